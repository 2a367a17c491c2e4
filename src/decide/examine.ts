/** Examines one world under one law, in the order of examination, and says what follows. */
import { isRefusal, mayGoOn, readingsOf } from '../case/course.js';
import type { Facts, Stated } from '../case/facts.js';
import { compareMax, compareMin, type DecimalRange, range } from '../money/index.js';
import { satisfies } from '../rulebook/assurance.js';
import { rangeOfGrade } from '../rulebook/grade-range.js';
import { type RefinedRow, refined, rowsFor } from '../rulebook/refinement.js';
import type { OrderState } from '../rulebook/schema/index.js';
import {
  type Assurance,
  CRITERIA,
  type GeneralPart,
  type Ground,
  type Instrument,
  isPersonRole,
  type LimitationReading,
  type Policy,
  type Provision,
} from '../rulebook/schema.js';
import { addDays, addYears, type Day } from '../time/day.js';
import type { Outcome } from './decision.js';
import { type GradingFinding, gradeOf, hullOf } from './grading.js';
import type { Cell, Law, ProvisionInForce } from './law.js';
import { checkPayable } from './narrow.js';
import { orderState } from './order-state.js';
import { presentIn } from './present.js';
import { fineCellOf, type Statutory, statutoryOf } from './statutory.js';
import { type Alternative, alternativesOf } from './table/alternatives.js';
import { fits, type World } from './worlds.js';

export interface LimitationFinding {
  readonly state: 'not-begun' | 'in-time' | 'passed';
  /** What the period runs from. */
  readonly from: LimitationReading;
  /** The day from which the period runs and its last day; `null` while it has not begun. */
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

/** One provision in one world. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly applied: ProvisionInForce | null;
  readonly referred: 'provision' | 'intent' | null;
  readonly limitation: LimitationFinding | null;
  readonly noPenaltyBy: 'limitation' | 'ground' | 'order' | 'row' | null;
  readonly order: OrderState | null;
  readonly statutory: Statutory | null;
  readonly grading: GradingFinding | null;
  /** False where minimum and maximum are equal, where there is no benchmark, or where its cells may not be used. */
  readonly graded: boolean;
  readonly range: DecimalRange | null;
  readonly cells: readonly Cell[];
  /** The rows of finer rules that narrowed the range. */
  readonly refined: readonly RefinedRow[];
  /** What a table gave, where the benchmark has one. */
  readonly table: Alternative | null;
}

/** The grades that a verdict leaves possible. */
export const gradesIn = ({ table, grading }: Verdict): readonly string[] =>
  table?.grades ?? grading?.grades ?? [];

/** Grades in the order of the benchmark, each once. */
export function gradeOrder({ benchmark }: Law, found: readonly string[]): string[] {
  const order = benchmark?.sheets.table?.grades.map(({ id }) => id) ?? [];
  return order.filter((grade) => found.includes(grade));
}

/** All provisions of the case in one world, and the one that gives the fine. */
export interface LawVerdict {
  readonly outcome: Outcome;
  readonly verdicts: readonly Verdict[];
  /** `null`: cannot be chosen while an amount is missing. Its range respects `floor`. */
  readonly chosen: Verdict | null;
  /** True if no result without a fine is lawful, apart from a ground. */
  readonly mandatory: boolean;
  /** Another provision makes a fine mandatory and has a higher minimum than the one that is chosen. */
  readonly floor: Floor | null;
}

