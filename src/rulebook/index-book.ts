/** The look-up form of a rulebook: everything by its id, every reference resolved or reported. */
import { type Issue, issue, type Path } from '../errors/index.js';
import type {
  Benchmark,
  Circumstance,
  CombinationRow,
  Criterion,
  EffectRow,
  GeneralPart,
  Grade,
  Grading,
  Instrument,
  InstrumentVersion,
  Mitigation,
  Ordinal,
  Procedure,
  Provision,
  RangeRow,
  RulebookData,
  ThresholdRow,
} from './schema.js';

export interface VersionOf {
  readonly instrument: Instrument;
  readonly version: InstrumentVersion;
}

/** A general part or a procedure with the dates of its instrument version. */
export interface Dated<T> {
  readonly value: T;
  readonly version: InstrumentVersion;
  readonly instrument: Instrument;
}

export interface GradingIndex {
  readonly grading: Grading;
  readonly span: ReadonlyMap<Grade, Grading['span'][number]>;
  readonly ranges: ReadonlyMap<string, RangeRow>;
  readonly base: ReadonlyMap<Ordinal, Grading['base'][number]>;
  readonly combination: ReadonlyMap<string, CombinationRow>;
  readonly effects: ReadonlyMap<string, EffectRow>;
  /** The rows of a criterion for a violation: its own, or those for all. */
  thresholds(criterion: Criterion, provision: Provision): readonly ThresholdRow[];
}

export interface Index {
  readonly data: RulebookData;
  readonly versions: ReadonlyMap<string, VersionOf>;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly provisions: ReadonlyMap<string, Provision>;
  readonly circumstances: ReadonlyMap<string, Circumstance>;
  /** Every accepted name (id and aliases) → id. */
  readonly violationNames: ReadonlyMap<string, string>;
  readonly circumstanceNames: ReadonlyMap<string, string>;
  readonly generalParts: readonly Dated<GeneralPart>[];
  readonly procedures: readonly Dated<Procedure>[];
  readonly gradings: ReadonlyMap<string, GradingIndex>;
}

export const rangeKey = (violation: string, party: string, grade: string): string =>
  `${violation}|${party}|${grade}`;
export const combinationKey = (mitigation: Mitigation, aggravated: boolean): string =>
  `${mitigation}|${aggravated}`;

function indexGrading(benchmark: Benchmark): GradingIndex {
  const { grading } = benchmark;
  const cache = new Map<string, readonly ThresholdRow[]>();
  return {
    grading,
    span: new Map(grading.span.map((row) => [row.grade, row])),
    ranges: new Map(grading.ranges.map((row) => [rangeKey(row.violation, row.party, row.grade), row])),
    base: new Map(grading.base.map((row) => [row.heaviest, row])),
    combination: new Map(
      grading.combination.map((row) => [combinationKey(row.mitigation, row.aggravated), row]),
    ),
    effects: new Map(grading.effects.map((row) => [row.circumstance, row])),
    thresholds(criterion, provision) {
      const key = `${criterion}|${provision.violation}`;
      let rows = cache.get(key);
      if (!rows) {
        const fitting = grading.thresholds.filter(
          (row) =>
            row.criterion === criterion &&
            (criterion !== 'quantity' || row.measure === provision.quantity?.measure),
        );
        const own = fitting.filter((row) => row.violation === provision.violation);
        rows = own.length > 0 ? own : fitting.filter((row) => row.violation === undefined);
        cache.set(key, rows);
      }
      return rows;
    },
  };
}

