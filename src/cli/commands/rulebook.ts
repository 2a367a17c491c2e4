import type { Command } from 'commander';
import { convertRulebook } from '../../rulebook/convert.js';
import { loadRulebook } from '../../rulebook/load.js';
import { checkOutputs, writeWhole } from '../files/output.js';
import { guarded, type Io, type Locale, parseJson, readText } from '../io.js';
import { jsonText } from '../json-text.js';
import { withLocale } from '../options.js';

interface ConvertFlags {
  readonly out?: string;
  readonly force?: boolean;
  readonly locale: Locale;
}

/** `caliang rulebook convert`: a book of the first format (0.1) in the present one. */
export function registerRulebook(root: Command, io: Io): void {
  const rulebook = root.command('rulebook').description('规则库文件的转换');
  const convert = rulebook
    .command('convert')
    .description('把 0.1 版格式的规则库转换为现在的格式，验证后写出；同样的案件结果不变')
    .argument('<file>', '旧格式的规则库（JSON），或 -')
    .option('--out <file>', '写入文件，不写则输出到标准输出')
    .option('--force', '替换已经存在的文件');
  withLocale(convert).action((file: string, flags: ConvertFlags) =>
    guarded(io, flags.locale, () => converted(file, flags, io)),
  );
}

async function converted(file: string, { out, force = false, locale }: ConvertFlags, io: Io): Promise<void> {
  checkOutputs({ inputs: [file], outputs: [out], force });
  const book = loadRulebook(convertRulebook(parseJson(await readText(file, io))));
  if (out === undefined) {
    io.out(jsonText(book.data));
    return;
  }
  writeWhole(out, jsonText(book.data), force);
  const { id, version, digest } = book;
  io.err(
    locale === 'en'
      ? `written to ${out}: rulebook ${id} ${version}, digest ${digest}\n`
      : `已写入 ${out}：规则库 ${id} ${version}，摘要 ${digest}\n`,
  );
}
