import type { TimelineTexts } from './timeline-texts.js';

export const enTimeline: TimelineTexts = {
  title: 'Procedure',
  basis: (procedure, today) =>
    `By the procedure in force at the decision: ${procedure}${today === null ? '' : `; as of ${today}`}.`,
  colon: ': ',
  comma: ', ',
  semicolon: '; ',
  earliest: (day) => `not before ${day}`,
  person: (who, threshold) =>
    `The fine on "${who}" has a notice, hearing and service of its own${threshold === null ? '' : ` (hearing from ${threshold})`}:`,
  due: (day) => `by ${day}`,
  done: (day) => `done on ${day}`,
  depends: (on) => `needed depending on: ${on}`,
  notRecorded: 'the last day is past and nothing is recorded',
  contents: 'Must say: ',
  total: (amount) => `Fine and surcharge together: ${amount}.`,
  actor: { office: 'office', party: 'party', reviewer: 'legal reviewers', leaders: 'heads of the office' },
  status: {
    done: 'done',
    due: 'due',
    late: 'late',
    'not-yet-known': 'not yet known',
    continuing: 'throughout',
    'not-needed': 'not needed',
  },
  events: {
    hardship: 'real economic hardship',
    'evidence-registration': 'evidence being registered and kept',
    'on-the-spot-collection': 'the fine being collected on the spot',
    outcome: 'the outcome',
    track: 'ordinary procedure or on the spot',
    fine: 'whether there is a fine, and how much',
    confiscation: 'the amount that is confiscated',
    'heavy-consequence': 'whether another heavy penalty is imposed',
    annulment: 'a published decision being changed or annulled',
    'social-impact': 'whether the decision has an impact on society',
    'electronic-monitoring': 'evidence from electronic monitoring equipment',
    'court-fine': 'a court fining the same act',
    'suspected-crime': 'whether a crime is suspected',
    'transfer-report': 'the written report that asks for the transfer',
    'review-through-office': 'the party handing its application for review to this office',
    hearing: 'the hearing',
  },
  notes: {
    'waits-for': (p, stage) => `The period runs from "${stage(p.stage)}", whose day is not stated.`,
    'working-days-not-counted': (p) =>
      `The period is in working days; the list of days off covers ${p.covered} and not ${p.year}, so it was not counted.`,
    'falls-on-rest-day': (p) =>
      `${p.day} is a day off; whether the period moves is not held in the tables, please check.`,
    'request-period-first': (p) =>
      `Where the party may ask for a hearing, its time to ask has to pass before the decision: ${p.day} is the last day for the notice.`,
    'rest-day-rule': (p, _stage, lex) =>
      `${p.day} is a day off; ${lex.text(p.text)} (${lex.sources(p.source)}).`,
    'too-early': (p) => `Before the first day on which it may be done (${p.earliest}).`,
    'court-fined-first': (p) =>
      `A court fined the same act on ${p.day}: this office imposes no fine any more.`,
    'began-under-earlier-law': (p) => `The period began under the law before ${p.from}, please check.`,
    'not-held': (p, _stage, lex) => `${lex.text(p)}.`,
    'decided-before-request-period-ended': (p) =>
      `Decided before the time to ask for a hearing was over (${p.until}).`,
    'hearing-waived': () =>
      'The penalty gives a right to a hearing, and none is said to be needed: the party must have been told of the right and have given it up in writing. Whether the decision may then come before the time to ask for a hearing is over is contested; decide after it.',
    'before-its-stage': (p, stage) => `Before "${stage(p.stage)}" (${p.day}): the order is wrong.`,
    planned: (p) => `${p.day} lies ahead: a planned day.`,
    'days-late': (p) => `${p.days} days late.`,
  },
};
