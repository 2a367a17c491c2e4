import * as z from 'zod/mini';
import { parseCase } from '../case/parse.js';
import type { CaseInput } from '../case/schema.js';
import type { Decision, Procedure } from '../decide/decision.js';
import { examinedOutcomes } from '../decide/examined-outcomes.js';
import { checkDecision } from '../decide/given.js';
import { citeOn, levelOf, ruleOf } from '../decide/law/in-force.js';
import { answering, fail, type Issue, issue, nearest, raise, readAs } from '../errors/index.js';
import { checkOptions } from '../rulebook/given.js';
import type { Index } from '../rulebook/index-book.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import { type Assurance, STAGE_EVENTS, type Stage, type Text } from '../rulebook/schema.js';
import { addDays, type Day, daysBetween } from '../time/day.js';
import { daySchema } from '../time/day-schema.js';
import type { StepSource } from '../trail/step.js';
import { builtinCalendar } from './calendar.js';
import { procedureFor } from './procedure-for.js';
import { bookOf, type RulesOnDay, rulesOn } from './rules.js';
import { lateSurcharge, type Surcharge, type Suspension, suspensionsSchema } from './surcharge.js';
import { countWorkingDays, isRestDay, type WorkCalendar } from './working-days.js';

/** Questions that depend on facts and that the caller may answer. */
export const NEEDED = ['hearing', 'legal-review', 'collective-discussion', 'publicity'] as const;
export type Needed = (typeof NEEDED)[number];

export interface TimelineOptions {
  rulebook?: Rulebook;
  /** Without it nothing is called late that has not been done. */
  today?: Day;
  /** The day on which a stage was done, by its id; filing and decision stand in the case. `annulment`: see stage `publicity-withdrawal`. */
  done?: Readonly<Record<string, Day>>;
  needed?: Partial<Record<Needed, boolean>>;
  /** The fine that is imposed, yuan; `null`: none. Absent: the whole range stays possible. */
  imposedFine?: string | null;
  track?: 'ordinary' | 'summary';
  /** Days off as the yearly notices name them, in place of the built-in ones of 2018 to 2026. */
  holidays?: readonly Day[];
  /** Saturdays and Sundays worked in exchange. */
  workdays?: readonly Day[];
  /** Review or litigation, first and last day and which of them, for the surcharge. */
  suspended?: readonly Suspension[];
}

/**
 * `late`: done after the last day, or not done and the last day is past; `not-yet-known`: the last day or the need
 * depends on something open.
 */
export type StageStatus = 'done' | 'due' | 'late' | 'not-yet-known' | 'continuing' | 'not-needed';

export type StageNote =
  /** The stage that has to happen first. */
  | { code: 'waits-for'; params: { stage: string } }
  /** Working days were not counted: the list of holidays has none for the year. */
  | { code: 'working-days-not-counted'; params: { year: string } }
  /** The last day is free; whether it moves is for a law that is not held. */
  | { code: 'falls-on-rest-day'; params: { day: Day } }
  /** The period began under an earlier law, which set none or another. */
  | { code: 'began-under-earlier-law'; params: { from: Day } }
  /** What the tables do not hold. */
  | { code: 'not-held'; params: Text }
  /** Decided before the party's time to ask for a hearing was over. */
  | { code: 'decided-before-request-period-ended'; params: { until: Day } }
  /** Done before the stage that it follows. */
  | { code: 'before-its-stage'; params: { stage: string; day: Day } }
  /** The decision lies in the future of `today`. */
  | { code: 'planned'; params: { day: Day } }
  | { code: 'days-late'; params: { days: string } };

