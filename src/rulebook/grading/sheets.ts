/** The sheets of a benchmark: one for each violation, party, role and demanded level, compiled when first needed. */

import type { FactDeclaration, Table } from '../schema/index.js';
import type { Assurance, Benchmark, Provision, Refinement, RefinementRow } from '../schema.js';
import { usable } from './adjust.js';
import type { Cell } from './condition.js';
import { compile, type Sheet } from './sheet.js';
import { conditionOf, factsOf, tableOf } from './short.js';

/** A row of finer rules with the rules it is part of. */
export interface RefinedRow {
  readonly refinement: Refinement;
  readonly row: RefinementRow;
}

/** A sheet with the finer rules of a district inside its grades. */
export interface RefinedSheet extends Sheet {
  /** The row of finer rules that holds in a cell for a grade. */
  refinedIn(cell: Cell, grade: string): RefinedRow | null;
}

/** Which sheet is meant. */
export interface SheetOf {
  readonly provision: Provision;
  readonly party: string;
  readonly role: string | null;
  readonly demanded: Assurance | null;
  readonly refinements: readonly Refinement[];
}

export class Sheets {
  readonly table: Table | null;
  private readonly sheets = new Map<string, RefinedSheet>();

  constructor(
    { grading, table }: Benchmark,
    private readonly facts: ReadonlyMap<string, FactDeclaration>,
  ) {
    this.table = table ?? (grading ? tableOf(grading) : null);
  }

  /** The sheet; `null` if the benchmark holds no table. */
  of(wanted: SheetOf): RefinedSheet | null {
    if (!this.table) return null;
    const { provision, party, role, demanded, refinements } = wanted;
    const finer = refinements.map((refinement) => refinement.id).join();
    const key = `${provision.violation}|${party}|${role}|${demanded}|${finer}`;
    const known = this.sheets.get(key);
    if (known) return known;
    const sheet = this.compile(this.table, wanted);
    this.sheets.set(key, sheet);
    return sheet;
  }

  private compile(table: Table, { provision, party, role, demanded, refinements }: SheetOf): RefinedSheet {
    const { violation, elements } = provision;
    const rows = refinements.flatMap((refinement) =>
      refinement.rows
        .filter((row) => row.violation === violation && row.party === party && usable(row, demanded))
        .map((row) => ({ refinement, row, when: conditionOf(row, provision) })),
    );
    const sheet = compile({
      table,
      facts: this.facts,
      graded: factsOf(provision),
      sheet: { violation, party, role, elements, demanded },
      further: rows.map(({ when }) => when),
    });
    return {
      axes: sheet.axes,
      grade: (cell) => sheet.grade(cell),
      refinedIn: (cell, grade) =>
        rows.find(({ row }, i) => row.grade === grade && sheet.further[i]!.at(cell)) ?? null,
    };
  }
}
