/** The catalogue of planted faults, each found by the rule that must find it, and of sound changes that must load. */
import { describe, expect, it } from 'vitest';
import { CaliangError, type CaseInput, decide, loadRulebook, verifyRulebook } from '../../../src/index.js';
import { loadUnverified } from '../../../src/rulebook/load.js';
import { EARLIER, PLANTED } from './all.js';
import { SOUND } from './sound.js';
import { WORKSHEET_FAULTS } from './worksheets.js';

const nameOf = (one: { readonly name: string }): string => one.name;

describe('the catalogue', () => {
  it('holds at least 140 faults, 40 sound changes, and no name twice', () => {
    const faults = [...EARLIER.map(([name]) => name), ...[...PLANTED, ...WORKSHEET_FAULTS].map(nameOf)];
    expect(faults.length).toBeGreaterThanOrEqual(140);
    expect(SOUND.length).toBeGreaterThanOrEqual(40);
    expect(new Set(faults).size).toBe(faults.length);
    expect(new Set(SOUND.map(nameOf)).size).toBe(SOUND.length);
  });
});

describe('a planted fault does not load', () => {
  it.each(PLANTED.map((one) => [one.name, one] as const))('%s', (_name, { code, tables, shows }) => {
    const { faults } = verifyRulebook(tables());
    expect(faults.map((fault) => fault.code)).toContain(code);
    const own = faults.filter((fault) => fault.code === code);
    for (const { rule, path } of own) {
      expect(rule).not.toBe('');
      expect(path.length).toBeGreaterThan(0);
    }
    if (code !== 'unsourced') expect(() => loadRulebook(tables())).toThrow(CaliangError);
    if (!shows) return;
    // The case shows the row: the tables as they stand decide it, or cannot.
    const [witness] = own[0]!.witness as readonly CaseInput[];
    expect(witness, 'a case').toBeDefined();
    const run = () => decide(witness!, { rulebook: loadUnverified(tables()) }).outcome;
    if (shows === 'refused') expect(run).toThrow(CaliangError);
    else expect(run()).toMatch(/^(?:penalty|no-penalty|order-first|refer|not-punishable)$/);
  });
});

describe('a worksheet with a planted fault is refused', () => {
  it.each(WORKSHEET_FAULTS.map((one) => [one.name, one] as const))('%s', (_name, { run, issue, fault }) => {
    try {
      run();
      expect.unreachable('loaded');
    } catch (error) {
      expect(error).toBeInstanceOf(CaliangError);
      const { issues } = error as CaliangError;
      expect(issues.map(({ code }) => code)).toContain(issue);
      const named = issues.flatMap((one) => (one.code === 'rulebook-fault' ? [one.params.fault] : []));
      if (fault) expect(named).toContain(fault);
    }
  });
});

describe('a sound change loads', () => {
  it.each(SOUND.map((one) => [one.name, one] as const))('%s', (_name, { tables }) => {
    const { faults } = verifyRulebook(tables());
    expect(faults.map(({ code, path }) => [code, path.join('/')])).toEqual([]);
  });
});
