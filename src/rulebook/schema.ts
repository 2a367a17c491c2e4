/**
 * The shape of a rulebook. The zod schemas are the types: what is not written here cannot be in a table.
 * Every cell that a figure or a legal effect comes from has `source` and `assurance`.
 */
import * as z from 'zod';
import { readDecimal } from '../money/index.js';
import { isPrintable } from '../text/printable.js';
import { isDay } from '../time/day.js';

const key = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const day = z.string().refine(isDay, { error: 'a day of the calendar, YYYY-MM-DD' });
const lastDay = day.nullable();
const decimal = z.string().refine((s) => readDecimal(s, 6) !== undefined, { error: 'a plain decimal' });

/** Text in both languages. */
const line = z.string().min(1).refine(isPrintable, { error: 'visible characters only' });
export const textSchema = z.strictObject({ zh: line, en: line });
export type Text = z.infer<typeof textSchema>;

/** How far a cell can be trusted, strongest first. */
export const ASSURANCES = ['enacted', 'published', 'reported', 'reference'] as const;
export const assuranceSchema = z.enum(ASSURANCES);
export type Assurance = z.infer<typeof assuranceSchema>;

/** A place in an instrument: article, paragraph (款), item (项), sentence, all as in the text. */
export const citationSchema = z.strictObject({
  instrument: key,
  article: line,
  paragraph: z.int().min(1).optional(),
  item: z
    .string()
    .regex(/^[1-9]\d*$/)
    .optional(),
  sentence: z.int().min(1).optional(),
});
export type Citation = z.infer<typeof citationSchema>;

/** A document that is not an instrument of the book: an interpretation, a table of an office, this project. */
export const documentSchema = z.strictObject({
  document: line,
  date: day.optional(),
  note: line.optional(),
});
export const sourceSchema = z.union([citationSchema, documentSchema]);
export type Source = z.infer<typeof sourceSchema>;

const cell = { source: z.array(sourceSchema).min(1), assurance: assuranceSchema };

export const PARTIES = ['individual', 'unit'] as const;
export const partySchema = z.enum(PARTIES);
export type Party = z.infer<typeof partySchema>;

export const ROLES = [
  '建设单位',
  '勘察单位',
  '设计单位',
  '施工单位',
  '监理单位',
  '检测单位',
  '监测单位',
  '审图单位',
  '使用单位',
  '管理单位',
] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

export const AMOUNT_KINDS = [
  'contractPrice',
  'surveyFee',
  'designFee',
  'supervisionFee',
  'constructionCost',
  'unlawfulGains',
  'specialFund',
  'unitFine',
] as const;
export const amountKindSchema = z.enum(AMOUNT_KINDS);
export type AmountKind = z.infer<typeof amountKindSchema>;

export const GRADES = ['lenient', 'ordinary', 'severe'] as const;
export const gradeSchema = z.enum(GRADES);
export type Grade = z.infer<typeof gradeSchema>;

export const ORDINALS = ['light', 'medium', 'heavy'] as const;
export const ordinalSchema = z.enum(ORDINALS);
export type Ordinal = z.infer<typeof ordinalSchema>;

export const CRITERIA = ['frequency', 'quantity', 'consequence'] as const;
export const criterionSchema = z.enum(CRITERIA);
export type Criterion = z.infer<typeof criterionSchema>;

export const CONSEQUENCES = ['none', 'remediable', 'irremediable'] as const;
export const consequenceSchema = z.enum(CONSEQUENCES);
export type Consequence = z.infer<typeof consequenceSchema>;

export const MEASURES = ['count', 'area', 'share'] as const;
export const measureSchema = z.enum(MEASURES);
export type Measure = z.infer<typeof measureSchema>;

export const UNITS = ['樘', '台', '套', '处', '㎡', 'share'] as const;
export const unitSchema = z.enum(UNITS);
export type Unit = z.infer<typeof unitSchema>;

/** How strongly a mitigating circumstance works; `none` only stands in the combination table. */
export const MITIGATIONS = ['none', 'may', 'shall'] as const;
export const mitigationSchema = z.enum(MITIGATIONS);
export type Mitigation = z.infer<typeof mitigationSchema>;

// ---------------------------------------------------------------- instruments

export const instrumentVersionSchema = z.strictObject({
  id: key,
  /** First and last day in force, both included; `to: null` is open. */
  from: day,
  to: lastDay,
  assurance: assuranceSchema,
  /** The day on which a person last compared the tables with the text. */
  lastChecked: day.optional(),
  note: textSchema.optional(),
});

