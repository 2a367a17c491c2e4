/** What a timeline is asked and what it says. */
import type { Procedure } from '../decide/decision.js';
import type { Rulebook } from '../rulebook/load.js';
import type { Assurance, DAY_UNITS, Stage, Text } from '../rulebook/schema.js';
import type { Day } from '../time/day.js';
import type { StepSource } from '../trail/step.js';
import type { Surcharge, Suspension } from './surcharge.js';

/** Questions that depend on facts and that the caller may answer. */
export const NEEDED = [
  'hearing',
  'legal-review',
  'collective-discussion',
  'publicity',
  'electronic-monitoring',
] as const;
export type Needed = (typeof NEEDED)[number];

/** What is known of the case, or of one person who is fined beside the unit. */
export interface TimelineOfOne {
  /** The day on which a stage was done, by its id; filing and decision stand in the case. `annulment`: see stage `publicity-withdrawal`. */
  done?: Readonly<Record<string, Day>>;
  /** The fine that is imposed, yuan; `null`: none. Absent: the whole range stays possible. */
  imposedFine?: string | null;
  /** The last day of a postponement or of the last instalment that was granted (66(2)). */
  postponedUntil?: Day;
  /** Review or litigation, first and last day and which of them, for the surcharge. */
  suspended?: readonly Suspension[];
}

export interface TimelineOptions extends TimelineOfOne {
  rulebook?: Rulebook;
  /** Without it nothing is called late that has not been done. */
  today?: Day;
  needed?: Partial<Record<Needed, boolean>>;
  track?: 'ordinary' | 'summary';
  /** Days off as the yearly notices name them, in place of the built-in ones of 2018 to 2026. */
  holidays?: readonly Day[];
  /** Saturdays and Sundays worked in exchange. */
  workdays?: readonly Day[];
  /** The same for each person fined, by the id of the fine in `personFines`. */
  persons?: Readonly<Record<string, TimelineOfOne>>;
}

/**
 * `late`: done after the last day, or not done and the last day is past; `not-yet-known`: the last day or the need
 * depends on something open.
 */
export type StageStatus = 'done' | 'due' | 'late' | 'not-yet-known' | 'continuing' | 'not-needed';

/** What a stage of the procedure still needs, or what is wrong with it. */
export type StageNote =
  /** The stage that has to happen first. */
  | { code: 'waits-for'; params: { stage: string } }
  /** Working days were not counted: the list of holidays has none for the year. */
  | { code: 'working-days-not-counted'; params: { year: string; covered: string } }
  /** The last day is free and the texts that are held do not say whether it moves. */
  | { code: 'falls-on-rest-day'; params: { day: Day } }
  /** The last day is free; what the law says of that, and where. */
  | { code: 'rest-day-rule'; params: { day: Day; text: Text; source: StepSource[] } }
  /** The period began under an earlier law, which set none or another. */
  | { code: 'began-under-earlier-law'; params: { from: Day } }
  /** What the tables do not hold. */
  | { code: 'not-held'; params: Text }
  /** Decided before the party's time to ask for a hearing was over. */
  | { code: 'decided-before-request-period-ended'; params: { until: Day } }
  /** Where the party may ask for a hearing its time to ask has to pass before the decision: the last day for the notice. */
  | { code: 'request-period-first'; params: { day: Day } }
  /** The penalty gives a right to a hearing, and the caller says that none is needed: the party gave it up. */
  | { code: 'hearing-waived'; params: Record<never, never> }
  /** Done, or planned, before the first day on which it may be. */
  | { code: 'too-early'; params: { earliest: Day } }
  /** A court imposed a fine for the same act first: the office imposes none any more. */
  | { code: 'court-fined-first'; params: { day: Day } }
  /** Done before the stage that it follows. */
  | { code: 'before-its-stage'; params: { stage: string; day: Day } }
  /** The decision lies in the future of `today`. */
  | { code: 'planned'; params: { day: Day } }
  | { code: 'days-late'; params: { days: string } };

/** A stage of the procedure: who does what, by when, under which article, and how far it is. */
export interface TimelineStage {
  readonly id: string;
  readonly name: Text;
  /** What has to be done. */
  readonly duty: Text;
  readonly actor: Stage['actor'];
  readonly applies: 'yes' | 'no' | 'depends';
  /** On what it depends: ids of facts and stages. */
  readonly dependsOn: readonly string[];
  readonly status: StageStatus;
  readonly doneOn: Day | null;
  /** First day on which it may be done; `null` if there is none or it is not known yet. */
  readonly earliest: Day | null;
  /** Last day, included; `null` if there is none or it is not known yet. */
  readonly due: Day | null;
  /** The day of the stage `of` is not counted; `days: null`: not later than that stage. */
  readonly period: {
    readonly days: number | null;
    readonly unit: (typeof DAY_UNITS)[number];
    readonly side: 'after' | 'before';
    readonly of: string;
    /** Counted from the last day of that stage and not from the day on which it was done. */
    readonly from?: 'due' | undefined;
  } | null;
  readonly contents: readonly Text[];
  readonly notes: readonly StageNote[];
  readonly rule: string;
  readonly source: readonly StepSource[];
  readonly assurance: Assurance;
}

/** The procedure of a case by its days. */
export interface Timeline {
  /** The procedure in force on the day of the decision. */
  readonly procedure: string;
  readonly today: Day | null;
  readonly imposedFine: string | null;
  readonly track: Procedure['track'];
  readonly hearing: Procedure['hearing'];
  readonly stages: readonly TimelineStage[];
  /** Where an imposed fine is paid late or still unpaid. */
  readonly surcharge: Surcharge | null;
  /** Each person fined beside the unit: notice, hearing, review, service and payment of their own. */
  readonly persons: readonly PersonTimeline[];
}

/** The stages of one person who is fined beside the unit. */
export interface PersonTimeline extends Pick<Timeline, 'imposedFine' | 'hearing' | 'stages' | 'surcharge'> {
  /** The id in `personFines`. */
  readonly id: string;
  readonly person: Text;
  /** Yuan; `null`: the rulebook holds no figure for the place. */
  readonly hearingThreshold: string | null;
}
