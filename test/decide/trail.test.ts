/**
 * Whole decisions, every figure and every step, one case for each thing that a trail can say, as files. They hold what the
 * deciding gives now, so that any change of it shows; whether a change is right is read in the articles that its steps cite.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type CaseInput,
  type DecideOptions,
  type Decision,
  decide,
  type RulebookData,
  type Step,
} from '../../src/index.js';
import { loadUnverified } from '../../src/rulebook/load.js';
import { inventedRulebook } from '../../src/testing/invented-book.js';
import { fewTables } from '../books/few.js';
import { refineBook } from '../books/load.js';
import { rateProvince } from '../books/rate-province.js';
import { withBenchmark, withProvision, withSpan, withUnitFine } from '../law/books.js';
import overlay from '../rulebook/example-overlay.json' with { type: 'json' };

const WHOLE = join(import.meta.dirname, 'trail');

const doors: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  discoveredOn: '2023-02-10',
  filedOn: '2023-02-12',
  decidedOn: '2023-04-11',
  facts: {
    frequency: 1,
    quantity: { value: 2, unit: '樘' },
    consequence: 'remediable',
    intentToDamage: false,
  },
};
const built = (violation: string, rest: Partial<CaseInput> = {}): CaseInput => ({
  violation,
  party: 'unit',
  act: { from: '2022-03-01', to: '2022-03-01' },
  discoveredOn: '2022-03-10',
  decidedOn: '2022-06-01',
  facts: { frequency: 1, consequence: 'none' },
  ...rest,
});
const acrossTheNewLaw: CaseInput = {
  ...doors,
  act: { from: '2021-10-01', to: '2021-10-01' },
  discoveredOn: '2021-10-05',
  filedOn: '2021-10-06',
  decidedOn: '2022-06-01',
};
const refusing = (order?: CaseInput['order']): CaseInput =>
  built('refusing-to-rebuild', {
    facts: { frequency: 2, quantity: { value: 120.5, unit: '㎡' }, consequence: 'remediable' },
    circumstances: [{ id: 'refuses-to-correct', present: true, evidence: ['证据9'] }],
    ...(order && { order }),
  });
const present = (...ids: string[]): CaseInput['circumstances'] =>
  ids.map((id, i) => ({ id, present: true, evidence: [`证据${i + 1}`] }));

/** Everything but the benchmark's own circumstances is published. */
const partlyPublished = () => {
  const tables = fewTables();
  const grading = tables.benchmarks[0]!.grading!;
  for (const row of [...grading.thresholds, ...grading.base, ...grading.combination, ...grading.span])
    row.assurance = 'published';
  return loadUnverified(tables);
};

/** A general part of which only reports are known. */
const reportedGeneralPart = () => {
  const tables = fewTables();
  for (const ground of tables.generalParts[0]!.grounds) ground.assurance = 'reported';
  return loadUnverified(tables);
};

type Version = RulebookData['provisions'][number]['versions'][number];
type PersonFine = NonNullable<Version['personFines']>[number];

const inCharge = (version: Version, id: string, min: string, max: string): PersonFine => ({
  id,
  person: { zh: '主要负责人', en: 'the person in charge' },
  mode: 'optional',
  form: { kind: 'fixed', min, max },
  source: version.source,
  assurance: 'reference',
});

/** The unit's range is lighter at one end and heavier at the other, that of the person only lower. */
function bothFineThePerson() {
  const tables = structuredClone(withUnitFine('20000', '40000').data) as RulebookData;
  for (const version of tables.provisions.find((p) => p.violation === 'damaging-works')!.versions) {
    const isNew = version.of.includes('cadl-2022');
    version.personFines = [
      inCharge(version, 'person', isNew ? '500' : '1000', '2000'),
      inCharge(version, isNew ? 'other-new' : 'other-old', '10', '20'),
    ];
  }
  return loadUnverified(tables);
}

const FULL = 'two doors, the party cooperates: in full';

