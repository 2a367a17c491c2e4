import { describe, expect, it } from 'vitest';
import { Decimal } from '../../../src/money/index.js';
import type { AxisValue } from '../../../src/rulebook/grading/axis.js';
import { cellCount, cellsOf, compile, type Sheet } from '../../../src/rulebook/grading/sheet.js';
import type { FactDeclaration, Row, RowsTable } from '../../../src/rulebook/schema/index.js';

const text = (zh: string) => ({ zh, en: zh });
const read = { source: [{ document: '测试用表' }], assurance: 'published' as const };
const FACTS: FactDeclaration[] = [
  {
    id: 'area',
    name: text('面积'),
    kind: 'number',
    units: [{ id: '㎡' }],
    lowest: '0',
    lowestOpen: true,
    heavier: 'up',
  },
  { id: 'times', name: text('次数'), kind: 'count', lowest: '1', heavier: 'up' },
  {
    id: 'works',
    name: text('工程类别'),
    kind: 'set',
    values: ['small', 'medium', 'large', 'other'].map((id) => ({ id, name: text(id) })),
    heavier: 'none',
  },
  { id: 'harm', name: text('严重后果'), kind: 'flag', heavier: 'yes' },
];
const facts = new Map(FACTS.map((fact) => [fact.id, fact]));
const sheetFor = { violation: 'v', party: 'unit', role: null, elements: [], demanded: null };
const row = (id: string, when: Row['when']): Row => ({
  id,
  place: id,
  violation: 'v',
  grade: id,
  when,
  then: { fine: 'statutory' },
  ...read,
});
const table = (rows: Row[], conflict: Partial<RowsTable['conflict']> = {}): RowsTable => ({
  form: 'rows',
  grades: rows.map(({ id }) => ({ id, name: text(id) })),
  rows,
  conflict: { sharedEnd: null, several: null, none: null, ...conflict },
});
const at = (sheet: Sheet, values: Record<string, AxisValue>) =>
  sheet.grade(sheet.axes.map((axis) => axis.classOf(values[axis.key]!)));
const found = (sheet: Sheet, values: Record<string, AxisValue>) => {
  const { grades, findings } = at(sheet, values);
  return [grades, findings.map(({ code }) => code)];
};

// 建设工程质量管理条例 56(8) as a city prints it: every inner end stands in two rows.
const WORKS = table([
  row('minor', {
    any: [
      { fact: 'works', is: 'small' },
      {
        all: [
          { fact: 'works', is: 'other' },
          { fact: 'area', to: '20000' },
        ],
      },
    ],
  }),
  row('ordinary', {
    any: [
      { fact: 'works', is: 'medium' },
      {
        all: [
          { fact: 'works', is: 'other' },
          { fact: 'area', from: '20000', to: '50000' },
        ],
      },
    ],
  }),
  row('severe', {
    any: [
      { fact: 'works', is: 'large' },
      {
        all: [
          { fact: 'works', is: 'other' },
          { fact: 'area', from: '50000' },
        ],
      },
      { fact: 'harm', is: true },
    ],
  }),
]);

describe('a table of rows', () => {
  const sheet = compile({ table: WORKS, facts, graded: [], sheet: sheetFor });
  const of = (works: string, area: number, harm: boolean) =>
    found(sheet, { 'fact:works': works, 'fact:area': new Decimal(area), 'fact:harm': harm });

  it('finds the row that fits', () => {
    expect(of('other', 19_999, false)).toEqual([['minor'], []]);
    expect(of('medium', 5, false)).toEqual([['ordinary'], []]);
    expect(of('other', 50_000.5, false)).toEqual([['severe'], []]);
  });

  it('keeps both rows that meet in an end, and says so', () => {
    expect(of('other', 20_000, false)).toEqual([['minor', 'ordinary'], ['shared-end']]);
  });

  it('keeps both rows where a small work had serious harm', () => {
    expect(of('small', 5, true)).toEqual([['minor', 'severe'], ['overlap']]);
  });

  it('takes the row that the text names where it names one', () => {
    const conflict = {
      sharedEnd: { rule: 'lightest', ...read },
      several: { rule: 'heaviest', ...read },
      none: null,
    };
    const named = compile({ table: { ...WORKS, conflict }, facts, graded: [], sheet: sheetFor });
    expect(
      found(named, { 'fact:works': 'other', 'fact:area': new Decimal(20_000), 'fact:harm': false }),
    ).toEqual([['minor'], []]);
    expect(found(named, { 'fact:works': 'small', 'fact:area': new Decimal(5), 'fact:harm': true })).toEqual([
      ['severe'],
      [],
    ]);
  });

  it('joins what no row tells apart: five stretches of area, two answers, four works', () => {
    expect(sheet.axes.map(({ key, classes }) => [key, classes.length])).toEqual([
      ['fact:works', 4],
      ['fact:area', 5],
      ['fact:harm', 2],
    ]);
    expect(cellCount(sheet)).toBe(40);
    expect([...cellsOf(sheet)]).toHaveLength(40);
  });
});

