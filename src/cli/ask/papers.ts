/** The documents of a case that was decided, one after another, until no more are wanted. */
import { existsSync } from 'node:fs';
import type { Decision } from '../../decide/decision.js';
import { draftDocx, draftKinds } from '../../documents/index.js';
import type { Rulebook } from '../../rulebook/load.js';
import type { Locale } from '../io.js';
import { wrote } from './files.js';
import type { AskTexts } from './locales/index.js';
import type { Screen } from './screen.js';

export interface Offer {
  readonly screen: Screen;
  readonly texts: AskTexts;
  readonly locale: Locale;
  readonly decision: Decision;
  readonly rulebook: Rulebook;
  /** The fine that is meant, if it is lawful. */
  readonly fine: string | undefined;
  /** What the names of the files begin with. */
  readonly prefix: string;
}

/** Offers what fits without anything more from the office; nothing that is there is written over. */
export async function offerPapers(offer: Offer): Promise<void> {
  const { screen, texts, locale, decision, rulebook, fine, prefix } = offer;
  const shared = { rulebook, ...(fine !== undefined && { fine }) };
  const fitting = draftKinds(decision, shared).filter(({ because }) => because === null);
  for (;;) {
    const kind = await screen.choose(texts.papers, [
      { value: '', label: texts.noPaper },
      ...fitting.map(({ kind: value, name }) => ({ value, label: locale === 'en' ? name.en : name.zh })),
    ]);
    if (kind === null || kind === '') return;
    const title = fitting.find((one) => one.kind === kind)!.name.zh;
    const bytes = await draftDocx(decision, { ...shared, kind });
    const file = freeName(`${prefix}.${title}`);
    if (wrote(file, bytes, 'wx')) screen.say(texts.written(file));
    else screen.warn(texts.cannotWrite(file));
  }
}

function freeName(start: string): string {
  for (let n = 1; ; n += 1) {
    const file = `${start}${n === 1 ? '' : `-${n}`}.docx`;
    if (!existsSync(file)) return file;
  }
}
