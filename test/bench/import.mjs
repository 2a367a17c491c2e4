/** What importing an entry costs beside an empty start of Node: processes in turn, medians. Run by `npm run bench`. */
import { spawnSync } from 'node:child_process';

const ROUNDS = 15;
const WAYS = {
  'empty start': '',
  "import 'minfang-caliang'": "await import('./dist/index.js')",
  "require('minfang-caliang')":
    "(await import('node:module')).createRequire(import.meta.url)('./dist/index.cjs')",
  'import and the first decision':
    "(await import('./dist/index.js')).decide({violation:'damaging-works',party:'unit',act:{from:'2023-02-01'},decidedOn:'2023-04-11'})",
};

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Markdown rows: milliseconds more than an empty start, and how many empty starts that is. */
export function importTable() {
  const times = Object.fromEntries(Object.keys(WAYS).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, code] of Object.entries(WAYS)) {
      const started = performance.now();
      const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code]);
      if (status !== 0) throw new Error(`${name}: ${stderr}`);
      times[name].push(performance.now() - started);
    }
  }
  const empty = median(times['empty start']);
  const rows = Object.entries(times).map(([name, all]) => {
    const more = median(all) - empty;
    return `| ${name} | ${median(all).toFixed(0)} | ${more.toFixed(0)} | ${(more / empty).toFixed(2)} |`;
  });
  return ['| | ms | more than empty, ms | in empty starts |', '| --- | --: | --: | --: |', ...rows].join(
    '\n',
  );
}
