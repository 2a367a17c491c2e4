import type { Issue } from '../../../errors/index.js';
import { renderIssue } from '../../../errors/index.js';
import type { Lexicon } from '../../../explain/lexicon.js';
import { NOTHING_FOUND } from '../../../search/texts.js';
import type { Unreadable } from '../question.js';
import type { AskTexts } from './index.js';

const units = (names: readonly string[], lex: Lexicon): string =>
  names.map((u) => (u === 'share' ? 'a percentage such as 12%' : lex.unit(u))).join(', ');

export const en: AskTexts = {
  title: 'Civil-defence penalty discretion, question by question',
  lead: 'Answer one by one; the result and its reasons come at the end. It advises; a person decides.',
  keys: 'At any time: Ctrl-C pauses and saves; where you type, ? shows the article and < goes back.',
  sections: {
    party: 'Party',
    violation: 'Violation',
    dates: 'Dates and limitation',
    order: 'Order to correct',
    facts: 'Criteria',
    amounts: 'Amounts',
    circumstances: 'Circumstances in both directions',
  },
  asks: {
    party: 'Is the party a unit or an individual?',
    partyName: 'What is the name of the party?',
    violation: 'Which violation is it?',
    role: 'In what role did the unit act?',
    'act.from': 'On which day did the violation begin?',
    'act.end': 'When did the violation end?',
    'act.to': 'On which day did the violation end?',
    discoveredOn: 'On which day was the violation discovered?',
    filedOn: 'On which day was the case filed?',
    decidedOn: 'On which day is the penalty decided?',
    'facts.intentToDamage': 'Was there intent to damage the facility?',
    'facts.endangersLifeOrHealth': 'Did it concern the safety of life or health, with harm?',
    'facts.endangersFinancialSafety': 'Did it concern financial safety, with harm?',
    order: 'Was the party ordered to correct within a period?',
    'order.issuedOn': 'On which day was the order issued?',
    'order.deadline': 'What is the last day for the correction?',
    'order.compliance': 'Did the party correct?',
    'order.compliedOn': 'On which day was the correction complete?',
    'facts.frequency': 'Which violation of this kind by the party is it?',
    'facts.quantity': 'How much?',
    'facts.consequence': 'What harm followed?',
    'act.words': 'What exactly did the party do?',
    'act.place': 'Where was it done?',
    'facts.evidence': 'What evidence proves these facts?',
  },
  alsoViolates: 'Does the same act break another provision?',
  amount: (kind) => `How many yuan: ${kind}?`,
  circumstance: (name) => `Is it so: ${name}?`,
  proof: (name) => `What is the evidence for “${name}”?`,
  labels: {
    party: 'Kind of party',
    partyName: 'Name of the party',
    violation: 'Violation',
    role: 'Role',
    'act.from': 'Begin of the act',
    'act.end': 'End of the act',
    'act.to': 'Day of the end',
    discoveredOn: 'Discovered on',
    filedOn: 'Filed on',
    decidedOn: 'Decided on',
    'facts.intentToDamage': 'Intent to damage',
    'facts.endangersLifeOrHealth': 'Life or health concerned, with harm',
    'facts.endangersFinancialSafety': 'Financial safety concerned, with harm',
    order: 'Order to correct',
    'order.issuedOn': 'Order issued on',
    'order.deadline': 'Deadline of the order',
    'order.compliance': 'Compliance',
    'order.compliedOn': 'Corrected on',
    'act.words': 'What was done',
    'act.place': 'Place',
    'facts.evidence': 'Evidence of the facts',
  },
  alsoLabel: (n) => `Also broken (${n})`,
  proofLabel: (name) => `Evidence: ${name}`,
  hints: {
    violation: 'Type a name, an article such as 49(5), or a word to search; nothing lists all',
    also: 'Only what the same act breaks; several acts are several cases. Press Enter if none',
    day: 'As 2023-02-01 or 20230201',
    days: 'As 2023-02-01; if uncertain, a span: 2023-02-01 至 2023-02-28 (or ~)',
    decidedOn: 'If not decided yet, the day planned',
    count: 'A number; if only the weight is known: light, medium or heavy',
    quantity: (names, lex) =>
      names.length === 1 && names[0] === 'share'
        ? 'The share of what was due, such as 12%; if only the weight is known: light, medium or heavy'
        : `A number with its unit (${units(names, lex)}), such as 2${names[0] ?? ''}; if only the weight is known: light, medium or heavy`,
    amount: 'In yuan, such as 1200000.00; 0 if none',
    list: 'Names or numbers of the evidence, separated by commas',
    blank: 'Press Enter to leave it blank',
    examples: {
      'act.words':
        'In Chinese, as the document is to say it, and only what was found: 擅自拆除B1层3号单元防护密闭门两樘',
      'act.place': 'In Chinese, as the document is to say it: 某路某号地下民防工程',
    },
    unknown: 'Press Enter if it is not known',
    required: 'Needed; if you cannot answer now, Ctrl-C saves and you go on later',
  },
  choices: {
    'act.end.same': 'On the day on which it began',
    'act.end.later': 'On another day, or on an uncertain day',
    'act.end.ongoing': 'It continues at the time of the decision',
    'order.made': 'Yes, an order was issued',
    'order.not-made': 'No order',
    'order.compliance.complied': 'Yes, corrected',
    'order.compliance.not-complied': 'Not corrected',
    present: 'Found',
    absent: 'Found absent',
    'facts.intentToDamage.true': 'Intent',
    'facts.intentToDamage.false': 'No intent',
    true: 'Yes',
    false: 'No',
  },
  unknown: 'Not known',
  unexamined: 'Not examined',
  blank: 'Left blank',
  none: 'None',
  restUnexamined: 'Neither this one nor those that follow were examined',
  showAbout: '? Show the article',
  goBack: '← Back to the last question',
  searchAgain: 'Search again',
  noMatch: NOTHING_FOUND.en,
  matches: (n) => `${n} found; choose one:`,
  aboutTitle: 'Where it stands',
  numbered: (n, question) => `${n}. ${question}`,
  pair: (label, value) => `${label}: ${value}`,
  count: (n) => `no. ${n}`,
  yuan: (amount) => `${amount} yuan`,
  refusedTitle: 'This answer cannot stand',
  changeThis: 'Change this answer',
  changeOther: (label, said) => `Change an earlier answer — ${label}: ${said}`,
  orGoBack: 'Or change an earlier answer: < goes back one question at a time.',
  review: 'Check all answers. Choose one to change it.',
  accept: '✔ All correct: give the result',
  leave: 'Stop here?',
  stay: 'Go on answering',
  leaveSaving: 'Save what was answered and leave',
  leaveWithout: 'Leave without saving',
  nothingToSave: 'Nothing was answered, nothing is saved.',
  unfinished: 'Not finished: these are the answers so far, and no decision.',
  begunSaved: (file) => `What was answered is saved in ${file}`,
  goOn: (command) => `Go on later with: ${command}`,
  resumed: (file, n) => `${n} answers read from ${file}; only the rest is asked.`,
  faultsIn: (file) => `Some of ${file} is wrong and has to be answered again:`,
  decided: 'Decided; the explanation follows.',
  fineAsked: 'What fine do you mean to impose, in yuan?',
  fineHint: 'It is checked against the law; 0 for no fine; press Enter if it is not settled yet',
  fineNone: 'not settled yet',
  fineRefused: (text) => `“${text}” is no amount: write 10000 or 10000.50.`,
  fileNames:
    'What should the names of the four files (case, decision, receipt, and an explanation to read) begin with?',
  fileNameDefault: 'caliang',
  exists: (files) => `These files are there already: ${files}`,
  overwrite: 'Overwrite',
  otherName: 'Another name',
  doNotWrite: 'Write no files',
  suffixes: { case: 'case', decision: 'decision', receipt: 'receipt', document: 'explanation' },
  cannotSave: (text) => `No file can be written. Keep what was answered:\n${text}`,
  begun: 'begun',
  papers: 'Which document shall be drafted? (A Word file in Chinese; what is not stated is a blank 【】)',
  noPaper: 'None, or no more',
  written: (files) => `Written: ${files}`,
  notWritten: 'No file was written.',
  cannotWrite: (file) => `Cannot write the file "${file}"; choose another name.`,
  lawOpen:
    'The two versions of the law cannot be ranked; the explanation shows both results. To settle it: caliang decide CASE --law-choice old (or new) --reason TEXT.',
  noTerminal:
    'Questions need a terminal. If you have a case file, use caliang decide FILE; caliang schema case says what it looks like.',
  command: 'caliang ask',
  about: {
    document: (text) => `The decision document has to state: ${text}`,
    limitation: (years) =>
      `No penalty if the violation is not discovered within ${years} years, counted from its end where it continues`,
    longer: (years) => `${years} years where life, health or financial safety is concerned and harm followed`,
    lawInTime: 'The law at the act applies; if it was changed by the decision, the lighter one',
    decideWithin: (days) => `The decision is due within ${days} days of filing`,
    onTheSpot: (lex, c) =>
      `Ceiling of a fine on the spot: ${lex.party.individual} ${lex.yuan(c.individual)}, ${lex.party.unit} ${lex.yuan(c.unit)}`,
    hearing: (lex, c) =>
      `Right to a hearing from: ${lex.party.individual} ${lex.yuan(c.individual)}, ${lex.party.unit} ${lex.yuan(c.unit)}`,
    sameAct: 'One act is not fined twice; of several provisions the one with the higher fine applies',
    instruments: (n, titles) => `The rulebook holds ${n} violations, from ${titles}`,
    refer: (violation) => `“${violation}” is not fined by this office and is referred`,
    fine: (violation, who, mode, form) => `“${violation}” — ${who}: fine ${mode}, ${form}`,
    intent: (to) => `With intent to damage, this office does not fine; the case goes to: ${to}`,
    orderFirst: 'This provision allows a fine only after an order to correct was not obeyed in time',
    orderToCorrect: 'With a penalty the party is ordered to correct',
    gains: (term) => `Unlawful gains, apart from what is given back: ${term}`,
    threshold: (row, ordinal) => `${row}: ${ordinal}`,
    ground: (name, effect) => `${name}: ${effect}`,
    effects: {
      'no-penalty': 'no penalty',
      spared: 'may be spared a penalty',
      shall: 'shall be treated leniently, or below the minimum',
      may: 'may be treated leniently, or below the minimum',
      severe: 'is to be punished severely within the law',
    },
    weight: {
      may: 'may be lenient',
      shall: 'shall be lenient',
      aggravating: 'severe',
      'frequency-at-least-medium': 'the frequency counts as medium at least; not severe of its own',
      none: 'no effect on the grade',
    },
  },
  problem(problem: Issue | Unreadable, lex: Lexicon): string {
    switch (problem.code) {
      case 'answer-required':
        return 'There is no case without this answer.';
      case 'not-a-choice':
        return 'Choose one of the answers listed.';
      case 'unit-wanted':
        return `Say the unit: ${units(problem.units, lex)}.`;
      case 'not-a-count':
        return `Cannot read “${problem.value}”: a whole number from 1 on, or light, medium, heavy.`;
      case 'not-a-quantity':
        return `Cannot read “${problem.value}”: a number and its unit (${units(problem.units, lex)}), or light, medium, heavy.`;
      case 'contradiction':
        return `“${problem.params.name.en}” and “${problem.params.withName.en}” cannot both be so.`;
      case 'duplicate-violation':
        return `“${lex.violation(problem.params.violation)}” is there already.`;
      default:
        return `${renderIssue({ ...problem, path: [] } as Issue, 'en')}.`;
    }
  },
};