export const instrumentSchema = z.strictObject({
  id: key,
  title: textSchema,
  /** Short form used in running text. */
  short: textSchema,
  rank: z.enum(['law', 'administrative-regulation', 'local-regulation', 'rule', 'normative-document']),
  /** What holds before the first and after the last version: nothing was in force, or the text is not available. */
  before: z.enum(['not-in-force', 'not-available']),
  after: z.enum(['not-in-force', 'not-available']),
  versions: z.array(instrumentVersionSchema).min(1),
});
export type Instrument = z.infer<typeof instrumentSchema>;
export type InstrumentVersion = z.infer<typeof instrumentVersionSchema>;

// ----------------------------------------------------------------- provisions

export const formSchema = z.discriminatedUnion('kind', [
  /** X to Y yuan; `minOpen` for "X 以下" without a minimum: (0, X]. */
  z.strictObject({ kind: z.literal('fixed'), min: decimal, max: decimal, minOpen: z.boolean().optional() }),
  /** A share of a base amount: 2 %–4 % is 0.02–0.04. */
  z.strictObject({ kind: z.literal('share'), of: amountKindSchema, from: decimal, to: decimal }),
  /** A multiple of a base amount: 1–2 times. */
  z.strictObject({ kind: z.literal('multiple'), of: amountKindSchema, from: decimal, to: decimal }),
  /** Yuan per ㎡ of the quantity, with an optional floor and cap in yuan. */
  z.strictObject({
    kind: z.literal('rate'),
    unit: z.literal('㎡'),
    from: decimal,
    to: decimal,
    floor: decimal.optional(),
    cap: decimal.optional(),
  }),
]);
export type Form = z.infer<typeof formSchema>;

export const fineModeSchema = z.enum(['optional', 'required']);
export type FineMode = z.infer<typeof fineModeSchema>;

/** The fine of a provision for one kind of party; `roles` where the role chooses the form. */
export const fineCellSchema = z.strictObject({
  party: z.array(partySchema).min(1),
  roles: z.array(roleSchema).min(1).optional(),
  mode: fineModeSchema,
  form: formSchema,
  ...cell,
});
export type FineCell = z.infer<typeof fineCellSchema>;

/** A fine on a person that follows from the unit's: a share of it, or a range of its own. */
export const personFineSchema = z.strictObject({
  id: key,
  person: textSchema,
  mode: fineModeSchema,
  form: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('share-of-fine'), from: decimal, to: decimal }),
    z.strictObject({ kind: z.literal('fixed'), min: decimal, max: decimal, minOpen: z.boolean().optional() }),
  ]),
  ...cell,
});

/** A consequence beside the fine, listed and not computed. */
export const otherConsequenceSchema = z.strictObject({
  id: key,
  mode: fineModeSchema,
  /** On what it depends, in words; absent: always. */
  when: textSchema.optional(),
  /** Who decides it, where it is not the office. */
  by: textSchema.optional(),
  ...cell,
});

/** Another department that the same facts may concern: a pointer, never a finding. */
export const hintSchema = z.strictObject({ department: key, reason: textSchema });

export const provisionVersionSchema = z.strictObject({
  /** The instrument versions in which the provision reads like this. */
  of: z.array(key).min(1),
  /** `refer`: no fine by this office. */
  result: z.enum(['penalty', 'refer']),
  warning: z.enum(['required', 'none']),
  orders: z.array(key),
  /** The fine needs an order or a demand that was not obeyed in time. */
  orderFirst: z.boolean(),
  fines: z.array(fineCellSchema),
  personFines: z.array(personFineSchema).optional(),
  others: z.array(otherConsequenceSchema),
  /** To whom the case goes when `result` is `refer`, or when the named fact is true. */
  referTo: textSchema.optional(),
  ...cell,
});
export type ProvisionVersion = z.infer<typeof provisionVersionSchema>;

export const provisionSchema = z.strictObject({
  violation: key,
  name: textSchema,
  aliases: z.array(line),
  cite: citationSchema,
  /** The duty that was broken. */
  duty: z.array(citationSchema),
  criteria: z.array(criterionSchema),
  /** What `facts.quantity` counts; the first unit is that of a bare number. */
  quantity: z.strictObject({ measure: measureSchema, units: z.array(unitSchema).min(1) }).nullable(),
  /** Circumstances that the provision itself contains: they have no effect of their own here. */
  elements: z.array(key),
  /** Set where intent to damage would take the case to another provision: the case is then referred. */
  intentTo: citationSchema.optional(),
  /** Another provision that goes first and is applied in place of this one. */
  yieldsTo: z.strictObject({ violation: key, ...cell }).optional(),
  /** A remark on the office's competence, shown with every step of the provision. */
  competence: textSchema.optional(),
  hints: z.array(hintSchema),
  versions: z.array(provisionVersionSchema).min(1),
});
export type Provision = z.infer<typeof provisionSchema>;

