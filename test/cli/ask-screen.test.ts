/** The questions on a terminal: keys in, screen and files out. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtinRulebook, type CaseInput, decide, explain, replay } from '../../src/index.js';
import { docxLines } from '../documents/read-docx.js';
import { run } from './run.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caliang-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const DOWN = '\u001b[B';
const ENTER = '\r';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

type Terminal = PassThrough & { isTTY: boolean; setRawMode: (raw: boolean) => unknown };

/** Runs `ask` and types: each pair waits for what must be shown next, then presses keys; `null` closes the terminal. */
async function asking(
  args: readonly string[],
  script: readonly (readonly [shows: string, keys: string | null | ((input: Terminal) => void)])[],
) {
  const input: Terminal = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: () => {
      if (input.destroyed) throw Object.assign(new Error('setRawMode EIO'), { code: 'EIO' });
      return input;
    },
  });
  let shown = '';
  const output = Object.assign(
    new Writable({
      write(chunk, _, done) {
        shown += stripVTControlCharacters(String(chunk));
        done();
      },
    }),
    { columns: 100, rows: 40, isTTY: true },
  );
  const ended = run(['ask', ...args], '', { input, output });
  let from = 0;
  for (const [text, keys] of script) {
    for (let n = 0; n < 1500 && shown.indexOf(text, from) < 0; n += 1) {
      await new Promise((tick) => setTimeout(tick, 10));
    }
    const at = shown.indexOf(text, from);
    expect(at, `${text} in ${shown.slice(from)}`).toBeGreaterThanOrEqual(0);
    from = at + text.length;
    if (keys === null) input.end();
    else if (typeof keys === 'function') keys(input);
    else input.write(keys);
  }
  return { ...(await ended), shown };
}

const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const DAYS = [
  ['第 5 题', `2023-02-01${ENTER}`],
  // No answer for the end stands under the resting cursor: "not known" does, three above the first.
  ['● 不清楚', `${DOWN}${DOWN}${DOWN}${ENTER}`],
  ['第 7 题', `?${ENTER}`],
  ['年内未被发现的', ''],
  ['第 7 题', `<${ENTER}`],
  ['第 6 题', ENTER],
  ['第 7 题', ENTER],
  ['第 8 题', ENTER],
  ['第 9 题', `2023-02-30${ENTER}`],
  ['不是日历上的日期', `\u0015 2023-04-11${ENTER}`],
] as const;

