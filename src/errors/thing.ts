/** What was handed over in the place of something else: told by its own marks, so that one sentence answers instead of a wall of fields. */
import { fail } from './error.js';
import { issue, type Path, type Thing } from './issue.js';

/** The marks of each thing: fields that only it has. The first that fits is what it is. */
const MARKS: Readonly<Partial<Record<Thing, readonly string[]>>> = {
  'safe-result': ['success'],
  rulebook: ['digest', 'data', 'version'],
  tables: ['provisions', 'generalParts'],
  receipt: ['caseDigest', 'decisionDigest'],
  audit: ['decision', 'findings'],
  decision: ['outcome', 'possibleOutcomes', 'steps'],
  'decided-case': ['case', 'imposed'],
  docket: ['cases'],
  case: ['violation', 'decidedOn'],
};

/** `null`: it cannot be told. */
function thingOf(value: unknown): Thing | null {
  if (typeof value === 'string') return /^\s*[{[]/.test(value) ? 'json-text' : null;
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'object' || value === null) return null;
  const found = Object.entries(MARKS).find(([, keys]) => keys.every((key) => key in value));
  return found ? (found[0] as Thing) : null;
}

/** @throws CaliangError `other-thing` where it can be told that another thing was handed over */
export function checkThing(value: unknown, expected: Thing, path: Path): void {
  const seen = thingOf(value);
  if (seen !== null && seen !== expected) fail(issue('other-thing', path, { expected, seen }));
}