/** A provision that is known but cannot be computed, with the reason. */
export const unavailableSchema = z.strictObject({
  id: key,
  title: textSchema,
  cite: line,
  reason: textSchema,
});

// --------------------------------------------------------------- general part

export const groundSchema = z.strictObject({
  id: key,
  /** Circumstances that must all be present. */
  all: z.array(key).min(1),
  effect: z.enum(['no-penalty', 'spared', 'shall', 'may']),
  /** Which stage examines it. */
  stage: z.enum(['capacity', 'no-penalty', 'leniency']),
  /** Opens the option below the minimum (减轻). */
  opensMitigated: z.boolean(),
  /** Warn if it is asserted without evidence references. */
  wantsEvidence: z.boolean(),
  /** What follows when the ground gives no penalty. */
  consequences: z.array(key),
  ...cell,
});
export type Ground = z.infer<typeof groundSchema>;

const ruled = z.strictObject(cell);

export const generalPartSchema = z.strictObject({
  id: key,
  /** The instrument version whose dates this part has. */
  of: key,
  grounds: z.array(groundSchema),
  limitation: z.strictObject({
    years: z.int().min(1),
    ...cell,
    /** The longer period, where one of the facts is true and there was harm. */
    extended: z
      .strictObject({
        years: z.int().min(1),
        facts: z.array(z.enum(['endangersLifeOrHealth', 'endangersFinancialSafety'])).min(1),
        ...cell,
      })
      .nullable(),
  }),
  orderToCorrect: ruled,
  unlawfulGains: ruled.nullable(),
  sameAct: ruled,
  lawInTime: ruled.nullable(),
  referral: ruled,
});
export type GeneralPart = z.infer<typeof generalPartSchema>;

export const circumstanceSchema = z.strictObject({
  id: key,
  name: textSchema,
  /** What has to be found, in plain words. */
  meaning: textSchema,
  aliases: z.array(line),
  origin: z.enum(['general-part', 'benchmark']),
  parties: z.array(partySchema).min(1),
  /** Weaker facts that this one includes. */
  includes: z.array(key),
});
export type Circumstance = z.infer<typeof circumstanceSchema>;

/** What cannot be true together: `circumstance` with any of the others. */
export const contradictionSchema = z.strictObject({
  circumstance: key,
  circumstances: z.array(key).optional(),
  consequences: z.array(consequenceSchema).optional(),
  /** The stated frequency lies wholly inside these counts. */
  frequency: z.strictObject({ from: z.int().min(1), to: z.int().min(1).nullable() }).optional(),
  orderComplied: z.literal(true).optional(),
});
export type Contradiction = z.infer<typeof contradictionSchema>;

// ------------------------------------------------------------------ benchmark

/** Share of the statutory span that a grade covers, from 0 to 1. */
export const spanRowSchema = z.strictObject({
  /** Only for this violation; goes before the row for all. So in the other tables below. */
  violation: key.optional(),
  grade: gradeSchema,
  from: decimal,
  to: decimal,
  fromOpen: z.boolean(),
  toOpen: z.boolean(),
  ...cell,
});
export type SpanRow = z.infer<typeof spanRowSchema>;

/** The fine range of a grade in yuan, stated for one violation and party: goes before the span split. */
export const rangeRowSchema = z.strictObject({
  violation: key,
  party: partySchema,
  grade: gradeSchema,
  min: decimal,
  max: decimal,
  minOpen: z.boolean(),
  maxOpen: z.boolean(),
  ...cell,
});
export type RangeRow = z.infer<typeof rangeRowSchema>;

/** One row of a criterion: numbers from–to (as the table says open or closed), or named values, make an ordinal. */
export const thresholdRowSchema = z.strictObject({
  criterion: criterionSchema,
  /** For `quantity`: what is measured. */
  measure: measureSchema.optional(),
  /** Only for this violation; goes before the rows for all. */
  violation: key.optional(),
  ordinal: ordinalSchema,
  from: decimal.optional(),
  to: decimal.nullable().optional(),
  fromOpen: z.boolean().optional(),
  toOpen: z.boolean().optional(),
  values: z.array(consequenceSchema).min(1).optional(),
  ...cell,
});
export type ThresholdRow = z.infer<typeof thresholdRowSchema>;

