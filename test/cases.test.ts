/** Published cases as regression rows. */
import { describe, expect, it } from 'vitest';
import { publishedCases, runnable } from '../src/cli/cases.js';
import { decide } from '../src/index.js';
import { containsAmount, Decimal, readRange } from '../src/money/index.js';

describe.each(publishedCases.map((row) => [row.id, row] as const))('%s', (_id, row) => {
  const decided = () => decide(runnable(row));
  const { expected } = row;

  it('gives the expected decision', () => {
    const decision = decided();
    expect(decision.outcome).toBe(expected.outcome);
    expect(decision.fine?.statutory).toMatchObject(expected.statutory);
    expect(decision.fine?.grade).toEqual(expected.grade);
    expect(decision.fine?.range).toEqual(expected.range);
    expect(decision.missing.map((m) => m.fact)).toEqual(expected.missing);
  });

  it('has the fine that was imposed inside the statute and inside the range', () => {
    if (!row.imposed) return;
    const decision = decided();
    const fine = new Decimal(row.imposed.fine);
    expect(containsAmount(readRange(decision.fine!.statutory!), fine)).toBe(true);
    expect(containsAmount(readRange(decision.fine!.range!), fine)).toBe(true);
    expect(decision.warning === 'required').toBe(row.imposed.warning);
  });

  it('keeps what is assumed apart from what is stated', () => {
    expect(row.assumptionNotes.length).toBeGreaterThan(0);
    expect(Object.keys(row.assumptions).length).toBeGreaterThan(0);
  });
});
