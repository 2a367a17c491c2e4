/** Matchers for `expect.extend`, in the form that vitest and jest share. */
import { decide } from '../decide/decide.js';
import type { DecideOptions, Decision } from '../decide/decision.js';
import { notPlain } from '../receipt/plain.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import type { Rulebook } from '../rulebook/load.js';
import type { Grade } from '../rulebook/schema.js';
import { verifyRulebook } from '../rulebook/verify/verify.js';
import { type CheckOptions, checkProperties, propertyReportText } from './check.js';
import { unexplainedFigures } from './figures.js';
import { inside } from './heavier.js';
import { firstDifference } from './plain.js';
import type { DecideLike } from './properties.js';

/** What a matcher returns. */
export interface MatcherResult {
  readonly pass: boolean;
  /** What is wrong, in a sentence. */
  readonly message: () => string;
}

/** The matchers as methods of an assertion; `R` is what an assertion returns. */
export interface CaliangMatchers<R = unknown> {
  /**
   * A decision: inside the statute, plain JSON, every figure explained, and decided again to the same. A rulebook: it is
   * proved by enumeration. A rulebook, or a function that decides: every property holds.
   */
  toBeLawful(options?: CheckOptions): R;
  /** The grade, or the grades in any order where missing facts leave several; `null` where there are none. */
  toHaveGrade(grade: Grade | readonly Grade[] | null): R;
  /** Every figure of the result is set by exactly one step, which names its source. */
  toExplainEveryFigure(): R;
}

declare global {
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: jest and vitest declare the interface with this parameter
    interface Matchers<R, T = {}> extends CaliangMatchers<R> {}
  }
}

const result = (problems: readonly string[], sound: string): MatcherResult => ({
  pass: problems.length === 0,
  message: () => (problems.length === 0 ? `expected otherwise, but ${sound}` : problems.join('\n')),
});

const isDecision = (value: unknown): value is Decision =>
  typeof value === 'object' &&
  value !== null &&
  'outcome' in value &&
  'steps' in value &&
  'possibleOutcomes' in value;
const isRulebook = (value: unknown): value is Rulebook =>
  typeof value === 'object' && value !== null && 'digest' in value && 'data' in value;

const NO_DECISION = 'expected a decision as `decide` returns it';

const figuresIn = (decision: Decision): string[] =>
  unexplainedFigures(decision).map(({ path, value, because }) => `${path} = ${value}: ${because}`);

function unlawful(decision: Decision, rulebook: Rulebook): string[] {
  const path = notPlain(decision)?.join('.') ?? null;
  if (path !== null) return [`the decision is not plain JSON at ${path}`];
  const { fine, law, requiredAssurance } = decision;
  const problems = figuresIn(decision);
  if (fine?.range && fine.statutory && !inside(fine.range, fine.statutory)) {
    problems.push(
      `the range ${JSON.stringify(fine.range)} leaves the statute ${JSON.stringify(fine.statutory)}`,
    );
  }
  if (decision.rulebook.digest !== rulebook.digest) {
    problems.push(
      `decided with rulebook ${decision.rulebook.digest}, compared with ${rulebook.digest}: pass { rulebook }`,
    );
    return problems;
  }
  const options: DecideOptions = {
    rulebook,
    ...(requiredAssurance !== null && { requireAssurance: requiredAssurance }),
    ...(law.choice && { lawChoice: law.choice }),
  };
  const differs = firstDifference(decision, decide(decision.case, options));
  if (differs !== null) problems.push(`decided again from its own case, ${differs} differs`);
  return problems;
}

const brokenIn = (subject: DecideLike | Rulebook, options: CheckOptions): string[] =>
  checkProperties(subject, options)
    .filter((report) => !report.holds)
    .map(propertyReportText);

function toBeLawful(received: unknown, options: CheckOptions = {}): MatcherResult {
  if (isDecision(received)) {
    return result(unlawful(received, options.rulebook ?? builtinRulebook()), 'the decision is lawful');
  }
  if (isRulebook(received)) {
    const faults = verifyRulebook(received).faults.map((f) => `${f.code} at ${f.path.join('.')}`);
    return result([...faults, ...brokenIn(received, options)], 'the rulebook is lawful');
  }
  if (typeof received === 'function') {
    return result(brokenIn(received as DecideLike, options), 'every property holds');
  }
  return result(['expected a decision, a rulebook or a function that decides'], '');
}

function toHaveGrade(received: unknown, expected: Grade | readonly Grade[] | null): MatcherResult {
  if (!isDecision(received)) return result([NO_DECISION], '');
  const { outcome, fine } = received;
  if (!fine) return result([`expected a grade, but the outcome is ${outcome}, which has no fine`], '');
  const written = (grade: Grade | readonly Grade[] | null): string =>
    grade === null ? 'none' : [grade].flat().sort().join(' or ');
  const [seen, wanted] = [written(fine.grade), written(expected)];
  return result(
    seen === wanted
      ? []
      : [`expected grade ${wanted}, but it is ${seen}, range ${JSON.stringify(fine.range)}`],
    `the grade is ${seen}`,
  );
}

function toExplainEveryFigure(received: unknown): MatcherResult {
  if (!isDecision(received)) return result([NO_DECISION], '');
  return result(figuresIn(received), 'every figure is explained');
}

/** For `expect.extend(matchers)` in vitest and jest. */
export const matchers = {
  /** A decision is inside the statute and explained; a rulebook is proved; of what decides every property holds. */
  toBeLawful,
  /** The grade is this, or these; `null`: there is none. */
  toHaveGrade,
  /** Every figure of the result is set by exactly one step, which names its source. */
  toExplainEveryFigure,
};
