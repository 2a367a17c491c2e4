import type { Command } from 'commander';
import type { DecidedCase } from '../../audit/decided.js';
import { csvLines } from '../../audit-report/csv.js';
import { publicityHeadings, publicityRow } from '../../audit-report/publicity.js';
import { CaliangError } from '../../errors/index.js';
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
    .option('--with <file>', '案件没有写的内容（JSON：列名和内容），例如处罚机关；“各案”下按案号写各案的列')
    .option('--out <file>', '写入文件（以 .xlsx 结尾的写成工作簿，否则 CSV），不写则输出 CSV')
    .option('--force', '替换已经存在的文件');
  withRulebook(command).action((file: string, flags: Flags) =>
    guarded(io, 'zh-CN', () => publish(file, flags, io)),
  );
}

type Cells = Readonly<Record<string, string>>;

/** What the office writes: the same in every case, and what is of one case, by its number. */
interface Stated {
  readonly all: Cells;
  readonly cases: ReadonlyMap<string, Cells>;
}

const CASES = '各案';

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws InputProblem for what is no column of the sheet */
async function statedIn(file: string | undefined, io: Io): Promise<Stated> {
  if (file === undefined) return { all: {}, cases: new Map() };
  const json = parseJson(await readText(file, io));
  if (!isPlain(json)) throw wrong(visible(file));
  const { [CASES]: cases = {}, ...all } = json;
  if (!isPlain(cases)) throw wrong(CASES);
  return { all: cellsOf(all), cases: new Map(Object.entries(cases).map(([id, of]) => [id, cellsOf(of)])) };
}

function cellsOf(cells: unknown): Cells {
  const valid = publicityHeadings();
  if (!isPlain(cells)) throw wrong(CASES);
  for (const [heading, value] of Object.entries(cells)) {
    if (!valid.includes(heading) || typeof value !== 'string') throw wrong(heading);
  }
  return cells as Cells;
}

function wrong(heading: string): InputProblem {
  const name = visible(heading);
  const valid = publicityHeadings();
  return new InputProblem(
    `“${name}”不是公示表的列，或者内容不是文字；可以写列名和内容，以及“${CASES}”（案号和该案的列）；列：${valid.join('、')}`,
    `"${name}" is no column of the publicity sheet, or is no text; columns: ${valid.join(', ')}`,
  );
}

/** A sheet without the cases that cannot be read would look whole: the line is named, and nothing is written. */
function onLine<T>(line: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CaliangError)) throw error;
    throw new InputProblem(
      `第 ${line} 行无法读取，没有写公示表\n${error.render('zh-CN')}`,
      `line ${line} cannot be read, so no sheet is written\n${error.render('en')}`,
    );
  }
}

async function publish(file: string, flags: Flags, io: Io): Promise<void> {
  const { out, force = false } = flags;
  checkOutputs({ inputs: [file, flags.with, flags.rulebook, flags.overlay], outputs: [out], force });
  const rulebook = await rulebookFrom(flags, io);
  const stated = await statedIn(flags.with, io);
  const unused = new Set(stated.cases.keys());
  const rows: string[][] = [publicityHeadings()];
  let line = 0;
  for await (const text of readLines(file, io)) {
    line += 1;
    if (text === null || text.trim() === '') continue;
    const { decided, row } = onLine(line, () => {
      const decided = parseJson(text) as DecidedCase;
      const id = isPlain(decided) && typeof decided.id === 'string' ? decided.id : '';
      unused.delete(id);
      return {
        decided,
        row: publicityRow(decided, { ...stated.all, ...stated.cases.get(id) }, { rulebook }),
      };
    });
    const name = decided.id === undefined ? `第 ${line} 行` : visible(decided.id);
    if (!row) {
      io.err(`${name}：没有处罚，不列入公示表\n`);
      continue;
    }
    rows.push([...row.cells]);
    if (row.open.length > 0) io.err(`${name}：案件没有写、须补填的列：${row.open.join('、')}\n`);
    if (row.doubtful) io.err(`${name}：自查发现错误，公示前请先核对（caliang audit）\n`);
  }
  for (const id of unused) io.err(`--with 的“${CASES}”里写了${visible(id)}，案件中没有这个案号\n`);
  if (out === undefined) io.out(`\uFEFF${csvLines(rows)}`);
  else await writeSheet(out, { name: '行政处罚信息公示', rows }, force);
}
