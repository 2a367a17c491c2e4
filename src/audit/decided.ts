/** A decided case: what was decided, beside the case as the law sees it. */
import * as z from 'zod';
import { type CaseInput, caseSchema } from '../case/schema.js';
import { lineSchema, linesSchema } from '../case/text-schema.js';
import { fromZod } from '../case/zod-issues.js';
import { type Issue, issue, raise } from '../errors/index.js';
import { readYuan } from '../money/index.js';
import { isDay } from '../time/day.js';

const day = z.string().refine(isDay, { params: { code: 'invalid-date' } });

export const decidedSchema = z.strictObject({
  /** The number of the file (案号). */
  id: lineSchema.optional(),
  case: z.record(z.string(), z.unknown()),
  imposed: z.strictObject({
    /** Yuan; "0" for none. */
    fine: z.string(),
    warning: z.boolean(),
    decidedOn: day.optional(),
    /** Versions that the decision cites, as ids of the rulebook. */
    law: z.array(lineSchema).optional(),
  }),
  notice: z.strictObject({ fine: z.string(), servedOn: day.optional() }).optional(),
  hearingOffered: z.boolean().optional(),
  /** The statement of reasons on discretion, as it stands in the document. */
  reasons: linesSchema.optional(),
  departure: z.strictObject({ ground: linesSchema, approvedBy: lineSchema.optional() }).optional(),
});

/** A decided case as it comes in; amounts in yuan as decimal strings, days `YYYY-MM-DD`. */
export type DecidedCase = Omit<z.input<typeof decidedSchema>, 'case'> & { case: CaseInput };

/** @throws CaliangError naming every problem outside the case itself */
export function readDecided(input: unknown): DecidedCase {
  const parsed = decidedSchema.safeParse(input);
  if (!parsed.success) {
    const shapes: Record<string, readonly string[]> = {
      '': Object.keys(decidedSchema.shape),
      case: Object.keys(caseSchema.shape),
      imposed: Object.keys(decidedSchema.shape.imposed.shape),
      notice: ['fine', 'servedOn'],
      departure: ['ground', 'approvedBy'],
    };
    raise(fromZod(parsed.error.issues, input, (path) => shapes[path.join('.')] ?? []));
    throw parsed.error;
  }
  const { imposed, notice } = parsed.data;
  const amounts = [
    [['imposed', 'fine'], imposed.fine],
    ...(notice ? [[['notice', 'fine'], notice.fine] as const] : []),
  ] as const;
  raise(
    amounts.flatMap(([path, value]): Issue[] =>
      readYuan(value) ? [] : [issue('invalid-amount', path, { value })],
    ),
  );
  return parsed.data as DecidedCase;
}
