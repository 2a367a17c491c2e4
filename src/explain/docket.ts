/** A docket in words: how its cases belong together, then each of them in order. */

import type { Docket, DocketEntry, DocketNote } from '../docket/docket.js';
import { answering, checkFields, type Fields, oneOf } from '../errors/index.js';
import { checkOptions } from '../rulebook/given.js';
import type { Block, Document, Section } from './document.js';
import { type ExplanationOptions, explanation, wordsFor } from './explanation.js';
import { fineSentence } from './fine-sentence.js';
import { type DocketTexts, enDocket, zhDocket } from './locales/docket.js';
import { FORMATS } from './render/formats.js';

/** By which fields a docket is told. */
export const DOCKET: Fields = { entries: 'array', links: 'array', groups: 'array', notes: 'array' };

/** How the explanation of a docket is rendered. */
export interface ExplainDocketOptions extends Omit<ExplanationOptions, 'imposed'> {
  /** Default: `text`. */
  format?: keyof typeof FORMATS;
}

/**
 * A docket in words: which cases belong together and how, then each case with its answer in the order of the file.
 *
 * @param docket as `decideDocket` returns it
 * @param options language, length (default `short`), format, the rulebook if it is not the built-in one
 * @throws CaliangError `unknown-id` for another language, length or format; `rulebook-mismatch`
 * @example
 * explainDocket(decideDocket({ cases: [
 *   { violation: 'damaging-works', party: 'unit', act: { from: '2023-02-01' }, decidedOn: '2023-04-11' },
 * ] })).split('\n')[0] // '并案裁量：共1件'
 */
export function explainDocket(docket: Docket, options: ExplainDocketOptions = {}): string {
  return answering({ docket, options }, () => {
    checkOptions(options, ['locale', 'length', 'format', 'rulebook']);
    checkFields(docket, DOCKET, ['docket']);
    const { format = 'text', ...rest } = options;
    oneOf(format, Object.keys(FORMATS), 'format', ['format']);
    oneOf(rest.locale ?? 'zh-CN', ['zh-CN', 'en'], 'locale', ['locale']);
    return FORMATS[format](docketDocument(docket, rest));
  });
}

/** The explanation of a docket before it is rendered. */
export function docketDocument(docket: Docket, options: Omit<ExplainDocketOptions, 'format'>): Document {
  const { locale = 'zh-CN', length = 'short', rulebook } = options;
  const texts = locale === 'en' ? enDocket : zhDocket;
  const given = { locale, length, ...(rulebook && { rulebook }) };
  const named = namesOf(docket, texts);
  return {
    lang: locale,
    title: texts.title(docket.entries.length),
    lead: together(docket, texts, named, given),
    sections: docket.entries.flatMap((one) => sections(one, given, texts, named)),
    tail: [texts.advice],
  };
}

type Named = (id: string) => string;

const namesOf = ({ entries }: Docket, texts: DocketTexts): Named => {
  const names = new Map(
    entries.map(({ id, decision }) => [id, texts.named(id, decision.partyName)] as const),
  );
  return (id) => names.get(id) ?? id;
};

function together(
  { entries, links, groups, notes }: Docket,
  texts: DocketTexts,
  named: Named,
  given: ExplanationOptions,
): string[] {
  const yuan = (amount: string): string =>
    entries[0] ? wordsFor(entries[0].decision, given).lex.yuan(amount) : amount;
  return [
    ...links.map(({ unit, person, unitFine, ownRange }) =>
      texts.link(named(unit), named(person), unitFine === null ? null : yuan(unitFine), ownRange),
    ),
    ...groups.map(({ partyName, cases }) => texts.group(partyName, cases.map(named))),
    ...notes.map(({ code, cases }: DocketNote) => texts.notes[code](cases.map(named))),
  ];
}

/** The document of one case under its name. */
function sections(
  { id, decision, check }: DocketEntry,
  options: ExplanationOptions,
  texts: DocketTexts,
  named: Named,
): Section[] {
  const { lex } = wordsFor(decision, options);
  const { title, lead, sections: own } = explanation(decision, options);
  const first =
    check === null ? lead : [...lead.slice(0, 1), fineSentence(decision, check, lex), ...lead.slice(1)];
  const blocks: Block[] = [
    { kind: 'text', text: title },
    { kind: 'list', items: first },
  ];
  return [
    { id: 'result', title: texts.heading(named(id)), blocks },
    ...own.map((section) => ({ ...section, title: texts.part(named(id), section.title) })),
  ];
}
