/** Compiles a table of factors: facts make levels, the heaviest level the base grade, circumstances move it. */

import { Decimal } from '../../money/index.js';
import { cutsOf, holds } from '../interval.js';
import type { AdjustRow, FactorsTable, Threshold } from '../schema/index.js';
import type { Source } from '../schema.js';
import { type EffectGroup, planEffects, rowsOf, type SheetFor, usable } from './adjust.js';
import type { AxisValue } from './axis.js';
import type { AxisPlans, Cell, Mark } from './condition.js';
import type {
  FactorFound,
  FactorsDetail,
  Finished,
  Graded,
  GradedPenalty,
  Sourced,
  Strength,
} from './graded.js';

/** A question, answered by class. */
interface Asked<T> {
  readonly row: T;
  readonly axis: number;
  readonly holds: Uint8Array;
}

interface Factor {
  readonly fact: string;
  readonly thresholds: readonly Asked<Threshold>[];
  readonly raising: readonly {
    row: AdjustRow;
    to: string;
    certain: boolean;
    axis: number;
    holds: Uint8Array;
  }[];
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const fits = (row: Threshold, value: AxisValue): boolean =>
  row.values ? row.values.some((one) => one === value) : value instanceof Decimal && holds(row, value);

/** The thresholds of a fact here: those of the violation, or those for all. */
function thresholdsOf(table: FactorsTable, fact: string, violation: string): Threshold[] {
  const all = table.thresholds.filter((row) => row.fact === fact);
  const own = all.filter((row) => row.violation === violation);
  return own.length > 0 ? own : all.filter((row) => row.violation === undefined);
}

/**
 * Compiles a table of factors for one violation, party and role.
 *
 * @param facts the facts on which the violation is graded, in the order of the table
 */
export function planFactors(
  table: FactorsTable,
  facts: readonly string[],
  sheet: SheetFor,
  plans: AxisPlans,
): () => Finished {
  const { violation } = sheet;
  const plannedFactors = facts.flatMap((fact) => {
    const rows = thresholdsOf(table, fact, violation);
    if (rows.length === 0) return [];
    const marks = rows.map((row) => ({
      row,
      mark: plans.askFact(fact, (value) => fits(row, value), cutsOf(row.values ? [] : [row])),
    }));
    return [{ fact, marks }];
  });
  const effects = planEffects(table.adjust, sheet, plans);
  const leniency = (['may', 'shall'] as const).map((strength) => ({
    strength,
    mark: plans.ask('leniency', { kind: 'leniency' }, (value) => value === strength),
  }));
  return () => {
    const answered = ({ axis, mark }: Mark) => ({ axis, holds: plans.answers({ axis, mark }) });
    const factors = plannedFactors.map(
      ({ fact, marks }): Factor => ({
        fact,
        thresholds: marks.map(({ row, mark }) => ({ row, ...answered(mark) })),
        raising: effects.flatMap(({ effect, rows, certain, mark }) =>
          typeof effect === 'object' && 'raises' in effect && effect.raises === fact
            ? [{ row: rows[0]!, to: effect.to, certain, ...answered(mark) }]
            : [],
        ),
      }),
    );
    const strengths = effects.flatMap((group) =>
      typeof group.effect === 'string' ? [{ group, ...answered(group.mark) }] : [],
    );
    const lenient = leniency.map(({ strength, mark }) => ({ strength, ...answered(mark) }));
    const grader = new FactorsGrader(table, violation, sheet, factors, strengths, lenient);
    const classes = levelClasses(factors);
    return {
      grade: (cell) => grader.grade(cell),
      levelClass: (axis, level) => classes[axis]?.get(level) ?? -1,
    };
  };
}

/** By axis and level the first class of values that the thresholds give that level. */
function levelClasses(factors: readonly Factor[]): readonly (Map<string, number> | undefined)[] {
  const classes: Map<string, number>[] = [];
  for (const { row, axis, holds: at } of factors.flatMap(({ thresholds }) => thresholds)) {
    const own = classes[axis] ?? new Map<string, number>();
    own.set(row.level, Math.min(own.get(row.level) ?? at.length, at.indexOf(1)));
    classes[axis] = own;
  }
  return classes;
}

type AskedGroup = { readonly group: EffectGroup; readonly axis: number; readonly holds: Uint8Array };
type AskedStrength = {
  readonly strength: 'may' | 'shall';
  readonly axis: number;
  readonly holds: Uint8Array;
};

const STRENGTH: Record<Strength, number> = { none: 0, may: 1, shall: 2 };
const stronger = (a: Strength, b: Strength): Strength => (STRENGTH[a] >= STRENGTH[b] ? a : b);
const combinationKey = (mitigation: Strength, aggravated: boolean): string => `${mitigation}|${aggravated}`;

/** Grades cells of one sheet. */
class FactorsGrader {
  private readonly levels: readonly string[];
  private readonly grades: readonly string[];
  private readonly base: ReadonlyMap<string, FactorsTable['base'][number]>;
  private readonly combination: ReadonlyMap<string, FactorsTable['adjust']['combination'][number]>;
  private readonly penalties: ReadonlyMap<string, GradedPenalty>;

