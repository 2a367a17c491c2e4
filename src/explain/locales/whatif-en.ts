import type { WhatIfTexts } from './whatif-texts.js';

export const enWhatIf: WhatIfTexts = {
  title: 'If the facts were different',
  now: (result) => `On the facts as they are: ${result}.`,
  assurance: (lead) => `Assurance - ${lead}.`,
  changes: 'One change of fact that gives another result (largest effect first):',
  noChanges: 'No single change of fact gives another result.',
  follows: (amounts) => `The range also follows the ${amounts} figure by figure; that is not listed.`,
  gives: (result) => `Gives: ${result}`,
  change: (fact, from, to) =>
    from === null ? `${fact} found to be: ${to} (not stated now)` : `${fact}: "${to}" in place of "${from}"`,
  circumstance: (name, from, to) =>
    to === 'absent'
      ? `"${name}" not found (found now)`
      : `"${name}" found (${from === null ? 'not examined' : 'found absent'} now)`,
  because: (reason, note) => `Reason: ${reason}${note}`,
  gone: (finding) => `this finding no longer stands: ${finding}`,
  questions: 'Circumstances that nobody examined, for the case officer to check; if they were found:',
  noQuestions: 'Every circumstance of the rulebook was examined.',
  question: (name, meaning, source) => `${name} (${meaning})${source}`,
  answer: (parts) => `${parts.join('; ')}.`,
  unchanged: 'the result stays',
  opens: (options) => `also possible then: ${options.join(', ')}`,
  together: (needs, effect) => `found together with "${needs}": ${effect}`,
  impossible: (names) =>
    names.length === 0
      ? 'contradicts the facts as they are'
      : `contradicts the facts as they are: ${names.map((n) => `"${n}"`).join(', ')}`,
  routes: (grade, open) =>
    open
      ? `"${grade}" is possible too; one of these changes of fact would settle that grade:`
      : `Why not "${grade}": one of these changes of fact would make it that grade:`,
  noRoute: (most) => `no change of up to ${most} facts does.`,
  set: (changes) => changes.join(', and '),
  result: (outcomes, grade, range) =>
    [outcomes.join(' or '), grade, range].filter((part) => part !== null).join(', '),
  order: {
    'not-made': 'no order to correct within a deadline',
    'no-deadline': 'an order without a deadline',
    running: 'the deadline has not passed',
    complied: 'ordered, and corrected within the deadline',
    'not-complied': 'ordered, and not corrected within the deadline',
    unknown: 'not known whether it was corrected in time',
  },
  orderWhole: (from, to) => `the order to correct: "${to}" in place of "${from}"`,
  ongoing: 'still going on',
  option: {
    'warning-only': 'a warning and no fine',
    'no-fine': 'no fine',
    'fine-in-grade': 'a fine within the grade',
    mitigated: 'a fine below the statutory minimum',
    spared: 'no penalty, if the office so decides',
  },
  effect: {
    'no-penalty': 'no administrative penalty',
    spared: 'the party may be spared the penalty',
    shall: 'the penalty shall be lenient or mitigated',
    may: 'the penalty may be lenient or mitigated',
    severe: 'the penalty shall be severe within the law',
  },
  facts: {
    'facts.intentToDamage': 'intent to damage',
    decidedOn: 'the day of the decision',
    filedOn: 'the day of filing',
    'act.from': 'the day of the act',
    'act.ongoing': 'whether the act is still going on',
    'order.deadline': 'the deadline for correction',
  },
};
