/** The report of the library as a part of the page. Its markup is made there, with every text escaped; nothing in it runs. */
import type { AuditReport } from '../../src/audit/report.js';
import { auditReportHtml } from '../../src/audit-report/html.js';
import type { Rulebook } from '../../src/rulebook/load.js';
import type { Locale } from '../texts.js';

export const reportHtml = (report: AuditReport, locale: Locale, rulebook: Rulebook): string =>
  auditReportHtml(report, { locale, rulebook });

export function reportElement(html: string): HTMLElement {
  // Without its style and script, which the page forbids.
  const content = html.slice(html.indexOf('<main>'), html.indexOf('</main>'));
  const read = new DOMParser().parseFromString(content, 'text/html').querySelector('main');
  const root = document.createElement('div');
  root.className = 'report';
  for (const part of read?.children ?? []) root.append(document.importNode(part, true));
  for (const box of root.querySelectorAll('.scroll')) {
    const name = box.closest('section')?.querySelector('h2')?.textContent ?? '';
    box.setAttribute('role', 'region');
    box.setAttribute('aria-label', name);
    box.setAttribute('tabindex', '0');
  }
  const title = root.querySelector('h1');
  if (title) title.replaceWith(titled(title.textContent));
  const form = root.querySelector('form');
  if (form) listen(form, [...root.querySelectorAll<HTMLElement>('#findings tbody tr')]);
  return root;
}

/** The page has a title of its own; that of the report is one below it. */
function titled(text: string): HTMLElement {
  const title = document.createElement('h2');
  title.className = 'report-title';
  title.tabIndex = -1;
  title.textContent = text;
  return title;
}

/** The filter of the findings, as in the report itself. */
function listen(form: HTMLFormElement, rows: readonly HTMLElement[]): void {
  const entered = (name: string): string =>
    form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)?.value ?? '';
  const filter = (): void => {
    const [text, severity, violation] = ['text', 'severity', 'violation'].map(entered);
    const wanted = text!.trim().toLowerCase();
    const shown = rows.filter((row) => {
      const fits =
        (severity === '' || row.dataset['severity'] === severity) &&
        (violation === '' || row.dataset['violation'] === violation) &&
        row.textContent.toLowerCase().includes(wanted);
      row.hidden = !fits;
      return fits;
    });
    form.querySelector('#shown')!.textContent = String(shown.length);
  };
  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
}
