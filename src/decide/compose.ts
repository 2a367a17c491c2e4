/** From the verdicts of all worlds under one law to one result with its steps. */
import type { Facts } from '../case/facts.js';
import {
  Decimal,
  type DecimalRange,
  hull,
  range,
  roundInward,
  sameRange,
  writeRange,
  writeYuan,
} from '../money/index.js';
import { satisfies, weakest } from '../rulebook/assurance.js';
import { rangeOfGrade } from '../rulebook/grade-range.js';
import { type Assurance, type Criterion, GRADES, type Grade, ORDINALS } from '../rulebook/schema.js';
import { replacementOf } from '../rulebook/yields.js';
import type { RowText, StatedFact, Step } from '../trail/step.js';
import type {
  Concurrence,
  Fine,
  FineForm,
  NoPenaltyGround,
  Option,
  OtherConsequence,
  Outcome,
  PersonFine,
  Warning,
} from './decision.js';
import { type LawVerdict, OUTCOME_RANK, type Prepared, type Verdict } from './examine.js';
import { type Cell, citeOn, levelOf, ruleOf } from './law.js';
import { hasMinimum, type Operation, type Statutory } from './statutory.js';
import { Trail } from './trail-builder.js';

/** The result under one law. */
export interface Composed {
  readonly outcome: Outcome;
  readonly possibleOutcomes: readonly Outcome[];
  readonly violation: string;
  readonly ground: NoPenaltyGround | null;
  readonly warning: 'required' | 'none';
  readonly orders: readonly string[];
  readonly otherConsequences: readonly OtherConsequence[];
  readonly personFines: readonly PersonFine[];
  readonly fine: Fine | null;
  readonly options: readonly Option[];
  readonly concurrence: Concurrence | null;
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
      this.grounds();
      this.order(lead);
    }
    const ground = outcome === 'no-penalty' ? this.noPenalty(lead) : null;
    const penalty = outcome === 'penalty' ? this.penalty(deciding, lead) : null;
    const assurance = weakest(...this.used.map((cell) => levelOf(this.prepared.law, cell)));
    return {
      outcome,
      possibleOutcomes,
      violation: lead.applied?.provision.violation ?? this.facts.provisions[0]!.violation,
      ground,
      warning: penalty?.warning ?? 'none',
      orders: penalty?.orders ?? [],
      otherConsequences: penalty?.others ?? this.afterNoPenalty(ground),
      personFines: penalty?.personFines ?? [],
      fine: penalty?.fine ?? null,
      options: penalty?.options ?? [],
      concurrence: this.concurrence(first),
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
    const { lawInTime } = this.prepared.law.general;
    this.trail.add({
      id: 'not-punishable',
      finding: 'not-punishable',
      params: { version: this.prepared.law.ids.join('、') },
      cells: lawInTime ? [lawInTime] : this.prepared.law.index.data.policies,
      after: { outcome: 'not-punishable' },
    });
  }

  private limitation(lead: Verdict): void {
    if (!lead.limitation) return;
    const findings = this.verdicts.flatMap((v) => v.verdicts.flatMap((x) => x.limitation ?? []));
    const states = unique(findings.map((f) => f.state));
    // Of several possible days the one that comes nearest to another answer.
    const order = lead.limitation.state === 'passed' ? -1 : 1;
    const limitation = findings.reduce((a, b) =>
      (a.lastDay ?? '') === (b.lastDay ?? '') || (a.lastDay ?? '') < (b.lastDay ?? '') === order > 0 ? a : b,
    );
    const { discovered, end } = this.facts;
    const cells = [limitation.cell];
    const id = 'general.limitation';
    const after = lead.noPenaltyBy === 'limitation' ? { outcome: 'no-penalty' } : {};
    if (states.length > 1) {
      this.trail.add({
        id,
        finding: 'limitation-unknown',
        params: { facts: this.limitationFacts() },
        cells,
      });
    } else if (limitation.end === null || limitation.lastDay === null) {
      this.trail.add({ id, finding: 'limitation-not-begun', params: {}, cells });
    } else {
      this.trail.add({
        id,
        finding: limitation.state === 'passed' ? 'limitation-passed' : 'limitation-in-time',
        params: {
          end: limitation.end,
          certain: end !== 'ongoing' && end[0] === end[1],
          discovered: discovered?.[1] ?? null,
          lastDay: limitation.lastDay,
          years: limitation.years,
        },
        cells,
        after,
      });
    }
    this.used.push(limitation.cell);
  }

  /** What limitation depends on and nobody knows: the days; where they are certain, whether the period is longer. */
  private limitationFacts(): string[] {
    const { facts } = this;
    const { end, discovered } = facts;
    const days = [
      ...(end !== 'ongoing' && end[0] !== end[1] ? ['act'] : []),
      ...(discovered === null || discovered[0] !== discovered[1] ? ['discoveredOn'] : []),
    ];
    if (days.length > 0) return days;
    const longer = this.prepared.law.general.limitation.extended?.facts ?? [];
    const open = longer.filter((fact) => facts[fact] === null).map((fact) => `facts.${fact}`);
    return facts.consequence === null ? [...open, 'facts.consequence'] : open;
  }

  private grounds(): void {
    const { general } = this.prepared.law;
    const { met, notMet } = this.prepared.grounds;
    this.trail.add({
      id: 'general.grounds',
      finding: 'grounds-examined',
      params: {
        met: met.map((g) => g.id),
        notMet: notMet.map(({ ground, absent, unexamined }) => ({ ground: ground.id, absent, unexamined })),
      },
      cells: general.grounds,
      rule: general.id,
    });
    for (const ground of met) {
      const circumstances = ground.all.map((id) => ({ id, evidence: this.evidence(id) }));
      this.trail.add({
        id: `general.ground.${ground.id}`,
        finding: 'ground-met',
        params: { ground: ground.id, effect: ground.effect, circumstances },
        cells: [ground],
      });
      if (ground.wantsEvidence && circumstances.every((c) => c.evidence.length === 0)) {
        this.warn('evidence-missing', { ground: ground.id });
      }
      const level = levelOf(this.prepared.law, ground);
      if (this.demanded !== null && !satisfies(level, this.demanded)) {
        this.warn('general-part-below-demand', { ground: ground.id, level });
      }
    }
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
        params: { deadline, compliedOn: compliedOn ?? deadline },
        cells,
        after,
      });
    } else {
      this.trail.add({ id, finding: 'order-not-complied', params: { deadline, compliedOn }, cells });
    }
    this.used.push(applied.version);
  }

  private noPenalty(lead: Verdict): NoPenaltyGround {
    const { law, grounds } = this.prepared;
    const cell: Cell =
      lead.noPenaltyBy === 'limitation'
        ? lead.limitation!.cell
        : lead.noPenaltyBy === 'ground'
          ? grounds.noPenalty!
          : lead.applied!.version;
    this.used.push(cell);
    return {
      id:
        lead.noPenaltyBy === 'limitation'
          ? 'limitation'
          : lead.noPenaltyBy === 'ground'
            ? grounds.noPenalty!.id
            : 'order-complied',
      rule: ruleOf(law, cell),
      circumstances: lead.noPenaltyBy === 'ground' ? [...grounds.noPenalty!.all] : [],
      source: citeOn(law, cell.source),
      assurance: levelOf(law, cell),
    };
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
    // The act is fined once, but a warning that any of the provisions demands stays.
    const warned = byProvision
      .map((v) => v.applied!)
      .filter((one) => one.version.warning === 'required')
      .map((one) => ({ source: [one.provision.cite], assurance: one.version.assurance }));
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
      after: { warning, 'fine.mode': cell.mode },
    });
    for (const other of byProvision) {
      if (other.applied !== applied && !open) {
        const { sameAct } = this.prepared.law.general;
        this.trail.add({
          id: `concurrence.${other.applied!.provision.violation}`,
          finding: 'provision-not-applied',
          params: { violation: other.applied!.provision.violation, chosen: provision.violation },
          cells: [sameAct, other.statutory!.cell],
        });
      }
    }
    if (open) this.warn('concurrence-open');
    if (provision.intentTo) {
      const noIntent = this.facts.circumstances.get('no-intent');
      if (noIntent?.present === false) this.warn('intent-found', { violation: provision.violation });
      else if (this.facts.intentToDamage === null && noIntent === undefined) {
        this.warn('intent-not-examined', { violation: provision.violation });
      }
    }
    const fine = this.fine(open ? [] : chosen, byProvision, statutory!);
    const others = this.others(byProvision);
    const personFines = this.personFines(byProvision, lead, fine);
    const options = this.options(lead, fine);
    const orders = unique(byProvision.flatMap((v) => v.applied!.version.orders));
    return {
      fine,
      others,
      personFines,
      options,
      orders: orders.length > 0 ? orders : ['correct'],
      warning,
    };
  }

  private fine(chosen: readonly Verdict[], rivals: readonly Verdict[], lead: Statutory): Fine {
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
      this.trail.add({
        id: 'fine.statutory',
        finding: 'statutory-range',
        params: { form: lead.cell.form },
        cells: unique(known.map((v) => v.statutory!.cell)),
        after: { 'fine.statutory': writeRange(statutory), 'fine.form': form },
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
    const range_ = known
      .map((v) => v.range!)
      .reduce<DecimalRange | null>((a, b) => (a ? hull(a, b) : b), null);
    const cells = chosen.length > 0 ? chosen.flatMap((v) => v.cells) : rivals.map((v) => v.statutory!.cell);
    const assurance = weakest(...cells.map((cell) => levelOf(law, cell)));
    const gradeRanges = this.gradeRanges(chosen);
    this.range(chosen, grades, range_, grade, assurance, unique(cells));
    return {
      mode: lead.cell.mode,
      statutory: statutory && writeRange(statutory),
      form,
      gradeRanges,
      grade,
      range: range_ && writeRange(range_),
      assurance,
    };
  }

  /** What each grade covers, where one provision and one amount are certain. */
  private gradeRanges(chosen: readonly Verdict[]): Fine['gradeRanges'] {
    const [first] = chosen;
    const exact = first?.statutory?.exact;
    const benchmark = this.prepared.law.benchmark;
    if (!exact || !benchmark) return null;
    const same = (v: Verdict): boolean =>
      v.graded && v.applied === first.applied && !!v.statutory?.exact && sameRange(v.statutory.exact, exact);
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
        this.trail.add({ id, finding, params: { end, amount, cap: writeYuan(operation.cap) }, cells });
      } else {
        this.trail.add({ id, finding, params: { end, amount, floor: writeYuan(operation.floor) }, cells });
      }
    }
  }

  private gradesOf(chosen: readonly Verdict[]): Grade[] {
    const found = chosen.flatMap((v) => (v.graded ? v.grading!.grades : []));
    return chosen.every((v) => v.graded) ? GRADES.filter((g) => found.includes(g)) : [];
  }

  private stated(criterion: Criterion): StatedFact | null {
    const stated = this.facts[criterion];
    if (!stated) return null;
    if (stated.kind === 'number') return { value: stated.value.toString(), unit: stated.unit };
    return { value: stated.kind === 'value' ? stated.value : stated.ordinal, unit: null };
  }

  /** Criteria, base grade, circumstances and grade of the worlds together. */
  private grading(chosen: readonly Verdict[]): void {
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
      const stated = this.stated(criterion);
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
            row: one.row && rowText(one.row),
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
    const weighed = [...grading.effects.keys(), ...general.grounds.flatMap((g) => g.all)];
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
      cells: effective.length > 0 ? effective : usable.length > 0 ? usable : general.grounds,
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
    const [first] = chosen;
    const statutory = first?.statutory;
    if (!value || !statutory?.exact || !statutory.range) {
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
        params: { grades, before, rows: named },
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
        },
        cells: [part.cell, statutory.cell],
        before: { 'fine.range': writeRange(statutory.range) },
        after,
      });
    } else if (grades.length > 1) {
      this.trail.add({ id, finding: 'range-of-grades', params: { grades }, cells, after });
    } else if (first!.grading) {
      const notUsed = unique(chosen.flatMap((v) => v.grading?.notUsed ?? []));
      const params = { demanded: this.demanded ?? 'reference', notUsed };
      this.trail.add({ id, finding: 'range-assurance', params, cells, after });
    } else if (!law.benchmark) {
      this.warn('no-benchmark-in-force', { day: law.day });
      if (this.prepared.grounds.leniency.some((g) => g.effect === 'shall'))
        this.warn('shall-be-lenient-ungraded');
      this.trail.add({ id, finding: 'range-no-benchmark', params: {}, cells, after });
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
      cell: Cell,
      rest: Partial<OtherConsequence>,
    ): void => {
      if (others.some((o) => o.id === id && o.when?.zh === rest.when?.zh)) return;
      const own = id === 'confiscate-gains' ? amount : null;
      const path = `otherConsequences.${others.length}.amount`;
      this.trail.add({
        id: `other.${id}${others.some((o) => o.id === id) ? `.${others.length}` : ''}`,
        finding: 'other-consequence',
        params: { id, amount: own },
        cells: [cell],
        ...(own !== null && { after: { [path]: own } }),
      });
      others.push({
        id,
        mode,
        when: rest.when ?? null,
        by: rest.by ?? null,
        amount: own,
        source: citeOn(law, cell.source),
      });
    };
    for (const verdict of verdicts) {
      for (const other of verdict.applied!.version.others) {
        if (other.id === 'confiscate-gains' && gains?.isZero()) continue;
        add(other.id, other.mode, other, { when: other.when ?? null, by: other.by ?? null });
      }
    }
    const { unlawfulGains } = law.general;
    if (amount !== null && unlawfulGains && !others.some((o) => o.id === 'confiscate-gains')) {
      add('confiscate-gains', 'required', unlawfulGains, {});
    }
    return others;
  }

  private personFines(verdicts: readonly Verdict[], lead: Verdict, fine: Fine): PersonFine[] {
    if (this.facts.party !== 'unit') return [];
    const rows = verdicts.flatMap((v) => (v.applied!.version.personFines ?? []).map((row) => ({ v, row })));
    return rows.map(({ v, row }, i) => {
      const applies = v.applied === lead.applied;
      const imposed = this.facts.amounts.get('unitFine');
      let found: DecimalRange | null = null;
      let of: 'unit-fine' | 'unit-range' | 'fixed' | 'unknown' = 'unknown';
      if (row.form.kind === 'fixed') {
        found = range(new Decimal(row.form.min), new Decimal(row.form.max), row.form.minOpen === true);
        of = 'fixed';
      } else if (imposed) {
        found = roundInward(range(imposed.times(row.form.from), imposed.times(row.form.to)));
        of = 'unit-fine';
      } else if (fine.range && applies) {
        const unit = fine.range;
        const low = new Decimal(unit.min).times(row.form.from);
        const high = new Decimal(unit.max).times(row.form.to);
        found = roundInward(range(low, high, unit.minOpen, unit.maxOpen));
        of = 'unit-range';
      }
      const written = found && writeRange(found);
      this.trail.add({
        id: `person.${row.id}`,
        finding: 'person-fine',
        params: { id: row.id, mode: row.mode, of },
        cells: [row],
        after: { [`personFines.${i}.range`]: written },
      });
      this.used.push(row);
      return {
        id: row.id,
        person: row.person,
        mode: row.mode,
        form:
          row.form.kind === 'fixed'
            ? { kind: 'fixed' }
            : { kind: 'share-of-fine', from: row.form.from, to: row.form.to },
        range: written,
        assurance: of === 'unit-range' ? weakest(fine.assurance, row.assurance) : row.assurance,
      };
    });
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
    this.trail.add({
      id: 'option.fine-in-grade',
      finding: 'option-fine-in-grade',
      params: {},
      cells: lead.cells,
      after: { [path('range')]: fine.range },
    });
    options.push({ id: 'fine-in-grade', range: fine.range });
    const minimum = lead.statutory!.range?.min;
    if (grounds.mitigated.length > 0 && hasMinimum(lead.statutory!)) {
      const below = minimum ? writeRange(range(new Decimal(0), minimum, true, true)) : null;
      const ids = grounds.mitigated.map((g) => g.id);
      this.trail.add({
        id: 'option.mitigated',
        finding: 'option-mitigated',
        params: { grounds: ids },
        cells: [...grounds.mitigated, statutoryCell],
        after: { [path('range')]: below },
      });
      options.push({ id: 'mitigated', range: below, grounds: ids });
    }
    return options;
  }
}

const rowText = (row: {
  from?: string | undefined;
  to?: string | null | undefined;
  fromOpen?: boolean | undefined;
  toOpen?: boolean | undefined;
  values?: readonly string[] | undefined;
}): RowText => ({
  from: row.from ?? null,
  to: row.to ?? null,
  fromOpen: row.fromOpen ?? false,
  toOpen: row.toOpen ?? false,
  values: row.values ?? [],
});
