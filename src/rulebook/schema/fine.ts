/** The statutory fine of a provision by party and role, and the fine on a person beside the unit. */
import * as z from 'zod/mini';
import { amountKindSchema, cell, decimal, key, partySchema, roleSchema, some, textSchema } from './parts.js';

/**
 * A factor from–to of a base amount; where both are the same it is a single figure. `floor` and `cap` in yuan;
 * `minOpen`: the lower end is not included, as in "5 % 以下", which is 0 to 0.05.
 */
const computed = {
  from: decimal,
  to: decimal,
  floor: z.optional(decimal),
  cap: z.optional(decimal),
  minOpen: z.optional(z.boolean()),
};

export const formSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    /** X to Y yuan; `minOpen` for "X 以下" without a minimum: (0, X]. */
    z.strictObject({
      kind: z.literal('fixed'),
      min: decimal,
      max: decimal,
      minOpen: z.optional(z.boolean()),
    }),
    /** A share of a base amount: 2 %–4 % is 0.02–0.04. */
    z.strictObject({ kind: z.literal('share'), of: amountKindSchema, ...computed }),
    /** A multiple of a base amount: 1–2 times. */
    z.strictObject({ kind: z.literal('multiple'), of: amountKindSchema, ...computed }),
    /** Yuan per ㎡ of the quantity. */
    z.strictObject({ kind: z.literal('rate'), unit: z.literal('㎡'), ...computed }),
  ]),
);
export type Form = z.infer<typeof formSchema>;
export const fineModeSchema = z.enum(['optional', 'required']);
export type FineMode = z.infer<typeof fineModeSchema>;

/** What the lower end is where the cap lies below it: the cap itself, a single figure, or none: above 0 up to the cap. */
export const capBelowFloorSchema = z.lazy(() =>
  z.strictObject({ lowerEnd: z.enum(['cap', 'none']), ...cell }),
);
export type CapBelowFloor = z.infer<typeof capBelowFloorSchema>;

/** The fine of a provision for one kind of party; `roles` where the role chooses the form. */
export const fineCellSchema = z.lazy(() =>
  z.strictObject({
    party: some(partySchema),
    roles: z.optional(some(roleSchema)),
    mode: fineModeSchema,
    form: formSchema,
    /** Not stated: a case in which the cap lies below the lower end is refused. */
    capBelowFloor: z.optional(capBelowFloorSchema),
    ...cell,
  }),
);
export type FineCell = z.infer<typeof fineCellSchema>;

/** A fine on a person that follows from the unit's: a share of it, or a range of its own. */
export const personFineSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    person: textSchema,
    /** The roles in which such a person can be a party of a case of its own. */
    roles: z.optional(some(roleSchema)),
    mode: fineModeSchema,
    form: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('share-of-fine'), from: decimal, to: decimal }),
      z.strictObject({
        kind: z.literal('fixed'),
        min: decimal,
        max: decimal,
        minOpen: z.optional(z.boolean()),
      }),
    ]),
    ...cell,
  }),
);
