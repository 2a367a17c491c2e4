/** What is left out of a case widens its result, and every answer gives what it was said to give. */
import fc from 'fast-check';
import type { CaseInput } from '../../case/schema.js';
import type { Decision } from '../../decide/decision.js';
import { CaliangError } from '../../errors/index.js';
import type { Rulebook } from '../../rulebook/load.js';
import type { Day } from '../../time/day.js';
import { type OneViolationCase, validCases } from '../cases.js';
import { inside } from '../heavier.js';
import { firstDifference } from '../plain.js';
import { CRITERIA, type Property, show, trial } from './trial.js';

/** A case and the criteria that are left out of it. */
const opened = (book: Rulebook) =>
  fc.record({
    input: validCases({ rulebook: book }),
    left: fc.subarray([...CRITERIA], { minLength: 1 }),
    discovery: fc.constantFrom('stated', 'uncertain', 'not-stated'),
  });

const leave = (input: OneViolationCase, left: readonly string[]): OneViolationCase => ({
  ...input,
  facts: Object.fromEntries(Object.entries(input.facts ?? {}).filter(([key]) => !left.includes(key))),
});

export const missingWidens: Property = (book) =>
  trial(opened(book), ({ input, left, discovery }, decide) => {
    const { discoveredOn, ...rest } = leave(input, left);
    const uncertain = [input.act.from, input.decidedOn] as [Day, Day];
    const found = { stated: discoveredOn, uncertain, 'not-stated': undefined }[discovery];
    const stated = decide(input);
    const open = decide({ ...rest, ...(found !== undefined && { discoveredOn: found }) } as CaseInput);
    if (!open.possibleOutcomes.includes(stated.outcome)) {
      return `without ${left} (discovery ${discovery}) ${stated.outcome} is not among ${open.possibleOutcomes}`;
    }
    if (!stated.fine?.range || !open.fine?.range) return true;
    return (
      inside(stated.fine.range, open.fine.range) || `without ${left}: ${show(open)}, stated: ${show(stated)}`
    );
  });

export const answersHold: Property = (book) =>
  trial(opened(book), ({ input, left }, decide) => {
    const open = leave(input, left);
    let asked = false;
    for (const { fact, answers } of decide(open).missing) {
      const key = fact.split('.')[1] ?? '';
      if (!CRITERIA.some((criterion) => criterion === key)) continue;
      for (const { answer, range, grade } of answers) {
        asked = true;
        const stated = unlessContradictory(() =>
          decide({ ...open, facts: { ...open.facts, [key]: /^\d/.test(answer) ? Number(answer) : answer } }),
        );
        if (!stated) continue;
        const now = { range: stated.fine?.range ?? null, grade: stated.fine?.grade ?? null };
        if (firstDifference(now, { range, grade }) !== null) {
          return `${fact} = ${answer} is said to give ${JSON.stringify(range)}, stated it gives ${show(stated)}`;
        }
      }
    }
    return asked;
  });

/** An answer may contradict a circumstance that the case asserts. */
function unlessContradictory(run: () => Decision): Decision | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof CaliangError && error.code === 'contradiction') return null;
    throw error;
  }
}
