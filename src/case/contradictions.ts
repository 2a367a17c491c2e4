import { type Issue, issue } from '../errors/index.js';
import { Decimal } from '../money/index.js';
import type { Index } from '../rulebook/index-book.js';
import {
  type Circumstance,
  CONSEQUENCES,
  type Compliance,
  type Consequence,
  type Contradiction,
  type Criterion,
  type RulebookData,
  type Text,
} from '../rulebook/schema.js';
import { addDays } from '../time/day.js';
import type { Facts, OrderFacts, Stated } from './facts.js';
import { isAmongHarms, lastGrading } from './harms.js';
import { presentBy } from './present.js';

type Checked = Omit<Facts, 'canonical'>;

const ANSWERED: Readonly<Record<Compliance, Text>> = {
  'in-time': { zh: '按期完成责令的改正', en: 'compliance with the order by its deadline' },
  late: { zh: '逾期才完成责令的改正', en: 'compliance with the order only after its deadline' },
  never: { zh: '没有完成责令的改正', en: 'an order that was not complied with' },
};

/** What the case asserts together although the rulebook says that it cannot be true together. */
export function contradictionsIn(facts: Checked, index: Index): Issue[] {
  const present = (id: string): boolean => facts.circumstances.get(id)?.present === true;
  const answers = answersIn(facts);
  const excluded = excludedIn(facts, index, answers);
  const noneLeft = answers.every((answer) => excluded.includes(answer));
  const clashing = index.data.contradictions.flatMap((row): Issue[] => {
    if (!counts(row, facts, index, answers)) return [];
    const clashes: [string, Text][] = [];
    for (const id of row.circumstances ?? []) {
      if (present(id)) clashes.push([id, index.circumstances.get(id)!.name]);
    }
    if (row.consequences && isAmongHarms(facts.consequence, row.consequences, index.data)) {
      clashes.push([harmOf(facts), STATED_HARM]);
    }
    if (row.frequency && frequencyClashes(facts.frequency, row.frequency, index.data)) {
      clashes.push(['frequency', { zh: '所填发生频次', en: 'the stated frequency' }]);
    }
    if (row.intent && facts.intentToDamage === true) {
      clashes.push(['facts.intentToDamage', { zh: '已认定的故意', en: 'the intent that was found' }]);
    }
    if (row.ongoing && facts.end === 'ongoing') clashes.push(['act.ongoing', GOES_ON]);
    const [answer] = excludedBy(row).filter((one) => answers.includes(one));
    if (answer && noneLeft) clashes.push(['order.compliedOn', ANSWERED[answer]]);
    const { id, name } = asSaid(row, index);
    return clashes.map(([other, withName]) =>
      issue('contradiction', ['circumstances'], { circumstance: id, name, with: other, withName }),
    );
  });
  return [...clashing, ...deniedAll(facts, index), ...nothingLeft(facts, index)];
}

/** Circumstances that are denied although what was found includes them, or the stated harm is the same. */
function deniedAll(facts: Checked, index: Index): Issue[] {
  const present = presentBy(index, facts);
  return denied(facts, index.data).flatMap((one): Issue[] => {
    const by = present.get(one.id);
    if (by === undefined) return [];
    const { id, name } = asDenied(one);
    const stronger = by === null ? null : index.circumstances.get(by)!;
    const params = stronger
      ? { circumstance: stronger.id, name: stronger.name, with: id, withName: name }
      : { circumstance: id, name, with: harmOf(facts), withName: STATED_HARM };
    return [issue('contradiction', ['circumstances'], params)];
  });
}

/** True if a circumstance that nobody examined cannot have been present: the party cannot have it, or what is stated excludes it. */
export function isRuledOut(id: string, facts: Facts, index: Index): boolean {
  const known = index.circumstances.get(id);
  if (known && !known.parties.includes(facts.party)) return true;
  const circumstances = new Map(facts.circumstances).set(id, { present: true, evidence: [] });
  return contradictionsIn({ ...facts, circumstances }, index).length > 0;
}

const harmOf = ({ consequence }: Checked): string =>
  `consequence: ${consequence?.kind === 'value' ? consequence.value : 'ordinal'}`;

