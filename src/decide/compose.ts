/** From the verdicts of all worlds under one law to one result with its steps. */
import { isRefusal, mayGoOn } from '../case/course.js';
import type { Facts } from '../case/facts.js';
import { fail, issue } from '../errors/index.js';
import {
  compareMin,
  containsAmount,
  Decimal,
  type DecimalRange,
  hull,
  range,
  readRange,
  sameRange,
  writeRange,
  writeYuan,
} from '../money/index.js';
import { satisfies, weakest } from '../rulebook/assurance.js';
import { rangeOfGrade } from '../rulebook/grade-range.js';
import {
  type Assurance,
  type FineMode,
  type Form,
  GRADES,
  type Grade,
  type Ground,
  isPersonRole,
  ORDINALS,
  type Provision,
  type ProvisionVersion,
} from '../rulebook/schema.js';
import { replacementOf } from '../rulebook/yields.js';
import type { FindingParams, Step } from '../trail/step.js';
import type {
  Concurrence,
  Fine,
  FineFloor,
  FineForm,
  NoPenaltyGround,
  Option,
  OtherConsequence,
  Outcome,
  PersonFine,
  TableFinding,
  Warning,
} from './decision.js';
import {
  type Floor,
  gradeOrder,
  gradesIn,
  type LawVerdict,
  type LimitationFinding,
  mandatoryPolicy,
  OUTCOME_RANK,
  type Prepared,
  type Verdict,
} from './examine.js';
import { type Cell, citeOn, lawInTimeCells, levelOf, ruleOf } from './law.js';
import { orderState } from './order-state.js';
import { shareOfFine } from './person-range.js';
import { rowText, statedFact, unitOf } from './row-text.js';
import { hasMinimum, type Operation, placeOf, type Statutory, statutoryOf } from './statutory.js';
import type { Alternative } from './table/alternatives.js';
import { statedValues } from './table/open.js';
import { foundIn, hullOfKnown, keptIn, placesOf, rangeStep, tableSteps, tablesOf } from './table/steps.js';
import { Trail } from './trail-builder.js';

/** A fine on a person before the procedure is known: the law of the decision says what hearing there is. */
export type PersonFineOnly = Omit<PersonFine, 'hearing' | 'hearingThreshold'>;

/** The result under one law. */
export interface Composed {
  readonly outcome: Outcome;
  readonly possibleOutcomes: readonly Outcome[];
  readonly violation: string;
  readonly ground: NoPenaltyGround | null;
  readonly warning: 'required' | 'none';
  readonly orders: readonly string[];
  readonly otherConsequences: readonly OtherConsequence[];
  readonly personFines: readonly PersonFineOnly[];
  readonly fine: Fine | null;
  readonly options: readonly Option[];
  readonly concurrence: Concurrence | null;
  readonly findings: readonly TableFinding[];
  readonly warnings: readonly Warning[];
  readonly assurance: Assurance;
  readonly steps: readonly Step[];
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

export const inOutcomeOrder = (outcomes: readonly Outcome[]): Outcome[] =>
  unique(outcomes).sort((a, b) => OUTCOME_RANK[b] - OUTCOME_RANK[a] || (a < b ? -1 : 1));

export function compose(
  prepared: Prepared,
  verdicts: readonly LawVerdict[],
  facts: Facts,
  demanded: Assurance | null,
): Composed {
  return new Composer(prepared, verdicts, facts, demanded, new Trail(prepared.law)).compose();
}

class Composer {
  private readonly warnings: Warning[] = [];
  private readonly used: Cell[] = [];

  constructor(
    private readonly prepared: Prepared,
    private readonly verdicts: readonly LawVerdict[],
    private readonly facts: Facts,
    private readonly demanded: Assurance | null,
    private readonly trail: Trail,
  ) {}

  private warn(code: Warning['code'], params: Record<string, string> = {}): void {
    this.warnings.push({ code, params });
  }

  private evidence(id: string): readonly string[] {
    return this.facts.circumstances.get(id)?.evidence ?? [];
  }

  compose(): Composed {
    const possibleOutcomes = inOutcomeOrder(this.verdicts.map((v) => v.outcome));
    const outcome = possibleOutcomes[0]!;
    const deciding = this.verdicts.filter((v) => v.outcome === outcome);
    const first = deciding[0]!;
    const lead = first.chosen ?? first.verdicts.find((v) => v.outcome === outcome)!;
    this.yields();
    if (lead.referred) this.referred(lead);
    else if (outcome === 'not-punishable') this.notPunishable();
    else {
      this.limitation(lead);
      this.grounds(lead);
      this.order(lead);
    }
    if (outcome !== 'penalty') this.table(deciding.flatMap((v) => v.verdicts));
    const ground = outcome === 'no-penalty' ? this.noPenalty(lead) : null;
    const penalty = outcome === 'penalty' ? this.penalty(deciding, lead) : null;
    const orders = outcome === 'order-first' ? this.ordersFirst(deciding) : (penalty?.orders ?? []);
    if (!penalty && !lead.referred) this.intent();
    const assurance = weakest(...this.used.map((cell) => levelOf(this.prepared.law, cell)));
    return {
      outcome,
      possibleOutcomes: this.withReferral(possibleOutcomes),
      violation: lead.applied?.provision.violation ?? this.facts.provisions[0]!.violation,
      ground,
      warning: penalty?.warning ?? 'none',
      orders,
      otherConsequences: penalty?.others ?? this.afterNoPenalty(ground),
      personFines: penalty?.personFines ?? [],
      fine: penalty?.fine ?? null,
      options: penalty?.options ?? [],
      concurrence: this.concurrence(first),
      findings: this.findings(),
      warnings: this.warnings,
      assurance: penalty ? weakest(assurance, penalty.fine.assurance) : assurance,
      steps: this.trail.steps,
    };
  }

  private yields(): void {
    const { canonical, provisions } = this.facts;
    const asked = Array.isArray(canonical.violation) ? canonical.violation : [canonical.violation];
    for (const id of asked) {
      const provision = this.prepared.law.index.provisions.get(id);
      const replacement = provision && replacementOf(provision);
      if (!replacement || provisions.includes(provision)) continue;
      this.trail.add({
        id: `provision.yields.${id}`,
        finding: 'provision-yields',
        params: { from: id, to: replacement.violation },
        cells: [replacement],
      });
    }
  }

  private referred(lead: Verdict): void {
    const { provision, version } = lead.applied!;
    const { referral } = this.prepared.law.general;
    const intent = lead.referred === 'intent';
    const cells: Cell[] = [
      intent ? { source: [provision.intentTo!], assurance: version.assurance } : version,
      referral,
    ];
    this.used.push(...cells);
    this.trail.add({
      id: 'refer',
      finding: 'referred',
      params: { violation: provision.violation, because: lead.referred! },
      cells,
      after: { outcome: 'refer' },
    });
  }

