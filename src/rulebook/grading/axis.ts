/** Axes of a sheet: everything that a table reads of a case, cut into the classes that its rows tell apart. */
import { Decimal } from '../../money/index.js';
import { type Domain, inOrder, joined, placeOf, type Stretch, stretches } from '../interval.js';
import { AMOUNT_STATES, type FactDeclaration, ORDER_STATES } from '../schema/index.js';

/** What a case has at an axis: a number, the id of a value, or an answer. */
export type AxisValue = Decimal | string | boolean;

/** What an axis reads. */
export type AxisOf =
  | { readonly kind: 'fact'; readonly fact: FactDeclaration }
  | { readonly kind: 'circumstance'; readonly id: string }
  | { readonly kind: 'order' }
  | { readonly kind: 'amount'; readonly id: string }
  /** How strongly the grounds of the general part mitigate. */
  | { readonly kind: 'leniency' }
  /** Circumstances with the same effect: present if any of them is. */
  | {
      readonly kind: 'effect';
      readonly members: readonly string[];
      /** 1: presence weighs more; -1: less; 0: neither. */
      readonly weight: -1 | 0 | 1;
    };

/** Values that no row tells apart. */
export interface AxisClass {
  /** The numbers, if the axis is measured. */
  readonly stretch: Stretch | null;
  /** The values or answers, if it is not. */
  readonly values: readonly (string | boolean)[];
  /** A value that stands for all. */
  readonly sample: AxisValue;
}

export interface Axis {
  readonly key: string;
  readonly of: AxisOf;
  readonly classes: readonly AxisClass[];
  /** Weight of every class, heavier with a larger number; `null`: nothing here is heavier. */
  readonly ranks: readonly number[] | null;
  /** The class of a value; -1 if the axis cannot have it. */
  classOf(value: AxisValue): number;
}

/** An elementary class and its weight. */
interface Part extends AxisClass {
  readonly rank: number | null;
}

/** True if the row that set the mark holds at the value. */
export type Test = (value: AxisValue) => boolean;

/** Collects what rows ask of one axis, then cuts it. */
export class AxisPlan {
  private readonly tests: Test[] = [];
  private readonly cuts: Decimal[] = [];

  constructor(
    readonly key: string,
    readonly of: AxisOf,
  ) {}

  /** Notes a question; `cuts` are the numbers at which its answer can change. Returns the number of the mark. */
  mark(test: Test, cuts: readonly Decimal[] = []): number {
    this.cuts.push(...cuts);
    return this.tests.push(test) - 1;
  }

  /** Cuts the axis; `holds[mark][class]` answers every question. */
  build(): { readonly axis: Axis; readonly holds: readonly Uint8Array[] } {
    const parts = partsOf(this.of, inOrder(this.cuts));
    const answers = parts.map(({ sample }) => this.tests.map((test) => (test(sample) ? '1' : '0')).join(''));
    const { classes, ranks, marks } = join(parts, answers);
    const holds = this.tests.map((_, mark) => Uint8Array.from(marks, (text) => (text[mark] === '1' ? 1 : 0)));
    return { axis: { key: this.key, of: this.of, classes, ranks, classOf: finder(classes) }, holds };
  }
}

/** Joins classes that every row answers alike: neighbours on a measured axis, any of the same weight on others. */
function join(
  parts: readonly Part[],
  answers: readonly string[],
): { classes: AxisClass[]; ranks: number[] | null; marks: string[] } {
  const classes: AxisClass[] = [];
  const ranks: (number | null)[] = [];
  const marks: string[] = [];
  parts.forEach((part, i) => {
    const text = answers[i]!;
    const last = classes.length - 1;
    const same = part.stretch
      ? classes[last]?.stretch && marks[last] === text
        ? last
        : -1
      : marks.findIndex((other, c) => other === text && ranks[c] === part.rank && !classes[c]!.stretch);
    const into = classes[same];
    if (!into) {
      classes.push(part);
      ranks.push(part.rank);
      marks.push(text);
    } else if (into.stretch && part.stretch) {
      classes[same] = { ...into, stretch: joined(into.stretch, part.stretch) };
    } else classes[same] = { ...into, values: [...into.values, ...part.values] };
  });
  const known = ranks.filter((rank) => rank !== null);
  return { classes, ranks: known.length === ranks.length ? known : null, marks };
}

function finder(classes: readonly AxisClass[]): (value: AxisValue) => number {
  const named = new Map(classes.flatMap(({ values }, i) => values.map((value) => [value, i] as const)));
  const measured = classes.flatMap(({ stretch }, i) => (stretch ? [{ stretch, i }] : []));
  const all = measured.map(({ stretch }) => stretch);
  return (value) => {
    if (!(value instanceof Decimal)) return named.get(value as string | boolean) ?? -1;
    const place = placeOf(value, all);
    return place < 0 ? -1 : measured[place]!.i;
  };
}

const valued = (value: string | boolean, rank: number | null): Part => ({
  stretch: null,
  values: [value],
  sample: value,
  rank,
});

const measuredParts = (
  cuts: readonly Decimal[],
  domain: Domain,
  weigh: (place: number) => number | null,
): Part[] =>
  stretches(cuts, domain).map((stretch, place) => ({
    stretch,
    values: [],
    sample: stretch.sample,
    rank: weigh(place),
  }));

export const domainOf = ({ kind, lowest, lowestOpen, highest }: FactDeclaration): Domain => ({
  whole: kind === 'count',
  lowest: new Decimal(lowest ?? '0'),
  lowestOpen: lowestOpen === true,
  highest: highest === undefined ? null : new Decimal(highest),
});

/** What an amount above zero can be, in yuan. */
export const AMOUNTS: Domain = { whole: false, lowest: new Decimal(0), lowestOpen: true, highest: null };

/** What is known of an amount that is no figure above zero. */
export const AMOUNT_ANSWERS = AMOUNT_STATES.filter((state) => state !== 'known');

const LENIENCY = ['shall', 'may', 'none'] as const;

function partsOf(of: AxisOf, cuts: readonly Decimal[]): Part[] {
  if (of.kind === 'fact') return factParts(of.fact, cuts);
  if (of.kind === 'order') return ORDER_STATES.map((state) => valued(state, null));
  if (of.kind === 'leniency') return LENIENCY.map((strength, rank) => valued(strength, rank));
  if (of.kind === 'amount') {
    const states = AMOUNT_ANSWERS.map((state) => valued(state, null));
    return [...states, ...measuredParts(cuts, AMOUNTS, () => null)];
  }
  const weight = of.kind === 'effect' ? of.weight : 0;
  return [false, true].map((present) => valued(present, weight === 0 ? null : weight * Number(present)));
}

function factParts(fact: FactDeclaration, cuts: readonly Decimal[]): Part[] {
  const { heavier, kind, values } = fact;
  if (kind === 'number' || kind === 'count') {
    return measuredParts(cuts, domainOf(fact), (place) =>
      heavier === 'up' ? place : heavier === 'down' ? -place : null,
    );
  }
  if (values) {
    return values.map(({ id, rank }, place) => {
      const weight = rank ?? place;
      return valued(id, heavier === 'up' ? weight : heavier === 'down' ? -weight : null);
    });
  }
  return [false, true].map((answer) =>
    valued(answer, heavier === 'none' ? null : Number(answer === (heavier === 'yes'))),
  );
}
