import * as z from 'zod/mini';
import { isRefusal, refusalSpan } from '../case/course.js';
import type { Facts } from '../case/facts.js';
import { parseCase } from '../case/parse.js';
import type { CaseInput } from '../case/schema.js';
import {
  answering,
  CaliangError,
  type CaliangErrorByCode,
  fail,
  issue,
  oneOf,
  readAs,
} from '../errors/index.js';
import { Decimal, type DecimalRange, hull, readRange, writeRange, type YuanRange } from '../money/index.js';
import { weakest } from '../rulebook/assurance.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import {
  ASSURANCES,
  type Assurance,
  CRITERIA,
  type Criterion,
  type Grade,
  type Unit,
} from '../rulebook/schema.js';
import { scopesOf } from '../rulebook/yields.js';
import { linesSchema } from '../text/schema.js';
import { addYears, type Day } from '../time/day.js';
import type { FlagName, Json, LawCompared, LawSide, RowText, Step } from '../trail/step.js';
import { type Comparison, compareLaws, type Side } from './compare.js';
import { type Composed, compose, inOutcomeOrder, type PersonFineOnly } from './compose.js';
import type {
  Answer,
  DecideOptions,
  Decision,
  Fine,
  FineForm,
  Hint,
  LawAlternative,
  LawChosen,
  LawFinding,
  MissingFact,
  Option,
  OtherConsequence,
  Outcome,
  Warning,
} from './decision.js';
import { boundariesOf } from './epoch.js';
import {
  alternativesIn,
  examine,
  gradeOrder,
  gradesIn,
  type LawVerdict,
  type Prepared,
  prepare,
} from './examine.js';
import { examinedOutcomes } from './examined-outcomes.js';
import { checkDecideOptions } from './given.js';
import { type Law, lawInTimeCells, lawOn, sameLaw } from './law.js';
import { figuresOf, personHearings, procedureOf } from './procedure.js';
import { rowsOfDegree, statedFact, unitOf } from './row-text.js';
import { Trail } from './trail-builder.js';
import { endsByLaw, endsOf, type Worlds, withAlternatives, worldsOf } from './worlds.js';

/** What one world gives: the verdict that counts, or both where the versions cannot be compared. */
interface WorldResult {
  readonly comparison: Comparison;
  /** What was compared; `null` if the law did not change. */
  readonly compared: { readonly old: Side; readonly new: Side } | null;
  /** The sides that count. */
  readonly counted: readonly Side[];
  readonly outcome: Outcome;
  readonly grades: readonly Grade[] | null;
  readonly range: DecimalRange | null;
}

/**
 * The lawful result for a case: outcome, fine range in yuan, options, procedure, and the trail behind every figure.
 *
 * @param input the case: ids in English or Chinese, days `YYYY-MM-DD`, amounts in yuan as decimal strings, areas in ㎡
 * @param options another rulebook, a demanded level of assurance, or the recorded choice between incomparable versions
 * @throws CaliangError naming every problem of the case, or the covered days if the law of a day is not held
 * @example
 * decide({
 *   violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11',
 *   facts: { frequency: 1, quantity: 2, consequence: 'remediable' },
 *   circumstances: [{ id: 'removed-harm', present: true }],
 * }).fine.range // { min: '10000', max: '22000', minOpen: false, maxOpen: false }
 */
export function decide(input: CaseInput, options: DecideOptions = {}): Decision {
  return answering({ '': input, options }, () => decided(input, options));
}

function decided(input: CaseInput, options: DecideOptions): Decision {
  checkDecideOptions(options);
  const book = options.rulebook ?? builtinRulebook();
  const demanded = options.requireAssurance ?? null;
  if (demanded !== null) oneOf(demanded, ASSURANCES, 'assurance', ['requireAssurance']);
  const lawChoice = options.lawChoice === undefined ? null : readLawChoice(options.lawChoice);
  return new Deciding(parseCase(input, book), book, demanded, lawChoice).decide();
}

const lawChoiceSchema = z.lazy(() => z.strictObject({ version: z.string(), reason: linesSchema }));

function readLawChoice(given: unknown): z.output<typeof lawChoiceSchema> {
  const read = readAs(lawChoiceSchema, given, ['lawChoice']);
  if (read.reason.trim() === '') {
    fail(issue('missing-field', ['lawChoice', 'reason'], { field: 'reason' }));
  }
  return read;
}

/** The result under one of the laws that count. */
interface Part {
  readonly law: Law;
  readonly composed: Composed;
  /** Set for a provision of superior law that goes first if its scope reaches the act. */
  readonly scope?: string;
}

/** What counts under a provision of superior law, and what each world gives there. */
interface Scoped {
  readonly parts: readonly Part[];
  readonly results: readonly WorldResult[];
}

/** The result of `safeDecide`: a decision or the error, never both, never neither. */
export type SafeDecision = { success: true; data: Decision } | { success: false; error: CaliangErrorByCode };

/**
 * `decide` that returns the error instead of throwing it. Takes anything, `unknown` included.
 *
 * @param input a case, or anything that claims to be one
 * @param options as for `decide`
 * @example
 * safeDecide({ violation: 'no-such-thing' }).success // false
 */
export function safeDecide(input: unknown, options: DecideOptions = {}): SafeDecision {
  try {
    return { success: true, data: decide(input as CaseInput, options) };
  } catch (error) {
    if (error instanceof CaliangError) return { success: false, error: error as CaliangErrorByCode };
    throw error;
  }
}