/** The circumstances that are said to be absent. */
const denied = ({ circumstances }: Circumstanced, data: RulebookData): Circumstance[] =>
  data.circumstances.filter(({ id }) => circumstances.get(id)?.present === false);

const GOES_ON: Text = { zh: '违法行为仍在继续', en: 'an act that still goes on' };

const STATED_HARM: Text = { zh: '所填危害后果', en: 'the stated consequence' };

/** True if the circumstances that are present leave no value of a criterion: no case can have all of them. */
export const leavesNothing = (
  criterion: 'frequency' | 'consequence',
  facts: Circumstanced,
  data: RulebookData,
) => (criterion === 'frequency' ? countsLeft(facts, data) : consequencesLeft(facts, data))?.length === 0;

/** What is said of circumstances and together leaves no value of a criterion that the case does not state. */
function nothingLeft(facts: Checked, index: Index): Issue[] {
  return (['frequency', 'consequence'] as const).flatMap((criterion) => {
    if (facts[criterion] || !leavesNothing(criterion, facts, index.data)) return [];
    const reads = criterion === 'frequency' ? 'frequency' : 'consequences';
    const [first, second] = [
      ...statedRows(facts, index.data)
        .filter((row) => row[reads])
        .map((row) => asSaid(row, index)),
      ...(criterion === 'consequence'
        ? denied(facts, index.data)
            .filter((c) => c.consequences)
            .map(asDenied)
        : []),
    ];
    if (!first || !second) return [];
    const params = { circumstance: first.id, name: first.name, with: second.id, withName: second.name };
    return [issue('contradiction', ['circumstances'], params)];
  });
}

/** How a circumstance that is said to be absent is named. */
const asDenied = ({ id, name }: Circumstance): { id: string; name: Text } => ({
  id: `${id}: false`,
  name: { zh: `${name.zh}：否`, en: `${name.en}: no` },
});

/** How what a row is of is named: a circumstance that was found, or one that is said to be absent. */
function asSaid({ circumstance, absent }: Contradiction, index: Index): { id: string; name: Text } {
  const known = index.circumstances.get(circumstance)!;
  return absent ? asDenied(known) : known;
}

/** The rows of what the case says of its circumstances, that they are present or that they are absent. */
const statedRows = (facts: Circumstanced, data: RulebookData): Contradiction[] =>
  data.contradictions.filter((row) => isStated(row, facts));

type Circumstanced = Pick<Facts, 'circumstances'>;

/** True if what the case says of its circumstances cannot be true together with this value of a criterion. */
export const isExcluded = (
  criterion: Criterion,
  stated: Stated,
  facts: Circumstanced,
  data: RulebookData,
): boolean => {
  if (criterion === 'consequence') {
    return harmsExcluded(facts, data).some((harms) => isAmongHarms(stated, harms, data));
  }
  if (criterion !== 'frequency') return false;
  return statedRows(facts, data).some(
    ({ frequency }) => !!frequency && frequencyClashes(stated, frequency, data),
  );
};

/** The harms that a circumstance excludes by its presence, or by its absence where it is one of them. */
const harmsExcluded = (facts: Circumstanced, data: RulebookData): (readonly Consequence[])[] =>
  [...statedRows(facts, data), ...denied(facts, data)].flatMap(({ consequences }) =>
    consequences ? [consequences] : [],
  );

/** What follows from the circumstances that are present: the answer to the order, and the one value that they leave. */
export function impliedBy(facts: Checked, index: Index): Pick<Facts, 'frequency' | 'consequence' | 'order'> {
  const { order } = facts;
  return {
    frequency: facts.frequency ?? onlyFrequency(facts, index.data),
    consequence: facts.consequence ?? onlyConsequence(facts, index.data),
    order: order && narrowed(order, excludedIn(facts, index, answersIn(facts))),
  };
}

/** In which ways the order can have been answered, from its days alone; none without an order and its deadline. */
function answersIn({ order, decidedOn }: Checked): Compliance[] {
  if (!order) return [];
  const { complied, deadline } = order;
  if (complied === null) return ['never'];
  if (deadline === null) return [];
  const [first, last] = complied ?? [deadline, decidedOn];
  return [
    ...(first <= deadline ? (['in-time'] as const) : []),
    ...(last > deadline ? (['late'] as const) : []),
    ...(complied === undefined ? (['never'] as const) : []),
  ];
}

