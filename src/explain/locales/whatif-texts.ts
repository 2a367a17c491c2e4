export interface WhatIfTexts {
  readonly title: string;
  readonly now: (result: string) => string;
  readonly changes: string;
  readonly noChanges: string;
  readonly change: (fact: string, from: string, to: string, result: string, because: string) => string;
  readonly questions: string;
  readonly question: (name: string, meaning: string, result: string | null) => string;
  readonly unchanged: string;
  readonly impossible: string;
  readonly routes: (grade: string) => string;
  readonly noRoute: string;
  readonly set: (changes: readonly string[]) => string;
  readonly single: (fact: string, to: string) => string;
  readonly result: (outcome: string, grade: string | null, range: string | null) => string;
  readonly circumstance: Readonly<Record<'present' | 'absent' | 'null', string>>;
  readonly notStated: string;
  readonly flags: Readonly<Record<string, string>>;
}