describe('gaps and what is not shown', () => {
  const TIMES = [
    row('first', { fact: 'times', from: '1', to: '1' }),
    row('third', { fact: 'times', from: '3' }),
  ];
  const of = (t: RowsTable, times: number) => {
    const sheet = compile({ table: t, facts, graded: [], sheet: sheetFor });
    return at(sheet, { 'fact:times': new Decimal(times) });
  };

  it('names a gap and what its neighbours give', () => {
    const gap = of(table(TIMES), 2);
    expect(gap.findings.map(({ code }) => code)).toEqual(['gap']);
    expect(gap.penalties).toEqual([]);
    expect(gap.neighbours.map(({ grade }) => grade)).toEqual(['first', 'third']);
  });

  it('takes the row for the rest', () => {
    expect(of(table([...TIMES, row('rest', 'otherwise')]), 2).grades).toEqual(['rest']);
  });

  it('says that a row whose condition the print does not show may fit', () => {
    const open = of(table([...TIMES, row('hidden', 'unseen')]), 2);
    expect(open.findings).toEqual([{ code: 'unseen-condition', rows: ['hidden'] }]);
    expect(open.neighbours.map(({ grade }) => grade)).toContain('hidden');
  });

  it('does not use rows that are weaker than demanded', () => {
    const sheet = compile({
      table: table(TIMES),
      facts,
      graded: [],
      sheet: { ...sheetFor, demanded: 'enacted' },
    });
    const weak = at(sheet, { 'fact:times': new Decimal(1) });
    expect(weak.penalties).toEqual([]);
    expect(weak.notUsed).toEqual(['first']);
  });
});

describe('rows that overlap where no end of theirs is', () => {
  const heaviest = { rule: 'heaviest' as const, ...read };
  const sheet = () =>
    compile({
      table: table(
        [
          row('minor', {
            all: [
              { fact: 'times', to: '1' },
              { fact: 'area', to: '10' },
            ],
          }),
          row('ordinary', { fact: 'area', from: '10', fromOpen: true, to: '100' }),
          row('grave', {
            any: [
              { fact: 'times', from: '3' },
              { fact: 'harm', is: true },
            ],
          }),
        ],
        { several: heaviest },
      ),
      facts,
      graded: [],
      sheet: sheetFor,
    });

  it('are several rows, not a shared end: the first time is an end of another row only', () => {
    const values = { 'fact:times': new Decimal(1), 'fact:area': new Decimal(55), 'fact:harm': true };
    expect(found(sheet(), values)).toEqual([['grave'], []]);
    expect(found(sheet(), { ...values, 'fact:area': new Decimal(100) })).toEqual([['grave'], []]);
  });
});

describe('circumstances with the same effect', () => {
  const STEPS = table([
    row('first', { fact: 'times', from: '1', to: '1' }),
    row('second', { fact: 'times', from: '2', to: '2' }),
    row('third', { fact: 'times', from: '3' }),
  ]);
  const shift = (circumstance: string) => ({ circumstance, effect: { shift: 1 }, ...read });
  const gradeUnder = (rule: 'net' | 'strongest', present: readonly string[]) => {
    const moving = {
      rows: [shift('a'), shift('b')],
      combination: [],
      groups: [],
      several: { rule, ...read },
    };
    const sheet = compile({
      table: { ...STEPS, adjust: moving } as RowsTable,
      facts,
      graded: [],
      sheet: sheetFor,
    });
    const first: Record<string, AxisValue> = { 'fact:times': new Decimal(1) };
    const cell = sheet.axes.map((axis) =>
      axis.classOf(
        axis.of.kind === 'effect' ? axis.of.members.some((id) => present.includes(id)) : first[axis.key]!,
      ),
    );
    return sheet.grade(cell).grades;
  };

  it('add up where the table says net, and count once where it says the strongest', () => {
    expect(gradeUnder('net', ['a'])).toEqual(['second']);
    expect(gradeUnder('net', ['a', 'b'])).toEqual(['third']);
    expect(gradeUnder('strongest', ['a', 'b'])).toEqual(['second']);
  });
});
