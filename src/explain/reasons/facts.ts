/** What was done, where, when, how much; the order to correct and what became of it. */
import type { FindingParams } from '../../trail/step.js';
import { factual } from '../factual-amounts.js';
import type { Drafting } from './drafting.js';

export function factsOf(draft: Drafting): string {
  const { decision, lex, party } = draft;
  const { discoveredOn, filedOn } = decision.case;
  const [known] = draft.steps('facts-stated');
  const found = [
    discoveredOn === undefined ? '' : `本机关于${lex.days(discoveredOn)}发现上述行为`,
    filedOn === undefined ? '' : `${discoveredOn === undefined ? '本机关' : ''}于${lex.day(filedOn)}立案`,
  ].filter(Boolean);
  return [
    `违法事实。经查，${finding(draft, party)}`,
    `以上事实有${draft.evidence(known?.params.evidence)}等证据证明。`,
    found.length === 0 ? '' : `${found.join('，')}。`,
    orderMade(draft),
  ].join('');
}

/** Who did what, when, where and how much: one sentence. */
export function finding(draft: Drafting, who: string): string {
  const { decision, lex } = draft;
  const [known] = draft.steps('facts-stated');
  const role = decision.role === null ? '' : `（${lex.role[decision.role]}）`;
  const measured = known ? said(known.params, draft).map((one) => `，${one}`) : [];
  return `${who}${role}${when(draft)}${deed(draft)}${measured.join('')}。`;
}

function when(draft: Drafting): string {
  const { decision, lex } = draft;
  const { act } = decision.case;
  const from = lex.days(act.from);
  // An order that was obeyed put an end to it.
  if (act.ongoing) return `自${from}起${draft.decision.case.order?.compliedOn ? '' : '（仍在持续）'}`;
  const open = decision.warnings.some((w) => w.code === 'act-end-unknown');
  if (act.to === undefined && open) return `自${from}起（终了日期${draft.blank()}）`;
  if (act.to === undefined || act.to === act.from) return `于${from}`;
  return `于${from}至${lex.days(act.to)}`;
}

/** Names that list several acts, of which one was done. */
const SEVERAL = /或者|、|，|；/;

/** A refusal is not complete before the deadline of the order has passed, and is none once the order was obeyed. */
const refusalOpen = ({ decision: { outcome, ground } }: Drafting): boolean =>
  outcome === 'order-first' || ground?.id === 'order-complied';

/** The one thing that was done: in the words of the case, or by the provision that names one act and no other. */
function deed(draft: Drafting): string {
  const { act } = draft.decision.case;
  const where = `，在${draft.written(act.place, '违法行为地点')}`;
  if (act.words !== undefined) return `${where}，${act.words}`;
  const names = draft.provisions().map(({ violation }) => draft.lex.violation(violation));
  const [name = ''] = names;
  if (names.length === 1 && !SEVERAL.test(name) && !refusalOpen(draft)) return `${where}实施了${name}的行为`;
  const listed = names.map((one) => `“${one}”`).join('、');
  return `${where}，${draft.blank(`写明查明的具体行为，只写查明的；条款所列为${listed}`)}`;
}

/** Every stated fact, once, as a clause. */
function said({ criteria, declared = [], amounts, flags }: FindingParams['facts-stated'], draft: Drafting) {
  const { lex } = draft;
  const measured = lex.measured([draft.decision.case.violation].flat());
  return [
    ...criteria.map(({ criterion, stated }) => {
      const text = lex.stated(stated);
      // A degree in place of a figure: “中”.
      if (text.startsWith('“')) return `${lex.criterion[criterion]}的程度为${text}`;
      if (criterion === 'frequency') return `系${text}实施此类违法行为`;
      return criterion === 'quantity' ? `${measured}${text}` : text;
    }),
    ...declared.map(({ fact, stated }) => `${lex.declared(fact)}为${lex.declaredValue(fact, stated)}`),
    ...factual(amounts).map(({ kind, amount }) => {
      const is = amount === 'undeterminable' ? '' : '为';
      return `${lex.amount[kind]}${is}${lex.statedAmount(amount)}`;
    }),
    ...flags.map(({ flag, value }) => `${value ? '认定' : '没有认定'}${lex.flag[flag]}`),
  ];
}

/** The order that was made, and what became of it. */
export function orderMade(draft: Drafting): string {
  const { lex } = draft;
  const { order: given, decidedOn } = draft.decision.case;
  if (!given) return '';
  const { issuedOn, deadline, compliedOn } = given;
  const made = issuedOn === undefined ? '本机关已责令改正' : `本机关于${lex.day(issuedOn)}责令改正`;
  const running = deadline !== undefined && deadline >= decidedOn;
  const until = deadline === undefined ? '' : `，期限至${lex.day(deadline)}${running ? '，尚未届满' : ''}`;
  const result =
    compliedOn === undefined
      ? `，改正情况为${draft.blank()}`
      : compliedOn === null
        ? running
          ? '，作出决定时没有改正'
          : `${deadline === undefined ? '' : '，期限届满'}${deadline === undefined ? '，' : ''}没有改正`
        : `，当事人已于${lex.days(compliedOn)}改正`;
  return `${made}${until}${result}。`;
}
