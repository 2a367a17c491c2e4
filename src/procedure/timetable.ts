/** Draws the stages of a case, or of one person who is fined beside the unit, in the order of the procedure. */
import type { Decision } from '../decide/decision.js';
import { examinedOutcomes } from '../decide/examined-outcomes.js';
import { citeOn, levelOf, ruleOf } from '../decide/law/in-force.js';
import type { Index } from '../rulebook/index-book.js';
import type { Rulebook } from '../rulebook/load.js';
import type { FineMode, Stage } from '../rulebook/schema.js';
import { addDays, type Day, daysBetween } from '../time/day.js';
import { type Applies, applies, both, NO, on, type Situation, YES } from './needs.js';
import { counted, daysOf, dueOn, earliestOf, type Surroundings } from './periods.js';
import type { RulesOnDay } from './rules.js';
import { rulesOn } from './rules.js';
import { lateSurcharge, type Surcharge } from './surcharge.js';
import { IN_CASE, type Options } from './timeline-options.js';
import type { StageNote, StageStatus, TimelineStage } from './timeline-types.js';
import type { WorkCalendar } from './working-days.js';

/** The case, or one person: what was done when, and what the procedure depends on. */
export interface Subject {
  readonly given: Pick<Options, 'done' | 'postponedUntil' | 'suspended'>;
  readonly fine: string | null | undefined;
  readonly fineMode: FineMode | 'none' | undefined;
  readonly procedure: Situation['procedure'];
  /** `null`: ordinary or on the spot, that depends. */
  readonly track: 'ordinary' | 'summary' | null;
  /** Only the stages that each person has. */
  readonly person: boolean;
}

export interface Frame {
  readonly decision: Decision;
  readonly index: Index;
  readonly rulebook: Rulebook;
  readonly options: Options;
  readonly current: RulesOnDay;
  readonly calendar: WorkCalendar;
}

export interface Drawn {
  readonly stages: TimelineStage[];
  readonly surcharge: Surcharge | null;
}

export const draw = (frame: Frame, subject: Subject): Drawn => new Timetable(frame, subject).draw();

class Timetable {
  private readonly today: Day | null;
  private readonly done: Readonly<Record<string, Day>>;
  private readonly stages: TimelineStage[] = [];

  constructor(
    private readonly frame: Frame,
    private readonly subject: Subject,
  ) {
    this.today = frame.options.today ?? null;
    this.done = subject.given.done ?? {};
  }

  draw(): Drawn {
    const { decidedOn } = this.frame.decision.case;
    for (const stage of this.frame.current.rules.stages) {
      if (this.subject.person && !stage.each) continue;
      const { from = decidedOn, to = decidedOn } = stage;
      if (from <= decidedOn && decidedOn <= to) this.stages.push(this.stage(stage));
    }
    return { stages: this.stages, surcharge: this.surcharge() };
  }

  private drawn(id: string): TimelineStage | undefined {
    return this.stages.find((stage) => stage.id === id);
  }

  /** The day of a stage or event, planned or done; `null`: not known. */
  private readonly dayOf = (id: string): Day | null => {
    const { filedOn, decidedOn } = this.frame.decision.case;
    const { track } = this.subject;
    if (id === 'filing') return filedOn ?? null;
    if (id === 'decision') return decidedOn;
    if (id === 'decision-on-the-spot' || (id === 'service' && track === 'summary')) {
      return this.done[id] ?? (track === 'summary' ? decidedOn : null);
    }
    return this.done[id] ?? null;
  };

  private doneOn(id: string): Day | null {
    const found = this.dayOf(id);
    return found !== null && this.today !== null && found > this.today ? null : found;
  }

  /** The stage as the law in force on the day when it was done has it. */
  private asDone(stage: Stage, doneOn: Day | null): { stage: Stage; at: RulesOnDay } {
    const { current, index } = this.frame;
    if (doneOn === null) return { stage, at: current };
    const at = rulesOn(index, doneOn);
    const found = at.rules.stages.find((s) => s.id === stage.id);
    return found ? { stage: found, at } : { stage, at: current };
  }

  private situation(): Situation {
    const { decision, options } = this.frame;
    const { fine, fineMode, procedure, given } = this.subject;
    return {
      outcome: decision.outcome,
      undecided: examinedOutcomes(decision).length > 1,
      fine,
      fineMode,
      procedure,
      asked: options.needed ?? {},
      done: this.done,
      postponed: given.postponedUntil !== undefined,
      payment: this.drawn('payment'),
    };
  }

  private stage(current: Stage): TimelineStage {
    const doneOn = this.doneOn(current.id);
    const { stage, at } = this.asDone(current, doneOn);
    const found = both(this.onTrack(stage), applies(stage, this.situation()));
    const notes: StageNote[] = [];
    const needed = found.applies !== 'no';
    const around: Surroundings = {
      calendar: this.frame.calendar,
      dayOf: this.dayOf,
      before: this.stages,
      postponedUntil: this.subject.given.postponedUntil,
    };
    const period = stage.period && { ...stage.period, days: daysOf(stage.period.days, at) };
    const latest = needed && period ? dueOn(stage, period, at, around, notes) : null;
    const due = latest && this.withRequest(stage, latest, notes);
    const earliest = needed ? earliestOf(stage, around, notes) : null;
    if (needed) this.remark(stage, doneOn, earliest, notes);
    return {
      ...found,
      ...this.written(stage, at, notes, needed),
      status: this.status(stage, found.applies, doneOn, due),
      doneOn: !needed && IN_CASE.includes(stage.id) ? null : doneOn,
      earliest,
      due,
      period,
    };
  }

