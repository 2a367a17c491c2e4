import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaliangError, type Decision, decide, type Step } from '../../src/index.js';
import { compareMax, compareMin, readRange, within } from '../../src/money/index.js';
import { fullCase, graded, quantity } from '../arbitraries.js';

const RANK = { 'not-punishable': 0, 'no-penalty': 0, 'order-first': 1, penalty: 2, refer: 3 } as const;

/** True if `b` is nowhere lighter than `a`: outcome rank, floor and ceiling. */
function notLighter(a: Decision, b: Decision): boolean {
  if (RANK[a.outcome] !== RANK[b.outcome]) return RANK[b.outcome] > RANK[a.outcome];
  if (!a.fine?.range || !b.fine?.range) return true;
  const [x, y] = [readRange(a.fine.range), readRange(b.fine.range)];
  return compareMin(x, y) <= 0 && compareMax(x, y) <= 0;
}

const ORDINALS = ['light', 'medium', 'heavy'];
const CONSEQUENCES = ['none', 'remediable', 'irremediable'];

describe('what always holds', () => {
  it('the range lies inside the statute', () => {
    fc.assert(
      fc.property(fullCase(), (input) => {
        const { fine } = decide(input);
        if (!fine?.range || !fine.statutory) return;
        expect(within(readRange(fine.range), readRange(fine.statutory))).toBe(true);
      }),
    );
  });

  it('a heavier frequency or consequence never gives a lighter result', () => {
    fc.assert(
      fc.property(
        fullCase(),
        fc.constantFrom(0, 1),
        fc.constantFrom('frequency', 'consequence'),
        (input, i, criterion) => {
          const values = criterion === 'frequency' ? ORDINALS : CONSEQUENCES;
          const circumstances = (input.circumstances ?? []).filter((c) => c.id !== 'removed-harm');
          const at = (value: string | undefined): Decision =>
            decide({ ...input, circumstances, facts: { ...input.facts, [criterion]: value } });
          expect(notLighter(at(values[i]), at(values[i + 1]))).toBe(true);
        },
      ),
    );
  });

  it('a larger quantity never gives a lighter result', () => {
    const measured = graded.filter((p) => p.quantity);
    fc.assert(
      fc.property(
        fullCase(measured).chain((input) => {
          const provision = measured.find((p) => p.violation === input.violation)!;
          return fc.tuple(fc.constant(input), quantity(provision), quantity(provision));
        }),
        ([input, a, b]) => {
          const number = (q: unknown): number =>
            typeof q === 'number' ? q : ((q as { value?: number }).value ?? Number.NaN);
          if (Number.isNaN(number(a)) || Number.isNaN(number(b))) return;
          const [less, more] = number(a) <= number(b) ? [a, b] : [b, a];
          const at = (q: unknown): Decision =>
            decide({ ...input, facts: { ...input.facts, quantity: q as number } });
          expect(notLighter(at(less), at(more))).toBe(true);
        },
      ),
    );
  });

  it('an added aggravating or a removed mitigating circumstance never gives a lighter result', () => {
    const mitigating = [
      'cooperates',
      'no-intent',
      'coerced',
      'tricked',
      'meritorious-help',
      'corrects-before-decision',
      'corrected-in-time',
    ];
    const aggravating = ['for-profit', 'during-emergency', 'repeats-after-correction'];
    fc.assert(
      fc.property(fullCase(), fc.constantFrom(...mitigating, ...aggravating), (input, id) => {
        const heavier = aggravating.includes(id);
        const facts = {
          ...input.facts,
          frequency: id === 'repeats-after-correction' ? undefined : input.facts?.frequency,
        };
        const others = (input.circumstances ?? []).filter((c) => c.id !== id);
        const without = decide({ ...input, facts, circumstances: others });
        const with_ = decide({ ...input, facts, circumstances: [...others, { id, present: true }] });
        expect(heavier ? notLighter(without, with_) : notLighter(with_, without)).toBe(true);
      }),
    );
  });

  it('stated again, the heavier fact of a group has no second effect', () => {
    fc.assert(
      fc.property(fullCase(), fc.integer({ min: 2, max: 9 }), (input, frequency) => {
        const facts = { ...input.facts, frequency };
        const once = decide({ ...input, facts });
        const circumstances = [
          ...(input.circumstances ?? []),
          { id: 'repeats-after-correction', present: true },
        ];
        const twice = decide({ ...input, facts, circumstances });
        expect(twice.fine?.range).toEqual(once.fine?.range);
      }),
    );
  });

  it('the order of circumstances and their repetition change nothing', () => {
    fc.assert(
      fc.property(
        fullCase().chain((input) =>
          fc.tuple(
            fc.constant(input),
            fc.shuffledSubarray(input.circumstances ?? [], { minLength: input.circumstances?.length ?? 0 }),
            fc.subarray(input.circumstances ?? []),
          ),
        ),
        ([input, shuffled, again]) => {
          expect(decide({ ...input, circumstances: [...shuffled, ...again] })).toEqual(decide(input));
        },
      ),
    );
  });

  it('a missing criterion widens the range to a superset, and stating it narrows to a subset', () => {
    fc.assert(
      fc.property(
        fullCase(),
        fc.subarray(['frequency', 'quantity', 'consequence'] as const, { minLength: 1 }),
        (input, left) => {
          const facts = { ...input.facts };
          for (const key of left) delete facts[key];
          const stated = decide(input);
          const open = decide({ ...input, facts });
          expect(open.possibleOutcomes).toContain(stated.outcome);
          if (!stated.fine?.range || !open.fine?.range) return;
          expect(within(readRange(stated.fine.range), readRange(open.fine.range))).toBe(true);
        },
      ),
    );
  });

  it('the answers of a missing fact are what stating it gives', () => {
    fc.assert(
      fc.property(
        fullCase(),
        fc.subarray(['frequency', 'quantity', 'consequence'] as const, { minLength: 1 }),
        (input, left) => {
          const facts = { ...input.facts };
          for (const key of left) delete facts[key];
          const open = { ...input, facts };
          for (const { fact, answers } of decide(open).missing) {
            const key = fact.split('.')[1] as 'frequency' | 'quantity' | 'consequence';
            for (const { answer, range, grade } of answers) {
              try {
                const stated = decide({ ...open, facts: { ...facts, [key]: answer } });
                expect(stated.fine?.range).toEqual(range);
                expect(stated.fine?.grade).toEqual(grade);
              } catch (error) {
                // An answer may contradict a circumstance that the case asserts.
                expect(error).toBeInstanceOf(CaliangError);
                expect((error as CaliangError).code).toBe('contradiction');
              }
            }
          }
        },
      ),
    );
  });

  it('a decision survives JSON and structuredClone, and is the same each time', () => {
    fc.assert(
      fc.property(fullCase(), (input) => {
        const decision = decide(input);
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
        expect(structuredClone(decision)).toEqual(decision);
        expect(decide(input)).toEqual(decision);
        expect(decide(decision.case as typeof input)).toEqual(decision);
      }),
    );
  });

  it('every figure of the result is set by exactly one step, and that step names its source', () => {
    fc.assert(
      fc.property(fullCase(), (input) => {
        const decision = decide(input);
        for (const [path, value] of figures(decision)) {
          const setting = decision.steps.filter((step) => setsPath(step, path));
          expect(
            setting.map((s) => s.id),
            path,
          ).toHaveLength(1);
          expect(valueSet(setting[0]!, path), path).toEqual(value);
          expect(setting[0]!.source.length, path).toBeGreaterThan(0);
        }
      }),
    );
  });
});

/** Every amount and day count of the result, by its path. */
function figures(decision: Decision): [string, unknown][] {
  const found: [string, unknown][] = [];
  const walk = (value: unknown, path: string): void => {
    if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`);
    } else if (typeof value === 'number' || (typeof value === 'string' && /^\d/.test(value))) {
      found.push([path, value]);
    }
  };
  const { fine, options, personFines, otherConsequences, procedure } = decision;
  walk({ fine, options, procedure }, '');
  walk(
    personFines.map(({ range }) => ({ range })),
    'personFines',
  );
  walk(
    otherConsequences.map(({ amount }) => ({ amount })),
    'otherConsequences',
  );
  return found;
}

const setter = (step: Step, path: string): string | undefined =>
  Object.keys(step.after).find((key) => path === key || path.startsWith(`${key}.`));
const setsPath = (step: Step, path: string): boolean => setter(step, path) !== undefined;
function valueSet(step: Step, path: string): unknown {
  const key = setter(step, path)!;
  const rest = path.slice(key.length).split('.').filter(Boolean);
  return rest.reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], step.after[key]);
}
