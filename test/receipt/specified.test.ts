/** In what one decision is heavier than another, respect by respect; what a receipt holds and refuses; what a replay names. */
import { describe, expect, it } from 'vitest';
import {
  builtinRulebook,
  type CaliangError,
  type CaseInput,
  compareDecisions,
  type Decision,
  decide,
  type Receipt,
  receipt,
  replay,
} from '../../src/index.js';
import { digestOf } from '../../src/rulebook/load.js';
import { VERSION } from '../../src/version.js';
import { loadBook } from '../books/load.js';
import { closed } from '../ranges.js';
import { refusedFor, thrownBy, unreadableAt } from '../thrown.js';

const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  discoveredOn: '2023-02-02',
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 3, consequence: 'none', intentToDamage: false },
  amounts: { unlawfulGains: '0' },
};
const base = () => decide(input);
type Change = { [K in keyof Decision]?: unknown };
const having = (change: Change): Decision => ({ ...structuredClone(base()), ...change }) as Decision;
const fine = (change: object): Change => ({ fine: { ...base().fine, ...change } });

const other = (id: string, mode: string, amount: string | null = null, when: string | null = null) => ({
  id,
  mode,
  amount,
  when: when === null ? null : { zh: when, en: when },
  by: null,
  source: [],
});
const person = (id: string, mode: string, range: object | null) => ({
  id,
  person: { zh: id, en: id },
  mode,
  form: { kind: 'fixed' },
  range,
  hearing: 'no',
  hearingThreshold: '5000',
  assurance: 'enacted',
});
const option = (id: string) => (id === 'spared' ? { id, ground: 'g' } : { id });

/** The respects in which the second is heavier, lighter, or neither can be said. */
const weighed = (a: Change, b: Change, figures?: { a: string; b: string }) => {
  const { heavierIn, lighterIn, unknownIn } = compareDecisions(having(a), having(b), figures ?? {});
  return [heavierIn, lighterIn, unknownIn];
};
const HEAVIER = (respect: string) => [[respect], [], []];
const LIGHTER = (respect: string) => [[], [respect], []];
const OPEN = (respect: string) => [[], [], [respect]];
const EQUAL = [[], [], []];

/** Every pair is weighed in both orders. */
const bothWays = (a: Change, b: Change, expected: readonly unknown[][]) => {
  expect(weighed(a, b)).toEqual(expected);
  const [heavier, lighter, unknown] = expected;
  expect(weighed(b, a)).toEqual([lighter, heavier, unknown]);
};

