import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import iconv from 'iconv-lite';
import { exportWorksheet, importWorksheet } from '../../worksheet/index.js';
import { InputProblem } from '../input-problem.js';
import { guarded, type Io } from '../io.js';
import { rulebookFrom, withRulebook } from '../options.js';

/** `caliang worksheet export|import`: the grading as a spreadsheet, out and in. */
export function registerWorksheet(root: Command, io: Io): void {
  const worksheet = root.command('worksheet').description('把裁量表导出为电子表格，填入正式内容后导入');
  const out = worksheet
    .command('export')
    .description('导出 CSV（Excel、WPS 可直接打开），在“正式内容”列填写')
    .option('--violation <id...>', '只导出这些违法行为')
    .option('--out <file>', '写入文件，不写则输出到标准输出');
  withRulebook(out).action(
    (flags: { rulebook?: string; overlay?: string; violation?: string[]; out?: string }) =>
      guarded(io, 'zh-CN', async () => {
        const text = exportWorksheet(await rulebookFrom(flags, io), flags.violation);
        if (flags.out === undefined) io.out(text);
        else writeFileSync(flags.out, text);
      }),
  );
  const into = worksheet
    .command('import')
    .description('导入填好的 CSV（UTF-8 或 GB18030），验证后得出新的规则库')
    .argument('<file>', '填好的 CSV')
    .requiredOption('--document <name>', '正式文件的名称')
    .requiredOption('--date <day>', '正式文件的日期（印发之日），例如 2026-01-01')
    .requiredOption('--from <day>', '施行的第一日；此前的裁量基准不变')
    .option('--to <day>', '施行的最后一日，不写则不限')
    .option('--title <name>', '裁量基准的名称，不写则用文件的名称')
    .option('--number <number>', '文号')
    .option('--supersedes <id>', '接续或者替代的裁量基准的编号')
    .requiredOption('--out <file>', '新规则库写入的文件')
    .option('--book-version <version>', '新规则库的版本号');
  withRulebook(into).action(
    (
      file: string,
      flags: {
        rulebook?: string;
        overlay?: string;
        document: string;
        date: string;
        from: string;
        to?: string;
        title?: string;
        number?: string;
        supersedes?: string;
        out: string;
        bookVersion?: string;
      },
    ) =>
      guarded(io, 'zh-CN', async () => {
        const rulebook = await rulebookFrom(flags, io);
        const { document, date, from, to, title, number, supersedes, bookVersion } = flags;
        const book = importWorksheet(decoded(file), {
          document,
          date,
          from,
          ...(to !== undefined && { to }),
          ...(title !== undefined && { title }),
          ...(number !== undefined && { number }),
          ...(supersedes !== undefined && { supersedes }),
          rulebook,
          ...(bookVersion !== undefined && { version: bookVersion }),
        });
        writeFileSync(flags.out, `${JSON.stringify(book.data, null, 2)}\n`);
        io.err(`已写入 ${flags.out}：规则库 ${book.id} ${book.version}，摘要 ${book.digest}\n`);
      }),
  );
}

/** UTF-8 if it is valid UTF-8, otherwise GB18030, in which Excel in China saves. */
function decoded(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new InputProblem(`读不到文件“${file}”`, `cannot read the file "${file}"`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'gb18030');
  }
}
