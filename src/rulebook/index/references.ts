/** Every reference of a book that leads nowhere, and every id or name that is used twice. */
import type { FaultCode, FaultParams } from '../../errors/fault.js';
import type { Path } from '../../errors/index.js';
import type { Index } from '../index-book.js';
import { isShort, type Procedure, type Provision, type RulebookData, STAGE_EVENTS } from '../schema.js';
import { termKey, withoutWord } from '../terms.js';
import { type Fault, faultOf } from '../verify/fault.js';

/** Where the faults of a book go while its index is built. */
export class Unresolved {
  readonly faults: Fault[] = [];

  fault<C extends FaultCode>(path: Path, code: C, params: FaultParams[C]): void {
    this.faults.push(faultOf(code, path, params, []));
  }

  /** The rows by their id; the second of two is a fault. */
  unique<T>(path: Path, rows: readonly T[], id: (row: T) => string): Map<string, T> {
    const map = new Map<string, T>();
    rows.forEach((row, i) => {
      if (map.has(id(row))) this.fault([...path, i], 'duplicate-row', { row: id(row) });
      map.set(id(row), row);
    });
    return map;
  }

  /** Every name, with the id of the row that has it; a name of two rows is a fault. */
  names<T extends { aliases: readonly string[]; name: { zh: string } }>(
    table: string,
    rows: readonly T[],
    id: (row: T) => string,
  ): Map<string, string> {
    const map = new Map<string, string>();
    rows.forEach((row, i) => {
      for (const name of new Set([id(row), row.name.zh, ...row.aliases])) {
        const taken = map.get(name);
        if (taken !== undefined)
          this.fault([table, i, 'aliases'], 'duplicate-name', { name, first: taken, second: id(row) });
        map.set(name, id(row));
      }
    });
    return map;
  }
}

/** The look-ups that references lead to. */
type Known = Pick<Index, 'data' | 'instruments' | 'versions' | 'provisions' | 'circumstances' | 'terms'>;

export function checkReferences(known: Known, out: Unresolved): void {
  const { data } = known;
  data.provisions.forEach((provision, i) => {
    provisionLeads(known, out, provision, i);
  });
  data.generalParts.forEach((part, i) => {
    part.grounds.forEach((ground, j) => {
      circumstances(known, out, ['generalParts', i, 'grounds', j, 'all'], ground.all);
      const { ownAccord } = ground;
      if (ownAccord !== undefined && !data.policies.some((p) => p.id === ownAccord)) {
        out.fault(['generalParts', i, 'grounds', j, 'ownAccord'], 'unknown-reference', { id: ownAccord });
      }
    });
  });
  data.circumstances.forEach((circumstance, i) => {
    circumstances(known, out, ['circumstances', i, 'includes'], circumstance.includes);
  });
  data.contradictions.forEach((row, i) => {
    circumstances(known, out, ['contradictions', i], [row.circumstance, ...(row.circumstances ?? [])]);
  });
  data.unavailable.forEach(({ beside = [] }, i) => {
    for (const id of beside)
      if (!known.provisions.has(id)) out.fault(['unavailable', i, 'beside'], 'unknown-reference', { id });
  });
  shortForms(known, out);
  words(known, out);
  data.procedures.forEach((procedure, i) => {
    stagesLead(out, procedure, ['procedures', i, 'stages']);
  });
}

function circumstances(known: Known, out: Unresolved, path: Path, ids: readonly string[]): void {
  for (const id of ids) if (!known.circumstances.has(id)) out.fault(path, 'unknown-reference', { id });
}

