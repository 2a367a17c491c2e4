/** What can be wrong with a value in its place: the problems that a schema finds. The code and the facts are the interface. */
export interface ShapeParams {
  /** `example`: what would be valid in the place of what was seen, as JSON. */
  'wrong-type': { expected: string; seen: string; example?: string };
  'missing-field': { field: string };
  'unknown-key': { key: string; valid: readonly string[]; nearest: string | null };
  /** `found`: several of the valid ones that the value speaks of. */
  'unknown-id': {
    kind: string;
    value: string;
    valid: readonly string[];
    nearest: string | null;
    found?: readonly string[];
  };
  'invalid-date': { value: string };
  /** `unit`: that of the column of a ledger, where amounts may be written with units. */
  'invalid-amount': { value: string; unit?: string };
  'invisible-character': { character: string; position: string };
  'not-whole-number': { value: string; min: number };
  'out-of-range': { value: string; above: string | null; atLeast: string | null; atMost: string | null };
  /** `form`: how the text must be written, such as `id` or `decimal`. */
  'wrong-form': { form: string; value: string };
  'empty-list': Record<never, never>;
  'wrong-length': { seen: string; expected: string };
  'too-many': { seen: string; atMost: string };
}

export type ShapeCode = keyof ShapeParams;

/** A problem without its place, as an error about a whole file carries it. A union by `code`. */
export type ShapeProblem = {
  [C in ShapeCode]: { readonly code: C; readonly params: ShapeParams[C] };
}[ShapeCode];

/** One sentence for every code: a code without a sentence does not compile. */
export type ShapeTexts = { readonly [C in ShapeCode]: (params: ShapeParams[C]) => string };

export const renderShape = (texts: ShapeTexts, { code, params }: ShapeProblem): string =>
  (texts[code] as (params: ShapeProblem['params']) => string)(params);
