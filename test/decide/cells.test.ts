/** The look-up against the full way: every case twice, the second time from its cell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideInFull } from '../../src/decide/decide.js';
import {
  builtinRulebook,
  CaliangError,
  type CaseInput,
  type DecideOptions,
  type Decision,
  decide,
} from '../../src/index.js';
import { invalidCases, validCases } from '../../src/testing/index.js';
import { copyOf, firstDifference } from '../../src/testing/plain.js';
import { addDays, type Day } from '../../src/time/day.js';
import { rateProvince } from '../books/rate-province.js';
import { runs } from '../runs.js';

type Way = (input: CaseInput, options?: DecideOptions) => Decision;

/** A copy of what comes out: the decision, or every problem. */
function outcomeOf(way: Way, input: unknown, options?: DecideOptions): unknown {
  try {
    return copyOf(way(input as CaseInput, options));
  } catch (error) {
    if (error instanceof CaliangError) return copyOf(error.issues);
    throw error;
  }
}

/** Both ways give the same, to the letter. */
function same(input: unknown, options?: DecideOptions): void {
  const [known, inFull] = [outcomeOf(decide, input, options), outcomeOf(decideInFull, input, options)];
  expect(firstDifference(known, inFull)).toBeNull();
  expect(JSON.stringify(known) === JSON.stringify(inFull)).toBe(true);
}

const texts = fc.array(fc.constantFrom('证据1', '证据2', '证据3', 'x'), { maxLength: 3 });

/** Days in their order most of the time; now and then any. */
const days = (around: Day): fc.Arbitrary<[Day, Day, Day, Day, Day, Day, Day]> => {
  const offset = fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: -100, max: 100 }) },
    { weight: 1, arbitrary: fc.integer({ min: -3000, max: 3000 }) },
  );
  return fc
    .tuple(
      fc.tuple(offset, offset, offset, offset, offset, offset, offset),
      fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    )
    .map(([offsets, sorted]) => {
      const listed = sorted ? offsets.sort((a, b) => a - b) : offsets;
      return listed.map((n) => addDays(around, n)) as [Day, Day, Day, Day, Day, Day, Day];
    });
};

const seldom = <T>(value: T): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constant(value) });

/** Cases with the same facts: other days, other evidence, another name, at times another order to correct. */
const sibling = (one: CaseInput): fc.Arbitrary<CaseInput> =>
  days(one.decidedOn).chain(([from, to, discoveredOn, filedOn, issuedOn, compliedOn, decidedOn]) =>
    fc
      .record({
        to: seldom(to),
        discoveredOn: seldom(discoveredOn),
        filedOn: fc.constantFrom(undefined, filedOn),
        partyName: fc.constantFrom(undefined, '某公司', '"=1"'),
        deadline: fc.constantFrom(undefined, issuedOn, compliedOn, decidedOn),
        order: seldom({ issuedOn, compliedOn }),
        complied: fc.constantFrom(undefined, null, compliedOn, [issuedOn, compliedOn] as [Day, Day]),
        amounts: fc.constantFrom(undefined, {}, { unlawfulGains: '0' }, { unlawfulGains: '0.00' }),
        facts: texts,
        withEvidence: seldom(true),
        lists: fc.array(texts, { minLength: 30, maxLength: 30 }),
      })
      .map(({ to, deadline, order, complied, facts, withEvidence, lists, ...rest }) =>
        copyOf<CaseInput>({
          ...one,
          ...rest,
          act: { from, to },
          decidedOn,
          order: order && { issuedOn, deadline, compliedOn: complied },
          facts: one.facts && { ...one.facts, evidence: facts },
          circumstances: one.circumstances?.map((c, i) =>
            withEvidence ? { ...c, evidence: lists[i] } : { id: c.id, present: c.present },
          ),
        } as CaseInput),
      ),
  );

const family = (book = builtinRulebook()): fc.Arbitrary<CaseInput[]> =>
  fc
    .constantFrom('all' as const, 'some' as const)
    .chain((stated) => validCases({ stated, rulebook: book }))
    .chain((one) => fc.array(sibling(one), { minLength: 4, maxLength: 10 }));

const demands = fc.constantFrom(undefined, 'enacted', 'reported', 'reference' as const);
const optionsOf = (level: unknown): DecideOptions =>
  level === undefined ? {} : ({ requireAssurance: level } as DecideOptions);

