/** The properties that hold for every rulebook that loads, each as what to draw and what to check. */
import fc from 'fast-check';
import type { CaseInput } from '../case/schema.js';
import { decide as decideByTables } from '../decide/decide.js';
import type { DecideOptions, Decision } from '../decide/decision.js';
import { CaliangError } from '../errors/index.js';
import { Decimal, type YuanRange } from '../money/index.js';
import { notPlain } from '../receipt/plain.js';
import { receipt } from '../receipt/receipt.js';
import { replay } from '../receipt/replay.js';
import type { Rulebook } from '../rulebook/load.js';
import { CONSEQUENCES, ORDINALS, type Provision } from '../rulebook/schema.js';
import { addDays, type Day } from '../time/day.js';
import { addresseesOf, axesFor, changesOf, compatible, gradingOf, penalised } from './book.js';
import { dayBetween, type OneViolationCase, quantities, validCases } from './cases.js';
import { unexplainedFigures } from './figures.js';
import { heavierLaw, inside, nowhereLighter } from './heavier.js';
import { firstDifference } from './plain.js';

/** Anything that decides as `decide` does. */
export type DecideLike = (input: CaseInput, options?: DecideOptions) => Decision;

/** What was drawn: the case, and what the property changes in it. */
export interface Given {
  readonly input: OneViolationCase;
  readonly [change: string]: unknown;
}

/** A reason why the property does not hold, `true` if it holds, `false` if the case has nothing to check. */
type Verdict = string | boolean;

export interface Trial {
  readonly arbitrary: fc.Arbitrary<Given>;
  readonly check: (given: Given, decide: (input: CaseInput) => Decision) => Verdict;
}

type Property = (book: Rulebook) => Trial | null;

const trial = <T extends { input: OneViolationCase }>(
  arbitrary: fc.Arbitrary<T>,
  check: (given: T, decide: (input: CaseInput) => Decision) => Verdict,
): Trial => ({
  arbitrary: arbitrary as unknown as Trial['arbitrary'],
  check: check as unknown as Trial['check'],
});

const ofCases = (
  book: Rulebook,
  stated: 'all' | 'some',
  check: (d: Decision, input: CaseInput) => Verdict,
): Trial =>
  trial(
    validCases({ rulebook: book, stated }).map((input) => ({ input })),
    ({ input }, decide) => check(decide(input), input),
  );

const show = (decision: Decision): string => {
  const { outcome, fine } = decision;
  const range = fine?.range;
  const [open, close] = [range?.minOpen ? '(' : '[', range?.maxOpen ? ')' : ']'];
  return range ? `${outcome} ${open}${range.min}, ${range.max}${close}` : outcome;
};
const lighterThan = (lighter: Decision, heavier: Decision, because: string): Verdict =>
  nowhereLighter(lighter, heavier) || `${because} gives ${show(heavier)}, without it ${show(lighter)}`;

/** The input with exactly these circumstances present, as far as nothing contradicts; what was found absent stays. */
function present(book: Rulebook, input: OneViolationCase, first: readonly string[]): string[] {
  const ids = (input.circumstances ?? []).filter((c) => c.present).map((c) => c.id);
  return compatible(book, [...first, ...ids.filter((id) => !first.includes(id))], {
    ...input.facts,
    order: input.order?.compliedOn === null ? 'never' : undefined,
  });
}
const listed = (ids: readonly string[]) => ids.map((id) => ({ id, present: true }));

/** Without the fact of compliance, which some circumstances contradict; without an order where one contradicts both. */
function orderNotKept(book: Rulebook, input: OneViolationCase, id: string): OneViolationCase {
  const { order, ...rest } = input;
  if (!order) return input;
  const own = book.data.circumstances.find((c) => c.id === id);
  const said = [id, ...(own?.includes ?? [])];
  const corrected = book.data.contradictions.some(
    (row) => said.includes(row.circumstance) && row.order?.includes('never'),
  );
  return corrected ? (rest as OneViolationCase) : { ...input, order: { ...order, compliedOn: null } };
}

const forWhom = (book: Rulebook, id: string, input: OneViolationCase): boolean =>
  book.data.circumstances.some((c) => c.id === id && c.parties.some((p) => p === input.party));

const provisionOf = (book: Rulebook, input: OneViolationCase): Provision =>
  penalised(book).find((p) => p.violation === input.violation) as Provision;

