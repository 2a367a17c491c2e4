/** The report as it was saved, read back. */
import * as z from 'zod';
import { fail, issue } from '../errors/index.js';
import { readYuan } from '../money/index.js';
import { ASSURANCES, MITIGATIONS, ORDINALS, PARTIES, ROLES } from '../rulebook/schema.js';
import { type AuditCode, SEVERITY } from './audit.js';
import { type AuditReport, BARS } from './report.js';

const count = z.int().min(0);
const yuan = z.string().refine((text) => readYuan(text) !== undefined);
const id = z.string().nullable();
const code = z.enum(Object.keys(SEVERITY) as [AuditCode, ...AuditCode[]]);

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
    z.strictObject({
      line: count,
      id,
      violation: z.string(),
      fine: yuan,
      code,
      params: z.record(z.string(), z.unknown()),
      shouldBe: range.nullable(),
      assurance: z.enum(ASSURANCES).nullable(),
      source: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
  refusals: z.array(
    z.strictObject({
      line: count,
      id,
      issues: z.array(
        z.strictObject({
          code: z.string(),
          path: z.array(z.union([z.string(), z.number()])),
          params: z.record(z.string(), z.unknown()),
        }),
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
