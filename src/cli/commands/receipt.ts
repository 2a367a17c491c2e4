import type { Command } from 'commander';
import type { CaseInput } from '../../case/schema.js';
import { decide } from '../../decide/decide.js';
import { replayText } from '../../explain/replay-text.js';
import { readReceipt, receipt } from '../../receipt/receipt.js';
import { replay } from '../../receipt/replay.js';
import { builtinRulebook } from '../../rulebook/builtin.js';
import { loadRulebook } from '../../rulebook/load.js';
import { refineRulebook } from '../../rulebook/refine.js';
import { guarded, type Io, type Locale, parseJson, readText } from '../io.js';
import { jsonText } from '../json-text.js';
import { type DecidingFlags, decidingFrom, withDeciding, withLocale } from '../options.js';

interface ReceiptFlags extends DecidingFlags {
  locale: Locale;
}

/** `caliang receipt FILE|-`: decides and prints the receipt, for keeping beside the case. */
export function registerReceipt(root: Command, io: Io): void {
  const command = root
    .command('receipt')
    .description('作出结论并输出凭据（规则库、案件、结论及其摘要），供日后重算核对')
    .argument('<file>', '案件文件，或 -');
  for (const extend of [withLocale, withDeciding]) extend(command);
  command.action((file: string, flags: ReceiptFlags) =>
    guarded(io, flags.locale, async () => {
      const options = await decidingFrom(flags, io);
      const input = parseJson(await readText(file, io)) as CaseInput;
      const { rulebook } = options;
      const decision = decide(input, options);
      io.out(jsonText(receipt(input, decision, { rulebook })));
    }),
  );
}

/** `caliang replay RECEIPT`: decides again and says whether the result is the same. */
export function registerReplay(root: Command, io: Io): void {
  const command = root
    .command('replay')
    .description('按凭据重新计算，核对结论是否一致、凭据是否被改动')
    .argument('<receipt>', '凭据文件，或 -')
    .option('--json', '输出 JSON')
    .option('--rulebook <file...>', '在内置规则库之外查找的规则库')
    .option('--overlay <file>', '作出结论时加用的细化标准');
  withLocale(command).action(
    (file: string, flags: { locale: Locale; json?: boolean; rulebook?: string[]; overlay?: string }) =>
      guarded(io, flags.locale, async () => {
        const books = [];
        for (const name of flags.rulebook ?? [])
          books.push(loadRulebook(parseJson(await readText(name, io))));
        if (flags.overlay !== undefined) {
          const overlay = parseJson(await readText(flags.overlay, io));
          books.push(...[builtinRulebook(), ...books].map((book) => refineRulebook(book, overlay)));
        }
        const kept = readReceipt(parseJson(await readText(file, io)));
        const result = replay(kept, books);
        const rulebook = books.find((book) => book.digest === kept.rulebook.digest);
        io.out(
          flags.json
            ? jsonText(result)
            : replayText(result, { locale: flags.locale, ...(rulebook && { rulebook }) }),
        );
        if (result.result !== 'equal') io.fail(1);
      }),
  );
}
