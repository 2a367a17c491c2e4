/**
 * The end of an act that may go on is not known unless it is stated: limitation counts from the end (行政处罚法 36(2)),
 * so it is open, never passed.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Flow } from '../../src/cli/ask/flow.js';
import { audit, builtinRulebook, type CaseInput, decide, explain, reasons } from '../../src/index.js';
import { addDays } from '../../src/time/day.js';

const codes = (input: CaseInput): string[] => decide(input).warnings.map((w) => w.code);
const outcomes = (input: CaseInput) => decide(input).possibleOutcomes.filter((o) => o !== 'refer');
const limitation = (input: CaseInput) => decide(input).steps.find((s) => s.id === 'general.limitation');

const safe = { endangersLifeOrHealth: false, endangersFinancialSafety: false };
/** More than two years before the discovery, each without an end. */
const old = {
  act: { from: '2022-05-01' },
  discoveredOn: '2025-04-01',
  decidedOn: '2025-06-01',
} as const;
const OPEN: readonly CaseInput[] = [
  { violation: 'not-building-shelter', party: 'unit', ...old, facts: safe },
  { violation: 'underbuilding-or-unpaid-fee', party: 'unit', ...old, facts: safe },
  { violation: 'unfiled-peacetime-use', party: 'unit', ...old, facts: safe },
  { violation: 'occupying-works', party: 'individual', ...old, facts: safe },
  { violation: 'using-unaccepted-works', party: 'unit', ...old, facts: safe },
  { violation: 'cqr-63-4', party: 'unit', role: '设计单位', ...old, facts: safe },
  { violation: 'damaging-works', party: 'unit', ...old, facts: { ...safe, intentToDamage: false } },
];

describe('an act without an end', () => {
  it.each(OPEN)('leaves limitation open: $violation', (input) => {
    const decision = decide(input);
    expect(decision.outcome).toBe('penalty');
    expect(decision.possibleOutcomes).toEqual(['penalty', 'no-penalty']);
    expect(codes(input)).toContain('act-end-unknown');
    expect(limitation(input)).toMatchObject({ finding: 'limitation-unknown', params: { facts: ['act.to'] } });
    // Ended on the first day: two years until 1 May 2024, found later. Ended on the day of the decision: in time.
    const missing = decision.missing.find((m) => m.fact === 'act.to')!;
    expect(missing.answers.map((a) => [a.answer, a.outcomes])).toEqual([
      ['2022-05-01', ['no-penalty']],
      ['2025-06-01', ['penalty']],
    ]);
    for (const locale of ['zh-CN', 'en'] as const) expect(explain(decision, { locale })).toBeTruthy();
    expect(reasons(decision)).toContain('终了日期');
  });

  it('of occupying that an order of 2025 did not end is penalised', () => {
    const input: CaseInput = {
      violation: 'occupying-works',
      party: 'individual',
      act: { from: '2022-05-01' },
      order: { issuedOn: '2025-04-03', deadline: '2025-05-03', compliedOn: null },
      decidedOn: '2025-06-01',
      facts: { frequency: 1, quantity: 30, consequence: 'none', ...safe },
    };
    expect(decide(input).outcome).toBe('penalty');
    // An end before the decision contradicts the order that was not obeyed: its end stays open, with a warning.
    const ended = { ...input, act: { from: '2022-05-01', to: '2022-06-01' } };
    expect(decide(ended).outcome).toBe('penalty');
    expect(codes(ended)).toContain('act-end-not-complied');
    expect(codes(ended)).not.toContain('act-end-unknown');
  });

  it('is as quiet as before where act and decision fall under the same texts within the period', () => {
    const b: CaseInput = {
      violation: 'damaging-works',
      party: 'unit',
      act: { from: '2023-02-01' },
      decidedOn: '2023-04-11',
      facts: { frequency: 1, quantity: 1, consequence: 'none' },
    };
    const decision = decide(b);
    expect(decision.missing).toEqual([]);
    expect(decision.law).toMatchObject({ chosen: 'same', alternatives: [] });
    expect(codes(b)).toEqual(['act-end-unknown', 'intent-not-examined']);
    // All light: 10,000 + 0.3 × (50,000 − 10,000) = 22,000.
    expect(decision.fine?.range).toEqual({ min: '10000', max: '22000', minOpen: false, maxOpen: false });
    expect(limitation(b)).toMatchObject({
      finding: 'limitation-end-unknown',
      params: { end: '2023-02-01', lastDay: '2025-02-01', discovered: null, years: 2 },
    });
  });

  it('is over on its first day where the violation is complete at once', () => {
    const input: CaseInput = { violation: 'cqr-56-1', party: 'unit', ...old, facts: safe };
    expect(decide(input)).toMatchObject({ outcome: 'no-penalty', ground: { id: 'limitation' } });
    expect(codes(input)).not.toContain('act-end-unknown');
  });

  it('keeps its end in a case that breaks both kinds of provision', () => {
    const both: CaseInput = { violation: ['cqr-56-1', 'cqr-56-4'], party: 'unit', ...old, facts: safe };
    const considered = decide(both).concurrence!.considered;
    // Forcing bids ended on its first day; building from drawings that were not reviewed may go on.
    expect(considered).toContainEqual(
      expect.objectContaining({ violation: 'cqr-56-1', outcome: 'no-penalty' }),
    );
    expect(outcomes(both)).toEqual(['penalty', 'no-penalty']);
    const turned = decide({ ...both, violation: ['cqr-56-4', 'cqr-56-1'] });
    expect(turned.possibleOutcomes).toEqual(decide(both).possibleOutcomes);
  });
});

