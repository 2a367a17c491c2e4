/** The circumstances that nobody examined, as they are asked for in the full explanation. */
import type { Decision } from '../decide/decision.js';
import type { Rulebook } from '../rulebook/load.js';
import type { Block } from './document.js';
import type { Lexicon } from './lexicon.js';
import type { Labels } from './locales/texts.js';
import { unexaminedOf } from './unexamined.js';

/** First those that could change the result; those that the stated facts answer are only named. */
export function unexaminedBlocks(decision: Decision, book: Rulebook, lex: Lexicon, labels: Labels): Block[] {
  if (decision.unexamined.length === 0) return [];
  const { changing, others, excluded } = unexaminedOf(decision, book);
  const asked = (label: string, ids: readonly string[]): Block[] =>
    ids.length === 0
      ? []
      : [
          { kind: 'text', text: labels.pair(label, '') },
          { kind: 'list', items: ids.map((id) => labels.question(lex.circumstance(id), lex.meaning(id))) },
        ];
  return [
    { kind: 'text', text: labels.pair(labels.notExamined, '') },
    ...asked(labels.unexamined.changing, changing),
    ...asked(labels.unexamined.others, others),
    ...(excluded.length === 0
      ? []
      : [
          {
            kind: 'text' as const,
            text: labels.pair(labels.unexamined.excluded, lex.circumstances(excluded)),
          },
        ]),
  ];
}
