/** Cases that show a fault, built from the cell in which it lies. */
import { addDays } from '../../time/day.js';
import type { Index } from '../index-book.js';
import type { Benchmark, Criterion, Party, Provision, Refinement, Role } from '../schema.js';
import type { WitnessCase } from './fault.js';
import type { CircumstanceClass } from './short/grid.js';

export interface WitnessOf {
  readonly provision: Provision;
  readonly party?: Party;
  readonly role?: Role | null;
  readonly stated?: readonly { criterion: Criterion; stated: number | string }[];
  readonly circumstances?: CircumstanceClass;
  readonly benchmark?: Benchmark;
  /** Finer rules that must be in force. */
  readonly refinement?: Refinement;
  /** Instrument version in force. */
  readonly version?: string;
}

const NEXT_DAY_LIMIT = '2021-07-16';

/** A day on which the provision, the benchmark, its finer rules and the newest general part are in force. */
function dayFor(index: Index, { provision, benchmark, refinement, version }: WitnessOf): string {
  const instrument = index.instruments.get(provision.cite.instrument);
  const own = instrument?.versions.find((v) => v.id === version) ?? instrument?.versions.at(-1);
  const general = index.generalParts.at(-1)?.version;
  const days = [own?.from, benchmark?.from, refinement?.from, general?.from, NEXT_DAY_LIMIT];
  const last = [own?.to, benchmark?.to, refinement?.to]
    .filter((to): to is string => typeof to === 'string')
    .sort()[0];
  const first = days
    .filter((d): d is string => d !== undefined)
    .sort()
    .at(-1)!;
  return last !== undefined && last < first ? last : first;
}

/** A circumstance of the tables for each part of a class. */
function circumstancesFor(index: Index, { provision, benchmark, circumstances }: WitnessOf) {
  if (!circumstances || !benchmark) return [];
  const { mitigation, aggravated, raised } = circumstances;
  const grading = index.gradings.get(benchmark.id)?.of(provision.violation);
  const effects = grading
    ? [...grading.effects.values()].filter((r) => !provision.elements.includes(r.circumstance))
    : [];
  const byEffect = (effect: string): string | undefined =>
    effects.find((r) => r.effect === effect)?.circumstance;
  const ground = (effect: string): string | undefined =>
    index.generalParts.at(-1)?.value.grounds.find((g) => g.effect === effect && g.all.length === 1)?.all[0];
  const ids = [
    mitigation === 'none'
      ? undefined
      : mitigation === 'shall'
        ? (ground('shall') ?? byEffect('shall'))
        : (byEffect('may') ?? ground('may')),
    aggravated ? byEffect('aggravating') : undefined,
    raised ? byEffect('frequency-at-least-medium') : undefined,
  ];
  return ids.flatMap((id) => (id === undefined ? [] : [{ id, present: true }]));
}

export function witness(index: Index, of: WitnessOf): WitnessCase {
  const { provision, role = null } = of;
  const day = dayFor(index, of);
  const fine = provision.versions.at(-1)?.fines[0];
  const party = of.party ?? fine?.party[0] ?? 'unit';
  const found = (of.stated ?? []).map(({ criterion, stated }) => {
    const measured = criterion === 'quantity' && typeof stated === 'number' && provision.quantity;
    return [criterion, measured ? { value: stated, unit: provision.quantity!.units[0]! } : stated];
  });
  const circumstances = circumstancesFor(index, of);
  const orderFirst = provision.versions.some((v) => v.orderFirst);
  const forms = provision.versions.flatMap((v) => v.fines.map((f) => f.form));
  const amounts = Object.fromEntries(
    forms.flatMap((form) =>
      form.kind === 'share' || form.kind === 'multiple' ? [[form.of, '1000000']] : [],
    ),
  );
  return {
    violation: provision.violation,
    party,
    ...(role !== null && { role }),
    act: { from: day },
    discoveredOn: day,
    decidedOn: orderFirst ? addDays(day, 1) : day,
    ...(orderFirst && {
      order: { issuedOn: day, deadline: day, compliedOn: null },
    }),
    ...(found.length > 0 && { facts: Object.fromEntries(found) }),
    ...(Object.keys(amounts).length > 0 && { amounts }),
    ...(circumstances.length > 0 && { circumstances }),
  } as WitnessCase;
}