const contained: Property = (book) =>
  ofCases(book, 'some', ({ fine, options }) => {
    if (!fine?.range || !fine.statutory) return false;
    if (!inside(fine.range, fine.statutory))
      return `the range leaves the statute: ${JSON.stringify(fine.range)}`;
    const option = options.find((o) => o.id === 'fine-in-grade');
    const offered = option?.id === 'fine-in-grade' ? option.range : null;
    return !offered || inside(offered, fine.statutory) || 'the option leaves the statute';
  });

const CENT = new Decimal('0.01');
const firstIn = (r: YuanRange) => (r.minOpen ? new Decimal(r.min).plus(CENT) : new Decimal(r.min));
const lastIn = (r: YuanRange) => (r.maxOpen ? new Decimal(r.max).minus(CENT) : new Decimal(r.max));

/** Every figure of the statutory range, in whole 分, lies in exactly one grade. */
const adjacent: Property = (book) =>
  ofCases(book, 'all', ({ fine }) => {
    if (!fine?.gradeRanges || !fine.statutory) return false;
    const ranges = fine.gradeRanges.map((g) => g.range);
    const [first, last] = [ranges[0], ranges.at(-1)];
    if (!first || !last) return 'no grades';
    if (!firstIn(first).eq(firstIn(fine.statutory))) return 'the grades begin elsewhere than the statute';
    if (!lastIn(last).eq(lastIn(fine.statutory))) return 'the grades end elsewhere than the statute';
    const torn = ranges.findIndex((r, i) => {
      const next = ranges[i + 1];
      return next !== undefined && !firstIn(next).eq(lastIn(r).plus(CENT));
    });
    return torn < 0 || `gap or overlap after ${JSON.stringify(ranges[torn])}`;
  });

const CRITERIA = ['frequency', 'quantity', 'consequence'] as const;

/** Two statements of one criterion, the lighter first. */
function pairs(book: Rulebook, input: OneViolationCase) {
  const axes = axesFor(book, provisionOf(book, input));
  const known = axes.flatMap(({ criterion, values }) => {
    const lists = [values.map((v) => v.stated), criterion === 'consequence' ? CONSEQUENCES : ORDINALS];
    return lists.filter((list) => list.length > 1).map((list) => ({ criterion, list }));
  });
  return known.length === 0
    ? fc.constant(null)
    : fc
        .constantFrom(...known)
        .chain(({ criterion, list }) =>
          fc
            .subarray<number | string>([...list], { minLength: 2, maxLength: 2 })
            .map(([light, heavy]) => ({ criterion, light, heavy })),
        );
}

/** Half of the cases with nothing beside the criterion that could hide a difference in it. */
const plainly = (cases: fc.Arbitrary<OneViolationCase>): fc.Arbitrary<OneViolationCase> =>
  fc.tuple(cases, fc.boolean()).map(([input, bare]) => {
    if (!bare) return input;
    const facts = Object.entries(input.facts ?? {}).map(([key, value]) =>
      CRITERIA.some((criterion) => criterion === key) ? [key, 'light'] : [key, value],
    );
    return { ...input, facts: Object.fromEntries(facts), circumstances: [] };
  });

const monotoneCriteria: Property = (book) =>
  trial(
    plainly(validCases({ rulebook: book })).chain((input) =>
      fc.record({ input: fc.constant(input), pair: pairs(book, input) }),
    ),
    ({ input, pair }, decide) => {
      if (!pair) return false;
      const tied = book.data.contradictions.filter((row) => row.consequences || row.frequency);
      const circumstances = (input.circumstances ?? []).filter(
        (c) => !tied.some((r) => r.circumstance === c.id),
      );
      const at = (value: number | string | undefined): Decision =>
        decide({
          ...input,
          circumstances,
          facts: { ...input.facts, [pair.criterion]: value } as CaseInput['facts'],
        });
      return lighterThan(
        at(pair.light),
        at(pair.heavy),
        `${pair.criterion} ${pair.heavy} instead of ${pair.light}`,
      );
    },
  );

