import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CaliangError,
  type CaseInput,
  compareDecisions,
  decide,
  loadRulebook,
  type RulebookData,
  receipt,
  replay,
} from '../../src/index.js';
import { builtinTables } from '../../src/rulebook/builtin.js';
import { VERSION } from '../../src/version.js';
import { fullCase } from '../arbitraries.js';

const input: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 3, consequence: 'none' },
};

/** Paths to every leaf of a JSON value. */
const leaves = (value: unknown, path: readonly (string | number)[] = []): (string | number)[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([k, v]) => leaves(v, [...path, Array.isArray(value) ? Number(k) : k]))
    : [[...path]];

describe('receipt and replay', () => {
  it('carries the version of the manifest', () => {
    expect(VERSION).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
    expect(receipt(input, decide(input)).package).toBe(VERSION);
  });

  it('replays equal, also from its JSON text and with options', () => {
    fc.assert(
      fc.property(fullCase(), fc.constantFrom(undefined, 'enacted' as const), (one, requireAssurance) => {
        const decision = decide(one, requireAssurance ? { requireAssurance } : {});
        const kept = JSON.parse(JSON.stringify(receipt(one, decision)));
        expect(replay(kept).result).toBe('equal');
      }),
      { numRuns: 60 },
    );
  });

  it('detects a change of any single value', () => {
    const kept = receipt(input, decide(input));
    const paths = leaves(kept);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: paths.length - 1 }), (n) => {
        const path = paths[n]!;
        const copy = structuredClone(kept) as unknown as Record<string | number, unknown>;
        let at = copy;
        for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
        const key = path.at(-1)!;
        const old = at[key];
        at[key] =
          typeof old === 'string'
            ? /^[0-9a-f]{64}$/.test(old)
              ? old.replace(/^./, old.startsWith('0') ? '1' : '0')
              : `${old}0`
            : typeof old === 'number'
              ? old + 1
              : !old;
        let result: string;
        try {
          ({ result } = replay(copy));
        } catch (error) {
          expect(error).toBeInstanceOf(CaliangError);
          return;
        }
        expect(result, path.join('.')).toBe('tampered');
      }),
      { numRuns: 200 },
    );
  });

  it('needs the rulebook that decided, and names it', () => {
    const tables = structuredClone(builtinTables()) as RulebookData;
    const other = loadRulebook({ ...tables, id: 'other', version: '2.0.0' });
    const kept = receipt(input, decide(input, { rulebook: other }), { rulebook: other });
    expect(replay(kept)).toMatchObject({ result: 'rulebook-missing', wanted: { id: 'other' } });
    expect(replay(kept, [other]).result).toBe('equal');
  });

  it('refuses a decision made for another case, and what is no receipt', () => {
    expect(() => receipt({ ...input, party: 'individual' }, decide(input))).toThrow(CaliangError);
    expect(() => replay({ format: 'something else' })).toThrow(CaliangError);
  });
});

describe('compareDecisions', () => {
  const at = (quantity: number) => decide({ ...input, facts: { ...input.facts, quantity } });

  it('says that a heavier decision needs a new notice (行政处罚法 44, 45)', () => {
    const { heavier, newNoticeNeeded, differences } = compareDecisions(at(1), at(6));
    expect({ heavier, newNoticeNeeded }).toEqual({ heavier: 'yes', newNoticeNeeded: true });
    expect(differences.map((d) => d.field)).toEqual(['fine.grade', 'fine.range', 'hearing']);
    expect(compareDecisions(at(6), at(1))).toMatchObject({
      heavier: 'no',
      lighter: 'yes',
      newNoticeNeeded: false,
    });
    expect(compareDecisions(at(1), at(1))).toMatchObject({ heavier: 'no', lighter: 'no', differences: [] });
  });

  it('compares the figures themselves where they are given', () => {
    const fines = { a: '12000', b: '15000' };
    expect(compareDecisions(at(1), at(1), fines)).toMatchObject({ heavier: 'yes', newNoticeNeeded: true });
    expect(() => compareDecisions(at(1), at(1), { a: '1e5', b: '1' })).toThrow(CaliangError);
  });

  it('is the other way round for the other order', () => {
    fc.assert(
      fc.property(fullCase(), fullCase(), (p, q) => {
        const [a, b] = [decide(p), decide(q)];
        expect(compareDecisions(a, b).heavier).toBe(compareDecisions(b, a).lighter);
        expect(compareDecisions(a, a).differences).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