  private notPunishable(): void {
    this.trail.add({
      id: 'not-punishable',
      finding: 'not-punishable',
      params: { version: this.prepared.law.ids.join('、') },
      cells: lawInTimeCells(this.prepared.law),
      after: { outcome: 'not-punishable' },
    });
  }

  private limitation(lead: Verdict): void {
    if (!lead.limitation || !lead.applied) return;
    const { provision } = lead.applied;
    const own = this.verdicts.flatMap((v) =>
      v.verdicts.flatMap((x) => (x.limitation && x.applied?.provision === provision ? [x.limitation] : [])),
    );
    this.limitationStep(lead, provision, own);
    this.used.push(...unique(own.map((f) => f.cell)).slice(0, 1));
    const runsFromAct = own.some((f) => f.from === 'act');
    const { endOpen, canonical } = this.facts;
    if (runsFromAct && endOpen === 'not-stated' && mayGoOn(provision)) {
      this.warn('act-end-unknown', { violation: provision.violation });
    }
    if (runsFromAct && endOpen === 'not-complied') {
      this.warn('act-end-not-complied', { to: [canonical.act.to ?? []].flat().join('..') });
    }
  }

  private limitationStep(lead: Verdict, provision: Provision, findings: readonly LimitationFinding[]): void {
    const states = unique(findings.map((f) => f.state));
    const open = states.length > 1 && states.includes('passed');
    // Of several possible days the one that comes nearest to another answer.
    const order = lead.limitation!.state === 'passed' ? -1 : 1;
    const begun = findings.filter((f) => f.lastDay !== null);
    const limitation = (begun.length > 0 ? begun : findings).reduce((a, b) =>
      (a.lastDay ?? '') === (b.lastDay ?? '') || (a.lastDay ?? '') < (b.lastDay ?? '') === order > 0 ? a : b,
    );
    const { discovered, from, end, endOpen } = this.facts;
    const { lastDay, years } = limitation;
    const cells = [limitation.cell];
    const id = 'general.limitation';
    const after = lead.noPenaltyBy === 'limitation' ? { outcome: 'no-penalty' } : {};
    const found = discovered?.[1] ?? null;
    const contested = open && new Set(findings.map((f) => f.from)).size > 1;
    if (contested) {
      const { limitationFrom } = provision;
      const deadline = this.facts.order?.deadline ?? '';
      this.trail.add({
        id,
        finding: 'limitation-contested',
        params: { deadline },
        cells: limitationFrom ? [...cells, limitationFrom] : cells,
      });
    } else if (open) {
      this.trail.add({
        id,
        finding: 'limitation-unknown',
        params: { facts: this.limitationFacts(provision) },
        cells,
      });
    } else if (
      limitation.from === 'order-deadline' &&
      (limitation.end !== null || lead.order !== 'not-complied')
    ) {
      const { limitationFrom } = provision;
      if (limitationFrom && limitation.end !== null) this.used.push(limitationFrom);
      const params = { state: limitation.state, end: limitation.end, discovered: found, lastDay, years };
      this.trail.add({
        id,
        finding: 'limitation-from-order',
        params,
        cells: limitationFrom ? [...cells, limitationFrom] : cells,
        after,
      });
    } else if (limitation.end === null || lastDay === null) {
      this.trail.add({ id, finding: 'limitation-not-begun', params: {}, cells });
    } else if (endOpen && (endOpen === 'not-complied' || mayGoOn(provision))) {
      this.trail.add({
        id,
        finding: 'limitation-end-unknown',
        params: { end: limitation.end, discovered: found, lastDay, years },
        cells: provision.course ? [...cells, provision.course] : cells,
      });
    } else {
      this.trail.add({
        id,
        finding: limitation.state === 'passed' ? 'limitation-passed' : 'limitation-in-time',
        params: {
          end: limitation.end,
          certain: endOpen ? from[0] === from[1] : end !== 'ongoing' && end[0] === end[1],
          discovered: found,
          lastDay,
          years,
        },
        cells,
        after,
      });
    }
  }

  /** What limitation depends on and nobody knows: the days; where they are certain, whether the period is longer. */
  private limitationFacts(provision: Provision): string[] {
    const { facts } = this;
    const { end, endOpen, discovered } = facts;
    const open = endOpen && (endOpen === 'not-complied' || mayGoOn(provision));
    const uncertain = end !== 'ongoing' && end[0] !== end[1] && !isRefusal(provision);
    const days = [
      ...(open ? ['act.to'] : uncertain ? ['act'] : []),
      ...(discovered === null || discovered[0] !== discovered[1] ? ['discoveredOn'] : []),
    ];
    if (days.length > 0) return days;
    const longer = this.prepared.law.general.limitation.extended?.facts ?? [];
    const unknown = longer.filter((fact) => facts[fact] === null).map((fact) => `facts.${fact}`);
    return facts.consequence === null ? [...unknown, 'facts.consequence'] : unknown;
  }

  private grounds(lead: Verdict): void {
    const { general } = this.prepared.law;
    const { met, notMet } = this.prepared.grounds;
    this.trail.add({
      id: 'general.grounds',
      finding: 'grounds-examined',
      params: {
        met: met.map((g) => g.id),
        notMet: notMet.map(({ ground, absent, unexamined }) => ({ ground: ground.id, absent, unexamined })),
      },
      cells: general.grounds.filter((g) => !g.open || met.includes(g)),
      rule: general.id,
    });
    for (const ground of met) {
      const circumstances = ground.all.map((id) => {
        const law = this.facts.circumstances.get(id)?.law;
        return { id, evidence: this.evidence(id), ...(law !== undefined && { law }) };
      });
      this.trail.add({
        id: `general.ground.${ground.id}`,
        finding: 'ground-met',
        params: { ground: ground.id, effect: ground.effect, circumstances },
        cells: [ground],
        after:
          lead.noPenaltyBy === 'ground' && ground === this.prepared.grounds.noPenalty
            ? { outcome: lead.outcome }
            : {},
      });
      if (ground.wantsEvidence && circumstances.every((c) => c.evidence.length === 0)) {
        this.warn('evidence-missing', { ground: ground.id });
      }
      this.groundWarnings(ground, circumstances);
      const level = levelOf(this.prepared.law, ground);
      if (this.demanded !== null && !satisfies(level, this.demanded)) {
        this.warn('general-part-below-demand', { ground: ground.id, level });
      }
    }
  }

  /** What a ground asks to be looked at again: a law to be named, its own accord after an order, severity. */
  private groundWarnings(ground: Ground, found: FindingParams['ground-met']['circumstances']): void {
    const { order } = this.facts;
    if (ground.wantsLaw && found.every((c) => c.law === undefined)) {
      this.warn('law-not-named', { ground: ground.id });
    }
    const policy = ground.ownAccord && this.prepared.law.index.policies.get(ground.ownAccord);
    if (policy && order) {
      const proof = found.some((c) => c.evidence.length > 0) ? 'stated' : 'none';
      const issued = order.issuedOn === null ? {} : { issuedOn: order.issuedOn };
      this.warn('own-accord-after-order', {
        ground: ground.id,
        policy: policy.id,
        evidence: proof,
        ...issued,
      });
    }
    if (ground.effect === 'severe') this.warn('shall-be-severe', { ground: ground.id });
  }

