/** The sources of a step as they stand in saved JSON. */
import * as z from 'zod';

export const stepSourceSchema = z.union([
  z.strictObject({
    instrument: z.string(),
    article: z.string(),
    paragraph: z.number().optional(),
    item: z.string().optional(),
    sentence: z.number().optional(),
    version: z.string().nullable(),
  }),
  z.strictObject({ document: z.string(), date: z.string().optional(), note: z.string().optional() }),
]);
