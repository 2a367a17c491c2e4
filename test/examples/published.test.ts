/** Published tables elsewhere, each with the result worked out by hand from the print (docs in the rulebook itself). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type CaseInput,
  checkFine,
  type Decision,
  decide,
  explain,
  loadRulebook,
  reasons,
  verifyRulebook,
} from '../../src/index.js';

const book = (name: string) =>
  loadRulebook(
    JSON.parse(readFileSync(join(import.meta.dirname, `../../rules/examples/${name}.json`), 'utf8')),
  );

const days = { act: { from: '2023-02-01', to: '2023-02-01' }, decidedOn: '2023-06-01' };
const first = { id: 'first-violation', present: true };
const notFirst = { id: 'first-violation', present: false };

const inWords = (decision: Decision, rulebook: ReturnType<typeof book>): string => {
  const text = explain(decision, { rulebook });
  expect(text).not.toMatch(/undefined|\[object/);
  expect(explain(decision, { rulebook, locale: 'en' })).not.toMatch(/undefined|\[object/);
  expect(reasons(decision, { rulebook })).not.toMatch(/undefined/);
  return text;
};
const range = ({ fine }: Decision) => fine?.range && [fine.range.min, fine.range.max];
const codes = ({ findings }: Decision) => findings.map(({ code }) => code);

describe('Jilin, item 1', () => {
  const jilin = book('jilin');
  const of = (facts: object, more: object = {}): Decision =>
    decide(
      { violation: 'not-building-shelter', party: 'unit', ...days, facts, ...more } as unknown as CaseInput,
      { rulebook: jilin },
    );
  const order = { issuedOn: '2023-02-10', deadline: '2023-03-10' };

  it('does not punish a first violation that was made good in time on own initiative', () => {
    const decision = of(
      { correction: '主动改正', area: 600 },
      { circumstances: [first], order: { ...order, compliedOn: '2023-03-01' } },
    );
    expect(decision.outcome).toBe('no-penalty');
    expect(decision.ground?.text?.zh).toContain('初次违法');
    inWords(decision, jilin);
  });

  it('takes 20 yuan for each ㎡ after the order with bad influence: 600 ㎡ is 12,000', () => {
    const decision = of(
      { correction: 'after-order', 'bad-influence': true, area: 600 },
      { circumstances: [notFirst], order: { ...order, compliedOn: '2023-03-01' } },
    );
    expect(decision.outcome).toBe('penalty');
    expect(decision.fine?.grade).toBe('ordinary');
    expect(range(decision)).toEqual(['12000', '12000']);
    expect(decision.warning).toBe('required');
    expect(inWords(decision, jilin)).toContain('序号1 · 一般');
  });

  it('holds the cap: 3,000 ㎡ is 20,000', () => {
    const decision = of(
      { correction: 'after-order', 'bad-influence': true, area: 3000 },
      { circumstances: [notFirst], order: { ...order, compliedOn: '2023-03-01' } },
    );
    expect(range(decision)).toEqual(['20000', '20000']);
  });

  it('takes 40 yuan for each ㎡ where the period ended unfinished: 1,000 ㎡ is 40,000, under the local limb', () => {
    const decision = of({ area: 1000 }, { order: { ...order, compliedOn: null } });
    expect(decision.outcome).toBe('penalty');
    expect(decision.fine?.grade).toBe('serious');
    expect(range(decision)).toEqual(['40000', '40000']);
    expect(codes(decision)).toContain('incomparable-bases');
    inWords(decision, jilin);
  });

  it('leaves both printed gaps open: widened, with the finding named', () => {
    const calm = of(
      { correction: 'after-order', 'bad-influence': false, area: 600 },
      { circumstances: [notFirst], order: { ...order, compliedOn: '2023-03-01' } },
    );
    expect(codes(calm)).toContain('unseen-condition');
    expect(range(calm)).toEqual(['0', '100000']);
    const again = of(
      { correction: 'own-initiative', area: 600, 'bad-influence': false },
      { circumstances: [notFirst], order: { ...order, compliedOn: '2023-03-01' } },
    );
    expect(codes(again)).toContain('unseen-condition');
    expect(again.possibleOutcomes).toEqual(['penalty', 'no-penalty']);
    inWords(again, jilin);
  });

  it('does not tell own initiative from obedience by the order alone', () => {
    const decision = of(
      { area: 600 },
      { circumstances: [first], order: { ...order, compliedOn: '2023-03-01' } },
    );
    expect(decision.possibleOutcomes).toContain('no-penalty');
    expect(decision.missing.map(({ fact }) => fact)).toContain('facts.correction');
  });

  it('refuses a statement that the order contradicts', () => {
    expect(() =>
      of({ correction: 'unfinished', area: 600 }, { order: { ...order, compliedOn: '2023-03-01' } }),
    ).toThrow(/改正情况/);
  });
});

describe('Henan: only the cap is graded', () => {
  const henan = book('henan');
  const of = (area: number): Decision =>
    decide(
      {
        violation: 'neither-built-nor-paid',
        party: 'unit',
        ...days,
        facts: { area, 'grade-found': '一般' },
      } as unknown as CaseInput,
      { rulebook: henan },
    );
  it.each([
    [1000, '30000', '50000', []],
    [2000, '60000', '70000', []],
    [4000, '70000', '70000', ['departs']],
  ])('%d ㎡: %s–%s', (area, min, max, found) => {
    const decision = of(area);
    expect(range(decision)).toEqual([min, max]);
    expect(codes(decision)).toEqual(found);
  });
});

describe('Zhengzhou, quality 56(8): every inner end stands in two rows', () => {
  const zhengzhou = book('zhengzhou');
  const of = (facts: object): Decision =>
    decide(
      { violation: 'cqr-56-8', party: 'unit', role: '建设单位', ...days, facts } as unknown as CaseInput,
      { rulebook: zhengzhou },
    );
  it('keeps both rows at 20,000 ㎡', () => {
    const decision = of({ works: '其他工程', area: 20_000, 'serious-harm': false });
    expect(codes(decision)).toEqual(['shared-end']);
    expect(decision.fine?.kept?.map((k) => [k.range?.min, k.range?.max])).toEqual([
      ['200000', '300000'],
      ['300000', '400000'],
    ]);
    expect(range(decision)).toEqual(['200000', '400000']);
    expect(inWords(decision, zhengzhou)).toContain('两行共用同一个端点');
    expect(explain(decision, { rulebook: zhengzhou, length: 'short' })).toContain(
      '轻微200000元以上300000元以下；一般300000元以上400000元以下',
    );
  });
  it('goes up to 500,000 while nobody said whether there was serious harm', () => {
    const decision = of({ works: 'other', area: 20_000 });
    expect(range(decision)).toEqual(['200000', '500000']);
    expect(decision.missing.map(({ fact }) => fact)).toEqual(['facts.serious-harm']);
  });
  it('has 300,000 in two grades: lawful under each, checked against the one that the facts give', () => {
    const check = (area: number, fine: string) =>
      checkFine(of({ works: '其他工程', area, 'serious-harm': false }), fine, { rulebook: zhengzhou });
    for (const area of [10_000, 30_000]) expect(check(area, '300000')).toMatchObject({ verdict: 'lawful' });
    expect(check(10_000, '300000.01').findings.map(({ code }) => code)).toEqual(['outside-the-grade']);
    expect(check(30_000, '299999.99').findings.map(({ code }) => code)).toEqual(['outside-the-grade']);
    const listed = verifyRulebook(zhengzhou.data).findings.filter((one) => one.code === 'shared-amount');
    expect(JSON.stringify(listed)).toContain('300000');
    for (const guide of ['rules-guide.md', 'rules-guide.zh-CN.md']) {
      const text = readFileSync(join(import.meta.dirname, '../../docs', guide), 'utf8');
      const [line] = text.match(/^\| `shared-amount` .*$/m)!;
      expect(line).toMatch(
        /checkFine` (?:checks it against the grade that the facts give|按事实得出的阶次核对)/,
      );
    }
  });
  it('needs no floor area for municipal works', () => {
    const decision = of({ works: 'municipal-small', 'serious-harm': false });
    expect(range(decision)).toEqual(['200000', '300000']);
    expect(decision.missing).toEqual([]);
  });
});

describe('Lushi: shares for the owner, yuan for the builder', () => {
  const lushi = book('lushi');
  const of = (role: string): Decision =>
    decide(
      {
        violation: 'no-permit',
        party: 'unit',
        role,
        ...days,
        facts: { works: 'other', area: 30_000, 'serious-harm': false },
        amounts: { contractPrice: '1000000' },
      } as unknown as CaseInput,
      { rulebook: lushi },
    );
  it('1.3–1.7 % of 1,000,000 and 10,000–20,000', () => {
    expect(range(of('建设单位'))).toEqual(['13000', '17000']);
    expect(range(of('施工单位'))).toEqual(['10000', '20000']);
  });
});

describe('Quality 63 in four grades, two of them cut off', () => {
  const quality = book('quality-63');
  const of = (facts: object): Decision =>
    decide(
      { violation: 'cqr-63-4', party: 'unit', role: '设计单位', ...days, facts } as unknown as CaseInput,
      { rulebook: quality },
    );
  it('up to 5 clauses: 100,000–150,000; 6 or more: 150,000–200,000', () => {
    expect(range(of({ clauses: 5, frequency: 1 }))).toEqual(['100000', '150000']);
    expect(range(of({ clauses: 6, frequency: 1 }))).toEqual(['150000', '200000']);
  });
  it('keeps both rows for 6 clauses the second time', () => {
    expect(codes(of({ clauses: 6, frequency: 2 }))).toEqual(['overlap']);
  });
});

describe('Shaoxing: 18 + 26 + 5 + 0 = 49 points', () => {
  const shaoxing = book('shaoxing');
  it('takes 49 % of the maximum, as a reference', () => {
    const decision = decide(
      {
        violation: 'scored',
        party: 'unit',
        ...days,
        facts: { effect: 'marked', months: 12, times: 2, complaint: false },
      } as unknown as CaseInput,
      { rulebook: shaoxing },
    );
    expect(range(decision)).toEqual(['49000', '49000']);
    expect(decision.fine?.assurance).toBe('reference');
    expect(inWords(decision, shaoxing)).toContain('49分');
  });
});

describe('two grades, the lighter without a fine', () => {
  const two = book('two-grades');
  const of = (area: number): Decision =>
    decide(
      { violation: 'occupying-works', party: 'unit', ...days, facts: { area } } as unknown as CaseInput,
      { rulebook: two },
    );
  it('20 ㎡: a warning and an order, no fine', () => {
    const decision = of(20);
    expect(decision.outcome).toBe('penalty');
    expect(decision.fine).toMatchObject({ mode: 'none', range: null, grade: 'light' });
    expect(decision.warning).toBe('required');
    expect(decision.options.map(({ id }) => id)).not.toContain('fine-in-grade');
    const text = inWords(decision, two);
    expect(text).toContain('罚款幅度：不罚款');
    expect(text).not.toContain('基数没有写明');
    expect(text).not.toContain('在裁量幅度内罚款');
    expect(explain(decision, { rulebook: two, locale: 'en' })).not.toContain('base amount is not stated');
  });
  it('20 ㎡: the paragraph for the document imposes no fine, and a fine all the same wants a reason', () => {
    const paragraph = reasons(of(20), { rulebook: two });
    expect(paragraph).toContain('本案属于较轻【参考值】，该阶次不罚款。');
    expect(paragraph).toContain('给予警告，责令限期改正，不予罚款。');
    expect(paragraph).not.toMatch(/处以罚款|并处罚款/);
    expect(reasons(of(20), { rulebook: two, fine: '10000' })).toContain(
      '该阶次不罚款，处以罚款的理由：【    】',
    );
  });
  it('21 ㎡: the statutory range', () => {
    expect(range(of(21))).toEqual(['10000', '50000']);
  });
});

describe('five grades', () => {
  const five = book('five-grades');
  it('5 defects: the third of five, 26,000–34,000 of 10,000–50,000', () => {
    const decision = decide(
      {
        violation: 'substandard-construction',
        party: 'unit',
        ...days,
        facts: { places: 5 },
      } as unknown as CaseInput,
      { rulebook: five },
    );
    expect(decision.fine?.grade).toBe('ordinary');
    expect(range(decision)).toEqual(['26000', '34000']);
    inWords(decision, five);
  });
});

describe('the percentage model (invented)', () => {
  const model = book('percentage-model');
  it('40 + 10–20 + 10–15 points: 60–75 % of 500,000', () => {
    const decision = decide(
      {
        violation: 'cqr-56-4',
        party: 'unit',
        role: '建设单位',
        ...days,
        facts: { nature: 'middle', harm: 'remediable' },
      } as unknown as CaseInput,
      { rulebook: model },
    );
    expect(range(decision)).toEqual(['300000', '375000']);
    expect(decision.fine?.grade).toBe('ordinary');
  });
});