  private order(lead: Verdict): void {
    const { applied } = lead;
    const { order, decidedOn } = this.facts;
    if (!applied) return;
    const cells = [applied.version];
    const id = 'order';
    if (lead.order === null) {
      if (!order) return;
      this.trail.add({
        id,
        finding: 'order-recorded',
        params: {
          issuedOn: order.issuedOn,
          deadline: order.deadline,
          compliedOn: order.complied === undefined ? null : (order.complied?.[1] ?? 'not-complied'),
        },
        cells: [this.prepared.law.general.orderToCorrect],
      });
      return;
    }
    const states = unique(
      this.verdicts.flatMap((v) => v.verdicts.map((x) => x.order)).filter((s) => s !== null),
    );
    const after = lead.outcome === 'penalty' ? {} : { outcome: lead.outcome };
    const deadline = order?.deadline ?? '';
    const compliedOn = order?.complied?.[1] ?? null;
    // Where an answer is only implied, its day is not known and none is named.
    if (states.length > 1) {
      this.trail.add({ id, finding: 'order-compliance-unknown', params: { deadline }, cells });
    } else if (lead.order === 'not-made') {
      this.trail.add({ id, finding: 'order-not-made', params: {}, cells, after });
    } else if (lead.order === 'no-deadline') {
      const issuedOn = order?.issuedOn ?? null;
      this.trail.add({ id, finding: 'order-without-deadline', params: { issuedOn }, cells, after });
    } else if (lead.order === 'running') {
      this.trail.add({
        id,
        finding: 'order-deadline-running',
        params: { deadline, decidedOn },
        cells,
        after,
      });
    } else if (lead.order === 'complied') {
      this.trail.add({
        id,
        finding: 'order-complied',
        params: { deadline, compliedOn },
        cells,
        after,
      });
    } else {
      this.trail.add({ id, finding: 'order-not-complied', params: { deadline, compliedOn }, cells });
    }
    this.used.push(applied.version);
  }

  /** The order whose disobedience the provision makes the condition of a fine; it goes to the unit, not to a person. */
  private ordersFirst(deciding: readonly LawVerdict[]): string[] {
    if (this.isPerson) return [];
    const waiting = deciding.flatMap((v) => v.verdicts).filter((v) => v.outcome === 'order-first');
    const versions = unique(waiting.flatMap((v) => v.applied?.version ?? []));
    const orders = unique(versions.flatMap((v) => v.orders));
    if (orders.length === 0) return [];
    this.trail.add({
      id: 'order.to-issue',
      finding: 'order-to-issue',
      params: { orders, running: waiting.every((v) => v.order === 'running') },
      cells: versions,
      after: { orders },
    });
    return orders;
  }

  private get isPerson(): boolean {
    return isPersonRole(this.facts.role);
  }

  private noPenalty(lead: Verdict): NoPenaltyGround {
    const { law, grounds } = this.prepared;
    const cell: Cell =
      lead.noPenaltyBy === 'limitation'
        ? lead.limitation!.cell
        : lead.noPenaltyBy === 'ground'
          ? grounds.noPenalty!
          : (lead.table?.row ?? lead.applied!.version);
    this.used.push(cell);
    const then = lead.noPenaltyBy === 'row' ? lead.table?.row?.then : undefined;
    return {
      ...(typeof then === 'object' && 'penalty' in then && { text: { ...then.ground } }),
      id:
        lead.noPenaltyBy === 'limitation'
          ? 'limitation'
          : lead.noPenaltyBy === 'ground'
            ? grounds.noPenalty!.id
            : lead.noPenaltyBy === 'row'
              ? 'table-row'
              : 'order-complied',
      rule: ruleOf(law, cell),
      circumstances: lead.noPenaltyBy === 'ground' ? [...grounds.noPenalty!.all] : [],
      source: citeOn(law, cell.source),
      assurance: levelOf(law, cell),
    };
  }

  /** The problems of printed tables that the case touches, whatever comes out. */
  private findings(): TableFinding[] {
    const { benchmark } = this.prepared.law;
    if (!benchmark?.benchmark.table) return [];
    return foundIn(tablesOf(this.verdicts.flatMap((v) => v.verdicts))).map(({ code, rows }) => ({
      code,
      benchmark: benchmark.benchmark.id,
      rows: [...rows],
      places: placesOf(this.prepared.law, rows),
    }));
  }

  /** The rows of a table with their conditions. */
  private table(verdicts: readonly Verdict[]): void {
    const { law, present, grounds } = this.prepared;
    const alternatives = tablesOf(verdicts);
    const [sample] = verdicts.filter((v) => v.table);
    if (!sample) return;
    const values = statedValues(this.facts);
    const complied = this.facts.order?.complied;
    const order = orderState(this.facts, complied?.[1] ?? null);
    const reading = {
      facts: this.facts,
      values,
      present,
      taken: new Map(),
      order,
      leniency: grounds.leniency,
    };
    tableSteps(this.trail, law, alternatives, reading, sample.applied!.provision.violation);
  }

  private afterNoPenalty(ground: NoPenaltyGround | null): OtherConsequence[] {
    const found = this.prepared.grounds.noPenalty;
    if (!ground || ground.id !== found?.id) return [];
    return found.consequences.map((id) => ({
      id,
      mode: 'required',
      when: null,
      by: null,
      amount: null,
      source: [...ground.source],
    }));
  }

  private concurrence(first: LawVerdict): Concurrence | null {
    if (first.verdicts.length < 2) return null;
    return {
      chosen: first.chosen?.applied?.provision.violation ?? null,
      considered: first.verdicts.map((v, i) => ({
        violation: v.applied?.provision.violation ?? this.facts.provisions[i]!.violation,
        outcome: v.outcome,
        statutory: v.statutory?.range ? writeRange(v.statutory.range) : null,
      })),
    };
  }

  /** Intent to damage would take the case to another department, whatever the other stages give. */
  private intent(): void {
    const noIntent = this.facts.circumstances.get('no-intent');
    for (const { violation } of this.intentOpen) {
      if (noIntent?.present === false) this.warn('intent-found', { violation });
      else if (this.facts.intentToDamage === null && noIntent === undefined) {
        this.warn('intent-not-examined', { violation });
      }
    }
  }

  private get intentOpen(): Provision[] {
    return this.prepared.law.provisions.flatMap((p) =>
      p?.provision.intentTo && p.version.result !== 'refer' ? [p.provision] : [],
    );
  }

