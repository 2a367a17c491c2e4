export { CaliangError, type CaliangErrorByCode, fail, raise } from './error.js';
export { type Issue, type IssueCode, type IssueParams, issue, type Path } from './issue.js';
export { nearest } from './nearest.js';
export { oneOf, quoted } from './one-of.js';
export { readAs, readShape, type ShapeIssue, seenType, valueAt, withoutPlace } from './read-shape.js';
export { type ErrorLocale, isRenderable, renderIssue } from './render.js';
