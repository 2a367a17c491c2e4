/** No circumstance works in two directions: not by itself, not through what it includes, not through a ground. */
import type { Path } from '../../errors/index.js';
import { weightOf } from '../grading/adjust.js';
import type { AdjustRow } from '../schema/index.js';
import type { Benchmark, EffectRow } from '../schema.js';
import { caseAt } from './case-at.js';
import type { Check } from './check.js';

type Direction = 'lighter' | 'heavier' | null;

/** An effect of a circumstance and where it stands. */
interface Effect {
  readonly violation: string | undefined;
  readonly circumstance: string;
  readonly direction: Direction;
  readonly path: Path;
}

export function checkDirections(check: Check): void {
  checkCycles(check);
  const grounds = groundsOf(check);
  check.data.benchmarks.forEach((benchmark, i) => {
    const effects = effectsOf(benchmark, ['benchmarks', i]);
    for (const { circumstance, direction, path } of effects) {
      const ground = grounds.get(circumstance);
      if (direction === null || ground === undefined || ground === direction) continue;
      check.faults.add('two-directions', path, { circumstance }, found(check, path, circumstance));
    }
    checkChains(check, effects, grounds);
  });
}

const found = (check: Check, path: Path, id: string) =>
  caseAt(check, path, { circumstances: [{ id, present: true }] });

/** Circumstances of a ground: they make a case lighter, but for those of a ground of severity. */
const groundsOf = ({ data }: Check): ReadonlyMap<string, Direction> =>
  new Map(
    data.generalParts
      .flatMap(({ grounds }) => grounds)
      .flatMap(({ all, effect }) => all.map((id) => [id, effect === 'severe' ? 'heavier' : 'lighter'])),
  );

const ofShort = (effect: EffectRow['effect']): Direction =>
  effect === 'none' ? null : effect === 'may' || effect === 'shall' ? 'lighter' : 'heavier';

const ofTable = (effect: AdjustRow['effect']): Direction => {
  const weight = weightOf(effect);
  return weight === 0 ? null : weight > 0 ? 'heavier' : 'lighter';
};

function effectsOf({ grading, table }: Benchmark, path: Path): Effect[] {
  const short = (grading?.effects ?? []).map(
    ({ violation, circumstance, effect }, j): Effect => ({
      violation,
      circumstance,
      direction: ofShort(effect),
      path: [...path, 'grading', 'effects', j],
    }),
  );
  const long = (table?.adjust?.rows ?? []).map(
    ({ violation, circumstance, effect }, j): Effect => ({
      violation,
      circumstance,
      direction: ofTable(effect),
      path: [...path, 'table', 'adjust', 'rows', j],
    }),
  );
  return [...short, ...long];
}

/** Whoever finds the better fact finds the weaker ones too: none of them may work the other way. */
function checkChains(
  check: Check,
  effects: readonly Effect[],
  grounds: ReadonlyMap<string, Direction>,
): void {
  const violations = new Set(effects.map(({ violation }) => violation));
  for (const violation of violations) {
    const own = new Map(
      [...effects]
        .filter((e) => e.violation === undefined || e.violation === violation)
        .sort((a, b) => Number(a.violation !== undefined) - Number(b.violation !== undefined))
        .map((e) => [e.circumstance, e.direction]),
    );
    const directionOf = (id: string): Direction => own.get(id) ?? grounds.get(id) ?? null;
    check.data.circumstances.forEach(({ id }, i) => {
      const direction = directionOf(id);
      if (direction === null) return;
      for (const weaker of includedIn(check, id)) {
        const other = directionOf(weaker);
        if (other === null || other === direction) continue;
        const path = ['circumstances', i, 'includes'];
        const params = { circumstance: id, includes: weaker };
        check.faults.add('includes-inverted', path, params, found(check, path, id));
      }
    });
  }
}

/** Everything that a circumstance includes, through others too. */
function includedIn({ index }: Check, id: string): Set<string> {
  const all = new Set<string>();
  const add = (one: string): void => {
    for (const weaker of index.circumstances.get(one)?.includes ?? []) {
      if (all.has(weaker)) continue;
      all.add(weaker);
      add(weaker);
    }
  };
  add(id);
  return all;
}

function checkCycles(check: Check): void {
  check.data.circumstances.forEach(({ id }, i) => {
    if (!includedIn(check, id).has(id)) return;
    const path = ['circumstances', i, 'includes'];
    check.faults.add('includes-cycle', path, { circumstance: id }, found(check, path, id));
  });
}