const monotoneQuantity: Property = (book) => {
  const violations = penalised(book).flatMap((p) => (p.quantity ? [p.violation] : []));
  if (violations.length === 0) return null;
  const cases = plainly(validCases({ rulebook: book, violations }));
  return trial(
    cases.chain((input) => {
      const numbers = quantities(provisionOf(book, input)).map((q) => (typeof q === 'object' ? q.value : q));
      return fc.record({ input: fc.constant(input), a: numbers, b: numbers });
    }),
    ({ input, a, b }, decide) => {
      if (typeof a !== 'number' || typeof b !== 'number') return false;
      const at = (quantity: number): Decision => decide({ ...input, facts: { ...input.facts, quantity } });
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      return lighterThan(at(less), at(more), `quantity ${more} instead of ${less}`);
    },
  );
};

/** Circumstances by the direction that the rulebook gives them. */
function directions(book: Rulebook): { id: string; heavier: boolean }[] {
  const effects = book.data.benchmarks.at(-1)?.grading?.effects ?? [];
  const of = (...names: readonly string[]) =>
    effects.filter((row) => names.includes(row.effect)).map((row) => row.circumstance);
  const grounds = book.data.generalParts.at(-1)?.grounds ?? [];
  const severe = grounds.filter(({ effect }) => effect === 'severe').flatMap((ground) => ground.all);
  const lenient = grounds.filter(({ effect }) => effect !== 'severe').flatMap((ground) => ground.all);
  const heavier = [...new Set([...severe, ...of('aggravating', 'frequency-at-least-medium')])];
  const lighter = [...new Set([...lenient, ...of('may', 'shall')])].filter((id) => !heavier.includes(id));
  return [...heavier.map((id) => ({ id, heavier: true })), ...lighter.map((id) => ({ id, heavier: false }))];
}

const monotoneCircumstances: Property = (book) => {
  const known = directions(book);
  if (known.length === 0) return null;
  return trial(
    fc.record({ input: validCases({ rulebook: book }), added: fc.constantFrom(...known) }),
    ({ input: drawn, added: { id, heavier } }, decide) => {
      if (!forWhom(book, id, drawn)) return false;
      const row = book.data.contradictions.find((r) => r.circumstance === id);
      const facts = Object.fromEntries(
        Object.entries(drawn.facts ?? {}).filter(
          ([key]) =>
            !(key === 'frequency' && row?.frequency) && !(key === 'consequence' && row?.consequences),
        ),
      );
      const input = { ...orderNotKept(book, drawn, id), facts };
      const ids = present(book, input, [id]);
      const others = ids.filter((other) => other !== id);
      const without = decide({ ...input, circumstances: listed(others) });
      const with_ = decide({ ...input, circumstances: listed(ids) });
      return heavier
        ? lighterThan(without, with_, `aggravating ${id}`)
        : nowhereLighter(with_, without) ||
            `mitigating ${id} gives ${show(with_)}, without it ${show(without)}`;
    },
  );
};

/** What the frequency or the provision itself already says has no effect a second time. */
const countedOnce: Property = (book) =>
  trial(
    fc.record({ input: validCases({ rulebook: book }), pick: fc.nat() }),
    ({ input: drawn, pick }, decide) => {
      const provision = provisionOf(book, drawn);
      const effects = [...(gradingOf(book, provision)?.effects.values() ?? [])];
      const raising = effects
        .filter((row) => row.effect === 'frequency-at-least-medium')
        .map((r) => r.circumstance);
      const ids = [...raising, ...provision.elements].filter((id) => forWhom(book, id, drawn));
      const id = ids[pick % ids.length];
      if (id === undefined) return false;
      const counts = axesFor(book, provision).find((axis) => axis.criterion === 'frequency')?.values ?? [];
      const again = counts.find((point) => point.ordinal >= 1)?.stated;
      if (raising.includes(id) && again === undefined) return false;
      const facts = raising.includes(id) ? { ...drawn.facts, frequency: again as number } : drawn.facts;
      const input = { ...orderNotKept(book, drawn, id), ...(facts && { facts }) };
      const all = present(book, input, [id]);
      if (!all.includes(id)) return false;
      const once = decide({ ...input, circumstances: listed(all.filter((other) => other !== id)) });
      const twice = decide({ ...input, circumstances: listed(all) });
      const differs = firstDifference(once.fine?.range ?? null, twice.fine?.range ?? null);
      return differs === null || `${id} counts a second time: ${show(twice)} instead of ${show(once)}`;
    },
  );

