import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Completer } from '../../src/cli/repl/complete.js';
import { CHINESE } from '../../src/cli/repl/names.js';
import { historyFile, runSession } from '../../src/cli/repl/session.js';
import { draft } from '../../src/documents/index.js';
import {
  audit,
  builtinRulebook,
  type CaseInput,
  decide,
  explain,
  render,
  tables,
  whatIf,
} from '../../src/index.js';
import { run } from './run.js';

const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  filedOn: '2023-02-12',
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: { value: 2, unit: '樘' }, consequence: 'remediable' },
  circumstances: [{ id: 'removed-harm', present: true }],
};
const written = `{ violation: '危害民防工程安全和使用效能', party: '单位', act: { from: '2023-02-01' }, filedOn: '2023-02-12',
  decidedOn: '2023-04-11', facts: { frequency: 1, quantity: { value: 2, unit: '樘' }, consequence: '可恢复' },
  circumstances: [{ id: '主动消除或者减轻危害后果', present: true }] }`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caliang-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const completer = () => new Completer(builtinRulebook(), {});
const session = (...lines: readonly string[]) => run(['repl'], `${lines.join('\n')}\n`);

describe('a session from a script', () => {
  it('prints results in words, the same as the library', async () => {
    const decision = decide(input);
    expect(await session(`裁量(${written})`)).toEqual({
      out: `${explain(decision).trimEnd()}\n`,
      err: '',
      status: 0,
    });
    const asked = await session(`var 一案 = ${written}`, '裁量(一案).fine.range.max', '结论.fine.grade');
    expect(asked.out).toBe('22000\nlenient\n');
    expect((await session(`如果(${written})`)).out).toBe(`${render(whatIf(input)).trimEnd()}\n`);
    expect((await session("条文('damaging-works')")).out).toBe(`${tables('damaging-works')}\n`);
    const decided = { case: input, imposed: { fine: '60000', warning: true } };
    expect((await session(`自查({ case: ${written}, imposed: { fine: '60000', warning: true } })`)).out).toBe(
      `${render(audit(decided))}\n`,
    );
    expect((await session(`程序(${written})`)).out).toContain('立案');
    expect((await session("大写('12000')")).out).toBe('壹万贰仟元整\n');
    expect((await session("查找('49(3)')")).out).toContain('damaging-works');
    expect((await session('情节()')).out).toContain('配合调查');
  });

  it('keeps the case: what is asked without one is about it', async () => {
    const { out } = await session(
      `裁量(${written}) && 0`,
      "段落('12000')",
      '说理()',
      '凭据().caseDigest.length',
      'it === 案件',
    );
    expect(out).toContain('壹万贰仟元整');
    expect(out).toContain(explain(decide(input)).trimEnd());
    expect(out).toMatch(/\n64\ntrue\n$/);
  });

  it('drafts documents of the case, and lists which ones fit', async () => {
    const { out } = await session(`裁量(${written}) && 0`, "文书('决定书', '12000')");
    expect(out.trimEnd()).toContain(draft(decide(input), { kind: '决定书', fine: '12000' }).trimEnd());
    const detailed = await session(
      `裁量(${written}) && 0`,
      "文书('决定书', { fine: '12000', office: '某区民防办' })",
    );
    expect(detailed.out).toContain('某区民防办决定对');
    const list = (await session(`裁量(${written}) && 0`, '文书()')).out;
    expect(list).toContain('行政处罚决定书：可以起草\n');
    expect(list).toContain('案件移送函：本案由本机关处理');
    const refused = await session(`裁量(${written}) && 0`, "文书('决定书', '60000')", "文书('判决书')");
    expect(refused.out).toContain('错误（fine-unlawful）');
    expect(refused.out).toContain('错误（unknown-id）');
    expect(refused.status).toBe(1);
    expect((await session("文书('决定书')")).out).toContain('还没有案件');
    expect(completer().complete("文书('听证")?.[0]).toEqual(['听证告知书', '听证通知书', '听证笔录']);
  });

  it('says a problem in a sentence with its code, goes on, and ends with status 1', async () => {
    const { out, status } = await session(
      "裁量({ violation: '危害', party: '单位' })",
      '如果()',
      '1 + 1',
      'nothing()',
    );
    expect(out).toMatch(/^错误（missing-field）/);
    expect(out).toContain('还没有案件');
    expect(out).toContain('\n2\n');
    expect(out).toContain('ReferenceError: nothing is not defined');
    expect(out).not.toContain('Uncaught CaliangError');
    expect(status).toBe(1);
  });

  it('loads a case file and a script', async () => {
    const file = put('一案.json', JSON.stringify(input));
    const loaded = await session(`.load ${file}`, '结论.fine.range.min', `打开('${file}').outcome`);
    expect(loaded.out).toContain(explain(decide(input)).trimEnd());
    expect(loaded.out).toContain('已载入');
    expect(loaded.out).toMatch(/\n10000\npenalty\n$/);
    expect(loaded.status).toBe(0);
    const script = put('script.js', "var answer = 大写('1')\nanswer\n");
    expect((await session(`.load ${script}`)).out).toContain('壹元整');
    const missing = await session(`.load ${join(folder, 'none.json')}`, '1');
    expect(missing.out).toContain('读不到文件');
    expect(missing.status).toBe(1);
  });

  it('speaks English, and takes the options that settle a decision', async () => {
    const english = await run(
      ['repl', '--locale', 'en', '--require-assurance', 'enacted'],
      `decide(${written})\nhelp()\n`,
    );
    expect(english.out).toContain('Explanation of penalty discretion');
    expect(english.out).toContain(
      explain(decide(input, { requireAssurance: 'enacted' }), { locale: 'en' }).trimEnd(),
    );
    expect(english.out).toContain('whatIf(case)');
  });

  it('helps with every function by both names', async () => {
    const { out } = await session('帮助()');
    for (const [english, chinese] of Object.entries(CHINESE)) {
      if (english === 'help') continue;
      expect(out).toContain(`${chinese}(`);
      expect(out).toContain(english);
    }
    const example = /例：\n([\s\S]*?)\n\n/.exec(out)![1]!;
    const ran = await session(example);
    expect(ran.status).toBe(0);
    expect(ran.out).toContain('壹万贰仟元整');
  });
});

