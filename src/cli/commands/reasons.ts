import { type Command, Option } from 'commander';
import { decide } from '../../decide/decide.js';
import { type ReasonsOptions, reasons } from '../../explain/reasons.js';
import { render } from '../../explain/render.js';
import { checkFine } from '../../fine/check-fine.js';
import { guarded, type Io, parseJson, readText } from '../io.js';
import { type DecidingFlags, decidingFrom, withDeciding } from '../options.js';

interface Flags extends DecidingFlags {
  fine?: string;
  stage?: ReasonsOptions['stage'];
  notes?: string;
  spare?: boolean;
  final?: boolean;
}

/** What only a person can say, in a file. */
type Notes = Pick<ReasonsOptions, 'defence' | 'because'>;

/** `caliang reasons FILE|- [--fine YUAN]`: the paragraph on discretion for a notice or a decision document. */
export function registerReasons(root: Command, io: Io): void {
  const command = root
    .command('reasons')
    .description('写出告知书、决定书用的裁量说理段落，需要人填写的地方标【】')
    .argument('<file>', '案件文件，或 -')
    .option('--fine <yuan>', '拟处罚款的数额（元），不写则留空；不合法的不写入，退出码为 1')
    .addOption(
      new Option('--stage <stage>', '文书：notice 告知书（拟），decision 决定书（决定，默认）').choices([
        'notice',
        'decision',
      ]),
    )
    .option('--notes <file>', '陈述申辩和各项理由（JSON：{ "defence": …, "because": … }）')
    .option('--spare', '可以不予处罚的，写成不予处罚')
    .option('--final', '定稿：还有【】没有处理的，拒绝输出');
  withDeciding(command);
  command.action((file: string, flags: Flags) =>
    guarded(io, 'zh-CN', async () => {
      const options = await decidingFrom(flags, io);
      const decision = decide(parseJson(await readText(file, io)) as Parameters<typeof decide>[0], options);
      const { rulebook } = options;
      const { fine, stage, spare, final } = flags;
      const notes = flags.notes === undefined ? {} : (parseJson(await readText(flags.notes, io)) as Notes);
      const check = fine === undefined ? null : checkFine(decision, fine, { rulebook });
      if (check) io.err(`${render(check, { decision, rulebook })}\n`);
      // No draft has an unlawful figure: its place stays blank.
      const unlawful = check?.verdict === 'unlawful';
      io.out(
        reasons(decision, {
          ...notes,
          rulebook,
          ...(fine !== undefined && !unlawful && { fine }),
          ...(stage && { stage }),
          ...(spare && { spare }),
          ...(final && { final }),
        }),
      );
      if (unlawful) io.fail(1);
    }),
  );
}