const CASES: Record<string, () => Decision> = {
  [FULL]: () => decide({ ...doors, circumstances: present('cooperates') }),

  // The order of examination: refer, punishable, limitation, capacity and art. 33, order first, penalty.
  'referred by the provision (人民防空法 50)': () =>
    decide(built('deliberate-damage', { facts: {}, party: 'individual' })),
  'referred for the intent': () =>
    decide({
      ...doors,
      facts: { ...doors.facts, consequence: 'none', intentToDamage: true },
      circumstances: present('violation-minor', 'corrected-in-time', 'no-harm'),
    }),
  'not punishable before the provision was in force': () =>
    decide(
      {
        violation: 'invented',
        party: 'unit',
        act: { from: '2021-10-01', to: '2021-10-01' },
        decidedOn: '2022-06-01',
      },
      { rulebook: inventedRulebook() },
    ),
  'limitation passed, two years after the end': () =>
    decide({
      ...doors,
      discoveredOn: '2025-02-11',
      filedOn: '2025-02-12',
      decidedOn: '2025-03-11',
      facts: { ...doors.facts, endangersLifeOrHealth: false, endangersFinancialSafety: false },
      circumstances: present('removed-harm'),
    }),
  'limitation of five years where life was endangered': () =>
    decide({
      ...doors,
      discoveredOn: '2025-02-11',
      filedOn: '2025-02-12',
      decidedOn: '2025-03-11',
      facts: { ...doors.facts, endangersLifeOrHealth: true },
    }),
  'limitation not known while discovery is not': () =>
    decide({
      ...doors,
      discoveredOn: undefined,
      filedOn: undefined,
      decidedOn: '2025-03-11',
      facts: { ...doors.facts, consequence: 'none' },
    }),
  'limitation not known while the day of discovery is not': () =>
    decide({
      ...doors,
      discoveredOn: ['2025-02-09', '2025-02-12'],
      filedOn: '2025-02-13',
      decidedOn: '2025-03-11',
      facts: { ...doors.facts, endangersLifeOrHealth: false, endangersFinancialSafety: false },
    }),
  'limitation not known while it is not known whether life was endangered': () =>
    decide({ ...doors, discoveredOn: '2025-02-11', filedOn: undefined, decidedOn: '2025-03-11' }),
  'limitation not known while the end of the act is not': () =>
    decide({
      ...doors,
      act: { from: '2023-01-01', to: ['2023-02-01', '2023-02-20'] },
      discoveredOn: '2025-02-10',
      filedOn: '2025-02-13',
      decidedOn: '2025-03-11',
      facts: { ...doors.facts, endangersLifeOrHealth: false, endangersFinancialSafety: false },
    }),
  'limitation passed whichever day the act ended': () =>
    decide({
      ...doors,
      act: { from: '2023-01-01', to: ['2023-02-01', '2023-02-20'] },
      discoveredOn: '2025-06-10',
      filedOn: undefined,
      decidedOn: '2025-07-11',
      facts: { ...doors.facts, endangersLifeOrHealth: false, endangersFinancialSafety: false },
    }),
  'intent that was looked for and not excluded': () =>
    decide({
      ...doors,
      facts: { ...doors.facts, intentToDamage: undefined },
      circumstances: [{ id: 'no-intent', present: false }],
    }),
  'limitation that depends on a harm that no criterion asks for': () => {
    const tables = fewTables();
    tables.provisions.find((p) => p.violation === 'damaging-works')!.criteria = ['frequency'];
    return decide(
      {
        ...doors,
        discoveredOn: '2025-02-11',
        filedOn: undefined,
        decidedOn: '2025-03-11',
        facts: { frequency: 1, endangersLifeOrHealth: true, endangersFinancialSafety: false },
      },
      { rulebook: loadUnverified(tables) },
    );
  },
  'limitation not begun while the act goes on': () =>
    decide({ ...doors, act: { from: '2020-12-01', ongoing: true }, filedOn: undefined }),
  'an uncertain end, in time whichever day it was': () =>
    decide({ ...doors, act: { from: '2023-01-01', to: ['2023-02-01', '2023-02-10'] } }),
  'a ground of capacity (行政处罚法 30)': () =>
    decide({ ...doors, party: 'individual', circumstances: present('under-14') }),
  'no penalty without fault, to be educated (行政处罚法 33)': () =>
    decide({ ...doors, circumstances: [{ id: 'no-fault', present: true }] }),
  'minor, corrected in time, no harm': () =>
    decide({
      ...doors,
      facts: { ...doors.facts, consequence: 'none' },
      circumstances: present('violation-minor', 'corrected-in-time', 'no-harm'),
    }),
  'first violation, slight harm, corrected in time: may be spared': () =>
    decide({
      ...doors,
      circumstances: present('first-violation', 'harm-slight', 'corrected-in-time'),
    }),
  'order first: no order': () => decide(refusing()),
  'order first: an order without a deadline': () => decide(refusing({ issuedOn: '2022-03-20' })),
  'order first: the deadline runs, its last day included': () =>
    decide(refusing({ issuedOn: '2022-03-20', deadline: '2022-06-01', compliedOn: null })),
  'order first: complied with on the last day': () =>
    decide({
      ...refusing({ issuedOn: '2022-03-20', deadline: '2022-05-01', compliedOn: '2022-05-01' }),
      circumstances: [],
    }),
  'order first: not complied with': () =>
    decide(refusing({ issuedOn: '2022-03-20', deadline: '2022-05-01', compliedOn: null })),
  'order first: complied with a day late': () =>
    decide(refusing({ issuedOn: '2022-03-20', deadline: '2022-05-01', compliedOn: '2022-05-02' })),
  'order first: complied with about the last day': () =>
    decide({
      ...refusing({
        issuedOn: '2022-03-20',
        deadline: '2022-05-01',
        compliedOn: ['2022-04-30', '2022-05-02'],
      }),
      circumstances: [],
    }),
  'order first: compliance not known on the last day': () =>
    decide({ ...refusing({ issuedOn: '2022-03-20', deadline: '2022-06-01' }), circumstances: [] }),
  'order first: compliance not known': () =>
    decide({ ...refusing({ issuedOn: '2022-03-20', deadline: '2022-05-01' }), circumstances: [] }),
  'an order beside the penalty': () =>
    decide({
      ...doors,
      order: { issuedOn: '2023-02-12', deadline: '2023-03-12', compliedOn: '2023-03-01' },
    }),

  'an order beside the penalty, compliance not known': () =>
    decide({ ...doors, order: { issuedOn: '2023-02-12', deadline: '2023-03-12' } }),
  'an order beside the penalty, not complied with': () =>
    decide({ ...doors, order: { issuedOn: '2023-02-12', deadline: '2023-03-12', compliedOn: null } }),

  // Criteria, circumstances in both directions, grade.
  'may be lenient by two facts': () =>
    decide({ ...doors, circumstances: present('cooperates', 'no-intent') }),
  'shall be lenient, and aggravated': () =>
    decide({
      ...doors,
      facts: { ...doors.facts, frequency: 2 },
      circumstances: [...present('removed-harm', 'for-profit')!, { id: 'coerced', present: false }],
    }),
  'aggravated by two: one grade': () =>
    decide({ ...doors, circumstances: present('for-profit', 'obstructs-inquiry') }),
  'repeated after correction: counted in the frequency only': () =>
    decide({
      ...doors,
      facts: { ...doors.facts, frequency: 2 },
      circumstances: present('repeats-after-correction'),
    }),
  'repeated after correction, frequency not stated': () =>
    decide({
      ...doors,
      facts: { ...doors.facts, frequency: undefined },
      circumstances: present('repeats-after-correction'),
    }),
  'nothing stated': () => decide({ ...doors, facts: {} }),
  'one criterion open': () => decide({ ...doors, facts: { ...doors.facts, quantity: undefined } }),
  'criteria as degrees': () =>
    decide({
      ...doors,
      party: 'individual',
      facts: { ...doors.facts, frequency: 'medium', quantity: 'heavy', consequence: 'light' },
    }),
  'a person of 16 (行政处罚法 30)': () =>
    decide({ ...doors, party: 'individual', circumstances: present('minor-14-to-17') }),
  'only enacted cells': () => decide(doors, { requireAssurance: 'enacted' }),
  'only published cells, where circumstances are not': () =>
    decide(
      { ...doors, circumstances: present('cooperates') },
      { rulebook: partlyPublished(), requireAssurance: 'published' },
    ),
  'only published cells, where what raises the frequency is not': () =>
    decide(
      {
        ...doors,
        facts: { ...doors.facts, frequency: undefined },
        circumstances: present('repeats-after-correction', 'for-profit'),
      },
      { rulebook: partlyPublished(), requireAssurance: 'published' },
    ),
  'refined by a district': () =>
    decide(
      { ...doors, facts: { ...doors.facts, quantity: 1 } },
      { rulebook: refineBook(loadUnverified(fewTables()), overlay) },
    ),

  // Forms of amount, persons, other kinds of penalty, concurrence.
  'refined by a district, by a row for each of two grades': () => {
    const [first, second] = overlay.rows;
    const both = { ...second!, grade: 'ordinary', when: first!.when };
    const range = { kind: 'yuan', min: '22000', max: '30000', minOpen: true, maxOpen: false };
    return decide(
      { ...doors, facts: { ...doors.facts, frequency: undefined, quantity: 1, consequence: 'none' } },
      {
        rulebook: refineBook(loadUnverified(fewTables()), {
          ...overlay,
          rows: [first, { ...both, range }],
        }),
      },
    );
  },
  'a share of the price, rounded inward': () =>
    decide(built('cqr-64', { role: '施工单位', amounts: { contractPrice: '1234567.89' } })),
  'a share of a price that is not known': () => decide(built('cqr-64', { role: '施工单位' })),
  'a multiple of the fee, with gains': () =>
    decide(built('cqr-60', { role: '设计单位', amounts: { designFee: '80000', unlawfulGains: '1234.50' } })),
  'gains where the provision names none (行政处罚法 28)': () =>
    decide({ ...doors, amounts: { unlawfulGains: '500' } }),
  'no gains where the provision names them': () =>
    decide(built('cqr-60', { role: '设计单位', amounts: { designFee: '80000', unlawfulGains: '0' } })),
  'the fine of the person responsible, from the fine imposed': () =>
    decide(built('cqr-63-4', { role: '设计单位', amounts: { unitFine: '120000' } })),
  'the fine of the person responsible, from the range': () => decide(built('cqr-63-4', { role: '设计单位' })),
  'a fixed fine of the person in charge': () =>
    decide(
      built('sqsr-61-1', { order: { issuedOn: '2022-03-12', deadline: '2022-04-12', compliedOn: null } }),
    ),
  'one figure: no grade': () =>
    decide(
      built('sqsr-61-3', {
        amounts: { specialFund: '50000' },
        order: { issuedOn: '2022-03-12', deadline: '2022-04-12', compliedOn: null },
      }),
    ),
  'a rate with a cap': () =>
    decide(built('not-building-by-area', { facts: { frequency: 1, quantity: 2500, consequence: 'none' } }), {
      rulebook: rateProvince,
    }),
  'the regulations on survey and design yield to those on quality': () =>
    decide(built('sdr-41-4', { role: '设计单位' })),
  'the Shanghai regulations yield to national ones within their scope': () =>
    decide(built('sqsr-63', { role: '设计单位' })),
  'two provisions, one act: the higher maximum': () =>
    decide(
      built('', {
        violation: ['substandard-construction', 'cqr-64'],
        role: '施工单位',
        facts: { frequency: 1, quantity: 1, consequence: 'none' },
        amounts: { contractPrice: '2000000' },
      }),
    ),
  'two provisions, and the price that decides is missing': () =>
    decide(
      built('', {
        violation: ['substandard-construction', 'cqr-64'],
        role: '施工单位',
        facts: { frequency: 1, quantity: 1, consequence: 'none' },
      }),
    ),
  'two provisions with the same consequence': () =>
    decide({ ...doors, violation: ['damaging-works', 'occupying-works'] }),
  'an individual is no person in charge': () => decide(built('cqr-69-p2', { party: 'individual' })),
  'two provisions, one of them refers': () =>
    decide({ ...doors, violation: ['damaging-works', 'deliberate-damage'] }),
  'an individual, summary procedure': () => decide(built('unfiled-peacetime-use', { party: 'individual' })),

  // Law in time.
  'the old law is the same': () =>
    decide({
      ...doors,
      act: { from: '2021-03-01', to: '2021-03-01' },
      discoveredOn: '2021-03-05',
      filedOn: '2021-03-06',
      decidedOn: '2021-09-01',
    }),
  'the new law has a ground that the old one has not': () =>
    decide({
      ...doors,
      act: { from: '2021-03-01', to: '2021-03-01' },
      discoveredOn: '2021-03-05',
      filedOn: '2021-03-06',
      decidedOn: '2021-09-01',
      circumstances: present('no-fault'),
    }),
  'the new range is lighter': () => decide(acrossTheNewLaw, { rulebook: withUnitFine('10000', '40000') }),
  'the new range is heavier': () => decide(acrossTheNewLaw, { rulebook: withUnitFine('20000', '60000') }),
  'the new range is lighter at one end and heavier at the other': () =>
    decide(acrossTheNewLaw, { rulebook: withUnitFine('20000', '40000') }),
  'a person chose between the two': () =>
    decide(acrossTheNewLaw, {
      rulebook: withUnitFine('20000', '40000'),
      lawChoice: { version: 'new', reason: '集体讨论' },
    } as DecideOptions),
  'incomparable, and each version has its own other consequences': () =>
    decide(
      { ...acrossTheNewLaw, amounts: { unlawfulGains: '700' } },
      {
        rulebook: withProvision('damaging-works', (version) => {
          version.warning = 'none';
          version.orders = ['stop-violation'];
          version.others = [{ ...version.others[0]!, id: 'rework', mode: 'optional', when: undefined }];
          version.personFines = [inCharge(version, 'only-new', '100', '200')];
          for (const fine of version.fines) {
            if (!fine.party.includes('unit')) continue;
            fine.form = { kind: 'fixed', min: '20000', max: '40000' };
            fine.mode = 'required';
          }
        }),
      },
    ),
  'incomparable, and both fine the person in charge': () =>
    decide(acrossTheNewLaw, { rulebook: bothFineThePerson() }),
  'incomparable by rank: the new law refers': () =>
    decide(acrossTheNewLaw, {
      rulebook: withProvision('damaging-works', (version) => {
        version.result = 'refer';
        version.fines = [];
      }),
    }),
  'the new law gives an order first, and it was complied with': () =>
    decide(
      {
        ...acrossTheNewLaw,
        order: { issuedOn: '2021-11-01', deadline: '2021-12-01', compliedOn: '2021-11-30' },
      },
      {
        rulebook: withProvision('damaging-works', (version) => {
          version.orderFirst = true;
        }),
      },
    ),
  'incomparable while the price is not known': () =>
    decide(
      { ...acrossTheNewLaw, facts: { ...doors.facts, frequency: undefined } },
      {
        rulebook: withProvision('damaging-works', (version) => {
          for (const fine of version.fines)
            if (fine.party.includes('unit'))
              fine.form = { kind: 'multiple', of: 'designFee', from: '1', to: '2' };
        }),
      },
    ),
  'which law applies depends on the day': () =>
    decide(
      {
        ...acrossTheNewLaw,
        act: { from: '2021-10-01', to: ['2021-12-20', '2022-01-20'] },
        discoveredOn: undefined,
        filedOn: undefined,
      },
      { rulebook: withUnitFine('10000', '40000') },
    ),
  'the new benchmark is milder': () => decide(acrossTheNewLaw, { rulebook: withSpan('0.2', '0.8') }),
  'the new benchmark counts otherwise, and the quantity is open': () =>
    decide(
      { ...acrossTheNewLaw, facts: { ...doors.facts, quantity: undefined } },
      {
        rulebook: withBenchmark(({ grading }) => {
          for (const row of grading.thresholds) {
            if (row.criterion !== 'quantity' || row.measure !== 'count') continue;
            if (row.ordinal === 'light') row.to = '4';
            else if (row.ordinal === 'medium') Object.assign(row, { from: '5', to: '9' });
            else row.from = '10';
          }
        }),
      },
    ),
  'the new law fines in another form': () =>
    decide(acrossTheNewLaw, {
      rulebook: withProvision('damaging-works', (version) => {
        for (const fine of version.fines)
          if (fine.party.includes('unit'))
            fine.form = { kind: 'share', of: 'contractPrice', from: '0.02', to: '0.04' };
      }),
    }),
  'the new benchmark counts areas and times otherwise, and both are open': () =>
    decide(
      built('occupying-works', {
        act: { from: '2021-10-01', to: '2021-10-01' },
        discoveredOn: '2021-10-05',
        facts: { consequence: 'none' },
      }),
      {
        rulebook: withBenchmark(({ grading }) => {
          for (const row of grading.thresholds) {
            if (row.criterion === 'frequency' && row.ordinal === 'medium') row.to = '4';
            if (row.criterion === 'frequency' && row.ordinal === 'heavy') row.from = '5';
            if (row.measure === 'area' && row.ordinal === 'medium') row.to = '500';
            if (row.measure === 'area' && row.ordinal === 'heavy') row.from = '500';
          }
        }),
      },
    ),
  'before there was a benchmark': () =>
    decide({
      ...doors,
      act: { from: '2020-03-01', to: '2020-03-01' },
      discoveredOn: '2020-03-05',
      filedOn: '2020-03-06',
      decidedOn: '2020-06-01',
      circumstances: present('removed-harm'),
    }),
  'before there was a benchmark, nothing mitigates': () =>
    decide({
      ...doors,
      act: { from: '2020-03-01', to: '2020-03-01' },
      discoveredOn: '2020-03-05',
      filedOn: '2020-03-06',
      decidedOn: '2020-06-01',
    }),
  'a ground of the general part below the level demanded': () =>
    decide(
      {
        ...doors,
        act: { from: '2020-12-01', to: '2020-12-01' },
        discoveredOn: '2020-12-05',
        filedOn: '2020-12-06',
        decidedOn: '2021-02-01',
        circumstances: present('removed-harm'),
      },
      { requireAssurance: 'enacted', rulebook: reportedGeneralPart() },
    ),
  'late, and the benchmark may have lapsed': () =>
    decide({
      ...doors,
      act: { from: '2025-11-01', to: '2025-11-01' },
      discoveredOn: '2025-11-02',
      filedOn: '2025-11-03',
      decidedOn: '2026-03-01',
    }),
};

