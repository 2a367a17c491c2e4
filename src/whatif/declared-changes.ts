/**
 * Changes of the facts that the tables of a book read beside the criteria of the short form: for a number the nearest one
 * in each other stretch that the rows tell apart, for the rest every other value.
 */
import type { Facts } from '../case/facts.js';
import { statedValues } from '../decide/table/open.js';
import { Decimal } from '../money/index.js';
import { measureOf } from '../rulebook/domain.js';
import { type Axis, domainOf } from '../rulebook/grading/axis.js';
import type { Index } from '../rulebook/index-book.js';
import type { Stretch } from '../rulebook/interval.js';
import type { FactDeclaration } from '../rulebook/schema/index.js';
import type { Assurance, Unit } from '../rulebook/schema.js';
import { type Candidate, withFact } from './fact-change.js';

/** The facts that the tables read for the provisions of the case, each with every axis on which one of them does. */
function factsRead(facts: Facts, index: Index, demanded: Assurance | null): Map<FactDeclaration, Axis[]> {
  const found = new Map<FactDeclaration, Axis[]>();
  for (const { id, table } of index.data.benchmarks) {
    if (!table) continue;
    const refinements = (index.data.refinements ?? []).filter(({ benchmark }) => benchmark === id);
    for (const provision of facts.provisions) {
      const sheet = index.sheets.get(id)!.of({
        provision,
        party: facts.party,
        role: facts.role,
        demanded,
        refinements,
      });
      for (const axis of sheet?.axes ?? []) {
        if (axis.of.kind !== 'fact') continue;
        found.set(axis.of.fact, [...(found.get(axis.of.fact) ?? []), axis]);
      }
    }
  }
  return found;
}

/** The finest figure that a case states where numbers are not whole. */
const FINEST = new Decimal('0.01');

/** The number of a stretch that is nearest to one outside it. */
function nearestIn(
  { low, high, lowOpen, highOpen, sample }: Stretch,
  value: Decimal,
  whole: boolean,
): Decimal {
  const step = whole ? new Decimal(1) : high ? Decimal.min(FINEST, high.minus(low).div(2)) : FINEST;
  if (value.lte(low)) return lowOpen ? (low.plus(step).lt(high ?? Infinity) ? low.plus(step) : sample) : low;
  if (high === null) return sample;
  return highOpen ? (high.minus(step).gt(low) ? high.minus(step) : sample) : high;
}

/** The numbers to try, in order: one for each stretch that does not hold what is stated. */
function numbers(fact: FactDeclaration, axes: readonly Axis[], stated: Decimal | null): Decimal[] {
  const { whole } = domainOf(fact);
  const found = axes.flatMap((axis) => {
    const at = stated ? axis.classOf(stated) : -1;
    return axis.classes.flatMap(({ stretch }, i) =>
      !stretch || i === at ? [] : [stated ? nearestIn(stretch, stated, whole) : stretch.sample],
    );
  });
  const each = new Map(found.map((one) => [one.toString(), one]));
  return [...each.values()].sort((a, b) => a.comparedTo(b));
}

/** How a number of a fact is written into the case: as the quantity where that states it, else under its own name. */
function placeOf(fact: FactDeclaration, { quantity, declared, provisions }: Facts) {
  const given =
    quantity?.kind === 'number' ? (quantity.unit ?? provisions[0]?.quantity?.units[0]) : undefined;
  if (given !== undefined && measureOf(given) === fact.id && !declared.has(fact.id)) {
    const unit: Unit = given;
    return { path: 'facts.quantity', unit, apply: (to: number) => withFact('quantity', { value: to, unit }) };
  }
  const unit = fact.units?.[0]?.id as Unit | undefined;
  return { path: `facts.${fact.id}`, unit, apply: (to: number) => withFact(fact.id as never, to) };
}

function changesOf(fact: FactDeclaration, axes: readonly Axis[], facts: Facts): Candidate[] {
  const stated = statedValues(facts).get(fact.id);
  // A degree stands for several numbers: the changes of the criterion say which.
  if (typeof stated === 'object' && 'level' in stated) return [];
  const from = stated === undefined ? null : String(stated);
  if (fact.kind === 'number' || fact.kind === 'count') {
    const { path, unit, apply } = placeOf(fact, facts);
    return numbers(fact, axes, stated instanceof Decimal ? stated : null).map((to) => ({
      fact: path,
      from,
      to: to.toString(),
      ...(unit !== undefined && { unit }),
      apply: apply(to.toNumber()),
    }));
  }
  const values: readonly (string | boolean)[] = fact.values?.map(({ id }) => id) ?? [true, false];
  return values
    .filter((to) => to !== stated)
    .map((to) => ({
      fact: `facts.${fact.id}`,
      from,
      to: String(to),
      apply: withFact(fact.id as never, to),
    }));
}

export const declaredChanges = (facts: Facts, index: Index, demanded: Assurance | null): Candidate[] =>
  [...factsRead(facts, index, demanded)].flatMap(([fact, axes]) => changesOf(fact, axes, facts));
