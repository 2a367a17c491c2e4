/**
 * One act that breaks two provisions: whether the book's policies leave the party better off than breaking one of them
 * alone. Every pair of fines in yuan that can meet on one party on one day is put to the functions that decide, in every
 * grade. What is lower together than alone follows from the statutes, the grades and the policy chosen: it is listed.
 */
import { compareMax, compareMin, type DecimalRange, writeRange, type YuanRange } from '../../money/index.js';
import { byHigherFine, highestMinimum, type Rival, raised, superiorityOf } from '../concurrence.js';
import type { Index } from '../index-book.js';
import { type Grade, isShort, type ShortBenchmark } from '../schema.js';
import type { Choices } from '../slots.js';
import { replacementOf } from '../yields.js';
import { type Check, shown } from './check.js';
import type { WitnessCase } from './fault.js';
import { type Penalty, penaltiesOf, rangesOf, spanOf } from './penalty.js';

/** What is lower when both provisions are broken: an end of the range, or that a fine must be imposed. */
export type LoweredPart = 'maximum' | 'minimum' | 'mandatory';

/** Two provisions that together give less than one of them, with the cases that show it. */
export interface Lowered {
  readonly part: LoweredPart;
  readonly benchmark: string;
  /** The provision that is stricter alone, and that which is broken beside it. */
  readonly violations: readonly [string, string];
  readonly party: string;
  readonly role: string | null;
  /** Both are in this grade. */
  readonly grade: string;
  readonly alone: YuanRange;
  readonly together: YuanRange;
  /** A case of the provision alone, and one of both. */
  readonly witness: readonly WitnessCase[];
}

/** What the proof says of acts that break two provisions. */
export interface ConcurrenceProof {
  /** Pairs of fines that one act can bring on one party, in one benchmark. */
  pairs: number;
  /** Grades of these pairs, each compared with either provision alone. */
  comparisons: number;
  /** Pairs of which a fine hangs on an amount of the case, or that are too many to enumerate. */
  notProved: number;
  readonly lowered: Lowered[];
}

/** Benchmarks with more pairs are not proved, and said so. */
const MOST_PAIRS = 250_000;

interface Fined extends Penalty {
  readonly rival: Omit<Rival, 'range'>;
  readonly mandatory: boolean;
  readonly ranges: ReadonlyMap<Grade, DecimalRange>;
  readonly spans: readonly Span[];
}

interface Span {
  readonly from: string;
  readonly to: string | null;
}

export function checkConcurrence(check: Check): void {
  for (const benchmark of check.data.benchmarks) if (isShort(benchmark)) checkBenchmark(check, benchmark);
}

function checkBenchmark(check: Check, benchmark: ShortBenchmark): void {
  const { data, index, concurrence } = check;
  const penalties = data.provisions
    .filter((provision) => !replacementOf(provision))
    .flatMap((provision) => penaltiesOf(provision, []));
  const fined = penalties.map((penalty) => finedOf(index, benchmark, penalty));
  const most = (fined.length * (fined.length - 1)) / 2;
  if (most > MOST_PAIRS) {
    concurrence.pairs += most;
    concurrence.notProved += most;
    return;
  }
  const seen = new Set<string>();
  fined.forEach((a, i) => {
    for (const b of fined.slice(i + 1)) {
      if (!canMeet(a, b)) continue;
      concurrence.pairs += 1;
      if (a.cell.form.kind !== 'fixed' || b.cell.form.kind !== 'fixed') concurrence.notProved += 1;
      else comparePair(check, benchmark, [a, b], seen);
    }
  });
}

function finedOf(index: Index, benchmark: ShortBenchmark, penalty: Penalty): Fined {
  const { provision, version, cell } = penalty;
  const instrument = index.instruments.get(provision.cite.instrument);
  const spans = (instrument?.versions ?? [])
    .filter(({ id }) => version.of.includes(id))
    .flatMap((own) => common(own, benchmark) ?? []);
  const grading = index.gradings.get(benchmark.id)?.of(provision.violation);
  return {
    ...penalty,
    rival: { statutory: spanOf(cell), superiority: superiorityOf(index, provision) },
    mandatory: cell.mode === 'required',
    ranges: grading ? rangesOf(grading, penalty) : new Map(),
    spans,
  };
}

/** The days that two periods have in common; `null`: none. */
function common(a: Span, b: Span): Span | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return to === null || from <= to ? { from, to } : null;
}

const canMeet = (a: Fined, b: Fined): boolean =>
  a.provision !== b.provision &&
  a.party === b.party &&
  (a.role === null || b.role === null || a.role === b.role) &&
  a.spans.some((x) => b.spans.some((y) => common(x, y)));

/** The range where both are broken, and whether a fine must be imposed, by the functions that decide. */
function together(choices: Choices, pair: readonly [Fined, Fined], grade: Grade) {
  const rivals = pair.map((one) => ({ ...one.rival, range: one.ranges.get(grade)!, of: one }));
  const [first, second] = rivals.sort(byHigherFine(choices)) as [(typeof rivals)[0], (typeof rivals)[0]];
  const counts = choices['concurrence-mandatory-fine'] === 'no-fine-option-falls-away';
  const mandatory = (counts ? [first, second] : [first]).filter(({ of }) => of.mandatory);
  const floor = highestMinimum(first.statutory!, mandatory);
  return {
    range: floor ? raised(first.range, floor.statutory) : first.range,
    mandatory: mandatory.length > 0,
  };
}

function comparePair(
  check: Check,
  benchmark: ShortBenchmark,
  pair: readonly [Fined, Fined],
  seen: Set<string>,
): void {
  const { index, concurrence } = check;
  for (const grade of pair[0].ranges.keys()) {
    if (!pair[1].ranges.has(grade)) continue;
    concurrence.comparisons += 2;
    const found = together(index.choices, pair, grade);
    for (const [alone, beside] of [pair, [pair[1], pair[0]] as const]) {
      const range = alone.ranges.get(grade)!;
      const parts: LoweredPart[] = [
        ...(compareMax(found.range, range) < 0 ? (['maximum'] as const) : []),
        ...(compareMin(found.range, range) < 0 ? (['minimum'] as const) : []),
        ...(alone.mandatory && !found.mandatory ? (['mandatory'] as const) : []),
      ];
      for (const part of parts) {
        const lowered = loweredOf(check, { part, benchmark, alone, beside, grade, together: found.range });
        const { violations, party, role } = lowered;
        const key = [part, ...violations, party, role ?? '', grade].join('|');
        if (!seen.has(key)) concurrence.lowered.push(lowered);
        seen.add(key);
      }
    }
  }
}

interface Found {
  readonly part: LoweredPart;
  readonly benchmark: ShortBenchmark;
  readonly alone: Fined;
  readonly beside: Fined;
  readonly grade: Grade;
  readonly together: DecimalRange;
}

function loweredOf(check: Check, found: Found): Lowered {
  const { part, benchmark, alone, beside, grade } = found;
  const { provision, party } = alone;
  const role = alone.role ?? beside.role;
  const version = alone.version.of.at(-1)!;
  const one = shown(check, { provision, party, role, benchmark, version });
  const violations = [provision.violation, beside.provision.violation] as const;
  return {
    part,
    benchmark: benchmark.id,
    violations,
    party,
    role,
    grade,
    alone: writeRange(alone.ranges.get(grade)!),
    together: writeRange(found.together),
    witness: [one, { ...one, violation: [...violations] }],
  };
}
