/**
 * How many of the cases that properties ask for are drawn: before a landing a twentieth, with a fixed seed, so that it takes
 * minutes; `npm run test:long` draws all of them, the tests of mutants fewer.
 */
const share = Number(process.env.CALIANG_RUNS_SHARE ?? '0.05');

/** Set while mutants are tested, one after another. */
export const testingMutants = process.env.CALIANG_MUTANTS !== undefined;

const LEAST = testingMutants ? 5 : 10;

/** Not `npm run test:long`: what the long run does with every table is done with the few that a test asks for. */
export const isShort = share < 1;

/** How many cases a property draws of those that it asks for. */
export const runs = (asked: number): number => Math.max(Math.round(asked * share), Math.min(asked, LEAST));

/** The same where one case takes long: what a run before a landing draws is said beside it. */
export const slowRuns = (asked: number, short: number): number =>
  isShort ? Math.min(runs(asked), short) : asked;
