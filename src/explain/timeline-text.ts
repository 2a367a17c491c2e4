import type { Surcharge } from '../procedure/surcharge.js';
import type { StageNote, Timeline, TimelineStage } from '../procedure/timeline.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import type { RenderOptions } from './explanation.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { en } from './locales/en.js';
import { enTimeline } from './locales/timeline-en.js';
import type { TimelineTexts } from './locales/timeline-texts.js';
import { zhTimeline } from './locales/timeline-zh-CN.js';
import { zhCN } from './locales/zh-CN.js';
import { sentence } from './said.js';

const LOCALES = {
  'zh-CN': { locale: zhCN, texts: zhTimeline },
  en: { locale: en, texts: enTimeline },
} as const;

function wordsOf({ locale: name = 'zh-CN', rulebook }: RenderOptions) {
  const { locale, texts } = LOCALES[name];
  return { locale, texts, lex: lexiconOf(rulebook ?? builtinRulebook(), locale) };
}

const noteText = (
  note: StageNote,
  texts: TimelineTexts,
  stage: (id: string) => string,
  lex: Lexicon,
): string =>
  (texts.notes[note.code] as (p: unknown, s: typeof stage, l: Lexicon) => string)(note.params, stage, lex);

/** A timeline in words: every stage with its duty, who acts, the last day and where it stands. */
export function timelineText(line: Timeline, options: RenderOptions): string {
  const { locale, texts, lex } = wordsOf(options);
  const nameOf = (id: string): string => {
    const found = line.stages.find((s) => s.id === id);
    return found ? lex.text(found.name) : (texts.events[id] ?? lex.term('fact', id));
  };
  const rows = (stages: readonly TimelineStage[]): string[] =>
    stages.filter((s) => s.status !== 'not-needed').flatMap((s, i) => row(s, i + 1));
  const head = [texts.title, texts.basis(lex.version(line.procedure), line.today && lex.day(line.today))];
  const surcharge = (found: Surcharge | null): string[] => (found ? ['', ...surchargeLines(found)] : []);
  const persons = (line.persons ?? []).flatMap((one) => [
    '',
    texts.person(lex.text(one.person), one.hearingThreshold && lex.yuan(one.hearingThreshold)),
    ...rows(one.stages),
    ...surcharge(one.surcharge),
  ]);
  return [...head, '', ...rows(line.stages), ...surcharge(line.surcharge), ...persons, ''].join('\n');

  function row(stage: TimelineStage, n: number): string[] {
    const due = stage.due === null ? '' : texts.due(lex.day(stage.due));
    const earliest = stage.earliest ? texts.earliest(lex.day(stage.earliest)) : '';
    const done = stage.doneOn === null ? '' : texts.done(lex.day(stage.doneOn));
    const depends =
      stage.applies === 'depends' ? texts.depends(stage.dependsOn.map(nameOf).join(texts.semicolon)) : '';
    const state = [
      stage.status === 'late' && stage.doneOn === null ? texts.notRecorded : texts.status[stage.status],
      earliest,
      due,
      done,
      depends,
    ]
      .filter(Boolean)
      .join(texts.comma);
    return [
      `${n}. ${lex.text(stage.name)}${lex.bracket(texts.actor[stage.actor])}${texts.colon}${state}`,
      `   ${lex.text(stage.duty)}`,
      `   [${lex.noted(lex.sources(stage.source), lex.assurance[stage.assurance].tag)}]`,
      ...(stage.contents.length > 0
        ? [`   ${texts.contents}${stage.contents.map(lex.text).join(texts.semicolon)}`]
        : []),
      ...stage.notes.map((note) => `   * ${noteText(note, texts, nameOf, lex)}`),
    ];
  }

  function surchargeLines({ steps, total }: Surcharge): string[] {
    return [...steps.map((s) => sentence(s, lex, locale)), texts.total(lex.yuan(total))];
  }
}

/** A surcharge for late payment in words: days, multiplication, cap, and what is owed in all. */
export function surchargeText(surcharge: Surcharge, options: RenderOptions): string {
  const { locale, texts, lex } = wordsOf(options);
  const lines = surcharge.steps.flatMap((s) => [sentence(s, lex, locale), `  [${lex.note(s)}]`]);
  return `${[...lines, texts.total(lex.yuan(surcharge.total))].join('\n')}\n`;
}
