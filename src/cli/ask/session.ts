/** The answers so far, one step at a time: answer, back, change. Every step gives a new session; a refused answer gives none. */

import { type Draft, isPlain, valueAt } from '../../case/draft.js';
import { parseCase } from '../../case/parse.js';
import type { CaseInput } from '../../case/schema.js';
import { safeDecide } from '../../decide/decide.js';
import type { Issue } from '../../errors/index.js';
import { CaliangError } from '../../errors/index.js';
import { indexOf, type Rulebook } from '../../rulebook/load.js';
import { withoutChoice } from '../../whatif/result.js';
import { completed, PLACEHOLDERS } from './complete.js';
import { entriesOf, without } from './draft.js';
import { Flow, type Walked } from './flow.js';
import { normal } from './normal.js';
import type { Question, QuestionId, Said, Unreadable } from './question.js';

/** Why an answer is refused, and which other answers it does not go with. */
export interface Refused {
  readonly problems: readonly (Issue | Unreadable)[];
  /** Questions whose answer could be changed instead, in the order in which they were asked. */
  readonly others: readonly Question[];
}

export type Step =
  | { readonly session: Session; readonly refused: null }
  | { readonly session: null; readonly refused: Refused };

export class Session {
  private walk: Walked | undefined;

  private constructor(
    private readonly flow: Flow,
    private readonly answers: ReadonlyMap<QuestionId, Said>,
    /** Questions that are to be answered again; what was said to them is kept meanwhile. */
    private readonly opened: ReadonlySet<QuestionId>,
    /** The walk whose open question was answered last; `null`: something else was, and the walk begins anew. */
    private readonly before: Walked | null = null,
  ) {}

  static start(flow: Flow): Session {
    return new Session(flow, new Map(), new Set());
  }

  /**
   * The session that a case file stands for: what it states is answered, the rest is asked.
   *
   * @throws CaliangError for a file that is no case, or that has something in it that no question is about
   */
  static resume(input: unknown, { book, options }: Flow): { session: Session; faults: readonly Issue[] } {
    const { draft, faults } = readable(input, book);
    return { session: Session.start(new Flow(book, options, draft)), faults };
  }

  get walked(): Walked {
    const known = (question: Question): Said | undefined =>
      this.opened.has(question.id) ? undefined : this.remembered(question);
    this.walk ??= this.before ? this.flow.onward(this.before, known) : this.flow.walk(known);
    return this.walk;
  }

  /** The case as far as it is answered without a gap. */
  get draft(): Draft {
    return this.walked.draft;
  }

  /** The case with everything that was ever said, whatever is open before it. */
  get known(): Draft {
    return this.flow.collect(this.remembered).draft;
  }

  /** The question to ask now; `null`: everything is answered. */
  get next(): Question | null {
    return this.walked.next;
  }

  /** What was answered. */
  get answered(): readonly { readonly question: Question; readonly said: Said }[] {
    const { asked } = this.next ? this.flow.collect(this.remembered) : this.walked;
    return asked.map((question) => ({ question, said: this.remembered(question) ?? null }));
  }

  /** What was last said to a question, here or in the file. */
  readonly remembered = ({ id, read }: Question): Said | undefined =>
    this.answers.has(id) ? this.answers.get(id)! : (read(this.flow.file) ?? undefined);

  /** Answers a question that is asked. `null`: not known, not examined. */
  answer(id: QuestionId, said: string | null): Step {
    const question = this.walked.asked.find((one) => one.id === id);
    if (!question) throw new TypeError(`${id} is not asked`);
    const read = normal(question, said);
    if ('code' in read) return { session: null, refused: { problems: [read], others: [] } };
    const known = question.kind === 'violation' ? this.violation(read.said) : read.said;
    const session = this.with(id, known);
    const { draft, asked } = this.flow.collect(session.remembered);
    const problems = problemsIn(this.flow, draft);
    if (problems.length === 0) return { session, refused: null };
    const concerned = problems.flatMap((problem) => concerns(problem, draft));
    const others = asked.filter((one) => one.id !== id && concerned.includes(one.id));
    return { session: null, refused: { problems, others } };
  }

  /** A violation by any of its names. */
  private violation(said: Said): Said {
    return indexOf(this.flow.book).violationNames.get(said ?? '') ?? said;
  }

  private with(id: QuestionId, said: Said): Session {
    const opened = new Set(this.opened);
    opened.delete(id);
    const before = this.next?.id === id ? this.walked : null;
    return new Session(this.flow, new Map(this.answers).set(id, said), opened, before);
  }

  /** Opens the question before the present one again; `null` at the first. */
  back(): Session | null {
    const { asked, next } = this.walked;
    const last = next ? asked.at(-2) : asked.at(-1);
    return last ? this.change(last.id) : null;
  }

