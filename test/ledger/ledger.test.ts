/** Whole ledgers: the samples that LibreOffice made, publicity sheets, mappings, and what is asked for. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AuditedRow } from '../../src/audit/row.js';
import {
  auditCsv,
  auditFile,
  auditSheet,
  readMapping,
  suggestMapping,
} from '../../src/audit-report/index.js';
import { CaliangError } from '../../src/index.js';

const sample = (name: string): Uint8Array => readFileSync(`test/files/samples/${name}`);
const NAMES = [
  'ledger-typed.csv',
  'ledger-utf8.csv',
  'ledger-gb18030.csv',
  'ledger-utf16.csv',
  'ledger.xlsx',
];

const caseOf = (row: AuditedRow | undefined) => (row?.error ? row.error.message : row?.audit?.decision.case);

describe('a ledger of thirty rows with every spelling', () => {
  it.each(NAMES)('%s is read at the first call, with the same findings', async (name) => {
    const rows = await auditFile(sample(name));
    expect(rows.map(({ error }) => error?.message ?? null)).toEqual(Array(30).fill(null));
    const typed = await auditFile(sample('ledger-typed.csv'));
    const seen = (row: AuditedRow) => [
      row.id,
      row.error ? null : [row.fine.replace(/\.00$/, ''), row.audit.findings],
    ];
    expect(rows.map(seen)).toEqual(typed.map(seen));
  });

  it('means what the cells say', async () => {
    const rows = await auditFile(sample('ledger.xlsx'));
    const fines = rows.slice(0, 6).map((row) => (row.error ? '' : row.fine));
    expect(fines).toEqual(['15000', '12000', '20000', '15000', '10000', '12000']);
    const quantities = [17, 18, 19, 20, 21, 22, 23, 24].map((n) => {
      const found = caseOf(rows[n]);
      return typeof found === 'object' ? found.facts?.quantity : found;
    });
    expect(quantities).toEqual([
      { value: 2, unit: '樘' },
      { value: 2, unit: '樘' },
      { value: 60, unit: '㎡' },
      { value: 1200, unit: '㎡' },
      { value: 3000, unit: '㎡' },
      { value: 4000 / 3, unit: '㎡' },
      { value: 0.3, unit: 'share' },
      { value: 0.001, unit: 'share' },
    ]);
    // Rows 13 to 16 write the day of the decision in four other ways; all are 11 April 2023.
    for (const n of [12, 13, 14, 15]) expect(caseOf(rows[n])).toMatchObject({ decidedOn: '2023-04-11' });
    expect(caseOf(rows[11])).toMatchObject({ party: 'individual' });
    expect(caseOf(rows[16])).toMatchObject({
      circumstances: [
        { id: 'cooperates', present: true },
        { id: 'removed-harm', present: true },
      ],
    });
    const codes = (n: number) => (rows[n]!.error ? [] : rows[n]!.audit!.findings.map(({ code }) => code));
    // 60000 is above the maximum of 50000 (article 49); 否 under 是否警告; 30000 after a notice of 20000; no reasons.
    expect(codes(25)).toContain('fine-above-maximum');
    expect(codes(26)).toContain('warning-missing');
    expect(codes(27)).toEqual(['heavier-than-notice']);
    expect(codes(28)).toContain('reasons-missing');
  });
});

describe('a publicity sheet', () => {
  it('is read as it is published: range, kinds and days, and a sole trader is asked about', async () => {
    const rows = await auditFile(sample('publicity.xlsx'));
    expect(rows.map(({ line, id }) => [line, id?.slice(-4)])).toEqual([
      [3, '101号'],
      [4, '102号'],
      [5, '103号'],
      [6, '104号'],
      [7, '105号'],
    ]);
    const codes = (n: number) =>
      rows[n]!.error
        ? rows[n]!.error!.issues.map((i) => i.code)
        : rows[n]!.audit!.findings.map((f) => f.code);
    expect(codes(0)).toEqual(['cannot-be-judged']);
    // 6万元 is above 50,000 yuan, which is the maximum for a unit whenever the act was.
    expect(codes(1)).toEqual(['fine-above-maximum', 'hearing-not-recorded'].slice(0, 1));
    expect(codes(3)).toEqual(['party-to-state']);
    expect(rows[3]!.error?.message).toMatch(/^B6 行政相对人类别：“个体工商户”按单位还是按个人/);
    expect(codes(4)).toEqual(['cells-differ', 'cells-differ']);
    expect(rows[4]!.error?.message).toMatch(/^M7 处罚有效期：.*日期早于处罚决定日/);
  });

  const head = '行政相对人类别,违法行为类型,处罚类别,罚款金额（万元）,处罚决定日期';
  const one = (cells: string): AuditedRow => [...auditCsv(`${head}\n${cells}\n`)][0]!;

  it('whose kinds and amount contradict each other is refused at the cell', () => {
    expect(one('自然人,侵占民防工程,警告,0.2,2023/5/8').error?.message).toMatch(
      /^C2 处罚类别：.*“D2 罚款金额（万元）”/,
    );
    expect(one('自然人,侵占民防工程,警告；罚款,,2023/5/8').error?.issues[0].code).toBe('cells-differ');
    expect(one('自然人,侵占民防工程,警告,,2023/5/8').error).toBeNull();
  });

  it('says which checks could not run, and what they lack', () => {
    const sheet = auditSheet(head.split(','));
    const { checks } = sheet.audit(2, '自然人,侵占民防工程,警告；罚款,0.2,2023/5/8'.split(','));
    const state = (id: string) => checks.find(({ check }) => check === id)?.lacks;
    expect(state('statutory-range')).toEqual([]);
    expect(state('penalty-kinds')).toEqual([]);
    expect(state('limitation')).toEqual(['行为开始日', '行为结束日', '发现日']);
    expect(state('reasons')).toEqual(['裁量说理']);
  });

  it('with a sole trader whose kind the ledger or the mapping states is read', () => {
    const stated = [
      ...auditCsv(`当事人种类,${head}\n个人,个体工商户,侵占民防工程,警告；罚款,0.2,2023/5/8\n`),
    ][0];
    expect(caseOf(stated)).toMatchObject({ party: 'individual' });
    const mapping = readMapping({
      format: 'minfang-caliang/mapping@1',
      columns: { 行政相对人类别: { column: '行政相对人类别', words: { 个体工商户: '单位' } } },
    });
    const mapped = [...auditCsv(`${head}\n个体工商户,侵占民防工程,警告；罚款,2,2023/5/8\n`, { mapping })][0];
    expect(caseOf(mapped)).toMatchObject({ party: 'unit' });
  });
});

describe('the headings', () => {
  it('of a ledger that calls them otherwise are read by a mapping', () => {
    const rows = ['事项甲,对象,作出日,数额（千元）,给警告', '侵占民防工程,企业,2023/5/8,20,是'];
    const headings = rows[0]!.split(',');
    const suggested = suggestMapping(headings, [rows[1]!.split(',')]);
    expect(suggested.columns['事项甲']).toMatchObject({ column: null, examples: ['侵占民防工程'] });
    const mapping = readMapping({
      ...suggested,
      columns: {
        ...suggested.columns,
        事项甲: { column: '违法行为' },
        对象: { column: '当事人种类' },
        作出日: { column: '决定日' },
        '数额（千元）': { column: '罚款', unit: '万元' },
        给警告: { column: '警告' },
      },
    });
    const [row] = [...auditCsv(rows.join('\n'), { mapping })];
    expect(row?.error ?? row?.fine).toBe('200000');
    expect(() => readMapping({ ...suggested, columns: { x: { column: '罚金' } } })).toThrow(CaliangError);
    expect(() => readMapping({ columns: {} })).toThrow(CaliangError);
  });

  it('that are missing are asked for in one list', () => {
    try {
      auditSheet(['案号', '罚款金额']);
      expect.unreachable();
    } catch (error) {
      expect((error as CaliangError).issues).toEqual([
        {
          code: 'missing-columns',
          path: [],
          params: { columns: ['违法行为', '当事人种类', '决定日', '警告'] },
        },
      ]);
    }
  });
});

describe('columns of quantities', () => {
  const HEAD = '违法行为,当事人种类,行为开始日,决定日,罚款,警告';
  const areas = (heading: string, ...cells: string[]) => {
    const rows = cells.map((cell) => `occupying-works,单位,2023-02-01,2023-04-11,2万,是,${cell}`);
    return [...auditCsv([`${HEAD},${heading}`, ...rows].join('\n'))].map((row) =>
      row.error ? row.error.issues[0] : row.audit.decision.case.facts?.quantity,
    );
  };
  const area = (value: number) => ({ value, unit: '㎡' });

  it('take 亩 and 公顷 where the heading only implies square metres', () => {
    expect(areas('面积', '60', '3亩', '0.3公顷')).toEqual([area(60), area(2000), area(3000)]);
    expect(areas('面积（亩）', '3', '3亩')).toEqual([area(2000), area(2000)]);
    expect(areas('面积,计量单位', '3,亩')).toEqual([area(2000)]);
    expect(areas('面积（平方米）', '3亩')).toMatchObject([
      { code: 'unit-differs', path: ['G2 面积（平方米）'] },
    ]);
    // A mapping that the headings suggest reads what the headings read.
    const mapping = suggestMapping([...HEAD.split(','), '面积'], []);
    const text = `${HEAD},面积\noccupying-works,单位,2023-02-01,2023-04-11,2万,是,3亩\n`;
    const [row] = [...auditCsv(text, { mapping })];
    expect(row?.audit?.decision.case.facts?.quantity).toEqual(area(2000));
  });

  it('may be several of different measures, of which a row fills one', () => {
    const doors = { value: 2, unit: '樘' };
    const text = `${HEAD},面积,樘数\noccupying-works,单位,2023-02-01,2023-04-11,2万,是,60,\ndamaging-works,单位,2023-02-01,2023-04-11,2万,是,,2扇\n`;
    const found = [...auditCsv(text)].map((row) => row.audit?.decision.case.facts?.quantity);
    expect(found).toEqual([area(60), doors]);
    expect(areas('面积,数量', '60,60㎡')).toEqual([area(60)]);
    expect(areas('面积,樘数', '60,2')).toMatchObject([
      { code: 'cells-differ', path: ['H2 樘数'], params: { second: 'G2 面积', reason: 'quantity' } },
    ]);
    // The violation does not count doors: the cell is named in which they stand.
    expect(areas('面积,樘数', ',2')).toMatchObject([{ code: 'unit-mismatch', path: ['H2 樘数'] }]);
    expect(() => auditSheet([...HEAD.split(','), '面积', '违法面积'])).toThrow(CaliangError);
    expect(() => auditSheet([...HEAD.split(','), '数量', '数量'])).toThrow(CaliangError);
  });
});

describe('a row with many faults', () => {
  const head = ['违法行为', '当事人种类', '违法日期', '处罚日期', '罚款金额', '警告', '数量', '裁量情节'];

  it('has them all named at once by address', () => {
    const sheet = auditSheet(head);
    const { error } = sheet.audit(
      9,
      ['侵占', '企业', '去年', '2023/4/31', '很多', '给', '60坪', '没有这种'],
      7,
    );
    expect(error?.issues.map(({ path }) => path[0])).toEqual([
      'C7 违法日期',
      'D7 处罚日期',
      'E7 罚款金额',
      'F7 警告',
      'G7 数量',
      'A7 违法行为',
      'H7 裁量情节',
    ]);
  });

  it('is not said to have others that only follow from them', () => {
    const sheet = auditSheet(head);
    const { error } = sheet.audit(2, ['侵占民防工程', '企业', '2023/2/1', '去年', '20000', '是', '', '']);
    expect(error?.issues.map(({ code }) => code)).toEqual(['invalid-date']);
  });

  it('and a cell of forty thousand characters makes a short message', () => {
    const sheet = auditSheet(head);
    for (const at of [0, 6, 7]) {
      const cells = ['侵占民防工程', '企业', '2023/2/1', '2023/4/11', '20000', '是', '', ''];
      cells[at] = '甲、'.repeat(20_000);
      const { error } = sheet.audit(2, cells);
      expect(error?.code).toBe('cell-too-long');
      expect(JSON.stringify(error).length).toBeLessThan(1000);
    }
  });
});
