/** Puts a benchmark among those of a book: the one before ends the day before, and earlier days keep what they had. */
import { fail, issue } from '../../errors/index.js';
import { addDays, type Day } from '../../time/day.js';
import type { Benchmark } from '../schema.js';
import { byFirstDay, checkFree, checkKnown, checkPeriod } from './draft.js';

export interface BenchmarkPeriod {
  readonly from: Day;
  readonly to: Day | null;
  /** Id of the benchmark that it follows or, where that lies wholly inside the new period, replaces. */
  readonly supersedes: string | null;
}

/** The benchmarks that stay beside a new one, the one before it closed. */
export function closedBefore(
  benchmarks: readonly Benchmark[],
  { from, to, supersedes }: BenchmarkPeriod,
): Benchmark[] {
  const before = benchmarks.find((b) => b.from <= from && (b.to === null || b.to >= from));
  const ending = (id: string | undefined): Benchmark[] =>
    benchmarks.map((b) => (b.id === id ? { ...b, to: addDays(from, -1) } : b));
  if (supersedes === null) {
    if (before?.from === from)
      fail(issue('supersedes-to-state', ['supersedes'], { id: before.id, day: from }));
    return ending(before?.id);
  }
  const ids = benchmarks.map(({ id }) => id);
  checkKnown('benchmark', supersedes, ids, ['supersedes']);
  const named = benchmarks.find(({ id }) => id === supersedes)!;
  const replaced = named.from >= from && (to === null || (named.to !== null && named.to <= to));
  if (replaced) return benchmarks.filter(({ id }) => id !== supersedes);
  if (named !== before) {
    const params = { id: supersedes, day: from, inForce: before?.id ?? null };
    fail(issue('supersedes-not-in-force', ['supersedes'], params));
  }
  return ending(supersedes);
}

/** @throws CaliangError `benchmark-name-taken`, `id-taken`, `date-order`, `periods-overlap` */
export function placed(kept: readonly Benchmark[], benchmark: Benchmark): Benchmark[] {
  const { title } = benchmark;
  const taken = kept.find((b) => b.title.zh === title.zh || b.title.en === title.en);
  if (taken) fail(issue('benchmark-name-taken', ['title'], { title: title.zh, id: taken.id }));
  checkFree(
    'benchmark',
    benchmark.id,
    kept.map(({ id }) => id),
    ['id'],
  );
  checkPeriod(benchmark, kept);
  return [...kept, benchmark].sort(byFirstDay);
}
