/** The docket file, for editors; `readDocket` reads it, and `parseCase` each of its cases. */
import * as z from 'zod/mini';
import { caseSchema } from '../case/schema.js';

const text = z.optional(z.string());

export const docketSchema = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    $schema: text,
    cases: z
      .array(
        z.extend(caseSchema, {
          id: text,
          unitCase: text,
          imposed: text,
          lawChoice: z.optional(z.strictObject({ version: z.string(), reason: z.string() })),
        }),
      )
      .check(z.minLength(1)),
  }),
);
