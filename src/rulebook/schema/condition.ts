/** Conditions of rows: leaves that read a fact, a circumstance, the order or an amount, joined by all, any and not. */
import * as z from 'zod/mini';
import { amountKindSchema, decimal, key, some } from './parts.js';

/** How far an order to correct has come on the day of the decision. */
export const ORDER_STATES = ['not-made', 'no-deadline', 'running', 'complied', 'not-complied'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** What is known of an amount. */
export const AMOUNT_STATES = ['known', 'none', 'undeterminable'] as const;

/** Ends of an interval; an end belongs to it unless it is open. */
export const interval = {
  from: z.optional(decimal),
  to: z.optional(z.nullable(decimal)),
  fromOpen: z.optional(z.boolean()),
  toOpen: z.optional(z.boolean()),
};

export const leafSchema = z.lazy(() =>
  z.union([
    z.strictObject({ fact: key, is: z.union([key, z.boolean()]) }),
    z.strictObject({ fact: key, in: some(key) }),
    z.strictObject({ fact: key, ...interval }),
    z.strictObject({ circumstance: key }),
    z.strictObject({ order: z.union([z.enum(ORDER_STATES), some(z.enum(ORDER_STATES))]) }),
    z.strictObject({ amount: amountKindSchema, state: z.enum(AMOUNT_STATES) }),
    z.strictObject({ amount: amountKindSchema, ...interval }),
  ]),
);
export type Leaf = z.infer<typeof leafSchema>;

/** A condition of a row. An empty `all` always holds. */
export type Condition =
  | Leaf
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export const conditionSchema: z.ZodMiniType<Condition, Condition> = z.lazy(
  () =>
    z.union([
      leafSchema,
      z.strictObject({ all: z.array(conditionSchema) }),
      z.strictObject({ any: some(conditionSchema) }),
      z.strictObject({ not: conditionSchema }),
    ]) as unknown as z.ZodMiniType<Condition, Condition>,
);

/** The leaves of a condition, each where it stands. */
export function leavesOf(condition: Condition): Leaf[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return [condition];
}
