/** What all views of the page share: its state, the head, the rulebook, messages, and the link. */

import { type Draft, isPlain } from '../src/case/draft.js';
import { publishedCases } from '../src/cli/cases.js';
import { builtinRulebook } from '../src/rulebook/builtin.js';
import type { Rulebook } from '../src/rulebook/load.js';
import { button, type Child, filePicker, fill, h } from './dom.js';
import { readLink, type ViewId, writeLink } from './link.js';
import { RulebookPanel } from './rulebook-panel.js';
import { canonical, isBuiltIn, linkedOf, type State, stateOf } from './state.js';
import { TEXTS } from './texts.js';

/** One way of using the page. */
export interface View {
  readonly root: HTMLElement;
  /** The language, the rulebook, or the whole case is another. */
  rebuild(): void;
  /** Something in the case is another. */
  update(): void;
  resize(): void;
}

export interface Views {
  readonly grading: View & { example(id: string): void };
  readonly audit: View & { open(file: File): void };
}

const VIEW_IDS: readonly ViewId[] = ['grading', 'audit'];

/** Files of many cases, by name; others are looked into. */
const MANY = /\.(?:csv|jsonl|ndjson|txt)$/i;

export class Shell {
  state: State;
  readonly live = h('p', { class: 'live', role: 'status', 'aria-live': 'polite', id: 'live' });
  private readonly head = h('header', { class: 'head' });
  private readonly messages = h('div', { class: 'messages', role: 'status' });
  private readonly book: RulebookPanel;
  private readonly main = h('main', { id: 'main' });
  private readonly picker = filePicker(
    '.json,.csv,.jsonl,.ndjson,.txt,application/json,text/csv',
    (file) => void this.openFile(file),
  );
  private readonly tabs = h('div', { class: 'tabs', role: 'tablist' });
  private readonly panels = new Map<ViewId, HTMLElement>();
  private views!: Views;
  /** The hash that this page wrote itself. */
  private written = '';

  constructor(private readonly page: HTMLElement) {
    this.state = stateOf(this.linked(), builtinRulebook());
    this.book = new RulebookPanel(
      (book) => this.useBook(book),
      () => this.picker.click(),
    );
    this.main.append(this.tabs, this.messages);
    page.append(this.head, this.book.root, this.main, this.live, this.picker);
    this.listen();
  }

  start(views: Views): void {
    this.views = views;
    for (const id of VIEW_IDS) {
      const panel = h(
        'div',
        { id: `view-${id}`, role: 'tabpanel', 'aria-labelledby': `tab-${id}` },
        views[id].root,
      );
      this.panels.set(id, panel);
      this.main.append(panel);
    }
    this.draw();
    this.checkLink();
  }

  private get view(): View {
    return this.views[this.state.view];
  }

  /** Another way of using the page. */
  turnTo(view: ViewId): void {
    if (view === this.state.view) return;
    this.state = { ...this.state, view };
    this.remember();
    this.note();
    this.draw();
  }

  readonly change = (part: Partial<State>): void => {
    this.state = { ...this.state, ...part };
    this.view.update();
    this.remember();
  };

  /** Another case in place of the present one. */
  open(draft: Draft, fine = ''): void {
    this.state = {
      ...this.state,
      view: 'grading',
      draft: canonical(draft, this.state.book),
      fine,
      require: null,
      choice: null,
    };
    this.remember();
    this.note();
    this.draw();
  }

  /** Says something until it is dismissed; without anything to say, takes the last away. */
  note(...said: readonly Child[]): void {
    const texts = TEXTS[this.state.locale];
    fill(
      this.messages,
      said.length > 0 &&
        h(
          'div',
          { class: 'message' },
          ...said,
          button(texts.dismiss, () => this.note(), { class: 'quiet' }),
        ),
    );
  }

  readonly link = (): string => `${location.href.split('#')[0]}${writeLink(linkedOf(this.state))}`;

  private linked(): ReturnType<typeof readLink> & object {
    const none = {
      view: 'grading',
      draft: {},
      locale: 'zh-CN',
      fine: '',
      require: null,
      choice: null,
      book: null,
    } as const;
    return readLink(location.hash) ?? none;
  }

  /** Says so where a link could not be read, or was made with another rulebook. */
  private checkLink(): void {
    const texts = TEXTS[this.state.locale];
    const linked = readLink(location.hash);
    const own = isBuiltIn(this.state.book) ? null : this.state.book.digest.slice(0, 16);
    if (linked === null) this.note(h('p', { class: 'error' }, texts.linkDamaged));
    else if (linked.book !== own && (linked.book !== null || own !== null)) {
      const digest = linked.book ?? builtinRulebook().digest.slice(0, 16);
      this.note(h('p', { class: 'error' }, texts.linkOtherBook(digest)));
    }
  }

  private remember(): void {
    const link = writeLink(linkedOf(this.state));
    try {
      history.replaceState(null, '', link === '' ? location.pathname + location.search : link);
      this.written = link;
    } catch {
      // Browsers refuse many changes in a short time; the next one writes the whole case again.
    }
  }

