/** When a finer row holds, and which part of the statutory range it and a grade cover. */
import { describe, expect, it } from 'vitest';
import type { RulebookData } from '../../src/index.js';
import { Decimal, range, writeRange } from '../../src/money/index.js';
import { satisfies, weakest } from '../../src/rulebook/assurance.js';
import { rangeOfGrade } from '../../src/rulebook/grade-range.js';
import { indexOf, loadUnverified } from '../../src/rulebook/load.js';
import { holds, rangeOfRow, refined, rowsFor, type StatedValue } from '../../src/rulebook/refinement.js';
import {
  ASSURANCES,
  type Assurance,
  type Criterion,
  type Refinement,
  type RefinementRow,
} from '../../src/rulebook/schema.js';
import { fewTables } from '../books/few.js';
import overlay from './example-overlay.json' with { type: 'json' };

const row = (change: Partial<RefinementRow>): RefinementRow =>
  ({ ...overlay.rows[0], when: {}, ...change }) as RefinementRow;

const number = (n: number): StatedValue => ({ kind: 'number', value: new Decimal(n) });
const ordinal: StatedValue = { kind: 'ordinal' };
const stated = (given: Partial<Record<Criterion, StatedValue>>): Record<Criterion, StatedValue> => ({
  frequency: ordinal,
  quantity: ordinal,
  consequence: ordinal,
  ...given,
});

describe('how far a cell can be trusted', () => {
  it('is compared from enacted, the strongest, to reference', () => {
    const meeting = (demanded: Assurance) => ASSURANCES.filter((level) => satisfies(level, demanded));
    expect(meeting('enacted')).toEqual(['enacted']);
    expect(meeting('published')).toEqual(['enacted', 'published']);
    expect(meeting('reference')).toEqual(['enacted', 'published', 'reported', 'reference']);
    expect(weakest('reported', 'enacted', 'published')).toBe('reported');
    expect(weakest()).toBe('enacted');
  });
});

describe('a row holds', () => {
  const at = (when: RefinementRow['when'], given: Partial<Record<Criterion, StatedValue>>) =>
    holds(row({ when }), stated(given));

  it('within its interval, ends included unless they are open', () => {
    const quantity = { from: '3', to: '5' };
    const which = (interval: RefinementRow['when']['quantity'], values = [2.99, 3, 4, 5, 5.01]) =>
      values.map((n) => at({ quantity: interval }, { quantity: number(n) }));
    expect(which(quantity)).toEqual(['no', 'yes', 'yes', 'yes', 'no']);
    expect(which({ ...quantity, fromOpen: true })).toEqual(['no', 'no', 'yes', 'yes', 'no']);
    expect(which({ ...quantity, toOpen: true })).toEqual(['no', 'yes', 'yes', 'no', 'no']);
    expect(which({ from: '3', to: null })).toEqual(['no', 'yes', 'yes', 'yes', 'yes']);
  });

  it('for the consequences that it names', () => {
    const consequence: StatedValue = { kind: 'value', value: 'none' };
    expect(at({ consequence: ['none', 'remediable'] }, { consequence })).toBe('yes');
    expect(at({ consequence: ['irremediable'] }, { consequence })).toBe('no');
    expect(at({ consequence: ['none'] }, {})).toBe('maybe');
  });

  it('if every condition does; perhaps, if one is only known as a degree', () => {
    const when = { frequency: { from: '1', to: '1' }, quantity: { from: '1', to: '2' } };
    expect(at(when, { frequency: number(1), quantity: number(2) })).toBe('yes');
    expect(at(when, { frequency: number(1), quantity: number(3) })).toBe('no');
    expect(at(when, { frequency: number(2), quantity: number(2) })).toBe('no');
    expect(at(when, { frequency: number(1) })).toBe('maybe');
    expect(at(when, { frequency: number(2) })).toBe('no');
    expect(at(when, {})).toBe('maybe');
    expect(at({}, {})).toBe('yes');
  });
});

