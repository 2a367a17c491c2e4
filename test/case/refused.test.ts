/** Bad input: a typed error each, never a decision. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeDecide } from '../../src/index.js';
import { runs } from '../runs.js';

const good = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  discoveredOn: '2023-02-10',
  filedOn: '2023-02-12',
  decidedOn: '2023-04-11',
  order: { issuedOn: '2023-02-11', deadline: '2023-03-11', compliedOn: '2023-03-01' },
  facts: { frequency: 1, quantity: 2, consequence: 'remediable' },
  amounts: { unlawfulGains: '0' },
  circumstances: [{ id: 'cooperates', present: true }],
};

const circumstances = (...ids: string[]) => ({ circumstances: ids.map((id) => ({ id, present: true })) });
const facts = (change: object) => ({ facts: { ...good.facts, ...change } });
const { order: _order, ...unordered } = good;

const refused: [name: string, input: unknown, code: string, path: string][] = [
  ['nothing', undefined, 'wrong-type', ''],
  ['null', null, 'wrong-type', ''],
  ['an array', [], 'other-thing', ''],
  ['no violation', { ...good, violation: undefined }, 'missing-field', 'violation'],
  ['a number as violation', { ...good, violation: 49 }, 'wrong-type', 'violation'],
  ['no violation in the list', { ...good, violation: [] }, 'empty-list', 'violation'],
  [
    'the same violation twice',
    { ...good, violation: ['damaging-works', '破坏民防工程'] },
    'duplicate-violation',
    'violation.1',
  ],
  ['an unknown violation', { ...good, violation: 'damaging-work' }, 'unknown-id', 'violation'],
  ['an unknown field', { ...good, patry: 'unit' }, 'unknown-key', ''],
  ['an unknown fact', { ...good, facts: { ...good.facts, amount: 2 } }, 'unknown-key', 'facts'],
  ['an unknown party', { ...good, party: 'firm' }, 'unknown-id', 'party'],
  ['no decision day', { ...good, decidedOn: undefined }, 'missing-field', 'decidedOn'],
  ['a day that does not exist', { ...good, decidedOn: '2023-02-29' }, 'invalid-date', 'decidedOn'],
  ['a day in another form', { ...good, decidedOn: '2023/04/11' }, 'invalid-date', 'decidedOn'],
  ['a day in full-width digits', { ...good, decidedOn: '２０２３-04-11' }, 'invalid-date', 'decidedOn'],
  ['a Date', { ...good, decidedOn: new Date(0) }, 'wrong-type', 'decidedOn'],
  [
    'a decision before the act',
    { ...good, decidedOn: '2023-01-01', filedOn: undefined, discoveredOn: undefined, order: undefined },
    'date-order',
    'decidedOn',
  ],
  [
    'an act that ends before it begins',
    { ...good, act: { from: '2023-02-10', to: '2023-02-01' } },
    'date-order',
    'act.to',
  ],
  [
    'an act that ends after the decision',
    { ...good, act: { from: '2023-02-01', to: '2023-05-01' } },
    'date-order',
    'decidedOn',
  ],
  [
    'discovery after the decision',
    { ...good, discoveredOn: '2023-05-01', filedOn: undefined },
    'date-order',
    'decidedOn',
  ],
  ['filing before discovery', { ...good, filedOn: '2023-02-09' }, 'date-order', 'filedOn'],
  [
    'a span the wrong way round',
    { ...good, discoveredOn: ['2023-02-12', '2023-02-10'] },
    'date-order',
    'discoveredOn',
  ],
  [
    'an act both ongoing and ended',
    { ...good, act: { ...good.act, ongoing: true } },
    'ongoing-with-end',
    'act',
  ],
  [
    'an act before any covered law',
    { ...good, act: { from: '2015-01-01' }, discoveredOn: undefined, filedOn: undefined, order: undefined },
    'date-not-covered',
    '',
  ],
  ['a negative quantity', { ...good, ...facts({ quantity: -1 }) }, 'not-whole-number', 'facts.quantity'],
  ['no doors', { ...good, ...facts({ quantity: 0 }) }, 'not-whole-number', 'facts.quantity'],
  [
    'half a door',
    { ...good, ...facts({ quantity: { value: 1.5, unit: '樘' } }) },
    'not-whole-number',
    'facts.quantity.value',
  ],
  ['not a number', { ...good, ...facts({ quantity: Number.NaN }) }, 'wrong-type', 'facts.quantity'],
  [
    'infinitely many',
    { ...good, ...facts({ quantity: Number.POSITIVE_INFINITY }) },
    'wrong-type',
    'facts.quantity',
  ],
  ['a quantity as text', { ...good, ...facts({ quantity: '2' }) }, 'unknown-id', 'facts.quantity'],
  [
    'a quantity in full-width digits',
    { ...good, ...facts({ quantity: '１２' }) },
    'unknown-id',
    'facts.quantity',
  ],
  [
    'doors by area',
    { ...good, ...facts({ quantity: { value: 2, unit: '㎡' } }) },
    'unit-mismatch',
    'facts.quantity.unit',
  ],
  [
    'an unknown unit',
    { ...good, ...facts({ quantity: { value: 2, unit: '扇' } }) },
    'unknown-id',
    'facts.quantity.unit',
  ],
  [
    'an area of nothing',
    { ...unordered, violation: 'occupying-works', ...facts({ quantity: 0 }) },
    'out-of-range',
    'facts.quantity',
  ],
  [
    'more than the whole share',
    { ...unordered, violation: 'underbuilding-or-unpaid-fee', ...facts({ quantity: 1.2 }) },
    'out-of-range',
    'facts.quantity',
  ],
  [
    'a quantity where none is counted',
    { ...good, violation: 'discharging-waste' },
    'quantity-not-applicable',
    'facts.quantity',
  ],
  ['the zeroth violation', { ...good, ...facts({ frequency: 0 }) }, 'not-whole-number', 'facts.frequency'],
  [
    'one and a half violations',
    { ...good, ...facts({ frequency: 1.5 }) },
    'not-whole-number',
    'facts.frequency',
  ],
  [
    'an unknown consequence',
    { ...good, ...facts({ consequence: 'bad' }) },
    'unknown-id',
    'facts.consequence',
  ],
  [
    'an amount as a number',
    { ...good, amounts: { unlawfulGains: 5 } },
    'wrong-type',
    'amounts.unlawfulGains',
  ],
  ...[
    '1e5',
    '0x1f',
    'Infinity',
    'NaN',
    '-1',
    '+1',
    ' 1',
    '1,000',
    '１２',
    '1.234',
    '01',
    '.5',
    '5.',
    '',
    '1'.repeat(16),
  ].map((text): [string, unknown, string, string] => [
    `the amount "${text}"`,
    { ...good, amounts: { unlawfulGains: text } },
    'invalid-amount',
    'amounts.unlawfulGains',
  ]),
  ['an unknown kind of amount', { ...good, amounts: { price: '1' } }, 'unknown-key', 'amounts'],
  ['an unknown circumstance', { ...good, ...circumstances('cooperate') }, 'unknown-id', 'circumstances.0.id'],
  [
    'a circumstance of natural persons',
    { ...good, ...circumstances('minor-14-to-17') },
    'not-for-party',
    'circumstances.0',
  ],
  [
    'present and absent',
    {
      ...good,
      circumstances: [
        { id: 'cooperates', present: true },
        { id: '配合调查', present: false },
      ],
    },
    'present-and-absent',
    'circumstances.1',
  ],
  // The contradictions of the domain description, every pair.
  ...(
    [
      ['refuses-to-correct', 'removed-harm'],
      ['refuses-to-correct', 'corrects-before-decision'],
      ['refuses-to-correct', 'corrected-in-time'],
      ['obstructs-inquiry', 'cooperates'],
      ['obstructs-inquiry', 'meritorious-help'],
    ] as const
  ).map(([a, b]): [string, unknown, string, string] => [
    `${a} with ${b}`,
    { ...unordered, ...circumstances(a, b) },
    'contradiction',
    'circumstances',
  ]),
  [
    'refuses-to-correct with an order obeyed in time',
    { ...good, ...circumstances('refuses-to-correct') },
    'contradiction',
    'circumstances',
  ],
  [
    'first-violation with the second',
    { ...good, ...facts({ frequency: 2 }), ...circumstances('first-violation') },
    'contradiction',
    'circumstances',
  ],
  [
    'first-violation with a medium frequency',
    { ...good, ...facts({ frequency: 'medium' }), ...circumstances('first-violation') },
    'contradiction',
    'circumstances',
  ],
  [
    'repetition with the first',
    { ...good, ...circumstances('repeats-after-correction') },
    'contradiction',
    'circumstances',
  ],
  ['no harm with harm', { ...good, ...circumstances('no-harm') }, 'contradiction', 'circumstances'],
  [
    'slight harm with harm for good',
    { ...good, ...facts({ consequence: 'irremediable' }), ...circumstances('harm-slight') },
    'contradiction',
    'circumstances',
  ],
  [
    'harm removed where there was none',
    { ...good, ...facts({ consequence: 'none' }), ...circumstances('removed-harm') },
    'contradiction',
    'circumstances',
  ],
];

describe('a case that cannot be read', () => {
  it('is accepted without its fault', () => {
    expect(safeDecide(good).success).toBe(true);
    expect(safeDecide({ ...unordered, ...circumstances('refuses-to-correct') }).success).toBe(true);
  });

  it.each(refused)('%s', (_name, input, code, path) => {
    const result = safeDecide(input);
    expect(result.success).toBe(false);
    if (result.success) return;
    const [first] = result.error.issues;
    expect({ code: first.code, path: first.path.join('.') }).toEqual({ code, path });
    for (const locale of ['zh-CN', 'en'] as const) {
      expect(result.error.render(locale)).not.toMatch(/undefined|\[object/);
    }
  });

  it('offers the nearest valid name', () => {
    const nearest = (input: unknown) => {
      const result = safeDecide(input);
      return result.success ? null : (result.error.params as { nearest?: string }).nearest;
    };
    expect(nearest({ ...good, violation: 'damaging-work' })).toBe('damaging-works');
    expect(nearest({ ...good, violation: '侵占民防' })).toBe('侵占民防工程');
    expect(nearest({ ...good, patry: 'unit' })).toBe('party');
    expect(nearest({ ...good, ...circumstances('cooperate') })).toBe('cooperates');
  });

  it('reports every problem at once', () => {
    const result = safeDecide({ ...good, party: 'firm', violation: 'x', facts: { frequency: 0 } });
    expect(result.success ? [] : result.error.issues.map((i) => i.path.join('.'))).toEqual([
      'violation',
      'party',
      'facts.frequency',
    ]);
  });

  it('never throws anything but the typed error, whatever comes in', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({
            violation: fc.anything(),
            party: fc.anything(),
            act: fc.anything(),
            decidedOn: fc.anything(),
          }),
          fc
            .tuple(fc.constantFrom(...Object.keys(good)), fc.anything())
            .map(([k, v]) => ({ ...good, [k]: v })),
        ),
        (input) => {
          const result = safeDecide(input);
          if (!result.success) expect(result.error.issues.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: runs(2000) },
    );
  });
});
