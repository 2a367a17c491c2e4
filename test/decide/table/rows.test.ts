/** What rows give: fines by every base, outside the statute, not shown, none; several rows, no row; and what is asked. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, type Decision, decide, explain, type Rulebook } from '../../../src/index.js';
import { loadUnverified } from '../../../src/rulebook/load.js';
import { named, occupying, read } from '../../books/occupying.js';
import { exampleJson } from '../../worksheet/books.js';

const text = (zh: string) => ({ zh, en: zh });
const works = {
  id: 'works',
  name: { zh: '工程类别', en: 'kind of works' },
  kind: 'set',
  values: [
    { id: 'small', name: { zh: '小型', en: 'small' } },
    { id: 'medium', name: { zh: '中型', en: 'medium' } },
    { id: 'large', name: { zh: '大型', en: 'large' } },
  ],
  heavier: 'none',
};

interface Printed {
  readonly when: unknown;
  readonly then: unknown;
  readonly grade?: string;
  readonly [more: string]: unknown;
}

/** 人民防空法 49(1) for a unit: 10,000 to 50,000 yuan; rows 1, 2, … as given. */
function bookOf(
  rows: readonly Printed[],
  change: (json: ReturnType<typeof exampleJson>) => void = () => undefined,
): Rulebook {
  const json = exampleJson('two-grades');
  json.facts.push(works);
  json.benchmarks[0].table.rows = rows.map((row, i) => ({
    id: `r${i + 1}`,
    place: `第${i + 1}行`,
    violation: 'occupying-works',
    grade: 'light',
    party: ['unit'],
    ...read,
    ...row,
  }));
  change(json);
  return loadUnverified(json);
}

const base: CaseInput = { ...occupying, facts: { area: 10 } as CaseInput['facts'] };
const stating = (
  facts: Record<string, unknown>,
  amounts: Record<string, string> = { unlawfulGains: '0' },
): CaseInput => ({ ...base, facts, amounts }) as CaseInput;

const always = { all: [] };
const yuan = (from: string, to: string, more = {}) => ({ of: 'yuan', from, to, ...more });
const ends = ({ fine }: Decision): string | null =>
  fine?.range
    ? `${fine.range.minOpen ? '(' : '['}${fine.range.min}, ${fine.range.max}${fine.range.maxOpen ? ')' : ']'}`
    : null;
const codes = ({ findings }: Decision): string[] => findings.map(({ code }) => code);
const asked = ({ missing }: Decision): string[] => missing.map(({ fact }) => fact);
const givenBy = (fine: unknown, input: CaseInput = base, then: Record<string, unknown> = {}): Decision =>
  decide(input, { rulebook: bookOf([{ when: always, then: { fine, ...then } }]) });

describe('the fine of a row', () => {
  it.each<[string, unknown, string]>([
    ['yuan', yuan('12000', '20000'), '[12000, 20000]'],
    ['yuan with open ends', yuan('12000', '20000', { fromOpen: true, toOpen: true }), '(12000, 20000)'],
    ['the statutory range', 'statutory', '[10000, 50000]'],
    ['the minimum', { of: 'statutory-min', from: '1', to: '1.5' }, '[10000, 15000]'],
    ['the maximum', { of: 'statutory-max', from: '0.4', to: '0.6' }, '[20000, 30000]'],
    // 10,000 + 0.25 × 40,000 and 10,000 + 0.5 × 40,000
    ['the span', { of: 'statutory-span', from: '0.25', to: '0.5' }, '[20000, 30000]'],
    ['a fact, 10 ㎡', { of: { fact: 'area' }, from: '2000', to: '3000' }, '[20000, 30000]'],
    ['a fact with a cap', { of: { fact: 'area' }, from: '2000', to: '3000', cap: '25000' }, '[20000, 25000]'],
    [
      'a fact with a floor',
      { of: { fact: 'area' }, from: '2000', to: '3000', floor: '21000' },
      '[21000, 30000]',
    ],
  ])('by %s', (_, fine, expected) => {
    const decision = givenBy(fine);
    expect(ends(decision)).toBe(expected);
    expect(codes(decision)).toEqual([]);
    expect(asked(decision)).toEqual([]);
  });

  it('by an amount of the case, which is asked for where it is not stated', () => {
    const share = { of: { amount: 'contractPrice' }, from: '0.01', to: '0.02' };
    const stated = givenBy(share, stating({}, { unlawfulGains: '0', contractPrice: '1000000' }));
    expect(ends(stated)).toBe('[10000, 20000]');
    const open = givenBy(share);
    expect(ends(open)).toBeNull();
    const needs = open.steps.flatMap((step) => (step.finding === 'range-of-table' ? step.params.needs : []));
    expect(needs).toEqual(['amounts.contractPrice']);
  });

  it('by a fact that is not stated is not known: a value that stands for a class is no base', () => {
    const each = { of: { fact: 'area' }, from: '2000', to: '3000' };
    const rows = [
      { when: { fact: 'area', to: '20' }, then: { fine: each } },
      { when: { fact: 'area', from: '20', fromOpen: true }, then: { fine: each }, grade: 'ordinary' },
    ];
    const decision = decide(stating({}), { rulebook: bookOf(rows) });
    expect(ends(decision)).toBeNull();
    expect(asked(decision)).toContain('facts.area');
  });
});

