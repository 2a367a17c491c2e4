/** The facts of a book: what a case can state, in which direction it weighs, and what follows it from other facts. */
import * as z from 'zod/mini';
import { conditionSchema } from './condition.js';
import { assuranceSchema, decimal, key, line, some, sourceSchema, textSchema, whole } from './parts.js';

export const FACT_KINDS = ['number', 'count', 'ordered', 'flag', 'set', 'finding'] as const;

/** A value of a fact; values of an `ordered` fact stand light to heavy, those with equal `rank` weigh the same. */
export const factValueSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    name: textSchema,
    aliases: z.optional(z.array(line)),
    meaning: z.optional(textSchema),
    rank: z.optional(whole(0)),
  }),
);

/** A unit of a fact that is measured. `ratio`: how many of the first unit make one, as an exact fraction. */
export const factUnitSchema = z.lazy(() =>
  z.strictObject({ id: line, ratio: z.optional(z.strictObject({ of: decimal, by: decimal })) }),
);

export const factSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    name: textSchema,
    aliases: z.optional(z.array(line)),
    /** What is asked, in plain words. */
    ask: z.optional(textSchema),
    kind: z.enum(FACT_KINDS),
    /** `number`, `count`: units, the first being the one in which tables state it. */
    units: z.optional(z.array(factUnitSchema)),
    lowest: z.optional(decimal),
    lowestOpen: z.optional(z.boolean()),
    highest: z.optional(decimal),
    /** `count` of times: how far back they count, and whether the present one is counted. */
    window: z.optional(
      z.strictObject({
        years: z.nullable(whole(1)),
        includesPresent: z.boolean(),
        source: some(sourceSchema),
        assurance: assuranceSchema,
      }),
    ),
    /** `ordered`, `set`, and a `finding` in words. */
    values: z.optional(some(factValueSchema)),
    /**
     * What weighs more: `up`, the larger number or the later value; `down`, the other way; for a flag the answer;
     * `none`: neither.
     */
    heavier: z.enum(['up', 'down', 'yes', 'no', 'none']),
    /** The fact exists only where this holds. */
    only: z.optional(conditionSchema),
    /** What the order, circumstances and other facts leave of its values; the first row that holds counts. */
    derive: z.optional(
      z.array(
        z.strictObject({
          when: conditionSchema,
          is: some(key),
          source: some(sourceSchema),
          assurance: assuranceSchema,
        }),
      ),
    ),
  }),
);
export type FactDeclaration = z.infer<typeof factSchema>;
