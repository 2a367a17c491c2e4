import type { Command } from 'commander';
import { decide } from '../../decide/decide.js';
import { reasons } from '../../explain/reasons.js';
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
    .option('--fine <yuan>', '拟处罚款的数额（元），不写则留空');
  withDeciding(command);
  command.action((file: string, flags: Flags) =>
    guarded(io, 'zh-CN', async () => {
      const options = await decidingFrom(flags, io);
      const decision = decide(parseJson(await readText(file, io)) as Parameters<typeof decide>[0], options);
      const { rulebook } = options;
      const { fine } = flags;
      io.out(reasons(decision, { rulebook, ...(fine !== undefined && { fine }) }));
    }),
  );
}
