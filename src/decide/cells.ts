/**
 * The cells of a rulebook: one for every combination of stated facts that has been decided. A cell is the decision with
 * its days and evidence left blank. It is made by the full way (`decide.ts`) the first time; every later case with the
 * same facts is a look-up, and only the blanks are written anew. The parts that cases share are frozen.
 */
import type { CanonicalCase } from '../case/facts.js';
import type { CaseInput } from '../case/schema.js';
import { freeze, freezeParts } from '../rulebook/freeze.js';
import type { Index } from '../rulebook/index-book.js';
import { ASSURANCES, type Assurance } from '../rulebook/schema.js';
import type { Day } from '../time/day.js';
import type { Finding, FindingParams, LimitationRun, Step } from '../trail/step.js';
import { Calendar, type ClosedCase, type DayRead, ORDER_STATES } from './closed-case.js';
import type { Decision } from './decision.js';

const CELLS_KEPT = 8192;

/** One stated value for every level; what is not stated is `undefined`. */
class Node {
  private next: Map<unknown, Node> | undefined;
  cell: Cell | undefined;

  at(value: unknown): Node | undefined {
    return this.next?.get(value);
  }

  toward(value: unknown): Node {
    this.next ??= new Map();
    let node = this.next.get(value);
    if (!node) {
      node = new Node();
      this.next.set(value, node);
    }
    return node;
  }
}

interface Cell {
  readonly decision: Decision;
  /** The steps that name a day or evidence, by their place, and how each is written. */
  readonly written: readonly { readonly at: number; readonly rewrite: RewriteAny }[];
  /** The period of limitation without extension: where it may have passed, the full way decides. */
  readonly years: number;
  /** The days within which to decide, if the law sets them. */
  readonly decideWithin: number | null;
  /** The stated facts without their evidence. */
  readonly facts: CanonicalCase['facts'] | undefined;
  /** For every circumstance of the canonical case its place in the case file; `null` if none has evidence. */
  readonly places: readonly number[] | null;
}

/** What is written anew. */
interface Blanks {
  readonly input: CaseInput;
  readonly end: DayRead;
  readonly decideBy: Day | null;
  readonly cell: Cell;
}

type RewriteAny = (params: Step['params'], blanks: Blanks) => Step['params'];
type Rewrite = {
  readonly [F in Finding]?: (params: FindingParams[F], blanks: Blanks) => FindingParams[F];
};

const discoveredOf = (input: CaseInput): Day | null => (input.discoveredOn as Day | undefined) ?? null;

const limitation = (params: LimitationRun, { input, end }: Blanks): LimitationRun => ({
  end: end.day,
  certain: true,
  discovered: discoveredOf(input),
  lastDay: end.yearsAfter(params.years),
  years: params.years,
});

type Weighed = readonly { readonly id: string; readonly evidence: readonly string[] }[];
const weighed = (list: Weighed, blanks: Blanks): Weighed =>
  list.map(({ id }) => ({ id, evidence: evidenceOf(id, blanks) }));

/** The evidence of a circumstance in this case; none for one that another includes. */
function evidenceOf(id: string, { input, cell: { decision, places } }: Blanks): readonly string[] {
  const stated = decision.case.circumstances?.findIndex((c) => c.id === id) ?? -1;
  const place = places?.[stated];
  return place === undefined ? [] : [...new Set(input.circumstances![place]!.evidence)];
}

/** Every finding that names a day of the case or its evidence. */
const REWRITE: Rewrite = {
  'law-at-act': ({ versions, benchmark }, { end }) => ({ end: end.day, versions, benchmark }),
  'law-at-decision': ({ versions, benchmark }, { input }) => ({ day: input.decidedOn, versions, benchmark }),
  'limitation-in-time': limitation,
  'ground-met': (params, blanks) => ({
    ...params,
    circumstances: weighed(params.circumstances, blanks),
  }),
  'circumstances-weighed': (params, blanks) => ({
    ...params,
    mitigating: weighed(params.mitigating, blanks),
    aggravating: weighed(params.aggravating, blanks),
  }),
  'order-recorded': (_, { input: { order } }) => ({
    issuedOn: order?.issuedOn ?? null,
    deadline: order?.deadline ?? null,
    compliedOn: order?.compliedOn === undefined ? null : ((order.compliedOn as Day | null) ?? 'not-complied'),
  }),
  'order-without-deadline': (_, { input: { order } }) => ({ issuedOn: order?.issuedOn ?? null }),
  'order-deadline-running': (_, { input: { order, decidedOn } }) => ({
    deadline: order!.deadline!,
    decidedOn,
  }),
  'order-complied': (_, { input: { order } }) => ({
    deadline: order!.deadline!,
    compliedOn: order!.compliedOn as Day,
  }),
  'order-not-complied': (_, { input: { order } }) => ({
    deadline: order!.deadline!,
    compliedOn: order!.compliedOn as Day | null,
  }),
  'procedure-decide-by': (params, { input, decideBy }) => ({
    filedOn: input.filedOn ?? null,
    days: params.days,
    decideBy,
  }),
};

