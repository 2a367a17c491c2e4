import * as z from 'zod/mini';
import { Trail } from '../decide/trail-builder.js';
import { answering, fail, issue, raise, readAmount, readAs } from '../errors/index.js';
import { Decimal, roundHalfUp, writeYuan } from '../money/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { checkOptions } from '../rulebook/given.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import { addDays, type Day, daysBetween } from '../time/day.js';
import { daySchema } from '../time/day-schema.js';
import type { Step } from '../trail/step.js';
import { newestDay, rulesOn } from './rules.js';
import { checkDay } from './working-days.js';

/** Late payment by its dates. */
export interface LatePeriod {
  /** The last day on which payment is in time; a postponement or instalment that was granted (66(2)) counts. */
  dueOn: Day;
  /** The day of payment, or the day up to which to compute. */
  paidOn: Day;
  /** Review or litigation, first and last day both included (73(3)). */
  suspended?: readonly (readonly [Day, Day])[];
}

export interface SurchargeOptions {
  /** Days of review or litigation among the late days (73(3)); only with a number of days. */
  suspendedDays?: number;
  /** A day of the law that applies; default: the newest, or with dates the day after `dueOn`. */
  on?: Day;
  rulebook?: Rulebook;
}

/** Amounts in yuan as decimal strings. */
export interface Surcharge {
  fine: string;
  ratePerDay: string;
  daysLate: number;
  suspendedDays: number;
  /** The days that count. */
  countedDays: number;
  /** What is added for late payment: never more than the fine. */
  amount: string;
  capped: boolean;
  /** Fine and surcharge together. */
  total: string;
  steps: Step[];
}

const periodSchema = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    dueOn: daySchema,
    paidOn: daySchema,
    suspended: z.optional(z.array(z.tuple([daySchema, daySchema]))),
  }),
);

/**
 * The surcharge for paying a fine late (加处罚款): 3 % of the fine a day, never above the fine, none for the days of
 * review or litigation. Rounded once, half up to 分.
 *
 * @param fine yuan, at most two decimals
 * @param late whole days after the last day for payment, or the dates
 * @throws CaliangError `invalid-amount`, `amount-not-positive`, `not-whole-number`, `out-of-range`, `invalid-date`,
 *   `date-order`, `date-not-covered`
 * @see 行政处罚法 72(1)(1), 73(3); before 2021-07-15 art. 51 of the 2017 law and, for the cap, 行政强制法 45(2)
 * @example
 * lateSurcharge('10000', 10).amount // '3000'
 */
export function lateSurcharge(
  fine: string,
  late: number | LatePeriod,
  options: SurchargeOptions = {},
): Surcharge {
  return answering({ fine, late, options }, () => {
    checkOptions(options, ['suspendedDays', 'on', 'rulebook']);
    return surchargeOn(fine, late, options);
  });
}

function surchargeOn(fine: string, late: number | LatePeriod, options: SurchargeOptions): Surcharge {
  const amount = readAmount(fine, ['fine']);
  if (amount.isZero()) fail(issue('amount-not-positive', ['fine'], { kind: 'fine' }));
  const index = indexOf(options.rulebook ?? builtinRulebook());
  const days = typeof late === 'number' ? counted(late, options.suspendedDays ?? 0) : dated(late);
  const on = options.on ?? (days.dueOn === null ? newestDay(index) : addDays(days.dueOn, 1));
  checkDay(on, ['on']);
  const { rules, law } = rulesOn(index, on);
  const trail = new Trail(law);

  const suspends = rules.surchargeSuspended;
  const suspended = suspends ? days.suspended : 0;
  const countedDays = days.late - suspended;
  const { dueOn, paidOn } = days;
  trail.add({
    id: 'surcharge.days',
    finding: 'surcharge-days',
    params: { late: days.late, suspended, counted: countedDays, dueOn, paidOn },
    cells: suspends && suspended > 0 ? [suspends] : [rules.payWithinDays],
    after: { countedDays },
  });
  if (!suspends && days.suspended > 0) {
    trail.add({
      id: 'surcharge.suspension',
      finding: 'surcharge-suspension-unknown',
      params: { suspended: days.suspended },
      cells: [rules.surcharge],
    });
  }
  const { ratePerDay } = rules.surcharge;
  const product = amount.times(ratePerDay).times(countedDays);
  const rounded = roundHalfUp(product);
  trail.add({
    id: 'surcharge.multiplied',
    finding: 'surcharge-multiplied',
    params: {
      fine: writeYuan(amount),
      ratePerDay,
      days: countedDays,
      product: product.toString(),
      amount: writeYuan(rounded),
    },
    cells: [rules.surcharge],
    after: { amount: writeYuan(rounded) },
  });
  const capped = rounded.gt(amount);
  if (capped) {
    trail.add({
      id: 'surcharge.capped',
      finding: 'surcharge-capped',
      params: { amount: writeYuan(rounded), cap: writeYuan(amount) },
      cells: [rules.surchargeCap],
      before: { amount: writeYuan(rounded) },
      after: { amount: writeYuan(amount) },
    });
  }
  const added = Decimal.min(rounded, amount);
  return {
    fine: writeYuan(amount),
    ratePerDay,
    daysLate: days.late,
    suspendedDays: suspended,
    countedDays,
    amount: writeYuan(added),
    capped,
    total: writeYuan(amount.plus(added)),
    steps: trail.steps,
  };
}

interface LateDays {
  readonly late: number;
  readonly suspended: number;
  readonly dueOn: Day | null;
  readonly paidOn: Day | null;
}

function counted(late: number, suspended: number): LateDays {
  for (const [field, value] of [
    ['daysLate', late],
    ['suspendedDays', suspended],
  ] as const) {
    if (!Number.isSafeInteger(value) || value < 0) {
      fail(issue('not-whole-number', [field], { value: String(value), min: 0 }));
    }
  }
  if (suspended > late) {
    const value = String(suspended);
    fail(
      issue('out-of-range', ['suspendedDays'], { value, above: null, atLeast: '0', atMost: String(late) }),
    );
  }
  return { late, suspended, dueOn: null, paidOn: null };
}

function dated(period: unknown): LateDays {
  const { dueOn, paidOn, suspended = [] } = readAs(periodSchema, period);
  raise(
    suspended.flatMap(([first, last], i) =>
      first <= last
        ? []
        : [
            issue('date-order', ['suspended', i], {
              earlier: 'suspended',
              earlierDay: first,
              later: 'suspended',
              laterDay: last,
            }),
          ],
    ),
  );
  const late = Math.max(0, daysBetween(dueOn, paidOn));
  return { late, suspended: covered(addDays(dueOn, 1), paidOn, suspended), dueOn, paidOn };
}

/** How many days from `first` to `last` lie in one of the spans. */
function covered(first: Day, last: Day, spans: readonly (readonly [Day, Day])[]): number {
  let days = 0;
  let next = first;
  for (const [from, to] of [...spans].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const start = from > next ? from : next;
    const end = to < last ? to : last;
    if (start > end) continue;
    days += daysBetween(start, end) + 1;
    next = addDays(end, 1);
  }
  return days;
}
