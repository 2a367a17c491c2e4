/** A penalty provision: the duty, what a breach is graded by, and what each version attaches to it. */
import * as z from 'zod/mini';
import { fineCellSchema, fineModeSchema, personFineSchema } from './fine.js';
import { cell, citationSchema, key, line, some, sourceSchema, textSchema } from './parts.js';
import { criterionSchema, measureSchema, unitSchema } from './vocabulary.js';

export const yieldRowSchema = z.lazy(() =>
  z.strictObject({
    /** The violation of the provision that goes first. */
    violation: key,
    /** Only where this is so, in words; not stated: always. */
    when: z.optional(textSchema),
    ...cell,
  }),
);
export type YieldRow = z.infer<typeof yieldRowSchema>;

/** A consequence beside the fine, listed and not computed. */
export const otherConsequenceSchema = z.lazy(() =>
  z.strictObject({
    /** The consequence, by id; `terms` has its words. */
    id: key,
    /** `optional`: it may be imposed; `required`: it must. */
    mode: fineModeSchema,
    /** On what it depends, in words; absent: always. */
    when: z.optional(textSchema),
    /** Who decides it, where it is not the office. */
    by: z.optional(textSchema),
    ...cell,
  }),
);

/** Over with the act, going on, or the one or the other as offices and courts see it (行政处罚法 36(2)). */
export const COURSES = ['momentary', 'continuing', 'either'] as const;

export const courseSchema = z.lazy(() =>
  z.strictObject({
    /** Over with the act, going on until it ends, or the one or the other. */
    kind: z.enum(COURSES),
    ...cell,
  }),
);

/** From what the period of limitation may run: the act, or the day after the deadline of the order. */
export const LIMITATION_READINGS = ['act', 'order-deadline'] as const;
export type LimitationReading = (typeof LIMITATION_READINGS)[number];

/** Several readings: it is contested, and every one of them is followed. */
export const limitationFromSchema = z.lazy(() =>
  z.strictObject({
    /** From the act, or from the day after the deadline of the order; both where it is contested. */
    readings: some(z.enum(LIMITATION_READINGS)),
    ...cell,
  }),
);

/** Another department that the same facts may concern: a pointer, never a finding. */
export const hintSchema = z.lazy(() =>
  z.strictObject({
    /** The department, by id; `terms` has its name. */
    department: key,
    /** Why the facts may concern it. */
    reason: textSchema,
    /** Where that is read. */
    source: z.optional(some(sourceSchema)),
  }),
);

/**
 * A further limb of the statute that rows of a benchmark fill for the same act: another instrument, another fine. Rows
 * name it by `under`; those that name none fill the provision itself.
 */
export const limbSchema = z.lazy(() =>
  z.strictObject({
    /** By which rows of a table name the limb (`under`). */
    id: key,
    /** Where the limb stands. */
    cite: citationSchema,
    /** Whether its fine needs an order that was not obeyed in time. */
    orderFirst: z.boolean(),
    /** Whether a warning goes with the penalty. */
    warning: z.enum(['required', 'none']),
    /** Orders that go with the penalty, by id. */
    orders: z.array(key),
    /** The statutory fines of the limb. */
    fines: some(fineCellSchema),
    ...cell,
  }),
);
export type Limb = z.infer<typeof limbSchema>;

export const provisionVersionSchema = z.lazy(() =>
  z.strictObject({
    /** The instrument versions in which the provision reads like this. */
    of: some(key),
    /** `refer`: no fine by this office. */
    result: z.enum(['penalty', 'refer']),
    /** Whether a warning goes with the penalty. */
    warning: z.enum(['required', 'none']),
    /** Orders that go with the penalty, by id. */
    orders: z.array(key),
    /** The fine needs an order or a demand that was not obeyed in time. */
    orderFirst: z.boolean(),
    /** The statutory fines by party and role; empty where the provision has none. */
    fines: z.array(fineCellSchema),
    /** Fines on persons who answer for the unit beside it. */
    personFines: z.optional(z.array(personFineSchema)),
    /** Consequences beside the fine, listed and not computed. */
    others: z.array(otherConsequenceSchema),
    /** Further limbs that rows of a benchmark fill for the same act. */
    limbs: z.optional(some(limbSchema)),
    /** To whom the case goes when `result` is `refer`, or when the named fact is true. */
    referTo: z.optional(textSchema),
    ...cell,
  }),
);
export type ProvisionVersion = z.infer<typeof provisionVersionSchema>;

