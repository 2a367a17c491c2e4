import type { Command } from 'commander';
import { Option } from 'commander';
import { builtinRulebook } from '../rulebook/builtin.js';
import { loadRulebook, type Rulebook } from '../rulebook/load.js';
import { refineRulebook } from '../rulebook/refine.js';
import { ASSURANCES } from '../rulebook/schema.js';
import { type Io, parseJson, readText } from './io.js';

/** `--locale zh-CN|en`. */
export const withLocale = (command: Command): Command =>
  command.addOption(new Option('--locale <locale>', '语言').choices(['zh-CN', 'en']).default('zh-CN'));

/** `--rulebook FILE` and `--overlay FILE`. */
export const withRulebook = (command: Command): Command =>
  command
    .option('--rulebook <file>', '使用另一个规则库（JSON 文件）')
    .option('--overlay <file>', '在规则库之上再加一份细化标准（JSON 文件）');

/** `--require-assurance LEVEL`. */
export const withAssurance = (command: Command): Command =>
  command.addOption(
    new Option('--require-assurance <level>', '只使用不低于这一可信等级的裁量数据').choices(ASSURANCES),
  );

export interface RulebookFlags {
  readonly rulebook?: string;
  readonly overlay?: string;
}

/** The rulebook that `--rulebook` names, or the built-in one, refined by `--overlay`. */
export async function rulebookFrom({ rulebook, overlay }: RulebookFlags, io: Io): Promise<Rulebook> {
  const book =
    rulebook === undefined ? builtinRulebook() : loadRulebook(parseJson(await readText(rulebook, io)));
  return overlay === undefined ? book : refineRulebook(book, parseJson(await readText(overlay, io)));
}
