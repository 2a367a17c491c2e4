/** The short answer, and the intended fine in every place that takes one. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, explain, reasons } from '../../src/index.js';
import { run } from '../cli/run.js';

const B: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  filedOn: '2023-02-12',
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 1, consequence: 'none' },
  amounts: { unlawfulGains: '0' },
};
const json = JSON.stringify(B);
const UNLAWFUL = '拟罚款60000元：不合法，超过法定最高额50000元（依据：《人民防空法》第四十九条第（三）项）。';

describe('the short answer', () => {
  const lines = (input: CaseInput, options: Parameters<typeof explain>[1] = {}): string[] =>
    explain(decide(input), { length: 'short', ...options }).split('\n');

  it('says the result with its basis in one line, first', () => {
    expect(lines(B)[2]).toBe(
      '依照《人民防空法》第四十九条第（三）项，给予行政处罚：应当给予警告，可以并处罚款，幅度为10000元以上22000元以下（从轻；参考值，没有任何机关制定；法定幅度10000元以上50000元以下）。',
    );
    expect(lines({ ...B, circumstances: [{ id: 'no-fault', present: true }] })[2]).toBe(
      '依照《行政处罚法》第三十三条第二款第一句，不予行政处罚：有证据足以证明没有主观过错。',
    );
  });

  it('then what is missing, then what is unlawful about the fine', () => {
    const { facts: _, ...open } = B;
    const found = lines({ ...open, facts: { intentToDamage: false } }, { imposed: '60000' });
    expect(found[3]).toMatch(/^尚缺事实：发生频次、/);
    expect(found[4]).toBe(UNLAWFUL);
  });

  it('then limitation, the 90 days, hearing, review, discussion', () => {
    const text = lines(B).join('\n');
    const order = ['追责时效', '听证：', '法制审核：', '集体讨论：', '没有审查的情节', '--full'];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    // 2023-02-12 and 90 days (行政处罚法 60): 16 days of February, 31 of March, 30 of April make 77; 13 May is the 90th.
    expect(text).toContain('2023年5月13日');
  });

  it('leaves out circumstances that the stated facts exclude', () => {
    // No harm was done, so none was removed; a first time is no relapse; nobody says that there is no fault to be found.
    const text = lines(B).join('\n');
    expect(text).not.toContain('主动消除或者减轻危害后果');
    expect(text).not.toContain('整改后再犯');
    expect(text).toContain('有证据足以证明没有主观过错');
    expect(explain(decide(B))).toContain('主动消除或者减轻危害后果');
  });

  it('puts first what could change the result', () => {
    const enacted = explain(decide(B, { requireAssurance: 'enacted' }), { length: 'short' });
    // Without grades what is no ground of the general part moves nothing.
    expect(enacted).toMatch(/可能改变结果，先核实：.*受他人胁迫.*\n.*其余：.*配合调查/);
  });

  it('is far shorter, and there in every format and language', () => {
    const decision = decide(B);
    expect(explain(decision, { length: 'short' }).split('\n').length).toBeLessThan(25);
    expect(explain(decision).split('\n').length).toBeGreaterThan(100);
    for (const locale of ['zh-CN', 'en'] as const) {
      for (const format of ['text', 'markdown', 'html', 'fragment'] as const) {
        const text = explain(decision, { length: 'short', locale, format });
        expect(text).toContain(format === 'markdown' ? 'full' : '--full');
        expect(text).not.toMatch(/undefined|\[object/);
      }
    }
    expect(() => explain(decision, { length: 'long' as 'short' })).toThrow(/length/);
  });
});

describe('an intended fine', () => {
  it('stands in the first lines of the full explanation too', () => {
    expect(explain(decide(B), { imposed: '60000' }).split('\n').slice(0, 5)).toContain(UNLAWFUL);
    expect(explain(decide(B))).not.toContain('拟罚款');
  });

  it('ends decide with status 1 where it is unlawful, and the text is there', async () => {
    const bad = await run(['decide', '-', '--imposed', '60000'], json);
    expect(bad.status).toBe(1);
    expect(bad.out.split('\n').slice(0, 6)).toContain(UNLAWFUL);
    expect((await run(['decide', '-', '--imposed', '30000'], json)).status).toBe(0);
    const full = await run(['decide', '-', '--imposed', '60000', '--full'], json);
    expect([full.status, full.out.includes(UNLAWFUL)]).toEqual([1, true]);
    expect((await run(['decide', '-', '--imposed', 'x'], json)).status).toBe(1);
  });

  it('is left out of the paragraph where it is unlawful', async () => {
    const bad = await run(['reasons', '-', '--fine', '60000'], json);
    expect(bad.status).toBe(1);
    expect(bad.err.trimEnd()).toBe(UNLAWFUL);
    expect(bad.out).toBe(reasons(decide(B)));
    expect(bad.out).not.toContain('60000');
    const good = await run(['reasons', '-', '--fine', '15000'], json);
    expect(good.status).toBe(0);
    expect(good.out).toBe(reasons(decide(B), { fine: '15000' }));
    expect(good.err).toContain('拟罚款15000元：须注意');
  });
});
