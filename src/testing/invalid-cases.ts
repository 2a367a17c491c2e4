/** Invalid cases: a valid case with one fault planted, and the error code that it must be refused with. */

import fc from 'fast-check';
import { RULEBOOK_OPTION } from '../decide/given.js';
import { answering, fail, issue, oneOf } from '../errors/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { checkOptions } from '../rulebook/given.js';
import type { Rulebook } from '../rulebook/load.js';
import { PARTIES, type Party, type Provision } from '../rulebook/schema.js';
import { addDays, type Day } from '../time/day.js';
import { addresseesOf, penalised } from './book.js';
import { type OneViolationCase, validCases } from './cases.js';

type Plain = Record<string, unknown>;
type Plant = (one: OneViolationCase, provision: Provision, book: Rulebook) => fc.Arbitrary<Plain>;

interface Fault {
  /** Whether a case of the provision can have the fault. Default: always. */
  readonly fits?: (provision: Provision, book: Rulebook) => boolean;
  readonly party?: (provision: Provision) => Party | undefined;
  readonly plant: Plant;
}

const one = (value: Plain): fc.Arbitrary<Plain> => fc.constant(value);
const withFacts = (input: OneViolationCase, facts: Plain): Plain => ({
  ...input,
  facts: { ...input.facts, ...facts },
});
const withCircumstances = (input: OneViolationCase, ...ids: [string, boolean][]): Plain => ({
  ...input,
  circumstances: ids.map(([id, present]) => ({ id, present })),
});
const drop = (input: object, key: string): Plain =>
  Object.fromEntries(Object.entries(input).filter(([k]) => k !== key));

/** A name that no table has: no name of the law is in the private use area. */
const strange = fc.string({ maxLength: 12 }).map((text) => `\u{E000}${text}`);

const counted = (p: Provision): boolean => p.quantity?.measure === 'count';
const measured = (p: Provision): boolean => p.quantity !== null && !counted(p);
const roleOf = (p: Provision): readonly string[] => addresseesOf(p).flatMap((a) => a.role ?? []);

/** The party for which a role chooses among the cells of a version. */
const withSeveralCells = (p: Provision): Party | undefined =>
  PARTIES.find((party) =>
    p.versions.some(({ fines }) => fines.filter((c) => c.party.includes(party)).length > 1),
  );
const OTHER_UNITS: Readonly<Record<string, readonly string[]>> = {
  count: ['㎡', 'share'],
  area: ['樘', 'share'],
  share: ['樘', '㎡'],
};
const notCounts = fc.oneof(
  fc.integer({ max: 0 }),
  fc.double({ noInteger: true, noNaN: true, noDefaultInfinity: true }),
);
const notAmounts = fc.oneof(
  fc.constantFrom(
    '',
    '-1',
    '1e5',
    '0x1f',
    '1,000',
    '１２',
    ' 5',
    '5 ',
    '1.234',
    '00',
    'NaN',
    'Infinity',
    '.5',
    '5.',
  ),
  strange,
);
/** Pairs of circumstances that contradict each other, both of which the party can have. */
function contradictory(book: Rulebook, party: unknown): (readonly [string, string])[] {
  const has = new Set(
    book.data.circumstances.filter((c) => c.parties.some((p) => p === party)).map((c) => c.id),
  );
  return book.data.contradictions.flatMap((row) =>
    (row.unlessOrder || row.absent ? [] : (row.circumstances ?? []))
      .filter((id) => has.has(id) && has.has(row.circumstance))
      .map((id) => [row.circumstance, id] as const),
  );
}

/** The kinds of fault, which are the codes of the errors that they give. */
export type InvalidCaseCode =
  | 'wrong-type'
  | 'missing-field'
  | 'unknown-key'
  | 'unknown-id'
  | 'invalid-date'
  | 'date-order'
  | 'ongoing-with-end'
  | 'ongoing-though-complied'
  | 'not-whole-number'
  | 'out-of-range'
  | 'unit-mismatch'
  | 'quantity-not-applicable'
  | 'invalid-amount'
  | 'amount-not-positive'
  | 'party-not-addressed'
  | 'role-required'
  | 'role-not-addressed'
  | 'not-for-party'
  | 'present-and-absent'
  | 'contradiction'
  | 'duplicate-violation'
  | 'date-not-covered';