describe('the respects of a comparison', () => {
  it('outcome: by what can come out at least and at most; a referral on one side cannot be ranked', () => {
    const outcomes = (outcome: string, ...possibleOutcomes: string[]): Change => ({
      outcome,
      possibleOutcomes,
      ground: null,
      ...(outcome !== 'penalty' && { fine: null, options: [] }),
    });
    bothWays(outcomes('no-penalty', 'no-penalty'), outcomes('penalty', 'penalty'), HEAVIER('outcome'));
    bothWays(outcomes('order-first', 'order-first'), outcomes('penalty', 'penalty'), HEAVIER('outcome'));
    // The least that can come out falls away; the most stays.
    bothWays(
      outcomes('penalty', 'penalty', 'no-penalty'),
      outcomes('penalty', 'penalty'),
      HEAVIER('outcome'),
    );
    // The least falls, the most rises.
    bothWays(
      outcomes('order-first', 'order-first'),
      outcomes('penalty', 'penalty', 'no-penalty'),
      OPEN('outcome'),
    );
    bothWays(outcomes('penalty', 'penalty'), outcomes('refer', 'refer'), OPEN('outcome'));
    // Where the outcomes differ nothing else is looked at.
    const harsh = { warning: 'required', ...outcomes('penalty', 'penalty') };
    expect(weighed({ ...outcomes('no-penalty', 'no-penalty'), warning: 'none' }, harsh)).toEqual(
      HEAVIER('outcome'),
    );
  });

  it('warning and a mandatory fine', () => {
    bothWays({ warning: 'none' }, { warning: 'required' }, HEAVIER('warning'));
    bothWays(fine({ mode: 'optional' }), fine({ mode: 'required' }), HEAVIER('fineMode'));
    bothWays(fine({ mode: 'none' }), fine({ mode: 'optional' }), HEAVIER('fine'));
  });

  it('fine: both ends of the range together', () => {
    const range = (min: string, max: string, open = false) =>
      fine({ range: { ...closed(min, max), maxOpen: open } });
    bothWays(range('10000', '20000'), range('10000', '20001'), HEAVIER('fine'));
    bothWays(range('10000', '20000'), range('10001', '20000'), HEAVIER('fine'));
    bothWays(range('10000', '20000', true), range('10000', '20000'), HEAVIER('fine'));
    bothWays(range('10000', '20000'), range('9999', '20001'), OPEN('fine'));
    bothWays(range('10000', '20000'), fine({ range: null }), OPEN('fine'));
  });

  it('fine: while the amount is not known, the grades of the same form', () => {
    const share = { kind: 'share', of: 'contractPrice', from: '0.02', to: '0.04' };
    const graded = (grade: unknown, form: object = share) => fine({ range: null, grade, form });
    bothWays(graded('lenient'), graded('ordinary'), HEAVIER('fine'));
    bothWays(graded(['lenient', 'ordinary']), graded('ordinary'), HEAVIER('fine'));
    bothWays(graded(['lenient', 'ordinary']), graded('lenient'), LIGHTER('fine'));
    bothWays(graded('ordinary'), graded(['lenient', 'severe']), OPEN('fine'));
    // No grades are all of them.
    bothWays(graded(null), graded(['lenient', 'severe']), EQUAL);
    bothWays(graded(null), graded('severe'), HEAVIER('fine'));
    bothWays(graded('lenient'), graded('lenient', { ...share, to: '0.05' }), OPEN('fine'));
    bothWays(graded('lenient'), graded('lenient'), EQUAL);
  });

  it('other consequences: which there are, whether they are certain, under what condition, and how much', () => {
    const others = (...otherConsequences: object[]): Change => ({ otherConsequences });
    bothWays(others(), others(other('x', 'optional')), HEAVIER('otherConsequences'));
    bothWays(others(other('x', 'optional')), others(other('x', 'required')), HEAVIER('otherConsequences'));
    bothWays(others(other('x', 'required')), others(other('y', 'required')), OPEN('otherConsequences'));
    bothWays(
      others(other('x', 'required', null, 'one')),
      others(other('x', 'required', null, 'another')),
      OPEN('otherConsequences'),
    );
    bothWays(
      others(other('x', 'required', '5')),
      others(other('x', 'required', '6')),
      HEAVIER('otherConsequences'),
    );
    bothWays(
      others(other('x', 'required', '10')),
      others(other('x', 'required', '9')),
      LIGHTER('otherConsequences'),
    );
    bothWays(others(other('x', 'required', '5')), others(other('x', 'required')), OPEN('otherConsequences'));
    // More in number and less in amount: neither.
    bothWays(
      others(other('x', 'required', '5')),
      others(other('x', 'required', '4'), other('y', 'optional')),
      OPEN('otherConsequences'),
    );
    // The amount is that of the same consequence under the same condition.
    const two = (first: string, second: string) =>
      others(other('x', 'required', first, 'one'), other('x', 'required', second, 'two'));
    bothWays(two('5', '5'), two('5', '6'), HEAVIER('otherConsequences'));
    bothWays(two('5', '6'), two('6', '5'), OPEN('otherConsequences'));
  });

  it('fines on persons: who, whether for certain, and from what to what', () => {
    const fined = (...personFines: object[]): Change => ({ personFines });
    const range = closed('1000', '2000');
    bothWays(fined(), fined(person('p', 'optional', range)), HEAVIER('personFines'));
    bothWays(
      fined(person('p', 'optional', range)),
      fined(person('p', 'required', range)),
      HEAVIER('personFines'),
    );
    bothWays(
      fined(person('p', 'required', range)),
      fined(person('q', 'required', range)),
      OPEN('personFines'),
    );
    bothWays(
      fined(person('p', 'required', range)),
      fined(person('p', 'required', closed('1000', '3000'))),
      HEAVIER('personFines'),
    );
    bothWays(
      fined(person('p', 'required', range)),
      fined(person('p', 'required', null)),
      OPEN('personFines'),
    );
    bothWays(fined(person('p', 'required', null)), fined(person('p', 'required', null)), EQUAL);
    // Each against itself, whatever the order.
    const [p, q] = [person('p', 'required', range), person('q', 'required', closed('1', '2'))];
    bothWays(fined(p, q), fined(q, p), EQUAL);
    bothWays(fined(p, q), fined(person('q', 'required', closed('1', '3')), p), HEAVIER('personFines'));
    // One more person, and a lower fine on the other.
    bothWays(fined(p), fined(person('p', 'required', closed('1000', '1500')), q), OPEN('personFines'));
  });

  it('options: what the party may still hope for, the fine in the grade aside', () => {
    const options = (...ids: string[]): Change => ({ options: ids.map(option) });
    bothWays(options('fine-in-grade'), options('fine-in-grade', 'warning-only'), LIGHTER('options'));
    bothWays(options('mitigated'), options('spared'), OPEN('options'));
    bothWays(options('warning-only'), options('fine-in-grade', 'warning-only'), EQUAL);
    bothWays(options('spared', 'warning-only'), options('warning-only'), HEAVIER('options'));
  });

  it('the figures stand for range, mode and options; the rest is weighed beside them', () => {
    const harsher = { ...fine({ mode: 'required', range: closed('40000', '50000') }), options: [] };
    expect(weighed({}, harsher, { a: '12000', b: '12000' })).toEqual(EQUAL);
    expect(weighed({}, harsher, { a: '12000', b: '11999.99' })).toEqual(LIGHTER('fine'));
    expect(weighed({ warning: 'none' }, { warning: 'required' }, { a: '12000', b: '12000' })).toEqual(
      HEAVIER('warning'),
    );
  });
});

