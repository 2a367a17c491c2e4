import type { Command } from 'commander';
import type { CaseInput } from '../../case/schema.js';
import { decide } from '../../decide/decide.js';
import { tables } from '../../tables/tables.js';
import { guarded, type Io, type Locale, parseJson, readText } from '../io.js';
import { meant } from '../meant.js';
import { rulebookFrom, withLocale, withRulebook } from '../options.js';

/** `caliang tables [VIOLATION]`: the table of a violation, or of all. */
export function registerTables(root: Command, io: Io): void {
  const command = root
    .command('tables')
    .description('列出某种违法行为（不写则全部）的条款、幅度、档次、情节及其依据')
    .argument('[violation]', '违法行为的编号、名称、条号（49(3)）、关键词（拆门）或者拼音首字母')
    .option('--markdown', '输出 Markdown')
    .option('--case <file>', '在表上标出这一案件适用的行（案件文件，JSON）');
  for (const extend of [withLocale, withRulebook]) extend(command);
  command.action(
    (
      violation: string | undefined,
      flags: { locale: Locale; markdown?: boolean; case?: string; rulebook?: string; overlay?: string },
    ) =>
      guarded(io, flags.locale, async () => {
        const rulebook = await rulebookFrom(flags, io);
        const format = flags.markdown ? 'markdown' : 'text';
        const { locale } = flags;
        const options = { locale, format, rulebook } as const;
        const wanted = violation === undefined ? undefined : meant(violation, locale, rulebook, io);
        if (wanted === null) return;
        if (flags.case === undefined) {
          io.out(tables(wanted, options));
          return;
        }
        const decision = decide(parseJson(await readText(flags.case, io)) as CaseInput, { rulebook });
        io.out(tables(wanted ?? decision.violation, { ...options, decision }));
      }),
  );
}
