/** Days off and exchanged workdays of a year. */
import * as z from 'zod/mini';
import { schemaFieldIfAny } from '../../text/schema.js';
import { daySchema } from '../../time/day-schema.js';
import { assuranceSchema, line, some, textSchema, whole } from './parts.js';

/** Days off and exchanged workdays of one year, as the State Council's notices name them. */
export const calendarSchema = z.lazy(() =>
  z.strictObject({
    ...schemaFieldIfAny(),
    /** The calendar year. */
    year: whole(1949),
    /** Days off of the year apart from plain Saturdays and Sundays. */
    holidays: some(daySchema),
    /** Saturdays and Sundays that are worked in exchange. */
    workdays: z.array(daySchema),
    /** The notices of the year, with their addresses. */
    notices: some(
      z.strictObject({
        /** Title and number of the notice. */
        document: line,
        /** Where it can be read by anyone. */
        address: line,
      }),
    ),
    /** What a reader has to know of the year. */
    note: z.optional(textSchema),
    /** How far the days can be trusted. */
    assurance: assuranceSchema,
    /** The day on which a person last compared the days with the notices. */
    lastChecked: daySchema,
  }),
);