function provisionLeads(known: Known, out: Unresolved, provision: Provision, i: number): void {
  const { cite, elements, intentDenied, yieldsTo } = provision;
  if (!known.instruments.has(cite.instrument)) {
    out.fault(['provisions', i, 'cite'], 'unknown-reference', { id: cite.instrument });
  }
  circumstances(known, out, ['provisions', i, 'elements'], elements);
  if (intentDenied !== undefined)
    circumstances(known, out, ['provisions', i, 'intentDenied'], [intentDenied]);
  yieldsTo?.forEach(({ violation }, j) => {
    if (known.provisions.has(violation)) return;
    out.fault(['provisions', i, 'yieldsTo', j], 'unknown-reference', { id: violation });
  });
  const seen = new Set<string>();
  provision.versions.forEach((version, j) => {
    const path: Path = ['provisions', i, 'versions', j, 'of'];
    for (const id of version.of) {
      if (known.versions.get(id)?.instrument.id !== cite.instrument)
        out.fault(path, 'dangling-version', { id });
      if (seen.has(id)) out.fault(path, 'duplicate-row', { row: id });
      seen.add(id);
    }
  });
}

function shortForms(known: Known, out: Unresolved): void {
  known.data.benchmarks.forEach((benchmark, i) => {
    if (!isShort(benchmark)) return;
    const { effects, groups, ranges } = benchmark.grading;
    const at = (table: string, j: number): Path => ['benchmarks', i, 'grading', table, j];
    effects.forEach((row, j) => {
      circumstances(known, out, at('effects', j), [row.circumstance]);
    });
    groups.forEach((row, j) => {
      circumstances(known, out, at('groups', j), row.circumstances);
    });
    ranges.forEach((row, j) => {
      if (!known.provisions.has(row.violation))
        out.fault(at('ranges', j), 'unknown-reference', { id: row.violation });
    });
    for (const table of ['thresholds', 'span', 'base', 'combination', 'effects'] as const) {
      benchmark.grading[table].forEach(({ violation }, j) => {
        if (violation !== undefined && !known.provisions.has(violation)) {
          out.fault(at(table, j), 'unknown-reference', { id: violation });
        }
      });
    }
  });
}

/** Every id has one word, and what the law does not say is declared. */
function words({ data, terms }: Known, out: Unresolved): void {
  data.terms.forEach((term, i) => {
    if (terms.get(termKey(term.kind, term.id)) !== term)
      out.fault(['terms', i], 'duplicate-row', { row: `${term.kind}.${term.id}` });
  });
  for (const { path, kind, id } of withoutWord(data, terms)) out.fault(path, 'missing-word', { kind, id });
  for (const row of neededPolicies(data))
    if (!data.policies.some((p) => p.id === row)) out.fault(['policies'], 'missing-row', { row });
}

/** What the book has to declare because no law of its own says it: without it a choice of law would have no source. */
function neededPolicies({ generalParts, benchmarks }: RulebookData): string[] {
  return [
    ...(generalParts.some((part) => part.lawInTime === null) ? ['lighter-law-before-2021'] : []),
    ...(benchmarks.length > 0 ? ['benchmark-follows-lighter-law'] : []),
  ];
}

const isEvent = (id: string): boolean => STAGE_EVENTS.some((event) => event === id);

/** A stage stands once, counts from another one, and its days are stated somewhere. */
function stagesLead(out: Unresolved, procedure: Procedure, at: Path): void {
  const ids = procedure.stages.map((stage) => stage.id);
  procedure.stages.forEach(({ id, period, notBefore = [] }, j) => {
    const path: Path = [...at, j];
    if (ids.indexOf(id) !== j) out.fault(path, 'duplicate-row', { row: id });
    notBefore.forEach(({ of }, k) => {
      if (of !== id && (isEvent(of) || ids.includes(of))) return;
      out.fault([...path, 'notBefore', k, 'of'], 'unknown-reference', { id: of });
    });
    if (!period) return;
    const { of, days } = period;
    if (of === id || (!isEvent(of) && !ids.includes(of))) {
      out.fault([...path, 'period', 'of'], 'unknown-reference', { id: of });
    }
    if (typeof days === 'string' && !procedure[days]) {
      out.fault([...path, 'period', 'days'], 'missing-row', { row: days });
    }
  });
}
