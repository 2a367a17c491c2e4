/** What a reader of one cell gives: the value, or what is wrong, without its place. */
import { type Issue, type IssueCode, type IssueParams, issue } from '../errors/index.js';

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issue: Issue };

export const ok = <T>(value: T): Read<T> => ({ ok: true, value });

export const bad = <C extends IssueCode>(code: C, params: IssueParams[C]): Read<never> => ({
  ok: false,
  issue: issue(code, [], params),
});