const orderFree: Property = (book) =>
  trial(
    validCases({ rulebook: book }).chain((input) => {
      const all = input.circumstances ?? [];
      return fc.record({
        input: fc.constant(input),
        circumstances: fc
          .tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.subarray(all))
          .map(([shuffled, again]) => [...shuffled, ...again]),
      });
    }),
    ({ input, circumstances }, decide) => {
      const differs = firstDifference(decide(input), decide({ ...input, circumstances }));
      return differs === null || `the order or repetition of circumstances changes ${differs}`;
    },
  );

/** A case and the criteria that are left out of it. */
const opened = (book: Rulebook) =>
  fc.record({
    input: validCases({ rulebook: book }),
    left: fc.subarray([...CRITERIA], { minLength: 1 }),
    discovery: fc.constantFrom('stated', 'uncertain', 'not-stated'),
  });

const leave = (input: OneViolationCase, left: readonly string[]): OneViolationCase => ({
  ...input,
  facts: Object.fromEntries(Object.entries(input.facts ?? {}).filter(([key]) => !left.includes(key))),
});

const missingWidens: Property = (book) =>
  trial(opened(book), ({ input, left, discovery }, decide) => {
    const { discoveredOn, ...rest } = leave(input, left);
    const uncertain = [input.act.from, input.decidedOn] as [Day, Day];
    const found = { stated: discoveredOn, uncertain, 'not-stated': undefined }[discovery];
    const stated = decide(input);
    const open = decide({ ...rest, ...(found !== undefined && { discoveredOn: found }) } as CaseInput);
    if (!open.possibleOutcomes.includes(stated.outcome)) {
      return `without ${left} (discovery ${discovery}) ${stated.outcome} is not among ${open.possibleOutcomes}`;
    }
    if (!stated.fine?.range || !open.fine?.range) return true;
    return (
      inside(stated.fine.range, open.fine.range) || `without ${left}: ${show(open)}, stated: ${show(stated)}`
    );
  });

const answersHold: Property = (book) =>
  trial(opened(book), ({ input, left }, decide) => {
    const open = leave(input, left);
    let asked = false;
    for (const { fact, answers } of decide(open).missing) {
      const key = fact.split('.')[1] ?? '';
      if (!CRITERIA.some((criterion) => criterion === key)) continue;
      for (const { answer, range, grade } of answers) {
        asked = true;
        const stated = unlessContradictory(() =>
          decide({ ...open, facts: { ...open.facts, [key]: /^\d/.test(answer) ? Number(answer) : answer } }),
        );
        if (!stated) continue;
        const now = { range: stated.fine?.range ?? null, grade: stated.fine?.grade ?? null };
        if (firstDifference(now, { range, grade }) !== null) {
          return `${fact} = ${answer} is said to give ${JSON.stringify(range)}, stated it gives ${show(stated)}`;
        }
      }
    }
    return asked;
  });

/** An answer may contradict a circumstance that the case asserts. */
function unlessContradictory(run: () => Decision): Decision | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof CaliangError && error.code === 'contradiction') return null;
    throw error;
  }
}

const roundTrip: Property = (book) =>
  ofCases(book, 'some', (decision) => {
    const path = notPlain(decision)?.join('.') ?? null;
    return path === null || `not plain JSON at ${path}`;
  });

const sameAgain: Property = (book) =>
  trial(
    validCases({ rulebook: book, stated: 'some' }).map((input) => ({ input })),
    ({ input }, decide) => {
      const first = decide(input);
      const again = firstDifference(first, decide(input));
      if (again !== null) return `decided twice, ${again} differs`;
      const own = firstDifference(first, decide(first.case));
      return own === null || `decided from the case that the decision carries, ${own} differs`;
    },
  );

const replayEqual: Property = (book) =>
  trial(
    validCases({ rulebook: book, stated: 'some' }).map((input) => ({ input })),
    ({ input }, decide) => {
      const kept: unknown = JSON.parse(JSON.stringify(receipt(input, decide(input), { rulebook: book })));
      const replayed = replay(kept, [book]);
      if (replayed.result === 'equal') return true;
      const where = replayed.result === 'differs' ? JSON.stringify(replayed.first) : '';
      return `replayed: ${replayed.result} ${where}`;
    },
  );

const figuresExplained: Property = (book) =>
  ofCases(book, 'some', (decision) => {
    const [first] = unexplainedFigures(decision);
    return !first || `${first.path} = ${first.value}: ${first.because}`;
  });

