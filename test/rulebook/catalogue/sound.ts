/** Changes after which tables are as sound as before: none of them may be refused. */
import type { RulebookData } from '../../../src/index.js';
import type { Refinement } from '../../../src/rulebook/schema.js';
import { alternativesOf, SLOT_NAMES } from '../../../src/rulebook/slots.js';
import {
  circumstance,
  factors,
  grading,
  ground,
  type Printed,
  penalty,
  printed,
  provision,
  ranges,
  refined,
  rows,
  scores,
  source,
  tables,
  text,
  threshold,
} from './edits.js';
import type { Sound } from './planted.js';
import { moving } from './printed.js';

const change = (name: string, edit: (t: RulebookData) => unknown): Sound => ({
  name,
  tables: () => tables(edit),
});
const inPrint = (book: string, name: string, edit: (b: Printed) => unknown): Sound => ({
  name: `${book}: ${name}`,
  tables: () => printed(book, edit),
});
const finer = (name: string, edit: (one: Refinement, all: Refinement[]) => unknown): Sound => ({
  name: `finer rules: ${name}`,
  tables: () => refined((all) => edit(all[0]!, all)),
});
const words = { zh: '甲', en: 'A' };
const official = { source: [{ document: '某机关裁量基准' }], assurance: 'published' as const };
const noAdjust = { combination: [], several: null, groups: [] };

/** Every other alternative of every slot. */
const CHOICES: readonly Sound[] = SLOT_NAMES.flatMap((slot) =>
  alternativesOf(slot)
    .slice(1)
    .map((choice) =>
      change(`${slot}: ${choice}`, (t) => (t.policies.find(({ id }) => id === slot)!.choice = choice)),
    ),
);