  /** The last day of the notice leaves the party its time to ask for a hearing before the decision (行政处罚法 64(1)). */
  private withRequest({ id, period }: Stage, latest: Day, notes: StageNote[]): Day | null {
    if (period?.side !== 'before' || period.days !== null) return latest;
    const request = this.frame.current.rules.stages.find(
      (stage) => stage.needs === 'hearing' && stage.period?.side === 'after' && stage.period.of === id,
    );
    const days = request?.period?.days;
    if (!request?.period || typeof days !== 'number') return latest;
    const found = both(this.onTrack(request), applies(request, this.situation()));
    if (found.applies === 'no') return latest;
    const last = counted(latest, -days, request.period.unit, this.frame.calendar, notes);
    const day = last && addDays(last, -1);
    if (day) notes.push({ code: 'request-period-first', params: { day } });
    return found.applies === 'yes' ? day : latest;
  }

  /** What the table says of the stage, cited by the law of the day. */
  private written(stage: Stage, at: RulesOnDay, notes: StageNote[], needed: boolean) {
    const { id, name, duty, actor, contents, notHeld } = stage;
    if (notHeld && needed) notes.push({ code: 'not-held', params: { ...notHeld } });
    const told = id === 'decision-on-the-spot' ? this.reviewBeforeSuit(at) : null;
    return {
      id,
      name: { ...name },
      duty: { ...duty },
      actor,
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
    return rule && this.frame.decision.case.decidedOn >= rule.from ? rule : null;
  }

  private onTrack({ track }: Stage): Applies {
    if (track === 'all' || track === this.subject.track) return YES;
    return this.subject.track === null ? on('track') : NO;
  }

  private remark(stage: Stage, doneOn: Day | null, earliest: Day | null, notes: StageNote[]): void {
    const { id, period } = stage;
    const of = period?.side === 'after' ? period.of : null;
    const start = of === null ? null : this.dayOf(of);
    if (of !== null && start !== null && doneOn !== null && doneOn < start && period?.from !== 'due') {
      notes.push({ code: 'before-its-stage', params: { stage: of, day: start } });
    }
    if (id === 'decision') this.remarkDecision(doneOn, earliest, notes);
    else if (doneOn !== null && earliest !== null && doneOn < earliest) {
      notes.push({ code: 'too-early', params: { earliest } });
    }
    if (id === 'surcharge') {
      const late = this.daysLate();
      if (late !== null) notes.push({ code: 'days-late', params: { days: String(late) } });
    }
  }

  private remarkDecision(doneOn: Day | null, earliest: Day | null, notes: StageNote[]): void {
    const { decidedOn } = this.frame.decision.case;
    if (doneOn === null) notes.push({ code: 'planned', params: { day: decidedOn } });
    const request = this.drawn('hearing-request');
    const early = earliest !== null && decidedOn < earliest && this.done['hearing'] === undefined;
    if (early && request?.applies === 'yes' && request.due !== null) {
      notes.push({ code: 'decided-before-request-period-ended', params: { until: request.due } });
    }
    const waived = this.frame.options.needed?.hearing === false && this.done['hearing'] === undefined;
    if (waived && this.subject.procedure.hearing === 'yes')
      notes.push({ code: 'hearing-waived', params: {} });
    const fined = this.done['court-fine'];
    if (fined !== undefined && fined <= decidedOn && this.subject.fine) {
      notes.push({ code: 'court-fined-first', params: { day: fined } });
    }
  }

  private status(stage: Stage, found: Applies['applies'], doneOn: Day | null, due: Day | null): StageStatus {
    if (found === 'no') return 'not-needed';
    if (doneOn !== null) return due !== null && doneOn > due ? 'late' : 'done';
    if (stage.continuing) return 'continuing';
    if (stage.needs === 'late-payment') return found === 'yes' ? 'due' : 'not-yet-known';
    if (due === null || found === 'depends') return 'not-yet-known';
    return this.today !== null && this.today > due ? 'late' : 'due';
  }

  /** Days after the last day for payment, up to the payment or today. */
  private daysLate(): number | null {
    const payment = this.drawn('payment');
    const until = payment?.doneOn ?? this.today;
    if (payment?.status !== 'late' || payment.due === null || until === null) return null;
    return daysBetween(payment.due, until);
  }

  private surcharge(): Surcharge | null {
    const payment = this.drawn('payment');
    const paidOn = payment?.doneOn ?? this.today;
    const { fine, given } = this.subject;
    if (!fine || payment?.status !== 'late' || payment.due === null || paidOn === null) return null;
    const period = {
      dueOn: payment.due,
      paidOn,
      ...(given.suspended && { suspended: given.suspended }),
    };
    return lateSurcharge(fine, period, { rulebook: this.frame.rulebook });
  }
}
