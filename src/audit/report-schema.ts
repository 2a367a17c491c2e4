/** The report as it was saved, read back. */
import * as z from 'zod';
import { fail, type Issue, isRenderable, issue } from '../errors/index.js';
import { readYuan } from '../money/index.js';
import { ASSURANCES, GRADES, MITIGATIONS, ORDINALS, PARTIES, ROLES } from '../rulebook/schema.js';
import { isDay } from '../time/day.js';
import { stepSourceSchema } from '../trail/source-schema.js';
import { type AuditCode, type FindingDetails, SEVERITY } from './audit.js';
import { type AuditReport, BARS } from './report.js';

const count = z.int().min(0);
const yuan = z.string().refine((text) => readYuan(text) !== undefined);
const id = z.string().nullable();
const code = z.enum(Object.keys(SEVERITY) as [AuditCode, ...AuditCode[]]);

const none = z.strictObject({});
const names = z.array(z.string());

/** The details of every kind of finding. */
const DETAILS: { readonly [C in AuditCode]: z.ZodType<FindingDetails[C]> } = {
  'fine-without-basis': z.strictObject({
    outcome: z.enum(['no-penalty', 'order-first', 'refer', 'not-punishable']),
    ground: z.string().nullable(),
  }),
  'fine-above-maximum': z.strictObject({ maximum: yuan }),
  'fine-below-minimum': z.strictObject({ minimum: yuan }),
  'mitigation-not-approved': z.strictObject({ minimum: yuan }),
  'mandatory-fine-missing': none,
  'warning-missing': none,
  'outside-grade': z.strictObject({
    grade: z.union([z.enum(GRADES), z.array(z.enum(GRADES))]),
    side: z.enum(['below', 'above']),
  }),
  'departure-without-ground': none,
  'departure-without-approval': none,
  'leniency-not-given': z.strictObject({ circumstances: names }),
  'heavier-than-notice': z.strictObject({ notice: yuan }),
  'hearing-not-offered': z.strictObject({ threshold: yuan }),
  'hearing-not-recorded': z.strictObject({ threshold: yuan }),
  'reasons-missing': none,
  'decided-late': z.strictObject({ decideBy: z.string().refine(isDay) }),
  'dates-differ': z.strictObject({ case: z.string().refine(isDay), imposed: z.string().refine(isDay) }),
  'wrong-version': z.strictObject({ cited: names, right: names }),
  'cannot-be-judged': z.strictObject({ missing: names }),
};

const likeFine = z.strictObject({ line: count, id, fine: yuan, place: z.int() });

const cell = z.strictObject({
  violation: z.string(),
  party: z.enum(PARTIES),
  role: z.enum(ROLES).nullable(),
  law: z.array(z.string()),
  criteria: z.partialRecord(z.enum(['frequency', 'quantity', 'consequence']), z.enum(ORDINALS)),
  mitigation: z.enum(MITIGATIONS),
  aggravated: z.boolean(),
  count,
  placeSum: z.int(),
  lowest: likeFine,
  highest: likeFine,
});

const violation = z.strictObject({
  rows: count,
  outcomes: z.record(z.string(), count),
  fined: count,
  total: yuan,
  bars: z.array(count).length(BARS),
  below: count,
  above: count,
  withoutRange: count,
});

const range = z.strictObject({ min: yuan, max: yuan, minOpen: z.boolean(), maxOpen: z.boolean() });

const report = z.strictObject({
  format: z.literal('minfang-caliang/audit@1'),
  rulebook: z.strictObject({ id: z.string(), version: z.string(), digest: z.string() }).nullable(),
  lines: count,
  headings: count,
  rows: count,
  clean: count,
  refused: count,
  codes: z.partialRecord(code, count),
  byReference: z.partialRecord(code, count),
  assurance: z.partialRecord(z.enum(ASSURANCES), count),
  violations: z.record(z.string(), violation),
  cells: z.record(z.string(), cell),
  findings: z.array(
    z
      .strictObject({
        line: count,
        id,
        violation: z.string(),
        fine: yuan,
        code,
        params: z.unknown(),
        shouldBe: range.nullable(),
        assurance: z.enum(ASSURANCES).nullable(),
        source: z.array(stepSourceSchema),
      })
      .refine((finding) => DETAILS[finding.code].safeParse(finding.params).success),
  ),
  refusals: z.array(
    z.strictObject({
      line: count,
      id,
      issues: z.array(
        z
          .strictObject({
            code: z.string(),
            path: z.array(z.union([z.string(), z.number()])),
            params: z.record(z.string(), z.unknown()),
          })
          .refine((one) => isRenderable(one as Issue)),
      ),
    }),
  ),
});

/**
 * A report that was saved as JSON, checked.
 *
 * @param json the parsed JSON
 * @throws CaliangError `not-a-report` with the first place that does not fit
 * @example
 * readAuditReport(JSON.parse(JSON.stringify(auditReport()))).rows // 0
 */
export function readAuditReport(json: unknown): AuditReport {
  const parsed = report.safeParse(json);
  if (parsed.success) return parsed.data as unknown as AuditReport;
  const [first] = parsed.error.issues;
  return fail(
    issue('not-a-report', [], { problem: `${first?.path.join('.') ?? ''}: ${first?.message ?? ''}` }),
  );
}
