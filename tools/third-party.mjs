/**
 * THIRD-PARTY.md: the licences of the libraries whose code stands in what this package ships, as the bundler sees them.
 *
 * node tools/third-party.mjs           writes it
 * node tools/third-party.mjs --check   fails if it is not as it would be written
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

const PATH = 'THIRD-PARTY.md';
const NODE = [...builtinModules, 'node:*'];
const PARTS = {
  library: {
    entryPoints: ['index', 'worksheet/index', 'audit-report/index', 'documents/index', 'testing/index'],
  },
  'command line': { entryPoints: ['cli/main', 'cli/audit/worker'], platform: 'node' },
  page: {
    entryPoints: ['../playground/main'],
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  },
};

/** The folders of the packages that give code to a part. */
async function foldersOf({ entryPoints, ...options }) {
  const { metafile } = await build({
    entryPoints: entryPoints.map((name) => `src/${name}.${name.startsWith('..') ? 'tsx' : 'ts'}`),
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['fast-check', ...NODE],
    logLevel: 'error',
    ...options,
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return used.flatMap((path) => path.match(/^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []);
}

const folders = new Map();
for (const [part, options] of Object.entries(PARTS)) {
  for (const folder of await foldersOf(options))
    folders.set(folder, (folders.get(folder) ?? new Set()).add(part));
}

/** The text of a package's licence as it is shipped, quoted. */
function licenceText(folder, { name, license }) {
  const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (!license) throw new Error(`${name}: no licence named in ${folder}`);
  if (!file) return 'The package holds no text of its licence.';
  const lines = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => `> ${line.trim()}`.trimEnd()).join('\n');
}

function section([folder, parts]) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const author = about.author?.name ?? about.author;
  const by = author ? `, by ${author}` : '';
  return [
    `## ${about.name} ${about.version}`,
    `${about.license}${by}; in the ${[...parts].join(', ')}.`,
    licenceText(folder, about),
  ].join('\n\n');
}

const wanted = `${[
  '# Libraries in this package',
  '',
  'Their code stands in the files that this package ships: `dist/` (library and command line) and `docs/playground/` (page).',
  'Written by `npm run third-party`.',
  '',
  [...folders].map(section).sort().join('\n\n'),
].join('\n')}\n`;

if (!process.argv.includes('--check')) writeFileSync(PATH, wanted);
else if (!existsSync(PATH) || readFileSync(PATH, 'utf8') !== wanted) {
  console.error(`${PATH} is not as it would be written now; npm run third-party writes it.`);
  process.exit(1);
}