const FAULTS: Readonly<Record<InvalidCaseCode, Fault>> = {
  'wrong-type': {
    plant: (input) =>
      fc
        .tuple(
          fc.constantFrom('violation', 'party', 'act', 'decidedOn', 'facts', 'amounts', 'circumstances'),
          fc.constantFrom<unknown>(null, 49, true),
        )
        .map(([key, value]) => ({ ...input, [key]: value })),
  },
  'missing-field': {
    plant: (input) =>
      fc.constantFrom('violation', 'party', 'act', 'decidedOn').map((key) => drop(input, key)),
  },
  'unknown-key': {
    plant: (input) =>
      fc.oneof(
        strange.map((key) => ({ ...input, [key]: 1 })),
        strange.map((key) => withFacts(input, { [key]: 1 })),
      ),
  },
  'unknown-id': {
    plant: (input) =>
      strange.chain((name) =>
        fc.constantFrom<Plain>(
          { ...input, violation: name },
          { ...input, party: name },
          withFacts(input, { consequence: name }),
          withCircumstances(input, [name, true]),
        ),
      ),
  },
  'invalid-date': {
    plant: (input) =>
      fc
        .constantFrom('2023-02-29', '2023-13-01', '2023/04/11', '20230411', '２０２３-04-11', '2023-4-1', '')
        .map((decidedOn) => ({ ...input, decidedOn })),
  },
  'date-order': {
    plant: (input) =>
      fc.integer({ min: 1, max: 400 }).map((n) => ({
        ...drop(drop(input, 'order'), 'discoveredOn'),
        act: { from: addDays(input.decidedOn as Day, n) },
      })),
  },
  'ongoing-with-end': {
    plant: (input) => one({ ...input, act: { ...input.act, to: input.act.from, ongoing: true } }),
  },
  'ongoing-though-complied': {
    plant: (input) =>
      one({
        ...drop(input, 'discoveredOn'),
        act: { from: input.act.from, ongoing: true },
        order: { compliedOn: input.decidedOn },
      }),
  },
  'not-whole-number': {
    plant: (input, provision) =>
      notCounts.chain((value) =>
        fc.constantFrom(
          withFacts(withoutFrequencyClash(input), { frequency: value }),
          ...(counted(provision) ? [withFacts(input, { quantity: value })] : []),
        ),
      ),
  },
  'out-of-range': {
    fits: measured,
    plant: (input) =>
      fc
        .oneof(
          fc.double({ max: 0, noNaN: true, noDefaultInfinity: true }),
          fc.double({ min: 1e9, max: 1e300, noNaN: true }),
        )
        .map((quantity) => withFacts(input, { quantity })),
  },
  'unit-mismatch': {
    fits: (p) => p.quantity !== null,
    plant: (input, { quantity }) =>
      fc
        .constantFrom(...(OTHER_UNITS[quantity?.measure ?? ''] ?? []))
        .map((unit) => withFacts(input, { quantity: { value: 1, unit } })),
  },
  'quantity-not-applicable': {
    fits: (p) => p.quantity === null,
    plant: (input) => fc.integer({ min: 1, max: 9 }).map((quantity) => withFacts(input, { quantity })),
  },
  'invalid-amount': {
    plant: (input) => notAmounts.map((contractPrice) => ({ ...input, amounts: { contractPrice } })),
  },
  'amount-not-positive': {
    plant: (input) =>
      fc
        .constantFrom('contractPrice', 'designFee')
        .map((kind) => ({ ...input, amounts: { [kind]: '0.00' } })),
  },
  'party-not-addressed': {
    fits: (p) => new Set(addresseesOf(p).map((a) => a.party)).size === 1,
    plant: (input) =>
      one({
        ...drop(drop(input, 'circumstances'), 'role'),
        party: input.party === 'unit' ? 'individual' : 'unit',
      }),
  },
  'role-required': {
    fits: (p) => withSeveralCells(p) !== undefined,
    party: withSeveralCells,
    plant: (input) => one(drop(input, 'role')),
  },
  'role-not-addressed': {
    fits: (p) => roleOf(p).length > 0 && !roleOf(p).includes('监测单位'),
    plant: (input) => one({ ...input, role: '监测单位' }),
  },
  'not-for-party': {
    fits: (p, book) =>
      addresseesOf(p).some((a) => a.party === 'unit') &&
      book.data.circumstances.some((c) => !c.parties.includes('unit')),
    party: () => 'unit',
    plant: (input, _, book) =>
      fc
        .constantFrom(...book.data.circumstances.filter((c) => !c.parties.includes('unit')))
        .map(({ id }) => withCircumstances(input, [id, true])),
  },
  'present-and-absent': {
    plant: (input, _, book) =>
      fc
        .constantFrom(...book.data.circumstances.filter((c) => c.parties.length > 1))
        .map(({ id }) => withCircumstances(input, [id, true], [id, false])),
  },
  contradiction: {
    fits: (_, book) => PARTIES.every((party) => contradictory(book, party).length > 0),
    plant: (input, _, book) =>
      fc
        .constantFrom(...contradictory(book, input['party']))
        .map(([a, b]) => withCircumstances(input, [a, true], [b, true])),
  },
  'duplicate-violation': {
    plant: (input, provision) =>
      fc
        .constantFrom(provision.violation, provision.name.zh)
        .map((again) => ({ ...input, violation: [provision.violation, again] })),
  },
  'date-not-covered': {
    plant: (input) =>
      fc.integer({ min: 1900, max: 1990 }).map((year) => ({
        ...drop(drop(input, 'order'), 'discoveredOn'),
        act: { from: `${year}-01-01` },
      })),
  },
};

