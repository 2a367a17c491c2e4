/** From a case to its result: the form on one side, what follows from it on the other. */

import type { Draft } from '../src/case/draft.js';
import type { CaseInput } from '../src/case/schema.js';
import { publishedCases, runnable } from '../src/cli/cases.js';
import { safeDecide } from '../src/decide/decide.js';
import type { Decision } from '../src/decide/decision.js';
import { whatIfParts } from '../src/explain/whatif-text.js';
import { whatIf } from '../src/whatif/whatif.js';
import { download, fill, h } from './dom.js';
import { CaseForm } from './form/case-form.js';
import { drawOrClear } from './guard.js';
import { problemOfFine, ResultView } from './result/result-view.js';
import type { Shell, View } from './shell.js';
import { optionsOf, type State } from './state.js';
import { TEXTS } from './texts.js';

/** How long after the last change the facts are varied: it takes longer than deciding. */
const WHAT_IF_AFTER = 200;

export class GradingView implements View {
  readonly root = h('div', { class: 'grading' });
  private readonly formPlace = h('div', { class: 'form-side' });
  private readonly result: ResultView;
  private form!: CaseForm;
  private decision: Decision | null = null;
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly shell: Shell) {
    this.result = new ResultView(
      {
        goTo: (issue) => this.form.focus(issue),
        labelOf: (issue) =>
          this.form.fieldOf(issue)?.label ?? (issue.path.join('.') || TEXTS[shell.state.locale].elsewhere),
        copyLink: shell.copyLink,
        saveCase: () => download('case.json', `${JSON.stringify(shell.state.draft, null, 2)}\n`),
        saveDecision: (decision) => download('decision.json', `${JSON.stringify(decision, null, 2)}\n`),
        examples: () => this.examples(),
      },
      shell.live,
    );
    this.root.append(this.formPlace, this.result.root);
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
    drawOrClear(
      () => this.draw(state),
      () => this.clear(state),
    );
  }

  /** Nothing can be said of the case. */
  private clear(state: State): void {
    clearTimeout(this.later);
    this.decision = null;
    this.result.fail(state);
  }

  private draw(state: State): void {
    const decided = safeDecide(state.draft, optionsOf(state));
    this.form.answer(new Map());
    if (!decided.success) {
      this.decision = null;
      this.form.show(decided.error.issues);
      this.result.refuse(decided.error.issues, state);
      return;
    }
    this.decision = decided.data;
    this.form.askToChoose(decided.data.law.chosen === 'incomparable');
    const problem = problemOfFine(decided.data, state);
    this.form.show(problem ? [problem] : []);
    this.result.show(decided.data, state, problem);
    this.later = setTimeout(() => {
      drawOrClear(
        () => this.vary(state),
        () => this.clear(state),
      );
    }, WHAT_IF_AFTER);
  }

  /** Another width of the page. */
  resize(): void {
    if (this.decision) this.update();
  }

  private vary(state: State): void {
    const found = whatIf(state.draft as unknown as CaseInput, optionsOf(state));
    const parts = whatIfParts(found, { locale: state.locale, rulebook: state.book });
    this.result.showWhatIf(parts);
    this.form.answer(parts.answers);
  }

  private examples(): HTMLElement {
    const { locale } = this.shell.state;
    const key = locale === 'en' ? 'en' : 'zh';
    return h(
      'div',
      { class: 'examples' },
      h('p', {}, TEXTS[locale].waitingExample),
      h(
        'ul',
        {},
        ...publishedCases.map((row) =>
          h(
            'li',
            {},
            h(
              'button',
              { type: 'button', class: 'link', on: { click: () => this.example(row.id) } },
              `${row.district[key]} · ${row.title[key]}`,
            ),
          ),
        ),
      ),
    );
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
