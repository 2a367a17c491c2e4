/** Decided cases from a file, judged in a worker: open, wait or cancel, read the report, keep it. */
import canonicalize from 'canonicalize';
import { auditSheetHeadings, auditSheetTemplate } from '../../src/audit-report/index.js';
import { CaliangError, type Issue } from '../../src/errors/index.js';
import type { Rulebook } from '../../src/rulebook/load.js';
import { button, type Child, filePicker, fill, h } from '../dom.js';
import { download } from '../files.js';
import type { Shell, View } from '../shell.js';
import { isBuiltIn } from '../state.js';
import { type PageTexts, TEXTS } from '../texts.js';
import type { Audited, Failure, Progress } from './protocol.js';
import { reportElement, reportHtml } from './report-view.js';
import { start } from './run.js';

/** What was last done with a file. */
type Done =
  | { readonly audited: Audited; readonly file: File; readonly book: Rulebook }
  | { readonly failure: Failure; readonly file: File };

const CSV_TYPE = 'text/csv';

export class AuditView implements View {
  readonly root = h('div', { class: 'audit' });
  private readonly intro = h('section', { class: 'audit-open', 'aria-labelledby': 'audit-title' });
  private readonly status = h('div', { class: 'audit-status' });
  private readonly report = h('div', { class: 'audit-report' });
  private readonly picker = filePicker('.xlsx,.csv,.jsonl,.ndjson,.txt,text/csv', (file) => this.open(file));
  private done: Done | null = null;
  private stop: (() => void) | null = null;

  constructor(private readonly shell: Shell) {
    this.root.append(this.intro, this.picker, this.status, this.report);
  }

  private get texts(): PageTexts {
    return TEXTS[this.shell.state.locale];
  }

  rebuild(): void {
    const { texts } = this;
    fill(
      this.intro,
      h('h2', { id: 'audit-title' }, texts.audit.title),
      h('p', {}, texts.audit.lead),
      h(
        'p',
        { class: 'actions' },
        button(texts.audit.open, () => this.picker.click(), { class: 'main-action' }),
        button(texts.audit.template, () => download('decided.csv', auditSheetTemplate(), CSV_TYPE)),
      ),
      h(
        'details',
        { class: 'fold' },
        h('summary', {}, h('h3', {}, texts.audit.columns)),
        h('p', { class: 'soft' }, texts.audit.columnsLead),
        columns(texts),
      ),
    );
    if (!this.stop) this.draw();
  }

  update(): void {}

  resize(): void {}

  /** Audits a file in place of the last one. */
  open(file: File): void {
    this.stop?.();
    this.done = null;
    fill(this.report);
    const { locale, book } = this.shell.state;
    const progress = this.waiting(file);
    this.stop = start(
      { file, name: file.name, locale, book: isBuiltIn(book) ? null : book.data },
      {
        progress,
        audited: (audited) => this.finish({ audited, file, book }),
        failed: (failure) => this.finish({ failure, file }),
      },
    );
  }

  private finish(done: Done | null): void {
    this.stop = null;
    this.done = done;
    this.draw();
    const title = this.report.querySelector<HTMLElement>('.report-title');
    if (title) title.focus();
    else this.intro.querySelector('button')?.focus();
  }

  private waiting(file: File): (progress: Progress) => void {
    const { texts } = this;
    const bar = h('progress', { max: '1', value: '0', 'aria-label': texts.audit.running(file.name) });
    const count = h('span', {}, '');
    const cancel = button(texts.audit.cancel, () => {
      this.stop?.();
      this.finish(null);
      this.say(texts.audit.cancelled(file.name));
    });
    fill(
      this.status,
      h(
        'div',
        { class: 'running' },
        h('p', { role: 'status' }, texts.audit.running(file.name)),
        h('p', { class: 'running-bar' }, bar, count, cancel),
      ),
    );
    cancel.focus();
    return ({ read, size, rows }) => {
      bar.value = size === 0 ? 1 : read / size;
      count.textContent = texts.audit.rows(rows);
    };
  }

  private say(...said: readonly Child[]): void {
    fill(this.status, h('div', { class: 'running', role: 'status' }, ...said));
  }

  private draw(): void {
    const { done, texts } = this;
    const { locale } = this.shell.state;
    fill(this.report);
    fill(this.status);
    if (!done) return;
    if ('failure' in done) {
      const why = failureText(done.failure, locale, texts);
      fill(
        this.status,
        h(
          'div',
          { class: 'refused', role: 'alert' },
          h('h3', {}, texts.audit.failed(done.file.name)),
          h('p', { class: 'error' }, why),
        ),
      );
      return;
    }
    const { audited, file, book } = done;
    const html = reportHtml(audited.report, locale, book);
    const name = file.name.replace(/\.\w+$/, '');
    const other = book.digest !== this.shell.state.book.digest;
    fill(
      this.status,
      h('p', { class: 'off-screen', role: 'status' }, texts.audit.finished(file.name)),
      other &&
        h(
          'div',
          { class: 'message' },
          h('p', {}, texts.audit.otherBook),
          button(texts.audit.again, () => this.open(file)),
        ),
    );
    fill(
      this.report,
      h(
        'div',
        { class: 'actions keep-report' },
        h('span', {}, texts.audit.finished(file.name)),
        button(texts.audit.saveReport, () => download(`${name}-report.html`, html, 'text/html')),
        button(texts.audit.saveFindings, () => download(`${name}-findings.csv`, audited.findings, CSV_TYPE)),
        button(texts.audit.saveJson, () =>
          download(`${name}-report.json`, `${canonicalize(audited.report)}\n`),
        ),
        button(texts.print, () => window.print()),
      ),
      reportElement(html),
    );
  }
}

function failureText(failure: Failure, locale: keyof typeof TEXTS, texts: PageTexts): string {
  if ('zh' in failure) return locale === 'en' ? failure.en : failure.zh;
  if ('unforeseen' in failure) return texts.audit.unforeseen(failure.unforeseen);
  const [first, ...rest] = failure.issues;
  return first ? new CaliangError([first as Issue, ...rest]).render(locale) : '';
}

function columns(texts: PageTexts): HTMLElement {
  const heads = texts.audit.columnHeads;
  return h(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': texts.audit.columns, lang: 'zh-CN' },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
      h(
        'tbody',
        {},
        ...auditSheetHeadings().map(({ heading, required, note, example }) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, heading),
            h('td', {}, required ? texts.required : ''),
            h('td', {}, note),
            h('td', {}, example),
          ),
        ),
      ),
    ),
  );
}
