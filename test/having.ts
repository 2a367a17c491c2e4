import type { CaseInput } from '../src/index.js';

/** The case with these circumstances found. */
export const having = (input: CaseInput, ...ids: string[]): CaseInput => ({
  ...input,
  circumstances: ids.map((id) => ({ id, present: true })),
});
