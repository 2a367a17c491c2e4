/** A book as version 0.1 published it: refused with the command that converts it, and converted with the same results. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtinRulebook,
  CaliangError,
  type CaseInput,
  decide,
  loadRulebook,
  verifyRulebook,
} from '../../src/index.js';
import { convertRulebook } from '../../src/rulebook/convert.js';
import { run } from '../cli/run.js';

const old = (): Record<string, unknown> =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../books/format-1.json'), 'utf8'));

const refusal = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof CaliangError) return error;
    throw error;
  }
  throw new Error('not refused');
};

describe('a book of format 1', () => {
  it('is refused by the name of the command that converts it', () => {
    for (const run of [() => loadRulebook(old()), () => verifyRulebook(old())]) {
      const error = refusal(run);
      expect(error.issues[0]).toMatchObject({ code: 'rulebook-format', params: { format: '1' } });
      expect(error.message).toContain('caliang rulebook convert');
    }
  });

  it('loads once it is converted, keeps what it states and raises its version', () => {
    const book = loadRulebook(convertRulebook(old()));
    expect(book.version).toBe('1.0.1');
    const { benchmarks, circumstances, instruments } = book.data;
    expect({ benchmarks, circumstances, instruments }).toEqual({
      benchmarks: old()['benchmarks'],
      circumstances: old()['circumstances'],
      instruments: old()['instruments'],
    });
  });

  it('is converted once only, and nothing else is', () => {
    expect(refusal(() => convertRulebook(convertRulebook(old()))).issues[0]!.code).toBe('not-format-one');
    expect(refusal(() => convertRulebook(builtinRulebook().data)).issues[0]!.code).toBe('not-format-one');
    for (const junk of [null, 1, [], {}, 'book'])
      expect(refusal(() => convertRulebook(junk)).issues[0]!.code).toBe('not-format-one');
  });

  it('says the same fines as before: those that its rows give, worked out by hand', () => {
    const rulebook = loadRulebook(convertRulebook(old()));
    const doors = (quantity: number, more: Partial<CaseInput> = {}): CaseInput => ({
      violation: 'damaging-works',
      party: 'unit',
      act: { from: '2023-02-01', to: '2023-02-10' },
      decidedOn: '2023-04-11',
      facts: { frequency: 1, quantity, consequence: 'none', intentToDamage: false },
      ...more,
    });
    // 10,000–50,000: the lowest 30 % to 22,000, the highest 30 % from 38,000.
    expect(decide(doors(2), { rulebook }).fine).toMatchObject({ grade: 'lenient', range: { max: '22000' } });
    expect(decide(doors(4), { rulebook }).fine).toMatchObject({ grade: 'ordinary', range: { max: '38000' } });
    expect(decide(doors(6), { rulebook }).fine).toMatchObject({ grade: 'severe', range: { min: '38000' } });
  });

  it('and the same as the built-in book where the law of both reads alike', () => {
    const rulebook = loadRulebook(convertRulebook(old()));
    const cases = fc.record({
      violation: fc.constantFrom('damaging-works', 'not-building-shelter'),
      frequency: fc.integer({ min: 1, max: 4 }),
      quantity: fc.integer({ min: 1, max: 9 }),
      consequence: fc.constantFrom('none', 'remediable', 'irremediable'),
      present: fc.subarray(['cooperates', 'for-profit', 'coerced', 'no-intent', 'meritorious-help']),
      party: fc.constantFrom('individual', 'unit'),
    });
    fc.assert(
      fc.property(cases, ({ violation, party, frequency, quantity, consequence, present }) => {
        const counted = violation === 'damaging-works' ? { quantity, intentToDamage: false } : {};
        const input = {
          violation,
          party,
          act: { from: '2023-02-01', to: '2023-02-10' },
          decidedOn: '2023-04-11',
          facts: { frequency, consequence, ...counted },
          circumstances: present.map((id) => ({ id, present: true })),
        } as CaseInput;
        const [a, b] = [decide(input, { rulebook }), decide(input)];
        expect([a.outcome, a.fine?.grade, a.fine?.range]).toEqual([b.outcome, b.fine?.grade, b.fine?.range]);
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

describe('caliang rulebook convert', () => {
  const file = join(import.meta.dirname, '../books/format-1.json');

  it('writes a book that loads', async () => {
    const { out, status } = await run(['rulebook', 'convert', file]);
    expect(status).toBe(0);
    expect(loadRulebook(JSON.parse(out)).version).toBe('1.0.1');
  });

  it('is named where the old book is given to another command', async () => {
    const { err, status } = await run(['verify', file]);
    expect(status).toBe(1);
    expect(err).toContain('caliang rulebook convert');
  });
});
