/**
 * The shape of a rulebook. The zod schemas are the types: what is not written here cannot be in a table.
 * Every cell that a figure or a legal effect comes from has `source` and `assurance`. Lazy schemas are built when they
 * are first used, so that importing the package does not wait for them.
 */
import * as z from 'zod/mini';
import { daySchema } from '../time/day-schema.js';
import { factSchema } from './schema/fact.js';
import {
  amountKindSchema,
  assuranceSchema,
  cell,
  citationSchema,
  decimal,
  key,
  lastDay,
  line,
  partySchema,
  roleSchema,
  ruled,
  some,
  sourceSchema,
  textSchema,
  whole,
} from './schema/parts.js';
import { tableSchema } from './schema/table.js';
import { termSchema } from './schema-terms.js';

export {
  AMOUNT_KINDS,
  type AmountKind,
  ASSURANCES,
  type Assurance,
  assuranceSchema,
  type Citation,
  documentSchema,
  isPersonRole,
  PARTIES,
  type Party,
  PERSON_ROLES,
  partySchema,
  ROLES,
  type Role,
  roleSchema,
  type Source,
  sourceSchema,
  type Text,
  textSchema,
} from './schema/parts.js';

/** The grades of the short form, lightest first; a table names its own. */
export const SHORT_GRADES = ['lenient', 'ordinary', 'severe'] as const;
/** The same, for what compares names of grades of any table. */
export const GRADES: readonly string[] = [...SHORT_GRADES];
export const gradeSchema = z.enum(SHORT_GRADES);
export type ShortGrade = z.infer<typeof gradeSchema>;
/** A grade by its id in the book. */
export type Grade = string;

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

export const instrumentVersionSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    /** First and last day in force, both included; `to: null` is open. */
    from: daySchema,
    to: lastDay,
    assurance: assuranceSchema,
    /** Where the first day comes from, if the text itself does not state it. */
    firstDay: z.optional(ruled),
    /** The day on which a person last compared the tables with the text. */
    lastChecked: z.optional(daySchema),
    /** The last day up to which later texts were looked for and seen, where that is before `lastChecked`. */
    knownUntil: z.optional(daySchema),
    /** Where the text that was read can be read by anyone. */
    address: z.optional(line),
    note: z.optional(textSchema),
  }),
);

export const instrumentSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    title: textSchema,
    /** Short form used in running text. */
    short: textSchema,
    rank: z.enum(['law', 'administrative-regulation', 'local-regulation', 'rule', 'normative-document']),
    /** What holds before the first and after the last version: nothing was in force, or the text is not available. */
    before: z.enum(['not-in-force', 'not-available']),
    after: z.enum(['not-in-force', 'not-available']),
    versions: some(instrumentVersionSchema),
  }),
);
export type Instrument = z.infer<typeof instrumentSchema>;
export type InstrumentVersion = z.infer<typeof instrumentVersionSchema>;

// ----------------------------------------------------------------- provisions

/**
 * A factor from–to of a base amount; where both are the same it is a single figure. `floor` and `cap` in yuan;
 * `minOpen`: the lower end is not included, as in "5 % 以下", which is 0 to 0.05.
 */
const computed = {
  from: decimal,
  to: decimal,
  floor: z.optional(decimal),
  cap: z.optional(decimal),
  minOpen: z.optional(z.boolean()),
};

export const formSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    /** X to Y yuan; `minOpen` for "X 以下" without a minimum: (0, X]. */
    z.strictObject({
      kind: z.literal('fixed'),
      min: decimal,
      max: decimal,
      minOpen: z.optional(z.boolean()),
    }),
    /** A share of a base amount: 2 %–4 % is 0.02–0.04. */
    z.strictObject({ kind: z.literal('share'), of: amountKindSchema, ...computed }),
    /** A multiple of a base amount: 1–2 times. */
    z.strictObject({ kind: z.literal('multiple'), of: amountKindSchema, ...computed }),
    /** Yuan per ㎡ of the quantity. */
    z.strictObject({ kind: z.literal('rate'), unit: z.literal('㎡'), ...computed }),
  ]),
);
export type Form = z.infer<typeof formSchema>;

export const fineModeSchema = z.enum(['optional', 'required']);
export type FineMode = z.infer<typeof fineModeSchema>;

/** What the lower end is where the cap lies below it: the cap itself, a single figure, or none: above 0 up to the cap. */
export const capBelowFloorSchema = z.lazy(() =>
  z.strictObject({ lowerEnd: z.enum(['cap', 'none']), ...cell }),
);
export type CapBelowFloor = z.infer<typeof capBelowFloorSchema>;

