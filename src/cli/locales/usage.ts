/** What the command line says of its own use: headings of the help, and what is wrong with the words that were typed. */
import type { Locale } from '../io.js';

/** The language that the arguments ask for, before anything else is read from them. */
export function localeIn(args: readonly string[]): Locale {
  const asked = args.some((arg, i) => arg === '--locale=en' || (arg === '--locale' && args[i + 1] === 'en'));
  return asked ? 'en' : 'zh-CN';
}

export interface UsageTexts {
  /** Headings and placeholders by what commander calls them. */
  readonly headings: Readonly<Record<string, string>>;
  readonly choices: (values: readonly string[]) => string;
  readonly byDefault: (value: string) => string;
  /** What stands in brackets behind a description. */
  readonly notes: (notes: readonly string[]) => string;
  readonly afterError: string;
  /** What commander says, and what is said here. */
  readonly problems: readonly (readonly [said: RegExp, here: (...parts: string[]) => string])[];
}

const choicesIn = (rest: string): string =>
  rest.replace(
    /^Allowed choices are (.*)\.$/,
    (_, values: string) => `可选：${values.replaceAll(', ', '、')}`,
  );

const nearestIn = (rest: string): string => {
  const [, names] = /\(Did you mean (?:one of )?(.+)\?\)/.exec(rest) ?? [];
  return names ? `；是不是想写 ${names.replaceAll(', ', '、')}？` : '';
};

const zhCN: UsageTexts = {
  headings: {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
    '[options]': '[选项]',
    '[command]': '[命令]',
  },
  choices: (values) => `可选：${values.join('、')}`,
  byDefault: (value) => `默认：${value}`,
  notes: (notes) => `（${notes.join('；')}）`,
  afterError: '（用 caliang --help 查看用法）',
  problems: [
    [
      /^error: unknown option '([^']+)'([\s\S]*)$/,
      (option, rest) => `没有“${option}”这个选项${nearestIn(rest!)}`,
    ],
    [
      /^error: unknown command '([^']+)'([\s\S]*)$/,
      (name, rest) => `没有“${name}”这个命令${nearestIn(rest!)}`,
    ],
    [/^error: missing required argument '([^']+)'$/, (name) => `缺少参数 <${name}>`],
    [/^error: option '([^']+)' argument missing$/, (option) => `选项 ${option} 后面缺少内容`],
    [/^error: required option '([^']+)' not specified$/, (option) => `缺少选项 ${option}`],
    [
      /^error: too many arguments(?: for '([^']+)')?\. Expected (\d+) arguments? but got (\d+)[\s\S]*$/,
      (command, most, given) =>
        `${command ? `“${command}”` : ''}最多 ${most} 个参数，写了 ${given} 个；含有空格的要加引号`,
    ],
    [
      /^error: option '([^']+)' argument '([\s\S]*)' is invalid\. ([\s\S]*)$/,
      (option, value, rest) => `选项 ${option} 不能是“${value}”：${choicesIn(rest!)}`,
    ],
  ],
};

const en: UsageTexts = {
  headings: {},
  choices: (values) => `choices: ${values.join(', ')}`,
  byDefault: (value) => `default: ${value}`,
  notes: (notes) => ` (${notes.join('; ')})`,
  afterError: '(see caliang --help --locale en)',
  problems: [],
};

export const usageTexts = (locale: Locale): UsageTexts => (locale === 'en' ? en : zhCN);

/** A message of commander in the language of the texts; one that is not known stays as it is. */
export function problemIn(message: string, { problems }: UsageTexts): string {
  for (const [pattern, here] of problems) {
    const found = pattern.exec(message.trim());
    if (found) return `${here(...found.slice(1).map((part) => part ?? ''))}\n`;
  }
  return message;
}
