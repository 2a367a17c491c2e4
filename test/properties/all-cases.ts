/**
 * All cases that the library has to answer: every violation of a book, alone or several in one act, every party and
 * role, acts from 2018 on under either version of the general part, uncertain days, acts that go on, orders, amounts.
 * Every case is well formed; what it says together may still be refused, with a typed error.
 */

import fc from 'fast-check';
import type { CaseInput, Rulebook } from '../../src/index.js';
import { AMOUNT_KINDS, CONSEQUENCES, ORDINALS, type Provision } from '../../src/rulebook/schema.js';
import { replacementOf } from '../../src/rulebook/yields.js';
import { type Addressee, addresseesOf, circumstancesFor, compatible } from '../../src/testing/book.js';
import { dayBetween } from '../../src/testing/cases.js';
import { addDays, type Day, daysBetween } from '../../src/time/day.js';

const FIRST_ACT = '2018-01-01';
const LAST_ACT = '2025-06-30';

const maybe = <T>(arbitrary: fc.Arbitrary<T>, weight = 3): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight, arbitrary }, { weight: 1, arbitrary: fc.constant(undefined) });

const stated = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

/** To whom a provision is addressed; where another authority fines, anybody. */
const partiesOf = (provision: Provision): Addressee[] => {
  const found = addresseesOf(provision);
  return found.length > 0 ? found : [{ party: 'unit' }, { party: 'individual' }];
};

/** The provisions that one act of this party can break together, each applied once. */
function together(book: Rulebook, who: Addressee, first: Provision): Provision[] {
  const goesFirst = (p: Provision): string => replacementOf(p)?.violation ?? p.violation;
  const taken = new Set([goesFirst(first)]);
  return book.data.provisions.filter((p) => {
    const fits = partiesOf(p).some(
      (a) => a.party === who.party && (a.role === who.role || a.role === undefined),
    );
    if (!fits || taken.has(goesFirst(p))) return false;
    taken.add(goesFirst(p));
    return true;
  });
}

interface Asked {
  readonly who: Addressee;
  readonly provisions: readonly Provision[];
}

const asked = (book: Rulebook): fc.Arbitrary<Asked> =>
  fc
    .constantFrom(...book.data.provisions)
    .chain((first) => fc.constantFrom(...partiesOf(first)).map((who) => ({ first, who })))
    .chain(({ first, who }) => {
      const one = fc.constant<Provision[]>([]);
      const others = together(book, who, first);
      const more = fc.shuffledSubarray(others, { maxLength: Math.min(2, others.length) });
      return fc
        .oneof({ weight: 2, arbitrary: one }, { weight: 1, arbitrary: more })
        .map((rest) => ({ who, provisions: [first, ...rest] }));
    });

/** A day or a pair from this day on, at most so many days later; the last day not after `limit`. */
const dayOrPair = (from: Day, most: number, limit: Day): fc.Arbitrary<Day | [Day, Day]> => {
  const room = Math.max(0, Math.min(most, daysBetween(from, limit)));
  const day = fc.integer({ min: 0, max: room }).map((n) => addDays(from, n));
  const pair = fc
    .tuple(fc.integer({ min: 0, max: room }), fc.integer({ min: 0, max: room }))
    .map(([a, b]): [Day, Day] => [addDays(from, Math.min(a, b)), addDays(from, Math.max(a, b))]);
  return fc.oneof({ weight: 4, arbitrary: day }, { weight: 1, arbitrary: pair });
};

const lastOf = (day: Day | [Day, Day]): Day => (typeof day === 'string' ? day : day[1]);

type Dates = Pick<CaseInput, 'act' | 'discoveredOn' | 'filedOn' | 'decidedOn' | 'order'>;

/** How an order with a deadline was answered, as far as it is known. */
function answered(order: CaseInput['order']): 'in-time' | 'late' | 'never' | undefined {
  const { deadline, compliedOn } = order ?? {};
  if (compliedOn === null) return 'never';
  if (deadline === undefined || compliedOn === undefined) return undefined;
  const [first] = [compliedOn].flat();
  return first! <= deadline ? 'in-time' : 'late';
}

function ordersOf(from: Day, decidedOn: Day): fc.Arbitrary<CaseInput['order']> {
  return fc.integer({ min: 0, max: daysBetween(from, decidedOn) }).chain((after) => {
    const issuedOn = addDays(from, after);
    return fc
      .record({
        issuedOn: maybe(fc.constant(issuedOn)),
        deadline: maybe(
          fc.integer({ min: 0, max: 90 }).map((n) => addDays(issuedOn, n)),
          5,
        ),
        compliedOn: fc.oneof(fc.constant(undefined), fc.constant(null), dayOrPair(issuedOn, 120, decidedOn)),
      })
      .map((order) => stated(order) as CaseInput['order']);
  });
}

