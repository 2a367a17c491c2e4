/** What procedure a figure calls for: on the spot or not, a hearing, review, remedies. For a decision and for one fine. */
import { compareMax, Decimal, type DecimalRange, range, readRange } from '../money/index.js';
import type { Party, Procedure as ProcedureTable } from '../rulebook/schema.js';
import type { Choices } from '../rulebook/slots.js';
import type { Day } from '../time/day.js';
import type { HearingReason, Outcome, Procedure } from './decision.js';
import { type Cell, type Citing, citeOn, levelOf } from './law/in-force.js';
import type { Fine, Option, OtherConsequence } from './penalty.js';

/** The figures that are still possible: the result of a case, or one fine that was imposed. */
export interface Figures {
  readonly outcome: Outcome;
  /** `null`: no fine. `'unknown'`: a fine whose amount is not known. */
  readonly fine: DecimalRange | 'unknown' | null;
  /** A warning alone, a figure below the range, or nothing at all is possible as well. */
  readonly lower: boolean;
  /** No fine at all, or one below the range, is possible as well. */
  readonly less: boolean;
  /** A fine below the minimum is possible, or was imposed. */
  readonly mitigated: boolean;
  readonly otherConsequences: readonly OtherConsequence[];
}

export const figuresOf = (
  outcome: Outcome,
  fine: Fine | null,
  options: readonly Option[],
  otherConsequences: readonly OtherConsequence[],
): Figures => ({
  outcome,
  fine: fine === null || fine.mode === 'none' ? null : fine.range ? readRange(fine.range) : 'unknown',
  lower: options.some((o) => o.id === 'warning-only' || o.id === 'mitigated' || o.id === 'spared'),
  less: options.some((o) => o.id !== 'fine-in-grade'),
  mitigated: options.some((o) => o.id === 'mitigated'),
  otherConsequences,
});

/** One figure that was imposed in place of the range. */
export const imposed = (figures: Figures, fine: Decimal): Figures => ({
  ...figures,
  fine: fine.isZero() ? null : range(fine, fine),
  lower: false,
  less: false,
});

export type Certainty = 'yes' | 'no' | 'depends';

const strongest = (found: readonly Certainty[]): Certainty =>
  found.includes('yes') ? 'yes' : found.includes('depends') ? 'depends' : 'no';

/** Will a consequence of this kind be imposed by the office itself? */
function imposedKind(others: readonly OtherConsequence[], ids: readonly string[]): Certainty {
  return strongest(
    others
      .filter((o) => o.by === null && ids.includes(o.id))
      .map((o) => (o.mode === 'required' && o.when === null ? 'yes' : 'depends')),
  );
}

/** Heavy kinds of penalty: those that the law names, and those that only the open end of its list can reach. */
function heavyKind(rules: ProcedureTable, others: readonly OtherConsequence[]): Certainty {
  const { ids, open = [] } = rules.heavyConsequences;
  const named = imposedKind(others, ids);
  return named === 'no' && imposedKind(others, open) !== 'no' ? 'depends' : named;
}

/** May every lawful result be given on the spot, some of them, or none? */
function trackOf(rules: ProcedureTable, party: Party, figures: Figures): Procedure['track'] {
  const { outcome, fine, lower, otherConsequences: others } = figures;
  if (outcome !== 'penalty') return 'ordinary';
  const beyond = strongest([heavyKind(rules, others), imposedKind(others, rules.confiscations.ids)]);
  if (beyond === 'yes') return 'ordinary';
  const ceiling = new Decimal(rules.summaryCeiling[party]);
  const byFine = (): Procedure['track'] => {
    if (fine === null) return 'summary-allowed';
    if (fine === 'unknown') return 'depends';
    if (fine.max.lte(ceiling)) return 'summary-allowed';
    const lowest = fine.minOpen ? fine.min.lt(ceiling) : fine.min.lte(ceiling);
    return lowest || lower ? 'depends' : 'ordinary';
  };
  const track = byFine();
  return beyond === 'depends' && track === 'summary-allowed' ? 'depends' : track;
}

interface Hearing {
  readonly hearing: Certainty;
  readonly because: readonly HearingReason[];
  readonly cells: readonly Cell[];
}

