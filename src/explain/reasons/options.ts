import type { Rulebook } from '../../rulebook/load.js';

/** What the party said when it was heard, and what became of it. */
export interface Defence {
  said: string;
  answer: 'accepted' | 'partly-accepted' | 'rejected';
  /** Why it was accepted or not. */
  why: string;
}

/** What only a person can say; each stays a marked blank where it is not given. */
export interface OfficeReasons {
  /** Which duty was broken, where the clause stands for several: 《中华人民共和国人民防空法》第三十五条第二款. */
  duty?: string;
  /** Why this amount and not another one of the range. */
  figure?: string;
  /** Why the penalty is mitigated and not lenient, or lenient and not mitigated. */
  mitigation?: string;
  /** Why a party that may be spared is not. */
  notSpared?: string;
  /** Who approved a figure outside the range. */
  approvedBy?: string;
}

/** What the paragraph of reasons is for, and what the office adds to it. */
export interface ReasonsOptions {
  /** The rulebook of the decision, if it is not the built-in one. */
  rulebook?: Rulebook;
  /** The fine that the office means to impose, in yuan; without it the place stays a marked blank. */
  fine?: string;
  /** The document: in a notice the office means to (拟), in a decision (default) it decides (决定). */
  stage?: 'notice' | 'decision';
  /** `null`: the party was heard and said nothing. Not given: a decision has a blank for it, a notice has not. */
  defence?: Defence | null;
  because?: OfficeReasons;
  /** Spares a party that may be spared (行政处罚法 33(1), second sentence). */
  spare?: boolean;
  /** Refuses to give a paragraph in which anything is still marked: blanks, figures that nobody enacted. */
  final?: boolean;
}
