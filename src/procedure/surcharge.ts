import * as z from 'zod/mini';
import type { Cell } from '../decide/law/epoch.js';
import { type StepInput, stepOf } from '../decide/step.js';
import { answeringFrozen, fail, issue, raise, readAmount, readAs } from '../errors/index.js';
import { Decimal, roundHalfUp, writeYuan } from '../money/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { checkOptions } from '../rulebook/given.js';
import type { Index } from '../rulebook/index-book.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import type { Procedure } from '../rulebook/schema.js';
import { addDays, type Day, daysBetween } from '../time/day.js';
import { daySchema } from '../time/day-schema.js';
import type { Finding, Step } from '../trail/step.js';
import { newestDay, rulesOn } from './rules.js';
import { checkDay } from './working-days.js';

/** The remedy that suspends a surcharge: review or suit. */
export type Remedy = 'review' | 'litigation';

/** First and last day of review or litigation, both included, and which of them it was; not stated: review. */
export type Suspension = readonly [Day, Day] | readonly [Day, Day, Remedy];

/** Late payment by its dates. */
export interface LatePeriod {
  /** The last day on which payment is in time; a postponement or instalment that was granted (66(2)) counts. */
  dueOn: Day;
  /** The day of payment, or the day up to which to compute. */
  paidOn: Day;
  /**
   * Review or litigation (73(3)). Each day by the law then in force: days of litigation never count, days of review
   * have not counted since 2021-07-15; whether they counted before is contested, so there they do.
   */
  suspended?: readonly Suspension[];
}

/** How late a fine is paid, and what does not count. */
export interface SurchargeOptions {
  /** Days of review or litigation among the late days (73(3)); only with a number of days. */
  suspendedDays?: number;
  /** Which of the two `suspendedDays` were; default: review. */
  suspendedBy?: Remedy;
  /** A day of the law that applies; default: the newest, or with dates the day after `dueOn`. */
  on?: Day;
  rulebook?: Rulebook;
}

/** Amounts in yuan as decimal strings. */
export interface Surcharge {
  readonly fine: string;
  readonly ratePerDay: string;
  readonly daysLate: number;
  readonly suspendedDays: number;
  /** Days of review before 2021-07-15 that were counted although that is contested. */
  readonly contestedDays: number;
  /** The days that count. */
  readonly countedDays: number;
  /** What is added for late payment: never more than the fine. */
  readonly amount: string;
  readonly capped: boolean;
  /** Fine and surcharge together. */
  readonly total: string;
  readonly steps: readonly Step[];
}

const remedySchema = /* @__PURE__ */ z.lazy(() => z.enum(['review', 'litigation']));
export const suspensionsSchema = /* @__PURE__ */ z.lazy(() =>
  z.array(z.union([z.tuple([daySchema, daySchema]), z.tuple([daySchema, daySchema, remedySchema])])),
);

const periodSchema = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    dueOn: daySchema,
    paidOn: daySchema,
    suspended: z.optional(suspensionsSchema),
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
 * @see 行政处罚法 72(1)(1), 73(3); before 2021-07-15 art. 51 of the 2017 law, for the cap 行政强制法 45(2), for days of
 *   litigation (2005)行他字第29号
 * @example
 * lateSurcharge('10000', 10).amount // '3000'
 */
export function lateSurcharge(
  fine: string,
  late: number | LatePeriod,
  options: SurchargeOptions = {},
): Surcharge {
  return answeringFrozen({ fine, late, options }, () => {
    checkOptions(options, ['suspendedDays', 'suspendedBy', 'on', 'rulebook']);
    return surchargeOn(fine, late, options);
  });
}

