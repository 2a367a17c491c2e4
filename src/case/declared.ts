/** Facts that the rulebook declares beside the three criteria: read by kind, unit and domain. */
import { type Issue, issue, nearest, type Path } from '../errors/index.js';
import { Decimal } from '../money/index.js';
import { type AxisValue, domainOf } from '../rulebook/grading/axis.js';
import type { Index } from '../rulebook/index-book.js';
import type { FactDeclaration } from '../rulebook/schema/index.js';

/** A declared fact as the case states it. */
export interface Declared {
  readonly value: AxisValue;
  /** The same in canonical form. */
  readonly stated: unknown;
}

/** Keys of `facts` that have a meaning of their own. */
const FIXED: ReadonlySet<string> = new Set([
  'frequency',
  'quantity',
  'consequence',
  'endangersLifeOrHealth',
  'endangersFinancialSafety',
  'intentToDamage',
  'outsideScope',
  'evidence',
]);

/** The declared facts of a case and the case without them. */
export interface Split {
  readonly declared: ReadonlyMap<FactDeclaration, unknown>;
  readonly rest: unknown;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes the declared facts, by id, name or alias, out of a case; what is not declared stays and is refused there. */
export function splitFacts(input: unknown, index: Index): Split {
  const none = { declared: new Map<FactDeclaration, unknown>(), rest: input };
  if (!isPlain(input) || !isPlain(input['facts'])) return none;
  const declared = new Map<FactDeclaration, unknown>();
  const fixed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input['facts'])) {
    const fact = FIXED.has(key) ? undefined : index.factNames.get(key);
    if (fact && !declared.has(fact)) declared.set(fact, value);
    else fixed[key] = value;
  }
  return declared.size === 0 ? none : { declared, rest: { ...input, facts: fixed } };
}

interface Parts {
  readonly value: unknown;
  readonly unit?: unknown;
  readonly reason?: unknown;
  readonly evidence?: unknown;
}

const PARTS = ['value', 'unit', 'reason', 'evidence'];

/** Reads one declared fact; problems go to `report`. */
export function readDeclared(
  fact: FactDeclaration,
  given: unknown,
  report: (problem: Issue) => void,
): Declared | null {
  const path: Path = ['facts', fact.id];
  const parts: Parts = isPlain(given) ? (given as unknown as Parts) : { value: given };
  const unknown = isPlain(given) ? Object.keys(given).filter((key) => !PARTS.includes(key)) : [];
  for (const key of unknown) {
    report(issue('unknown-key', [...path, key], { key, valid: PARTS, nearest: nearest(key, PARTS) }));
  }
  if (unknown.length > 0) return null;
  const at: Path = isPlain(given) ? [...path, 'value'] : path;
  const read = readValue(fact, parts, at, report);
  if (!read) return null;
  const { unit, reason, evidence } = parts;
  const plain = unit === undefined && reason === undefined && evidence === undefined;
  const stated = plain
    ? read.stated
    : {
        value: read.stated,
        ...(unit !== undefined && { unit }),
        ...(reason !== undefined && { reason }),
        ...(Array.isArray(evidence) && { evidence: [...new Set(evidence)].sort() }),
      };
  return { value: read.value, stated };
}

function readValue(
  fact: FactDeclaration,
  { value, unit }: Parts,
  path: Path,
  report: (problem: Issue) => void,
): Declared | null {
  if (fact.kind === 'number' || fact.kind === 'count') return measured(fact, value, unit, path, report);
  if (fact.values) {
    const found = fact.values.find(
      ({ id, name, aliases }) =>
        id === value || name.zh === value || aliases?.some((alias) => alias === value),
    );
    if (found) return { value: found.id, stated: found.id };
    const names = fact.values.flatMap(({ id, name, aliases }) => [id, name.zh, ...(aliases ?? [])]);
    const valid = fact.values.map(({ id, name }) => `${name.zh}（${id}）`);
    const seen = String(value);
    report(issue('unknown-id', path, { kind: 'fact', value: seen, valid, nearest: nearest(seen, names) }));
    return null;
  }
  const answer = ANSWERS.get(value);
  if (answer !== undefined) return { value: answer, stated: answer };
  report(issue('wrong-type', path, { expected: 'boolean', seen: typeof value }));
  return null;
}

const ANSWERS: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  [true, true],
  [false, false],
  ['是', true],
  ['否', false],
]);

/** `8㎡` as a case states it. */
function exampleOf({ units = [] }: FactDeclaration, value: unknown, inside: boolean): string | null {
  const [, figure, word] = /^\s*(\d{1,12}(?:\.\d{1,6})?)\s*(\S*)\s*$/u.exec(String(value)) ?? [];
  if (typeof value !== 'string' || figure === undefined) return null;
  if (word === '' || inside) return figure;
  const unit = units.find(({ id }) => id === word);
  return unit ? `{ "value": ${figure}, "unit": "${unit.id}" }` : null;
}

function measured(
  fact: FactDeclaration,
  value: unknown,
  unit: unknown,
  path: Path,
  report: (problem: Issue) => void,
): Declared | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    const example = exampleOf(fact, value, path.at(-1) === 'value');
    report(
      issue('wrong-type', path, { expected: 'number', seen: typeof value, ...(example && { example }) }),
    );
    return null;
  }
  const units = fact.units ?? [];
  const found = unit === undefined ? units[0] : units.find(({ id }) => id === unit);
  if (unit !== undefined && !found) {
    const valid = units.map(({ id }) => id);
    report(issue('unit-mismatch', [...path.slice(0, -1), 'unit'], { unit: String(unit), valid }));
    return null;
  }
  const { whole, lowest, lowestOpen, highest } = domainOf(fact);
  const given = new Decimal(value);
  if (whole && !given.isInteger()) {
    report(issue('not-whole-number', path, { value: String(value), min: lowest.toNumber() }));
    return null;
  }
  const ratio = found?.ratio;
  const inFirst = ratio ? given.times(ratio.of).div(ratio.by) : given;
  const below = lowestOpen ? inFirst.lte(lowest) : inFirst.lt(lowest);
  if (below || (highest !== null && inFirst.gt(highest))) {
    report(
      issue('out-of-range', path, {
        value: String(value),
        above: lowestOpen ? lowest.toString() : null,
        atLeast: lowestOpen ? null : lowest.toString(),
        atMost: highest?.toString() ?? null,
      }),
    );
    return null;
  }
  return { value: inFirst, stated: value };
}
