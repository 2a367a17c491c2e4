/** The procedure that follows, by the law in force at the decision. */
import type { Facts } from '../case/facts.js';
import { compareMax, Decimal, readRange } from '../money/index.js';
import { addDays } from '../time/day.js';
import type { Fine, Option, Outcome, Procedure } from './decision.js';
import type { Law } from './law.js';
import type { Trail } from './trail-builder.js';

type Track = Procedure['track'];

/** May every lawful result be given on the spot, some of them, or none? */
function trackOf(
  outcome: Outcome,
  fine: Fine | null,
  options: readonly Option[],
  ceiling: Decimal,
  heavy: boolean,
): Track {
  if (outcome !== 'penalty' || !fine) return 'ordinary';
  if (heavy) return 'ordinary';
  const belowCeiling = options.some(
    (o) => o.id === 'warning-only' || o.id === 'mitigated' || o.id === 'spared',
  );
  if (!fine.range) return 'depends';
  const range = readRange(fine.range);
  if (range.max.lte(ceiling)) return 'summary-allowed';
  const lowest = range.minOpen ? range.min.lt(ceiling) : range.min.lte(ceiling);
  return lowest || belowCeiling ? 'depends' : 'ordinary';
}

function hearingOf(fine: Fine | null, threshold: Decimal): Procedure['hearing'] {
  if (!fine) return 'no';
  if (!fine.range) return 'depends';
  const range = readRange(fine.range);
  const most = { ...range, max: threshold, maxOpen: false };
  if (compareMax(range, most) < 0) return 'no';
  return range.min.gte(threshold) ? 'yes' : 'depends';
}

export function procedureOf(
  law: Law,
  facts: Facts,
  outcome: Outcome,
  fine: Fine | null,
  options: readonly Option[],
  heavy: boolean,
  trail: Trail,
): Procedure {
  const rules = law.procedure;
  const ceiling = rules.summaryCeiling[facts.party];
  const threshold = rules.hearingThreshold[facts.party];
  const track = trackOf(outcome, fine, options, new Decimal(ceiling), heavy);
  const hearing = hearingOf(fine, new Decimal(threshold));
  const period = rules.decideWithinDays;
  const decideBy = period && facts.filedOn ? addDays(facts.filedOn, period.days) : null;
  const dependsOn = {
    legalReview: rules.legalReview.dependsOn.filter((d) => hearing !== 'no' || d !== 'after-hearing'),
    collectiveDiscussion: [...rules.collectiveDiscussion.dependsOn],
  };
  trail.add({
    id: 'procedure.track',
    finding: 'procedure-track',
    params: { track, ceiling },
    cells: [rules.summaryCeiling],
    after: { 'procedure.track': track, 'procedure.summaryCeiling': ceiling },
  });
  trail.add({
    id: 'procedure.hearing',
    finding: 'procedure-hearing',
    params: { hearing, threshold },
    cells: [rules.hearingThreshold],
    after: { 'procedure.hearing': hearing, 'procedure.hearingThreshold': threshold },
  });
  trail.add({
    id: 'procedure.legal-review',
    finding: 'procedure-legal-review',
    params: { dependsOn: dependsOn.legalReview },
    cells: [rules.legalReview],
  });
  trail.add({
    id: 'procedure.collective-discussion',
    finding: 'procedure-collective-discussion',
    params: { dependsOn: dependsOn.collectiveDiscussion },
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
  return {
    track,
    summaryCeiling: ceiling,
    hearing,
    hearingThreshold: threshold,
    legalReview: { needed: 'depends', dependsOn: dependsOn.legalReview },
    collectiveDiscussion: { needed: 'depends', dependsOn: dependsOn.collectiveDiscussion },
    decideBy,
    payWithinDays: rules.payWithinDays.days,
  };
}
