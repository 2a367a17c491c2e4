/** The table of spellings, ready for looking words up. */
import json from '../../rules/ledger/cells.json' with { type: 'json' };
import { plainWord } from './narrow.js';
import type { CellWords } from './schema.js';

const table: CellWords = json as unknown as CellWords;

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(plainWord));

const nothing = setOf(table.nothing.words);
const totals = setOf(table.totals.words);
const yes = setOf(table.yes.words);
const no = setOf(table.no.words);
const notCompliedWords = setOf(table.notComplied.words);
const unit = setOf(table.parties.unit.words);
const individual = setOf(table.parties.individual.words);
const toState = setOf(table.parties.toState.words);
const counts = new Map(
  table.counts.flatMap(({ words, value }) => words.map((word): [string, number] => [plainWord(word), value])),
);

/** `——` and its like state nothing, as an empty cell. */
export const statesNothing = (cell: string): boolean => {
  const word = plainWord(cell);
  return word === '' || nothing.has(word);
};

/** A row that begins with 合计 or its like sums up the others. */
export function isTotal(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '') ?? '';
  return totals.has(plainWord(first.replace(/[\s:：]/g, '')));
}

/** `undefined` for any other word. */
export function yesNo(cell: string): boolean | undefined {
  const word = plainWord(cell);
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

export const YES_NO_WORDS: readonly string[] = [
  ...table.yes.words.slice(0, 6),
  ...table.no.words.slice(0, 4),
];

/** `to-state`: may be either, and is not guessed. */
export function partyOf(cell: string): 'unit' | 'individual' | 'to-state' | undefined {
  const word = plainWord(cell);
  if (unit.has(word)) return 'unit';
  if (individual.has(word)) return 'individual';
  return toState.has(word) ? 'to-state' : undefined;
}

export const notComplied = (cell: string): boolean => notCompliedWords.has(plainWord(cell));

/** `首次`, `第3次`, `3次`, `3`; `undefined` for any other word. */
export function countOf(cell: string): number | undefined {
  const word = plainWord(cell);
  const [, digits] = /^第?\s*(\d{1,6})\s*次?$/.exec(word) ?? [];
  return digits === undefined ? counts.get(word) : Number(digits);
}

export interface PenaltyKinds {
  readonly warning: boolean;
  readonly fine: boolean;
}

export const penaltyKindsOf = (cell: string): PenaltyKinds => {
  const names = (words: readonly string[]): boolean => words.some((word) => cell.includes(word));
  return {
    warning: names(table.penaltyKinds.warning.words),
    fine: names(table.penaltyKinds.fine.words),
  };
};

/** A unit of money, or a multiple of it. */
export interface Scale {
  readonly name: string;
  readonly times: string;
}

const byWord = <T>(rows: readonly { words: readonly string[]; row: T }[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap(({ words, row }) => words.map((word): [string, T] => [plainWord(word), row])));

const moneyUnits = byWord(
  table.money.units.map(({ unit: name, words, times }) => ({ words, row: { name, times } })),
);

/** `undefined` for a word that is no unit of money. */
export const moneyUnit = (word: string): Scale | undefined => moneyUnits.get(plainWord(word));

export const MULTIPLES: ReadonlyMap<string, string> = new Map(
  table.money.multiples.map(({ word, times }) => [word, times]),
);

/** Without the sign or name of the currency in front. */
export function withoutCurrency(text: string): string {
  const plain = plainWord(text);
  const sign = table.money.currency.words.find((word) => plain.startsWith(word));
  return sign === undefined ? text : text.slice(sign.length).trimStart();
}

export interface Measure {
  /** The unit of the rulebook, of which it is `times[0] / times[1]`. */
  readonly unit: string;
  readonly name: string;
  readonly times: readonly [string, string];
}

const measures = byWord(
  table.measures.map(({ unit: of, name, words, times }) => ({
    words,
    row: { unit: of, name, times: times as [string, string] },
  })),
);

export const measureOf = (word: string): Measure | undefined => measures.get(plainWord(word));

export const MEASURE_NAMES: readonly string[] = table.measures.map(({ name }) => name);
