/** Constructive arbitraries for cases: every value that is generated is valid, nothing is filtered away. */
import fc from 'fast-check';
import type { CaseInput } from '../src/case/schema.js';
import { builtinRulebook } from '../src/index.js';
import type { Party, Provision } from '../src/rulebook/schema.js';
import { addDays, fromNumber, toNumber } from '../src/time/day.js';

const book = builtinRulebook().data;

export const graded: readonly Provision[] = book.provisions.filter((p) =>
  p.versions.some((v) => v.result === 'penalty'),
);

/** The parties a provision penalises, each with the roles that choose a form. */
export const parties = (provision: Provision): { party: Party; role?: string }[] => {
  const cells = provision.versions.flatMap((v) => v.fines);
  const seen = new Map<string, { party: Party; role?: string }>();
  for (const cell of cells) {
    for (const party of cell.party) {
      for (const role of cell.roles ?? [undefined]) {
        seen.set(`${party}|${role}`, role === undefined ? { party } : { party, role });
      }
    }
  }
  return [...seen.values()];
};

export const day = (first: string, last: string): fc.Arbitrary<string> =>
  fc.integer({ min: toNumber(first), max: toNumber(last) }).map(fromNumber);

const frequency = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constantFrom('light', 'medium', 'heavy'));
const consequence = fc.constantFrom('none', 'remediable', 'irremediable');

export const quantity = (provision: Provision): fc.Arbitrary<unknown> => {
  if (!provision.quantity) return fc.constant(undefined);
  const { measure, units } = provision.quantity;
  const unit = fc.constantFrom(...units);
  const value =
    measure === 'count'
      ? fc.integer({ min: 1, max: 30 })
      : measure === 'area'
        ? fc.integer({ min: 1, max: 100_000 }).map((n) => n / 100)
        : fc.integer({ min: 1, max: 1000 }).map((n) => n / 1000);
  return fc.oneof(value, fc.record({ value, unit }), fc.constantFrom('light', 'medium', 'heavy'));
};

/** Sets of circumstances that do not contradict each other, by whether the side is lenient or severe. */
const lenientIds = [
  'removed-harm',
  'coerced',
  'meritorious-help',
  'cooperates',
  'corrects-before-decision',
  'no-intent',
];
const severeIds = ['for-profit', 'during-emergency'];

const circumstances = fc
  .record({
    present: fc.subarray([...lenientIds, ...severeIds]),
    absent: fc.subarray(['obstructs-inquiry', 'refuses-to-correct', 'violation-minor']),
  })
  .map(({ present, absent }) => [
    ...present.map((id) => ({ id, present: true })),
    ...absent.map((id) => ({ id, present: false })),
  ]);

const AMOUNTS = ['contractPrice', 'surveyFee', 'designFee', 'supervisionFee', 'unlawfulGains', 'specialFund'];

export const amounts = fc
  .tuple(...AMOUNTS.map(() => fc.integer({ min: 1_000_00, max: 900_000_000_00 })))
  .map((fens) =>
    Object.fromEntries(
      AMOUNTS.map((kind, i) => {
        const fen = String(fens[i]);
        return [kind, `${fen.slice(0, -2)}.${fen.slice(-2)}`];
      }),
    ),
  );

/** A case with every criterion stated, under the law of 2021, ended and discovered in time. */
export const fullCase = (
  provisions: readonly Provision[] = graded,
): fc.Arbitrary<CaseInput & { violation: string }> =>
  fc.constantFrom(...provisions).chain((provision) =>
    fc
      .record({
        who: fc.constantFrom(...parties(provision)),
        from: day('2021-07-15', '2024-06-30'),
        frequency,
        consequence,
        quantity: quantity(provision),
        circumstances,
        amounts,
      })
      .map(({ who, from, frequency, consequence, quantity, circumstances, amounts }) => {
        const stated = circumstances.filter((c) => !(c.id === 'removed-harm' && consequence === 'none'));
        return {
          violation: provision.violation,
          ...who,
          act: { from },
          discoveredOn: addDays(from, 3),
          decidedOn: addDays(from, 60),
          order: { issuedOn: addDays(from, 4), deadline: addDays(from, 20), compliedOn: null },
          facts: { frequency, consequence, ...(quantity !== undefined && { quantity }) },
          amounts,
          circumstances: stated,
        } as CaseInput & { violation: string };
      }),
  );
