/** What the case leaves open of the facts that a table reads: one value for every class that its rows tell apart. */
import { isRuledOut } from '../../case/contradictions.js';
import type { Facts, Stated } from '../../case/facts.js';
import { Decimal } from '../../money/index.js';
import { measureOf } from '../../rulebook/domain.js';
import { type Axis, type AxisValue, domainOf } from '../../rulebook/grading/axis.js';
import type { RefinedSheet } from '../../rulebook/grading/sheets.js';
import type { Index } from '../../rulebook/index-book.js';
import { inOrder, stretches } from '../../rulebook/interval.js';
import type { FactDeclaration } from '../../rulebook/schema/index.js';
import type { Assurance } from '../../rulebook/schema.js';
import type { Law } from '../law/in-force.js';
import type { Read } from './reading.js';

/** One value that an open fact or circumstance can take. */
export interface Taken {
  readonly answer: string;
  readonly fact: string;
  readonly value: AxisValue;
  /** The id is that of a circumstance. */
  readonly circumstance: boolean;
}

/** A fact, circumstance or amount that is open. */
export interface OpenAxis {
  /** Its path in the case file. */
  readonly path: string;
  readonly values: readonly Taken[];
}

/** The sheets of tables that may grade the case, each once. */
export function tableSheets(facts: Facts, laws: readonly Law[], demanded: Assurance | null): RefinedSheet[] {
  const found = laws.flatMap((law) => {
    if (!law.benchmark?.benchmark.table) return [];
    const { sheets } = law.benchmark;
    return facts.provisions.flatMap(
      (provision) =>
        sheets.of({
          provision,
          party: facts.party,
          role: facts.role,
          demanded,
          refinements: law.refinements,
        }) ?? [],
    );
  });
  return [...new Set(found)];
}

/** Values of declared facts as stated, the three criteria among them. */
export function statedValues(facts: Facts): Map<string, Read> {
  const values = new Map<string, Read>();
  const criterion = (id: string, stated: Stated | null): void => {
    if (!stated) return;
    if (stated.kind === 'number') values.set(id, stated.value);
    else values.set(id, stated.kind === 'value' ? stated.value : { level: stated.ordinal });
  };
  criterion('frequency', facts.frequency);
  criterion('consequence', facts.consequence);
  const { quantity } = facts;
  if (quantity?.kind === 'number') {
    const unit = quantity.unit ?? facts.provisions[0]?.quantity?.units[0];
    if (unit) values.set(measureOf(unit), quantity.value);
  }
  for (const [id, { value }] of facts.declared) values.set(id, value);
  return values;
}

/** Everything open that the sheets read. */
export function openAxes(
  sheets: readonly RefinedSheet[],
  facts: Facts,
  stated: ReadonlyMap<string, Read>,
  present: ReadonlySet<string>,
  index: Index,
): OpenAxis[] {
  const byKey = new Map<string, Axis[]>();
  for (const axis of sheets.flatMap((sheet) => sheet.axes)) {
    const known = byKey.get(axis.key);
    if (known) known.push(axis);
    else byKey.set(axis.key, [axis]);
  }
  return [...byKey.values()].flatMap((axes): OpenAxis[] => {
    const { of } = axes[0]!;
    if (of.kind === 'fact') return stated.has(of.fact.id) ? [] : [openFact(of.fact, axes)];
    if (of.kind === 'circumstance') {
      if (present.has(of.id) || facts.circumstances.has(of.id) || isRuledOut(of.id, facts, index)) return [];
      const values = [false, true].map((value) => ({
        answer: String(value),
        fact: of.id,
        value,
        circumstance: true,
      }));
      return [{ path: `circumstances.${of.id}`, values }];
    }
    if (of.kind !== 'amount' || facts.amounts.has(of.id as never)) return [];
    const values = axes[0]!.classes.map(({ sample }) => ({
      answer: text(sample),
      fact: `amounts.${of.id}`,
      value: sample,
      circumstance: false,
    }));
    return [{ path: `amounts.${of.id}`, values }];
  });
}

const text = (value: AxisValue): string => (value instanceof Decimal ? value.toString() : String(value));

/** One value for every way in which all sheets together tell the values of a fact apart. */
function openFact(fact: FactDeclaration, axes: readonly Axis[]): OpenAxis {
  const seen = new Set<string>();
  const values = candidates(fact, axes).flatMap((value): Taken[] => {
    const signature = axes.map((axis) => axis.classOf(value)).join();
    if (seen.has(signature)) return [];
    seen.add(signature);
    return [{ answer: text(value), fact: fact.id, value, circumstance: false }];
  });
  return { path: `facts.${fact.id}`, values };
}

function candidates(fact: FactDeclaration, axes: readonly Axis[]): AxisValue[] {
  if (fact.values) return fact.values.map(({ id }) => id);
  if (fact.kind !== 'number' && fact.kind !== 'count') return [false, true];
  const cuts = axes.flatMap(({ classes }) =>
    classes.flatMap(({ stretch }) => (stretch ? [stretch.low, ...(stretch.high ? [stretch.high] : [])] : [])),
  );
  return stretches(inOrder(cuts), domainOf(fact)).map(({ sample }) => sample);
}
