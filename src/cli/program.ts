import { Command } from 'commander';
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
import type { Io } from './io.js';
import { plainText } from './json-text.js';

/** What others wrote reaches no terminal with characters that it would obey. */
const harmless = (io: Io): Io => ({
  ...io,
  out: (text) => io.out(plainText(text)),
  err: (text) => io.err(plainText(text)),
  status: io.status ?? io.err,
});

/** The commands; each stands in a file of its own under `commands/`. */
export function program(given: Io): Command {
  const io = harmless(given);
  const root = new Command('caliang')
    .description('上海民防行政处罚裁量：由违法事实和情节得出合法的罚款范围，并说明每一个数字的来历')
    .version(manifest.version, '-v, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示某个命令的帮助')
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError('（用 caliang --help 查看用法）')
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
  return root;
}