export interface Floor {
  readonly by: Verdict;
  /** The statutory range whose minimum counts. */
  readonly range: DecimalRange;
  /** The range of the chosen provision before it was raised. */
  readonly before: DecimalRange | null;
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

const STAGES: readonly Ground['stage'][] = ['capacity', 'no-penalty', 'leniency', 'severity'];

export function groundsOf(general: GeneralPart, facts: Facts, present: ReadonlySet<string>): GroundsFinding {
  const met: Ground[] = [];
  const notMet: { ground: Ground; absent: string[]; unexamined: string[] }[] = [];
  for (const stage of STAGES) {
    for (const ground of general.grounds) {
      if (ground.stage !== stage) continue;
      const lacking = ground.all.filter((id) => !present.has(id));
      if (lacking.length === 0) met.push(ground);
      else if (!ground.open) {
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
    const cell = applied && fineCellOf(applied, facts, law.index);
    if (cell) statutory.set(applied, statutoryOf(cell, facts));
  }
  return { law, present, grounds: groundsOf(law.general, facts, present), statutory, measured: new Map() };
}

export function limitationIn(
  { general }: Law,
  provision: Provision,
  facts: Facts,
  world: World,
): LimitationFinding {
  const { limitation } = general;
  const { extended } = limitation;
  const { consequence } = world.stated;
  const harm = consequence.kind === 'value' ? consequence.value !== 'none' : !isLight(consequence);
  const longer = extended && harm && extended.facts.some((fact) => world[fact]);
  const [cell, years] = longer ? [extended, extended.years] : [limitation, limitation.years];
  const inTime = (day: Day): boolean => world.discovered <= addYears(day, years);
  const { from, end } = beginning(provision, facts, world, inTime);
  if (end === null) return { state: 'not-begun', from, end, lastDay: null, years, cell };
  const state = inTime(end) ? 'in-time' : 'passed';
  return { state, from, end, lastDay: addYears(end, years), years, cell };
}

/** What the period runs from, and the day; `null`: the act goes on, or there is no refusal yet. */
function beginning(
  provision: Provision,
  facts: Facts,
  world: World,
  inTime: (day: Day) => boolean,
): Pick<LimitationFinding, 'from' | 'end'> {
  const deadline = facts.order?.deadline;
  const refused = orderIn(facts, world) === 'not-complied' && deadline ? addDays(deadline, 1) : null;
  if (isRefusal(provision)) {
    const goesOn = refused !== null && provision.course?.kind === 'continuing';
    // A refusal that lasts is in time from the day on which it was complete, or has not ended.
    const end = goesOn && !inTime(refused) ? world.complied : refused;
    return { from: 'order-deadline', end };
  }
  const contested = readingsOf(provision).includes('order-deadline');
  if (contested && refused !== null && world.limitationFrom === 'order-deadline') {
    return { from: 'order-deadline', end: refused };
  }
  const atOnce = facts.endOpen === 'not-stated' && !mayGoOn(provision);
  return { from: 'act', end: atOnce ? world.start : world.end };
}

const isLight = (stated: World['stated']['consequence']): boolean =>
  stated.kind === 'ordinal' && stated.ordinal === 'light';

const orderIn = (facts: Facts, world: World): OrderState => orderState(facts, world.complied);

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
    table: null,
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
  const limitation = limitationIn(law, provision, facts, world);
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
  const statutory = prepared.statutory.get(applied);
  const table = statutory ? tableIn(prepared, applied, statutory, facts, world, demanded) : null;
  if (table && !table.penalty) {
    return { ...nothing, outcome: 'no-penalty', noPenaltyBy: 'row', limitation, table, cells: table.cells };
  }
  const first = table?.limb ?? version;
  const order = first.orderFirst ? orderIn(facts, world) : null;
  if (order === 'complied') {
    return {
      ...nothing,
      outcome: 'no-penalty',
      noPenaltyBy: 'order',
      limitation,
      order,
      cells: [first],
      table,
    };
  }
  if (order !== null && order !== 'not-complied') {
    return { ...nothing, outcome: 'order-first', limitation, order, cells: [first], table };
  }
  if (table) {
    return {
      ...nothing,
      outcome: 'penalty',
      limitation,
      order,
      statutory: table.statutory,
      graded: table.grades.length > 0,
      range: table.range,
      cells: table.cells,
      table,
    };
  }
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

/** Every alternative of a table in a world; one where the benchmark has the short form. */
export function alternativesIn(
  prepared: Prepared,
  facts: Facts,
  world: World,
  demanded: Assurance | null,
): number {
  const counts = prepared.law.provisions.map((applied) => {
    const statutory = applied && prepared.statutory.get(applied);
    return statutory ? tabled(prepared, applied, statutory, facts, world, demanded).length : 1;
  });
  return Math.max(1, ...counts);
}

/** What the table gives in this world: every alternative; none where the benchmark has the short form. */
export function tabled(
  { law, present, grounds }: Prepared,
  applied: ProvisionInForce,
  statutory: Statutory,
  facts: Facts,
  world: World,
  demanded: Assurance | null,
): Alternative[] {
  if (!law.benchmark?.benchmark.table || isPersonRole(facts.role)) return [];
  const { provision } = applied;
  const sheet = law.benchmark.sheets.of({
    provision,
    party: facts.party,
    role: facts.role,
    demanded,
    refinements: law.refinements,
  });
  if (!sheet) return [];
  const { values, taken } = world;
  const reading = { facts, values, present, taken, order: orderIn(facts, world), leniency: grounds.leniency };
  return alternativesOf({ sheet, applied, statutory, reading });
}

/** What the table gives in this world; `null`: the benchmark has none. */
function tableIn(...input: Parameters<typeof tabled>): Alternative | null {
  const found = tabled(...input);
  const [, , , , world] = input;
  return found[Math.min(world.alternative, found.length - 1)] ?? null;
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
  if (!law.benchmark?.benchmark.grading || single || isPersonRole(facts.role)) return whole;
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
  const sheet = law.benchmark.sheets.of({
    provision,
    party: facts.party,
    role: facts.role,
    demanded,
    refinements: [],
  })!;
  const grading = gradeOf({
    sheet,
    grading: table,
    provision,
    facts,
    stated,
    present,
    leniency: grounds.leniency,
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
  const { notUsed } = grading;
  const graded = grading.grades.length > 0 && usable;
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
  const { outcome } = first;
  const rivals = verdicts.filter((v) => v.outcome === 'penalty');
  const open = outcome === 'penalty' && rivals.length > 1 && rivals.some((v) => !v.statutory?.range);
  const counted = mandatoryCounts(law, demanded) || open ? rivals : [first];
  const required = counted.filter(isMandatory);
  if (open) {
    const mandatory = mandatoryCounts(law, demanded)
      ? required.length > 0
      : required.length === rivals.length;
    return { outcome, verdicts, chosen: null, mandatory, floor: null };
  }
  const floor = floorOf(first, required);
  const chosen = floor && first.range ? { ...first, range: raised(first.range, floor.range) } : first;
  return { outcome, verdicts, chosen, mandatory: required.length > 0, floor };
}

const isMandatory = ({ statutory }: Verdict): boolean => statutory?.cell.mode === 'required';

/** The policy on concurrence with a mandatory fine; a demand for more assurance than it has leaves it out. */
export const mandatoryPolicy = ({ index }: Law): Policy | undefined =>
  index.policies.get('concurrence-mandatory-fine');

const mandatoryCounts = (law: Law, demanded: Assurance | null): boolean => {
  const policy = mandatoryPolicy(law);
  return policy !== undefined && gradeCellUsable(policy, demanded);
};

function floorOf(chosen: Verdict, mandatory: readonly Verdict[]): Floor | null {
  const own = chosen.statutory?.range;
  if (!own) return null;
  let floor: Floor | null = null;
  for (const by of mandatory) {
    const found = by.statutory?.range;
    if (found && compareMin(found, floor?.range ?? own) > 0)
      floor = { by, range: found, before: chosen.range };
  }
  return floor;
}

/** The part of a range that is not below the floor; where nothing is, the floor itself. */
function raised(found: DecimalRange, floor: DecimalRange): DecimalRange {
  if (compareMin(found, floor) >= 0) return found;
  const part = range(floor.min, found.max, floor.minOpen, found.maxOpen);
  return compareMax(found, range(floor.min, floor.min)) < 0 ? range(floor.min, floor.min) : part;
}
