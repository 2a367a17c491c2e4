import * as z from 'zod/mini';
import { safeDecide } from '../decide/decide.js';
import type { DecideOptions, Decision } from '../decide/decision.js';
import { examinedOutcomes } from '../decide/examined-outcomes.js';
import { DECIDE_OPTIONS } from '../decide/given.js';
import { citeOn } from '../decide/law/in-force.js';
import { answeringFrozen, raise, readAs } from '../errors/index.js';
import type { FineDetails, FineFinding } from '../fine/finding.js';
import { judgeFine } from '../fine/judge.js';
import { type Basis, basisOf, stepsFinding, stepsNamed } from '../fine/steps.js';
import {
  containsAmount,
  type Decimal,
  readRange,
  readYuan,
  sameRange,
  type YuanRange,
} from '../money/index.js';
import { builtinCalendar } from '../procedure/calendar.js';
import { type ProcedureForFine, procedureFor } from '../procedure/procedure-for.js';
import { bookOf, rulesOn } from '../procedure/rules.js';
import { checkOptions } from '../rulebook/given.js';
import type { Index } from '../rulebook/index-book.js';
import { indexOf } from '../rulebook/load.js';
import type { Assurance } from '../rulebook/schema.js';
import type { Day } from '../time/day.js';
import { daySchema } from '../time/day-schema.js';
import type { StepSource } from '../trail/step.js';
import { isBlank } from './blank.js';
import { type DecidedCase, readDecided } from './decided.js';
import { type AuditCode, type AuditFinding, type FindingDetails, severityOf } from './finding.js';
import { hearingPeriod } from './hearing-period.js';

/** As for `decide`; and the days off and worked in exchange by which working days are counted, as for `timeline`. */
export interface AuditOptions extends DecideOptions {
  /**
   * Default: the calendar of the package, as for `timeline`. Where a year is not covered only Saturdays and Sundays are known to be
   * free, and the finding says so.
   */
  readonly holidays?: readonly Day[];
  readonly workdays?: readonly Day[];
}

/** What the audit of one decided case found, and the decision that it was held against. */
export interface Audit {
  readonly decision: Decision;
  readonly findings: readonly AuditFinding[];
}

/**
 * A decided case against the law: outside the statute or the grade, heavier than the notice, leniency not given, below
 * the minimum without a ground, a departure without reason or approval, limitation passed, hearing ignored, wrong version.
 *
 * @param input the decided case: the case, what was imposed, and what the file has on notice, hearing and reasons
 * @param options as for `decide`, and the days off
 * @throws CaliangError for a decided case that cannot be read
 * @example
 * audit({
 *   case: { violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11' },
 *   imposed: { fine: '60000', warning: true }, hearingOffered: true, reasons: '……',
 * }).findings.map((f) => f.code) // ['fine-above-maximum']
 */
export function audit(input: DecidedCase, options: AuditOptions = {}): Audit {
  return answeringFrozen({ '': input, options }, () => {
    checkAuditOptions(options);
    const decided = readDecided(input);
    const decision = decideWithin(decided.case, options);
    return { decision, findings: new Auditor(decided, decision, options).findings() };
  });
}

const calendarSchema = /* @__PURE__ */ z.lazy(() =>
  z.strictObject({ holidays: z.optional(z.array(daySchema)), workdays: z.optional(z.array(daySchema)) }),
);

/** @throws CaliangError for an option that there is not, or a day that is none. `others`: names of options for somebody else */
export function checkAuditOptions(options: unknown, others: readonly string[] = []): void {
  checkOptions(options, [...DECIDE_OPTIONS, 'holidays', 'workdays', ...others]);
  const { holidays, workdays } = (options ?? {}) as AuditOptions;
  const calendar = {
    ...(holidays !== undefined && { holidays }),
    ...(workdays !== undefined && { workdays }),
  };
  readAs<unknown>(calendarSchema, calendar, ['options']);
}

/** A problem of the case is named by its place in the decided case. */
function decideWithin(
  input: DecidedCase['case'],
  { holidays, workdays, ...options }: AuditOptions,
): Decision {
  const result = safeDecide(input, options);
  if (result.success) return result.data;
  raise(result.error.issues.map((one) => ({ ...one, path: ['case', ...one.path] })));
  throw result.error;
}

class Auditor {
  private readonly found: AuditFinding[] = [];
  private readonly fine: Decimal;

  constructor(
    private readonly decided: DecidedCase,
    private readonly decision: Decision,
    private readonly options: AuditOptions,
  ) {
    this.fine = readYuan(decided.imposed.fine)!;
  }

  findings(): AuditFinding[] {
    const { decided, decision } = this;
    if (decision.outcome === 'penalty') this.notWarned();
    this.fined(judgeFine(decision, this.fine, this.index()));
    if (decided.imposed.warning) this.warned();
    this.notice();
    this.papers();
    return this.found;
  }

