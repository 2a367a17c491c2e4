import { describe, expect, it } from 'vitest';
import {
  auditCsv,
  auditSheet,
  auditSheetHeadings,
  auditSheetTemplate,
} from '../../src/audit-report/index.js';
import { CaliangError } from '../../src/index.js';

const required = {
  违法行为: 'damaging-works',
  当事人种类: '单位',
  行为开始日: '2023-02-01',
  决定日: '2023-04-11',
  罚款: '30000',
  警告: '是',
};

const rowOf = (cells: Record<string, string>) => {
  const all: Record<string, string> = { ...required, ...cells };
  return auditSheet(Object.keys(all)).audit(2, Object.values(all));
};
const caseOf = (cells: Record<string, string>) => {
  const row = rowOf(cells);
  if (row.error) throw row.error;
  return row.audit.decision.case;
};
const errorOf = (cells: Record<string, string>): string => rowOf(cells).error?.message ?? '没有错误';

describe('the sheet of decided cases', () => {
  it('reads what people and spreadsheets write', () => {
    expect(
      caseOf({
        行为开始日: '2023/2/1',
        行为结束日: '2023年2月10日',
        发现日: '2023.2.10',
        立案日: '2023-02-12',
        责令改正日: '2023/2/11',
        改正期限: '2023/3/11',
        改正完成日: '未改正',
        次数: '2',
        数量: '3',
        计量单位: '樘',
        危害后果: '可恢复',
        故意破坏: '否',
        合同价款: '1,200,000.00元',
        有的情节: '主动消除或者减轻危害后果；cooperates',
        没有的情节: '拒不改正',
      }),
    ).toEqual({
      violation: 'damaging-works',
      party: 'unit',
      act: { from: '2023-02-01', to: '2023-02-10' },
      discoveredOn: '2023-02-10',
      filedOn: '2023-02-12',
      decidedOn: '2023-04-11',
      order: { issuedOn: '2023-02-11', deadline: '2023-03-11', compliedOn: null },
      facts: {
        frequency: 2,
        quantity: { value: 3, unit: '樘' },
        consequence: 'remediable',
        intentToDamage: false,
      },
      amounts: { contractPrice: '1200000' },
      circumstances: [
        { id: 'cooperates', present: true },
        { id: 'refuses-to-correct', present: false },
        { id: 'removed-harm', present: true },
      ],
    });
    expect(caseOf({ 行为结束日: '2023-02-05至2023-02-20' }).act.to).toEqual(['2023-02-05', '2023-02-20']);
    expect(caseOf({ 数量: '3樘' }).facts?.quantity).toEqual({ value: 3, unit: '樘' });
    expect(caseOf({ 数量: '轻' }).facts?.quantity).toBe('light');
    expect(caseOf({ 仍在持续: '是' }).act.ongoing).toBe(true);
  });

  it('takes every cell that it gives as an example', () => {
    const examples = Object.fromEntries(
      auditSheetHeadings()
        .filter((c) => c.example !== '')
        .map((c) => [c.heading, c.example]),
    );
    expect(rowOf(examples).error).toBeNull();
  });

  it('takes places in the decided case as headings', () => {
    const headings = [
      'violation',
      'party',
      'act.from',
      'case.decidedOn',
      'imposed.fine',
      'imposed.warning',
      'id',
    ];
    const row = auditSheet(headings).audit(2, [
      'damaging-works',
      'unit',
      '2023-02-01',
      '2023-04-11',
      '60000',
      'true',
      'A1',
    ]);
    expect(row).toMatchObject({ line: 2, id: 'A1', fine: '60000', error: null });
  });

  it('leaves an empty cell unstated, so that the range widens', () => {
    const row = rowOf({ 次数: '', 危害后果: ' ' });
    expect(row.audit?.findings.map((f) => f.code)).toContain('cannot-be-judged');
  });

  it.each([
    [
      '违法行为',
      '危害民防工程安全和使用效果',
      /^A2 违法行为：没有名为.*是否想写“危害民防工程安全和使用效能”/,
    ],
    ['当事人种类', '公司A', /^B2 当事人种类：/],
    ['行为开始日', '2023/2/30', /^C2 行为开始日：“2023\/2\/30”不是日历上的日期/],
    ['决定日', '去年', /^D2 决定日：“去年”不是日历上的日期/],
    ['罚款', '3百', /^E2 罚款：“3百”不是金额/],
    ['罚款', '', /^E2 罚款：缺少必填项“罚款”/],
    ['罚款', '1,00', /^E2 罚款：“1,00”不是金额/],
    ['警告', '给予', /^F2 警告：看不懂“给予”/],
    ['次数', '零', /^G2 次数：/],
    ['合同价款', '-5', /^G2 合同价款：/],
    ['计量单位', '樘', /^G2 计量单位：缺少必填项“数量”/],
    ['有的情节', '主动消除', /^G2 有的情节：.*是否想写“主动消除或者减轻危害后果”/],
    ['没有的情节', '拒改', /^G2 没有的情节：.*“拒改”/],
    ['偏离批准', '局长', /^缺少必填项“偏离理由”/],
    ['告知日', '2023-04-01', /^缺少必填项“告知的罚款”/],
    ['单位角色', '路人', /^G2 单位角色：/],
  ])('names the cell that it cannot read: %s %s', (heading, cell, message) => {
    expect(errorOf({ [heading]: cell })).toMatch(message);
  });

  it('refuses headings that stand twice, and asks for all that are not there in one list', () => {
    const issues = (headings: string[]) => {
      try {
        auditSheet(headings);
        return [];
      } catch (error) {
        return (error as CaliangError).issues.map((i) => [i.code, Object.values(i.params)[0]]);
      }
    };
    expect(issues(['违法行', '当事人种类', '当事人种类', '行为开始日', '罚款'])).toEqual([
      ['duplicate-heading', '当事人种类'],
      ['missing-columns', ['违法行为', '决定日', '警告']],
    ]);
    expect(() => auditSheet([])).toThrow(CaliangError);
  });

  it('lists the headings that it does not know, with the nearest, and reads the others', () => {
    const sheet = auditSheet([...Object.keys(required), '裁量说里', '经办人']);
    expect(sheet.ignored).toEqual([
      { heading: '裁量说里', letter: 'G', nearest: '裁量说理' },
      { heading: '经办人', letter: 'H', nearest: null },
    ]);
    expect(sheet.audit(2, [...Object.values(required), '好', '张某']).error).toBeNull();
  });

  it('refuses cells beyond the headings rather than dropping them', () => {
    const sheet = auditSheet(Object.keys(required));
    expect(sheet.audit(2, [...Object.values(required), '多余']).error?.code).toBe('too-many-cells');
    expect(sheet.audit(2, [...Object.values(required), '', ' ']).error).toBeNull();
  });

  it('counts lines as the file does, and goes on after a bad row', () => {
    const csv = `${auditSheetTemplate().replace(/\uFEFF.*\r\n/, '')}违法行为,当事人种类,行为开始日,决定日,罚款,警告,裁量说理\r\ndamaging-works,单位,2023-02-01,2023-04-11,60000,是,"第一行\r\n第二行"\r\n,,,,,,\r\nx,单位,2023-02-01,2023-04-11,1,是,\r\ndamaging-works,单位,2023-02-01,2023-04-11,60000,是,好\r\n`;
    const rows = [...auditCsv(csv)];
    expect(rows.map((r) => [r.line, r.error?.code ?? null])).toEqual([
      [2, null],
      [5, 'unknown-id'],
      [6, null],
    ]);
    expect(() => [...auditCsv('a"b,"c\n')]).toThrow(CaliangError);
    expect(() => [...auditCsv('')]).toThrow(CaliangError);
  });
});
