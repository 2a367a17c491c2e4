/** The example books, and the words of each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { loadRulebook, type Rulebook } from '../../src/index.js';
import { indexOf, loadUnverified } from '../../src/rulebook/load.js';
import { ORDER_STATES } from '../../src/rulebook/schema/condition.js';
import type { Condition, FactDeclaration, Leaf } from '../../src/rulebook/schema/index.js';
import { AMOUNT_KINDS } from '../../src/rulebook/schema.js';
import { BookWords } from '../../src/worksheet/conditions/words.js';

const FOLDER = join(import.meta.dirname, '../../rules/examples');

export const EXAMPLES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

// biome-ignore lint/suspicious/noExplicitAny: tables that the tests change before they are loaded
export const exampleJson = (name: string): any =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));

/** Proved in test/rulebook; here only their words and rows are needed. */
export const exampleBook = (name: string): Rulebook => loadUnverified(exampleJson(name));
export const provedBook = (name: string): Rulebook => loadRulebook(exampleJson(name));

export const wordsOf = (book: Rulebook): BookWords => new BookWords(indexOf(book));

const decimal = fc
  .tuple(fc.nat({ max: 200_000 }), fc.nat({ max: 999_999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(6, '0')}`.replace(/\.?0+$/, '') || '0');
const wholeNumber = fc.nat({ max: 100_000 }).map(String);

const intervals = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(number, number, fc.boolean(), fc.boolean(), fc.constantFrom('from', 'to', 'both', 'point', 'none'))
    .map(([a, b, fromOpen, toOpen, ends]) => {
      const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a];
      const from = { from: low, ...(fromOpen && { fromOpen }) };
      const to = { to: high, ...(toOpen && { toOpen }) };
      if (ends === 'point') return { from: low, to: low };
      return { ...(['from', 'both'].includes(ends) && from), ...(['to', 'both'].includes(ends) && to) };
    });

function factLeaves(fact: FactDeclaration): fc.Arbitrary<Leaf>[] {
  const values = (fact.values ?? []).map(({ id }) => id);
  if (values.length > 0) {
    return [
      fc.constantFrom(...values).map((is) => ({ fact: fact.id, is })),
      fc
        .uniqueArray(fc.constantFrom(...values), { minLength: 1 })
        .map((list) => ({ fact: fact.id, in: list })),
    ];
  }
  if (fact.kind === 'flag' || fact.kind === 'finding')
    return [fc.boolean().map((is) => ({ fact: fact.id, is }))];
  return [
    intervals(fact.kind === 'count' ? wholeNumber : decimal).map((ends) => ({ fact: fact.id, ...ends })),
  ];
}

/** Every shape of condition over the facts, circumstances, orders and amounts of a book. */
export function conditionsOf(book: Rulebook): fc.Arbitrary<Condition> {
  const { facts, circumstances } = book.data;
  const leaf: fc.Arbitrary<Condition> = fc.oneof(
    ...facts.flatMap(factLeaves),
    fc.constantFrom(...circumstances.map(({ id }) => ({ circumstance: id }))),
    fc.constantFrom(...ORDER_STATES).map((order) => ({ order })),
    fc.uniqueArray(fc.constantFrom(...ORDER_STATES), { minLength: 1 }).map((order) => ({ order })),
    fc
      .tuple(fc.constantFrom(...AMOUNT_KINDS), fc.constantFrom('known', 'none', 'undeterminable'))
      .map(([amount, state]) => ({ amount, state }) as Leaf),
    fc
      .tuple(fc.constantFrom(...AMOUNT_KINDS), intervals(decimal))
      .map(([amount, ends]) => ({ amount, ...ends })),
  );
  return fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('node'), { maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('node').map((not) => ({ not })),
    ),
  })).node;
}