/** Builds the index and reports every reference that leads nowhere and every id or name used twice. */
export function indexBook(data: RulebookData): { index: Index; faults: Issue[] } {
  const faults: Issue[] = [];
  const fault = (path: Path, code: string, detail: string): void => {
    faults.push(issue('rulebook-fault', path, { fault: code, detail }));
  };
  const unique = <T>(table: string, rows: readonly T[], id: (row: T) => string): Map<string, T> => {
    const map = new Map<string, T>();
    rows.forEach((row, i) => {
      if (map.has(id(row))) fault([table, i], 'duplicate-row', id(row));
      map.set(id(row), row);
    });
    return map;
  };

  const instruments = unique('instruments', data.instruments, (r) => r.id);
  const versions = new Map<string, VersionOf>();
  data.instruments.forEach((instrument, i) => {
    instrument.versions.forEach((version, j) => {
      if (versions.has(version.id)) fault(['instruments', i, 'versions', j], 'duplicate-row', version.id);
      versions.set(version.id, { instrument, version });
    });
  });
  const provisions = unique('provisions', data.provisions, (r) => r.violation);
  const circumstances = unique('circumstances', data.circumstances, (r) => r.id);

  const names = <T extends { aliases: readonly string[]; name: { zh: string } }>(
    table: string,
    rows: readonly T[],
    id: (row: T) => string,
  ): Map<string, string> => {
    const map = new Map<string, string>();
    rows.forEach((row, i) => {
      for (const name of new Set([id(row), row.name.zh, ...row.aliases])) {
        const taken = map.get(name);
        if (taken !== undefined) fault([table, i, 'aliases'], 'duplicate-name', `${name}: ${taken}`);
        map.set(name, id(row));
      }
    });
    return map;
  };

  const dated = <T extends { of: string }>(table: string, rows: readonly T[]): Dated<T>[] =>
    rows.flatMap((value, i) => {
      const found = versions.get(value.of);
      if (!found) {
        fault([table, i, 'of'], 'unknown-reference', value.of);
        return [];
      }
      return [{ value, ...found }];
    });

  const known = (path: Path, id: string): void => {
    if (!circumstances.has(id)) fault(path, 'unknown-reference', id);
  };
  data.provisions.forEach((provision, i) => {
    if (!instruments.has(provision.cite.instrument)) {
      fault(['provisions', i, 'cite'], 'unknown-reference', provision.cite.instrument);
    }
    for (const id of provision.elements) known(['provisions', i, 'elements'], id);
    if (provision.yieldsTo && !provisions.has(provision.yieldsTo.violation)) {
      fault(['provisions', i, 'yieldsTo'], 'unknown-reference', provision.yieldsTo.violation);
    }
    const seen = new Set<string>();
    provision.versions.forEach((version, j) => {
      for (const id of version.of) {
        const path: Path = ['provisions', i, 'versions', j, 'of'];
        if (versions.get(id)?.instrument.id !== provision.cite.instrument)
          fault(path, 'dangling-version', id);
        if (seen.has(id)) fault(path, 'duplicate-row', id);
        seen.add(id);
      }
    });
  });
  data.generalParts.forEach((part, i) => {
    part.grounds.forEach((ground, j) => {
      for (const id of ground.all) known(['generalParts', i, 'grounds', j, 'all'], id);
    });
  });
  data.circumstances.forEach((circumstance, i) => {
    for (const id of circumstance.includes) known(['circumstances', i, 'includes'], id);
  });
  data.contradictions.forEach((row, i) => {
    for (const id of [row.circumstance, ...(row.circumstances ?? [])]) known(['contradictions', i], id);
  });
  data.benchmarks.forEach((benchmark, i) => {
    const { effects, groups, ranges, thresholds } = benchmark.grading;
    const at = (table: string, j: number): Path => ['benchmarks', i, 'grading', table, j];
    effects.forEach((row, j) => {
      known(at('effects', j), row.circumstance);
    });
    groups.forEach((row, j) => {
      for (const id of row.circumstances) known(at('groups', j), id);
    });
    ranges.forEach((row, j) => {
      if (!provisions.has(row.violation)) fault(at('ranges', j), 'unknown-reference', row.violation);
    });
    thresholds.forEach((row, j) => {
      if (row.violation !== undefined && !provisions.has(row.violation)) {
        fault(at('thresholds', j), 'unknown-reference', row.violation);
      }
    });
  });

  const index: Index = {
    data,
    versions,
    instruments,
    provisions,
    circumstances,
    violationNames: names('provisions', data.provisions, (r) => r.violation),
    circumstanceNames: names('circumstances', data.circumstances, (r) => r.id),
    generalParts: dated('generalParts', data.generalParts),
    procedures: dated('procedures', data.procedures),
    gradings: new Map(data.benchmarks.map((benchmark) => [benchmark.id, indexGrading(benchmark)] as const)),
  };
  return { index, faults };
}
