/** What the party said when it was heard, and what became of it. */
import type { Drafting } from './drafting.js';

const ANSWER = { accepted: '予以采纳', 'partly-accepted': '部分采纳', rejected: '不予采纳' } as const;

export function defenceOf(draft: Drafting): string {
  const { defence, stage } = draft.options;
  if (defence === undefined) {
    if (stage === 'notice' || draft.decision.outcome !== 'penalty') return '';
    return `陈述和申辩。${draft.blank('写明当事人是否陈述、申辩，提出的事实、理由和证据，以及复核后是否采纳和理由')}。`;
  }
  if (defence === null) return '陈述和申辩。本机关告知后，当事人没有提出陈述、申辩。';
  const { said, answer, why } = defence;
  return `陈述和申辩。当事人提出：${said}。本机关复核后${ANSWER[answer]}，理由：${why}。`;
}
