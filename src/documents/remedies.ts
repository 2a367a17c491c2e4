/** Review and suit, by the law on the day of the decision. */
import { otherPlaces, remediesOn } from './kinds.js';
import type { Matter } from './matter.js';
import { blank } from './model.js';

/** @param of what the party may not accept: 本决定, 本通知 */
export function remedySentence(matter: Matter, of: string): string {
  const { decision, procedure, you, cite } = matter;
  const found = remediesOn(decision.case.decidedOn);
  if (!found) return `${you}不服${of}的，${blank('申请行政复议、提起行政诉讼的途径和期限')}。`;
  const { review, suit, source } = found;
  const body = review ? `${blank('本级')}${review.body.zh}` : blank('行政复议机关');
  const period = review ? `${review.days}日内` : `${blank('申请行政复议的期限')}内`;
  const court = `${blank('有管辖权的')}人民法院`;
  const apply = `自收到${of}之日起${period}向${body}申请行政复议`;
  const first = matter.kind === 'summary-decision' && procedure.reviewBeforeSuit !== null;
  const places = first
    ? [...source.filter((one) => !isDirect(one)), ...procedure.reviewBeforeSuit!.source.map(plain)]
    : [...source];
  const basis = `依照${cite(places)}，`;
  if (first) {
    return `${basis}${you}不服${of}的，应当先${apply}；对行政复议决定不服的，可以自收到行政复议决定书之日起${suit.daysAfterReview}日内向${court}提起行政诉讼。`;
  }
  return `${basis}${you}不服${of}的，可以${apply}，也可以自收到${of}之日起${suit.months}个月内直接向${court}提起行政诉讼；申请行政复议后对行政复议决定不服的，可以自收到行政复议决定书之日起${suit.daysAfterReview}日内提起行政诉讼。`;
}

type Place = Parameters<Matter['cite']>[0][number];

/** The place for a suit without a review before it. */
const isDirect = (place: Place): boolean =>
  'instrument' in place && place.instrument === 'ail' && place.article === '46';

/** Without the version, which is found anew for the day. */
const plain = (place: object): Place => {
  const { version: _, ...rest } = place as { version?: unknown };
  return rest as Place;
};

/** During review and suit the penalty is carried out all the same. */
export function notSuspended({ rules, cite }: Matter): string {
  const places = otherPlaces('not-suspended', rules.id);
  const basis = places.length > 0 ? `依照${cite(places)}，` : '';
  return `${basis}申请行政复议或者提起行政诉讼的，行政处罚不停止执行，法律另有规定的除外。`;
}
