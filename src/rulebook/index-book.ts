/** The look-up form of a rulebook: everything by its id, every reference resolved or reported. */
import type { FaultCode, FaultParams } from '../errors/fault.js';
import type { Path } from '../errors/index.js';
import { Sheets } from './grading/sheets.js';
import type { FactDeclaration } from './schema/index.js';
import {
  type Circumstance,
  type CombinationRow,
  type Criterion,
  type EffectRow,
  type FineCell,
  type GeneralPart,
  type Grade,
  type Grading,
  type Instrument,
  type InstrumentVersion,
  isShort,
  type Mitigation,
  type Ordinal,
  type Policy,
  type Procedure,
  type Provision,
  type ProvisionVersion,
  type RangeRow,
  type RulebookData,
  STAGE_EVENTS,
  type ThresholdRow,
} from './schema.js';
import type { Term } from './schema-terms.js';
import { termKey, termsOf, withoutWord } from './terms.js';
import { type Fault, faultOf } from './verify/fault.js';

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
  /** The same tables as they read for one violation: its own rows in place of those for all. */
  of(violation: string): GradingIndex;
  /** The rows of a criterion for a violation: its own, or those for all. */
  thresholds(criterion: Criterion, provision: Provision): readonly ThresholdRow[];
}

export interface Index {
  readonly data: RulebookData;
  /** The words of the book, by `termKey`. */
  readonly terms: ReadonlyMap<string, Term>;
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
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  /** Every accepted name of a fact → the fact; none where only the short form is used, whose criteria have fields. */
  readonly factNames: ReadonlyMap<string, FactDeclaration>;
  /** The sheets of every benchmark, by its id. */
  readonly sheets: ReadonlyMap<string, Sheets>;
  readonly policies: ReadonlyMap<string, Policy>;
  /** The fines on persons of a provision as fines of their own, for a person who is the party. */
  readonly personCells: ReadonlyMap<ProvisionVersion, readonly FineCell[]>;
}

/** A share of the unit's fine, or a range of its own, as any other fine. */
function personCellsOf({ personFines = [] }: ProvisionVersion): FineCell[] {
  return personFines.flatMap(({ roles, mode, form, source, assurance }) =>
    roles
      ? [
          {
            party: ['individual'] as const,
            roles,
            mode,
            form:
              form.kind === 'fixed'
                ? form
                : { kind: 'share' as const, of: 'unitFine' as const, from: form.from, to: form.to },
            source,
            assurance,
          } as FineCell,
        ]
      : [],
  );
}

const isEvent = (id: string): boolean => STAGE_EVENTS.some((event) => event === id);

export const rangeKey = (violation: string, party: string, grade: string): string =>
  `${violation}|${party}|${grade}`;
export const combinationKey = (mitigation: Mitigation, aggravated: boolean): string =>
  `${mitigation}|${aggravated}`;

/** Rows by their key: those for all violations, then those of the one, which replace them. */
function rowsFor<K, T extends { violation?: string | undefined }>(
  rows: readonly T[],
  key: (row: T) => K,
  violation: string | undefined,
): Map<K, T> {
  const general = rows.filter((row) => row.violation === undefined);
  const own = violation === undefined ? [] : rows.filter((row) => row.violation === violation);
  return new Map([...general, ...own].map((row) => [key(row), row]));
}

/** The short form of a benchmark that has a table: no rows. */
const NO_ROWS: Grading = {
  span: [],
  ranges: [],
  lookBack: { years: null, source: [], assurance: 'reference' },
  thresholds: [],
  base: [],
  combination: [],
  effects: [],
  groups: [],
};

