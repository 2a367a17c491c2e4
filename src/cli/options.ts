import type { Command } from 'commander';
import { Option } from 'commander';
import type { DecideOptions } from '../decide/decision.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { loadRulebook, type Rulebook } from '../rulebook/load.js';
import { refineRulebook } from '../rulebook/refine.js';
import { ASSURANCES, type Assurance } from '../rulebook/schema.js';
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
const withAssurance = (command: Command): Command =>
  command.addOption(
    new Option('--require-assurance <level>', '只使用不低于这一可信等级的裁量数据').choices(ASSURANCES),
  );

/** Everything that settles how a case is decided: the rulebook, the assurance demanded, a choice between versions. */
export const withDeciding = (command: Command): Command =>
  withAssurance(withRulebook(command))
    .option('--law-choice <version>', '新旧规定轻重不可比时人工选定的版本（old、new 或版本号）')
    .option('--reason <text>', '选定该版本的理由');

export interface DecidingFlags extends RulebookFlags {
  readonly requireAssurance?: Assurance;
  readonly lawChoice?: string;
  readonly reason?: string;
}

/** The options of `decide` that the flags of `withDeciding` stand for. */
export async function decidingFrom(
  flags: DecidingFlags,
  io: Io,
): Promise<DecideOptions & { rulebook: Rulebook }> {
  const { requireAssurance, lawChoice, reason = '' } = flags;
  return {
    rulebook: await rulebookFrom(flags, io),
    ...(requireAssurance !== undefined && { requireAssurance }),
    ...(lawChoice !== undefined && { lawChoice: { version: lawChoice, reason } }),
  };
}

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
