/**
 * A closed case: one violation, every day certain and in order, both days under the same texts, no amount but none gained. What it
 * gives depends on its days only in where they are written, so equal facts share a cell (`cells.ts`). Reading one takes
 * no schema: whatever is not plainly such a case, or not plainly right, is left to the full way and its errors.
 */
import type { CaseInput } from '../case/schema.js';
import type { Index } from '../rulebook/index-book.js';
import { isPrintable } from '../text/printable.js';
import { addDays, addYears, type Day, isDay } from '../time/day.js';
import { boundariesOf, covers } from './epoch.js';

export interface ClosedCase {
  /** What is not stated is `undefined`; nothing here is checked but the days. */
  readonly input: CaseInput;
  readonly end: DayRead;
  readonly filed: DayRead | null;
  /** The day on which the period of limitation is measured at the latest. */
  readonly latest: Day;
  /** What the cell depends on besides the stated facts: texts in force, an order and its days, a lapsed benchmark. */
  readonly texts: number;
  readonly order: number;
  /** 1 if it is stated that nothing was gained. */
  readonly gains: number;
}

/** A day, and the last of each that was asked of it. */
export class DayRead {
  private years = 0;
  private days = 0;
  private afterYears: Day;
  private afterDays: Day;

  constructor(
    readonly day: Day,
    /** How many texts of the rulebook began or ended until this day. */
    readonly texts: number,
    /** The benchmark in force is past the day until which it was last checked. */
    readonly lapsed: boolean,
  ) {
    this.afterYears = day;
    this.afterDays = day;
  }

  yearsAfter(years: number): Day {
    if (this.years !== years) {
      this.years = years;
      this.afterYears = addYears(this.day, years);
    }
    return this.afterYears;
  }

  daysAfter(days: number): Day {
    if (this.days !== days) {
      this.days = days;
      this.afterDays = addDays(this.day, days);
    }
    return this.afterDays;
  }
}

const DAYS_KEPT = 16_384;

/** Days of one rulebook, read once each. */
export class Calendar {
  private readonly days = new Map<Day, DayRead>();

  constructor(private readonly index: Index) {}

  /** `null`: not a day. */
  read(day: Day): DayRead | null {
    const known = this.days.get(day);
    if (known !== undefined) return known;
    if (this.days.size >= DAYS_KEPT) this.days.clear();
    if (typeof day !== 'string' || !isDay(day)) return null;
    const read = this.readNew(day);
    this.days.set(day, read);
    return read;
  }

  private readNew(day: Day): DayRead {
    const benchmark = this.index.data.benchmarks.find((b) => covers(b, day));
    const texts = boundariesOf(this.index).filter((boundary) => boundary <= day).length;
    return new DayRead(day, texts, benchmark?.checkAfter !== undefined && day > benchmark.checkAfter);
  }
}