/** The fine of a provision for one kind of party; `roles` where the role chooses the form. */
export const fineCellSchema = z.lazy(() =>
  z.strictObject({
    party: some(partySchema),
    roles: z.optional(some(roleSchema)),
    mode: fineModeSchema,
    form: formSchema,
    /** Not stated: a case in which the cap lies below the lower end is refused. */
    capBelowFloor: z.optional(capBelowFloorSchema),
    ...cell,
  }),
);
export type FineCell = z.infer<typeof fineCellSchema>;

/** A fine on a person that follows from the unit's: a share of it, or a range of its own. */
export const personFineSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    person: textSchema,
    /** The roles in which such a person can be a party of a case of its own. */
    roles: z.optional(some(roleSchema)),
    mode: fineModeSchema,
    form: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('share-of-fine'), from: decimal, to: decimal }),
      z.strictObject({
        kind: z.literal('fixed'),
        min: decimal,
        max: decimal,
        minOpen: z.optional(z.boolean()),
      }),
    ]),
    ...cell,
  }),
);

export const yieldRowSchema = z.lazy(() =>
  z.strictObject({ violation: key, when: z.optional(textSchema), ...cell }),
);
export type YieldRow = z.infer<typeof yieldRowSchema>;

/** A consequence beside the fine, listed and not computed. */
export const otherConsequenceSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    mode: fineModeSchema,
    /** On what it depends, in words; absent: always. */
    when: z.optional(textSchema),
    /** Who decides it, where it is not the office. */
    by: z.optional(textSchema),
    ...cell,
  }),
);

/** Over with the act, going on, or the one or the other as offices and courts see it (行政处罚法 36(2)). */
export const COURSES = ['momentary', 'continuing', 'either'] as const;
export const courseSchema = z.lazy(() => z.strictObject({ kind: z.enum(COURSES), ...cell }));

/** From what the period of limitation may run: the act, or the day after the deadline of the order. */
export const LIMITATION_READINGS = ['act', 'order-deadline'] as const;
export type LimitationReading = (typeof LIMITATION_READINGS)[number];
/** Several readings: it is contested, and every one of them is followed. */
export const limitationFromSchema = z.lazy(() =>
  z.strictObject({ readings: some(z.enum(LIMITATION_READINGS)), ...cell }),
);

/** Another department that the same facts may concern: a pointer, never a finding. */
export const hintSchema = z.lazy(() =>
  z.strictObject({ department: key, reason: textSchema, source: z.optional(some(sourceSchema)) }),
);

/**
 * A further limb of the statute that rows of a benchmark fill for the same act: another instrument, another fine. Rows
 * name it by `under`; those that name none fill the provision itself.
 */
export const limbSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    cite: citationSchema,
    orderFirst: z.boolean(),
    warning: z.enum(['required', 'none']),
    orders: z.array(key),
    fines: some(fineCellSchema),
    ...cell,
  }),
);
export type Limb = z.infer<typeof limbSchema>;

export const provisionVersionSchema = z.lazy(() =>
  z.strictObject({
    /** The instrument versions in which the provision reads like this. */
    of: some(key),
    /** `refer`: no fine by this office. */
    result: z.enum(['penalty', 'refer']),
    warning: z.enum(['required', 'none']),
    orders: z.array(key),
    /** The fine needs an order or a demand that was not obeyed in time. */
    orderFirst: z.boolean(),
    fines: z.array(fineCellSchema),
    personFines: z.optional(z.array(personFineSchema)),
    others: z.array(otherConsequenceSchema),
    limbs: z.optional(some(limbSchema)),
    /** To whom the case goes when `result` is `refer`, or when the named fact is true. */
    referTo: z.optional(textSchema),
    ...cell,
  }),
);
export type ProvisionVersion = z.infer<typeof provisionVersionSchema>;