  /** With the referral that is open while nobody said whether there was intent. */
  private withReferral(outcomes: readonly Outcome[]): Outcome[] {
    const { intentToDamage, circumstances } = this.facts;
    const excluded = intentToDamage !== null || circumstances.get('no-intent')?.present === true;
    return this.intentOpen.length === 0 || excluded ? [...outcomes] : inOutcomeOrder([...outcomes, 'refer']);
  }

  private penalty(deciding: readonly LawVerdict[], lead: Verdict) {
    const open = deciding.some((v) => v.chosen === null);
    const chosen = unique(deciding.map((v) => v.chosen)).filter((v): v is Verdict => v !== null);
    const rivals = unique(
      deciding.flatMap((v) => v.verdicts).filter((v) => v.outcome === 'penalty' && v.applied),
    );
    const byProvision = [...new Map(rivals.map((v) => [v.applied!.provision.violation, v])).values()];
    const { applied, statutory } = lead;
    const { provision, version } = applied!;
    const { cell } = statutory!;
    const mode: FineMode = deciding.every((v) => v.mandatory) ? 'required' : 'optional';
    const noFine = chosen.length > 0 && chosen.every((v) => v.table?.noFine);
    const floor = floorOf(deciding);
    const byPolicy = this.mandatory(byProvision, cell.mode, mode, floor);
    // The act is fined once, but a warning that any of the provisions demands stays. It goes to the unit.
    const warned = (this.isPerson ? [] : byProvision)
      .filter(warnsOf)
      .map(
        ({ applied: one, table }) =>
          table?.row ?? { source: [one!.provision.cite], assurance: one!.version.assurance },
      );
    const warning: 'required' | 'none' = warned.length > 0 ? 'required' : 'none';
    this.trail.add({
      id: 'provision',
      finding: 'provision-applied',
      params: {
        violation: provision.violation,
        party: this.facts.party,
        role: this.facts.role,
        mode: cell.mode,
        competence: provision.competence ?? null,
      },
      cells: [cell, { source: [provision.cite, ...provision.duty], assurance: version.assurance }, ...warned],
      after: { warning, ...(!byPolicy && { 'fine.mode': noFine ? 'none' : mode }) },
    });
    for (const other of byProvision) {
      if (other.applied !== applied && !open) {
        const { general, index } = this.prepared.law;
        const policy = index.policies.get('concurrence-higher-amount');
        this.trail.add({
          id: `concurrence.${other.applied!.provision.violation}`,
          finding: 'provision-not-applied',
          params: {
            violation: other.applied!.provision.violation,
            chosen: provision.violation,
            policy: policy?.id ?? null,
          },
          cells: [general.sameAct, other.statutory!.cell, ...(policy ? [policy] : [])],
        });
      }
    }
    const orders = this.isPerson ? [] : this.orders(byProvision);
    if (open) this.warn('concurrence-open');
    this.intent();
    const computed = this.fine(open ? [] : chosen, byProvision, statutory!, mode, floor);
    const fine = noFine ? { ...computed, mode: 'none' as const } : computed;
    const others = this.isPerson ? [] : this.others(byProvision);
    const personFines = this.personFines(deciding, fine, open, lead);
    const options = this.options(lead, fine);
    return {
      fine,
      others,
      personFines,
      options,
      orders,
      warning,
    };
  }

  /** The orders that the provisions name; where none of them names one, the order that goes with every penalty. */
  private orders(verdicts: readonly Verdict[]): string[] {
    const { orderToCorrect } = this.prepared.law.general;
    const named = verdicts.flatMap((v) => ordersOf(v));
    const made =
      named.length > 0 ? named : [{ order: orderToCorrect.order, violation: null, cell: orderToCorrect }];
    const orders = unique(made.map((one) => one.order));
    const cells = unique<Cell>(made.map((one) => one.cell));
    this.used.push(...cells);
    this.trail.add({
      id: 'orders',
      finding: 'orders-made',
      params: { orders: made.map(({ order, violation }) => ({ order, violation })) },
      cells,
      after: { orders },
    });
    return orders;
  }

  /** What another provision that makes a fine mandatory does to the one that gives the fine; true if it sets the mode. */
  private mandatory(
    rivals: readonly Verdict[],
    own: FineMode,
    mode: FineMode,
    floor: FineFloor | null,
  ): boolean {
    const required = rivals.filter((v) => v.statutory!.cell.mode === 'required');
    const mixed = required.length > 0 && required.length < rivals.length;
    if (!floor && (!mixed || own === 'required')) return false;
    const policy = mandatoryPolicy(this.prepared.law);
    if (!policy) return false;
    const applied = mode === 'required';
    const violations = required.map((v) => v.applied!.provision.violation);
    this.warn('concurrence-mandatory', { violations: violations.join(), applied: applied ? 'yes' : 'no' });
    if (!applied) return false;
    const sets = own !== mode;
    this.trail.add({
      id: 'concurrence.mandatory',
      finding: 'fine-mandatory-by-concurrence',
      params: { violations, floor: floor?.amount ?? null, policy: policy.id },
      cells: [policy, ...required.map((v) => v.statutory!.cell)],
      after: { ...(sets && { 'fine.mode': mode }), ...(floor && { 'fine.floor': floor }) },
    });
    this.used.push(policy);
    return sets;
  }

  private fine(
    chosen: readonly Verdict[],
    rivals: readonly Verdict[],
    lead: Statutory,
    mode: FineMode,
    floor: FineFloor | null,
  ): Fine {
    const { law } = this.prepared;
    const known = chosen.filter((v) => v.statutory?.range);
    const statutory = known
      .map((v) => v.statutory!.range!)
      .reduce<DecimalRange | null>((a, b) => (a ? hull(a, b) : b), null);
    const forms = unique(rivals.map((v) => v.statutory!.cell.form));
    const form: FineForm =
      chosen.length > 0 || forms.length === 1 ? lead.cell.form : { kind: 'one-of', forms };
    this.operations(lead.operations, lead);
    if (statutory) {
      const written = writeRange(statutory);
      this.trail.add({
        id: 'fine.statutory',
        finding: 'statutory-range',
        params: { form: lead.cell.form, range: written },
        cells: unique(known.map((v) => v.statutory!.cell)),
        after: { 'fine.statutory': written, 'fine.form': form },
      });
    } else {
      this.trail.add({
        id: 'fine.statutory',
        finding: 'statutory-unknown',
        params: { form: lead.cell.form, needs: lead.needs ?? 'contractPrice' },
        cells: rivals.map((v) => v.statutory!.cell),
        after: { 'fine.statutory': null, 'fine.form': form },
      });
    }
    this.grading(chosen);
    const grades = this.gradesOf(chosen);
    const grade = grades.length === 0 ? null : grades.length === 1 ? grades[0]! : grades;
    const fined = chosen.filter((v) => !v.table?.noFine);
    const range_ =
      tablesOf(chosen).length > 0
        ? hullOfKnown(fined.map((v) => v.range))
        : known.map((v) => v.range!).reduce<DecimalRange | null>((a, b) => (a ? hull(a, b) : b), null);
    const cells = chosen.length > 0 ? chosen.flatMap((v) => v.cells) : rivals.map((v) => v.statutory!.cell);
    const policy = floor && mandatoryPolicy(law);
    const assurance = weakest(...[...cells, ...(policy ? [policy] : [])].map((cell) => levelOf(law, cell)));
    const gradeRanges = this.gradeRanges(chosen);
    const kept = keptIn(tablesOf(chosen)).map((one) => ({ ...one }));
    const raised = floor !== null && this.raisedRange(floor, range_, grade, grades, assurance);
    if (!raised) this.range(chosen, grades, range_, grade, assurance, unique(cells));
    return {
      mode,
      statutory: statutory && writeRange(statutory),
      form,
      gradeRanges,
      grade,
      range: range_ && writeRange(range_),
      ...(kept.length > 0 && { kept }),
      ...(floor && { floor }),
      assurance,
    };
  }

