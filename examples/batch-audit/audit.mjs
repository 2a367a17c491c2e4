/** Audits decided cases, one JSON object on a line, and writes the report as one HTML file. */
import { createReadStream, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { addToReport, auditReport, auditStream } from 'minfang-caliang';
import { auditReportHtml, auditReportText } from 'minfang-caliang/audit-report';

async function* casesOf(path) {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (line.trim() !== '') yield JSON.parse(line);
  }
}

/** Memory does not grow with the file: a row is counted and forgotten. */
export async function auditOf(path) {
  const report = auditReport();
  for await (const row of auditStream(casesOf(path))) addToReport(report, row);
  return report;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path, out] = process.argv.slice(2);
  const report = await auditOf(path);
  writeFileSync(out, auditReportHtml(report));
  console.log(auditReportText(report));
}
