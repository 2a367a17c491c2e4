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
  /** The lower end, in the unit of the fact or in yuan; not stated: no lower end. */
  from: z.optional(decimal),
  /** The upper end; `null` or not stated: no upper end. */
  to: z.optional(z.nullable(decimal)),
  /** Whether `from` itself is left out; not stated: it belongs to it. */
  fromOpen: z.optional(z.boolean()),
  /** Whether `to` itself is left out; not stated: it belongs to it. */
  toOpen: z.optional(z.boolean()),
};

export const leafSchema = z.lazy(() =>
  z.union([
    z.strictObject({
      /** The fact that is read, by id. */
      fact: key,
      /** The value that it must have; for a flag true or false. */
      is: z.union([key, z.boolean()]),
    }),
    z.strictObject({
      /** The fact that is read, by id. */
      fact: key,
      /** Values of which it must have one. */
      in: some(key),
    }),
    z.strictObject({
      /** The fact that is read, by id. */
      fact: key,
      ...interval,
    }),
    z.strictObject({
      /** The circumstance that must have been found. */
      circumstance: key,
    }),
    z.strictObject({
      /** How far an order to correct must have come on the day of the decision: one state, or any of several. */
      order: z.union([z.enum(ORDER_STATES), some(z.enum(ORDER_STATES))]),
    }),
    z.strictObject({
      /** The amount that is read. */
      amount: amountKindSchema,
      /** What must be known of it: a figure, that there is none, or that it cannot be determined. */
      state: z.enum(AMOUNT_STATES),
    }),
    z.strictObject({
      /** The amount that is read. */
      amount: amountKindSchema,
      ...interval,
    }),
  ]),
);
export type Leaf = z.infer<typeof leafSchema>;

/** A condition of a row. An empty `all` always holds. */
export type Condition =
  | Leaf
  | {
      /** Conditions that must hold together; an empty list always holds. */
      readonly all: readonly Condition[];
    }
  | {
      /** Conditions of which one must hold. */
      readonly any: readonly Condition[];
    }
  | {
      /** The condition that must not hold. */
      readonly not: Condition;
    };

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
