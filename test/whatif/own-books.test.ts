/** What-if under the tables of offices: their own facts and grades are changed and named as those of the built-in book are. */
import { describe, expect, it } from 'vitest';
import {
  type CaliangError,
  type CaseInput,
  type Rulebook,
  render,
  safeDecide,
  whatIf,
  whatLeadsTo,
} from '../../src/index.js';
import { Decimal } from '../../src/money/index.js';
import { indexOf, loadUnverified } from '../../src/rulebook/load.js';
import { addresseesOf } from '../../src/testing/book.js';
import { keyOf, resultOf } from '../../src/whatif/result.js';
import { dated, occupying } from '../books/occupying.js';
import { thrownBy } from '../thrown.js';
import { EXAMPLES, exampleBook, exampleJson } from '../worksheet/books.js';

const stated = (facts: object) => facts as CaseInput['facts'];

describe('a book with five grades (five-grades)', () => {
  const rulebook = exampleBook('five-grades');
  const { violation } = rulebook.data.provisions[0]!;
  // 1, 2–3, 4–6, 7–9, 10 and more places.
  const two: CaseInput = {
    violation,
    party: 'unit',
    ...dated,
    facts: stated({ places: 2 }),
    amounts: { unlawfulGains: '0' },
  };
  const said = whatIf(two, { rulebook });

  it('says at which numbers of its own fact the grade changes', () => {
    const changes = said.changes.filter(({ fact }) => fact === 'facts.places');
    expect(changes.map(({ from, to, unit, result }) => [from, to, unit, result.grade])).toEqual(
      expect.arrayContaining([
        ['2', '1', '处', 'minor'],
        ['2', '4', '处', 'ordinary'],
        ['2', '7', '处', 'serious'],
        ['2', '10', '处', 'grave'],
      ]),
    );
  });

  it('has the way into each of its own grades, and weighs them by their order', () => {
    expect(said.routes.map(({ grade }) => grade)).toEqual(['minor', 'ordinary', 'serious', 'grave']);
    for (const { sets } of said.routes) expect(sets[0]).toHaveLength(1);
    // Both ends move three grades, which goes before one.
    const graded = said.changes.filter(({ fact }) => fact === 'facts.places');
    expect(graded.map(({ to, effect }) => [to, effect.grade])).toEqual([
      ['10', 6],
      ['7', 4],
      expect.arrayContaining([2]),
      expect.arrayContaining([2]),
    ]);
  });

  it('says so in its own words', () => {
    const text = render(said, { rulebook });
    expect(text).toContain('10处');
    expect(text).not.toContain('也不会属于该阶次');
  });

  it('leads to a grade of its own, and refuses one of another book', () => {
    const to = (grade: string) => whatLeadsTo(two, { grade } as never, { rulebook });
    expect(to('grave')).toContainEqual([{ fact: 'facts.places', from: '2', to: '10', unit: '处' }]);
    expect(to('light')).toEqual([]);
    const { issues } = thrownBy(() => to('severe')) as CaliangError;
    expect(issues[0]).toMatchObject({
      code: 'unknown-id',
      path: ['target', 'grade'],
      params: { valid: ['minor', 'light', 'ordinary', 'serious', 'grave'] },
    });
  });
});

describe('a book whose lightest grade has no fine (two-grades)', () => {
  it('says at which area the fine falls away', () => {
    const rulebook = exampleBook('two-grades');
    const input: CaseInput = {
      violation: 'occupying-works',
      party: 'unit',
      ...dated,
      facts: stated({ area: 30 }),
    };
    expect(whatIf(input, { rulebook }).changes).toContainEqual(
      expect.objectContaining({
        fact: 'facts.area',
        from: '30',
        to: '20',
        result: expect.objectContaining({ grade: 'light', range: null }),
      }),
    );
  });
});

