import { defineConfig } from 'tsup';

export default defineConfig([
  {
    entry: {
      index: 'src/index.ts',
      worksheet: 'src/worksheet/index.ts',
      'audit-report': 'src/audit-report/index.ts',
      testing: 'src/testing/index.ts',
    },
    format: ['esm', 'cjs'],
    dts: true,
    clean: true,
    target: 'es2022',
    platform: 'neutral',
    splitting: true,
    treeshake: true,
    noExternal: [/^csv-/],
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
]);
