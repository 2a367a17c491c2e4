/** Laws and regulations with the days on which each version is in force. */
import * as z from 'zod/mini';
import { daySchema } from '../../time/day-schema.js';
import { assuranceSchema, key, lastDay, line, ruled, some, textSchema, whole } from './parts.js';

export const instrumentVersionSchema = z.lazy(() =>
  z.strictObject({
    /** By which tables and trails name the version. */
    id: key,
    /** First and last day in force, both included; `to: null` is open. */
    from: daySchema,
    /** The last day in force, included; `null`: it is in force. */
    to: lastDay,
    /** How far its days can be trusted. */
    assurance: assuranceSchema,
    /** What documents call this text beside the title: 2017年修正. */
    name: z.optional(textSchema),
    /** The place that makes discretion benchmarks a matter of supervision: reports of audits name it. */
    supervision: z.optional(
      z.strictObject({
        /** The article, as the text numbers it. */
        article: line,
        /** The paragraph (款), from 1. */
        paragraph: z.optional(whole(1)),
        /** The item (项). */
        item: z.optional(line),
      }),
    ),
    /** Where the first day comes from, if the text itself does not state it. */
    firstDay: z.optional(ruled),
    /** The day on which a person last compared the tables with the text. */
    lastChecked: z.optional(daySchema),
    /** The last day up to which later texts were looked for and seen, where that is before `lastChecked`. */
    knownUntil: z.optional(daySchema),
    /** Where the text that was read can be read by anyone. */
    address: z.optional(line),
    /** What a reader has to know of the version. */
    note: z.optional(textSchema),
  }),
);

export const instrumentSchema = z.lazy(() =>
  z.strictObject({
    /** By which citations name the instrument. */
    id: key,
    /** Its full title. */
    title: textSchema,
    /** Short form used in running text. */
    short: textSchema,
    /** Its rank among the sources of law. */
    rank: z.enum(['law', 'administrative-regulation', 'local-regulation', 'rule', 'normative-document']),
    /** What holds before the first and after the last version: nothing was in force, or the text is not available. */
    before: z.enum(['not-in-force', 'not-available']),
    /** What holds after the last version: nothing is in force, or the text is not available. */
    after: z.enum(['not-in-force', 'not-available']),
    /** Its versions, each with its days. */
    versions: some(instrumentVersionSchema),
  }),
);
/** A law, regulation, rule or normative document with its versions. */
export type Instrument = z.infer<typeof instrumentSchema>;
/** A version of an instrument and the days on which it is in force. */
export type InstrumentVersion = z.infer<typeof instrumentVersionSchema>;
