/** What the page asks of its workers, and what they answer. Each worker has one job at a time. */
import type { DecideOptions } from '../../src/decide/decision.js';
import type { Issue } from '../../src/errors/index.js';
import type { RulebookData } from '../../src/rulebook/schema.js';
import type { Verification } from '../../src/rulebook/verify/verify.js';
import type { WhatIf } from '../../src/whatif/whatif.js';
import type { Asked, Audited, Progress } from '../audit/protocol.js';

/** What would change the result of a case. */
export interface Vary {
  readonly draft: unknown;
  readonly options: Omit<DecideOptions, 'rulebook'>;
  /** Proved when it was loaded; `null`: the built-in one. */
  readonly book: RulebookData | null;
}

export type Job =
  | { readonly audit: Asked }
  | { readonly vary: Vary }
  /** A rulebook as it was read from a file. */
  | { readonly prove: unknown };

/** Why a job cannot be done at all. */
export type Failure =
  | { readonly issues: readonly Issue[] }
  | { readonly zh: string; readonly en: string }
  | { readonly unforeseen: string };

export type Told =
  | { readonly progress: Progress }
  | { readonly audited: Audited }
  | { readonly varied: WhatIf }
  | { readonly proved: Verification }
  | { readonly failure: Failure };
