/** Changes of what the officers find: circumstances, the findings that are yes or no, and the order to correct. */
import type { CanonicalCase, Facts } from '../case/facts.js';
import type { Index } from '../rulebook/index-book.js';
import { openCircumstances } from '../rulebook/open-grounds.js';
import { lastDayOf } from '../rulebook/period.js';
import { addDays, type Day } from '../time/day.js';
import { acrossDays, writeDays } from './day-changes.js';
import { type Candidate, withFact } from './fact-change.js';

/** Every circumstance of the rulebook that this kind of party can have: found, or found absent. */
export function circumstanceChanges(facts: Facts, index: Index): Candidate[] {
  const open = openCircumstances(index.data);
  return [...index.circumstances.values()]
    .filter((c) => c.parties.includes(facts.party) && (!open.has(c.id) || facts.circumstances.has(c.id)))
    .map(({ id }): Candidate => {
      const found = facts.circumstances.get(id);
      const present = found?.present !== true;
      return {
        fact: `circumstances.${id}`,
        from: found === undefined ? null : found.present ? 'present' : 'absent',
        to: present ? 'present' : 'absent',
        apply: (given) => ({
          ...given,
          circumstances: [...(given.circumstances ?? []).filter((own) => own.id !== id), { id, present }],
        }),
      };
    });
}

const FLAGS = ['endangersLifeOrHealth', 'endangersFinancialSafety', 'intentToDamage'] as const;

/** What is yes or no: what the act endangered only where the shorter period of limitation may have passed. */
export function flagChanges(facts: Facts, index: Index): Candidate[] {
  const { canonical, end, provisions } = facts;
  const intent = provisions.some((p) => p.intentTo !== undefined);
  const years = Math.min(...index.data.generalParts.map((part) => part.limitation.years));
  const latest = facts.discovered?.[1] ?? facts.filedOn ?? facts.decidedOn;
  const late = end !== 'ongoing' && latest > lastDayOf(index, end[0], years);
  return FLAGS.filter((flag) => (flag === 'intentToDamage' ? intent : late)).flatMap((flag) => {
    const stated = canonical.facts?.[flag];
    return [true, false]
      .filter((to) => to !== stated)
      .map((to) => ({
        fact: `facts.${flag}`,
        from: stated === undefined ? null : String(stated),
        to: String(to),
        apply: withFact(flag, to),
      }));
  });
}

/** Where the order stands, as a person would say it. */
function orderState({ order, decidedOn }: Facts): string {
  if (!order) return 'not-made';
  const { deadline, complied } = order;
  if (deadline === null) return 'no-deadline';
  if (complied && complied[1] <= deadline) return 'complied';
  if (decidedOn <= deadline) return 'running';
  return complied === undefined || (complied && complied[0] <= deadline) ? 'unknown' : 'not-complied';
}

/**
 * The order as a whole, the day it was complied with, and its deadline; nothing where no provision needs an order and
 * none goes on, so that an order that was not obeyed says that the stated end was not one.
 */
export function orderChanges(facts: Facts): Candidate[] {
  const { order, canonical, decidedOn } = facts;
  const needed = facts.provisions.some((p) => p.versions.some((v) => v.orderFirst));
  const ended = canonical.act.to !== undefined;
  const lasting = ended && facts.provisions.some((p) => p.course?.kind === 'continuing');
  if (!needed && !lasting) return [];
  const from = orderState(facts);
  const set =
    (change: NonNullable<CanonicalCase['order']>) =>
    (given: CanonicalCase): CanonicalCase => ({
      ...given,
      order: { ...given.order, ...change },
    });
  const whole = (to: string, apply: Candidate['apply']): Candidate => ({ fact: 'order', from, to, apply });
  if (!order || order.deadline === null) {
    const deadline = addDays(decidedOn, -1);
    return [
      whole('not-complied', set({ deadline, compliedOn: null })),
      whole('complied', set({ deadline, compliedOn: deadline })),
    ];
  }
  const { deadline, complied } = order;
  const stated = complied === undefined ? null : complied === null ? 'null' : writeDays(complied);
  const to = (day: Day | null): Candidate => ({
    fact: 'order.compliedOn',
    from: stated,
    to: String(day),
    apply: set({ compliedOn: day }),
  });
  const days = complied
    ? acrossDays([addDays(deadline, 1)], complied)
    : [deadline < decidedOn ? deadline : decidedOn];
  return [
    ...days.filter((day) => day <= decidedOn).map(to),
    ...(complied === null ? [] : [to(null)]),
    ...acrossDays([decidedOn, ...(complied ?? [])], [deadline, deadline]).map((day) => ({
      fact: 'order.deadline',
      from: deadline,
      to: day,
      apply: set({ deadline: day }),
    })),
    whole('not-made', ({ order: _, ...given }) => given),
    ...(from === 'running' && canonical.order?.compliedOn === undefined
      ? [whole('not-complied', set({ deadline: addDays(decidedOn, -1), compliedOn: null }))]
      : []),
  ];
}