  private add<C extends AuditCode>(
    code: C,
    params: FindingDetails[C],
    shouldBe: YuanRange | null,
    source: readonly StepSource[],
    assurance: Assurance | null = shouldBe && this.assuranceOf(shouldBe),
  ): void {
    const severity = severityOf(code, assurance);
    this.found.push({ code, severity, params, shouldBe, assurance, source } as unknown as AuditFinding);
  }

  /** A range rests on the grading unless it is the statute's own. */
  private assuranceOf(range: YuanRange): Assurance | null {
    const { fine } = this.decision;
    if (!fine?.statutory || !sameRange(readRange(range), readRange(fine.statutory)))
      return fine?.assurance ?? null;
    return this.levelOf('fine.statutory');
  }

  private basis(id: string): Basis {
    return basisOf(stepsNamed(this.decision.steps, id));
  }

  private levelOf(id: string): Assurance | null {
    return this.basis(id).assurance;
  }

  private sourceOf(id: string): readonly StepSource[] {
    return this.basis(id).source;
  }

  private notWarned(): void {
    const { decision, decided } = this;
    const certain = examinedOutcomes(decision).length === 1;
    const spared = decision.options.some((o) => o.id === 'spared');
    if (decision.warning === 'required' && !decided.imposed.warning && certain && !spared) {
      this.add('warning-missing', {}, null, this.sourceOf('provision'));
    }
  }

  /** What `checkFine` finds against the figure, and what the file has to have where it departs. */
  private fined(findings: readonly FineFinding[]): void {
    const statutory = this.decision.fine?.statutory ?? null;
    for (const { code, verdict, params, source } of findings) {
      switch (code) {
        case 'fine-where-none':
          if (verdict === 'unlawful') this.add('fine-without-basis', params, null, source);
          else this.departed(this.decision.fine?.range ?? null);
          break;
        case 'above-maximum':
          this.add('fine-above-maximum', params, statutory, source);
          break;
        case 'below-minimum-without-ground':
          this.add('fine-below-minimum', { minimum: params.minimum }, statutory, source);
          break;
        case 'below-minimum-with-ground':
          this.mitigated(params.minimum, source);
          break;
        case 'zero-where-mandatory':
          this.add('mandatory-fine-missing', {}, statutory, source);
          break;
        case 'outside-the-grade':
          this.outside(params, source);
          break;
        case 'maximum-though-lenient': {
          const circumstances = this.circumstancesOf(params.grounds);
          const below = statutory && { ...statutory, maxOpen: true };
          this.add('leniency-not-given', { circumstances }, below, source);
          break;
        }
        case 'not-settled':
          if (this.fine.gt(0)) this.open();
          break;
        case 'beside-pending-transfer':
        case 'unlawful-under-version':
          break;
      }
    }
  }

  private circumstancesOf(grounds: readonly string[]): string[] {
    const found = stepsFinding(this.decision.steps, 'ground-met').flatMap(({ params }) =>
      grounds.includes(params.ground) ? params.circumstances : [],
    );
    return [...new Set(found.map(({ id }) => id))];
  }

  private mitigated(minimum: string, source: readonly StepSource[]): void {
    if (!isBlank(this.decided.departure?.approvedBy)) return;
    const option = this.decision.options.find((o) => o.id === 'mitigated');
    const range = option?.id === 'mitigated' ? option.range : null;
    this.add('mitigation-not-approved', { minimum }, range, source, this.levelOf('option.mitigated'));
  }

  /** Only where no version of the law that may apply, and no answer to an open fact, gives a warning. */
  private warned(): void {
    const { outcome, ground, law, steps } = this.decision;
    const provided = [steps, ...law.alternatives.map((a) => a.steps)].some((chain) =>
      chain.some(({ after }) => after['warning'] === 'required'),
    );
    if (provided) return;
    const source = outcome === 'penalty' ? this.sourceOf('provision') : (ground?.source ?? []);
    this.add('warning-without-basis', { outcome, ground: ground?.id ?? null }, null, source);
  }

  /** Inside the union of what the open facts leave, but not under every answer. */
  private open(): void {
    const missing = this.decision.missing.map((m) => m.fact);
    if (missing.length > 0) this.add('cannot-be-judged', { missing }, this.decision.fine?.range ?? null, []);
  }

  private departed(range: YuanRange | null): void {
    const { departure } = this.decided;
    const source = this.sourceOf('fine.range');
    if (!departure || isBlank(departure.ground)) this.add('departure-without-ground', {}, range, source);
    else if (isBlank(departure.approvedBy)) this.add('departure-without-approval', {}, range, source);
  }

  private outside(
    { grade, side, range }: FineDetails['outside-the-grade'],
    source: readonly StepSource[],
  ): void {
    if (grade !== null) this.add('outside-grade', { grade, side }, range, source);
    this.departed(range);
    const [weighed] = stepsFinding(this.decision.steps, 'circumstances-weighed');
    if (side === 'above' && weighed) {
      const { mitigation, mitigating, aggravating } = weighed.params;
      const shall = mitigation.every((m) => m === 'shall') && aggravating.length === 0;
      const circumstances = mitigating.map((c) => c.id);
      if (shall) this.add('leniency-not-given', { circumstances }, range, weighed.source);
    }
  }

