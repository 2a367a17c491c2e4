/** A district's finer rules inside the grades of a benchmark. */
import * as z from 'zod/mini';
import { schemaFieldIfAny } from '../../text/schema.js';
import { daySchema } from '../../time/day-schema.js';
import { cell, decimal, key, lastDay, partySchema, some, spanEnds, textSchema, yuanEnds } from './parts.js';
import { consequenceSchema, gradeSchema } from './vocabulary.js';

const interval = z.lazy(() =>
  z.strictObject({
    /** The lower end. */
    from: decimal,
    /** `null`: without limit. */
    to: z.nullable(decimal),
    /** Whether `from` itself is left out; not stated: it belongs to it. */
    fromOpen: z.optional(z.boolean()),
    /** Whether `to` itself is left out; not stated: it belongs to it. */
    toOpen: z.optional(z.boolean()),
  }),
);
export type Interval = z.infer<typeof interval>;

/** Part of the range of a grade, in yuan, or as shares of the statutory span from 0 to 1. */
const partSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      /** A range of yuan. */
      kind: z.literal('yuan'),
      ...yuanEnds(),
    }),
    z.strictObject({
      /** Shares of the statutory span. */
      kind: z.literal('span'),
      ...spanEnds(),
    }),
  ]),
);

/** One row of a district's finer rules: where all its conditions hold, a narrower range inside the grade. */
export const refinementRowSchema = z.lazy(() =>
  z.strictObject({
    /** By which decisions and findings name the row. */
    id: key,
    /** The violation for which it counts. */
    violation: key,
    /** The party for which it counts. */
    party: partySchema,
    /** The grade inside which it counts. */
    grade: gradeSchema,
    /** The conditions, all of which must hold. */
    when: z.strictObject({
      /** How many violations of the kind, the present one included. */
      frequency: z.optional(interval),
      /** In the unit of the violation. */
      quantity: z.optional(interval),
      /** Harms of which one was found. */
      consequence: z.optional(some(consequenceSchema)),
    }),
    /** The narrower range, inside that of the grade. */
    range: partSchema,
    ...cell,
  }),
);
export type RefinementRow = z.infer<typeof refinementRowSchema>;

/** A district's finer rules (细化标准) inside the grades of a benchmark. */
export const refinementSchema = z.lazy(() =>
  z.strictObject({
    ...schemaFieldIfAny(),
    /** By which decisions and findings name the rules. */
    id: key,
    /** The title as published. */
    title: textSchema,
    /** The authority that issued them. */
    issuer: textSchema,
    /** The benchmark whose grades it refines. */
    benchmark: key,
    /** The first day of decisions to which they apply. */
    from: daySchema,
    /** The last day; `null`: they are in force. */
    to: lastDay,
    /** What a reader has to know of them. */
    note: z.optional(textSchema),
    ...cell,
    /** The rows; they do not meet inside a grade. */
    rows: some(refinementRowSchema),
  }),
);
export type Refinement = z.infer<typeof refinementSchema>;
