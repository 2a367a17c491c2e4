import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditReportHtml, auditReportText } from 'minfang-caliang/audit-report';
import { auditOf } from './audit.mjs';

test('60,000 yuan is above the maximum of 人民防空法 49(3), 12,000 is lawful', async () => {
  const report = await auditOf(new URL('decided.jsonl', import.meta.url));
  const lines = auditReportText(report).split('\n');
  assert.match(lines[0], /共 2 案/);
  assert.match(auditReportHtml(report), /60000/);
});
