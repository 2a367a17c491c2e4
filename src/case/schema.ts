/** The case file. Ids are strings here: which of them are valid depends on the rulebook and is checked by `parseCase`. */
import * as z from 'zod/mini';
import { AT_MOST } from '../errors/read-shape.js';
import type { AmountKind, Consequence, Ordinal, Party, Role, Unit } from '../rulebook/schema.js';
import { lineSchema, schemaFieldIfAny } from '../text/schema.js';
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

/** A figure, or `undeterminable` where it was found that nobody can determine it. */
const yuan = z.optional(z.string());
const amounts = z.strictObject({
  /** The price of the contract (合同价款), in yuan. */
  contractPrice: yuan,
  /** The fee for the survey (勘察费), in yuan. */
  surveyFee: yuan,
  /** The fee for the design (设计费), in yuan. */
  designFee: yuan,
  /** The fee for the supervision (监理酬金), in yuan. */
  supervisionFee: yuan,
  /** The cost of the construction (工程造价), in yuan. */
  constructionCost: yuan,
  /** Unlawful gains (违法所得), in yuan; "0" for none, "undeterminable" where nobody can determine them. Left out, confiscation and hearing stay open (行政处罚法 28(2), 63(1)). */
  unlawfulGains: yuan,
  /** Special fund (专项资金), in yuan. */
  specialFund: yuan,
  /** The fine on the unit beside which a person is fined (单位罚款数额), in yuan. */
  unitFine: yuan,
} satisfies Record<AmountKind, typeof yuan>);

/** The schema of a case file; names and dates are checked against a rulebook by `decide`. */
export const caseSchema = z.strictObject({
  ...schemaFieldIfAny(),
  /** The violation by id or Chinese name; a list: one act that breaks several provisions (行政处罚法 29). */
  violation: z.union([
    named<BuiltinViolation>(),
    z.array(named<BuiltinViolation>()).check(z.minLength(1), z.maxLength(MOST_VIOLATIONS, AT_MOST)),
  ]),
  /** `individual` or `unit`, or a Chinese name for it. */
  party: named<Party>(),
  /** What the party is in the works, or as what a person answers for a unit; asked where the fine depends on it. */
  role: z.optional(named<Role>()),
  /** The name of the party, for documents; it changes no result. */
  partyName: z.optional(lineSchema),
  /** What was done, and when. */
  act: z.strictObject({
    /** The day on which the act began, `YYYY-MM-DD`, or the first and the last day that it can have been. */
    from: uncertainDay,
    /**
     * The day on which the act ended, or the first and the last that it can have been; not stated: `from` for an act that
     * is over at once, else not known (行政处罚法 36(2)).
     */
    to: z.optional(uncertainDay),
    /** True if the act still goes on on the day of the decision, so that limitation has not begun (行政处罚法 36(2)). */
    ongoing: z.optional(z.boolean()),
    /** What was done, as the document says it: 擅自拆除B1层3号单元防护密闭门两樘. It changes no result. */
    words: z.optional(lineSchema),
    /** Where it was done. */
    place: z.optional(lineSchema),
  }),
  /**
   * The day on which the violation was discovered, `YYYY-MM-DD`, or the first and the last that it can have been; it decides
   * on limitation (行政处罚法 36).
   */
  discoveredOn: z.optional(uncertainDay),
  /** The day on which the case was filed, from which the period for the decision runs (行政处罚法 60). */
  filedOn: z.optional(daySchema),
  /** The day of the decision, `YYYY-MM-DD`: it chooses the law, the benchmark and the procedure. */
  decidedOn: daySchema,
  /** The order to correct, or the demand, that came before the decision (行政处罚法 28(1)); not stated: there was none. */
  order: z.optional(
    z.strictObject({
      /** The day on which the order was served. */
      issuedOn: z.optional(daySchema),
      /** The last day on which it could be obeyed. */
      deadline: z.optional(daySchema),
      /** The day on which it was obeyed; `null`: it was not. */
      compliedOn: z.optional(z.union([uncertainDay, z.null()])),
    }),
  ),
  /** The facts of the case; what is left out is not known, and the result covers every answer. */
  facts: z.optional(
    z.strictObject({
      /** How many violations of the kind, the present one included, or the degree that was found. */
      frequency: z.optional(z.union([z.number(), named<Ordinal>()])),
      /** How much: a number in the first unit of the provision, a number with its unit, or the degree that was found. */
      quantity: z.optional(
        z.union([
          z.number(),
          named<Ordinal>(),
          z.strictObject({
            /** The number, in the unit named beside it. */
            value: z.number(),
            /** The unit in which it is counted or measured. */
            unit: named<Unit>(),
          }),
        ]),
      ),
      /** The harm that was done, or the degree that was found. */
      consequence: z.optional(named<Consequence | Ordinal>()),
      /** Whether life or health was endangered, which makes limitation five years if there was harm (行政处罚法 36(1)). */
      endangersLifeOrHealth: z.optional(z.boolean()),
      /** Whether financial safety was endangered, which makes limitation five years if there was harm (行政处罚法 36(1)). */
      endangersFinancialSafety: z.optional(z.boolean()),
      /** Whether damage was intended, which takes the case to another provision where `intentTo` of the provision names one. */
      intentToDamage: z.optional(z.boolean()),
      /** Provisions of superior law that would go first within their scope, found not to reach this act. */
      outsideScope: z.optional(z.array(named<BuiltinViolation>())),
      /** The pieces of evidence for the facts. */
      evidence: z.optional(z.array(lineSchema)),
    }),
  ),
  /** Amounts of the case, in yuan. */
  amounts: z.optional(amounts),
  /** Circumstances that were examined; one that is not listed was not. */
  circumstances: z.optional(
    z.array(
      z.strictObject({
        /** The circumstance by id or Chinese name. */
        id: named<BuiltinCircumstance>(),
        /** Whether it was found, or found to be absent. */
        present: z.boolean(),
        /** The law, regulation or rule that makes it a ground, with its article, where it is one of another law. */
        law: z.optional(lineSchema),
        /** The pieces of evidence for it. */
        evidence: z.optional(z.array(lineSchema)),
      }),
    ),
  ),
});

/** A case as it comes in: ids in English or any Chinese alias, days `YYYY-MM-DD`, amounts in yuan as decimal strings. */
export type CaseInput = z.input<typeof caseSchema>;
