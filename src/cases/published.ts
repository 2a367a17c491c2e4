/** The published cases under `rules/cases/`: what the sources state, and apart from it what a run assumes. */
import published from '../../rules/cases/published.json' with { type: 'json' };
import { type Draft, isPlain } from '../case/draft.js';
import type { CaseInput } from '../case/schema.js';

export type PublishedCase = (typeof published.cases)[number];

export const publishedCases: readonly PublishedCase[] = published.cases;

/** What the source states, with what the run assumes laid over it; lists are joined. */
function laidOver(stated: Draft, assumed: Draft): Draft {
  const result: Record<string, unknown> = { ...stated };
  for (const [key, value] of Object.entries(assumed)) {
    const before = result[key];
    if (isPlain(before) && isPlain(value)) result[key] = laidOver(before, value);
    else if (Array.isArray(before) && Array.isArray(value)) result[key] = [...before, ...value];
    else result[key] = value;
  }
  return result;
}

/** The case file that a published case runs with. */
export const runnable = (row: PublishedCase): CaseInput => laidOver(row.case, row.assumptions) as CaseInput;