describe('a fine that leaves the statute', () => {
  it.each<[string, unknown, string]>([
    ['above', yuan('40000', '60000'), '[40000, 50000]'],
    ['below', yuan('5000', '20000'), '[10000, 20000]'],
    ['on both sides', yuan('5000', '60000'), '[10000, 50000]'],
    ['wholly above', yuan('60000', '70000'), '[50000, 50000]'],
    ['wholly below', yuan('1000', '2000'), '[10000, 10000]'],
  ])('%s is held inside it, and the table is said to leave it', (_, fine, expected) => {
    const decision = givenBy(fine);
    expect(ends(decision)).toBe(expected);
    expect(codes(decision)).toEqual(['outside-statute']);
  });

  it('stays as it is where the table says why, and is said all the same', () => {
    const departs = { reason: text('文本如此'), ...read };
    const decision = givenBy(yuan('40000', '60000'), base, { departs });
    expect(ends(decision)).toBe('[40000, 60000]');
    expect(codes(decision)).toEqual(['departs']);
    expect(codes(givenBy(yuan('40000', '50000'), base, { departs }))).toEqual([]);
  });
});

describe('what the print does not show', () => {
  it('of the fine, or of all that follows, is the statutory range, and said', () => {
    for (const then of [{ fine: 'unseen' }, 'unseen']) {
      const decision = decide(base, { rulebook: bookOf([{ when: always, then }]) });
      expect(ends(decision)).toBe('[10000, 50000]');
      expect(codes(decision)).toEqual(['unseen-amount']);
    }
  });

  it('of the condition leaves the case to the row, or to none', () => {
    const rows = [
      { when: { fact: 'area', to: '5' }, then: { fine: yuan('10000', '20000') } },
      { when: 'unseen', then: { fine: yuan('40000', '50000') }, grade: 'ordinary' },
    ];
    const decision = decide(base, { rulebook: bookOf(rows) });
    expect(codes(decision)).toEqual(['unseen-condition']);
    expect(ends(decision)).toBe('[10000, 50000]');
    expect(codes(decide(stating({ area: 5 }), { rulebook: bookOf(rows) }))).toEqual([]);
  });
});

describe('a row without a penalty', () => {
  const none = { penalty: false, ground: text('情节轻微') };
  const rows = [
    { when: { fact: 'area', to: '5' }, then: none },
    {
      when: { fact: 'area', from: '5', fromOpen: true },
      then: { fine: yuan('10000', '20000') },
      grade: 'ordinary',
    },
  ];

  it('is the outcome where it fits', () => {
    const decision = decide(stating({ area: 5 }), { rulebook: bookOf(rows) });
    expect(decision.outcome).toBe('no-penalty');
    expect(decision.possibleOutcomes).toEqual(['no-penalty']);
    expect(decide(stating({ area: 5.5 }), { rulebook: bookOf(rows) }).possibleOutcomes).toEqual(['penalty']);
  });

  it('is possible where the fact is open, and its answer is told by its numbers', () => {
    const decision = decide(stating({}), { rulebook: bookOf(rows) });
    expect(decision.possibleOutcomes).toEqual(['penalty', 'no-penalty']);
    const [missing] = decision.missing;
    expect(missing!.answers.map(({ rows: of, outcomes }) => [of, outcomes])).toEqual([
      [[{ from: null, to: '5', fromOpen: false, toOpen: false, values: [], unit: '㎡' }], ['no-penalty']],
      [[{ from: '5', to: null, fromOpen: true, toOpen: false, values: [], unit: '㎡' }], ['penalty']],
    ]);
  });

  it('is possible beside a gap', () => {
    const gap = [rows[0]!, { ...rows[1]!, when: { fact: 'area', from: '20' } }];
    const decision = decide(base, { rulebook: bookOf(gap) });
    expect(codes(decision)).toEqual(['gap']);
    expect(decision.possibleOutcomes).toEqual(['penalty', 'no-penalty']);
    // No row gives a grade here: the statutory range.
    expect(ends(decision)).toBe('[10000, 50000]');
    expect(decision.fine!.grade).toBeNull();
  });

  it('is nothing to a gap beside which every row has a fine', () => {
    const gap = [
      { when: { fact: 'area', to: '5' }, then: { fine: yuan('10000', '20000') } },
      { when: { fact: 'area', from: '20' }, then: { fine: yuan('30000', '50000') }, grade: 'ordinary' },
    ];
    const decision = decide(base, { rulebook: bookOf(gap) });
    expect(codes(decision)).toEqual(['gap']);
    expect(decision.possibleOutcomes).toEqual(['penalty']);
  });
});

