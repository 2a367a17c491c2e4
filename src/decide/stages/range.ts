/**
 * Stage: the range of the fine. Reads the grades, the rows of a table or finer rules, and the minimum of another
 * provision; finds from what to what the fine lies, what every grade covers, and how far the figures can be trusted.
 */
import {
  compareMin,
  type DecimalRange,
  hull,
  sameRange,
  writeRange,
  type YuanRange,
} from '../../money/index.js';
import { weakest } from '../../rulebook/assurance.js';
import { isLenientByTable } from '../../rulebook/lenient-by-table.js';
import type { Assurance, Grade } from '../../rulebook/schema.js';
import type { Step } from '../../trail/step.js';
import type { Warning } from '../decision.js';
import { type Grades, gradesOf } from '../grading/grades.js';
import { type Cell, levelOf } from '../law/in-force.js';
import { unique } from '../lists.js';
import type { Fine, FineFloor } from '../penalty.js';
import { stepOf } from '../step.js';
import { hullOfKnown, type KeptRow, keptIn, stepOfTableRange, tablesOf } from '../table/steps.js';
import type { Prepared, Under, Verdict } from '../verdict.js';
import { mandatoryPolicy } from './concurrence.js';
import { uniteGrades } from './grading.js';

/** The range of the fine in all worlds. */
export interface RangeFinding {
  /** The verdicts that give the fine; none while it is open which provision does. */
  readonly chosen: readonly Verdict[];
  readonly grades: readonly Grade[];
  readonly grade: Fine['grade'];
  readonly range: DecimalRange | null;
  /** The same as the decision carries it. */
  readonly written: YuanRange | null;
  /** What each grade covers, where one provision and one amount are certain. */
  readonly gradeRanges: Grades | null;
  readonly kept: readonly KeptRow[];
  /** Where the minimum of another provision moves the range. */
  readonly raised: { readonly floor: FineFloor; readonly before: DecimalRange } | null;
  readonly cells: readonly Cell[];
  readonly assurance: Assurance;
}

/**
 * @param rivals one verdict for every provision that may give the fine
 * @param floor the minimum of another provision
 */
export function findRange(
  under: Under,
  chosen: readonly Verdict[],
  rivals: readonly Verdict[],
  floor: FineFloor | null,
): RangeFinding {
  const { prepared } = under;
  const { law } = prepared;
  const grades = uniteGrades(prepared, chosen) as Grade[];
  const cells = chosen.length > 0 ? chosen.flatMap((v) => v.cells) : rivals.map((v) => v.statutory!.cell);
  const policy = floor && mandatoryPolicy(law);
  const range = rangeOf(chosen);
  return {
    chosen,
    grades,
    grade: grades.length === 0 ? null : grades.length === 1 ? grades[0]! : grades,
    range,
    written: range && writeRange(range),
    gradeRanges: gradeRangesOf(prepared, chosen),
    kept: keptIn(tablesOf(chosen)).map((one) => ({ ...one })),
    raised: floor && raisedBy(under, floor, range),
    cells: unique(cells),
    assurance: weakest(...[...cells, ...(policy ? [policy] : [])].map((cell) => levelOf(law, cell))),
  };
}

function rangeOf(chosen: readonly Verdict[]): DecimalRange | null {
  if (tablesOf(chosen).length > 0) {
    return hullOfKnown(chosen.filter((v) => !v.table?.noFine).map((v) => v.range));
  }
  return chosen
    .filter((v) => v.statutory?.range)
    .map((v) => v.range!)
    .reduce<DecimalRange | null>((a, b) => (a ? hull(a, b) : b), null);
}

/** The range where the minimum of another provision moves it; `null` where it lies above that minimum anyway. */
function raisedBy({ verdicts }: Under, floor: FineFloor, value: DecimalRange | null): RangeFinding['raised'] {
  const before = verdicts
    .flatMap((v) => v.floor?.before ?? [])
    .reduce<DecimalRange | null>((a, b) => (a ? hull(a, b) : b), null);
  return value && before && compareMin(before, value) !== 0 ? { floor, before } : null;
}