/** A case that makes a cell, and one with the same facts whose days or evidence are others. */
const doors: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2022-03-01', to: '2022-03-02' },
  discoveredOn: '2022-03-03',
  filedOn: '2022-03-04',
  decidedOn: '2022-05-01',
  facts: { frequency: 1, quantity: 2, consequence: 'remediable', intentToDamage: false },
};
const rebuilding: CaseInput = {
  violation: 'refusing-to-rebuild',
  party: 'unit',
  act: { from: '2022-03-01' },
  decidedOn: '2022-06-01',
  facts: { frequency: 1, quantity: 20, consequence: 'none' },
};
const circumstance = (id: string, ...evidence: string[]) => ({ id, present: true, evidence });
const TWINS: [what: string, one: CaseInput, changes: object][] = [
  ['other days', doors, { act: { from: '2022-02-01' }, discoveredOn: '2022-02-02', filedOn: '2022-02-03' }],
  ['no day of discovery and none of filing', doors, { discoveredOn: undefined, filedOn: undefined }],
  ['a name', doors, { partyName: '某公司' }],
  ['the last day of the ninety', doors, { filedOn: '2022-03-04', decidedOn: '2022-06-02' }],
  ['the day after the ninety', doors, { filedOn: '2022-03-04', decidedOn: '2022-06-03' }],
  [
    'the last day of limitation',
    doors,
    { discoveredOn: '2024-03-02', filedOn: undefined, decidedOn: '2024-03-05' },
  ],
  [
    'the day after limitation',
    doors,
    { discoveredOn: '2024-03-03', filedOn: undefined, decidedOn: '2024-03-05' },
  ],
  ['evidence of the facts', doors, { facts: { ...doors.facts, evidence: ['b', 'a', 'b'] } }],
  ['no facts but evidence', { ...doors, facts: undefined }, { facts: { evidence: ['a'] } }],
  [
    'other evidence',
    { ...doors, circumstances: [circumstance('cooperates', 'a'), circumstance('for-profit', 'b')] },
    { circumstances: [circumstance('cooperates', 'd', 'c', 'd'), circumstance('for-profit', 'e')] },
  ],
  [
    'other evidence of what mitigates only',
    { ...doors, circumstances: [circumstance('no-intent'), circumstance('cooperates', 'a')] },
    { circumstances: [circumstance('no-intent'), circumstance('cooperates', 'b')] },
  ],
  [
    'other evidence of what aggravates only',
    { ...doors, circumstances: [circumstance('for-profit', 'a')] },
    { circumstances: [circumstance('for-profit', 'b')] },
  ],
  [
    'other evidence of a ground and of what it includes',
    { ...doors, circumstances: [circumstance('removed-harm', 'a'), circumstance('corrected-in-time', 'b')] },
    { circumstances: [circumstance('removed-harm', 'c'), circumstance('corrected-in-time', 'd')] },
  ],
  [
    'evidence of another of two grounds',
    { ...doors, circumstances: [circumstance('coerced', 'a'), circumstance('tricked')] },
    { circumstances: [circumstance('coerced'), circumstance('tricked', 'a')] },
  ],
  [
    'a circumstance named twice',
    { ...doors, circumstances: [circumstance('cooperates', 'a')] },
    { circumstances: [circumstance('cooperates', 'a'), circumstance('配合调查', 'b')] },
  ],
  [
    'the same circumstances in another order',
    { ...doors, circumstances: [circumstance('cooperates', 'a'), circumstance('no-intent', 'b')] },
    { circumstances: [circumstance('no-intent', 'c'), circumstance('cooperates', 'd')] },
  ],
  [
    'an order beside the penalty',
    { ...doors, order: { issuedOn: '2022-03-05' } },
    { order: { issuedOn: '2022-03-06' } },
  ],
  [
    'another deadline of it',
    { ...doors, order: { issuedOn: '2022-03-05', deadline: '2022-04-01', compliedOn: null } },
    { order: { issuedOn: '2022-03-06', deadline: '2022-04-02', compliedOn: null } },
  ],
  [
    'compliance with it on another day',
    { ...doors, order: { issuedOn: '2022-03-05', deadline: '2022-04-01', compliedOn: '2022-03-30' } },
    { order: { issuedOn: '2022-03-06', deadline: '2022-04-02', compliedOn: '2022-03-31' } },
  ],
  ['an order without a day', { ...doors, order: {} }, { order: {}, decidedOn: '2022-05-02' }],
  [
    'an order without a deadline that comes first',
    { ...rebuilding, order: { issuedOn: '2022-03-05' } },
    { order: { issuedOn: '2022-03-06' } },
  ],
  [
    'a deadline that runs',
    { ...rebuilding, order: { issuedOn: '2022-03-05', deadline: '2022-07-01', compliedOn: null } },
    { order: { issuedOn: '2022-03-06', deadline: '2022-07-02', compliedOn: null }, decidedOn: '2022-06-02' },
  ],
  [
    'compliance with an order that comes first',
    { ...rebuilding, order: { issuedOn: '2022-03-05', deadline: '2022-05-01', compliedOn: '2022-04-01' } },
    { order: { issuedOn: '2022-03-06', deadline: '2022-05-02', compliedOn: '2022-04-02' } },
  ],
  [
    'late compliance with an order that comes first',
    { ...rebuilding, order: { issuedOn: '2022-03-05', deadline: '2022-05-01', compliedOn: '2022-05-02' } },
    { order: { issuedOn: '2022-03-06', deadline: '2022-05-03', compliedOn: '2022-05-04' } },
  ],
  [
    'an order that comes first and is not complied with',
    { ...rebuilding, order: { issuedOn: '2022-03-05', deadline: '2022-05-01', compliedOn: null } },
    { order: { issuedOn: '2022-03-06', deadline: '2022-05-02', compliedOn: null } },
  ],
];

