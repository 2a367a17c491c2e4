/** The one shape of an amount: of the statute, a grade, a person's fine and a fine below the minimum. */
import * as z from 'zod/mini';
import { amountKindSchema, decimal, key } from './parts.js';

export const amountBaseSchema = z.lazy(() =>
  z.union([
    z.enum(['yuan', 'statutory-min', 'statutory-max', 'statutory-span', 'unit-fine']),
    z.strictObject({ amount: amountKindSchema }),
    /** Yuan for each unit of a fact. */
    z.strictObject({ fact: key }),
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
    of: amountBaseSchema,
    from: decimal,
    to: decimal,
    fromOpen: z.optional(z.boolean()),
    toOpen: z.optional(z.boolean()),
    floor: z.optional(limit),
    cap: z.optional(limit),
  }),
);
export type Amount = z.infer<typeof amountSchema>;
