/** What a case has at the axes of a sheet, in one world. */
import type { Facts, Stated } from '../../case/facts.js';
import type { Axis, AxisValue } from '../../rulebook/grading/axis.js';
import type { Cell } from '../../rulebook/grading/condition.js';
import type { OrderState } from '../../rulebook/schema/index.js';
import type { AmountKind } from '../../rulebook/schema.js';
import type { GroundsFinding } from '../stages/grounds.js';

/** A value at an axis, or a degree of a factor that was stated directly. */
export type Read = AxisValue | { readonly level: string };

/** Everything that axes read, in one world. */
export interface Reading {
  readonly facts: Facts;
  /** Values of declared facts: stated, or taken by this world. */
  readonly values: ReadonlyMap<string, Read>;
  readonly present: ReadonlySet<string>;
  /** Circumstances that this world takes as present or absent, though nobody examined them. */
  readonly taken: ReadonlyMap<string, boolean>;
  readonly order: OrderState;
  readonly leniency: GroundsFinding['leniency'];
}

/** What a statement of a criterion is at an axis. */
export function readOf(stated: Stated): Read {
  if (stated.kind === 'number') return stated.value;
  return stated.kind === 'value' ? stated.value : { level: stated.ordinal };
}

/** True for a degree in place of a value. */
export const isLevel = (read: Read): read is { readonly level: string } =>
  typeof read === 'object' && 'level' in read;

/** The value at an axis; `undefined`: open. */
export function readAt({ of }: Axis, reading: Reading): Read | undefined {
  const { present, taken } = reading;
  switch (of.kind) {
    case 'fact':
      return reading.values.get(of.fact.id);
    case 'circumstance':
      return present.has(of.id) || taken.get(of.id) || reading.facts.circumstances.has(of.id)
        ? present.has(of.id) || taken.get(of.id) === true
        : taken.get(of.id);
    case 'order':
      return reading.order;
    case 'amount':
      return amountRead(of.id as AmountKind, reading);
    case 'leniency':
      return reading.leniency.some((ground) => ground.effect === 'shall')
        ? 'shall'
        : reading.leniency.length > 0
          ? 'may'
          : 'none';
    case 'effect':
      return of.members.some((id) => present.has(id));
  }
}

/** A figure above zero, `none`, or `undeterminable`: as stated, or as this world takes it; `undefined`: open. */
export function amountRead(
  kind: AmountKind,
  { facts, values }: Pick<Reading, 'facts' | 'values'>,
): Read | undefined {
  if (facts.undeterminable.has(kind)) return 'undeterminable';
  const amount = facts.amounts.get(kind);
  if (amount === undefined) return values.get(`amounts.${kind}`);
  return amount.isZero() ? 'none' : amount;
}

/** The cell of a reading; an axis that is open, or has no class for the value, takes its first class. */
export function cellOf(
  axes: readonly Axis[],
  reading: Reading,
  levelClass: (axis: number, level: string) => number,
): Cell {
  return axes.map((axis, i) => {
    const read = readAt(axis, reading);
    if (read === undefined) return 0;
    const found = isLevel(read) ? levelClass(i, read.level) : axis.classOf(read);
    return Math.max(0, found);
  });
}
