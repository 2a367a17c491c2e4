/** The statutory fine of a provision by party and role, and the fine on a person beside the unit. */
import * as z from 'zod/mini';
import { amountKindSchema, cell, decimal, key, partySchema, roleSchema, some, textSchema } from './parts.js';

/**
 * A factor from–to of a base amount; where both are the same it is a single figure. `floor` and `cap` in yuan;
 * `minOpen`: the lower end is not included, as in "5 % 以下", which is 0 to 0.05.
 */
const computed = {
  /** The lower end as a factor of the base amount: 0.02 for 2 %, or yuan for each ㎡. */
  from: decimal,
  /** The upper end as a factor of the base amount; equal to `from`, it is one figure. */
  to: decimal,
  /** Yuan below which neither end falls. */
  floor: z.optional(decimal),
  /** Yuan above which neither end rises. */
  cap: z.optional(decimal),
  /** Whether the lower end itself is left out, as in "5 % 以下". */
  minOpen: z.optional(z.boolean()),
};

export const formSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    /** X to Y yuan; `minOpen` for "X 以下" without a minimum: (0, X]. */
    z.strictObject({
      /** A range of yuan. */
      kind: z.literal('fixed'),
      /** The least fine in yuan. */
      min: decimal,
      /** The greatest fine in yuan. */
      max: decimal,
      /** Whether the least fine itself is left out, as in "X 以下": more than `min`. */
      minOpen: z.optional(z.boolean()),
    }),
    /** A share of a base amount: 2 %–4 % is 0.02–0.04. */
    z.strictObject({
      /** How the fine follows from an amount of the case: a share of it, or a multiple. */
      kind: z.literal('share'),
      /** The amount of the case that is the base. */
      of: amountKindSchema,
      ...computed,
    }),
    /** A multiple of a base amount: 1–2 times. */
    z.strictObject({
      /** How the fine follows from an amount of the case: a share of it, or a multiple. */
      kind: z.literal('multiple'),
      /** The amount of the case that is the base. */
      of: amountKindSchema,
      ...computed,
    }),
    /** Yuan per ㎡ of the quantity. */
    z.strictObject({
      /** Yuan for each unit of the quantity. */
      kind: z.literal('rate'),
      /** The unit of the quantity that is paid for. */
      unit: z.literal('㎡'),
      ...computed,
    }),
  ]),
);
/** How a statutory fine is worked out. */
export type Form = z.infer<typeof formSchema>;
export const fineModeSchema = z.enum(['optional', 'required']);
export type FineMode = z.infer<typeof fineModeSchema>;

/** What the lower end is where the cap lies below it: the cap itself, a single figure, or none: above 0 up to the cap. */
export const capBelowFloorSchema = z.lazy(() =>
  z.strictObject({
    /** `cap`: the cap is the one figure; `none`: more than 0, up to the cap. */
    lowerEnd: z.enum(['cap', 'none']),
    ...cell,
  }),
);
export type CapBelowFloor = z.infer<typeof capBelowFloorSchema>;

/** The fine of a provision for one kind of party; `roles` where the role chooses the form. */
export const fineCellSchema = z.lazy(() =>
  z.strictObject({
    /** The parties that the fine addresses. */
    party: some(partySchema),
    /** The roles that it addresses, where the role chooses the form; not stated: every role. */
    roles: z.optional(some(roleSchema)),
    /** `optional`: the office may impose it; `required`: it must. */
    mode: fineModeSchema,
    /** How the fine is worked out: a range of yuan, a share or multiple of an amount, or yuan for each ㎡. */
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
    /** By which decisions name the fine. */
    id: key,
    /** Who is fined, in the words of the article. */
    person: textSchema,
    /** The roles in which such a person can be a party of a case of its own. */
    roles: z.optional(some(roleSchema)),
    /** `optional`: the office may impose it; `required`: it must. */
    mode: fineModeSchema,
    /** A share of the fine of the unit, or a range of yuan of its own. */
    form: z.discriminatedUnion('kind', [
      z.strictObject({
        /** A share of the fine of the unit. */
        kind: z.literal('share-of-fine'),
        /** The least share, 0.05 for 5 %. */
        from: decimal,
        /** The greatest share. */
        to: decimal,
      }),
      z.strictObject({
        /** A range of yuan of its own. */
        kind: z.literal('fixed'),
        /** The least fine in yuan. */
        min: decimal,
        /** The greatest fine in yuan. */
        max: decimal,
        /** Whether the least fine itself is left out. */
        minOpen: z.optional(z.boolean()),
      }),
    ]),
    ...cell,
  }),
);
