/** What the case itself says, as sections of an explanation: the party, the facts, the order. */

import type { Decision } from '../decide/decision.js';
import { stepsFinding } from '../fine/steps.js';
import type { Block } from './document.js';
import { factRows } from './fact-words.js';
import type { Lexicon } from './lexicon.js';
import type { Locale } from './locales/texts.js';
import { SECTION } from './section-of.js';

export interface CaseWords {
  readonly decision: Decision;
  readonly lex: Lexicon;
  readonly labels: Locale['labels'];
}

export type Pair = readonly [string, string];

export const pairs = (rows: readonly (Pair | null)[]): Block => ({
  kind: 'pairs',
  rows: rows.filter((row): row is Pair => row !== null),
});

export function partyStated({ decision, lex, labels }: CaseWords): Block[] {
  const kind = lex.party[decision.party];
  const addressed = decision.role === null ? kind : `${kind}${lex.bracket(lex.role[decision.role])}`;
  return [
    pairs([
      [labels.partyName, decision.partyName ?? labels.blank],
      [labels.partyKind, kind],
      [labels.partyRole, decision.role === null ? labels.notStated : lex.role[decision.role]],
    ]),
    {
      kind: 'text',
      text: lex.sentenceEnd(labels.partyReason(lex.violation(decision.violation), addressed)),
    },
  ];
}

/** What the act was, when, by what it is graded, and what proves it. */
export function factsStated({ decision, lex, labels }: CaseWords): Block[] {
  const { act, discoveredOn, filedOn, decidedOn } = decision.case;
  const [known] = stepsFinding(decision.steps, 'facts-stated');
  const from = lex.days(act.from);
  const stated = (value: string | undefined): string => value ?? labels.notStated;
  const open = new Set(stepsFinding(decision.steps, 'criterion-missing').map((s) => s.params.criterion));
  for (const { criterion } of known?.params.criteria ?? []) open.delete(criterion);
  const evidence = known?.params.evidence ?? [];
  return [
    pairs([
      act.words === undefined ? null : [labels.actWords, act.words],
      act.place === undefined ? null : [labels.actPlace, act.place],
      [
        labels.actDates,
        act.ongoing
          ? labels.ongoing(from)
          : act.to === undefined && decision.warnings.some((w) => w.code === 'act-end-unknown')
            ? labels.endUnknown(from)
            : labels.actSpan(from, lex.days(act.to ?? act.from)),
      ],
      [labels.discovered, discoveredOn === undefined ? labels.notStated : lex.days(discoveredOn)],
      [labels.filed, stated(filedOn && lex.day(filedOn))],
      [labels.decided, lex.day(decidedOn)],
      ...(known ? factRows(known.params, lex, [decision.case.violation].flat()) : []),
      ...[...open].map((criterion): Pair => [lex.criterion[criterion], labels.notStated]),
      [labels.evidence, evidence.length > 0 ? lex.list(evidence) : labels.evidenceBlank],
    ]),
  ];
}

/** The order that was made, and what became of it; `chain` is what follows from it. */
export function orderStated({ decision, lex, labels }: CaseWords, chain: readonly Block[]): Block[] {
  const { order } = decision.case;
  const first = decision.steps.some((s) => SECTION[s.finding] === 'order' && s.finding !== 'orders-made');
  if (!order) return first ? [...chain] : [{ kind: 'text', text: labels.orderNone }, ...chain];
  const { issuedOn, deadline, compliedOn } = order;
  const result =
    compliedOn === undefined
      ? labels.orderUnknown
      : compliedOn === null
        ? deadline !== undefined && deadline >= decision.case.decidedOn
          ? labels.orderStillRuns
          : labels.orderNotComplied
        : labels.orderComplied(lex.days(compliedOn));
  return [
    pairs([
      [labels.orderIssued, issuedOn === undefined ? labels.notStated : lex.day(issuedOn)],
      [labels.orderDeadline, deadline === undefined ? labels.notStated : lex.day(deadline)],
      [labels.orderResult, result],
    ]),
    ...chain,
  ];
}
