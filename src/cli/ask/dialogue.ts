/** Asks until everything is answered and checked, or the user leaves. */
import type { Rulebook } from '../../rulebook/load.js';
import { About } from './about.js';
import { findViolations } from './find.js';
import type { Question } from './question.js';
import type { Choice, Screen } from './screen.js';
import type { Refused, Session, Step } from './session.js';
import type { Wording } from './wording.js';

export interface Ended {
  readonly session: Session;
  readonly how: 'accepted' | 'left-saving' | 'left';
}

/** What a question was answered with: a text, nothing known (`null`), or a wish. */
type Reply = { readonly said: string | null } | 'about' | 'back' | 'rest' | 'leave';

const ABOUT = '\u0000about';
const BACK = '\u0000back';
const REST = '\u0000rest';
const UNKNOWN = '\u0000unknown';
const WISHES: ReadonlyMap<string, Reply> = new Map<string, Reply>([
  [ABOUT, 'about'],
  [BACK, 'back'],
  [REST, 'rest'],
  [UNKNOWN, { said: null }],
  ['?', 'about'],
  ['？', 'about'],
  ['<', 'back'],
  ['《', 'back'],
  ['＜', 'back'],
]);
const wish = (text: string): Reply | undefined => WISHES.get(text.trim());

export class Dialogue {
  private readonly about: About;
  private section = '';

  constructor(
    private readonly book: Rulebook,
    private readonly wording: Wording,
    private readonly screen: Screen,
  ) {
    this.about = new About(book, wording.lex, wording.texts);
  }

  async run(begun: Session): Promise<Ended> {
    let session = begun;
    for (;;) {
      const { next } = session;
      const done = next ? await this.one(session, next) : await this.review(session);
      if ('how' in done) return done;
      session = done;
    }
  }

  private async one(session: Session, question: Question): Promise<Session | Ended> {
    this.head(question);
    const reply = await this.ask(session, question);
    if (reply === 'leave') return this.leave(session);
    if (reply === 'back') return session.back() ?? session;
    if (reply === 'rest') return session.restUnexamined();
    if (reply === 'about') {
      this.show(question, session);
      return session;
    }
    return this.take(session.answer(question.id, reply.said), session, question);
  }

  /** The next session, or what to change instead of the refused answer. */
  private async take(step: Step, session: Session, question: Question): Promise<Session | Ended> {
    if (step.session) return step.session;
    const { texts } = this.wording;
    const { others } = step.refused;
    this.screen.warn([texts.refusedTitle, ...this.problems(step.refused)].join('\n'));
    if (others.length === 0) return session;
    const chosen = await this.screen.choose(this.wording.ask(question), [
      { value: '', label: texts.changeThis },
      ...others.map((other) => ({
        value: other.id,
        label: texts.changeOther(this.wording.label(other), this.said(session, other)),
      })),
    ]);
    if (chosen === null) return this.leave(session);
    return chosen === '' ? session : session.change(chosen, question.id);
  }

  private head({ section }: Question): void {
    if (section !== this.section) this.screen.heading(this.wording.texts.sections[section]);
    this.section = section;
  }

  private ask(session: Session, question: Question): Promise<Reply> {
    const { asked } = session.walked;
    const n = asked.findIndex(({ id }) => id === question.id) + 1;
    const message = this.wording.texts.numbered(n, this.wording.ask(question));
    if (question.kind === 'violation') return this.search(session, question, message);
    return question.kind === 'choice'
      ? this.choose(session, question, message, n > 1)
      : this.type(session, question, message);
  }

  private async choose(session: Session, question: Question, message: string, back: boolean): Promise<Reply> {
    const { texts } = this.wording;
    const before = session.remembered(question);
    const hint = this.wording.hint(question);
    const options: Choice[] = [
      ...question.choices.map((value) => ({ value, label: this.wording.said(question, value) })),
      ...(question.required ? [] : [{ value: UNKNOWN, label: this.wording.said(question, null) }]),
      ...(question.section === 'circumstances' ? [{ value: REST, label: texts.restUnexamined }] : []),
      { value: ABOUT, label: texts.showAbout },
      ...(back ? [{ value: BACK, label: texts.goBack }] : []),
    ];
    const initial = before ?? (question.required ? undefined : UNKNOWN);
    const chosen = await this.screen.choose(hint === '' ? message : `${message}\n${hint}`, options, initial);
    return chosen === null ? 'leave' : (wish(chosen) ?? { said: chosen });
  }

