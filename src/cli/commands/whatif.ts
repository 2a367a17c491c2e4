import type { Command } from 'commander';
import type { CaseInput } from '../../case/schema.js';
import { whatIfText } from '../../explain/whatif-text.js';
import { whatIf } from '../../whatif/whatif.js';
import { guarded, type Io, type Locale, parseJson, readText } from '../io.js';
import { jsonText } from '../json-text.js';
import { type DecidingFlags, decidingFrom, withDeciding, withLocale } from '../options.js';

interface Flags extends DecidingFlags {
  locale: Locale;
  json?: boolean;
}

/** `caliang whatif FILE|-`: the smallest changes of fact that would change the result. */
export function registerWhatIf(root: Command, io: Io): void {
  const command = root
    .command('whatif')
    .description('列出会改变结果的最小事实变化，以及没有审查的情节各会怎样')
    .argument('<file>', '案件文件，或 -')
    .option('--json', '输出 JSON');
  for (const extend of [withLocale, withDeciding]) extend(command);
  command.action((file: string, flags: Flags) =>
    guarded(io, flags.locale, async () => {
      const options = await decidingFrom(flags, io);
      const result = whatIf(parseJson(await readText(file, io)) as CaseInput, options);
      const { rulebook } = options;
      const { locale } = flags;
      io.out(flags.json ? jsonText(result) : whatIfText(result, { locale, rulebook }));
    }),
  );
}
