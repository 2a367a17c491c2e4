/** Constructive arbitraries for valid cases: every value that is generated is valid, nothing is filtered away. */

import fc from 'fast-check';
import type { CaseInput } from '../case/schema.js';
import { answering, checkList, fail, issue, oneOf } from '../errors/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { checkOptions } from '../rulebook/given.js';
import type { Rulebook } from '../rulebook/load.js';
import {
  AMOUNT_KINDS,
  type Compliance,
  ORDINALS,
  PARTIES,
  type Party,
  type Provision,
} from '../rulebook/schema.js';
import { addDays, type Day, daysBetween, fromNumber, toNumber } from '../time/day.js';
import {
  type Addressee,
  addresseesOf,
  axesFor,
  circumstancesFor,
  compatible,
  deniable,
  penalised,
  settledDays,
} from './book.js';

/** What the cases are drawn from. Nothing stated: everything that the rulebook holds. */
export interface ValidCasesOptions {
  /** Default: the built-in rulebook. */
  readonly rulebook?: Rulebook;
  /** Ids of violations. Default: every one that can give a penalty. */
  readonly violations?: readonly string[];
  /** Default: every party that the provision penalises. */
  readonly party?: Party;
  /** Circumstances that may be present. Default: all of the party's. */
  readonly circumstances?: readonly string[];
  /** `all` (default): every criterion, amount and day is stated. `some`: any of them may be left out or uncertain. */
  readonly stated?: 'all' | 'some';
}

/** A case with one violation, as these arbitraries make them. */
export type OneViolationCase = CaseInput & { violation: string };

export const dayBetween = (first: Day, last: Day): fc.Arbitrary<Day> =>
  fc.integer({ min: toNumber(first), max: toNumber(last) }).map(fromNumber);

type Fact = number | string | { value: number; unit: string };

/** The quantity in every form in which a case can state it. */
export function quantities(
  provision: Provision,
  cells: readonly Fact[] = [],
): fc.Arbitrary<Fact | undefined> {
  if (!provision.quantity) return fc.constant(undefined);
  const { measure, units } = provision.quantity;
  const wide =
    measure === 'count'
      ? fc.integer({ min: 1, max: 30 })
      : measure === 'area'
        ? fc.integer({ min: 1, max: 100_000 }).map((n) => n / 100)
        : fc.integer({ min: 1, max: 1000 }).map((n) => n / 1000);
  const numbers = cells.filter((cell) => typeof cell === 'number');
  const value = numbers.length > 0 ? fc.oneof(fc.constantFrom(...numbers), wide) : wide;
  return fc.oneof(
    value,
    fc.record({ value, unit: fc.constantFrom(...units) }),
    fc.constantFrom<Fact>(...ORDINALS),
  );
}

function criteria(book: Rulebook, provision: Provision): fc.Arbitrary<NonNullable<CaseInput['facts']>> {
  const cells = new Map(axesFor(book, provision).map((a) => [a.criterion, a.values.map((v) => v.stated)]));
  const frequency = fc.oneof(
    fc.constantFrom<Fact>(...(cells.get('frequency') ?? [1])),
    fc.integer({ min: 1, max: 9 }),
    fc.constantFrom<Fact>(...ORDINALS),
  );
  const consequence = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('none', 'remediable', 'irremediable') },
    { weight: 1, arbitrary: fc.constantFrom<string>(...ORDINALS) },
  );
  const seldom = fc.constantFrom(undefined, undefined, undefined, false, true);
  return fc
    .record({
      frequency,
      consequence,
      quantity: quantities(provision, cells.get('quantity')),
      endangersLifeOrHealth: seldom,
      endangersFinancialSafety: seldom,
      intentToDamage: provision.intentTo
        ? fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })
        : fc.constant(undefined),
    })
    .map((facts) => without(facts, (value) => value === undefined) as NonNullable<CaseInput['facts']>);
}

const yuan = fc.integer({ min: 1_000_00, max: 2_000_000_000 }).map((fen) => {
  const text = String(fen);
  return `${text.slice(0, -2)}.${text.slice(-2)}`;
});
const amounts = fc.record(Object.fromEntries(AMOUNT_KINDS.map((kind) => [kind, yuan])));

type Order = NonNullable<CaseInput['order']>;

/** Days after the act: discovery, order, deadline, and when the order was complied with. */
interface Course {
  readonly from: Day;
  readonly discoveredOn: Day;
  readonly decidedOn: Day;
  readonly order: Order | undefined;
  readonly answered: Compliance | undefined;
}

const DECIDED_AFTER = 57;

function course(book: Rulebook): fc.Arbitrary<Course> {
  const { first, last } = settledDays(book);
  const room = daysBetween(first, last);
  const fits = Math.min(DECIDED_AFTER + 3, room);
  const often = { weight: 6, arbitrary: fc.constant(Math.min(3, room)) };
  const late = { weight: 1, arbitrary: fc.integer({ min: 0, max: Math.max(0, room - fits) }) };
  return fc.oneof(often, late).chain((delay) =>
    fc
      .record({
        from: dayBetween(first, addDays(last, -Math.min(room, delay + fits))),
        order: fc.oneof(
          { weight: 5, arbitrary: fc.constant('not-kept' as const) },
          { weight: 2, arbitrary: fc.constant('kept-late' as const) },
          { weight: 1, arbitrary: fc.constantFrom('kept' as const, 'none' as const) },
        ),
      })
      .map(({ from, order }): Course => {
        const discoveredOn = addDays(from, delay);
        const after = (days: number): Day => addDays(discoveredOn, Math.min(days, fits - 3));
        const kept = { kept: after(10), 'kept-late': after(30), 'not-kept': null, none: null }[order];
        return {
          from,
          discoveredOn,
          decidedOn: after(DECIDED_AFTER),
          answered: order === 'none' ? undefined : !kept ? 'never' : kept <= after(17) ? 'in-time' : 'late',
          order: order === 'none' ? undefined : { issuedOn: after(1), deadline: after(17), compliedOn: kept },
        };
      }),
  );
}

