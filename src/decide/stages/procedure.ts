/**
 * Stage: the procedure that follows, by the law in force at the decision (行政处罚法 44–73; 行政复议法 23). Reads the figures
 * that are still possible; finds on the spot or not, hearing, review, discussion, the last day and the period to pay, and
 * the hearing of every person who is fined.
 */
import type { Facts } from '../../case/facts.js';
import { Decimal, readRange } from '../../money/index.js';
import type { Policy } from '../../rulebook/schema.js';
import { addDays, type Day } from '../../time/day.js';
import type { Step } from '../../trail/step.js';
import { assess, beforeSuit, type Certainty, type Figures, largeFine, type Threshold } from '../assess.js';
import type { Procedure, ReviewHint } from '../decision.js';
import { type Cell, citeOn, type Law, levelOf } from '../law/in-force.js';
import type { PersonFine } from '../penalty.js';
import { stepOf } from '../step.js';
import type { PersonFineOnly } from './persons.js';

export interface ProcedureFinding {
  readonly procedure: Procedure;
  /** The cells behind the hearing. */
  readonly hearing: readonly Cell[];
  readonly persons: readonly PersonFine[];
  /** A figure is exactly on the threshold, so that the hearing turns on what the book chose. */
  readonly onThreshold: boolean;
}

const THRESHOLD = 'hearing-threshold';

export function findProcedure(
  law: Law,
  facts: Facts,
  figures: Figures,
  persons: readonly PersonFineOnly[],
): ProcedureFinding {
  const rules = law.procedure;
  const included = law.index.choices[THRESHOLD];
  const other = included === 'included' ? 'excluded' : 'included';
  const assessed = assess(rules, facts.party, figures, included);
  const { track, legalReview } = assessed;
  const hints = reviewHints(law, figures);
  const procedure: Procedure = {
    track,
    summaryCeiling: assessed.summaryCeiling,
    hearing: assessed.hearing,
    hearingBecause: assessed.hearingBecause,
    hearingThreshold: assessed.hearingThreshold,
    confiscationThreshold: assessed.confiscationThreshold,
    legalReview: hints.length > 0 ? { ...legalReview, hints } : legalReview,
    collectiveDiscussion: assessed.collectiveDiscussion,
    decideBy: decideByOf(law, facts),
    payWithinDays: rules.payWithinDays.days,
    reviewBeforeSuit: beforeSuit(rules, law, facts.decidedOn, track, figures.outcome),
  };
  const heard = persons.map((person) => withHearing(law, person, included));
  const otherwise = assess(rules, facts.party, figures, other);
  const onThreshold =
    otherwise.hearing !== assessed.hearing ||
    otherwise.hearingBecause.length !== assessed.hearingBecause.length ||
    persons.some((person, i) => withHearing(law, person, other).hearing !== heard[i]!.hearing);
  return { procedure, hearing: assessed.cells, persons: heard, onThreshold };
}

/** The last day for the decision; none where the period would have ended before the law that sets it was in force (60). */
function decideByOf({ procedure, index }: Law, { filedOn }: Facts): Day | null {
  const period = procedure.decideWithinDays;
  if (!period || filedOn === null) return null;
  const day = addDays(filedOn, period.days);
  const version = index.procedures.find(({ value }) => value === procedure)?.version;
  return version && day < version.from ? null : day;
}

const hintPolicy = ({ index }: Law): Policy | undefined => index.policies.get('mitigated-counts-as-complex');

/** Review of a fine below the minimum is advice: 58(1) does not name it, and no document of the city is held. */
function reviewHints(law: Law, { mitigated }: Figures): ReviewHint[] {
  const policy = hintPolicy(law);
  if (!mitigated || !policy) return [];
  const source = citeOn(law, policy.source);
  return [{ because: 'mitigated', policy: policy.id, source, assurance: levelOf(law, policy) }];
}

/** Each person fined has a hearing right of their own, against the threshold for individuals (行政处罚法 63). */
function withHearing(
  { procedure }: Law,
  { assurance, ...rest }: PersonFineOnly,
  included: Threshold,
): PersonFine {
  const hearingThreshold = procedure.hearingThreshold?.individual ?? null;
  const threshold = hearingThreshold === null ? null : new Decimal(hearingThreshold);
  const hearing = hearingOfPerson(threshold, rest, included);
  return { ...rest, hearing, hearingThreshold, assurance };
}

function hearingOfPerson(
  threshold: Decimal | null,
  { mode, range: fine }: Pick<PersonFine, 'mode' | 'range'>,
  included: Threshold,
): Certainty {
  const found = largeFine(threshold, fine ? readRange(fine) : 'unknown', included);
  return mode === 'optional' && found === 'yes' ? 'depends' : found;
}

