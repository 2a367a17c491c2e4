import type { Option } from '../../decide/penalty.js';
import type { Ground } from '../../rulebook/schema.js';

/** Where an order to correct stands. */
export type OrderState = 'not-made' | 'no-deadline' | 'running' | 'complied' | 'not-complied' | 'unknown';

export interface WhatIfTexts {
  readonly title: string;
  readonly now: (result: string) => string;
  readonly assurance: (lead: string) => string;
  readonly changes: string;
  readonly noChanges: string;
  readonly follows: (amounts: string) => string;
  /** A group of changes that give the same. */
  readonly gives: (result: string) => string;
  readonly change: (fact: string, from: string | null, to: string) => string;
  readonly circumstance: (name: string, from: string | null, to: string) => string;
  readonly because: (reason: string, note: string) => string;
  /** The reason is that a finding no longer stands. */
  readonly gone: (finding: string) => string;
  readonly questions: string;
  readonly noQuestions: string;
  readonly question: (name: string, meaning: string, source: string) => string;
  readonly answer: (parts: readonly string[]) => string;
  readonly unchanged: string;
  readonly opens: (options: readonly string[]) => string;
  readonly together: (needs: string, effect: string) => string;
  readonly impossible: (names: readonly string[]) => string;
  /** `open`: the grade is among those that are possible now. */
  readonly routes: (grade: string, open: boolean) => string;
  readonly noRoute: (most: number) => string;
  readonly set: (changes: readonly string[]) => string;
  readonly result: (outcomes: readonly string[], grade: string | null, range: string | null) => string;
  readonly order: Readonly<Record<OrderState, string>>;
  readonly orderWhole: (from: string, to: string) => string;
  readonly ongoing: string;
  readonly option: Readonly<Record<Option['id'], string>>;
  readonly effect: Readonly<Record<Ground['effect'], string>>;
  /** Facts that the explanation does not name. */
  readonly facts: Readonly<Record<string, string>>;
}
