import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtinRulebook, decide, explain } from '../../src/index.js';
import { run } from './run.js';

const input = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  filedOn: '2023-02-12',
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 2, consequence: 'remediable' },
  circumstances: [{ id: 'removed-harm', present: true }],
};
const json = JSON.stringify(input);

let folder: string;
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caliang-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('caliang', () => {
  it('decides a file or standard input, and says the same as the library', async () => {
    const expected = decide(input as never);
    const file = put('case.json', json);
    expect((await run(['decide', file])).out.trimEnd()).toBe(
      explain(expected, { length: 'short' }).trimEnd(),
    );
    expect((await run(['decide', file, '--full'])).out.trimEnd()).toBe(explain(expected).trimEnd());
    expect(JSON.parse((await run(['decide', '-', '--json'], json)).out)).toEqual(expected);
    expect(JSON.parse((await run(['decide', '-', '--json'], `\uFEFF${json}`)).out)).toEqual(expected);
    expect((await run(['decide', file, '--locale', 'en'])).out).toContain('Result of penalty discretion');
    expect((await run(['decide', file, '--locale', 'en', '--full'])).out).toContain(
      'Explanation of penalty discretion',
    );
    expect((await run(['decide', file, '--html'])).out).toMatch(/^<!doctype html>/);
    expect((await run(['decide', file, '--require-assurance', 'enacted', '--json'])).out).toContain(
      '"requiredAssurance": "enacted"',
    );
  });

  it('keeps lines aligned with --jsonl and ends with status 1 if one failed', async () => {
    const { out, status } = await run(
      ['decide', '-', '--jsonl'],
      `${json}\n{"violation":"x"}\nno json\n\n${json}\n`,
    );
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.outcome ?? line.error.code)).toEqual([
      'penalty',
      'missing-field',
      'not-json',
      'not-json',
      'penalty',
    ]);
    expect(status).toBe(1);
    expect((await run(['decide', '-', '--jsonl'], json)).status).toBe(0);
  });

  it('says which field a Chinese key means, wherever it stands, and leaves other errors as they are', async () => {
    const said = async (input: object) => (await run(['decide', '-'], JSON.stringify(input))).err;
    const filed = await said({ ...input, 立案日期: '2023-02-12', 次数: 1, 行为开始日: '2023-02-01' });
    expect(filed).toContain('“立案日期”，是否想写“filedOn”');
    expect(filed).toContain('“次数”，是否想写“facts.frequency”');
    expect(filed).toContain('“行为开始日”，是否想写“act.from”');
    expect(filed).toContain('、circumstances');
    expect(await said({ ...input, facts: { 次数: 1 } })).toContain('“次数”，是否想写“frequency”');
    expect(await said({ ...input, 罚款: '1' })).toContain('不认识的字段“罚款”；');
    expect(await said({ ...input, partyNme: '某公司' })).toContain('是否想写“partyName”');
    const lines = await run(['decide', '-', '--jsonl'], JSON.stringify({ ...input, 立案日: '2023-02-12' }));
    expect(JSON.parse(lines.out).error.params.nearest).toBe('filedOn');
  });

  it('ends with status 1 for bad input and 2 for bad usage, and prints nothing that looks like a result', async () => {
    const bad = await run(['decide', '-'], '{"violation":"危害民防工程"}');
    expect([bad.out, bad.status]).toEqual(['', 1]);
    expect(bad.err).toContain('缺少必填项');
    expect((await run(['decide', join(folder, 'none.json')])).err).toContain('读不到文件');
    for (const args of [
      ['nothing'],
      ['decide'],
      ['decide', '-', '--locale', 'fr'],
      ['decide', '-', '--unknown'],
    ]) {
      expect((await run(args, json)).status, args.join(' ')).toBe(2);
    }
    expect((await run(['--help'])).status).toBe(0);
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('writes the reasons, what would change the result, the tables and the procedure', async () => {
    expect((await run(['reasons', '-', '--fine', '12000'], json)).out).toContain('壹万贰仟元整');
    expect((await run(['whatif', '-'], json)).out.length).toBeGreaterThan(100);
    expect(JSON.parse((await run(['whatif', '-', '--json'], json)).out).changes.length).toBeGreaterThan(0);
    expect((await run(['tables', 'damaging-works'])).out).toContain('第四十九条');
    expect((await run(['tables', 'no-such-violation'])).status).toBe(1);
    expect((await run(['timeline', '-'], json)).out).toContain('2023');
    expect((await run(['surcharge', '30000', '--days', '10'])).out).toContain('9000');
  });

  it('takes a choice between versions only where it is needed, in every command that decides', async () => {
    for (const command of ['decide', 'reasons', 'whatif', 'receipt']) {
      const { err, status } = await run([command, '-', '--law-choice', 'new', '--reason', '理由'], json);
      expect([command, status]).toEqual([command, 1]);
      expect(err).toContain('不需要也不接受人工选择');
    }
  });

  it('proves the built-in rulebook and shows the fault of another', async () => {
    expect((await run(['verify'])).status).toBe(0);
    const data = structuredClone(builtinRulebook().data);
    data.benchmarks.at(-1)!.grading!.span[0]!.to = '0.2';
    const { out, err, status } = await run(['verify', put('bad.json', JSON.stringify(data))]);
    expect(status).toBe(1);
    expect(out + err).toMatch(/空档|没有/);
  });

  it('proves finer rules together with their book', async () => {
    const overlay = JSON.parse(readFileSync('rules/examples/overlays/district.json', 'utf8'));
    expect((await run(['verify', '--overlay', put('sound.json', JSON.stringify(overlay))])).status).toBe(0);
    overlay.rows[0].range = { kind: 'yuan', min: '1', max: '60000', minOpen: false, maxOpen: false };
    const { out, status } = await run(['verify', '--overlay', put('wide.json', JSON.stringify(overlay))]);
    expect(status).toBe(1);
    expect(out).toContain('发现');
    const text = await run(['verify', '--overlay', put('text.json', '"细化"')]);
    expect(text.status).toBe(1);
    const twice = await run(['verify', put('none.json', '[]'), '--overlay', join(folder, 'sound.json')]);
    expect(twice.status).toBe(1);
  });

  it('keeps a receipt that replays, and says so when it does not', async () => {
    const { out } = await run(['receipt', '-'], json);
    expect((await run(['replay', put('receipt.json', out)])).status).toBe(0);
    const other = JSON.parse(out);
    other.decision.fine.range.max = '50000';
    expect((await run(['replay', put('other.json', JSON.stringify(other))])).status).toBe(1);
  });

  it('takes the worksheet out and in, unchanged', async () => {
    const file = join(folder, 'grading.csv');
    await run(['worksheet', 'export', '--out', file]);
    const book = join(folder, 'book.json');
    const { err } = await run([
      'worksheet',
      'import',
      file,
      '--document',
      '示例',
      '--date',
      '2026-01-01',
      '--from',
      '2026-02-01',
      '--to',
      '2030-12-31',
      '--title',
      '示例基准',
      '--number',
      '示例〔2026〕1号',
      '--supersedes',
      'shanghai-2020',
      '--out',
      book,
    ]);
    expect(err).toContain(builtinRulebook().digest);
    expect((await run(['decide', '-', '--rulebook', book, '--json'], json)).out).toBe(
      (await run(['decide', '-', '--json'], json)).out,
    );
    expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFF区段/);
  });

  it('prints schemas and the published cases', async () => {
    for (const name of ['case', 'decision', 'rulebook', 'overlay']) {
      expect(JSON.parse((await run(['schema', name])).out)).toHaveProperty('$schema');
    }
    expect((await run(['demo', 'fengxian-doors'])).out).toContain('22000');
    expect((await run(['demo'])).status).toBe(0);
  });
});
