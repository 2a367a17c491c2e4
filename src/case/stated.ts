/** The stated facts of a case: the three criteria, amounts, and facts that the rulebook declares. */
import { issue, type Path } from '../errors/index.js';
import { Decimal, readYuan } from '../money/index.js';
import { AMOUNT_KINDS, type AmountKind, type Provision, UNITS, type Unit } from '../rulebook/schema.js';
import { type Declared, readDeclared, type Split } from './declared.js';
import type { Facts, Stated } from './facts.js';
import { amountStateNames, consequenceNames, ordinalNames, unitNames } from './names.js';
import { nameOf, type Reading, report } from './reading.js';
import { furtherUnits, inUnit, type Measured } from './units.js';

function wholeNumber(reading: Reading, path: Path, value: number): Decimal | undefined {
  if (Number.isSafeInteger(value) && value >= 1) return new Decimal(value);
  return report(reading, issue('not-whole-number', path, { value: String(value), min: 1 }));
}

export function readFrequency(reading: Reading): Stated | null {
  const value = reading.input.facts?.frequency;
  const path = ['facts', 'frequency'];
  if (value === undefined) return null;
  if (typeof value === 'string') {
    const ordinal = nameOf(reading, path, 'ordinal', value, ordinalNames);
    return ordinal ? { kind: 'ordinal', ordinal } : null;
  }
  const count = wholeNumber(reading, path, value);
  return count ? { kind: 'number', value: count, unit: null } : null;
}

export function readConsequence(reading: Reading): Stated | null {
  const value = reading.input.facts?.consequence;
  if (value === undefined) return null;
  const ordinal = ordinalNames.ids.get(value);
  if (ordinal) return { kind: 'ordinal', ordinal };
  const named = nameOf(reading, ['facts', 'consequence'], 'consequence', value, consequenceNames);
  return named ? { kind: 'value', value: named } : null;
}

export function readQuantity(reading: Reading, provisions: readonly Provision[]): Stated | null {
  const value = reading.input.facts?.quantity;
  const path = ['facts', 'quantity'];
  if (value === undefined || provisions.length === 0) return null;
  const measured = provisions.filter((p) => p.quantity !== null);
  if (measured.length === 0) {
    const { violation, name } = provisions[0]!;
    report(reading, issue('quantity-not-applicable', path, { violation, name }));
    return null;
  }
  if (typeof value === 'string') {
    const ordinal = nameOf(reading, path, 'ordinal', value, ordinalNames);
    return ordinal ? { kind: 'ordinal', ordinal } : null;
  }
  const valid = [...new Set(measured.flatMap((p) => p.quantity?.units ?? []))];
  const bare = [...new Set(measured.flatMap((p) => p.quantity?.units[0] ?? []))];
  let unit: Unit = bare[0]!;
  let number: number;
  if (typeof value === 'number') {
    number = value;
    if (bare.length > 1) {
      report(reading, issue('unit-ambiguous', path, { value: String(value), units: bare, valid }));
      return null;
    }
  } else {
    const measure = measureOf(reading, [...path, 'unit'], value.unit, valid);
    if (!measure) return null;
    unit = measure.unit;
    number = measure.times ? inUnit(value.value, measure.times) : value.value;
  }
  const at: Path = typeof value === 'number' ? path : [...path, 'value'];
  const amount = readMeasured(reading, at, number, unit);
  return amount ? { kind: 'number', value: amount, unit } : null;
}

/** The unit of the provision that a unit of the case is, or of which it is an exact multiple. */
function measureOf(
  reading: Reading,
  path: Path,
  written: string,
  valid: readonly Unit[],
): Measured | undefined {
  const further = furtherUnits(reading.book, valid);
  const known = further.get(written);
  if (known) return known;
  const unit = unitNames.ids.get(written);
  if (unit && valid.includes(unit)) return { unit, times: null };
  const offered = [...valid, ...further.keys()];
  if (unit || furtherUnits(reading.book, UNITS).has(written))
    return report(reading, issue('unit-mismatch', path, { unit: written, valid: offered }));
  nameOf(reading, path, 'unit', written, { ids: unitNames.ids, offered });
  return undefined;
}

function readMeasured(reading: Reading, path: Path, value: number, unit: Unit): Decimal | undefined {
  if (unit !== '㎡' && unit !== 'share') return wholeNumber(reading, path, value);
  const most = unit === 'share' ? 1 : 100_000_000;
  if (value > 0 && value <= most) return new Decimal(value);
  return report(
    reading,
    issue('out-of-range', path, { value: String(value), above: '0', atLeast: null, atMost: String(most) }),
  );
}

export function readAmounts(reading: Reading): Pick<Facts, 'amounts' | 'undeterminable'> {
  const amounts = new Map<AmountKind, Decimal>();
  const undeterminable = new Set<AmountKind>();
  for (const kind of AMOUNT_KINDS) {
    const text = reading.input.amounts?.[kind];
    if (text === undefined) continue;
    // What the office itself imposed on the unit is known to it.
    if (kind !== 'unitFine' && amountStateNames.ids.has(text)) {
      undeterminable.add(kind);
      continue;
    }
    const value = readYuan(text);
    const path = ['amounts', kind];
    if (!value) report(reading, issue('invalid-amount', path, { value: text }));
    else if (value.isZero() && kind !== 'unlawfulGains') {
      report(reading, issue('amount-not-positive', path, { kind }));
    } else amounts.set(kind, value);
  }
  return { amounts, undeterminable };
}

/** The facts that the rulebook declares, in its order. */
export function readDeclaredFacts(reading: Reading, given: Split['declared']): Map<string, Declared> {
  const found = new Map<string, Declared>();
  for (const fact of reading.book.data.facts) {
    if (!given.has(fact)) continue;
    const read = readDeclared(fact, given.get(fact), (problem) => report(reading, problem));
    if (read) found.set(fact.id, read);
  }
  return found;
}
