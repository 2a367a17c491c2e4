/** JSON Schemas of what is read and written, made from the zod schemas. */
import * as z from 'zod/mini';
import { caseSchema } from '../src/case/schema.js';
import { constrainCase, constrainCases } from '../src/cli/case-schema.js';
import { decisionSchema } from '../src/decide/decision-schema.js';
import { docketSchema } from '../src/docket/schema.js';
import { documentsSchema } from '../src/documents/schema.js';
import { cellsSchema, checksSchema, headingsSchema, publicitySchema } from '../src/ledger/schema.js';
import { builtinRulebook } from '../src/rulebook/builtin.js';
import { factSchema } from '../src/rulebook/schema/fact.js';
import { cell, key, some } from '../src/rulebook/schema/parts.js';
import { perParty } from '../src/rulebook/schema/procedure.js';
import {
  assuranceSchema,
  benchmarkSchema,
  calendarSchema,
  generalPartSchema,
  gradingSchema,
  instrumentSchema,
  procedureSchema,
  refinementSchema,
  rulebookSchema,
  textSchema,
} from '../src/rulebook/schema.js';
import { termSchema } from '../src/rulebook/schema-terms.js';
import { schemaField } from '../src/text/schema.js';

/** The fields of an object whose schema is built when it is used. */
const fieldsOf = <T extends z.core.$ZodObject>(schema: z.ZodMiniLazy<T>): T['_zod']['def']['shape'] =>
  schema.def.getter()._zod.def.shape;
const { grading: _, ...frame } = fieldsOf(benchmarkSchema);
const book = fieldsOf(rulebookSchema);

/** Some fields of an object, with what is said of them. */
const only = <T extends object, K extends keyof T>(fields: T, ...names: K[]): Pick<T, K> =>
  Object.fromEntries(names.map((name) => [name, fields[name]])) as Pick<T, K>;
/** The same, each of which may be left out. */
const optional = <T extends Record<string, z.core.$ZodType>, K extends keyof T>(
  fields: Pick<T, K>,
  ...names: K[]
): { [N in K]: z.ZodMiniOptional<T[N]> } =>
  Object.fromEntries(names.map((name) => [name, z.optional(fields[name])])) as {
    [N in K]: z.ZodMiniOptional<T[N]>;
  };

/** What a place states for a procedure of national law. */
const threshold = z.strictObject({
  /** The procedure, by id. */
  procedure: key,
  ...perParty,
  ...cell,
});
const thresholds = {
  /** From which fine on the place counts it as large, which gives the right to a hearing (行政处罚法 63). */
  hearingThresholds: z.optional(z.array(threshold)),
  /** From which amount on the place counts a confiscation as large (行政处罚法 63). */
  confiscationThresholds: z.optional(z.array(threshold)),
};

/** A book as a file: whole, or built on national law, of which only its own parts are written. */
const bookFileSchema = z.union([
  z.strictObject({
    ...book,
    /** The national part on which the book builds: the laws and regulations of the State, their general parts and procedures. */
    extends: z.literal('national'),
    /** Instruments of the place, beside those of the State. */
    instruments: z.optional(z.array(instrumentSchema)),
    ...optional(
      book,
      'facts',
      'terms',
      'unavailable',
      'circumstances',
      'contradictions',
      'generalParts',
      'procedures',
      'policies',
    ),
    ...thresholds,
  }),
  rulebookSchema,
]);
const anything = z.record(z.string(), z.unknown());
const document = z.strictObject({
  /** Title and place of the publication. */
  document: z.string(),
  /** How sure the record is, in words. */
  confidence: z.optional(z.string()),
});

const publishedSchema = z.strictObject({
  ...schemaField(),
  /** The published cases. */
  cases: z.array(
    z.strictObject({
      /** By which the demo names the case. */
      id: z.string(),
      /** The district whose office decided it. */
      district: textSchema,
      /** What the case is called. */
      title: textSchema,
      /** What happened, in plain words. */
      story: textSchema,
      /** Where it was published. */
      source: document,
      /** How far the record can be trusted. */
      assurance: assuranceSchema,
      /** What the publication says of the case, as a part of a case. */
      case: anything,
      /** What the published record does not say and is assumed, as a part of a case. */
      assumptions: anything,
      /** Why each of them is assumed. */
      assumptionNotes: z.array(textSchema).check(z.minLength(1)),
      /** What was imposed; `null`: it was not published. */
      imposed: z.nullable(
        z.strictObject({
          /** Whether a warning was given. */
          warning: z.boolean(),
          /** The fine in yuan. */
          fine: z.string(),
        }),
      ),
      /** What the package gives for the case. */
      expected: anything,
    }),
  ),
  /** Figures of offices over many cases, which are no cases. */
  aggregates: z.array(anything),
});

/** Every schema by its name; those of tables are named as the `$schema` of the file says. */
export const SCHEMAS = {
  case: caseSchema,
  docket: docketSchema,
  decision: decisionSchema,
  rulebook: bookFileSchema,
  overlay: refinementSchema,
  instruments: z.strictObject({ ...schemaField(), ...only(book, 'instruments') }),
  circumstances: z.strictObject({ ...schemaField(), ...only(book, 'circumstances', 'contradictions') }),
  provisions: z.strictObject({ ...schemaField(), ...only(book, 'provisions') }),
  'general-part': z.strictObject({ ...schemaField(), ...fieldsOf(generalPartSchema) }),
  'benchmark-frame': z.strictObject({ ...schemaField(), ...frame }),
  grading: z.strictObject({ ...schemaField(), ...fieldsOf(gradingSchema) }),
  procedure: z.strictObject({ ...schemaField(), ...fieldsOf(procedureSchema) }),
  facts: z.strictObject({
    ...schemaField(),
    /** What a case can state. */
    facts: some(factSchema),
  }),
  terms: z.strictObject({
    ...schemaField(),
    /** What the ids of the tables are called. */
    terms: some(termSchema),
  }),
  calendar: calendarSchema,
  book: z.strictObject({
    ...schemaField(),
    ...only(book, 'id', 'version', 'title', 'documents', 'unavailable'),
    ...thresholds,
  }),
  policies: z.strictObject({ ...schemaField(), ...only(book, 'documents', 'policies') }),
  'published-cases': publishedSchema,
  'ledger-headings': headingsSchema,
  'ledger-cells': cellsSchema,
  'ledger-checks': checksSchema,
  'ledger-publicity': publicitySchema,
  documents: documentsSchema,
} as const;

export type SchemaName = keyof typeof SCHEMAS;

/**
 * A schema as JSON Schema 2020-12; those of a case and of a docket name the ids of the built-in rulebook. Parts of tables that stand
 * in several places are written once.
 */
export function jsonSchema(name: SchemaName): object {
  const book = builtinRulebook();
  if (name === 'docket') return constrainCases(z.toJSONSchema(SCHEMAS.docket, { io: 'input' }), book);
  if (name === 'case') return constrainCase(z.toJSONSchema(SCHEMAS.case, { io: 'input' }), book);
  return z.toJSONSchema(SCHEMAS[name], { io: 'input', reused: 'ref' });
}
