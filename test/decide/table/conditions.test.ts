/** Conditions of rows as cases meet them: every kind of leaf, joined in every way, at the ends, and where a case says nothing. */
import { describe, expect, it } from 'vitest';
import {
  type CaseInput,
  type Decision,
  decide,
  type Rulebook,
  type RulebookData,
} from '../../../src/index.js';
import { builtinTables } from '../../../src/rulebook/builtin-tables.js';
import { loadUnverified } from '../../../src/rulebook/load.js';
import type { Condition } from '../../../src/rulebook/schema/index.js';
import { named, occupying, read } from '../../books/occupying.js';
import { exampleJson } from '../../worksheet/books.js';

const { circumstances, contradictions, facts: builtinFacts } = builtinTables() as RulebookData;
const text = (zh: string) => ({ zh, en: zh });
const FACTS = [
  { id: 'times-before', name: text('以前的次数'), kind: 'count', lowest: '0', heavier: 'up' },
  {
    id: 'works',
    name: text('工程类别'),
    kind: 'set',
    values: ['small', 'medium', 'large'].map(named),
    heavier: 'none',
  },
  { id: 'harm', name: text('严重后果'), kind: 'flag', heavier: 'yes' },
  {
    id: 'answer',
    name: text('答复'),
    kind: 'set',
    values: ['good', 'middling', 'bad'].map(named),
    heavier: 'none',
    derive: [
      {
        when: { circumstance: 'coerced' },
        is: ['bad'],
        ...read,
      },
    ],
  },
  {
    id: 'state',
    name: text('改正情况'),
    kind: 'ordered',
    values: ['corrected', 'partly', 'refused'].map(named),
    heavier: 'up',
    derive: [
      {
        when: { order: 'complied' },
        is: ['corrected'],
        ...read,
      },
      {
        when: {
          all: [
            { any: [{ circumstance: 'refuses-to-correct' }, { fact: 'times-before', from: '9' }] },
            { not: { order: ['not-made', 'running'] } },
          ],
        },
        is: ['partly', 'refused'],
        ...read,
      },
    ],
  },
];

/** Where `when` holds 10,000 to 20,000 yuan, where it does not 30,000 to 50,000. */
function bookOf(when: Condition): Rulebook {
  const json = exampleJson('two-grades');
  json.facts.push(...FACTS, ...builtinFacts.filter(({ id }) => id === 'consequence'));
  json.circumstances = circumstances;
  json.contradictions = contradictions;
  const [light, ordinary] = json.benchmarks[0].table.rows;
  light.when = when;
  light.then.fine = { of: 'yuan', from: '10000', to: '20000' };
  ordinary.when = { not: when };
  ordinary.then.fine = { of: 'yuan', from: '30000', to: '50000' };
  for (const row of [light, ordinary]) row.party = ['unit'];
  return loadUnverified(json);
}

const having = (change: Record<string, unknown>): CaseInput => ({ ...occupying, ...change }) as CaseInput;
const facts = (stated: Record<string, unknown>) => having({ facts: stated });
const found = (id: string, present = true) => having({ circumstances: [{ id, present }] });
const ordered = (order: Record<string, unknown>) => having({ order: { issuedOn: '2023-02-10', ...order } });
const gains = (unlawfulGains: string | undefined) =>
  having({ amounts: unlawfulGains === undefined ? {} : { unlawfulGains } });

const metIn = ({ steps }: Decision): string[] =>
  steps.flatMap((step) =>
    step.finding === 'rows-examined'
      ? step.params.rows
          .filter(({ row }) => row === 'light')
          .flatMap((row) => [row.holds, ...row.leaves.map(({ met }) => met)])
      : [],
  );

/** Whether the condition holds, by the range; and what the trail says of the row and of each leaf. */
function seen(when: Condition, input: CaseInput): [string, string[]] {
  const decision = decide(input, { rulebook: bookOf(when) });
  const { min, max } = decision.fine!.range!;
  const found = new Map([
    ['10000-20000', 'yes'],
    ['30000-50000', 'no'],
    ['10000-50000', 'open'],
  ]);
  const holds = found.get(`${min}-${max}`);
  return [holds ?? `${min}-${max}`, metIn(decision)];
}

const YES = ['yes', ['yes', 'yes']];
const NO = ['no', ['no', 'no']];
const OPEN = ['open', ['open', 'open']];

