/** The stated facts in words, each once: criteria, amounts, and findings that are yes or no. */
import type { FindingParams } from '../trail/step.js';
import type { Lexicon } from './lexicon.js';

type Stated = FindingParams['facts-stated'];

/** Each stated fact with its name. */
export const factRows = (
  { criteria, declared = [], amounts, flags }: Stated,
  lex: Lexicon,
  /** What was broken, for the name of what was measured. */
  violations: readonly string[] = [],
): [string, string][] => [
  ...criteria.map(({ criterion, stated }): [string, string] => [
    criterion === 'quantity' ? lex.measured(violations) : lex.criterion[criterion],
    lex.stated(stated),
  ]),
  ...declared.map(({ fact, stated }): [string, string] => [
    lex.declared(fact),
    lex.declaredValue(fact, stated),
  ]),
  ...amounts.map(({ kind, amount }): [string, string] => [lex.amount[kind], lex.statedAmount(amount)]),
  ...flags.map(({ flag, value }): [string, string] => [
    lex.fact(`facts.${flag}`),
    lex.answer(`facts.${flag}`, { answer: String(value) }),
  ]),
];

export const factWords = (stated: Stated, lex: Lexicon): string[] =>
  factRows(stated, lex).map(([name, value]) =>
    lex.lang === 'en' ? `${name}: ${value}` : `${name}：${value}`,
  );
