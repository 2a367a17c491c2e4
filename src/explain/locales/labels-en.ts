/** What the explanation says beside its findings, in English: headings, labels, warnings. */
import { lawReasons, list, yuan } from './plain-en.js';
import type { Labels } from './texts.js';

export const labels: Labels = {
  title: (violation) => `Explanation of penalty discretion: ${violation}`,
  sections: {
    result: 'Result',
    party: 'Party',
    facts: 'Facts and evidence',
    order: 'Order to correct',
    law: 'Law applied',
    general: 'Limitation and statutory grounds of leniency',
    benchmark: 'Benchmark and criteria',
    circumstances: 'Circumstances (both directions)',
    figure: 'How the figure arises',
    departure: 'Leaving this range',
    options: 'What remains lawful, and what goes with it',
    missing: 'Missing facts',
    alternatives: 'What each version gives',
    procedure: 'Procedure',
    hints: 'Other departments that may be concerned (hints, not findings)',
    assurance: 'How far each figure can be trusted',
    rulebook: 'Rulebook (for later replay)',
  },
  numbered: (n, title) => `${n}. ${title}`,
  pair: (label, value) => `${label}: ${value}`,
  item: (label, value) => `${label}: ${value}`,
  figuresAre: (assurance) => `Assurance - ${assurance}.`,
  weakest: (t) =>
    `Tables that still hold reference values: ${t}; the other cells are from the published document.`,
  tables: {
    'base-grade': 'base grades',
    'grade-combined': 'combination of circumstances',
    'range-of-grade': 'ranges',
  },
  demanded: (assurance) =>
    `Level demanded for this run: ${assurance}; weaker cells of the benchmark were not used.`,
  advice: 'This explanation advises; the officer and the head of the office decide.',
  blank: '[    ]',
  violation: 'Violation',
  outcome: 'Outcome',
  statutory: 'Statutory range',
  grade: 'Grade',
  range: 'Range of the fine',
  mode: 'Fine',
  warning: { required: 'required', none: 'not provided for' },
  warningLabel: 'Warning',
  orders: 'Orders with it',
  corrected: 'corrected by the case, so that nothing is left to be ordered',
  ground: 'Ground',
  noGrades: 'no grades',
  formUnknown: (form) => `${form} (the base amount is not stated, so no figure can be computed)`,
  partyKind: 'Kind',
  partyName: 'Name',
  partyRole: 'Role',
  partyReason: (violation, party) =>
    `Why this party: the case names it as the one behind "${violation}", and the provision punishes: ${party}; evidence has to link the party to the act`,
  actWords: 'What was done',
  actPlace: 'Where',
  actDates: 'Act',
  ongoing: (from) => `from ${from}, still going on`,
  endUnknown: (from) => `from ${from}, end not stated`,
  actSpan: (from, to) => (from === to ? from : `${from} to ${to}`),
  discovered: 'Discovered',
  filed: 'Filed',
  decided: 'Decided',
  notStated: 'not stated',
  evidence: 'Evidence',
  evidenceBlank: '[name and number of the evidence]',
  orderNone:
    'No order to correct is recorded; the Administrative Penalty Law demands one with every penalty.',
  orderIssued: 'Made on',
  orderDeadline: 'Deadline',
  orderResult: 'Result',
  orderUnknown: 'not stated',
  orderNotComplied: 'not complied with',
  orderStillRuns: 'the deadline has not passed; not corrected at the decision',
  orderComplied: (d) => `complied with on ${d}`,
  duty: 'Duty broken',
  benchmarkName: 'Name',
  benchmarkIssuer: 'Issuer',
  benchmarkNote: 'Note',
  noBenchmark: 'No benchmark applies; there are no grades.',
  gradeRests: (level) => `the grade: ${level}`,
  noKnownBenchmark: (on, assurance) =>
    `No benchmark is known to be in force on the day ${on === 'act' ? 'on which the act ended' : 'of the decision'}. ${assurance === null ? 'There are no grades; the range is the statutory one.' : assurance === 'reference' ? 'What follows is the reference grading of the rulebook, enacted by nobody and not to be cited:' : 'What follows is computed from a text whose validity is not confirmed, as a reference only:'}`,
  found: 'Found present',
  foundAbsent: 'Found absent',
  notExamined: 'Not examined (computed as absent; please check each)',
  unexamined: {
    changing: 'Those that could change the result, to be examined first',
    others: 'The rest',
    excluded: 'Answered by the facts of the case already',
  },
  nothing: 'none',
  evidenceFor: (evidence) =>
    evidence.length > 0 ? `evidence: ${list(evidence)}` : 'evidence: [to be filled in]',
  question: (name, meaning) => `${name}? (${meaning})`,
  askAll: 'Nobody examined the following; the result may differ once they are checked',
  neighbours: 'Why not the neighbouring grade',
  lighter: (grade, reasons) => `Not the lighter grade "${grade}": ${reasons.join('; ')}.`,
  heavier: (grade, reasons) => `Not the heavier grade "${grade}": ${reasons.join('; ')}.`,
  reasons: {
    heldBy: (criteria, grade) => `${list(criteria)} makes the base grade ${grade}`,
    noMitigating: 'none of the circumstances examined is mitigating',
    mayOnly: (n) => `the circumstances found (${n}) only allow one grade less`,
    alreadyLowered: (n) => `${n} has had its effect`,
    aggravatedBy: (n) => `there is an aggravating circumstance (${n})`,
    noCriterionHeavier: 'no criterion reaches a heavier degree',
    noAggravating: 'none of the circumstances examined is aggravating',
    loweredBy: (n) => `there is a mitigating circumstance (${n})`,
    offset: (n) => `the aggravating circumstance (${n}) is offset by the mitigating one`,
  },
  departure: (rule, source) => [
    ...(rule === null
      ? []
      : [`${rule.charAt(0).toUpperCase()}${rule.slice(1)}${source === null ? '' : ` (${source})`}.`]),
    'A figure below the statutory minimum (mitigated) needs a ground of the Administrative Penalty Law, not a circumstance of the benchmark; a figure above the maximum is never lawful.',
  ],
  otherConsequences: 'Consequences beside the fine (listed, not computed)',
  consequence: (name, mode, when, by, amount) =>
    `${name}${amount === null ? '' : ` of ${yuan(amount)}`}${mode === 'optional' ? ' (may)' : ''}${when === null ? '' : `, ${when}`}${by === null ? '' : ` (decided by ${by})`}`,
  whereApplied: { old: 'where the law at the act applies', new: 'where the law at the decision applies' },
  comma: ', ',
  personFine: (person, mode, r) => `${person}: fine ${mode}, ${r}`,
  missingAnswer: (answer, outcomes, grade, r) =>
    `${answer}: ${outcomes}${r === null ? '' : `, ${grade}, ${r}`}`,
  missingAmount: 'needed before an amount can be computed',
  missingLead: (f) => `Missing: ${f}; the result is widened to every possibility, nothing is assumed.`,
  outcomesOpen: (outcomes) => `The outcome is open: ${outcomes}; the heaviest of them is explained below.`,
  lawReasons,
  alternative: { old: 'Law at the act', new: 'Law at the decision' },
  alternativeResult: (outcome, laws) => `${outcome} (${laws})`,
  concurrence: (chosen, considered) =>
    `One act breaks several provisions: ${considered.join('; ')}. ${chosen === null ? 'An amount is missing, so it cannot be said yet which one gives the fine.' : `The fine follows "${chosen}" and is not imposed twice; other kinds of penalty of the other provisions remain listed.`}`,
  considered: (violation, outcome, r) => `${violation} - ${outcome}${r === '' ? '' : `, ${r}`}`,
  hint: (department, reason) => `${department}: ${reason}`,
  hintLead:
    'The same facts may concern these departments; the officer decides whether to refer or to act jointly:',
  figure: 'Figure',
  requiredLevel: 'Level demanded',
  assuranceOfDecision: 'The decision as a whole (weakest level used)',
  book: 'Rulebook',
  bookVersion: 'Version',
  digest: 'Digest (SHA-256)',
  warnings: {
    'benchmark-may-have-lapsed': (p, lex) =>
      `Note: no benchmark is known to be in force on the day ${p['day'] === 'act' ? 'on which the act ended' : 'of the decision'}. Whether ${lex.version(p['benchmark'] ?? '')} holds after ${p['checkAfter'] ?? ''} is not confirmed, and it must not be cited as a basis. Only the statutory range is certain; the grades and ranges listed are a reference. Once the benchmark in force is found, load it as the guide for rule authors says, and decide again.`,
    'no-benchmark-in-force': (p) =>
      `Note: the rulebook holds no benchmark for ${p['day'] ?? 'that day'}; there are no grades.`,
    'intent-not-examined': (p, lex) =>
      `Note: nobody examined whether there was intent to damage${p['violation'] === undefined ? '' : ` (${lex.violation(p['violation'])})`}; with intent the case goes to public security and this office does not fine.`,
    'intent-found': (p, lex) =>
      `Note: lack of intent was found absent${p['violation'] === undefined ? '' : ` (${lex.violation(p['violation'])})`}; establish whether there was intent to damage: if so, the case goes to public security and this office does not fine.`,
    'evidence-missing': (p, lex) =>
      `Note: the party has to prove "${lex.ground(p['ground'] ?? '')}"; the case lists no evidence for it.`,
    'general-part-below-demand': (p, lex) =>
      `Note: the ground "${lex.ground(p['ground'] ?? '')}" is below the level demanded, but the general part always applies.`,
    'decided-late': (p) => `Note: the decision is later than the last day for it (${p['decideBy'] ?? ''}).`,
    'shall-be-lenient-ungraded': (p) =>
      `Note: leniency is mandatory, but ${p['by'] === 'table' ? 'the benchmark does not say how it is given' : 'no grades can be used'}; the figure has to be lenient.`,
    'outcome-depends': (p) =>
      p['because'] === 'table'
        ? 'Note: the table does not say, which leaves the outcome itself open.'
        : p['because'] === 'law'
          ? 'Note: the outcome itself is open: it depends on which provision applies, or on how it is read.'
          : 'Note: the missing facts leave the outcome itself open.',
    'concurrence-mandatory': (p, lex) =>
      p['applied'] === 'yes'
        ? `Note: "${(p['violations'] ?? '').split(',').map(lex.violation).join('", "')}" makes a fine mandatory, so a warning alone is not among the options; whether a provision under which a fine may be imposed is one under which it shall be imposed is contested.`
        : `Note: "${(p['violations'] ?? '').split(',').map(lex.violation).join('", "')}" makes a fine mandatory; the policy of the rulebook that a warning alone is then not enough was not used (below the level demanded, or not the case under every possibility).`,
    'unit-fine-outside-range': (p, lex) =>
      `Note: the fine on the unit of ${yuan(p['fine'] ?? '')} is not within ${yuan(p['min'] ?? '')} to ${yuan(p['max'] ?? '')}, so the fines on persons are not computed from it${(p['grounds'] ?? '') === '' ? '' : `; below the minimum one of these grounds is needed: ${(p['grounds'] ?? '').split(',').map(lex.ground).join('; ')}`}.`,
    'unit-fine-outside-grade': (p) =>
      `Note: the fine on the unit of ${yuan(p['fine'] ?? '')} is within the statutory range but not within the range of this case, ${yuan(p['min'] ?? '')} to ${yuan(p['max'] ?? '')}: it needs reasons and approval.`,
    'unit-fine-to-check': (p) =>
      `Note: the fine on the unit of ${yuan(p['fine'] ?? '')} is not within the statutory range for units, ${yuan(p['min'] ?? '')} to ${yuan(p['max'] ?? '')}: check whether the decision on the unit names a ground for mitigation.`,
    'gains-not-stated': () =>
      'Note: unlawful gains are not stated; if there are any, the new law confiscates them, the versions cannot be compared and the office has to choose. If there are none, state 0.',
    'act-end-unknown': (p, lex) =>
      `Note: the day on which the act ended is not stated${p['violation'] === undefined ? '' : ` (${lex.violation(p['violation'])})`}; limitation counts from the end, so establish that day.`,
    'act-end-not-complied': (p) =>
      `Note: the stated end (${(p['to'] ?? '').split('..').join(' to ')}) lies before the decision, but the order was not complied with, so the continuing act did not end; its end is treated as not known.`,
    'limitation-contested': () =>
      'Note: whether limitation runs from the act or from the deadline of the order is contested, and the result depends on it; have it discussed or ask the superior office.',
    'text-not-checked-since': (p, lex) =>
      `Note: ${lex.version(p['version'] ?? '')} was last compared with its text on ${p['lastChecked'] ?? ''}; not known to have changed is not unchanged.`,
    'text-after-last-known': (p, lex) =>
      `Note: texts of ${lex.version(p['version'] ?? '')} are known up to ${p['knownUntil'] ?? ''} only, later ones were not seen; not known to have changed is not unchanged. Check the present text before deciding.`,
    'own-accord-after-order': (p, lex) =>
      `Note: the case records an order to correct${p['issuedOn'] === undefined ? '' : ` (${p['issuedOn']})`} and claims "${lex.ground(p['ground'] ?? '')}"; what was done only because it was ordered does not count as of its own accord (a policy of this rulebook; nobody enacted it). ${p['evidence'] === 'none' ? 'The case lists no evidence for it: add evidence of steps taken before or apart from the order.' : 'Check that the evidence listed shows steps taken before or apart from the order.'}`,
    'law-not-named': (p, lex) =>
      `Note: "${lex.ground(p['ground'] ?? '')}" needs the law, regulation or rule with its article; the case names none.`,
    'shall-be-severe': (p, lex) =>
      `Note: "${lex.ground(p['ground'] ?? '')}" is met, so the penalty shall be severe; it stays within the statutory range, and the figure has to say why.`,
    'yields-within-scope': (p, lex) =>
      `Note: ${lex.scope(p['from'] ?? '', p['to'] ?? '')}, "${lex.violation(p['to'] ?? '')}" goes first; nobody found whether it is so. The range covers both; find out before deciding.`,
    'concurrence-open': () => 'Note: a base amount is missing, so the provisions cannot be compared yet.',
  },
  beside: (title, { id }, reason) =>
    `To be checked as well: ${title} (${id}) may penalise the act too; the rulebook does not hold it${reason === null ? '' : ` (${reason})`}.`,
  forFine: (fine, said) => `With a fine of ${fine}: ${said.charAt(0).toLowerCase()}${said.slice(1)}`,
  picture: {
    title: (violation) => `Range of the fine: ${violation}`,
    statutory: 'Statutory range',
    range: 'Range of this case',
    imposed: 'Fine intended',
    described: (s, g, r, i) =>
      `Statutory range ${s}; ${g}; range of this case ${r}${i === null ? '' : `; fine intended ${i}`}.`,
  },
};