const upTo20: Condition = { fact: 'area', to: '20' };
const below20: Condition = { fact: 'area', to: '20', toOpen: true };
const from20: Condition = { fact: 'area', from: '20' };
const above20: Condition = { fact: 'area', from: '20', fromOpen: true };

describe('a leaf', () => {
  it.each<[string, Condition, CaseInput, unknown]>([
    ['a number up to an end: at it', upTo20, facts({ area: 20 }), YES],
    ['above it', upTo20, facts({ area: 20.01 }), NO],
    ['not stated', upTo20, facts({}), OPEN],
    ['a number below an end: at it', below20, facts({ area: 20 }), NO],
    ['below it', below20, facts({ area: 19.99 }), YES],
    ['a number from an end: at it', from20, facts({ area: 20 }), YES],
    ['below it', from20, facts({ area: 19.99 }), NO],
    ['a number above an end: at it', above20, facts({ area: 20 }), NO],
    ['above it', above20, facts({ area: 20.01 }), YES],
    ['between two ends', { fact: 'area', from: '20', to: '30' }, facts({ area: 30 }), YES],
    ['no end above', { fact: 'area', from: '20', to: null }, facts({ area: 99_999 }), YES],
    ['a count', { fact: 'times-before', from: '2' }, facts({ 'times-before': 2 }), YES],
    ['a smaller count', { fact: 'times-before', from: '2' }, facts({ 'times-before': 1 }), NO],
    ['a value', { fact: 'works', is: 'large' }, facts({ works: 'large' }), YES],
    ['another value', { fact: 'works', is: 'large' }, facts({ works: 'small' }), NO],
    ['no value', { fact: 'works', is: 'large' }, facts({}), OPEN],
    ['one of several values', { fact: 'works', in: ['medium', 'large'] }, facts({ works: 'medium' }), YES],
    ['none of them', { fact: 'works', in: ['medium', 'large'] }, facts({ works: 'small' }), NO],
    ['a flag that is set', { fact: 'harm', is: true }, facts({ harm: true }), YES],
    ['a flag that is denied', { fact: 'harm', is: true }, facts({ harm: false }), NO],
    ['a flag that must be denied', { fact: 'harm', is: false }, facts({ harm: false }), YES],
    ['a flag of which nothing is said', { fact: 'harm', is: false }, facts({}), OPEN],
    ['a circumstance', { circumstance: 'cooperates' }, having({}), OPEN],
    ['found', { circumstance: 'cooperates' }, found('cooperates'), YES],
    ['found absent', { circumstance: 'cooperates' }, found('cooperates', false), NO],
    ['contained in another', { circumstance: 'corrects-before-decision' }, found('corrected-in-time'), YES],
    ['that no unit can have', { circumstance: 'under-14' }, having({}), NO],
    ['that what was found excludes', { circumstance: 'refuses-to-correct' }, found('removed-harm'), NO],
    ['no order', { order: 'not-made' }, having({}), YES],
    ['an order', { order: 'not-made' }, ordered({}), NO],
    [
      'an order of which nobody says whether it was obeyed',
      { order: 'not-made' },
      ordered({ deadline: '2023-03-10' }),
      NO,
    ],
    [
      'however it was answered',
      { order: ['complied', 'not-complied'] },
      ordered({ deadline: '2023-03-10' }),
      YES,
    ],
    ['an order without a deadline', { order: 'no-deadline' }, ordered({}), YES],
    ['an order that runs', { order: 'running' }, ordered({ deadline: '2023-06-11', compliedOn: null }), YES],
    ['at its last day', { order: 'running' }, ordered({ deadline: '2023-06-10', compliedOn: null }), NO],
    [
      'obeyed on the last day',
      { order: 'complied' },
      ordered({ deadline: '2023-03-10', compliedOn: '2023-03-10' }),
      YES,
    ],
    [
      'obeyed a day late',
      { order: 'complied' },
      ordered({ deadline: '2023-03-10', compliedOn: '2023-03-11' }),
      NO,
    ],
    [
      'obeyed around the deadline',
      { order: 'complied' },
      ordered({ deadline: '2023-03-10', compliedOn: ['2023-03-09', '2023-03-11'] }),
      OPEN,
    ],
    [
      'obeyed at some day before it',
      { order: 'complied' },
      ordered({ deadline: '2023-03-10', compliedOn: ['2023-03-01', '2023-03-10'] }),
      YES,
    ],
    ['never obeyed', { order: 'not-complied' }, ordered({ deadline: '2023-03-10', compliedOn: null }), YES],
    ['nobody says whether it was obeyed', { order: 'complied' }, ordered({ deadline: '2023-03-10' }), OPEN],
    ['one of several states', { order: ['not-made', 'not-complied'] }, having({}), YES],
    ['none of them', { order: ['not-made', 'not-complied'] }, ordered({}), NO],
    ['no gains', { amount: 'unlawfulGains', state: 'none' }, gains('0'), YES],
    ['gains', { amount: 'unlawfulGains', state: 'none' }, gains('1'), NO],
    ['gains of which nothing is said', { amount: 'unlawfulGains', state: 'none' }, gains(undefined), OPEN],
    ['known gains', { amount: 'unlawfulGains', state: 'known' }, gains('0.01'), YES],
    ['none are not known', { amount: 'unlawfulGains', state: 'known' }, gains('0'), NO],
    [
      'gains that cannot be determined',
      { amount: 'unlawfulGains', state: 'undeterminable' },
      gains('undeterminable'),
      YES,
    ],
    ['in Chinese', { amount: 'unlawfulGains', state: 'undeterminable' }, gains('无法计算'), YES],
    ['they are not none', { amount: 'unlawfulGains', state: 'none' }, gains('undeterminable'), NO],
    ['nor known', { amount: 'unlawfulGains', state: 'known' }, gains('undeterminable'), NO],
    ['known ones can be determined', { amount: 'unlawfulGains', state: 'undeterminable' }, gains('5'), NO],
    ['an amount up to an end', { amount: 'unlawfulGains', to: '10000' }, gains('10000'), YES],
    ['above it', { amount: 'unlawfulGains', to: '10000' }, gains('10000.01'), NO],
    ['none is no amount up to an end', { amount: 'unlawfulGains', to: '10000' }, gains('0'), NO],
    [
      'nor one that cannot be determined',
      { amount: 'unlawfulGains', from: '1' },
      gains('undeterminable'),
      NO,
    ],
    [
      'another amount',
      { amount: 'contractPrice', from: '100' },
      having({ amounts: { contractPrice: '100' } }),
      YES,
    ],
    ['not stated', { amount: 'contractPrice', from: '100' }, having({}), OPEN],
    ['the frequency', { fact: 'frequency', from: '2' }, facts({ frequency: 2 }), YES],
    ['a lesser frequency', { fact: 'frequency', from: '2' }, facts({ frequency: 1 }), NO],
    ['the frequency not stated', { fact: 'frequency', from: '2' }, facts({}), OPEN],
    ['a first violation', { fact: 'frequency', from: '2' }, found('first-violation'), NO],
    ['the harm', { fact: 'consequence', is: 'irremediable' }, facts({ consequence: 'irremediable' }), YES],
    ['another harm', { fact: 'consequence', is: 'irremediable' }, facts({ consequence: 'none' }), NO],
    ['the harm not stated', { fact: 'consequence', is: 'irremediable' }, facts({}), OPEN],
    [
      'a harm that what was found excludes',
      { fact: 'consequence', is: 'irremediable' },
      found('harm-slight'),
      NO,
    ],
    ['the quantity', upTo20, facts({ quantity: { value: 20, unit: '㎡' } }), YES],
    ['the quantity as a bare number', upTo20, facts({ quantity: 21 }), NO],
    // The table has no light, medium, heavy: such a word settles nothing.
    ['a degree of the frequency', { fact: 'frequency', from: '2' }, facts({ frequency: 'heavy' }), OPEN],
    [
      'a degree of the harm',
      { fact: 'consequence', is: 'irremediable' },
      facts({ consequence: 'heavy' }),
      OPEN,
    ],
    ['a degree of the quantity', upTo20, facts({ quantity: 'heavy' }), OPEN],
    [
      'an order that what was found says was obeyed',
      { order: 'complied' },
      having({
        order: { issuedOn: '2023-02-10', deadline: '2023-03-10' },
        circumstances: [{ id: 'corrected-in-time', present: true }],
      }),
      YES,
    ],
    [
      'an order that what was found says was not',
      { order: 'complied' },
      having({
        order: { issuedOn: '2023-02-10', deadline: '2023-03-10' },
        circumstances: [{ id: 'refuses-to-correct', present: true }],
      }),
      NO,
    ],
  ])('%s', (_, when, input, expected) => {
    expect(seen(when, input)).toEqual(expected);
  });
});

