/** The law in force on a day: general part, provisions, benchmark, procedure, each by its own dates. */
import type { Facts } from '../../case/facts.js';
import { type Issue, issue, raise } from '../../errors/index.js';
import type { Sheets } from '../../rulebook/grading/sheets.js';
import type { Dated, GradingIndex, Index } from '../../rulebook/index-book.js';
import type {
  Assurance,
  Benchmark,
  GeneralPart,
  Instrument,
  InstrumentVersion,
  Procedure,
  Provision,
  ProvisionVersion,
  Refinement,
  Source,
} from '../../rulebook/schema.js';
import type { Day } from '../../time/day.js';
import type { StepSource } from '../../trail/step.js';
import { type Cell, covers, type Dates, type Epoch, epochOf } from './epoch.js';

export type { Cell } from './epoch.js';

/** A provision as it reads on the day. */
export interface ProvisionInForce {
  readonly provision: Provision;
  readonly version: ProvisionVersion;
}

export interface Law {
  readonly day: Day;
  readonly general: GeneralPart;
  /** `null`: on this day nothing punished the act. */
  readonly provisions: readonly (ProvisionInForce | null)[];
  readonly benchmark: {
    readonly benchmark: Benchmark;
    /** The rows of the short form; none where the benchmark has a table. */
    readonly grading: GradingIndex;
    readonly sheets: Sheets;
  } | null;
  /** The day whose benchmark counts, where that is not the day of the law: the day of the decision. */
  readonly benchmarkDay: Day | null;
  /** Finer rules of the benchmark in force on the day. */
  readonly refinements: readonly Refinement[];
  readonly procedure: Procedure;
  /** Instrument versions in force that the case touches, and the benchmark. */
  readonly ids: readonly string[];
  readonly epoch: Epoch;
  readonly index: Index;
}

/** First and last day for which the rulebook holds everything that this case needs. */
function coverage(index: Index, instruments: readonly Instrument[]): { first: Day; last: Day | null } {
  const spans: Dates[] = [
    ...instruments.filter((i) => i.before === 'not-available').map((i) => spanOf(i.versions)),
    spanOf(index.generalParts.map((g) => g.version)),
  ];
  const first = spans.map((s) => s.from).reduce((a, b) => (a > b ? a : b));
  const ends = spans.flatMap((s) => (s.to === null ? [] : [s.to]));
  return { first, last: ends.length > 0 ? ends.reduce((a, b) => (a < b ? a : b)) : null };
}

function spanOf(versions: readonly Dates[]): Dates {
  const from = versions.map((v) => v.from).reduce((a, b) => (a < b ? a : b));
  const open = versions.some((v) => v.to === null);
  const to = open ? null : versions.map((v) => v.to ?? '').reduce((a, b) => (a > b ? a : b));
  return { from, to };
}

/** The version in force on the day, `null` if none was and the instrument says so; a gap is an error. */
function versionOn(instrument: Instrument, day: Day): InstrumentVersion | null | undefined {
  const found = instrument.versions.find((v) => covers(v, day));
  if (found) return found;
  const span = spanOf(instrument.versions);
  if (day < span.from && instrument.before === 'not-in-force') return null;
  if (span.to !== null && day > span.to && instrument.after === 'not-in-force') return null;
  return undefined;
}

/** The benchmark in force on a day. */
export const benchmarkOn = ({ data }: Index, day: Day): Benchmark | undefined =>
  data.benchmarks.find((b) => covers(b, day));

/**
 * @throws CaliangError `date-not-covered`, naming the first and the last covered day
 */
export function lawOn(index: Index, facts: Facts, day: Day): Law {
  const problems: Issue[] = [];
  const instruments = facts.provisions.map((p) => index.instruments.get(p.cite.instrument)!);
  const uncovered = (instrument: Instrument): void => {
    problems.push(
      issue('date-not-covered', [], {
        instrument: instrument.id,
        name: instrument.short,
        day,
        ...coverage(index, instruments),
      }),
    );
  };
  const datedOn = <T>(rows: readonly Dated<T>[]): Dated<T> | undefined => {
    const found = rows.find((row) => covers(row.version, day));
    if (!found && rows[0]) uncovered(rows[0].instrument);
    return found;
  };
  const general = datedOn(index.generalParts);
  const procedure = general && datedOn(index.procedures);
  const ids: string[] = general ? [general.version.id] : [];
  const provisions = facts.provisions.map((provision, i): ProvisionInForce | null => {
    const instrument = instruments[i]!;
    const inForce = versionOn(instrument, day);
    if (inForce === undefined) uncovered(instrument);
    if (!inForce) return null;
    if (!ids.includes(inForce.id)) ids.push(inForce.id);
    const version = provision.versions.find((v) => v.of.includes(inForce.id));
    return version ? { provision, version } : null;
  });
  raise(problems);
  if (!general || !procedure) throw new TypeError('a day without a general part was not reported');
  const follows = index.choices['benchmark-follows-lighter-law'] === 'follows';
  const gradedOn = follows ? day : facts.decidedOn;
  const benchmark = benchmarkOn(index, gradedOn);
  if (benchmark) ids.push(benchmark.id);
  const refinements = (index.data.refinements ?? []).filter(
    (r) => r.benchmark === benchmark?.id && covers(r, gradedOn),
  );
  ids.push(...refinements.map((r) => r.id));
  return {
    day,
    general: general.value,
    provisions,
    benchmark: benchmark
      ? {
          benchmark,
          grading: index.gradings.get(benchmark.id)!,
          sheets: index.sheets.get(benchmark.id)!,
        }
      : null,
    benchmarkDay: follows ? null : gradedOn,
    refinements,
    procedure: procedure.value,
    ids,
    epoch: epochOf(index, day),
    index,
  };
}

/** What says which law counts in time: the general part, or before it the declared policy. */
export const lawInTimeCells = ({ general, index }: Pick<Law, 'general' | 'index'>): Cell[] =>
  general.lawInTime
    ? [general.lawInTime]
    : index.data.policies.filter((p) => p.id === 'lighter-law-before-2021');

export const sameLaw = (a: Law, b: Law): boolean =>
  a.ids.length === b.ids.length && a.ids.every((id, i) => id === b.ids[i]);

/** What is needed to cite: the texts of a day, and the benchmark for cells that cite none. */
export type Citing = Pick<Law, 'epoch' | 'index' | 'benchmark'>;

/** Adds to each citation the version that applied on the day. */
export const citeOn = (law: Citing, source: readonly Source[]): StepSource[] =>
  law.epoch.cite(source).map((cited) => ({ ...cited.source }));

/** The level of a cell: its own, or that of the text it was read from if that is weaker. */
export const levelOf = (law: Citing, cell: Cell): Assurance => law.epoch.level(cell);

/** `apl-2021:36-p1`: the version in force on the day and the place. */
export const ruleOf = (law: Citing, cell: Cell): string =>
  law.epoch.place(cell) ?? law.benchmark?.benchmark.id ?? law.index.data.id;
