/** Every circumstance that was found, with its effect; every one that was examined and does not exist. */
import { grouped } from '../../decide/lists.js';
import type { Drafting } from './drafting.js';

export function circumstancesOf(draft: Drafting): string[] {
  const { lex } = draft;
  const stated = draft.decision.case.circumstances ?? [];
  const found = [...stated.filter((c) => c.present), ...following(draft)];
  const absent = stated.filter((c) => !c.present);
  const effects = effectsOf(draft);
  return [
    ...[...grouped(found, ({ id }) => effects.get(id) ?? '已经查明，对裁量阶次没有另外的影响')].map(
      ([effect, group]) =>
        `${group.map(({ id, evidence }) => `“${lex.circumstance(id)}”（${draft.evidence(evidence)}）`).join('、')}：${effect}。`,
    ),
    ...(absent.length > 0
      ? [`经审查，下列情节不成立：${absent.map(({ id }) => `“${lex.circumstance(id)}”`).join('、')}。`]
      : []),
  ];
}

/** What a ground needs and the case states otherwise: a harm of none is the absence of harm. */
function following(draft: Drafting): { readonly id: string; readonly evidence?: readonly string[] }[] {
  const stated = new Set((draft.decision.case.circumstances ?? []).map(({ id }) => id));
  const needed = draft.steps('ground-met').flatMap(({ params }) => params.circumstances);
  const { circumstances } = draft.index;
  // A weaker fact is included in a stronger one that was stated, and is not said beside it.
  const included = new Set([...stated].flatMap((id) => circumstances.get(id)?.includes ?? []));
  const ids = new Set(needed.map(({ id }) => id).filter((id) => !stated.has(id) && !included.has(id)));
  return [...ids].map((id) => ({ id, evidence: [] }));
}

/** The law that a ground needs to be named, where the case names it. */
const lawsNamed = (found: readonly { readonly id: string; readonly law?: string }[]): string => {
  const laws = found.flatMap(({ law }) => law ?? []);
  return laws.length === 0 ? '' : `和${laws.join('、')}`;
};

const EFFECT: Readonly<Record<string, string>> = {
  severe: '应当依法从重处罚',
  'no-penalty': '不予行政处罚',
  spared: '可以不予行政处罚',
  shall: '应当从轻或者减轻处罚',
  may: '可以从轻或者减轻处罚',
};

/** What each of them does, the strongest first. */
function effectsOf(draft: Drafting): Map<string, string> {
  const { lex } = draft;
  const effects = new Map<string, string>();
  const add = (id: string, effect: string): void => {
    if (!effects.has(id)) effects.set(id, effect);
  };
  for (const { params, source } of draft.steps('ground-met')) {
    const all = params.circumstances;
    const together = all.length > 1 ? '同时具备，' : '';
    for (const { id } of all)
      add(id, `${together}依照${draft.articles(source)}${lawsNamed(all)}，${EFFECT[params.effect]}`);
  }
  for (const { params } of draft.steps('element-of-provision'))
    add(params.circumstance, '是条款本身的构成要件，不再另作情节评价');
  for (const { params } of draft.steps('criterion-found'))
    if (params.raisedBy !== null)
      add(
        params.raisedBy,
        `${lex.criterion[params.criterion]}至少按“${lex.ordinal.medium}”评价，不再另作从重情节`,
      );
  for (const { params } of draft.steps('counted-once'))
    for (const id of params.counted) {
      const others = params.counted.filter((other) => other !== id).map((other) => nameOf(other, draft));
      add(id, `与${others.join('、')}属于同一事实，只评价一次`);
    }
  for (const { params } of draft.steps('circumstances-weighed')) {
    for (const { id } of params.mitigating) add(id, '作为从轻的情节评价');
    for (const { id } of params.aggravating) add(id, '作为从重的情节评价');
  }
  return effects;
}

const nameOf = (id: string, { lex }: Drafting): string =>
  Object.hasOwn(lex.criterion, id)
    ? lex.criterion[id as keyof typeof lex.criterion]
    : `“${lex.circumstance(id)}”`;