/** How the lighter of two versions is found where the law gives no method (行政处罚法 37). */
const COMPARISON_POLICIES = ['lighter-law-counts-everything', 'lighter-law-confiscation'];

const FLAGS: readonly FlagName[] = ['endangersLifeOrHealth', 'endangersFinancialSafety', 'intentToDamage'];

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const sameOrNull = <T>(values: readonly (T | null)[]): T | null => {
  const [first = null] = values;
  return values.every((v) => JSON.stringify(v) === JSON.stringify(first)) ? first : null;
};
const oneOrMany = <T>(values: readonly T[]): T | T[] | null =>
  values.length === 0 ? null : values.length === 1 ? values[0]! : [...values];

class Deciding {
  private readonly decisionLaw: Law;
  private readonly laws = new Map<string, Law>();
  private readonly prepared = new Map<Law, Prepared>();

  constructor(
    private readonly facts: Facts,
    private readonly book: Rulebook,
    private readonly demanded: Assurance | null,
    private readonly lawChoice: { version: string; reason: string } | null,
  ) {
    this.decisionLaw = this.law(this.facts.decidedOn);
  }

  private law(day: string): Law {
    const law = lawOn(indexOf(this.book), this.facts, day);
    const key = law.ids.join();
    const known = this.laws.get(key);
    if (known) return known;
    this.laws.set(key, law);
    return law;
  }

  private prepare(law: Law): Prepared {
    let prepared = this.prepared.get(law);
    if (!prepared) {
      prepared = prepare(law, this.facts);
      this.prepared.set(law, prepared);
    }
    return prepared;
  }

  private actLaws() {
    const ends = this.ends();
    const lawByEnd = new Map(ends.map((end) => [end, end === null ? this.decisionLaw : this.law(end)]));
    return { ends, lawByEnd, laws: unique([...lawByEnd.values(), this.decisionLaw]) };
  }

  decide(): Decision {
    const { facts } = this;
    const { ends, lawByEnd, laws } = this.actLaws();
    const worlds = this.worlds(ends, lawByEnd, laws);
    const results = worlds.worlds.map(({ world }) => this.result(lawByEnd.get(world.end)!, world));

    const actLaws = unique(ends.map((end) => lawByEnd.get(end)!));
    const chosen = this.chosen(results);
    const groups = this.groups(results);
    const trail = new Trail(this.decisionLaw);
    this.factsStep(trail);
    this.lawSteps(trail, actLaws, chosen, worlds, results);

    const { alternatives, main } = this.compose(groups, chosen, actLaws, results, ends);
    const scopes = this.scopes(trail);
    main.push(...scopes.flatMap((scope) => scope.parts));
    const inAll = scopes.reduce<readonly WorldResult[]>(
      (all, scope) => withScope(all, scope.results),
      results,
    );
    const merged = main.length === 1 ? main[0]!.composed : this.merge(main);
    const steps = [...trail.steps, ...merged.steps];

    const procedureTrail = new Trail(this.decisionLaw);
    const figures = figuresOf(merged.outcome, merged.fine, merged.options, merged.otherConsequences);
    const procedure = procedureOf(this.decisionLaw, facts, figures, procedureTrail);
    const personFines = personHearings(this.decisionLaw, merged.personFines, procedureTrail);
    steps.push(...procedureTrail.steps);

    const law: LawFinding = {
      chosen,
      atAct: unique(actLaws.flatMap((l) => l.ids)),
      atDecision: [...this.decisionLaw.ids],
      alternatives,
      ...(this.choice && { choice: this.choice }),
    };
    const { canonical } = facts;
    const base = {
      violation: merged.violation,
      party: facts.party,
      role: facts.role,
      partyName: canonical.partyName ?? null,
      possibleOutcomes: [...merged.possibleOutcomes],
      warning: merged.warning,
      orders: [...merged.orders],
      otherConsequences: [...merged.otherConsequences],
      personFines,
      options: [...merged.options],
      law,
      concurrence: merged.concurrence,
      hints: this.hints(),
      procedure,
      missing: this.missing(worlds, inAll, laws),
      unexamined: this.unexamined(laws),
      findings: merged.findings.map((one) => ({ ...one })),
      warnings: this.warnings(merged, procedure.decideBy, contested(worlds, results)),
      assurance: merged.assurance,
      requiredAssurance: this.demanded,
      steps,
      case: canonical,
      rulebook: { id: this.book.id, version: this.book.version, digest: this.book.digest },
    };
    const { outcome, fine, ground } = merged;
    if (outcome === 'penalty' && fine) return { outcome, fine, ground: null, ...base };
    if (outcome === 'no-penalty' && ground) return { outcome, fine: null, ground, ...base };
    if (outcome === 'penalty' || outcome === 'no-penalty')
      throw new TypeError('an outcome without its content');
    return { outcome, fine: null, ground: null, ...base };
  }

  /** The days that stand for the end of the act. */
  private ends(): (string | null)[] {
    const { facts, decisionLaw } = this;
    const { generalParts } = decisionLaw.index.data;
    const ends = endsOf(facts, boundariesOf(decisionLaw.index));
    if (!facts.endOpen && !facts.provisions.every(isRefusal)) return ends;
    const days = ends.flatMap((end) => end ?? []);
    if (days.length < ends.length) return ends;
    const years = Math.min(...generalParts.map(({ limitation }) => limitation.years));
    const latest = facts.discovered?.[1] ?? facts.filedOn ?? facts.decidedOn;
    return endsByLaw(
      days,
      (day) => this.law(day),
      (day) => latest <= addYears(day, years),
    );
  }