export const provisionSchema = z.lazy(() =>
  z.strictObject({
    /** By which cases and tables name the violation. */
    violation: key,
    /** What documents call the violation. */
    name: textSchema,
    /** Other Chinese names of the violation that a case can state. */
    aliases: z.array(line),
    /** Words of everyday speech under which people look for it; no names of it. */
    keywords: z.optional(z.array(line)),
    /** Where the penalty stands. */
    cite: citationSchema,
    /** The duty that was broken. */
    duty: z.array(citationSchema),
    /** The criteria of the short form by which it is graded; empty where it is not graded by them. */
    criteria: z.array(criterionSchema),
    /** The facts on which a table of factors grades it, where they are others than the three criteria. */
    facts: z.optional(some(key)),
    /** What `facts.quantity` counts; the first unit is that of a bare number. */
    quantity: z.nullable(
      z.strictObject({
        /** Whether it is counted, measured as an area, or stated as a share. */
        measure: measureSchema,
        /** The units in which it can be stated; the first is that of a bare number. */
        units: some(unitSchema),
        /** What is counted or measured, as a document says it before the figure: 侵占面积. */
        name: z.optional(textSchema),
      }),
    ),
    /** Circumstances that the provision itself contains: they have no effect of their own here. */
    elements: z.array(key),
    /** Whether such a violation is over with the act or goes on (行政处罚法 36(2)); not stated: not known, as for `either`. */
    course: z.optional(courseSchema),
    /** From what limitation runs; not stated: every reading where the fine needs an order first, the act elsewhere. */
    limitationFrom: z.optional(limitationFromSchema),
    /** Set where intent to damage would take the case to another provision: the case is then referred. */
    intentTo: z.optional(citationSchema),
    /** Beside `intentTo`: the circumstance that answers it. Present it excludes the intent, absent it finds it. */
    intentDenied: z.optional(key),
    /** In one or two sentences of plain words: what the article demands and what it attaches to a breach. */
    meaning: z.optional(textSchema),
    /**
     * Provisions of superior law that go first. Without `when` the other one is always applied in place of this one;
     * with `when`, in words, only where that is so: it is for the office to find, and until then both are shown.
     */
    yieldsTo: z.optional(some(yieldRowSchema)),
    /** A remark on the office's competence, shown with every step of the provision. */
    competence: z.optional(textSchema),
    /** Other departments that the same facts may concern. */
    hints: z.array(hintSchema),
    /** What the provision attaches to a breach, for each version of its instrument. */
    versions: some(provisionVersionSchema),
    /** The version of the instrument from which on it is no longer there; without it every later version must be stated. */
    repealed: z.optional(
      z.strictObject({
        /** The first version that no longer has it, by id. */
        from: key,
        ...cell,
      }),
    ),
  }),
);
/** A penalty provision: the duty, what a breach is graded by, and what each version attaches to it. */
export type Provision = z.infer<typeof provisionSchema>;

/** A provision that is known but cannot be computed, with the reason. */
export const unavailableSchema = z.lazy(() =>
  z.strictObject({
    /** By which an asker finds it. */
    id: key,
    /** What it is called. */
    title: textSchema,
    /** Where it stands, in words. */
    cite: line,
    /** Why it cannot be computed. */
    reason: textSchema,
    /** The violations that it penalises as well, or may: whoever decides one of them is told of it. */
    beside: z.optional(some(key)),
  }),
);
