/** Examines one world under one law, in the order of examination, and says what follows. */
import type { Facts, Stated } from '../case/facts.js';
import { compareMin, type DecimalRange } from '../money/index.js';
import { satisfies } from '../rulebook/assurance.js';
import { rangeOfGrade } from '../rulebook/grade-range.js';
import { type RefinedRow, refined, rowsFor } from '../rulebook/refinement.js';
import {
  type Assurance,
  CRITERIA,
  type GeneralPart,
  type Ground,
  type Instrument,
} from '../rulebook/schema.js';
import { addYears, type Day } from '../time/day.js';
import type { Outcome } from './decision.js';
import { type GradingFinding, gradeOf, hullOf } from './grading.js';
import type { Cell, Law, ProvisionInForce } from './law.js';
import { checkPayable } from './narrow.js';
import { fineCellOf, type Statutory, statutoryOf } from './statutory.js';
import { fits, type World } from './worlds.js';

export interface LimitationFinding {
  readonly state: 'not-begun' | 'in-time' | 'passed';
  /** The last day of the act and of the period; `null` while it has not begun. */
  readonly end: Day | null;
  readonly lastDay: Day | null;
  readonly years: number;
  readonly cell: Cell;
}

/** What the general part's grounds give; the same in every world. */
export interface GroundsFinding {
  readonly met: readonly Ground[];
  readonly notMet: readonly { ground: Ground; absent: string[]; unexamined: string[] }[];
  readonly noPenalty: Ground | null;
  readonly spared: readonly Ground[];
  readonly leniency: readonly Ground[];
  readonly mitigated: readonly Ground[];
}

export type OrderState = 'not-made' | 'no-deadline' | 'running' | 'complied' | 'not-complied';

/** One provision in one world. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly applied: ProvisionInForce | null;
  readonly referred: 'provision' | 'intent' | null;
  readonly limitation: LimitationFinding | null;
  readonly noPenaltyBy: 'limitation' | 'ground' | 'order' | null;
  readonly order: OrderState | null;
  readonly statutory: Statutory | null;
  readonly grading: GradingFinding | null;
  /** False where minimum and maximum are equal, where there is no benchmark, or where its cells may not be used. */
  readonly graded: boolean;
  readonly range: DecimalRange | null;
  readonly cells: readonly Cell[];
  /** The rows of finer rules that narrowed the range. */
  readonly refined: readonly RefinedRow[];
}

/** All provisions of the case in one world, and the one that gives the fine. */
export interface LawVerdict {
  readonly outcome: Outcome;
  readonly verdicts: readonly Verdict[];
  /** `null`: cannot be chosen while an amount is missing. */
  readonly chosen: Verdict | null;
}

/** What is the same in every world under one law. */
export interface Prepared {
  readonly law: Law;
  readonly present: ReadonlySet<string>;
  readonly grounds: GroundsFinding;
  readonly statutory: ReadonlyMap<ProvisionInForce, Statutory>;
  /** Grade and range by provision and stated criteria, filled as worlds are examined. */
  readonly measured: Map<string, Measured>;
}

export const OUTCOME_RANK: Record<Outcome, number> = {
  'not-punishable': 0,
  'no-penalty': 0,
  'order-first': 1,
  penalty: 2,
  refer: 3,
};

/** The circumstances that are present, with the weaker facts that they include. */
export function presentIn(law: Law, facts: Facts): Set<string> {
  const present = new Set<string>();
  const add = (id: string): void => {
    if (present.has(id)) return;
    present.add(id);
    for (const weaker of law.index.circumstances.get(id)?.includes ?? []) add(weaker);
  };
  for (const [id, { present: found }] of facts.circumstances) if (found) add(id);
  return present;
}

const STAGES: readonly Ground['stage'][] = ['capacity', 'no-penalty', 'leniency'];

export function groundsOf(general: GeneralPart, facts: Facts, present: ReadonlySet<string>): GroundsFinding {
  const met: Ground[] = [];
  const notMet: { ground: Ground; absent: string[]; unexamined: string[] }[] = [];
  for (const stage of STAGES) {
    for (const ground of general.grounds) {
      if (ground.stage !== stage) continue;
      const lacking = ground.all.filter((id) => !present.has(id));
      if (lacking.length === 0) met.push(ground);
      else {
        const absent = lacking.filter((id) => facts.circumstances.get(id)?.present === false);
        notMet.push({ ground, absent, unexamined: lacking.filter((id) => !absent.includes(id)) });
      }
    }
  }
  return {
    met,
    notMet,
    noPenalty: met.find((g) => g.effect === 'no-penalty') ?? null,
    spared: met.filter((g) => g.effect === 'spared'),
    leniency: met.filter((g) => g.effect === 'shall' || g.effect === 'may'),
    mitigated: met.filter((g) => g.opensMitigated),
  };
}

