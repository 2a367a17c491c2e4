/** What the order, circumstances and other facts leave of a fact's values, and whether a fact exists at all. */
import { Decimal } from '../../money/index.js';
import { holds } from '../../rulebook/interval.js';
import type { Condition, FactDeclaration } from '../../rulebook/schema/index.js';
import { amountRead, type Reading } from './reading.js';

/** True if a condition holds in a world; what is open there does not hold. */
export function holdsIn(condition: Condition, reading: Reading): boolean {
  if ('all' in condition) return condition.all.every((part) => holdsIn(part, reading));
  if ('any' in condition) return condition.any.some((part) => holdsIn(part, reading));
  if ('not' in condition) return !holdsIn(condition.not, reading);
  if ('circumstance' in condition) {
    const id = condition.circumstance;
    return reading.present.has(id) || reading.taken.get(id) === true;
  }
  if ('order' in condition) return [condition.order].flat().some((state) => state === reading.order);
  const read =
    'fact' in condition ? reading.values.get(condition.fact) : amountRead(condition.amount, reading);
  if (read === undefined) return false;
  if ('state' in condition)
    return condition.state === 'known' ? read instanceof Decimal : read === condition.state;
  if ('is' in condition) return read === condition.is;
  if ('in' in condition) return condition.in.some((one) => one === read);
  return read instanceof Decimal && holds(condition, read);
}

/** The values that the first row of derivation that holds leaves; `null`: every value. */
export const leftBy = ({ derive = [] }: FactDeclaration, reading: Reading): readonly string[] | null =>
  derive.find(({ when }) => holdsIn(when, reading))?.is ?? null;

/** True if the world's value of every fact is one that the rest of the world leaves. */
export const isPossible = (facts: readonly FactDeclaration[], reading: Reading): boolean =>
  facts.every((fact) => {
    const value = reading.values.get(fact.id);
    if (typeof value !== 'string') return true;
    const left = leftBy(fact, reading);
    return left === null || left.includes(value);
  });
