/** Why a job of a worker failed, in words. */
import { CaliangError, type Issue } from '../../src/errors/index.js';
import type { Locale, PageTexts } from '../texts.js';
import type { Failure } from './protocol.js';

export function failureText(failure: Failure, locale: Locale, texts: PageTexts): string {
  if ('zh' in failure) return locale === 'en' ? failure.en : failure.zh;
  if ('unforeseen' in failure) return texts.audit.unforeseen(failure.unforeseen);
  const [first, ...rest] = failure.issues;
  return first ? new CaliangError([first as Issue, ...rest]).render(locale) : '';
}