function surchargeOn(fine: string, late: number | LatePeriod, options: SurchargeOptions): Surcharge {
  const amount = readAmount(fine, ['fine']);
  if (amount.isZero()) fail(issue('amount-not-positive', ['fine'], { kind: 'fine' }));
  const index = indexOf(options.rulebook ?? builtinRulebook());
  const days = typeof late === 'number' ? counted(late, options) : dated(late);
  const on = options.on ?? (days.dueOn === null ? newestDay(index) : addDays(days.dueOn, 1));
  checkDay(on, ['on']);
  const { rules, law } = rulesOn(index, on);
  const steps: Step[] = [];
  const add = <F extends Finding>(input: StepInput<F>): void => {
    steps.push(stepOf(law, input));
  };

  const { suspended, contested, cells } = suspension(index, days, rules, options.on !== undefined);
  const countedDays = days.late - suspended;
  const { dueOn, paidOn } = days;
  add({
    id: 'surcharge.days',
    finding: 'surcharge-days',
    params: { late: days.late, suspended, counted: countedDays, dueOn, paidOn },
    cells: cells.length > 0 ? cells : [rules.payWithinDays],
    after: { countedDays },
  });
  if (contested > 0) {
    add({
      id: 'surcharge.suspension',
      finding: 'surcharge-suspension-unknown',
      params: { suspended: contested },
      cells: [rules.surcharge],
    });
  }
  const { ratePerDay } = rules.surcharge;
  const product = amount.times(ratePerDay).times(countedDays);
  const rounded = roundHalfUp(product);
  add({
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
    add({
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
    contestedDays: contested,
    countedDays,
    amount: writeYuan(added),
    capped,
    total: writeYuan(amount.plus(added)),
    steps,
  };
}

interface LateDays {
  readonly late: number;
  /** Days of each remedy by their number, or as spans of days. */
  readonly number: Readonly<Partial<Record<Remedy, number>>>;
  readonly spans: readonly Suspension[];
  readonly dueOn: Day | null;
  readonly paidOn: Day | null;
}

function counted(late: number, { suspendedDays = 0, suspendedBy = 'review' }: SurchargeOptions): LateDays {
  for (const [field, value] of [
    ['daysLate', late],
    ['suspendedDays', suspendedDays],
  ] as const) {
    if (!Number.isSafeInteger(value) || value < 0) {
      fail(issue('not-whole-number', [field], { value: String(value), min: 0 }));
    }
  }
  if (suspendedDays > late) {
    const value = String(suspendedDays);
    fail(
      issue('out-of-range', ['suspendedDays'], { value, above: null, atLeast: '0', atMost: String(late) }),
    );
  }
  const by = readAs(remedySchema, suspendedBy, ['suspendedBy']);
  return { late, number: { [by]: suspendedDays }, spans: [], dueOn: null, paidOn: null };
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
  return { late, number: {}, spans: suspended, dueOn, paidOn };
}

interface Suspended {
  readonly suspended: number;
  readonly contested: number;
  readonly cells: readonly Cell[];
}

/** The days that do not count, each by the law in force on it; `fixed`: by these rules, whatever the day. */
function suspension(index: Index, days: LateDays, rules: Procedure, fixed: boolean): Suspended {
  const { dueOn, paidOn, spans, number } = days;
  if (dueOn === null || paidOn === null) {
    return total(
      (['litigation', 'review'] as const).map((remedy) => stopped(rules, remedy, number[remedy] ?? 0)),
    );
  }
  const first = addDays(dueOn, 1);
  const stretches = fixed ? [{ first, last: paidOn, rules }] : stretchesOf(index, first, paidOn);
  return total(
    stretches.flatMap((stretch) => {
      const within = (some: readonly Suspension[]) => covered(stretch.first, stretch.last, some);
      const litigation = within(spans.filter(([, , remedy]) => remedy === 'litigation'));
      return [
        stopped(stretch.rules, 'litigation', litigation),
        stopped(stretch.rules, 'review', within(spans) - litigation),
      ];
    }),
  );
}

function stopped({ surchargeSuspended }: Procedure, remedy: Remedy, days: number): Suspended {
  const cell = surchargeSuspended[remedy];
  return cell && days > 0
    ? { suspended: days, contested: 0, cells: [cell] }
    : { suspended: 0, contested: days, cells: [] };
}

const total = (parts: readonly Suspended[]): Suspended => ({
  suspended: parts.reduce((sum, part) => sum + part.suspended, 0),
  contested: parts.reduce((sum, part) => sum + part.contested, 0),
  cells: [...new Set(parts.flatMap((part) => part.cells))],
});

/** The late days by the procedure in force on them. */
function stretchesOf(index: Index, first: Day, last: Day): { first: Day; last: Day; rules: Procedure }[] {
  return index.procedures.flatMap(({ value, version: { from, to } }) => {
    const start = from > first ? from : first;
    const end = to !== null && to < last ? to : last;
    return start <= end ? [{ first: start, last: end, rules: value }] : [];
  });
}

/** How many days from `first` to `last` lie in one of the spans. */
function covered(first: Day, last: Day, spans: readonly Suspension[]): number {
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
