import type { Command } from 'commander';
import { decide } from '../../decide/decide.js';
import { reasons } from '../../explain/reasons.js';
import type { Assurance } from '../../rulebook/schema.js';
import { guarded, type Io, parseJson, readText } from '../io.js';
import { rulebookFrom, withAssurance, withRulebook } from '../options.js';

interface Flags {
  fine?: string;
  rulebook?: string;
  overlay?: string;
  requireAssurance?: Assurance;
}

/** `caliang reasons FILE|- [--fine YUAN]`: the paragraph on discretion for a notice or a decision document. */
export function registerReasons(root: Command, io: Io): void {
  const command = root
    .command('reasons')
    .description('写出告知书、决定书用的裁量说理段落，需要人填写的地方标【】')
    .argument('<file>', '案件文件，或 -')
    .option('--fine <yuan>', '拟处罚款的数额（元），不写则留空');
  for (const extend of [withRulebook, withAssurance]) extend(command);
  command.action((file: string, flags: Flags) =>
    guarded(io, 'zh-CN', async () => {
      const rulebook = await rulebookFrom(flags, io);
      const input = parseJson(await readText(file, io)) as Parameters<typeof decide>[0];
      const { fine, requireAssurance } = flags;
      const decision = decide(input, {
        rulebook,
        ...(requireAssurance !== undefined && { requireAssurance }),
      });
      io.out(reasons(decision, { rulebook, ...(fine !== undefined && { fine }) }));
    }),
  );
}
