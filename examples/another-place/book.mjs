/**
 * A rulebook of another place, built in code: national law as the base, then the local instrument, its provision, and the
 * benchmark as it is printed. The pieces are those of the Jilin example in the package; write your own in the same form.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import {
  addBenchmark,
  addInstrumentVersion,
  addProvision,
  decide,
  emptyRulebook,
  explain,
  loadRulebook,
} from 'minfang-caliang';

const printed = createRequire(import.meta.url)('minfang-caliang/rules/examples/jilin.json');
const [{ versions, ...measures }] = printed.instruments;
const [{ table, ...document }] = printed.benchmarks;

export function jilin() {
  let draft = emptyRulebook({ id: 'my-jilin', place: { zh: '吉林省', en: 'Jilin' }, facts: printed.facts });
  draft = addInstrumentVersion(draft, measures, versions[0]);
  draft = addProvision(draft, printed.provisions[0]);
  draft = addBenchmark(draft, table, document);
  return loadRulebook(draft);
}

/** 600 ㎡ due, corrected after the order, with bad influence. */
export const corrected = {
  violation: 'not-building-shelter',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-01' },
  decidedOn: '2023-06-01',
  facts: { correction: 'after-order', 'bad-influence': true, area: 600 },
  circumstances: [{ id: 'first-violation', present: false }],
  order: { issuedOn: '2023-02-10', deadline: '2023-03-10', compliedOn: '2023-03-01' },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rulebook = jilin();
  console.log(explain(decide(corrected, { rulebook }), { rulebook }));
}