/** The heaviest criterion makes the base grade. */
export const baseRowSchema = z.strictObject({
  violation: key.optional(),
  heaviest: ordinalSchema,
  grade: gradeSchema,
  ...cell,
});

export const combinationRowSchema = z.strictObject({
  violation: key.optional(),
  mitigation: mitigationSchema,
  aggravated: z.boolean(),
  /** Base grade → grade. */
  lenient: gradeSchema,
  ordinary: gradeSchema,
  severe: gradeSchema,
  ...cell,
});
export type CombinationRow = z.infer<typeof combinationRowSchema>;

export const EFFECTS = ['may', 'shall', 'aggravating', 'frequency-at-least-medium', 'none'] as const;

export const effectRowSchema = z.strictObject({
  violation: key.optional(),
  circumstance: key,
  /** `none`: the table says that the circumstance changes nothing, as for one violation of several. */
  effect: z.enum(EFFECTS),
  ...cell,
});
export type EffectRow = z.infer<typeof effectRowSchema>;

/** Facts that describe the same thing: together they have one effect. */
export const exclusiveGroupSchema = z.strictObject({
  id: key,
  criterion: criterionSchema.optional(),
  circumstances: z.array(key).min(1),
  note: textSchema,
  ...cell,
});

export const gradingSchema = z.strictObject({
  span: z.array(spanRowSchema),
  ranges: z.array(rangeRowSchema),
  /** How far back earlier violations count; `null`: without limit. */
  lookBack: z.strictObject({ years: z.int().min(1).nullable(), ...cell }),
  thresholds: z.array(thresholdRowSchema),
  base: z.array(baseRowSchema),
  combination: z.array(combinationRowSchema),
  effects: z.array(effectRowSchema),
  groups: z.array(exclusiveGroupSchema),
});
export type Grading = z.infer<typeof gradingSchema>;

export const benchmarkSchema = z.strictObject({
  id: key,
  title: textSchema,
  issuer: textSchema,
  from: day,
  to: lastDay,
  /** Decisions after this day are warned that the text may have lapsed. */
  checkAfter: day.optional(),
  note: textSchema,
  ...cell,
  grading: gradingSchema,
});
export type Benchmark = z.infer<typeof benchmarkSchema>;

// ------------------------------------------------------------------ procedure

const perParty = z.strictObject({ individual: decimal, unit: decimal });

export const STAGE_ACTORS = ['office', 'party', 'reviewer', 'leaders'] as const;
export const STAGE_NEEDS = [
  'decision',
  'penalty',
  'fine',
  'hearing',
  'hearing-requested',
  'legal-review',
  'collective-discussion',
  'publicity',
  'annulment',
  'late-payment',
] as const;
export const DAY_UNITS = ['calendar', 'working'] as const;

/** One stage of the procedure: who does what, by when, under which article. */
export const stageSchema = z.strictObject({
  id: key,
  name: textSchema,
  /** What has to be done, in plain words. */
  duty: textSchema,
  /** `reviewer`: the legal reviewers; `leaders`: the heads of the office together. */
  actor: z.enum(STAGE_ACTORS),
  track: z.enum(['all', 'ordinary', 'summary']),
  /** What makes the stage part of a case; `null`: every case has it. */
  needs: z.enum(STAGE_NEEDS).nullable(),
  /** Runs through the whole case instead of being done on a day. */
  continuing: z.boolean(),
  /**
   * By when: so many days after or before another stage, the day of that stage not counted. `null` days: not later
   * than that stage. A name: the figure stands in that cell of the procedure.
   */
  period: z
    .strictObject({
      days: z.union([z.int().min(0), z.enum(['decideWithinDays', 'payWithinDays'])]).nullable(),
      unit: z.enum(DAY_UNITS),
      side: z.enum(['after', 'before']),
      of: key,
    })
    .nullable(),
  /** What the document or act must contain. */
  contents: z.array(textSchema),
  /** What these tables do not hold and the office has to fill in. */
  notHeld: textSchema.optional(),
  ...cell,
});
export type Stage = z.infer<typeof stageSchema>;

