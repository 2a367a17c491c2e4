/** Faults in printed tables: rows, factors and scores. */

import { factors, type Printed, penalty, printed, rows, scores, source } from './edits.js';
import type { PlantedTables } from './planted.js';

const planted = (
  book: string,
  name: string,
  code: PlantedTables['code'],
  change: (book: Printed) => unknown,
): PlantedTables => ({ name: `${book}: ${name}`, code, tables: () => printed(book, change) });

const yuan = (from: string, to: string) => ({ of: 'yuan' as const, from, to });
const row = (book: Printed, id: string) => rows(book).rows.find((one) => one.id === id)!;
const persons = (book: Printed) => penalty(book, '63-serious').persons!;

/** Two circumstances, each of which moves the grade by one. */
export const moving = {
  rows: ['harm-slight', 'meritorious-help'].map((circumstance) => ({
    circumstance,
    effect: { shift: -1 },
    source,
    assurance: 'published' as const,
  })),
  combination: [],
  groups: [],
};

export const ROWS: readonly PlantedTables[] = [
  planted(
    'jilin',
    'a condition on no fact',
    'unknown-reference',
    (b) => (row(b, '1-serious').when = { fact: 'no-such-fact', is: true }),
  ),
  planted(
    'jilin',
    'a condition on no value',
    'unknown-reference',
    (b) => (row(b, '1-serious').when = { fact: 'correction', is: 'never-heard-of' }),
  ),
  planted(
    'jilin',
    'numbers of a fact that has none',
    'unknown-reference',
    (b) => (row(b, '1-serious').when = { fact: 'correction', from: '1', to: '2' }),
  ),
  planted(
    'jilin',
    'a condition on no circumstance',
    'unknown-reference',
    (b) => (row(b, '1-serious').when = { circumstance: 'no-such-thing' }),
  ),
  planted(
    'jilin',
    'a row of no grade',
    'unknown-reference',
    (b) => (row(b, '1-serious').grade = 'no-such-grade'),
  ),
  planted(
    'jilin',
    'a row of no limb',
    'unknown-reference',
    (b) => (row(b, '1-serious').under = 'no-such-limb'),
  ),
  planted(
    'jilin',
    'a row of no violation',
    'unknown-reference',
    (b) => (row(b, '1-none').violation = 'no-such-thing'),
  ),
  planted('jilin', 'a row twice', 'duplicate-row', (b) =>
    rows(b).rows.push(structuredClone(rows(b).rows[0]!)),
  ),
  planted('jilin', 'a grade twice', 'duplicate-row', (b) => rows(b).grades.push({ ...rows(b).grades[0]! })),
  planted(
    'jilin',
    'a conflict that names no grade',
    'unknown-reference',
    (b) => (rows(b).conflict.none = { rule: 'no-such-grade', source, assurance: 'published' }),
  ),
  planted(
    'jilin',
    'a rate on no fact',
    'unknown-reference',
    (b) => (penalty(b, '1-serious').fine = { of: { fact: 'no-such-fact' }, from: '40', to: '40' }),
  ),
  planted(
    'jilin',
    'a rate on a fact without numbers',
    'unknown-reference',
    (b) => (penalty(b, '1-serious').fine = { of: { fact: 'correction' }, from: '40', to: '40' }),
  ),
  planted('jilin', 'a row without a source', 'unsourced', (b) => (row(b, '1-serious').source = [])),
  planted(
    'jilin',
    'a row whose source names nothing',
    'unknown-reference',
    (b) => (row(b, '1-serious').source = [{ instrument: 'nothing', article: '1' }]),
  ),
  planted(
    'jilin',
    'a row marked enacted',
    'assurance-too-strong',
    (b) => (row(b, '1-serious').assurance = 'enacted'),
  ),
  planted(
    'jilin',
    'an order without a word',
    'missing-word',
    (b) => (penalty(b, '1-ordinary').orders = [{ id: 'no-such-order' }]),
  ),
  planted(
    'jilin',
    'a consequence without a word',
    'missing-word',
    (b) => (penalty(b, '1-ordinary').others = [{ id: 'no-such-consequence', mode: 'required' }]),
  ),
  planted(
    'jilin',
    'no harm that moves a grade up',
    'two-directions',
    (b) =>
      (rows(b).adjust = {
        rows: [{ circumstance: 'no-harm', effect: { shift: 1 }, source, assurance: 'published' }],
        combination: [],
        several: null,
        groups: [],
      }),
  ),
  planted(
    'jilin',
    'a better fact that moves up what the weaker moves down',
    'includes-inverted',
    (b) =>
      (rows(b).adjust = {
        rows: [
          { circumstance: 'harm-slight', effect: { shift: 1 }, source, assurance: 'published' },
          { circumstance: 'no-harm', effect: { shift: -1 }, source, assurance: 'published' },
        ],
        combination: [],
        several: null,
        groups: [],
      }),
  ),
  planted(
    'jilin',
    'two circumstances that move the grade, and nothing said of both',
    'several-unstated',
    (b) => (rows(b).adjust = { ...moving, several: null }),
  ),
  planted(
    'jilin',
    'two that move the grade for all, of which one has its own row',
    'several-unstated',
    (b) =>
      (rows(b).adjust = {
        ...moving,
        rows: [...moving.rows, { ...moving.rows[0]!, violation: row(b, '1-none').violation }],
        several: null,
      }),
  ),
  planted(
    'jilin',
    'an effect that rows do not read',
    'effect-unread',
    (b) => (rows(b).adjust = { ...moving, several: null, rows: [{ ...moving.rows[0]!, effect: 'may' }] }),
  ),
  planted(
    'jilin',
    'points in a table of rows',
    'effect-unread',
    (b) =>
      (rows(b).adjust = { ...moving, several: null, rows: [{ ...moving.rows[0]!, effect: { points: -5 } }] }),
  ),
  planted(
    'jilin',
    'an effect of no circumstance',
    'unknown-reference',
    (b) =>
      (rows(b).adjust = {
        rows: [{ circumstance: 'no-such-thing', effect: { shift: 1 }, source, assurance: 'published' }],
        combination: [],
        several: null,
        groups: [],
      }),
  ),
  planted(
    'jilin',
    'an effect for no violation',
    'unknown-reference',
    (b) =>
      (rows(b).adjust = {
        rows: [
          {
            violation: 'no-such-thing',
            circumstance: 'no-harm',
            effect: { shift: -1 },
            source,
            assurance: 'published',
          },
        ],
        combination: [],
        several: null,
        groups: [],
      }),
  ),
  planted('henan', 'a departure that nobody names', 'below-minimum', (b) => {
    delete penalty(b, '1-ordinary').departs;
  }),
  planted(
    'zhengzhou',
    'a row above the statute',
    'above-maximum',
    (b) => (penalty(b, '56-8-grave').fine = yuan('400000', '500000.01')),
  ),
  planted(
    'zhengzhou',
    'a row below the statute',
    'below-minimum',
    (b) => (penalty(b, '56-8-minor').fine = yuan('199999.99', '300000')),
  ),
  planted(
    'zhengzhou',
    'a row whose figures are inverted',
    'range-inverted',
    (b) => (penalty(b, '56-8-minor').fine = yuan('300000', '200000')),
  ),
  planted('lushi', 'a share above the statute', 'above-maximum', (b) =>
    Object.assign(penalty(b, '12-grave-owner').fine as object, { to: '0.021' }),
  ),
  planted('lushi', 'a share below the statute', 'below-minimum', (b) =>
    Object.assign(penalty(b, '12-minor-owner').fine as object, { from: '0.009' }),
  ),
  planted('two-grades', 'the lighter grade fined more', 'rows-inverted', (b) => {
    const [light, heavy] = rows(b).rows;
    [light!.then, heavy!.then] = [heavy!.then, light!.then];
  }),
  planted(
    'quality-63',
    'a person fined above the unit',
    'person-above-unit',
    (b) => (persons(b)[0]!.fine.to = '1.5'),
  ),
  planted(
    'quality-63',
    'a fine on a person that is inverted',
    'range-inverted',
    (b) => (persons(b)[0]!.fine.from = '0.08'),
  ),
  planted(
    'quality-63',
    'a fine on a person from nothing',
    'zero-fine',
    (b) => (persons(b)[0]!.fine.from = '0'),
  ),
  planted('quality-63', 'a person twice', 'duplicate-row', (b) =>
    persons(b).push(structuredClone(persons(b)[0]!)),
  ),
];