describe('joined conditions', () => {
  const large: Condition = { fact: 'works', is: 'large' };
  const harm: Condition = { fact: 'harm', is: true };
  it.each<[string, Condition, Record<string, unknown>, string, string[]]>([
    ['all hold', { all: [large, harm] }, { works: 'large', harm: true }, 'yes', ['yes', 'yes']],
    ['one of all does not', { all: [large, harm] }, { works: 'large', harm: false }, 'no', ['yes', 'no']],
    ['one of all is open', { all: [large, harm] }, { works: 'large' }, 'open', ['yes', 'open']],
    ['open, but another does not hold', { all: [large, harm] }, { works: 'small' }, 'no', ['no', 'open']],
    ['any holds', { any: [large, harm] }, { works: 'small', harm: true }, 'yes', ['no', 'yes']],
    ['none of any', { any: [large, harm] }, { works: 'small', harm: false }, 'no', ['no', 'no']],
    ['open, but another of any holds', { any: [large, harm] }, { works: 'large' }, 'yes', ['yes', 'open']],
    ['what must not hold does not', { not: large }, { works: 'small' }, 'yes', ['no']],
    ['what must not hold does', { not: large }, { works: 'large' }, 'no', ['yes']],
    ['nothing is asked', { all: [] }, {}, 'yes', []],
    [
      'one in another',
      { all: [{ any: [large, harm] }, { not: upTo20 }] },
      { works: 'large', harm: false, area: 21 },
      'yes',
      ['yes', 'no', 'no'],
    ],
  ])('%s', (_, when, stated, holds, leaves) => {
    expect(seen(when, facts(stated))).toEqual([holds, [holds, ...leaves]]);
  });
});