/** A case on both sides of a change of the law. */
function acrossChange(book: Rulebook, input: OneViolationCase) {
  const changes = changesOf(book, provisionOf(book, input));
  if (changes.length === 0) return fc.constant({ input, across: false });
  return fc.constantFrom(...changes).chain((change) =>
    fc
      .record({ from: dayBetween(addDays(change, -200), addDays(change, -1)), later: fc.nat({ max: 150 }) })
      .map(({ from, later }) => {
        const decidedOn = addDays(change, later);
        const { discoveredOn: _, order: __, ...rest } = input;
        const orders = { order: { issuedOn: from, deadline: addDays(from, 1), compliedOn: null } };
        const circumstances = listed(present(book, { ...rest, ...orders }, []));
        const act = { from, to: from };
        const moved = { ...rest, act, decidedOn, ...orders, circumstances } as OneViolationCase;
        return { input: moved, across: true };
      }),
  );
}

const lighterLaw: Property = (book) =>
  trial(
    validCases({ rulebook: book }).chain((input) => acrossChange(book, input)),
    ({ input, across }, decide) => {
      if (!across || !isCovered(book, input)) return false;
      const { law, fine, outcome } = decide(input);
      const [old, new_] = law.alternatives;
      if (!old || !new_)
        return law.chosen === 'same' || law.chosen === 'not-punishable' || `no results for ${law.chosen}`;
      if (law.chosen === 'old' && heavierLaw(old, new_)) return 'the old law is chosen and is the heavier';
      if (law.chosen === 'new' && heavierLaw(new_, old)) return 'the new law is chosen and is the heavier';
      const applied = law.chosen === 'old' ? old : law.chosen === 'new' ? new_ : null;
      if (!applied) return true;
      const same = applied.outcome === outcome && firstDifference(applied.fine?.range, fine?.range) === null;
      return same || `the result is not that of the ${law.chosen} law, which is chosen`;
    },
  );

/** True if the tables hold the law of the case's days at all. */
function isCovered(rulebook: Rulebook, input: CaseInput): boolean {
  try {
    decideByTables(input, { rulebook });
    return true;
  } catch (error) {
    if (error instanceof CaliangError && error.code === 'date-not-covered') return false;
    throw error;
  }
}

/** Where a provision states a fixed range for each of them, a unit's is nowhere below an individual's. */
const unitNotBelow: Property = (book) => {
  const both = penalised(book).filter((p) =>
    p.versions.every(({ fines }) =>
      (['individual', 'unit'] as const).every((party) =>
        fines.some((f) => f.party.includes(party) && !f.roles && f.form.kind === 'fixed'),
      ),
    ),
  );
  const violations = both.filter((p) => addresseesOf(p).every((a) => !a.role)).map((p) => p.violation);
  if (violations.length === 0) return null;
  const shared = book.data.circumstances.filter((c) => c.parties.length > 1).map((c) => c.id);
  return trial(
    validCases({ rulebook: book, violations, party: 'unit', circumstances: shared }).map((input) => ({
      input,
    })),
    ({ input, ...rest }, decide) => {
      const circumstances = (input.circumstances ?? []).filter((c) => shared.includes(c.id));
      const of = (party: string): Decision => decide({ ...input, ...rest, circumstances, party });
      return lighterThan(of('individual'), of('unit'), 'a unit instead of an individual');
    },
  );
};

/** The name of a property. */
export type PropertyName =
  | 'contained'
  | 'adjacent'
  | 'monotone-criteria'
  | 'monotone-quantity'
  | 'monotone-circumstances'
  | 'counted-once'
  | 'order-free'
  | 'missing-widens'
  | 'answers-hold'
  | 'round-trip'
  | 'same-again'
  | 'replay-equal'
  | 'figures-explained'
  | 'lighter-law'
  | 'unit-not-below-individual';

/** Every property by its name. `null`: the rulebook has nothing that the property speaks of. */
export const PROPERTIES: Readonly<Record<PropertyName, Property>> = {
  contained,
  adjacent,
  'monotone-criteria': monotoneCriteria,
  'monotone-quantity': monotoneQuantity,
  'monotone-circumstances': monotoneCircumstances,
  'counted-once': countedOnce,
  'order-free': orderFree,
  'missing-widens': missingWidens,
  'answers-hold': answersHold,
  'round-trip': roundTrip,
  'same-again': sameAgain,
  'replay-equal': replayEqual,
  'figures-explained': figuresExplained,
  'lighter-law': lighterLaw,
  'unit-not-below-individual': unitNotBelow,
};
