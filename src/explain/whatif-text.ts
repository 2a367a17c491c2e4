import { fail, issue, nearest } from '../errors/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import type { Rulebook } from '../rulebook/load.js';
import type { FactChange } from '../whatif/fact-change.js';
import type { Question } from '../whatif/questions.js';
import type { Result } from '../whatif/result.js';
import { MOST_CHANGES } from '../whatif/routes.js';
import type { Change, WhatIf } from '../whatif/whatif.js';
import { sentence } from './build.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { en } from './locales/en.js';
import type { Locale } from './locales/texts.js';
import { enWhatIf } from './locales/whatif-en.js';
import type { OrderState, WhatIfTexts } from './locales/whatif-texts.js';
import { zhWhatIf } from './locales/whatif-zh-CN.js';
import { zhCN } from './locales/zh-CN.js';

const LOCALES = { 'zh-CN': { own: zhCN, texts: zhWhatIf }, en: { own: en, texts: enWhatIf } };

export interface WhatIfTextOptions {
  locale?: keyof typeof LOCALES;
  /** The rulebook that was used, if it is not the built-in one. */
  rulebook?: Rulebook;
}

/**
 * What would change the result, in words.
 *
 * @param result as `whatIf` returns it
 * @param options language, and the rulebook if it is not the built-in one
 * @throws CaliangError `unknown-id` for another language
 * @example
 * whatIfText(whatIf({
 *   violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11',
 *   facts: { frequency: 1, quantity: 3, consequence: 'none' },
 * })).includes('破坏数量由“3处”变为“2处”') // true
 */
export function whatIfText(result: WhatIf, options: WhatIfTextOptions = {}): string {
  const { locale = 'zh-CN', rulebook = builtinRulebook() } = options;
  const valid = Object.keys(LOCALES);
  if (!valid.includes(locale)) {
    fail(
      issue('unknown-id', ['locale'], {
        kind: 'locale',
        value: locale,
        valid,
        nearest: nearest(locale, valid),
      }),
    );
  }
  const { own, texts } = LOCALES[locale];
  return new Writer(lexiconOf(rulebook, own.words), own, texts).write(result);
}

class Writer {
  constructor(
    private readonly lex: Lexicon,
    private readonly locale: Locale,
    private readonly texts: WhatIfTexts,
  ) {}

  write({ now, assurance, changes, questions, routes, follows }: WhatIf): string {
    const { lex, texts } = this;
    const ways = routes.flatMap(({ grade, sets }) => [
      '',
      ...(sets.length === 0
        ? [`${texts.routes(lex.grade[grade])}`, `- ${texts.noRoute(MOST_CHANGES)}`]
        : [
            texts.routes(lex.grade[grade]),
            ...sets.map((set) => `- ${texts.set(set.map((f) => this.fact(f)))}`),
          ]),
    ]);
    return [
      texts.title,
      texts.assurance(lex.assurance[assurance].lead),
      texts.now(this.result(now)),
      ...(follows.length === 0 ? [] : [texts.follows(lex.list(follows.map(lex.fact)))]),
      '',
      ...(changes.length === 0 ? [texts.noChanges] : [texts.changes, ...this.groups(changes)]),
      ...ways,
      '',
      ...(questions.length === 0
        ? [texts.noQuestions]
        : [texts.questions, ...questions.flatMap((q) => this.question(q))]),
      '',
    ].join('\n');
  }

  /** Changes that give the same stand together, in the order of the first of them. */
  private groups(changes: readonly Change[]): string[] {
    const groups = new Map<string, string[]>();
    for (const change of changes) {
      const result = this.result(change.result);
      const lines = groups.get(result) ?? [];
      lines.push(`- ${this.fact(change)}`, `  ${this.because(change)}`);
      groups.set(result, lines);
    }
    return [...groups].flatMap(([result, lines]) => ['', this.texts.gives(result), ...lines]);
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

  private result({ possibleOutcomes, outcome, grade, range }: Result): string {
    const { lex } = this;
    return this.texts.result(
      possibleOutcomes.map((o) => lex.outcome[o]),
      outcome === 'penalty' ? lex.grades(grade) : null,
      range && lex.range(range),
    );
  }

  private question({
    circumstance,
    source,
    result,
    changes,
    opens,
    grounds,
    contradicts,
  }: Question): string[] {
    const { lex, texts } = this;
    const place = source.length === 0 ? '' : lex.bracket(lex.sources(source));
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
    return [
      `- ${texts.question(lex.circumstance(circumstance), lex.meaning(circumstance), place)}`,
      `  ${texts.answer(parts)}`,
    ];
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

  private fact({ fact, from, to, unit }: FactChange): string {
    const { lex, texts } = this;
    if (fact.startsWith('circumstances.')) {
      return texts.circumstance(lex.circumstance(fact.slice('circumstances.'.length)), from, to);
    }
    if (fact === 'order')
      return texts.orderWhole(texts.order[from as OrderState], texts.order[to as OrderState]);
    const value = (v: string): string => this.value(fact, v, unit ?? null);
    return texts.change(this.label(fact), from === null ? null : value(from), value(to));
  }

  private value(path: string, value: string, unit: string | null): string {
    const { lex } = this;
    if (value === 'ongoing') return this.texts.ongoing;
    const [first, last] = value.split('..');
    if (first !== undefined && last !== undefined) return lex.days([first, last]);
    if (/^\d+(?:\.\d+)?$/.test(value) || Object.hasOwn(lex.consequence, value))
      return lex.stated({ value, unit });
    return lex.answer(path, value);
  }
}
