/** Every single change of one fact that the tables can tell apart: for a number the nearest one in each other row. */
import type { CanonicalCase, Facts } from '../case/facts.js';
import { Decimal } from '../money/index.js';
import { DOMAINS } from '../rulebook/domain.js';
import type { GradingIndex, Index } from '../rulebook/index-book.js';
import {
  CONSEQUENCES,
  type Criterion,
  ORDINALS,
  type Provision,
  type ThresholdRow,
  type Unit,
} from '../rulebook/schema.js';
import { addDays, addYears, type Day } from '../time/day.js';

/** One fact as it is and as it would be; `null`: not stated, not examined. */
export interface FactChange {
  /** Path in the case file; `circumstances.ID` for a circumstance. */
  readonly fact: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Candidate extends FactChange {
  readonly apply: (to: CanonicalCase) => CanonicalCase;
}

type CaseFacts = NonNullable<CanonicalCase['facts']>;

const withFact = (fact: keyof CaseFacts, value: unknown) => (given: CanonicalCase) => ({
  ...given,
  facts: { ...given.facts, [fact]: value },
});

/** The number of a row that is nearest to `value`, as far as a case can state it. */
export function nearestIn(
  row: ThresholdRow,
  value: Decimal,
  whole: boolean,
  step: Decimal,
  most: Decimal,
): Decimal | null {
  if (row.from === undefined) return null;
  const low = new Decimal(row.from);
  const high = row.to === null || row.to === undefined ? most : new Decimal(row.to);
  const unit = whole ? new Decimal(1) : step;
  const first = row.fromOpen || low.isZero() ? low.plus(unit) : low;
  const last = row.to !== null && row.toOpen ? high.minus(unit) : high;
  const target = value.lt(first) ? first : value.gt(last) ? last : value;
  return target.lt(first) || target.gt(last) ? null : target;
}

const STEP: Record<Unit, Decimal> = {
  樘: new Decimal(1),
  台: new Decimal(1),
  套: new Decimal(1),
  处: new Decimal(1),
  '㎡': new Decimal('0.01'),
  share: new Decimal('0.0001'),
};

function criterionChanges(
  criterion: Criterion,
  provision: Provision,
  grading: GradingIndex,
  given: CanonicalCase,
): Candidate[] {
  const rows = grading.thresholds(criterion, provision);
  const fact = `facts.${criterion}`;
  const stated = given.facts?.[criterion];
  const change = (to: string, value: unknown): Candidate => ({
    fact,
    from: stated === undefined ? null : typeof stated === 'object' ? String(stated.value) : String(stated),
    to,
    apply: withFact(criterion, value),
  });
  if (criterion === 'consequence') {
    if (stated === undefined || CONSEQUENCES.some((c) => c === stated)) {
      return CONSEQUENCES.filter((c) => c !== stated).map((c) => change(c, c));
    }
  }
  const measured =
    typeof stated === 'object' ? stated : typeof stated === 'number' ? { value: stated, unit: null } : null;
  if (measured && (criterion === 'frequency' || provision.quantity)) {
    const whole = criterion === 'frequency' || provision.quantity?.measure === 'count';
    const most = new Decimal(criterion === 'frequency' ? 1e6 : DOMAINS[provision.quantity!.measure].most);
    const step = measured.unit ? STEP[measured.unit] : new Decimal(1);
    const value = new Decimal(measured.value);
    return rows.flatMap((row) => {
      const near = nearestIn(row, value, whole, step, most);
      if (!near || near.eq(value)) return [];
      const number = near.toNumber();
      return [change(near.toString(), measured.unit ? { value: number, unit: measured.unit } : number)];
    });
  }
  return ORDINALS.filter((o) => o !== stated && rows.some((row) => row.ordinal === o)).map((o) =>
    change(o, o),
  );
}

function circumstanceChanges(facts: Facts, index: Index): Candidate[] {
  return [...index.circumstances.values()]
    .filter((c) => c.parties.includes(facts.party))
    .map((c): Candidate => {
      const found = facts.circumstances.get(c.id);
      const to = found?.present === true ? 'absent' : 'present';
      return {
        fact: `circumstances.${c.id}`,
        from: found === undefined ? null : found.present ? 'present' : 'absent',
        to,
        apply: (given) => ({
          ...given,
          circumstances: [
            ...(given.circumstances ?? []).filter((own) => own.id !== c.id),
            { id: c.id, present: to === 'present' },
          ],
        }),
      };
    });
}

function flagChanges({ canonical }: Facts): Candidate[] {
  const flags = ['endangersLifeOrHealth', 'endangersFinancialSafety', 'intentToDamage'] as const;
  return flags.map((flag) => {
    const stated = canonical.facts?.[flag];
    const to = stated !== true;
    return {
      fact: `facts.${flag}`,
      from: stated === undefined ? null : String(stated),
      to: String(to),
      apply: withFact(flag, to),
    };
  });
}

function orderChanges(facts: Facts): Candidate[] {
  const { order } = facts.canonical;
  if (!order?.deadline) return [];
  const stated = order.compliedOn;
  const inTime = order.deadline < facts.decidedOn ? order.deadline : facts.decidedOn;
  const from =
    stated === undefined
      ? null
      : stated === null
        ? 'null'
        : typeof stated === 'string'
          ? stated
          : stated.join('..');
  const complied = typeof stated === 'string' && stated <= order.deadline;
  const to = (value: Day | null): Candidate => ({
    fact: 'order.compliedOn',
    from,
    to: String(value),
    apply: (given) => ({ ...given, order: { ...given.order, compliedOn: value } }),
  });
  return [...(complied ? [] : [to(inTime)]), ...(stated === null ? [] : [to(null)])];
}

/** Days across the next boundary of a version or of limitation, on either side. */
function dayChanges(facts: Facts, index: Index): Candidate[] {
  const { canonical, decidedOn } = facts;
  const candidates: Candidate[] = [];
  // Only of instruments that this case looks up.
  const looked = new Set(facts.provisions.map((p) => p.cite.instrument));
  const dated = [
    ...index.generalParts.map((g) => g.version),
    ...index.data.instruments.flatMap((i) => (looked.has(i.id) ? i.versions : [])),
    ...index.data.benchmarks,
  ];
  const boundaries = new Set(dated.map((version) => version.from));
  const across = (fact: string, stated: Day, set: (given: CanonicalCase, to: Day) => CanonicalCase): void => {
    for (const boundary of boundaries) {
      const to = stated < boundary ? boundary : addDays(boundary, -1);
      candidates.push({ fact, from: stated, to, apply: (given) => set(given, to) });
    }
  };
  across('decidedOn', decidedOn, (given, to) => ({ ...given, decidedOn: to }));
  const { end } = facts;
  if (end === 'ongoing' || end[0] !== end[1]) return candidates;
  const last = end[0];
  const toDay = canonical.act.to;
  if (typeof toDay === 'string') {
    across('act.to', toDay, (given, to) => ({ ...given, act: { ...given.act, to } }));
  } else {
    across('act.from', last, (given, to) => ({ ...given, act: { ...given.act, from: to } }));
  }
  const years = new Set(
    index.data.generalParts.flatMap(({ limitation }) => [
      limitation.years,
      limitation.extended?.years ?? limitation.years,
    ]),
  );
  const discovered = canonical.discoveredOn;
  const known = typeof discovered === 'string' ? discovered : null;
  for (const n of years) {
    const lastDay = addYears(last, n);
    const passed = (known ?? decidedOn) > lastDay;
    const to = passed ? lastDay : addDays(lastDay, 1);
    candidates.push({
      fact: 'discoveredOn',
      from: known,
      to,
      apply: (given) => ({ ...given, discoveredOn: to }),
    });
  }
  return candidates;
}

/** All single changes of a case; those that contradict the rest of it are found out by deciding. */
export function candidatesFor(facts: Facts, index: Index, gradings: readonly GradingIndex[]): Candidate[] {
  const criteria = facts.provisions.flatMap((provision) =>
    gradings.flatMap((grading) =>
      provision.criteria.flatMap((criterion) =>
        criterionChanges(criterion, provision, grading, facts.canonical),
      ),
    ),
  );
  const all = [
    ...criteria,
    ...circumstanceChanges(facts, index),
    ...flagChanges(facts),
    ...orderChanges(facts),
    ...dayChanges(facts, index),
  ];
  return [...new Map(all.map((c) => [`${c.fact}=${c.to}`, c])).values()];
}