/** Act, discovery, filing, order and decision in an order in which they can happen. */
const dates: fc.Arbitrary<Dates> = fc
  .record({
    // Often shortly before a benchmark (2020-11-10) or the present general part (2021-07-15) began.
    from: fc.oneof(dayBetween(FIRST_ACT, LAST_ACT), dayBetween('2020-01-01', '2021-07-14')),
    long: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 1500 })),
  })
  .chain(({ from: first, long }) => {
    const decidedOn = addDays(first, long + 1);
    return dayOrPair(first, 60, decidedOn).chain((from) =>
      fc
        .oneof(
          { weight: 3, arbitrary: fc.constant({}) },
          { weight: 2, arbitrary: dayOrPair(lastOf(from), 300, decidedOn).map((to) => ({ to })) },
          { weight: 1, arbitrary: fc.constant({ ongoing: true }) },
        )
        .chain((end: { to?: Day | [Day, Day]; ongoing?: boolean }) => {
          const ended = end.to === undefined ? lastOf(from) : lastOf(end.to);
          return dayOrPair(ended, 900, decidedOn).chain((found) =>
            fc
              .record({
                discoveredOn: maybe(fc.constant(found)),
                filedOn: maybe(dayBetween(lastOf(found), decidedOn)),
                order: maybe(ordersOf(lastOf(found), decidedOn), 1),
              })
              .map((rest) => stated({ act: { from, ...end }, decidedOn, ...rest }) as Dates),
          );
        }),
    );
  });

const amountOf = fc
  .oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1_000_00, max: 2_000_000_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 1_000_00 }) },
  )
  .map((fen) => (fen / 100).toFixed(2));

const amounts = fc
  .record({
    ...Object.fromEntries(AMOUNT_KINDS.map((kind) => [kind, maybe(amountOf)])),
    unlawfulGains: fc.oneof(fc.constant(undefined), fc.constant('0'), amountOf),
  })
  .map(stated);

const evidence = fc.array(fc.constantFrom('证据3', '证据1', '证据2', '现场笔录'), { maxLength: 5 });

function quantityOf(provisions: readonly Provision[]): fc.Arbitrary<unknown> {
  const measured = provisions.filter((p) => p.quantity !== null);
  if (measured.length === 0) return fc.constant(undefined);
  const number = fc.constantFrom(...measured).chain(({ quantity }) => {
    const { measure, units } = quantity!;
    const value =
      measure === 'count'
        ? fc.integer({ min: 1, max: 12 })
        : measure === 'area'
          ? fc.integer({ min: 1, max: 40_000 }).map((n) => n / 100)
          : fc.integer({ min: 1, max: 1000 }).map((n) => n / 1000);
    const whole = fc.record({ value, unit: fc.constantFrom(...units) });
    return provisions.length === 1 ? fc.oneof(value, whole) : whole;
  });
  return fc.oneof({ weight: 3, arbitrary: number }, { weight: 1, arbitrary: fc.constantFrom(...ORDINALS) });
}

const factsOf = (provisions: readonly Provision[]): fc.Arbitrary<NonNullable<CaseInput['facts']>> => {
  const seldom = fc.constantFrom(undefined, undefined, undefined, false, true);
  return fc
    .record({
      frequency: maybe(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(...ORDINALS))),
      quantity: maybe(quantityOf(provisions)),
      consequence: maybe(fc.constantFrom<string>(...CONSEQUENCES, ...ORDINALS)),
      endangersLifeOrHealth: seldom,
      endangersFinancialSafety: seldom,
      intentToDamage: fc.constantFrom(undefined, false, false, false, true),
      evidence: maybe(evidence),
    })
    .map((facts) => stated(facts) as NonNullable<CaseInput['facts']>);
};

interface Found {
  readonly id: string;
  readonly present: boolean;
  readonly evidence: readonly string[];
}

const circumstancesOf = (book: Rulebook, { party }: Addressee): fc.Arbitrary<Found[]> =>
  fc
    .shuffledSubarray(
      circumstancesFor(book, party).map((c) => c.id),
      { maxLength: 5 },
    )
    .chain((ids) =>
      fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), present: fc.boolean(), evidence }))),
    );

/** Every case of a book. */
export function allCases(book: Rulebook): fc.Arbitrary<CaseInput> {
  return asked(book).chain(({ who, provisions }) =>
    fc
      .record({
        dates,
        amounts,
        facts: factsOf(provisions),
        found: circumstancesOf(book, who),
        named: fc.boolean(),
        list: fc.boolean(),
      })
      .map(({ dates: days, amounts: money, facts, found, named, list }): CaseInput => {
        const kept = compatible(
          book,
          found.filter((c) => c.present).map((c) => c.id),
          { ...facts, order: answered(days.order) },
        );
        const ids = provisions.map((p) => p.violation);
        return {
          violation: ids.length > 1 || list ? ids : ids[0]!,
          ...who,
          ...(named && { partyName: '某公司' }),
          ...days,
          facts,
          amounts: money,
          circumstances: found
            .filter((c) => !c.present || kept.includes(c.id))
            .map((c) => ({ ...c, evidence: [...c.evidence] })),
        } as CaseInput;
      }),
  );
}

const turned = <T>(list: readonly T[] | undefined): T[] | undefined => list && [...list].reverse();

/** The same case with every list of it the other way round. */
export function reversed(given: CaseInput): CaseInput {
  return stated({
    ...given,
    violation: Array.isArray(given.violation) ? turned(given.violation) : given.violation,
    facts: given.facts && stated({ ...given.facts, evidence: turned(given.facts.evidence) }),
    circumstances: turned(given.circumstances)?.map((c) => stated({ ...c, evidence: turned(c.evidence) })),
  }) as CaseInput;
}