describe('an amount that conditions read', () => {
  const json = exampleJson('two-grades');
  {
    const [light, ordinary] = json.benchmarks[0].table.rows;
    light.when = {
      any: [
        { amount: 'unlawfulGains', state: 'none' },
        { amount: 'unlawfulGains', to: '10000' },
      ],
    };
    light.then.fine = { of: 'yuan', from: '10000', to: '20000' };
    ordinary.when = {
      any: [
        { amount: 'unlawfulGains', state: 'undeterminable' },
        { amount: 'unlawfulGains', from: '10000', fromOpen: true },
      ],
    };
    ordinary.then.fine = { of: 'yuan', from: '30000', to: '50000' };
    light.party = ordinary.party = ['unit'];
  }
  const rulebook = loadUnverified(json);
  const input = (unlawfulGains: string): CaseInput =>
    ({ ...occupying, amounts: { unlawfulGains } }) as CaseInput;
  const changed = (gains: string): [string, unknown][] =>
    whatIf(input(gains), { rulebook })
      .changes.filter(({ fact }) => fact === 'amounts.unlawfulGains')
      .map(({ to, result }) => [to, result.grade]);

  it('changes to the nearest figure that gives something else, and to what is no figure', () => {
    expect(changed('5000')).toEqual(
      expect.arrayContaining([
        ['10000.01', 'ordinary'],
        ['undeterminable', 'ordinary'],
      ]),
    );
    expect(changed('30000')).toEqual(
      expect.arrayContaining([
        ['10000', 'light'],
        ['0', 'light'],
      ]),
    );
    expect(changed('undeterminable').map(([to]) => to)).toContain('0');
  });

  it('is said in words', () => {
    const text = render(whatIf(input('5000'), { rulebook }), { rulebook });
    expect(text).toMatch(/违法所得[^\n]*10000\.01元/);
    expect(text).toMatch(/违法所得[^\n]*无法确定/);
  });

  it('leads to the other grade', () => {
    const routes = whatLeadsTo(input('5000'), { grade: 'ordinary' } as never, { rulebook });
    expect(JSON.stringify(routes)).toContain('amounts.unlawfulGains');
  });
});

/** Every case that states one value of each fact that a sheet reads, and the same with one of them in another class. */
function* neighbours(book: Rulebook): Generator<{ input: CaseInput; fact: string; other: CaseInput }> {
  const index = indexOf(book);
  for (const provision of book.data.provisions) {
    for (const who of addresseesOf(provision)) {
      const axes = book.data.benchmarks.flatMap(({ id }) => {
        const wanted = {
          provision,
          party: who.party,
          role: (who.role ?? null) as never,
          demanded: null,
          refinements: [],
        };
        return (index.sheets.get(id)?.of(wanted)?.axes ?? []).filter(({ of }) => of.kind === 'fact');
      });
      const json = (value: unknown) => (value instanceof Decimal ? value.toNumber() : value);
      const samples = axes.map(({ of, classes }) => ({
        id: of.kind === 'fact' ? of.fact.id : '',
        values: classes.map(({ sample }) => json(sample)),
      }));
      for (const place of [0, 1, 2]) {
        const facts = Object.fromEntries(
          samples.map(({ id, values }) => [id, values[Math.min(place, values.length - 1)]]),
        );
        const input = { violation: provision.violation, ...who, ...dated, facts } as CaseInput;
        for (const { id, values } of samples) {
          for (const value of values) {
            if (value === facts[id]) continue;
            yield { input, fact: id, other: { ...input, facts: { ...facts, [id]: value } } as CaseInput };
          }
        }
      }
    }
  }
}

describe('every example book', () => {
  it.each(EXAMPLES)(
    '%s: a fact in another class that gives another result is among the changes',
    (name) => {
      const rulebook = exampleBook(name);
      let compared = 0;
      const saying = new Map<string, ReturnType<typeof whatIf>['changes']>();
      for (const { input, fact, other } of neighbours(rulebook)) {
        const now = safeDecide(input, { rulebook });
        const then = safeDecide(other, { rulebook });
        if (!now.success || !then.success) continue;
        const result = keyOf(resultOf(then.data));
        if (result === keyOf(resultOf(now.data))) continue;
        const key = JSON.stringify(input);
        const changes = saying.get(key) ?? whatIf(input, { rulebook }).changes;
        saying.set(key, changes);
        const found = changes.filter((change) => change.fact === `facts.${fact}`);
        expect(
          found.map((change) => keyOf(change.result)),
          `${key} → ${fact}: ${JSON.stringify(other.facts)}`,
        ).toContain(result);
        compared += 1;
      }
      expect(compared).toBeGreaterThan(0);
    },
    60_000,
  );
});
