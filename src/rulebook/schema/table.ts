/** A benchmark's table in one of three forms: rows as offices print them, factors, or scores. */
import * as z from 'zod/mini';
import { amountSchema } from './amount.js';
import { conditionSchema, interval } from './condition.js';
import { cell, decimal, key, line, partySchema, roleSchema, some, textSchema, whole } from './parts.js';

/** Only for this violation; goes before the row for all. */
const ofViolation = { violation: z.optional(key) };

/** A grade of a table, lightest first. */
export const gradeRowSchema = z.lazy(() =>
  z.strictObject({ id: key, name: textSchema, aliases: z.optional(z.array(line)) }),
);

// ------------------------------------------------------------------- adjust

/** What a circumstance, or a condition, does to what the table found. */
export const adjustEffectSchema = z.lazy(() =>
  z.union([
    /** Strengths that the combination table reads; `none`: it changes nothing here. */
    z.enum(['may', 'shall', 'aggravating', 'none']),
    /** It makes the level of a factor at least this. */
    z.strictObject({ raises: key, to: key }),
    /** So many grades heavier, or lighter below zero. */
    z.strictObject({ shift: z.int() }),
    /** The lower or the upper half of the range. */
    z.strictObject({ part: z.enum(['lower', 'upper']) }),
    /** So many points more, or less below zero. */
    z.strictObject({ points: z.int() }),
  ]),
);

export const adjustRowSchema = z.lazy(() =>
  z.strictObject({ ...ofViolation, circumstance: key, effect: adjustEffectSchema, ...cell }),
);
export type AdjustRow = z.infer<typeof adjustRowSchema>;

/** Grade before → grade after, for one strength of mitigation with or without aggravation. */
export const combinationRowSchema = z.lazy(() =>
  z.strictObject({
    ...ofViolation,
    mitigation: z.enum(['none', 'may', 'shall']),
    aggravated: z.boolean(),
    to: z.record(key, key),
    ...cell,
  }),
);

/** Facts that describe the same thing: together they have one effect. */
export const groupSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    fact: z.optional(key),
    circumstances: some(key),
    note: textSchema,
    ...cell,
  }),
);

export const adjustSchema = z.lazy(() =>
  z.strictObject({
    rows: z.array(adjustRowSchema),
    combination: z.array(combinationRowSchema),
    /** What several shifts make together; `null`: the text is silent, so no more than one may move a grade. */
    several: z.nullable(z.strictObject({ rule: z.enum(['net', 'strongest', 'one-step']), ...cell })),
    groups: z.array(groupSchema),
  }),
);
export type Adjust = z.infer<typeof adjustSchema>;

// --------------------------------------------------------------------- rows

/** A graded cap or range that leaves the statute, with the reason that the table or its author gives. */
export const departsSchema = z.lazy(() => z.strictObject({ reason: textSchema, ...cell }));

export const rowOrderSchema = z.lazy(() => z.strictObject({ id: key, days: z.optional(whole(1)) }));

export const rowPersonSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    person: textSchema,
    mode: z.enum(['optional', 'required']),
    fine: amountSchema,
  }),
);

export const rowConsequenceSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    mode: z.enum(['optional', 'required']),
    when: z.optional(textSchema),
    /** Consequences of which one is imposed. */
    oneOf: z.optional(some(key)),
  }),
);

/** What follows: no penalty, or a penalty; a key that is left out follows the provision, `null` or `[]` means none. */
export const thenSchema = z.lazy(() =>
  z.union([
    z.strictObject({
      penalty: z.literal(false),
      ground: textSchema,
      orders: z.optional(z.array(rowOrderSchema)),
    }),
    z.strictObject({
      warning: z.optional(z.boolean()),
      orders: z.optional(z.array(rowOrderSchema)),
      fine: z.nullable(z.union([amountSchema, z.enum(['statutory', 'unseen'])])),
      departs: z.optional(departsSchema),
      persons: z.optional(z.array(rowPersonSchema)),
      others: z.optional(z.array(rowConsequenceSchema)),
      decidedBy: z.optional(textSchema),
    }),
  ]),
);
export type Then = z.infer<typeof thenSchema>;