const BOOK: readonly Sound[] = [
  change('nothing at all', () => {}),
  change('another name of a provision', (t) => provision(t, 'damaging-works').aliases.push('拆门')),
  change('another name of a circumstance', (t) => circumstance(t, 'cooperates').aliases.push('积极配合')),
  change('another meaning', (t) => (circumstance(t, 'cooperates').meaning = words)),
  change('a new circumstance without effect', (t) =>
    t.circumstances.push({
      id: 'new-one',
      name: { zh: '新情节', en: 'a new one' },
      meaning: words,
      aliases: [],
      origin: 'benchmark',
      parties: ['unit'],
      includes: [],
    }),
  ),
  change('a mitigating circumstance that includes another', (t) =>
    circumstance(t, 'cooperates').includes.push('no-intent'),
  ),
  change('an aggravating circumstance that includes another', (t) =>
    circumstance(t, 'obstructs-inquiry').includes.push('refuses-to-correct'),
  ),
  change('a ground of two circumstances', (t) => ground(t, 'diminished-capacity').all.push('no-intent')),
  change('an aggravating circumstance of one violation', (t) =>
    grading(t).effects.push({
      violation: 'damaging-works',
      circumstance: 'for-profit',
      effect: 'none',
      source,
      assurance: 'reference',
    }),
  ),
  change(
    'an aggravating circumstance less',
    (t) => (grading(t).effects = grading(t).effects.filter(({ circumstance: id }) => id !== 'for-profit')),
  ),
  change('a declared document of the office', (t) =>
    t.documents!.push({ document: '某机关裁量基准', kind: 'benchmark' }),
  ),
  change('a threshold published by a declared document', (t) => {
    t.documents!.push({ document: '某机关裁量基准', kind: 'benchmark' });
    for (const row of grading(t).thresholds) Object.assign(row, official);
  }),
  change('a document that nobody declared, published', (t) => Object.assign(grading(t).base[0]!, official)),
  change(
    'an enacted cell lowered to reported',
    (t) => (text(t, 'damaging-works').fines[0]!.assurance = 'reported'),
  ),
  change('a cell that rests on a law and on this project, marked reference', (t) => {
    const [fine] = text(t, 'damaging-works').fines;
    fine!.source.push({ document: 'minfang-caliang 参考裁量' });
    fine!.assurance = 'reference';
  }),
  change('a statute that is a document, enacted', (t) => {
    t.documents!.push({ document: '某市规章', kind: 'statute' });
    Object.assign(text(t, 'cqr-64').fines[0]!, { source: [{ document: '某市规章' }], assurance: 'enacted' });
  }),
  change('a provision repealed by a later version', (t) => {
    const { versions } = t.instruments.find(({ id }) => id === 'cadl')!;
    versions.at(-1)!.to = '2026-12-31';
    versions.push({ id: 'cadl-2027', from: '2027-01-01', to: null, assurance: 'reported' });
    for (const one of t.provisions) {
      if (one.cite.instrument !== 'cadl') continue;
      if (one.violation === 'damaging-works')
        one.repealed = { from: 'cadl-2027', source, assurance: 'reported' };
      else one.versions.at(-1)!.of.push('cadl-2027');
    }
  }),
  change('a provision that came with a later version', (t) => (text(t, 'damaging-works').of = ['cadl-2009'])),
  change('a higher fine in a later version', (t) => {
    const [version] = provision(t, 'damaging-works').versions;
    const later = structuredClone(version!);
    version!.of = ['cadl-1997'];
    later.of = ['cadl-2009'];
    for (const { form } of later.fines) if (form.kind === 'fixed') form.max = '60000';
    provision(t, 'damaging-works').versions.push(later);
  }),
  change('fines by role', (t) => {
    const { fines } = text(t, 'cqr-63-4');
    fines.push({
      ...structuredClone(fines[0]!),
      roles: ['施工单位'],
      form: { kind: 'fixed', min: '200000', max: '400000' },
    });
  }),
  change('fines on persons by role', (t) => {
    const persons = text(t, 'cqr-63-4').personFines!;
    persons[0]!.roles = ['直接责任人员'];
    persons.push({
      ...structuredClone(persons[0]!),
      id: 'in-charge',
      roles: ['直接负责的主管人员'],
      form: { kind: 'share-of-fine', from: '0.06', to: '0.1' },
    });
  }),
  change(
    'a person fined as much as the unit at most',
    (t) => (text(t, 'cqr-63-4').personFines![0]!.form = { kind: 'share-of-fine', from: '0.05', to: '1' }),
  ),
  change(
    'a person fined in yuan up to a figure',
    (t) =>
      (text(t, 'cqr-63-4').personFines![0]!.form = { kind: 'fixed', min: '0', max: '20000', minOpen: true }),
  ),
  change('a rate per ㎡ on an area', (t) => {
    Object.assign(provision(t, 'damaging-works'), { quantity: { measure: 'area', units: ['㎡'] } });
    for (const fine of text(t, 'damaging-works').fines)
      fine.form = { kind: 'rate', unit: '㎡', from: '30', to: '50', floor: '100', cap: '100000' };
  }),
  change(
    'a fixed multiple',
    (t) => (text(t, 'cqr-64').fines[0]!.form = { kind: 'multiple', of: 'contractPrice', from: '1', to: '1' }),
  ),
  change('a referral without a fine', (t) =>
    Object.assign(text(t, 'cqr-63-4'), { result: 'refer', fines: [], personFines: [], referTo: words }),
  ),
  change('one limb more', (t) => {
    const version = text(t, 'damaging-works');
    version.limbs = [
      {
        id: 'second',
        cite: { instrument: 'scdr', article: '43' },
        orderFirst: false,
        warning: 'none',
        orders: [],
        fines: structuredClone(version.fines),
        source,
        assurance: 'reported',
      },
    ];
  }),
  change('a later benchmark', (t) => {
    t.benchmarks[0]!.to = '2025-12-31';
    t.benchmarks.push({ ...structuredClone(t.benchmarks[0]!), id: 'next', from: '2026-01-01', to: null });
    delete t.benchmarks[1]!.checkAfter;
  }),
  change('days without a benchmark between two', (t) => {
    t.benchmarks[0]!.to = '2024-12-31';
    t.benchmarks.push({ ...structuredClone(t.benchmarks[0]!), id: 'next', from: '2026-01-01', to: null });
    delete t.benchmarks[1]!.checkAfter;
  }),
  change('no benchmark', (t) => (t.benchmarks = [])),
  change('a check on the first day', (t) => (t.benchmarks[0]!.checkAfter = t.benchmarks[0]!.from)),
  change('one threshold for all', (t) => {
    for (const { hearingThreshold } of t.procedures)
      if (hearingThreshold) hearingThreshold.unit = hearingThreshold.individual;
  }),
  change('no hearing threshold', (t) => {
    for (const procedure of t.procedures) procedure.hearingThreshold = null;
  }),
  change('another policy', (t) =>
    t.policies.push({ id: 'another', text: words, source, assurance: 'reported' }),
  ),
];

