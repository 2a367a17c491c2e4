/**
 * Mutation testing room by room; what was tested before and did not change is kept. Ends with the table of
 * docs/mutation.md: every folder, from the last report of each of its rooms.
 *
 * node tools/mutate.mjs                      every room
 * node tools/mutate.mjs decide --force       one room, from the beginning; what follows the rooms goes to stryker
 * node tools/mutate.mjs --table              only the table
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const ROOMS = Object.keys(JSON.parse(readFileSync('test/mutate/rooms.json', 'utf8')));
const FOLDERS = ROOMS.map((room) => `src/${room}`).filter((folder) => existsSync(folder));
const STATES = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored'];

/** How many mutants of a folder came to which end. */
function countsOf(folder, files) {
  const own = files.filter(([name]) => name.startsWith(`${folder}/`)).flatMap(([, file]) => file.mutants);
  return STATES.map((state) => own.filter(({ status }) => status === state).length);
}

function row(name, counts) {
  const [killed, timeout, survived, uncovered] = counts;
  const tested = killed + timeout + survived + uncovered;
  const score = tested === 0 ? '' : `${((100 * (killed + timeout)) / tested).toFixed(1)} %`;
  return `| ${[name, score, tested, ...counts].join(' | ')} |`;
}

function table() {
  const files = ROOMS.map((room) => `reports/mutation/${room}.json`)
    .filter((path) => existsSync(path))
    .flatMap((path) => Object.entries(JSON.parse(readFileSync(path, 'utf8')).files));
  return [
    '| folder | score | mutants | killed | timeout | survived | no coverage | ignored |',
    '| ------ | ----- | ------- | ------ | ------- | -------- | ----------- | ------- |',
    ...FOLDERS.map((folder) => row(`\`${folder}\``, countsOf(folder, files))),
  ].join('\n');
}

const given = process.argv.slice(2);
const named = given.filter((word) => ROOMS.includes(word));
const rest = given.filter((word) => !ROOMS.includes(word) && word !== '--table');

for (const room of given.includes('--table') ? [] : named.length > 0 ? named : ROOMS) {
  const { status } = spawnSync('stryker', ['run', ...rest], {
    stdio: 'inherit',
    env: { ...process.env, CALIANG_ROOM: room },
  });
  if (status !== 0) process.exit(status ?? 1);
}
console.log(table());
