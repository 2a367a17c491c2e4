/** The shape of a decision for those who read it as JSON. A test holds it against the type and against real decisions. */
import * as z from 'zod/mini';
import {
  ASSURANCES,
  assuranceSchema,
  fineModeSchema,
  formSchema,
  partySchema,
  roleSchema,
  textSchema,
  unitSchema,
} from '../rulebook/schema.js';
import { stepSourceSchema } from '../trail/source-schema.js';
import { OUTCOMES } from './decision.js';

const outcome = z.enum(OUTCOMES);
const yuanRange = z.lazy(() =>
  z.strictObject({
    min: z.string(),
    max: z.string(),
    minOpen: z.boolean(),
    maxOpen: z.boolean(),
  }),
);
const step = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    rule: z.string(),
    finding: z.string(),
    params: z.record(z.string(), z.unknown()),
    before: z.record(z.string(), z.unknown()),
    after: z.record(z.string(), z.unknown()),
    source: z.array(stepSourceSchema),
    assurance: assuranceSchema,
  }),
);
const row = z.lazy(() =>
  z.strictObject({
    from: z.nullable(z.string()),
    to: z.nullable(z.string()),
    fromOpen: z.boolean(),
    toOpen: z.boolean(),
    values: z.array(z.string()),
    unit: z.nullable(z.string()),
  }),
);
/** A grade of the short form, or of a table. */
const gradeSchema = z.string();
const grades = z.nullable(z.union([gradeSchema, z.array(gradeSchema)]));
const fine = z.lazy(() =>
  z.strictObject({
    mode: z.enum(['optional', 'required', 'none']),
    statutory: z.nullable(yuanRange),
    form: z.union([formSchema, z.strictObject({ kind: z.literal('one-of'), forms: z.array(formSchema) })]),
    gradeRanges: z.nullable(z.array(z.strictObject({ grade: gradeSchema, range: yuanRange }))),
    grade: grades,
    range: z.nullable(yuanRange),
    kept: z.optional(
      z.array(
        z.strictObject({
          row: z.string(),
          place: z.string(),
          grade: z.nullable(z.string()),
          range: z.nullable(yuanRange),
        }),
      ),
    ),
    floor: z.optional(z.strictObject({ amount: z.string(), violation: z.string() })),
    assurance: assuranceSchema,
  }),
);
const ground = z.lazy(() =>
  z.strictObject({
    id: z.string(),
    text: z.optional(textSchema),
    rule: z.string(),
    circumstances: z.array(z.string()),
    source: z.array(stepSourceSchema),
    assurance: assuranceSchema,
  }),
);
const option = z.lazy(() =>
  z.discriminatedUnion('id', [
    z.strictObject({ id: z.enum(['warning-only', 'no-fine']), byTable: z.optional(z.literal(true)) }),
    z.strictObject({ id: z.literal('fine-in-grade'), range: z.nullable(yuanRange) }),
    z.strictObject({
      id: z.literal('mitigated'),
      range: z.nullable(yuanRange),
      grounds: z.array(z.string()),
    }),
    z.strictObject({ id: z.literal('spared'), ground: z.string() }),
  ]),
);
const certainty = z.enum(['no', 'yes', 'depends']);
const review = <N extends readonly [string, ...string[]]>(needed: N) => ({
  needed: z.enum(needed),
  dependsOn: z.array(z.string()),
});
const legalReview = z.lazy(() =>
  z.strictObject({
    ...review(['yes', 'depends']),
    hints: z.optional(
      z.array(
        z.strictObject({
          because: z.literal('mitigated'),
          policy: z.string(),
          source: z.array(stepSourceSchema),
          assurance: assuranceSchema,
        }),
      ),
    ),
  }),
);
const reviewBeforeSuit = z.lazy(() =>
  z.strictObject({
    track: z.literal('summary'),
    text: textSchema,
    source: z.array(stepSourceSchema),
    assurance: assuranceSchema,
  }),
);