describe('a row without a fine', () => {
  const noFine = [{ when: always, then: { fine: null } }];
  const required = (json: ReturnType<typeof exampleJson>): void => {
    for (const fine of json.provisions[0].versions[0].fines) fine.mode = 'required';
  };

  it('has none, and departs where the statute demands one', () => {
    const plain = decide(base, { rulebook: bookOf(noFine) });
    expect(plain.fine).toMatchObject({ mode: 'none', range: null });
    expect(codes(plain)).toEqual([]);
    const departs = { reason: text('文本如此'), ...read };
    const departing = [{ when: always, then: { fine: null, departs } }];
    expect(codes(decide(base, { rulebook: bookOf(departing, required) }))).toEqual(['departs']);
    expect(codes(decide(base, { rulebook: bookOf(departing) }))).toEqual([]);
  });
});

describe('several rows that fit', () => {
  const light = { when: { fact: 'area', to: '20' }, then: { fine: yuan('10000', '20000') } };
  const large = { when: { fact: 'works', is: 'large' }, then: { fine: yuan('40000', '50000') } };
  const both = stating({ area: 10, works: 'large' });

  it('are all kept where the text does not say which counts, each with what it gives', () => {
    const decision = decide(both, { rulebook: bookOf([light, { ...large, grade: 'ordinary' }]) });
    expect(codes(decision)).toEqual(['overlap']);
    expect(ends(decision)).toBe('[10000, 50000]');
    expect(decision.fine!.kept!.map(({ row, range }) => [row, range?.min, range?.max])).toEqual([
      ['r1', '10000', '20000'],
      ['r2', '40000', '50000'],
    ]);
  });

  it('are kept also where they are of one grade and give different fines', () => {
    for (const rows of [
      [light, large],
      [large, light],
    ]) {
      const decision = decide(both, { rulebook: bookOf(rows) });
      expect(codes(decision)).toEqual(['overlap']);
      expect(ends(decision)).toBe('[10000, 50000]');
      expect(decision.fine!.grade).toBe('light');
    }
  });

  it('are one where they are of one grade and give the same', () => {
    const decision = decide(both, { rulebook: bookOf([light, { ...large, then: light.then }]) });
    expect(codes(decision)).toEqual([]);
    expect(decision.fine!.kept!.map(({ row }) => row)).toEqual(['r1']);
    expect(ends(decision)).toBe('[10000, 20000]');
  });

  it.each([
    ['heaviest', '[40000, 50000]'],
    ['lightest', '[10000, 20000]'],
    ['ordinary', '[40000, 50000]'],
  ])('are one where the text says: %s', (rule, expected) => {
    const rulebook = bookOf([light, { ...large, grade: 'ordinary' }], (json) => {
      json.benchmarks[0].table.conflict.several = { rule, ...read };
    });
    const decision = decide(both, { rulebook });
    expect(codes(decision)).toEqual([]);
    expect(ends(decision)).toBe(expected);
  });

  it('of one grade stay several where the text only says which grade counts', () => {
    const rulebook = bookOf([light, large], (json) => {
      json.benchmarks[0].table.conflict.several = { rule: 'heaviest', ...read };
    });
    const decision = decide(both, { rulebook });
    expect(codes(decision)).toEqual(['overlap']);
    expect(ends(decision)).toBe('[10000, 50000]');
  });

  it('that meet in one end go by the rule for that, in any order of the rows', () => {
    const heavy = {
      when: { fact: 'area', from: '20' },
      then: { fine: yuan('40000', '50000') },
      grade: 'ordinary',
    };
    const rulebook = bookOf([light, heavy], (json) => {
      json.benchmarks[0].table.conflict.sharedEnd = { rule: 'lightest', ...read };
    });
    expect(ends(decide(stating({ area: 20 }), { rulebook }))).toBe('[10000, 20000]');
    const silent = decide(stating({ area: 20 }), { rulebook: bookOf([heavy, light]) });
    expect(codes(silent)).toEqual(['shared-end']);
    expect(ends(silent)).toBe('[10000, 50000]');
  });
});