function circumstances(
  book: Rulebook,
  { party }: Addressee,
  from: readonly string[] | undefined,
): fc.Arbitrary<{ present: string[]; absent: string[] }> {
  const known = circumstancesFor(book, party).map((c) => c.id);
  const ids = from ? known.filter((id) => from.includes(id)) : known;
  if (ids.length === 0) return fc.constant({ present: [], absent: [] });
  return fc.record({
    present: fc.oneof(
      fc.shuffledSubarray(ids, { maxLength: Math.min(3, ids.length) }),
      fc.shuffledSubarray(ids),
    ),
    absent: fc.subarray(ids, { maxLength: Math.min(3, ids.length) }),
  });
}

const without = <T extends object>(given: T, drop: (value: unknown, key: string) => boolean): Partial<T> =>
  Object.fromEntries(Object.entries(given).filter(([key, value]) => !drop(value, key))) as Partial<T>;

const fully = (book: Rulebook, provision: Provision, options: ValidCasesOptions) =>
  fc
    .constantFrom(...addresseesOf(provision).filter((a) => !options.party || a.party === options.party))
    .chain((who) =>
      fc
        .record({
          course: course(book),
          facts: criteria(book, provision),
          amounts,
          listed: circumstances(book, who, options.circumstances),
        })
        .map(({ course: { answered, order, from, ...days }, facts, amounts, listed }): OneViolationCase => {
          const stated = { ...facts, order: answered };
          const present = compatible(book, listed.present, stated);
          const absent = deniable(book, listed.absent, present, stated);
          return {
            violation: provision.violation,
            ...who,
            act: { from, to: from },
            ...days,
            ...(order && { order }),
            facts,
            amounts,
            circumstances: [
              ...present.map((id) => ({ id, present: true })),
              ...absent.map((id) => ({ id, present: false })),
            ],
          } as OneViolationCase;
        }),
    );

/** Leaves out any facts, amounts and days that a case need not state, and makes the act's days uncertain. */
const partly = (one: OneViolationCase): fc.Arbitrary<OneViolationCase> =>
  fc
    .record({
      facts: fc.subarray(Object.keys(one.facts ?? {})),
      amounts: fc.subarray(Object.keys(one.amounts ?? {})),
      top: fc.subarray(['discoveredOn', 'order', 'circumstances']),
      end: fc.constantFrom('stated' as const, 'uncertain' as const, 'not-stated' as const),
      earlier: fc.integer({ min: 0, max: Math.min(3, daysBetween(one.act.from as Day, one.decidedOn)) }),
    })
    .map(({ facts, amounts, top, end, earlier }) => {
      const rest = without(one, (_, key) => top.includes(key)) as OneViolationCase;
      const from = one.act.from as Day;
      const later = addDays(from, earlier);
      const to = { stated: later, uncertain: [from, later] as [Day, Day], 'not-stated': undefined }[end];
      return {
        ...rest,
        act: { from: earlier > 0 ? [from, later] : from, ...(to !== undefined && { to }) },
        facts: without(one.facts ?? {}, (_, key) => facts.includes(key)),
        amounts: without(one.amounts ?? {}, (_, key) => amounts.includes(key)),
      };
    });

/**
 * Valid cases of a rulebook under its newest law; every cell of every table can be reached, and every outcome that the
 * newest law has (`not-punishable` needs an older one: see `samples`).
 *
 * @param options the rulebook, and what to draw from it
 * @example
 * fc.sample(validCases({ violations: ['damaging-works'], party: 'unit' }), 1)[0].party // 'unit'
 * fc.sample(validCases(), 20).every((one) => safeDecide(one).success) // true
 */
export function validCases(options: ValidCasesOptions = {}): fc.Arbitrary<OneViolationCase> {
  return answering({ options }, () => {
    checkValidCases(options);
    return casesFrom(options);
  });
}

const OPTIONS = [
  'rulebook',
  'violations',
  'party',
  'circumstances',
  'stated',
] as const satisfies readonly (keyof ValidCasesOptions)[];

function checkValidCases(options: ValidCasesOptions): void {
  checkOptions(options, OPTIONS);
  const { data } = options.rulebook ?? builtinRulebook();
  const { party, stated } = options;
  const lists = {
    violations: ['violation', data.provisions.map((p) => p.violation)],
    circumstances: ['circumstance', data.circumstances.map((c) => c.id)],
  } as const;
  for (const field of ['violations', 'circumstances'] as const) {
    const [kind, valid] = lists[field];
    const given = options[field];
    if (given === undefined) continue;
    checkList(given, [field]);
    given.forEach((id, i) => {
      oneOf(id, valid, kind, [field, i]);
    });
  }
  if (party !== undefined) oneOf(party, PARTIES, 'party', ['party']);
  if (stated !== undefined) oneOf(stated, ['all', 'some'], 'stated', ['stated']);
}

function casesFrom(options: ValidCasesOptions): fc.Arbitrary<OneViolationCase> {
  const book = options.rulebook ?? builtinRulebook();
  const { violations, party } = options;
  const provisions = penalised(book).filter(
    (p) =>
      (!violations || violations.includes(p.violation)) &&
      (!party || addresseesOf(p).some((a) => a.party === party)),
  );
  if (provisions.length === 0) fail(issue('no-such-case', [], {}));
  const full = fc.constantFrom(...provisions).chain((provision) => fully(book, provision, options));
  return options.stated === 'some' ? full.chain(partly) : full;
}
