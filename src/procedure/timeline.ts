/** The procedure of a case, and of each person fined beside the unit, stage by stage. */
import { parseCase } from '../case/parse.js';
import type { CaseInput } from '../case/schema.js';
import type { Decision } from '../decide/decision.js';
import { checkDecision } from '../decide/given.js';
import type { PersonFine } from '../decide/penalty.js';
import { answeringFrozen, checkThing, fail, issue } from '../errors/index.js';
import { checkOptions } from '../rulebook/given.js';
import { indexOf } from '../rulebook/load.js';
import { builtinCalendar } from './calendar.js';
import { hearingFor, procedureFor } from './procedure-for.js';
import { bookOf, rulesOn } from './rules.js';
import { readOptions, TIMELINE_OPTIONS } from './timeline-options.js';
import type { PersonTimeline, Timeline, TimelineOptions } from './timeline-types.js';
import { draw, type Frame, type Subject } from './timetable.js';

export type {
  PersonTimeline,
  StageNote,
  StageStatus,
  Timeline,
  TimelineOfOne,
  TimelineOptions,
  TimelineStage,
} from './timeline-types.js';

/**
 * The procedure of a case stage by stage: article, duty, who acts, the first and the last day, and what is due, done,
 * late or not yet known; beside it that of each person fined. A stage that was done is judged by the law in force on
 * that day, the others by the law of the decision.
 *
 * @param input the case that the decision was made for
 * @throws CaliangError for a bad option, `case-mismatch`, `rulebook-mismatch`, `date-order` for a day after `today`
 * @see 行政处罚法 35, 38, 41, 44, 45, 47, 48, 54, 56–64, 66–72, 85; 行政强制法 46, 53, 54, 69
 * @example
 * const input: CaseInput = {
 *   violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, filedOn: '2023-03-14', decidedOn: '2023-04-11',
 * };
 * const stages = timeline(input, decide(input), { done: { service: '2023-04-11' } }).stages;
 * stages.find((s) => s.id === 'payment')?.due // '2023-04-26'
 */
export function timeline(input: CaseInput, decision: Decision, options: TimelineOptions = {}): Timeline {
  return answeringFrozen({ input, decision, options }, () => {
    checkThing(input, 'case', ['input']);
    checkOptions(options, TIMELINE_OPTIONS);
    checkDecision(decision);
    return drawn(input, decision, options);
  });
}

function drawn(input: CaseInput, decision: Decision, options: TimelineOptions): Timeline {
  const { rulebook: chosen, ...given } = options;
  const rulebook = bookOf(decision, chosen);
  const index = indexOf(rulebook);
  const persons = decision.personFines;
  const read = readOptions(
    given,
    index,
    persons.map(({ id }) => id),
  );
  const { canonical } = parseCase(input, rulebook);
  if (JSON.stringify(canonical) !== JSON.stringify(decision.case)) fail(issue('case-mismatch', [], {}));
  const { today, holidays, workdays, imposedFine, track } = read;
  const settled = imposedFine === undefined ? null : procedureFor(decision, imposedFine, { rulebook });
  const procedure = settled ?? decision.procedure;
  const ordinary = decision.case.filedOn !== undefined || procedure.track === 'ordinary';
  const frame: Frame = {
    decision,
    index,
    rulebook,
    options: read,
    current: rulesOn(index, decision.case.decidedOn),
    calendar: holidays ? { holidays, ...(workdays && { workdays }) } : builtinCalendar(),
  };
  const unit: Subject = {
    given: read,
    fine: settled ? settled.imposedFine : undefined,
    fineMode: decision.fine?.mode,
    procedure,
    track: track ?? (ordinary ? 'ordinary' : null),
    person: false,
  };
  return {
    procedure: frame.current.rules.id,
    today: today ?? null,
    imposedFine: unit.fine ?? null,
    track: procedure.track,
    hearing: procedure.hearing,
    ...draw(frame, unit),
    persons: persons.map((person) => ofPerson(frame, unit, person)),
  };
}

/** Notice, hearing, decision, service and payment of one person, with days of their own (行政处罚法 44, 63). */
function ofPerson(frame: Frame, unit: Subject, person: PersonFine): PersonTimeline {
  const { id } = person;
  const given = frame.options.persons?.[id] ?? {};
  const settled =
    given.imposedFine === undefined
      ? null
      : hearingFor(frame.current, given.imposedFine, ['persons', id, 'imposedFine']);
  const hearing = settled?.hearing ?? person.hearing;
  const { legalReview, collectiveDiscussion } = frame.decision.procedure;
  const dependsOn = legalReview.dependsOn.filter((d) => hearing !== 'no' || d !== 'after-hearing');
  const subject: Subject = {
    given,
    fine: settled ? settled.imposedFine : undefined,
    fineMode: person.mode,
    procedure: {
      hearing,
      hearingBecause: ['fine'],
      legalReview: { ...legalReview, dependsOn },
      collectiveDiscussion,
    },
    track: unit.track,
    person: true,
  };
  return {
    id,
    person: { ...person.person },
    imposedFine: subject.fine ?? null,
    hearing,
    hearingThreshold: person.hearingThreshold,
    ...draw(frame, subject),
  };
}