describe('the row for the rest', () => {
  const rulebook = bookOf([
    { when: { fact: 'area', to: '20' }, then: { fine: yuan('10000', '20000') } },
    { when: 'otherwise', then: { fine: yuan('30000', '50000') }, grade: 'ordinary' },
  ]);
  const holds = (input: CaseInput): [string | null, string[]] => {
    const decision = decide(input, { rulebook });
    const rows = decision.steps.flatMap((s) => (s.finding === 'rows-examined' ? s.params.rows : []));
    return [ends(decision), rows.map((row) => row.holds)];
  };

  it('fits where no other does, and the trail says so', () => {
    expect(holds(stating({ area: 20 }))).toEqual(['[10000, 20000]', ['yes', 'no']]);
    expect(holds(stating({ area: 21 }))).toEqual(['[30000, 50000]', ['no', 'yes']]);
    expect(holds(stating({}))).toEqual(['[10000, 50000]', ['open', 'open']]);
  });
});

describe('what is asked of a fact or an amount that rows read', () => {
  const rows = [
    {
      when: {
        any: [
          { fact: 'works', in: ['small', 'medium'] },
          { amount: 'unlawfulGains', state: 'none' },
        ],
      },
      then: { fine: yuan('10000', '20000') },
    },
    {
      when: { amount: 'unlawfulGains', to: '10000' },
      then: { fine: yuan('20000', '30000') },
      grade: 'light',
    },
    { when: 'otherwise', then: { fine: yuan('30000', '50000') }, grade: 'ordinary' },
  ];
  const rulebook = bookOf(rows);
  const lines = (input: CaseInput, locale: 'zh-CN' | 'en'): string[] => {
    const all = explain(decide(input, { rulebook }), { rulebook, locale }).split('\n');
    const at = all.findIndex((line) => /尚缺的事实|Missing facts/.test(line));
    const end = all.findIndex((line, i) => i > at && /^(?:[一二三四五六七八九十]+、|\d+\. )/.test(line));
    return all
      .slice(at + 1, end)
      .map((line) => line.trim().split(/：给予|: administrative/)[0]!)
      .filter((line) => line !== '');
  };

  it('names every value for which an answer stands, and the numbers of amounts', () => {
    expect(lines(stating({}, {}), 'zh-CN')).toEqual([
      '工程类别：',
      '- 小型或者中型',
      '- 大型',
      '违法所得：',
      '- 没有',
      '- 无法确定',
      '- 10000元以下',
      '- 超过10000元',
    ]);
    expect(lines(stating({}, {}), 'en')).toEqual([
      'kind of works:',
      '- small or medium',
      '- large',
      'unlawful gains:',
      '- none',
      '- cannot be determined',
      '- 10,000 yuan or less',
      '- above 10,000 yuan',
    ]);
  });

  it('does not say that two versions of the law part where only the table reads the gains', () => {
    const decision = decide(stating({ works: 'large' }, {}), { rulebook });
    expect(asked(decision)).toEqual(['amounts.unlawfulGains']);
    expect(decision.warnings.map(({ code }) => code)).not.toContain('gains-not-stated');
  });

  it('asks no more once the case says that nobody can determine it, and says so itself', () => {
    const decision = decide(stating({ works: 'large' }, { unlawfulGains: '无法计算' }), { rulebook });
    expect(decision.case.amounts).toEqual({ unlawfulGains: 'undeterminable' });
    expect(asked(decision)).toEqual([]);
    expect(ends(decision)).toBe('[30000, 50000]');
    expect(explain(decision, { rulebook })).toContain('违法所得：无法确定');
    expect(explain(decision, { rulebook, locale: 'en' })).toContain('unlawful gains: cannot be determined');
    // They may be there all the same, and are confiscated as far as they are.
    expect(decision.otherConsequences.map(({ id }) => id)).toContain('confiscate-gains');
  });

  it('tells apart everything that the tables of two days tell apart', () => {
    // One table cuts the gains at 10,000, the other at 500: between two days both count.
    const later = bookOf(rows, (json) => {
      const [first] = json.benchmarks;
      const second = structuredClone(first);
      Object.assign(second, { id: 'later', from: '2022-06-01' });
      second.table.rows[1].when.to = '500';
      first.to = '2022-05-31';
      json.benchmarks.push(second);
    });
    const act = { from: '2022-01-01', to: ['2022-05-01', '2022-07-01'] };
    const input = { ...stating({ works: 'large' }, {}), act, discoveredOn: '2022-07-02' } as CaseInput;
    const decision = decide(input, { rulebook: later });
    const gains = decision.missing.find(({ fact }) => fact === 'amounts.unlawfulGains')!;
    expect(
      gains.answers.map(({ rows: of, answer }) => of.map(({ from, to }) => [from, to]).join(';') || answer),
    ).toEqual(['none', 'undeterminable', ',500', '500,10000', '10000,']);
  });
});

