import type { Decision } from '../decide/decision.js';
import { answering, asCaliang } from '../errors/index.js';
import { drafted } from './drafted.js';
import type { DraftOptions } from './options.js';
import { renderDocx } from './render/docx.js';

/**
 * The same document as a Word file, with the same lines; the same bytes for the same document.
 *
 * @throws CaliangError (the promise is rejected) as `draft`
 * @example
 * const bytes = await draftDocx(decide({
 *   violation: 'occupying-works', party: 'individual', act: { from: '2022-01-01' }, decidedOn: '2022-06-01',
 * }), { kind: '送达回证' });
 * bytes[0] === 0x50 // true
 */
export async function draftDocx(decision: Decision, options: DraftOptions): Promise<Uint8Array> {
  const document = answering({ decision, options }, () => drafted(decision, options));
  try {
    return await renderDocx(document);
  } catch (error) {
    throw asCaliang(error, { decision, options });
  }
}