  constructor(
    table: FactorsTable,
    violation: string,
    private readonly sheet: SheetFor,
    private readonly factors: readonly Factor[],
    private readonly strengths: readonly AskedGroup[],
    private readonly lenient: readonly AskedStrength[],
  ) {
    this.levels = table.levels.map((level) => level.id);
    this.grades = table.grades.map((grade) => grade.id);
    this.base = new Map(
      rowsOf(table.base, violation, (row) => row.heaviest).map((row) => [row.heaviest, row]),
    );
    this.combination = new Map(
      rowsOf(table.adjust.combination, violation, (row) =>
        combinationKey(row.mitigation, row.aggravated),
      ).map((row) => [combinationKey(row.mitigation, row.aggravated), row]),
    );
    this.penalties = penaltiesOf(table, sheet);
  }

  grade(cell: Cell): Graded {
    return (this.sheet.demanded === null ? this.certain(cell) : null) ?? this.possible(cell);
  }

  /** Where no level of assurance is demanded: one level for every factor, one grade. `null` where a row is missing. */
  private certain(cell: Cell): Graded | null {
    const found: FactorFound[] = [];
    let heaviest = 0;
    for (const { fact, thresholds, raising } of this.factors) {
      const own = thresholds.filter(({ axis, holds: at }) => at[cell[axis]!] === 1);
      const [first] = own;
      if (!first || own.length > 1) return null;
      let level = first.row.level;
      let raisedBy: AdjustRow | null = null;
      for (const { row, to, axis, holds: at } of raising) {
        if (at[cell[axis]!] !== 1 || this.rank(level) >= this.rank(to)) continue;
        [level, raisedBy] = [to, row];
      }
      found.push({ fact, rows: [first.row], levels: [level], raisedBy, unusable: false });
      heaviest = Math.max(heaviest, this.rank(level));
    }
    let mitigation: Strength = 'none';
    for (const { strength, axis, holds: at } of this.lenient)
      if (at[cell[axis]!] === 1) mitigation = strength;
    let aggravated = false;
    const weighing: AdjustRow[] = [];
    for (const { group, axis, holds: at } of this.strengths) {
      if (at[cell[axis]!] !== 1) continue;
      weighing.push(...group.rows);
      if (group.effect === 'aggravating') aggravated = true;
      else mitigation = stronger(mitigation, group.effect as Strength);
    }
    const level = this.levels[heaviest]!;
    const base = this.base.get(level);
    const combination = this.combination.get(combinationKey(mitigation, aggravated));
    const grade = base && combination && (combination.to[base.grade] ?? base.grade);
    const penalty = grade === undefined ? undefined : this.penalties.get(grade);
    if (!base || !combination || !grade || !penalty) return null;
    const raised = found.flatMap(({ raisedBy }) => raisedBy ?? []);
    return {
      grades: [grade],
      penalties: [penalty],
      neighbours: [],
      findings: [],
      notUsed: [],
      used: [...found.flatMap(({ rows }) => rows), ...raised, base, ...weighing, combination],
      detail: {
        form: 'factors',
        factors: found,
        levels: [level],
        base: [base.grade],
        baseRows: [base],
        mitigation: [mitigation],
        aggravated: [aggravated],
        combinationRows: [combination],
      },
    };
  }

  /** Where rows may not be used, everything that they could say stays possible. */
  private possible(cell: Cell): Graded {
    const used: Sourced[] = [];
    const notUsed: string[] = [];
    const use = (row: Sourced, id: string): boolean => {
      const may = usable(row, this.sheet.demanded);
      if (may) used.push(row);
      else notUsed.push(id);
      return may;
    };
    const factors = this.factors.map((factor) => this.factor(factor, cell, use));
    const levels = this.heaviest(factors);
    const baseRows = levels.flatMap((level) => this.base.get(level) ?? []);
    const base = inOrder(
      this.grades,
      baseRows.flatMap((row) => (use(row, `base.${row.heaviest}`) ? [row.grade] : this.grades)),
    );
    const { mitigation, aggravated } = this.weighed(cell, use);
    const combinationRows = mitigation.flatMap((m) =>
      aggravated.flatMap((a) => this.combination.get(combinationKey(m, a)) ?? []),
    );
    const grades = inOrder(
      this.grades,
      combinationRows.flatMap((row) =>
        use(row, `combination.${row.mitigation}.${row.aggravated}`)
          ? base.map((grade) => row.to[grade] ?? grade)
          : this.grades,
      ),
    );
    const found = grades.flatMap((grade) => this.penalties.get(grade) ?? []);
    const allUsable = found.every((penalty) => usable(penalty, this.sheet.demanded));
    if (!allUsable) notUsed.push('span');
    const widened = (grades.length === this.grades.length || !allUsable) && notUsed.length > 0;
    const detail: FactorsDetail = {
      form: 'factors',
      factors,
      levels,
      base,
      baseRows,
      mitigation,
      aggravated,
      combinationRows,
    };
    return {
      grades: widened ? [] : grades,
      penalties: widened ? [] : found,
      neighbours: [],
      findings: [],
      notUsed: unique(notUsed),
      used,
      detail,
    };
  }