describe('a limb of the provision that rows fill', () => {
  const cell = (party: string, min: string, max: string, roles?: string[]) => ({
    party: [party],
    mode: 'optional',
    form: { kind: 'fixed', min, max },
    ...(roles && { roles }),
    ...read,
  });
  const limbs = (fines: readonly unknown[]) => (json: ReturnType<typeof exampleJson>) => {
    const limb = {
      cite: json.provisions[0].cite,
      orderFirst: false,
      warning: 'required',
      orders: [],
      ...read,
    };
    json.provisions[0].versions[0].limbs = [
      { id: 'other', ...limb, fines: [cell('unit', '1', '2')] },
      { id: 'limb', ...limb, fines },
    ];
    for (const fine of json.provisions[0].versions[0].fines) if (fine.party[0] === 'unit') delete fine.roles;
  };
  const under = (fine: unknown, fines: readonly unknown[], input = base): string | null =>
    ends(
      decide(input, { rulebook: bookOf([{ when: always, then: { fine }, under: 'limb' }], limbs(fines)) }),
    );

  it('has the statutory range of its own for the party', () => {
    const fines = [cell('individual', '100', '500'), cell('unit', '1000', '3000')];
    expect(under('statutory', fines)).toBe('[1000, 3000]');
    expect(under(yuan('2000', '2500'), fines)).toBe('[2000, 2500]');
    expect(under(yuan('5000', '6000'), fines)).toBe('[3000, 3000]');
    expect(under({ of: 'statutory-max', from: '0.5', to: '1' }, fines)).toBe('[1500, 3000]');
  });

  it('has one for the role of the party where the role chooses it', () => {
    const fines = [cell('unit', '1000', '3000', ['建设单位']), cell('unit', '4000', '6000', ['施工单位'])];
    expect(under('statutory', fines, { ...base, role: '施工单位' })).toBe('[4000, 6000]');
    expect(under('statutory', fines, { ...base, role: '建设单位' })).toBe('[1000, 3000]');
    expect(under('statutory', [cell('unit', '1000', '3000')], { ...base, role: '施工单位' })).toBe(
      '[1000, 3000]',
    );
  });

  it('is not that of a row without one', () => {
    const rows = [{ when: always, then: { fine: 'statutory' } }];
    expect(ends(decide(base, { rulebook: bookOf(rows, limbs([cell('unit', '1000', '3000')])) }))).toBe(
      '[10000, 50000]',
    );
  });
});

