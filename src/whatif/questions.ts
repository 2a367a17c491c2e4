import { parseCase } from '../case/parse.js';
import { presentBy } from '../case/present.js';
import type { CaseInput } from '../case/schema.js';
import type { DecideOptions, Decision } from '../decide/decision.js';
import { checkDecideOptions, checkDecision, RULEBOOK_OPTION } from '../decide/given.js';
import { citeOn, lawOn } from '../decide/law/in-force.js';
import type { Option } from '../decide/penalty.js';
import { answering, fail, issue } from '../errors/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { checkOptions } from '../rulebook/given.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import { openCircumstances } from '../rulebook/open-grounds.js';
import type { Ground, Text } from '../rulebook/schema.js';
import type { StepSource } from '../trail/step.js';
import { type Result, resultOf } from './result.js';
import { isCase, Search, type Tried } from './search.js';

/** A ground that the circumstance is part of, and what else it needs. */
export interface QuestionGround {
  readonly ground: string;
  readonly effect: Ground['effect'];
  readonly needs: readonly string[];
}

/** A circumstance that nobody examined, and what an affirmative answer would give. */
export interface Question {
  readonly circumstance: string;
  readonly name: Text;
  readonly meaning: Text;
  /** The article that gives it its weight, or the table of the benchmark. */
  readonly source: readonly StepSource[];
  /** `null`: the case as it stands cannot have it. */
  readonly result: Result | null;
  /** The affirmative answer changes outcome, grade or range. */
  readonly changes: boolean;
  /** Options that the answer opens. */
  readonly opens: readonly Option['id'][];
  /** Grounds that still need more than this circumstance. */
  readonly grounds: readonly QuestionGround[];
  /** What in the case contradicts it: ids of circumstances, or paths in the case file. */
  readonly contradicts: readonly string[];
}

const optionsOf = ({ options }: Decision): Set<Option['id']> => new Set(options.map((o) => o.id));

function sourceOf(search: Search, id: string): StepSource[] {
  const { facts, index } = search;
  const law = lawOn(index, facts, facts.decidedOn);
  const grounds = law.general.grounds.filter((g) => g.all.includes(id));
  const cell = law.benchmark?.grading.of(facts.provisions[0]!.violation).effects.get(id);
  return [...(grounds.length > 0 ? grounds : cell ? [cell] : [])].flatMap((c) => citeOn(law, c.source));
}

/** True if the case can have all of these circumstances. */
function possible({ facts, book }: Search, ids: readonly string[]): boolean {
  const circumstances = [
    ...(facts.canonical.circumstances ?? []).filter((c) => !ids.includes(c.id)),
    ...ids.map((id) => ({ id, present: true })),
  ];
  return isCase({ ...facts.canonical, circumstances }, book);
}

function groundsOf(search: Search, id: string): QuestionGround[] {
  const { decision, index } = search;
  const effects = new Map(index.data.generalParts.flatMap((p) => p.grounds.map((g) => [g.id, g.effect])));
  const found = new Map<string, QuestionGround>();
  for (const step of decision.steps) {
    if (step.finding !== 'grounds-examined') continue;
    for (const { ground, absent, unexamined } of step.params.notMet) {
      const lacking = [...absent, ...unexamined];
      const included = (one: string): boolean =>
        one === id || index.circumstances.get(id)!.includes.includes(one);
      const needs = lacking.filter((one) => !included(one));
      if (needs.length === 0 || needs.length === lacking.length) continue;
      if (possible(search, [id, ...needs]))
        found.set(ground, { ground, effect: effects.get(ground)!, needs });
    }
  }
  return [...found.values()];
}

function contradictionsTo(id: string, { error }: Tried): string[] {
  const found = (error?.issues ?? []).flatMap((problem) =>
    problem.code === 'contradiction' ? [problem.params.circumstance, problem.params.with] : [],
  );
  return [...new Set(found)].filter((other) => other !== id);
}

export function questionsIn(search: Search, singles: readonly Tried[]): Question[] {
  const before = optionsOf(search.decision);
  return search.decision.unexamined.map((id) => {
    const tried = singles.find((t) => t.candidate.fact === `circumstances.${id}`)!;
    const { name, meaning } = search.index.circumstances.get(id)!;
    const result = tried.decision && resultOf(tried.decision);
    return {
      circumstance: id,
      name,
      meaning,
      source: sourceOf(search, id),
      result,
      changes: result !== null && search.moves(result),
      opens: tried.decision ? [...optionsOf(tried.decision)].filter((o) => !before.has(o)) : [],
      grounds: groundsOf(search, id),
      contradicts: contradictionsTo(id, tried),
    };
  });
}

