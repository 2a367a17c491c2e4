/**
 * Which law counts in a world (行政处罚法 37, 从旧兼从轻): the law at the act, or the law at the decision where it is lighter as
 * a whole; where neither can be said to be lighter both count, until a person chooses.
 */
import { fail, issue } from '../../errors/index.js';
import { type DecimalRange, hull, writeRange } from '../../money/index.js';
import type { Grade } from '../../rulebook/schema.js';
import type { LawCompared, LawSide } from '../../trail/step.js';
import type { LawChosen, Outcome } from '../decision.js';
import type { Frame, LawChoice } from '../frame.js';
import { unique } from '../lists.js';
import { examine } from '../one-world.js';
import { inOutcomeOrder } from '../outcome.js';
import { gradesIn, type LawVerdict, type Prepared } from '../verdict.js';
import type { World, Worlds } from '../worlds/world.js';
import { type Comparison, compareLaws, type Side } from './compare.js';
import { type Law, sameLaw } from './in-force.js';

/** The recorded choice between incomparable versions. */
export interface Settled {
  readonly version: 'old' | 'new';
  readonly reason: string;
}

/** What one world gives: the verdict that counts, or both where the versions cannot be compared. */
export interface WorldResult {
  readonly comparison: Comparison;
  /** What was compared; `null` if the law did not change. */
  readonly compared: { readonly old: Side; readonly new: Side } | null;
  /** The sides that count. */
  readonly counted: readonly Side[];
  readonly outcome: Outcome;
  readonly grades: readonly Grade[] | null;
  readonly range: DecimalRange | null;
  /** Set where a person chose between the two. */
  readonly settled: Settled | null;
  /** Set where gains that nobody stated decide which law counts: whether there are any here. */
  readonly gains?: boolean;
  /** True if the two are the same but for the gains that nobody stated, which only the law at the decision confiscates. */
  readonly sameApartFromGains?: boolean;
}

/** The result of every world. Worlds with the same verdicts share one. */
export function resultsIn(frame: Frame, { worlds }: Worlds): WorldResult[] {
  const { decisionLaw, lawByEnd } = frame;
  const several = worlds.length > 1;
  const seen = new Map<LawVerdict, Map<LawVerdict, readonly [WorldResult, WorldResult]>>();
  return worlds.map(({ world }) => {
    const actLaw = lawByEnd.get(world.end)!;
    const old = sideIn(frame, actLaw, world, several);
    const new_ = sameLaw(actLaw, decisionLaw) ? old : sideIn(frame, decisionLaw, world, several);
    const others = seen.get(old.verdict) ?? new Map<LawVerdict, readonly [WorldResult, WorldResult]>();
    seen.set(old.verdict, others);
    const found = others.get(new_.verdict) ?? byGains(frame, old, new_);
    others.set(new_.verdict, found);
    return found[world.gains ? 1 : 0];
  });
}

/** Without gains and with them. Both are one where the case states them, and where they change nothing in what counts. */
function byGains(frame: Frame, old: Side, new_: Side): readonly [WorldResult, WorldResult] {
  const stated = frame.facts.amounts.get('unlawfulGains');
  if (stated || old === new_) {
    const only = resultOf(frame, old, new_, stated?.gt(0) ?? false);
    return [only, only];
  }
  const without = resultOf(frame, old, new_, false);
  const gained = resultOf(frame, old, new_, true);
  const apart = (one: WorldResult): boolean => one.comparison.chosen === 'incomparable';
  if (!sameSides(without, gained) || (apart(gained) && !apart(without))) {
    return [
      { ...without, gains: false },
      { ...gained, gains: true },
    ];
  }
  const same = without.comparison.chosen === 'same' && gained.comparison.chosen !== 'same';
  const only = same ? { ...without, sameApartFromGains: true } : without;
  return [only, only];
}

const sameSides = (a: WorldResult, b: WorldResult): boolean =>
  a.counted.length === b.counted.length &&
  a.counted.every(({ verdict }, i) => verdict === b.counted[i]!.verdict);

function sideIn(frame: Frame, law: Law, world: World, several: boolean): Side {
  const prepared = frame.under(law);
  return { prepared, verdict: examine(prepared, world, several) };
}

function resultOf(frame: Frame, old: Side, new_: Side, gains: boolean): WorldResult {
  if (old === new_) return counting(frame, UNCHANGED, [old]);
  const comparison = compareLaws(old, new_, frame.facts, gains);
  const compared = { old, new: new_ };
  const unpunished = [old, new_].find((side) => side.verdict.outcome === 'not-punishable');
  if (comparison.chosen === 'incomparable') {
    const settled = frame.lawChoice && settle(frame.lawChoice, old, new_);
    const sides = settled ? [settled.version === 'old' ? old : new_] : [old, new_];
    return counting(frame, { comparison, compared, settled }, sides);
  }
  const sides = unpunished ? [unpunished] : [comparison.chosen === 'new' ? new_ : old];
  return counting(frame, { comparison, compared, settled: null }, sides);
}

