import type { Command } from 'commander';
import { tables } from '../../tables/tables.js';
import { guarded, type Io, type Locale } from '../io.js';
import { rulebookFrom, withLocale, withRulebook } from '../options.js';

/** `caliang tables [VIOLATION]`: the table of a violation, or of all. */
export function registerTables(root: Command, io: Io): void {
  const command = root
    .command('tables')
    .description('列出某种违法行为（不写则全部）的条款、幅度、档次、情节及其依据')
    .argument('[violation]', '违法行为的编号或者名称')
    .option('--markdown', '输出 Markdown');
  for (const extend of [withLocale, withRulebook]) extend(command);
  command.action(
    (
      violation: string | undefined,
      flags: { locale: Locale; markdown?: boolean; rulebook?: string; overlay?: string },
    ) =>
      guarded(io, flags.locale, async () => {
        const rulebook = await rulebookFrom(flags, io);
        const format = flags.markdown ? 'markdown' : 'text';
        io.out(tables(violation, { locale: flags.locale, format, rulebook }));
      }),
  );
}