  private choice: { version: 'old' | 'new'; reason: string } | undefined;
  private readonly openScopes: Warning[] = [];

  /** The results under provisions of superior law that go first if the act lies in their scope. */
  private scopes(trail: Trail): Scoped[] {
    const { facts } = this;
    return facts.provisions.flatMap((from, i) =>
      scopesOf(from).flatMap((row): Scoped[] => {
        const to = this.decisionLaw.index.provisions.get(row.violation)!;
        if (facts.provisions.includes(to) || !addresses(to, facts)) return [];
        const outside = facts.outsideScope.includes(to.violation);
        const provisions = facts.provisions.map((p, n) => (n === i ? to : p));
        const found = outside ? null : this.under(provisions, to.violation);
        if (found?.parts.length === 0) return [];
        trail.add({
          id: `provision.scope.${to.violation}`,
          finding: outside ? 'scope-outside' : 'scope-open',
          params: { from: from.violation, to: to.violation, when: row.when! },
          cells: [row],
        });
        if (!found) return [];
        const params = { from: from.violation, to: to.violation };
        this.openScopes.push({ code: 'yields-within-scope', params });
        return [found];
      }),
    );
  }

  /** What counts if the act is judged by these provisions; nothing where none of them was in force. */
  private under(provisions: Facts['provisions'], scope: string): Scoped {
    const other = new Deciding({ ...this.facts, provisions }, this.book, this.demanded, this.lawChoice);
    return other.counting(scope);
  }

  /** The parts of the result alone, without its steps on the law and the procedure. */
  private counting(scope: string): Scoped {
    const { ends, lawByEnd, laws } = this.actLaws();
    const results = this.worlds(ends, lawByEnd, laws).worlds.map(({ world }) =>
      this.result(lawByEnd.get(world.end)!, world),
    );
    const parts = [...this.groups(results)].map(([prepared, verdicts]) => ({
      law: prepared.law,
      composed: compose(prepared, verdicts, this.facts, this.demanded),
      scope,
    }));
    return { parts: parts.filter(({ composed }) => composed.outcome !== 'not-punishable'), results };
  }

  /** The worlds of the case; where the text of a table is silent, one for each result that it leaves. */
  private worlds(
    ends: readonly (string | null)[],
    lawByEnd: ReadonlyMap<string | null, Law>,
    laws: readonly Law[],
  ): Worlds {
    const { facts, demanded, decisionLaw } = this;
    const found = worldsOf(facts, laws, ends, demanded);
    if (laws.every((law) => !law.benchmark?.benchmark.table)) return found;
    const counts = found.worlds.flatMap(({ world }) =>
      [lawByEnd.get(world.end)!, decisionLaw].map((law) =>
        alternativesIn(this.prepare(law), facts, world, demanded),
      ),
    );
    return withAlternatives(found, Math.max(1, ...counts));
  }

  /** Grades in the order of the benchmark at the decision, then those of the one before. */
  private inOrder(found: readonly string[]): string[] {
    const laws = [this.decisionLaw, ...this.laws.values()];
    return unique(laws.flatMap((law) => gradeOrder(law, found)));
  }

  private result(actLaw: Law, world: Worlds['worlds'][number]['world']): WorldResult {
    const { facts, demanded, decisionLaw } = this;
    const at = (law: Law) => {
      const prepared = this.prepare(law);
      return { prepared, verdict: examine(prepared, facts, world, demanded) };
    };
    const old = at(actLaw);
    let comparison: Comparison = { chosen: 'same' };
    let compared: WorldResult['compared'] = null;
    let counted: readonly Side[] = [old];
    if (!sameLaw(actLaw, decisionLaw)) {
      const new_ = at(decisionLaw);
      compared = { old, new: new_ };
      comparison = this.compare(old, new_);
      const unpunished = [old, new_].find((side) => side.verdict.outcome === 'not-punishable');
      if (comparison.chosen === 'incomparable') counted = this.settle(old, new_);
      else if (unpunished) counted = [unpunished];
      else if (comparison.chosen === 'new') counted = [new_];
    }
    const penalties = counted.flatMap((c) => (c.verdict.outcome === 'penalty' ? [c.verdict.chosen] : []));
    const ranges = penalties.flatMap((v) => (v?.range ? [v.range] : []));
    return {
      comparison,
      compared,
      counted,
      outcome: inOutcomeOrder(counted.map((c) => c.verdict.outcome))[0]!,
      grades: penalties.every((v) => v?.graded)
        ? this.inOrder(penalties.flatMap((v) => (v ? gradesIn(v) : [])))
        : null,
      range: ranges.length === 0 ? null : ranges.reduce((a, b) => hull(a, b)),
    };
  }

  /** Gains that nobody stated are not counted; where they would take the new law away, a warning says so. */
  private compare(old: Side, new_: Side): Comparison {
    const { facts } = this;
    const gains = facts.amounts.get('unlawfulGains');
    if (gains) return compareLaws(old, new_, facts, gains.gt(0) ? 'some' : 'none');
    const without = compareLaws(old, new_, facts, 'unknown');
    if (without.chosen === 'new' && compareLaws(old, new_, facts, 'some').chosen !== 'new') {
      this.gainsMatter = true;
    }
    return without;
  }

