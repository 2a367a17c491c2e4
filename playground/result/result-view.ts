/** Everything that follows from the case, or what stands in the way. Drawn anew with every change, so nothing is stale. */
import type { Decision } from '../../src/decide/decision.js';
import { CaliangError, type Issue, renderIssue } from '../../src/errors/index.js';
import type { Document, Section } from '../../src/explain/document.js';
import { explanation, wordsFor } from '../../src/explain/explanation.js';
import { fineSentence } from '../../src/explain/fine-sentence.js';
import type { Lexicon } from '../../src/explain/lexicon.js';
import { reasons } from '../../src/explain/reasons.js';
import type { WhatIfParts } from '../../src/explain/whatif-text.js';
import { checkFine } from '../../src/fine/check-fine.js';
import { button, type Child, copy, fill, h } from '../dom.js';
import type { State } from '../state.js';
import { type PageTexts, TEXTS } from '../texts.js';
import { blockElement, groupElement, pairs } from './blocks.js';
import { pictureElement } from './picture.js';
import { tablesView } from './tables-view.js';

export interface ResultActions {
  readonly goTo: (issue: Issue) => void;
  readonly labelOf: (issue: Issue) => string;
  readonly copyLink: () => Promise<boolean>;
  readonly saveCase: () => void;
  readonly saveDecision: (decision: Decision) => void;
  readonly examples: () => HTMLElement;
}

type SectionId = Section['id'];
/** Shown at the head of the result, in its own place, or as a section of its own. */
const ELSEWHERE: readonly SectionId[] = ['result', 'missing', 'figure', 'options'];

export class ResultView {
  readonly root = h('section', { class: 'result', id: 'result', tabindex: '-1' });
  private readonly live: HTMLElement;
  /** What is folded open, so that a change of the case does not fold it. */
  private readonly open = new Map<string, boolean>([
    ['figure', true],
    ['options', true],
    ['whatif', true],
    ['reasons', true],
  ]);
  private whatIfBody: HTMLElement | null = null;

  constructor(
    private readonly actions: ResultActions,
    live: HTMLElement,
  ) {
    this.live = live;
  }

  /** The case cannot be decided: what is missing, or what is wrong and where. */
  refuse(issues: readonly Issue[], state: State): void {
    const texts = TEXTS[state.locale];
    this.whatIfBody = null;
    const mistakes = issues.filter((i) => i.code !== 'missing-field');
    const waiting = mistakes.length === 0;
    const shown = waiting ? issues : mistakes;
    const items = shown.map((issue) => {
      const label = this.actions.labelOf(issue);
      const said = renderIssue({ ...issue, path: [] }, state.locale);
      return h(
        'li',
        {},
        button(label, () => this.actions.goTo(issue), { class: 'link' }),
        !waiting && h('span', { class: 'said' }, said),
      );
    });
    fill(
      this.root,
      h('h2', {}, waiting ? texts.result : texts.refused),
      h(
        'div',
        { class: waiting ? 'waiting' : 'refused' },
        h('p', {}, waiting ? texts.waiting : texts.refusedLead(mistakes.length)),
        h('ul', {}, ...items),
      ),
      waiting && this.actions.examples(),
    );
    this.say(waiting ? '' : texts.liveRefused);
  }

  /** Something went wrong: nothing of another case stays. */
  fail({ locale }: State): void {
    const texts = TEXTS[locale];
    this.whatIfBody = null;
    fill(
      this.root,
      h('h2', {}, texts.refused),
      h('div', { class: 'refused', role: 'alert' }, h('p', {}, texts.failed)),
    );
    this.say(texts.liveRefused);
  }

  show(decision: Decision, state: State, fineProblem: Issue | null): void {
    const { locale, book, fine } = state;
    const texts = TEXTS[locale];
    const imposed = fine === '' || fineProblem ? null : fine;
    const document_ = explanation(decision, { locale, rulebook: book, ...(imposed !== null && { imposed }) });
    const { lex, locale: words } = wordsFor(decision, { locale, rulebook: book });
    const titleOf = (id: SectionId): string => words.labels.sections[id];
    const section = (id: SectionId): Section | undefined => document_.sections.find((s) => s.id === id);
    const own = (id: SectionId): HTMLElement | null => {
      const found = section(id);
      return found ? this.fold(id, titleOf(id), ...found.blocks.map(blockElement)) : null;
    };
    this.whatIfBody = h('div', { 'aria-busy': 'true' }, h('p', { class: 'soft' }, texts.computing));
    const rest = document_.sections.filter(({ id }) => !ELSEWHERE.includes(id));
    fill(
      this.root,
      h('h2', {}, texts.result),
      ...this.head(decision, state, document_, lex, imposed),
      this.missing(section('missing'), texts),
      own('figure'),
      own('options'),
      this.fold('whatif', texts.whatIf, this.whatIfBody),
      this.paragraph(decision, state, fineProblem),
      this.fold(
        'rest',
        texts.allReasons,
        ...rest.flatMap(({ id, blocks }) => [h('h4', {}, titleOf(id)), ...blocks.map(blockElement)]),
      ),
      this.fold(
        'table',
        texts.table,
        h('p', { class: 'soft' }, texts.tableLead),
        ...tablesView(decision, state, texts),
      ),
      this.keep(decision, texts),
    );
    const { fine: found, assurance } = decision;
    this.say(
      found
        ? texts.live(
            lex.grades(found.grade),
            found.range ? lex.range(found.range) : texts.formUnknown,
            lex.assurance[assurance].tag,
          )
        : lex.outcome[decision.outcome],
    );
  }

