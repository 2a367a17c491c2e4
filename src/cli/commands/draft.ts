import { extname } from 'node:path';
import type { Command } from 'commander';
import { decide } from '../../decide/decide.js';
import { type DocketInput, isDocket } from '../../docket/input.js';
import {
  type DocketDraftOptions,
  type DraftOptions,
  draft,
  draftDocx,
  draftKinds,
} from '../../documents/index.js';
import { checkOutputs, writeWhole } from '../files/output.js';
import { InputProblem } from '../input-problem.js';
import { guarded, type Io, parseJson, readText } from '../io.js';
import { type DecidingFlags, decidingFrom, withDeciding } from '../options.js';
import { draftDocketFile } from './draft-docket.js';

interface Flags extends DecidingFlags {
  kind?: string;
  fine?: string;
  number?: string;
  office?: string;
  on?: string;
  because?: string;
  details?: string;
  out?: string;
  final?: boolean;
  force?: boolean;
  list?: boolean;
  together?: boolean;
  form?: string;
}

/** `caliang draft FILE|- --kind 决定书 [--fine YUAN] [--out FILE]`: a document of the case. */
export function registerDraft(root: Command, io: Io): void {
  const command = root
    .command('draft')
    .description('起草文书：告知书、决定书、笔录、移送书等；没有写明的内容留空【】，需要人填写和核对')
    .argument('<file>', '案件文件，或 -；文件里有几个案件（cases）的，逐案起草')
    .option('--kind <kind>', '文书的名称或者标识，如 决定书、事先告知书、correction-order')
    .option('--list', '列出各种文书能否起草，不能起草的说明理由')
    .option('--fine <yuan>', '拟处罚款的数额（元）；不合法的不起草，退出码为 1')
    .option('--number <number>', '文号')
    .option('--office <name>', '行政机关名称')
    .option('--on <day>', '文书日期')
    .option('--because <ground>', '案件讨论笔录、法制审核意见书的事由：名称或者编号')
    .option('--details <file>', '其余内容（JSON 文件：当事人情况、告知、申辩、听证等），见 docs/documents.md')
    .option(
      '--out <file>',
      '写入文件，按后缀 .docx、.html、.txt 决定格式；有几个案件的，写入这个文件夹；不写则输出文本',
    )
    .option('--form <form>', '有几个案件时写入文件的格式：docx（默认）、html、txt')
    .option('--together', '有几个案件时，同一当事人同日决定的几个违法行为写在一份文书里，分别裁量')
    .option('--final', '定稿：去掉草稿说明，留下的【】须填写后才能用印；数字是参考值、事实没有查明时拒绝')
    .option('--force', '替换已有的文件');
  withDeciding(command);
  command.action((file: string, flags: Flags) => guarded(io, 'zh-CN', () => run(file, flags, io)));
}

async function run(file: string, flags: Flags, io: Io): Promise<void> {
  const { out, force = false, details, list = false, together, form } = flags;
  const input = parseJson(await readText(file, io)) as Parameters<typeof decide>[0];
  const inputs = [file, details, flags.rulebook, flags.overlay];
  const several = isDocket(input);
  if (!several && (together !== undefined || form !== undefined)) throw forSeveral();
  if (several && flags.fine !== undefined) throw ofEach();
  const ending = several || out === undefined ? null : endingOf(out);
  if (ending !== null) checkOutputs({ inputs, outputs: [out], force });
  const deciding = await decidingFrom(flags, io);
  const options = await optionsFrom(flags, deciding.rulebook, io);
  if (several) {
    const given = { ...options, ...(together !== undefined && { together }) } as DocketDraftOptions;
    return draftDocketFile(input as DocketInput, deciding, given, { out, force, form, list, inputs }, io);
  }
  const decision = decide(input, deciding);
  if (list) {
    const { kind: _, ...shared } = options;
    for (const { name, because } of draftKinds(decision, shared)) {
      io.out(`${name.zh}：${because === null ? '可以起草' : because.zh}\n`);
    }
    return;
  }
  if (out === undefined) {
    io.out(draft(decision, options));
    return;
  }
  const written =
    ending === '.docx'
      ? await draftDocx(decision, options)
      : draft(decision, { ...options, format: ending === '.txt' ? 'text' : 'html' });
  writeWhole(out, written, force);
  io.err(`已写入 ${out}\n`);
}

/** The form that the name of a file asks for. */
function endingOf(out: string): string {
  const ending = extname(out).toLowerCase();
  if (FORMS.includes(ending)) return ending;
  throw new InputProblem(
    `“${out}”：后缀应为 ${FORMS.join('、')}`,
    `"${out}": the name has to end in ${FORMS.join(', ')}`,
  );
}

const forSeveral = (): InputProblem =>
  new InputProblem(
    '--together 和 --form 只用于有几个案件的文件（{ "cases": [...] }）',
    '--together and --form are for a file of several cases ({ "cases": [...] })',
  );

const ofEach = (): InputProblem =>
  new InputProblem(
    '文件里有几个案件：拟处的罚款写在各案件里（imposed），不用 --fine',
    'the file holds several cases: the intended fine stands in each of them (imposed), not in --fine',
  );

const FORMS: readonly string[] = ['.docx', '.html', '.txt'];

async function optionsFrom(flags: Flags, rulebook: DraftOptions['rulebook'], io: Io): Promise<DraftOptions> {
  const { kind, fine, number, office, on, because, final, details } = flags;
  const more = details === undefined ? {} : (parseJson(await readText(details, io)) as Partial<DraftOptions>);
  const stated = Object.fromEntries(
    Object.entries({ kind, fine, number, office, on, because, final }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const options = { ...more, ...stated, rulebook };
  if (options.kind === undefined && flags.list !== true) {
    throw new InputProblem(
      '请用 --kind 写明要起草的文书，或者用 --list 查看可以起草哪些',
      'name the document with --kind, or see with --list which ones fit',
    );
  }
  return { ...options, kind: options.kind ?? '' };
}
