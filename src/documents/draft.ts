import type { Decision } from '../decide/decision.js';
import { checkDecision } from '../decide/given.js';
import { answering, checkObject, oneOf } from '../errors/index.js';
import { drafted } from './drafted.js';
import { unfit } from './fits.js';
import { kindTable } from './kinds.js';
import { matterOf } from './matter.js';
import type { DraftDocument } from './model.js';
import { type DraftOptions, readOptions } from './options.js';
import { renderHtml } from './render/html.js';
import { renderText } from './render/text.js';
import { type DraftKind, KINDS } from './schema.js';

/**
 * A document of the case in Chinese: notice, decision, record, order, transfer. What the decision and the options do
 * not say is a blank 【】; an unlawful fine makes no document; reference values carry a mark.
 *
 * @param decision a decision as `decide` returns it
 * @param options which document (id or Chinese name), the fine in yuan, and what the office adds;
 * `format`: `text` (default) or `html`
 * @throws CaliangError `draft-not-fitting`, naming the documents that fit; `fine-unlawful`; `draft-not-final`;
 * `unknown-id`; `invalid-amount`; `rulebook-mismatch`
 * @see 行政处罚法 28, 44, 45, 52, 57–59, 61–64; 行政执法机关移送涉嫌犯罪案件的规定 5, 6
 * @example
 * draft(decide({
 *   violation: 'occupying-works', party: 'individual', act: { from: '2022-01-01' }, decidedOn: '2022-06-01',
 *   facts: { frequency: 1, quantity: 60, consequence: 'none' },
 * }), { kind: '决定书', fine: '2000' }).includes('罚款贰仟元整（2000元）') // true
 */
export function draft(
  decision: Decision,
  options: DraftOptions & { format?: 'text' | 'html' | undefined },
): string {
  return answering({ decision, options }, () => {
    checkObject(options, ['options']);
    const { format = 'text', ...rest } = options;
    const html = oneOf(format, ['text', 'html'], 'format', ['format']) === 'html';
    const document = drafted(decision, rest);
    return html ? renderHtml(document) : renderText(document);
  });
}

/**
 * A document as blocks, for a renderer of one's own.
 *
 * @param decision as for `draft`
 * @param options as for `draft`, without the format
 * @throws CaliangError as `draft`
 * @example
 * draftDocument(decide({
 *   violation: 'occupying-works', party: 'individual', act: { from: '2022-01-01' }, decidedOn: '2022-06-01',
 * }), { kind: '送达回证' }).title // '送达回证'
 */
export function draftDocument(decision: Decision, options: DraftOptions): DraftDocument {
  return answering({ decision, options }, () => drafted(decision, options));
}

/** A kind of document, and whether it fits a decision. */
export interface DraftFit {
  readonly kind: DraftKind;
  readonly name: { readonly zh: string; readonly en: string };
  /** Why it does not fit; `null`: it does. */
  readonly because: { readonly zh: string; readonly en: string } | null;
}

/**
 * Every kind of document with the reason why it does not fit the decision, if it does not.
 *
 * @throws CaliangError as `draft`, for options that it shares
 * @example
 * draftKinds(decide({
 *   violation: 'not-building-shelter', party: 'unit', act: { from: '2022-01-01' }, decidedOn: '2022-06-01',
 * })).find(({ kind }) => kind === 'penalty-decision')?.because // null
 */
export function draftKinds(decision: Decision, options: Omit<DraftOptions, 'kind'> = {}): DraftFit[] {
  return answering({ decision, options }, () => {
    checkObject(options, ['options']);
    checkDecision(decision);
    const read = readOptions({ ...options, kind: 'service-proof' });
    const matter = matterOf(decision, 'service-proof', read);
    return KINDS.map((kind) => {
      const { name } = kindTable(kind);
      return { kind, name: { ...name }, because: unfit(matter, kind) };
    });
  });
}
