/** What `whatIf` says is true, and it leaves nothing out: against brute force over other values of single facts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtinRulebook,
  type CaseInput,
  type DecideOptions,
  type Decision,
  decide,
  refineRulebook,
  safeDecide,
  type WhatIf,
  whatIf,
  whatLeadsTo,
} from '../../src/index.js';
import { addDays } from '../../src/time/day.js';
import { keyOf, resultOf } from '../../src/whatif/result.js';
import { Search } from '../../src/whatif/search.js';
import { day, fullCase, graded } from '../arbitraries.js';
import overlay from '../rulebook/example-overlay.json' with { type: 'json' };
import { runs, slowRuns } from '../runs.js';
import { wideCase } from './wide-case.js';

const result = (decision: Decision): string => keyOf(resultOf(decision));
const canonical = (input: CaseInput): CaseInput => decide(input).case as CaseInput;

describe('what is said is true', () => {
  it('every change gives what it says, and that is another result', () => {
    fc.assert(
      fc.property(wideCase, (input) => {
        if (!safeDecide(input).success) return;
        const { now, changes } = whatIf(input);
        for (const change of changes) {
          const decision = decide(change.case);
          expect(resultOf(decision)).toEqual(change.result);
          expect(keyOf(change.result)).not.toBe(keyOf(now));
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('every change changes one fact', () => {
    const differing = (a: unknown, b: unknown, path: string): string[] => {
      if (JSON.stringify(a) === JSON.stringify(b)) return [];
      const [x, y] = [a, b].map((v) => (v !== null && typeof v === 'object' && !Array.isArray(v) ? v : {}));
      const keys = new Set([...Object.keys(x!), ...Object.keys(y!)]);
      if (!['', 'facts', 'act', 'order'].includes(path)) return [path];
      return [...keys].flatMap((key) =>
        differing(
          (x as Record<string, unknown>)[key],
          (y as Record<string, unknown>)[key],
          path === '' ? key : `${path}.${key}`,
        ),
      );
    };
    fc.assert(
      fc.property(wideCase, (input) => {
        if (!safeDecide(input).success) return;
        const before = canonical(input);
        for (const { fact, case: after } of whatIf(input).changes) {
          const paths = differing(before, after, '');
          if (fact.startsWith('circumstances.')) expect(paths).toEqual(['circumstances']);
          else if (fact === 'order') expect(paths.every((p) => p.startsWith('order'))).toBe(true);
          else if (fact === 'act.ongoing' || fact === 'act.to') {
            expect(paths.every((p) => p === 'act.to' || p === 'act.ongoing')).toBe(true);
          } else expect(paths).toEqual([fact]);
        }
      }),
      { numRuns: runs(40) },
    );
  });
});

/** Another value of one fact of the case: the case with it, the fact, and the value if it has an order. */
type Alternative = { fact: string; to: string | null; case: CaseInput };

