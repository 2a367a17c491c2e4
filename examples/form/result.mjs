/** What the form says, as a case: a field that is left empty is not stated, and widens the result. */
import { explain, safeDecide } from 'minfang-caliang';

const stated = (value) => (value === '' || value === undefined ? undefined : value);
const numberOf = (value) => (stated(value) === undefined ? undefined : Number(value));
const withoutGaps = (given) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

export function caseOf(fields) {
  return {
    violation: 'occupying-works',
    party: fields.party,
    act: withoutGaps({ from: fields.from, to: stated(fields.to) }),
    decidedOn: fields.decidedOn,
    facts: withoutGaps({ frequency: numberOf(fields.frequency), quantity: numberOf(fields.quantity) }),
  };
}

/** The short answer, or what is wrong; never the answer of an earlier entry. */
export function resultOf(fields) {
  const decided = safeDecide(caseOf(fields));
  return decided.success ? explain(decided.data, { length: 'short' }) : decided.error.render('zh-CN');
}
