import { describe, expect, it } from 'vitest';
import {
  type AuditedRow,
  addToReport,
  auditReport,
  auditStream,
  type DecidedCase,
  mergeReports,
} from '../../src/index.js';
import { decidedCases, numbers, PLANTS } from './generate.js';

const COUNT = 4000;
/** Of them, for what audits them several times. */
const SOME = 800;
const planted = [...decidedCases(COUNT, 20_261_124)];

async function rowsOf(cases: readonly DecidedCase[]): Promise<AuditedRow[]> {
  const rows: AuditedRow[] = [];
  for await (const row of auditStream(cases)) rows.push(row);
  return rows;
}

/** The report of these rows alone, as if no others stood before them. */
function reportOf(rows: readonly AuditedRow[]) {
  const report = auditReport();
  for (const [i, row] of rows.entries()) addToReport(report, { ...row, line: i + 1 });
  return report;
}

describe('faults planted in decided cases', () => {
  it('are of every kind, of which there are more than fifty, among thousands of sound cases', () => {
    expect(Object.keys(PLANTS).length).toBeGreaterThan(50);
    expect(planted.filter(({ kind }) => kind === null).length).toBeGreaterThan(2500);
    expect(new Set(planted.map((p) => p.kind))).toEqual(new Set([null, ...Object.keys(PLANTS)]));
  });

  it('are all found, and none is invented', async () => {
    let line = 0;
    for await (const row of auditStream(planted.map((p) => p.decided))) {
      const { expected, kind } = planted[line]!;
      line += 1;
      const found = row.error ? null : row.audit.findings.map((f) => f.code);
      expect(found && [...found].sort(), `${kind} on line ${line}`).toEqual(expected && [...expected].sort());
    }
    expect(line).toBe(COUNT);
  });

  it('add up: the report of parts is the report of the whole', async () => {
    const rows = await rowsOf(planted.slice(0, SOME).map((p) => p.decided));
    const whole = reportOf(rows);
    for (const at of [0, 1, SOME / 2, SOME]) {
      expect(mergeReports(reportOf(rows.slice(0, at)), reportOf(rows.slice(at)))).toEqual(whole);
    }
    const thirds = [rows.slice(0, 300), rows.slice(300, 600), rows.slice(600)];
    const [a, b, c] = thirds.map(reportOf);
    expect(mergeReports(a!, mergeReports(b!, c!))).toEqual(mergeReports(mergeReports(a!, b!), c!));
  });

  it('are found whatever stands before and after them: the order of the array has no effect', async () => {
    const cases = planted.slice(0, SOME).map((p) => p.decided);
    const pick = numbers(7);
    const order = cases.map((_, i) => i);
    for (let i = order.length - 1; i > 0; i -= 1) {
      const other = pick(i + 1);
      [order[i], order[other]] = [order[other]!, order[i]!];
    }
    const found = async (places: readonly number[]) => {
      const rows = new Map<number, unknown>();
      const report = auditReport();
      let n = 0;
      for await (const row of auditStream(places.map((at) => cases[at]!))) {
        rows.set(places[n]!, row.error ? row.error.issues : row.audit);
        addToReport(report, row);
        n += 1;
      }
      const { lines, rows: all, clean, refused, codes, byReference, assurance, violations } = report;
      return { rows, counts: { lines, all, clean, refused, codes, byReference, assurance, violations } };
    };
    const straight = await found(cases.map((_, i) => i));
    const shuffled = await found(order);
    expect(shuffled.counts).toEqual(straight.counts);
    for (const [at, audit] of straight.rows) expect(shuffled.rows.get(at)).toEqual(audit);
  });
});
