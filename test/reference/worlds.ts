/** Cases of which everything is known, drawn by chance: parties, roles, days, orders, amounts, circumstances. */
import fc from 'fast-check';
import type { CaseInput } from '../../src/index.js';
import { dayAfter } from './days.js';
import { type Amount, type Harm, type OrderCourse, STATUTES, type Statute, type World } from './world.js';

const AMOUNTS: readonly Amount[] = [
  'contractPrice',
  'surveyFee',
  'designFee',
  'supervisionFee',
  'specialFund',
];
const OF_PERSONS = ['under-14', 'minor-14-to-17', 'incapacity', 'diminished-capacity'];
const CIRCUMSTANCES = [
  ...OF_PERSONS,
  'removed-harm',
  'coerced',
  'tricked',
  'confessed-unknown',
  'meritorious-help',
  'violation-minor',
  'corrected-in-time',
  'no-harm',
  'harm-slight',
  'first-violation',
  'no-fault',
  'cooperates',
  'corrects-before-decision',
  'no-intent',
  'refuses-to-correct',
  'obstructs-inquiry',
  'for-profit',
  'during-emergency',
  'repeats-after-correction',
];

const after = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Provisions that the plain computation covers: those that yield to another, or begin later, stand apart. */
export const COVERED: readonly Statute[] = [...STATUTES.values()].filter(
  (s) => s.yieldsTo === undefined && s.cite.instrument !== 'seis',
);

interface Who {
  readonly party: 'individual' | 'unit';
  readonly role: string | null;
}

const fits = ({ party, role }: Who, statute: Statute): boolean => {
  const { result, fines } = statute.versions[0]!;
  return (
    result === 'refer' ||
    fines.some((f) => f.party.includes(party) && (f.roles === undefined || f.roles.includes(role ?? '')))
  );
};

const partiesOf = (statute: Statute): Who[] =>
  statute.versions[0]!.fines.flatMap((f) =>
    f.party.flatMap((party) => (f.roles ?? [null]).map((role) => ({ party: party as Who['party'], role }))),
  );

const acts: fc.Arbitrary<{ violations: Statute[]; who: Who }> = fc.constantFrom(...COVERED).chain((first) => {
  const parties = partiesOf(first);
  return fc
    .constantFrom<Who>(...(parties.length > 0 ? parties : [{ party: 'unit' as const, role: null }]))
    .chain((who) => {
      const others = COVERED.filter(
        (s) => s !== first && fits(who, s) && (s.quantity === null || first.quantity === null),
      );
      return fc
        .oneof(
          { weight: 2, arbitrary: fc.constant<Statute[]>([]) },
          { weight: 1, arbitrary: fc.constantFrom(...others).map((s) => [s]) },
        )
        .map((more) => ({ violations: [first, ...more], who }));
    });
});

const spanOfDays = fc
  .record({
    from: fc.oneof(fc.integer({ min: 0, max: 2200 }), fc.integer({ min: 250, max: 830 })),
    lasts: fc.integer({ min: 0, max: 400 }),
    goesOn: fc.boolean(),
    found: fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 700, max: 2000 })),
    decides: fc.integer({ min: 1, max: 200 }),
  })
  .map(({ from, lasts, goesOn, found, decides }) => {
    const begins = after('2019-05-01', from);
    const ends = after(begins, lasts);
    const discoveredOn = after(ends, found);
    return { from: begins, to: goesOn ? null : ends, discoveredOn, decidedOn: after(discoveredOn, decides) };
  })
  .filter(({ decidedOn }) => decidedOn <= '2025-11-30');

const money = fc.integer({ min: 1_000_00, max: 2_000_000_000 }).map((fen) => (fen / 100).toFixed(2));

function orderOf(course: OrderCourse, discoveredOn: string, decidedOn: string): World['order'] {
  const none = { course, deadline: '', compliedOn: null };
  if (course === 'none') return none;
  if (course === 'running') return { course, deadline: after(decidedOn, 3), compliedOn: null };
  if (decidedOn < after(discoveredOn, 6)) return { ...none, course: 'none' };
  const deadline = after(discoveredOn, 3);
  const compliedOn =
    course === 'in-time' ? deadline : course === 'late' ? dayAfter(dayAfter(deadline)) : null;
  return { course, deadline, compliedOn };
}