  /** The range where the minimum of another provision moves it; false where it lies above that minimum anyway. */
  private raisedRange(
    floor: FineFloor,
    value: DecimalRange | null,
    grade: Fine['grade'],
    grades: readonly Grade[],
    assurance: Assurance,
  ): boolean {
    const { law } = this.prepared;
    const floors = this.verdicts.flatMap((v) => v.floor ?? []);
    const before = floors
      .flatMap((f) => f.before ?? [])
      .reduce<DecimalRange | null>((a, b) => (a ? hull(a, b) : b), null);
    if (!value || !before || compareMin(before, value) === 0) return false;
    const policy = mandatoryPolicy(law)!;
    this.trail.add({
      id: 'fine.range',
      rule: `${law.index.data.id}:${policy.id}`,
      finding: 'range-raised',
      params: {
        grades,
        before: writeRange(before),
        floor: floor.amount,
        violation: floor.violation,
        range: writeRange(value),
      },
      cells: unique([policy, ...floors.flatMap((f) => [f.by.statutory!.cell, ...this.cellsOf(f.by)])]),
      before: { 'fine.range': writeRange(before) },
      after: {
        'fine.range': writeRange(value),
        'fine.assurance': assurance,
        ...(grades.length === 0 && { 'fine.grade': grade }),
      },
    });
    return true;
  }

  /** The cells behind the range that was raised. */
  private cellsOf(by: Verdict): readonly Cell[] {
    return this.verdicts.flatMap((v) => (v.floor?.by === by ? (v.chosen?.cells ?? []) : []));
  }

  /** What each grade covers, where one provision and one amount are certain. */
  private gradeRanges(chosen: readonly Verdict[]): Fine['gradeRanges'] {
    const [first] = chosen;
    const exact = first?.statutory?.exact;
    const benchmark = this.prepared.law.benchmark;
    if (!exact || !benchmark) return null;
    const same = (v: Verdict): boolean =>
      v.graded &&
      !v.table &&
      v.applied === first.applied &&
      !!v.statutory?.exact &&
      sameRange(v.statutory.exact, exact);
    if (!chosen.every(same)) return null;
    const violation = first.applied!.provision.violation;
    const table = benchmark.grading.of(violation);
    const rows = GRADES.map((g) => rangeOfGrade(table, violation, this.facts.party, g, exact));
    const grades = rows.map((row) => ({ grade: row.grade, range: writeRange(row.range) }));
    this.trail.add({
      id: 'fine.grades',
      rule: `${benchmark.benchmark.id}:grades`,
      finding: 'grades-of-range',
      params: { grades },
      cells: [...rows.map((row) => row.cell), first.statutory!.cell],
      after: { 'fine.gradeRanges': grades },
    });
    return grades;
  }

  private operations(operations: readonly Operation[], { cell }: Statutory): void {
    for (const operation of operations) {
      const { finding, end } = operation;
      const id = `amount.${finding.slice('amount-'.length)}.${end}`;
      const cells = [cell];
      const amount = writeYuan(operation.amount);
      if (finding === 'amount-multiplied') {
        const { of, factor, product } = operation;
        const params = { end, of, amount, factor: factor.toString(), product: product.toString() };
        this.trail.add({ id, finding, params, cells });
      } else if (finding === 'amount-rounded') {
        const params = { end, amount, rounded: writeYuan(operation.rounded) };
        this.trail.add({ id, finding, params, cells });
      } else if (finding === 'amount-capped') {
        const params = { end, amount, cap: writeYuan(operation.cap) };
        this.trail.add({ id, finding, params, cells: operation.by ? [cell, operation.by] : cells });
      } else if (finding === 'amount-unbounded') {
        const params = { end: operation.end, amount, cap: writeYuan(operation.cap) };
        this.trail.add({ id, finding, params, cells: [cell, operation.by] });
      } else {
        this.trail.add({ id, finding, params: { end, amount, floor: writeYuan(operation.floor) }, cells });
      }
    }
  }

  private gradesOf(chosen: readonly Verdict[]): Grade[] {
    const found = chosen.flatMap((v) => (v.graded ? gradesIn(v) : []));
    return chosen.every((v) => v.graded) ? gradeOrder(this.prepared.law, found) : [];
  }

