/** What was handed over by mistake is named, with what to hand over instead. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, describe, expect, it } from 'vitest';
import { draft } from '../../src/documents/index.js';
import {
  builtinRulebook,
  type CaliangError,
  type CaseInput,
  decide,
  render,
  verifyRulebook,
} from '../../src/index.js';
import { run } from '../cli/run.js';
import { refusedFor, thrownBy } from '../thrown.js';

const folder = mkdtempSync(join(tmpdir(), 'caliang-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  discoveredOn: '2023-02-12',
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 2, consequence: 'remediable', intentToDamage: false },
  amounts: { unlawfulGains: '0' },
};
const written = JSON.stringify(input, null, 2);

describe('a file of another kind', () => {
  it('is a Word document, wherever a spreadsheet or a case is asked for', async () => {
    const bytes = await Packer.toBuffer(
      new Document({ sections: [{ children: [new Paragraph('决定书')] }] }),
    );
    const file = put('决定书.docx', bytes);
    for (const args of [
      ['decide', file],
      ['audit', file],
    ]) {
      const { err, status } = await run(args);
      expect([status, err]).toEqual([1, expect.stringContaining('这是 Word 文档（.docx）')]);
    }
  });

  it.each([
    ['', '里面没有内容'],
    ['案件：某公司拆门', '不是 JSON 文件：开头是“案件：某公司拆门”'],
    ['# 说明，先看这里', '不是 JSON 文件：开头是“# 说明，先看这里”'],
    ['{"violation": "damaging-works"', '没有写完，少了结尾的引号或者括号'],
    ['{“violation”: 1}', '是中文标点'],
    ['｛"violation": 1}', '是中文标点'],
  ])('is no JSON: %j', async (text, said) => {
    const { err, status } = await run(['decide', put('案件.json', text)]);
    expect([status, err]).toEqual([1, expect.stringContaining(said)]);
    expect(err).not.toMatch(/Unexpected|token/);
  });

  it('is one case where a ledger is asked for', async () => {
    const { err, status } = await run(['audit', put('case.json', written)]);
    expect([status, err]).toEqual([
      1,
      expect.stringContaining('给的是案件（案件文件的内容）；一个案件请用 caliang decide'),
    ]);
    const decided = put('decided.json', JSON.stringify({ case: input, imposed: { fine: '20000' } }, null, 2));
    expect((await run(['audit', decided])).err).toContain('给的是已决案件');
    const lines = put('cases.jsonl', `${JSON.stringify({ case: input, imposed: { fine: '20000' } })}\n`);
    expect((await run(['audit', lines])).err).not.toContain('这里要');
  });
});

describe('a cell of a ledger that is no amount', () => {
  it('is answered in the unit of its column', async () => {
    const sheet = (heading: string) =>
      put(
        '台账.csv',
        `违法行为,当事人种类,行为开始日,决定日,警告,${heading}\n危害民防工程安全和使用效能,单位,2023-02-01,2023-04-11,是,不罚\n`,
      );
    expect((await run(['audit', sheet('罚款金额（万元）')])).out).toContain(
      '这一列以万元为单位，应为数字，例如 1.5',
    );
    expect((await run(['audit', sheet('罚款')])).out).toContain(
      '这一列以元为单位，应为数字，例如 20000、2万元',
    );
  });
});

describe('a result that render has no words for', () => {
  it('is named as such, and not by a part that it does not have', () => {
    const proof = verifyRulebook(builtinRulebook()) as never;
    expect(refusedFor(() => render(proof)).slice(0, 2)).toEqual(['wrong-type', 'result']);
    expect((thrownBy(() => render(proof)) as CaliangError).message).toContain('decide、decideDocket、audit');
  });
});

describe('a violation by a word that the book does not have as a name', () => {
  const said = (violation: string) => refusedFor(() => decide({ ...input, violation }));

  it('is answered with those that the word speaks of, and not with one of them', () => {
    const [code, , params] = said('易地建设费');
    expect([code, params]).toMatchObject([
      'unknown-id',
      {
        nearest: null,
        found: [
          expect.stringContaining('not-building-shelter'),
          expect.stringContaining('underbuilding-or-unpaid-fee'),
        ],
      },
    ]);
    const { message } = thrownBy(() => decide({ ...input, violation: '易地建设费' })) as CaliangError;
    expect(message).toContain('说到它的有：');
    expect(message).toContain('请写其中一种');
  });

  it('is answered with the only one, and with the way to search instead of a hundred names', () => {
    expect(said('拆门')[2]).toMatchObject({ nearest: '危害民防工程安全和使用效能' });
    const error = thrownBy(() => decide({ ...input, violation: '拆门' })) as CaliangError;
    expect(error.message).toContain('caliang tables 拆门');
    expect(error.message.length).toBeLessThan(150);
    expect(error.render('en')).toContain('searchViolations');
  });
});

describe('why a discussion or a review is needed', () => {
  const decision = decide(input);
  const record = (because?: string) =>
    draft(decision, { kind: '案件讨论笔录', fine: '30000', ...(because !== undefined && { because }) });

  it('is stated by its name or its id', () => {
    expect(record('情节复杂')).toBe(record('complex-circumstances'));
    expect(record(' 情节复杂 ')).toContain('情节复杂');
  });

  it('is asked for with the option of the command line, and what is none is named', async () => {
    expect((thrownBy(() => record()) as CaliangError).message).toContain('命令行用 --because');
    expect((thrownBy(() => record('复杂案件')) as CaliangError).message).toContain('“复杂案件”不是其中之一');
    const args = ['draft', put('case.json', written), '--kind', '案件讨论笔录', '--fine', '30000'];
    expect((await run([...args, '--because', '情节复杂'])).out).toContain('情节复杂');
    expect((await run(args)).status).toBe(1);
  });
});
