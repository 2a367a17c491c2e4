/** The look-up form of a rulebook: everything by its id, every reference resolved or reported. */
import { Sheets } from './grading/sheets.js';
import { checkReferences, Unresolved } from './index/references.js';
import { type GradingIndex, indexGrading, NO_ROWS } from './index/short-view.js';
import type { FactDeclaration } from './schema/index.js';
import type {
  Circumstance,
  FineCell,
  GeneralPart,
  Instrument,
  InstrumentVersion,
  Policy,
  Procedure,
  Provision,
  ProvisionVersion,
  RulebookData,
} from './schema.js';
import type { Term } from './schema-terms.js';
import { type Choices, choicesOf } from './slots.js';
import { termsOf } from './terms.js';
import type { Fault } from './verify/fault.js';

export { combinationKey, type GradingIndex, rangeKey } from './index/short-view.js';

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
  /** What the book chose where the law leaves it open. */
  readonly choices: Choices;
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

/** Builds the index and reports every reference that leads nowhere and every id or name used twice. */
export function indexBook(data: RulebookData): { index: Index; faults: Fault[] } {
  const out = new Unresolved();
  const instruments = out.unique(['instruments'], data.instruments, (r) => r.id);
  const versions = versionsOf(data, out);
  const provisions = out.unique(['provisions'], data.provisions, (r) => r.violation);
  const circumstances = out.unique(['circumstances'], data.circumstances, (r) => r.id);
  const terms = termsOf(data);
  checkReferences({ data, instruments, versions, provisions, circumstances, terms }, out);
  const dated = <T extends { of: string }>(table: string, rows: readonly T[]): Dated<T>[] =>
    rows.flatMap((value, i) => {
      const found = versions.get(value.of);
      if (found) return [{ value, ...found }];
      out.fault([table, i, 'of'], 'unknown-reference', { id: value.of });
      return [];
    });
  const facts = out.unique(['facts'], data.facts, (r) => r.id);
  const policies = new Map(data.policies.map((policy) => [policy.id, policy] as const));
  const index: Index = {
    data,
    facts,
    factNames: factNamesOf(data),
    sheets: new Map(
      data.benchmarks.map((benchmark) => [benchmark.id, new Sheets(benchmark, facts)] as const),
    ),
    terms,
    versions,
    instruments,
    provisions,
    circumstances,
    violationNames: out.names('provisions', data.provisions, (r) => r.violation),
    circumstanceNames: out.names('circumstances', data.circumstances, (r) => r.id),
    generalParts: dated('generalParts', data.generalParts),
    procedures: dated('procedures', data.procedures),
    gradings: new Map(
      data.benchmarks.map((benchmark) => [benchmark.id, indexGrading(benchmark.grading ?? NO_ROWS)] as const),
    ),
    policies,
    choices: choicesOf(policies),
    personCells: new Map(
      data.provisions.flatMap((p) => p.versions.map((version) => [version, personCellsOf(version)] as const)),
    ),
  };
  return { index, faults: out.faults };
}

function versionsOf(data: RulebookData, out: Unresolved): Map<string, VersionOf> {
  const versions = new Map<string, VersionOf>();
  data.instruments.forEach((instrument, i) => {
    instrument.versions.forEach((version, j) => {
      if (versions.has(version.id))
        out.fault(['instruments', i, 'versions', j], 'duplicate-row', { row: version.id });
      versions.set(version.id, { instrument, version });
    });
  });
  return versions;
}

const factNamesOf = (data: RulebookData): Map<string, FactDeclaration> =>
  new Map(
    (data.benchmarks.some(({ table }) => table) ? data.facts : []).flatMap((fact) =>
      [fact.id, fact.name.zh, ...(fact.aliases ?? [])].map((name) => [name, fact] as const),
    ),
  );