/** Circumstances may contradict a frequency; without them only the frequency is at fault. */
const withoutFrequencyClash = (input: OneViolationCase): OneViolationCase => ({
  ...input,
  circumstances: [],
});

/** All kinds of fault. */
export const INVALID_CASE_CODES = Object.keys(FAULTS) as readonly InvalidCaseCode[];

/** A case that must be refused, and the code of the error. */
export interface InvalidCase {
  readonly input: unknown;
  readonly code: InvalidCaseCode;
}

/**
 * Cases with one fault each: `safeDecide(input)` must return an error with this `code`.
 *
 * @param code the kind of fault. Default: all kinds
 * @param options the rulebook, if it is not the built-in one
 * @example
 * fc.sample(invalidCases('date-order'), 1)[0].code // 'date-order'
 * fc.sample(invalidCases(), 20).every(({ input, code }) => safeDecide(input).error.code === code) // true
 */
export function invalidCases(
  code?: InvalidCaseCode,
  options: { rulebook?: Rulebook } = {},
): fc.Arbitrary<InvalidCase> {
  return answering({ code, options }, () => {
    checkOptions(options, RULEBOOK_OPTION);
    if (code !== undefined) oneOf(code, INVALID_CASE_CODES, 'code', ['code']);
    return planted(code, options);
  });
}

function planted(
  code: InvalidCaseCode | undefined,
  options: { rulebook?: Rulebook },
): fc.Arbitrary<InvalidCase> {
  const rulebook = options.rulebook ?? builtinRulebook();
  const kinds = (code ? [code] : INVALID_CASE_CODES).flatMap((kind) => {
    const fault = FAULTS[kind];
    const provisions = penalised(rulebook).filter((p) => !p.yieldsTo && (fault.fits?.(p, rulebook) ?? true));
    return provisions.length > 0 ? [{ kind, fault, provisions }] : [];
  });
  if (kinds.length === 0) fail(issue('no-such-case', [], {}));
  return fc.constantFrom(...kinds).chain(({ kind, fault, provisions }) =>
    fc.constantFrom(...provisions).chain((provision) => {
      const party = fault.party?.(provision);
      const violations = [provision.violation];
      return validCases({ rulebook, violations, ...(party && { party }) })
        .chain((input) => fault.plant(input, provision, rulebook))
        .map((input): InvalidCase => ({ input, code: kind }));
    }),
  );
}
