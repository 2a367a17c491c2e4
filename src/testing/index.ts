export { type OneViolationCase, type ValidCasesOptions, validCases } from './cases.js';
export {
  assertProperties,
  type CheckOptions,
  checkProperties,
  PROPERTY_NAMES,
  type PropertyReport,
} from './check.js';
export { type UnexplainedFigure, unexplainedFigures } from './figures.js';
export { INVALID_CASE_CODES, type InvalidCase, type InvalidCaseCode, invalidCases } from './invalid-cases.js';
export { type CaliangMatchers, type MatcherResult, matchers } from './matchers.js';
export type { DecideLike, Given, PropertyName } from './properties.js';
export { SAMPLE_NAMES, type Sample, type SampleName, sample, sampleDecision } from './samples.js';