const excludedBy = (row: Contradiction): Compliance[] => [
  ...(row.orderComplied ? (['in-time'] as const) : []),
  ...(row.order ?? []),
];

const isStated = (row: Contradiction, facts: Circumstanced): boolean =>
  facts.circumstances.get(row.circumstance)?.present === !row.absent;

/** True if the case states what the row is of, and no recorded answer to the order takes the row away. */
function counts(row: Contradiction, facts: Checked, index: Index, answers: readonly Compliance[]): boolean {
  if (!isStated(row, facts)) return false;
  const away = row.unlessOrder;
  if (!away || answers.length === 0 || facts.order?.complied === undefined) return true;
  const plain = index.data.contradictions.filter((other) => !other.unlessOrder && isStated(other, facts));
  const excluded = plain.flatMap(excludedBy);
  const left = answers.filter((answer) => !excluded.includes(answer));
  return left.length === 0 || left.some((answer) => !away.includes(answer));
}

function excludedIn(facts: Checked, index: Index, answers: readonly Compliance[]): Compliance[] {
  if (answers.length === 0) return [];
  const rows = index.data.contradictions.filter((row) => counts(row, facts, index, answers));
  return [...new Set(rows.flatMap(excludedBy))];
}

/** The order with its day of compliance narrowed to the side of the deadline that is left. */
function narrowed(order: OrderFacts, excluded: readonly Compliance[]): OrderFacts {
  if (excluded.length === 0) return order;
  const { complied, deadline } = order;
  if (!complied || deadline === null) return { ...order, excluded };
  const [first, last] = complied;
  if (excluded.includes('late') && last > deadline) {
    return { ...order, excluded, complied: [first, deadline] };
  }
  if (excluded.includes('in-time') && first <= deadline) {
    return { ...order, excluded, complied: [addDays(deadline, 1), last] };
  }
  return { ...order, excluded };
}

/** The counts that the circumstances that are present leave; `null`: all but some, so that no end can be named. */
function countsLeft(facts: Circumstanced, data: RulebookData): number[] | null {
  const excluded = statedRows(facts, data).flatMap((row) => row.frequency ?? []);
  const free = (count: number): boolean =>
    excluded.every(({ from, to }) => count < from || (to !== null && count > to));
  const open = excluded.filter(({ to }) => to === null).map(({ from }) => from);
  if (open.length === 0) return null;
  return Array.from({ length: Math.min(...open) - 1 }, (_, i) => i + 1).filter(free);
}

/** The one count that is left: 初次违法 excludes every count from 2 on. */
function onlyFrequency(facts: Circumstanced, data: RulebookData): Stated | null {
  const counts = countsLeft(facts, data) ?? [];
  const [only] = counts;
  return only !== undefined && counts.length === 1
    ? { kind: 'number', value: new Decimal(only), unit: null }
    : null;
}

function consequencesLeft(facts: Circumstanced, data: RulebookData): Consequence[] {
  const excluded = harmsExcluded(facts, data).flat();
  return CONSEQUENCES.filter((value) => !excluded.includes(value));
}

/** The one consequence that is left: where there is no harm it is `none`. */
function onlyConsequence(facts: Circumstanced, data: RulebookData): Stated | null {
  const [value, ...more] = consequencesLeft(facts, data);
  return value !== undefined && more.length === 0 ? { kind: 'value', value } : null;
}

/** True if every count that the stated frequency allows lies inside the excluded counts. */
function frequencyClashes(
  stated: Stated | null,
  excluded: NonNullable<Contradiction['frequency']>,
  data: RulebookData,
): boolean {
  const inside = (from: number, to: number | null): boolean =>
    from >= excluded.from && (excluded.to === null || (to !== null && to <= excluded.to));
  if (stated?.kind === 'number') {
    const count = stated.value.toNumber();
    return inside(count, count);
  }
  if (stated?.kind !== 'ordinal') return false;
  const rows = lastGrading(data)?.thresholds.filter(
    (row) => row.criterion === 'frequency' && row.ordinal === stated.ordinal,
  );
  return !!rows?.length && rows.every((r) => inside(Number(r.from), r.to == null ? null : Number(r.to)));
}
