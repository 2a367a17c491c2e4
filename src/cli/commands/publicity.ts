import type { Command } from 'commander';
import type { DecidedCase } from '../../audit/decided.js';
import { csvLines } from '../../audit-report/csv.js';
import { publicityHeadings, publicityRow } from '../../audit-report/publicity.js';
import { visible } from '../../text/printable.js';
import { writeSheet } from '../audit/out.js';
import { checkOutputs } from '../files/output.js';
import { InputProblem } from '../input-problem.js';
import { guarded, type Io, parseJson, readLines, readText } from '../io.js';
import { type RulebookFlags, rulebookFrom, withRulebook } from '../options.js';

interface Flags extends RulebookFlags {
  readonly out?: string;
  readonly with?: string;
  readonly force?: boolean;
}

/** `caliang publicity FILE --out FILE.xlsx`: decided cases as rows of the publicity sheet. */
export function registerPublicity(root: Command, io: Io): void {
  const command = root
    .command('publicity')
    .description('双公示导出：把已决定的案件（每行一案的 JSON）写成行政处罚信息公示表')
    .argument('<file>', '已决定的案件（JSON Lines），或 -')
    .option('--with <file>', '各案相同的内容（JSON：列名和内容），例如处罚机关、公示截止期')
    .option('--out <file>', '写入文件（以 .xlsx 结尾的写成工作簿，否则 CSV），不写则输出 CSV')
    .option('--force', '替换已经存在的文件');
  withRulebook(command).action((file: string, flags: Flags) =>
    guarded(io, 'zh-CN', () => publish(file, flags, io)),
  );
}

async function statedIn(file: string | undefined, io: Io): Promise<Record<string, string>> {
  if (file === undefined) return {};
  const json = parseJson(await readText(file, io));
  const valid = publicityHeadings();
  const entries = typeof json === 'object' && json !== null ? Object.entries(json) : [];
  for (const [heading, value] of entries) {
    if (valid.includes(heading) && typeof value === 'string') continue;
    const name = visible(heading);
    throw new InputProblem(
      `“${name}”不是公示表的列，或者内容不是文字；列：${valid.join('、')}`,
      `"${name}" is no column of the publicity sheet, or is no text; columns: ${valid.join(', ')}`,
    );
  }
  return Object.fromEntries(entries) as Record<string, string>;
}

async function publish(file: string, flags: Flags, io: Io): Promise<void> {
  const { out, force = false } = flags;
  checkOutputs({ inputs: [file, flags.with, flags.rulebook, flags.overlay], outputs: [out], force });
  const rulebook = await rulebookFrom(flags, io);
  const stated = await statedIn(flags.with, io);
  const rows: string[][] = [publicityHeadings()];
  let line = 0;
  for await (const text of readLines(file, io)) {
    line += 1;
    if (text === null || text.trim() === '') continue;
    const decided = parseJson(text) as DecidedCase;
    const row = publicityRow(decided, stated, { rulebook });
    const name = decided.id ?? `第 ${line} 行`;
    if (!row) {
      io.err(`${name}：没有处罚，不列入公示表\n`);
      continue;
    }
    rows.push([...row.cells]);
    if (row.open.length > 0) io.err(`${name}：案件没有写、须补填的列：${row.open.join('、')}\n`);
    if (row.doubtful) io.err(`${name}：自查发现错误，公示前请先核对（caliang audit）\n`);
  }
  if (out === undefined) io.out(`\uFEFF${csvLines(rows)}`);
  else await writeSheet(out, { name: '行政处罚信息公示', rows }, force);
}