it('counts the law of every day on which the act can have ended', () => {
  // The benchmark begins on 10 November 2020: an act that ended before it has no grades and the whole statutory range.
  const input: CaseInput = {
    violation: 'damaging-works',
    party: 'unit',
    act: { from: '2020-06-01' },
    decidedOn: '2021-03-01',
    facts: { frequency: 3, quantity: 1, consequence: 'none', intentToDamage: false },
  };
  const decision = decide(input);
  expect(decision.missing.map((m) => m.fact)).toEqual(['act.to']);
  const before = decide({ ...input, act: { from: '2020-06-01', to: '2020-06-01' } });
  const after = decide({ ...input, act: { from: '2020-06-01', to: '2021-03-01' } });
  expect(before.fine?.range).not.toEqual(after.fine?.range);
  // Severe, the highest 30 %: 50,000 − 0.3 × 40,000 = 38,000; without a benchmark from 10,000.
  expect(after.fine?.range).toMatchObject({ min: '38000', max: '50000' });
  expect(decision.fine?.range).toMatchObject({ min: '10000', max: '50000' });
});

it('an audit of a row without an end judges less, not more', () => {
  const decided = {
    case: {
      violation: 'occupying-works',
      party: 'individual',
      ...old,
      facts: { ...safe, frequency: 1, quantity: 10, consequence: 'none' },
    },
    imposed: { fine: '1000', warning: true, decidedOn: '2025-06-01' },
  } as const;
  const found = (act: CaseInput['act']): string[] =>
    audit({ ...decided, case: { ...decided.case, act } }).findings.map((f) => f.code);
  expect(found({ from: '2022-05-01', to: '2022-05-01' })).toContain('fine-without-basis');
  expect(found({ from: '2022-05-01' })).not.toContain('fine-without-basis');
});

it('no answer for the end stands ready on the terminal', () => {
  const flow = new Flow(builtinRulebook());
  const answers: Record<string, string> = {
    party: 'unit',
    violation: 'occupying-works',
    'act.from': '2023-02-01',
  };
  const { next } = flow.walk((q) => answers[q.id] ?? (q.required || q.id === 'act.end' ? undefined : null));
  expect(next).toMatchObject({ id: 'act.end', required: false });
  const { draft } = flow.walk((q) => answers[q.id] ?? (q.required ? undefined : null));
  expect((draft as { act?: unknown }).act).toEqual({ from: '2023-02-01' });
});

it('every provision says how its violation runs, with a source, and no stronger than that source', () => {
  for (const { course, violation } of builtinRulebook().data.provisions) {
    expect([violation, course?.assurance, course?.source.length]).toEqual([violation, 'reference', 1]);
  }
});

it('never gives no penalty alone by limitation while the end is not stated of an act that may go on', () => {
  const open = builtinRulebook().data.provisions.filter(
    (p) => p.course?.kind !== 'momentary' && p.versions.every((v) => v.result === 'penalty' && !v.orderFirst),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...open),
      fc.integer({ min: 0, max: 2000 }),
      fc.integer({ min: 0, max: 300 }),
      (provision, before, later) => {
        const from = addDays('2019-06-01', before);
        const decidedOn = addDays(addDays(from, later), 800);
        const fine = provision.versions.at(-1)!.fines[0]!;
        const decision = decide({
          violation: provision.violation,
          party: fine.party[0]!,
          ...(fine.roles && { role: fine.roles[0]! }),
          act: { from },
          decidedOn,
          discoveredOn: decidedOn,
          facts: { ...safe, ...(provision.intentTo && { intentToDamage: false }) },
        });
        expect(decision.outcome).toBe('penalty');
        expect(decision.warnings.map((w) => w.code)).toContain('act-end-unknown');
      },
    ),
    { numRuns: 60 },
  );
});