type Compared = Pick<WorldResult, 'comparison' | 'compared' | 'settled'>;

const UNCHANGED: Compared = {
  comparison: { chosen: 'same' },
  compared: null,
  settled: null,
};

/** The heaviest outcome, the grades and the range of the sides that count. */
function counting(frame: Frame, found: Compared, counted: readonly Side[]): WorldResult {
  const { comparison, compared, settled } = found;
  const penalties = counted.flatMap((c) => (c.verdict.outcome === 'penalty' ? [c.verdict.chosen] : []));
  const ranges = penalties.flatMap((v) => (v?.range ? [v.range] : []));
  const grades = penalties.every((v) => v?.graded)
    ? frame.inOrder(penalties.flatMap((v) => (v ? gradesIn(v) : [])))
    : null;
  return {
    comparison,
    compared,
    settled,
    counted,
    outcome: inOutcomeOrder(counted.map((c) => c.verdict.outcome))[0]!,
    grades: grades as readonly Grade[] | null,
    range: ranges.length === 0 ? null : ranges.reduce((a, b) => hull(a, b)),
  };
}

/** The version that a person chose between incomparable ones. */
function settle({ version, reason }: LawChoice, old: Side, new_: Side): Settled {
  const [oldIds, newIds] = [old.prepared.law.ids, new_.prepared.law.ids];
  const onlyOld = oldIds.filter((id) => !newIds.includes(id));
  const onlyNew = newIds.filter((id) => !oldIds.includes(id));
  if (version === 'old' || onlyOld.includes(version)) return { version: 'old', reason };
  if (version === 'new' || onlyNew.includes(version)) return { version: 'new', reason };
  const valid = ['old', 'new', ...onlyOld, ...onlyNew];
  return fail(issue('law-choice-unknown', ['lawChoice', 'version'], { value: version, valid }));
}

/** The choice that was needed and is recorded: the one of the last world that needed it. */
export const choiceIn = (results: readonly WorldResult[]): Settled | null =>
  results.reduce<Settled | null>((found, { settled }) => settled ?? found, null);

/** Which law counts over all worlds. */
export function chosenIn({ lawChoice }: Frame, results: readonly WorldResult[]): LawChosen {
  const choice = choiceIn(results);
  const all = unique(
    results.map(({ outcome, comparison }): LawChosen => {
      if (outcome === 'not-punishable') return 'not-punishable';
      return comparison.chosen === 'incomparable' && choice ? choice.version : comparison.chosen;
    }),
  );
  const result = all.length === 1 ? all[0]! : all.includes('incomparable') ? 'incomparable' : 'depends';
  if (lawChoice && !choice) fail(issue('law-choice-not-needed', ['lawChoice'], { chosen: result }));
  return result;
}

/** What counts under one law: the verdicts, each once, and whether there can be gains where it counts. */
export interface Counted {
  readonly verdicts: Set<LawVerdict>;
  gains: boolean;
}

export function groupsIn(results: readonly WorldResult[]): Map<Prepared, Counted> {
  const groups = new Map<Prepared, Counted>();
  for (const { counted, gains = true } of new Set(results)) {
    for (const { prepared, verdict } of counted) {
      const group = groups.get(prepared) ?? { verdicts: new Set(), gains: false };
      group.verdicts.add(verdict);
      group.gains ||= gains;
      groups.set(prepared, group);
    }
  }
  return groups;
}

/**
 * What the two versions give and in which respect they part: where neither is lighter, or else in the first world where
 * they part.
 *
 * @param named the texts by which a law is cited
 */
export function comparedIn(
  results: readonly WorldResult[],
  named: (law: Law) => readonly string[],
): LawCompared | null {
  const parting = results.flatMap(({ comparison, compared }) =>
    comparison.chosen !== 'same' && compared ? [{ comparison, compared }] : [],
  );
  const [found] = [...parting.filter((one) => one.comparison.chosen === 'incomparable'), ...parting];
  if (!found) return null;
  const { comparison, compared } = found;
  const said = (side: Side): LawSide => sideText(side, named(side.prepared.law));
  return { because: comparison.because, old: said(compared.old), new: said(compared.new) };
}

function sideText({ verdict }: Side, versions: readonly string[]): LawSide {
  const { outcome, chosen } = verdict;
  const found = verdict.verdicts.find((v) => v.outcome === outcome);
  const by = found?.noPenaltyBy ?? null;
  return {
    versions,
    outcome,
    ground: by === 'ground' ? (found?.ground?.id ?? null) : by === 'order' ? 'order-complied' : by,
    statutory: chosen?.statutory?.range ? writeRange(chosen.statutory.range) : null,
    range: chosen?.range ? writeRange(chosen.range) : null,
  };
}