describe('completion', () => {
  const completer = new Completer(builtinRulebook(), { 裁量: () => 0, 结论: decide(input), decide: () => 0 });
  const names = (line: string) => completer.complete(line)?.[0];

  it('offers ids and Chinese names between quotation marks, by what they are for', () => {
    expect(names("裁量({ violation: 'dam")).toEqual(['damaging-works']);
    expect(names('裁量({ violation: "危害')).toContain('危害民防工程安全和使用效能');
    expect(names("{ violation: ['damaging-works', 'occ")).toEqual(['occupying-works']);
    expect(names("circumstances: [{ id: '配合调")).toEqual(['配合调查']);
    expect(names("circumstances: [{ id: 'coop")).toEqual(['cooperates']);
    expect(names("party: '单")).toEqual(['单位']);
    expect(names("条文('occ")).toEqual(['occupying-works']);
    expect(names("x = 'coop")).toEqual(['cooperates']);
    expect(completer.complete("f('a\\'b', 'dam")?.[1]).toBe('dam');
  });

  it('offers Chinese names and their properties outside, and leaves the rest to Node', () => {
    expect(names('裁')).toEqual(['裁量']);
    expect(names('结论.fi')).toEqual(['fine', 'findings']);
    expect(names('结论.fine.ra')).toEqual(['range']);
    expect(names('结论.nothing.x')).toEqual([]);
    expect(completer.complete('dec')).toBeNull();
    expect(completer.complete("f('a').le")).toBeNull();
  });
});

describe('a session on a terminal', () => {
  it('completes with Tab, keeps its lines, and goes on without a place to keep them', async () => {
    const history = join(folder, 'history');
    for (const kept of [history, null]) {
      const keys = new PassThrough();
      let out = '';
      const output = Object.assign(
        new Writable({
          write(chunk, _, done) {
            out += String(chunk);
            done();
          },
        }),
        { columns: 100, rows: 30 },
      );
      const until = async (text: string): Promise<void> => {
        for (let n = 0; n < 500 && !out.includes(text); n += 1)
          await new Promise((tick) => setTimeout(tick, 20));
        expect(out).toContain(text);
      };
      const rulebook = builtinRulebook();
      const ended = runSession({
        options: { rulebook },
        locale: 'zh-CN',
        input: keys,
        output,
        terminal: true,
        history: kept,
        failed: () => {},
      });
      await until('裁量> ');
      keys.write("条文('dam\t");
      await until("条文('damaging-works");
      keys.write("').length > 100\r");
      await until('true');
      keys.write('.exit\r');
      await ended;
    }
    expect(historyFile({ CALIANG_HISTORY: history })).toBe(history);
    expect(historyFile({ CALIANG_HISTORY: '' })).toBeNull();
    expect(historyFile({ CALIANG_HISTORY: '/dev/null/none' })).toBeNull();
    expect(historyFile({ XDG_STATE_HOME: folder })).toBe(join(folder, 'caliang', 'history'));
  });
});

describe('a plain session of Node', () => {
  it('has the Chinese names by the ten lines in docs', () => {
    const program = fileURLToPath(new URL('../../docs/repl.mjs', import.meta.url));
    const script = `说理(${written.replaceAll('\n', ' ')}) === explain(decide(${written.replaceAll('\n', ' ')}))\n大写('10000')\n`;
    const { stdout, status } = spawnSync(process.execPath, [program], { input: script, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toContain('true');
    expect(stdout).toContain('壹万元整');
  });
});
