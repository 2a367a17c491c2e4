/** Cases of every kind: several versions of the law, open facts, uncertain days, orders, one act and two provisions. */
import fc from 'fast-check';
import type { CaseInput } from '../../src/index.js';
import { addDays } from '../../src/time/day.js';
import { day, graded, parties, quantity } from '../arbitraries.js';

const sometimes = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 3 });

const CIRCUMSTANCES = [
  'removed-harm',
  'coerced',
  'tricked',
  'no-fault',
  'violation-minor',
  'corrected-in-time',
  'no-harm',
  'harm-slight',
  'first-violation',
  'cooperates',
  'no-intent',
  'for-profit',
  'obstructs-inquiry',
  'refuses-to-correct',
  'repeats-after-correction',
];

const drop = <T extends object>(given: T): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;

/** Not every one is free of contradictions; ask `safeDecide`. */
export const wideCase: fc.Arbitrary<CaseInput> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...graded.filter((p) => p.cite.instrument === 'cadl')) },
      { weight: 1, arbitrary: fc.constantFrom(...graded) },
    ),
    fc.boolean(),
  )
  .chain(([provision, second]) =>
    fc
      .record({
        who: fc.constantFrom(...parties(provision)),
        from: day('2019-05-01', '2024-06-30'),
        lasted: sometimes(fc.integer({ min: 0, max: 900 })),
        ongoing: fc.integer({ min: 0, max: 9 }),
        found: sometimes(fc.integer({ min: 0, max: 1500 })),
        uncertain: fc.integer({ min: 0, max: 5 }),
        decided: fc.integer({ min: 1, max: 1200 }),
        filed: fc.boolean(),
        order: fc.constantFrom('none', 'undated', 'open', 'kept', 'not-kept', 'unknown'),
        facts: fc.record({
          frequency: sometimes(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom('medium', 'heavy'))),
          quantity: sometimes(quantity(provision)),
          consequence: sometimes(fc.constantFrom('none', 'remediable', 'irremediable')),
          endangersLifeOrHealth: sometimes(fc.boolean()),
          endangersFinancialSafety: sometimes(fc.boolean()),
          intentToDamage: sometimes(fc.constant(false)),
        }),
        circumstances: fc.subarray(CIRCUMSTANCES, { maxLength: 3 }),
        absent: fc.subarray(CIRCUMSTANCES, { maxLength: 2 }),
      })
      .map((r): CaseInput => {
        const ended = addDays(r.from, r.lasted ?? 0);
        const discovered = r.found === undefined ? undefined : addDays(r.from, r.found);
        const lastSeen = discovered !== undefined && discovered > ended ? discovered : ended;
        const decidedOn = addDays(lastSeen, r.decided + 40);
        const ongoing = r.ongoing === 0;
        const span = (first: string, days: number): string | [string, string] =>
          r.uncertain === 0 ? [first, addDays(first, days)] : first;
        const deadline = addDays(decidedOn, r.order === 'open' ? 5 : -10);
        const order =
          r.order === 'none'
            ? undefined
            : r.order === 'undated'
              ? { issuedOn: addDays(decidedOn, -30) }
              : drop({
                  issuedOn: addDays(decidedOn, -30),
                  deadline,
                  compliedOn:
                    r.order === 'kept' ? addDays(decidedOn, -12) : r.order === 'not-kept' ? null : undefined,
                });
        return drop({
          violation:
            second && provision.violation === 'damaging-works'
              ? ['damaging-works', 'occupying-works']
              : provision.violation,
          ...r.who,
          act: drop({
            from: r.from,
            to: ongoing || r.lasted === undefined ? undefined : span(ended, 30),
            ongoing: ongoing || undefined,
          }),
          discoveredOn: discovered === undefined ? undefined : span(discovered, 20),
          filedOn: r.filed ? addDays(lastSeen, 35) : undefined,
          decidedOn,
          order,
          facts: drop(r.facts),
          circumstances: [
            ...r.circumstances.map((id) => ({ id, present: true })),
            ...r.absent.filter((id) => !r.circumstances.includes(id)).map((id) => ({ id, present: false })),
          ],
        } as CaseInput);
      }),
  );
