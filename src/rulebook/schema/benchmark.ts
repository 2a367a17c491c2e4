/** A benchmark with its name, number and days, and its table in one of its forms. */
import * as z from 'zod/mini';
import { daySchema } from '../../time/day-schema.js';
import { cell, key, lastDay, line, textSchema } from './parts.js';
import { type Grading, gradingSchema } from './short.js';
import { tableSchema } from './table.js';

export const benchmarkSchema = z.lazy(() =>
  z.strictObject({
    /** By which overlays, findings and trails name the benchmark. */
    id: key,
    /** Its title as published. */
    title: textSchema,
    /** The authority that issued it. */
    issuer: textSchema,
    /** The document's number (文号), where it is known. */
    number: z.optional(line),
    /** The first day of decisions to which it applies. */
    from: daySchema,
    /** The last day; `null`: it is in force. */
    to: lastDay,
    /** Decisions after this day are warned that the text may have lapsed. */
    checkAfter: z.optional(daySchema),
    /** What a reader has to know of it: how it was read, and what of it is not held. */
    note: textSchema,
    ...cell,
    /** A table of three grades and three criteria in short form; either this or `table`. */
    grading: z.optional(gradingSchema),
    /** The table in any of its three forms. */
    table: z.optional(tableSchema),
  }),
);
/** A discretion benchmark: title, issuer, days, and its table. */
export type Benchmark = z.infer<typeof benchmarkSchema>;

/** A benchmark in the short form of three grades and three criteria. */
export type ShortBenchmark = Benchmark & { grading: Grading };
export const isShort = (benchmark: Benchmark): benchmark is ShortBenchmark => benchmark.grading !== undefined;
