/**
 * What the other ways cost beside deciding one closed case of the built-in rulebook: open facts, `whatIf`, `explain`,
 * `audit`. Every call goes the whole way, validation and full trail included, and no case comes twice.
 */
import { audit, decide, explain, whatIf } from '../../dist/index.js';

const ROUNDS = 7;
const day = (year, month, n) => `${year}-${month}-${String(1 + (n % 28)).padStart(2, '0')}`;
const CONSEQUENCES = ['none', 'remediable', 'irremediable'];

const closed = (i) => ({
  violation: 'damaging-works',
  party: 'unit',
  partyName: `某公司${i}`,
  act: { from: day(2023, '02', i), to: day(2023, '02', i) },
  discoveredOn: day(2023, '02', i),
  filedOn: '2023-03-01',
  decidedOn: day(2023, '04', i),
  facts: {
    frequency: 1 + (i % 4),
    quantity: 1 + ((i >> 2) % 8),
    consequence: CONSEQUENCES[(i >> 5) % 3],
    intentToDamage: false,
  },
  circumstances: [{ id: 'obstructs-inquiry', present: false, evidence: [`证据${i}`] }],
});

/** No fact of the violation is stated; the days are. */
const withoutFacts = (i) => {
  const { facts: _, ...rest } = closed(i);
  return rest;
};

/** Neither facts nor days: the period of limitation may have run, so that its facts are open too. */
const bare = (i) => ({
  violation: 'damaging-works',
  party: 'unit',
  partyName: `某公司${i}`,
  act: { from: day(2022, '02', i) },
  decidedOn: day(2025, '04', i),
});

const decided = (i) => ({ case: closed(i), imposed: { fine: '20000', warning: true } });

const ways = [
  ['`decide`, closed case', 1000, closed, decide, null],
  ['`decide`, all facts of the provision missing', 300, withoutFacts, decide, 8],
  ['`decide`, days and limitation open as well', 60, bare, decide, null],
  ['`explain` of a decision, Chinese text', 200, (i) => decide(closed(i)), (one) => explain(one), null],
  ['`whatIf` of a closed case', 6, closed, whatIf, 200],
  ['`audit`, a row', 500, decided, audit, 3],
];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const figure = (us) => (us < 100 ? us.toFixed(1) : Math.round(us).toLocaleString('en'));

/** Markdown rows: microseconds of processor time, and the ratio to a closed case. */
export function waysTable() {
  const times = ways.map(() => []);
  let n = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [w, [, count, make, run]] of ways.entries()) {
      const inputs = Array.from({ length: count }, (_, i) => make(n + i));
      n += count;
      const used = process.cpuUsage();
      for (const input of inputs) run(input);
      const { user, system } = process.cpuUsage(used);
      times[w].push((user + system) / count);
    }
  }
  // The first rounds warm up.
  const us = times.map((all) => median(all.slice(2)));
  const rows = ways.map(([name, , , , most], w) => {
    const aim = most === null ? '' : `≤ ${most} ×`;
    return `| ${name} | ${figure(us[w])} | ${(us[w] / us[0]).toFixed(1)} × | ${aim} |`;
  });
  return ['| | µs | ÷ closed case | aim |', '| --- | --: | --: | --: |', ...rows].join('\n');
}