  /** Where a hearing had to be offered, the decision waits until nobody can ask for one any more. */
  private waited(): void {
    const { decided, decidedOn } = this;
    const servedOn = decided.notice?.servedOn;
    if (servedOn === undefined || servedOn > decidedOn || decided.hearingOffered === false) return;
    const { holidays, workdays } = this.options;
    const calendar = holidays ? { holidays, ...(workdays && { workdays }) } : builtinCalendar();
    const period = hearingPeriod(this.index(), servedOn, decidedOn, calendar);
    if (!period || decidedOn >= period.earliest) return;
    const { until, earliest, countedBy, source, law } = period;
    const params = { servedOn, decidedOn, until, earliest, countedBy };
    this.add('decided-before-hearing-period', params, null, citeOn(law, source));
  }

  private get decidedOn(): Day {
    return this.decided.imposed.decidedOn ?? this.decision.case.decidedOn;
  }

  private book(): Pick<AuditOptions, 'rulebook'> {
    const { rulebook } = this.options;
    return rulebook ? { rulebook } : {};
  }

  private index(): Index {
    return indexOf(bookOf(this.decision, this.options.rulebook));
  }

  private notice(): void {
    const { decided, decision, decidedOn } = this;
    const { notice } = decided;
    if (!notice) return;
    const { rules, law } = rulesOn(this.index(), decision.case.decidedOn);
    const source = rules.stages.find((stage) => stage.id === 'notice')?.source ?? [];
    const { servedOn } = notice;
    if (servedOn !== undefined && servedOn > decidedOn) {
      this.add('notice-after-decision', { servedOn, decidedOn }, null, citeOn(law, source));
    }
    if (this.fine.lte(notice.fine)) return;
    const range = decision.fine?.range ?? null;
    // What was announced bounds the range from above, where it lies in it.
    const bounded =
      range && containsAmount(readRange(range), readYuan(notice.fine)!)
        ? { ...range, max: notice.fine, maxOpen: false }
        : null;
    this.add('heavier-than-notice', { notice: notice.fine }, bounded, citeOn(law, source));
  }

  /** The right to a hearing arises from what the office means to impose (行政处罚法 63): from the notice too, where that was heavier. */
  private heaviestMeant(): ProcedureForFine {
    const { decided, decision, fine } = this;
    const told = decided.notice?.fine;
    const meant = told !== undefined && readYuan(told)!.gt(fine) ? told : decided.imposed.fine;
    return procedureFor(decision, meant, this.book());
  }

  /**
   * Procedure follows the law in force when a step is taken, whichever version counts for the rest: beside the version
   * that counts another one of the same text may be cited for it, if it was in force between filing and decision.
   */
  private procedural(cited: readonly string[], counting: readonly string[]): readonly string[] {
    const { filedOn, discoveredOn, act } = this.decision.case;
    const start = filedOn ?? [discoveredOn ?? act.from].flat()[0]!;
    const ids = this.index()
      .procedures.filter(
        ({ version: { from, to } }) => from <= this.decidedOn && (to === null || to >= start),
      )
      .map(({ version }) => version.id);
    return ids.some((id) => cited.includes(id) && counting.includes(id)) ? ids : [];
  }

  private papers(): void {
    const { decided, decision } = this;
    if (decision.outcome === 'penalty') {
      const { hearing, hearingThreshold: threshold } = this.heaviestMeant();
      if (hearing === 'yes') {
        if (decided.hearingOffered === false) {
          this.add('hearing-not-offered', { threshold }, null, this.sourceOf('procedure.hearing'));
        } else if (decided.hearingOffered === undefined) {
          this.add('hearing-not-recorded', { threshold }, null, this.sourceOf('procedure.hearing'));
        }
        this.waited();
      }
      if (this.fine.gt(0) && isBlank(decided.reasons)) this.add('reasons-missing', {}, null, []);
    }
    const { decideBy } = decision.procedure;
    if (decideBy !== null && this.decidedOn > decideBy) {
      this.add('decided-late', { decideBy }, null, this.sourceOf('procedure.decide-by'));
    }
    const { decidedOn, law: cited } = decided.imposed;
    const on = decision.case.decidedOn;
    if (decidedOn !== undefined && decidedOn !== on)
      this.add('dates-differ', { case: on, imposed: decidedOn }, null, []);
    const { chosen, atAct, atDecision } = decision.law;
    if (cited && (chosen === 'old' || chosen === 'new' || chosen === 'same')) {
      const right = chosen === 'new' ? atDecision : atAct;
      const both = [...new Set([...atAct, ...atDecision])];
      const allowed = chosen === 'same' ? both : right;
      const beside = this.procedural(cited, allowed);
      const wrong = cited.some((id) => !allowed.includes(id) && !beside.includes(id));
      if (wrong) this.add('wrong-version', { cited, right }, null, this.sourceOf('law.choice'));
    }
  }
}