  private gainsMatter = false;

  /** The version that a person chose between incomparable ones, or both. */
  private settle(old: Side, new_: Side): Side[] {
    if (!this.lawChoice) return [old, new_];
    const { version, reason } = this.lawChoice;
    const [oldIds, newIds] = [old.prepared.law.ids, new_.prepared.law.ids];
    const onlyOld = oldIds.filter((id) => !newIds.includes(id));
    const onlyNew = newIds.filter((id) => !oldIds.includes(id));
    const side =
      version === 'old' || onlyOld.includes(version)
        ? 'old'
        : version === 'new' || onlyNew.includes(version)
          ? 'new'
          : undefined;
    if (!side) {
      const valid = ['old', 'new', ...onlyOld, ...onlyNew];
      return fail(issue('law-choice-unknown', ['lawChoice', 'version'], { value: version, valid }));
    }
    this.choice = { version: side, reason };
    return [side === 'old' ? old : new_];
  }

  private chosen(results: readonly WorldResult[]): LawChosen {
    const all = unique(
      results.map((r): LawChosen => {
        if (r.outcome === 'not-punishable') return 'not-punishable';
        return r.comparison.chosen === 'incomparable' && this.choice
          ? this.choice.version
          : r.comparison.chosen;
      }),
    );
    const [chosen] = all;
    const result = all.length === 1 ? chosen! : all.includes('incomparable') ? 'incomparable' : 'depends';
    if (this.lawChoice && !this.choice) {
      fail(issue('law-choice-not-needed', ['lawChoice'], { chosen: result }));
    }
    return result;
  }

  /** The verdicts that count, by the law they come from. */
  private groups(results: readonly WorldResult[]): Map<Prepared, LawVerdict[]> {
    const groups = new Map<Prepared, LawVerdict[]>();
    for (const { prepared, verdict } of results.flatMap((r) => r.counted)) {
      const group = groups.get(prepared);
      if (group) group.push(verdict);
      else groups.set(prepared, [verdict]);
    }
    return groups;
  }

  private compose(
    groups: ReadonlyMap<Prepared, LawVerdict[]>,
    chosen: LawChosen,
    actLaws: readonly Law[],
    results: readonly WorldResult[],
    ends: readonly (string | null)[],
  ): { alternatives: LawAlternative[]; main: Part[] } {
    const { facts, demanded } = this;
    const alternatives: LawAlternative[] = [];
    const shown = new Map<Prepared, LawVerdict[]>(groups);
    const differs =
      groups.size > 1 || (chosen !== 'same' && (actLaws.length > 1 || actLaws[0] !== this.decisionLaw));
    if (differs) {
      for (const law of [...actLaws, this.decisionLaw]) {
        const prepared = this.prepare(law);
        if (!shown.has(prepared)) shown.set(prepared, this.verdictsUnder(prepared, results, ends));
      }
    }
    const main: Part[] = [];
    for (const [prepared, verdicts] of shown) {
      const composed = compose(prepared, verdicts, facts, demanded);
      if (groups.has(prepared)) main.push({ law: prepared.law, composed });
      if (!differs) continue;
      alternatives.push({
        version: prepared.law === this.decisionLaw ? 'new' : 'old',
        laws: [...prepared.law.ids],
        outcome: composed.outcome,
        ground: composed.ground,
        fine: composed.fine,
        options: [...composed.options],
        steps: [...composed.steps],
      });
    }
    alternatives.sort((a, b) => (a.version < b.version ? 1 : a.version > b.version ? -1 : 0));
    return { alternatives, main };
  }

  /** The verdicts of all worlds under a law that was not chosen, for showing what it would have given. */
  private verdictsUnder(
    prepared: Prepared,
    results: readonly WorldResult[],
    ends: readonly (string | null)[],
  ): LawVerdict[] {
    const laws = unique(results.flatMap((r) => r.counted.map((c) => c.prepared.law)).concat(prepared.law));
    return worldsOf(this.facts, laws, ends, this.demanded).worlds.map(({ world }) =>
      examine(prepared, this.facts, world, this.demanded),
    );
  }

  /** Every stated fact, whether or not a table asks for it: renderers name them from here. */
  private factsStep(trail: Trail): void {
    const { facts, decisionLaw } = this;
    trail.add({
      id: 'facts',
      finding: 'facts-stated',
      params: {
        criteria: CRITERIA.flatMap((criterion) => {
          const stated = statedFact(facts[criterion]);
          return stated ? [{ criterion, stated }] : [];
        }),
        ...(facts.declared.size > 0 && {
          declared: [...facts.declared].map(([fact, one]) => ({ fact, stated: one.stated as Json })),
        }),
        amounts: [...facts.amounts].map(([kind, amount]) => ({ kind, amount: amount.toString() })),
        flags: FLAGS.flatMap((flag) => {
          const value = facts[flag];
          return value === null ? [] : [{ flag, value }];
        }),
        evidence: facts.canonical.facts?.evidence ?? [],
      },
      cells: [decisionLaw.general.factFinding],
    });
  }

