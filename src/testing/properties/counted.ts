/** Circumstances count once, in whatever order a case lists them. */
import fc from 'fast-check';
import { axesFor, gradingOf } from '../book.js';
import { validCases } from '../cases.js';
import { firstDifference } from '../plain.js';
import { forWhom, listed, orderNotKept, type Property, present, provisionOf, show, trial } from './trial.js';

/** What the frequency or the provision itself already says has no effect a second time. */
export const countedOnce: Property = (book) =>
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

export const orderFree: Property = (book) =>
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
