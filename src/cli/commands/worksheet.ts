import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { containerOf } from '../../files/container.js';
import { decodeText } from '../../files/encoding.js';
import { readXlsx } from '../../files/xlsx.js';
import type { Rulebook } from '../../rulebook/load.js';
import { verifyRulebook } from '../../rulebook/verify/verify.js';
import { blankSheets } from '../../worksheet/table/export.js';
import { type SheetText, stacked } from '../../worksheet/table/sheet.js';
import { worksheetWorkbook } from '../../worksheet/table/workbook.js';
import {
  exportWorksheetSheets,
  importWorksheet,
  importWorksheetSheets,
  isFilled,
  workbookSheets,
} from '../../worksheet/worksheet.js';
import { isWorkbook } from '../audit/out.js';
import { checkOutputs, writeWhole } from '../files/output.js';
import { guarded, type Io, readBytes } from '../io.js';
import { jsonText } from '../json-text.js';
import { meant } from '../meant.js';
import { rulebookFrom, withRulebook } from '../options.js';
import { registerOverlay } from './worksheet-overlay.js';

interface ExportFlags {
  readonly rulebook?: string;
  readonly overlay?: string;
  readonly violation?: string[];
  readonly blank?: string[];
  readonly out?: string;
  readonly force?: boolean;
}

interface ImportFlags {
  readonly rulebook?: string;
  readonly overlay?: string;
  readonly document?: string;
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
  readonly title?: string;
  readonly number?: string;
  readonly supersedes?: string;
  readonly out: string;
  readonly bookVersion?: string;
  readonly force?: boolean;
}

/** `caliang worksheet export|import`: the grading as a spreadsheet, out and in. */
export function registerWorksheet(root: Command, io: Io): void {
  const worksheet = root.command('worksheet').description('把裁量表导出为电子表格，填入正式内容后导入');
  const out = worksheet
    .command('export')
    .description('导出 .xlsx 或者 CSV（Excel、WPS 可直接打开），在“正式内容”列填写')
    .option('--violation <id...>', '只导出这些违法行为')
    .option('--blank <grade...>', '导出空白的逐行表：每种违法行为、每个阶次一行，例如 --blank 从轻 一般 从重')
    .option('--out <file>', '写入文件（以 .xlsx 结尾的写成工作簿），不写则输出 CSV 到标准输出')
    .option('--force', '替换已经存在的文件；填写过的工作表仍不替换');
  withRulebook(out).action((flags: ExportFlags) => guarded(io, 'zh-CN', () => exported(flags, io)));
  registerOverlay(worksheet, io);
  const into = worksheet
    .command('import')
    .description('导入填好的工作簿（.xlsx）或者 CSV，验证后得出新的规则库')
    .argument('<file>', '填好的工作表')
    .option('--document <name>', '正式文件的名称')
    .option('--date <day>', '正式文件的日期（印发之日），例如 2026-01-01')
    .option(
      '--from <day>',
      '施行的第一日；此前的裁量基准不变。逐行表不写名称和日期的，修改“说明”所指的裁量基准',
    )
    .option('--to <day>', '施行的最后一日，不写则不限')
    .option('--title <name>', '裁量基准的名称，不写则用文件的名称')
    .option('--number <number>', '文号')
    .option('--supersedes <id>', '接续或者替代的裁量基准的编号')
    .requiredOption('--out <file>', '新规则库写入的文件')
    .option('--book-version <version>', '新规则库的版本号')
    .option('--force', '替换已经存在的文件；填写过的工作表仍不替换');
  withRulebook(into).action((file: string, flags: ImportFlags) =>
    guarded(io, 'zh-CN', () => imported(file, flags, io)),
  );
}

