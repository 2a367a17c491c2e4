/** What a decision says beside its result: what nobody examined, where else the facts point, what to be careful of. */
import { addYears } from '../../time/day.js';
import type { Hint, MissingFact, Warning } from '../decision.js';
import { examinedOutcomes } from '../examined-outcomes.js';
import type { Frame } from '../frame.js';
import type { WorldResult } from '../law/choice.js';
import { mayHaveLapsed } from '../law/steps.js';
import type { UnderLaw } from '../one-law.js';
import { groundedIn } from '../weighed.js';
import { GAINS } from '../worlds/open-gains.js';
import type { Worlds } from '../worlds/world.js';
import { turnsOn } from './turns-on.js';

/** Ids of circumstances that could count and that nobody examined. */
export function unexaminedIn(frame: Frame): string[] {
  const { facts, book, laws } = frame;
  const { present } = frame.under(frame.decisionLaw);
  const open = book.data.circumstances.filter(
    ({ id, parties }) => !facts.circumstances.has(id) && !present.has(id) && parties.includes(facts.party),
  );
  if (open.length === 0) return [];
  const counting = laws.flatMap((law) => [
    groundedIn(law.general),
    ...facts.provisions.flatMap(({ violation }) => law.benchmark?.grading.of(violation).effects ?? []),
  ]);
  const isElement = (id: string): boolean => facts.provisions.some((p) => p.elements.includes(id));
  return open.map(({ id }) => id).filter((id) => counting.some((ids) => ids.has(id)) && !isElement(id));
}

/** Other departments that the same facts may concern. */
export function hintsIn({ facts }: Frame): Hint[] {
  const found = new Map<string, Hint & { violations: string[] }>();
  for (const { violation, hints } of facts.provisions) {
    for (const { department, reason } of hints) {
      const key = `${department}|${reason.zh}`;
      const hint = found.get(key);
      if (hint) hint.violations.push(violation);
      else found.set(key, { department, reason: { ...reason }, violations: [violation] });
    }
  }
  return [...found.values()];
}

/** True if views on a question of law lead to different results. */
function isContested(worlds: Worlds, results: readonly WorldResult[]): boolean {
  if (!worlds.open.some((fact) => fact.contested)) return false;
  const found = results.map((r) => r.outcome);
  return worlds.open.some((fact, i) => fact.fact === 'limitation' && turnsOn(worlds, i, found));
}

/** What to be careful of: texts and benchmarks that may have changed, days, gains, open outcomes. */
export function warningsIn(
  frame: Frame,
  worlds: Worlds,
  results: readonly WorldResult[],
  merged: UnderLaw,
  { missing, decideBy }: { missing: readonly MissingFact[]; decideBy: string | null },
): Warning[] {
  const { decidedOn } = frame.facts;
  const outcomes = examinedOutcomes(merged);
  const gainsAsked =
    missing.some(({ fact }) => fact === GAINS) && results.some(({ gains }) => gains !== undefined);
  const late = decideBy !== null && decidedOn > decideBy;
  return [
    ...warningsOnBenchmark(frame, worlds, results),
    ...(late ? [{ code: 'decided-late' as const, params: { decideBy } }] : []),
    ...warningsOnTexts(frame),
    ...(gainsAsked ? [{ code: 'gains-not-stated' as const, params: {} }] : []),
    ...(isContested(worlds, results) ? [{ code: 'limitation-contested' as const, params: {} }] : []),
    ...(outcomes.length > 1
      ? [
          {
            code: 'outcome-depends' as const,
            params: { outcomes: outcomes.join(), because: openBecause(merged, missing) },
          },
        ]
      : []),
  ];
}

/** What leaves the outcome open: a missing fact; where none does, a table that is silent; where none is, a question of law. */
function openBecause({ findings }: UnderLaw, missing: readonly MissingFact[]): 'facts' | 'table' | 'law' {
  const outcomesOf = ({ answers }: MissingFact): string[] => answers.flatMap((answer) => answer.outcomes);
  if (missing.some((fact) => new Set(outcomesOf(fact)).size > 1)) return 'facts';
  return findings.length > 0 ? 'table' : 'law';
}

/** No benchmark is known to be in force on the day of the decision, or on that of the act where its law counts. */
function warningsOnBenchmark(
  { facts, decisionLaw }: Frame,
  { worlds }: Worlds,
  results: readonly WorldResult[],
): Warning[] {
  const lapsed = mayHaveLapsed(decisionLaw, facts.decidedOn)
    ? decisionLaw
    : results
        .flatMap(({ counted }, i) => {
          const { end } = worlds[i]!.world;
          return end === null ? [] : counted.map(({ prepared: { law } }) => ({ law, end }));
        })
        .find(({ law, end }) => law !== decisionLaw && mayHaveLapsed(law, end))?.law;
  const benchmark = lapsed?.benchmark?.benchmark;
  if (benchmark?.checkAfter === undefined) return [];
  const params = {
    benchmark: benchmark.id,
    checkAfter: benchmark.checkAfter,
    ...(lapsed !== decisionLaw && { day: 'act' }),
  };
  return [{ code: 'benchmark-may-have-lapsed', params }];
}

/** The versions by which the case is decided whose text nobody has compared for a year, or of which later ones were not seen. */
function warningsOnTexts({ facts, decisionLaw: { ids, index } }: Frame): Warning[] {
  return ids.flatMap((id): Warning[] => {
    const { lastChecked, knownUntil } = index.versions.get(id)?.version ?? {};
    const after = knownUntil !== undefined && facts.decidedOn > knownUntil;
    const long = lastChecked !== undefined && facts.decidedOn > addYears(lastChecked, 1);
    return [
      ...(after ? [{ code: 'text-after-last-known' as const, params: { version: id, knownUntil } }] : []),
      ...(long ? [{ code: 'text-not-checked-since' as const, params: { version: id, lastChecked } }] : []),
    ];
  });
}
