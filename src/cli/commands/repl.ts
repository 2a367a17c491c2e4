import type { Command } from 'commander';
import { guarded, type Io, type Locale } from '../io.js';
import { type DecidingFlags, decidingFrom, withDeciding, withLocale } from '../options.js';
import { historyFile, runSession } from '../repl/session.js';

interface Flags extends DecidingFlags {
  locale: Locale;
}

/** `caliang repl`: Node's REPL with the names of the package; a script comes in on standard input. */
export function registerRepl(root: Command, io: Io): void {
  const command = root
    .command('repl')
    .description('交互式试算：裁量、说理、如果、条文、自查等，按 Tab 补全名称；也可从标准输入读取脚本');
  for (const extend of [withLocale, withDeciding]) extend(command);
  command.action((flags: Flags) =>
    guarded(io, flags.locale, async () => {
      const options = await decidingFrom(flags, io);
      const terminal = io.screen !== null;
      await runSession({
        options,
        locale: flags.locale,
        input: io.stdin(),
        output: io.stdout,
        terminal,
        history: terminal ? historyFile(process.env) : null,
        failed: () => {
          if (!terminal) io.fail(1);
        },
      });
    }),
  );
}
