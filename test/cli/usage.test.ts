/** What the command line says of its own use: help in both languages, and what is wrong with what was typed. */
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { localeIn } from '../../src/cli/locales/usage.js';
import { program } from '../../src/cli/program.js';
import { run } from './run.js';

const io = { out: () => {}, err: () => {} } as unknown as Parameters<typeof program>[0];
const commandsOf = (command: Command): Command[] => [command, ...command.commands.flatMap(commandsOf)];
const textsOf = (command: Command): string[] => [
  command.description(),
  ...command.registeredArguments.map((one) => one.description),
  ...command.options.map((one) => one.description),
];

describe('help', () => {
  it('is in Chinese unless English is asked for, headings and brackets too', async () => {
    const zh = (await run(['verify', '--help'])).out;
    expect(zh).toContain('用法： caliang verify [选项] [files...]');
    for (const heading of ['参数：', '选项：', '（可选：zh-CN、en；默认：zh-CN）'])
      expect(zh).toContain(heading);
    expect(zh).not.toMatch(/Usage|Options|Arguments|choices|default/);
    const en = (await run(['verify', '--help', '--locale', 'en'])).out;
    expect(en).toContain('prove a rulebook cell by cell');
    expect(en).toContain('(choices: zh-CN, en; default: zh-CN)');
    expect((await run(['--locale', 'en', '--help'])).out).toContain('audit decided cases');
    expect((await run(['--help'])).out).toContain('案卷自查');
  });

  it('has every description in both languages, and none of them twice for two meanings', () => {
    const [zh, en] = [program(io), program(io, 'en')].map((root) => commandsOf(root).flatMap(textsOf));
    expect(zh!.length).toBeGreaterThan(150);
    expect(en!.length).toBe(zh!.length);
    for (const text of en!) expect(text).not.toBe('');
    const withoutNames = en!.map((text) =>
      text.replace(/[《“【][^》”】]*[》”】]|--blank .*|id, name.*|:复议.*/g, ''),
    );
    expect(withoutNames.filter((text) => /[。；：，（]/.test(text))).toEqual([]);
    expect(new Set(zh).size).toBeGreaterThanOrEqual(new Set(en).size);
  });

  it('takes the language from the arguments before anything else is read', () => {
    expect(localeIn(['verify', '--locale', 'en'])).toBe('en');
    expect(localeIn(['verify', '--locale=en'])).toBe('en');
    expect(localeIn(['verify', '--locale', 'zh-CN'])).toBe('zh-CN');
    expect(localeIn(['tables', 'en'])).toBe('zh-CN');
  });
});

describe('what was typed wrongly is answered in Chinese', () => {
  it.each([
    [['decide', '--jso'], '没有“--jso”这个选项；是不是想写 --json'],
    [['nope'], '没有“nope”这个命令'],
    [['decid', 'x.json'], '没有“decid”这个命令；是不是想写 decide？'],
    [['decide'], '缺少参数 <file>'],
    [['decide', 'x.json', '--imposed'], '选项 --imposed <yuan> 后面缺少内容'],
    [['audit', 'a', 'b', 'c'], '“audit”最多 1 个参数，写了 3 个'],
    [['verify', '--locale', 'xx'], '选项 --locale <locale> 不能是“xx”：可选：zh-CN、en'],
    [['audit', 'a', '--threads', 'x'], '选项 --threads <n> 不能是“x”：应为 1 到 99 的整数'],
    [['worksheet', 'import', 'x.csv'], '缺少选项 --out <file>'],
  ])('%j', async (args, said) => {
    const { status, err } = await run(args);
    expect(status).toBe(2);
    expect(err).toContain(said);
    expect(err).not.toMatch(/error|invalid|argument|Did you mean/);
  });

  it('and in English where that is asked for', async () => {
    const { status, err } = await run(['verify', '--nope', '--locale', 'en']);
    expect(status).toBe(2);
    expect(err).toContain("unknown option '--nope'");
    expect(err).toContain('(see caliang --help --locale en)');
  });
});