export function prepare(law: Law, facts: Facts): Prepared {
  const present = presentIn(law, facts);
  const statutory = new Map<ProvisionInForce, Statutory>();
  for (const applied of law.provisions) {
    const cell = applied && fineCellOf(applied, facts);
    if (cell) statutory.set(applied, statutoryOf(cell, facts));
  }
  return { law, present, grounds: groundsOf(law.general, facts, present), statutory, measured: new Map() };
}

export function limitationIn({ general }: Law, world: World): LimitationFinding {
  const { limitation } = general;
  const { extended } = limitation;
  const { consequence } = world.stated;
  const harm = consequence.kind === 'value' ? consequence.value !== 'none' : !isLight(consequence);
  const longer = extended && harm && extended.facts.some((fact) => world[fact]);
  const [cell, years] = longer ? [extended, extended.years] : [limitation, limitation.years];
  if (world.end === null) return { state: 'not-begun', end: null, lastDay: null, years, cell };
  const lastDay = addYears(world.end, years);
  return { state: world.discovered <= lastDay ? 'in-time' : 'passed', end: world.end, lastDay, years, cell };
}

const isLight = (stated: World['stated']['consequence']): boolean =>
  stated.kind === 'ordinal' && stated.ordinal === 'light';

function orderIn(facts: Facts, world: World): OrderState {
  const { order } = facts;
  if (!order) return 'not-made';
  if (order.deadline === null) return 'no-deadline';
  if (world.complied !== null && world.complied <= order.deadline) return 'complied';
  return facts.decidedOn <= order.deadline ? 'running' : 'not-complied';
}

function examineProvision(
  prepared: Prepared,
  applied: ProvisionInForce | null,
  facts: Facts,
  world: World,
  demanded: Assurance | null,
): Verdict {
  const { law, grounds } = prepared;
  const nothing = {
    applied,
    referred: null,
    limitation: null,
    noPenaltyBy: null,
    order: null,
    statutory: null,
    grading: null,
    graded: false,
    range: null,
    cells: [],
    refined: [],
  } as const;
  if (!applied) return { ...nothing, outcome: 'not-punishable' };
  const { provision, version } = applied;
  const intent = provision.intentTo !== undefined && facts.intentToDamage === true;
  if (version.result === 'refer' || intent) {
    return {
      ...nothing,
      outcome: 'refer',
      referred: version.result === 'refer' ? 'provision' : 'intent',
      cells: [version],
    };
  }
  const limitation = limitationIn(law, world);
  if (limitation.state === 'passed') {
    return {
      ...nothing,
      outcome: 'no-penalty',
      noPenaltyBy: 'limitation',
      limitation,
      cells: [limitation.cell],
    };
  }
  if (grounds.noPenalty) {
    return {
      ...nothing,
      outcome: 'no-penalty',
      noPenaltyBy: 'ground',
      limitation,
      cells: [grounds.noPenalty],
    };
  }
  const order = version.orderFirst ? orderIn(facts, world) : null;
  if (order === 'complied') {
    return { ...nothing, outcome: 'no-penalty', noPenaltyBy: 'order', limitation, order, cells: [version] };
  }
  if (order !== null && order !== 'not-complied') {
    return { ...nothing, outcome: 'order-first', limitation, order, cells: [version] };
  }
  const statutory = prepared.statutory.get(applied);
  if (!statutory) return { ...nothing, outcome: 'not-punishable', limitation };
  return {
    ...nothing,
    outcome: 'penalty',
    limitation,
    order,
    statutory,
    ...measured(prepared, applied, statutory, facts, world, demanded),
  };
}

type Measured = Pick<Verdict, 'grading' | 'graded' | 'range' | 'cells' | 'refined'>;