describe('the trail of a table', () => {
  const rows = [
    { when: { fact: 'area', to: '20' }, then: { fine: yuan('10000', '20000') } },
    { when: { fact: 'works', is: 'large' }, then: { fine: yuan('40000', '50000') }, grade: 'ordinary' },
    { when: 'unseen', then: { fine: yuan('20000', '30000') }, grade: 'ordinary' },
    { when: always, then: { fine: yuan('10000', '50000') }, violation: 'another' },
    {
      when: { fact: 'area', from: '5000' },
      then: { fine: yuan('45000', '50000') },
      violation: '*',
      grade: 'ordinary',
    },
  ];
  const trail = (input: CaseInput) => decide(input, { rulebook: bookOf(rows) }).steps;
  const documents = (source: readonly unknown[]): unknown[] =>
    source.flatMap((one) => (one as { document?: string }).document ?? []);

  it('names every row that speaks of the violation, as far as it holds', () => {
    const [step, ...more] = trail(stating({ area: 10, works: 'small' })).filter(
      (s) => s.finding === 'rows-examined',
    );
    expect(more).toEqual([]);
    expect(step).toMatchObject({
      id: 'table.rows',
      rule: 'two-grades:rows',
      params: { benchmark: 'two-grades' },
    });
    expect(
      step!.finding === 'rows-examined' &&
        step!.params.rows.map(({ row, holds, place }) => [row, holds, place]),
    ).toEqual([
      ['r1', 'yes', '第1行'],
      ['r2', 'no', '第2行'],
      ['r3', 'unseen', '第3行'],
      ['r5', 'no', '第5行'],
    ]);
  });

  it('names what the print leaves open, with the rows and where they stand', () => {
    const steps = trail(stating({ area: 10, works: 'large' }));
    const [step] = steps.filter((s) => s.finding === 'table-finding');
    expect(step).toMatchObject({
      id: 'table.finding.1',
      rule: 'two-grades:r1,r2',
      params: { benchmark: 'two-grades', code: 'overlap', rows: ['r1', 'r2'], places: ['第1行', '第2行'] },
    });
    expect(documents(step!.source)).toEqual(['minfang-caliang 示例', '测试用表']);
    const [range] = steps.filter((s) => s.finding === 'range-of-table');
    expect(range).toMatchObject({
      id: 'fine.range',
      rule: 'two-grades:r1,r2',
      params: { statutory: false, needs: [] },
    });
    expect(range!.finding === 'range-of-table' && range!.params.parts).toEqual([
      {
        row: 'r1',
        place: '第1行',
        grade: 'light',
        fine: { of: 'yuan', from: '10000', to: '20000' },
        range: { min: '10000', max: '20000', minOpen: false, maxOpen: false },
      },
      {
        row: 'r2',
        place: '第2行',
        grade: 'ordinary',
        fine: { of: 'yuan', from: '40000', to: '50000' },
        range: { min: '40000', max: '50000', minOpen: false, maxOpen: false },
      },
    ]);
  });

  it('says that the statutory range counts where no row is known to', () => {
    const steps = trail(stating({ area: 30, works: 'small' }));
    const [finding] = steps.filter((s) => s.finding === 'table-finding');
    expect(finding).toMatchObject({
      rule: 'two-grades:r3',
      params: { code: 'unseen-condition', rows: ['r3'] },
    });
    const [range] = steps.filter((s) => s.finding === 'range-of-table');
    expect(range).toMatchObject({ rule: 'two-grades:none', params: { parts: [], statutory: true } });
  });
});

describe('a gap', () => {
  it('beside a row without a fine leaves open that there is none, though the statute demands one', () => {
    const departs = { reason: text('文本如此'), ...read };
    const rulebook = bookOf(
      [
        { when: { fact: 'area', to: '5' }, then: { fine: null, departs } },
        { when: { fact: 'area', from: '20' }, then: { fine: yuan('30000', '50000') }, grade: 'ordinary' },
      ],
      (json) => {
        for (const fine of json.provisions[0].versions[0].fines) fine.mode = 'required';
      },
    );
    const decision = decide(base, { rulebook });
    expect(decision.fine).toMatchObject({ mode: 'optional', grade: null });
    expect(ends(decision)).toBe('[10000, 50000]');
    expect(decision.options[0]).toEqual({ id: 'warning-only', byTable: true });
    expect(codes(decision)).toEqual(['gap', 'departs']);
  });
});

