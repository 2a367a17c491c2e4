/** The procedure that follows, by the law in force at the decision. */
import type { Facts } from '../case/facts.js';
import { compareMax, Decimal, type DecimalRange, range, readRange } from '../money/index.js';
import type { Party, Procedure as ProcedureTable } from '../rulebook/schema.js';
import { addDays } from '../time/day.js';
import type { Fine, HearingReason, Option, OtherConsequence, Outcome, Procedure } from './decision.js';
import type { Cell, Law } from './law.js';
import type { Trail } from './trail-builder.js';

/** The figures that are still possible: the result of a case, or one fine that was imposed. */
export interface Figures {
  readonly outcome: Outcome;
  /** `null`: no fine. `'unknown'`: a fine whose amount is not known. */
  readonly fine: DecimalRange | 'unknown' | null;
  /** A warning alone, a figure below the range, or nothing at all is possible as well. */
  readonly lower: boolean;
  readonly otherConsequences: readonly OtherConsequence[];
}

export const figuresOf = (
  outcome: Outcome,
  fine: Fine | null,
  options: readonly Option[],
  otherConsequences: readonly OtherConsequence[],
): Figures => ({
  outcome,
  fine: fine && (fine.range ? readRange(fine.range) : 'unknown'),
  lower: options.some((o) => o.id === 'warning-only' || o.id === 'mitigated' || o.id === 'spared'),
  otherConsequences,
});

/** One figure that was imposed in place of the range. */
export const imposed = (figures: Figures, fine: Decimal): Figures => ({
  ...figures,
  fine: fine.isZero() ? null : range(fine, fine),
  lower: false,
});

type Certainty = 'yes' | 'no' | 'depends';

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

function hearingOf(rules: ProcedureTable, party: Party, { fine, otherConsequences }: Figures): Hearing {
  const threshold = new Decimal(rules.hearingThreshold[party]);
  const byFine = (): Certainty => {
    if (!fine) return 'no';
    if (fine === 'unknown') return 'depends';
    if (compareMax(fine, range(fine.min, threshold)) < 0) return 'no';
    return fine.min.gte(threshold) ? 'yes' : 'depends';
  };
  // No figure is held for what a large confiscation is, so an amount makes it depend on the office's own threshold.
  const confiscated = otherConsequences.filter((o) => o.amount !== null);
  const found: readonly [HearingReason, Certainty, Cell][] = [
    ['fine', byFine(), rules.hearingThreshold],
    ['heavy-consequence', heavyKind(rules, otherConsequences), rules.heavyConsequences],
    [
      'confiscation',
      imposedKind(confiscated, rules.confiscations.ids) === 'no' ? 'no' : 'depends',
      rules.confiscations,
    ],
  ];
  const counted = found.filter(([, certainty]) => certainty !== 'no');
  return {
    hearing: strongest(found.map(([, certainty]) => certainty)),
    because: counted.map(([reason]) => reason),
    cells: counted.length > 0 ? counted.map(([, , cell]) => cell) : [rules.hearingThreshold],
  };
}

/** Track, hearing and what review depends on, for these figures. */
export function assess(rules: ProcedureTable, party: Party, figures: Figures) {
  const { hearing, because, cells } = hearingOf(rules, party, figures);
  return {
    track: trackOf(rules, party, figures),
    summaryCeiling: rules.summaryCeiling[party],
    hearing,
    hearingBecause: [...because],
    hearingThreshold: rules.hearingThreshold[party],
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

export function procedureOf(law: Law, facts: Facts, figures: Figures, trail: Trail): Procedure {
  const rules = law.procedure;
  const { cells, ...assessed } = assess(rules, facts.party, figures);
  const { track, summaryCeiling, hearing, hearingThreshold, legalReview, collectiveDiscussion } = assessed;
  const period = rules.decideWithinDays;
  const decideBy = period && facts.filedOn ? addDays(facts.filedOn, period.days) : null;
  trail.add({
    id: 'procedure.track',
    finding: 'procedure-track',
    params: { track, ceiling: summaryCeiling },
    cells: [rules.summaryCeiling],
    after: { 'procedure.track': track, 'procedure.summaryCeiling': summaryCeiling },
  });
  trail.add({
    id: 'procedure.hearing',
    finding: 'procedure-hearing',
    params: { hearing, threshold: hearingThreshold, because: assessed.hearingBecause },
    cells,
    after: { 'procedure.hearing': hearing, 'procedure.hearingThreshold': hearingThreshold },
  });
  trail.add({
    id: 'procedure.legal-review',
    finding: 'procedure-legal-review',
    params: { needed: legalReview.needed, dependsOn: legalReview.dependsOn },
    cells: [rules.legalReview],
  });
  trail.add({
    id: 'procedure.collective-discussion',
    finding: 'procedure-collective-discussion',
    params: { dependsOn: collectiveDiscussion.dependsOn },
    cells: [rules.collectiveDiscussion],
  });
  if (period) {
    trail.add({
      id: 'procedure.decide-by',
      finding: 'procedure-decide-by',
      params: { filedOn: facts.filedOn, days: period.days, decideBy },
      cells: [period],
      after: { 'procedure.decideBy': decideBy },
    });
  }
  trail.add({
    id: 'procedure.pay',
    finding: 'procedure-pay',
    params: { days: rules.payWithinDays.days },
    cells: [rules.payWithinDays],
    after: { 'procedure.payWithinDays': rules.payWithinDays.days },
  });
  return { ...assessed, decideBy, payWithinDays: rules.payWithinDays.days };
}