const alternatives = (input: CaseInput): fc.Arbitrary<Alternative> => {
  const { facts, act, order } = input;
  const on = (fact: string, change: (to: string) => Partial<CaseInput>, first: string, last: string) =>
    day(first, last).map((to): Alternative => ({ fact, to, case: { ...input, ...change(to) } }));
  const fact = (key: string, value: unknown): Alternative => ({
    fact: `facts.${key}`,
    to: typeof value === 'number' ? String(value) : null,
    case: { ...input, facts: { ...facts, [key]: value } },
  });
  const stated = facts?.quantity;
  const measured = typeof stated === 'object' ? stated : null;
  const whole = measured !== null && measured.unit !== '㎡' && measured.unit !== 'share';
  const unit = measured?.unit === 'share' ? 10_000 : 100;
  const most = measured?.unit === 'share' ? 10_000 : 100_000;
  const around = (d: string): [string, string] => [addDays(d, -1500), addDays(d, 1500)];
  const end = [act.to ?? act.from].flat().at(-1)!;
  const kept = (order?: CaseInput['order']): CaseInput =>
    order ? { ...input, order } : (({ order: _, ...rest }: CaseInput) => rest)(input);
  return fc.oneof(
    fc.integer({ min: 1, max: 6 }).map((n) => fact('frequency', n)),
    fc.constantFrom('none', 'remediable', 'irremediable').map((c) => fact('consequence', c)),
    ...(measured
      ? [
          fc.integer({ min: 1, max: whole ? 12 : most }).map((n): Alternative => {
            const value = whole ? n : n / unit;
            return { ...fact('quantity', { ...measured, value }), to: String(value) };
          }),
        ]
      : []),
    fc
      .tuple(
        fc.constantFrom('endangersLifeOrHealth', 'endangersFinancialSafety', 'intentToDamage'),
        fc.boolean(),
      )
      .map(([key, value]) => fact(key, value)),
    fc
      .tuple(
        fc.constantFrom(
          ...[
            'removed-harm',
            'coerced',
            'tricked',
            'no-fault',
            'violation-minor',
            'corrected-in-time',
            'no-harm',
          ],
          ...[
            'cooperates',
            'no-intent',
            'for-profit',
            'obstructs-inquiry',
            'refuses-to-correct',
            'first-violation',
          ],
          ...['repeats-after-correction', 'harm-slight'],
        ),
        fc.boolean(),
      )
      .map(([id, present]): Alternative => {
        const others = (input.circumstances ?? []).filter((c) => c.id !== id);
        return {
          fact: `circumstances.${id}`,
          to: null,
          case: { ...input, circumstances: [...others, { id, present }] },
        };
      }),
    on('decidedOn', (decidedOn) => ({ decidedOn }), ...around(input.decidedOn)),
    ...(act.to === undefined && !act.ongoing
      ? [on('act.from', (from) => ({ act: { from } }), ...around(end))]
      : []),
    on('act.to', (to) => ({ act: { from: act.from, to } }), ...around(end)),
    fc.constant({
      fact: 'act.ongoing',
      to: null,
      case: { ...input, act: { from: act.from, ongoing: true } },
    }),
    on('discoveredOn', (discoveredOn) => ({ discoveredOn }), ...around(end)),
    ...(order?.deadline
      ? [
          on('order.deadline', (deadline) => ({ order: { ...order, deadline } }), ...around(order.deadline)),
          day(
            addDays(order.deadline, -30),
            input.decidedOn < order.deadline ? order.deadline : input.decidedOn,
          ).map(
            (compliedOn): Alternative => ({
              fact: 'order.compliedOn',
              to: compliedOn,
              case: kept({ ...order, compliedOn }),
            }),
          ),
          fc.constant({ fact: 'order.compliedOn', to: null, case: kept({ ...order, compliedOn: null }) }),
          fc.constant({ fact: 'order', to: null, case: kept() }),
        ]
      : [
          fc
            .tuple(fc.integer({ min: 1, max: 25 }), fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }))
            .map(([before, late]): Alternative => {
              const deadline = addDays(input.decidedOn, -before);
              const compliedOn = late === null ? null : addDays(deadline, 3 - late);
              return { fact: 'order', to: null, case: kept({ ...order, deadline, compliedOn }) };
            }),
        ]),
  );
};

/** True if the listed value lies between the stated one and the other one, both included. */
function between(from: string | null, listed: string, other: string): boolean {
  if (from === null || from === 'ongoing') return true;
  const [first, last] = [from.split('..')[0]!, from.split('..').at(-1)!];
  const number = (v: string): number | string => (v.includes('-') ? v : Number(v));
  const [a, b, to, at] = [first, last, other, listed].map(number) as [never, never, never, never];
  if (to >= a && to <= b) return at >= a && at <= b;
  return to < a ? at >= to && at <= b : at <= to && at >= a;
}

const listedAsNear = ({ changes }: WhatIf, { fact, to }: Alternative, key: string): boolean =>
  changes.some(
    (c) =>
      c.fact === fact &&
      keyOf(c.result) === key &&
      (to === null ||
        c.from === null ||
        !/\d/.test(c.from) ||
        !/^\d/.test(c.to) ||
        between(c.from, c.to, to)),
  );

/** Checks one case against other values of its single facts; notes in `seen` which facts changed the result. */
function leavesNothingOut(
  input: CaseInput,
  others: readonly Alternative[],
  seen: Map<string, number>,
  options: DecideOptions = {},
): void {
  const decided = safeDecide(input, options);
  if (!decided.success) return;
  const now = result(decided.data);
  const said = whatIf(input, options);
  for (const other of others) {
    const then = safeDecide(other.case, options);
    if (!then.success || result(then.data) === now) continue;
    seen.set(other.fact, (seen.get(other.fact) ?? 0) + 1);
    const listed = listedAsNear(said, other, result(then.data));
    expect(
      listed,
      `${other.fact} → ${other.to} gives ${result(then.data)}: ${JSON.stringify(other.case)}`,
    ).toBe(true);
  }
}

