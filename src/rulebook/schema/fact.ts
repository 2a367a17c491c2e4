/** The facts of a book: what a case can state, in which direction it weighs, and what follows it from other facts. */
import * as z from 'zod/mini';
import { conditionSchema } from './condition.js';
import { cell, decimal, key, line, some, textSchema, whole } from './parts.js';

export const FACT_KINDS = ['number', 'count', 'ordered', 'flag', 'set', 'finding'] as const;

/** A value of a fact; values of an `ordered` fact stand light to heavy, those with equal `rank` weigh the same. */
export const factValueSchema = z.lazy(() =>
  z.strictObject({
    /** By which tables and cases name the value. */
    id: key,
    /** What documents call the value. */
    name: textSchema,
    /** Other Chinese names under which a case can state it. */
    aliases: z.optional(z.array(line)),
    /** What the value means, in plain words. */
    meaning: z.optional(textSchema),
    /** Its place from light to heavy; not stated: its place in the list. */
    rank: z.optional(whole(0)),
  }),
);

/** A unit of a fact that is measured. `ratio`: how many of the first unit make one, as an exact fraction. */
export const factUnitSchema = z.lazy(() =>
  z.strictObject({
    /** The unit as it is written: 平方米. */
    id: line,
    /** How many of the first unit make one of this; not stated: it is the first. */
    ratio: z.optional(
      z.strictObject({
        /** Numerator. */
        of: decimal,
        /** Denominator. */
        by: decimal,
      }),
    ),
  }),
);

export const factSchema = z.lazy(() =>
  z.strictObject({
    /** By which tables and cases name the fact. */
    id: key,
    /** What documents call the fact. */
    name: textSchema,
    /** Other Chinese names under which a case can state it. */
    aliases: z.optional(z.array(line)),
    /** What is asked, in plain words. */
    ask: z.optional(textSchema),
    /** A measured number, a whole count, values from light to heavy, yes or no, a set of values, or a finding in words. */
    kind: z.enum(FACT_KINDS),
    /** `number`, `count`: units, the first being the one in which tables state it. */
    units: z.optional(z.array(factUnitSchema)),
    /** The least number that a case can state. */
    lowest: z.optional(decimal),
    /** Whether that least number itself is left out. */
    lowestOpen: z.optional(z.boolean()),
    /** The greatest number that a case can state. */
    highest: z.optional(decimal),
    /** `count` of times: how far back they count, and whether the present one is counted. */
    window: z.optional(
      z.strictObject({
        /** How many years back earlier violations count; `null`: without limit. */
        years: z.nullable(whole(1)),
        /** Whether the violation of the case itself is counted. */
        includesPresent: z.boolean(),
        ...cell,
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
          /** Where this holds, the fact can only have the values of `is`. */
          when: conditionSchema,
          /** The values that are left. */
          is: some(key),
          ...cell,
        }),
      ),
    ),
  }),
);
/** A fact that a case can state: its kind, units, values, and what weighs more. */
export type FactDeclaration = z.infer<typeof factSchema>;
