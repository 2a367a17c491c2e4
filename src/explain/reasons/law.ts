/** The duty that was broken, the clause that penalises it, for each provision; which of them gives the fine; which version. */
import type { Outcome } from '../../decide/decision.js';
import type { Provision } from '../../rulebook/schema.js';
import type { LawCompared } from '../../trail/step.js';
import { penaltyClauses } from '../penalty-clause.js';
import type { Drafting } from './drafting.js';

/** No clause of this office penalises the act, or none does. */
const NO_CLAUSE: readonly Outcome[] = ['not-punishable', 'refer'];

export function lawOf(draft: Drafting): string {
  const provisions = draft.provisions();
  if (provisions.length === 0 || NO_CLAUSE.includes(draft.decision.outcome)) return '';
  const broken =
    provisions.length === 1
      ? `上述行为${clauses(provisions[0]!, draft)}。`
      : `上述行为同时违反几个条款：${provisions
          .map((p, i) => `（${i + 1}）“${draft.lex.violation(p.violation)}”，${clauses(p, draft)}`)
          .join('；')}。`;
  return `法律适用。${broken}${yielding(draft)}${several(draft)}${version(draft)}`;
}

/** Duty and penalty clause, apart. */
function clauses(provision: Provision, draft: Drafting): string {
  const own = `处罚依据为${draft.articles(draft.cited(penaltyClauses(draft.decision, provision)))}`;
  const broken = dutyOf(provision, draft);
  return broken === '' ? own : `违反了${broken}的规定，${own}`;
}

/** A clause that stands for several duties penalises each by itself: which of them was broken only a person can say. */
export function dutyOf({ violation, duty }: Provision, draft: Drafting): string {
  const stated = violation === draft.decision.violation ? draft.options.because?.duty : undefined;
  if (stated !== undefined) return stated;
  const articles = draft.articles(draft.cited(duty));
  return duty.length > 1 ? draft.blank(`${articles}中所违反的一项`) : articles;
}

const yielding = (draft: Drafting): string =>
  draft
    .steps('provision-yields', 'scope-outside')
    .map((step) => `${draft.clause(step)}。`)
    .join('');

/** One act, one fine: by the provision with the higher amount. */
function several(draft: Drafting): string {
  const { decision, lex, index } = draft;
  const { concurrence } = decision;
  if (!concurrence || decision.outcome !== 'penalty') return '';
  const sources = draft.steps('provision-not-applied').flatMap((s) => s.source);
  const general = index.generalParts.find((part) => decision.law.atDecision.includes(part.version.id));
  const cited = sources.filter((one) => !('document' in one) && one.instrument === general?.instrument.id);
  const rule = cited.length > 0 ? cited.slice(0, 1) : draft.cited(sameAct(draft));
  const basis = rule.length === 0 ? '' : `依照${draft.articles(rule)}，`;
  const { chosen } = concurrence;
  const by =
    chosen === null
      ? `罚款适用的条款：${draft.blank()}`
      : `罚款按数额高的“${lex.violation(chosen)}”的条款处罚`;
  return `对同一违法行为，${basis}不给予两次以上罚款，${by}。`;
}

const sameAct = ({ decision, index }: Drafting): Provision['cite'][] =>
  index.generalParts
    .filter((part) => decision.law.atDecision.includes(part.version.id))
    .flatMap((part) => part.value.sameAct.source)
    .flatMap((one) => ('document' in one ? [] : [one]));

/** Which version of the law, and by which rule, where it made a difference. */
function version(draft: Drafting): string {
  const [choice] = draft.decision.steps.filter((s) => s.id === 'law.choice');
  if (!choice) return '';
  const articles = draft.articles(choice.source);
  const rule = articles === '' ? '按照从旧兼从轻的一般原则' : `依照${articles}，从旧兼从轻`;
  switch (choice.finding) {
    case 'law-new':
      return `${rule}：${compared(choice.params, draft)}，后者较轻，本案适用作出决定时的规定。`;
    case 'law-old':
      return `${rule}：${compared(choice.params, draft)}，前者较轻，本案适用行为时的规定。`;
    case 'law-same':
      return `${rule}：${draft.clause(choice)}。`;
    case 'law-chosen-by-person': {
      const { version: chosen, reason } = choice.params;
      return `${compared(choice.params, draft)}，互有轻重，本案选定适用${draft.locale.labels.alternative[chosen]}，理由：${reason}。`;
    }
    case 'law-incomparable':
      return `${compared(choice.params, draft)}，互有轻重，本案选定适用${draft.blank()}的规定，理由：${draft.blank()}。`;
    default:
      return '';
  }
}

function compared({ because, old, new: later }: LawCompared, { lex, locale }: Drafting): string {
  const { lawReasons, alternative } = locale.labels;
  return `${alternative.old}为${lex.versions(old.versions)}，${alternative.new}为${lex.versions(later.versions)}，${lawReasons[because]}`;
}
