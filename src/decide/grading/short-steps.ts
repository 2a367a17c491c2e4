/** The steps of the short form: criteria, base grade, circumstances, facts that count once, grade. */
import { satisfies } from '../../rulebook/assurance.js';
import type { GradingIndex } from '../../rulebook/index-book.js';
import { type Criterion, GRADES, type Grade, ORDINALS, type Provision } from '../../rulebook/schema.js';
import type { Step } from '../../trail/step.js';
import type { Warning } from '../decision.js';
import { unique } from '../lists.js';
import { rowText, statedFact, unitOf } from '../row-text.js';
import { examinedGrounds, isForParty, withEvidence } from '../stages/grounds.js';
import { stepOf } from '../step.js';
import type { Prepared, Verdict } from '../verdict.js';
import { weighedIn } from '../weighed.js';
import type { CriterionFinding, GradingFinding } from './short.js';

/** The verdicts that the short form graded, as the steps read them. */
interface Graded {
  readonly prepared: Prepared;
  readonly provision: Provision;
  readonly grading: GradingIndex;
  readonly benchmark: string;
  readonly findings: readonly GradingFinding[];
  readonly grades: readonly Grade[];
}

function gradedIn(prepared: Prepared, chosen: readonly Verdict[], grades: readonly string[]): Graded | null {
  const sample = chosen.find((v) => v.grading !== null);
  if (!sample) return null;
  const { provision } = sample.applied!;
  const { benchmark, grading } = prepared.law.benchmark!;
  return {
    prepared,
    provision,
    grading: grading.of(provision.violation),
    benchmark: benchmark.id,
    findings: chosen.flatMap((v) => v.grading ?? []),
    grades: grades as readonly Grade[],
  };
}

export function stepsOfShortForm(
  prepared: Prepared,
  chosen: readonly Verdict[],
  grades: readonly string[],
): Step[] {
  const graded = gradedIn(prepared, chosen, grades);
  if (!graded) return [];
  return [
    ...graded.findings[0]!.criteria.map(({ criterion }) => stepOfCriterion(graded, criterion)),
    ...stepsOfBase(graded),
    ...stepsOfElements(graded),
    ...stepsOfGroups(graded),
    stepOfCircumstances(graded),
    ...stepsOfGrade(graded),
  ];
}

/** Where no grade could be used, leniency that is owed has no effect on the figure. */
export function warningsOfShortForm(
  prepared: Prepared,
  chosen: readonly Verdict[],
  grades: readonly string[],
): Warning[] {
  const graded = gradedIn(prepared, chosen, grades);
  const owed = graded !== null && grades.length === 0 && graded.findings[0]!.mitigation.includes('shall');
  return owed ? [{ code: 'shall-be-lenient-ungraded', params: {} }] : [];
}

function stepOfCriterion({ prepared, provision, benchmark, findings }: Graded, criterion: Criterion): Step {
  const { law, facts, demanded } = prepared;
  const all = findings.flatMap((f) => f.criteria.filter((c) => c.criterion === criterion));
  const ordinals = ORDINALS.filter((o) => all.some((c) => c.ordinals.includes(o)));
  const cells = unique(all.flatMap((c) => (c.row ? [c.row] : [])));
  const id = `criterion.${criterion}`;
  const stated = statedFact(facts[criterion]);
  const one: CriterionFinding = all[0]!;
  const rule = `${benchmark}:${criterion}${ordinals.length === 1 ? `.${ordinals[0]}` : ''}`;
  if (one.unusable) {
    const params = { criterion, demanded: demanded ?? ('reference' as const) };
    return stepOf(law, { id, rule, finding: 'criterion-not-usable', params, cells });
  }
  if (ordinals.length > 1 || stated === null) {
    const params = { criterion, possible: ordinals };
    return stepOf(law, { id, rule, finding: 'criterion-missing', params, cells });
  }
  const row = one.row && rowText(one.row, stated.unit ?? unitOf(criterion, provision));
  const params = { criterion, stated, row, ordinal: ordinals[0]!, raisedBy: one.raisedBy };
  return stepOf(law, { id, rule, finding: 'criterion-found', params, cells });
}