/** True if the object has so many keys: a key that was not counted is not known. */
function hasKeys(object: object, count: number): boolean {
  let found = 0;
  for (const _ in object) found += 1;
  return found === count;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isAnswer = (value: unknown): boolean => value === undefined || typeof value === 'boolean';
const stated = (value: unknown): number => (value === undefined ? 0 : 1);

/** `null`: not a closed case, or not a case at all. */
export function closedCase(input: CaseInput, calendar: Calendar): ClosedCase | null {
  if (!isObject(input)) return null;
  const { violation, party, role, partyName, act, discoveredOn, filedOn, decidedOn, order, facts } = input;
  const { amounts, circumstances } = input;
  if (typeof violation !== 'string' || !isObject(act)) return null;
  if (partyName !== undefined && !isText(partyName)) return null;
  const optional =
    stated(role) +
    stated(partyName) +
    stated(discoveredOn) +
    stated(filedOn) +
    stated(order) +
    stated(facts) +
    stated(amounts) +
    stated(circumstances);
  if (party === undefined || !hasKeys(input, 4 + optional)) return null;
  if (facts !== undefined && !plainFacts(facts)) return null;
  if (circumstances !== undefined && !plainCircumstances(circumstances)) return null;

  const gains = amounts === undefined ? 0 : noGains(amounts);
  if (gains === null) return null;

  const { from, to } = act;
  if (typeof from !== 'string' || !hasKeys(act, 1 + stated(to))) return null;
  const end = to === undefined ? from : to;
  if (typeof end !== 'string') return null;
  const last = calendar.read(end);
  const first = from === end ? last : calendar.read(from);
  const decided = calendar.read(decidedOn);
  if (!first || !last || !decided || last.texts !== decided.texts) return null;
  if (from > end || end > decidedOn) return null;
  const filed = filedOn === undefined ? null : calendar.read(filedOn);
  if (filedOn !== undefined) {
    if (!filed || from > filedOn || filedOn > decidedOn) return null;
  }
  if (discoveredOn !== undefined) {
    if (typeof discoveredOn !== 'string') return null;
    if (discoveredOn !== end && !calendar.read(discoveredOn)) return null;
    if (from > discoveredOn || discoveredOn > decidedOn) return null;
    if (filedOn !== undefined && discoveredOn > filedOn) return null;
  }
  const orderState = order === undefined ? 0 : stateOfOrder(order, decidedOn, calendar);
  if (orderState === null) return null;
  return {
    input,
    end: last,
    filed,
    latest: discoveredOn ?? filedOn ?? decidedOn,
    texts: decided.texts * 2 + (decided.lapsed ? 1 : 0),
    order: orderState,
    gains,
  };
}

function plainFacts(facts: NonNullable<CaseInput['facts']>): boolean {
  if (!isObject(facts)) return false;
  const { frequency, quantity, consequence, evidence } = facts;
  const { endangersLifeOrHealth, endangersFinancialSafety, intentToDamage } = facts;
  if (evidence !== undefined && !isTexts(evidence)) return false;
  if (!isAnswer(endangersLifeOrHealth) || !isAnswer(endangersFinancialSafety)) return false;
  if (!isAnswer(intentToDamage)) return false;
  if (typeof quantity === 'object') {
    if (!isObject(quantity) || quantity.value === undefined || quantity.unit === undefined) return false;
    if (!hasKeys(quantity, 2)) return false;
  }
  const count =
    stated(frequency) +
    stated(quantity) +
    stated(consequence) +
    stated(evidence) +
    stated(endangersLifeOrHealth) +
    stated(endangersFinancialSafety) +
    stated(intentToDamage);
  return hasKeys(facts, count);
}

/** 1: nothing was gained; `null`: an amount that the result depends on. */
function noGains(amounts: NonNullable<CaseInput['amounts']>): 0 | 1 | null {
  if (!isObject(amounts)) return null;
  if (hasKeys(amounts, 0)) return 0;
  const { unlawfulGains } = amounts;
  return hasKeys(amounts, 1) && (unlawfulGains === '0' || unlawfulGains === '0.00') ? 1 : null;
}

function plainCircumstances(list: NonNullable<CaseInput['circumstances']>): boolean {
  if (!Array.isArray(list)) return false;
  for (let i = 0; i < list.length; i += 1) {
    const entry = list[i];
    if (!isObject(entry)) return false;
    const { evidence, id, present } = entry;
    if (typeof id !== 'string' || typeof present !== 'boolean') return false;
    if (evidence !== undefined && !isTexts(evidence)) return false;
    if (!hasKeys(entry, 2 + stated(evidence))) return false;
  }
  return true;
}

const isText = (value: unknown): boolean => typeof value === 'string' && isPrintable(value);

function isTexts(list: unknown): list is readonly string[] {
  if (!Array.isArray(list)) return false;
  for (let i = 0; i < list.length; i += 1) if (!isText(list[i])) return false;
  return true;
}

export const ORDER_STATES = 64;

/** Which of its days an order has and how they stand to each other; `null`: not closed. */
function stateOfOrder(
  order: NonNullable<CaseInput['order']>,
  decidedOn: Day,
  calendar: Calendar,
): number | null {
  if (!isObject(order)) return null;
  const { issuedOn, deadline, compliedOn } = order;
  if (!hasKeys(order, stated(issuedOn) + stated(deadline) + stated(compliedOn))) return null;
  if (issuedOn !== undefined && (!calendar.read(issuedOn) || issuedOn > decidedOn)) return null;
  if (deadline !== undefined) {
    if (!calendar.read(deadline) || (issuedOn !== undefined && issuedOn > deadline)) return null;
    if (compliedOn === undefined) return null;
  }
  if (compliedOn !== undefined && compliedOn !== null) {
    if (typeof compliedOn !== 'string' || !calendar.read(compliedOn)) return null;
    if (issuedOn !== undefined && issuedOn > compliedOn) return null;
  }
  const complied = compliedOn === undefined ? 0 : compliedOn === null ? 1 : 2;
  const inTime = complied === 2 && deadline !== undefined && compliedOn! <= deadline ? 1 : 0;
  const running = deadline !== undefined && decidedOn <= deadline ? 1 : 0;
  return 1 + stated(issuedOn) + 2 * stated(deadline) + 4 * complied + 12 * inTime + 24 * running;
}
