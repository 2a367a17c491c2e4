/** The short form of a benchmark: three grades, three criteria. */
import * as z from 'zod/mini';
import { cell, decimal, key, partySchema, some, textSchema, whole } from './parts.js';
import {
  consequenceSchema,
  criterionSchema,
  gradeSchema,
  measureSchema,
  mitigationSchema,
  ordinalSchema,
} from './vocabulary.js';

/** Share of the statutory span that a grade covers, from 0 to 1. */
export const spanRowSchema = z.lazy(() =>
  z.strictObject({
    /** Only for this violation; goes before the row for all. So in the other tables below. */
    violation: z.optional(key),
    grade: gradeSchema,
    from: decimal,
    to: decimal,
    fromOpen: z.boolean(),
    toOpen: z.boolean(),
    ...cell,
  }),
);
export type SpanRow = z.infer<typeof spanRowSchema>;

/** The fine range of a grade in yuan, stated for one violation and party: goes before the span split. */
export const rangeRowSchema = z.lazy(() =>
  z.strictObject({
    violation: key,
    party: partySchema,
    grade: gradeSchema,
    min: decimal,
    max: decimal,
    minOpen: z.boolean(),
    maxOpen: z.boolean(),
    ...cell,
  }),
);
export type RangeRow = z.infer<typeof rangeRowSchema>;

/** One row of a criterion: numbers from–to (as the table says open or closed), or named values, make an ordinal. */
export const thresholdRowSchema = z.lazy(() =>
  z.strictObject({
    criterion: criterionSchema,
    /** For `quantity`: what is measured. */
    measure: z.optional(measureSchema),
    /** Only for this violation; goes before the rows for all. */
    violation: z.optional(key),
    ordinal: ordinalSchema,
    from: z.optional(decimal),
    to: z.optional(z.nullable(decimal)),
    fromOpen: z.optional(z.boolean()),
    toOpen: z.optional(z.boolean()),
    values: z.optional(some(consequenceSchema)),
    ...cell,
  }),
);
export type ThresholdRow = z.infer<typeof thresholdRowSchema>;

/** The heaviest criterion makes the base grade. */
export const baseRowSchema = z.lazy(() =>
  z.strictObject({
    violation: z.optional(key),
    heaviest: ordinalSchema,
    grade: gradeSchema,
    ...cell,
  }),
);

export const combinationRowSchema = z.lazy(() =>
  z.strictObject({
    violation: z.optional(key),
    mitigation: mitigationSchema,
    aggravated: z.boolean(),
    /** Base grade → grade. */
    lenient: gradeSchema,
    ordinary: gradeSchema,
    severe: gradeSchema,
    ...cell,
  }),
);
export type CombinationRow = z.infer<typeof combinationRowSchema>;
export const EFFECTS = ['may', 'shall', 'aggravating', 'frequency-at-least-medium', 'none'] as const;

export const effectRowSchema = z.lazy(() =>
  z.strictObject({
    violation: z.optional(key),
    circumstance: key,
    /** `none`: the table says that the circumstance changes nothing, as for one violation of several. */
    effect: z.enum(EFFECTS),
    ...cell,
  }),
);
export type EffectRow = z.infer<typeof effectRowSchema>;

/** Facts that describe the same thing: together they have one effect. */
export const exclusiveGroupSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    criterion: z.optional(criterionSchema),
    circumstances: some(key),
    note: textSchema,
    ...cell,
  }),
);

export const gradingSchema = z.lazy(() =>
  z.strictObject({
    span: z.array(spanRowSchema),
    ranges: z.array(rangeRowSchema),
    /** How far back earlier violations count; `null`: without limit. */
    lookBack: z.strictObject({ years: z.nullable(whole(1)), ...cell }),
    thresholds: z.array(thresholdRowSchema),
    base: z.array(baseRowSchema),
    combination: z.array(combinationRowSchema),
    effects: z.array(effectRowSchema),
    groups: z.array(exclusiveGroupSchema),
  }),
);
export type Grading = z.infer<typeof gradingSchema>;