describe('a statute whose range hangs on the case', () => {
  const unit = (form: unknown) => (json: ReturnType<typeof exampleJson>) => {
    for (const fine of json.provisions[0].versions[0].fines) if (fine.party[0] === 'unit') fine.form = form;
  };
  const share = { kind: 'share', of: 'contractPrice', from: '0.02', to: '0.04' };
  const rate = { kind: 'rate', unit: '㎡', from: '1000', to: '3000' };
  const givenUnder = (form: unknown, fine: unknown, input: CaseInput): Decision =>
    decide(input, { rulebook: bookOf([{ when: always, then: { fine } }], unit(form)) });
  const needs = ({ steps }: Decision): unknown[] =>
    steps.flatMap((step) => (step.finding === 'range-of-table' ? step.params.needs : []));
  const priced = stating({ area: 10 }, { unlawfulGains: '0', contractPrice: '1000000' });

  it('is taken whole, or in part, once the amount is known', () => {
    // 2 % to 4 % of 1,000,000
    expect(ends(givenUnder(share, 'statutory', priced))).toBe('[20000, 40000]');
    expect(ends(givenUnder(share, { of: 'statutory-max', from: '0.5', to: '1' }, priced))).toBe(
      '[20000, 40000]',
    );
    expect(ends(givenUnder(share, { of: 'statutory-span', from: '0', to: '0.5' }, priced))).toBe(
      '[20000, 30000]',
    );
    expect(needs(givenUnder(share, 'statutory', priced))).toEqual([]);
  });

  it('asks for the amount until then', () => {
    for (const fine of ['statutory', { of: 'statutory-max', from: '0.5', to: '1' }]) {
      const decision = givenUnder(share, fine, base);
      expect(ends(decision)).toBeNull();
      expect(needs(decision)).toEqual(['amounts.contractPrice']);
    }
  });

  it('asks for the quantity where it is so much for each unit', () => {
    const unmeasured = stating({});
    expect(needs(givenUnder(rate, 'statutory', unmeasured))).toEqual(['facts.quantity']);
    expect(ends(givenUnder(rate, 'statutory', stating({ quantity: { value: 10, unit: '㎡' } })))).toBe(
      '[10000, 30000]',
    );
  });

  it('says that figures in yuan cannot be held against it until then', () => {
    const decision = givenUnder(share, yuan('10000', '20000'), base);
    expect(codes(decision)).toEqual(['incomparable-bases']);
    expect(decision.findings[0]!.rows).toEqual(['r1']);
    expect(codes(givenUnder(share, yuan('20000', '30000'), priced))).toEqual([]);
    expect(codes(givenUnder(share, yuan('10000', '30000'), priced))).toEqual(['outside-statute']);
  });
});

describe('circumstances that shift the grade of rows', () => {
  const grades = ['light', 'ordinary', 'severe', 'grave'];
  const fines = [
    yuan('10000', '15000'),
    yuan('15000', '25000'),
    yuan('25000', '40000'),
    yuan('40000', '50000'),
  ];
  const shifting = (rule: string | null, ...effects: [string, number][]): Rulebook =>
    bookOf(
      grades.map((grade, i) => ({
        when: {
          fact: 'area',
          from: String(10 * i),
          ...(i > 0 && { fromOpen: true }),
          ...(i < 3 && { to: String(10 * (i + 1)) }),
        },
        then: { fine: fines[i] },
        grade,
      })),
      (json) => {
        const { table } = json.benchmarks[0];
        table.grades = grades.map(named);
        table.adjust = {
          rows: effects.map(([circumstance, shift]) => ({ circumstance, effect: { shift }, ...read })),
          combination: [],
          several: rule && { rule, ...read },
          groups: [],
        };
      },
    );
  const graded = (rulebook: Rulebook, area: number, ...ids: string[]): unknown => {
    const circumstances = ids.map((id) => ({ id, present: true, evidence: ['证据1'] }));
    const { fine } = decide({ ...stating({ area }), circumstances }, { rulebook });
    return [fine!.grade, fine!.range!.min];
  };
  const worse: [string, number] = ['breaches-emergency-measures', 2];
  const better: [string, number] = ['corrected-in-time', -1];
  const best: [string, number] = ['meritorious-help', -1];

  it('move it by so many, not beyond the ends', () => {
    const rulebook = shifting('net', worse, better);
    expect(graded(rulebook, 5)).toEqual(['light', '10000']);
    expect(graded(rulebook, 5, worse[0])).toEqual(['severe', '25000']);
    expect(graded(rulebook, 25, worse[0])).toEqual(['grave', '40000']);
    expect(graded(rulebook, 15, better[0])).toEqual(['light', '10000']);
    expect(graded(rulebook, 5, better[0])).toEqual(['light', '10000']);
  });

  it.each<[string, string[], string]>([
    // 15 ㎡ is ordinary: +2 −1 −1, +2 −1, the sign of each
    ['net', [worse[0], better[0], best[0]], 'ordinary'],
    ['strongest', [worse[0], better[0], best[0]], 'severe'],
    ['one-step', [worse[0], better[0]], 'severe'],
    ['net', [better[0], best[0]], 'light'],
    ['strongest', [better[0], best[0]], 'light'],
  ])('of several %s: %j', (rule, ids, grade) => {
    expect(graded(shifting(rule, worse, better, best), 15, ...ids)).toEqual([grade, expect.any(String)]);
  });

  it('of several, net: two that lighten by one lighten by two, the strongest by one', () => {
    expect(graded(shifting('net', better, best), 25, better[0], best[0])).toEqual(['light', '10000']);
    expect(graded(shifting('strongest', better, best), 25, better[0], best[0])).toEqual([
      'ordinary',
      '15000',
    ]);
    expect(graded(shifting('one-step', better, best), 25, better[0], best[0])).toEqual(['ordinary', '15000']);
  });

  it('to a grade of several rows with different fines keep each of them, and that is said', () => {
    const rulebook = bookOf(
      [
        { when: { fact: 'area', to: '10' }, then: { fine: fines[0] } },
        {
          when: { fact: 'area', from: '10', fromOpen: true, to: '20' },
          then: { fine: fines[1] },
          grade: 'ordinary',
        },
        { when: { fact: 'area', from: '20', fromOpen: true }, then: { fine: fines[2] }, grade: 'ordinary' },
      ],
      (json) => {
        json.benchmarks[0].table.adjust = {
          rows: [{ circumstance: worse[0], effect: { shift: 1 }, ...read }],
          combination: [],
          several: null,
          groups: [],
        };
      },
    );
    const circumstances = [{ id: worse[0], present: true, evidence: ['证据1'] }];
    const decision = decide({ ...stating({ area: 5 }), circumstances }, { rulebook });
    expect(decision.fine!.grade).toBe('ordinary');
    expect(ends(decision)).toBe('[15000, 40000]');
    expect(codes(decision)).toEqual(['overlap']);
  });
});

