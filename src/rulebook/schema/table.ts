/** A benchmark's table in one of three forms: rows as offices print them, factors, or scores. */
import * as z from 'zod/mini';
import { adjustSchema, ofViolation } from './adjust.js';
import { amountSchema } from './amount.js';
import { conditionSchema, interval } from './condition.js';
import { cell, decimal, key, line, partySchema, roleSchema, some, textSchema, whole } from './parts.js';

/** A grade of a table, lightest first. */
export const gradeRowSchema = z.lazy(() =>
  z.strictObject({
    /** By which rows and decisions name it. */
    id: key,
    /** What documents call it. */
    name: textSchema,
    /** Other Chinese names for it. */
    aliases: z.optional(z.array(line)),
  }),
);

// --------------------------------------------------------------------- rows

/** A graded cap or range that leaves the statute, with the reason that the table or its author gives. */
export const departsSchema = z.lazy(() =>
  z.strictObject({
    /** The reason that the table or its author gives. */
    reason: textSchema,
    ...cell,
  }),
);

export const rowOrderSchema = z.lazy(() =>
  z.strictObject({
    /** The order, by id; `terms` has its words. */
    id: key,
    /** In how many days it is to be obeyed, where the table says so. */
    days: z.optional(whole(1)),
  }),
);

export const rowPersonSchema = z.lazy(() =>
  z.strictObject({
    /** By which decisions name the fine. */
    id: key,
    /** Who is fined, in the words of the table. */
    person: textSchema,
    /** `optional`: the office may impose it; `required`: it must. */
    mode: z.enum(['optional', 'required']),
    /** The fine on the person. */
    fine: amountSchema,
  }),
);

export const rowConsequenceSchema = z.lazy(() =>
  z.strictObject({
    /** The consequence, by id; `terms` has its words. */
    id: key,
    /** `optional`: it may be imposed; `required`: it must. */
    mode: z.enum(['optional', 'required']),
    /** On what it depends, in words; not stated: always. */
    when: z.optional(textSchema),
    /** Consequences of which one is imposed. */
    oneOf: z.optional(some(key)),
  }),
);

/** What follows: no penalty, or a penalty; a key that is left out follows the provision, `null` or `[]` means none. */
export const thenSchema = z.lazy(() =>
  z.union([
    z.strictObject({
      /** The row gives no penalty. */
      penalty: z.literal(false),
      /** Why there is none, in the words of the table. */
      ground: textSchema,
      /** Orders that are given all the same. */
      orders: z.optional(z.array(rowOrderSchema)),
    }),
    z.strictObject({
      /** Whether a warning goes with the penalty; not stated: as the provision says. */
      warning: z.optional(z.boolean()),
      /** Orders that go with the penalty; not stated: those of the provision. */
      orders: z.optional(z.array(rowOrderSchema)),
      /** The fine, the whole statutory range, none (`null`), or "unseen" where the print does not show it. */
      fine: z.nullable(z.union([amountSchema, z.enum(['statutory', 'unseen'])])),
      /** Where the fine leaves the statute: why the table does so. The finding stays. */
      departs: z.optional(departsSchema),
      /** Fines on persons; not stated: those of the provision. */
      persons: z.optional(z.array(rowPersonSchema)),
      /** Consequences beside the fine; not stated: those of the provision. */
      others: z.optional(z.array(rowConsequenceSchema)),
      /** Who decides the penalty of the row, where it is not the office. */
      decidedBy: z.optional(textSchema),
    }),
  ]),
);
export type Then = z.infer<typeof thenSchema>;

export const rowSchema = z.lazy(() =>
  z.strictObject({
    /** By which decisions and findings name the row. */
    id: key,
    /** Where the table prints it: 序号1 · 一般. */
    place: line,
    /** The printed cells, by their column. */
    columns: z.optional(z.record(line, line)),
    /** The violation for which it counts; `*`: for every violation of the table. */
    violation: z.union([key, z.literal('*')]),
    /** The limb of the provision that the row fills; left out: its only one. */
    under: z.optional(key),
    /** The parties for which it counts; not stated: for all. */
    party: z.optional(some(partySchema)),
    /** The roles for which it counts; not stated: for all. */
    roles: z.optional(some(roleSchema)),
    /** `null`: the row adds consequences to any other. */
    grade: z.nullable(key),
    /** The condition; `otherwise`: where no other row holds; `unseen`: the print does not show it. */
    when: z.union([conditionSchema, z.enum(['otherwise', 'unseen'])]),
    /** What follows; `unseen`: the print does not show it, so the statutory range. */
    then: z.union([thenSchema, z.literal('unseen')]),
    /** What a reader has to know of the row. */
    note: z.optional(textSchema),
    ...cell,
  }),
);
/** A row of a table of rows: its condition, and what follows. */
export type Row = z.infer<typeof rowSchema>;

