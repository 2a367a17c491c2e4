/** The case file. Ids are strings here: which of them are valid depends on the rulebook and is checked by `parseCase`. */
import * as z from 'zod';
import { AMOUNT_KINDS, type AmountKind } from '../rulebook/schema.js';
import { isDay } from '../time/day.js';

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
  violation: z.union([z.string(), z.array(z.string()).min(1)]),
  party: z.string(),
  role: z.string().optional(),
  partyName: z.string().optional(),
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
      frequency: z.union([z.number(), z.string()]).optional(),
      quantity: z
        .union([z.number(), z.string(), z.strictObject({ value: z.number(), unit: z.string() })])
        .optional(),
      consequence: z.string().optional(),
      endangersLifeOrHealth: z.boolean().optional(),
      endangersFinancialSafety: z.boolean().optional(),
      intentToDamage: z.boolean().optional(),
      evidence: z.array(z.string()).optional(),
    })
    .optional(),
  amounts: amounts.optional(),
  circumstances: z
    .array(z.strictObject({ id: z.string(), present: z.boolean(), evidence: z.array(z.string()).optional() }))
    .optional(),
});

/** A case as it comes in: ids in English or any Chinese alias, days `YYYY-MM-DD`, amounts in yuan as decimal strings. */
export type CaseInput = z.input<typeof caseSchema>;
