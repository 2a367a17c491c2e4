import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CaliangError,
  type CaseInput,
  type Decision,
  decide,
  loadRulebook,
  type Receipt,
  type RulebookData,
  receipt,
  replay,
} from '../../src/index.js';
import { builtinTables } from '../../src/rulebook/builtin-tables.js';
import { digestOf } from '../../src/rulebook/load.js';
import { VERSION } from '../../src/version.js';
import { fullCase } from '../arbitraries.js';
import { runs } from '../runs.js';

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

/** A receipt whose digests were made to fit again. */
function resealed({ digest: _, ...kept }: Receipt): Receipt {
  const content = { ...kept, caseDigest: digestOf(kept.case), decisionDigest: digestOf(kept.decision) };
  return { ...content, digest: digestOf(content) };
}

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
      { numRuns: runs(60) },
    );
  });

  it('detects a change of any single value', () => {
    const kept = receipt(input, decide(input));
    const paths = leaves(kept);
    expect(paths.length).toBeGreaterThan(300);
    for (const path of paths) {
      const copy = structuredClone(kept) as unknown as Record<string | number, unknown>;
      let at = copy;
      for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
      const key = path.at(-1)!;
      const old = at[key];
      const flipped = (hex: string): string => hex.replace(/^./, hex.startsWith('0') ? '1' : '0');
      if (typeof old === 'string') at[key] = /^[0-9a-f]{64}$/.test(old) ? flipped(old) : `${old}0`;
      else at[key] = typeof old === 'number' ? old + 1 : !old;
      let result: string;
      try {
        ({ result } = replay(copy));
      } catch (error) {
        // No longer the shape of a receipt.
        expect(error).toBeInstanceOf(CaliangError);
        continue;
      }
      expect(result, path.join('.')).toBe('tampered');
    }
  });

  it('replays the recorded choice between versions', () => {
    const old: CaseInput = {
      ...input,
      act: { from: '2020-11-09' },
      discoveredOn: '2020-11-20',
      decidedOn: '2021-05-01',
    };
    const decision = decide(old, { lawChoice: { version: 'new', reason: '对当事人有利' } });
    expect(replay(receipt(old, decision)).result).toBe('equal');
  });

  it('names the part that was altered afterwards', () => {
    const kept = receipt(input, decide(input));
    const facts = { ...kept.case.facts, frequency: 2 };
    expect(replay({ ...kept, case: { ...kept.case, facts } })).toEqual({
      result: 'tampered',
      parts: ['case', 'receipt'],
    });
    const decision = { ...kept.decision, warnings: [], outcome: 'no-penalty' };
    expect(replay({ ...kept, decision })).toEqual({ result: 'tampered', parts: ['decision', 'receipt'] });
    expect(replay({ ...kept, package: '9.9.9' })).toEqual({ result: 'tampered', parts: ['receipt'] });
  });

  it('finds a decision that was forged together with its digests, at the first step that differs', () => {
    const kept = receipt(input, decide(input));
    const at = kept.decision.steps.findIndex(
      (s) => s.finding === 'criterion-found' && s.params.criterion === 'quantity',
    );
    const steps = kept.decision.steps.map((s, i) =>
      i === at ? { ...s, params: { ...s.params, ordinal: 'light' } } : s,
    );
    const forged = replay(resealed({ ...kept, decision: { ...kept.decision, steps } as Decision }));
    expect(forged).toMatchObject({ result: 'differs', first: { at: 'step', index: at } });
    const range = { min: '10000', max: '22000', minOpen: false, maxOpen: false };
    const fine = { ...kept.decision.fine, range };
    const lowered = replay(resealed({ ...kept, decision: { ...kept.decision, fine } as Decision }));
    expect(lowered).toMatchObject({
      result: 'differs',
      first: { at: 'field', path: 'fine.range.min', was: '10000', now: '22000' },
    });
  });

  it('refuses a case that this version does not accept, and what has lost parts of its decision', () => {
    const kept = receipt(input, decide(input));
    const circumstances = ['removed-harm', 'refuses-to-correct'].map((id) => ({ id, present: true }));
    const changed = { ...kept.case, circumstances };
    const contradictory = resealed({ ...kept, case: changed, decision: { ...kept.decision, case: changed } });
    expect(replay(contradictory)).toMatchObject({
      result: 'refused',
      issues: [{ code: 'contradiction' }, {}],
    });
    const { law: _, ...decision } = kept.decision;
    expect(() => replay(resealed({ ...kept, decision: decision as Decision }))).toThrow(CaliangError);
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
