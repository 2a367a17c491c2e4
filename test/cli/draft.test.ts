import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DOCKET, further } from '../documents/docket-case.js';
import { docxLines } from '../documents/read-docx.js';
import { run } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'draft-'));
const at = (name: string): string => join(folder, name);
const json = JSON.stringify({
  violation: 'occupying-works',
  party: 'unit',
  partyName: '某公司',
  act: { from: '2023-02-01', to: '2023-02-10' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 30, consequence: 'none' },
});

describe('caliang draft', () => {
  it('prints the document, and the same by its id', async () => {
    const { out, status } = await run(
      ['draft', '-', '--kind', '决定书', '--fine', '15000', '--number', '某〔2023〕1号'],
      json,
    );
    expect(status).toBe(0);
    expect(out).toContain('罚款壹万伍仟元整（15000元）');
    expect(out).toContain('某〔2023〕1号');
    const other = [
      'draft',
      '-',
      '--kind',
      'penalty-decision',
      '--fine',
      '15000',
      '--number',
      '某〔2023〕1号',
    ];
    expect((await run(other, json)).out).toBe(out);
  });

  it('writes by the ending of the name, and replaces nothing without --force', async () => {
    const text = (await run(['draft', '-', '--kind', '事先告知书', '--fine', '15000'], json)).out;
    for (const name of ['a.txt', 'a.html', 'a.docx']) {
      const args = ['draft', '-', '--kind', '事先告知书', '--fine', '15000', '--out', at(name)];
      expect(await run(args, json), name).toEqual({
        out: '',
        err: `已写入 ${at(name)}\n`,
        status: 0,
      });
      const again = await run(args, json);
      expect([again.status, again.err.includes('--force')]).toEqual([1, true]);
      expect((await run([...args, '--force'], json)).status).toBe(0);
    }
    expect(readFileSync(at('a.txt'), 'utf8')).toBe(text);
    expect(docxLines(readFileSync(at('a.docx')))).toEqual(text.trimEnd().split('\n'));
    expect(readFileSync(at('a.html'), 'utf8')).toContain('<!doctype html>');
  });

  it('never writes over the case, nor in a form that it does not know', async () => {
    writeFileSync(at('case.txt'), json);
    const own = await run(['draft', at('case.txt'), '--kind', '决定书', '--out', at('case.txt'), '--force']);
    expect([own.status, readFileSync(at('case.txt'), 'utf8')]).toEqual([1, json]);
    const other = await run(['draft', '-', '--kind', '决定书', '--out', at('b.pdf')], json);
    expect([other.status, existsSync(at('b.pdf'))]).toEqual([1, false]);
    expect(other.err).toContain('.docx');
  });

  it.each([
    [['--kind', '决定书', '--fine', '60000'], '第四十九条第（一）项'],
    [['--kind', '不予处罚决定书'], '本案可以起草'],
    [['--kind', '决定书', '--fine', '15000', '--final'], '参考值'],
    [['--kind', '判决书'], '行政处罚决定书'],
    [[], '--list'],
  ])('refuses %j with a sentence', async (args, said) => {
    const { out, err, status } = await run(['draft', '-', ...args], json);
    expect([out, status]).toEqual(['', 1]);
    expect(err).toContain(said);
  });

  it('lists what fits and why the rest does not', async () => {
    const { out, status } = await run(['draft', '-', '--list'], json);
    expect(status).toBe(0);
    expect(out).toContain('行政处罚决定书：可以起草');
    expect(out).toContain('案件移送函：本案由本机关处理');
    expect(out.trimEnd().split('\n')).toHaveLength(14);
  });

  it('takes the rest from a file, and is final where the figures are enacted', async () => {
    writeFileSync(
      at('details.json'),
      JSON.stringify({ kind: '决定书', party: { address: '某路1号' }, defence: { state: 'waived' } }),
    );
    const args = ['draft', '-', '--fine', '15000', '--details', at('details.json')];
    const { out, status } = await run([...args, '--final', '--require-assurance', 'enacted'], json);
    expect(status).toBe(0);
    expect(out).toContain('地址：某路1号');
    expect(out).toContain('明确表示放弃陈述、申辩');
    expect(out).not.toContain('草稿');
  });
});

describe('caliang draft of a docket', () => {
  const several = JSON.stringify(DOCKET);

  it('prints one document after another', async () => {
    const { out, err, status } = await run(['draft', '-', '--kind', '决定书'], several);
    expect([err, status]).toEqual(['', 0]);
    expect(out.match(/^行政处罚决定书$/gm)).toHaveLength(3);
    const joint = await run(['draft', '-', '--kind', '决定书', '--together'], several);
    expect(joint.out.match(/^行政处罚决定书$/gm)).toHaveLength(2);
  });

  it('writes them into a folder by the numbers of the cases, and replaces nothing without --force', async () => {
    const into = mkdtempSync(join(folder, 'docket-'));
    const args = ['draft', '-', '--kind', '决定书', '--together', '--out', into];
    const { out, status } = await run(args, several);
    expect(status).toBe(0);
    expect(readdirSync(into).sort()).toEqual(['1-行政处罚决定书.docx', '2+3-行政处罚决定书.docx']);
    expect(out).toContain('案件u（某商业公司）、案件o（某商业公司）：');
    expect(docxLines(readFileSync(join(into, '2+3-行政处罚决定书.docx'))).join('\n')).toContain('分别裁量');
    expect((await run(args, several)).status).toBe(1);
    expect((await run([...args, '--force'], several)).status).toBe(0);
    expect((await run([...args, '--form', 'txt'], several)).status).toBe(0);
    expect(readdirSync(into)).toContain('1-行政处罚决定书.txt');
  });

  it('names the cases that have no such document', async () => {
    const { out, err, status } = await run(['draft', '-', '--kind', '责令改正通知书'], several);
    expect(status).toBe(0);
    expect(out).toContain('责令改正通知书');
    expect(err).toBe('案件p（张某）没有起草：本案没有要责令改正的内容\n');
    const listed = await run(['draft', '-', '--list'], several);
    expect(listed.out.match(/行政处罚决定书：可以起草/g)).toHaveLength(3);
  });

  it.each([
    [['--kind', '决定书', '--fine', '1'], several, 'imposed'],
    [['--kind', '决定书', '--law-choice', 'new'], several, 'lawChoice'],
    [['--kind', '决定书', '--form', 'pdf'], several, '--form'],
    [['--kind', '决定书', '--out', join(folder, 'nowhere', 'deeper')], several, 'nowhere'],
    [['--kind', '决定书', '--together'], json, '--together'],
    [['--kind', '决定书'], JSON.stringify({ cases: [{ ...further, imposed: '60000' }] }), 'cases[0].imposed'],
  ])('refuses %j with a sentence', async (args, given, said) => {
    const { out, err, status } = await run(['draft', '-', ...args], given);
    expect([out, status]).toEqual(['', 1]);
    expect(err).toContain(said);
  });

  it('makes the folder that is written into', async () => {
    const into = join(folder, 'made');
    const { status } = await run(['draft', '-', '--kind', '决定书', '--out', into], several);
    expect(status).toBe(0);
    expect(readdirSync(into)).toContain('1-行政处罚决定书.docx');
  });
});
