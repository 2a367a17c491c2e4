import { Argument, type Command } from 'commander';
import type { Io } from '../io.js';
import { jsonSchema, SCHEMAS, type SchemaName } from '../schemas.js';

/** `caliang schema NAME`: the JSON Schema of a case, a decision, a rulebook, an overlay, or a table. */
export function registerSchema(root: Command, io: Io): void {
  root
    .command('schema')
    .description('输出案件、结论、规则库等的 JSON Schema，供编辑器补全和检查')
    .addArgument(new Argument('<name>', '名称').choices(Object.keys(SCHEMAS)))
    .action((name: SchemaName) => {
      io.out(`${JSON.stringify(jsonSchema(name), null, 2)}\n`);
    });
}