describe('the range of a row', () => {
  const statutory = range(new Decimal(0), new Decimal(5000), true);
  const of = (part: RefinementRow['range'], whole = statutory) =>
    Object.values(writeRange(rangeOfRow(row({ range: part }), whole)));

  it('is what it states in yuan', () => {
    const yuan = { kind: 'yuan', min: '10', max: '20', minOpen: true, maxOpen: true } as const;
    expect(of(yuan)).toEqual(['10', '20', true, true]);
    expect(of({ ...yuan, minOpen: false, maxOpen: false })).toEqual(['10', '20', false, false]);
  });

  it('is its part of the span; at the ends of the statute it is open as the statute is', () => {
    const span = { kind: 'span', from: '0', to: '0.2', fromOpen: false, toOpen: false } as const;
    expect(of(span)).toEqual(['0', '1000', true, false]);
    expect(of({ ...span, toOpen: true })).toEqual(['0', '1000', true, true]);
    const closed = range(new Decimal(1000), new Decimal(2000), false, true);
    expect(of({ ...span, fromOpen: true }, closed)).toEqual(['1000', '1200', false, false]);
    expect(of({ ...span, from: '0.2', to: '1', fromOpen: true }, closed)).toEqual([
      '1200',
      '2000',
      true,
      true,
    ]);
    expect(of({ ...span, from: '0.2', to: '1' }, closed)).toEqual(['1200', '2000', false, true]);
  });
});

describe('the rows of a grade', () => {
  it('are those of the violation, the party and the grade', () => {
    const rows = (['lenient', 'severe'] as const).flatMap((grade) =>
      (['unit', 'individual'] as const).flatMap((party) =>
        ['damaging-works', 'cqr-64'].map((violation) =>
          row({ id: `${violation} ${party} ${grade}`, violation, party, grade }),
        ),
      ),
    );
    const found = rowsFor([{ ...overlay, rows } as unknown as Refinement], 'cqr-64', 'individual', 'severe');
    expect(found.map((one) => one.row.id)).toEqual(['cqr-64 individual severe']);
  });
});

describe('a refined range', () => {
  const statutory = range(new Decimal(10_000), new Decimal(50_000));
  const whole = range(new Decimal(10_000), new Decimal(22_000));
  const few = { kind: 'yuan', min: '10000', max: '15000.005', minOpen: false, maxOpen: true } as const;
  const rows = [
    {
      refinement: overlay as unknown as Refinement,
      row: row({ id: 'a', when: { quantity: { from: '1', to: '1' } }, range: few }),
    },
    {
      refinement: overlay as unknown as Refinement,
      row: row({ id: 'b', when: { quantity: { from: '2', to: '2' } }, range: { ...few, max: '40000' } }),
    },
  ];
  const at = (given: Partial<Record<Criterion, StatedValue>>) => {
    const found = refined(whole, statutory, rows, stated(given));
    return [writeRange(found.range).max, found.rows.map((r) => r.row.id)];
  };

  it('is that of the row that holds, rounded inward', () => {
    expect(at({ quantity: number(1) })).toEqual(['15000', ['a']]);
    expect(at({ quantity: number(2) })).toEqual(['40000', ['b']]);
  });

  it('is that of the grade where none holds, and what may hold widens it', () => {
    expect(at({ quantity: number(3) })).toEqual(['22000', []]);
    expect(at({})).toEqual(['40000', []]);
  });
});

describe('the range of a grade', () => {
  const grading = (change?: (t: RulebookData) => void) => {
    const tables = fewTables();
    change?.(tables);
    return indexOf(loadUnverified(tables)).gradings.get('shanghai-2020')!;
  };
  const statutory = range(new Decimal(0), new Decimal('333.33'), true, true);
  const of = (grade: 'lenient' | 'ordinary' | 'severe', book = grading()) => {
    const found = rangeOfGrade(book.of('damaging-works'), 'damaging-works', 'unit', grade, statutory);
    return [
      Object.values(writeRange(found.range)),
      Object.values(writeRange(found.exact)),
      found.from,
      found.to,
    ];
  };

  it('is its part of the span, rounded inward, and open at the ends of the statute as the statute is', () => {
    expect(of('lenient')).toEqual([['0', '99.99', true, false], ['0', '99.999', true, false], '0', '0.3']);
    expect(of('ordinary')).toEqual([
      ['100', '233.33', false, false],
      ['99.999', '233.331', true, true],
      '0.3',
      '0.7',
    ]);
    expect(of('severe')).toEqual([
      ['233.34', '333.33', false, true],
      ['233.331', '333.33', false, true],
      '0.7',
      '1',
    ]);
  });

  it('is the table’s own where it states one for the violation and the party', () => {
    const own = (party: 'unit' | 'individual') =>
      grading((t) => {
        t.benchmarks[0]!.grading!.ranges.push({
          violation: 'damaging-works',
          party,
          grade: 'lenient',
          min: '5',
          max: '50',
          minOpen: true,
          maxOpen: true,
          source: [{ document: '测试用表' }],
          assurance: 'published',
        });
      });
    expect(of('lenient', own('unit'))).toEqual([
      ['5', '50', true, true],
      ['5', '50', true, true],
      null,
      null,
    ]);
    expect(of('lenient', own('individual'))).toEqual(of('lenient'));
  });
});
