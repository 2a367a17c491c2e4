import { type Argument, Command, type Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { registerAsk } from './commands/ask.js';
import { registerAudit, registerAuditMerge } from './commands/audit.js';
import { registerDecide } from './commands/decide.js';
import { registerDemo } from './commands/demo.js';
import { registerDraft } from './commands/draft.js';
import { registerSurcharge, registerTimeline } from './commands/procedure.js';
import { registerPublicity } from './commands/publicity.js';
import { registerReasons } from './commands/reasons.js';
import { registerReceipt, registerReplay } from './commands/receipt.js';
import { registerRepl } from './commands/repl.js';
import { registerRulebook } from './commands/rulebook.js';
import { registerSchema } from './commands/schema.js';
import { registerTables } from './commands/tables.js';
import { registerVerify } from './commands/verify.js';
import { registerWhatIf } from './commands/whatif.js';
import { registerWorksheet } from './commands/worksheet.js';
import type { Io, Locale } from './io.js';
import { plainText } from './json-text.js';
import { helpInEnglish } from './locales/help-en.js';
import { problemIn, type UsageTexts, usageTexts } from './locales/usage.js';

/** What others wrote reaches no terminal with characters that it would obey. */
const harmless = (io: Io): Io => ({
  ...io,
  out: (text) => io.out(plainText(text)),
  err: (text) => io.err(plainText(text)),
  status: io.status ?? io.err,
});

/** Headings and brackets of the help in the language of the texts. */
const help = ({ headings, choices, byDefault, notes }: UsageTexts) => ({
  styleTitle: (title: string) => headings[title] ?? title,
  styleUsage: (usage: string) => usage.replace(/\[(?:options|command)\]/g, (part) => headings[part] ?? part),
  optionDescription: ({ description, argChoices, defaultValue }: Option) => {
    const said = [
      ...(argChoices ? [choices(argChoices)] : []),
      ...(typeof defaultValue === 'string' ? [byDefault(defaultValue)] : []),
    ];
    return said.length > 0 ? `${description}${notes(said)}` : description;
  },
  argumentDescription: ({ description }: Argument) => description,
});

/** Every description in English, in the place of the Chinese one. */
function inEnglish(command: Command): void {
  command.description(helpInEnglish(command.description()));
  for (const argument of command.registeredArguments)
    argument.description = helpInEnglish(argument.description);
  for (const option of command.options) option.description = helpInEnglish(option.description);
  command.helpOption('-h, --help', helpInEnglish('显示帮助'));
  for (const one of command.commands) inEnglish(one);
}

/** The commands; each stands in a file of its own under `commands/`. `locale`: in which they explain themselves. */
export function program(given: Io, locale: Locale = 'zh-CN'): Command {
  const io = harmless(given);
  const texts = usageTexts(locale);
  const root = new Command('caliang')
    .description('上海民防行政处罚裁量：由违法事实和情节得出合法的罚款范围，并说明每一个数字的来历')
    .version(manifest.version, '-v, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand(
      'help [command]',
      locale === 'en' ? helpInEnglish('显示某个命令的帮助') : '显示某个命令的帮助',
    )
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: (message, write) => write(problemIn(message, texts)),
    })
    .configureHelp(help(texts))
    .showHelpAfterError(texts.afterError)
    .exitOverride();
  for (const register of [
    registerDecide,
    registerAsk,
    registerRepl,
    registerReasons,
    registerDraft,
    registerWhatIf,
    registerAudit,
    registerAuditMerge,
    registerPublicity,
    registerTimeline,
    registerSurcharge,
    registerVerify,
    registerTables,
    registerSchema,
    registerRulebook,
    registerWorksheet,
    registerReceipt,
    registerReplay,
    registerDemo,
  ])
    register(root, io);
  if (locale === 'en') inEnglish(root);
  return root;
}
