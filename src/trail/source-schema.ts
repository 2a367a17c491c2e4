/** The sources of a step as they stand in saved JSON. */
import * as z from 'zod/mini';

export const stepSourceSchema = z.lazy(() =>
  z.union([
    z.strictObject({
      instrument: z.string(),
      article: z.string(),
      paragraph: z.optional(z.number()),
      item: z.optional(z.string()),
      sentence: z.optional(z.number()),
      version: z.nullable(z.string()),
    }),
    z.strictObject({ document: z.string(), date: z.optional(z.string()), note: z.optional(z.string()) }),
  ]),
);
