/** The book as a whole, and how it reads what the law leaves open. */
import * as z from 'zod/mini';
import { termSchema } from '../schema-terms.js';
import { benchmarkSchema } from './benchmark.js';
import { circumstanceSchema, contradictionSchema } from './circumstance.js';
import { factSchema } from './fact.js';
import { generalPartSchema } from './general-part.js';
import { instrumentSchema } from './instrument.js';
import { cell, key, line, some, textSchema } from './parts.js';
import { procedureSchema } from './procedure.js';
import { provisionSchema, unavailableSchema } from './provision.js';
import { refinementSchema } from './refinement.js';

/** How the book reads what the law leaves open, with the argument for it. */
export const policySchema = z.lazy(() =>
  z.strictObject({
    id: key,
    /** The alternative that the book chooses, where the policy is a slot that the code reads. */
    choice: z.optional(key),
    text: textSchema,
    argument: z.optional(textSchema),
    ...cell,
  }),
);
export type Policy = z.infer<typeof policySchema>;

/** What kind of thing a source names; each kind allows a highest assurance. */
const DOCUMENT_KINDS = ['statute', 'benchmark', 'quoted', 'encoded-elsewhere', 'own'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A document that sources name, and its kind. One that is not declared is vouched for by whoever loads the book. */
const documentKindSchema = z.lazy(() => z.strictObject({ document: line, kind: z.enum(DOCUMENT_KINDS) }));

export const rulebookSchema = z.lazy(() =>
  z.strictObject({
    $schema: z.optional(z.string()),
    id: key,
    version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, { error: 'version' })),
    title: textSchema,
    /** The kinds of the documents that sources name. */
    documents: z.optional(z.array(documentKindSchema)),
    /** What a case can state. */
    facts: z.array(factSchema),
    /** What the ids of the tables are called. */
    terms: z.array(termSchema),
    instruments: some(instrumentSchema),
    provisions: some(provisionSchema),
    unavailable: z.array(unavailableSchema),
    circumstances: z.array(circumstanceSchema),
    contradictions: z.array(contradictionSchema),
    generalParts: some(generalPartSchema),
    benchmarks: z.array(benchmarkSchema),
    refinements: z.optional(z.array(refinementSchema)),
    procedures: some(procedureSchema),
    policies: z.array(policySchema),
  }),
);
export type RulebookData = z.infer<typeof rulebookSchema>;
