/** Results as a person reads them. The results themselves stay plain data. */
import { inspect } from 'node:util';
import type { Audit } from '../../audit/audit.js';
import type { Decision } from '../../decide/decision.js';
import { CaliangError } from '../../errors/index.js';
import { auditText } from '../../explain/audit-text.js';
import { explain } from '../../explain/explain.js';
import { timelineText } from '../../explain/timeline-text.js';
import { whatIfText } from '../../explain/whatif-text.js';
import type { Timeline } from '../../procedure/timeline.js';
import type { Rulebook } from '../../rulebook/load.js';
import type { WhatIf } from '../../whatif/whatif.js';
import { InputProblem } from '../input-problem.js';
import type { Locale } from '../io.js';
import type { ReplTexts } from './texts.js';

export interface Printing {
  readonly locale: Locale;
  readonly rulebook: Rulebook;
  readonly texts: ReplTexts;
  readonly colors: boolean;
}

const has = <T>(value: unknown, ...keys: readonly (keyof T & string)[]): value is T =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value);

export const isDecision = (value: unknown): value is Decision =>
  has<Decision>(value, 'outcome', 'steps', 'rulebook', 'unexamined');

/** `null` for an error that is not about the user's input. */
export function problemIn(error: unknown, { locale, texts }: Printing): string | null {
  if (error instanceof CaliangError) return texts.error(error.code, error.render(locale));
  if (error instanceof InputProblem) return locale === 'en' ? error.en : error.zh;
  return null;
}

/** A result in words, or as Node shows it. Throws nothing: what cannot be put into words is shown as data. */
export function shown(value: unknown, printing: Printing): string {
  const { locale, rulebook } = printing;
  try {
    if (typeof value === 'string') return value;
    if (isDecision(value)) return explain(value, { locale, rulebook }).trimEnd();
    if (has<WhatIf>(value, 'now', 'changes', 'questions', 'routes')) {
      return whatIfText(value, { locale, rulebook }).trimEnd();
    }
    if (has<Audit>(value, 'decision', 'findings')) return auditText(value, { locale, rulebook });
    if (has<Timeline>(value, 'stages', 'procedure', 'today')) {
      return timelineText(value, { locale, rulebook }).trimEnd();
    }
  } catch {
    // Another rulebook's result, or one that was changed: data.
  }
  return problemIn(value, printing) ?? inspect(value, { colors: printing.colors, depth: 6 });
}
