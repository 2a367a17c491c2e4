/** A finding that rests on several rows of one document names it once. */
import { describe, expect, it } from 'vitest';
import { documentsOnce } from '../../src/explain/documents-once.js';
import { audit, type CaseInput, type DecidedCase, decide, explain, render } from '../../src/index.js';

const times = (text: string, what: string): number => text.split(what).length - 1;

describe('the sources of a finding', () => {
  const open = {
    violation: 'damaging-works',
    party: 'unit',
    act: { from: '2023-02-01', to: '2023-02-10' },
    discoveredOn: '2023-02-10',
    filedOn: '2023-02-12',
    decidedOn: '2023-04-11',
  } satisfies CaseInput;

  it('name each document once, with all that is noted of it', () => {
    const facts = { frequency: 1, quantity: 2, consequence: 'none', intentToDamage: false } as const;
    for (const given of [{}, { facts }]) {
      const imposed = { fine: '45000', warning: true };
      const found = audit({
        case: { ...open, ...given },
        imposed,
        hearingOffered: true,
        reasons: '……',
      } as DecidedCase);
      const lines = render(found).split('\n');
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(times(line, 'minfang-caliang 参考裁量')).toBeLessThan(2);
      for (const line of render(found, { locale: 'en' }).split('\n'))
        expect(times(line, 'reference values of minfang-caliang')).toBeLessThan(2);
    }
    const chain = explain(decide({ ...open, facts })).split('\n');
    for (const line of chain.filter((one) => one.includes('依据：')))
      expect(times(line, 'minfang-caliang 参考裁量'), line).toBeLessThan(2);
  });

  it('lose no clause of a note', () => {
    const document = 'X';
    const [one, ...more] = documentsOnce(
      [
        { document, note: '参考值，没有任何机关制定' },
        { document, note: '参考值；借鉴Y' },
        { document, note: '推断；参考值，没有任何机关制定' },
      ],
      '；',
    );
    expect(more).toEqual([]);
    expect(one).toEqual({ document, note: '参考值，没有任何机关制定；借鉴Y；推断' });
    const dated = [{ document, date: '2020-01-01' }, { document }, { document }];
    expect(documentsOnce(dated, '；')).toEqual([{ document, date: '2020-01-01' }, { document }]);
  });
});
