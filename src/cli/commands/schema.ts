import type { Command } from 'commander';
import { oneOf } from '../../errors/index.js';
import { guarded, type Io } from '../io.js';
import { jsonText } from '../json-text.js';
import { rulebookFrom } from '../options.js';
import { schemaNames, schemaOf } from '../schema-files.js';

/** `caliang schema NAME`: the JSON Schema of a case, a decision, a rulebook, an overlay, or a table. */
export function registerSchema(root: Command, io: Io): void {
  root
    .command('schema')
    .description('输出案件、结论、规则库等的 JSON Schema，供编辑器补全和检查')
    .argument('<name>', '名称，例如 case、decision、rulebook')
    .option('--rulebook <file>', '案件的编号和名称取自这一规则库')
    .action((given: string, flags: { rulebook?: string }) =>
      guarded(io, 'zh-CN', async () => {
        const name = oneOf(given, schemaNames(), 'schema', ['name']);
        const book = flags.rulebook === undefined ? undefined : await rulebookFrom(flags, io);
        io.out(jsonText(schemaOf(name, book)));
      }),
    );
}
