/** The docket file, for editors; `readDocket` reads it, and `parseCase` each of its cases. */
import * as z from 'zod/mini';
import { caseSchema } from '../case/schema.js';
import { schemaFieldIfAny } from '../text/schema.js';

const text = z.optional(z.string());

export const docketSchema = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    ...schemaFieldIfAny(),
    /** The cases, each as a case file with keys that link it to the others. */
    cases: z
      .array(
        z.extend(caseSchema, {
          /** What the other cases call it; not stated: its number, from 1. */
          id: text,
          /** For a person: the id of the case of the unit for which the person answers. */
          unitCase: text,
          /** The fine that the office means to impose, in yuan. */
          imposed: text,
          /** Settles incomparable versions of the law in this case. */
          lawChoice: z.optional(
            z.strictObject({
              /** `old` or `new`. */
              version: z.string(),
              /** Why it was chosen. */
              reason: z.string(),
            }),
          ),
        }),
      )
      .check(z.minLength(1)),
  }),
);
