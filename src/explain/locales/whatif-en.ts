import type { WhatIfTexts } from './whatif-texts.js';

export const enWhatIf: WhatIfTexts = {
  title: 'If the facts were different',
  now: (result) => `On the facts as they are: ${result}`,
  changes: 'One change of fact that changes the result (largest effect first):',
  noChanges: 'No single change of fact changes the result.',
  change: (fact, from, to, result, because) =>
    `${fact}: ${from} → ${to}: ${result}${because === '' ? '' : ` (${because})`}`,
  questions: 'Circumstances that nobody examined, if they were found:',
  question: (name, meaning, result) => `${name} (${meaning}): ${result}`,
  unchanged: 'the result stays',
  impossible: 'contradicts the facts as they are',
  routes: (grade) => `What would make the grade "${grade}":`,
  noRoute: 'no change of up to three facts does.',
  set: (changes) => changes.join(', and '),
  single: (fact, to) => `${fact}: ${to}`,
  result: (outcome, grade, range) => [outcome, grade, range].filter((part) => part !== null).join(', '),
  circumstance: { present: 'found', absent: 'found absent', null: 'not examined' },
  notStated: 'not stated',
  flags: {
    'facts.intentToDamage': 'intent to damage',
    decidedOn: 'the day of the decision',
    'act.from': 'the day of the act',
    'act.to': 'the last day of the act',
  },
};