export const provisionSchema = z.lazy(() =>
  z.strictObject({
    violation: key,
    name: textSchema,
    aliases: z.array(line),
    cite: citationSchema,
    /** The duty that was broken. */
    duty: z.array(citationSchema),
    criteria: z.array(criterionSchema),
    /** The facts on which a table of factors grades it, where they are others than the three criteria. */
    facts: z.optional(some(key)),
    /** What `facts.quantity` counts; the first unit is that of a bare number. */
    quantity: z.nullable(z.strictObject({ measure: measureSchema, units: some(unitSchema) })),
    /** Circumstances that the provision itself contains: they have no effect of their own here. */
    elements: z.array(key),
    /** Not stated: whether the violation goes on is not known, as for `either`. */
    course: z.optional(courseSchema),
    /** Not stated: every reading where the fine needs an order first, the act elsewhere. */
    limitationFrom: z.optional(limitationFromSchema),
    /** Set where intent to damage would take the case to another provision: the case is then referred. */
    intentTo: z.optional(citationSchema),
    /** In one or two sentences of plain words: what the article demands and what it attaches to a breach. */
    meaning: z.optional(textSchema),
    /**
     * Provisions of superior law that go first. Without `when` the other one is always applied in place of this one;
     * with `when`, in words, only where that is so: it is for the office to find, and until then both are shown.
     */
    yieldsTo: z.optional(some(yieldRowSchema)),
    /** A remark on the office's competence, shown with every step of the provision. */
    competence: z.optional(textSchema),
    hints: z.array(hintSchema),
    versions: some(provisionVersionSchema),
  }),
);
export type Provision = z.infer<typeof provisionSchema>;

/** A provision that is known but cannot be computed, with the reason. */
export const unavailableSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    title: textSchema,
    cite: line,
    reason: textSchema,
  }),
);

// --------------------------------------------------------------- general part

export const groundSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    /** Circumstances that must all be present. */
    all: some(key),
    effect: z.enum(['no-penalty', 'spared', 'shall', 'may', 'severe']),
    /** Which stage examines it. */
    stage: z.enum(['capacity', 'no-penalty', 'leniency', 'severity']),
    /** Opens the option below the minimum (减轻). */
    opensMitigated: z.boolean(),
    /** Warn if it is asserted without evidence references. */
    wantsEvidence: z.boolean(),
    /** The open end of a list, or a rare case: weighed where a case states it, never listed as not examined. */
    open: z.optional(z.literal(true)),
    /** It is found in another law, which the case has to name: warn if none of its circumstances does. */
    wantsLaw: z.optional(z.literal(true)),
    /** It has to be done of one's own accord; the policy by which an order that was made puts that in doubt. */
    ownAccord: z.optional(key),
    /** What follows when the ground gives no penalty. */
    consequences: z.array(key),
    /** In plain words, by the text of this version. */
    meaning: z.optional(textSchema),
    ...cell,
  }),
);
export type Ground = z.infer<typeof groundSchema>;

export const generalPartSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    /** The instrument version whose dates this part has. */
    of: key,
    grounds: z.array(groundSchema),
    limitation: z.strictObject({
      years: whole(1),
      ...cell,
      /** The longer period, where one of the facts is true and there was harm. */
      extended: z.nullable(
        z.strictObject({
          years: whole(1),
          facts: some(z.enum(['endangersLifeOrHealth', 'endangersFinancialSafety'])),
          ...cell,
        }),
      ),
    }),
    /** Where it says that facts are established before a penalty. */
    factFinding: ruled,
    /** The order that goes with every penalty where the provision names none of its own. */
    orderToCorrect: z.strictObject({ order: key, ...cell }),
    unlawfulGains: z.nullable(ruled),
    sameAct: ruled,
    lawInTime: z.nullable(ruled),
    referral: ruled,
  }),
);
export type GeneralPart = z.infer<typeof generalPartSchema>;

export const circumstanceSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    name: textSchema,
    /** What has to be found, in plain words. */
    meaning: textSchema,
    aliases: z.array(line),
    origin: z.enum(['general-part', 'benchmark']),
    parties: some(partySchema),
    /** Weaker facts that this one includes. */
    includes: z.array(key),
  }),
);
export type Circumstance = z.infer<typeof circumstanceSchema>;

/** How an order with a deadline was answered: by then, after it, or not at all up to the decision. */
export const COMPLIANCES = ['in-time', 'late', 'never'] as const;
export type Compliance = (typeof COMPLIANCES)[number];

/** What cannot be true together: `circumstance` with any of the others. */
export const contradictionSchema = z.lazy(() =>
  z.strictObject({
    circumstance: key,
    circumstances: z.optional(z.array(key)),
    consequences: z.optional(z.array(consequenceSchema)),
    /** The stated frequency lies wholly inside these counts. */
    frequency: z.optional(z.strictObject({ from: whole(1), to: z.nullable(whole(1)) })),
    /** With an order that was complied with by its deadline: the same as `order: ["in-time"]`. */
    orderComplied: z.optional(z.literal(true)),
    /** With an order that was answered in one of these ways. */
    order: z.optional(some(z.enum(COMPLIANCES))),
    /** The row does not count where an order was answered in one of these ways. */
    unlessOrder: z.optional(some(z.enum(COMPLIANCES))),
    source: z.optional(some(sourceSchema)),
    assurance: z.optional(assuranceSchema),
  }),
);
export type Contradiction = z.infer<typeof contradictionSchema>;