  private async type(session: Session, question: Question, message: string): Promise<Reply> {
    const typed = await this.screen.type({
      message,
      hint: this.wording.hint(question),
      initial: session.remembered(question) ?? '',
      empty: question.required ? null : this.wording.said(question, null),
      refuse: (text) => {
        if (wish(text)) return undefined;
        const { refused } = session.answer(question.id, this.orNull(question, text));
        if (!refused || refused.others.length > 0) return undefined;
        return this.problems(refused).join('');
      },
    });
    if (typed === null) return 'leave';
    return wish(typed) ?? { said: this.orNull(question, typed) };
  }

  private orNull(question: Question, text: string): string | null {
    return text.trim() === '' || (!question.required && text === this.wording.said(question, null))
      ? null
      : text;
  }

  /** A word narrows the list; what is left of it is chosen from. */
  private async search(session: Session, question: Question, message: string): Promise<Reply> {
    const { texts, lex } = this.wording;
    const before = session.remembered(question) ?? null;
    const typed = await this.screen.type({
      message,
      hint: this.wording.hint(question),
      initial: before === null ? '' : lex.violation(before),
      empty: question.required ? null : texts.none,
      refuse: (text) =>
        wish(text) || this.orNull(question, text) === null || findViolations(text, this.book, lex).length > 0
          ? undefined
          : texts.noMatch(text),
    });
    if (typed === null) return 'leave';
    const wanted = wish(typed);
    if (wanted) return wanted;
    const text = this.orNull(question, typed);
    if (text === null && !question.required) return { said: null };
    const found = findViolations(text ?? '', this.book, lex);
    const [only, ...more] = found;
    if (only && more.length === 0) {
      this.screen.say(`${only.name}${lex.bracket(only.article)}`);
      return { said: only.id };
    }
    const chosen = await this.screen.choose(texts.matches(found.length), [
      ...found.map(({ id, name, article }) => ({ value: id, label: `${name}${lex.bracket(article)}` })),
      { value: '', label: texts.searchAgain },
    ]);
    if (chosen === null) return 'leave';
    return chosen === '' ? this.search(session, question, message) : { said: chosen };
  }

  private async review(session: Session): Promise<Session | Ended> {
    const { texts } = this.wording;
    this.section = '';
    const chosen = await this.screen.choose(texts.review, [
      { value: '', label: texts.accept },
      ...session.answered.map(({ question }) => ({
        value: question.id,
        label: texts.pair(this.wording.label(question), this.said(session, question)),
      })),
      { value: BACK, label: texts.goBack },
    ]);
    if (chosen === null) return this.leave(session);
    if (chosen === '') return { session, how: 'accepted' };
    return chosen === BACK ? (session.back() ?? session) : session.change(chosen);
  }

  private said(session: Session, question: Question): string {
    return this.wording.said(question, session.remembered(question) ?? null);
  }

  private async leave(session: Session): Promise<Session | Ended> {
    const { texts } = this.wording;
    if (session.answered.length === 0) return { session, how: 'left' };
    const chosen = await this.screen.choose(texts.leave, [
      { value: 'stay', label: texts.stay },
      { value: 'save', label: texts.leaveSaving },
      { value: 'leave', label: texts.leaveWithout },
    ]);
    if (chosen === 'stay') return session;
    return { session, how: chosen === 'leave' ? 'left' : 'left-saving' };
  }

  private show(question: Question, session: Session): void {
    this.screen.show(this.about.lines(question, session.draft), this.wording.texts.aboutTitle);
  }

  private problems({ problems }: Refused): string[] {
    return problems.map((problem) => this.wording.texts.problem(problem, this.wording.lex));
  }
}