export const rowSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    /** Where the table prints it: 序号1 · 一般. */
    place: line,
    /** The printed cells, by their column. */
    columns: z.optional(z.record(line, line)),
    violation: z.union([key, z.literal('*')]),
    /** The limb of the provision that the row fills; left out: its only one. */
    under: z.optional(key),
    party: z.optional(some(partySchema)),
    roles: z.optional(some(roleSchema)),
    /** `null`: the row adds consequences to any other. */
    grade: z.nullable(key),
    when: z.union([conditionSchema, z.enum(['otherwise', 'unseen'])]),
    then: z.union([thenSchema, z.literal('unseen')]),
    note: z.optional(textSchema),
    ...cell,
  }),
);
export type Row = z.infer<typeof rowSchema>;

/** Which row counts; `null` in its place: the text is silent, and every row is kept. */
const choice = z.lazy(() =>
  z.nullable(z.strictObject({ rule: z.union([z.enum(['heaviest', 'lightest']), key]), ...cell })),
);
export const conflictSchema = z.lazy(() =>
  z.strictObject({
    /** Two rows meet in one end. */
    sharedEnd: choice,
    /** Several rows fit. */
    several: choice,
    /** No row fits: the named grade. */
    none: choice,
  }),
);

export const rowsTableSchema = z.lazy(() =>
  z.strictObject({
    form: z.literal('rows'),
    grades: some(gradeRowSchema),
    rows: some(rowSchema),
    conflict: conflictSchema,
    adjust: z.optional(adjustSchema),
  }),
);
export type RowsTable = z.infer<typeof rowsTableSchema>;

// ------------------------------------------------------------------ factors

/** One row of a factor: a stretch of numbers, or values, makes a level. */
export const thresholdSchema = z.lazy(() =>
  z.strictObject({
    ...ofViolation,
    fact: key,
    level: key,
    ...interval,
    values: z.optional(some(key)),
    ...cell,
  }),
);
export type Threshold = z.infer<typeof thresholdSchema>;

export const factorsTableSchema = z.lazy(() =>
  z.strictObject({
    form: z.literal('factors'),
    grades: some(gradeRowSchema),
    /** Levels of every factor, lightest first. */
    levels: some(z.strictObject({ id: key, name: textSchema, aliases: z.optional(z.array(line)) })),
    thresholds: z.array(thresholdSchema),
    /** The heaviest level makes the base grade. */
    base: z.array(z.strictObject({ ...ofViolation, heaviest: key, grade: key, ...cell })),
    adjust: adjustSchema,
    /** Share of the statutory span that a grade covers. */
    span: z.array(z.strictObject({ ...ofViolation, grade: key, ...interval, ...cell })),
    /** The range of a grade stated by the table: goes before the span. */
    ranges: z.array(
      z.strictObject({ violation: key, party: partySchema, grade: key, fine: amountSchema, ...cell }),
    ),
  }),
);
export type FactorsTable = z.infer<typeof factorsTableSchema>;

// ------------------------------------------------------------------- scores

const points = z.union([whole(0), z.strictObject({ from: whole(0), to: whole(0) })]);

export const scoreRowSchema = z.lazy(() =>
  z.strictObject({ ...ofViolation, factor: key, when: conditionSchema, points, ...cell }),
);

export const scoresTableSchema = z.lazy(() =>
  z.strictObject({
    form: z.literal('scores'),
    /** Grades by points; none: the sum alone gives the figure. */
    grades: z.array(
      z.strictObject({ id: key, name: textSchema, aliases: z.optional(z.array(line)), ...interval }),
    ),
    /** Factors in the order of the table. */
    factors: some(z.strictObject({ id: key, name: textSchema })),
    rows: some(scoreRowSchema),
    start: whole(0),
    /** What one point is a hundredth of. */
    of: z.enum(['statutory-max', 'statutory-span']),
    /** The least and the greatest fine that the table itself names, in yuan or as an end of the statute. */
    floor: z.optional(z.strictObject({ at: z.union([z.literal('statutory-min'), decimal]), ...cell })),
    cap: z.optional(z.strictObject({ at: z.union([z.literal('statutory-max'), decimal]), ...cell })),
    /** Where the formula itself comes from. */
    formula: z.strictObject(cell),
    adjust: z.optional(adjustSchema),
  }),
);
export type ScoresTable = z.infer<typeof scoresTableSchema>;

export const tableSchema = z.lazy(() =>
  z.discriminatedUnion('form', [rowsTableSchema, factorsTableSchema, scoresTableSchema]),
);
export type Table = z.infer<typeof tableSchema>;