export interface TimelineStage {
  id: string;
  name: Text;
  /** What has to be done. */
  duty: Text;
  actor: Stage['actor'];
  applies: 'yes' | 'no' | 'depends';
  /** On what it depends: ids of facts and stages. */
  dependsOn: string[];
  status: StageStatus;
  doneOn: Day | null;
  /** Last day, included; `null` if there is none or it is not known yet. */
  due: Day | null;
  /** The day of the stage `of` is not counted; `days: null`: not later than that stage. */
  period: {
    days: number | null;
    unit: 'calendar' | 'working';
    side: 'after' | 'before';
    of: string;
  } | null;
  contents: Text[];
  notes: StageNote[];
  rule: string;
  source: StepSource[];
  assurance: Assurance;
}

export interface Timeline {
  /** The procedure in force on the day of the decision. */
  procedure: string;
  today: Day | null;
  imposedFine: string | null;
  track: Procedure['track'];
  hearing: Procedure['hearing'];
  stages: TimelineStage[];
  /** Where an imposed fine is paid late or still unpaid. */
  surcharge: Surcharge | null;
}

const optionsSchema = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({
    today: z.optional(daySchema),
    done: z.optional(z.record(z.string(), daySchema)),
    needed: z.optional(z.strictObject(Object.fromEntries(NEEDED.map((n) => [n, z.optional(z.boolean())])))),
    imposedFine: z.optional(z.nullable(z.string())),
    track: z.optional(z.enum(['ordinary', 'summary'])),
    holidays: z.optional(z.array(daySchema)),
    workdays: z.optional(z.array(daySchema)),
    suspended: z.optional(suspensionsSchema),
  }),
);

const TIMELINE_OPTIONS = [
  'today',
  'done',
  'needed',
  'imposedFine',
  'track',
  'holidays',
  'workdays',
  'suspended',
  'rulebook',
] as const satisfies readonly (keyof TimelineOptions)[];

/** Stages whose day stands in the case. */
const IN_CASE = ['filing', 'decision'];

/**
 * The procedure of a case stage by stage: article, duty, who acts, the last day, and what is due, done, late or not
 * yet known. A stage that was done is judged by the law in force on that day, the others by the law of the decision.
 *
 * @param input the case that the decision was made for
 * @throws CaliangError for a bad option, `case-mismatch`, `rulebook-mismatch`, `date-order` for a day after `today`
 * @see 行政处罚法 44, 45, 47, 48, 54, 57–64, 67, 72, 85
 * @example
 * const input: CaseInput = {
 *   violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, filedOn: '2023-03-14', decidedOn: '2023-04-11',
 * };
 * const stages = timeline(input, decide(input), { done: { service: '2023-04-11' } }).stages;
 * stages.find((s) => s.id === 'payment')?.due // '2023-04-26'
 */
export function timeline(input: CaseInput, decision: Decision, options: TimelineOptions = {}): Timeline {
  return answering({ input, decision, options }, () => {
    checkOptions(options, TIMELINE_OPTIONS);
    checkDecision(decision);
    return drawn(input, decision, options);
  });
}

function drawn(input: CaseInput, decision: Decision, options: TimelineOptions): Timeline {
  const { rulebook, ...given } = options;
  const book = bookOf(decision, rulebook);
  const index = indexOf(book);
  const read = readOptions(given, index);
  const { canonical } = parseCase(input, book);
  if (JSON.stringify(canonical) !== JSON.stringify(decision.case)) fail(issue('case-mismatch', [], {}));
  return new Timetable(decision, index, book, read).draw();
}

type Options = z.output<typeof optionsSchema>;

function readOptions(given: unknown, index: Index): Options {
  const read = readAs(optionsSchema, given);
  const { today, done = {} } = read;
  const ids = index.procedures.flatMap((p) => p.value.stages.map((stage) => stage.id));
  const valid = [...new Set([...ids, ...STAGE_EVENTS])].filter((id) => !IN_CASE.includes(id));
  raise(
    Object.entries(done).flatMap(([id, on]): Issue[] => {
      const path = ['done', id];
      if (!valid.includes(id)) {
        return [issue('unknown-id', path, { kind: 'stage', value: id, valid, nearest: nearest(id, valid) })];
      }
      if (today === undefined || on <= today) return [];
      const params = { earlier: `done.${id}`, earlierDay: on, later: 'today', laterDay: today };
      return [issue('date-order', path, params)];
    }),
  );
  return read;
}

