/** Compiles the conditions of a table's rows to questions about classes. */
import { Decimal } from '../../money/index.js';
import { cutsOf, holds } from '../interval.js';
import type { Condition, FactDeclaration, Leaf } from '../schema/index.js';
import { type Axis, type AxisOf, AxisPlan, type AxisValue, type Test } from './axis.js';

/** A cell of a sheet: the class at every axis, in the order of the axes. */
export type Cell = readonly number[];

/** A leaf of a condition, compiled: `holds[class]` at one axis. */
export interface CompiledLeaf {
  readonly leaf: Leaf;
  readonly axis: number;
  readonly holds: Uint8Array;
}

/** A condition, compiled. */
export interface Compiled {
  readonly leaves: readonly CompiledLeaf[];
  at(cell: Cell): boolean;
}

/** Where a question stands until the axes are cut. */
export interface Mark {
  readonly axis: number;
  readonly mark: number;
}

/** Collects the questions of all rows of a sheet, then cuts all axes at once. */
export class AxisPlans {
  private readonly plans: AxisPlan[] = [];
  private readonly places = new Map<string, number>();
  private built: { readonly axis: Axis; readonly holds: readonly Uint8Array[] }[] | undefined;

  constructor(private readonly facts: ReadonlyMap<string, FactDeclaration>) {}

  /** The axes, cut. After this no question can be added. */
  axes(): Axis[] {
    this.built ??= this.plans.map((plan) => plan.build());
    return this.built.map(({ axis }) => axis);
  }

  /** The answers of a question by class. */
  answers({ axis, mark }: Mark): Uint8Array {
    this.built ??= this.plans.map((plan) => plan.build());
    return this.built[axis]!.holds[mark]!;
  }

  /** Asks something of an axis; the axis is made when it is first asked for. */
  ask(key: string, of: AxisOf, test: Test, cuts: readonly Decimal[] = []): Mark {
    let axis = this.places.get(key);
    if (axis === undefined) {
      axis = this.plans.push(new AxisPlan(key, of)) - 1;
      this.places.set(key, axis);
    }
    return { axis, mark: this.plans[axis]!.mark(test, cuts) };
  }

  /** Asks whether a fact lies in a stretch of numbers or among values. */
  askFact(id: string, test: Test, cuts: readonly Decimal[] = []): Mark {
    const fact = this.facts.get(id);
    if (!fact) throw new RangeError(`the book declares no fact ${id}`);
    return this.ask(`fact:${id}`, { kind: 'fact', fact }, test, cuts);
  }

  askLeaf(leaf: Leaf): Mark {
    if ('circumstance' in leaf) {
      const id = leaf.circumstance;
      return this.ask(`circumstance:${id}`, { kind: 'circumstance', id }, (present) => present === true);
    }
    if ('order' in leaf) {
      const states = [leaf.order].flat();
      return this.ask('order', { kind: 'order' }, (state) => states.some((s) => s === state));
    }
    const [test, cuts] = testOf(leaf);
    return 'fact' in leaf
      ? this.askFact(leaf.fact, test, cuts)
      : this.ask(`amount:${leaf.amount}`, { kind: 'amount', id: leaf.amount }, test, cuts);
  }
}

const isNumber = (value: AxisValue): value is Decimal => value instanceof Decimal;

function testOf(leaf: Exclude<Leaf, { circumstance: string } | { order: unknown }>): [Test, Decimal[]] {
  if ('state' in leaf) {
    const { state } = leaf;
    return [(value) => (state === 'known' ? isNumber(value) : value === state), []];
  }
  if ('is' in leaf) return [(value) => value === leaf.is, []];
  if ('in' in leaf) return [(value) => leaf.in.some((one) => one === value), []];
  return [(value) => isNumber(value) && holds(leaf, value), cutsOf([leaf])];
}

type Node =
  | { readonly leaf: Leaf; readonly mark: Mark }
  | { readonly join: 'all' | 'any'; readonly of: readonly Node[] }
  | { readonly not: Node };

/** Asks every question of a condition; `finish` gives the compiled form once the axes are cut. */
export function planCondition(condition: Condition, plans: AxisPlans): () => Compiled {
  const ask = (c: Condition): Node => {
    if ('all' in c) return { join: 'all', of: c.all.map(ask) };
    if ('any' in c) return { join: 'any', of: c.any.map(ask) };
    if ('not' in c) return { not: ask(c.not) };
    return { leaf: c, mark: plans.askLeaf(c) };
  };
  const node = ask(condition);
  return () => {
    const leaves: CompiledLeaf[] = [];
    const at = finish(node, plans, leaves);
    return { leaves, at };
  };
}

function finish(node: Node, plans: AxisPlans, leaves: CompiledLeaf[]): (cell: Cell) => boolean {
  if ('leaf' in node) {
    const { axis } = node.mark;
    const answers = plans.answers(node.mark);
    leaves.push({ leaf: node.leaf, axis, holds: answers });
    return (cell) => answers[cell[axis]!] === 1;
  }
  if ('not' in node) {
    const inner = finish(node.not, plans, leaves);
    return (cell) => !inner(cell);
  }
  const parts = node.of.map((part) => finish(part, plans, leaves));
  return node.join === 'all'
    ? (cell) => parts.every((part) => part(cell))
    : (cell) => parts.some((part) => part(cell));
}