/** Warnings that name a day. */
const DATED_WARNINGS: readonly string[] = ['no-benchmark-in-force', 'decided-late'];

export class Cells {
  readonly calendar: Calendar;
  private root = new Node();
  private count = 0;

  constructor(private readonly index: Index) {
    this.calendar = new Calendar(index);
  }

  /** The decision, if the cell is known. */
  decide(given: ClosedCase, demanded: Assurance | null): Decision | null {
    const cell = walk(this.root, given, demanded, step)?.cell;
    if (!cell || given.latest > given.end.yearsAfter(cell.years)) return null;
    return this.fill(cell, given);
  }

  /** Keeps what the full way found, if only days and evidence can differ in a case with the same facts. */
  keep(given: ClosedCase, demanded: Assurance | null, decision: Decision, years: number): void {
    const { input, latest, end } = given;
    if (latest > end.yearsAfter(years)) return;
    if (decision.warnings.some((w) => DATED_WARNINGS.includes(w.code))) return;
    const stated = decision.case.circumstances ?? [];
    const places = stated.map(({ id }) =>
      (input.circumstances ?? []).findIndex((c) => this.index.circumstanceNames.get(c.id) === id),
    );
    if (places.length !== (input.circumstances ?? []).length) return;
    if (this.count >= CELLS_KEPT) {
      this.root = new Node();
      this.count = 0;
    }
    const { steps, procedure, case: canonical, ...shared } = decision;
    const period = steps.find((s) => s.finding === 'procedure-decide-by');
    const { evidence: _, ...facts } = canonical.facts ?? {};
    const written = steps.flatMap((s, at) =>
      namesOwn(s) ? [{ at, rewrite: REWRITE[s.finding] as RewriteAny }] : [],
    );
    // What is written anew stays as it is and is never handed out: a frozen object is slow to copy.
    for (const whole of [shared, procedure, canonical]) freezeParts(whole);
    for (const [i, s] of steps.entries()) {
      if (!written.some(({ at }) => at === i)) freeze(s);
      else {
        freezeParts(s.params);
        for (const part of [s.before, s.after, s.source]) freeze(part);
      }
    }
    walk(this.root, given, demanded, grow)!.cell = {
      decision,
      written,
      years,
      decideWithin: period?.finding === 'procedure-decide-by' ? period.params.days : null,
      facts: Object.keys(facts).length > 0 ? freeze(facts) : undefined,
      places: stated.some((c) => c.evidence) ? places : null,
    };
    this.count += 1;
  }

  /** The cell's decision with the days, the evidence and the name of this case; `null` if it comes late. */
  private fill(cell: Cell, given: ClosedCase): Decision | null {
    const { decision } = cell;
    const { input, end, filed } = given;
    const decideBy = cell.decideWithin === null || filed === null ? null : filed.daysAfter(cell.decideWithin);
    if (decideBy !== null && input.decidedOn > decideBy) return null;
    const blanks: Blanks = { input, end, decideBy, cell };
    const steps = decision.steps.slice();
    for (const { at, rewrite } of cell.written) steps[at] = rewritten(steps[at]!, rewrite, blanks);
    return filled(decision, input.partyName ?? null, decideBy, steps, caseOf(cell, input));
  }
}

/** Field by field, as below: an engine makes such an object in half the time that copying the whole takes it. */
const until = (known: Decision['procedure'], decideBy: Day | null): Decision['procedure'] => ({
  track: known.track,
  summaryCeiling: known.summaryCeiling,
  hearing: known.hearing,
  hearingBecause: known.hearingBecause,
  hearingThreshold: known.hearingThreshold,
  legalReview: known.legalReview,
  collectiveDiscussion: known.collectiveDiscussion,
  decideBy,
  payWithinDays: known.payWithinDays,
});

const filled = (
  known: Decision,
  partyName: string | null,
  decideBy: Day | null,
  steps: Step[],
  written: CanonicalCase,
): Decision =>
  ({
    outcome: known.outcome,
    fine: known.fine,
    ground: known.ground,
    violation: known.violation,
    party: known.party,
    role: known.role,
    partyName,
    possibleOutcomes: known.possibleOutcomes,
    warning: known.warning,
    orders: known.orders,
    otherConsequences: known.otherConsequences,
    personFines: known.personFines,
    options: known.options,
    law: known.law,
    concurrence: known.concurrence,
    hints: known.hints,
    procedure: until(known.procedure, decideBy),
    missing: known.missing,
    unexamined: known.unexamined,
    warnings: known.warnings,
    assurance: known.assurance,
    requiredAssurance: known.requiredAssurance,
    steps,
    case: written,
    rulebook: known.rulebook,
  }) satisfies { [Field in keyof Decision]: unknown } as Decision;

