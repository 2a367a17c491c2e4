/** The short form of a benchmark: three grades, three criteria. */
import * as z from 'zod/mini';
import { cell, decimal, key, partySchema, some, spanEnds, textSchema, whole, yuanEnds } from './parts.js';
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
    /** The grade that covers this share. */
    grade: gradeSchema,
    ...spanEnds(),
    ...cell,
  }),
);
export type SpanRow = z.infer<typeof spanRowSchema>;

/** The fine range of a grade in yuan, stated for one violation and party: goes before the span split. */
export const rangeRowSchema = z.lazy(() =>
  z.strictObject({
    /** The violation for which it is stated. */
    violation: key,
    /** The party for which it is stated. */
    party: partySchema,
    /** The grade whose range it is. */
    grade: gradeSchema,
    ...yuanEnds(),
    ...cell,
  }),
);
export type RangeRow = z.infer<typeof rangeRowSchema>;

/** One row of a criterion: numbers from–to (as the table says open or closed), or named values, make an ordinal. */
export const thresholdRowSchema = z.lazy(() =>
  z.strictObject({
    /** The criterion of the row. */
    criterion: criterionSchema,
    /** For `quantity`: what is measured. */
    measure: z.optional(measureSchema),
    /** Only for this violation; goes before the rows for all. */
    violation: z.optional(key),
    /** The degree that the row makes. */
    ordinal: ordinalSchema,
    /** The lower end, in the unit of the criterion. */
    from: z.optional(decimal),
    /** The upper end; `null`: no upper end. */
    to: z.optional(z.nullable(decimal)),
    /** Whether the lower end itself is left out. */
    fromOpen: z.optional(z.boolean()),
    /** Whether the upper end itself is left out. */
    toOpen: z.optional(z.boolean()),
    /** For `consequence`: the harms that make the degree. */
    values: z.optional(some(consequenceSchema)),
    ...cell,
  }),
);
export type ThresholdRow = z.infer<typeof thresholdRowSchema>;

/** The heaviest criterion makes the base grade. */
export const baseRowSchema = z.lazy(() =>
  z.strictObject({
    /** Only for this violation; goes before the row for all. */
    violation: z.optional(key),
    /** The degree of the heaviest criterion. */
    heaviest: ordinalSchema,
    /** The grade that it makes before circumstances. */
    grade: gradeSchema,
    ...cell,
  }),
);

export const combinationRowSchema = z.lazy(() =>
  z.strictObject({
    /** Only for this violation; goes before the row for all. */
    violation: z.optional(key),
    /** How strongly the case is mitigated. */
    mitigation: mitigationSchema,
    /** Whether an aggravating circumstance was found. */
    aggravated: z.boolean(),
    /** What lenient becomes. */
    lenient: gradeSchema,
    /** What ordinary becomes. */
    ordinary: gradeSchema,
    /** What severe becomes. */
    severe: gradeSchema,
    ...cell,
  }),
);
export type CombinationRow = z.infer<typeof combinationRowSchema>;
export const EFFECTS = ['may', 'shall', 'aggravating', 'frequency-at-least-medium', 'none'] as const;

export const effectRowSchema = z.lazy(() =>
  z.strictObject({
    /** Only for this violation; goes before the row for all. */
    violation: z.optional(key),
    /** The circumstance, by id. */
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
    /** By which the table names the group. */
    id: key,
    /** The criterion that describes the same thing. */
    criterion: z.optional(criterionSchema),
    /** The circumstances that describe the same thing, by id. */
    circumstances: some(key),
    /** Why they are one thing. */
    note: textSchema,
    ...cell,
  }),
);

export const gradingSchema = z.lazy(() =>
  z.strictObject({
    /** How the grades split the statutory span. */
    span: z.array(spanRowSchema),
    /** Ranges of grades in yuan, which go before the split. */
    ranges: z.array(rangeRowSchema),
    /** How far back earlier violations count; `null`: without limit. */
    lookBack: z.strictObject({
      /** How many years; `null`: without limit. */
      years: z.nullable(whole(1)),
      ...cell,
    }),
    /** From which number or harm on a criterion has which degree. */
    thresholds: z.array(thresholdRowSchema),
    /** The grade that the heaviest criterion makes. */
    base: z.array(baseRowSchema),
    /** What mitigation and aggravation make of that grade. */
    combination: z.array(combinationRowSchema),
    /** How strongly each circumstance works. */
    effects: z.array(effectRowSchema),
    /** Circumstances that have one effect together. */
    groups: z.array(exclusiveGroupSchema),
  }),
);
export type Grading = z.infer<typeof gradingSchema>;
