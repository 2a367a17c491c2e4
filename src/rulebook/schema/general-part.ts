/** The general part: grounds, limitation, concurrence, the law in time. */
import * as z from 'zod/mini';
import { cell, key, ruled, some, textSchema, whole } from './parts.js';

export const groundSchema = z.lazy(() =>
  z.strictObject({
    /** By which decisions name the ground. */
    id: key,
    /** Circumstances that must all be present. */
    all: some(key),
    /** No penalty, a penalty that may be spared, leniency that is due, leniency that is allowed, or a heavier penalty that is due. */
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
    /** What follows when the ground gives no penalty; by the article of the ground, unless `consequences` of the part names another. */
    consequences: z.array(key),
    /** In plain words, by the text of this version. */
    meaning: z.optional(textSchema),
    ...cell,
  }),
);
export type Ground = z.infer<typeof groundSchema>;

export const generalPartSchema = z.lazy(() =>
  z.strictObject({
    /** By which the book names the part. */
    id: key,
    /** The instrument version whose dates this part has. */
    of: key,
    /** The grounds of the part, in the order of its articles. */
    grounds: z.array(groundSchema),
    /** What follows a ground by an article of its own and not by that of the ground. */
    consequences: z.optional(
      z.array(
        z.strictObject({
          /** The consequence, by id. */
          id: key,
          ...cell,
        }),
      ),
    ),
    /** The period after which no penalty may be imposed (行政处罚法 36). */
    limitation: z.strictObject({
      /** How many years. */
      years: whole(1),
      ...cell,
      /** Where it says from which day the period runs: that of the act, or the end of one that goes on (行政处罚法 36(2)). */
      runsFrom: z.optional(ruled),
      /** The longer period, where one of the facts is true and there was harm. */
      extended: z.nullable(
        z.strictObject({
          /** How many years. */
          years: whole(1),
          /** The facts of which one must be true. */
          facts: some(z.enum(['endangersLifeOrHealth', 'endangersFinancialSafety'])),
          ...cell,
        }),
      ),
    }),
    /** Where it says that facts are established before a penalty (行政处罚法 40). */
    factFinding: ruled,
    /** The order that goes with every penalty where the provision names none of its own. */
    orderToCorrect: z.strictObject({
      /** The order, by id. */
      order: key,
      ...cell,
    }),
    /** Where it says that unlawful gains are confiscated (行政处罚法 28(2)); `null`: this version does not say it. */
    unlawfulGains: z.nullable(
      z.strictObject({
        /** On what it depends, in words: said where a case does not state whether there are gains. */
        when: textSchema,
        ...cell,
      }),
    ),
    /** Where it says that one act is fined once, by the provision with the higher fine (行政处罚法 29). */
    sameAct: ruled,
    /** Where it says which version of the law applies (行政处罚法 37); `null`: this version is silent. */
    lawInTime: z.nullable(ruled),
    /** Where it says that a suspected crime goes to the judicial authorities (行政处罚法 27(1)). */
    referral: ruled,
  }),
);
export type GeneralPart = z.infer<typeof generalPartSchema>;