describe('the differences of a comparison', () => {
  const differences = (a: Change, b: Change, figures = {}) =>
    compareDecisions(having(a), having(b), figures).differences;

  it('name each field with what stands in both', () => {
    const spared = { id: 'g', rule: 'r', circumstances: [], source: [], assurance: 'enacted' };
    expect(differences({ ground: null }, { ground: spared })).toEqual([{ field: 'ground', a: null, b: 'g' }]);
    expect(differences(fine({ mode: 'optional' }), fine({ mode: 'required' }))).toEqual([
      { field: 'fine.mode', a: 'optional', b: 'required' },
    ]);
    const [low, high] = [closed('1', '2'), closed('3', '4')];
    expect(differences(fine({ statutory: low }), fine({ statutory: high }))).toEqual([
      { field: 'fine.statutory', a: low, b: high },
    ]);
    expect(differences({ fine: null, outcome: 'no-penalty' }, { outcome: 'no-penalty' })).toEqual(
      expect.arrayContaining([
        { field: 'fine.mode', a: null, b: 'optional' },
        { field: 'fine.grade', a: null, b: base().fine!.grade },
      ]),
    );
    expect(
      differences(
        { otherConsequences: [other('x', 'required', '5')] },
        { otherConsequences: [other('x', 'optional', '5')] },
      ),
    ).toEqual([
      {
        field: 'otherConsequences',
        a: [{ id: 'x', mode: 'required', amount: '5' }],
        b: [{ id: 'x', mode: 'optional', amount: '5' }],
      },
    ]);
    expect(
      differences(
        { personFines: [person('p', 'required', low)] },
        { personFines: [person('p', 'required', high)] },
      ),
    ).toEqual([
      {
        field: 'personFines',
        a: [{ id: 'p', mode: 'required', range: low }],
        b: [{ id: 'p', mode: 'required', range: high }],
      },
    ]);
    expect(differences({ options: [option('spared')] }, { options: [option('mitigated')] })).toEqual([
      { field: 'options', a: ['spared'], b: ['mitigated'] },
    ]);
    const { law } = base();
    expect(
      differences({ law: { ...law, chosen: 'old' } }, { law: { ...law, chosen: 'new', atAct: ['v'] } }),
    ).toEqual([
      {
        field: 'law',
        a: { chosen: 'old', atAct: law.atAct, atDecision: law.atDecision },
        b: { chosen: 'new', atAct: ['v'], atDecision: law.atDecision },
      },
    ]);
    const { rulebook } = base();
    expect(differences({}, { rulebook: { ...rulebook, digest: 'd' } })).toEqual([
      { field: 'rulebook', a: rulebook.digest, b: 'd' },
    ]);
  });

  it('name the facts of the case one by one, also those that one of them lacks', () => {
    const { case: stated } = base();
    const { discoveredOn, ...rest } = stated;
    expect(differences({}, { case: rest })).toEqual([
      { field: 'case.discoveredOn', a: discoveredOn, b: null },
    ]);
    expect(differences({ case: rest }, {})).toEqual([
      { field: 'case.discoveredOn', a: null, b: discoveredOn },
    ]);
    const { frequency, ...facts } = stated.facts!;
    expect(differences({}, { case: { ...stated, facts } })).toEqual([
      { field: 'case.facts.frequency', a: frequency, b: null },
    ]);
    const { facts: _, ...none } = stated;
    expect(differences({ case: none }, {}).map(({ field }) => field)).toContain('case.facts.quantity');
  });

  it('end with the figures, where these differ', () => {
    expect(differences({}, {}, { a: '1', b: '2' })).toEqual([{ field: 'imposed', a: '1', b: '2' }]);
    expect(differences({}, {}, { a: '2', b: '2.00' })).toEqual([]);
  });
});

