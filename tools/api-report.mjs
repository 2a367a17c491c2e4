/** Writes the API reports from the built types, or with `--check` fails where a report has drifted. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const check = process.argv.includes('--check');
const root = resolve(import.meta.dirname, '..');
const reports = join(root, 'docs/api-report');
mkdirSync(reports, { recursive: true });
const temporary = mkdtempSync(join(tmpdir(), 'api-report-'));

const silent = { default: { logLevel: 'none' } };
let failed = false;
for (const entry of ['index', 'worksheet', 'audit-report', 'documents', 'testing']) {
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(root, 'api-extractor.json'),
    packageJsonFullPath: join(root, 'package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, `dist/${entry}.d.ts`),
      compiler: { tsconfigFilePath: join(root, 'tsconfig.api.json') },
      apiReport: {
        enabled: true,
        reportFileName: `${entry}.api.md`,
        reportFolder: reports,
        reportTempFolder: temporary,
        includeForgottenExports: entry === 'index',
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: { default: { logLevel: 'error' } },
        extractorMessageReporting: silent,
        tsdocMessageReporting: silent,
      },
    },
  });
  const result = Extractor.invoke(config, {
    localBuild: !check,
    messageCallback: (message) => {
      if (message.logLevel !== 'error') message.handled = true;
    },
  });
  if (result.apiReportChanged) {
    console.log(
      `docs/api-report/${entry}.api.md ${check ? 'has drifted: npm run api:report writes it anew' : 'is written'}`,
    );
    if (check) failed = true;
  }
  if (!result.succeeded) failed = true;
}
rmSync(temporary, { recursive: true });
process.exitCode = failed ? 1 : 0;