type Applies = Pick<TimelineStage, 'applies' | 'dependsOn'>;

const YES: Applies = { applies: 'yes', dependsOn: [] };
const NO: Applies = { applies: 'no', dependsOn: [] };
const on = (...dependsOn: string[]): Applies => ({ applies: 'depends', dependsOn });

const both = (a: Applies, b: Applies): Applies => {
  if (a.applies === 'no' || b.applies === 'no') return NO;
  const dependsOn = [...new Set([...a.dependsOn, ...b.dependsOn])];
  return dependsOn.length > 0 ? on(...dependsOn) : YES;
};

class Timetable {
  private readonly today: Day | null;
  private readonly current: RulesOnDay;
  private readonly procedure: Pick<Procedure, 'track' | 'hearing' | 'legalReview' | 'collectiveDiscussion'>;
  private readonly track: 'ordinary' | 'summary' | null;
  private readonly calendar: WorkCalendar;
  private readonly fine: string | null | undefined;
  private readonly done: Readonly<Record<string, Day>>;

  constructor(
    private readonly decision: Decision,
    private readonly index: Index,
    private readonly rulebook: Rulebook,
    private readonly options: Options,
  ) {
    const { today, done, holidays, workdays, imposedFine, track } = options;
    this.today = today ?? null;
    this.done = done ?? {};
    this.calendar = holidays ? { holidays, ...(workdays && { workdays }) } : builtinCalendar();
    this.current = rulesOn(index, decision.case.decidedOn);
    const settled = imposedFine === undefined ? null : procedureFor(decision, imposedFine, { rulebook });
    this.fine = settled ? settled.imposedFine : undefined;
    this.procedure = settled ?? decision.procedure;
    const filed = decision.case.filedOn !== undefined;
    this.track = track ?? (filed || this.procedure.track === 'ordinary' ? 'ordinary' : null);
  }

  draw(): Timeline {
    const stages: TimelineStage[] = [];
    const { decidedOn } = this.decision.case;
    for (const stage of this.current.rules.stages) {
      const { from = decidedOn, to = decidedOn } = stage;
      if (from <= decidedOn && decidedOn <= to) stages.push(this.stage(stage, stages));
    }
    return {
      procedure: this.current.rules.id,
      today: this.today,
      imposedFine: this.fine ?? null,
      track: this.procedure.track,
      hearing: this.procedure.hearing,
      stages,
      surcharge: this.surcharge(stages),
    };
  }

  /** The day of a stage or event, planned or done; `null`: not known. */
  private dayOf(id: string): Day | null {
    const { filedOn, decidedOn } = this.decision.case;
    if (id === 'filing') return filedOn ?? null;
    if (id === 'decision') return decidedOn;
    if (id === 'decision-on-the-spot' || (id === 'service' && this.track === 'summary')) {
      return this.done[id] ?? (this.track === 'summary' ? decidedOn : null);
    }
    return this.done[id] ?? null;
  }

  private doneOn(id: string): Day | null {
    const found = this.dayOf(id);
    return found !== null && this.today !== null && found > this.today ? null : found;
  }

  /** The stage as the law in force on the day when it was done has it. */
  private asDone(stage: Stage, doneOn: Day | null): { stage: Stage; at: RulesOnDay } {
    if (doneOn === null) return { stage, at: this.current };
    const at = rulesOn(this.index, doneOn);
    const found = at.rules.stages.find((s) => s.id === stage.id);
    return found ? { stage: found, at } : { stage, at: this.current };
  }

