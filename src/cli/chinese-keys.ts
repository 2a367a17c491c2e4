/** Names the field that a Chinese key of a JSON file means, by the headings that offices write over their ledgers. */
import { CaliangError, type Issue } from '../errors/index.js';
import { columnNamed } from '../ledger/headings.js';

/** The same error; where a key is a known heading it says which field that is (立案日期: `filedOn`). */
export function withFieldsNamed(error: CaliangError): CaliangError {
  const [first, ...rest] = error.issues;
  return new CaliangError([named(first), ...rest.map(named)]);
}

function named(problem: Issue): Issue {
  if (problem.code !== 'unknown-key' || problem.params.nearest !== null) return problem;
  const { key, valid } = problem.params;
  const path = columnNamed(key)?.column.path ?? [];
  // The key may stand in the object that has the field, or in one above it.
  const from = path.findIndex((part) => valid.includes(part));
  if (from === -1) return problem;
  return { ...problem, params: { key, valid, nearest: path.slice(from).join('.') } };
}
