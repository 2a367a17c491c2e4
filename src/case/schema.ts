/** The case file. Ids are strings here: which of them are valid depends on the rulebook and is checked by `parseCase`. */
import * as z from 'zod/mini';
import { AT_MOST } from '../errors/read-shape.js';
import {
  AMOUNT_KINDS,
  type AmountKind,
  type Consequence,
  type Ordinal,
  type Party,
  type Role,
  type Unit,
} from '../rulebook/schema.js';
import { lineSchema } from '../text/schema.js';
import { daySchema } from '../time/day-schema.js';
import type { BuiltinCircumstance, BuiltinViolation } from './ids.js';

/** Any string, with the known ones offered by editors: other rulebooks and Chinese names are as good. */
type Known<T extends string> = T | (string & {});

/** A violation: an id of the built-in rulebook, of another one, or a Chinese name. */
export type ViolationName = Known<BuiltinViolation>;
/** A circumstance: an id of the built-in rulebook, of another one, or a Chinese name. */
export type CircumstanceName = Known<BuiltinCircumstance>;

const named = <T extends string>() => z.string() as unknown as z.ZodMiniType<Known<T>, Known<T>>;

/** So many provisions no single act breaks; a longer list is a mistake, such as a whole column. */
const MOST_VIOLATIONS = 50;

/** A day, or an uncertain one as the first and the last day that it can be. */
const uncertainDay = z.union([daySchema, z.tuple([daySchema, daySchema])]);

const amounts = z.strictObject(
  Object.fromEntries(AMOUNT_KINDS.map((kind) => [kind, z.optional(z.string())])) as Record<
    AmountKind,
    z.ZodMiniOptional<z.ZodMiniString<string>>
  >,
);

export const caseSchema = z.strictObject({
  /** The address of the schema, for editors; it says nothing about the case. */
  $schema: z.optional(z.string()),
  violation: z.union([
    named<BuiltinViolation>(),
    z.array(named<BuiltinViolation>()).check(z.minLength(1), z.maxLength(MOST_VIOLATIONS, AT_MOST)),
  ]),
  party: named<Party>(),
  role: z.optional(named<Role>()),
  partyName: z.optional(lineSchema),
  act: z.strictObject({
    from: uncertainDay,
    to: z.optional(uncertainDay),
    ongoing: z.optional(z.boolean()),
    /** What was done, as the document says it: 擅自拆除B1层3号单元防护密闭门两樘. It changes no result. */
    words: z.optional(lineSchema),
    /** Where it was done. */
    place: z.optional(lineSchema),
  }),
  discoveredOn: z.optional(uncertainDay),
  filedOn: z.optional(daySchema),
  decidedOn: daySchema,
  order: z.optional(
    z.strictObject({
      issuedOn: z.optional(daySchema),
      deadline: z.optional(daySchema),
      compliedOn: z.optional(z.union([uncertainDay, z.null()])),
    }),
  ),
  facts: z.optional(
    z.strictObject({
      frequency: z.optional(z.union([z.number(), named<Ordinal>()])),
      quantity: z.optional(
        z.union([z.number(), named<Ordinal>(), z.strictObject({ value: z.number(), unit: named<Unit>() })]),
      ),
      consequence: z.optional(named<Consequence | Ordinal>()),
      endangersLifeOrHealth: z.optional(z.boolean()),
      endangersFinancialSafety: z.optional(z.boolean()),
      intentToDamage: z.optional(z.boolean()),
      /** Provisions of superior law that would go first within their scope, found not to reach this act. */
      outsideScope: z.optional(z.array(named<BuiltinViolation>())),
      evidence: z.optional(z.array(lineSchema)),
    }),
  ),
  amounts: z.optional(amounts),
  circumstances: z.optional(
    z.array(
      z.strictObject({
        id: named<BuiltinCircumstance>(),
        present: z.boolean(),
        /** The law, regulation or rule that makes it a ground, with its article, where it is one of another law. */
        law: z.optional(lineSchema),
        evidence: z.optional(z.array(lineSchema)),
      }),
    ),
  ),
});

/** A case as it comes in: ids in English or any Chinese alias, days `YYYY-MM-DD`, amounts in yuan as decimal strings. */
export type CaseInput = z.input<typeof caseSchema>;
