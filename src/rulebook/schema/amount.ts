/** The one shape of an amount: of the statute, a grade, a person's fine and a fine below the minimum. */
import * as z from 'zod/mini';
import { amountKindSchema, decimal, key } from './parts.js';

export const amountBaseSchema = z.lazy(() =>
  z.union([
    z.enum(['yuan', 'statutory-min', 'statutory-max', 'statutory-span', 'unit-fine']),
    z.strictObject({
      /** The amount of the case that is the base. */
      amount: amountKindSchema,
    }),
    /** Yuan for each unit of a fact. */
    z.strictObject({
      /** The fact whose units are paid for, by id. */
      fact: key,
    }),
  ]),
);

/** Yuan, or an end of the statutory range. */
const limit = z.union([z.enum(['statutory-min', 'statutory-max']), decimal]);

/**
 * From–to times the base; a point where both are equal. `statutory-span` 0.6 is the minimum plus 0.6 of what lies
 * between minimum and maximum; a missing minimum counts as 0. `floor` and `cap` hold both ends.
 */
export const amountSchema = z.lazy(() =>
  z.strictObject({
    /** The base: yuan, an end or the span of the statutory range, the unit's fine, an amount of the case, or a fact. */
    of: amountBaseSchema,
    /** The lower end as a factor of the base. */
    from: decimal,
    /** The upper end as a factor of the base; equal to `from`, it is one figure. */
    to: decimal,
    /** Whether `from` itself is left out; not stated: it belongs to it. */
    fromOpen: z.optional(z.boolean()),
    /** Whether `to` itself is left out; not stated: it belongs to it. */
    toOpen: z.optional(z.boolean()),
    /** Below which neither end falls: yuan, or an end of the statutory range. */
    floor: z.optional(limit),
    /** Above which neither end rises: yuan, or an end of the statutory range. */
    cap: z.optional(limit),
  }),
);
/** An amount of a table: a factor from–to of a base, with floor and cap. */
export type Amount = z.infer<typeof amountSchema>;
