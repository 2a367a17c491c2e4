/** What circumstances do to what a table of any form found. */
import * as z from 'zod/mini';
import { cell, key, some, textSchema } from './parts.js';

/** Only for this violation; goes before the row for all. */
export const ofViolation = {
  /** Only for this violation; goes before the row for all. */
  violation: z.optional(key),
};

/** What a circumstance, or a condition, does to what the table found. */
export const adjustEffectSchema = z.lazy(() =>
  z.union([
    /** Strengths that the combination table reads; `none`: it changes nothing here. */
    z.enum(['may', 'shall', 'aggravating', 'none']),
    /** It makes the level of a factor at least this. */
    z.strictObject({
      /** The fact whose level rises, by id. */
      raises: key,
      /** The level that it has at least, by id. */
      to: key,
    }),
    z.strictObject({
      /** So many grades heavier, or lighter below zero. */
      shift: z.int(),
    }),
    z.strictObject({
      /** The lower or the upper half of the range. */
      part: z.enum(['lower', 'upper']),
    }),
    z.strictObject({
      /** So many points more, or less below zero. */
      points: z.int(),
    }),
  ]),
);

export const adjustRowSchema = z.lazy(() =>
  z.strictObject({
    ...ofViolation,
    /** The circumstance, by id. */
    circumstance: key,
    /** What it does. */
    effect: adjustEffectSchema,
    ...cell,
  }),
);
export type AdjustRow = z.infer<typeof adjustRowSchema>;

/** Grade before → grade after, for one strength of mitigation with or without aggravation. */
export const combinationRowSchema = z.lazy(() =>
  z.strictObject({
    ...ofViolation,
    /** How strongly the case is mitigated. */
    mitigation: z.enum(['none', 'may', 'shall']),
    /** Whether an aggravating circumstance was found. */
    aggravated: z.boolean(),
    /** Grade before → grade after, by id. */
    to: z.record(key, key),
    ...cell,
  }),
);

/** Facts that describe the same thing: together they have one effect. */
export const groupSchema = z.lazy(() =>
  z.strictObject({
    /** By which the table names the group. */
    id: key,
    /** The fact that describes the same thing, by id. */
    fact: z.optional(key),
    /** The circumstances that describe the same thing, by id. */
    circumstances: some(key),
    /** Why they are one thing. */
    note: textSchema,
    ...cell,
  }),
);

export const adjustSchema = z.lazy(() =>
  z.strictObject({
    /** What each circumstance does. */
    rows: z.array(adjustRowSchema),
    /** What mitigation and aggravation together make of a grade. */
    combination: z.array(combinationRowSchema),
    /** What several shifts make together; `null`: the text is silent, so no more than one may move a grade. */
    several: z.nullable(
      z.strictObject({
        /** Their sum, the strongest of them, or one grade at most. */
        rule: z.enum(['net', 'strongest', 'one-step']),
        ...cell,
      }),
    ),
    /** Circumstances that have one effect together. */
    groups: z.array(groupSchema),
  }),
);
export type Adjust = z.infer<typeof adjustSchema>;