  private stage(current: Stage, before: readonly TimelineStage[]): TimelineStage {
    const doneOn = this.doneOn(current.id);
    const { stage, at } = this.asDone(current, doneOn);
    const notes: StageNote[] = [];
    const { applies, dependsOn } = both(this.onTrack(stage), this.asNeeded(stage, before));
    const { id, name, duty, actor, contents, notHeld } = stage;
    const period = stage.period && { ...stage.period, days: daysOf(stage.period.days, at) };
    const due = applies === 'no' || !period ? null : this.dueOn(period, at, notes);
    if (notHeld && applies !== 'no') notes.push({ code: 'not-held', params: { ...notHeld } });
    if (applies !== 'no') this.remark(stage, doneOn, notes, before);
    const told = id === 'decision-on-the-spot' ? this.reviewBeforeSuit(at) : null;
    return {
      id,
      name: { ...name },
      duty: { ...duty },
      actor,
      applies,
      dependsOn,
      status: this.status(stage, applies, doneOn, due),
      doneOn: applies === 'no' && IN_CASE.includes(id) ? null : doneOn,
      due,
      period,
      contents: [...contents, ...(told ? [told.text] : [])].map((text) => ({ ...text })),
      notes,
      rule: ruleOf(at.law, stage),
      source: citeOn(at.law, [...stage.source, ...(told?.source ?? [])]),
      assurance: levelOf(at.law, stage),
    };
  }

  /** What a decision on the spot has to say about remedies from a certain day on (行政复议法 2023, 23(2)). */
  private reviewBeforeSuit({ rules }: RulesOnDay): RulesOnDay['rules']['reviewBeforeSuit'] {
    const rule = rules.reviewBeforeSuit;
    return rule && this.decision.case.decidedOn >= rule.from ? rule : null;
  }

  private onTrack({ track }: Stage): Applies {
    if (track === 'all' || track === this.track) return YES;
    return this.track === null ? on('track') : NO;
  }

  private asNeeded({ needs }: Stage, before: readonly TimelineStage[]): Applies {
    const { outcome, fine } = this.decision;
    const { hearing, legalReview, collectiveDiscussion } = this.procedure;
    const asked = this.options.needed ?? {};
    const open = examinedOutcomes(this.decision).length > 1 ? on('outcome') : YES;
    if (needs === null) return YES;
    if (needs === 'decision') return outcome === 'order-first' ? NO : open;
    if (outcome !== 'penalty') return NO;
    const said = (question: Needed, otherwise: Applies): Applies =>
      asked[question] === undefined ? both(open, otherwise) : asked[question] ? YES : NO;
    switch (needs) {
      case 'penalty':
        return open;
      case 'fine':
        if (this.fine === null) return NO;
        if (this.fine !== undefined) return YES;
        return both(open, fine?.mode === 'optional' ? on('fine') : YES);
      case 'hearing':
        return said('hearing', hearing === 'no' ? NO : hearing === 'yes' ? YES : on('fine'));
      case 'hearing-requested':
        if (this.done['hearing-request'] || this.done['hearing']) return YES;
        return said('hearing', hearing === 'no' ? NO : on('hearing-request'));
      case 'legal-review': {
        const heard = this.done['hearing'] !== undefined && legalReview.dependsOn.includes('after-hearing');
        const always = legalReview.needed === 'yes';
        return said(needs, heard || always ? YES : on(...legalReview.dependsOn));
      }
      case 'collective-discussion':
        return said(needs, on(...collectiveDiscussion.dependsOn));
      case 'publicity':
        return said(needs, on('social-impact'));
      case 'annulment':
      case 'evidence-registration':
      case 'on-the-spot-collection':
        return this.done[needs] ? YES : on(needs);
      case 'hardship':
        return both(open, on(needs));
      case 'late-payment': {
        const payment = before.find((s) => s.id === 'payment');
        if (!payment || payment.applies === 'no' || payment.status === 'done') return NO;
        return payment.status === 'late' ? YES : on('payment');
      }
    }
  }