  /** Criteria, base grade, circumstances and grade of the worlds together. */
  private grading(chosen: readonly Verdict[]): void {
    if (chosen.some((v) => v.table)) {
      this.table(chosen);
      return;
    }
    const graded = chosen.filter((v) => v.grading !== null);
    const [sample] = graded;
    if (!sample) return;
    const { provision } = sample.applied!;
    const findings = graded.map((v) => v.grading!);
    const benchmark = this.prepared.law.benchmark!.benchmark;
    for (const { criterion } of findings[0]!.criteria) {
      const all = findings.flatMap((f) => f.criteria.filter((c) => c.criterion === criterion));
      const ordinals = ORDINALS.filter((o) => all.some((c) => c.ordinals.includes(o)));
      const cells = unique(all.flatMap((c) => (c.row ? [c.row] : [])));
      const id = `criterion.${criterion}`;
      const stated = statedFact(this.facts[criterion]);
      const one = all[0]!;
      const rule = `${benchmark.id}:${criterion}${ordinals.length === 1 ? `.${ordinals[0]}` : ''}`;
      if (one.unusable) {
        const params = { criterion, demanded: this.demanded ?? 'reference' };
        this.trail.add({ id, rule, finding: 'criterion-not-usable', params, cells });
      } else if (ordinals.length > 1 || stated === null) {
        this.trail.add({
          id,
          rule,
          finding: 'criterion-missing',
          params: { criterion, possible: ordinals },
          cells,
        });
      } else {
        this.trail.add({
          id,
          rule,
          finding: 'criterion-found',
          params: {
            criterion,
            stated,
            row: one.row && rowText(one.row, stated.unit ?? unitOf(criterion, provision)),
            ordinal: ordinals[0]!,
            raisedBy: one.raisedBy,
          },
          cells,
        });
      }
    }
    const grading = this.prepared.law.benchmark!.grading.of(provision.violation);
    const ordinals = ORDINALS.filter((o) => findings.some((f) => f.ordinals.includes(o)));
    const base = GRADES.filter((g) => findings.some((f) => f.base.includes(g)));
    const grades = this.gradesOf(chosen);
    if (grades.length > 0) {
      this.trail.add({
        id: 'grade.base',
        rule: `${benchmark.id}:base`,
        finding: 'base-grade',
        params: { ordinals, grades: base },
        cells: ordinals.map((o) => grading.base.get(o)!),
      });
    }
    this.exclusive(provision.elements);
    const { mitigation, aggravated, mitigating, aggravating } = findings[0]!;
    const { general } = this.prepared.law;
    const grounds = general.grounds.filter((g) => !g.open || this.prepared.grounds.met.includes(g));
    const weighed = [...grading.effects.keys(), ...grounds.flatMap((g) => g.all)];
    const open = unique(weighed).filter((id) => !this.prepared.present.has(id));
    const effects = [...grading.effects.values()];
    const usable = effects.filter(({ assurance }) => !this.demanded || satisfies(assurance, this.demanded));
    const effective = [
      ...this.prepared.grounds.leniency,
      ...effects.filter((row) => [...mitigating, ...aggravating].includes(row.circumstance)),
    ];
    const withEvidence = (ids: readonly string[]) => ids.map((id) => ({ id, evidence: this.evidence(id) }));
    this.trail.add({
      id: 'circumstances',
      rule: `${benchmark.id}:circumstances`,
      finding: 'circumstances-weighed',
      params: {
        mitigation,
        aggravated,
        mitigating: withEvidence(mitigating),
        aggravating: withEvidence(aggravating),
        absent: open.filter((id) => this.facts.circumstances.get(id)?.present === false),
        unexamined: open.filter((id) => this.applicable(id) && !this.facts.circumstances.has(id)),
      },
      // Where none weighs, the table that says which circumstances can.
      cells: effective.length > 0 ? effective : usable.length > 0 ? usable : grounds,
    });
    if (grades.length === 0) {
      if (mitigation.includes('shall')) this.warn('shall-be-lenient-ungraded');
      return;
    }
    this.trail.add({
      id: 'grade.final',
      rule: `${benchmark.id}:combination`,
      finding: 'grade-combined',
      params: { base, grades },
      cells: mitigation.flatMap((m) => aggravated.map((a) => grading.combination.get(`${m}|${a}`)!)),
      before: { 'fine.grade': base.length === 1 ? base[0]! : base },
      after: { 'fine.grade': grades.length === 1 ? grades[0]! : grades },
    });
  }

  private applicable(id: string): boolean {
    return this.prepared.law.index.circumstances.get(id)?.parties.includes(this.facts.party) === true;
  }

  /** Facts that have no effect of their own: elements of the provision, and second facts of one group. */
  private exclusive(elements: readonly string[]): void {
    const { present, law } = this.prepared;
    for (const circumstance of elements) {
      if (!present.has(circumstance)) continue;
      this.trail.add({
        id: `circumstances.element.${circumstance}`,
        finding: 'element-of-provision',
        params: { circumstance },
        cells: this.prepared.law.provisions.flatMap((p) => (p ? [p.version] : [])).slice(0, 1),
      });
    }
    for (const group of law.benchmark!.grading.grading.groups) {
      const counted: string[] = group.circumstances.filter((id) => present.has(id));
      if (group.criterion && counted.length > 0 && this.facts[group.criterion])
        counted.unshift(group.criterion);
      if (counted.length < 2) continue;
      this.trail.add({
        id: `circumstances.group.${group.id}`,
        rule: `${law.benchmark!.benchmark.id}:group.${group.id}`,
        finding: 'counted-once',
        params: { group: group.id, counted },
        cells: [group],
      });
    }
  }

  private range(
    chosen: readonly Verdict[],
    grades: readonly Grade[],
    value: DecimalRange | null,
    grade: Fine['grade'],
    assurance: Assurance,
    cells: readonly Cell[],
  ): void {
    const { law } = this.prepared;
    const written = value && writeRange(value);
    const id = 'fine.range';
    const after = {
      'fine.range': written,
      'fine.assurance': assurance,
      ...(grades.length === 0 && { 'fine.grade': grade }),
    };
    const alternatives = tablesOf(chosen);
    if (alternatives.length > 0) {
      const kept = keptIn(alternatives);
      const own = { ...after, 'fine.grade': grade, ...(kept.length > 0 && { 'fine.kept': kept }) };
      rangeStep(this.trail, law, alternatives, value, own);
      return;
    }
    const [first] = chosen;
    const statutory = first?.statutory;
    if (!value || !written || !statutory?.exact || !statutory.range) {
      const needs = unique(chosen.flatMap((v) => (v.statutory?.needs ? [v.statutory.needs] : [])));
      this.trail.add({ id, finding: 'range-unknown', params: { needs }, cells, after });
      return;
    }
    const [only] = grades;
    const rows = [...new Map(chosen.flatMap((v) => v.refined.map((r) => [r.row, r]))).values()];
    if (rows.length > 0) {
      const violation = first!.applied!.provision.violation;
      const table = law.benchmark!.grading.of(violation);
      const whole = grades
        .map((g) => rangeOfGrade(table, violation, this.facts.party, g, statutory.exact!).range)
        .reduce((a, b) => hull(a, b));
      const before = writeRange(whole);
      const named = rows.map(({ refinement, row }) => ({ refinement: refinement.id, row: row.id }));
      this.trail.add({
        id,
        rule: named.map((r) => `${r.refinement}:${r.row}`).join(','),
        finding: 'range-refined',
        params: { grades, before, rows: named, range: written },
        cells: [...rows.map(({ row }) => row), statutory.cell],
        before: { 'fine.range': before },
        after,
      });
    } else if (only !== undefined && grades.length === 1) {
      const violation = first!.applied!.provision.violation;
      const table = law.benchmark!.grading.of(violation);
      const part = rangeOfGrade(table, violation, this.facts.party, only, statutory.exact);
      this.trail.add({
        id,
        rule: `${law.benchmark!.benchmark.id}:${part.from === null ? `range.${violation}` : 'span'}.${only}`,
        finding: 'range-of-grade',
        params: {
          grade: only,
          statutory: writeRange(statutory.exact),
          from: part.from,
          to: part.to,
          lower: part.exact.min.toString(),
          upper: part.exact.max.toString(),
          range: written,
        },
        cells: [part.cell, statutory.cell],
        before: { 'fine.range': writeRange(statutory.range) },
        after,
      });
    } else if (grades.length > 1) {
      this.trail.add({ id, finding: 'range-of-grades', params: { grades, range: written }, cells, after });
    } else if (first!.grading) {
      const notUsed = unique(chosen.flatMap((v) => v.grading?.notUsed ?? []));
      const params = { demanded: this.demanded ?? 'reference', notUsed };
      this.trail.add({ id, finding: 'range-assurance', params, cells, after });
    } else if (!law.benchmark) {
      this.warn('no-benchmark-in-force', { day: law.day });
      if (this.prepared.grounds.leniency.some((g) => g.effect === 'shall'))
        this.warn('shall-be-lenient-ungraded');
      this.trail.add({ id, finding: 'range-no-benchmark', params: {}, cells, after });
    } else if (this.isPerson) {
      if (this.prepared.grounds.leniency.some((g) => g.effect === 'shall'))
        this.warn('shall-be-lenient-ungraded');
      this.unitFineToCheck(chosen);
      this.trail.add({ id, finding: 'range-of-person', params: {}, cells, after });
    } else {
      this.trail.add({ id, finding: 'range-single-figure', params: {}, cells, after });
    }
  }

