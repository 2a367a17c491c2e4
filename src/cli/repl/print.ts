/** Results as a person reads them. The results themselves stay plain data. */
import { inspect } from 'node:util';
import type { Decision } from '../../decide/decision.js';
import { CaliangError } from '../../errors/index.js';
import { type Renderable, render } from '../../explain/render.js';
import type { Rulebook } from '../../rulebook/load.js';
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
    if (typeof value === 'object') return render(value as Renderable, { locale, rulebook }).trimEnd();
  } catch {
    // No result, one of another rulebook, or one that was changed: data.
  }
  return problemIn(value, printing) ?? inspect(value, { colors: printing.colors, depth: 6 });
}