  private factor(
    { fact, thresholds, raising }: Factor,
    cell: Cell,
    use: (row: Sourced, id: string) => boolean,
  ): FactorFound {
    const rows = thresholds.filter(({ axis, holds: at }) => at[cell[axis]!] === 1).map(({ row }) => row);
    const unusable = rows.some((row) => !use(row, `${fact}.${row.level}`));
    if (unusable) return { fact, rows, levels: this.levels, raisedBy: null, unusable: true };
    let levels = inOrder(
      this.levels,
      rows.map((row) => row.level),
    );
    let raisedBy: AdjustRow | null = null;
    let open = false;
    for (const { row, to, certain, axis, holds: at } of raising) {
      const below = levels.filter((level) => this.rank(level) < this.rank(to));
      if (at[cell[axis]!] !== 1 || below.length === 0) continue;
      use(row, row.circumstance);
      const raised = [...levels.filter((level) => !below.includes(level)), to];
      levels = inOrder(this.levels, certain ? raised : [...levels, ...raised]);
      raisedBy = row;
      open ||= !certain;
    }
    return { fact, rows, levels, raisedBy, unusable: open };
  }

  private rank(level: string): number {
    return this.levels.indexOf(level);
  }

  /** The heaviest of one level from every factor, for every choice; the lightest level where no factor is graded. */
  private heaviest(factors: readonly FactorFound[]): string[] {
    let ranks = [0];
    for (const { levels } of factors) {
      const own = levels.map((level) => this.rank(level));
      ranks = unique(ranks.flatMap((a) => own.map((b) => Math.max(a, b))));
    }
    return ranks.sort((a, b) => a - b).map((rank) => this.levels[rank]!);
  }

  private weighed(cell: Cell, use: (row: Sourced, id: string) => boolean) {
    let certain: Strength = 'none';
    for (const { strength, axis, holds: at } of this.lenient) if (at[cell[axis]!] === 1) certain = strength;
    let aggravated: readonly boolean[] = [false];
    const open: Strength[] = [];
    for (const { group, axis, holds: at } of this.strengths) {
      if (at[cell[axis]!] !== 1) continue;
      for (const row of group.rows) use(row, row.circumstance);
      if (group.effect === 'aggravating') {
        aggravated = group.certain ? [true] : aggravated[0] === true ? aggravated : [false, true];
      } else if (group.certain) certain = stronger(certain, group.effect as Strength);
      else open.push(group.effect as Strength);
    }
    return {
      mitigation: unique([certain, ...open.map((strength) => stronger(certain, strength))]),
      aggravated,
    };
  }
}

const inOrder = (order: readonly string[], found: readonly string[]): string[] =>
  order.filter((one) => found.includes(one));

/** What every grade gives: the table's own range, or its share of the statutory span. */
function penaltiesOf(table: FactorsTable, { violation, party }: SheetFor): Map<string, GradedPenalty> {
  const span = new Map(rowsOf(table.span, violation, (row) => row.grade).map((row) => [row.grade, row]));
  const found = new Map<string, GradedPenalty>();
  for (const { id: grade } of table.grades) {
    const own = table.ranges.find(
      (row) => row.violation === violation && row.party === party && row.grade === grade,
    );
    const share = span.get(grade);
    const row: (Sourced & { fine: GradedPenalty['fine'] }) | null = own
      ? own
      : share
        ? {
            fine: {
              of: 'statutory-span',
              from: share.from ?? '0',
              to: share.to ?? '1',
              ...(share.fromOpen !== undefined && { fromOpen: share.fromOpen }),
              ...(share.toOpen !== undefined && { toOpen: share.toOpen }),
            },
            source: share.source as readonly Source[],
            assurance: share.assurance,
          }
        : null;
    if (row) {
      const { fine, source, assurance } = row;
      found.set(grade, { grade, fine, source, assurance, row: null, then: null });
    }
  }
  return found;
}
