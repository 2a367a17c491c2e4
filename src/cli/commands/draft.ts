import { extname } from 'node:path';
import type { Command } from 'commander';
import { decide } from '../../decide/decide.js';
import { type DraftOptions, draft, draftDocx, draftKinds } from '../../documents/index.js';
import { checkOutputs, writeWhole } from '../files/output.js';
import { InputProblem } from '../input-problem.js';
import { guarded, type Io, parseJson, readText } from '../io.js';
import { type DecidingFlags, decidingFrom, withDeciding } from '../options.js';

interface Flags extends DecidingFlags {
  kind?: string;
  fine?: string;
  number?: string;
  office?: string;
  on?: string;
  details?: string;
  out?: string;
  final?: boolean;
  force?: boolean;
  list?: boolean;
}

/** `caliang draft FILE|- --kind 决定书 [--fine YUAN] [--out FILE]`: a document of the case. */
export function registerDraft(root: Command, io: Io): void {
  const command = root
    .command('draft')
    .description('起草文书：告知书、决定书、笔录、移送书等；没有写明的内容留空【】，需要人填写和核对')
    .argument('<file>', '案件文件，或 -')
    .option('--kind <kind>', '文书的名称或者标识，如 决定书、事先告知书、correction-order')
    .option('--list', '列出各种文书能否起草，不能起草的说明理由')
    .option('--fine <yuan>', '拟处罚款的数额（元）；不合法的不起草，退出码为 1')
    .option('--number <number>', '文号')
    .option('--office <name>', '行政机关名称')
    .option('--on <day>', '文书日期')
    .option('--details <file>', '其余内容（JSON 文件：当事人情况、告知、申辩、听证等），见 docs/documents.md')
    .option('--out <file>', '写入文件，按后缀 .docx、.html、.txt 决定格式；不写则输出文本')
    .option('--final', '定稿：去掉草稿说明；数字是参考值、事实没有查明时拒绝')
    .option('--force', '替换已有的文件');
  withDeciding(command);
  command.action((file: string, flags: Flags) => guarded(io, 'zh-CN', () => run(file, flags, io)));
}

async function run(file: string, flags: Flags, io: Io): Promise<void> {
  const { out, force = false, details } = flags;
  const form = out === undefined ? '.txt' : extname(out).toLowerCase();
  if (out !== undefined) {
    if (!FORMS.includes(form)) {
      throw new InputProblem(
        `“${out}”：后缀应为 ${FORMS.join('、')}`,
        `"${out}": the name has to end in ${FORMS.join(', ')}`,
      );
    }
    checkOutputs({ inputs: [file, details, flags.rulebook, flags.overlay], outputs: [out], force });
  }
  const deciding = await decidingFrom(flags, io);
  const decision = decide(parseJson(await readText(file, io)) as Parameters<typeof decide>[0], deciding);
  const options = await optionsFrom(flags, deciding.rulebook, io);
  if (flags.list === true) {
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
    form === '.docx'
      ? await draftDocx(decision, options)
      : draft(decision, { ...options, format: form === '.txt' ? 'text' : 'html' });
  writeWhole(out, written, force);
  io.err(`已写入 ${out}\n`);
}

const FORMS: readonly string[] = ['.docx', '.html', '.txt'];

async function optionsFrom(flags: Flags, rulebook: DraftOptions['rulebook'], io: Io): Promise<DraftOptions> {
  const { kind, fine, number, office, on, final, details } = flags;
  const more = details === undefined ? {} : (parseJson(await readText(details, io)) as Partial<DraftOptions>);
  const stated = Object.fromEntries(
    Object.entries({ kind, fine, number, office, on, final }).filter(([, value]) => value !== undefined),
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