// ------------------------------------------------------------------ benchmark

/** Share of the statutory span that a grade covers, from 0 to 1. */
export const spanRowSchema = z.lazy(() =>
  z.strictObject({
    /** Only for this violation; goes before the row for all. So in the other tables below. */
    violation: z.optional(key),
    grade: gradeSchema,
    from: decimal,
    to: decimal,
    fromOpen: z.boolean(),
    toOpen: z.boolean(),
    ...cell,
  }),
);
export type SpanRow = z.infer<typeof spanRowSchema>;

/** The fine range of a grade in yuan, stated for one violation and party: goes before the span split. */
export const rangeRowSchema = z.lazy(() =>
  z.strictObject({
    violation: key,
    party: partySchema,
    grade: gradeSchema,
    min: decimal,
    max: decimal,
    minOpen: z.boolean(),
    maxOpen: z.boolean(),
    ...cell,
  }),
);
export type RangeRow = z.infer<typeof rangeRowSchema>;

/** One row of a criterion: numbers from–to (as the table says open or closed), or named values, make an ordinal. */
export const thresholdRowSchema = z.lazy(() =>
  z.strictObject({
    criterion: criterionSchema,
    /** For `quantity`: what is measured. */
    measure: z.optional(measureSchema),
    /** Only for this violation; goes before the rows for all. */
    violation: z.optional(key),
    ordinal: ordinalSchema,
    from: z.optional(decimal),
    to: z.optional(z.nullable(decimal)),
    fromOpen: z.optional(z.boolean()),
    toOpen: z.optional(z.boolean()),
    values: z.optional(some(consequenceSchema)),
    ...cell,
  }),
);
export type ThresholdRow = z.infer<typeof thresholdRowSchema>;

/** The heaviest criterion makes the base grade. */
export const baseRowSchema = z.lazy(() =>
  z.strictObject({
    violation: z.optional(key),
    heaviest: ordinalSchema,
    grade: gradeSchema,
    ...cell,
  }),
);

export const combinationRowSchema = z.lazy(() =>
  z.strictObject({
    violation: z.optional(key),
    mitigation: mitigationSchema,
    aggravated: z.boolean(),
    /** Base grade → grade. */
    lenient: gradeSchema,
    ordinary: gradeSchema,
    severe: gradeSchema,
    ...cell,
  }),
);
export type CombinationRow = z.infer<typeof combinationRowSchema>;

export const EFFECTS = ['may', 'shall', 'aggravating', 'frequency-at-least-medium', 'none'] as const;

export const effectRowSchema = z.lazy(() =>
  z.strictObject({
    violation: z.optional(key),
    circumstance: key,
    /** `none`: the table says that the circumstance changes nothing, as for one violation of several. */
    effect: z.enum(EFFECTS),
    ...cell,
  }),
);
export type EffectRow = z.infer<typeof effectRowSchema>;

/** Facts that describe the same thing: together they have one effect. */
export const exclusiveGroupSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    criterion: z.optional(criterionSchema),
    circumstances: some(key),
    note: textSchema,
    ...cell,
  }),
);

export const gradingSchema = z.lazy(() =>
  z.strictObject({
    span: z.array(spanRowSchema),
    ranges: z.array(rangeRowSchema),
    /** How far back earlier violations count; `null`: without limit. */
    lookBack: z.strictObject({ years: z.nullable(whole(1)), ...cell }),
    thresholds: z.array(thresholdRowSchema),
    base: z.array(baseRowSchema),
    combination: z.array(combinationRowSchema),
    effects: z.array(effectRowSchema),
    groups: z.array(exclusiveGroupSchema),
  }),
);
export type Grading = z.infer<typeof gradingSchema>;

