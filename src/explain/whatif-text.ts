import { examinedOutcomes } from '../decide/examined-outcomes.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import type { RowText } from '../trail/step.js';
import type { FactChange } from '../whatif/fact-change.js';
import type { Question } from '../whatif/questions.js';
import type { Result } from '../whatif/result.js';
import { MOST_CHANGES } from '../whatif/routes.js';
import type { Change, WhatIf } from '../whatif/whatif.js';
import type { RenderOptions } from './explanation.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { en } from './locales/en.js';
import type { Locale } from './locales/texts.js';
import { enWhatIf } from './locales/whatif-en.js';
import type { OrderState, WhatIfTexts } from './locales/whatif-texts.js';
import { zhWhatIf } from './locales/whatif-zh-CN.js';
import { zhCN } from './locales/zh-CN.js';
import { sentence } from './said.js';

const LOCALES = { 'zh-CN': { own: zhCN, texts: zhWhatIf }, en: { own: en, texts: enWhatIf } };

/** What would change the result, in words. */
export const whatIfText = (result: WhatIf, options: RenderOptions): string =>
  renderParts(whatIfParts(result, options));

/** One change, route or question, and below it the reason or the answer. */
export interface WhatIfItem {
  readonly text: string;
  readonly note: string | null;
}

export interface WhatIfGroup {
  readonly title: string;
  readonly items: readonly WhatIfItem[];
}

/** The text in its parts, before it becomes lines. */
export interface WhatIfParts {
  readonly title: string;
  readonly lead: readonly string[];
  readonly changes: { readonly title: string; readonly groups: readonly WhatIfGroup[] };
  readonly routes: readonly WhatIfGroup[];
  readonly questions: WhatIfGroup;
  /** The answers to the questions, by circumstance. */
  readonly answers: ReadonlyMap<string, string>;
}

const linesOf = ({ items }: WhatIfGroup): string[] =>
  items.flatMap(({ text, note }) => [`- ${text}`, ...(note === null ? [] : [`  ${note}`])]);

const renderParts = ({ title, lead, changes, routes, questions }: WhatIfParts): string =>
  [
    title,
    ...lead,
    '',
    changes.title,
    ...changes.groups.flatMap((group) => ['', group.title, ...linesOf(group)]),
    ...routes.flatMap((route) => ['', route.title, ...linesOf(route)]),
    '',
    questions.title,
    ...linesOf(questions),
    '',
  ].join('\n');

export function whatIfParts(result: WhatIf, options: RenderOptions = {}): WhatIfParts {
  const { locale = 'zh-CN', rulebook = builtinRulebook() } = options;
  const { own, texts } = LOCALES[locale];
  return new Writer(lexiconOf(rulebook, own), own, texts).parts(result);
}

class Writer {
  constructor(
    private readonly lex: Lexicon,
    private readonly locale: Locale,
    private readonly texts: WhatIfTexts,
  ) {}

  parts({ now, assurance, changes, questions, routes, follows }: WhatIf): WhatIfParts {
    const { lex, texts } = this;
    return {
      title: texts.title,
      lead: [
        texts.assurance(lex.assurance[assurance].lead),
        texts.now(this.result(now)),
        ...(follows.length === 0 ? [] : [texts.follows(lex.list(follows.map(lex.fact)))]),
      ],
      changes: {
        title: changes.length === 0 ? texts.noChanges : texts.changes,
        groups: this.groups(changes),
      },
      routes: routes.map(({ grade, sets }) => ({
        title: texts.routes(lex.grade(grade), [now.grade].flat().includes(grade)),
        items:
          sets.length === 0
            ? [{ text: texts.noRoute(MOST_CHANGES), note: null }]
            : sets.map((set) => ({ text: texts.set(set.map((f) => this.fact(f))), note: null })),
      })),
      questions: {
        title: questions.length === 0 ? texts.noQuestions : texts.questions,
        items: questions.map((q) => ({ text: this.question(q), note: this.answer(q) })),
      },
      answers: new Map(questions.map((q) => [q.circumstance, this.answer(q)])),
    };
  }

  /** Changes that give the same stand together, in the order of the first of them. */
  private groups(changes: readonly Change[]): WhatIfGroup[] {
    const groups = new Map<string, WhatIfItem[]>();
    for (const change of changes) {
      const result = this.result(change.result);
      const items = groups.get(result) ?? [];
      items.push({ text: this.fact(change), note: this.because(change) });
      groups.set(result, items);
    }
    return [...groups].map(([result, items]) => ({ title: this.texts.gives(result), items }));
  }

  private because({ because: { was, now } }: Change): string {
    const { lex, texts, locale } = this;
    const step = now ?? was!;
    const said = sentence(step, lex, locale);
    return texts.because(
      now ? said : texts.gone(said),
      step.source.length === 0 ? '' : lex.bracket(lex.note(step)),
    );
  }

  private result(result: Result): string {
    const { lex } = this;
    const { outcome, grade, range } = result;
    return this.texts.result(
      examinedOutcomes(result).map((o) => lex.outcome[o]),
      outcome === 'penalty' ? lex.grades(grade) : null,
      range && lex.range(range),
    );
  }

  private question({ circumstance, source }: Question): string {
    const { lex, texts } = this;
    const place = source.length === 0 ? '' : lex.bracket(lex.sources(source));
    return texts.question(lex.circumstance(circumstance), lex.meaning(circumstance), place);
  }

  private answer({ result, changes, opens, grounds, contradicts }: Question): string {
    const { lex, texts } = this;
    const parts =
      result === null
        ? [texts.impossible(contradicts.map((one) => this.named(one)))]
        : [
            changes ? this.result(result) : texts.unchanged,
            ...(opens.length === 0 ? [] : [texts.opens(opens.map((id) => texts.option[id]))]),
            ...grounds.map(({ needs, effect }) =>
              texts.together(lex.circumstances(needs), texts.effect[effect]),
            ),
          ];
    return texts.answer(parts);
  }

  /** A circumstance, or a fact by its path or its path within `facts`. */
  private named(one: string): string {
    const path = one.replace(/:.*$/, '');
    const { lex } = this;
    return lex.circumstance(path) !== path
      ? lex.circumstance(path)
      : this.label(path.includes('.') ? path : `facts.${path}`);
  }

  private label(path: string): string {
    return this.texts.facts[path] ?? this.lex.fact(path);
  }

  private fact({ fact, from, to, unit, rows }: FactChange): string {
    const { lex, texts } = this;
    if (fact.startsWith('circumstances.')) {
      return texts.circumstance(lex.circumstance(fact.slice('circumstances.'.length)), from, to);
    }
    if (fact === 'order')
      return texts.orderWhole(texts.order[from as OrderState], texts.order[to as OrderState]);
    const value = (v: string, of: readonly RowText[] = []): string => this.value(fact, v, unit ?? null, of);
    return texts.change(
      this.label(fact),
      from === null ? null : value(from, rows?.from),
      value(to, rows?.to),
    );
  }

  private value(path: string, value: string, unit: string | null, rows: readonly RowText[]): string {
    const { lex } = this;
    if (value === 'ongoing') return this.texts.ongoing;
    const declared = path.startsWith('facts.') && lex.isDeclared(path.slice('facts.'.length));
    if (declared || path.startsWith('amounts.')) return lex.answer(path, { answer: value });
    const [first, last] = value.split('..');
    if (first !== undefined && last !== undefined) return lex.days([first, last]);
    if (/^\d+(?:\.\d+)?$/.test(value) || Object.hasOwn(lex.consequence, value))
      return lex.stated({ value, unit });
    return lex.answer(path, { answer: value, rows });
  }
}
