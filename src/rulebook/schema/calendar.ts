/** Days off and exchanged workdays of a year. */
import * as z from 'zod/mini';
import { daySchema } from '../../time/day-schema.js';
import { assuranceSchema, line, some, textSchema, whole } from './parts.js';

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
