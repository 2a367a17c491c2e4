import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type AuditReport, mergeReports } from '../../audit/report.js';
import { readAuditReport } from '../../audit/report-schema.js';
import { auditReportText, auditSheetHeadings, auditSheetTemplate } from '../../audit-report/index.js';
import { CaliangError } from '../../errors/index.js';
import { readHeadings } from '../../ledger/headings.js';
import { type Mapping, readMapping } from '../../ledger/mapping.js';
import type { Rulebook } from '../../rulebook/load.js';
import { visible } from '../../text/printable.js';
import { coverageText, dayNumbersText, otherDayCountText, totalsText } from '../audit/coverage-text.js';
import { FillSheet } from '../audit/fill.js';
import { Duplicates } from '../audit/ids.js';
import { type Input, openInput } from '../audit/input.js';
import type { Settings } from '../audit/judge.js';
import { FindingsSheet, isWorkbook, type OutFlags, writeReport } from '../audit/out.js';
import { checkFolder, Parts } from '../audit/parts.js';
import { progressOf } from '../audit/progress.js';
import { type Found, judged } from '../audit/run.js';
import { suggestedMapping } from '../audit/suggest.js';
import { checkOutputs, writeWhole } from '../files/output.js';
import { InputProblem } from '../input-problem.js';
import { guarded, type Io, type Locale, parseJson, readText } from '../io.js';
import { jsonText } from '../json-text.js';
import { type RulebookFlags, rulebookFrom, withLocale, withRulebook } from '../options.js';