  /** Opens questions again. */
  change(...ids: readonly QuestionId[]): Session {
    return new Session(this.flow, this.answers, new Set([...this.opened, ...ids]));
  }

  /** Every circumstance that is still open is marked as not examined. */
  restUnexamined(): Session {
    let session: Session = this;
    for (let { next } = session; next?.section === 'circumstances'; next = session.next) {
      session = session.with(next.id, null);
    }
    return session;
  }
}

/** The case of the file in canonical form, and what had to be taken out of it because it is wrong. */
function readable(input: unknown, book: Rulebook): { draft: Draft; faults: Issue[] } {
  let draft: Draft = isPlain(input) ? input : ({ case: input } as Draft);
  const faults: Issue[] = [];
  for (;;) {
    try {
      const full = completed(draft, book);
      const { canonical } = parseCase(full, book);
      const added = PLACEHOLDERS.filter((path) => valueAt(draft, path) === undefined);
      return { draft: added.reduce(without, canonical as unknown as Draft), faults };
    } catch (error) {
      if (!(error instanceof CaliangError)) throw error;
      let left = draft;
      for (const problem of error.issues) left = takenOut(left, problem);
      if (JSON.stringify(left) === JSON.stringify(draft)) throw error;
      faults.push(...error.issues);
      draft = left;
    }
  }
}

const ROOTS: readonly string[] = [
  'party',
  'role',
  'violation',
  'act',
  'discoveredOn',
  'filedOn',
  'decidedOn',
  'order',
  'facts',
  'amounts',
  'circumstances',
];

/** The draft without the value that a problem is about; the same draft where there is no question to ask it anew. */
function takenOut(draft: Draft, problem: Issue): Draft {
  const path = problem.path.map(String);
  if (problem.code === 'unknown-key' || !ROOTS.includes(path[0] ?? '')) return draft;
  if (path[0] === 'circumstances') {
    const entries = entriesOf(draft);
    const gone =
      problem.code === 'contradiction'
        ? entries.findIndex(({ id }) => id === problem.params.circumstance)
        : Number(path[1]);
    if (!Array.isArray(draft['circumstances']) || !(gone in entries))
      return without(draft, ['circumstances']);
    return { ...draft, circumstances: entries.filter((_, i) => i !== gone) };
  }
  if (path[0] === 'violation') return without(draft, ['violation']);
  const depth =
    path[0] === 'order' || path[0] === 'facts' || path[0] === 'amounts' || path[0] === 'act' ? 2 : 1;
  return without(draft, path.slice(0, depth));
}

/** Everything that is wrong with a draft, apart from what is not answered yet. */
function problemsIn({ book, options }: Flow, draft: Draft): readonly Issue[] {
  try {
    parseCase(completed(draft, book), book);
  } catch (error) {
    if (!(error instanceof CaliangError)) throw error;
    return error.issues.filter(({ code }) => code !== 'role-required');
  }
  if (PLACEHOLDERS.some((path) => valueAt(draft, path) === undefined)) return [];
  const result = safeDecide(draft as unknown as CaseInput, { ...withoutChoice(options), rulebook: book });
  return result.success ? [] : result.error.issues;
}

/** The questions that a problem is about. */
function concerns(problem: Issue, draft: Draft): QuestionId[] {
  const names = [problem.path.map(String).join('.')];
  switch (problem.code) {
    case 'contradiction':
      names.push(
        `circumstances.${problem.params.circumstance}`,
        `circumstances.${problem.params.with}`,
        problem.params.with.startsWith('consequence') ? 'facts.consequence' : `facts.${problem.params.with}`,
        problem.params.with,
        ...(problem.params.with === 'order.compliedOn' ? ['order.compliance', 'order.deadline'] : []),
      );
      break;
    case 'date-order':
      names.push(problem.params.earlier, problem.params.later);
      break;
    case 'date-not-covered':
      names.push('decidedOn', 'act.from', 'act.to');
      break;
    case 'party-not-addressed':
      names.push('party', 'violation');
      break;
    case 'role-not-addressed':
      names.push('role', 'violation');
      break;
    case 'unit-mismatch':
    case 'unit-ambiguous':
    case 'quantity-not-applicable':
      names.push('facts.quantity', 'violation');
      break;
    case 'not-for-party': {
      names.push('party', `circumstances.${problem.params.id}`);
      break;
    }
    default:
  }
  if (problem.path[0] === 'circumstances' && typeof problem.path[1] === 'number') {
    names.push(`circumstances.${entriesOf(draft)[problem.path[1]]?.id}`);
  }
  return names;
}
