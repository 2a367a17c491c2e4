/**
 * Issue 14, item 17: ranges never come out inverted, one fixed share is one figure, and share, multiple and rate take
 * floor, cap and an open lower end. Figures by hand from the article; DOMAIN §7 has the rules of rounding.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CaliangError,
  type CaseInput,
  type Decision,
  decide,
  explain,
  type Rulebook,
  type RulebookData,
  verifyRulebook,
} from '../../src/index.js';
import { Decimal, readRange } from '../../src/money/index.js';
import type { FineCell, Form } from '../../src/rulebook/schema.js';
import { loadBook, tablesToChange } from '../books/load.js';
import { closed, upTo } from '../ranges.js';
import { runs } from '../runs.js';

/** The built-in tables with another form of 建设工程质量管理条例 64 for the builder. */
function bookWith(form: Form, more: Partial<FineCell> = {}): Rulebook {
  const tables = tablesToChange();
  const cell = fineOf(tables);
  cell.form = form;
  Object.assign(cell, more);
  return loadBook(tables);
}
/** The same, and no fine on a person beside it. */
function bookWithoutPersons(form: Form): Rulebook {
  const tables = tablesToChange();
  fineOf(tables).form = form;
  for (const { versions } of tables.provisions) for (const version of versions) delete version.personFines;
  return loadBook(tables);
}
const fineOf = (tables: RulebookData): FineCell =>
  tables.provisions.find((p) => p.violation === 'cqr-64')!.versions.at(-1)!.fines[0]!;

const input = (contractPrice: string, more: Partial<CaseInput> = {}): CaseInput => ({
  violation: 'cqr-64',
  party: 'unit',
  role: '施工单位',
  act: { from: '2023-01-01' },
  discoveredOn: '2023-01-02',
  decidedOn: '2023-07-10',
  facts: { frequency: 1, consequence: 'none' },
  ...more,
  amounts: { contractPrice, ...more.amounts },
});
const at = (contractPrice: string, rulebook?: Rulebook, more?: Partial<CaseInput>): Decision =>
  decide(input(contractPrice, more), rulebook ? { rulebook } : {});