describe('where no row fits and the text names a grade', () => {
  it('the row of that grade counts', () => {
    const rulebook = bookOf(
      [
        { when: { fact: 'area', to: '5' }, then: { fine: yuan('10000', '20000') } },
        { when: { fact: 'area', from: '20' }, then: { fine: yuan('30000', '50000') }, grade: 'ordinary' },
      ],
      (json) => {
        json.benchmarks[0].table.conflict.none = { rule: 'ordinary', ...read };
      },
    );
    const decision = decide(base, { rulebook });
    expect(codes(decision)).toEqual([]);
    expect(ends(decision)).toBe('[30000, 50000]');
    expect(decision.fine!.grade).toBe('ordinary');
  });
});

describe('a rule of the text that says which row counts', () => {
  const rows = [
    { when: { fact: 'area', to: '20' }, then: { fine: yuan('10000', '20000') } },
    { when: { fact: 'works', is: 'large' }, then: { fine: yuan('40000', '50000') }, grade: 'ordinary' },
  ];
  const guessed = { rule: 'lightest', source: [{ document: '自拟' }], assurance: 'reference' };
  const rulebook = bookOf(rows, (json) => {
    json.benchmarks[0].assurance = 'published';
    json.benchmarks[0].table.conflict.several = guessed;
    json.benchmarks[0].table.conflict.none = { ...guessed, rule: 'ordinary' };
  });
  const both = stating({ area: 10, works: 'large' });
  const neither = stating({ area: 30, works: 'small' });

  it('is a source of the figure, and weakens it where it is weaker than the rows', () => {
    for (const [input, range] of [
      [both, '[10000, 20000]'],
      [neither, '[40000, 50000]'],
    ] as const) {
      const decision = decide(input, { rulebook });
      expect(ends(decision)).toBe(range);
      expect(decision.fine!.assurance).toBe('reference');
      const [step] = decision.steps.filter(({ finding }) => finding === 'range-of-table');
      expect(step!.source).toContainEqual({ document: '自拟' });
    }
    // Nothing had to be chosen here.
    expect(decide(stating({ area: 10, works: 'small' }), { rulebook }).fine!.assurance).toBe('published');
  });

  it('is none where more is demanded: every row is kept, or the statutory range', () => {
    const demanded = { rulebook, requireAssurance: 'published' } as const;
    const kept = decide(both, demanded);
    expect(codes(kept)).toEqual(['overlap']);
    expect(ends(kept)).toBe('[10000, 50000]');
    const gap = decide(neither, demanded);
    expect(codes(gap)).toEqual(['gap']);
    expect(ends(gap)).toBe('[10000, 50000]');
    expect(gap.fine!.grade).toBeNull();
  });
});