  private dueOn(
    period: NonNullable<TimelineStage['period']>,
    at: RulesOnDay,
    notes: StageNote[],
  ): Day | null {
    const { days, unit, side, of } = period;
    const start = this.dayOf(of);
    if (start === null) {
      notes.push({ code: 'waits-for', params: { stage: of } });
      return null;
    }
    if (days === null) return start;
    const signed = side === 'after' ? days : -days;
    if (unit === 'working') {
      const counted = countWorkingDays(start, signed, this.calendar);
      if ('day' in counted) return counted.day;
      notes.push({ code: 'working-days-not-counted', params: { year: counted.uncovered } });
      return null;
    }
    const due = addDays(start, signed);
    if (start < at.from) notes.push({ code: 'began-under-earlier-law', params: { from: at.from } });
    if (days > 0 && isRestDay(due, this.calendar))
      notes.push({ code: 'falls-on-rest-day', params: { day: due } });
    return due;
  }

  private remark(
    stage: Stage,
    doneOn: Day | null,
    notes: StageNote[],
    before: readonly TimelineStage[],
  ): void {
    const { id, period } = stage;
    const of = period?.side === 'after' ? period.of : null;
    const start = of === null ? null : this.dayOf(of);
    if (of !== null && start !== null && doneOn !== null && doneOn < start) {
      notes.push({ code: 'before-its-stage', params: { stage: of, day: start } });
    }
    if (id === 'decision') {
      const { decidedOn } = this.decision.case;
      if (doneOn === null) notes.push({ code: 'planned', params: { day: decidedOn } });
      const request = before.find((s) => s.id === 'hearing-request');
      const heard = this.done['hearing'];
      if (
        request?.applies === 'yes' &&
        request.due !== null &&
        decidedOn <= request.due &&
        heard === undefined
      ) {
        notes.push({ code: 'decided-before-request-period-ended', params: { until: request.due } });
      }
    }
    if (id === 'surcharge') {
      const late = this.daysLate(before);
      if (late !== null) notes.push({ code: 'days-late', params: { days: String(late) } });
    }
  }

  private status(
    stage: Stage,
    applies: Applies['applies'],
    doneOn: Day | null,
    due: Day | null,
  ): StageStatus {
    if (applies === 'no') return 'not-needed';
    if (doneOn !== null) return due !== null && doneOn > due ? 'late' : 'done';
    if (stage.continuing) return 'continuing';
    if (stage.needs === 'late-payment') return applies === 'yes' ? 'due' : 'not-yet-known';
    if (due === null || applies === 'depends') return 'not-yet-known';
    return this.today !== null && this.today > due ? 'late' : 'due';
  }

  /** Days after the last day for payment, up to the payment or today. */
  private daysLate(stages: readonly TimelineStage[]): number | null {
    const payment = stages.find((s) => s.id === 'payment');
    const until = payment?.doneOn ?? this.today;
    if (payment?.status !== 'late' || payment.due === null || until === null) return null;
    return daysBetween(payment.due, until);
  }

  private surcharge(stages: readonly TimelineStage[]): Surcharge | null {
    const payment = stages.find((s) => s.id === 'payment');
    const paidOn = payment?.doneOn ?? this.today;
    if (!this.fine || payment?.status !== 'late' || payment.due === null || paidOn === null) return null;
    const { suspended } = this.options;
    const period = { dueOn: payment.due, paidOn, ...(suspended && { suspended }) };
    return lateSurcharge(this.fine, period, { rulebook: this.rulebook });
  }
}

/** A figure that stands in its own cell of the procedure. */
function daysOf(days: NonNullable<Stage['period']>['days'], { rules }: RulesOnDay): number | null {
  if (days === 'decideWithinDays') return rules.decideWithinDays?.days ?? null;
  if (days === 'payWithinDays') return rules.payWithinDays.days;
  return days;
}
