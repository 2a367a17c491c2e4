/**
 * What is said where two versions of the law both count: all of it written down from the two results, each by itself. The versions are
 * invented: 20,000 to 40,000 beside 10,000 to 50,000 is higher at one end and lower at the other, and nobody chose.
 */
import { describe, expect, it } from 'vitest';
import type { PersonFineRow } from '../../src/decide/applied.js';
import { type CaseInput, type Decision, decide, type Rulebook } from '../../src/index.js';
import type { ProvisionVersion } from '../../src/rulebook/schema.js';
import { changedBook, withProvision } from '../law/books.js';
import { closed } from '../ranges.js';

const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2021-10-01', to: '2021-10-01' },
  decidedOn: '2022-06-01',
  facts: { frequency: 2, quantity: 1, consequence: 'none', intentToDamage: false },
};
const source: ProvisionVersion['source'] = [{ instrument: 'cadl', article: '49', item: '3' }];

/** The later version with 20,000 to 40,000 yuan, and what else the two versions say. */
const bookWith = (
  change: (version: ProvisionVersion) => void = () => {},
  before: (version: ProvisionVersion) => void = () => {},
): Rulebook =>
  changedBook((tables) => {
    const changed = withProvision('damaging-works', (version) => {
      unitFine(version).form = { kind: 'fixed', min: '20000', max: '40000' };
      change(version);
    });
    Object.assign(tables, structuredClone(changed.data));
    before(tables.provisions.find(({ violation }) => violation === 'damaging-works')!.versions[0]!);
  });
const unitFine = (version: ProvisionVersion) => version.fines.find(({ party }) => party.includes('unit'))!;

const person = (id: string, mode: 'optional' | 'required', min: string, max: string): PersonFineRow =>
  ({
    id,
    person: { zh: `人员${id}`, en: `person ${id}` },
    mode,
    form: { kind: 'fixed', min, max },
    source,
    assurance: 'enacted',
  }) as never;

function sides(rulebook: Rulebook, given: CaseInput = input): Record<'both' | 'old' | 'new', Decision> {
  const chosen = (version: string) => decide(given, { rulebook, lawChoice: { version, reason: '集体讨论' } });
  const both = decide(given, { rulebook });
  expect(both.law.chosen).toBe('incomparable');
  return { both, old: chosen('old'), new: chosen('new') };
}

describe('two versions that both count', () => {
  it('give the hull of their ranges, statutory and of the grade, and the form only where it is one', () => {
    const { both, old, new: later } = sides(bookWith());
    // Ordinary: over 22,000 and under 38,000 of the first; over 26,000 and under 34,000 of the second.
    expect(old.fine?.range).toMatchObject({ min: '22000', max: '38000', minOpen: true, maxOpen: true });
    expect(later.fine?.range).toMatchObject({ min: '26000', max: '34000', minOpen: true, maxOpen: true });
    expect(both.fine).toMatchObject({
      mode: 'optional',
      statutory: closed('10000', '50000'),
      range: { min: '22000', max: '38000', minOpen: true, maxOpen: true },
      grade: 'ordinary',
      gradeRanges: null,
      form: { kind: 'one-of', forms: [old.fine!.form, later.fine!.form] },
      assurance: 'reference',
    });
    expect(both.fine?.floor).toBeUndefined();
    expect(both.possibleOutcomes).toEqual(['penalty']);
    expect(both.options).toContainEqual({ id: 'fine-in-grade', range: both.fine!.range });
  });

  it('demand a warning where one of them does', () => {
    const {
      both,
      old,
      new: later,
    } = sides(
      bookWith((version) => {
        version.warning = 'none';
      }),
    );
    expect([old.warning, later.warning, both.warning]).toEqual(['required', 'none', 'required']);
  });

  it('make the fine mandatory only where both do, and leave an option only where one has it', () => {
    const {
      both,
      old,
      new: later,
    } = sides(
      bookWith((version) => {
        unitFine(version).mode = 'required';
      }),
    );
    expect([old.fine?.mode, later.fine?.mode, both.fine?.mode]).toEqual(['optional', 'required', 'optional']);
    expect(both.options.map(({ id }) => id)).toEqual(['warning-only', 'fine-in-grade']);
  });

  it('name every order once', () => {
    const { both } = sides(
      bookWith((version) => {
        version.orders = ['correct-within-deadline', 'stop'];
      }),
    );
    expect(both.orders).toEqual(['correct-within-deadline', 'stop']);
  });

  it('name other consequences once, certain where both have them, with the sources of both', () => {
    const { both } = sides(
      bookWith((version) => {
        version.others.push({
          id: 'suspend-business',
          mode: 'required',
          source,
          assurance: 'enacted',
        } as never);
      }),
    );
    expect(both.otherConsequences.map(({ id, mode }) => [id, mode])).toEqual([
      ['compensate-loss', 'required'],
      // Under both general parts of 2021, where there are gains: nobody said.
      ['confiscate-gains', 'required'],
      ['suspend-business', 'optional'],
    ]);
  });

  it('fine a person for certain only where both do, in the hull of both ranges', () => {
    const rulebook = bookWith(
      (version) => {
        version.personFines = [
          person('a', 'required', '1000', '3000'),
          person('b', 'required', '2000', '4000'),
        ];
      },
      (version) => {
        version.personFines = [
          person('a', 'required', '500', '2000'),
          person('b', 'optional', '2000', '5000'),
        ];
      },
    );
    const { both } = sides(rulebook);
    expect(both.personFines.map(({ id, mode, range }) => [id, mode, range])).toEqual([
      ['a', 'required', closed('500', '3000')],
      ['b', 'optional', closed('2000', '5000')],
    ]);
    const added = bookWith((version) => {
      version.personFines = [person('a', 'required', '1000', '3000')];
    });
    expect(decide(input, { rulebook: added }).personFines).toMatchObject([
      { id: 'a', mode: 'optional', range: closed('1000', '3000') },
    ]);
  });

  it('keep the steps of both, each id once, and set the range in one of them', () => {
    const { both } = sides(bookWith());
    const ids = both.steps.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(both.steps.filter(({ after }) => 'fine.range' in after).map(({ finding }) => finding)).toEqual([
      'range-union',
    ]);
    expect(both.steps.filter(({ finding }) => finding === 'orders-made')).toHaveLength(1);
    expect(both.steps.filter(({ finding }) => finding === 'criterion-found')).not.toHaveLength(0);
    for (const alternative of both.law.alternatives)
      expect(alternative.steps.map(({ finding }) => finding)).toContain('range-of-grade');
  });

  it('leave the range open where one of them does not know its amount', () => {
    const rulebook = bookWith((version) => {
      unitFine(version).form = { kind: 'multiple', of: 'unlawfulGains', from: '1', to: '3' } as never;
    });
    const both = decide(input, { rulebook });
    expect(both.law.chosen).toBe('incomparable');
    expect(both.fine).toMatchObject({ range: null, statutory: null });
    expect(both.missing.map(({ fact }) => fact)).toContain('amounts.unlawfulGains');
  });
});