function refusal(work: () => unknown): CaliangError {
  try {
    work();
  } catch (error) {
    if (error instanceof CaliangError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

/** Every range that a decision holds. */
const rangesIn = ({ fine, personFines, options }: Decision) => [
  ...(fine ? [fine.statutory, fine.range, ...(fine.gradeRanges ?? []).map((g) => g.range)] : []),
  ...personFines.map((p) => p.range),
  ...options.map((o) => ('range' in o ? o.range : null)),
];

describe('a tiny base', () => {
  // 2 %–4 % of 0.5 is 0.01–0.02; ordinary is above 0.013 and below 0.017: no whole fen lies there.
  it.each(['light', 'medium', 'heavy'] as const)('is refused with the reason (0.5 yuan, %s)', (frequency) => {
    const error = refusal(() => at('0.5', undefined, { facts: { frequency, consequence: 'none' } }));
    expect(error.issues).toEqual([
      {
        code: 'range-too-narrow',
        path: ['amounts', 'contractPrice'],
        params: { kind: 'contractPrice', value: '0.5', min: '0.01', max: '0.02', grade: 'ordinary' },
      },
    ]);
    expect(error.message).toContain('0.01 元至 0.02 元，太窄');
    expect(error.message).toContain('一般');
    expect(error.render('en')).toContain('no amount in whole fen lies in "ordinary"');
  });

  it('is no matter where the grades are not used', () => {
    // Before 2020-11-10 there is no benchmark: 2 %–4 % of 0.5 is 0.01–0.02, without grades.
    const early = { act: { from: '2020-03-01' }, discoveredOn: '2020-03-02', decidedOn: '2020-07-10' };
    const plain = bookWithoutPersons({ kind: 'share', of: 'contractPrice', from: '0.02', to: '0.04' });
    expect(refusal(() => at('0.5', plain)).code).toBe('range-too-narrow');
    const decision = at('0.5', plain, early);
    expect(decision.fine).toMatchObject({ statutory: closed('0.01', '0.02'), range: closed('0.01', '0.02') });
  });

  it('is refused for the person where no share of the fine is payable', () => {
    // 0.05 is no lawful fine on the unit (20,000–40,000): it is warned of, and the persons' fine follows the range of
    // the unit, 5 % of 20,000 to 10 % of 26,000.
    const decision = at('1000000', undefined, { amounts: { contractPrice: '1000000', unitFine: '0.05' } });
    expect(decision.warnings.map(({ code }) => code)).toContain('unit-fine-outside-range');
    expect(decision.personFines[0]?.range).toEqual(closed('1000', '2600'));
    // Nobody said what the fine on the unit is: the price is the amount that is too small. 2 %–2.6 % of 3 yuan is
    // 0.06–0.07 (lenient); 5 % of the least to 10 % of the most is 0.003–0.007.
    expect(refusal(() => at('3'))).toMatchObject({
      code: 'amount-too-small',
      path: ['amounts', 'contractPrice'],
      params: { kind: 'unitFine', value: '0.07' },
    });
    expect(
      refusal(() => at('1000000', undefined, { amounts: { contractPrice: '1000000', unitFine: '0' } })).code,
    ).toBe('amount-not-positive');
  });

  it('never gives an inverted or an empty range, whatever the base: a decision or an error', () => {
    const fen = fc.integer({ min: 1, max: 5_000 });
    const forms: fc.Arbitrary<Form> = fc
      .tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 200 }), fc.boolean())
      .map(([from, more, minOpen]) => ({
        kind: 'share',
        of: 'contractPrice',
        from: new Decimal(from).div(1000).toString(),
        to: new Decimal(from + more).div(1000).toString(),
        ...(minOpen && more > 0 && { minOpen }),
      }));
    fc.assert(
      fc.property(fc.array(fen, { minLength: 20, maxLength: 20 }), forms, (prices, form) => {
        const rulebook = bookWith(form);
        for (const price of prices) {
          for (const frequency of ['light', 'heavy', undefined] as const) {
            const facts = { consequence: 'none' as const, ...(frequency && { frequency }) };
            let decision: Decision;
            try {
              decision = at(new Decimal(price).div(100).toString(), rulebook, { facts });
            } catch (error) {
              expect(error).toBeInstanceOf(CaliangError);
              continue;
            }
            for (const range of rangesIn(decision)) {
              if (!range) continue;
              const { min, max, minOpen, maxOpen } = readRange(range);
              const width = max.minus(min).times(100).plus(1).minus(Number(minOpen)).minus(Number(maxOpen));
              expect(width.gte(1), JSON.stringify(range)).toBe(true);
              expect(max.gt(0)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('one fixed share', () => {
  const five = bookWith({ kind: 'share', of: 'contractPrice', from: '0.05', to: '0.050' });

  it('is one figure, rounded half up: 586,982.45 × 5 % = 29,349.1225', () => {
    const decision = at('586982.45', five);
    expect(decision.fine).toMatchObject({
      statutory: closed('29349.12', '29349.12'),
      range: closed('29349.12', '29349.12'),
      grade: null,
    });
    const steps = decision.steps.filter((s) => s.id.startsWith('amount.'));
    expect(steps.map((s) => [s.id, s.params])).toEqual([
      [
        'amount.multiplied.figure',
        { end: 'figure', of: 'contractPrice', amount: '586982.45', factor: '0.05', product: '29349.1225' },
      ],
      ['amount.rounded.figure', { end: 'figure', amount: '29349.1225', rounded: '29349.12' }],
    ]);
    expect(explain(decision, { rulebook: five })).toContain('四舍五入到分');
    expect(explain(decision, { rulebook: five, locale: 'en' })).toContain('rounded half up');
  });

  it('rounds half up for every base', () => {
    const plain = bookWithoutPersons({ kind: 'share', of: 'contractPrice', from: '0.05', to: '0.05' });
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 999_999_999_99 }), (fen) => {
        // 5 % of a whole number of fen, half up, in integers: (5 n + 50) / 100 rounded down.
        const figure = (BigInt(fen) * 5n + 50n) / 100n;
        const { fine } = at(new Decimal(fen).div(100).toString(), plain);
        expect(fine!.statutory!.min).toBe(fine!.statutory!.max);
        expect(new Decimal(fine!.statutory!.min).times(100).toString()).toBe(figure.toString());
      }),
      { numRuns: runs(300) },
    );
  });

  it('is held inside the cap and the floor', () => {
    // 1,000.10 × 5 % = 50.005, half up 50.01: above the cap.
    const capped = bookWith({ kind: 'share', of: 'contractPrice', from: '0.05', to: '0.05', cap: '50.005' });
    expect(at('1000.10', capped).fine?.statutory).toEqual(closed('50', '50'));
    // 1,000.08 × 5 % = 50.004, half up 50.00: below the floor.
    const floored = bookWith({
      kind: 'share',
      of: 'contractPrice',
      from: '0.05',
      to: '0.05',
      floor: '50.004',
    });
    expect(at('1000.08', floored).fine?.statutory).toEqual(closed('50.01', '50.01'));
  });

  it('is one figure on a person too: 5 % of a fine of 29,349.12 is 1,467.456', () => {
    const tables = tablesToChange();
    for (const { versions } of tables.provisions)
      for (const row of versions.flatMap((v) => v.personFines ?? []))
        if (row.form.kind === 'share-of-fine') Object.assign(row.form, { from: '0.05', to: '0.05' });
    const rulebook = loadBook(tables);
    const person = (unitFine?: string) =>
      at('1000000', rulebook, {
        amounts: { contractPrice: '1000000', ...(unitFine !== undefined && { unitFine }) },
      }).personFines.map((p) => p.range);
    expect(person('29349.12')).toEqual([closed('1467.46', '1467.46')]);
    // Lenient, 20,000–26,000: each fine gives its own figure.
    expect(person()).toEqual([closed('1000', '1300')]);
  });
});

describe('floor, cap and an open lower end, for every computed form', () => {
  const forms: [name: string, form: Form][] = [
    ['share', { kind: 'share', of: 'contractPrice', from: '0.02', to: '0.04' }],
    ['multiple', { kind: 'multiple', of: 'contractPrice', from: '0.02', to: '0.04' }],
  ];

  it.each(forms)('%s', (_, form) => {
    const bounded = bookWith({ ...form, floor: '3000', cap: '30000' } as Form);
    // 2,000–4,000: the lower end is raised.
    expect(at('100000', bounded).fine?.statutory).toEqual(closed('3000', '4000'));
    // 20,000–40,000: the upper end is cut.
    expect(at('1000000', bounded).fine?.statutory).toEqual(closed('20000', '30000'));
    // 1,000–2,000: one figure, the floor.
    expect(at('50000', bounded).fine?.statutory).toEqual(closed('3000', '3000'));
    const noMinimum = bookWith({ ...form, from: '0', minOpen: true } as Form);
    // 4 % 以下 of 100,000: above nothing up to 4,000, and nothing below it to mitigate to.
    const decision = at('100000', noMinimum, {
      circumstances: [{ id: 'removed-harm', present: true }],
      facts: { frequency: 1, consequence: 'remediable' },
    });
    expect(decision.fine?.statutory).toEqual(upTo('0', '4000'));
    expect(decision.options.map((o) => o.id)).not.toContain('mitigated');
    // A floor is itself included.
    const both = bookWith({ ...form, from: '0', minOpen: true, floor: '1000' } as Form);
    expect(at('100000', both).fine?.statutory).toEqual(closed('1000', '4000'));
  });

  it('are said where the base is not known', () => {
    const rulebook = bookWith({
      kind: 'share',
      of: 'contractPrice',
      from: '0',
      to: '0.05',
      minOpen: true,
      floor: '3000',
      cap: '100000',
    });
    const { amounts: _, ...without } = input('1');
    const decision = decide(without, { rulebook });
    expect(decision.fine?.statutory).toBeNull();
    expect(explain(decision, { rulebook })).toContain('5%以下，最低3000元，最高100000元');
    expect(explain(decision, { rulebook, locale: 'en' })).toMatch(/up to 5\s?% of the .*at least .*at most/);
  });
});

describe('a cap below the lower end', () => {
  const form: Form = { kind: 'share', of: 'contractPrice', from: '0.02', to: '0.04', cap: '10000' };
  const source = [{ document: '虚构的规则（测试用）' }];

  it('is refused where the provision does not say what holds then', () => {
    // 2 % of 600,000 is 12,000.
    const error = refusal(() => at('600000', bookWith(form)));
    expect(error).toMatchObject({
      code: 'cap-below-lower-end',
      path: ['amounts', 'contractPrice'],
      params: { kind: 'contractPrice', value: '600000', lower: '12000', cap: '10000' },
    });
    expect(error.message).toContain('下限 12000 元高于规定的最高额 10000 元');
    // At 500,000 the lower end is the cap: one figure, nothing to settle.
    expect(at('500000', bookWith(form)).fine?.statutory).toEqual(closed('10000', '10000'));
  });

  it('follows the rule that the provision states, with its source and assurance', () => {
    const capped = bookWith(form, { capBelowFloor: { lowerEnd: 'cap', source, assurance: 'reference' } });
    const decision = at('600000', capped);
    expect(decision.fine).toMatchObject({
      statutory: closed('10000', '10000'),
      grade: null,
      assurance: 'reference',
    });
    const step = decision.steps.find((s) => s.id === 'amount.capped.min')!;
    expect(step.params).toEqual({ end: 'min', amount: '12000', cap: '10000' });
    expect(step.source).toContainEqual(source[0]);
    const none = bookWith(form, { capBelowFloor: { lowerEnd: 'none', source, assurance: 'reference' } });
    const free = at('600000', none);
    expect(free.fine?.statutory).toEqual(upTo('0', '10000'));
    expect(free.steps.map((s) => s.finding)).toContain('amount-unbounded');
    expect(explain(free, { rulebook: none })).toContain('不设下限');
    expect(explain(free, { rulebook: none, locale: 'en' })).toContain('there is no lower end');
    // The rule does not colour a case that it does not touch.
    expect(at('100000', capped).steps.find((s) => s.id === 'fine.statutory')?.assurance).toBe('enacted');
    expect(at('100000', capped).steps.flatMap((s) => s.source)).not.toContainEqual(source[0]);
  });
});

describe('tables that cannot be', () => {
  const faults = (form: Form): string[] => {
    const tables = tablesToChange();
    fineOf(tables).form = form;
    return verifyRulebook(tables).faults.map((f) => f.code);
  };

  it('do not load', () => {
    const share = { kind: 'share', of: 'contractPrice' } as const;
    expect(faults({ ...share, from: '0.02', to: '0.04', floor: '2000', cap: '1000' })).toContain(
      'floor-above-cap',
    );
    expect(faults({ ...share, from: '0.02', to: '0.02', minOpen: true })).toContain('range-empty');
    expect(faults({ ...share, from: '0', to: '0.02' })).toContain('zero-fine');
    expect(faults({ ...share, from: '0', to: '0.02', minOpen: true })).toEqual([]);
  });
});