const baseOf = ({ findings }: Graded): Grade[] =>
  GRADES.filter((g) => findings.some((f) => f.base.includes(g)));

function stepsOfBase(graded: Graded): Step[] {
  const { prepared, grading, benchmark, findings, grades } = graded;
  if (grades.length === 0) return [];
  const ordinals = ORDINALS.filter((o) => findings.some((f) => f.ordinals.includes(o)));
  return [
    stepOf(prepared.law, {
      id: 'grade.base',
      rule: `${benchmark}:base`,
      finding: 'base-grade',
      params: { ordinals, grades: baseOf(graded) },
      cells: ordinals.map((o) => grading.base.get(o)!),
    }),
  ];
}

/** Facts that have no effect of their own because they are elements of the provision. */
function stepsOfElements({ prepared: { law, present }, provision }: Graded): Step[] {
  const cells = law.provisions.flatMap((p) => (p ? [p.version] : [])).slice(0, 1);
  return provision.elements
    .filter((circumstance) => present.has(circumstance))
    .map((circumstance) =>
      stepOf(law, {
        id: `circumstances.element.${circumstance}`,
        finding: 'element-of-provision',
        params: { circumstance },
        cells,
      }),
    );
}

/** Facts of one group that count once. */
function stepsOfGroups({ prepared: { law, facts, present }, benchmark, grading }: Graded): Step[] {
  return grading.grading.groups.flatMap((group): Step[] => {
    const counted: string[] = group.circumstances.filter((id) => present.has(id));
    if (group.criterion && counted.length > 0 && facts[group.criterion]) counted.unshift(group.criterion);
    if (counted.length < 2) return [];
    return [
      stepOf(law, {
        id: `circumstances.group.${group.id}`,
        rule: `${benchmark}:group.${group.id}`,
        finding: 'counted-once',
        params: { group: group.id, counted },
        cells: [group],
      }),
    ];
  });
}

function stepOfCircumstances({ prepared, grading, benchmark, findings }: Graded): Step {
  const { law, facts, demanded, present, grounds } = prepared;
  const { mitigation, aggravated, mitigating, aggravating } = findings[0]!;
  const open = weighedIn(grading, law.general).filter((id) => !present.has(id));
  const acting = [...mitigating, ...aggravating];
  const effects = [...grading.effects.values()];
  const effective = [...grounds.leniency, ...effects.filter((row) => acting.includes(row.circumstance))];
  const usable = effects.filter(({ assurance }) => !demanded || satisfies(assurance, demanded));
  return stepOf(law, {
    id: 'circumstances',
    rule: `${benchmark}:circumstances`,
    finding: 'circumstances-weighed',
    params: {
      mitigation,
      aggravated,
      mitigating: withEvidence(facts, mitigating),
      aggravating: withEvidence(facts, aggravating),
      absent: open.filter((id) => facts.circumstances.get(id)?.present === false),
      unexamined: open.filter((id) => isForParty(law, facts, id) && !facts.circumstances.has(id)),
    },
    // Where none weighs, the table that says which circumstances can.
    cells: effective.length > 0 ? effective : usable.length > 0 ? usable : examinedGrounds(prepared),
  });
}

const oneOrAll = <T>(values: readonly T[]): T | readonly T[] => (values.length === 1 ? values[0]! : values);

function stepsOfGrade(graded: Graded): Step[] {
  const { prepared, grading, benchmark, findings, grades } = graded;
  if (grades.length === 0) return [];
  const { mitigation, aggravated } = findings[0]!;
  const base = baseOf(graded);
  return [
    stepOf(prepared.law, {
      id: 'grade.final',
      rule: `${benchmark}:combination`,
      finding: 'grade-combined',
      params: { base, grades },
      cells: mitigation.flatMap((m) => aggravated.map((a) => grading.combination.get(`${m}|${a}`)!)),
      before: { 'fine.grade': oneOrAll(base) },
      after: { 'fine.grade': oneOrAll(grades) },
    }),
  ];
}