export const procedureSchema = z
  .strictObject({
    id: key,
    of: key,
    summaryCeiling: z.strictObject({ ...perParty.shape, ...cell }),
    hearingThreshold: z.strictObject({ ...perParty.shape, ...cell }),
    /** Other consequences that give a right to a hearing and rule out a decision on the spot; ids of `others`. */
    heavyConsequences: z.strictObject({ ids: z.array(key), ...cell }),
    /** The same from a larger value on; the tables hold no figure for it. */
    confiscations: z.strictObject({ ids: z.array(key), ...cell }),
    /** Facts on which legal review depends. */
    legalReview: z.strictObject({ dependsOn: z.array(key), ...cell }),
    collectiveDiscussion: z.strictObject({ dependsOn: z.array(key), ...cell }),
    decideWithinDays: z.strictObject({ days: z.int().min(1), ...cell }).nullable(),
    payWithinDays: z.strictObject({ days: z.int().min(1), ...cell }),
    surcharge: z.strictObject({ ratePerDay: decimal, ...cell }),
    /** Where it says that the surcharge never exceeds the fine. */
    surchargeCap: ruled,
    /** Where it says that a surcharge does not count while review or litigation runs; `null`: not known. */
    surchargeSuspended: ruled.nullable(),
    /** Where it says which periods in days are working days; `null`: not known. */
    workingDays: ruled.nullable(),
    stages: z.array(stageSchema),
  })
  .check((context) => {
    const { stages, decideWithinDays } = context.value;
    const ids = stages.map((stage) => stage.id);
    const report = (path: (string | number)[], message: string): void => {
      context.issues.push({ code: 'custom', path: ['stages', ...path], message, input: context.value });
    };
    stages.forEach(({ id, period }, i) => {
      if (ids.indexOf(id) !== i) report([i, 'id'], `two stages are called ${id}`);
      if (!period) return;
      if (period.of === id || (!ids.includes(period.of) && period.of !== 'annulment')) {
        report([i, 'period', 'of'], `no other stage is called ${period.of}`);
      }
      if (period.days === 'decideWithinDays' && !decideWithinDays) {
        report([i, 'period', 'days'], 'decideWithinDays is null');
      }
    });
  });
export type Procedure = z.infer<typeof procedureSchema>;

// ---------------------------------------------------------------- refinement

const interval = z.strictObject({
  from: decimal,
  /** `null`: without limit. */
  to: decimal.nullable(),
  fromOpen: z.boolean().optional(),
  toOpen: z.boolean().optional(),
});
export type Interval = z.infer<typeof interval>;

/** Part of the range of a grade, in yuan, or as shares of the statutory span from 0 to 1. */
const partSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('yuan'),
    min: decimal,
    max: decimal,
    minOpen: z.boolean(),
    maxOpen: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('span'),
    from: decimal,
    to: decimal,
    fromOpen: z.boolean(),
    toOpen: z.boolean(),
  }),
]);

/** One row of a district's finer rules: where all its conditions hold, a narrower range inside the grade. */
export const refinementRowSchema = z.strictObject({
  id: key,
  violation: key,
  party: partySchema,
  grade: gradeSchema,
  when: z.strictObject({
    /** How many violations of the kind, the present one included. */
    frequency: interval.optional(),
    /** In the unit of the violation. */
    quantity: interval.optional(),
    consequence: z.array(consequenceSchema).min(1).optional(),
  }),
  range: partSchema,
  ...cell,
});
export type RefinementRow = z.infer<typeof refinementRowSchema>;

/** A district's finer rules (细化标准) inside the grades of a benchmark. */
export const refinementSchema = z.strictObject({
  $schema: z.string().optional(),
  id: key,
  title: textSchema,
  issuer: textSchema,
  /** The benchmark whose grades it refines. */
  benchmark: key,
  from: day,
  to: lastDay,
  note: textSchema.optional(),
  ...cell,
  rows: z.array(refinementRowSchema).min(1),
});
export type Refinement = z.infer<typeof refinementSchema>;

// ----------------------------------------------------------------------- book

export const policySchema = z.strictObject({ id: key, text: textSchema, ...cell });

export const rulebookSchema = z.strictObject({
  $schema: z.string().optional(),
  id: key,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: textSchema,
  instruments: z.array(instrumentSchema).min(1),
  provisions: z.array(provisionSchema).min(1),
  unavailable: z.array(unavailableSchema),
  circumstances: z.array(circumstanceSchema),
  contradictions: z.array(contradictionSchema),
  generalParts: z.array(generalPartSchema).min(1),
  benchmarks: z.array(benchmarkSchema),
  refinements: z.array(refinementSchema).optional(),
  procedures: z.array(procedureSchema).min(1),
  policies: z.array(policySchema),
});
export type RulebookData = z.infer<typeof rulebookSchema>;
