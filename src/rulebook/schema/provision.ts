/** A penalty provision: the duty, what a breach is graded by, and what each version attaches to it. */
import * as z from 'zod/mini';
import { fineCellSchema, fineModeSchema, personFineSchema } from './fine.js';
import { cell, citationSchema, key, line, some, sourceSchema, textSchema } from './parts.js';
import { criterionSchema, measureSchema, unitSchema } from './vocabulary.js';

export const yieldRowSchema = z.lazy(() =>
  z.strictObject({ violation: key, when: z.optional(textSchema), ...cell }),
);
export type YieldRow = z.infer<typeof yieldRowSchema>;

/** A consequence beside the fine, listed and not computed. */
export const otherConsequenceSchema = z.lazy(() =>
  z.strictObject({
    id: key,
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

export const courseSchema = z.lazy(() => z.strictObject({ kind: z.enum(COURSES), ...cell }));

/** From what the period of limitation may run: the act, or the day after the deadline of the order. */
export const LIMITATION_READINGS = ['act', 'order-deadline'] as const;
export type LimitationReading = (typeof LIMITATION_READINGS)[number];

/** Several readings: it is contested, and every one of them is followed. */
export const limitationFromSchema = z.lazy(() =>
  z.strictObject({ readings: some(z.enum(LIMITATION_READINGS)), ...cell }),
);

/** Another department that the same facts may concern: a pointer, never a finding. */
export const hintSchema = z.lazy(() =>
  z.strictObject({ department: key, reason: textSchema, source: z.optional(some(sourceSchema)) }),
);

/**
 * A further limb of the statute that rows of a benchmark fill for the same act: another instrument, another fine. Rows
 * name it by `under`; those that name none fill the provision itself.
 */
export const limbSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    cite: citationSchema,
    orderFirst: z.boolean(),
    warning: z.enum(['required', 'none']),
    orders: z.array(key),
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
    warning: z.enum(['required', 'none']),
    orders: z.array(key),
    /** The fine needs an order or a demand that was not obeyed in time. */
    orderFirst: z.boolean(),
    fines: z.array(fineCellSchema),
    personFines: z.optional(z.array(personFineSchema)),
    others: z.array(otherConsequenceSchema),
    limbs: z.optional(some(limbSchema)),
    /** To whom the case goes when `result` is `refer`, or when the named fact is true. */
    referTo: z.optional(textSchema),
    ...cell,
  }),
);
export type ProvisionVersion = z.infer<typeof provisionVersionSchema>;

export const provisionSchema = z.lazy(() =>
  z.strictObject({
    violation: key,
    name: textSchema,
    aliases: z.array(line),
    /** Words of everyday speech under which people look for it; no names of it. */
    keywords: z.optional(z.array(line)),
    cite: citationSchema,
    /** The duty that was broken. */
    duty: z.array(citationSchema),
    criteria: z.array(criterionSchema),
    /** The facts on which a table of factors grades it, where they are others than the three criteria. */
    facts: z.optional(some(key)),
    /** What `facts.quantity` counts; the first unit is that of a bare number. */
    quantity: z.nullable(
      z.strictObject({
        measure: measureSchema,
        units: some(unitSchema),
        /** What is counted or measured, as a document says it before the figure: 侵占面积. */
        name: z.optional(textSchema),
      }),
    ),
    /** Circumstances that the provision itself contains: they have no effect of their own here. */
    elements: z.array(key),
    /** Not stated: whether the violation goes on is not known, as for `either`. */
    course: z.optional(courseSchema),
    /** Not stated: every reading where the fine needs an order first, the act elsewhere. */
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
    hints: z.array(hintSchema),
    versions: some(provisionVersionSchema),
    /** The version of the instrument from which on it is no longer there; without it every later version must be stated. */
    repealed: z.optional(z.strictObject({ from: key, ...cell })),
  }),
);
export type Provision = z.infer<typeof provisionSchema>;

/** A provision that is known but cannot be computed, with the reason. */
export const unavailableSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    title: textSchema,
    cite: line,
    reason: textSchema,
  }),
);
