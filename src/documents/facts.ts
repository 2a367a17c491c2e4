/** What was done, by whom, when and where; what an order asked for; and the articles that were broken and apply. */
import type { StepSource } from '../trail/step.js';
import { type Matter, sourcesOf, stepsOf } from './matter.js';
import { blank } from './model.js';

/** The party, the time, the place, the act and its measure, as one sentence. */
export function factSentence(matter: Matter): string {
  const { decision, lex, name, person } = matter;
  const { act, violation } = decision.case;
  const who = person ? (decision.partyName ?? matter.options.party?.name ?? blank('单位名称')) : name;
  const place = act.place ?? blank('违法行为发生的地点');
  const names = [violation].flat().map((id) => `“${lex.violation(id)}”`);
  const what = act.words ?? `实施了属于${names.join('、')}的行为（${blank('具体行为')}）`;
  return `${who}${role(matter)}${when(matter)}，在${place}，${what}${measured(matter)}。`;
}

const role = ({ decision: { role: id }, lex, person }: Matter): string =>
  id === null || person ? '' : `（${lex.role[id]}）`;

function when({ decision, lex }: Matter): string {
  const { from, to, ongoing } = decision.case.act;
  if (ongoing) return `自${lex.days(from)}起`;
  if (to !== undefined)
    return JSON.stringify(to) === JSON.stringify(from)
      ? `于${lex.days(from)}`
      : `自${lex.days(from)}起至${lex.days(to)}`;
  const unknown = decision.warnings.some(({ code }) => code === 'act-end-unknown');
  return unknown ? `自${lex.days(from)}起（${blank('行为终了的日期')}）` : `于${lex.days(from)}`;
}

function measured({ decision, lex }: Matter): string {
  const [known] = stepsOf(decision, 'facts-stated');
  if (!known) return '';
  const { criteria, declared = [], amounts } = known.params;
  return [
    ...criteria.map(({ criterion, stated }) =>
      Object.hasOwn(lex.consequence, stated.value)
        ? lex.stated(stated)
        : `${lex.criterion[criterion]}为${lex.stated(stated)}`,
    ),
    ...declared.map(({ fact, stated }) => `${lex.declared(fact)}为${lex.declaredValue(fact, stated)}`),
    ...amounts.map(({ kind, amount }) => `${lex.amount[kind]}为${lex.yuan(amount)}`),
  ]
    .map((one) => `，${one}`)
    .join('');
}

/** The evidence that the case and the office name, each once. */
export function evidenceOf({ decision, options }: Matter): string[] {
  const { facts, circumstances = [] } = decision.case;
  const all = [
    ...(facts?.evidence ?? []),
    ...circumstances.flatMap(({ evidence = [] }) => evidence),
    ...(options.evidence ?? []),
  ];
  return [...new Set(all)];
}

export function evidenceSentence(matter: Matter): string {
  const all = evidenceOf(matter);
  return `上述事实，有${all.length > 0 ? all.join('、') : blank('证据名称和编号')}证明。`;
}

/** The duties that were broken: what stands behind the penalty clause in each provision. */
export const dutiesOf = ({ decision }: Matter): StepSource[] => {
  const applied = stepsOf(decision, 'provision-applied').map((s) => ({ ...s, source: s.source.slice(1) }));
  return sourcesOf(applied);
};

/** The penalty clauses; where several provisions are broken, only those that give the penalty. */
export function clausesOf({ decision }: Matter): StepSource[] {
  const applied = stepsOf(decision, 'provision-applied');
  const own = applied.filter(({ params }) => params.violation === decision.violation);
  const chosen = decision.concurrence?.chosen === null || own.length === 0 ? applied : own;
  return sourcesOf(chosen.map((s) => ({ ...s, source: s.source.slice(0, 1) })));
}

/** 上述行为违反了…的规定; nothing where no provision applied. */
export function dutySentence(matter: Matter): string {
  const duties = dutiesOf(matter);
  return duties.length === 0 ? '' : `上述行为违反了${matter.lex.formal(duties)}的规定。`;
}

/** What became of the order that was recorded. */
export function orderSentence({ decision, lex }: Matter): string {
  const { order } = decision.case;
  if (!order) return '';
  const { issuedOn, deadline, compliedOn } = order;
  const made = issuedOn === undefined ? '本机关已责令改正' : `本机关于${lex.day(issuedOn)}责令改正`;
  const until = deadline === undefined ? '' : `，期限至${lex.day(deadline)}（含当日）`;
  if (compliedOn === undefined) return `${made}${until}，改正情况：${blank('改正情况')}。`;
  if (compliedOn !== null) return `${made}${until}，${lex.days(compliedOn)}已改正。`;
  const running = deadline !== undefined && deadline >= decision.case.decidedOn;
  return `${made}${until}，${running ? '期限尚未届满，至今没有改正' : '期限届满没有改正'}。`;
}