describe('what compareDecisions is given', () => {
  const d = base();

  it('is refused by the name of the argument', () => {
    expect(refusedFor(() => compareDecisions({} as never, d)).slice(0, 2)).toEqual([
      'missing-field',
      'a.outcome',
    ]);
    expect(refusedFor(() => compareDecisions(d, {} as never)).slice(0, 2)).toEqual([
      'missing-field',
      'b.outcome',
    ]);
    expect(refusedFor(() => compareDecisions(d, d, { c: '1' } as never)).slice(0, 2)).toEqual([
      'unknown-key',
      'fines',
    ]);
    expect(refusedFor(() => compareDecisions(d, d, { a: '1' }))).toEqual([
      'missing-field',
      'fines.b',
      { field: 'b' },
    ]);
    expect(refusedFor(() => compareDecisions(d, d, { b: '1' })).slice(0, 2)).toEqual([
      'missing-field',
      'fines.a',
    ]);
    expect(refusedFor(() => compareDecisions(d, d, { a: 'x', b: '1' })).slice(0, 2)).toEqual([
      'invalid-amount',
      'fines.a',
    ]);
    expect(refusedFor(() => compareDecisions(d, d, { a: '1', b: 'x' })).slice(0, 2)).toEqual([
      'invalid-amount',
      'fines.b',
    ]);
  });

  it('and what cannot be read is named by its place', () => {
    const said = (call: () => unknown) => refusedFor(call).slice(0, 2);
    expect(said(() => compareDecisions(unreadableAt('outcome') as never, d))).toEqual([
      'unreadable',
      'a.outcome',
    ]);
    expect(said(() => compareDecisions(d, unreadableAt('outcome') as never))).toEqual([
      'unreadable',
      'b.outcome',
    ]);
    expect(said(() => compareDecisions(d, d, unreadableAt('a') as never))).toEqual(['unreadable', 'fines.a']);
    expect(said(() => receipt(unreadableAt('violation') as never, d))).toEqual(['unreadable', 'violation']);
    expect(said(() => receipt(input, unreadableAt('outcome') as never))).toEqual([
      'unreadable',
      'decision.outcome',
    ]);
    expect(said(() => replay(unreadableAt('format')))).toEqual(['unreadable', 'format']);
  });
});

