/** Quantities of a case in units of which the book knows the exact ratio. */
import { describe, expect, it } from 'vitest';
import type { CaseInput } from '../../src/index.js';
import { type CaliangError, decide } from '../../src/index.js';

const occupying = (value: number, unit: string): CaseInput => ({
  violation: 'occupying-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, consequence: 'none', intentToDamage: false, quantity: { value, unit } },
});
const quantityOf = (input: CaseInput) => decide(input).case.facts?.quantity;
const issueOf = (input: CaseInput) => {
  try {
    decide(input);
  } catch (error) {
    return (error as CaliangError).issues[0]!;
  }
  return expect.unreachable();
};

describe('an area in another unit', () => {
  // A 亩 is 10,000 ÷ 15 = 2000/3 ㎡; a 公顷 is 10,000 ㎡.
  it.each([
    [3, '亩', 2000],
    [2, '亩', 4000 / 3],
    [0.3, '亩', 200],
    [0.075, '亩', 50],
    [0.3, '公顷', 3000],
    [0.02, '公顷', 200],
    [60, '平方米', 60],
  ])('%s %s is %s ㎡', (value, unit, area) => {
    const input = occupying(value, unit);
    expect(quantityOf(input)).toEqual({ value: area, unit: '㎡' });
    const decision = decide(input);
    expect(decide(decision.case)).toEqual(decision);
    expect(decision.fine).toEqual(decide(occupying(area, '㎡')).fine);
  });

  it('falls on the same side of a threshold as in ㎡', () => {
    // Above 50 to 200 ㎡ is medium: 0.075 亩 and 0.3 亩 are the ends exactly.
    const grades = [0.075, 0.0750001, 0.3, 0.3000001].map((mu) => decide(occupying(mu, '亩')).fine?.grade);
    expect(grades).toEqual(['lenient', 'ordinary', 'ordinary', 'severe']);
  });

  it('is refused where the violation counts otherwise, above what there is, and under a name that nobody knows', () => {
    const doors = { ...occupying(2, '亩'), violation: 'damaging-works' };
    expect(issueOf(doors)).toMatchObject({ code: 'unit-mismatch', path: ['facts', 'quantity', 'unit'] });
    expect(issueOf(occupying(150_001, '亩'))).toMatchObject({ code: 'out-of-range' });
    expect(issueOf(occupying(0, '亩'))).toMatchObject({ code: 'out-of-range' });
    const unknown = issueOf(occupying(2, '坪'));
    expect(unknown).toMatchObject({ code: 'unknown-id' });
    expect((unknown.params as { valid: string[] }).valid).toEqual(expect.arrayContaining(['亩', '公顷']));
    expect(issueOf(occupying(2, '樘'))).toMatchObject({
      code: 'unit-mismatch',
      params: { valid: ['㎡', '亩', '公顷'] },
    });
  });
});
