import type { Command } from 'commander';
import type { CaseInput } from '../../case/schema.js';
import { whatIfText } from '../../explain/whatif-text.js';
import type { Assurance } from '../../rulebook/schema.js';
import { whatIf } from '../../whatif/whatif.js';
import { guarded, type Io, type Locale, parseJson, readText } from '../io.js';
import { rulebookFrom, withAssurance, withLocale, withRulebook } from '../options.js';

interface Flags {
  locale: Locale;
  json?: boolean;
  rulebook?: string;
  overlay?: string;
  requireAssurance?: Assurance;
}

/** `caliang whatif FILE|-`: the smallest changes of fact that would change the result. */
export function registerWhatIf(root: Command, io: Io): void {
  const command = root
    .command('whatif')
    .description('列出会改变结果的最小事实变化，以及没有审查的情节各会怎样')
    .argument('<file>', '案件文件，或 -')
    .option('--json', '输出 JSON');
  for (const extend of [withLocale, withRulebook, withAssurance]) extend(command);
  command.action((file: string, flags: Flags) =>
    guarded(io, flags.locale, async () => {
      const rulebook = await rulebookFrom(flags, io);
      const input = parseJson(await readText(file, io)) as CaseInput;
      const { requireAssurance, locale } = flags;
      const result = whatIf(input, { rulebook, ...(requireAssurance !== undefined && { requireAssurance }) });
      io.out(flags.json ? `${JSON.stringify(result, null, 2)}\n` : whatIfText(result, { locale, rulebook }));
    }),
  );
}
