/** The stated facts in words, each once: criteria, amounts, and findings that are yes or no. */
import type { FindingParams } from '../trail/step.js';
import type { Lexicon } from './lexicon.js';

type Stated = FindingParams['facts-stated'];

/** Each stated fact with its name. */
export const factRows = ({ criteria, amounts, flags }: Stated, lex: Lexicon): [string, string][] => [
  ...criteria.map(({ criterion, stated }): [string, string] => [
    lex.criterion[criterion],
    lex.stated(stated),
  ]),
  ...amounts.map(({ kind, amount }): [string, string] => [lex.amount[kind], lex.yuan(amount)]),
  ...flags.map(({ flag, value }): [string, string] => [
    lex.fact(`facts.${flag}`),
    lex.answer(`facts.${flag}`, { answer: String(value) }),
  ]),
];

export const factWords = (stated: Stated, lex: Lexicon): string[] =>
  factRows(stated, lex).map(([name, value]) =>
    lex.lang === 'en' ? `${name}: ${value}` : `${name}：${value}`,
  );