describe('caliang ask', () => {
  it('asks to the end, shows articles, goes back, and writes what decide decides', async () => {
    const out = join(folder, '甲案');
    const warnings: Error[] = [];
    const warned = (warning: Error) => warnings.push(warning);
    process.on('warning', warned);
    const {
      out: said,
      status,
      shown,
    } = await asking(
      ['--out', out],
      [
        ['第 1 题', ENTER],
        ['第 2 题', `某公司${ENTER}`],
        ['第 3 题', `没有这种${ENTER}`],
        ['没有与“没有这种”相符', `\u0015故意损坏${ENTER}`],
        ['第 4 题', ENTER],
        ...DAYS,
        ['第 10 题', `用铁锤砸毁防护门门轴${ENTER}`],
        ['第 11 题', `某路5号民防工程${ENTER}`],
        ['第 12 题', ENTER],
        ['请核对全部回答', ENTER],
        // 不起草, 涉嫌犯罪案件移送书, 案件移送函, 送达回证.
        ['要起草哪种文书', `${DOWN}${DOWN}${ENTER}`],
        ['已写入', ''],
        ['要起草哪种文书', ENTER],
      ],
    );
    process.removeListener('warning', warned);
    expect(warnings).toEqual([]);
    expect(status, shown.slice(-500)).toBe(0);
    const input = read('甲案.案件.json');
    const decision = decide(input);
    expect(read('甲案.结论.json')).toEqual(decision);
    expect(decision.outcome).toBe('refer');
    expect(replay(read('甲案.凭据.json')).result).toBe('equal');
    expect(said.trimEnd()).toBe(explain(decision).trimEnd());
    expect(input.act).toMatchObject({ words: '用铁锤砸毁防护门门轴', place: '某路5号民防工程' });
    const referral = docxLines(readFileSync(join(folder, '甲案.案件移送函.docx')));
    expect(referral.join('\n')).toContain('在某路5号民防工程，用铁锤砸毁防护门门轴');
    // The document to read is the same explanation.
    expect(readFileSync(join(folder, '甲案.说明.html'), 'utf8')).toBe(explain(decision, { format: 'html' }));
  });

  it('lets an answer be changed at the end, and does not write over files unless it is told to', async () => {
    const first = readFileSync(join(folder, '甲案.案件.json'), 'utf8');
    const { status } = await asking(
      [join(folder, '甲案.案件.json'), '--out', join(folder, '甲案')],
      [
        ['已从', ''],
        ['第 4 题', ENTER],
        ['第 7 题', ENTER],
        ['第 8 题', ENTER],
        ['第 12 题', ENTER],
        ['请核对全部回答', `${DOWN}${DOWN}${ENTER}`],
        ['第 2 题', `（一）${ENTER}`],
        ['请核对全部回答', ENTER],
        ['已有同名文件', `${DOWN}${DOWN}${ENTER}`],
        ['没有写文件', ''],
      ],
    );
    expect(status).toBe(0);
    expect(readFileSync(join(folder, '甲案.案件.json'), 'utf8')).toBe(first);
  });

  it('keeps what was answered at Ctrl-C, twice pressed as well', async () => {
    const out = join(folder, '丙案');
    const pressed = [
      ['Party', ''],
      ['1. ', `${DOWN}${ENTER}`],
      ['2. ', CTRL_C],
      ['Stop here?', CTRL_C],
    ] as const;
    const { status } = await asking(['--locale', 'en', '--out', out], pressed);
    expect(status).toBe(0);
    expect(read('丙案.begun.json')).toEqual({ party: 'individual' });
    // Beside it the answers to read, and how to go on.
    const text = readFileSync(`${out}.begun.txt`, 'utf8');
    expect(text).toMatch(
      /Not finished.*\r\n\r\n.*: individual\r\n\r\nGo on later with: .*丙案\.begun\.json\r\n$/s,
    );
    await asking(['--locale', 'en', '--out', out], pressed);
    expect(existsSync(`${out}.begun-2.json`)).toBe(true);
    expect(existsSync(`${out}.begun-2.txt`)).toBe(true);
    // A text without its JSON keeps its name as well.
    rmSync(`${out}.begun.json`);
    await asking(['--locale', 'en', '--out', out], pressed);
    expect(readFileSync(`${out}.begun.txt`, 'utf8')).toBe(text);
    expect(existsSync(`${out}.begun-3.json`)).toBe(true);
    const none = await asking(['--out', join(folder, '丁案')], [['第 1 题', CTRL_C]]);
    expect(none.shown).toContain('没有保存');
    expect(existsSync(join(folder, '丁案.未完.json'))).toBe(false);
  });

  it('keeps it at Ctrl-D as well, and when the terminal is gone', async () => {
    const keys = [
      ['Party', ''],
      ['1. ', `${DOWN}${ENTER}`],
    ] as const;
    await asking(
      ['--locale', 'en', '--out', join(folder, '戊案')],
      [...keys, ['2. ', CTRL_D], ['Stop here?', CTRL_D]],
    );
    expect(read('戊案.begun.json')).toEqual({ party: 'individual' });
    const gone = await asking(['--locale', 'en', '--out', join(folder, '己案')], [...keys, ['2. ', null]]);
    expect(read('己案.begun.json')).toEqual({ party: 'individual' });
    expect(gone.status).toBe(1);
    // A terminal that is gone cannot be set back, and says so by an error.
    const lost = await asking(
      ['--locale', 'en', '--out', join(folder, '庚案')],
      [
        ...keys,
        [
          '2. ',
          (input) => {
            input.destroy(Object.assign(new Error('read EIO'), { code: 'EIO' }));
          },
        ],
      ],
    );
    expect(read('庚案.begun.json')).toEqual({ party: 'individual' });
    expect(lost.status).toBe(1);
  });

  it.each(['SIGHUP', 'SIGTERM', 'SIGINT'] as const)('keeps it at %s as well', async (signal) => {
    const handlers = process.listeners(signal);
    const { status } = await asking(
      ['--locale', 'en', '--out', join(folder, signal)],
      [
        ['Party', ''],
        ['1. ', `${DOWN}${ENTER}`],
        ['2. ', () => process.emit(signal, signal)],
      ],
    );
    expect(status).toBe(1);
    expect(read(`${signal}.begun.json`)).toEqual({ party: 'individual' });
    expect(readFileSync(join(folder, `${signal}.begun.txt`), 'utf8')).toContain('individual');
    // Nobody listens any more.
    expect(process.listeners(signal)).toEqual(handlers);
  });

  it('asks what fine is meant, says what is wrong with it, and ends with 1 where it is unlawful', async () => {
    const file = join(folder, '庚案.json');
    const { circumstances } = builtinRulebook().data;
    const input: CaseInput = {
      violation: 'occupying-works',
      party: 'unit',
      partyName: '某公司',
      act: { from: '2023-02-01', to: '2023-02-01' },
      discoveredOn: '2023-02-01',
      filedOn: '2023-02-02',
      decidedOn: '2023-04-11',
      facts: {
        frequency: 1,
        quantity: { value: 60, unit: '㎡' },
        consequence: 'remediable',
        endangersLifeOrHealth: false,
        endangersFinancialSafety: false,
        evidence: ['证据1'],
      },
      amounts: { unlawfulGains: '0' },
      circumstances: circumstances
        .filter(({ parties }) => parties.includes('unit'))
        .map(({ id }) => ({ id, present: false })),
    };
    writeFileSync(file, JSON.stringify(input));
    const done = [
      ['已从', ''],
      ['第 4 题', ENTER],
      ['当事人具体做了什么', ENTER],
      ['行为发生在什么地方', ENTER],
      ['请核对全部回答', ENTER],
    ] as const;
    const flag = await asking([file, '--out', join(folder, '庚案'), '--imposed', '60000'], done);
    expect([flag.status, flag.shown]).toEqual([1, expect.stringContaining('超过法定最高额50000元')]);
    const typed = await asking(
      [file, '--out', join(folder, '辛案')],
      [
        ...done,
        ['拟处罚款多少元', `三万${ENTER}`],
        ['不是金额', `\u001530000${ENTER}`],
        ['要起草哪种文书', ENTER],
      ],
    );
    expect(typed.status).toBe(0);
    expect(typed.out).toContain('拟罚款30000元：合法');
  });

  it('says what is wrong in a file and asks for it again; a file that is no case is refused', async () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, JSON.stringify({ party: '公司', partyName: '某公司', decidedOn: '2023-02-30' }));
    const { shown } = await asking(
      [file],
      [
        ['须重新回答', ''],
        ['不是日历上的日期', ''],
        ['第 3 题', CTRL_C],
        ['要停下来吗', `${DOWN}${DOWN}${ENTER}`],
      ],
    );
    expect(shown).toContain('读入 2 项回答');
    writeFileSync(file, JSON.stringify({ outcome: 'penalty' }));
    expect((await asking([file], [])).status).toBe(1);
    expect((await asking([file], [])).err).toContain('不认识的字段');
  });

  it('refuses politely without a terminal', async () => {
    const { out, err, status } = await run(['ask']);
    expect([out, status]).toEqual(['', 2]);
    expect(err).toContain('caliang decide');
    expect((await run(['ask', '--locale', 'en'])).err).toContain('need a terminal');
  });
});
