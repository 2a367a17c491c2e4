import type { EffectRow, Ground, SpanRow } from '../../rulebook/schema.js';
import type { Lexicon } from '../lexicon.js';

export interface TablesTexts {
  readonly all: string;
  readonly generated: string;
  readonly heading: (name: string, id: string) => string;
  readonly pair: (label: string, value: string) => string;
  readonly article: string;
  readonly address: string;
  readonly checked: (day: string) => string;
  readonly known: (day: string) => string;
  readonly inForce: (from: string, to: string, assurance: string) => string;
  readonly open: string;
  /** Grounds of the general part: circumstance, meaning, effect, source, assurance. */
  readonly grounds: string;
  readonly groundHead: readonly string[];
  readonly groundEffects: Readonly<Record<Ground['effect'], string>>;
  /** Stages of the procedure: name, what the article demands, source, assurance. */
  readonly stages: string;
  readonly stageHead: readonly string[];
  readonly duty: string;
  /** A provision that is known and not held, which may penalise the act as well. */
  readonly beside: (title: string, place: { id: string; cite: string }, reason: string) => string;
  readonly yields: (to: string, when: string | null) => string;
  readonly refer: string;
  readonly orderFirst: string;
  readonly comma: string;
  readonly element: string;
  readonly fines: string;
  readonly fineHead: readonly string[];
  /** Rows as an office printed them: place, grade, then condition, source, assurance. */
  readonly printed: string;
  readonly printedHead: readonly string[];
  readonly when: Readonly<Record<'otherwise' | 'unseen', string>>;
  /** What follows, as read: no penalty, no fine, the statutory range. */
  readonly then: Readonly<Record<'statutory' | 'warning', string>>;
  /** A scored table and a table of factors. */
  readonly scored: string;
  readonly scoredHead: readonly string[];
  readonly points: (from: number, to: number) => string;
  readonly factors: string;
  readonly factorsHead: readonly string[];
  /** In front of a row that the case fits, or may fit. */
  readonly marks: Readonly<Record<'yes' | 'open', string>>;
  /** `reference`: none of the ranges is the benchmark's own. */
  readonly grades: (benchmark: string, reference: boolean) => string;
  readonly gradeHead: readonly string[];
  readonly span: (lex: Lexicon, row: SpanRow) => string;
  readonly thresholds: string;
  readonly thresholdHead: readonly string[];
  readonly circumstances: string;
  readonly circumstanceHead: readonly string[];
  readonly effects: Readonly<Record<EffectRow['effect'], string>>;
}
