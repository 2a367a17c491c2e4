/** Cuts of a table that are fractions (7万元 ÷ 每㎡30元): what is said of the cells between them has exact figures. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, loadRulebook, verifyRulebook } from '../../src/index.js';

const henan = JSON.parse(readFileSync('rules/examples/henan.json', 'utf8'));

describe('a row that leaves the statute beyond a cut at 7000/3 ㎡', () => {
  const found = verifyRulebook(henan).findings.filter(({ code }) => code === 'departs');

  it('is named with a figure of the statute that somebody could be fined', () => {
    expect(found).toHaveLength(1);
    // 30 yuan for each ㎡: 3,000 ㎡ lie between 7000/3 and 10000/3 ㎡.
    expect(found[0]!.params).toEqual({ from: '70000', to: '70000', limit: '90000' });
  });

  it('has a case that the statute punishes so', () => {
    const [witness] = found[0]!.witness as CaseInput[];
    expect(witness!.facts).toMatchObject({ area: 3000 });
    const { fine, findings } = decide(witness!, { rulebook: loadRulebook(henan) });
    expect(fine?.statutory?.min).toBe('90000');
    expect(findings.map(({ code }) => code)).toContain('departs');
  });
});