/** Which row counts; `null` in its place: the text is silent, and every row is kept. */
const choice = z.lazy(() =>
  z.nullable(
    z.strictObject({
      /** The heaviest row, the lightest, or the named grade. */
      rule: z.union([z.enum(['heaviest', 'lightest']), key]),
      ...cell,
    }),
  ),
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
    /** Rows with conditions, as offices print them. */
    form: z.literal('rows'),
    /** The grades, lightest first. */
    grades: some(gradeRowSchema),
    /** The rows of the table. */
    rows: some(rowSchema),
    /** What the text says for cases in which several rows fit, or none. */
    conflict: conflictSchema,
    /** What circumstances do to the grade or range that the rows give. */
    adjust: z.optional(adjustSchema),
  }),
);
export type RowsTable = z.infer<typeof rowsTableSchema>;

// ------------------------------------------------------------------ factors

/** One row of a factor: a stretch of numbers, or values, makes a level. */
export const thresholdSchema = z.lazy(() =>
  z.strictObject({
    ...ofViolation,
    /** The fact of the row, by id. */
    fact: key,
    /** The level that the row makes, by id. */
    level: key,
    ...interval,
    /** The values that make the level, for a fact that is not a number. */
    values: z.optional(some(key)),
    ...cell,
  }),
);
export type Threshold = z.infer<typeof thresholdSchema>;

export const factorsTableSchema = z.lazy(() =>
  z.strictObject({
    /** Factors whose heaviest level makes the grade. */
    form: z.literal('factors'),
    /** The grades, lightest first. */
    grades: some(gradeRowSchema),
    /** Levels of every factor, lightest first. */
    levels: some(
      z.strictObject({
        /** By which rows and decisions name it. */
        id: key,
        /** What documents call it. */
        name: textSchema,
        /** Other Chinese names for it. */
        aliases: z.optional(z.array(line)),
      }),
    ),
    /** From which number or value on a fact has which level. */
    thresholds: z.array(thresholdSchema),
    /** The heaviest level makes the base grade. */
    base: z.array(
      z.strictObject({
        ...ofViolation,
        /** The heaviest level, by id. */
        heaviest: key,
        /** The grade that it makes, by id. */
        grade: key,
        ...cell,
      }),
    ),
    /** What circumstances do to the grade. */
    adjust: adjustSchema,
    /** Share of the statutory span that a grade covers. */
    span: z.array(
      z.strictObject({
        ...ofViolation,
        /** The grade, by id. */
        grade: key,
        ...interval,
        ...cell,
      }),
    ),
    /** The range of a grade stated by the table: goes before the span. */
    ranges: z.array(
      z.strictObject({
        /** The violation for which it is stated. */
        violation: key,
        /** The party for which it is stated. */
        party: partySchema,
        /** The grade whose range it is, by id. */
        grade: key,
        /** The range. */
        fine: amountSchema,
        ...cell,
      }),
    ),
  }),
);
export type FactorsTable = z.infer<typeof factorsTableSchema>;

// ------------------------------------------------------------------- scores

const points = z.union([
  whole(0),
  z.strictObject({
    /** The least points. */
    from: whole(0),
    /** The most points. */
    to: whole(0),
  }),
]);

export const scoreRowSchema = z.lazy(() =>
  z.strictObject({
    ...ofViolation,
    /** The factor to which the points belong, by id. */
    factor: key,
    /** The condition under which they count. */
    when: conditionSchema,
    /** So many points, or from so many to so many. */
    points,
    ...cell,
  }),
);

export const scoresTableSchema = z.lazy(() =>
  z.strictObject({
    /** Points that add up to a share of the statutory maximum or span. */
    form: z.literal('scores'),
    /** Grades by points; none: the sum alone gives the figure. */
    grades: z.array(
      z.strictObject({
        /** By which rows and decisions name it. */
        id: key,
        /** What documents call it. */
        name: textSchema,
        /** Other Chinese names for it. */
        aliases: z.optional(z.array(line)),
        ...interval,
      }),
    ),
    /** Factors in the order of the table. */
    factors: some(
      z.strictObject({
        /** By which the rows name the factor. */
        id: key,
        /** What documents call it. */
        name: textSchema,
      }),
    ),
    /** How many points each finding gives. */
    rows: some(scoreRowSchema),
    /** The points with which every case starts. */
    start: whole(0),
    /** What one point is a hundredth of. */
    of: z.enum(['statutory-max', 'statutory-span']),
    /** The least fine that the table itself names. */
    floor: z.optional(
      z.strictObject({
        /** Yuan, or the statutory minimum. */
        at: z.union([z.literal('statutory-min'), decimal]),
        ...cell,
      }),
    ),
    /** The greatest fine that the table itself names. */
    cap: z.optional(
      z.strictObject({
        /** Yuan, or the statutory maximum. */
        at: z.union([z.literal('statutory-max'), decimal]),
        ...cell,
      }),
    ),
    /** Where the formula itself comes from. */
    formula: z.strictObject(cell),
    /** What circumstances do to the points. */
    adjust: z.optional(adjustSchema),
  }),
);
export type ScoresTable = z.infer<typeof scoresTableSchema>;

export const tableSchema = z.lazy(() =>
  z.discriminatedUnion('form', [rowsTableSchema, factorsTableSchema, scoresTableSchema]),
);
/** The table of a benchmark in one of its three forms. */
export type Table = z.infer<typeof tableSchema>;