export const benchmarkSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    title: textSchema,
    issuer: textSchema,
    /** The document's number (文号), where it is known. */
    number: z.optional(line),
    from: daySchema,
    to: lastDay,
    /** Decisions after this day are warned that the text may have lapsed. */
    checkAfter: z.optional(daySchema),
    note: textSchema,
    ...cell,
    /** A table of three grades and three criteria in short form; either this or `table`. */
    grading: z.optional(gradingSchema),
    /** The table in any of its three forms. */
    table: z.optional(tableSchema),
  }),
);
export type Benchmark = z.infer<typeof benchmarkSchema>;
/** A benchmark in the short form of three grades and three criteria. */
export type ShortBenchmark = Benchmark & { grading: Grading };
export const isShort = (benchmark: Benchmark): benchmark is ShortBenchmark => benchmark.grading !== undefined;

// ------------------------------------------------------------------ procedure

const perParty = { individual: decimal, unit: decimal };

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
  'hardship',
  'evidence-registration',
  'on-the-spot-collection',
  'electronic-monitoring',
  'court-fine',
  'suspected-crime',
  'review-through-office',
] as const;
/** What happens in a case without being a stage, and starts a period. */
export const STAGE_EVENTS = [
  'annulment',
  'evidence-registration',
  'on-the-spot-collection',
  'court-fine',
  'transfer-report',
  'review-through-office',
] as const;
export const DAY_UNITS = ['calendar', 'working', 'month'] as const;

/** From where a period is counted, that day not included: when the stage `of` was done, or the last day that it has. */
const counted = {
  unit: z.enum(DAY_UNITS),
  of: key,
  from: z.optional(z.literal('due')),
};

/** One stage of the procedure: who does what, by when, under which article. */
export const stageSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    name: textSchema,
    /** The meaning of the article for this stage: what has to be done, in plain words. */
    duty: textSchema,
    /** `reviewer`: the legal reviewers; `leaders`: the heads of the office together. */
    actor: z.enum(STAGE_ACTORS),
    track: z.enum(['all', 'ordinary', 'summary']),
    /** First and last day of decisions that have the stage, where another law than the version of the procedure sets them. */
    from: z.optional(daySchema),
    to: z.optional(daySchema),
    /** What makes the stage part of a case; `null`: every case has it. */
    needs: z.nullable(z.enum(STAGE_NEEDS)),
    /** Runs through the whole case instead of being done on a day. */
    continuing: z.boolean(),
    /**
     * By when: so many days after or before another stage, the day of that stage not counted. `null` days: not later
     * than that stage. A name: the figure stands in that cell of the procedure.
     */
    period: z.nullable(
      z.strictObject({
        days: z.nullable(z.union([whole(0), z.enum(['decideWithinDays', 'payWithinDays'])])),
        side: z.enum(['after', 'before']),
        ...counted,
      }),
    ),
    /** Not before all of these have passed: the first day is the one after the last of them. */
    notBefore: z.optional(some(z.strictObject({ days: whole(0), ...counted }))),
    /** Where payment was postponed: the last day is that of the postponement, or the period begins then. */
    postponed: z.optional(z.enum(['due', 'start'])),
    /** What the law says of a last day that is a day off; not stated: the texts that are held are silent. */
    restDay: z.optional(z.strictObject({ text: textSchema, ...cell })),
    /** Each person who is fined beside the unit has this stage too, with days of their own. */
    each: z.optional(z.literal(true)),
    /** What the document or act must contain. */
    contents: z.array(textSchema),
    /** What these tables do not hold and the office has to fill in. */
    notHeld: z.optional(textSchema),
    ...cell,
  }),
);
export type Stage = z.infer<typeof stageSchema>;

export const procedureSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    of: key,
    summaryCeiling: z.strictObject({ ...perParty, ...cell }),
    /** The figure from which a fine is large; `null`: the place has none that is held here. */
    hearingThreshold: z.nullable(z.strictObject({ ...perParty, ...cell })),
    /**
     * Other consequences that give a right to a hearing and rule out a decision on the spot; ids of `others`. `open`:
     * only the open end of the list (等, 其他较重的行政处罚) can reach them, so it depends.
     */
    heavyConsequences: z.strictObject({ ids: z.array(key), open: z.optional(z.array(key)), ...cell }),

    /** The same from a larger value on: the amount confiscated alone, never together with the fine. */
    confiscations: z.strictObject({ ids: z.array(key), ...cell }),
    /** From which amount on a confiscation is large; absent: no figure is held. */
    confiscationThreshold: z.optional(z.strictObject({ ...perParty, ...cell })),
    /** From which day on review has to come before a suit against a decision on the spot; `null`: not known. */
    reviewBeforeSuit: z.optional(z.nullable(z.strictObject({ from: daySchema, text: textSchema, ...cell }))),
    /** Facts on which legal review depends; `always`: every decision of the ordinary track is reviewed. */
    legalReview: z.strictObject({ dependsOn: z.array(key), always: z.optional(z.literal(true)), ...cell }),

    collectiveDiscussion: z.strictObject({ dependsOn: z.array(key), ...cell }),
    decideWithinDays: z.nullable(z.strictObject({ days: whole(1), ...cell })),
    payWithinDays: z.strictObject({ days: whole(1), ...cell }),
    surcharge: z.strictObject({ ratePerDay: decimal, ...cell }),
    /** Where it says that the surcharge never exceeds the fine. */
    surchargeCap: ruled,
    /** Where it says that a surcharge does not count while litigation, or review, runs; `null`: it does not say so. */
    surchargeSuspended: z.strictObject({ litigation: z.nullable(ruled), review: z.nullable(ruled) }),
    /** Where it says which periods in days are working days; `null`: not known. */
    workingDays: z.nullable(ruled),
    stages: z.array(stageSchema),
  }),
);
export type Procedure = z.infer<typeof procedureSchema>;