describe('a receipt', () => {
  const made = () => JSON.parse(JSON.stringify(receipt(input, base()))) as Receipt;
  const refusal = (change: (one: never) => void) => {
    const one = made();
    change(one as never);
    const { issues } = thrownBy(() => replay(one)) as CaliangError;
    return issues.map(({ code, path, params }) => [code, path.join('.'), params]);
  };
  // biome-ignore lint/suspicious/noExplicitAny: what is broken here has no type
  type Any = Record<string, any>;

  it('is of a decision of the same rulebook and the same case', () => {
    const book = loadBook({ ...builtinRulebook().data, version: '9.9.9' });
    const elsewhere = decide(input, { rulebook: book });
    expect((thrownBy(() => receipt(input, elsewhere)) as CaliangError).issues).toMatchObject([
      {
        code: 'rulebook-mismatch',
        path: [],
        params: { wanted: book.digest, given: builtinRulebook().digest },
      },
    ]);
    expect(receipt(input, elsewhere, { rulebook: book }).rulebook.digest).toBe(book.digest);
    const another = { ...input, decidedOn: '2023-04-12' };
    expect((thrownBy(() => receipt(another, base())) as CaliangError).issues).toMatchObject([
      { code: 'case-mismatch', path: [] },
    ]);
  });

  it('has a format, and no other is read', () => {
    expect(refusal((one: Any) => (one['format'] = 'other@1'))).toEqual([
      [
        'unknown-id',
        'format',
        { kind: 'receiptFormat', value: 'other@1', valid: [made().format], nearest: null },
      ],
    ]);
    expect(refusal((one: Any) => delete one['format'])[0]!.slice(0, 2)).toEqual(['missing-field', 'format']);
    expect(refusal((one: Any) => (one['format'] = 3))[0]!.slice(0, 2)).toEqual(['wrong-type', 'format']);
  });

  it.each([
    ['no steps', (one: Any) => delete one['decision'].steps, 'decision.steps'],
    ['a step without an id', (one: Any) => delete one['decision'].steps[0].id, 'decision.steps.0.id'],
    [
      'a step without a finding',
      (one: Any) => delete one['decision'].steps[0].finding,
      'decision.steps.0.finding',
    ],
    ['no demand', (one: Any) => delete one['decision'].requiredAssurance, 'decision.requiredAssurance'],
    ['no law', (one: Any) => delete one['decision'].law, 'decision.law'],
    [
      'a choice without a reason',
      (one: Any) => (one['decision'].law.choice = { version: 'old' }),
      'decision.law.choice.reason',
    ],
    [
      'a choice without a version',
      (one: Any) => (one['decision'].law.choice = { reason: 'x' }),
      'decision.law.choice.version',
    ],
    ['no rulebook', (one: Any) => delete one['decision'].rulebook, 'decision.rulebook'],
    ['no digest', (one: Any) => delete one['digest'], 'digest'],
  ])('with %s is refused there', (_, change, at) => {
    expect(refusal(change as never).map(([, path]) => path)).toContain(at);
  });

  const deep = (levels: number): unknown =>
    Array.from({ length: levels }).reduce((inner) => ({ inner }), 1 as unknown);
  it.each([
    ['a function', { x: () => 1 }, 'case.x'],
    ['nothing in a list', { x: [undefined] }, 'case.x.0'],
    ['a big number', { x: 1n }, 'case.x'],
    ['no number', { x: Number.NaN }, 'case.x'],
    ['an endless number', { x: Number.POSITIVE_INFINITY }, 'case.x'],
    ['minus nought', { x: -0 }, 'case.x'],
    ['a day of the language', { x: new Date(0) }, 'case.x'],
    ['a list with a hole', { x: Object.assign([1, 2, 3], { length: 4 }) }, 'case.x'],
    ['a list with a name', { x: Object.assign([1], { name: 1 }) }, 'case.x'],
    ['a symbol', { x: { [Symbol('s')]: 1 } }, 'case.x'],
    ['something after what is plain', { x: { a: 'text', b: null, c: true, d: 1, e: () => 1 } }, 'case.x.e'],
  ] as [string, object, string][])('holds plain JSON and not %s', (_, stated, at) => {
    const one = { ...made(), case: stated };
    const { issues } = thrownBy(() => replay(one)) as CaliangError;
    expect(issues.map(({ code, path }) => [code, path.join('.')])).toEqual([['wrong-type', at]]);
    expect(issues[0]!.params).toMatchObject({ expected: 'JSON' });
  });

  it('is nested two hundred levels deep at most', () => {
    const at = (levels: number) =>
      thrownBy(() => replay({ ...made(), format: 'x', case: deep(levels) })) as CaliangError;
    // `case` is the first level; what lies under two hundred names is still read.
    expect(at(199).code).toBe('unknown-id');
    expect(at(200).code).toBe('unknown-id');
    expect(at(202).code).toBe('wrong-type');
  });

  it('may have objects without a prototype', () => {
    const one = made();
    const bare = Object.assign(Object.create(null), one.case) as Receipt['case'];
    expect(replay({ ...one, case: bare }).result).toBe('equal');
  });

  /** The digests that belong to what the receipt holds. */
  const signed = ({ digest: _, ...one }: Receipt): Receipt => {
    const content = { ...one, caseDigest: digestOf(one.case), decisionDigest: digestOf(one.decision) };
    return { ...content, digest: digestOf(content) } as Receipt;
  };
  const parts = (one: unknown): unknown => {
    const found = replay(one);
    return 'parts' in found ? found.parts : found.result;
  };

  it('that was changed says in which part', () => {
    const one = made();
    expect(parts(one)).toBe('equal');
    expect(parts({ ...one, digest: 'x' })).toEqual(['receipt']);
    expect(parts({ ...one, package: '0.0.0' })).toEqual(['receipt']);
    const changed = { ...one.case, decidedOn: '2023-04-12' } as Receipt['case'];
    expect(parts({ ...one, case: changed })).toEqual(['case', 'receipt']);
    // The case outside was signed anew, the one inside the decision was not, and the other way round.
    expect(parts(signed({ ...one, case: changed }))).toEqual(['case']);
    const inside = { ...one.decision, case: changed } as Receipt['decision'];
    expect(parts(signed({ ...one, decision: inside }))).toEqual(['case']);
    expect(parts({ ...one, decision: { ...one.decision, warning: 'none' } })).toEqual([
      'decision',
      'receipt',
    ]);
    // The book that the decision names is not the one that the receipt names.
    const named = { ...one.rulebook, version: '9.9.9' };
    expect(parts(signed({ ...one, rulebook: named }))).toEqual(['decision']);
  });

  it('names both versions of the package, and what is demanded and chosen is demanded and chosen again', () => {
    expect(replay(made())).toEqual({ result: 'equal', package: { was: VERSION, now: VERSION } });
    const strict = decide(input, { requireAssurance: 'enacted' });
    expect(replay(receipt(input, strict)).result).toBe('equal');
    const older: CaseInput = {
      ...input,
      act: { from: '2020-12-01', to: '2020-12-10' },
      discoveredOn: '2021-06-01',
      decidedOn: '2022-03-01',
      amounts: { unlawfulGains: '120000' },
      circumstances: ['first-violation', 'harm-slight', 'corrected-in-time'].map((id) => ({
        id,
        present: true,
      })),
    };
    const chosen = decide(older, { lawChoice: { version: 'old', reason: '对当事人较轻' } });
    expect(replay(receipt(older, chosen)).result).toBe('equal');
  });

  it('that comes out otherwise names the first step, or the first field, with both', () => {
    const one = made();
    const with_ = (change: (decision: Any) => void): unknown => {
      const decision = structuredClone(one.decision) as Any;
      change(decision);
      return replay(signed({ ...one, decision: decision as Receipt['decision'] }));
    };
    const { steps } = one.decision as unknown as { steps: readonly { id: string }[] };
    expect(with_((d) => (d['steps'][1].id = 'x'))).toMatchObject({
      result: 'differs',
      first: { at: 'step', index: 1, was: { id: 'x' }, now: { id: steps[1]!.id } },
      package: { was: VERSION, now: VERSION },
    });
    // One step less: the last is the first that differs, and there was none.
    expect(with_((d) => d['steps'].pop())).toMatchObject({
      first: { at: 'step', index: steps.length - 1, was: null, now: { id: steps.at(-1)!.id } },
    });
    expect(with_((d) => d['steps'].push({ id: 'x', finding: 'y' }))).toMatchObject({
      first: { at: 'step', index: steps.length, was: { id: 'x' }, now: null },
    });
    expect(with_((d) => (d['warning'] = 'none'))).toMatchObject({
      first: { at: 'field', path: 'warning', was: 'none', now: 'required' },
    });
    expect(with_((d) => (d['fine'].range.max = '1'))).toMatchObject({
      first: { at: 'field', path: 'fine.range.max', was: '1', now: base().fine!.range!.max },
    });
    // What is nothing on one side and something on the other is named as a whole.
    expect(with_((d) => (d['fine'].range = null))).toMatchObject({
      first: { at: 'field', path: 'fine.range', was: null, now: base().fine!.range },
    });
    expect(with_((d) => (d['ground'] = { id: 'g' }))).toMatchObject({
      first: { at: 'field', path: 'ground', was: { id: 'g' }, now: null },
    });
  });

  it('of a rulebook that is not at hand names it, and the rulebooks are a list', () => {
    const book = loadBook({ ...builtinRulebook().data, version: '9.9.9' });
    const elsewhere = receipt(input, decide(input, { rulebook: book }), { rulebook: book });
    expect(replay(elsewhere)).toEqual({ result: 'rulebook-missing', wanted: elsewhere.rulebook });
    expect(replay(elsewhere, [book]).result).toBe('equal');
    const said = (given: unknown) => {
      const [one] = (thrownBy(() => replay(elsewhere, given as never)) as CaliangError).issues;
      return [one!.code, one!.path.join('.')];
    };
    expect(said(book)).toEqual(['wrong-type', 'rulebooks']);
    expect(said([book, 3])).toEqual(['wrong-type', 'rulebooks.1']);
  });
});
