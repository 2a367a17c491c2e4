/** Quantities as people write them, in the units of the rulebook. */
import { Decimal } from '../money/index.js';
import { MEASURE_NAMES, type Measure, MULTIPLES, measureOf } from './cells.js';
import { narrow } from './narrow.js';
import { digits } from './numeral.js';
import { bad, ok, type Read } from './read.js';

/** A bare number has no unit: the first of the violation counts. */
export type Quantity = number | string | { readonly value: number; readonly unit: string };

/** Text that is no number (轻, 中, 重) is passed on. */
const NUMBER = /^([\d,.]+)\s*(\D.*)?$/u;

/**
 * 60平米, 1,200㎡, 5万㎡, 0.3公顷, 2亩, 30%, 1‰, 2扇.
 *
 * Multiplied before it is divided, in decimals of 40 digits, and rounded once, to the nearest number of double precision.
 *
 * @param text as it is written
 * @param stated units stated elsewhere, in the heading or in a column; another one in the cell is refused
 * @param implied the unit where none is stated; another one of the same measure may be
 */
export function readQuantity(
  text: string,
  stated: readonly string[] = [],
  implied: string | null = null,
): Read<Quantity> {
  const units: Measure[] = [];
  for (const word of stated) {
    const measure = measureOf(word);
    if (!measure) return bad('unit-unknown', { unit: word, valid: MEASURE_NAMES });
    units.push(measure);
  }
  const plain = narrow(text);
  const [, figure, rest = ''] = NUMBER.exec(plain) ?? [];
  if (figure === undefined) return ok(text.trim());
  const number = digits(figure);
  if (number === undefined) return bad('cell-not-understood', { value: text, expected: EXPECTED });
  const { multiple, word } = splitMultiple(rest.trim());
  if (word !== '') {
    const own = measureOf(word);
    if (!own) return bad('unit-unknown', { unit: word, valid: MEASURE_NAMES });
    units.push(own);
  }
  const usual = implied === null ? undefined : measureOf(implied);
  if (usual && units.length === 0) units.push(usual);
  const [first, ...others] = units;
  const other = others.find(({ name }) => name !== first!.name && !sameShare(first!, name));
  if (other) return bad('unit-differs', { value: text, unit: other.name, other: first!.name });
  if (usual && first && usual.unit !== first.unit) {
    return bad('unit-differs', { value: text, unit: first.name, other: usual.name });
  }
  const value = new Decimal(number).times(multiple);
  if (!first) return ok(value.toNumber());
  const measure = units.find(({ name }) => name !== SHARE) ?? first;
  const [times, of] = measure.times;
  return ok({ value: value.times(times).div(of).toNumber(), unit: measure.unit });
}

const EXPECTED = '60㎡、2樘、30%';

/** A share may be written in per cent or per mille: both are one. */
const SHARE = '比例';
const sameShare = (first: Measure, name: string): boolean =>
  first.unit === 'share' && measureOf(name)?.unit === 'share' && (first.name === SHARE || name === SHARE);

/** `万㎡` is ten thousand ㎡. */
function splitMultiple(rest: string): { multiple: string; word: string } {
  const first = [...MULTIPLES.keys()].find((word) => rest.startsWith(word));
  if (first === undefined) return { multiple: '1', word: rest };
  return { multiple: MULTIPLES.get(first)!, word: rest.slice(first.length).trim() };
}
