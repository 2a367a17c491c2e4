/**
 * What the case leaves open. A fact that is not stated, and an uncertain day, can take several values; every
 * combination is one world, and the decision is the union over the worlds. Dates matter only at version boundaries
 * and limitation dates, so the ends of each segment between them stand for all days.
 */
import type { Facts } from '../../case/facts.js';
import { presentIn } from '../../case/present.js';
import { fail, issue } from '../../errors/index.js';
import type { Assurance } from '../../rulebook/schema.js';
import type { Day } from '../../time/day.js';
import type { Law } from '../law/in-force.js';
import { findOrder } from '../stages/order.js';
import { isPossible, leftBy } from '../table/derive.js';
import { openAxes, statedValues, tableSheets } from '../table/open.js';
import { latestDiscovery } from './ends.js';
import { LIGHT, openCriteria } from './open-criteria.js';
import {
  foundLater,
  limitationOpen,
  type Opening,
  openDangers,
  openDiscovery,
  openEnd,
  openStart,
} from './open-days.js';
import { GAINS, openGains } from './open-gains.js';
import { answersToOrder, openCompliance, openReading } from './open-order.js';
import { changed, type OpenFact, type World, type Worlds } from './world.js';

/** All worlds of a case, and which facts they differ in. `laws`: every law that may apply. */
export function worldsOf(
  facts: Facts,
  laws: readonly Law[],
  ends: readonly (Day | null)[],
  demanded: Assurance | null,
): Worlds {
  const present = presentIn(laws[0]!, facts);
  const opening: Opening = { facts, laws, ends, present };
  const sheets = tableSheets(facts, laws, demanded);
  const limitation = limitationOpen(opening);
  const answers = answersToOrder(opening, sheets.length > 0);
  const values = statedValues(facts);
  const axes = openAxes(sheets, facts, values, present, laws[0]!.index);
  const open: OpenFact[] = [
    ...openEnd(opening),
    ...openStart(opening, limitation),
    ...openDiscovery(opening, limitation),
    ...openDangers(opening, limitation),
    ...openCompliance(answers),
    ...openReading(facts, limitation),
    ...(axes.some(({ path }) => path === GAINS) ? [] : openGains(opening)),
    ...openCriteria(opening, limitation),
    ...axes.map((axis) => ({
      fact: axis.path,
      values: axis.values.map((take) => ({
        answer: take.answer,
        change: { take, ...(axis.path === GAINS && { gains: take.value !== 'none' }) },
      })),
    })),
  ];
  const start: World = {
    start: facts.from[0],
    values,
    taken: new Map(),
    alternative: 0,
    end: ends[0] ?? null,
    discovered: latestDiscovery(facts),
    complied: answers[0] ?? facts.order?.complied?.[0] ?? null,
    limitationFrom: 'act',
    stated: {
      frequency: facts.frequency ?? LIGHT,
      quantity: LIGHT,
      consequence: facts.consequence ?? LIGHT,
    },
    endangersLifeOrHealth: facts.endangersLifeOrHealth ?? false,
    endangersFinancialSafety: facts.endangersFinancialSafety ?? false,
    gains: facts.amounts.get('unlawfulGains')?.gt(0) ?? false,
  };
  const dated = combined(start, open).filter(({ world }) => world.end === null || world.start <= world.end);
  const possible = sheets.length === 0 ? dated : consistent(dated, facts, laws[0]!, present);
  return { open, worlds: possible.map(({ world, choice }) => ({ world: foundLater(world, facts), choice })) };
}

/** Every combination of the values of the open facts. */
function combined(start: World, open: readonly OpenFact[]): { world: World; choice: number[] }[] {
  let worlds: { world: World; choice: number[] }[] = [{ world: start, choice: [] }];
  for (const { values } of open) {
    worlds = worlds.flatMap(({ world, choice }) =>
      values.map(({ change }, i) => ({ world: changed(world, change), choice: [...choice, i] })),
    );
  }
  return worlds;
}
/** The same worlds, each once for every result that a silent text leaves. */
export function withAlternatives({ open, worlds }: Worlds, count: number): Worlds {
  if (count < 2) return { open, worlds };
  const numbers = Array.from({ length: count }, (_, alternative) => alternative);
  const values = numbers.map((alternative) => ({ answer: String(alternative), change: { alternative } }));
  return {
    open: [...open, { fact: 'table', contested: true, values }],
    worlds: worlds.flatMap(({ world, choice }) =>
      numbers.map((alternative) => ({ world: { ...world, alternative }, choice: [...choice, alternative] })),
    ),
  };
}

/** Worlds whose facts go together: none is a contradiction in what the case states. */
function consistent<W extends { world: World }>(
  worlds: readonly W[],
  facts: Facts,
  law: Law,
  present: ReadonlySet<string>,
): readonly W[] {
  const declared = law.index.data.facts.filter(({ derive }) => derive);
  if (declared.length === 0) return worlds;
  const readingOf = ({ values, taken, complied }: World) => ({
    facts,
    values,
    taken,
    present,
    order: findOrder(facts, complied),
    leniency: [],
  });
  const left = worlds.filter(({ world }) => isPossible(declared, readingOf(world)));
  if (left.length > 0) return left;
  const [first] = worlds;
  const reading = readingOf(first!.world);
  const clash = declared.find((fact) => !isPossible([fact], reading)) ?? declared[0]!;
  const valid = leftBy(clash, reading) ?? [];
  const value = String(reading.values.get(clash.id) ?? '');
  return fail(issue('fact-contradicted', ['facts', clash.id], { name: clash.name, value, valid }));
}