describe('a case with the facts of another', () => {
  it.each(TWINS)('is decided as in full with %s', (_what, one, changes) => {
    const twin = copyOf<CaseInput>({ ...one, ...changes } as CaseInput);
    for (const [first, second] of [
      [one, twin],
      [twin, one],
    ] as const)
      for (const given of [first, second, second]) same(copyOf(given));
  });
});

describe('a case decided from its cell', () => {
  it('is decided as in full, whatever its days and evidence', () => {
    let shared = 0;
    fc.assert(
      fc.property(family(), demands, (cases, level) => {
        const options = optionsOf(level);
        const seen = new Set<unknown>();
        for (const one of [...cases, ...cases]) {
          same(one, options);
        }
        for (const one of cases) {
          try {
            const { options: list } = decide(one, options);
            if (seen.has(list)) shared += 1;
            seen.add(list);
          } catch {}
        }
      }),
      { numRuns: runs(400) },
    );
    // Cells are met again by other cases, so that the look-up is what was compared.
    expect(shared).toBeGreaterThan(runs(400) / 2);
  });

  it('is decided as in full under another rulebook', () => {
    const rulebook = rateProvince;
    fc.assert(
      fc.property(family(rulebook), (cases) => {
        for (const one of [...cases, ...cases]) {
          same(one, { rulebook });
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it('is refused as in full, whatever is wrong with it', () => {
    fc.assert(
      fc.property(invalidCases(), ({ input }) => {
        same(input);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is refused as in full where a known case is spoilt anywhere', () => {
    const odd = fc.oneof(
      fc.anything(),
      fc.constantFrom<unknown>('unit', '2023-02-30', '1', 1, -0, NaN, null, [], {}),
    );
    fc.assert(
      fc.property(family(), odd, fc.nat(), fc.string(), ([one], value, at, key) => {
        outcomeOf(decide, one);
        const objects: Record<string, unknown>[] = [];
        const spoilt = JSON.parse(JSON.stringify(one)) as CaseInput;
        const collect = (part: unknown): void => {
          if (typeof part !== 'object' || part === null) return;
          objects.push(part as Record<string, unknown>);
          for (const inner of Object.values(part)) collect(inner);
        };
        collect(spoilt);
        const object = objects[at % objects.length]!;
        const keys = [...Object.keys(object), key];
        Object.defineProperty(object, keys[at % keys.length]!, {
          value,
          enumerable: true,
          configurable: true,
          writable: true,
        });
        same(spoilt);
      }),
      { numRuns: runs(1500) },
    );
  });

  it('never passes on what somebody does to an earlier decision', () => {
    const spoil = (part: unknown): void => {
      if (typeof part !== 'object' || part === null) return;
      for (const key of Object.keys(part)) {
        spoil((part as Record<string, unknown>)[key]);
        try {
          (part as Record<string, unknown>)[key] = 'spoilt';
        } catch (error) {
          if (!(error instanceof TypeError)) throw error;
        }
      }
      if (Array.isArray(part) && !Object.isFrozen(part)) part.length = 0;
    };
    fc.assert(
      fc.property(family(), (cases) => {
        for (const one of [...cases, ...cases]) {
          const before = outcomeOf(decideInFull, one);
          try {
            spoil(decide(one));
          } catch (error) {
            expect(error).toBeInstanceOf(CaliangError);
          }
          expect(firstDifference(outcomeOf(decide, one), before)).toBeNull();
          expect(firstDifference(outcomeOf(decideInFull, one), before)).toBeNull();
        }
      }),
      { numRuns: runs(50) },
    );
  });
});