  private lawSteps(
    trail: Trail,
    actLaws: readonly Law[],
    chosen: LawChosen,
    worlds: Worlds,
    results: readonly WorldResult[],
  ): void {
    const { decisionLaw, facts } = this;
    const refused = facts.provisions.every(isRefusal) ? refusalSpan(facts.order, facts.decidedOn) : null;
    const end = facts.end === 'ongoing' ? facts.end : (refused ?? facts.end);
    const versionsOf = (law: Law): string[] => law.ids.filter((id) => id !== law.benchmark?.benchmark.id);
    const cells = (law: Law, day: Day) => [
      ...law.provisions.flatMap((p) => (p ? [p.version] : [])),
      ...(law.benchmark && !mayHaveLapsed(law, day) ? [law.benchmark.benchmark] : []),
    ];
    const benchmarkOn = (law: Law, day: Day): { benchmark: string | null; lapsed?: string } => {
      const id = law.benchmark?.benchmark.id ?? null;
      return id !== null && mayHaveLapsed(law, day) ? { benchmark: null, lapsed: id } : { benchmark: id };
    };
    const firstEnd = end === 'ongoing' ? facts.decidedOn : end[0];
    actLaws.forEach((law, i) => {
      const own = new Trail(law);
      own.add({
        id: i === 0 ? 'law.act' : `law.act-${i + 1}`,
        rule: law.ids.join(','),
        finding: 'law-at-act',
        params: {
          end: end === 'ongoing' ? null : end[0] === end[1] ? end[0] : [end[0], end[1]],
          versions: versionsOf(law),
          ...benchmarkOn(law, firstEnd),
        },
        cells: cells(law, firstEnd),
      });
      trail.steps.push(...own.steps);
    });
    const { policies } = decisionLaw.index.data;
    const rule = lawInTimeCells(decisionLaw);
    trail.add({
      id: 'law.decision',
      rule: decisionLaw.ids.join(','),
      finding: 'law-at-decision',
      params: {
        day: facts.decidedOn,
        versions: versionsOf(decisionLaw),
        ...benchmarkOn(decisionLaw, facts.decidedOn),
      },
      cells: cells(decisionLaw, facts.decidedOn),
    });
    const after = { 'law.chosen': chosen };
    const id = 'law.choice';
    const params = this.compared(results);
    if (this.choice && params) {
      trail.add({
        id,
        finding: 'law-chosen-by-person',
        params: { ...params, ...this.choice },
        cells: rule,
        after,
      });
    } else if (actLaws.every((law) => law === decisionLaw)) {
      trail.add({ id, finding: 'law-unchanged', params: {}, cells: rule, after });
    } else if (chosen === 'depends') {
      const choices = results.map((r) => (r.outcome === 'not-punishable' ? r.outcome : r.comparison.chosen));
      const on = worlds.open.flatMap(({ fact, contested }, i) =>
        !contested && turnsOn(worlds, i, choices) ? [fact] : [],
      );
      trail.add({ id, finding: 'law-depends', params: { on }, cells: rule, after });
    } else if (params && chosen !== 'same') {
      const found = chosen === 'not-punishable' ? lighterIn(results) : chosen;
      trail.add({ id, finding: `law-${found}`, params, cells: rule, after });
    } else trail.add({ id, finding: 'law-same', params: {}, cells: rule, after });
    const compared = results.some((r) => r.compared && r.compared.old.verdict.outcome === 'penalty');
    const comparing = COMPARISON_POLICIES.flatMap((one) => indexOf(this.book).policies.get(one) ?? []);
    if (compared && comparing.length > 0) {
      trail.add({
        id: 'law.comparison-policy',
        finding: 'comparison-policy',
        params: { policies: comparing.map((p) => p.id) },
        cells: comparing,
      });
    }
    const moved = actLaws.some((law) => law.benchmark?.benchmark.id !== decisionLaw.benchmark?.benchmark.id);
    const policy = policies.find((p) => p.id === 'benchmark-follows-lighter-law');
    if (moved && policy) {
      trail.add({
        id: 'law.benchmark-policy',
        finding: 'benchmark-policy',
        params: { policy: policy.id },
        cells: [policy],
      });
    }
  }

  /** What the two versions give and in which respect they part, in the first world where they do. */
  private compared(results: readonly WorldResult[]): LawCompared | null {
    for (const { comparison, compared } of results) {
      if (comparison.chosen === 'same' || !compared) continue;
      const side = ({ prepared, verdict }: Side): LawSide => {
        const { outcome, chosen } = verdict;
        const by = verdict.verdicts.find((v) => v.outcome === outcome)?.noPenaltyBy ?? null;
        return {
          versions: prepared.law.ids,
          outcome,
          ground:
            by === 'ground'
              ? (prepared.grounds.noPenalty?.id ?? null)
              : by === 'order'
                ? 'order-complied'
                : by,
          statutory: chosen?.statutory?.range ? writeRange(chosen.statutory.range) : null,
          range: chosen?.range ? writeRange(chosen.range) : null,
        };
      };
      return { because: comparison.because, old: side(compared.old), new: side(compared.new) };
    }
    return null;
  }

  /** The steps under one of several laws. What they set there counts only where no step unites the laws. */
  private stepsUnder({ law, composed, scope }: Part, counts: boolean): Step[] {
    const side = `${law.ids.join('+')}${scope === undefined ? '' : `+${scope}`}`;
    return composed.steps.map((step) => ({
      ...step,
      id: `${step.id}@${side}`,
      ...(!counts && { before: {}, after: {} }),
    }));
  }