const withAlternatives = (cases: fc.Arbitrary<CaseInput>): fc.Arbitrary<[CaseInput, Alternative[]]> =>
  cases.chain((input) =>
    fc.tuple(
      fc.constant(input),
      safeDecide(input).success
        ? fc.array(alternatives(canonical(input)), { minLength: 25, maxLength: 25 })
        : fc.constant([]),
    ),
  );

describe('nothing is left out', () => {
  it('another value of one fact that gives another result has its change in the list, at least as near', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(withAlternatives(wideCase), ([input, others]) => leavesNothingOut(input, others, seen)),
      { numRuns: slowRuns(2000, 70) },
    );
    // Every kind of fact was put to the test.
    const facts = [
      'facts.frequency',
      'facts.quantity',
      'facts.consequence',
      'act.to',
      'act.from',
      'act.ongoing',
    ];
    for (const fact of [
      ...facts,
      'decidedOn',
      'discoveredOn',
      'order',
      'order.compliedOn',
      'order.deadline',
    ]) {
      expect(seen.get(fact) ?? 0, fact).toBeGreaterThan(0);
    }
  });

  it('also where a district refines the grades, whether the criteria are stated as numbers, degrees or not at all', () => {
    const seen = new Map<string, number>();
    const rulebook = refineRulebook(builtinRulebook(), overlay);
    const doors = fullCase(graded.filter((p) => p.violation === 'damaging-works'));
    const open = fc.tuple(doors, fc.subarray(['frequency', 'quantity'] as const)).map(([input, left]) => {
      const facts = { ...input.facts };
      for (const key of left) delete facts[key];
      return { ...input, facts };
    });
    fc.assert(
      fc.property(withAlternatives(open), fc.integer({ min: 1, max: 14 }), ([input, others], value) => {
        const quantity = { ...input, facts: { ...input.facts, quantity: { value, unit: '樘' } } };
        const more = [...others, { fact: 'facts.quantity', to: String(value), case: quantity }];
        leavesNothingOut(input, more, seen, { rulebook });
      }),
      { numRuns: runs(80) },
    );
    expect(seen.get('facts.quantity') ?? 0).toBeGreaterThan(0);
  });
});

describe('whatLeadsTo', () => {
  const grades = fc.constantFrom('lenient' as const, 'ordinary' as const, 'severe' as const);

  it('gives sets that reach the grade, none of whose parts does', () => {
    fc.assert(
      fc.property(fullCase(), grades, (input, grade) => {
        const search = new Search(input, {});
        if (search.decision.fine?.grade === grade) return;
        const at = (set: readonly { fact: string; to: string }[]): string | null => {
          const changed = set.reduce((given, { fact, to }) => {
            const candidate = search.findings.find((c) => c.fact === fact && c.to === to)!;
            return candidate.apply(given);
          }, search.facts.canonical);
          const decided = safeDecide(changed);
          return decided.success ? JSON.stringify(decided.data.fine?.grade ?? null) : null;
        };
        for (const set of whatLeadsTo(input, { grade }).slice(0, 40)) {
          expect(at(set)).toBe(JSON.stringify(grade));
          for (const left of set) {
            if (set.length > 1) expect(at(set.filter((one) => one !== left))).not.toBe(JSON.stringify(grade));
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it('leaves out no change and no pair of changes', () => {
    fc.assert(
      fc.property(fullCase(), grades, (input, grade) => {
        const search = new Search(input, {});
        if (search.decision.fine?.grade === grade) return;
        const found = whatLeadsTo(input, { grade });
        const reached = (set: typeof search.findings): boolean => {
          const changed = set.reduce((given, { apply }) => apply(given), search.facts.canonical);
          const decided = safeDecide(changed);
          return decided.success && decided.data.fine?.grade === grade;
        };
        const listed = (set: typeof search.findings): boolean =>
          found.some((one) => one.every((a) => set.some((b) => a.fact === b.fact && a.to === b.to)));
        search.findings.forEach((a, i) => {
          if (reached([a])) expect(listed([a])).toBe(true);
          for (const b of search.findings.slice(i + 1)) {
            if (a.fact === b.fact || !reached([a, b])) continue;
            expect(listed([a, b]), `${a.fact}=${a.to} ${b.fact}=${b.to} ${JSON.stringify(input)}`).toBe(true);
          }
        });
      }),
      { numRuns: 8 },
    );
  });
});
