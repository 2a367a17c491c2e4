import { type Command, Option } from 'commander';
import { decide } from '../../decide/decide.js';
import type { DecideOptions, Decision } from '../../decide/decision.js';
import { explain } from '../../explain/explain.js';
import type { Assurance } from '../../rulebook/schema.js';
import { guarded, type Io, type Locale, parseJson, problemJson, readLines, readText } from '../io.js';
import { rulebookFrom, withAssurance, withLocale, withRulebook } from '../options.js';

interface Flags {
  json?: boolean;
  jsonl?: boolean;
  markdown?: boolean;
  html?: boolean;
  locale: Locale;
  rulebook?: string;
  overlay?: string;
  requireAssurance?: Assurance;
  imposed?: string;
  lawChoice?: string;
  reason?: string;
}

/** `caliang decide FILE|-`: one case to its decision, or with `--jsonl` one line to one line. */
export function registerDecide(root: Command, io: Io): void {
  const command = root
    .command('decide')
    .description('由一个案件文件（JSON）得出处罚结论；“-”表示从标准输入读取')
    .argument('<file>', '案件文件，或 -')
    .option('--json', '输出结论的 JSON')
    .option('--markdown', '输出 Markdown 说明')
    .option('--html', '输出 HTML 说明')
    .option('--imposed <yuan>', '在说明和图中标出实际罚款（元）')
    .option('--jsonl', '每行一个案件，逐行输出结论或错误')
    .addOption(
      new Option('--law-choice <version>', '新旧规定轻重不可比时人工选定的版本（old、new 或版本号）'),
    )
    .option('--reason <text>', '选定该版本的理由');
  for (const extend of [withLocale, withRulebook, withAssurance]) extend(command);
  command.action((file: string, flags: Flags) =>
    guarded(io, flags.locale, async () => {
      const rulebook = await rulebookFrom(flags, io);
      const options: DecideOptions = {
        rulebook,
        ...(flags.requireAssurance !== undefined && { requireAssurance: flags.requireAssurance }),
        ...(flags.lawChoice !== undefined && {
          lawChoice: { version: flags.lawChoice, reason: flags.reason ?? '' },
        }),
      };
      if (flags.jsonl) return decideLines(file, options, flags.locale, io);
      const decision = decide(parseJson(await readText(file, io)) as Parameters<typeof decide>[0], options);
      io.out(`${render(decision, flags, options).trimEnd()}\n`);
    }),
  );
}

function render(decision: Decision, flags: Flags, { rulebook }: DecideOptions): string {
  if (flags.json) return JSON.stringify(decision, null, 2);
  const format = flags.html ? 'html' : flags.markdown ? 'markdown' : 'text';
  return explain(decision, {
    locale: flags.locale,
    format,
    ...(rulebook && { rulebook }),
    ...(flags.imposed !== undefined && { imposed: flags.imposed }),
  });
}

/** Exactly one line out for every line in, so that lines stay aligned; a blank line is an error line too. */
async function decideLines(file: string, options: DecideOptions, locale: Locale, io: Io): Promise<void> {
  let failed = false;
  for await (const line of readLines(file, io)) {
    try {
      const decision = decide(parseJson(line) as Parameters<typeof decide>[0], options);
      io.out(`${JSON.stringify(decision)}\n`);
    } catch (error) {
      failed = true;
      io.out(`${JSON.stringify({ error: problemJson(error, locale) })}\n`);
    }
  }
  if (failed) io.fail(1);
}