function gradeRangesOf({ law, facts }: Prepared, chosen: readonly Verdict[]): Grades | null {
  const [first] = chosen;
  const exact = first?.statutory?.exact;
  if (!exact || !law.benchmark) return null;
  const same = (v: Verdict): boolean =>
    v.graded &&
    !v.table &&
    v.applied === first.applied &&
    !!v.statutory?.exact &&
    sameRange(v.statutory.exact, exact);
  if (!chosen.every(same)) return null;
  const { violation } = first.applied!.provision;
  return gradesOf(law.benchmark.grading.of(violation), violation, facts.party, first.statutory!);
}

/** What each grade covers, as the decision carries it. */
export const writtenGrades = ({ gradeRanges }: RangeFinding): Fine['gradeRanges'] =>
  (gradeRanges?.shown ?? null) as Fine['gradeRanges'];

/** Leniency that is owed, but no grade to give it in, or a table that does not say how to. */
export function warningsOfRange(
  { law, grounds }: Prepared,
  found: RangeFinding,
  isPerson: boolean,
): Warning[] {
  const plain = kindOf(law.benchmark !== null, found, isPerson);
  const due = grounds.leniency.filter((g) => g.effect === 'shall');
  const { table } = law.benchmark?.benchmark ?? {};
  if (plain === 'table' && table) {
    const fined = !found.chosen.every((v) => v.table?.noFine);
    const ungiven = fined && due.some((ground) => !isLenientByTable(table, ground.all));
    return ungiven ? [{ code: 'shall-be-lenient-ungraded', params: { by: 'table' } }] : [];
  }
  if (plain !== 'no-benchmark' && plain !== 'person') return [];
  const owed = due.length > 0;
  return [
    ...(plain === 'no-benchmark'
      ? [{ code: 'no-benchmark-in-force' as const, params: { day: law.benchmarkDay ?? law.day } }]
      : []),
    ...(owed ? [{ code: 'shall-be-lenient-ungraded' as const, params: {} }] : []),
  ];
}

type Kind =
  | 'raised'
  | 'table'
  | 'unknown'
  | 'refined'
  | 'grade'
  | 'grades'
  | 'assurance'
  | 'no-benchmark'
  | 'person'
  | 'single';

/** By what the range arises. */
export function kindOf(benchmark: boolean, found: RangeFinding, isPerson: boolean): Kind {
  const { chosen, grades, range, raised } = found;
  if (raised) return 'raised';
  if (chosen.some((v) => v.table)) return 'table';
  const [first] = chosen;
  if (!range || !first?.statutory?.exact || !first.statutory.range) return 'unknown';
  if (chosen.some((v) => v.refined.length > 0)) return 'refined';
  if (grades.length > 0) return grades.length === 1 ? 'grade' : 'grades';
  if (first.grading) return 'assurance';
  if (!benchmark) return 'no-benchmark';
  return isPerson ? 'person' : 'single';
}

/** What every grade covers, and then the range of the fine. */
export function stepsOfRange(under: Under, found: RangeFinding): Step[] {
  return [...stepsOfGradeRanges(under.prepared, found), stepOfRange(under, found)];
}

function stepsOfGradeRanges({ law }: Prepared, found: RangeFinding): Step[] {
  const { chosen, gradeRanges } = found;
  const grades = writtenGrades(found);
  if (!gradeRanges || !grades) return [];
  return [
    stepOf(law, {
      id: 'fine.grades',
      rule: `${law.benchmark!.benchmark.id}:grades`,
      finding: 'grades-of-range',
      params: { grades },
      cells: [...[...gradeRanges.of.values()].map((row) => row.cell), chosen[0]!.statutory!.cell],
      after: { 'fine.gradeRanges': grades },
    }),
  ];
}

