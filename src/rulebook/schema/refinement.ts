/** A district's finer rules inside the grades of a benchmark. */
import * as z from 'zod/mini';
import { daySchema } from '../../time/day-schema.js';
import { cell, decimal, key, lastDay, partySchema, some, textSchema } from './parts.js';
import { consequenceSchema, gradeSchema } from './vocabulary.js';

const interval = z.lazy(() =>
  z.strictObject({
    from: decimal,
    /** `null`: without limit. */
    to: z.nullable(decimal),
    fromOpen: z.optional(z.boolean()),
    toOpen: z.optional(z.boolean()),
  }),
);
export type Interval = z.infer<typeof interval>;

/** Part of the range of a grade, in yuan, or as shares of the statutory span from 0 to 1. */
const partSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('yuan'),
      min: decimal,
      max: decimal,
      minOpen: z.boolean(),
      maxOpen: z.boolean(),
    }),
    z.strictObject({
      kind: z.literal('span'),
      from: decimal,
      to: decimal,
      fromOpen: z.boolean(),
      toOpen: z.boolean(),
    }),
  ]),
);

/** One row of a district's finer rules: where all its conditions hold, a narrower range inside the grade. */
export const refinementRowSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    violation: key,
    party: partySchema,
    grade: gradeSchema,
    when: z.strictObject({
      /** How many violations of the kind, the present one included. */
      frequency: z.optional(interval),
      /** In the unit of the violation. */
      quantity: z.optional(interval),
      consequence: z.optional(some(consequenceSchema)),
    }),
    range: partSchema,
    ...cell,
  }),
);
export type RefinementRow = z.infer<typeof refinementRowSchema>;

/** A district's finer rules (细化标准) inside the grades of a benchmark. */
export const refinementSchema = z.lazy(() =>
  z.strictObject({
    $schema: z.optional(z.string()),
    id: key,
    title: textSchema,
    issuer: textSchema,
    /** The benchmark whose grades it refines. */
    benchmark: key,
    from: daySchema,
    to: lastDay,
    note: z.optional(textSchema),
    ...cell,
    rows: some(refinementRowSchema),
  }),
);
export type Refinement = z.infer<typeof refinementSchema>;
