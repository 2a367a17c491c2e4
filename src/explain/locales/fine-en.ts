import type { FineTexts } from './fine-texts.js';

const NONE = {
  'no-penalty': 'the law gives no penalty, so no fine may be imposed',
  'order-first': 'an order to correct comes first, and a fine only if it is not obeyed in time',
  refer: 'the case goes to the competent authority, and this office may not fine',
  'not-punishable': 'no law punishes the act, so no fine may be imposed',
} as const;

export const enFine: FineTexts = {
  verdict: { lawful: 'lawful', unlawful: 'unlawful', warning: 'take care' },
  fine: (amount, lex) => (amount === '0' ? 'No fine' : `A fine of ${lex.yuan(amount)}`),
  sentence: (fine, verdict, clauses) => `${fine}: ${verdict}, ${clauses.join('; ')}.`,
  findings: {
    'fine-where-none': ({ outcome, ground }, lex, assurance) => {
      if (outcome === 'penalty') {
        return assurance === 'reference'
          ? 'the reference grading of this case has no fine; nobody enacted it and it binds nobody, so a fine needs reasons'
          : 'the row of the table that applies has no fine';
      }
      return `${NONE[outcome]}${ground === null ? '' : ` (${lex.ground(ground)})`}`;
    },
    'above-maximum': ({ maximum }, lex) => `above the statutory maximum of ${lex.yuan(maximum)}`,
    'below-minimum-without-ground': ({ minimum, floorOf, grounds }, lex) => {
      const needed =
        grounds.length === 0 ? '' : ` (only if one of these is found: ${grounds.map(lex.ground).join('; ')})`;
      const whose =
        floorOf === null
          ? `the statutory minimum of ${lex.yuan(minimum)}`
          : `the statutory minimum of ${lex.yuan(minimum)} for “${lex.violation(floorOf)}” (that one act may not be fined below it is a contested policy of this rulebook)`;
      return `below ${whose} without a ground of mitigation${needed}`;
    },
    'below-minimum-with-ground': ({ minimum, grounds }, lex) =>
      `below the statutory minimum of ${lex.yuan(minimum)}, a mitigation (ground: ${lex.list(grounds.map(lex.ground))}) that needs reasons and approval`,
    'zero-where-mandatory': () => 'the provision makes a fine mandatory and no ground spares the party',
    'outside-the-grade': ({ grade, side, range, rows }, lex, assurance) => {
      const named = grade === null ? 'the range' : `the grade ${lex.grades(grade)}`;
      const where =
        side === 'between'
          ? `in none of the rows of ${named} (${lex.list(rows.map((row) => `${row.place}: ${lex.range(row.range)}`))})`
          : `${side} ${named}, ${lex.range(range)}`;
      return assurance === 'reference'
        ? `${where}, a reference value that nobody enacted and that binds nobody; inside the statute, it needs reasons, and approval where a published benchmark is left`
        : `${where}; inside the statute, it needs reasons and the approval of the head of the office or collective discussion`;
    },
    'maximum-though-lenient': ({ maximum, grounds }, lex) =>
      `leniency is due (${lex.list(grounds.map(lex.ground))}), and it is the statutory maximum of ${lex.yuan(maximum)}`,
    'beside-pending-transfer': () =>
      'nobody examined whether the damage was intended, so it is open whether the case goes to public security, and then this office imposes no fine',
    'not-settled': ({ missing, outcomes, within }, lex) => {
      const open =
        outcomes.length > 0
          ? `the result is open: ${lex.list(outcomes.map((o) => lex.outcome[o]))}`
          : within
            ? `it lies in the statutory range (${lex.range(within)}), and which grade it belongs to cannot be judged yet`
            : 'it cannot be judged yet whether the figure is lawful';
      return missing.length === 0 ? open : `facts are missing (${lex.list(missing.map(lex.fact))}): ${open}`;
    },
    'unlawful-under-version': ({ versions }) =>
      `which version of the law applies is not settled yet, and it is unlawful under the law at the ${versions.map((v) => (v === 'old' ? 'act' : 'decision')).join(' and at the ')}`,
  },
  lawful: {
    inRange: (statutory, range, reference) =>
      `inside the statutory range of ${statutory} and the range of the case, ${range}${reference ? ' (the latter a reference value that nobody enacted)' : ''}`,
    noFine: {
      'warning-only': 'the provision leaves the fine to the office, and a warning alone is allowed',
      'no-fine': 'the provision leaves the fine to the office',
      'by-table': 'a grade of the benchmark that is possible here has no fine',
      spared: 'the party may be spared',
      'none-due': 'this case may end without a fine',
    },
    none: (outcome) => `the case ends in ${outcome}`,
  },
};
