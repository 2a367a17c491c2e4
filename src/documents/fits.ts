/** Which documents fit a decision, and why the others do not. */
import { fail, issue } from '../errors/index.js';
import type { Named } from '../errors/issue.js';
import * as why from './because.js';
import { conditionalItems, penaltyItems } from './content.js';
import { kindTable } from './kinds.js';
import { isCorrected, type Matter } from './matter.js';
import { type DraftKind, KINDS } from './schema.js';

type Fit = (matter: Matter) => Named | null;

const penalty: Fit = (matter) => {
  if (matter.decision.outcome !== 'penalty') return why.noPenalty(matter);
  const nothing = penaltyItems(matter).length + conditionalItems(matter).length === 0;
  return nothing ? why.nothingImposed() : null;
};

const hearing: Fit = (matter) =>
  penalty(matter) ?? (matter.procedure.hearing === 'no' ? why.noHearing() : null);

const heard: Fit = (matter) =>
  hearing(matter) ?? (matter.options.hearing?.requested === false ? why.hearingNotRequested() : null);

const order: Fit = (matter) => {
  const { decision } = matter;
  if (decision.outcome !== 'penalty' && decision.outcome !== 'order-first') return why.nothingToOrder();
  if (isCorrected(matter)) return why.corrected();
  return decision.orders.length === 0 ? why.nothingToOrder() : null;
};

const summary: Fit = (matter) => {
  const none = penalty(matter);
  if (none) return none;
  if (matter.decision.case.filedOn !== undefined) return why.filed();
  return matter.procedure.track === 'ordinary' ? why.aboveSummary(matter) : null;
};

const noPenalty: Fit = ({ decision }) => {
  switch (decision.outcome) {
    case 'no-penalty':
    case 'not-punishable':
      return null;
    case 'penalty':
      if (decision.options.some(({ id }) => id === 'spared')) return null;
      return decision.possibleOutcomes.includes('no-penalty') ? why.notSettled() : why.penalty();
    case 'order-first':
      return why.notFinished();
    case 'refer':
      return why.otherAuthority();
  }
};

const discussion: Fit = (matter) => {
  const { dependsOn } = matter.procedure.collectiveDiscussion;
  const { because } = matter.options;
  const stated = because !== undefined && dependsOn.includes(because);
  return penalty(matter) ?? (stated ? null : why.groundNotStated(why.DISCUSSION, dependsOn, matter));
};

const review: Fit = (matter) => {
  const none = penalty(matter);
  const { legalReview } = matter.rules;
  // Before 2021-07-15 every decision of the ordinary procedure was reviewed (行政处罚法 2017, 38(3)).
  if (none || legalReview.always) return none;
  const { because, hearing: held } = matter.options;
  if (because === undefined || !legalReview.dependsOn.includes(because)) {
    return why.groundNotStated(why.REVIEW, legalReview.dependsOn, matter);
  }
  return because === 'after-hearing' && held?.held !== true ? why.noHearingHeld() : null;
};

const crime: Fit = ({ decision, options }) =>
  decision.outcome === 'refer' || options.suspectedCrime !== undefined ? null : why.noCrime();

const FITS: Readonly<Record<DraftKind, Fit>> = {
  'correction-order': order,
  'advance-notice': penalty,
  'hearing-right': hearing,
  'hearing-summons': heard,
  'hearing-record': heard,
  'defence-record': penalty,
  'penalty-decision': penalty,
  'summary-decision': summary,
  'no-penalty-decision': noPenalty,
  'discussion-record': discussion,
  'legal-review': review,
  'crime-transfer': crime,
  'case-referral': ({ decision }) => (decision.outcome === 'refer' ? null : why.notReferred()),
  'service-proof': () => null,
};

/** Documents that a person fined beside the unit has as well. */
const TO_PERSONS: readonly DraftKind[] = [
  'advance-notice',
  'hearing-right',
  'hearing-summons',
  'hearing-record',
  'defence-record',
  'penalty-decision',
  'service-proof',
];

/** `null`: the kind fits. */
export const unfit = (matter: Matter, kind: DraftKind): Named | null =>
  matter.person && !TO_PERSONS.includes(kind) ? why.notToPerson() : FITS[kind](matter);

/** @throws CaliangError `draft-not-fitting`, naming why and which kinds fit */
export function checkFits(matter: Matter): void {
  const because = unfit(matter, matter.kind);
  if (!because) return;
  const fitting = KINDS.filter((kind) => !unfit(matter, kind)).map((kind) => kindTable(kind).name);
  const { name } = kindTable(matter.kind);
  fail(issue('draft-not-fitting', ['kind'], { kind: name, because, fitting }));
}