export const FACTORS: readonly PlantedTables[] = [
  planted(
    'five-grades',
    'a threshold of no fact',
    'unknown-reference',
    (b) => (factors(b).thresholds[0]!.fact = 'no-such-fact'),
  ),
  planted(
    'five-grades',
    'a threshold of no level',
    'unknown-reference',
    (b) => (factors(b).thresholds[0]!.level = 'level-9'),
  ),
  planted(
    'five-grades',
    'a base of no grade',
    'unknown-reference',
    (b) => (factors(b).base[0]!.grade = 'no-grade'),
  ),
  planted(
    'five-grades',
    'a base for no violation',
    'unknown-reference',
    (b) => (factors(b).base[0]!.violation = 'no-such-thing'),
  ),
  planted(
    'five-grades',
    'a span of no grade',
    'unknown-reference',
    (b) => (factors(b).span[0]!.grade = 'no-grade'),
  ),
  planted(
    'five-grades',
    'a span for no violation',
    'unknown-reference',
    (b) => (factors(b).span[0]!.violation = 'no-such-thing'),
  ),
  planted(
    'five-grades',
    'a combination to no grade',
    'unknown-reference',
    (b) => (factors(b).adjust.combination[0]!.to['minor'] = 'no-grade'),
  ),
  planted('five-grades', 'thresholds that invert', 'rows-inverted', (b) => {
    const [first, , third] = factors(b).thresholds;
    [first!.level, third!.level] = [third!.level, first!.level];
  }),
  planted('five-grades', 'base grades that invert', 'rows-inverted', (b) => {
    const { base } = factors(b);
    [base[1]!.grade, base[3]!.grade] = [base[3]!.grade, base[1]!.grade];
  }),
  planted('five-grades', 'leniency that makes a case heavier', 'rows-inverted', (b) => {
    for (const one of factors(b).adjust.combination)
      if (one.mitigation === 'may' && !one.aggravated) one.to['minor'] = 'grave';
  }),
  planted('five-grades', 'a range of no grade', 'unknown-reference', (b) =>
    factors(b).ranges.push({
      violation: 'substandard-construction',
      party: 'unit',
      grade: 'no-grade',
      fine: yuan('10000', '20000'),
      source,
      assurance: 'published',
    }),
  ),
  planted('five-grades', 'a range above the statute', 'above-maximum', (b) =>
    factors(b).ranges.push({
      violation: 'substandard-construction',
      party: 'unit',
      grade: 'grave',
      fine: yuan('40000', '900000'),
      source,
      assurance: 'published',
    }),
  ),
  planted(
    'shaoxing',
    'points of no factor',
    'unknown-reference',
    (b) => (scores(b).rows[0]!.factor = 'no-such-factor'),
  ),
  planted(
    'shaoxing',
    'points on no fact',
    'unknown-reference',
    (b) => (scores(b).rows[0]!.when = { fact: 'no-such-fact', is: 'none' }),
  ),
  planted(
    'shaoxing',
    'points for no violation',
    'unknown-reference',
    (b) => (scores(b).rows[0]!.violation = 'no-such-thing'),
  ),
  planted('shaoxing', 'fewer points for more', 'rows-inverted', (b) => (scores(b).rows[3]!.points = 1)),
  planted('shaoxing', 'points above the statute', 'above-maximum', (b) => (scores(b).rows[3]!.points = 99)),
  planted('shaoxing', 'points below the statute', 'below-minimum', (b) => {
    delete scores(b).floor;
  }),
  planted(
    'shaoxing',
    'a formula marked enacted',
    'assurance-too-strong',
    (b) => (scores(b).formula.assurance = 'enacted'),
  ),
  planted('percentage-model', 'a grade twice', 'duplicate-row', (b) =>
    scores(b).grades.push({ ...scores(b).grades[0]! }),
  ),
  planted(
    'percentage-model',
    'a ground that adds points',
    'two-directions',
    (b) => (scores(b).adjust!.rows[0]!.effect = { points: 5 }),
  ),
];
