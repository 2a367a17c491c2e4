/** What the case leaves open of the facts that a table reads: one value for every class that its rows tell apart. */
import { isExcluded, isRuledOut } from '../../case/contradictions.js';
import type { Facts, Stated } from '../../case/facts.js';
import { measureOf } from '../../rulebook/domain.js';
import { AMOUNT_ANSWERS, AMOUNTS, type Axis, type AxisValue, domainOf } from '../../rulebook/grading/axis.js';
import type { RefinedSheet } from '../../rulebook/grading/sheets.js';
import type { Index } from '../../rulebook/index-book.js';
import {
  type Domain,
  firstWhole,
  inOrder,
  joined,
  lastWhole,
  type Stretch,
  stretches,
} from '../../rulebook/interval.js';
import type { FactDeclaration } from '../../rulebook/schema/index.js';
import type { AmountKind, Assurance, Consequence } from '../../rulebook/schema.js';
import type { RowText } from '../../trail/step.js';
import type { Law } from '../law/in-force.js';
import { grouped, unique } from '../lists.js';
import { rowText } from '../row-text.js';
import { amountRead, isLevel, type Read, readOf } from './reading.js';

/** One value that an open fact or circumstance can take. */
export interface Taken {
  readonly answer: string;
  /** The numbers for which the value stands; empty where it stands for itself. */
  readonly rows: readonly RowText[];
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
  return unique(found);
}

/** Values of declared facts as stated, the three criteria among them. */
export function statedValues(facts: Facts): Map<string, Read> {
  const values = new Map<string, Read>();
  const criterion = (id: string, stated: Stated | null): void => {
    if (stated) values.set(id, readOf(stated));
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
  const places = sheets.flatMap((sheet) => sheet.axes.map((axis, at): Place => ({ sheet, axis, at })));
  return [...grouped(places, ({ axis }) => axis.key).values()].flatMap((same): OpenAxis[] => {
    const axes = same.map(({ axis }) => axis);
    const { of } = axes[0]!;
    if (of.kind === 'fact') {
      const read = stated.get(of.fact.id);
      const settled = read !== undefined && same.every((place) => hasClass(place, read));
      return settled ? [] : [openFact(of.fact, axes, facts, index)];
    }
    if (of.kind === 'circumstance') {
      if (present.has(of.id) || facts.circumstances.has(of.id) || isRuledOut(of.id, facts, index)) return [];
      const values = [false, true].map((value) => ({
        answer: String(value),
        rows: [],
        fact: of.id,
        value,
        circumstance: true,
      }));
      return [{ path: `circumstances.${of.id}`, values }];
    }
    if (of.kind !== 'amount' || amountRead(of.id as AmountKind, { facts, values: stated }) !== undefined)
      return [];
    const path = `amounts.${of.id}`;
    const values = valuesOf(axes, {
      fact: path,
      named: AMOUNT_ANSWERS,
      domain: AMOUNTS,
      unit: null,
      each: false,
    });
    return [{ path, values }];
  });
}

/** Where a sheet reads something. */
interface Place {
  readonly sheet: RefinedSheet;
  readonly axis: Axis;
  readonly at: number;
}

/** True if the table can place what was stated: not a degree that it does not have, or a value that it does not know. */
const hasClass = ({ sheet, axis, at }: Place, read: Read): boolean =>
  (isLevel(read) ? sheet.levelClass(at, read.level) : axis.classOf(read)) >= 0;

/** What an open fact can be: each of its values, or its numbers. */
function openFact(fact: FactDeclaration, axes: readonly Axis[], facts: Facts, index: Index): OpenAxis {
  const { id, kind, units, derive } = fact;
  const domain = kind === 'number' || kind === 'count' ? domainOf(fact) : null;
  const named = domain ? [] : valuesLeft(fact, facts, index);
  const unit = units?.[0]?.id ?? null;
  // What other facts leave of the values can part those that no row tells apart.
  return { path: `facts.${id}`, values: valuesOf(axes, { fact: id, named, domain, unit, each: !!derive }) };
}

/** The values of a fact that is no number, without those that what was found excludes. */
export function valuesLeft(
  { id, values }: FactDeclaration,
  facts: Facts,
  { data }: Index,
): (string | boolean)[] {
  const named = values?.map((value) => value.id) ?? [false, true];
  if (id !== 'consequence') return named;
  return named.filter(
    (value) => !isExcluded('consequence', { kind: 'value', value: value as Consequence }, facts, data),
  );
}

/** What something open can be. */
interface Openable {
  /** The id of the fact, or the path of the amount. */
  readonly fact: string;
  readonly named: readonly (string | boolean)[];
  /** The numbers that it can be; `null`: none. */
  readonly domain: Domain | null;
  readonly unit: string | null;
  /** True if every named value stands for itself alone. */
  readonly each: boolean;
}

/**
 * One value for every way in which all sheets together tell the values of a fact or an amount apart, with all the values and
 * numbers for which it stands.
 */
function valuesOf(axes: readonly Axis[], { fact, named, domain, unit, each }: Openable): Taken[] {
  const apart = (value: AxisValue): string => axes.map((axis) => axis.classOf(value)).join();
  const taken = (value: AxisValue, rows: readonly RowText[]): Taken => ({
    answer: String(value),
    rows,
    fact,
    value,
    circumstance: false,
  });
  const answers = [...grouped(named, each ? String : apart).values()].map((same) =>
    taken(same[0]!, same.length > 1 ? [rowText({ values: same.map(String) }, null)] : []),
  );
  if (!domain) return answers;
  const numbers = grouped(stretchesIn(domain, axes, apart), ({ sample }) => apart(sample));
  return [
    ...answers,
    ...[...numbers.values()].map((same) =>
      taken(
        same[0]!.sample,
        same.map((stretch) => stretchText(stretch, domain, unit)),
      ),
    ),
  ];
}

/** The stretches of a domain that the sheets tell apart, those that follow each other and are one to them as one. */
function stretchesIn(domain: Domain, axes: readonly Axis[], apart: (value: AxisValue) => string): Stretch[] {
  const cuts = axes.flatMap(({ classes }) =>
    classes.flatMap(({ stretch }) => (stretch ? [stretch.low, ...(stretch.high ? [stretch.high] : [])] : [])),
  );
  const found: Stretch[] = [];
  for (const stretch of stretches(inOrder(cuts), domain)) {
    const last = found.at(-1);
    if (last && apart(last.sample) === apart(stretch.sample)) found[found.length - 1] = joined(last, stretch);
    else found.push(stretch);
  }
  return found;
}

/** A stretch as a row: whole numbers with the first and the last of them; an end that is that of the domain is none. */
function stretchText(
  { low, high, lowOpen, highOpen }: Stretch,
  domain: Domain,
  unit: string | null,
): RowText {
  const { whole, lowest, highest } = domain;
  const first = whole ? firstWhole(low, lowOpen) : low;
  const last = whole && high ? lastWhole(high, highOpen) : high;
  const one = last?.eq(first) ?? false;
  const row = {
    ...((one || !low.eq(lowest)) && { from: first.toString(), fromOpen: !whole && lowOpen }),
    ...(last && (one || !highest?.eq(last)) && { to: last.toString(), toOpen: !whole && highOpen }),
  };
  return rowText(row, unit);
}