const otherConsequences = z.lazy(() =>
  z.array(
    z.strictObject({
      id: z.string(),
      mode: fineModeSchema,
      when: z.nullable(textSchema),
      by: z.nullable(textSchema),
      amount: z.nullable(z.string()),
      source: z.array(stepSourceSchema),
    }),
  ),
);
const personFines = z.lazy(() =>
  z.array(
    z.strictObject({
      id: z.string(),
      person: textSchema,
      mode: fineModeSchema,
      form: z.union([
        z.strictObject({ kind: z.literal('share-of-fine'), from: z.string(), to: z.string() }),
        z.strictObject({ kind: z.literal('fixed') }),
      ]),
      range: z.nullable(yuanRange),
      hearing: certainty,
      hearingThreshold: z.nullable(z.string()),
      assurance: assuranceSchema,
    }),
  ),
);
const law = z.lazy(() =>
  z.strictObject({
    chosen: z.enum(['same', 'old', 'new', 'incomparable', 'not-punishable', 'depends']),
    atAct: z.array(z.string()),
    atDecision: z.array(z.string()),
    alternatives: z.array(
      z.strictObject({
        version: z.enum(['old', 'new']),
        laws: z.array(z.string()),
        outcome,
        ground: z.nullable(ground),
        fine: z.nullable(fine),
        options: z.array(option),
        steps: z.array(step),
      }),
    ),
    choice: z.optional(z.strictObject({ version: z.enum(['old', 'new']), reason: z.string() })),
  }),
);
const procedure = z.lazy(() =>
  z.strictObject({
    track: z.enum(['ordinary', 'summary-allowed', 'depends']),
    summaryCeiling: z.string(),
    hearing: certainty,
    hearingBecause: z.array(z.enum(['fine', 'heavy-consequence', 'confiscation'])),
    hearingThreshold: z.nullable(z.string()),
    confiscationThreshold: z.nullable(z.string()),
    legalReview,
    collectiveDiscussion: z.strictObject(review(['depends'])),
    decideBy: z.nullable(z.string()),
    payWithinDays: z.number(),
    reviewBeforeSuit: z.nullable(reviewBeforeSuit),
  }),
);
const missing = z.lazy(() =>
  z.array(
    z.strictObject({
      fact: z.string(),
      answers: z.array(
        z.strictObject({
          answer: z.string(),
          rows: z.array(row),
          unit: z.nullable(unitSchema),
          outcomes: z.array(outcome),
          grade: grades,
          range: z.nullable(yuanRange),
        }),
      ),
    }),
  ),
);

export const decisionSchema = z.lazy(() =>
  z.strictObject({
    outcome,
    fine: z.nullable(fine),
    ground: z.nullable(ground),
    violation: z.string(),
    party: partySchema,
    role: z.nullable(roleSchema),
    partyName: z.nullable(z.string()),
    possibleOutcomes: z.array(outcome),
    warning: z.enum(['required', 'none']),
    orders: z.array(z.string()),
    otherConsequences,
    personFines,
    options: z.array(option),
    law,
    concurrence: z.nullable(
      z.strictObject({
        chosen: z.nullable(z.string()),
        considered: z.array(
          z.strictObject({ violation: z.string(), outcome, statutory: z.nullable(yuanRange) }),
        ),
      }),
    ),
    hints: z.array(
      z.strictObject({ department: z.string(), reason: textSchema, violations: z.array(z.string()) }),
    ),
    procedure,
    missing,
    unexamined: z.array(z.string()),
    findings: z.array(
      z.strictObject({
        code: z.string(),
        benchmark: z.string(),
        rows: z.array(z.string()),
        places: z.array(z.string()),
      }),
    ),
    warnings: z.array(z.strictObject({ code: z.string(), params: z.record(z.string(), z.string()) })),
    assurance: assuranceSchema,
    requiredAssurance: z.nullable(z.enum(ASSURANCES)),
    steps: z.array(step),
    case: z.record(z.string(), z.unknown()),
    rulebook: z.strictObject({ id: z.string(), version: z.string(), digest: z.string() }),
  }),
);
