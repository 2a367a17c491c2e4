import type { Command } from 'commander';
import { decide } from '../../decide/decide.js';
import { checkFineText } from '../../explain/fine-text.js';
import { reasons } from '../../explain/reasons.js';
import { checkFine } from '../../fine/check-fine.js';
import { guarded, type Io, parseJson, readText } from '../io.js';
import { type DecidingFlags, decidingFrom, withDeciding } from '../options.js';

interface Flags extends DecidingFlags {
  fine?: string;
}

/** `caliang reasons FILE|- [--fine YUAN]`: the paragraph on discretion for a notice or a decision document. */
export function registerReasons(root: Command, io: Io): void {
  const command = root
    .command('reasons')
    .description('写出告知书、决定书用的裁量说理段落，需要人填写的地方标【】')
    .argument('<file>', '案件文件，或 -')
    .option('--fine <yuan>', '拟处罚款的数额（元），不写则留空；不合法的不写入，退出码为 1');
  withDeciding(command);
  command.action((file: string, flags: Flags) =>
    guarded(io, 'zh-CN', async () => {
      const options = await decidingFrom(flags, io);
      const decision = decide(parseJson(await readText(file, io)) as Parameters<typeof decide>[0], options);
      const { rulebook } = options;
      const { fine } = flags;
      const check = fine === undefined ? null : checkFine(decision, fine, { rulebook });
      if (check) io.err(`${checkFineText(decision, check, { rulebook })}\n`);
      // No draft has an unlawful figure: its place stays blank.
      const unlawful = check?.verdict === 'unlawful';
      io.out(reasons(decision, { rulebook, ...(fine !== undefined && !unlawful && { fine }) }));
      if (unlawful) io.fail(1);
    }),
  );
}
