/** Which field a problem is about: that of its path, or of the nearest path around it. */

import type { Draft } from '../../src/case/draft.js';
import { type Issue, renderIssue } from '../../src/errors/index.js';
import type { Locale } from '../texts.js';

type Labels = ReadonlyMap<string, unknown>;

export function fieldOf(issue: Issue, draft: Draft, labels: Labels): string | undefined {
  const parts = issue.path.map(String);
  if (parts[0] === 'circumstances' && parts[1] !== undefined) {
    const list = draft['circumstances'];
    const entry = Array.isArray(list) ? (list[Number(parts[1])] as { id?: unknown } | null) : null;
    parts.splice(0, 2, 'circumstances', String(entry?.id));
  }
  if (issue.code === 'contradiction' && parts.length === 0) {
    parts.push('circumstances', issue.params.circumstance);
  }
  if (parts.join('.') === 'act') parts.push(issue.code === 'ongoing-with-end' ? 'to' : 'from');
  for (let n = parts.length; n > 0; n -= 1) {
    const key = parts.slice(0, n).join('.');
    if (labels.has(key)) return key;
  }
  return undefined;
}

/** What is wrong, by field; what is only not filled in yet is no mistake. */
export function errorsBy(
  issues: readonly Issue[],
  draft: Draft,
  labels: Labels,
  locale: Locale,
): ReadonlyMap<string, string> {
  const errors = new Map<string, string>();
  for (const issue of issues) {
    const key = issue.code === 'missing-field' ? undefined : fieldOf(issue, draft, labels);
    if (key === undefined) continue;
    const said = renderIssue({ ...issue, path: [] }, locale);
    errors.set(key, [errors.get(key), said].filter(Boolean).join('\n'));
  }
  return errors;
}

/** Puts the focus on a field. */
export function focusField(key: string | undefined): void {
  if (key === undefined) return;
  const field = document.querySelector(`[data-field="${CSS.escape(key)}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true });
}