  /** One result out of several laws that all count: the heaviest outcome, and the union of the ranges. */
  private merge(counting: readonly Part[]): Composed {
    const parts = counting.map((part) => part.composed);
    const possibleOutcomes = inOutcomeOrder(parts.flatMap((p) => p.possibleOutcomes));
    const outcome = inOutcomeOrder(parts.map((p) => p.outcome))[0]!;
    const heaviest = parts.filter((p) => p.outcome === outcome);
    const lead = heaviest[0]!;
    const fines = heaviest.flatMap((p) => (p.fine ? [p.fine] : []));
    const steps: Step[] = counting
      .flatMap((part) => this.stepsUnder(part, fines.length === 0 && part.composed === lead))
      .filter((step) => step.finding !== 'orders-made' || fines.length === 0);
    const orders = unique(heaviest.flatMap((p) => p.orders));
    const warning = heaviest.some((p) => p.warning === 'required') ? 'required' : 'none';
    const kindOf = (o: OtherConsequence): string => JSON.stringify([o.id, o.when]);
    // Certain only where every version that counts has it.
    const otherConsequences = uniqueBy(
      heaviest.flatMap((p) => p.otherConsequences),
      kindOf,
    ).map((one): OtherConsequence => {
      const has = (p: Composed): boolean =>
        p.otherConsequences.some((o) => kindOf(o) === kindOf(one) && o.mode === 'required');
      return { ...one, mode: heaviest.every(has) ? 'required' : 'optional' };
    });
    if (outcome === 'order-first' && orders.length > 0) {
      // The parts name the order and its source; what they set is set here, once.
      const named = steps.filter((step) => step.finding === 'order-to-issue');
      const first = named[0];
      const source = uniqueBy(
        named.flatMap((step) => step.source),
        (one) => JSON.stringify(one),
      );
      const params = { orders, running: named.every((step) => step.params.running) };
      if (first) steps.push({ ...first, id: 'order.to-issue', params, source, after: { orders } });
    }
    let fine: Fine | null = null;
    let options: Option[] = [...lead.options];
    let personFines: PersonFineOnly[] = [...lead.personFines];
    if (fines.length > 0) {
      const forms = uniqueBy(
        fines.map((f) => f.form),
        (form) => JSON.stringify(form),
      );
      const form: FineForm =
        forms.length === 1
          ? forms[0]!
          : { kind: 'one-of', forms: forms.flatMap((f) => (f.kind === 'one-of' ? f.forms : [f])) };
      const grades = fines.map((f) => (f.grade === null ? null : [f.grade].flat()));
      fine = {
        mode: fines.some((f) => f.mode === 'optional') ? 'optional' : 'required',
        statutory: hullOf(fines.map((f) => f.statutory)),
        form,
        gradeRanges: sameOrNull(fines.map((f) => f.gradeRanges)),
        grade: grades.some((g) => g === null)
          ? null
          : oneOrMany(this.inOrder(grades.flatMap((list) => list ?? []))),
        range: hullOf(fines.map((f) => f.range)),
        ...lowestFloor(fines),
        assurance: weakest(...fines.map((f) => f.assurance)),
      };
      options = mergeOptions(heaviest.map((p) => p.options));
      const persons = uniqueBy(
        heaviest.flatMap((p) => p.personFines),
        (person) => person.id,
      );
      // Fined for certain only where every version that counts says so.
      const certain = (id: string): boolean =>
        heaviest.every((p) => p.personFines.some((o) => o.id === id && o.mode === 'required'));
      personFines = persons.map((person) => ({
        ...person,
        mode: certain(person.id) ? 'required' : 'optional',
        range: hullOf(
          heaviest.flatMap((p) => p.personFines.filter((o) => o.id === person.id).map((o) => o.range)),
        ),
      }));
      const own = new Trail(this.decisionLaw);
      const united = counting.filter((p) => p.composed.outcome === outcome);
      const violations = unique(united.map((p) => p.composed.violation));
      own.add({
        id: 'fine.range',
        ...(united.some((p) => p.scope !== undefined)
          ? { finding: 'range-union-of-provisions', params: { violations, range: fine.range } }
          : {
              finding: 'range-union',
              params: { versions: united.flatMap((p) => p.law.ids), range: fine.range },
            }),
        cells: [],
        after: {
          warning,
          'fine.mode': fine.mode,
          'fine.statutory': fine.statutory,
          'fine.form': fine.form,
          'fine.gradeRanges': fine.gradeRanges,
          'fine.grade': fine.grade,
          'fine.range': fine.range,
          ...(fine.floor && { 'fine.floor': fine.floor }),
          'fine.assurance': fine.assurance,
          ...Object.fromEntries(
            options.flatMap((o, i) => ('range' in o ? [[`options.${i}.range`, o.range]] : [])),
          ),
          ...Object.fromEntries(personFines.map((p, i) => [`personFines.${i}.range`, p.range])),
          ...Object.fromEntries(
            otherConsequences.flatMap((o, i) =>
              o.amount === null ? [] : [[`otherConsequences.${i}.amount`, o.amount]],
            ),
          ),
        },
      });
      const ranges = parts.flatMap((p) => p.steps.filter((step) => step.id === 'fine.range'));
      const source = uniqueBy(
        ranges.flatMap((step) => step.source),
        (one) => JSON.stringify(one),
      );
      const level = weakest(fine.assurance, ...ranges.map((step) => step.assurance));
      steps.push(...own.steps.map((step) => ({ ...step, source, assurance: level })));
      steps.push(...unitedOrders(heaviest, orders));
    }
    return {
      ...lead,
      outcome,
      possibleOutcomes,
      fine,
      options,
      personFines,
      otherConsequences,
      orders,
      warning,
      findings: uniqueBy(
        parts.flatMap((p) => p.findings),
        (one) => JSON.stringify(one),
      ),
      warnings: uniqueBy(
        parts.flatMap((p) => p.warnings),
        (w) => JSON.stringify(w),
      ),
      assurance: weakest(...parts.map((p) => p.assurance)),
      steps,
    };
  }

