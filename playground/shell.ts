/** What all views of the page share: its state, the head, the rulebook, messages, and the link. */
import { publishedCases } from '../src/cli/cases.js';
import { builtinRulebook } from '../src/rulebook/builtin.js';
import type { Rulebook } from '../src/rulebook/load.js';
import { button, type Child, copy, fill, h } from './dom.js';
import { type Draft, isPlain } from './draft.js';
import { readLink, writeLink } from './link.js';
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
  example(id: string): void;
}

export class Shell {
  state: State;
  readonly live = h('p', { class: 'live', role: 'status', 'aria-live': 'polite', id: 'live' });
  private readonly head = h('header', { class: 'head' });
  private readonly messages = h('div', { class: 'messages', role: 'status' });
  private readonly book: RulebookPanel;
  private readonly main = h('main', { id: 'main' });
  private readonly picker = h('input', {
    type: 'file',
    accept: '.json,application/json',
    class: 'off-screen',
    tabindex: '-1',
    'aria-hidden': 'true',
  });
  private view!: View;
  /** The hash that this page wrote itself. */
  private written = '';

  constructor(private readonly page: HTMLElement) {
    this.state = stateOf(this.linked(), builtinRulebook());
    this.book = new RulebookPanel(
      (book) => this.useBook(book),
      () => this.picker.click(),
    );
    this.picker.addEventListener('change', () => {
      const [file] = this.picker.files ?? [];
      if (file) void this.openFile(file);
      this.picker.value = '';
    });
    page.append(this.head, this.book.root, this.messages, this.main, this.live, this.picker);
    this.listen();
  }

  start(view: View): void {
    this.view = view;
    this.main.append(view.root);
    this.draw();
    this.checkLink();
  }

  readonly change = (part: Partial<State>): void => {
    this.state = { ...this.state, ...part };
    this.remember();
    this.view.update();
  };

  /** Another case in place of the present one. */
  open(draft: Draft, fine = ''): void {
    this.state = {
      ...this.state,
      draft: canonical(draft, this.state.book),
      fine,
      require: null,
      choice: null,
    };
    this.remember();
    this.note();
    this.view.rebuild();
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

  readonly copyLink = (): Promise<boolean> =>
    copy(`${location.href.split('#')[0]}${writeLink(linkedOf(this.state))}`);

  private linked(): ReturnType<typeof readLink> & object {
    const none = { draft: {}, locale: 'zh-CN', fine: '', require: null, choice: null, book: null } as const;
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
    this.written = writeLink(linkedOf(this.state));
    history.replaceState(null, '', this.written === '' ? location.pathname + location.search : this.written);
  }

  private draw(): void {
    const texts = TEXTS[this.state.locale];
    document.documentElement.lang = this.state.locale;
    document.title = texts.pageTitle;
    const key = this.state.locale === 'en' ? 'en' : 'zh';
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
      if (value !== '') this.view.example(value);
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
        button(
          texts.skip,
          () => {
            const result = document.getElementById('result');
            result?.scrollIntoView();
            result?.focus({ preventScroll: true });
          },
          { class: 'skip' },
        ),
        examples,
        button(texts.openFile, () => this.picker.click()),
        button(texts.clear, () => this.open({})),
        button(texts.otherLanguage, () => this.switchLanguage(), {
          lang: this.state.locale === 'en' ? 'zh-CN' : 'en',
          class: 'language',
          'aria-label': texts.switchLanguage,
        }),
      ),
      h('p', { class: 'privacy' }, texts.privacy),
    );
    this.page.dataset['drop'] = texts.dropHere;
    this.book.draw(this.state.book, this.state.locale);
    this.view.rebuild();
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
    let json: unknown;
    try {
      json = JSON.parse(await file.text());
    } catch {
      this.note(h('p', { class: 'error' }, texts.notJson(file.name)));
      return;
    }
    if (isPlain(json) && ('provisions' in json || 'benchmarks' in json))
      this.book.load(file.name, json, locale);
    else if (isPlain(json) && 'violation' in json) this.open(json);
    else this.note(h('p', { class: 'error' }, texts.notKnown(file.name)));
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
