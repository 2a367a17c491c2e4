import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaliangError, type CaseInput, render, safeDecide, whatIf } from '../../src/index.js';
import { runs } from '../runs.js';
import { wideCase } from './wide-case.js';

const two: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  discoveredOn: '2023-02-10',
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: { value: 2, unit: '樘' }, consequence: 'remediable' },
  circumstances: [{ id: 'removed-harm', present: true }],
};
const three: CaseInput = {
  ...two,
  facts: { frequency: 1, quantity: { value: 3, unit: '樘' }, consequence: 'none' },
  circumstances: [],
};
const order: CaseInput = {
  violation: 'refusing-to-rebuild',
  party: 'unit',
  act: { from: '2023-01-10', to: '2023-01-10' },
  discoveredOn: '2023-01-12',
  decidedOn: '2023-06-30',
  facts: { quantity: 30, consequence: 'none' },
};

describe('whatIfText', () => {
  it.each([
    ['two-doors', two],
    ['three-doors', three],
    ['order-first', order],
  ])('reads in both languages: %s', async (name, input) => {
    await expect(render(whatIf(input))).toMatchFileSnapshot(`golden/${name}.txt`);
    await expect(render(whatIf(input), { locale: 'en' })).toMatchFileSnapshot(`golden/${name}.en.txt`);
  });

  it('says in the first lines that reference values are nobody’s', () => {
    expect(render(whatIf(three)).split('\n')[1]).toContain('没有任何机关制定');
  });

  it('leaves no id and no hole in the Chinese text, whatever the case', () => {
    fc.assert(
      fc.property(wideCase, (input) => {
        if (!safeDecide(input).success) return;
        const text = render(whatIf(input));
        expect(text).not.toMatch(
          /undefined|null|NaN|\[object|facts\.|act\.|order\.|circumstances\.|true|false/,
        );
        expect(text.replace(/minfang-caliang|--rulebook/g, '')).not.toMatch(/[a-z]{4,}/);
      }),
      { numRuns: runs(60) },
    );
  });

  it('refuses another language', () => {
    expect(() => render(whatIf(two), { locale: 'fr' as never })).toThrow(CaliangError);
  });
});
