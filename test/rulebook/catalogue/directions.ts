/** Circumstances that work in two directions, through grounds, effects and what they include; fines on persons. */
import type { RulebookData } from '../../../src/index.js';
import { circumstance, grading, ground, source, tables, text } from './edits.js';
import type { PlantedTables } from './planted.js';

const persons = (t: RulebookData) => text(t, 'cqr-63-4').personFines!;
const share = (from: string, to: string) => ({ kind: 'share-of-fine' as const, from, to });
const includes = (t: RulebookData, better: string, weaker: string) =>
  circumstance(t, better).includes.push(weaker);

const planted = (
  name: string,
  code: PlantedTables['code'],
  change: (t: RulebookData) => unknown,
): PlantedTables => ({ name, code, tables: () => tables(change), shows: 'decided' });

export const DIRECTIONS: readonly PlantedTables[] = [
  planted('a no-penalty ground made of an aggravating circumstance', 'two-directions', (t) =>
    ground(t, 'minor-corrected-no-harm').all.push('for-profit'),
  ),
  planted('a ground for sparing made of an aggravating circumstance', 'two-directions', (t) =>
    ground(t, 'first-slight-corrected').all.push('obstructs-inquiry'),
  ),
  planted('a ground that makes lenient by what raises the frequency', 'two-directions', (t) =>
    ground(t, 'diminished-capacity').all.push('repeats-after-correction'),
  ),
  planted('no harm as an aggravating circumstance', 'two-directions', (t) =>
    grading(t).effects.push({
      circumstance: 'no-harm',
      effect: 'aggravating',
      source,
      assurance: 'reference',
    }),
  ),
  planted('correcting before the decision aggravates', 'includes-inverted', (t) => {
    for (const row of grading(t).effects)
      if (row.circumstance === 'corrects-before-decision') row.effect = 'aggravating';
  }),
  planted('cooperation that includes profit', 'includes-inverted', (t) =>
    includes(t, 'cooperates', 'for-profit'),
  ),
  planted('profit that includes cooperation', 'includes-inverted', (t) =>
    includes(t, 'for-profit', 'cooperates'),
  ),
  planted('cooperation that includes profit through another', 'includes-inverted', (t) => {
    includes(t, 'cooperates', 'no-intent');
    includes(t, 'no-intent', 'for-profit');
  }),
  planted('a ground that includes a refusal', 'includes-inverted', (t) =>
    includes(t, 'removed-harm', 'refuses-to-correct'),
  ),
  planted('a refusal that includes a ground', 'includes-inverted', (t) =>
    includes(t, 'obstructs-inquiry', 'meritorious-help'),
  ),
  planted('no harm that includes a repetition', 'includes-inverted', (t) =>
    includes(t, 'no-harm', 'repeats-after-correction'),
  ),
  planted('an effect that turns for one violation only', 'includes-inverted', (t) =>
    grading(t).effects.push({
      violation: 'damaging-works',
      circumstance: 'corrects-before-decision',
      effect: 'aggravating',
      source,
      assurance: 'reference',
    }),
  ),
  planted('a circumstance that includes itself', 'includes-cycle', (t) =>
    includes(t, 'cooperates', 'cooperates'),
  ),
  planted('two circumstances that include each other', 'includes-cycle', (t) =>
    includes(t, 'harm-slight', 'no-harm'),
  ),
  planted('three circumstances in a circle', 'includes-cycle', (t) => {
    includes(t, 'cooperates', 'no-intent');
    includes(t, 'no-intent', 'corrects-before-decision');
    includes(t, 'corrects-before-decision', 'cooperates');
  }),
  {
    ...planted('a fine on a person that is inverted', 'range-inverted', (t) => {
      persons(t)[0]!.form = share('0.1', '0.05');
    }),
    shows: 'refused',
  },
  planted(
    'a fine on a person above that on the unit',
    'person-above-unit',
    (t) => (persons(t)[0]!.form = share('0.05', '1.1')),
  ),
  planted('a fine on a person of nothing', 'zero-fine', (t) => (persons(t)[0]!.form = share('0', '0.1'))),
  planted(
    'a fine on a person in yuan that is inverted',
    'range-inverted',
    (t) => (persons(t)[0]!.form = { kind: 'fixed', min: '20000', max: '10000' }),
  ),
  planted(
    'a fine on a person in yuan from nothing',
    'zero-fine',
    (t) => (persons(t)[0]!.form = { kind: 'fixed', min: '0', max: '10000' }),
  ),
  planted('a fine on a person that is stated twice', 'duplicate-row', (t) =>
    persons(t).push(structuredClone(persons(t)[0]!)),
  ),
  planted('two fines on a person in one role', 'two-fines', (t) =>
    persons(t).push({ ...structuredClone(persons(t)[0]!), id: 'again', roles: ['直接责任人员'] }),
  ),
];