function indexGrading(grading: Grading): GradingIndex {
  const cache = new Map<string, readonly ThresholdRow[]>();
  const views = new Map<string | undefined, GradingIndex>();
  const view = (violation: string | undefined): GradingIndex => ({
    grading,
    span: rowsFor(grading.span, (row) => row.grade, violation),
    ranges: new Map(grading.ranges.map((row) => [rangeKey(row.violation, row.party, row.grade), row])),
    base: rowsFor(grading.base, (row) => row.heaviest, violation),
    combination: rowsFor(
      grading.combination,
      (row) => combinationKey(row.mitigation, row.aggravated),
      violation,
    ),
    effects: rowsFor(grading.effects, (row) => row.circumstance, violation),
    of(other) {
      let found = views.get(other);
      if (!found) {
        found = view(other);
        views.set(other, found);
      }
      return found;
    },
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
  });
  return view(undefined);
}

/** What the book has to declare because no law of its own says it: without it a choice of law would have no source. */
function neededPolicies({ generalParts, benchmarks }: RulebookData): string[] {
  return [
    ...(generalParts.some((part) => part.lawInTime === null) ? ['lighter-law-before-2021'] : []),
    ...(benchmarks.length > 0 ? ['benchmark-follows-lighter-law'] : []),
  ];
}

