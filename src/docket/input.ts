/** A docket file: cases that belong together, with what links them. */
import type { CaseInput } from '../case/schema.js';
import type { DecideOptions } from '../decide/decision.js';
import { checkThing, fail, issue, type Path, quoted, seenType } from '../errors/index.js';

/** A case of a docket: a case file with these keys beside its own. */
export type DocketCase = CaseInput & {
  /** What the others call it; not given: its number, from 1. */
  id?: string;
  /** For a person: the id of the case of the unit for which the person answers. */
  unitCase?: string;
  /** The fine that the office means to impose, in yuan. */
  imposed?: string;
  /** Settles incomparable versions of the law in this case. */
  lawChoice?: NonNullable<DecideOptions['lawChoice']>;
};

/** A docket file: cases that belong together. */
export interface DocketInput {
  /** The address of the schema, for editors. */
  $schema?: string;
  cases: DocketCase[];
}

/** One case, apart from what links it. */
export interface Entry {
  readonly id: string;
  readonly unitCase: string | null;
  readonly imposed: string | null;
  readonly lawChoice: NonNullable<DecideOptions['lawChoice']> | null;
  readonly input: CaseInput;
  readonly path: Path;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether it is a docket and not a case: what it holds is not looked at. */
export const isDocket = (value: unknown): value is DocketInput => isObject(value) && 'cases' in value;

/** @throws CaliangError for what is no docket, for ids that stand twice, for keys of another kind */
export function readDocket(input: unknown): Entry[] {
  checkThing(input, 'docket', []);
  if (!isObject(input)) fail(issue('wrong-type', [], { expected: 'object', seen: seenType(input) }));
  const docket = input as Record<string, unknown>;
  const valid = ['$schema', 'cases'];
  for (const key of Object.keys(docket))
    if (!valid.includes(key)) fail(issue('unknown-key', [key], { key, valid, nearest: null }));
  const { cases } = docket;
  if (!Array.isArray(cases))
    return fail(issue('wrong-type', ['cases'], { expected: 'array', seen: seenType(cases) }));
  if (cases.length === 0) fail(issue('empty-list', ['cases'], {}));
  const entries = cases.map((one, i) => entryOf(one, i));
  const seen = new Set<string>();
  for (const { id, path } of entries) {
    if (seen.has(id)) fail(issue('id-taken', [...path, 'id'], { kind: 'case', id }));
    seen.add(id);
  }
  return entries;
}

function entryOf(value: unknown, i: number): Entry {
  const path: Path = ['cases', i];
  if (!isObject(value)) return fail(issue('wrong-type', path, { expected: 'object', seen: seenType(value) }));
  const { id, unitCase, imposed, lawChoice, ...input } = value;
  const text = (key: string, given: unknown): string | null => {
    if (given === undefined) return null;
    if (typeof given !== 'string')
      return fail(issue('wrong-type', [...path, key], { expected: 'string', seen: seenType(given) }));
    return quoted(given);
  };
  return {
    id: text('id', id) ?? String(i + 1),
    unitCase: text('unitCase', unitCase),
    imposed: text('imposed', imposed),
    lawChoice: (lawChoice as Entry['lawChoice'] | undefined) ?? null,
    input: input as unknown as CaseInput,
    path,
  };
}