interface Flags extends RulebookFlags, OutFlags {
  readonly locale: Locale;
  readonly json?: boolean;
  readonly csv?: string;
  readonly findings?: string;
  readonly fill?: string;
  readonly map?: string;
  readonly suggestMap?: string | true;
  readonly sheet?: string;
  readonly days?: '1900' | '1904';
  readonly resume?: string;
  readonly template?: boolean;
  readonly format?: 'csv' | 'jsonl';
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
    .option('--save <file>', '把报告存为 JSON，供 audit-merge 合并')
    .option('--force', '替换已经存在的输出文件');

/** `caliang audit FILE.xlsx|FILE.csv|FILE.jsonl|-`: decided cases against the law and against each other. */
export function registerAudit(root: Command, io: Io): void {
  const command = root
    .command('audit')
    .description('案卷自查：逐案核对已决定的案件（.xlsx、CSV 或 JSON Lines），列出每案的问题和合法的数额')
    .argument('[file]', '案件文件，或 -')
    .option('--json', '每案输出一行 JSON：发现的问题或者错误，以及能做的检查')
    .option('--findings <file>', '把全部问题写成电子表格（文件名以 .xlsx 结尾的写成工作簿，否则 CSV）')
    .option('--csv <file>', '同 --findings')
    .option('--fill <file>', '写出待补的台账：原有各列，加上要补填的列（.xlsx 或者 CSV）')
    .option('--map <file>', '列名对照表（JSON），由 --suggest-map 写出后核对')
    .option('--suggest-map [file]', '按列名和内容写出列名对照表，不作自查')
    .option('--sheet <name>', '读工作簿里的哪一张工作表')
    .addOption(
      new Option('--days <system>', '写成序号的日期从哪一年算起；不写则按工作簿所写，CSV 按 1900 年').choices(
        ['1900', '1904'],
      ),
    )
    .option('--resume <folder>', '分段进行，各段的结果存入文件夹；中断后再运行，接着做')
    .option('--template', '输出空白的案件表（CSV 表头），并在标准错误上说明每一列')
    .addOption(new Option('--format <format>', '输入的格式；不写则自动判断').choices(['csv', 'jsonl']))
    .option('--threads <n>', '线程数；不写则按处理器和文件大小决定', threadCount);
  withReport(command);
  for (const extend of [withLocale, withRulebook]) extend(command);
  command.action((file: string | undefined, flags: Flags) =>
    guarded(io, flags.locale, async () => {
      if (flags.template) return template(io);
      if (file === undefined)
        return command.error('缺少案件文件；空白的案件表：caliang audit --template', { exitCode: 2 });
      if (
        flags.resume !== undefined &&
        (flags.json || flags.fill !== undefined || isWorkbook(sheetOf(flags) ?? ''))
      )
        return command.error('--resume 不能与 --json、--fill 或者 .xlsx 的 --findings 同用', { exitCode: 2 });
      const inputs = [file, flags.rulebook, flags.overlay, flags.map];
      const outputs = [sheetOf(flags), flags.fill, flags.report, flags.save, ...named(flags.suggestMap)];
      checkOutputs({ inputs, outputs, force: flags.force ?? false });
      if (flags.resume !== undefined) checkFolder(flags.resume, [...inputs, ...outputs]);
      if (flags.suggestMap !== undefined) await suggest(file, flags, io);
      else await run(file, flags, io);
    }),
  );
}

const named = (file: string | true | undefined): string[] => (typeof file === 'string' ? [file] : []);
const sheetOf = ({ findings, csv }: Flags): string | undefined => findings ?? csv;

function template(io: Io): void {
  io.out(auditSheetTemplate());
  for (const { heading, required, example, note } of auditSheetHeadings()) {
    io.err(`${heading}${required ? '（必填）' : ''}：${note}${example === '' ? '' : `。例如 ${example}`}\n`);
  }
}

async function suggest(file: string, flags: Flags, io: Io): Promise<void> {
  const text = jsonText(await suggestedMapping(file, flags.sheet, await rulebookFrom(flags, io)));
  if (typeof flags.suggestMap === 'string') writeWhole(flags.suggestMap, text, flags.force ?? false);
  else io.out(text);
}

async function run(file: string, flags: Flags, io: Io): Promise<void> {
  const { locale } = flags;
  const rulebook = await rulebookFrom(flags, io);
  const mapping = flags.map === undefined ? null : readMapping(parseJson(await readText(flags.map, io)));
  const input = await openInput(file, flags, mapping, io);
  if (input.format === 'sheet') headingsRead(input, mapping, flags, io);
  const settings = settingsOf(input, flags, mapping);
  const duplicates = new Duplicates(locale === 'en');
  const found =
    flags.resume === undefined
      ? await inOne(input, settings, flags, rulebook, duplicates, io)
      : await inParts(file, input, settings, flags, rulebook, duplicates, io);
  writeReport(found.report, flags, locale, rulebook);
  const summary = `${auditReportText(found.report, { locale, rulebook })}\n`;
  const days = dayNumbersText(found.coverage, settings.dayCount, locale);
  const checks =
    input.format === 'sheet'
      ? coverageText(found.coverage, locale) +
        (days === '' ? '' : `${days}${otherDayCountText(settings.dayCount, locale)}\n`)
      : '';
  if (settings.print === 'nothing') io.out(summary + checks);
  else io.err(`${summary}${checks}`);
  io.err(duplicates.text());
  const totals = totalsText(input.totals(), locale);
  if (totals !== '') io.err(`${totals}\n`);
  if (input.format === 'sheet') io.err(wordsHint(file, found.report, locale));
  if (found.report.refused > 0) io.fail(1);
}

/** What to do where the ledger has words of its own for violations, parties or circumstances. */
function wordsHint(file: string, { refusals }: AuditReport, locale: Locale): string {
  if (!refusals.some(({ issues }) => issues.some(({ code }) => code === 'unknown-id'))) return '';
  const command = `caliang audit ${visible(file)} --suggest-map mapping.json`;
  return locale === 'en'
    ? `Words that are not known can be given a known one: ${command} lists them; fill it in, then run with --map mapping.json\n`
    : `台账里不认识的写法，可以对照规范的名称：${command} 列出这些写法，填好后加 --map mapping.json 再运行\n`;
}

function settingsOf(input: Input, flags: Flags, mapping: Mapping | null): Settings {
  const sheet = sheetOf(flags);
  const quiet = [flags.report, flags.save, sheet, flags.fill, flags.resume].some((one) => one !== undefined);
  return {
    format: input.format,
    headings: input.headings,
    headingLine: input.headingLine,
    mapping,
    dayCount: flags.days === undefined ? (input.dayCount ?? 1900) : flags.days === '1904' ? 1904 : 1900,
    locale: flags.locale,
    print: flags.json ? 'json' : quiet ? 'nothing' : 'text',
    findings: sheet === undefined ? null : isWorkbook(sheet) ? 'rows' : 'csv',
    fill: flags.fill !== undefined,
  };
}

/** Says which columns are not read. @throws CaliangError for headings that do not do */
function headingsRead(input: Input, mapping: Mapping | null, { locale }: Flags, io: Io): void {
  const en = locale === 'en';
  const { ignored, issues } = readHeadings(input.headings, mapping);
  if (ignored.length > 0) {
    const names = ignored.map(({ letter, heading, nearest }) => {
      const near = nearest === null ? '' : en ? `, did you mean "${nearest}"?` : `，是否想写“${nearest}”`;
      return `  ${letter} ${visible(heading)}${near}`;
    });
    const head = en ? 'Columns that are not known and are not read:' : '不认识、没有读的列：';
    io.err(`${[head, ...names].join('\n')}\n`);
  }
  if (input.others.length > 0) {
    const list = input.others.join(en ? ', ' : '、');
    io.err(en ? `Sheets that are not read: ${list}\n` : `没有读的工作表：${list}\n`);
  }
  const [first, ...rest] = issues;
  if (first) throw new CaliangError([first, ...rest]);
}

function threadsFor({ threads }: Flags, input: Input): number {
  const { size } = input.progress();
  return threads ?? (size !== null && size >= LARGE ? availableParallelism() : 1);
}

const progressFor = (input: Input, rows: () => number, flags: Flags, io: Io) =>
  progressOf(
    () => ({ ...input.progress(), rows: rows() }),
    io.status ?? io.err,
    io.terminal,
    flags.locale === 'en',
  );

async function inOne(
  input: Input,
  settings: Settings,
  flags: Flags,
  rulebook: Rulebook,
  duplicates: Duplicates,
  io: Io,
): Promise<Found> {
  const { force = false } = flags;
  const file = sheetOf(flags);
  const sheet = file === undefined ? null : new FindingsSheet(file, flags.locale, force);
  const fill =
    flags.fill === undefined ? null : new FillSheet(flags.fill, input.headings, settings.mapping, force);
  let rows = 0;
  const progress = progressFor(input, () => rows, flags, io);
  try {
    const found = await judged(input, settings, rulebook, threadsFor(flags, input), async (said) => {
      if (said.out !== '') io.out(said.out);
      sheet?.add(said);
      fill?.add(said.fill);
      duplicates.add(said.ids);
      rows += said.rows;
      await io.drained();
      progress.tick();
    });
    progress.done();
    await sheet?.finish();
    await fill?.finish();
    return found;
  } catch (error) {
    progress.done();
    sheet?.abandon();
    fill?.abandon();
    throw error;
  }
}

async function inParts(
  file: string,
  input: Input,
  settings: Settings,
  flags: Flags,
  rulebook: Rulebook,
  duplicates: Duplicates,
  io: Io,
): Promise<Found> {
  const { size } = input.progress();
  const changed = file === '-' ? null : statSync(file).mtimeMs;
  const kept = { ...settings, findings: 'csv' as const };
  const parts = new Parts(flags.resume!, { size, changed, rulebook: rulebook.digest, settings: kept });
  let rows = 0;
  const progress = progressFor(input, () => rows, flags, io);
  const found = await parts.run(
    input,
    (some, say) =>
      judged(some, kept, rulebook, threadsFor(flags, input), async (said) => {
        await say(said);
        rows += said.rows;
        progress.tick();
      }),
    (n) => {
      rows += n;
      progress.tick();
    },
  );
  progress.done();
  const out = sheetOf(flags);
  const sheet = out === undefined ? null : new FindingsSheet(out, flags.locale, flags.force ?? false);
  for (let n = 1; n <= found.parts; n += 1) {
    duplicates.add(found.ids(n));
    sheet?.add({ csv: parts.findings(n), findings: [] });
  }
  await sheet?.finish();
  return found;
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
      checkOutputs({
        inputs: [...files, flags.rulebook, flags.overlay],
        outputs: [flags.report, flags.save],
        force: flags.force ?? false,
      });
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
