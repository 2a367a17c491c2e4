import { defineConfig } from 'tsup';
import page from './playground/tsup.config.js';
import { jsonText } from './tools/json-text.js';

export default defineConfig([
  {
    entry: {
      index: 'src/index.ts',
      worksheet: 'src/worksheet/index.ts',
      'audit-report': 'src/audit-report/index.ts',
      documents: 'src/documents/index.ts',
      testing: 'src/testing/index.ts',
    },
    format: ['esm', 'cjs'],
    dts: true,
    clean: true,
    target: 'es2022',
    platform: 'neutral',
    splitting: true,
    treeshake: true,
    // What is bundled need not be looked for when the package is imported, and its unused parts are gone; @noble/hashes
    // would load node:crypto.
    esbuildPlugins: [jsonText],
    noExternal: [
      /^zod/,
      'decimal.js',
      /^@noble/,
      'canonicalize',
      'fastest-levenshtein',
      /^nzh/,
      /^csv-/,
      /^read-excel-file/,
      'fflate',
      /^docx/,
    ],
    esbuildOptions(options) {
      options.charset = 'utf8';
    },
  },
  {
    entry: { cli: 'src/cli/main.ts', 'audit-worker': 'src/cli/audit/worker.ts' },
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
  },
  page,
]);