  /** What-if comes a moment later than the decision. */
  showWhatIf(parts: WhatIfParts): void {
    const body = this.whatIfBody;
    if (!body) return;
    body.removeAttribute('aria-busy');
    fill(
      body,
      ...parts.lead.slice(1).map((line) => h('p', { class: 'soft' }, line)),
      h('p', {}, parts.changes.title),
      ...parts.changes.groups.map((group) => groupElement(group)),
      ...parts.routes.map((route) => groupElement(route)),
      groupElement(parts.questions),
    );
  }

  private say(text: string): void {
    if (this.live.textContent !== text) this.live.textContent = text;
  }

  private fold(id: string, title: string, ...children: readonly Child[]): HTMLElement {
    const details = h(
      'details',
      { class: `fold fold-${id}` },
      h('summary', {}, h('h3', {}, title)),
      ...children,
    );
    details.open = this.open.get(id) ?? false;
    details.addEventListener('toggle', () => this.open.set(id, details.open));
    return details;
  }

  private head(
    decision: Decision,
    state: State,
    { lead, sections }: Document,
    lex: Lexicon,
    imposed: string | null,
  ): Child[] {
    const texts = TEXTS[state.locale];
    const { fine, assurance, outcome, ground } = decision;
    const check = imposed === null ? null : checkFine(decision, imposed, { rulebook: state.book });
    const said = check && fineSentence(decision, check, lex);
    const [trust = '', ...others] = lead;
    const advice = others.pop() ?? '';
    const notices = others.filter((line) => line !== said);
    const first = sections.find((s) => s.id === 'result')?.blocks[0];
    const rows = first?.kind === 'pairs' ? first.rows : [];
    const level = lex.assurance[assurance];
    const stamp = h(
      'div',
      { class: `stamp stamp-${assurance}`, role: 'note' },
      h('strong', {}, level.tag),
      h('p', {}, trust),
    );
    const range = fine && (fine.range ? lex.range(fine.range) : texts.formUnknown);
    const headline = h(
      'div',
      { class: `headline outcome-${outcome}` },
      h('p', { class: 'outcome' }, lex.outcome[outcome]),
      fine &&
        h(
          'p',
          { class: 'figure' },
          fine.grade !== null && h('span', { class: 'grade' }, lex.grades(fine.grade)),
          h('span', { class: 'range' }, range),
        ),
      ground &&
        h('p', { class: 'ground' }, `${lex.ground(ground.id)}${lex.bracket(lex.sources(ground.source))}`),
    );
    const width = Math.min(720, Math.max(280, Math.floor(this.root.clientWidth || 640)));
    return [
      stamp,
      headline,
      check && h('p', { class: `fine-check fine-${check.verdict}`, role: 'status' }, said),
      fine && pictureElement(decision, state, imposed, width),
      pairs(rows.slice(fine ? 2 : 0)),
      notices.length > 0 &&
        h(
          'div',
          { class: 'notices' },
          h('h3', {}, texts.notices),
          h('ul', {}, ...notices.map((n) => h('li', {}, n))),
        ),
      h('p', { class: 'advice' }, advice),
    ];
  }

  private missing(section: Section | undefined, texts: PageTexts): HTMLElement | null {
    if (!section) return null;
    return h(
      'div',
      { class: 'open-questions' },
      h('h3', {}, texts.openQuestions),
      ...section.blocks.map(blockElement),
    );
  }

  private paragraph(decision: Decision, { locale, book, fine }: State, problem: Issue | null): HTMLElement {
    const texts = TEXTS[locale];
    if (problem) {
      return this.fold(
        'reasons',
        texts.reasons,
        h('p', { class: 'error' }, renderIssue({ ...problem, path: [] }, locale)),
      );
    }
    // No draft has an unlawful figure: its place stays blank.
    const lawful = fine !== '' && checkFine(decision, fine, { rulebook: book }).verdict !== 'unlawful';
    const written = reasons(decision, { rulebook: book, ...(lawful && decision.fine && { fine }) });
    const said = h('span', { class: 'said', role: 'status' });
    return this.fold(
      'reasons',
      texts.reasons,
      h('p', { class: 'soft' }, texts.reasonsLead),
      h(
        'div',
        { class: 'paper', lang: 'zh-CN' },
        ...written
          .trimEnd()
          .split('\n')
          .map((line) => h('p', {}, line)),
      ),
      h(
        'p',
        { class: 'actions' },
        button(texts.copy, async () => {
          said.textContent = (await copy(written)) ? texts.copied : texts.copyFailed;
        }),
        said,
      ),
    );
  }

  private keep(decision: Decision, texts: PageTexts): HTMLElement {
    const said = h('span', { class: 'said', role: 'status' });
    return h(
      'div',
      { class: 'keep' },
      h('h3', {}, texts.save),
      h(
        'p',
        { class: 'actions' },
        button(texts.link, async () => {
          said.textContent = (await this.actions.copyLink()) ? texts.copied : texts.copyFailed;
        }),
        button(texts.saveCase, this.actions.saveCase),
        button(texts.saveDecision, () => this.actions.saveDecision(decision)),
        button(texts.print, () => window.print()),
        said,
      ),
      h('p', { class: 'soft' }, texts.linkHint),
    );
  }
}

/** Why the fine that is meant is no amount, if it is none. */
export function problemOfFine(decision: Decision, { fine, book }: State): Issue | null {
  if (fine === '') return null;
  try {
    checkFine(decision, fine, { rulebook: book });
    return null;
  } catch (error) {
    if (error instanceof CaliangError) return error.issues[0];
    throw error;
  }
}
