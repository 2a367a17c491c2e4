/** JSON Schemas of what is read and written, made from the zod schemas. */
import * as z from 'zod/mini';
import { caseSchema } from '../case/schema.js';
import { decisionSchema } from '../decide/decision-schema.js';
import { docketSchema } from '../docket/schema.js';
import { documentsSchema } from '../documents/schema.js';
import { cellsSchema, checksSchema, headingsSchema, publicitySchema } from '../ledger/schema.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import type { Rulebook } from '../rulebook/load.js';
import { factSchema } from '../rulebook/schema/fact.js';
import { decimal, key, some } from '../rulebook/schema/parts.js';
import {
  assuranceSchema,
  benchmarkSchema,
  calendarSchema,
  circumstanceSchema,
  contradictionSchema,
  generalPartSchema,
  gradingSchema,
  instrumentSchema,
  procedureSchema,
  provisionSchema,
  refinementSchema,
  rulebookSchema,
  sourceSchema,
  textSchema,
} from '../rulebook/schema.js';
import { termSchema } from '../rulebook/schema-terms.js';
import { constrainCase, constrainCases } from './case-schema.js';

const $schema = z.string();
/** The fields of an object whose schema is built when it is used. */
const fieldsOf = <T extends z.core.$ZodObject>(schema: z.ZodMiniLazy<T>): T['_zod']['def']['shape'] =>
  schema.def.getter()._zod.def.shape;
const { grading: _, ...frame } = fieldsOf(benchmarkSchema);
const { id, version, title, documents, unavailable, policies } = fieldsOf(rulebookSchema);

/** What a place states for a procedure of national law. */
const threshold = z.strictObject({
  procedure: key,
  individual: decimal,
  unit: decimal,
  source: some(sourceSchema),
  assurance: assuranceSchema,
});
const thresholds = {
  hearingThresholds: z.optional(z.array(threshold)),
  confiscationThresholds: z.optional(z.array(threshold)),
};

/** A book as a file: whole, or built on national law, of which only its own parts are written. */
const book = fieldsOf(rulebookSchema);
const bookFileSchema = z.union([
  z.strictObject({
    ...book,
    extends: z.literal('national'),
    instruments: z.optional(z.array(instrumentSchema)),
    facts: z.optional(book.facts),
    terms: z.optional(book.terms),
    unavailable: z.optional(book.unavailable),
    circumstances: z.optional(book.circumstances),
    contradictions: z.optional(book.contradictions),
    generalParts: z.optional(book.generalParts),
    procedures: z.optional(book.procedures),
    policies: z.optional(book.policies),
    ...thresholds,
  }),
  rulebookSchema,
]);
const anything = z.record(z.string(), z.unknown());
const document = z.strictObject({ document: z.string(), confidence: z.optional(z.string()) });

const publishedSchema = z.strictObject({
  $schema,
  cases: z.array(
    z.strictObject({
      id: z.string(),
      district: textSchema,
      title: textSchema,
      story: textSchema,
      source: document,
      assurance: assuranceSchema,
      case: anything,
      assumptions: anything,
      assumptionNotes: z.array(textSchema).check(z.minLength(1)),
      imposed: z.nullable(z.strictObject({ warning: z.boolean(), fine: z.string() })),
      expected: anything,
    }),
  ),
  aggregates: z.array(anything),
});

/** Every schema by its name; those of tables are named as the `$schema` of the file says. */
export const SCHEMAS = {
  case: caseSchema,
  docket: docketSchema,
  decision: decisionSchema,
  rulebook: bookFileSchema,
  overlay: refinementSchema,
  instruments: z.strictObject({ $schema, instruments: z.array(instrumentSchema).check(z.minLength(1)) }),
  circumstances: z.strictObject({
    $schema,
    circumstances: z.array(circumstanceSchema),
    contradictions: z.array(contradictionSchema),
  }),
  provisions: z.strictObject({ $schema, provisions: z.array(provisionSchema).check(z.minLength(1)) }),
  'general-part': z.strictObject({ $schema, ...fieldsOf(generalPartSchema) }),
  'benchmark-frame': z.strictObject({ $schema, ...frame }),
  grading: z.strictObject({ $schema, ...fieldsOf(gradingSchema) }),
  procedure: z.strictObject({ $schema, ...fieldsOf(procedureSchema) }),
  facts: z.strictObject({ $schema, facts: z.array(factSchema).check(z.minLength(1)) }),
  terms: z.strictObject({ $schema, terms: z.array(termSchema).check(z.minLength(1)) }),
  calendar: calendarSchema,
  book: z.strictObject({ $schema, id, version, title, documents, unavailable, ...thresholds }),
  policies: z.strictObject({ $schema, documents, policies }),
  'published-cases': publishedSchema,
  'ledger-headings': headingsSchema,
  'ledger-cells': cellsSchema,
  'ledger-checks': checksSchema,
  'ledger-publicity': publicitySchema,
  documents: documentsSchema,
} as const;

export type SchemaName = keyof typeof SCHEMAS;

/**
 * A schema as JSON Schema 2020-12; those of a case and of a docket name the ids of a rulebook. Parts of tables that stand in several
 * places are written once.
 */
export function jsonSchema(name: SchemaName, book?: Rulebook): object {
  if (name === 'docket')
    return constrainCases(z.toJSONSchema(SCHEMAS.docket, { io: 'input' }), book ?? builtinRulebook());
  if (name !== 'case') return z.toJSONSchema(SCHEMAS[name], { io: 'input', reused: 'ref' });
  return constrainCase(z.toJSONSchema(SCHEMAS.case, { io: 'input' }), book ?? builtinRulebook());
}
