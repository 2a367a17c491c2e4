import { visible } from '../text/printable.js';
import { en } from './en.js';
import type { Issue, IssueCode, IssueParams, Path } from './issue.js';
import { zhCN } from './zh-CN.js';

export type ErrorLocale = 'zh-CN' | 'en';

/** One sentence for every code: a code without a sentence does not compile. */
export type ErrorTexts = {
  readonly [C in IssueCode]: (params: IssueParams[C]) => string;
} & { readonly at: (path: string) => string };

const TEXTS: Record<ErrorLocale, ErrorTexts> = { 'zh-CN': zhCN, en };

export const writePath = (path: Path): string =>
  path.map((p, i) => (typeof p === 'number' ? `[${p}]` : i === 0 ? p : `.${p}`)).join('');

/** The facts of an error as they may be printed: they quote what somebody else wrote. */
function shown(value: unknown): unknown {
  if (typeof value === 'string') return visible(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shown(part)]));
}

export function renderIssue(problem: Issue, locale: ErrorLocale): string {
  const texts = TEXTS[locale];
  const say = texts[problem.code] as (params: unknown) => string;
  const sentence = say(shown(problem.params));
  return problem.path.length === 0 ? sentence : `${texts.at(visible(writePath(problem.path)))}${sentence}`;
}

/** False for what only claims to be a problem, as in a file that somebody changed: there is no sentence for it. */
export function isRenderable(problem: Issue): boolean {
  try {
    return (
      Object.values(TEXTS).every((texts) => Object.hasOwn(texts, problem.code)) &&
      renderIssue(problem, 'zh-CN') !== '' &&
      renderIssue(problem, 'en') !== ''
    );
  } catch {
    return false;
  }
}
