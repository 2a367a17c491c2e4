/**
 * Changes of the facts that the tables of a book read beside the criteria of the short form: for a number the nearest one
 * in each other stretch that the rows tell apart, for the rest every other value.
 */
import type { Facts } from '../case/facts.js';
import { grouped } from '../decide/lists.js';
import { statedValues } from '../decide/table/open.js';
import { Decimal } from '../money/index.js';
import { measureOf } from '../rulebook/domain.js';
import { type Axis, domainOf } from '../rulebook/grading/axis.js';
import type { Index } from '../rulebook/index-book.js';
import type { Stretch } from '../rulebook/interval.js';
import type { FactDeclaration } from '../rulebook/schema/index.js';
import type { AmountKind, Assurance, Unit } from '../rulebook/schema.js';
import { type Candidate, withAmount, withFact } from './fact-change.js';

/** Every axis on which a table reads something for the provisions of the case. */
function axesRead(facts: Facts, index: Index, demanded: Assurance | null): Axis[] {
  return index.data.benchmarks.flatMap(({ id, table }) => {
    if (!table) return [];
    const refinements = (index.data.refinements ?? []).filter(({ benchmark }) => benchmark === id);
    return facts.provisions.flatMap((provision) => {
      const { party, role } = facts;
      return index.sheets.get(id)!.of({ provision, party, role, demanded, refinements })?.axes ?? [];
    });
  });
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
function numbers(axes: readonly Axis[], stated: Decimal | null, whole: boolean): Decimal[] {
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
    const { whole } = domainOf(fact);
    return numbers(axes, stated instanceof Decimal ? stated : null, whole).map((to) => ({
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

/** Changes of an amount that conditions read: that there is none, that nobody can determine it, or another figure. */
function changesOfAmount(kind: AmountKind, axes: readonly Axis[], facts: Facts): Candidate[] {
  const amount = facts.amounts.get(kind);
  const from = facts.canonical.amounts?.[kind] ?? null;
  const figures = numbers(axes, amount?.gt(0) ? amount : null, false).map((to) => to.toString());
  // Only gains can be none: another amount of 0 is no amount.
  const to = [...(kind === 'unlawfulGains' ? ['0'] : []), 'undeterminable', ...figures];
  return to
    .filter((one) => one !== from)
    .map((one) => ({ fact: `amounts.${kind}`, from, to: one, apply: withAmount(kind, one) }));
}

/** Changes of every fact, then of every amount, that the tables read for the case. */
export function declaredChanges(facts: Facts, index: Index, demanded: Assurance | null): Candidate[] {
  const read = [...grouped(axesRead(facts, index, demanded), ({ key }) => key).values()];
  return [
    ...read.flatMap((axes) => {
      const { of } = axes[0]!;
      return of.kind === 'fact' ? changesOf(of.fact, axes, facts) : [];
    }),
    ...read.flatMap((axes) => {
      const { of } = axes[0]!;
      return of.kind === 'amount' ? changesOfAmount(of.id as AmountKind, axes, facts) : [];
    }),
  ];
}