const cite = (source: Step['source'][number]): string =>
  Object.entries(source)
    .filter(([key]) => key !== 'note')
    .map(([key, value]) => (key === 'instrument' ? value : `${key} ${value}`))
    .join(' ');

const stepLines = ({ id, rule, finding, params, before, after, source, assurance }: Step): string[] => [
  `${id}: ${finding} by ${rule} (${assurance})`,
  ...Object.entries({ of: params, before, after })
    .filter(([, fields]) => Object.keys(fields).length > 0)
    .map(([when, fields]) => `  ${when} ${JSON.stringify(fields)}`),
  `  ${source.map(cite).join('; ')}`,
];

const fieldLines = (fields: object): string[] =>
  Object.entries(fields).map(([key, value]) => `${key} ${JSON.stringify(value)}`);

/** A decision line by line. */
function linesOf({ steps, law, case: given, rulebook: _, ...rest }: Decision): string[] {
  const { alternatives, ...found } = law;
  return [
    ...fieldLines({ case: given, ...rest, law: found }),
    ...steps.flatMap(stepLines),
    ...alternatives.flatMap(({ steps: under, ...alternative }) => [
      `alternative: ${alternative.version}`,
      ...fieldLines(alternative),
      ...under.flatMap(stepLines),
    ]),
  ];
}

/** The lines that differ from those of the case that is shown in full, and which steps there are. */
function besides(decision: Decision): string[] {
  const full = new Set(linesOf(CASES[FULL]!()));
  return [
    `steps ${decision.steps.map(({ id }) => id).join(' ')}`,
    ...linesOf(decision).filter((line) => !full.has(line)),
  ];
}

describe('the whole decision', () => {
  it.each(Object.entries(CASES))('%s', async (name, decided) => {
    const file = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replace(/-$/, '');
    const lines = name === FULL ? linesOf(decided()) : besides(decided());
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${WHOLE}/${file}.txt`);
  });
});
