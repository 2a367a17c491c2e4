/** A decided case: what was decided, beside the case as the law sees it. */
import * as z from 'zod/mini';
import type { CaseInput } from '../case/schema.js';
import { checkThing, type Issue, issue, raise, readAs } from '../errors/index.js';
import { readYuan } from '../money/index.js';
import { lineSchema, linesSchema } from '../text/schema.js';
import { daySchema } from '../time/day-schema.js';

/** The schema of a decided case, apart from the case in it, which is read by the rulebook. */
export const decidedSchema = z.strictObject({
  /** The number of the file (案号). */
  id: z.optional(lineSchema),
  /** The case as the law sees it, as `decide` takes it. */
  case: z.record(z.string(), z.unknown()),
  /** What was imposed. */
  imposed: z.strictObject({
    /** Yuan; "0" for none. */
    fine: z.string(),
    /** Whether a warning was given. */
    warning: z.boolean(),
    /** The day of the document, if it is not `case.decidedOn`. */
    decidedOn: z.optional(daySchema),
    /** Versions that the decision cites, as ids of the rulebook. */
    law: z.optional(z.array(lineSchema)),
  }),
  /** The notice before the decision (行政处罚法 44). */
  notice: z.optional(
    z.strictObject({
      /** The fine that the notice named, in yuan. */
      fine: z.string(),
      /** The day on which it was served. */
      servedOn: z.optional(daySchema),
    }),
  ),
  /** Whether the party was told of the right to a hearing (行政处罚法 63). */
  hearingOffered: z.optional(z.boolean()),
  /** The statement of reasons on discretion, as it stands in the document. */
  reasons: z.optional(linesSchema),
  /** A departure from the benchmark, with its reason. */
  departure: z.optional(
    z.strictObject({
      /** Why the benchmark was not followed. */
      ground: linesSchema,
      /** Who approved it. */
      approvedBy: z.optional(lineSchema),
    }),
  ),
});

/** A decided case as it comes in; amounts in yuan as decimal strings, days `YYYY-MM-DD`. */
export type DecidedCase = Omit<z.input<typeof decidedSchema>, 'case'> & { case: CaseInput };

/** @throws CaliangError naming every problem outside the case itself */
export function readDecided(input: unknown): DecidedCase {
  checkThing(input, 'decided-case', []);
  const decided = readAs(decidedSchema, input);
  const { imposed, notice } = decided;
  const amounts = [
    [['imposed', 'fine'], imposed.fine],
    ...(notice ? [[['notice', 'fine'], notice.fine] as const] : []),
  ] as const;
  raise(
    amounts.flatMap(([path, value]): Issue[] =>
      readYuan(value) ? [] : [issue('invalid-amount', path, { value })],
    ),
  );
  return decided as DecidedCase;
}