  private others(verdicts: readonly Verdict[]): OtherConsequence[] {
    const { law } = this.prepared;
    const others: OtherConsequence[] = [];
    const gains = this.facts.amounts.get('unlawfulGains');
    const amount = gains?.gt(0) ? writeYuan(gains) : null;
    const add = (
      id: string,
      mode: 'optional' | 'required',
      cells: readonly Cell[],
      rest: Partial<OtherConsequence>,
    ): void => {
      const own = id === 'confiscate-gains' ? amount : null;
      const path = `otherConsequences.${others.length}.amount`;
      this.trail.add({
        id: `other.${id}${others.some((o) => o.id === id) ? `.${others.length}` : ''}`,
        finding: 'other-consequence',
        params: { id, amount: own },
        cells,
        ...(own !== null && { after: { [path]: own } }),
      });
      others.push({
        id,
        mode,
        when: rest.when ?? null,
        by: rest.by ?? null,
        amount: own,
        source: uniqueBy(cells.flatMap((cell) => citeOn(law, cell.source))),
      });
    };
    // The same consequence of several provisions stands once, with all their sources; the stricter of them counts.
    const rows = verdicts
      .flatMap(othersOf)
      .filter((other) => !(other.id === 'confiscate-gains' && gains?.isZero()));
    const groups = new Map<string, (typeof rows)[number][]>();
    for (const row of rows) {
      const key = `${row.id}|${row.when?.zh ?? ''}|${row.by?.zh ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    for (const group of groups.values()) {
      const [first] = group;
      const mode = group.some((row) => row.mode === 'required') ? 'required' : 'optional';
      add(first!.id, mode, group, { when: first!.when ?? null, by: first!.by ?? null });
    }
    const { unlawfulGains } = law.general;
    if (amount !== null && unlawfulGains && !others.some((o) => o.id === 'confiscate-gains')) {
      add('confiscate-gains', 'required', [unlawfulGains], {});
    }
    return others;
  }

  /**
   * Persons are fined only under the provision that gives the fine, and once (policy). Where the provision is still
   * open, each fine on persons that one of them has is possible.
   */
  private personFines(
    deciding: readonly LawVerdict[],
    fine: Fine,
    open: boolean,
    lead: Verdict,
  ): PersonFineOnly[] {
    if (this.facts.party !== 'unit') return [];
    const penal = (v: LawVerdict): Verdict[] => v.verdicts.filter((x) => x.outcome === 'penalty');
    const applied = deciding.map((v) => (v.chosen ? [v.chosen] : penal(v)));
    const unitFine = this.unitFine(fine, lead);
    const ids = unique(applied.flat().flatMap((v) => rowsOf(v).map((row) => row.id)));
    this.personsNotFined(deciding.flatMap(penal), ids, open);
    return ids.map((id, i) => {
      const everywhere = applied.every((list) =>
        list.every((v) => rowsOf(v).some((row) => row.id === id && row.mode === 'required')),
      );
      const found = applied
        .flat()
        .flatMap((v) => rowsOf(v).flatMap((row) => (row.id === id ? [{ v, row }] : [])));
      return this.personFine(found, everywhere ? 'required' : 'optional', unitFine, open, i);
    });
  }

  private personFine(
    found: readonly { readonly v: Verdict; readonly row: PersonFineRow }[],
    mode: FineMode,
    unitFine: Decimal | null,
    open: boolean,
    i: number,
  ): PersonFineOnly {
    const { row } = found[0]!;
    const ranges = found.map(({ v, row: { form } }): DecimalRange | null => {
      if (form.kind === 'fixed') {
        return range(new Decimal(form.min), new Decimal(form.max), form.minOpen === true);
      }
      if (unitFine) {
        if (unitFine.isZero()) {
          fail(issue('amount-not-positive', ['amounts', 'unitFine'], { kind: 'unitFine' }));
        }
        return shareOfFine(form, range(unitFine, unitFine), ['amounts', 'unitFine']);
      }
      if (!v.range || open) return null;
      return shareOfFine(form, v.range, baseOf(v.statutory!.cell.form));
    });
    const known = ranges.every((r) => r !== null) ? ranges.reduce((a, b) => hull(a, b)) : null;
    const of =
      row.form.kind === 'fixed' ? 'fixed' : !known ? 'unknown' : unitFine ? 'unit-fine' : 'unit-range';
    const written = known && writeRange(known);
    const cells = unique(found.map((one) => one.row));
    this.trail.add({
      id: `person.${row.id}`,
      finding: 'person-fine',
      params: { id: row.id, mode, of, range: written },
      cells,
      after: { [`personFines.${i}.range`]: written },
    });
    this.used.push(...cells);
    const below = of === 'unit-range' ? found.flatMap(({ v }) => v.cells) : [];
    return {
      id: row.id,
      person: row.person,
      mode,
      form:
        row.form.kind === 'fixed'
          ? { kind: 'fixed' }
          : { kind: 'share-of-fine', from: row.form.from, to: row.form.to },
      range: written,
      assurance: weakest(...[...cells, ...below].map((cell) => levelOf(this.prepared.law, cell))),
    };
  }

  /** In the case of a person the fine on the unit is given from elsewhere: it is held against the unit's own range. */
  private unitFineToCheck(chosen: readonly Verdict[]): void {
    const given = this.facts.amounts.get('unitFine');
    if (!given) return;
    for (const { applied, table } of chosen) {
      if (!rowsOf({ applied, table }).some(({ form }) => form.kind === 'share-of-fine')) continue;
      const cells = applied!.version.fines.filter((cell) => cell.party.includes('unit'));
      const ranges = cells.map((cell) => statutoryOf(cell, this.facts).range);
      if (ranges.some((found) => found === null || containsAmount(found, given))) continue;
      const whole = ranges.flatMap((found) => found ?? []).reduce((a, b) => hull(a, b));
      const [min, max] = [writeYuan(whole.min), writeYuan(whole.max)];
      this.warn('unit-fine-to-check', { fine: writeYuan(given), min, max });
      return;
    }
  }

  private personsNotFined(rivals: readonly Verdict[], fined: readonly string[], open: boolean): void {
    if (open) return;
    const policy = this.prepared.law.index.policies.get('persons-under-provision-applied');
    const left = new Map(rivals.flatMap((v) => rowsOf(v).map((row) => [row.id, row] as const)));
    for (const [id, row] of left) {
      if (fined.includes(id)) continue;
      this.trail.add({
        id: `person.${id}.not-fined`,
        finding: 'person-not-fined',
        params: { id, policy: policy?.id ?? null },
        cells: [row, ...(policy ? [policy] : [])],
      });
    }
  }

  /** The fine that was imposed on the unit, unless the law does not allow it: then nothing is computed from it. */
  private unitFine(fine: Fine, lead: Verdict): Decimal | null {
    const imposed = this.facts.amounts.get('unitFine');
    if (!imposed || !fine.statutory) return imposed ?? null;
    const { grounds, law } = this.prepared;
    const floor = fine.floor?.amount;
    const allowed = readRange(floor === undefined ? fine.statutory : { ...fine.statutory, min: floor });
    const figure = writeYuan(imposed);
    const below = imposed.lt(allowed.min) && grounds.mitigated.length > 0 && hasMinimum(lead.statutory!);
    if (!containsAmount(allowed, imposed) && !below) {
      const needed = law.general.grounds
        .filter((g) => g.opensMitigated && g.all.every((id) => this.applicable(id)))
        .map((g) => g.id);
      this.warn('unit-fine-outside-range', {
        fine: figure,
        min: writeYuan(allowed.min),
        max: writeYuan(allowed.max),
        grounds: imposed.lt(allowed.min) ? needed.join() : '',
      });
      return null;
    }
    if (!below && fine.range && !containsAmount(readRange(fine.range), imposed)) {
      this.warn('unit-fine-outside-grade', { fine: figure, min: fine.range.min, max: fine.range.max });
    }
    return imposed;
  }

  private options(lead: Verdict, fine: Fine): Option[] {
    const { grounds } = this.prepared;
    const options: Option[] = [];
    const path = (field: string): string => `options.${options.length}.${field}`;
    const statutoryCell = lead.statutory!.cell;
    for (const ground of grounds.spared) {
      this.trail.add({
        id: `option.spared.${ground.id}`,
        finding: 'option-spared',
        params: { ground: ground.id },
        cells: [ground],
      });
      options.push({ id: 'spared', ground: ground.id });
    }
    if (fine.mode === 'optional') {
      this.trail.add({
        id: 'option.warning-only',
        finding: 'option-warning-only',
        params: {},
        cells: [statutoryCell],
      });
      options.push({ id: 'warning-only' });
    }
    // A grade without a fine (`fine: null` in its row) has no figure to choose.
    if (fine.mode !== 'none') {
      this.trail.add({
        id: 'option.fine-in-grade',
        finding: 'option-fine-in-grade',
        params: { range: fine.range },
        cells: lead.cells,
        after: { [path('range')]: fine.range },
      });
      options.push({ id: 'fine-in-grade', range: fine.range });
    }
    const minimum = fine.floor ? new Decimal(fine.floor.amount) : lead.statutory!.range?.min;
    if (grounds.mitigated.length > 0 && (hasMinimum(lead.statutory!) || fine.floor !== undefined)) {
      const below = minimum ? writeRange(range(new Decimal(0), minimum, true, true)) : null;
      const ids = grounds.mitigated.map((g) => g.id);
      this.trail.add({
        id: 'option.mitigated',
        finding: 'option-mitigated',
        params: { grounds: ids, range: below },
        cells: [...grounds.mitigated, statutoryCell],
        after: { [path('range')]: below },
      });
      options.push({ id: 'mitigated', range: below, grounds: ids });
    }
    return options;
  }
}

/** The minimum of another provision that makes a fine mandatory, where it holds whatever the open facts turn out to be. */
function floorOf(deciding: readonly LawVerdict[]): FineFloor | null {
  const floors = deciding.map((v) => v.floor);
  let lowest: Floor | null = null;
  for (const floor of floors) {
    if (!floor) return null;
    if (!lowest || compareMin(floor.range, lowest.range) < 0) lowest = floor;
  }
  return lowest && { amount: writeYuan(lowest.range.min), violation: lowest.by.applied!.provision.violation };
}

const uniqueBy = <T>(values: readonly T[]): T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

type PersonFineRow = NonNullable<ProvisionVersion['personFines']>[number];

const rowsOf = (v: Pick<Verdict, 'applied' | 'table'>): readonly PersonFineRow[] =>
  tablePersons(v.table) ?? v.applied?.version.personFines ?? [];

/** What follows by the row of a table; a key that it leaves out follows the provision. */
const penaltyOf = (table: Alternative | null) => {
  const then = table?.row?.then;
  return typeof then === 'object' && 'fine' in then ? then : null;
};

/** Fines on persons that a row of a table states, as shares of the unit's fine. */
function tablePersons(table: Alternative | null | undefined): PersonFineRow[] | null {
  const row = table?.row;
  const persons = penaltyOf(table ?? null)?.persons;
  if (!row || !persons) return null;
  return persons.map(({ id, person, mode, fine }) => ({
    id,
    person,
    mode,
    form:
      fine.of === 'unit-fine'
        ? { kind: 'share-of-fine', from: fine.from, to: fine.to }
        : { kind: 'fixed', min: fine.from, max: fine.to },
    source: row.source,
    assurance: row.assurance,
  })) as PersonFineRow[];
}

/** Consequences beside the fine: those of the row of a table where it states them, else the provision's. */
function othersOf({ applied, table }: Verdict): ProvisionVersion['others'] {
  const stated = penaltyOf(table)?.others;
  if (!stated) return applied!.version.others;
  const { source, assurance } = table!.row!;
  return stated.flatMap(({ id, mode, when, oneOf }) =>
    (oneOf ?? [id]).map((one) => ({
      id: one,
      mode: oneOf ? ('optional' as const) : mode,
      ...(when && { when }),
      source,
      assurance,
    })),
  );
}

function warnsOf({ applied, table }: Verdict): boolean {
  const stated = penaltyOf(table)?.warning;
  return stated ?? (table?.limb ?? applied!.version).warning === 'required';
}

function ordersOf({ applied, table }: Verdict) {
  const { provision, version } = applied!;
  const stated = penaltyOf(table)?.orders;
  const cell: Cell = stated ? table!.row! : (table?.limb ?? version);
  const orders = stated ? stated.map(({ id }) => id) : (table?.limb ?? version).orders;
  return orders.map((order) => ({ order, violation: provision.violation, cell }));
}

/** Where the amount stands from which the fine on the unit follows. */
const baseOf = (form: Form): string[] =>
  form.kind === 'fixed' ? ['amounts', 'unitFine'] : placeOf(form.kind === 'rate' ? 'quantity' : form.of);