function quantityOf(violations: readonly Statute[], n: number, unit: number): World['quantity'] {
  const counted = violations.find((s) => s.quantity !== null)?.quantity;
  if (!counted) return null;
  const name = counted.units[unit % counted.units.length]!;
  const value =
    name === '㎡' ? (n * 7.5) / 10 + 0.1 : name === 'share' ? (n % 100) / 100 + 0.01 : (n % 9) + 1;
  return { value: Number(value.toFixed(4)), unit: name };
}

export const worlds: fc.Arbitrary<World> = fc
  .record({
    act: acts,
    days: spanOfDays,
    course: fc.constantFrom<OrderCourse>('none', 'running', 'in-time', 'late', 'never'),
    frequency: fc.integer({ min: 1, max: 4 }),
    size: fc.integer({ min: 0, max: 400 }),
    unit: fc.nat(3),
    harm: fc.constantFrom<Harm>('none', 'remediable', 'irremediable'),
    dangerous: fc.boolean(),
    intent: fc.constantFrom(false, false, false, false, true),
    amounts: fc.tuple(...AMOUNTS.map(() => money)),
    gains: fc.constantFrom('0', '0', '120000', '5000.55'),
    circumstances: fc.shuffledSubarray(CIRCUMSTANCES, { maxLength: 6 }),
  })
  .map(
    ({ act: { violations, who }, days, course, frequency, size, unit, amounts, circumstances, ...rest }) => ({
      ...rest,
      ...who,
      ...days,
      violations: violations.map((s) => s.violation),
      order: orderOf(course, days.discoveredOn, days.decidedOn),
      frequency,
      quantity: quantityOf(violations, size, unit),
      amounts: Object.fromEntries(AMOUNTS.map((kind, i) => [kind, amounts[i]!])) as World['amounts'],
      present: new Set(circumstances.filter((id) => who.party === 'individual' || !OF_PERSONS.includes(id))),
    }),
  );

/** What cannot be true together, as the description of the tables lists it. */
export function contradicts({ present, order, frequency, harm, intent, to }: World): boolean {
  const goesOn = to === null;
  const { compliedOn } = order;
  const has = (...ids: string[]): boolean => ids.every((id) => present.has(id));
  const unobeyed = order.course === 'never' || order.course === 'running';
  return (
    has('refuses-to-correct', 'removed-harm') ||
    has('refuses-to-correct', 'corrected-in-time') ||
    (has('refuses-to-correct') && order.course === 'in-time') ||
    (has('refuses-to-correct', 'corrects-before-decision') && order.course !== 'late') ||
    has('obstructs-inquiry', 'cooperates') ||
    has('obstructs-inquiry', 'meritorious-help') ||
    (has('first-violation') && frequency > 1) ||
    (has('repeats-after-correction') && frequency === 1) ||
    has('repeats-after-correction', 'first-violation') ||
    (has('no-harm') && harm !== 'none') ||
    (has('harm-slight') && harm === 'irremediable') ||
    (has('removed-harm') && (harm === 'none' || has('no-harm'))) ||
    (has('corrected-in-time') && (order.course === 'late' || unobeyed)) ||
    (has('corrects-before-decision') && unobeyed) ||
    (goesOn && (has('corrected-in-time') || has('corrects-before-decision') || compliedOn !== null)) ||
    (intent && (has('no-intent') || has('no-fault'))) ||
    has('under-14', 'minor-14-to-17') ||
    has('incapacity', 'diminished-capacity')
  );
}

/** The case file of a world; what is left open is not stated. */
export function caseOf(world: World, open: readonly string[] = []): CaseInput {
  const { order } = world;
  return {
    violation: world.violations.length === 1 ? world.violations[0]! : [...world.violations],
    party: world.party,
    ...(world.role !== null && { role: world.role }),
    act: world.to === null ? { from: world.from, ongoing: true } : { from: world.from, to: world.to },
    discoveredOn: world.discoveredOn,
    decidedOn: world.decidedOn,
    ...(order.course !== 'none' && {
      order: { issuedOn: world.discoveredOn, deadline: order.deadline, compliedOn: order.compliedOn },
    }),
    facts: {
      ...(!open.includes('frequency') && { frequency: world.frequency }),
      ...(world.quantity !== null && !open.includes('quantity') && { quantity: world.quantity }),
      ...(!open.includes('consequence') && { consequence: world.harm }),
      endangersLifeOrHealth: world.dangerous,
      endangersFinancialSafety: false,
      intentToDamage: world.intent,
    },
    amounts: { ...world.amounts, unlawfulGains: world.gains },
    circumstances: [...world.present].map((id) => ({ id, present: true, evidence: ['证据1'] })),
  } as CaseInput;
}
