/** The steps that say which facts were stated, which versions were in force, and why that law counts. */
import { isRefusal, refusalSpan } from '../../case/course.js';
import { type Facts, statedAmounts } from '../../case/facts.js';
import { type Benchmark, CRITERIA } from '../../rulebook/schema.js';
import type { Day } from '../../time/day.js';
import type { FlagName, Json, Step } from '../../trail/step.js';
import type { LawChosen } from '../decision.js';
import type { Frame } from '../frame.js';
import { turnsOn } from '../merge/turns-on.js';
import { statedFact } from '../row-text.js';
import { stepOf } from '../step.js';
import type { Worlds } from '../worlds/world.js';
import { choiceIn, comparedIn, type WorldResult } from './choice.js';
import { benchmarkOn, type Cell, type Law, lawInTimeCells } from './in-force.js';

const FLAGS: readonly FlagName[] = ['endangersLifeOrHealth', 'endangersFinancialSafety', 'intentToDamage'];

/** How the lighter of two versions is found where the law gives no method (行政处罚法 37). */
const COMPARISON_POLICIES = ['lighter-law-counts-everything', 'lighter-law-confiscation'];

/** Every stated fact, whether or not a table asks for it: renderers name them from here. */
export function stepOfFacts({ facts, decisionLaw }: Frame): Step {
  const declared = [...facts.declared].map(([fact, one]) => ({ fact, stated: one.stated as Json }));
  return stepOf(decisionLaw, {
    id: 'facts',
    finding: 'facts-stated',
    params: {
      criteria: CRITERIA.flatMap((criterion) => {
        const stated = statedFact(facts[criterion]);
        return stated ? [{ criterion, stated }] : [];
      }),
      ...(declared.length > 0 && { declared }),
      amounts: statedAmounts(facts),
      flags: FLAGS.flatMap((flag) => {
        const value = facts[flag];
        return value === null ? [] : [{ flag, value }];
      }),
      evidence: facts.canonical.facts?.evidence ?? [],
    },
    cells: [decisionLaw.general.factFinding],
  });
}

const lapsed = (benchmark: Benchmark, day: Day): boolean =>
  benchmark.checkAfter !== undefined && day > benchmark.checkAfter;

/** True if nobody knows whether the benchmark is still in force on that day. */
export const mayHaveLapsed = ({ benchmark }: Law, day: Day): boolean =>
  benchmark !== null && lapsed(benchmark.benchmark, day);

/** The benchmark of the day itself, whichever counts. */
const benchmarkThen = ({ benchmark, benchmarkDay, index }: Law, day: Day): Benchmark | undefined =>
  benchmarkDay ? benchmarkOn(index, day) : benchmark?.benchmark;

/** The texts by which a law is cited: a benchmark that may have lapsed on a day for which the law stands is not one of them. */
const citedIn =
  ({ ends, lawByEnd, decisionLaw, facts }: Frame) =>
  (law: Law): readonly string[] => {
    const acts = ends.flatMap((end) => (end !== null && lawByEnd.get(end) === law ? [end] : []));
    const days = law === decisionLaw ? [...acts, facts.decidedOn] : acts;
    return days.some((day) => mayHaveLapsed(law, day)) ? versionsOf(law) : law.ids;
  };

const versionsOf = (law: Law): string[] => law.ids.filter((id) => id !== law.benchmark?.benchmark.id);

function cellsOn(law: Law, day: Day): Cell[] {
  const benchmark = benchmarkThen(law, day);
  return [
    ...law.provisions.flatMap((p) => (p ? [p.version] : [])),
    ...(benchmark && !lapsed(benchmark, day) ? [benchmark] : []),
  ];
}

function graded(law: Law, day: Day): { benchmark: string | null; lapsed?: string } {
  const benchmark = benchmarkThen(law, day);
  if (!benchmark) return { benchmark: null };
  return lapsed(benchmark, day) ? { benchmark: null, lapsed: benchmark.id } : { benchmark: benchmark.id };
}

export function stepsOfLaw(
  frame: Frame,
  chosen: LawChosen,
  worlds: Worlds,
  results: readonly WorldResult[],
): Step[] {
  return [
    ...stepsOfAct(frame),
    stepOfDecisionDay(frame),
    stepOfChoice(frame, chosen, worlds, results),
    ...stepsOfPolicies(frame, results),
  ];
}

const endOf = (facts: Facts): Facts['end'] => {
  const refused = facts.provisions.every(isRefusal) ? refusalSpan(facts.order, facts.decidedOn) : null;
  return facts.end === 'ongoing' ? facts.end : (refused ?? facts.end);
};

