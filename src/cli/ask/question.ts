/** What is asked, and how an answer stands in the draft. */
import type { Draft } from '../../case/draft.js';

/** A place in the case file, or a step towards one: `act.from`, `act.end`, `circumstances.no-harm.evidence`. */
export type QuestionId = string;

/** An answer in its normal form; `null`: not known, not examined. */
export type Said = string | null;

export const SECTIONS = [
  'party',
  'violation',
  'dates',
  'order',
  'facts',
  'amounts',
  'circumstances',
] as const;
export type Section = (typeof SECTIONS)[number];

export type Kind =
  | 'choice'
  | 'violation'
  | 'day'
  | 'days'
  | 'count'
  | 'quantity'
  | 'amount'
  | 'name'
  | 'list';

export interface Question {
  readonly id: QuestionId;
  readonly section: Section;
  readonly kind: Kind;
  /** There is no case without it: "not known" is no answer. */
  readonly required: boolean;
  /** For `choice`: the answers. */
  readonly choices: readonly string[];
  /** For `quantity`. */
  readonly units: readonly string[];
  /** The answer that a draft holds; `undefined`: none. */
  readonly read: (draft: Draft) => Said | undefined;
  readonly write: (draft: Draft, said: string) => Draft;
}

/** What is wrong with an answer before it gets into a case. */
export type Unreadable =
  | { readonly code: 'answer-required' }
  | { readonly code: 'not-a-choice'; readonly value: string }
  | { readonly code: 'unit-wanted'; readonly units: readonly string[] }
  | { readonly code: 'not-a-count'; readonly value: string }
  | { readonly code: 'not-a-quantity'; readonly value: string; readonly units: readonly string[] };