  /** The open facts whose answer could change the result, and the amounts that are not known. */
  private missing(worlds: Worlds, results: readonly WorldResult[], laws: readonly Law[]): MissingFact[] {
    const keys = results.map((r) =>
      JSON.stringify([r.outcome, r.comparison.chosen, r.grades, r.range && writeRange(r.range)]),
    );
    const found = worlds.open.flatMap(({ fact, contested, values }, i): MissingFact[] => {
      if (contested || !turnsOn(worlds, i, keys)) return [];
      const answers = values.map(({ answer, change }, v): Answer => {
        const under = results.filter((_, w) => worlds.worlds[w]!.choice[i] === v);
        const penalties = under.filter((r) => r.outcome === 'penalty');
        const ranges = penalties.flatMap((r) => (r.range ? [r.range] : []));
        const graded = penalties.length > 0 && penalties.every((r) => r.grades !== null);
        return {
          answer,
          rows: 'criterion' in change ? this.rowsOf(change.criterion, answer, laws) : [],
          unit: 'criterion' in change ? this.unitOf(change.criterion, change.stated.kind) : null,
          outcomes: inOutcomeOrder(under.map((r) => r.outcome)),
          grade: graded ? oneOrMany(this.inOrder(penalties.flatMap((r) => r.grades ?? []))) : null,
          range: ranges.length > 0 ? writeRange(ranges.reduce((a, b) => hull(a, b))) : null,
        };
      });
      return [{ fact, answers }];
    });
    const needs = unique(
      results.flatMap((r) =>
        r.counted.flatMap(({ verdict }) =>
          verdict.verdicts.flatMap((v) => (v.statutory?.needs ? [v.statutory.needs] : [])),
        ),
      ),
    );
    const amounts = needs.map((kind) => (kind === 'quantity' ? 'facts.quantity' : `amounts.${kind}`));
    return [
      ...found,
      ...amounts.filter((fact) => !found.some((f) => f.fact === fact)).map((fact) => ({ fact, answers: [] })),
    ];
  }

  /** What a degree stands for in the tables that may apply. */
  private rowsOf(criterion: Criterion, degree: string, laws: readonly Law[]): RowText[] {
    const gradings = unique(laws.flatMap((law) => law.benchmark?.grading ?? []));
    return rowsOfDegree(criterion, degree, this.facts.provisions, gradings);
  }

  /** The unit of a quantity that stands for itself: that of the first provision that counts one. */
  private unitOf(criterion: Criterion, kind: 'number' | 'ordinal' | 'value'): Unit | null {
    const measured = this.facts.provisions.find((p) => p.quantity !== null && p.criteria.includes(criterion));
    return kind === 'number' && measured ? unitOf(criterion, measured) : null;
  }

  private unexamined(laws: readonly Law[]): string[] {
    const { facts } = this;
    const elements = facts.provisions.flatMap((p) => p.elements);
    const relevant = new Set<string>();
    for (const law of laws) {
      for (const id of law.general.grounds.flatMap((g) => (g.open ? [] : g.all))) relevant.add(id);
      for (const { violation } of facts.provisions) {
        for (const id of law.benchmark?.grading.of(violation).effects.keys() ?? []) relevant.add(id);
      }
    }
    const present = this.prepare(this.decisionLaw).present;
    return this.book.data.circumstances
      .filter((c) => relevant.has(c.id) && c.parties.includes(facts.party))
      .map((c) => c.id)
      .filter((id) => !facts.circumstances.has(id) && !present.has(id) && !elements.includes(id));
  }

  private hints(): Hint[] {
    const found = new Map<string, Hint>();
    for (const { violation, hints } of this.facts.provisions) {
      for (const { department, reason } of hints) {
        const key = `${department}|${reason.zh}`;
        const hint = found.get(key);
        if (hint) hint.violations.push(violation);
        else found.set(key, { department, reason: { ...reason }, violations: [violation] });
      }
    }
    return [...found.values()];
  }

  /** The versions by which the case is decided, each with the day on which its text was last compared. */
  private versionsInForce() {
    const { index, ids } = this.decisionLaw;
    return ids.flatMap((id) => index.versions.get(id)?.version ?? []);
  }