describe('a fact that follows from others', () => {
  const corrected: Condition = { fact: 'state', is: 'corrected' };
  const refused: Condition = { fact: 'state', is: 'refused' };
  const obeyed = { issuedOn: '2023-02-10', deadline: '2023-03-10', compliedOn: '2023-03-01' };
  const disobeyed = { ...obeyed, compliedOn: null };
  const refusal = [{ id: 'refuses-to-correct', present: true }];

  it('has the value that is left, and the trail says so', () => {
    expect(seen(corrected, having({ order: obeyed }))).toEqual(YES);
    expect(seen(refused, having({ order: obeyed }))).toEqual(NO);
  });

  it('keeps a value that the rows do not tell from another that is not left', () => {
    const good: Condition = { fact: 'answer', is: 'good' };
    expect(seen(good, found('coerced'))).toEqual(NO);
    expect(seen(good, having({}))).toEqual(OPEN);
  });

  it('is open between the values that are left', () => {
    const input = having({ order: disobeyed, circumstances: refusal });
    expect(seen(refused, input)).toEqual(OPEN);
    expect(seen(corrected, input)).toEqual(NO);
  });

  it('follows from any of the facts that a row of derivation names', () => {
    const often = (times: number): CaseInput =>
      having({ order: disobeyed, facts: { 'times-before': times } });
    expect(seen(corrected, often(9))).toEqual(NO);
    expect(seen(corrected, often(8))).toEqual(OPEN);
  });

  it('is open where no row of derivation holds', () => {
    expect(seen(corrected, having({ order: disobeyed }))).toEqual(OPEN);
    // The second row asks for an order that has run out.
    expect(seen(corrected, having({ circumstances: refusal }))).toEqual(OPEN);
  });

  it('that is stated otherwise is refused', () => {
    const stated = having({ order: obeyed, facts: { state: 'refused' } });
    expect(() => decide(stated, { rulebook: bookOf(corrected) })).toThrow(
      expect.objectContaining({ code: 'fact-contradicted', path: ['facts', 'state'] }),
    );
    expect(seen(corrected, having({ order: obeyed, facts: { state: 'corrected' } }))).toEqual(YES);
  });
});
