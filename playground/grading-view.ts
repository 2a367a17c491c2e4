/** From a case to its result: the form on one side, what follows from it on the other. */

import { h as element, render } from 'preact';
import type { Draft } from '../src/case/draft.js';
import type { CaseInput } from '../src/case/schema.js';
import { publishedCases, runnable } from '../src/cli/cases.js';
import { type WhatIfParts, whatIfParts } from '../src/explain/whatif-text.js';
import { whatIf } from '../src/whatif/whatif.js';
import { PageContext } from './context.js';
import { fill, h } from './dom.js';
import { CaseForm } from './form/case-form.js';
import { lexicon } from './form/names.js';
import { type Conclusion, conclude, issuesOf } from './result/conclude.js';
import { inShort, ResultView } from './result/result-view.js';
import type { Shell, View } from './shell.js';
import { optionsOf, type State } from './state.js';
import { TEXTS } from './texts.js';

/** How long after the last change the facts are varied: it takes longer than deciding. */
const WHAT_IF_AFTER = 200;

export class GradingView implements View {
  readonly root = h('div', { class: 'grading' });
  private readonly formPlace = h('div', { class: 'form-side' });
  private readonly resultPlace = h('div', { class: 'result-side' });
  private form!: CaseForm;
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly shell: Shell) {
    this.root.append(this.formPlace, this.resultPlace);
  }

  /** Draws the form anew: another language, rulebook or case. */
  rebuild(): void {
    this.form = new CaseForm(
      () => this.shell.state,
      (part) => this.shell.change(part),
    );
    fill(this.formPlace, this.form.root);
    this.update();
  }

  /** The result of the case as it now stands. */
  update(): void {
    clearTimeout(this.later);
    const { state } = this.shell;
    const conclusion = conclude(state);
    if (conclusion.kind === 'failed') reportError(conclusion.error);
    this.form.answer(new Map());
    this.form.show(issuesOf(conclusion));
    if (conclusion.kind === 'decided')
      this.form.askToChoose(conclusion.decision.law.chosen === 'incomparable');
    const said = inShort(conclusion, TEXTS[state.locale]);
    if (this.shell.live.textContent !== said) this.shell.live.textContent = said;
    this.draw(state, conclusion, null);
    if (conclusion.kind !== 'decided') return;
    this.later = setTimeout(() => this.vary(state, conclusion), WHAT_IF_AFTER);
  }

  resize(): void {}

  private vary(state: State, conclusion: Conclusion): void {
    const found = whatIf(state.draft as unknown as CaseInput, optionsOf(state));
    const parts = whatIfParts(found, { locale: state.locale, rulebook: state.book });
    this.form.answer(parts.answers);
    this.draw(state, conclusion, parts);
  }

  private draw(state: State, conclusion: Conclusion, parts: WhatIfParts | null): void {
    const texts = TEXTS[state.locale];
    const lex = lexicon(state.book, state.locale);
    const result = element(ResultView, {
      conclusion,
      parts,
      places: {
        goTo: (issue) => this.form.focus(issue),
        labelOf: (issue) => this.form.fieldOf(issue)?.label ?? (issue.path.join('.') || texts.elsewhere),
      },
      example: (id) => this.example(id),
      link: this.shell.link,
    });
    const page = { state, texts, lex, change: this.shell.change };
    render(element(PageContext.Provider, { value: page, children: result }), this.resultPlace);
  }

  example(id: string): void {
    const row = publishedCases.find((c) => c.id === id);
    if (!row) return;
    const { locale } = this.shell.state;
    const key = locale === 'en' ? 'en' : 'zh';
    this.shell.open(runnable(row) as unknown as Draft, row.imposed?.fine ?? '');
    this.shell.note(
      h('p', {}, h('strong', {}, `${row.district[key]} · ${row.title[key]}`)),
      h('p', {}, TEXTS[locale].assumed(row.source.document)),
      h('ul', {}, ...row.assumptionNotes.map((note) => h('li', {}, note[key]))),
    );
  }
}