/** Builds the index and reports every reference that leads nowhere and every id or name used twice. */
export function indexBook(data: RulebookData): { index: Index; faults: Fault[] } {
  const faults: Fault[] = [];
  const fault = <C extends FaultCode>(path: Path, code: C, params: FaultParams[C]): void => {
    faults.push(faultOf(code, path, params, []));
  };
  const unique = <T>(table: string, rows: readonly T[], id: (row: T) => string): Map<string, T> => {
    const map = new Map<string, T>();
    rows.forEach((row, i) => {
      if (map.has(id(row))) fault([table, i], 'duplicate-row', { row: id(row) });
      map.set(id(row), row);
    });
    return map;
  };

  const instruments = unique('instruments', data.instruments, (r) => r.id);
  const versions = new Map<string, VersionOf>();
  data.instruments.forEach((instrument, i) => {
    instrument.versions.forEach((version, j) => {
      if (versions.has(version.id))
        fault(['instruments', i, 'versions', j], 'duplicate-row', { row: version.id });
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
        if (taken !== undefined)
          fault([table, i, 'aliases'], 'duplicate-name', { name, first: taken, second: id(row) });
        map.set(name, id(row));
      }
    });
    return map;
  };

  const dated = <T extends { of: string }>(table: string, rows: readonly T[]): Dated<T>[] =>
    rows.flatMap((value, i) => {
      const found = versions.get(value.of);
      if (!found) {
        fault([table, i, 'of'], 'unknown-reference', { id: value.of });
        return [];
      }
      return [{ value, ...found }];
    });

  const known = (path: Path, id: string): void => {
    if (!circumstances.has(id)) fault(path, 'unknown-reference', { id });
  };
  data.provisions.forEach((provision, i) => {
    if (!instruments.has(provision.cite.instrument)) {
      fault(['provisions', i, 'cite'], 'unknown-reference', { id: provision.cite.instrument });
    }
    for (const id of provision.elements) known(['provisions', i, 'elements'], id);
    provision.yieldsTo?.forEach(({ violation }, j) => {
      if (!provisions.has(violation)) {
        fault(['provisions', i, 'yieldsTo', j], 'unknown-reference', { id: violation });
      }
    });
    const seen = new Set<string>();
    provision.versions.forEach((version, j) => {
      for (const id of version.of) {
        const path: Path = ['provisions', i, 'versions', j, 'of'];
        if (versions.get(id)?.instrument.id !== provision.cite.instrument)
          fault(path, 'dangling-version', { id });
        if (seen.has(id)) fault(path, 'duplicate-row', { row: id });
        seen.add(id);
      }
    });
  });
  data.generalParts.forEach((part, i) => {
    part.grounds.forEach((ground, j) => {
      for (const id of ground.all) known(['generalParts', i, 'grounds', j, 'all'], id);
      const { ownAccord } = ground;
      if (ownAccord !== undefined && !data.policies.some((p) => p.id === ownAccord)) {
        fault(['generalParts', i, 'grounds', j, 'ownAccord'], 'unknown-reference', { id: ownAccord });
      }
    });
  });
  data.circumstances.forEach((circumstance, i) => {
    for (const id of circumstance.includes) known(['circumstances', i, 'includes'], id);
  });
  data.contradictions.forEach((row, i) => {
    for (const id of [row.circumstance, ...(row.circumstances ?? [])]) known(['contradictions', i], id);
  });
  data.benchmarks.forEach((benchmark, i) => {
    if (!isShort(benchmark)) return;
    const { effects, groups, ranges, thresholds } = benchmark.grading;
    const at = (table: string, j: number): Path => ['benchmarks', i, 'grading', table, j];
    effects.forEach((row, j) => {
      known(at('effects', j), row.circumstance);
    });
    groups.forEach((row, j) => {
      for (const id of row.circumstances) known(at('groups', j), id);
    });
    ranges.forEach((row, j) => {
      if (!provisions.has(row.violation)) fault(at('ranges', j), 'unknown-reference', { id: row.violation });
    });
    thresholds.forEach((row, j) => {
      if (row.violation !== undefined && !provisions.has(row.violation)) {
        fault(at('thresholds', j), 'unknown-reference', { id: row.violation });
      }
    });
  });

  const terms = termsOf(data);
  data.terms.forEach((term, i) => {
    if (terms.get(termKey(term.kind, term.id)) !== term)
      fault(['terms', i], 'duplicate-row', { row: `${term.kind}.${term.id}` });
  });
  for (const { path, kind, id } of withoutWord(data, terms)) fault(path, 'missing-word', { kind, id });
  for (const row of neededPolicies(data))
    if (!data.policies.some((p) => p.id === row)) fault(['policies'], 'missing-row', { row });

  data.procedures.forEach((procedure, i) => {
    const ids = procedure.stages.map((stage) => stage.id);
    procedure.stages.forEach(({ id, period, notBefore = [] }, j) => {
      const path: Path = ['procedures', i, 'stages', j];
      if (ids.indexOf(id) !== j) fault(path, 'duplicate-row', { row: id });
      notBefore.forEach(({ of }, k) => {
        if (of !== id && (isEvent(of) || ids.includes(of))) return;
        fault([...path, 'notBefore', k, 'of'], 'unknown-reference', { id: of });
      });
      if (!period) return;
      const { of, days } = period;
      if (of === id || (!isEvent(of) && !ids.includes(of))) {
        fault([...path, 'period', 'of'], 'unknown-reference', { id: of });
      }
      if (typeof days === 'string' && !procedure[days]) {
        fault([...path, 'period', 'days'], 'missing-row', { row: days });
      }
    });
  });

  const facts = unique('facts', data.facts, (r) => r.id);
  const index: Index = {
    data,
    facts,
    factNames: new Map(
      (data.benchmarks.some(({ table }) => table) ? data.facts : []).flatMap((fact) =>
        [fact.id, fact.name.zh, ...(fact.aliases ?? [])].map((name) => [name, fact] as const),
      ),
    ),
    sheets: new Map(
      data.benchmarks.map((benchmark) => [benchmark.id, new Sheets(benchmark, facts)] as const),
    ),
    terms,
    versions,
    instruments,
    provisions,
    circumstances,
    violationNames: names('provisions', data.provisions, (r) => r.violation),
    circumstanceNames: names('circumstances', data.circumstances, (r) => r.id),
    generalParts: dated('generalParts', data.generalParts),
    procedures: dated('procedures', data.procedures),
    gradings: new Map(
      data.benchmarks.map((benchmark) => [benchmark.id, indexGrading(benchmark.grading ?? NO_ROWS)] as const),
    ),
    policies: new Map(data.policies.map((policy) => [policy.id, policy])),
    personCells: new Map(
      data.provisions.flatMap((p) => p.versions.map((version) => [version, personCellsOf(version)] as const)),
    ),
  };
  return { index, faults };
}
