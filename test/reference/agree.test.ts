/**
 * The engine against a second computation that was written from the articles alone. Where they differ one of them is
 * wrong, and the article says which.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, safeDecide } from '../../src/index.js';
import { runs } from '../runs.js';
import type { Span } from './amounts.js';
import { criteriaOf, decideOpen } from './open.js';
import { type Decided, decideClosed, isRefusal, timeBarred } from './outcome.js';
import { STATUTES, type World } from './world.js';
import { caseOf, contradicts, worlds } from './worlds.js';

const CASES = Number(process.env['CALIANG_REFERENCE'] ?? runs(20_000));
const SEED = Number(process.env['CALIANG_REFERENCE_SEED'] ?? 20201110);

const written = (span: Span | null) =>
  span && {
    min: span.min.toString(),
    max: span.max.toString(),
    minOpen: span.minOpen,
    maxOpen: span.maxOpen,
  };

const ofReference = (d: Decided) => ({
  outcome: d.outcome,
  chosen: d.chosen,
  mode: d.mode,
  statutory: written(d.statutory),
  grade: d.grades && d.grades.length === 1 ? d.grades[0] : d.grades,
  range: written(d.range),
  options: [...d.options].sort(),
});

const ofEngine = (d: Decision) => ({
  outcome: d.outcome,
  chosen: d.law.chosen,
  mode: d.fine?.mode ?? null,
  statutory: d.fine?.statutory ?? null,
  grade: d.fine?.grade ?? null,
  range: d.fine?.range ?? null,
  options: d.options.map((o) => o.id).sort(),
});

/** Contested questions, where the engine shows both results: they have tests of their own. */
function isOpen(world: World): boolean {
  const statutes = world.violations.map((id) => STATUTES.get(id)!);
  const { course } = world.order;
  const barred = statutes.some((s) => timeBarred(s, world, 2017) || timeBarred(s, world, 2021));
  const lateOrder =
    barred && course !== 'none' && statutes.some((s) => s.versions[0]!.orderFirst && !isRefusal(s));
  const endsUnknown =
    world.to !== null &&
    (course === 'never' || course === 'running') &&
    statutes.some((s) => s.course.kind !== 'momentary');
  const refusals = statutes.filter(isRefusal).length;
  return lateOrder || endsUnknown || (refusals > 0 && refusals < statutes.length);
}

/** A fine that is a multiple of the gains cannot be computed from nothing; such a case is refused. */
const hasNoBase = (world: World): boolean =>
  Number(world.gains) === 0 &&
  world.violations.some((id) =>
    STATUTES.get(id)!.versions[0]!.fines.some(
      ({ party, form }) =>
        party.includes(world.party) && form.kind !== 'fixed' && form.of === 'unlawfulGains',
    ),
  );

describe('the engine and the plain computation', () => {
  it(`agree on ${CASES} closed cases, seed ${SEED}`, { timeout: 60 * 60_000 }, () => {
    const reached = new Map<string, number>();
    const count = (name: string): void => void reached.set(name, (reached.get(name) ?? 0) + 1);
    fc.assert(
      fc.property(worlds, (world) => {
        const decided = safeDecide(caseOf(world));
        if (contradicts(world) || hasNoBase(world)) {
          count('refused');
          expect(decided.success).toBe(false);
          return;
        }
        if (isOpen(world)) return count('contested');
        const expected = decideClosed(world);
        count(`${expected.outcome} ${expected.chosen}`);
        if (!decided.success) throw new Error(decided.error.render('en'));
        expect(ofEngine(decided.data)).toEqual(ofReference(expected));
        if (expected.outcome === 'no-penalty') expect(expected.grounds).toContain(decided.data.ground?.id);
      }),
      { numRuns: CASES, seed: SEED },
    );
    console.info(
      `plain computation: seed ${SEED}, ${[...reached]
        .sort()
        .map(([k, n]) => `${k} ${n}`)
        .join('; ')}`,
    );
  });

  it('agree on cases with criteria that nobody stated: the union of all their values', {
    timeout: 60 * 60_000,
  }, () => {
    const asked = fc.tuple(worlds, fc.nat(6)).map(([world, mask]) => ({
      world,
      open: criteriaOf(world).filter((_, i) => (mask + 1) & (1 << i)),
    }));
    let compared = 0;
    fc.assert(
      fc.property(asked, ({ world, open }) => {
        if (hasNoBase(world) || isOpen(world) || isOpen({ ...world, harm: 'remediable' })) return;
        const expected = decideOpen(world, open);
        const decided = safeDecide(caseOf(world, open));
        if (expected === null) {
          expect(decided.success).toBe(false);
          return;
        }
        if (!decided.success) throw new Error(decided.error.render('en'));
        compared += 1;
        const { outcome, possibleOutcomes, fine } = decided.data;
        expect(outcome).toBe(expected.outcome);
        expect([...possibleOutcomes].sort()).toEqual([...expected.possible].sort());
        expect(fine?.range ?? null).toEqual(written(expected.range));
        expect(fine ? [fine.grade].flat() : [null]).toEqual(expected.grades ?? [null]);
      }),
      { numRuns: Math.ceil(CASES / 2), seed: SEED },
    );
    console.info(`plain computation: ${compared} cases with open criteria`);
    expect(compared).toBeGreaterThan(CASES / 8);
  });
});
