/** The report as it was saved, read back. */
import * as z from 'zod/mini';
import { OUTCOMES } from '../decide/decision.js';
import {
  answering,
  fail,
  type Issue,
  isRenderable,
  issue,
  readShape,
  withoutPlace,
} from '../errors/index.js';
import { readYuan } from '../money/index.js';
import { ASSURANCES, type Grade, MITIGATIONS, ORDINALS, PARTIES, ROLES } from '../rulebook/schema.js';
import { daySchema } from '../time/day-schema.js';
import { stepSourceSchema } from '../trail/source-schema.js';
import { type AuditCode, type FindingDetails, SEVERITY } from './finding.js';
import { type AuditReport, BARS } from './report.js';

function schemaOfReport() {
  const count = z.int().check(z.minimum(0));
  const yuan = z
    .string()
    .check(z.refine((text) => readYuan(text) !== undefined, { params: { code: 'invalid-amount' } }));
  const id = z.nullable(z.string());
  const code = z.enum(Object.keys(SEVERITY) as [AuditCode, ...AuditCode[]]);

  const none = z.strictObject({});
  const names = z.array(z.string());

  /** A grade of whichever book. */
  const grade = z.string() as unknown as z.ZodMiniType<Grade>;

  /** The details of every kind of finding. */
  const details: { readonly [C in AuditCode]: z.ZodMiniType<FindingDetails[C]> } = {
    'fine-without-basis': z.strictObject({
      outcome: z.enum(OUTCOMES),
      ground: z.nullable(z.string()),
    }),
    'fine-above-maximum': z.strictObject({ maximum: yuan }),
    'fine-below-minimum': z.strictObject({ minimum: yuan }),
    'mitigation-not-approved': z.strictObject({ minimum: yuan }),
    'mandatory-fine-missing': none,
    'warning-missing': none,
    'warning-without-basis': z.strictObject({ outcome: z.enum(OUTCOMES), ground: z.nullable(z.string()) }),
    'outside-grade': z.strictObject({
      grade: z.union([grade, z.array(grade)]),
      side: z.enum(['below', 'above', 'between']),
    }),
    'departure-without-ground': none,
    'departure-without-approval': none,
    'leniency-not-given': z.strictObject({ circumstances: names }),
    'heavier-than-notice': z.strictObject({ notice: yuan }),
    'hearing-not-offered': z.strictObject({ threshold: z.nullable(yuan) }),
    'hearing-not-recorded': z.strictObject({ threshold: z.nullable(yuan) }),
    'decided-before-hearing-period': z.strictObject({
      servedOn: daySchema,
      decidedOn: daySchema,
      until: daySchema,
      earliest: daySchema,
      countedBy: z.enum(['holidays', 'weekends', 'days']),
    }),
    'notice-after-decision': z.strictObject({ servedOn: daySchema, decidedOn: daySchema }),
    'reasons-missing': none,
    'decided-late': z.strictObject({ decideBy: daySchema }),
    'dates-differ': z.strictObject({
      case: daySchema,
      imposed: daySchema,
    }),
    'wrong-version': z.strictObject({ cited: names, right: names }),
    'cannot-be-judged': z.strictObject({ missing: names }),
  };

  const likeFine = z.strictObject({ line: count, id, fine: yuan, place: z.int() });

  const cell = z.strictObject({
    violation: z.string(),
    party: z.enum(PARTIES),
    role: z.nullable(z.enum(ROLES)),
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
    bars: z.array(count).check(z.length(BARS)),
    below: count,
    above: count,
    withoutRange: count,
  });

  const range = z.strictObject({ min: yuan, max: yuan, minOpen: z.boolean(), maxOpen: z.boolean() });

  return z.strictObject({
    format: z.literal('minfang-caliang/audit@1'),
    rulebook: z.nullable(z.strictObject({ id: z.string(), version: z.string(), digest: z.string() })),
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
          shouldBe: z.nullable(range),
          assurance: z.nullable(z.enum(ASSURANCES)),
          source: z.array(stepSourceSchema),
        })
        .check(
          z.refine((finding) => details[finding.code].safeParse(finding.params).success, {
            error: 'finding',
          }),
        ),
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
            .check(z.refine((one) => isRenderable(one as Issue), { error: 'refusal' })),
        ),
      }),
    ),
  });
}

const report = /* @__PURE__ */ z.lazy(schemaOfReport);

/**
 * A report that was saved as JSON, checked.
 *
 * @param json the parsed JSON
 * @throws CaliangError `not-a-report` with the first place that does not fit
 * @example
 * readAuditReport(JSON.parse(JSON.stringify(auditReport()))).rows // 0
 */
export function readAuditReport(json: unknown): AuditReport {
  const read = answering({ '': json }, () => readShape(report, json));
  if (read.ok) return read.data as unknown as AuditReport;
  const [first] = read.problems;
  return fail(issue('not-a-report', first.path, { problem: withoutPlace(first) }));
}
