/** What the builders share: a book as plain data before it is loaded, and what it holds together with its base. */
import { checkObject, fail, issue, nearest, type Path } from '../../errors/index.js';
import type { Day } from '../../time/day.js';
import { inFull } from '../read-tables.js';
import type { FactDeclaration } from '../schema/index.js';
import type { Benchmark, Instrument, Provision, RulebookData, Source, Text } from '../schema.js';

/** The parts of a book that the builders add to; a draft or the `data` of a loaded book has them. */
export interface BookParts {
  readonly instruments?: readonly Instrument[];
  readonly provisions?: readonly Provision[];
  readonly benchmarks?: readonly Benchmark[];
}

/** From which figure on a fine is large in this place, for one version of the procedure. */
export interface HearingThreshold {
  /** Id of the procedure of national law: `apl-2017`, `apl-2021`. */
  procedure: string;
  /** In yuan. */
  individual: string;
  unit: string;
  source: Source[];
  assurance: RulebookData['benchmarks'][number]['assurance'];
}

/** A book that builds on national law, as plain data: complete it and give it to `loadRulebook`. */
export interface RulebookDraft extends BookParts {
  extends: 'national';
  id: string;
  version: string;
  title: Text;
  facts: FactDeclaration[];
  instruments: Instrument[];
  provisions: Provision[];
  benchmarks: Benchmark[];
  unavailable: RulebookData['unavailable'];
  hearingThresholds?: HearingThreshold[];
  /** From which value on a confiscation is large, in the same form. */
  confiscationThresholds?: HearingThreshold[];
}

/** The instruments of the book and of the base on which it builds. */
export const instrumentsOf = (data: BookParts): readonly Instrument[] =>
  (inFull(data) as BookParts).instruments ?? [];

/** @throws CaliangError for what is no book */
export function checkBook(data: unknown): void {
  checkObject(data, ['data']);
  for (const part of ['instruments', 'provisions', 'benchmarks'] as const) {
    const found = data[part];
    if (found !== undefined && !Array.isArray(found))
      fail(issue('wrong-type', ['data', part], { expected: 'array', seen: typeof found }));
  }
}

/** @throws CaliangError `unknown-id` naming the nearest one */
export function checkKnown(kind: string, value: string, valid: readonly string[], path: Path): void {
  if (!valid.includes(value))
    fail(issue('unknown-id', path, { kind, value, valid, nearest: nearest(value, valid) }));
}

/** @throws CaliangError `id-taken` */
export function checkFree(kind: string, id: string, taken: readonly string[], path: Path): void {
  if (taken.includes(id)) fail(issue('id-taken', path, { kind, id }));
}

interface Period {
  readonly id: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** @throws CaliangError `date-order` for a period that ends before it begins, `periods-overlap` for one that meets another */
export function checkPeriod(own: Period, others: readonly Period[]): void {
  const { id, from, to } = own;
  if (to !== null && to < from)
    fail(issue('date-order', ['to'], { earlier: 'from', earlierDay: from, later: 'to', laterDay: to }));
  const met = others.find((o) => (to === null || o.from <= to) && (o.to === null || o.to >= from));
  if (!met) return;
  const other = { other: met.id, otherFrom: met.from, otherTo: met.to };
  fail(issue('periods-overlap', ['from'], { id, from, to, ...other }));
}

export const byFirstDay = (a: Period, b: Period): number => (a.from < b.from ? -1 : 1);
