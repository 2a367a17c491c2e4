/** A question and its answers in words. */
import { amountStateNames } from '../../case/names.js';
import { type Lexicon, lexiconOf } from '../../explain/lexicon.js';
import { en } from '../../explain/locales/en.js';
import { zhCN } from '../../explain/locales/zh-CN.js';
import type { Rulebook } from '../../rulebook/load.js';
import {
  type AmountKind,
  CONSEQUENCES,
  type Consequence,
  CRITERIA,
  type Criterion,
  ORDINALS,
  type Ordinal,
  type Party,
  type Role,
} from '../../rulebook/schema.js';
import type { Locale } from '../io.js';
import { ASK_TEXTS, type AskTexts } from './locales/index.js';
import type { Question, Said } from './question.js';

export class Wording {
  readonly texts: AskTexts;
  readonly lex: Lexicon;

  constructor(book: Rulebook, locale: Locale) {
    this.texts = ASK_TEXTS[locale];
    this.lex = lexiconOf(book, locale === 'en' ? en : zhCN);
  }

  ask({ id }: Question): string {
    const { texts, lex } = this;
    const [head = '', name = '', more] = id.split('.');
    if (head === 'violation' && name !== '') return texts.alsoViolates;
    if (head === 'amounts') return texts.amount(lex.amount[name as AmountKind]);
    if (head !== 'circumstances') return texts.asks[id]!;
    return more === undefined
      ? texts.circumstance(lex.circumstance(name))
      : texts.proof(lex.circumstance(name));
  }

  /** How to answer. */
  hint({ id, kind, required, units }: Question): string {
    const { hints } = this.texts;
    const unknown = required ? hints.required : hints.unknown;
    const [head = '', name = ''] = id.split('.');
    switch (kind) {
      case 'violation':
        return name === '' ? hints.violation : hints.also;
      case 'day':
      case 'days':
        return [...(head === 'decidedOn' ? [hints.decidedOn] : []), hints[kind], unknown].join('\n');
      case 'count':
        return [hints.count, unknown].join('\n');
      case 'quantity':
        return [hints.quantity(units, this.lex), unknown].join('\n');
      case 'amount':
        return [hints.amount, unknown].join('\n');
      case 'list':
        return [hints.list, hints.blank].join('\n');
      case 'name': {
        const example = hints.examples[id];
        return example === undefined ? hints.blank : `${example}\n${hints.blank}`;
      }
      case 'choice':
        return head === 'circumstances' ? this.lex.meaning(name) : '';
    }
  }

  label({ id }: Question): string {
    const { texts, lex } = this;
    const [head = '', name = '', more] = id.split('.');
    if (head === 'violation' && name !== '') return texts.alsoLabel(Number(name));
    if (head === 'amounts') return lex.amount[name as AmountKind];
    if (CRITERIA.includes(name as Criterion)) return lex.criterion[name as Criterion];
    if (head !== 'circumstances') return texts.labels[id]!;
    return more === undefined ? lex.circumstance(name) : texts.proofLabel(lex.circumstance(name));
  }

  /** An answer as a person says it. */
  said(question: Question, said: Said): string {
    const { texts, lex } = this;
    const { id, kind } = question;
    const [head = '', name = ''] = id.split('.');
    if (said === null) {
      if (head === 'violation') return texts.none;
      if (kind === 'name' || kind === 'list') return texts.blank;
      return head === 'circumstances' && kind === 'choice' ? texts.unexamined : texts.unknown;
    }
    if (ORDINALS.includes(said as Ordinal)) return lex.ordinal[said as Ordinal];
    switch (kind) {
      case 'violation':
        return lex.violation(said);
      case 'amount':
        return amountStateNames.ids.has(said) ? lex.statedAmount('undeterminable') : texts.yuan(said);
      case 'count':
        return texts.count(said);
      case 'choice':
        if (head === 'party') return lex.party[said as Party];
        if (head === 'role') return lex.role[said as Role];
        if (CONSEQUENCES.includes(said as Consequence)) return lex.consequence[said as Consequence];
        return texts.choices[`${id}.${said}`] ?? texts.choices[said] ?? said;
      case 'quantity':
        return said.replace('㎡', lex.unit('㎡'));
      case 'name':
        return said;
      default:
        return name === 'evidence' ? said : said.replace('至', lex.lang === 'en' ? 'to' : '至');
    }
  }
}