// ------------------------------------------------------------------- calendar

/** Days off and exchanged workdays of one year, as the State Council's notices name them. */
export const calendarSchema = z.lazy(() =>
  z.strictObject({
    $schema: z.optional(z.string()),
    year: whole(1949),
    holidays: some(daySchema),
    /** Saturdays and Sundays that are worked in exchange. */
    workdays: z.array(daySchema),
    /** The notices of the year, with their addresses. */
    notices: some(z.strictObject({ document: line, address: line })),
    note: z.optional(textSchema),
    assurance: assuranceSchema,
    lastChecked: daySchema,
  }),
);

// ---------------------------------------------------------------- refinement

const interval = z.lazy(() =>
  z.strictObject({
    from: decimal,
    /** `null`: without limit. */
    to: z.nullable(decimal),
    fromOpen: z.optional(z.boolean()),
    toOpen: z.optional(z.boolean()),
  }),
);
export type Interval = z.infer<typeof interval>;

/** Part of the range of a grade, in yuan, or as shares of the statutory span from 0 to 1. */
const partSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
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
  ]),
);

/** One row of a district's finer rules: where all its conditions hold, a narrower range inside the grade. */
export const refinementRowSchema = z.lazy(() =>
  z.strictObject({
    id: key,
    violation: key,
    party: partySchema,
    grade: gradeSchema,
    when: z.strictObject({
      /** How many violations of the kind, the present one included. */
      frequency: z.optional(interval),
      /** In the unit of the violation. */
      quantity: z.optional(interval),
      consequence: z.optional(some(consequenceSchema)),
    }),
    range: partSchema,
    ...cell,
  }),
);
export type RefinementRow = z.infer<typeof refinementRowSchema>;

/** A district's finer rules (细化标准) inside the grades of a benchmark. */
export const refinementSchema = z.lazy(() =>
  z.strictObject({
    $schema: z.optional(z.string()),
    id: key,
    title: textSchema,
    issuer: textSchema,
    /** The benchmark whose grades it refines. */
    benchmark: key,
    from: daySchema,
    to: lastDay,
    note: z.optional(textSchema),
    ...cell,
    rows: some(refinementRowSchema),
  }),
);
export type Refinement = z.infer<typeof refinementSchema>;

// ----------------------------------------------------------------------- book

/** How the book reads what the law leaves open, with the argument for it. */
export const policySchema = z.lazy(() =>
  z.strictObject({ id: key, text: textSchema, argument: z.optional(textSchema), ...cell }),
);
export type Policy = z.infer<typeof policySchema>;

export const rulebookSchema = z.lazy(() =>
  z.strictObject({
    $schema: z.optional(z.string()),
    id: key,
    version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/, { error: 'version' })),
    title: textSchema,
    /** What a case can state. */
    facts: z.array(factSchema),
    /** What the ids of the tables are called. */
    terms: z.array(termSchema),
    instruments: some(instrumentSchema),
    provisions: some(provisionSchema),
    unavailable: z.array(unavailableSchema),
    circumstances: z.array(circumstanceSchema),
    contradictions: z.array(contradictionSchema),
    generalParts: some(generalPartSchema),
    benchmarks: z.array(benchmarkSchema),
    refinements: z.optional(z.array(refinementSchema)),
    procedures: some(procedureSchema),
    policies: z.array(policySchema),
  }),
);
export type RulebookData = z.infer<typeof rulebookSchema>;
