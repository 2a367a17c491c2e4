import type { Lexicon } from '../lexicon.js';
import type { AuditTexts } from './audit-texts.js';

/** From which fine on; nothing where no figure is held for the place. */
const from = (threshold: string | null, lex: Lexicon): string =>
  threshold === null ? '' : ` (from ${lex.yuan(threshold)})`;

export const enAudit: AuditTexts = {
  severity: { error: 'error', warning: 'warning', info: 'note' },
  none: 'nothing found',
  byReference: (text) => `${text}; measured by a reference value, which binds nobody: not by itself a fault`,
  shouldBe: (range, ofGrading) => `${ofGrading ? 'range' : 'lawful'}: ${range}`,
  line: (severity, text, rest) => `[${severity}] ${text}${rest === '' ? '' : ` (${rest})`}`,
  names: {
    'fine-without-basis': 'fined without basis',
    'fine-above-maximum': 'above the statutory maximum',
    'fine-below-minimum': 'below the statutory minimum, no ground of mitigation',
    'mitigation-not-approved': 'mitigated without approval on record',
    'mandatory-fine-missing': 'mandatory fine not imposed',
    'warning-missing': 'mandatory warning not given',
    'warning-without-basis': 'warned without basis',
    'outside-grade': 'outside the grade',
    'departure-without-ground': 'departure without a reason on record',
    'departure-without-approval': 'departure without approval on record',
    'leniency-not-given': 'mandatory leniency not given',
    'heavier-than-notice': 'heavier than the notice',
    'hearing-not-offered': 'right to a hearing not announced',
    'hearing-not-recorded': 'no record of the announcement of the hearing right',
    'decided-before-hearing-period': 'decided while a hearing could still be asked for',
    'notice-after-decision': 'notice only after the decision',
    'reasons-missing': 'no statement of reasons',
    'decided-late': 'decided after the last day',
    'dates-differ': 'days of the decision differ',
    'wrong-version': 'wrong version cited',
    'cannot-be-judged': 'cannot be judged, facts are missing',
  },
  findings: {
    'fine-without-basis': (p, lex) =>
      p.outcome === 'penalty'
        ? 'fined without basis: the row of the table that applies has no fine'
        : `fined without basis: the law gives ${lex.outcome[p.outcome]}${p.ground === null ? '' : `, ground: ${lex.ground(p.ground)}`}`,
    'fine-above-maximum': (p, lex) => `the fine is above the statutory maximum of ${lex.yuan(p.maximum)}`,
    'fine-below-minimum': (p, lex) =>
      `the fine is below the statutory minimum of ${lex.yuan(p.minimum)} without a ground of mitigation`,
    'mitigation-not-approved': (p, lex) =>
      `mitigated below ${lex.yuan(p.minimum)} without approval on record`,
    'mandatory-fine-missing': () => 'the provision makes the fine mandatory, none was imposed',
    'warning-missing': () => 'the provision demands a warning, none was given',
    'warning-without-basis': (p, lex) =>
      p.outcome === 'penalty'
        ? 'the provision has no warning, one was given'
        : `warned without basis: the law gives ${lex.outcome[p.outcome]}${p.ground === null ? '' : `, ground: ${lex.ground(p.ground)}`}`,
    'outside-grade': (p, lex) =>
      p.side === 'between'
        ? `the fine is in none of the rows of the grade ${lex.grades(p.grade)}`
        : `the fine is ${p.side} the range of the grade ${lex.grades(p.grade)}`,
    'departure-without-ground': () => 'the figure leaves the range without a reason on record',
    'departure-without-approval': () =>
      'the figure leaves the range without approval or collective discussion on record',
    'leniency-not-given': (p, lex) =>
      `leniency is mandatory and was not given: ${lex.circumstances(p.circumstances)}`,
    'heavier-than-notice': (p, lex) =>
      `heavier than the notice of ${lex.yuan(p.notice)} without a new notice`,
    'hearing-not-offered': (p, lex) => `the right to a hearing was not announced${from(p.threshold, lex)}`,
    'hearing-not-recorded': (p, lex) =>
      `no record that the right to a hearing was announced${from(p.threshold, lex)}`,
    'decided-before-hearing-period': (p) =>
      `decided on ${p.decidedOn} while a hearing could still be asked for: notice served on ${p.servedOn}, request until ${p.until}, so the earliest decision is on ${p.earliest}${p.countedBy === 'weekends' ? ' (no list of holidays: only Saturdays and Sundays left out, neither holidays nor exchanged workdays known)' : ''}`,
    'notice-after-decision': (p) => `notice served on ${p.servedOn}, after the decision of ${p.decidedOn}`,
    'reasons-missing': () => 'no statement of reasons on discretion',
    'decided-late': (p) => `decided after the last day, ${p.decideBy}`,
    'dates-differ': (p) => `the days of the decision differ: ${p.case} in the case, ${p.imposed} as imposed`,
    'wrong-version': (p, lex) =>
      `wrong version cited: ${lex.versions(p.cited)} in place of ${lex.versions(p.right)}`,
    'cannot-be-judged': (p, lex) =>
      `facts are missing, so it cannot be judged whether the figure lies in the grade: ${lex.list(p.missing.map(lex.fact))}`,
  },
};
