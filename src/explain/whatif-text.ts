import { fail, issue, nearest } from '../errors/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import type { Rulebook } from '../rulebook/load.js';
import type { FactChange } from '../whatif/changes.js';
import type { Change, Result, WhatIf } from '../whatif/whatif.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { en } from './locales/en.js';
import { enWhatIf } from './locales/whatif-en.js';
import type { WhatIfTexts } from './locales/whatif-texts.js';
import { zhWhatIf } from './locales/whatif-zh-CN.js';
import { zhCN } from './locales/zh-CN.js';

const LOCALES = { 'zh-CN': { words: zhCN.words, texts: zhWhatIf }, en: { words: en.words, texts: enWhatIf } };

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
 * })).includes('破坏数量：3 → 2') // true
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
  const { words, texts } = LOCALES[locale];
  return new Writer(lexiconOf(rulebook, words), texts).write(result);
}

class Writer {
  constructor(
    private readonly lex: Lexicon,
    private readonly texts: WhatIfTexts,
  ) {}

  write({ now, changes, questions, routes }: WhatIf): string {
    const { lex, texts } = this;
    const asked = questions.map((q) => {
      const result =
        q.result === null ? texts.impossible : q.changes ? this.result(q.result) : texts.unchanged;
      return `- ${texts.question(lex.circumstance(q.circumstance), lex.meaning(q.circumstance), result)}`;
    });
    const ways = routes.flatMap(({ grade, sets }) => [
      '',
      texts.routes(lex.grade[grade]),
      ...(sets.length === 0
        ? [`- ${texts.noRoute}`]
        : sets.map((set) => `- ${texts.set(set.map((f) => this.single(f)))}`)),
    ]);
    return [
      texts.title,
      texts.now(this.result(now)),
      '',
      ...(changes.length === 0
        ? [texts.noChanges]
        : [texts.changes, ...changes.map((c) => `- ${this.change(c)}`)]),
      ...ways,
      ...(asked.length === 0 ? [] : ['', texts.questions, ...asked]),
      '',
    ].join('\n');
  }

  private result({ outcome, grade, range }: Result): string {
    const { lex } = this;
    return this.texts.result(
      lex.outcome[outcome],
      outcome === 'penalty'
        ? lex.grades(grade === null || typeof grade === 'string' ? grade : [...grade])
        : null,
      range && lex.range(range),
    );
  }

  private change({ fact, from, to, result, because }: Change): string {
    const { lex } = this;
    const why = lex.sources(because.source);
    return this.texts.change(
      this.fact(fact),
      this.value(fact, from),
      this.value(fact, to),
      this.result(result),
      why,
    );
  }

  private single({ fact, to }: FactChange): string {
    return this.texts.single(this.fact(fact), this.value(fact, to));
  }

  private fact(path: string): string {
    if (path.startsWith('circumstances.')) return this.lex.circumstance(path.slice('circumstances.'.length));
    return this.texts.flags[path] ?? this.lex.fact(path);
  }

  private value(path: string, value: string | null): string {
    if (path.startsWith('circumstances.')) {
      return this.texts.circumstance[(value ?? 'null') as keyof WhatIfTexts['circumstance']];
    }
    if (value === null) return this.texts.notStated;
    const { consequence } = this.lex;
    if (path === 'facts.consequence' && Object.hasOwn(consequence, value)) {
      return consequence[value as keyof typeof consequence];
    }
    return this.lex.answer(path, value);
  }
}
