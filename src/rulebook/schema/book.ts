/** The book as a whole, and how it reads what the law leaves open. */
import * as z from 'zod/mini';
import { schemaFieldIfAny } from '../../text/schema.js';
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
    /** The slot that the code reads, or a name of the book's own. */
    id: key,
    /** The alternative that the book chooses, where the policy is a slot that the code reads. */
    choice: z.optional(key),
    /** How the book reads the law, in a sentence that trails and documents can show. */
    text: textSchema,
    /** Why it reads the law so. */
    argument: z.optional(textSchema),
    ...cell,
  }),
);
export type Policy = z.infer<typeof policySchema>;

/** What kind of thing a source names; each kind allows a highest assurance. */
const DOCUMENT_KINDS = ['statute', 'benchmark', 'quoted', 'encoded-elsewhere', 'own'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A document that sources name, and its kind. One that is not declared is vouched for by whoever loads the book. */
const documentKindSchema = z.lazy(() =>
  z.strictObject({
    /** The document by the Chinese words with which sources name it. */
    document: line,
    /** What kind of thing it is: it bounds the assurance of what is read there. */
    kind: z.enum(DOCUMENT_KINDS),
  }),
);

export const rulebookSchema = z.lazy(() =>
  z.strictObject({
    ...schemaFieldIfAny(),
    /** By which decisions and receipts name the book. */
    id: key,
    /** Major, minor and patch: when each rises stands in docs/versioning.md. */
    version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, { error: 'version' })),
    /** What the book is called. */
    title: textSchema,
    /** The kinds of the documents that sources name. */
    documents: z.optional(z.array(documentKindSchema)),
    /** What a case can state. */
    facts: z.array(factSchema),
    /** What the ids of the tables are called. */
    terms: z.array(termSchema),
    /** Laws, regulations, rules and normative documents, with the days on which each version is in force. */
    instruments: some(instrumentSchema),
    /** The penalty provisions, one for each violation. */
    provisions: some(provisionSchema),
    /** Provisions that are known but cannot be computed; asking for one is answered with the reason. */
    unavailable: z.array(unavailableSchema),
    /** The circumstances that a case can state, and the words for them. */
    circumstances: z.array(circumstanceSchema),
    /** What a case cannot state together; such a case is refused. */
    contradictions: z.array(contradictionSchema),
    /** Grounds, limitation, concurrence and the law in time, one for each version of 行政处罚法 (its articles 27 to 49). */
    generalParts: some(generalPartSchema),
    /** The discretion benchmarks, each with its days and its table. */
    benchmarks: z.array(benchmarkSchema),
    /** Finer rules of districts inside the grades of a benchmark. */
    refinements: z.optional(z.array(refinementSchema)),
    /** The procedure, one for each version of the penalties law. */
    procedures: some(procedureSchema),
    /** How the book reads what the law leaves open. */
    policies: z.array(policySchema),
  }),
);
/** The tables of a rulebook as plain data. */
export type RulebookData = z.infer<typeof rulebookSchema>;
