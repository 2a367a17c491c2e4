/** Whatever the package answers, in words: one way for every result. */
import canonicalize from 'canonicalize';
import type { Audit } from '../audit/audit.js';
import type { Decision } from '../decide/decision.js';
import { checkDecision, TEXT_OPTIONS } from '../decide/given.js';
import type { Docket } from '../docket/docket.js';
import {
  answering,
  checkFields,
  checkObject,
  type Fields,
  fail,
  issue,
  oneOf,
  readAmount,
} from '../errors/index.js';
import { judgedFine } from '../fine/check-fine.js';
import type { FineCheck } from '../fine/finding.js';
import { bookOf } from '../procedure/rules.js';
import type { Surcharge } from '../procedure/surcharge.js';
import type { Timeline } from '../procedure/timeline.js';
import type { Replayed } from '../receipt/replay.js';
import { checkOptions } from '../rulebook/given.js';
import type { WhatIf } from '../whatif/whatif.js';
import { auditText } from './audit-text.js';
import { DOCKET, docketDocument } from './docket.js';
import { explanation, type RenderOptions, wordsFor } from './explanation.js';
import { fineSentence } from './fine-sentence.js';
import { renderText } from './render/text.js';
import { REPLAY_RESULTS, replayText } from './replay-text.js';
import { surchargeText, timelineText } from './timeline-text.js';
import { whatIfText } from './whatif-text.js';

/** A result that holds all that its words need. */
export type Renderable = Audit | Decision | Docket | Replayed | Surcharge | Timeline | WhatIf;

/** The words of a check need the decision that the fine was checked against. */
export interface RenderFineOptions extends RenderOptions {
  /** The decision that was given to `checkFine`. */
  decision: Decision;
}

type AnyOptions = RenderOptions & Partial<RenderFineOptions>;

/** A kind of result: the field that no other kind has, what else tells it, and its words. */
interface Kind {
  readonly by: string;
  /** A field that it has beside that one, where others have findings too. */
  readonly besides?: string;
  readonly fields: Fields;
  readonly words: (result: never, options: AnyOptions) => string;
}

const KINDS: readonly Kind[] = [
  { by: 'outcome', fields: {}, words: decisionWords },
  { by: 'entries', fields: DOCKET, words: docketWords },
  { by: 'stages', fields: { procedure: 'string', stages: 'array' }, words: timelineText },
  {
    by: 'changes',
    fields: { now: 'object', changes: 'array', questions: 'array', routes: 'array' },
    words: whatIfText,
  },
  { by: 'total', fields: { total: 'string', steps: 'array' }, words: surchargeText },
  { by: 'verdict', fields: { fine: 'string', verdict: 'string', findings: 'array' }, words: fineWords },
  { by: 'result', fields: { result: 'string' }, words: replayWords },
  { by: 'findings', besides: 'decision', fields: { findings: 'array' }, words: auditWords },
];

function decisionWords(decision: Decision, options: AnyOptions): string {
  checkDecision(decision, ['result']);
  return renderText(explanation(decision, options));
}

function docketWords(docket: Docket, options: AnyOptions): string {
  return renderText(docketDocument(docket, options));
}

function auditWords(audited: Audit, options: AnyOptions): string {
  checkDecision(audited.decision, ['result', 'decision']);
  return auditText(audited, options);
}

function replayWords(replayed: Replayed, options: AnyOptions): string {
  oneOf(replayed.result, REPLAY_RESULTS, 'result', ['result', 'result']);
  return replayText(replayed, options);
}

function fineWords(check: FineCheck, { decision, ...options }: AnyOptions): string {
  if (decision === undefined)
    return fail(issue('missing-field', ['options', 'decision'], { field: 'decision' }));
  checkDecision(decision, ['options', 'decision']);
  const { fine, verdict, findings } = check;
  const again = judgedFine(
    decision,
    readAmount(fine, ['result', 'fine']),
    bookOf(decision, options.rulebook),
  );
  if (canonicalize(again) !== canonicalize({ fine, verdict, findings })) {
    fail(issue('fine-check-mismatch', ['options', 'decision'], { fine }));
  }
  return fineSentence(decision, check, wordsFor(decision, options).lex);
}

/**
 * What `decide`, `decideDocket`, `audit`, `checkFine`, `timeline`, `lateSurcharge`, `whatIf` or `replay` returned, in words: a text
 * of lines. `explain` and `explainDocket` have more forms for decisions.
 *
 * @param result as it was returned; it may have been written as JSON in between
 * @param options language, the rulebook if it is not the built-in one; for a checked fine, the decision that it was checked against
 * @throws CaliangError `wrong-type` for what is no result, `missing-field` for one that lacks a part (or for a checked fine
 * without its decision), `fine-check-mismatch` for a fine checked against another decision, `unknown-id` for another language, `rulebook-mismatch` for the rulebook of another result
 * @example
 * render(lateSurcharge('10000', 10)).includes('3000元') // true
 * const decision = decide({
 *   violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11',
 * });
 * render(checkFine(decision, '60000'), { decision }).startsWith('拟罚款60000元：不合法，超过法定最高额50000元') // true
 * render(whatIf(decision.case), { locale: 'en' }).split('\n')[0] // 'If the facts were different'
 */
export function render(result: FineCheck, options: RenderFineOptions): string;
export function render(result: Renderable, options?: RenderOptions): string;
export function render(result: Renderable | FineCheck, options: AnyOptions = {}): string {
  return answering({ result, options }, () => {
    checkObject(result, ['result']);
    const kind = KINDS.find(({ by, besides = by }) => by in result && besides in result);
    if (!kind) return fail(issue('wrong-type', ['result'], { expected: 'Renderable', seen: 'object' }));
    checkOptions(options, kind.by === 'verdict' ? [...TEXT_OPTIONS, 'decision'] : TEXT_OPTIONS);
    oneOf(options.locale ?? 'zh-CN', ['zh-CN', 'en'], 'locale', ['locale']);
    checkFields(result, kind.fields, ['result']);
    return kind.words(result as never, options);
  });
}
