/** Files that are written from the code and the tables. `npm run generate` writes them anew. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import { publishedCases, runnable } from '../src/cli/cases.js';
import { schemaNames, schemaOf } from '../src/cli/schema-files.js';
import type { decisionSchema } from '../src/decide/decision-schema.js';
import { builtinRulebook, type Decision, decide, loadRulebook, tables } from '../src/index.js';
import { fieldWords, type Node } from '../tools/field-words.js';
import { jsonSchema, SCHEMAS, type SchemaName } from '../tools/schemas.js';
import { fullCase } from './arbitraries.js';
import type { Mutable } from './mutable.js';

const names = Object.keys(SCHEMAS) as SchemaName[];
const ajv = new Ajv2020({ strict: false });
const describedAs = fieldWords();
const described = Object.fromEntries(names.map((name) => [name, describedAs(name, jsonSchema(name))]));

/** Every field of a schema, wherever it stands. */
function fieldsIn(node: unknown): [string, Node][] {
  if (typeof node !== 'object' || node === null) return [];
  const own = (node as Node).properties;
  const named = own && !Array.isArray(own) ? Object.entries(own) : [];
  return [...named, ...Object.values(node).flatMap(fieldsIn)];
}

const validators = Object.fromEntries(names.map((name) => [name, ajv.compile(described[name]!.schema)]));

describe('rules/schema', () => {
  it.each(names)('%s', async (name) => {
    const { schema, silent, ambiguous } = described[name]!;
    expect(silent, 'fields without a comment').toEqual([]);
    expect(ambiguous, 'fields with two comments').toEqual([]);
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../rules/schema/${name}.schema.json`);
  });

  it.each(names)('%s says of every field what it is, in a sentence that is not its name', (name) => {
    const fields = fieldsIn(described[name]!.schema);
    expect(fields.length).toBeGreaterThan(3);
    for (const [field, { description }] of fields) {
      expect(description, field).toMatch(/^[A-Z`].{8,}[.?]$/);
      expect(description?.toLowerCase(), field).not.toBe(`${field.toLowerCase()}.`);
    }
  });

  it('is what the command line gives', () => {
    expect(schemaNames().sort()).toEqual([...names].sort());
    expect(schemaOf('case', builtinRulebook())).toEqual(schemaOf('case'));
  });

  it('is what every shipped table names and satisfies', () => {
    const files = readdirSync('rules', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json') && !file.startsWith('schema'))
      .map((file) => join('rules', file));
    expect(files.length).toBeGreaterThan(12);
    for (const file of files) {
      const json = JSON.parse(readFileSync(file, 'utf8')) as { $schema: string };
      const name = /([a-z-]+)\.schema\.json$/.exec(json.$schema)?.[1] as SchemaName;
      const validate = validators[name]!;
      expect(validate(json), `${file}: ${JSON.stringify(validate.errors?.slice(0, 2))}`).toBe(true);
    }
    expect(validators['rulebook']!(builtinRulebook().data)).toBe(true);
  });

  it('describes what examples of published tables state and give', () => {
    const files = readdirSync('rules/examples').filter((name) => name.endsWith('.json'));
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) {
      const json = JSON.parse(readFileSync(join('rules/examples', file), 'utf8')) as { $schema: string };
      expect(json.$schema, file).toBe('../schema/rulebook.schema.json');
      const wrong = { ...json, benchmark: [] };
      expect(validators['rulebook']!(wrong), file).toBe(false);
    }
    const jilin = loadRulebook(JSON.parse(readFileSync('rules/examples/jilin.json', 'utf8')));
    expect(jilin.data).not.toHaveProperty('$schema');
    const decision = decide(
      {
        violation: 'not-building-shelter',
        party: 'unit',
        act: { from: '2023-02-01', to: '2023-02-01' },
        decidedOn: '2023-06-01',
        facts: { area: 600, correction: 'after-order' },
        order: { issuedOn: '2023-02-10', deadline: '2023-03-10', compliedOn: '2023-03-01' },
      } as never,
      { rulebook: jilin },
    );
    expect(decision.fine?.kept?.length).toBeGreaterThan(0);
    expect(decision.findings.length).toBeGreaterThan(0);
    const validate = validators['decision']!;
    expect(validate(decision), JSON.stringify(validate.errors)).toBe(true);
  });

  it('fits cases and decisions, and nothing that is not one', () => {
    for (const row of publishedCases) {
      expect(validators['case']!(runnable(row))).toBe(true);
    }
    expect(validators['case']!({ violation: 'x' })).toBe(false);
    expectTypeOf<Mutable<Decision>>().toExtend<
      Omit<z.infer<typeof decisionSchema>, 'case' | 'steps' | 'law' | 'warnings' | 'findings'>
    >();
    fc.assert(
      fc.property(fullCase(), (input) => {
        const validate = validators['decision']!;
        expect(validate(decide(input)), JSON.stringify(validate.errors)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('src/case/ids.ts', () => {
  const union = (name: string, what: string, ids: readonly string[]): string =>
    `/** ${what} of the built-in rulebook, by id. */\nexport type ${name} =\n${ids.map((id) => `  | '${id}'`).join('\n')};\n`;

  it('names what the tables hold', async () => {
    const { provisions, circumstances } = builtinRulebook().data;
    const text = [
      '/** Written from the tables by `npm run generate`. */\n',
      union(
        'BuiltinViolation',
        'The violations',
        provisions.map((p) => p.violation),
      ),
      union(
        'BuiltinCircumstance',
        'The circumstances',
        circumstances.map((c) => c.id),
      ),
    ].join('\n');
    await expect(text).toMatchFileSnapshot('../src/case/ids.ts');
  });
});

describe('docs', () => {
  it('tables.md', async () => {
    const text = tables(undefined, { format: 'markdown' });
    await expect(text).toMatchFileSnapshot('../docs/tables.md');
  });
});