function stepOfRange(under: Under, found: RangeFinding): Step {
  const { law, demanded } = under.prepared;
  const { chosen, grades, grade, range, written, cells, assurance } = found;
  const after: After = { 'fine.range': written, 'fine.assurance': assurance };
  if (grades.length === 0) after['fine.grade'] = grade;
  const id = 'fine.range';
  switch (kindOf(law.benchmark !== null, found, under.isPerson)) {
    case 'raised':
      return stepOfRaised(under, found, after);
    case 'table': {
      const kept = found.kept;
      const own = { ...after, 'fine.grade': grade, ...(kept.length > 0 && { 'fine.kept': kept }) };
      return stepOfTableRange(law, tablesOf(chosen), range, own);
    }
    case 'unknown': {
      const needs = unique(chosen.flatMap((v) => (v.statutory?.needs ? [v.statutory.needs] : [])));
      return stepOf(law, { id, finding: 'range-unknown', params: { needs }, cells, after });
    }
    case 'refined':
      return stepOfRefined(under.prepared, found, after);
    case 'grade':
      return stepOfGradeRange(under.prepared, found, after);
    case 'grades':
      return stepOf(law, {
        id,
        finding: 'range-of-grades',
        params: { grades, range: written! },
        cells,
        after,
      });
    case 'assurance': {
      const notUsed = unique(chosen.flatMap((v) => v.grading?.notUsed ?? []));
      const params = { demanded: demanded ?? ('reference' as const), notUsed };
      return stepOf(law, { id, finding: 'range-assurance', params, cells, after });
    }
    case 'no-benchmark':
      return stepOf(law, { id, finding: 'range-no-benchmark', params: {}, cells, after });
    case 'person':
      return stepOf(law, { id, finding: 'range-of-person', params: {}, cells, after });
    case 'single':
      return stepOf(law, { id, finding: 'range-single-figure', params: {}, cells, after });
  }
}

type After = Record<string, unknown>;

function stepOfRaised({ prepared, verdicts }: Under, found: RangeFinding, after: After): Step {
  const { law } = prepared;
  const { grades, written, raised } = found;
  const { floor, before } = raised!;
  const policy = mandatoryPolicy(law)!;
  const floors = verdicts.flatMap((v) => v.floor ?? []);
  // The cells behind the range that was raised.
  const below = (by: Verdict): readonly Cell[] =>
    verdicts.flatMap((v) => (v.floor?.by === by ? (v.chosen?.cells ?? []) : []));
  return stepOf(law, {
    id: 'fine.range',
    rule: `${law.index.data.id}:${policy.id}`,
    finding: 'range-raised',
    params: {
      grades,
      before: writeRange(before),
      floor: floor.amount,
      violation: floor.violation,
      range: written!,
    },
    cells: unique([policy, ...floors.flatMap((f) => [f.by.statutory!.cell, ...below(f.by)])]),
    before: { 'fine.range': writeRange(before) },
    after,
  });
}

function stepOfRefined({ law, facts }: Prepared, found: RangeFinding, after: After): Step {
  const { chosen, grades, written } = found;
  const { applied, statutory } = chosen[0]!;
  const { violation } = applied!.provision;
  const rows = uniqueRows(chosen);
  const table = law.benchmark!.grading.of(violation);
  const { of } = gradesOf(table, violation, facts.party, statutory!);
  const whole = grades.map((g) => of.get(g)!.range).reduce((a, b) => hull(a, b));
  const before = writeRange(whole);
  const named = rows.map(({ refinement, row }) => ({ refinement: refinement.id, row: row.id }));
  return stepOf(law, {
    id: 'fine.range',
    rule: named.map((r) => `${r.refinement}:${r.row}`).join(','),
    finding: 'range-refined',
    params: { grades, before, rows: named, range: written! },
    cells: [...rows.map(({ row }) => row), statutory!.cell],
    before: { 'fine.range': before },
    after,
  });
}

const uniqueRows = (chosen: readonly Verdict[]): Verdict['refined'] => [
  ...new Map(chosen.flatMap((v) => v.refined.map((r) => [r.row, r] as const))).values(),
];

function stepOfGradeRange({ law, facts }: Prepared, found: RangeFinding, after: After): Step {
  const { chosen, grades, written } = found;
  const { applied, statutory } = chosen[0]!;
  const [grade] = grades;
  const { violation } = applied!.provision;
  const { benchmark, grading } = law.benchmark!;
  const part = gradesOf(grading.of(violation), violation, facts.party, statutory!).of.get(grade!)!;
  return stepOf(law, {
    id: 'fine.range',
    rule: `${benchmark.id}:${part.from === null ? `range.${violation}` : 'span'}.${grade}`,
    finding: 'range-of-grade',
    params: {
      grade: grade!,
      statutory: writeRange(statutory!.exact!),
      from: part.from,
      to: part.to,
      lower: part.exact.min.toString(),
      upper: part.exact.max.toString(),
      range: written!,
    },
    cells: [part.cell, statutory!.cell],
    before: { 'fine.range': writeRange(statutory!.range!) },
    after,
  });
}
