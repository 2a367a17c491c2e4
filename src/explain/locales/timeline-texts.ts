import type { StageNote, StageStatus, TimelineStage } from '../../procedure/timeline.js';
import type { Lexicon } from '../lexicon.js';

type NoteParams<C extends StageNote['code']> = Extract<StageNote, { code: C }>['params'];

export interface TimelineTexts {
  readonly title: string;
  readonly basis: (procedure: string, today: string | null) => string;
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly due: (day: string) => string;
  readonly earliest: (day: string) => string;
  /** Before the stages of a person who is fined beside the unit. */
  readonly person: (who: string, threshold: string | null) => string;
  readonly done: (day: string) => string;
  readonly depends: (on: string) => string;
  /** The last day is past and nothing was recorded: whether it was done is not known. */
  readonly notRecorded: string;
  readonly contents: string;
  readonly total: (amount: string) => string;
  readonly actor: Readonly<Record<TimelineStage['actor'], string>>;
  readonly status: Readonly<Record<StageStatus, string>>;
  /** What is not a stage but decides whether one is needed. */
  readonly events: Readonly<Record<string, string>>;
  readonly notes: {
    readonly [C in StageNote['code']]: (
      p: NoteParams<C>,
      stage: (id: string) => string,
      lex: Lexicon,
    ) => string;
  };
}
