import type { Issue, IssueCode, IssueParams, Path } from './issue.js';
import { type ErrorLocale, renderIssue } from './render.js';

/** Marks the errors of every copy of the package that a program has loaded, as a module or as CommonJS. */
const BRAND = Symbol.for('minfang-caliang/error');

/**
 * The one error of the package. `code`, `path` and `params` are those of the first problem, `issues` holds all of them;
 * `message` is their Chinese rendering, `render('en')` the English one.
 */
export class CaliangError extends Error {
  override readonly name = 'CaliangError';
  readonly issues: readonly [Issue, ...Issue[]];

  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(issues.map((i) => renderIssue(i, 'zh-CN')).join('\n'));
    this.issues = issues;
    Object.defineProperty(this, BRAND, { value: true });
  }

  get code(): Issue['code'] {
    return this.issues[0].code;
  }

  get path(): Path {
    return this.issues[0].path;
  }

  get params(): Issue['params'] {
    return this.issues[0].params;
  }

  /** The problems as sentences, one a line: in English for `en`, else in Chinese. It never throws, as it is called where errors are caught. */
  render(locale: ErrorLocale = 'zh-CN'): string {
    return this.issues.map((i) => renderIssue(i, locale === 'en' ? 'en' : 'zh-CN')).join('\n');
  }

  /** The error as plain data, with its message in Chinese. */
  toJSON(): { code: string; path: Path; params: unknown; issues: readonly Issue[]; message: string } {
    return {
      code: this.code,
      path: this.path,
      params: this.params,
      issues: this.issues,
      message: this.message,
    };
  }
}

/** The error as a union by `code`: testing the code tells the type of `params`. */
export type CaliangErrorByCode = {
  [C in IssueCode]: CaliangError & { readonly code: C; readonly params: IssueParams[C] };
}[IssueCode];

/** An error as the union by code that it is. */
export const errorOf = (issues: readonly [Issue, ...Issue[]]): CaliangErrorByCode =>
  new CaliangError(issues) as CaliangErrorByCode;

/**
 * True for an error of this package, of whichever copy: a program that loads the package both as a module and as
 * CommonJS has two classes, and `instanceof` knows one. Testing `code` then tells the type of `params`.
 *
 * @param value anything that was thrown
 * @example
 * const { error } = safeDecide({}) as { error: unknown };
 * isCaliangError(error) && error.code // 'missing-field'
 */
export function isCaliangError(value: unknown): value is CaliangErrorByCode {
  try {
    return value instanceof Error && BRAND in value;
  } catch {
    // An object made to fail when it is looked at is no error of this package.
    return false;
  }
}

/** Throws if there is a problem. */
export function raise(issues: readonly Issue[]): void {
  const [first, ...rest] = issues;
  if (first) throw new CaliangError([first, ...rest]);
}

export const fail = (problem: Issue, ...more: readonly Issue[]): never => {
  throw new CaliangError([problem, ...more]);
};
