/** What both lengths of an explanation are written from, and what they say alike. */
import type { Decision } from '../decide/decision.js';
import type { OtherConsequence } from '../decide/penalty.js';
import type { Rulebook } from '../rulebook/load.js';
import { unavailableBeside } from '../rulebook/unavailable.js';
import type { Step } from '../trail/step.js';
import type { Intended } from './intended.js';
import type { Lexicon } from './lexicon.js';
import type { Locale } from './locales/texts.js';
import { confiscatedUnder, sentence } from './said.js';

/** A decision with the words of its rulebook, and the fine that is meant, if any. */
export interface Subject {
  readonly decision: Decision;
  readonly book: Rulebook;
  readonly lex: Lexicon;
  readonly locale: Locale;
  readonly intended: Intended | null;
}

export abstract class Writer {
  protected readonly decision: Decision;
  protected readonly book: Rulebook;
  protected readonly lex: Lexicon;
  protected readonly locale: Locale;
  protected readonly intended: Intended | null;

  constructor({ decision, book, lex, locale, intended }: Subject) {
    this.decision = decision;
    this.book = book;
    this.lex = lex;
    this.locale = locale;
    this.intended = intended;
  }

  /** The steps of the decision, with the procedure of the fine that is meant. */
  protected get steps(): readonly Step[] {
    return this.intended?.steps ?? this.decision.steps;
  }

  /** The sentence of a step; one that speaks of the fine in place of the range says so. */
  protected sentence(step: Step): string {
    const { decision, intended, lex, locale } = this;
    const said = sentence(step, lex, locale);
    const settled = intended !== null && !decision.steps.includes(step);
    return settled ? locale.labels.forFine(lex.yuan(intended.fine), said) : said;
  }

  /** What follows beside the fine, with its condition. */
  protected consequence(one: OtherConsequence): string {
    const { decision, lex } = this;
    const { labels } = this.locale;
    const version = confiscatedUnder(decision, one);
    const conditions = [
      ...(version ? [labels.whereApplied[version]] : []),
      ...(one.when ? [lex.text(one.when)] : []),
    ];
    return labels.consequence(
      lex.term('consequence', one.id),
      version ? 'required' : one.mode,
      conditions.length > 0 ? conditions.join(labels.comma) : null,
      one.by && lex.text(one.by),
      one.amount,
    );
  }

  /** Which provisions one act breaks, and which of them the fine follows; nothing where it breaks one. */
  protected concurrence(): string[] {
    const { lex, locale } = this;
    const { concurrence } = this.decision;
    if (!concurrence) return [];
    const { chosen } = concurrence;
    const considered = concurrence.considered.map((c) =>
      locale.labels.considered(
        lex.violation(c.violation),
        lex.outcome[c.outcome],
        c.statutory ? lex.range(c.statutory) : '',
      ),
    );
    return [locale.labels.concurrence(chosen && lex.violation(chosen), considered)];
  }

  /** Provisions that are known and not held, and may penalise the act as well; why they are not held, or that alone. */
  protected beside(full: boolean): string[] {
    const { decision, book, lex, locale } = this;
    return unavailableBeside(book.data, ...[decision.case.violation].flat()).map(
      ({ id, title, cite, reason }) =>
        locale.labels.beside(lex.text(title), { id, cite }, full ? lex.text(reason) : null),
    );
  }
}