export function stepsOfProcedure(law: Law, facts: Facts, found: ProcedureFinding): Step[] {
  return [
    stepOfTrack(law, found),
    stepOfHearing(law, found),
    ...stepsOfReview(law, found),
    ...stepsOfDays(law, facts, found),
    ...stepsOfRemedy(law, found),
    ...stepsOfPersonHearings(law, found),
    ...stepsOfThreshold(law, found),
  ];
}

/** The standard is written as from the figure up (以上), so that only a book that leaves the figure out has to say so. */
function stepsOfThreshold(law: Law, { onThreshold }: ProcedureFinding): Step[] {
  const { policies, choices } = law.index;
  const policy = policies.get(THRESHOLD);
  if (!onThreshold || !policy || choices[THRESHOLD] === 'included') return [];
  const params = { policy: policy.id, choice: choices[THRESHOLD] };
  return [stepOf(law, { id: `policy.${THRESHOLD}`, finding: 'hearing-policy', params, cells: [policy] })];
}

function stepOfTrack(law: Law, { procedure: { track, summaryCeiling } }: ProcedureFinding): Step {
  return stepOf(law, {
    id: 'procedure.track',
    finding: 'procedure-track',
    params: { track, ceiling: summaryCeiling },
    cells: [law.procedure.summaryCeiling],
    after: { 'procedure.track': track, 'procedure.summaryCeiling': summaryCeiling },
  });
}

function stepOfHearing(law: Law, { procedure, hearing: cells }: ProcedureFinding): Step {
  const { hearing, hearingThreshold, confiscationThreshold, hearingBecause } = procedure;
  return stepOf(law, {
    id: 'procedure.hearing',
    finding: 'procedure-hearing',
    params: {
      hearing,
      threshold: hearingThreshold,
      confiscation: confiscationThreshold,
      because: hearingBecause,
    },
    cells,
    after: {
      'procedure.hearing': hearing,
      'procedure.hearingThreshold': hearingThreshold,
      'procedure.confiscationThreshold': confiscationThreshold,
    },
  });
}

/** Legal review, advice to review, collective discussion. */
function stepsOfReview(law: Law, { procedure }: ProcedureFinding): Step[] {
  const { legalReview, collectiveDiscussion } = procedure;
  const { hints = [] } = legalReview;
  const policy = hintPolicy(law);
  const review = stepOf(law, {
    id: 'procedure.legal-review',
    finding: 'procedure-legal-review',
    params: { needed: legalReview.needed, dependsOn: legalReview.dependsOn },
    cells: [law.procedure.legalReview],
  });
  const hint = hints.map((one) =>
    stepOf(law, {
      id: 'procedure.review-hint',
      finding: 'procedure-review-hint',
      params: { because: one.because, policy: one.policy },
      cells: policy ? [policy] : [],
      after: { 'procedure.legalReview.hints': hints },
    }),
  );
  const discussion = stepOf(law, {
    id: 'procedure.collective-discussion',
    finding: 'procedure-collective-discussion',
    params: { dependsOn: collectiveDiscussion.dependsOn },
    cells: [law.procedure.collectiveDiscussion],
  });
  return [review, ...hint, discussion];
}

/** The last day for the decision, and the days to pay. */
function stepsOfDays(law: Law, { filedOn }: Facts, { procedure: { decideBy } }: ProcedureFinding): Step[] {
  const { decideWithinDays: period, payWithinDays } = law.procedure;
  const decide = period
    ? [
        stepOf(law, {
          id: 'procedure.decide-by',
          finding: 'procedure-decide-by',
          params: { filedOn, days: period.days, decideBy },
          cells: [period],
          after: { 'procedure.decideBy': decideBy },
        }),
      ]
    : [];
  const pay = stepOf(law, {
    id: 'procedure.pay',
    finding: 'procedure-pay',
    params: { days: payWithinDays.days },
    cells: [payWithinDays],
    after: { 'procedure.payWithinDays': payWithinDays.days },
  });
  return [...decide, pay];
}

function stepsOfRemedy(law: Law, { procedure: { reviewBeforeSuit } }: ProcedureFinding): Step[] {
  if (!reviewBeforeSuit) return [];
  return [
    stepOf(law, {
      id: 'procedure.review-before-suit',
      finding: 'procedure-review-before-suit',
      params: { text: reviewBeforeSuit.text },
      cells: [law.procedure.reviewBeforeSuit!],
      after: { 'procedure.reviewBeforeSuit': reviewBeforeSuit },
    }),
  ];
}

function stepsOfPersonHearings(law: Law, { persons }: ProcedureFinding): Step[] {
  const { hearingThreshold, heavyConsequences } = law.procedure;
  return persons.map(({ id, hearing, hearingThreshold: threshold }, i) =>
    stepOf(law, {
      id: `person.${id}.hearing`,
      finding: 'person-hearing',
      params: { id, hearing, threshold },
      cells: [hearingThreshold ?? heavyConsequences],
      after: { [`personFines.${i}.hearing`]: hearing, [`personFines.${i}.hearingThreshold`]: threshold },
    }),
  );
}
