import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { mergeReports } from '../../audit/report.js';
import { readAuditReport } from '../../audit/report-schema.js';
import { auditReportText, auditSheetHeadings, auditSheetTemplate } from '../../audit-report/index.js';
import { openInput } from '../audit/input.js';
import { FindingsSheet, type OutFlags, writeReport } from '../audit/out.js';
import { progressOf } from '../audit/progress.js';
import type { Format } from '../audit/rows.js';
import { judged } from '../audit/run.js';
import { InputProblem } from '../input-problem.js';
import { guarded, type Io, type Locale, parseJson, readText } from '../io.js';
import { type RulebookFlags, rulebookFrom, withLocale, withRulebook } from '../options.js';

interface Flags extends RulebookFlags, OutFlags {
  readonly locale: Locale;
  readonly json?: boolean;
  readonly csv?: string;
  readonly template?: boolean;
  readonly format?: Format;
  readonly threads?: number;
}

/** From this size on a file is judged in several threads. */
const LARGE = 4_000_000;

function threadCount(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new InvalidArgumentError('应为 1 到 99 的整数');
}

const withReport = (command: Command): Command =>
  command
    .option('--report <file>', '把报告写成一个网页文件（不联网也能打开）')
    .option('--save <file>', '把报告存为 JSON，供 audit-merge 合并');

/** `caliang audit FILE.csv|FILE.jsonl|-`: decided cases against the law and against each other. */
export function registerAudit(root: Command, io: Io): void {
  const command = root
    .command('audit')
    .description('案卷自查：逐案核对已决定的案件（CSV 或 JSON Lines），列出每案的问题和合法的数额')
    .argument('[file]', '案件文件，或 -')
    .option('--json', '每案输出一行 JSON：发现的问题或者错误')
    .option('--csv <file>', '把全部问题写成电子表格（CSV）')
    .option('--template', '输出空白的案件表（CSV 表头），并在标准错误上说明每一列')
    .addOption(new Option('--format <format>', '输入的格式；不写则自动判断').choices(['csv', 'jsonl']))
    .option('--threads <n>', '线程数；不写则按处理器和文件大小决定', threadCount);
  withReport(command);
  for (const extend of [withLocale, withRulebook]) extend(command);
  command.action((file: string | undefined, flags: Flags) =>
    guarded(io, flags.locale, async () => {
      if (flags.template) return template(io);
      if (file === undefined)
        command.error('缺少案件文件；空白的案件表：caliang audit --template', { exitCode: 2 });
      else await run(file, flags, io);
    }),
  );
}

function template(io: Io): void {
  io.out(auditSheetTemplate());
  for (const { heading, required, example, note } of auditSheetHeadings()) {
    io.err(`${heading}${required ? '（必填）' : ''}：${note}${example === '' ? '' : `。例如 ${example}`}\n`);
  }
}

async function run(file: string, flags: Flags, io: Io): Promise<void> {
  const { locale } = flags;
  const rulebook = await rulebookFrom(flags, io);
  const input = await openInput(file, flags.format, io);
  const quiet = flags.report !== undefined || flags.save !== undefined || flags.csv !== undefined;
  const settings = {
    format: input.format,
    headings: input.headings,
    locale,
    print: flags.json ? 'json' : quiet ? 'nothing' : 'text',
    csv: flags.csv !== undefined,
  } as const;
  const { size } = input.progress();
  const threads = flags.threads ?? (size !== null && size >= LARGE ? availableParallelism() : 1);
  const sheet = flags.csv === undefined ? null : new FindingsSheet(flags.csv, locale);
  const progress = progressOf(input, io.err, io.terminal);
  const report = await judged(input, settings, rulebook, threads, async ({ out, csv }) => {
    if (out !== '') io.out(out);
    await sheet?.add(csv);
    await io.drained();
    progress.tick();
  });
  progress.done();
  await sheet?.close();
  writeReport(report, flags, locale, rulebook);
  const summary = `${auditReportText(report, { locale, rulebook })}\n`;
  if (settings.print === 'nothing') io.out(summary);
  else io.err(summary);
  if (report.refused > 0) io.fail(1);
}

/** `caliang audit-merge FIRST.json SECOND.json …`: the reports of the parts of one input, in order, as one. */
export function registerAuditMerge(root: Command, io: Io): void {
  const command = root
    .command('audit-merge')
    .description('把同一批案件分段自查的报告（audit --save）按顺序合并成一份')
    .argument('<files...>', '各段的报告，按案件的顺序');
  withReport(command);
  for (const extend of [withLocale, withRulebook]) extend(command);
  command.action((files: string[], flags: Flags) =>
    guarded(io, flags.locale, async () => {
      const rulebook = await rulebookFrom(flags, io);
      const reports = [];
      for (const file of files) reports.push(readAuditReport(parseJson(await readText(file, io))));
      const [first, ...rest] = reports;
      if (!first) throw new InputProblem('没有报告', 'no reports');
      const whole = rest.reduce(mergeReports, first);
      writeReport(whole, flags, flags.locale, rulebook);
      io.out(`${auditReportText(whole, { locale: flags.locale, rulebook })}\n`);
    }),
  );
}
