/** The days of a case: act, discovery, filing, order, decision, in an order in which they can have happened. */
import { issue } from '../errors/index.js';
import type { Provision } from '../rulebook/schema.js';
import type { Day } from '../time/day.js';
import { isRefusal, mayGoOn } from './course.js';
import type { DaySpan, Facts, OrderFacts } from './facts.js';
import { type Reading, report } from './reading.js';

export type Dates = Pick<
  Facts,
  'from' | 'end' | 'endOpen' | 'discovered' | 'filedOn' | 'decidedOn' | 'order'
>;

/** No day of the first may lie after the second. With every pair that follows from two others. */
const SEQUENCE: readonly (readonly [string, string])[] = [
  ['act.from', 'act.to'],
  ['act.from', 'decidedOn'],
  ['act.to', 'decidedOn'],
  ['act.from', 'discoveredOn'],
  ['discoveredOn', 'decidedOn'],
  ['discoveredOn', 'filedOn'],
  ['filedOn', 'decidedOn'],
  ['act.from', 'filedOn'],
  ['act.from', 'order.issuedOn'],
  ['order.issuedOn', 'decidedOn'],
  ['order.issuedOn', 'order.deadline'],
  ['act.from', 'order.deadline'],
  ['order.issuedOn', 'order.compliedOn'],
  ['act.from', 'order.compliedOn'],
  ['order.compliedOn', 'decidedOn'],
];

/** An act that goes on until it is corrected has ended when the order to correct it is complied with. */
const CORRECTED: (typeof SEQUENCE)[number] = ['act.to', 'order.compliedOn'];

/** What cannot have happened is reported; of an uncertain day only what can have happened is left. */
export function readDates(reading: Reading, provisions: readonly Provision[]): Dates {
  const { act, decidedOn, filedOn, discoveredOn, order } = reading.input;
  if (act.ongoing === true && act.to !== undefined) {
    report(reading, issue('ongoing-with-end', ['act'], {}));
  }
  if (act.ongoing === true && order?.compliedOn != null) {
    report(reading, issue('ongoing-though-complied', ['act', 'ongoing'], {}));
  }
  const stated = new Map<string, DaySpan>();
  const state = (name: string, value: Day | [Day, Day] | null | undefined): void => {
    if (value != null) stated.set(name, spanOf(reading, name, value));
  };
  state('act.from', act.from);
  state('act.to', act.ongoing === true ? undefined : act.to);
  state('discoveredOn', discoveredOn);
  state('filedOn', filedOn);
  state('order.issuedOn', order?.issuedOn);
  state('order.deadline', order?.deadline);
  state('order.compliedOn', order?.compliedOn);
  state('decidedOn', decidedOn);
  const goesOn =
    provisions.length > 0 && provisions.every((p) => !isRefusal(p) && p.course?.kind === 'continuing');
  const days = possible(reading, stated, goesOn ? [...SEQUENCE, CORRECTED] : SEQUENCE);
  const from = days.get('act.from')!;
  const orderFacts: OrderFacts | null = order
    ? {
        issuedOn: order.issuedOn ?? null,
        deadline: order.deadline ?? null,
        complied: order.compliedOn === null ? null : days.get('order.compliedOn'),
        excluded: [],
      }
    : null;
  const { end, endOpen } = endOf(reading, provisions, from, days.get('act.to'), orderFacts);
  return {
    from,
    end,
    endOpen,
    discovered: days.get('discoveredOn') ?? null,
    filedOn: filedOn ?? null,
    decidedOn,
    order: orderFacts,
  };
}

/**
 * The days on which the act can have ended. Not stated it is the first day of an act that is over at once, and not
 * known of any other; a continuing act whose order was not obeyed did not end before the decision.
 */
function endOf(
  reading: Reading,
  provisions: readonly Provision[],
  from: DaySpan,
  to: DaySpan | undefined,
  order: OrderFacts | null,
): Pick<Facts, 'end' | 'endOpen'> {
  const { act, decidedOn } = reading.input;
  if (act.ongoing === true) return { end: 'ongoing', endOpen: null };
  const counted = provisions.filter((p) => !isRefusal(p));
  if (to === undefined) {
    return counted.some(mayGoOn)
      ? { end: [from[0], decidedOn], endOpen: 'not-stated' }
      : { end: from, endOpen: null };
  }
  const goesOn = order?.complied === null && counted.some((p) => p.course?.kind === 'continuing');
  return goesOn && to[1] < decidedOn
    ? { end: [to[0], decidedOn], endOpen: 'not-complied' }
    : { end: to, endOpen: null };
}

/** What cannot have happened is an error; of an uncertain day only what can have happened is left. */
function possible(
  reading: Reading,
  stated: ReadonlyMap<string, DaySpan>,
  sequence: typeof SEQUENCE,
): Map<string, DaySpan> {
  const left = new Map(stated);
  for (const [earlier, later] of sequence) {
    const [a, b] = [stated.get(earlier), stated.get(later)];
    if (!a || !b) continue;
    if (a[0] > b[1]) {
      const params = { earlier, earlierDay: a[0], later, laterDay: b[1] };
      report(reading, issue('date-order', later.split('.'), params));
      continue;
    }
    const [first, last] = [left.get(earlier)!, left.get(later)!];
    if (first[1] > b[1]) left.set(earlier, [first[0], b[1]]);
    if (last[0] < a[0]) left.set(later, [a[0], last[1]]);
  }
  return left;
}

function spanOf(reading: Reading, name: string, value: Day | [Day, Day]): DaySpan {
  if (typeof value === 'string') return [value, value];
  const [first, last] = value;
  if (first > last) {
    const params = { earlier: name, earlierDay: first, later: name, laterDay: last };
    report(reading, issue('date-order', name.split('.'), params));
  }
  return value;
}