/** True if the step names a day of the case, or evidence where there is any. */
function namesOwn(step: Step): boolean {
  const withEvidence = (list: Weighed): boolean => list.some(({ evidence }) => evidence.length > 0);
  if (step.finding === 'ground-met') return withEvidence(step.params.circumstances);
  if (step.finding === 'circumstances-weighed') {
    return withEvidence(step.params.mitigating) || withEvidence(step.params.aggravating);
  }
  return step.finding in REWRITE;
}

function rewritten(step: Step, rewrite: RewriteAny, blanks: Blanks): Step {
  const { id, rule, finding, before, source, assurance } = step;
  const after = finding === 'procedure-decide-by' ? { 'procedure.decideBy': blanks.decideBy } : step.after;
  return {
    id,
    rule,
    finding,
    params: rewrite(step.params, blanks),
    before,
    after,
    source,
    assurance,
  } as Step;
}

function caseOf({ decision, facts, places }: Cell, input: CaseInput): CanonicalCase {
  const { violation, party, role, amounts, circumstances } = decision.case;
  const { partyName, act, discoveredOn, filedOn, decidedOn, order } = input;
  const written: CanonicalCase = { violation, party } as CanonicalCase;
  if (role !== undefined) written.role = role;
  if (partyName !== undefined) written.partyName = partyName;
  const from = act.from as Day;
  written.act = act.to === undefined ? { from } : { from, to: act.to as Day };
  if (discoveredOn !== undefined) written.discoveredOn = discoveredOn as Day;
  if (filedOn !== undefined) written.filedOn = filedOn;
  written.decidedOn = decidedOn;
  if (order !== undefined) {
    const days: NonNullable<CanonicalCase['order']> = {};
    if (order.issuedOn !== undefined) days.issuedOn = order.issuedOn;
    if (order.deadline !== undefined) days.deadline = order.deadline;
    if (order.compliedOn !== undefined) days.compliedOn = order.compliedOn as Day | null;
    written.order = days;
  }
  const evidence = input.facts?.evidence;
  if (evidence !== undefined && evidence.length > 0) written.facts = { ...facts, evidence: [...evidence] };
  else if (facts !== undefined) written.facts = facts;
  if (amounts !== undefined) written.amounts = amounts;
  if (circumstances !== undefined) {
    written.circumstances =
      places === null
        ? circumstances
        : circumstances.map(({ id, present }, i) => {
            const texts = input.circumstances![places[i]!]!.evidence;
            return texts?.length ? { id, present, evidence: [...new Set(texts)].sort() } : { id, present };
          });
  }
  return written;
}

type Walk = (node: Node, value: unknown) => Node | undefined;
const step: Walk = (node, value) => node.at(value);
const grow: Walk = (node, value) => node.toward(value);

/** From the root along what the cell depends on: the names as they were given, so that no name has to be resolved. */
function walk(root: Node, given: ClosedCase, demanded: Assurance | null, next: Walk): Node | undefined {
  const { violation, party, role, facts, circumstances } = given.input;
  let node: Node | undefined = root;
  const go = (value: unknown): void => {
    if (node) node = next(node, value);
  };
  go(violation);
  go(party);
  go(role);
  go(situation(given, demanded));
  const { frequency, quantity, consequence } = facts ?? {};
  go(frequency);
  if (typeof quantity === 'object') {
    go(quantity.value);
    go(quantity.unit);
  } else {
    go(quantity);
    go(undefined);
  }
  go(consequence);
  for (const { id, present, evidence } of circumstances ?? []) {
    go(id);
    go((present ? 1 : 0) + (evidence?.length ? 2 : 0));
  }
  return node;
}

/** Everything with few values in one number. */
function situation(
  { texts, order, gains, input: { facts } }: ClosedCase,
  demanded: Assurance | null,
): number {
  let code = (texts * 2 + gains) * ORDER_STATES + order;
  code = code * 5 + (demanded === null ? 4 : ASSURANCES.indexOf(demanded));
  code = code * 3 + answer(facts?.endangersLifeOrHealth);
  code = code * 3 + answer(facts?.endangersFinancialSafety);
  return code * 3 + answer(facts?.intentToDamage);
}

const answer = (stated: boolean | undefined): number => (stated === undefined ? 0 : stated ? 1 : 2);