/** The grade and its range. Worlds that differ only in their dates share it. */
function measured(
  prepared: Prepared,
  applied: ProvisionInForce,
  statutory: Statutory,
  facts: Facts,
  world: World,
  demanded: Assurance | null,
): Measured {
  const { law, grounds, present } = prepared;
  const { provision } = applied;
  const whole = {
    grading: null,
    graded: false,
    range: statutory.range,
    cells: statutory.cells,
    refined: [],
  };
  const single = statutory.range?.min.eq(statutory.range.max) === true;
  if (!law.benchmark || single) return whole;
  const key = `${provision.violation}|${CRITERIA.map((c) => statedKey(world.stated[c])).join('|')}`;
  const known = prepared.measured.get(key);
  if (known) return known;
  const table = law.benchmark.grading.of(provision.violation);
  const stated = {
    ...world.stated,
    quantity:
      facts.quantity && fits(facts, 'quantity', provision.quantity?.units)
        ? facts.quantity
        : world.stated.quantity,
  };
  const grading = gradeOf({
    grading: table,
    provision,
    stated,
    present,
    general: grounds.leniency.map((g) => ({ id: g.id, effect: g.effect as 'may' | 'shall' })),
    demanded,
  });
  const exact = statutory.exact;
  const parts = exact
    ? grading.grades.map((g) => rangeOfGrade(table, provision.violation, facts.party, g, exact))
    : [];
  const narrowed = parts.map((part) => {
    const rows = rowsFor(law.refinements, provision.violation, facts.party, part.grade);
    const allowed = rows.filter(({ row }) => gradeCellUsable(row, demanded));
    return refined(part.range, exact!, allowed, stated);
  });
  const rows = narrowed.flatMap((n) => n.rows);
  const usable = parts.every((part) => gradeCellUsable(part.cell, demanded));
  const widened = grading.grades.length === 3 || !usable;
  const notUsed = usable ? grading.notUsed : [...grading.notUsed, 'span'];
  const graded = !(widened && notUsed.length > 0);
  if (graded) {
    const amounts = narrowed.map(({ range }, i) => ({ grade: grading.grades[i]!, range }));
    checkPayable(statutory, amounts, table, { violation: provision.violation, facts });
  }
  const found: Measured = !graded
    ? { ...whole, grading: { ...grading, notUsed } }
    : {
        grading,
        graded: true,
        range: narrowed.length > 0 ? hullOf(narrowed.map((n) => n.range)) : null,
        cells: [
          ...statutory.cells,
          ...grading.cells,
          ...parts.map((part) => part.cell),
          ...rows.map(({ row }) => row),
        ],
        refined: rows,
      };
  prepared.measured.set(key, found);
  return found;
}

const statedKey = (stated: Stated): string =>
  stated.kind === 'number'
    ? stated.value.toString()
    : stated.kind === 'value'
      ? stated.value
      : stated.ordinal;

const gradeCellUsable = (cell: Cell, demanded: Assurance | null): boolean =>
  demanded === null || satisfies(cell.assurance, demanded);

const SUPERIORITY: readonly Instrument['rank'][] = [
  'law',
  'administrative-regulation',
  'local-regulation',
  'rule',
  'normative-document',
];

/**
 * Heavier first: outcome, statutory maximum, minimum, superior law. A provision that was in force goes before one that
 * was not, and equals keep the order of the tables, so that the order in the case file does not matter.
 */
function concur(law: Law, facts: Facts, verdicts: readonly Verdict[]): Verdict[] {
  const order = new Map(verdicts.map((v, i) => [v, law.index.data.provisions.indexOf(facts.provisions[i]!)]));
  const superiority = (v: Verdict): number => {
    const id = v.applied?.provision.cite.instrument;
    const instrument = id === undefined ? undefined : law.index.instruments.get(id);
    return instrument ? SUPERIORITY.indexOf(instrument.rank) : SUPERIORITY.length;
  };
  const byFigure = (a: Verdict, b: Verdict): number => {
    const [x, y] = [a.statutory?.range, b.statutory?.range];
    return x && y ? y.max.comparedTo(x.max) || compareMin(y, x) : 0;
  };
  return [...verdicts].sort(
    (a, b) =>
      OUTCOME_RANK[b.outcome] - OUTCOME_RANK[a.outcome] ||
      Number(a.outcome === 'not-punishable') - Number(b.outcome === 'not-punishable') ||
      byFigure(a, b) ||
      superiority(a) - superiority(b) ||
      order.get(a)! - order.get(b)!,
  );
}

export function examine(
  prepared: Prepared,
  facts: Facts,
  world: World,
  demanded: Assurance | null,
): LawVerdict {
  const { law } = prepared;
  const verdicts = law.provisions.map((p) => examineProvision(prepared, p, facts, world, demanded));
  const [first] = verdicts.length === 1 ? verdicts : concur(law, facts, verdicts);
  if (!first) throw new TypeError('a case without a provision was not reported');
  const rivals = verdicts.filter((v) => v.outcome === 'penalty');
  const open = first.outcome === 'penalty' && rivals.length > 1 && rivals.some((v) => !v.statutory?.range);
  return { outcome: first.outcome, verdicts, chosen: open ? null : first };
}
