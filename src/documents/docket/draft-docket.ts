import type { Docket } from '../../docket/docket.js';
import { answering, asCaliang, checkObject, oneOf } from '../../errors/index.js';
import { renderDocx } from '../render/docx.js';
import { renderHtml } from '../render/html.js';
import { renderText } from '../render/text.js';
import type { DocketDraftOptions } from './options.js';
import { type LeftOut, papersOf } from './papers.js';

/** The documents of a docket in one form, and the cases that have none. */
export interface DocketDrafts<T> {
  /** By the ids of the cases that each is about. */
  readonly papers: readonly { readonly cases: readonly string[]; readonly content: T }[];
  readonly left: readonly LeftOut[];
}

/**
 * The documents of a docket: one for each case, in which the others that belong to it are named; or, with `together`,
 * one for the acts of a party, each with its own reasons and penalty. Nothing is added up. The fine of each case is
 * that of the docket (`imposed`).
 *
 * @param docket as `decideDocket` returns it
 * @param options as for `draft`, for every case; `cases`: what differs, by the id of the case; `together`;
 * `format`: `text` (default) or `html`
 * @throws CaliangError as `draft`, with every problem by the place of its case (`cases`, number, …);
 * `draft-not-fitting` if the document fits none of them
 * @example
 * draftDocket(decideDocket({ cases: [
 *   { violation: 'damaging-works', party: 'unit', partyName: '甲', act: { from: '2023-02-01' }, decidedOn: '2023-04-11' },
 *   { violation: 'occupying-works', party: 'unit', partyName: '甲', act: { from: '2023-01-01' }, decidedOn: '2023-04-11' },
 * ] }), { kind: '决定书', together: true }).papers.length // 1
 */
export function draftDocket(
  docket: Docket,
  options: DocketDraftOptions & { format?: 'text' | 'html' | undefined },
): DocketDrafts<string> {
  return answering({ docket, options }, () => {
    checkObject(options, ['options']);
    const { format = 'text', ...rest } = options;
    const render = oneOf(format, ['text', 'html'], 'format', ['format']) === 'html' ? renderHtml : renderText;
    const { papers, left } = papersOf(docket, rest);
    return { papers: papers.map(({ cases, document }) => ({ cases, content: render(document) })), left };
  });
}

/**
 * The same documents as Word files.
 *
 * @throws CaliangError (the promise is rejected) as `draftDocket`
 * @example
 * const { papers } = await draftDocketDocx(decideDocket({ cases: [
 *   { violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11' },
 * ] }), { kind: '送达回证' });
 * papers[0]?.content[0] === 0x50 // true
 */
export async function draftDocketDocx(
  docket: Docket,
  options: DocketDraftOptions,
): Promise<DocketDrafts<Uint8Array>> {
  const { papers, left } = answering({ docket, options }, () => papersOf(docket, options));
  try {
    const written = papers.map(async ({ cases, document }) => ({
      cases,
      content: await renderDocx(document),
    }));
    return { papers: await Promise.all(written), left };
  } catch (error) {
    throw asCaliang(error, { docket, options });
  }
}
