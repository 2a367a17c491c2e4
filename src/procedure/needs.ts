/** Whether a stage is part of a case: one rule for each need that a stage can have. */
import type { HearingReason, Outcome, Procedure } from '../decide/decision.js';
import type { FineMode, Stage } from '../rulebook/schema.js';
import type { Day } from '../time/day.js';
import type { Needed, TimelineStage } from './timeline-types.js';

export type Applies = Pick<TimelineStage, 'applies' | 'dependsOn'>;

export const YES: Applies = { applies: 'yes', dependsOn: [] };
export const NO: Applies = { applies: 'no', dependsOn: [] };
export const on = (...dependsOn: readonly string[]): Applies => ({
  applies: 'depends',
  dependsOn: [...dependsOn],
});

export const both = (a: Applies, b: Applies): Applies => {
  if (a.applies === 'no' || b.applies === 'no') return NO;
  const dependsOn = [...new Set([...a.dependsOn, ...b.dependsOn])];
  return dependsOn.length > 0 ? on(...dependsOn) : YES;
};

/** What the needs of a stage are judged by: the case, or one person who is fined beside the unit. */
export interface Situation {
  readonly outcome: Outcome;
  /** Facts that are missing leave other outcomes possible. */
  readonly undecided: boolean;
  /** Yuan; `null`: no fine; `undefined`: not settled. */
  readonly fine: string | null | undefined;
  readonly fineMode: FineMode | 'none' | undefined;
  readonly procedure: Pick<Procedure, 'hearing' | 'hearingBecause' | 'legalReview' | 'collectiveDiscussion'>;
  readonly asked: Partial<Record<Needed, boolean | undefined>>;
  readonly done: Readonly<Record<string, Day>>;
  readonly postponed: boolean;
  /** The stage of payment, once it is drawn. */
  readonly payment: TimelineStage | undefined;
}

type Need = NonNullable<Stage['needs']>;

const open = ({ undecided }: Situation): Applies => (undecided ? on('outcome') : YES);

/** As the caller answers, or else by the rule. */
function said(s: Situation, question: Needed, otherwise: Applies): Applies {
  const answer = s.asked[question];
  if (answer === undefined) return both(open(s), otherwise);
  return answer ? YES : NO;
}

/** What is open where the hearing depends on it. */
const OPEN: Readonly<Record<HearingReason, string>> = {
  fine: 'fine',
  confiscation: 'confiscation',
  'heavy-consequence': 'heavy-consequence',
};

const byHearing = ({ procedure: { hearing } }: Situation, yes: Applies, depends: Applies): Applies =>
  hearing === 'no' ? NO : hearing === 'yes' ? yes : depends;

const happened =
  (event: string) =>
  ({ done }: Situation): Applies =>
    done[event] === undefined ? on(event) : YES;

function fined(s: Situation): Applies {
  if (s.fine === null) return NO;
  if (s.fine !== undefined) return YES;
  return both(open(s), s.fineMode === 'optional' ? on('fine') : YES);
}

function reviewed(s: Situation): Applies {
  const { needed, dependsOn } = s.procedure.legalReview;
  const heard = s.done['hearing'] !== undefined && dependsOn.includes('after-hearing');
  return said(s, 'legal-review', heard || needed === 'yes' ? YES : on(...dependsOn));
}

function unpaid({ payment }: Situation): Applies {
  if (!payment || payment.applies === 'no' || payment.status === 'done') return NO;
  return payment.status === 'late' ? YES : on('payment');
}

/** Needs of a penalty; the other two are judged where there is none as well. */
const RULES: Readonly<Record<Exclude<Need, 'decision' | 'suspected-crime'>, (s: Situation) => Applies>> = {
  penalty: open,
  fine: fined,
  hearing: (s) =>
    said(s, 'hearing', byHearing(s, YES, on(...s.procedure.hearingBecause.map((one) => OPEN[one])))),
  'hearing-requested': (s) =>
    (s.done['hearing-request'] ?? s.done['hearing'])
      ? YES
      : said(s, 'hearing', byHearing(s, on('hearing-request'), on('hearing-request'))),
  'legal-review': reviewed,
  'collective-discussion': (s) =>
    said(s, 'collective-discussion', on(...s.procedure.collectiveDiscussion.dependsOn)),
  publicity: (s) => said(s, 'publicity', on('social-impact')),
  annulment: happened('annulment'),
  'late-payment': unpaid,
  hardship: (s) => (s.postponed ? YES : both(open(s), on('hardship'))),
  'evidence-registration': happened('evidence-registration'),
  'on-the-spot-collection': happened('on-the-spot-collection'),
  'electronic-monitoring': (s) => said(s, 'electronic-monitoring', on('electronic-monitoring')),
  'court-fine': happened('court-fine'),
  'review-through-office': happened('review-through-office'),
};

export function applies({ needs }: Pick<Stage, 'needs'>, s: Situation): Applies {
  if (needs === null) return YES;
  if (needs === 'decision') return s.outcome === 'order-first' ? NO : open(s);
  if (needs === 'suspected-crime') {
    if (s.done['transfer-report'] !== undefined) return YES;
    return s.outcome === 'refer' ? on('suspected-crime') : NO;
  }
  return s.outcome === 'penalty' ? RULES[needs](s) : NO;
}
