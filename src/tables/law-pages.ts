/** A version of an instrument, for people: since when, from where, when it was compared, and what its general part and procedure demand. */
import type { Lexicon } from '../explain/lexicon.js';
import type { TablesTexts } from '../explain/locales/tables-texts.js';
import type { Index } from '../rulebook/index-book.js';
import type { Assurance, GeneralPart, InstrumentVersion, Procedure, Source } from '../rulebook/schema.js';
import type { StepSource } from '../trail/step.js';
import type { Grid, TablesPage } from './page.js';

export const undated = (source: readonly Source[]): StepSource[] =>
  source.map((s) => ('instrument' in s ? { ...s, version: null } : s)) as StepSource[];

const from = (lex: Lexicon, { source, assurance }: { source: readonly Source[]; assurance: Assurance }) => [
  lex.sources(undated(source)),
  lex.assurance[assurance].tag,
];

/** Where the text can be read, when it was compared with the rules, and up to when later ones were looked for. */
export function textNotes(version: InstrumentVersion, lex: Lexicon, texts: TablesTexts): string[] {
  const { address, lastChecked, knownUntil } = version;
  return [
    ...(address === undefined ? [] : [texts.pair(texts.address, address)]),
    ...(lastChecked === undefined ? [] : [texts.checked(lex.day(lastChecked))]),
    ...(knownUntil === undefined ? [] : [texts.known(lex.day(knownUntil))]),
  ];
}

function grounds({ grounds: rows }: GeneralPart, lex: Lexicon, texts: TablesTexts): Grid {
  return {
    title: texts.grounds,
    head: texts.groundHead,
    rows: rows.map((ground) => ({
      cells: [
        lex.ground(ground.id),
        ground.meaning ? lex.text(ground.meaning) : '',
        texts.groundEffects[ground.effect],
        ...from(lex, ground),
      ],
      about: {},
    })),
  };
}

function stages({ stages: rows }: Procedure, lex: Lexicon, texts: TablesTexts): Grid {
  return {
    title: texts.stages,
    head: texts.stageHead,
    rows: rows.map((stage) => ({
      cells: [lex.text(stage.name), lex.text(stage.duty), ...from(lex, stage)],
      about: {},
    })),
  };
}

/** The pages of every version, or of one; none where there is no such version. */
export function lawPages(index: Index, lex: Lexicon, texts: TablesTexts, id?: string): TablesPage[] {
  return index.data.instruments.flatMap((instrument) =>
    instrument.versions
      .filter((version) => id === undefined || version.id === id)
      .map((version): TablesPage => {
        const { note, to } = version;
        const until = to === null ? texts.open : lex.day(to);
        const parts = index.data.generalParts.filter((part) => part.of === version.id);
        const procedures = index.data.procedures.filter((part) => part.of === version.id);
        return {
          title: texts.heading(lex.text(instrument.title), version.id),
          notes: [
            texts.inForce(lex.day(version.from), until, lex.assurance[version.assurance].tag),
            ...textNotes(version, lex, texts),
            ...(note ? [lex.text(note)] : []),
          ],
          grids: [
            ...parts.map((part) => grounds(part, lex, texts)),
            ...procedures.map((part) => stages(part, lex, texts)),
          ],
        };
      }),
  );
}
