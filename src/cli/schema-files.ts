/** The JSON Schemas that the package ships under `rules/schema`; `npm run generate` writes them from the schemas and the comments of the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Rulebook } from '../rulebook/load.js';
import { constrainCase, constrainCases } from './case-schema.js';

const ENDING = '.schema.json';

/** By its own name the package finds its files from the source as from the build. */
const folder = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('minfang-caliang/package.json')), 'rules', 'schema');

/** The names of all schemas. */
export const schemaNames = (): string[] =>
  readdirSync(folder()).flatMap((file) => (file.endsWith(ENDING) ? [file.slice(0, -ENDING.length)] : []));

/** A schema as JSON Schema 2020-12; those of a case and of a docket name the ids of the rulebook. */
export function schemaOf(name: string, book?: Rulebook): object {
  const schema = JSON.parse(readFileSync(join(folder(), `${name}${ENDING}`), 'utf8')) as object;
  if (!book) return schema;
  if (name === 'docket') return constrainCases(schema, book);
  return name === 'case' ? constrainCase(schema, book) : schema;
}
