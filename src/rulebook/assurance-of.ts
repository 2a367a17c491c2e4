/** How far a cell can be trusted at most, by what it rests on. */
import { weakest } from './assurance.js';
import type { Assurance, DocumentKind, Instrument, RulebookData, Source } from './schema.js';

/** The highest assurance of each kind of source. */
const HIGHEST: Readonly<Record<DocumentKind, Assurance>> = {
  statute: 'enacted',
  benchmark: 'published',
  quoted: 'reported',
  'encoded-elsewhere': 'reported',
  own: 'reference',
};

/** Whoever loads a book vouches for the documents that it does not declare: they count as published. */
const UNDECLARED: Assurance = 'published';

/** The highest assurance that sources allow together: a cell rests on all of them, so that of the weakest. */
export function highestOf(data: RulebookData): (sources: readonly Source[]) => Assurance {
  const documents = new Map((data.documents ?? []).map(({ document, kind }) => [document, kind]));
  const instruments = new Map(data.instruments.map((one) => [one.id, one]));
  const one = (source: Source): Assurance => {
    if ('instrument' in source) return ofInstrument(instruments.get(source.instrument));
    const kind = documents.get(source.document);
    return kind === undefined ? UNDECLARED : HIGHEST[kind];
  };
  return (sources) => weakest(...sources.map(one));
}

/** A normative document is no law: what stands in it is published and not enacted. */
const ofInstrument = (instrument: Instrument | undefined): Assurance =>
  instrument?.rank === 'normative-document' ? HIGHEST.benchmark : HIGHEST.statute;