const GRADES: readonly Sound[] = [
  change('other thresholds', (t) => {
    threshold(t, 'quantity', 'light').to = '4';
    Object.assign(threshold(t, 'quantity', 'medium'), { from: '5', to: '9' });
    threshold(t, 'quantity', 'heavy').from = '10';
  }),
  change('another split of the span', (t) => {
    for (const row of grading(t).span) {
      if (row.grade === 'lenient') row.to = '0.25';
      else if (row.grade === 'severe') row.from = '0.75';
      else Object.assign(row, { from: '0.25', to: '0.75' });
    }
  }),
  change('ranges in yuan', (t) => {
    ranges(t, [
      ['lenient', '10000', '15000', false, false],
      ['ordinary', '15000', '30000', true, true],
      ['severe', '30000', '50000', false, false],
    ]);
  }),
  change('thresholds of one violation', (t) => {
    const own = grading(t).thresholds.filter(({ criterion }) => criterion === 'frequency');
    grading(t).thresholds.push(...own.map((row) => ({ ...row, violation: 'cqr-64' })));
  }),
  change('a milder base grade for one violation', (t) =>
    grading(t).base.push({ ...grading(t).base[1]!, violation: 'cqr-64', grade: 'lenient' }),
  ),
  change('a stronger effect of aggravation', (t) => {
    for (const row of grading(t).combination)
      if (row.mitigation === 'none' && row.aggravated)
        Object.assign(row, { lenient: 'severe', ordinary: 'severe' });
  }),
  change('a look-back of five years', (t) => (grading(t).lookBack.years = 5)),
];

const PRINTED: readonly Sound[] = [
  inPrint('jilin', 'as it is', () => {}),
  inPrint('jilin', 'without the row that was cut off', (b) => (rows(b).rows = rows(b).rows.slice(0, 3))),
  inPrint('jilin', 'a lower cap', (b) =>
    Object.assign(penalty(b, '1-ordinary').fine as object, { cap: '15000' }),
  ),
  inPrint('jilin', 'another order of rows', (b) => rows(b).rows.reverse()),
  inPrint('jilin', 'a word of its own for an order', (b) => {
    b.terms = [{ id: 'pay-the-fee', kind: 'order', zh: '责令补缴', en: 'order to pay the fee' }];
    penalty(b, '1-ordinary').orders = [{ id: 'pay-the-fee', days: 30 }];
  }),
  inPrint('jilin', 'one circumstance that moves the grade, and nothing said of several', (b) => {
    rows(b).adjust = { ...moving, rows: moving.rows.slice(0, 1), several: null };
  }),
  inPrint('jilin', 'two that move the grade, and what they make together', (b) => {
    rows(b).adjust = { ...moving, several: { rule: 'strongest', ...official } };
  }),
  inPrint('henan', 'as it is', () => {}),
  inPrint('zhengzhou', 'one grade that begins above the other', (b) =>
    Object.assign(penalty(b, '56-8-ordinary').fine as object, { fromOpen: true }),
  ),
  inPrint(
    'zhengzhou',
    'what the table says where several rows fit',
    (b) => (rows(b).conflict.several = { rule: 'heaviest', ...official }),
  ),
  inPrint('lushi', 'as it is', () => {}),
  inPrint(
    'quality-63',
    'a lower share for persons',
    (b) => (penalty(b, '63-serious').persons![0]!.fine.to = '0.06'),
  ),
  inPrint('two-grades', 'as it is', () => {}),
  inPrint('five-grades', 'a circumstance that is heavier', (b) =>
    factors(b).adjust.rows.push({ circumstance: 'no-harm', effect: 'may', ...official }),
  ),
  inPrint('five-grades', 'more places for the first level', (b) => {
    Object.assign(factors(b).thresholds[0]!, { to: '2' });
    Object.assign(factors(b).thresholds[1]!, { from: '3' });
  }),
  inPrint('shaoxing', 'more points for a complaint less', (b) => (scores(b).rows.at(-1)!.points = 10)),
  inPrint(
    'percentage-model',
    'more points off for removing the harm',
    (b) => (scores(b).adjust!.rows[0]!.effect = { points: -10 }),
  ),
  inPrint('percentage-model', 'the rule for several', (b) =>
    Object.assign(scores(b).adjust!, { ...noAdjust, several: { rule: 'net', ...official } }),
  ),
];

const FINER: readonly Sound[] = [
  finer('as they are', () => {}),
  finer('one row', (one) => (one.rows.length = 1)),
  finer('a second document after the first', (one, all) => {
    one.to = '2021-12-31';
    all.push({ ...structuredClone(one), id: 'second', from: '2022-01-01', to: null });
  }),
  finer('published by the district', (one) => {
    for (const row of one.rows) Object.assign(row, official);
  }),
  finer('a narrower range', (one) => Object.assign(one.rows[0]!.range, { max: '12000' })),
];

export const SOUND: readonly Sound[] = [...BOOK, ...CHOICES, ...GRADES, ...PRINTED, ...FINER];