async function exported(flags: ExportFlags, io: Io): Promise<void> {
  const { rulebook, overlay, out, force = false } = flags;
  const filled = out === undefined ? null : await filledIn(out);
  checkOutputs({ inputs: [rulebook, overlay], outputs: [out], force, keep: () => filled });
  const book = await rulebookFrom(flags, io);
  const named = flags.violation?.map((text) => meant(text, 'zh-CN', book, io));
  if (named?.includes(null)) return;
  const violation = named?.flatMap((id) => id ?? []);
  const sheets = sheetsFor(book, { ...flags, ...(violation && { violation }) });
  if (out === undefined) io.out(stacked(sheets));
  else {
    writeWhole(out, isWorkbook(out) ? await worksheetWorkbook(sheets) : stacked(sheets), force);
    io.err(
      `已写入 ${out}。填好以后：caliang worksheet import ${out} --document 文件名称 --date 印发日 --from 施行日 --out 新规则库.json（用了 --rulebook 的，同样写上）\n`,
    );
  }
}

function sheetsFor(book: Rulebook, { violation, blank }: ExportFlags): SheetText[] {
  if (blank === undefined) return exportWorksheetSheets(book, violation);
  const violations = violation ?? book.data.provisions.map((provision) => provision.violation);
  return blankSheets(book, { violations, grades: blank });
}

/** Why a worksheet that somebody filled in is never replaced. */
async function filledIn(file: string): Promise<{ zh: string; en: string } | null> {
  try {
    const read = await sheetsIn(readFileSync(file));
    if (!isFilled(typeof read === 'string' ? read : (read[0]?.rows ?? []))) return null;
  } catch {
    return null;
  }
  return { zh: '是填写过的工作表', en: 'is a worksheet that was filled in' };
}

async function sheetsIn(bytes: Uint8Array): Promise<readonly SheetText[] | string> {
  if (containerOf(bytes) !== 'workbook') return decodeText(bytes);
  return (await readXlsx(bytes)).sheets;
}

async function imported(file: string, flags: ImportFlags, io: Io): Promise<void> {
  const { out, force = false, document, date, from, to, title, number, supersedes, bookVersion } = flags;
  const filled = await filledIn(out);
  checkOutputs({
    inputs: [file, flags.rulebook, flags.overlay],
    outputs: [out],
    force,
    keep: () => filled,
  });
  const rulebook = await rulebookFrom(flags, io);
  const options = {
    ...(document !== undefined && { document }),
    ...(date !== undefined && { date }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(title !== undefined && { title }),
    ...(number !== undefined && { number }),
    ...(supersedes !== undefined && { supersedes }),
    rulebook,
    ...(bookVersion !== undefined && { version: bookVersion }),
  };
  const read = await sheetsIn(await readBytes(file, io));
  const book =
    typeof read === 'string'
      ? importWorksheet(read, options)
      : importWorksheetSheets(workbookSheets(read), options);
  if (book.digest === rulebook.digest)
    io.err('注意：工作表里没有一格与原来的规则库不同（没有填写“正式内容”？），得出的就是原来的规则库。\n');
  writeWhole(out, jsonText(book.data), force);
  for (const line of openRows(book)) io.err(`${line}\n`);
  io.err(`已写入 ${out}：规则库 ${book.id} ${book.version}，摘要 ${book.digest}\n`);
  io.err(nextSteps(book, out));
}

/** How many findings the table has, and the commands with which to look at it. */
function nextSteps(book: Rulebook, out: string): string {
  const { length } = verifyRulebook(book).findings;
  const found =
    length === 0
      ? '没有缺陷，没有发现'
      : `没有缺陷，有 ${length} 处发现（空隙、重叠、未见等，不影响使用，须人阅读）`;
  return `${found}。下一步：\n  caliang verify ${out}\n  caliang tables --rulebook ${out}\n  caliang decide 案件.json --rulebook ${out}\n`;
}

/** Rows of the newest table that are open: what was not filled in. */
function openRows(book: Rulebook): string[] {
  const table = book.data.benchmarks.at(-1)?.table;
  if (table?.form !== 'rows') return [];
  return table.rows.flatMap(({ place, when, then }) => {
    const open = [...(when === 'unseen' ? ['适用条件'] : []), ...(then === 'unseen' ? ['处罚标准'] : [])];
    return open.length === 0 ? [] : [`没有填写或者未见：${place}（${open.join('、')}）`];
  });
}
