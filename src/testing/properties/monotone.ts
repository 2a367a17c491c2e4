/** A heavier fact never gives a lighter result. */
import fc from 'fast-check';
import type { CaseInput } from '../../case/schema.js';
import type { Decision } from '../../decide/decision.js';
import type { Rulebook } from '../../rulebook/load.js';
import { CONSEQUENCES, ORDINALS } from '../../rulebook/schema.js';
import { axesFor, penalised } from '../book.js';
import { type OneViolationCase, quantities, validCases } from '../cases.js';
import { nowhereLighter } from '../heavier.js';
import {
  CRITERIA,
  forWhom,
  lighterThan,
  listed,
  orderNotKept,
  type Property,
  present,
  provisionOf,
  show,
  trial,
} from './trial.js';

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

export const monotoneCriteria: Property = (book) =>
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

export const monotoneQuantity: Property = (book) => {
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

export const monotoneCircumstances: Property = (book) => {
  const known = directions(book);
  if (known.length === 0) return null;
  return trial(
    fc.record({ input: validCases({ rulebook: book }), added: fc.constantFrom(...known) }),
    ({ input: drawn, added: { id, heavier } }, decide) => {
      if (!forWhom(book, id, drawn)) return false;
      const row = book.data.contradictions.find((r) => r.circumstance === id && !r.absent);
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