/** The law at the end of the act, one step for each law that it can be. */
function stepsOfAct({ facts, actLaws }: Frame): Step[] {
  const end = endOf(facts);
  const first = end === 'ongoing' ? facts.decidedOn : end[0];
  return actLaws.map((law, i) =>
    stepOf(law, {
      id: i === 0 ? 'law.act' : `law.act-${i + 1}`,
      rule: law.ids.join(','),
      finding: 'law-at-act',
      params: {
        end: end === 'ongoing' ? null : end[0] === end[1] ? end[0] : [end[0], end[1]],
        versions: versionsOf(law),
        ...graded(law, first),
      },
      cells: cellsOn(law, first),
    }),
  );
}

function stepOfDecisionDay({ facts, decisionLaw }: Frame): Step {
  const day = facts.decidedOn;
  return stepOf(decisionLaw, {
    id: 'law.decision',
    rule: decisionLaw.ids.join(','),
    finding: 'law-at-decision',
    params: { day, versions: versionsOf(decisionLaw), ...graded(decisionLaw, day) },
    cells: cellsOn(decisionLaw, day),
  });
}

function stepOfChoice(
  frame: Frame,
  chosen: LawChosen,
  worlds: Worlds,
  results: readonly WorldResult[],
): Step {
  const { actLaws, decisionLaw } = frame;
  const id = 'law.choice';
  const cells = lawInTimeCells(decisionLaw);
  const after = { 'law.chosen': chosen };
  const unchanged = actLaws.every((law) => law === decisionLaw);
  const params = unchanged ? null : comparedIn(results, citedIn(frame));
  const choice = choiceIn(results);
  if (choice && params && chosen !== 'depends') {
    const finding = 'law-chosen-by-person';
    return stepOf(decisionLaw, { id, finding, params: { ...params, ...choice }, cells, after });
  }
  if (unchanged) return stepOf(decisionLaw, { id, finding: 'law-unchanged', params: {}, cells, after });
  if (chosen === 'depends') {
    const on = openFactsOfLaw(worlds, results);
    return stepOf(decisionLaw, { id, finding: 'law-depends', params: { on }, cells, after });
  }
  if (!params || chosen === 'same') {
    const same = results.some((one) => one.sameApartFromGains) ? { apartFromGains: true as const } : {};
    return stepOf(decisionLaw, { id, finding: 'law-same', params: same, cells, after });
  }
  const found = chosen === 'not-punishable' ? lighterIn(results) : chosen;
  return stepOf(decisionLaw, { id, finding: `law-${found}`, params, cells, after });
}

/** The open facts on which it depends which law counts. */
function openFactsOfLaw(worlds: Worlds, results: readonly WorldResult[]): string[] {
  const choices = results.map((r) => (r.outcome === 'not-punishable' ? r.outcome : r.comparison.chosen));
  return worlds.open.flatMap(({ fact, contested }, i) =>
    !contested && turnsOn(worlds, i, choices) ? [fact] : [],
  );
}

/** The lighter version where one of them does not punish the act. */
const lighterIn = (results: readonly WorldResult[]): 'old' | 'new' =>
  results.some((r) => r.comparison.chosen === 'new') ? 'new' : 'old';

/** The policies of the rulebook by which the versions were compared, and by which the benchmark follows. */
function stepsOfPolicies({ ends, actLaws, decisionLaw }: Frame, results: readonly WorldResult[]): Step[] {
  const { policies } = decisionLaw.index;
  const compared = results.some((r) => r.compared && r.compared.old.verdict.outcome === 'penalty');
  const comparing = compared ? COMPARISON_POLICIES.flatMap((one) => policies.get(one) ?? []) : [];
  const at = decisionLaw.benchmark?.benchmark.id;
  const moved = decisionLaw.benchmarkDay
    ? ends.some((end) => end !== null && benchmarkOn(decisionLaw.index, end)?.id !== at)
    : actLaws.some((law) => law.benchmark?.benchmark.id !== at);
  const follows = moved ? policies.get('benchmark-follows-lighter-law') : undefined;
  return [
    ...(comparing.length > 0
      ? [
          stepOf(decisionLaw, {
            id: 'law.comparison-policy',
            finding: 'comparison-policy',
            params: { policies: comparing.map((p) => p.id) },
            cells: comparing,
          }),
        ]
      : []),
    ...(follows
      ? [
          stepOf(decisionLaw, {
            id: 'law.benchmark-policy',
            finding: 'benchmark-policy',
            params: { policy: follows.id },
            cells: [follows],
          }),
        ]
      : []),
  ];
}
