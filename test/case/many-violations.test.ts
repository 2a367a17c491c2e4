/** A case names the violations of one act: a list that is too long is refused at once, by name of the limit. */
import { describe, expect, it } from 'vitest';
import { type CaliangError, type CaseInput, safeDecide } from '../../src/index.js';

const of = (violation: string[]): CaseInput => ({
  violation,
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  decidedOn: '2023-04-11',
});
const unknown = (n: number): string[] => Array.from({ length: n }, (_, i) => `damaging-work-${i}`);
const errorOf = (input: CaseInput): CaliangError => {
  const result = safeDecide(input);
  return result.success ? expect.unreachable() : result.error;
};

describe('the violations of a case', () => {
  it('are at most fifty, and the error names the limit', () => {
    const error = errorOf(of(unknown(51)));
    expect(error.issues).toEqual([
      { code: 'too-many', path: ['violation'], params: { seen: '51', atMost: '50' } },
    ]);
    expect(error.message).toContain('最多 50 项');
    expect(error.render('en')).toContain('at most 50');
    expect(errorOf(of(unknown(20_000))).issues).toHaveLength(1);
    expect(errorOf(of(unknown(50))).issues).toHaveLength(50);
  });

  it('have the nearest name for the first five that nobody knows', () => {
    const near = errorOf(of(unknown(8))).issues.map(({ params }) => (params as { nearest: string }).nearest);
    expect(near).toEqual([...Array(5).fill('damaging-works'), null, null, null]);
  });
});
