import type { EffectRow, SpanRow } from '../../rulebook/schema.js';
import type { Lexicon } from '../lexicon.js';

export interface TablesTexts {
  readonly all: string;
  readonly generated: string;
  readonly heading: (name: string, id: string) => string;
  readonly pair: (label: string, value: string) => string;
  readonly article: string;
  readonly duty: string;
  readonly yields: (to: string, when: string | null) => string;
  readonly refer: string;
  readonly orderFirst: string;
  readonly comma: string;
  readonly element: string;
  readonly fines: string;
  readonly fineHead: readonly string[];
  readonly grades: (benchmark: string) => string;
  readonly gradeHead: readonly string[];
  readonly span: (lex: Lexicon, row: SpanRow) => string;
  readonly thresholds: string;
  readonly thresholdHead: readonly string[];
  readonly circumstances: string;
  readonly circumstanceHead: readonly string[];
  readonly effects: Readonly<Record<EffectRow['effect'], string>>;
}
