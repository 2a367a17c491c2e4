import { describe, expect, it } from 'vitest';
import { addToReport, auditReport, auditStream, type DecidedCase, mergeReports } from '../../src/index.js';
import { decidedCases, PLANTS } from './generate.js';

const COUNT = 3000;
const planted = [...decidedCases(COUNT, 20_261_124)];

async function reportOf(cases: readonly DecidedCase[]) {
  const report = auditReport();
  for await (const row of auditStream(cases)) addToReport(report, row);
  return report;
}

describe('faults planted in decided cases', () => {
  it('are of every kind', () => {
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
    const cases = planted.map((p) => p.decided);
    const whole = await reportOf(cases);
    for (const at of [0, 1, 999, COUNT / 2, COUNT]) {
      const merged = mergeReports(await reportOf(cases.slice(0, at)), await reportOf(cases.slice(at)));
      expect(merged).toEqual(whole);
    }
    const thirds = [cases.slice(0, 1000), cases.slice(1000, 2000), cases.slice(2000)];
    const [a, b, c] = await Promise.all(thirds.map(reportOf));
    expect(mergeReports(a!, mergeReports(b!, c!))).toEqual(mergeReports(mergeReports(a!, b!), c!));
  });
});
