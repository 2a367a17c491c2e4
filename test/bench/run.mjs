/**
 * One decision in several engines, in one process, in turns. Results are compared before anything is timed. Ours goes
 * the whole way for 10,000 different cases in turn, so that nothing can be remembered. Prints Markdown tables; with
 * `--write` they go into `docs/comparison.md`. Times are processor time of this machine, the ratios are the point.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { enginesOf } from './engines.mjs';
import { importTable } from './import.mjs';
import { ours } from './ours.mjs';
import { factsOf, rowsOf, tableOf } from './table.mjs';
import { waysTable } from './ways.mjs';

const SIZES = [12, 120, 1200];
/** The largest table is ours alone: the others need minutes for a few hundred of its cases. */
const GROWN = 12_000;
const CASES = 10_000;
const ROUNDS = 9;
const ROUND_MS = 60;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** What the table says, worked out without any engine. */
function expected(violations, { violation, frequency, quantity, consequence }) {
  const heavy = frequency >= 3 || quantity >= 6 || consequence === 'irremediable';
  const medium = frequency >= 2 || quantity >= 3 || consequence !== 'none';
  const grade = heavy ? 'severe' : medium ? 'ordinary' : 'lenient';
  const { min, max } = rowsOf(violations).find((row) => row.violation === violation && row.grade === grade);
  return { min, max };
}

async function checkEqual(engine, violations, facts, inputs) {
  const step = Math.max(1, Math.floor(facts.length / 256));
  for (let i = 0; i < facts.length; i += step) {
    const { min, max } = engine.read(await engine.run(inputs[i])) ?? {};
    const right = expected(violations, facts[i]);
    if (min !== right.min || max !== right.max) {
      throw new Error(
        `${engine.name}: ${JSON.stringify(facts[i])} gives ${min}–${max}, not ${right.min}–${right.max}`,
      );
    }
  }
}

/**
 * Microseconds of processor time for one decision: on a machine that does other work too, the clock tells of that. A
 * round goes on in the inputs until its time is up and `least` are done.
 */
async function round(engine, inputs, from, least) {
  let done = 0;
  let kept;
  const used = process.cpuUsage();
  const start = performance.now();
  while (performance.now() - start < ROUND_MS || done < least) {
    for (let n = 0; n < (least > 0 ? 16 : 2); n += 1) {
      const result = engine.run(inputs[(from + done) % inputs.length]);
      kept = result instanceof Promise ? await result : result;
      done += 1;
    }
  }
  const { user, system } = process.cpuUsage(used);
  if (kept === undefined) throw new Error(`${engine.name} gave nothing`);
  return { us: (user + system) / done, done };
}

async function measure(size, others = enginesOf) {
  const violations = tableOf(size);
  const facts = factsOf(violations, CASES);
  const engines = [ours(violations), ...others(violations)].map((engine, n) => ({
    engine,
    inputs: facts.map((one, i) => (engine.prepare ? engine.prepare(one, i) : one)),
    times: [],
    at: 0,
    least: n === 0 ? Math.ceil(CASES / ROUNDS) : 0,
  }));
  for (const { engine, inputs } of engines) await checkEqual(engine, violations, facts, inputs);
  for (let i = 0; i < ROUNDS; i += 1) {
    for (const one of engines) {
      const { us, done } = await round(one.engine, one.inputs, one.at, one.least);
      one.at += done;
      if (i > 1) one.times.push(us);
    }
  }
  return engines.map(({ engine, times }) => ({ name: engine.name, what: engine.what, us: median(times) }));
}

const figure = (us) => (us < 10 ? us.toFixed(2) : us < 100 ? us.toFixed(1) : us.toFixed(0));
const ratio = (n) =>
  n >= 10 ? `${Math.round(n).toLocaleString('en')} ×` : `${n.toFixed(n >= 1 ? 1 : n >= 0.01 ? 2 : 3)} ×`;
const line = (cells) => `| ${cells.join(' | ')} |`;

async function speed() {
  const bySize = [];
  for (const size of SIZES) {
    bySize.push(await measure(size));
    process.stderr.write(`${size} rows measured\n`);
  }
  const rows = bySize[0].map(({ name, what }, i) => {
    const cells = bySize.flatMap((measured) => [
      figure(measured[i].us),
      ratio(measured[i].us / measured[0].us),
    ]);
    return line([name, what, ...cells]);
  });
  const head = ['engine', 'does', ...SIZES.flatMap((size) => [`${size} rows, µs`, '÷ ours'])];
  return [line(head), line(head.map((_, i) => (i > 1 ? '--:' : '---'))), ...rows].join('\n');
}

/** Ours alone, to a table that the others cannot hold. */
async function growth() {
  const times = [];
  for (const size of [...SIZES, GROWN]) {
    const [{ us }] = await measure(size, () => []);
    times.push([size, us]);
    process.stderr.write(`${size} rows measured alone\n`);
  }
  const rows = times.map(([size, us]) =>
    line([size.toLocaleString('en'), figure(us), `${(us / times[0][1]).toFixed(2)} ×`]),
  );
  const head = ['rows', 'µs', '÷ 12 rows'];
  return [line(head), line(head.map(() => '--:')), ...rows].join('\n');
}

async function behaviours() {
  const violations = tableOf(12);
  const [first] = violations;
  const plain = { violation: first.violation, frequency: 1, quantity: 1, consequence: 'none' };
  const { consequence: _, ...open } = plain;
  const asked = [
    ['on the boundary (quantity 6)', { ...plain, quantity: 6 }],
    ['a fact is missing (consequence)', open],
    ['no row matches (`violation-x`)', { ...plain, violation: 'violation-x' }],
    ['a value outside every row (frequency 0)', { ...plain, frequency: 0 }],
    ['a wrong type (quantity "many")', { ...plain, quantity: 'many' }],
  ];
  const engines = [ours(violations), ...enginesOf(violations)].filter((e) => !/traced|built/.test(e.name));
  const rows = [];
  for (const engine of engines) {
    const cells = [];
    for (const [, facts] of asked) cells.push(String(await engine.behaviour(facts)).replaceAll('|', '\\|'));
    rows.push(line([engine.name, ...cells]));
  }
  const head = ['engine', ...asked.map(([title]) => title)];
  return [line(head), line(head.map(() => '---')), ...rows].join('\n');
}

const TABLES = { behaviour: behaviours, ways: waysTable, speed, growth, import: importTable };

/** `--only speed,ways` measures these tables alone. */
const only = process.argv[process.argv.indexOf('--only') + 1]?.split(',') ?? [];
const names = Object.keys(TABLES).filter((name) => !process.argv.includes('--only') || only.includes(name));
const tables = {};
for (const name of names) {
  tables[name] = await TABLES[name]();
  process.stdout.write(`${tables[name]}\n\n`);
}
process.stdout.write(`Node ${process.versions.node}, ${cpus().length} cores\n`);

if (process.argv.includes('--write')) {
  const file = new URL('../../docs/comparison.md', import.meta.url);
  let text = readFileSync(file, 'utf8');
  for (const [name, one] of Object.entries(tables)) {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(open), text.indexOf(close)];
    if (from < 0 || to < 0) throw new Error(`docs/comparison.md has no place for ${name}`);
    text = `${text.slice(0, from + open.length)}\n\n${one}\n\n${text.slice(to)}`;
  }
  writeFileSync(file, text);
}
