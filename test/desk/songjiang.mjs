// The case written by the questions against the published one: the same stated facts, the same range.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const [, , file, rules] = process.argv;
const read = (name) => JSON.parse(readFileSync(name, 'utf8'));
const written = read(file);
const decision = read(0);
const published = read(rules).cases.find(({ id }) => id === 'songjiang-alarm');
const { violation, party, discoveredOn, facts, circumstances } = published.case;

assert.deepEqual([written.violation, written.party, written.discoveredOn], [violation, party, discoveredOn]);
assert.deepEqual(written.facts.quantity, facts.quantity);
for (const { id, present } of circumstances) {
  assert.equal(written.circumstances.find((c) => c.id === id)?.present, present);
}
const { range, statutory, missing, grade } = published.expected;
assert.deepEqual(decision.fine.range, range);
assert.deepEqual(decision.fine.grade, grade);
assert.equal(decision.fine.statutory.max, statutory.max);
assert.deepEqual(
  decision.missing.map(({ fact }) => fact),
  missing,
);
