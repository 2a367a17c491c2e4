/**
 * Mutation testing room by room; what was tested before and did not change is kept.
 *
 * node tools/mutate.mjs                      every room
 * node tools/mutate.mjs decide --force       one room, from the beginning; what follows the rooms goes to stryker
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ROOMS = Object.keys(JSON.parse(readFileSync('test/mutate/rooms.json', 'utf8')));
const given = process.argv.slice(2);
const named = given.filter((word) => ROOMS.includes(word));
const rest = given.filter((word) => !ROOMS.includes(word));

for (const room of named.length > 0 ? named : ROOMS) {
  const { status } = spawnSync('stryker', ['run', ...rest], {
    stdio: 'inherit',
    env: { ...process.env, CALIANG_ROOM: room, CI: '1' },
  });
  if (status !== 0) process.exit(status ?? 1);
}
