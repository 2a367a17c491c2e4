/** The ledger as it is, with the columns behind it that somebody must fill so that every check can run. */
import { csvLines } from '../../audit-report/csv.js';
import { readHeadings } from '../../ledger/headings.js';
import type { Mapping } from '../../ledger/mapping.js';
import { OutputFile } from '../files/output.js';
import { Spool } from '../files/spool.js';
import type { ToFill } from './judge.js';
import { isWorkbook, tooManyRows, writeSheet } from './out.js';

/** Which columns are wanted is known when the last row was judged: until then the rows of a CSV wait on the disk. */
export class FillSheet {
  private readonly there: readonly (string | undefined)[];
  private readonly wanted = new Set<string>();
  private readonly rows: string[][] = [];
  private readonly spool: Spool | null;

  constructor(
    private readonly file: string,
    private readonly headings: readonly string[],
    mapping: Mapping | null,
    private readonly force: boolean,
  ) {
    this.there = readHeadings(headings, mapping).columns.map((column) => column?.heading);
    this.spool = isWorkbook(file) ? null : new Spool(file);
  }

  add(rows: readonly ToFill[]): void {
    for (const { cells, lacks } of rows) {
      for (const one of lacks) if (!this.there.includes(one)) this.wanted.add(one);
      const padded = Array.from({ length: this.headings.length }, (_, i) => cells[i] ?? '');
      if (this.spool) this.spool.add(padded);
      else this.rows.push(padded);
    }
    tooManyRows(this.rows.length + 1);
  }

  async finish(): Promise<void> {
    const head = [...this.headings, ...this.wanted];
    const widened = (cells: readonly string[]): string[] => head.map((_, i) => cells[i] ?? '');
    if (this.spool) this.writeCsv(this.spool, head, widened);
    else await writeSheet(this.file, { name: '待补', rows: [head, ...this.rows.map(widened)] }, this.force);
  }

  private writeCsv(spool: Spool, head: string[], widened: (cells: readonly string[]) => string[]): void {
    const output = new OutputFile(this.file, this.force);
    output.write(`\uFEFF${csvLines([head])}`);
    for (const rows of spool.rows()) output.write(csvLines(rows.map(widened)));
    output.finish();
    spool.close();
  }

  abandon(): void {
    this.spool?.close();
  }
}
