/** What an adviser reads first must not mislead: the procedure of the fine that is meant, doubt before figures, whose figures they are. */
import { describe, expect, it } from 'vitest';
import { audit, type CaseInput, decide, explain, reasons, render, tables, whatIf } from '../../src/index.js';

const base: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2024-03-05', to: '2024-03-20' },
  decidedOn: '2024-06-10',
  facts: {
    frequency: 1,
    quantity: { value: 1, unit: '处' },
    consequence: 'remediable',
    intentToDamage: false,
  },
  amounts: { unlawfulGains: '0' },
};
const short = (input: CaseInput, imposed?: string): string =>
  explain(decide(input), { length: 'short', ...(imposed !== undefined && { imposed }) });
const lineWith = (text: string, word: string): string =>
  text.split('\n').find((line) => line.includes(word)) ?? '';

describe('the procedure', () => {
  it('is that of the fine that is meant: from 50,000 yuan on a unit is told of its right to a hearing', () => {
    expect(lineWith(short(base), '听证：')).toContain(
      '各自计算，不相加；罚款或者没收的违法所得达到标准的，应当告知）',
    );
    expect(lineWith(short(base, '50000'), '听证：')).toContain(
      '按罚款50000元计，听证：应当告知要求听证的权利',
    );
    expect(lineWith(short(base, '49999'), '听证：')).toContain('按罚款49999元计，听证：不需要告知');
    const full = explain(decide(base), { imposed: '50000', locale: 'en' });
    expect(lineWith(full, 'hearing:')).toContain('the right to a hearing has to be announced');
  });

  it('leaves the hearing open while nobody has said whether there are gains to confiscate (28(2), 63(1)(2))', () => {
    const { amounts: _, ...unstated } = base;
    expect(lineWith(short(unstated), '听证：')).toContain('取决于没收的数额');
    expect(short(unstated)).toContain('依照《行政处罚法》第二十八条第二款，有违法所得的，没收违法所得。');
    expect(short(base)).not.toContain('没收违法所得');
  });

  it('is not on the spot above 3,000 yuan, and the remedy of such a decision is not named then', () => {
    const open = { ...base, facts: {}, party: 'individual' } as const;
    expect(explain(decide(open))).toContain('救济途径：不服当场');
    const full = explain(decide(open), { imposed: '3000' });
    expect(lineWith(full, '程序：')).toContain('适用普通程序');
    expect(full).not.toContain('救济途径：不服当场');
  });

  it('names the ordinary remedies beside that of a decision on the spot', () => {
    const full = explain(decide({ ...base, facts: {}, party: 'individual' }));
    expect(lineWith(full, '救济途径')).toContain('可以申请行政复议，也可以直接提起行政诉讼');
  });
});

describe('the short answer', () => {
  it('begins with the doubt whether any benchmark is in force', () => {
    const lines = short({
      ...base,
      act: { from: '2026-05-01', to: '2026-06-01' },
      decidedOn: '2026-08-10',
    }).split('\n');
    expect(lines[2]).toMatch(/^注意：作出决定之日没有已知有效的裁量基准/);
    expect(lines[3]).toMatch(/^依照/);
  });

  it('says that the result is open before it says the result', () => {
    const lines = short({ ...base, decidedOn: '2027-01-10' }).split('\n');
    const open = lines.findIndex((line) => line.startsWith('结果尚未确定'));
    expect(open).toBeGreaterThan(0);
    expect(lines[open + 1]).toMatch(/^依照/);
  });

  it('says which provisions one act breaks, and which of them the fine follows', () => {
    const both = short({ ...base, violation: ['damaging-works', 'occupying-works'] });
    expect(lineWith(both, '同一行为违反几个条款')).toContain('不给予两次以上罚款');
  });

  it('calls the statutory range nobody’s reference value where every grade is possible', () => {
    const line = lineWith(short({ ...base, facts: { intentToDamage: false } }), '幅度为');
    expect(line).toContain('幅度为10000元以上50000元以下（即法定幅度，阶次还不能确定；从轻、一般或者从重）');
    expect(line).not.toContain('参考值');
  });
});

it('an audit says of what it measures by reference values that they bind nobody', () => {
  const found = audit({ case: base, imposed: { fine: '10000', warning: true } });
  for (const line of render(found)
    .split('\n')
    .filter((one) => /幅度/.test(one) && !/法定/.test(one)))
    expect(line).toContain('参考值没有约束力');
  expect(render(found)).toContain('按参考值衡量');
});

it('reference ranges do not stand under the name of the official table', () => {
  const text = tables('damaging-works');
  expect(text).toContain(
    '本项目参考的阶次和幅度（参考值，不是《上海市民防行政处罚裁量基准（2020版）》的内容，不得引用）',
  );
  expect(text).not.toMatch(/^阶次和幅度（/m);
});

it('what if asks of a grade that is possible what would settle it, not why it is not that grade', () => {
  const text = render(whatIf({ ...base, facts: { intentToDamage: false } }));
  expect(text).toContain('“一般”也是可能的阶次；有下列变化之一，就能确定为该阶次');
  expect(text).not.toContain('为什么不是“一般”');
  expect(render(whatIf({ ...base, facts: { ...base.facts, consequence: 'none' } }))).toContain(
    '为什么不是“一般”',
  );
});

it('a provision that is known and not held is named where it may penalise the act too (管理办法 28(1)(6))', () => {
  for (const text of [short(base), explain(decide(base)), tables('damaging-works')])
    expect(text).toContain('《上海市民防工程建设和使用管理办法》第二十八条第一款第六项');
  expect(short({ ...base, violation: 'occupying-works', facts: {} })).not.toContain('管理办法');
});

describe('the duty that was broken', () => {
  const alarm: CaseInput = { ...base, violation: 'misusing-alarm-signals' };

  it('is left to a person where the clause stands for several (人民防空法 32(2), 35(2))', () => {
    expect(reasons(decide(alarm))).toContain(
      '违反了【《中华人民共和国人民防空法》第三十二条第二款、第三十五条第二款中所违反的一项】的规定',
    );
    const duty = '《中华人民共和国人民防空法》第三十五条第二款';
    expect(reasons(decide(alarm), { because: { duty } })).toContain(`违反了${duty}的规定，处罚依据为`);
  });

  it('is named where there is one', () => {
    expect(reasons(decide(base))).toContain('违反了《中华人民共和国人民防空法》第二十七条的规定');
  });
});

it('a paragraph that leaves tables of lower assurance aside does not speak of them', () => {
  const text = reasons(decide(base, { requireAssurance: 'enacted' }), { fine: '20000' });
  expect(text).toContain('本案不引用裁量基准，在法定幅度以内');
  expect(text).not.toContain('可信程度');
});