  private warnings(merged: Composed, decideBy: string | null, disputed: boolean): Warning[] {
    const { facts } = this;
    const warnings: Warning[] = [...merged.warnings, ...this.openScopes];
    const benchmark = this.decisionLaw.benchmark?.benchmark;
    if (benchmark?.checkAfter !== undefined && mayHaveLapsed(this.decisionLaw, facts.decidedOn)) {
      const params = { benchmark: benchmark.id, checkAfter: benchmark.checkAfter };
      warnings.push({ code: 'benchmark-may-have-lapsed', params });
    }
    if (decideBy !== null && facts.decidedOn > decideBy) {
      warnings.push({ code: 'decided-late', params: { decideBy } });
    }
    for (const { id, lastChecked, knownUntil } of this.versionsInForce()) {
      if (knownUntil !== undefined && facts.decidedOn > knownUntil) {
        warnings.push({ code: 'text-after-last-known', params: { version: id, knownUntil } });
      }
      if (lastChecked === undefined || facts.decidedOn <= addYears(lastChecked, 1)) continue;
      warnings.push({ code: 'text-not-checked-since', params: { version: id, lastChecked } });
    }
    if (this.gainsMatter) warnings.push({ code: 'gains-not-stated', params: {} });
    if (disputed) warnings.push({ code: 'limitation-contested', params: {} });
    const outcomes = examinedOutcomes(merged);
    if (outcomes.length > 1) {
      warnings.push({ code: 'outcome-depends', params: { outcomes: outcomes.join() } });
    }
    return warnings;
  }
}

/** True if nobody knows whether the benchmark is still in force on that day. */
const mayHaveLapsed = ({ benchmark }: Law, day: Day): boolean =>
  benchmark?.benchmark.checkAfter !== undefined && day > benchmark.benchmark.checkAfter;

/** What each world gives if either provision may apply; worlds that are cut otherwise cannot be joined. */
function withScope(results: readonly WorldResult[], scoped: readonly WorldResult[]): readonly WorldResult[] {
  if (results.length !== scoped.length) return results;
  return results.map((result, w): WorldResult => {
    const other = scoped[w]!;
    const outcome = inOutcomeOrder([result.outcome, other.outcome])[0]!;
    const heaviest = [result, other].filter((r) => r.outcome === outcome);
    const ranges = heaviest.flatMap((r) => (r.range ? [r.range] : []));
    return {
      ...result,
      outcome,
      counted: [...result.counted, ...other.counted],
      grades: heaviest.every((r) => r.grades) ? unique(heaviest.flatMap((r) => r.grades ?? [])) : null,
      range: ranges.length < heaviest.length ? null : ranges.reduce((a, b) => hull(a, b)),
    };
  });
}

/** Does any version of the provision penalise this party in this role? */
const addresses = ({ versions }: Facts['provisions'][number], { party, role }: Facts): boolean =>
  versions.some(({ fines }) =>
    fines.some((c) => c.party.includes(party) && (role === null || !c.roles || c.roles.includes(role))),
  );

/** The lighter version where one of them does not punish the act. */
const lighterIn = (results: readonly WorldResult[]): 'old' | 'new' =>
  results.some((r) => r.comparison.chosen === 'new') ? 'new' : 'old';

/** True if the answer to an open fact alone can change what is found in the worlds. */
function turnsOn({ worlds }: Worlds, fact: number, found: readonly string[]): boolean {
  const seen = new Map<string, string>();
  return worlds.some(({ choice }, w) => {
    const others = choice.filter((_, i) => i !== fact).join();
    const before = seen.get(others);
    if (before === undefined) seen.set(others, found[w]!);
    return before !== undefined && before !== found[w];
  });
}

/** True if views on a question of law lead to different results. */
function contested(worlds: Worlds, results: readonly WorldResult[]): boolean {
  if (!worlds.open.some((fact) => fact.contested)) return false;
  const found = results.map((r) => r.outcome);
  return worlds.open.some((fact, i) => fact.fact === 'limitation' && turnsOn(worlds, i, found));
}

function uniqueBy<T>(values: readonly T[], key: (value: T) => string): T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}

/** The hull, or `null` if one of them is not known. */
function hullOf(ranges: readonly (YuanRange | null)[]): YuanRange | null {
  const known = ranges.flatMap((r) => (r ? [readRange(r)] : []));
  if (known.length === 0 || known.length < ranges.length) return null;
  return writeRange(known.reduce((a, b) => hull(a, b)));
}

/** The floor that holds under every version that counts. */
function lowestFloor(fines: readonly Fine[]): Pick<Fine, 'floor'> {
  const floors = fines.flatMap((f) => f.floor ?? []);
  if (floors.length === 0 || floors.length < fines.length) return {};
  return { floor: floors.reduce((a, b) => (new Decimal(a.amount).lte(b.amount) ? a : b)) };
}

/** One step for the orders under several laws, from those of each. */
function unitedOrders(parts: readonly Composed[], orders: readonly string[]): Step[] {
  const made = parts.flatMap((p) => p.steps.filter((s) => s.finding === 'orders-made'));
  const [first] = made;
  if (!first) return [];
  const named = made.flatMap((step) => step.params.orders);
  const key = ({ order, violation }: (typeof named)[number]): string => `${order}|${violation}`;
  return [
    {
      ...first,
      params: { orders: uniqueBy(named, key) },
      source: uniqueBy(
        made.flatMap((step) => step.source),
        (one) => JSON.stringify(one),
      ),
      assurance: weakest(...made.map((step) => step.assurance)),
      after: { orders },
    },
  ];
}

function mergeOptions(lists: readonly (readonly Option[])[]): Option[] {
  const merged = new Map<string, Option>();
  for (const option of lists.flat()) {
    const key = option.id === 'spared' ? `spared.${option.ground}` : option.id;
    const before = merged.get(key);
    if (before && 'range' in before && 'range' in option) {
      merged.set(key, { ...before, range: hullOf([before.range, option.range]) });
    } else merged.set(key, option);
  }
  return [...merged.values()];
}