const isDecision = (given: CaseInput | Decision): given is Decision =>
  typeof given === 'object' && given !== null && 'steps' in given && 'rulebook' in given;

/** The rulebook that decided, checked. */
export function bookOf(decision: Decision, given: Rulebook | undefined): Rulebook {
  const book = given ?? builtinRulebook();
  if (book.digest !== decision.rulebook.digest) {
    fail(issue('rulebook-mismatch', ['rulebook'], { wanted: decision.rulebook.digest, given: book.digest }));
  }
  return book;
}

/**
 * The circumstances that nobody examined, as questions for the case officer, each with its article and what an
 * affirmative answer would give.
 *
 * @param given a case, or the decision for it
 * @param options as for `decide`; of a decision only the rulebook, if it is not the built-in one
 * @throws CaliangError as `decide` does; `rulebook-mismatch` if the decision was made with another rulebook
 * @example
 * questions({
 *   violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11',
 *   facts: { frequency: 1, quantity: 3, consequence: 'none' },
 * }).find((q) => q.circumstance === 'for-profit').result.grade // 'severe'
 */
export function questions(given: CaseInput | Decision, options: DecideOptions = {}): Question[] {
  return answering({ '': given, options }, () => {
    checkDecideOptions(options);
    return asked(given, options);
  });
}

function asked(given: CaseInput | Decision, options: DecideOptions): Question[] {
  let search: Search;
  if (isDecision(given)) {
    checkDecision(given);
    const { requiredAssurance, law } = given;
    search = new Search(given.case as CaseInput, {
      rulebook: bookOf(given, options.rulebook),
      ...(requiredAssurance !== null && { requireAssurance: requiredAssurance }),
      ...(law.choice && { lawChoice: law.choice }),
    });
  } else search = new Search(given, options);
  const open = new Set(search.decision.unexamined.map((id) => `circumstances.${id}`));
  return questionsIn(
    search,
    search.findings.filter((c) => open.has(c.fact)).map((c) => search.try(c)),
  );
}

/** Where a circumstance stands in a case. */
export interface CircumstanceState {
  readonly circumstance: string;
  readonly name: Text;
  /** `included`: a stronger fact that was found contains it. `not-applicable`: this kind of party cannot have it. */
  readonly state: 'found' | 'found-absent' | 'not-examined' | 'included' | 'not-applicable';
  /** The stronger fact: a circumstance, or `facts.consequence` where the stated harm says the same. */
  readonly by: string | null;
  readonly evidence: readonly string[];
}

/**
 * Every circumstance of the rulebook in both directions: found, found absent, or not examined.
 *
 * @param decision a decision as `decide` returns it
 * @param options the rulebook, if it is not the built-in one
 * @throws CaliangError `rulebook-mismatch`
 * @example
 * const input = {
 *   violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11',
 *   circumstances: [{ id: 'cooperates', present: true }],
 * };
 * circumstanceStates(decide(input)).filter((c) => c.state === 'found').map((c) => c.circumstance) // ['cooperates']
 */
export function circumstanceStates(
  decision: Decision,
  options: { rulebook?: Rulebook } = {},
): CircumstanceState[] {
  return answering({ decision, options }, () => {
    checkOptions(options, RULEBOOK_OPTION);
    checkDecision(decision);
    return states(decision, options);
  });
}

/** Where the harm is stated. */
const HARM = 'facts.consequence';

function states(decision: Decision, options: { rulebook?: Rulebook }): CircumstanceState[] {
  const book = bookOf(decision, options.rulebook);
  const index = indexOf(book);
  const { circumstances, data } = index;
  const present = presentBy(index, parseCase(decision.case, book));
  const open = openCircumstances(data);
  const stated = new Map((decision.case.circumstances ?? []).map((c) => [c.id, c]));
  const listed = [...circumstances.values()].filter(({ id }) => !open.has(id) || stated.has(id));
  return listed.map(({ id, name, parties }): CircumstanceState => {
    const own = stated.get(id);
    const by = present.has(id) ? (present.get(id) ?? HARM) : null;
    const state = own?.present
      ? 'found'
      : by !== null
        ? 'included'
        : own
          ? 'found-absent'
          : parties.includes(decision.party)
            ? 'not-examined'
            : 'not-applicable';
    return {
      circumstance: id,
      name,
      state,
      by: state === 'included' ? by : null,
      evidence: state === 'included' ? (stated.get(by!)?.evidence ?? []) : (own?.evidence ?? []),
    };
  });
}
