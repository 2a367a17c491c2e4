import type { FineCheck, FineCode, FineDetails } from '../../fine/finding.js';
import type { Assurance } from '../../rulebook/schema.js';
import type { Lexicon } from '../lexicon.js';

export interface FineTexts {
  readonly verdict: Readonly<Record<FineCheck['verdict'], string>>;
  /** The fine that is meant; `"0"`: none. */
  readonly fine: (amount: string, lex: Lexicon) => string;
  readonly sentence: (fine: string, verdict: string, clauses: readonly string[]) => string;
  readonly findings: {
    readonly [C in FineCode]: (params: FineDetails[C], lex: Lexicon, assurance: Assurance | null) => string;
  };
  /** Why a figure that nothing speaks against is lawful. */
  readonly lawful: {
    readonly inRange: (statutory: string, range: string, reference: boolean) => string;
    readonly noFine: Readonly<
      Record<'warning-only' | 'no-fine' | 'by-table' | 'spared' | 'none-due', string>
    >;
    readonly none: (outcome: string) => string;
  };
}
