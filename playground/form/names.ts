/** Names of the rulebook in the language of the page, and where they stand in the law. */

import { type Lexicon, lexiconOf } from '../../src/explain/lexicon.js';
import { en } from '../../src/explain/locales/en.js';
import { zhCN } from '../../src/explain/locales/zh-CN.js';
import { indexOf, type Rulebook } from '../../src/rulebook/load.js';
import type { Assurance, Provision, Source } from '../../src/rulebook/schema.js';
import type { StepSource } from '../../src/trail/step.js';
import type { Locale } from '../texts.js';

export const lexicon = (book: Rulebook, locale: Locale): Lexicon =>
  lexiconOf(book, locale === 'en' ? en : zhCN);

export const undated = (source: readonly Source[]): StepSource[] =>
  source.map((s) => ('instrument' in s ? { ...s, version: null } : s)) as StepSource[];

export const articleOf = (lex: Lexicon, { cite }: Provision): string => lex.sources(undated([cite]));

/** Where a circumstance has its weight from: the general part in force on the day, else the benchmark. */
export function originOf(
  book: Rulebook,
  id: string,
  violation: string | undefined,
  day: string,
): { source: StepSource[]; assurance: Assurance } | null {
  const { generalParts, gradings } = indexOf(book);
  const inForce = ({ version }: (typeof generalParts)[number]): boolean =>
    version.from <= day && (version.to === null || day <= version.to);
  const part = generalParts.find(inForce) ?? generalParts.at(-1);
  const grounds = part?.value.grounds.filter((g) => g.all.includes(id)) ?? [];
  const rows = [...gradings.values()].flatMap((g) => (violation ? g.of(violation) : g).effects.get(id) ?? []);
  const [first, ...more] = grounds.length > 0 ? grounds : rows;
  if (!first) return null;
  return { source: undated([first, ...more].flatMap((c) => c.source)), assurance: first.assurance };
}
