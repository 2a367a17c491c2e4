/** The command line and files: nothing is lost, nothing half written, every refusal a sentence. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdIndex } from '../../src/cli/audit/ids.js';
import { progressLine } from '../../src/cli/audit/progress.js';
import { OutputFile } from '../../src/cli/files/output.js';
import { readXlsx } from '../../src/files/xlsx.js';
import { writeXlsx } from '../../src/files/xlsx-out.js';
import { decide, receipt } from '../../src/index.js';
import { sample } from '../../src/testing/index.js';
import { invisibleInLines } from '../../src/text/printable.js';
import { decidedCases } from '../audit/generate.js';
import { run } from '../cli/run.js';

let folder: string;
const at = (name: string): string => join(folder, name);
const put = (name: string, text: string | Uint8Array): string => {
  writeFileSync(at(name), text);
  return at(name);
};
const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caliang-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = '案号,违法行为,当事人种类,行为开始日,决定日,罚款,警告,裁量说理';
const ROW = '沪1,damaging-works,单位,2023-02-01,2023-04-11,60000,是,好';
const CSV = `${HEAD}\n${ROW}\n`;
const CASE = JSON.stringify(sample('penalty').case);

describe('an output that is the input', () => {
  it.each<[string, () => string]>([
    ['by the same path', () => at('in.csv')],
    ['by ./', () => join(folder, '.', 'in.csv')],
    ['by a longer way', () => join(folder, 'sub', '..', 'in.csv')],
    ['by a symbolic link', () => at('link.csv')],
    ['by a hard link', () => at('hard.csv')],
  ])('%s is refused, with --force as well, and the input stays as it was', async (_name, name) => {
    put('in.csv', CSV);
    mkdirSync(at('sub'), { recursive: true });
    if (!existsSync(at('link.csv'))) symlinkSync(at('in.csv'), at('link.csv'));
    rmSync(at('hard.csv'), { force: true });
    linkSync(at('in.csv'), at('hard.csv'));
    const before = hash(at('in.csv'));
    for (const flag of ['--csv', '--findings', '--fill', '--report', '--save', '--suggest-map']) {
      const { err, status } = await run(['audit', at('in.csv'), flag, name(), '--force']);
      expect([flag, status]).toEqual([flag, 1]);
      expect(err).toContain('是要读的文件');
      expect(hash(at('in.csv'))).toBe(before);
    }
  });

  it('of audit-merge is refused', async () => {
    await run(['audit', put('m.csv', CSV), '--save', at('m1.json')]);
    const before = hash(at('m1.json'));
    expect(
      (await run(['audit-merge', at('m1.json'), at('m1.json'), '--save', at('m1.json'), '--force'])).status,
    ).toBe(1);
    expect(hash(at('m1.json'))).toBe(before);
  });

  it('and two outputs with one name are refused', async () => {
    expect(
      (await run(['audit', put('t.csv', CSV), '--save', at('t.x'), '--report', at('t.x')])).err,
    ).toContain('同一个文件');
    expect(existsSync(at('t.x'))).toBe(false);
  });
});

describe('an output that is there', () => {
  it('is replaced with --force only', async () => {
    put('there.csv', CSV);
    put('out.csv', 'mine');
    expect((await run(['audit', at('there.csv'), '--findings', at('out.csv')])).err).toContain('--force');
    expect(readFileSync(at('out.csv'), 'utf8')).toBe('mine');
    await run(['audit', at('there.csv'), '--findings', at('out.csv'), '--force']);
    expect(readFileSync(at('out.csv'), 'utf8')).toContain('fine-above-maximum');
  });

  it.each(['csv', 'xlsx'])('and is a filled worksheet (%s) is never replaced', async (ending) => {
    const file = at(`grading.${ending}`);
    expect((await run(['worksheet', 'export', '--violation', 'damaging-works', '--out', file])).status).toBe(
      0,
    );
    expect((await run(['worksheet', 'export', '--out', file, '--force'])).status).toBe(0);
    if (ending === 'csv') writeFileSync(file, readFileSync(file, 'utf8').replace(/,\r\n/g, ',正式\r\n'));
    else {
      const [sheet] = (await readXlsx(readFileSync(file))).sheets;
      const rows = sheet!.rows.map((cells, n) => (n === 1 ? [...cells.slice(0, 8), '正式'] : [...cells]));
      writeFileSync(file, await writeXlsx([{ name: '表', rows }]));
    }
    const before = hash(file);
    const { err, status } = await run(['worksheet', 'export', '--out', file, '--force']);
    expect([status, err]).toEqual([1, expect.stringContaining('是填写过的工作表')]);
    expect(hash(file)).toBe(before);
  });

  it('is not half written: what is under way stands beside, and goes away', () => {
    const output = new OutputFile(at('half.txt'), false);
    output.write('half');
    expect(existsSync(at('half.txt'))).toBe(false);
    output.abandon();
    expect(readdirSync(folder).filter((name) => name.includes('half'))).toEqual([]);
    // A file that came to be meanwhile is not replaced.
    const late = new OutputFile(at('late.txt'), false);
    late.write('ours');
    put('late.txt', 'theirs');
    expect(() => late.finish()).toThrow();
    expect(readFileSync(at('late.txt'), 'utf8')).toBe('theirs');
  });
});

describe('workbooks', () => {
  it('come back as they were written, and no cell is a formula or a number', async () => {
    const rows = [
      ['案号', '罚款'],
      ['=1+1', '00012'],
      ['', '2023-04-01'],
      ['+A1', '第一行\n第二行'],
    ];
    const { sheets } = await readXlsx(await writeXlsx([{ name: '甲', rows }]));
    expect(sheets).toEqual([{ name: '甲', rows }]);
  });

  it('of findings and of what is to fill are written, and what was filled is read', async () => {
    const file = 'test/files/samples/publicity.xlsx';
    const { err } = await run(['audit', file, '--findings', at('f.xlsx'), '--fill', at('fill.xlsx')]);
    expect(err).not.toContain('不认识');
    const [findings] = (await readXlsx(readFileSync(at('f.xlsx')))).sheets;
    expect(findings!.rows[0]).toEqual([
      '行',
      '案号',
      '违法行为',
      '罚款',
      '程度',
      '编号',
      '问题',
      '对照的幅度',
      '依据',
    ]);
    const [fill] = (await readXlsx(readFileSync(at('fill.xlsx')))).sheets;
    expect(fill!.rows[0]!.slice(16)).toEqual(
      expect.arrayContaining(['行为开始日', '立案日', '次数', '裁量说理']),
    );
    expect(fill!.rows).toHaveLength(6);
    // Filled in, the check of limitation runs.
    const [head, first] = fill!.rows;
    const filled = head!.map(
      (heading, i) =>
        ({ 行为开始日: '2023/2/1', 行为结束日: '2023/2/1', 发现日: '2023/2/2' })[heading] ?? first![i] ?? '',
    );
    const again = put('filled.xlsx', await writeXlsx([{ name: '表', rows: [[...head!], filled] }]));
    const [line] = (await run(['audit', again, '--json'])).out.split('\n');
    expect(JSON.parse(line!).checks.ran).toContain('limitation');
  });

  it.each(['1', 'true'])('that count days from 1904 (date1904="%s") are read so', async (stated) => {
    const files = unzipSync(readFileSync('test/files/samples/ledger.xlsx'));
    const workbook = strFromU8(files['xl/workbook.xml']!)
      .replace(/ date1904="[^"]*"/, '')
      .replace('<workbookPr', `<workbookPr date1904="${stated}"`);
    const bytes = zipSync({ ...files, 'xl/workbook.xml': strToU8(workbook) });
    const { sheets, from1904 } = await readXlsx(bytes);
    expect(from1904).toBe(true);
    // The number that is 1 February 2023 counted from 1900 is 1,462 days later counted from 1904: 2 February 2027.
    expect(sheets[0]!.rows[4]![6]).toBe('2027-02-02');
  });

  it('with two ledgers ask which, and old ones are refused by name', async () => {
    const rows = [HEAD.split(','), ROW.split(',')];
    const two = put(
      'two.xlsx',
      await writeXlsx([
        { name: '甲', rows },
        { name: '乙', rows },
      ]),
    );
    expect((await run(['audit', two])).err).toContain('甲、乙');
    expect((await run(['audit', two, '--sheet', '乙'])).out).toContain('超过法定最高额');
    expect((await run(['audit', two, '--sheet', '丙'])).err).toContain('没有名为“丙”的工作表');
    const old = put('old.et', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
    expect((await run(['audit', old])).err).toContain('另存为');
    expect((await run(['audit', put('broken.xlsx', 'PK\u0003\u0004xxxx')])).status).toBe(1);
  });
});

describe('what is read', () => {
  it('GB18030 JSON is read rightly by every command', async () => {
    const named = { ...sample('penalty').case, partyName: '沪上某公司' };
    const bytes = iconv.encode(JSON.stringify(named), 'gb18030');
    const { out } = await run(['receipt', put('gb.json', bytes)]);
    expect(out).toContain('沪上某公司');
    expect(out).not.toContain('\uFFFD');
    expect((await run(['decide', '-', '--jsonl'], Buffer.concat([bytes, Buffer.from('\n')]))).out).toContain(
      '沪上某公司',
    );
  });

  it('a receipt with a false decision in front of the right one is refused', async () => {
    const { case: input } = sample('penalty');
    const text = JSON.stringify(receipt(input, decide(input)));
    const false_ = JSON.stringify({ ...decide(input), outcome: 'no-penalty' });
    const file = put('false.json', text.replace('"decision":', `"decision":${false_},"decision":`));
    const { err, status } = await run(['replay', file]);
    expect([status, err]).toEqual([1, expect.stringContaining('键“decision”在同一对象里写了两次')]);
  });

  it('a case may name its schema, and lines are the same for decide and audit', async () => {
    const named = JSON.stringify({ $schema: 'case.schema.json', ...JSON.parse(CASE) });
    expect((await run(['decide', '-'], named)).status).toBe(0);
    const lines = `\uFEFF${CASE}\r\n${CASE}\n{"x":"\u2028"}\r${CASE}`;
    const decided = (await run(['decide', '-', '--jsonl'], lines)).out.trimEnd().split('\n');
    expect(decided.map((line) => 'error' in JSON.parse(line))).toEqual([false, false, true, false]);
    const audited = (await run(['audit', '-', '--format', 'jsonl', '--json'], lines)).out
      .trimEnd()
      .split('\n');
    expect(audited.map((line) => JSON.parse(line).line)).toEqual([1, 2, 3, 4]);
  });

  it('warns of numbers of files that stand twice', async () => {
    const { err } = await run(['audit', put('twice.csv', `${HEAD}\n${ROW}\n${ROW}\n`)]);
    expect(err).toContain('“沪1”：第 2 行和第 3 行');
    const index = new IdIndex();
    const seen = Array.from({ length: 20_000 }, (_, i) => index.add(`案${i % 15_000}`, i + 1));
    expect(seen.filter((line) => line !== null)).toEqual(Array.from({ length: 5_000 }, (_, i) => i + 1));
  });
});

describe('errors', () => {
  it('are sentences that name the file and the reason, without a stack or control characters', async () => {
    mkdirSync(at('dir'), { recursive: true });
    put('plain.csv', CSV);
    for (const [args, words] of [
      [['decide', at('no-such.json')], '没有这个文件'],
      [['decide', at('dir')], '这是文件夹'],
      [['audit', at('dir')], '这是文件夹'],
      [['decide', at('no\u001b[31m\u0007.json')], '<U+001B>'],
      [['audit', at('plain.csv'), '--save', join(folder, 'no', 'such', 'x.json')], '没有这个文件或者文件夹'],
      [
        [
          'worksheet',
          'import',
          at('no.csv'),
          '--document',
          'x',
          '--date',
          '2026-01-01',
          '--from',
          '2026-02-01',
          '--out',
          at('b.json'),
        ],
        '没有这个文件',
      ],
      [['surcharge', '30000', '--days', '-1'], '逾期日数（--days）“-1”不对'],
      [
        ['decide', put('\u009bbad.json', CASE.replace(/"violation":"[^"]*"/, '"violation":"\u009b31m"'))],
        '<U+009B>',
      ],
    ] as const) {
      const { err, out, status } = await run(args);
      expect(status, args.join(' ')).toBe(1);
      expect(err, args.join(' ')).toContain(words);
      expect(err + out).not.toMatch(/\n\s+at /);
      expect(invisibleInLines(err + out)).toBeNull();
    }
  });

  it('JSON on the terminal has control characters as escapes', async () => {
    const { out } = await run(
      ['decide', '-', '--jsonl'],
      CASE.replace(/"violation":"[^"]*"/, '"violation":"\u009b31m\u202e"'),
    );
    expect(out).not.toMatch(/[\u0080-\u009F\u202E]/);
    expect(JSON.stringify(JSON.parse(out))).toContain('\u202e');
  });
});

describe('a long run', () => {
  it('says how far it is, how fast, and how long it will take', () => {
    // A quarter in ten seconds: 2500 rows, 250 a second, thirty seconds left.
    const line = progressLine({ read: 25, size: 100, rows: 2500 }, 10_000, false);
    expect(line).toMatch(/25% {2}2500 行，每秒 250 行，还需 00:30$/);
    expect(progressLine({ read: 25, size: null, rows: 2500 }, 10_000, true)).toBe('2500 rows, 250 a second');
  });

  it('in parts goes on where it ended, and is equal to the whole', async () => {
    const lines = [...decidedCases(510, 5)].map(({ decided }) => JSON.stringify(decided));
    const file = put('long.jsonl', `${lines.join('\n')}\n`);
    await run(['audit', file, '--save', at('whole.json'), '--findings', at('whole.csv')]);
    process.env['CALIANG_PART_BATCHES'] = '1';
    const parts = (save: string) => [
      'audit',
      file,
      '--resume',
      at('parts'),
      '--save',
      at(save),
      '--findings',
      at(`${save}.csv`),
    ];
    await run(parts('first.json'));
    expect(readdirSync(at('parts')).filter((name) => name.endsWith('.json')).length).toBe(4);
    // As after an interruption: the last part is not there.
    rmSync(join(at('parts'), 'part-000003.json'));
    await run(parts('second.json'));
    delete process.env['CALIANG_PART_BATCHES'];
    for (const name of ['first.json', 'second.json']) {
      expect(readFileSync(at(name), 'utf8')).toBe(readFileSync(at('whole.json'), 'utf8'));
      expect(readFileSync(at(`${name}.csv`), 'utf8')).toBe(readFileSync(at('whole.csv'), 'utf8'));
    }
    put('long.jsonl', `${lines.slice(1).join('\n')}\n`);
    expect((await run(parts('third.json'))).err).toContain('另一次自查的分段');
  });
});

describe('the publicity sheet of a decided case', () => {
  it('has number, name, kind, facts, basis, content and amount, and says what is open', async () => {
    const decided = {
      id: '沪民防罚〔2023〕1号',
      case: {
        violation: 'damaging-works',
        party: 'unit',
        partyName: '某公司甲',
        act: { from: '2023-02-01', to: '2023-02-10' },
        decidedOn: '2023-04-11',
        facts: { quantity: { value: 2, unit: '樘' } },
      },
      imposed: { fine: '12345.67', warning: true },
    };
    const file = put('decided.jsonl', `${JSON.stringify(decided)}\n`);
    const stated = put(
      'stated.json',
      JSON.stringify({ 处罚机关: '某区民防办公室', 公示截止期: '2026/04/11' }),
    );
    const { err, status } = await run(['publicity', file, '--with', stated, '--out', at('pub.xlsx')]);
    expect(status).toBe(0);
    const [sheet] = (await readXlsx(readFileSync(at('pub.xlsx')))).sheets;
    const row = Object.fromEntries(sheet!.rows[0]!.map((heading, i) => [heading, sheet!.rows[1]![i]]));
    expect(row).toMatchObject({
      行政相对人名称: '某公司甲',
      行政相对人类别: '法人及非法人组织',
      行政处罚决定书文号: '沪民防罚〔2023〕1号',
      违法行为类型: '危害民防工程安全和使用效能',
      处罚类别: '警告；罚款',
      // 12,345.67 yuan are 1.234567 times ten thousand.
      '罚款金额（万元）': '1.234567',
      处罚决定日期: '2023/04/11',
      公示截止期: '2026/04/11',
      处罚机关: '某区民防办公室',
    });
    expect(row['处罚内容']).toBe('警告；罚款人民币壹万贰仟叁佰肆拾伍元陆角柒分');
    expect(row['处罚依据']).toContain('第四十九条第（三）项');
    expect(row['违法事实']).toContain('2樘');
    expect(err).toContain('处罚有效期');
    // What is published is read back as it is.
    expect((await run(['audit', at('pub.xlsx'), '--json'])).out).not.toContain('"error":{');
    expect((await run(['publicity', file, '--with', put('x.json', '{"机关":"x"}')])).err).toContain(
      '“机关”不是公示表的列',
    );
    const spared = put(
      'spared.jsonl',
      JSON.stringify({ ...decided, imposed: { fine: '0', warning: false } }),
    );
    expect((await run(['publicity', spared])).err).toContain('没有处罚');
  });
});

describe('the schema of a case', () => {
  it('refuses ids, days and amounts that the package refuses', async () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse((await run(['schema', 'case'])).out));
    const good = {
      violation: 'damaging-works',
      party: '单位',
      act: { from: '2023-02-01' },
      decidedOn: '2023-04-11',
    };
    expect(validate({ ...good, $schema: 'x', amounts: { contractPrice: '1200000.00' } })).toBe(true);
    for (const change of [
      { violation: 'no-such' },
      { party: 'company' },
      { decidedOn: '2023/4/11' },
      { decidedOn: '2023-13-01' },
      { act: { from: ['2023-02-01', '2023-2-3'] } },
      { amounts: { contractPrice: '1,200' } },
      { amounts: { contractPrice: '1e5' } },
      { facts: { consequence: 'bad' } },
      { facts: { quantity: { value: 2, unit: '扇' } } },
      { circumstances: [{ id: 'no-such', present: true }] },
    ]) {
      expect(validate({ ...good, ...change }), JSON.stringify(change)).toBe(false);
    }
  });
});

describe('the built command line', () => {
  it.skipIf(!existsSync('dist/cli.js'))('leaves no half file when it is ended from outside', async () => {
    const file = put('slow.csv', `${HEAD}\n${`${ROW}\n`.repeat(20_000)}`);
    const child = spawn(process.execPath, ['dist/cli.js', 'audit', file, '--findings', at('ended.csv')]);
    const beside = () => readdirSync(folder).filter((name) => name.startsWith('.ended.csv'));
    for (let n = 0; n < 500 && beside().length === 0; n += 1)
      await new Promise((tick) => setTimeout(tick, 20));
    expect(beside()).toHaveLength(1);
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(existsSync(at('ended.csv'))).toBe(false);
    expect(beside()).toEqual([]);
  });

  it.skipIf(!existsSync('dist/cli.js'))(
    'ends quietly when its reader has seen enough, and with a sentence on a full disk',
    () => {
      const file = put('many.csv', `${HEAD}\n${`${ROW}\n`.repeat(3000)}`);
      const piped = execFileSync('sh', [
        '-c',
        `"$0" dist/cli.js audit "$1" 2>/dev/null | head -n 1`,
        process.execPath,
        file,
      ]);
      expect(String(piped)).toContain('第 2 行');
      if (!existsSync('/dev/full')) return;
      const full = spawnSync('sh', [
        '-c',
        `"$0" dist/cli.js decide "$1" > /dev/full`,
        process.execPath,
        put('one.json', CASE),
      ]);
      expect(full.status).toBe(1);
      expect(String(full.stderr)).toContain('磁盘已满');
      expect(String(full.stderr)).not.toContain('    at ');
    },
  );
});
