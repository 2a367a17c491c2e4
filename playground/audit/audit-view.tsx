/** Decided cases from a file, judged in a worker: open, wait or cancel, read the report, keep it. */
import canonicalize from 'canonicalize';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { auditSheetTemplate } from '../../src/audit-report/csv.js';
import { auditSheetHeadings } from '../../src/audit-report/sheet.js';
import { usePage } from '../context.js';
import { Button, each, FilePicker, Foreign, Scroll } from '../elements.js';
import { download } from '../files.js';
import { failureText } from '../worker/failure-text.js';
import { reportElement, reportHtml } from './report-view.js';
import type { Audit, Auditing } from './use-audit.js';

const CSV_TYPE = 'text/csv';
const ACCEPTED = '.xlsx,.csv,.jsonl,.ndjson,.txt,text/csv';

type Done = Extract<Auditing, { kind: 'done' }>;

export function AuditView({ audit }: { audit: Audit }): JSX.Element {
  const { texts } = usePage();
  const picker = useRef<HTMLInputElement>(null);
  const { now } = audit;
  useFocus(now.kind);
  return (
    <div class="audit">
      <section class="audit-open" aria-labelledby="audit-title">
        <h2 id="audit-title">{texts.audit.title}</h2>
        <p>{texts.audit.lead}</p>
        <p class="actions">
          <Button class="main-action" act={() => picker.current?.click()}>
            {texts.audit.open}
          </Button>
          <Button act={() => download('decided.csv', auditSheetTemplate(), CSV_TYPE)}>
            {texts.audit.template}
          </Button>
        </p>
        <Columns />
      </section>
      <FilePicker accept={ACCEPTED} take={audit.open} input={picker} />
      <div class="audit-status">
        <Status audit={audit} />
      </div>
      <div class="audit-report">{now.kind === 'done' && <Report done={now} />}</div>
    </div>
  );
}

/** The focus goes where the next thing is to be done. */
function useFocus(kind: Auditing['kind']): void {
  const before = useRef(kind);
  useEffect(() => {
    if (before.current === kind) return;
    before.current = kind;
    const next = { running: '.running-bar button', done: '.report-title' } as const;
    const selector = kind === 'running' || kind === 'done' ? next[kind] : '.main-action';
    document.querySelector<HTMLElement>(`.audit ${selector}`)?.focus();
  }, [kind]);
}

function Status({ audit: { now, open, cancel } }: { audit: Audit }): JSX.Element | null {
  const { texts, state } = usePage();
  switch (now.kind) {
    case 'nothing':
      return null;
    case 'running': {
      const running = texts.audit.running(now.file.name);
      const { read = 0, size = 1, rows = null } = now.progress ?? {};
      return (
        <div class="running">
          <p role="status">{running}</p>
          <p class="running-bar">
            <progress max={1} value={size === 0 ? 1 : read / size} aria-label={running} />
            <span>{rows !== null && texts.audit.rows(rows)}</span>
            <Button act={cancel}>{texts.audit.cancel}</Button>
          </p>
        </div>
      );
    }
    case 'cancelled':
      return (
        <div class="running" role="status">
          {texts.audit.cancelled(now.file.name)}
        </div>
      );
    case 'failed':
      return (
        <div class="refused" role="alert">
          <h3>{texts.audit.failed(now.file.name)}</h3>
          <p class="error">{failureText(now.failure, state.locale, texts)}</p>
        </div>
      );
    case 'done':
      return (
        <>
          <p class="off-screen" role="status">
            {texts.audit.finished(now.file.name)}
          </p>
          {now.book.digest !== state.book.digest && (
            <div class="message">
              <p>{texts.audit.otherBook}</p>
              <Button act={() => open(now.file)}>{texts.audit.again}</Button>
            </div>
          )}
        </>
      );
  }
}

function Report({ done: { audited, file, book } }: { done: Done }): JSX.Element {
  const { texts, state } = usePage();
  const { locale } = state;
  const { report, notes, findings } = audited;
  const html = useMemo(() => reportHtml(report, locale, book), [report, locale, book]);
  const node = useMemo(() => reportElement(html), [html]);
  const name = file.name.replace(/\.\w+$/, '');
  return (
    <>
      <div class="actions keep-report">
        <span>{texts.audit.finished(file.name)}</span>
        <Button act={() => download(`${name}-report.html`, html, 'text/html')}>
          {texts.audit.saveReport}
        </Button>
        <Button act={() => download(`${name}-findings.csv`, findings, CSV_TYPE)}>
          {texts.audit.saveFindings}
        </Button>
        <Button act={() => download(`${name}-report.json`, `${canonicalize(report)}\n`)}>
          {texts.audit.saveJson}
        </Button>
        <Button act={() => print()}>{texts.print}</Button>
      </div>
      {each(notes, (note) => (
        <p class="soft">{note}</p>
      ))}
      <Foreign node={node} />
    </>
  );
}

function Columns(): JSX.Element {
  const { texts } = usePage();
  const { columns, columnsLead, columnHeads } = texts.audit;
  return (
    <details class="fold">
      <summary>
        <h3>{columns}</h3>
      </summary>
      <p class="soft">{columnsLead}</p>
      <Scroll name={columns} lang="zh-CN">
        <table>
          <thead>
            <tr>
              {each(columnHeads, (head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {each(auditSheetHeadings(), ({ heading, required, note, example }) => (
              <tr>
                <th scope="row">{heading}</th>
                <td>{required ? texts.required : ''}</td>
                <td>{note}</td>
                <td>{example}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
