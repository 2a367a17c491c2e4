/** The case file. Ids are strings here: which of them are valid depends on the rulebook and is checked by `parseCase`. */
import * as z from 'zod';
import {
  AMOUNT_KINDS,
  type AmountKind,
  type Consequence,
  type Ordinal,
  type Party,
  type Role,
  type Unit,
} from '../rulebook/schema.js';
import { isDay } from '../time/day.js';
import type { BuiltinCircumstance, BuiltinViolation } from './ids.js';
import { lineSchema } from './text-schema.js';

/** Any string, with the known ones offered by editors: other rulebooks and Chinese names are as good. */
type Known<T extends string> = T | (string & {});

/** A violation: an id of the built-in rulebook, of another one, or a Chinese name. */
export type ViolationName = Known<BuiltinViolation>;
/** A circumstance: an id of the built-in rulebook, of another one, or a Chinese name. */
export type CircumstanceName = Known<BuiltinCircumstance>;

const named = <T extends string>() => z.string() as unknown as z.ZodType<Known<T>, Known<T>>;

const day = z.string().refine(isDay, { params: { code: 'invalid-date' } });

/** A day, or an uncertain one as the first and the last day that it can be. */
const uncertainDay = z.union([day, z.tuple([day, day])]);

const amounts = z.strictObject(
  Object.fromEntries(AMOUNT_KINDS.map((kind) => [kind, z.string().optional()])) as Record<
    AmountKind,
    z.ZodOptional<z.ZodString>
  >,
);

export const caseSchema = z.strictObject({
  violation: z.union([named<BuiltinViolation>(), z.array(named<BuiltinViolation>()).min(1)]),
  party: named<Party>(),
  role: named<Role>().optional(),
  partyName: lineSchema.optional(),
  act: z.strictObject({
    from: uncertainDay,
    to: uncertainDay.optional(),
    ongoing: z.boolean().optional(),
  }),
  discoveredOn: uncertainDay.optional(),
  filedOn: day.optional(),
  decidedOn: day,
  order: z
    .strictObject({
      issuedOn: day.optional(),
      deadline: day.optional(),
      compliedOn: z.union([uncertainDay, z.null()]).optional(),
    })
    .optional(),
  facts: z
    .strictObject({
      frequency: z.union([z.number(), named<Ordinal>()]).optional(),
      quantity: z
        .union([z.number(), named<Ordinal>(), z.strictObject({ value: z.number(), unit: named<Unit>() })])
        .optional(),
      consequence: named<Consequence | Ordinal>().optional(),
      endangersLifeOrHealth: z.boolean().optional(),
      endangersFinancialSafety: z.boolean().optional(),
      intentToDamage: z.boolean().optional(),
      evidence: z.array(lineSchema).optional(),
    })
    .optional(),
  amounts: amounts.optional(),
  circumstances: z
    .array(
      z.strictObject({
        id: named<BuiltinCircumstance>(),
        present: z.boolean(),
        evidence: z.array(lineSchema).optional(),
      }),
    )
    .optional(),
});

/** A case as it comes in: ids in English or any Chinese alias, days `YYYY-MM-DD`, amounts in yuan as decimal strings. */
export type CaseInput = z.input<typeof caseSchema>;
