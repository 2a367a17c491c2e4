/** The procedure: thresholds, periods, stages. */
import * as z from 'zod/mini';
import { daySchema } from '../../time/day-schema.js';
import { cell, decimal, key, ruled, some, textSchema, whole } from './parts.js';

/** A figure that differs for individuals and units. */
export const perParty = {
  /** For individuals, in yuan. */
  individual: decimal,
  /** For units, in yuan. */
  unit: decimal,
};
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
  /** Calendar days, working days (行政处罚法 85) or months. */
  unit: z.enum(DAY_UNITS),
  /** The stage from which it is counted, by id. */
  of: key,
  /** `due`: from the last day that the stage has, not from the day on which it was done. */
  from: z.optional(z.literal('due')),
};

/** One stage of the procedure: who does what, by when, under which article. */
export const stageSchema = z.lazy(() =>
  z.strictObject({
    /** By which timelines name the stage. */
    id: key,
    /** What documents call the stage. */
    name: textSchema,
    /** The meaning of the article for this stage: what has to be done, in plain words. */
    duty: textSchema,
    /** `reviewer`: the legal reviewers; `leaders`: the heads of the office together. */
    actor: z.enum(STAGE_ACTORS),
    /** The ordinary or the summary procedure, or both. */
    track: z.enum(['all', 'ordinary', 'summary']),
    /** First and last day of decisions that have the stage, where another law than the version of the procedure sets them. */
    from: z.optional(daySchema),
    /** The last day of decisions that have the stage. */
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
        /** How many; a name stands for the figure in that cell of the procedure, `null` for not later than the other stage. */
        days: z.nullable(z.union([whole(0), z.enum(['decideWithinDays', 'payWithinDays'])])),
        /** After the other stage, or before it. */
        side: z.enum(['after', 'before']),
        ...counted,
      }),
    ),
    /** Not before all of these have passed: the first day is the one after the last of them. */
    notBefore: z.optional(
      some(
        z.strictObject({
          /** How many days. */
          days: whole(0),
          ...counted,
        }),
      ),
    ),
    /** Where payment was postponed: the last day is that of the postponement, or the period begins then. */
    postponed: z.optional(z.enum(['due', 'start'])),
    /** What the law says of a last day that is a day off; not stated: the texts that are held are silent. */
    restDay: z.optional(
      z.strictObject({
        /** What the law says, in plain words. */
        text: textSchema,
        ...cell,
      }),
    ),
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
    /** By which the book names the procedure. */
    id: key,
    /** The version of the instrument whose days it has. */
    of: key,
    /** The greatest fine that can be imposed on the spot, in yuan (行政处罚法 51; in the version of 2017 33). */
    summaryCeiling: z.strictObject({ ...perParty, ...cell }),
    /** The figure from which a fine is large and gives the right to a hearing (行政处罚法 63); `null`: none is held for the place. */
    hearingThreshold: z.nullable(z.strictObject({ ...perParty, ...cell })),
    /**
     * Other consequences that give a right to a hearing and rule out a decision on the spot; ids of `others`. `open`:
     * only the open end of the list (等, 其他较重的行政处罚) can reach them, so it depends.
     */
    heavyConsequences: z.strictObject({
      /** Consequences that the article names, by id. */
      ids: z.array(key),
      /** Consequences that only the open end of its list can reach, by id. */
      open: z.optional(z.array(key)),
      ...cell,
    }),

    /** The same from a larger value on: the amount confiscated alone, never together with the fine. */
    confiscations: z.strictObject({
      /** Consequences that confiscate, by id. */
      ids: z.array(key),
      ...cell,
    }),
    /** From which amount on a confiscation is large; absent: no figure is held. */
    confiscationThreshold: z.optional(z.strictObject({ ...perParty, ...cell })),
    /** From which day on review has to come before a suit against a decision on the spot (行政复议法 23); `null`: not known. */
    reviewBeforeSuit: z.optional(
      z.nullable(
        z.strictObject({
          /** The first day of decisions to which it applies. */
          from: daySchema,
          /** What the law says, in plain words. */
          text: textSchema,
          ...cell,
        }),
      ),
    ),
    /** When the legal reviewers look at a decision before it is made (行政处罚法 58; in the version of 2017 38(3)). */
    legalReview: z.strictObject({
      /** What it depends on, by id; `terms` has the words (kind `fact`). */
      dependsOn: z.array(key),
      /** Whether every decision of the ordinary procedure is reviewed. */
      always: z.optional(z.literal(true)),
      ...cell,
    }),

    /** When the heads of the office discuss a decision together (行政处罚法 57(2); in the version of 2017 38(2)). */
    collectiveDiscussion: z.strictObject({
      /** What it depends on, by id; `terms` has the words (kind `fact`). */
      dependsOn: z.array(key),
      ...cell,
    }),
    /** In how many days from the filing the decision is due (行政处罚法 60); `null`: this version sets no period. */
    decideWithinDays: z.nullable(
      z.strictObject({
        /** How many days. */
        days: whole(1),
        ...cell,
      }),
    ),
    /** In how many days from the service of the decision the fine is paid (行政处罚法 67(3); in the version of 2017 46(3)). */
    payWithinDays: z.strictObject({
      /** How many days. */
      days: whole(1),
      ...cell,
    }),
    /** What is added for each day of late payment (行政处罚法 72(1)(1); in the version of 2017 51(1)). */
    surcharge: z.strictObject({
      /** The share of the fine for each day, 0.03 for 3 %. */
      ratePerDay: decimal,
      ...cell,
    }),
    /** Where it says that the surcharge never exceeds the fine. */
    surchargeCap: ruled,
    /** Where it says that a surcharge does not count while litigation, or review, runs (行政处罚法 73(3)); `null`: it does not say so. */
    surchargeSuspended: z.strictObject({
      /** While a suit runs. */
      litigation: z.nullable(ruled),
      /** While a review runs. */
      review: z.nullable(ruled),
    }),
    /** Where it says which periods in days are working days (行政处罚法 85); `null`: not known. */
    workingDays: z.nullable(ruled),
    /** The stages of a case, in their order. */
    stages: z.array(stageSchema),
  }),
);
export type Procedure = z.infer<typeof procedureSchema>;
