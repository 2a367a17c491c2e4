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

export function renderIssue(problem: Issue, locale: ErrorLocale): string {
  const texts = TEXTS[locale];
  const sentence = (texts[problem.code] as (params: Issue['params']) => string)(problem.params);
  return problem.path.length === 0 ? sentence : `${texts.at(writePath(problem.path))}${sentence}`;
}
