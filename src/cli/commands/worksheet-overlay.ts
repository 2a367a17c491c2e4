import type { Command } from 'commander';
import { containerOf } from '../../files/container.js';
import { decodeText } from '../../files/encoding.js';
import { readXlsx } from '../../files/xlsx.js';
import { refineRulebook } from '../../rulebook/refine.js';
import {
  blankOverlaySheets,
  importOverlay,
  OVERLAY_SHEET,
  overlaySheets,
} from '../../worksheet/table/overlay.js';
import { cellsIn, Sheets, stacked, unstacked } from '../../worksheet/table/sheet.js';
import { worksheetWorkbook } from '../../worksheet/table/workbook.js';
import { isWorkbook } from '../audit/out.js';
import { checkOutputs, writeWhole } from '../files/output.js';
import { guarded, type Io, parseJson, readBytes, readText } from '../io.js';
import { jsonText } from '../json-text.js';
import { rulebookFrom } from '../options.js';

interface ExportFlags {
  readonly rulebook?: string;
  readonly overlay?: string;
  readonly out?: string;
  readonly force?: boolean;
}

interface ImportFlags {
  readonly rulebook?: string;
  readonly out: string;
  readonly force?: boolean;
}

/** `caliang worksheet overlay export|import`: a district's finer rules as a spreadsheet. */
export function registerOverlay(worksheet: Command, io: Io): void {
  const overlay = worksheet.command('overlay').description('区的细化标准：导出为电子表格，改好后导入');
  overlay
    .command('export')
    .description('把细化标准（JSON）导出为 .xlsx 或者 CSV；不写 --overlay 的，导出空白表，供新编细化标准')
    .option('--overlay <file>', '细化标准（JSON 文件）')
    .option('--rulebook <file>', '使用另一个规则库（JSON 文件）')
    .option('--out <file>', '写入文件，不写则输出 CSV 到标准输出')
    .option('--force', '替换已经存在的文件')
    .action((flags: ExportFlags) => guarded(io, 'zh-CN', () => exported(flags, io)));
  overlay
    .command('import')
    .description('导入细化标准的工作表，验证后写成 JSON')
    .argument('<file>', '填好的工作表')
    .option('--rulebook <file>', '使用另一个规则库（JSON 文件）')
    .requiredOption('--out <file>', '细化标准写入的文件')
    .option('--force', '替换已经存在的文件')
    .action((file: string, flags: ImportFlags) => guarded(io, 'zh-CN', () => imported(file, flags, io)));
}

async function exported({ rulebook, overlay, out, force = false }: ExportFlags, io: Io): Promise<void> {
  checkOutputs({ inputs: [rulebook, overlay], outputs: [out], force });
  const book = await rulebookFrom(rulebook === undefined ? {} : { rulebook }, io);
  const sheets =
    overlay === undefined
      ? blankOverlaySheets(book)
      : overlaySheets(book, parseJson(await readText(overlay, io)));
  if (out === undefined) io.out(stacked(sheets));
  else {
    writeWhole(out, isWorkbook(out) ? await worksheetWorkbook(sheets) : stacked(sheets), force);
    const kind = overlay === undefined ? '空白的细化表' : '细化表';
    io.err(
      `已写入 ${out}（${kind}）。填好以后：caliang worksheet overlay import ${out} --out 细化标准.json\n`,
    );
  }
}

async function imported(file: string, { rulebook, out, force = false }: ImportFlags, io: Io): Promise<void> {
  checkOutputs({ inputs: [file, rulebook], outputs: [out], force });
  const book = await rulebookFrom(rulebook === undefined ? {} : { rulebook }, io);
  const bytes = await readBytes(file, io);
  const sheets =
    containerOf(bytes) === 'workbook'
      ? (await readXlsx(bytes)).sheets.map((sheet) => ({ ...sheet, line: 1 }))
      : unstacked(cellsIn(decodeText(bytes)), OVERLAY_SHEET);
  const overlay = importOverlay(new Sheets(sheets), book);
  const refined = refineRulebook(book, overlay);
  writeWhole(out, jsonText(overlay), force);
  io.err(`已写入 ${out}：细化标准 ${overlay.id}，与规则库合并后的摘要 ${refined.digest}\n`);
}
