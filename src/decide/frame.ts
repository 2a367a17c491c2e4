/** What one call works on: the case, the rulebook, the laws that may apply, and what is prepared under each of them. */
import type { Facts } from '../case/facts.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import type { Assurance } from '../rulebook/schema.js';
import type { Day } from '../time/day.js';
import { type Law, lawOn } from './law/in-force.js';
import { unique } from './lists.js';
import { prepare } from './one-world.js';
import { gradeOrder, type Prepared } from './verdict.js';
import { endsUnder } from './worlds/ends.js';

export interface LawChoice {
  readonly version: string;
  readonly reason: string;
}

export interface Frame {
  readonly facts: Facts;
  readonly book: Rulebook;
  readonly demanded: Assurance | null;
  readonly lawChoice: LawChoice | null;
  /** The law in force on the day of the decision. */
  readonly decisionLaw: Law;
  /** The days that stand for the end of the act, and the law of each; `null`: it goes on. */
  readonly ends: readonly (Day | null)[];
  readonly lawByEnd: ReadonlyMap<Day | null, Law>;
  /** Every law that may apply, each once; those of the act first. */
  readonly laws: readonly Law[];
  readonly actLaws: readonly Law[];
  under(law: Law): Prepared;
  /** Grades in the order of the benchmark at the decision, then in those of the others. */
  inOrder(grades: readonly string[]): string[];
}

/** @throws CaliangError `date-not-covered` where the rulebook does not hold the law of a day */
export function frameOf(given: Pick<Frame, 'facts' | 'book' | 'demanded' | 'lawChoice'>): Frame {
  const { facts, book, demanded, lawChoice } = given;
  const index = indexOf(book);
  const seen = new Map<string, Law>();
  const lawOf = (day: Day): Law => {
    const law = lawOn(index, facts, day);
    const key = law.ids.join();
    const same = seen.get(key);
    if (!same) seen.set(key, law);
    return same ?? law;
  };
  const decisionLaw = lawOf(facts.decidedOn);
  const ends = endsUnder(facts, decisionLaw, lawOf);
  const lawByEnd = new Map(ends.map((end) => [end, end === null ? decisionLaw : lawOf(end)]));
  const prepared = new Map<Law, Prepared>();
  return {
    facts,
    book,
    demanded,
    lawChoice,
    decisionLaw,
    ends,
    lawByEnd,
    laws: unique([...lawByEnd.values(), decisionLaw]),
    actLaws: unique(ends.map((end) => lawByEnd.get(end)!)),
    under(law) {
      const known = prepared.get(law);
      if (known) return known;
      const made = prepare(law, facts, demanded);
      prepared.set(law, made);
      return made;
    },
    inOrder: (grades) => unique([decisionLaw, ...seen.values()].flatMap((law) => gradeOrder(law, grades))),
  };
}