  private draw(): void {
    const texts = TEXTS[this.state.locale];
    document.documentElement.lang = this.state.locale;
    document.title = texts.pageTitle;
    const key = this.state.locale === 'en' ? 'en' : 'zh';
    const grading = this.state.view === 'grading';
    const examples = h('select', { 'aria-label': texts.examples, class: 'examples-menu' });
    examples.append(
      h('option', { value: '' }, texts.examples),
      ...publishedCases.map((row) =>
        h('option', { value: row.id }, `${row.district[key]} · ${row.title[key]}`),
      ),
    );
    examples.addEventListener('change', () => {
      const { value } = examples;
      examples.value = '';
      if (value !== '') this.views.grading.example(value);
    });
    fill(
      this.head,
      h(
        'div',
        { class: 'title' },
        h('h1', {}, texts.pageTitle),
        h('p', { class: 'subtitle' }, texts.subtitle),
      ),
      h(
        'nav',
        { class: 'tools', 'aria-label': texts.tools },
        grading &&
          button(
            texts.skip,
            () => {
              const result = document.getElementById('result');
              result?.scrollIntoView();
              result?.focus({ preventScroll: true });
            },
            { class: 'skip' },
          ),
        grading && examples,
        button(texts.openFile, () => this.picker.click()),
        grading && button(texts.clear, () => this.open({})),
        button(texts.otherLanguage, () => this.switchLanguage(), {
          lang: this.state.locale === 'en' ? 'zh-CN' : 'en',
          class: 'language',
          'aria-label': texts.switchLanguage,
        }),
      ),
      h('p', { class: 'privacy' }, texts.privacy),
    );
    this.page.dataset['drop'] = texts.dropHere;
    this.drawTabs();
    this.live.textContent = '';
    this.book.draw(this.state.book, this.state.locale);
    this.view.rebuild();
  }

  private drawTabs(): void {
    const { locale, view } = this.state;
    const texts = TEXTS[locale];
    this.tabs.setAttribute('aria-label', texts.views.label);
    const turn = (id: ViewId): void => {
      this.turnTo(id);
      document.getElementById(`tab-${id}`)?.focus();
    };
    const tabs = VIEW_IDS.map((id) =>
      button(texts.views[id], () => turn(id), {
        id: `tab-${id}`,
        role: 'tab',
        'aria-selected': id === view ? 'true' : 'false',
        'aria-controls': `view-${id}`,
        tabindex: id === view ? '0' : '-1',
        on: {
          click: () => turn(id),
          keydown: ({ key }) => {
            if (key === 'ArrowLeft' || key === 'ArrowRight') turn(id === 'grading' ? 'audit' : 'grading');
          },
        },
      }),
    );
    fill(this.tabs, ...tabs);
    for (const [id, panel] of this.panels) panel.hidden = id !== view;
  }

  private switchLanguage(): void {
    this.state = { ...this.state, locale: this.state.locale === 'en' ? 'zh-CN' : 'en' };
    this.remember();
    this.note();
    this.draw();
    this.head.querySelector<HTMLElement>('.language')?.focus();
  }

  private useBook(book: Rulebook | null): void {
    if (book === null) this.book.clear();
    this.state = { ...this.state, book: book ?? builtinRulebook() };
    this.remember();
    this.note();
    this.draw();
  }

  private async openFile(file: File): Promise<void> {
    const { locale } = this.state;
    const texts = TEXTS[locale];
    if (MANY.test(file.name)) return this.audit(file);
    let json: unknown;
    try {
      json = JSON.parse(await file.text());
    } catch {
      if (this.state.view === 'audit') return this.audit(file);
      this.note(h('p', { class: 'error' }, texts.notJson(file.name)));
      return;
    }
    if (isPlain(json) && ('provisions' in json || 'benchmarks' in json))
      this.book.load(file.name, json, locale);
    else if (isPlain(json) && 'violation' in json) this.open(json);
    else if (isPlain(json) && 'imposed' in json) this.audit(file);
    else this.note(h('p', { class: 'error' }, texts.notKnown(file.name)));
  }

  private audit(file: File): void {
    this.turnTo('audit');
    this.views.audit.open(file);
  }

  private listen(): void {
    addEventListener('hashchange', () => {
      if (location.hash === this.written) return;
      this.written = location.hash;
      this.state = stateOf(this.linked(), this.state.book);
      this.note();
      this.draw();
      this.checkLink();
    });
    let width = innerWidth;
    addEventListener('resize', () => {
      if (innerWidth === width) return;
      width = innerWidth;
      this.view.resize();
    });
    addEventListener('beforeprint', () => {
      for (const fold of this.page.querySelectorAll('details')) fold.open = true;
    });
    const { page } = this;
    const dropping = (on: boolean) => (event: DragEvent) => {
      event.preventDefault();
      page.classList.toggle('dropping', on);
    };
    page.addEventListener('dragover', dropping(true));
    page.addEventListener('dragleave', dropping(false));
    page.addEventListener('drop', (event) => {
      dropping(false)(event);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.openFile(file);
    });
  }
}
