export { answering, answeringEach, answeringFrozen, asCaliang } from './answering.js';
export { CaliangError, type CaliangErrorByCode, errorOf, fail, isCaliangError, raise } from './error.js';
export {
  checkFields,
  checkKeys,
  checkList,
  checkObject,
  checkText,
  type Fields,
  readAmount,
} from './expected.js';
export { type Issue, type IssueCode, type IssueParams, issue, type Path } from './issue.js';
export { nearest } from './nearest.js';
export { oneOf, quoted } from './one-of.js';
export { readAs, readShape, type ShapeIssue, valueAt, withoutPlace } from './read-shape.js';
export { type ErrorLocale, isRenderable, renderIssue } from './render.js';
export { seenType } from './seen-type.js';
export { checkThing } from './thing.js';
