/** What a penalty is made of: the fine, fines on persons, other consequences, and what the office may choose between. */
import type { YuanRange } from '../money/index.js';
import type { Assurance, FineMode, Form, Grade, Text } from '../rulebook/schema.js';
import type { StepSource } from '../trail/step.js';

/** The form of the amount as the provision states it; `one-of` where concurring provisions cannot be compared yet. */
export type FineForm =
  | Form
  | {
      /** One of several forms. */
      readonly kind: 'one-of';
      /** The forms of the concurring provisions. */
      readonly forms: readonly Form[];
    };

/** The fine of a decision: what the statute allows, the grade, and the range. */
export interface Fine {
  /** `optional`: the office may impose it beside the warning; `required`: it must; `none`: the grade has no fine. */
  readonly mode: FineMode | 'none';
  /** The range of the provision, in yuan; `null` if the base amount is not known. */
  readonly statutory: YuanRange | null;
  /** How the provision states the fine. */
  readonly form: FineForm;
  /** The grades of the statutory range and what each of them covers, in yuan; `null` without grades or amount. */
  readonly gradeRanges:
    | readonly {
        /** The grade, by id. */
        readonly grade: Grade;
        /** What it covers, in yuan. */
        readonly range: YuanRange;
      }[]
    | null;
  /** An array if more than one is possible; `null` if there are no grades. */
  readonly grade: Grade | readonly Grade[] | null;
  /** The rows of a table that were kept, with what each gives in yuan; absent where the benchmark has no rows. */
  readonly kept?: readonly {
    /** The row, by id. */
    readonly row: string;
    /** Where the table prints it. */
    readonly place: string;
    /** Its grade; `null`: it only adds consequences. */
    readonly grade: string | null;
    /** What it gives in yuan; `null` if the amount is not known. */
    readonly range: YuanRange | null;
  }[];
  /** The range of the grade or grades, in yuan. */
  readonly range: YuanRange | null;
  /** Present where another provision that makes a fine mandatory has a higher minimum: nothing below without a ground. */
  readonly floor?: FineFloor;
  /** The weakest cell behind `range` (behind `form` if the amount is unknown). */
  readonly assurance: Assurance;
}

/** The minimum of a concurring provision, in yuan, and whose it is. */
export interface FineFloor {
  /** The minimum in yuan. */
  readonly amount: string;
  /** The violation whose provision sets it. */
  readonly violation: string;
}

/** A fine on a person that follows from the unit's. */
export interface PersonFine {
  /** By which the book names the fine. */
  readonly id: string;
  /** Who is fined, in the words of the article. */
  readonly person: Text;
  /** `optional`: the office may impose it; `required`: it must. */
  readonly mode: FineMode;
  /** A share of the unit's fine, or a range of its own. */
  readonly form:
    | {
        /** A share of the unit's fine. */
        readonly kind: 'share-of-fine';
        /** The least share, 0.05 for 5 %. */
        readonly from: string;
        /** The greatest share. */
        readonly to: string;
      }
    | {
        /** A range of its own. */
        readonly kind: 'fixed';
      };
  /** The range in yuan; `null` while the unit's fine is not known. */
  readonly range: YuanRange | null;
  /** Each person fined has a notice and a right to a hearing of their own (行政处罚法 44, 63). */
  readonly hearing: 'no' | 'yes' | 'depends';
  /** The threshold for individuals, in yuan; `null`: the rulebook holds no figure for the place. */
  readonly hearingThreshold: string | null;
  /** The weakest level of assurance behind it. */
  readonly assurance: Assurance;
}

/** A consequence beside the fine, such as confiscation; listed, and computed only as far as it is an amount. */
export interface OtherConsequence {
  /** The consequence, by id; `terms` of the book has its words. */
  readonly id: string;
  /** `optional`: it may be imposed; `required`: it must. */
  readonly mode: FineMode;
  /** On what it depends, in words; `null`: always. */
  readonly when: Text | null;
  /** Who decides it; `null`: the office. */
  readonly by: Text | null;
  /** Yuan, where the consequence is an amount. */
  readonly amount: string | null;
  /** Where it is read. */
  readonly source: readonly StepSource[];
}

/** What the office may choose between. */
export type Option =
  | {
      /** A warning and no fine; where the provision has no warning, no fine: then nothing is imposed. */
      readonly id: 'warning-only' | 'no-fine';
      /** Present where not the provision leaves the fine out but a grade of the table that is possible. */
      readonly byTable?: true;
    }
  | {
      /** A fine in the range of the grade. */
      readonly id: 'fine-in-grade';
      /** The range in yuan; `null` if the amount is not known. */
      readonly range: YuanRange | null;
    }
  | {
      /** A fine below the statutory minimum (减轻处罚), opened by grounds of 行政处罚法 30 to 32. */
      readonly id: 'mitigated';
      /** The range in yuan; `null` if the amount is not known. */
      readonly range: YuanRange | null;
      /** The grounds that open it, by id. */
      readonly grounds: readonly string[];
    }
  | {
      /** The penalty may be spared (行政处罚法 33(1)). */
      readonly id: 'spared';
      /** The ground, by id. */
      readonly ground: string;
    };
