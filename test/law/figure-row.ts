/** One comparison of a rule with its article, and how a place is named. */
import type { Citation, Instrument, Source } from '../../src/rulebook/schema.js';

export interface Row {
  readonly version: string;
  readonly place: string;
  readonly rule: string;
  readonly inText: string;
  readonly inRule: string;
  readonly ok: boolean;
}

export const isCitation = (source: Source): source is Citation => 'instrument' in source;
export const placeName = (c: Omit<Citation, 'instrument'>): string =>
  `${c.article}${c.paragraph === undefined ? '' : `-p${c.paragraph}`}${c.item ? `(${c.item})` : ''}${c.sentence === undefined ? '' : `-s${c.sentence}`}`;

/** The version of a cited instrument whose text a rule of `of` is read against. */
export function versionFor(
  cite: Citation,
  of: readonly string[],
  instruments: readonly Instrument[],
): string | undefined {
  const own = of.find((id) =>
    instruments.find((i) => i.id === cite.instrument)?.versions.some((v) => v.id === id),
  );
  return own ?? instruments.find((i) => i.id === cite.instrument)?.versions.at(-1)?.id;
}