/** Whether the threshold itself is a large figure: what the book chose. */
export type Threshold = Choices['hearing-threshold'];

/** A fine against the threshold of a hearing. */
export function largeFine(threshold: Decimal | null, fine: Figures['fine'], included: Threshold): Certainty {
  if (!fine) return 'no';
  if (fine === 'unknown' || threshold === null) return 'depends';
  const most = compareMax(fine, range(fine.min, threshold));
  if (included === 'included') return most < 0 ? 'no' : fine.min.gte(threshold) ? 'yes' : 'depends';
  if (most <= 0) return 'no';
  return fine.min.gt(threshold) || (fine.minOpen && fine.min.eq(threshold)) ? 'yes' : 'depends';
}

/** A confiscation against its own threshold, never together with the fine; without a figure it is for the office. */
function largeConfiscation(
  { confiscations, confiscationThreshold }: ProcedureTable,
  party: Party,
  others: readonly OtherConsequence[],
  included: Threshold,
): Certainty {
  const threshold = confiscationThreshold && new Decimal(confiscationThreshold[party]);
  return strongest(
    others
      .filter((o) => o.by === null && confiscations.ids.includes(o.id))
      .map((o) => {
        if (o.amount === null || !threshold) return 'depends';
        const over = included === 'included' ? threshold.lte(o.amount) : threshold.lt(o.amount);
        if (!over) return 'no';
        return o.mode === 'required' ? 'yes' : 'depends';
      }),
  );
}

function hearingOf(
  rules: ProcedureTable,
  party: Party,
  { fine, less, otherConsequences }: Figures,
  included: Threshold,
): Hearing {
  const threshold = rules.hearingThreshold && new Decimal(rules.hearingThreshold[party]);
  const large: Cell = rules.hearingThreshold ?? rules.heavyConsequences;
  const fined = largeFine(threshold, fine, included);
  const found: readonly [HearingReason, Certainty, Cell][] = [
    ['fine', fined === 'yes' && less ? 'depends' : fined, large],
    ['heavy-consequence', heavyKind(rules, otherConsequences), rules.heavyConsequences],
    [
      'confiscation',
      largeConfiscation(rules, party, otherConsequences, included),
      rules.confiscationThreshold ?? rules.confiscations,
    ],
  ];
  const counted = found.filter(([, certainty]) => certainty !== 'no');
  return {
    hearing: strongest(found.map(([, certainty]) => certainty)),
    because: counted.map(([reason]) => reason),
    cells: counted.length > 0 ? counted.map(([, , cell]) => cell) : [large],
  };
}

/** Track, hearing and what review depends on, for these figures. */
export function assess(rules: ProcedureTable, party: Party, figures: Figures, included: Threshold) {
  const { hearing, because, cells } = hearingOf(rules, party, figures, included);
  return {
    track: trackOf(rules, party, figures),
    summaryCeiling: rules.summaryCeiling[party],
    hearing,
    hearingBecause: [...because],
    hearingThreshold: rules.hearingThreshold?.[party] ?? null,
    confiscationThreshold: rules.confiscationThreshold?.[party] ?? null,
    legalReview: {
      needed: rules.legalReview.always ? ('yes' as const) : ('depends' as const),
      dependsOn: rules.legalReview.dependsOn.filter((d) => hearing !== 'no' || d !== 'after-hearing'),
    },
    collectiveDiscussion: {
      needed: 'depends' as const,
      dependsOn: [...rules.collectiveDiscussion.dependsOn],
    },
    cells,
  };
}

/** Against a decision on the spot review comes before the suit (行政复议法 2023, 23(1)(1), 23(2)). */
export function beforeSuit(
  { reviewBeforeSuit: rule }: ProcedureTable,
  law: Citing,
  decidedOn: Day,
  track: Procedure['track'],
  outcome: Outcome,
): Procedure['reviewBeforeSuit'] {
  if (!rule || decidedOn < rule.from || track === 'ordinary' || outcome !== 'penalty') return null;
  return {
    track: 'summary',
    text: { ...rule.text },
    source: citeOn(law, rule.source),
    assurance: levelOf(law, rule),
  };
}
