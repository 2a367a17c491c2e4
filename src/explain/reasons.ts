/** The paragraph on discretion for an advance notice or a decision document (裁量说理), as an official writes it. */
import type { Decision } from '../decide/decision.js';
import { checkDecision } from '../decide/given.js';
import { answering, fail, issue, readAmount } from '../errors/index.js';
import { containsAmount, readRange, readYuan } from '../money/index.js';
import { checkOptions } from '../rulebook/given.js';
import type { Rulebook } from '../rulebook/load.js';
import type { Finding, FindingParams, Step } from '../trail/step.js';
import { lawsOf, mayHaveLapsed, sentence } from './build.js';
import { wordsFor } from './explanation.js';
import type { Lexicon } from './lexicon.js';
import { fineInWords } from './words.js';

export interface ReasonsOptions {
  /** The rulebook of the decision, if it is not the built-in one. */
  rulebook?: Rulebook;
  /** The fine that the office means to impose, in yuan; without it the place stays a marked blank. */
  fine?: string;
}

const BLANK = '【    】';

/** Stands before the paragraphs, marked like a blank, so that a person has to deal with it. */
const NO_KNOWN_BENCHMARK =
  '【核对：作出决定之日没有已知有效的裁量基准；查到现行裁量基准的，载入规则库后重新计算，查不到的，在法定幅度内裁量并写明理由】\n';

/**
 * The reasons for the use of discretion, in the Chinese of an official document: facts, provision, benchmark,
 * circumstances in both directions, grade, amount in words and figures. What the case does not say is a blank 【】
 * for a person to fill in; nothing is said that the facts do not carry.
 *
 * @param decision a decision as `decide` returns it
 * @param options the fine that is meant (yuan), and the rulebook if it is not the built-in one
 * @throws CaliangError `invalid-amount` for a fine that is no amount; `out-of-range` for one above the statutory
 * maximum; `rulebook-mismatch` if the rulebook given is not the one that decided
 * @example
 * reasons(decide({
 *   violation: 'occupying-works', party: 'individual', act: { from: '2022-01-01' }, decidedOn: '2022-06-01',
 *   facts: { frequency: 1, quantity: 60, consequence: 'none' },
 * }), { fine: '2000' }).includes('贰仟元整（2000元）') // true
 */
export function reasons(decision: Decision, options: ReasonsOptions = {}): string {
  return answering({ decision, options }, () => {
    checkOptions(options, ['rulebook', 'fine']);
    checkDecision(decision);
    return reasonsOf(decision, options);
  });
}

function reasonsOf(decision: Decision, options: ReasonsOptions): string {
  const { lex, locale } = wordsFor(decision, { ...options, locale: 'zh-CN' });
  const { fine: meant } = options;
  if (meant !== undefined) checkFine(decision, meant);
  const say = (...findings: Finding[]): string[] =>
    decision.steps.filter((s) => findings.includes(s.finding)).map((s) => sentence(s, lex, locale));
  const party = decision.partyName ?? `当事人${BLANK}`;
  const paragraphs = [
    facts(decision, party, lex),
    law(decision, lex),
    ...(decision.outcome === 'penalty' ? penalty(decision, party, meant, lex) : other(decision, say, lex)),
  ];
  const first = mayHaveLapsed(decision) && decision.fine ? NO_KNOWN_BENCHMARK : '';
  return `${first}${paragraphs
    .filter(Boolean)
    .map((paragraph, i) => locale.labels.numbered(i + 1, paragraph))
    .join('\n')}\n`;
}

function checkFine(decision: Decision, meant: string): void {
  const amount = readAmount(meant, ['fine']);
  const statutory = decision.fine?.statutory;
  if (statutory && amount.gt(statutory.max)) {
    fail(
      issue('out-of-range', ['fine'], { value: meant, above: null, atLeast: null, atMost: statutory.max }),
    );
  }
}

const steps = <F extends Finding>(decision: Decision, finding: F): Extract<Step, { finding: F }>[] =>
  decision.steps.filter((s): s is Extract<Step, { finding: F }> => s.finding === finding);

const evidenceOf = (evidence: readonly string[] | undefined): string =>
  evidence !== undefined && evidence.length > 0 ? evidence.join('、') : '【证据名称和编号】';

function facts(decision: Decision, party: string, lex: Lexicon): string {
  const { act, order } = decision.case;
  const [known] = steps(decision, 'facts-stated');
  const when = act.ongoing
    ? `自${lex.days(act.from)}起`
    : act.to === undefined && decision.warnings.some((w) => w.code === 'act-end-unknown')
      ? `自${lex.days(act.from)}起（终了日期${BLANK}）`
      : act.to === undefined || act.to === act.from
        ? `于${lex.days(act.from)}`
        : `于${lex.days(act.from)}至${lex.days(act.to)}`;
  const measured = known
    ? said(known.params, lex)
        .map((one) => `，${one}`)
        .join('')
    : '';
  return `违法事实。经查，${party}${when}实施了${lex.violation(decision.violation)}的行为${measured}。以上事实有${evidenceOf(known?.params.evidence)}等证据证明。${order ? orderText(decision, lex) : ''}`;
}

/** Every stated fact, once, as a clause. */
function said(
  { criteria, declared = [], amounts, flags }: FindingParams['facts-stated'],
  lex: Lexicon,
): string[] {
  return [
    ...criteria.map(({ criterion, stated }) =>
      criterion === 'consequence' && Object.hasOwn(lex.consequence, stated.value)
        ? lex.stated(stated)
        : `${lex.criterion[criterion]}为${lex.stated(stated)}`,
    ),
    ...declared.map(({ fact, stated }) => `${lex.declared(fact)}为${lex.declaredValue(fact, stated)}`),
    ...amounts.map(({ kind, amount }) => `${lex.amount[kind]}为${lex.yuan(amount)}`),
    ...flags.map(({ flag, value }) => `${value ? '认定' : '没有认定'}${lex.flag[flag]}`),
  ];
}

function orderText({ case: { order } }: Decision, lex: Lexicon): string {
  if (!order) return '';
  const { issuedOn, deadline, compliedOn } = order;
  const made = issuedOn === undefined ? '本机关已责令改正' : `本机关于${lex.day(issuedOn)}责令改正`;
  const until = deadline === undefined ? '' : `，期限至${lex.day(deadline)}`;
  const result =
    compliedOn === undefined
      ? `，改正情况为${BLANK}`
      : compliedOn === null
        ? '，期限届满没有改正'
        : `，已于${lex.days(compliedOn)}改正`;
  return `${made}${until}${result}。`;
}

function law(decision: Decision, lex: Lexicon): string {
  const [applied] = steps(decision, 'provision-applied');
  if (!applied) return '';
  const [place] = applied.source;
  const [choice] = decision.steps.filter((s) => s.id === 'law.choice');
  const version =
    choice?.finding === 'law-new'
      ? '本案适用作出决定时的规定（从旧兼从轻）。'
      : choice?.finding === 'law-old'
        ? '本案适用行为时的规定（从旧兼从轻）。'
        : choice?.finding === 'law-chosen-by-person'
          ? `本案经选定适用${choice.params.version === 'old' ? '行为时' : '作出决定时'}的规定，理由：${choice.params.reason}。`
          : choice?.finding === 'law-incomparable'
            ? `行为时和作出决定时的规定互有轻重，本案选定适用${BLANK}的规定，理由：${BLANK}。`
            : '';
  const duty = applied.source.slice(1);
  const broken = duty.length > 0 ? `违反了${lex.formal(duty)}的规定，` : '';
  return `法律适用。上述行为${broken}应当依照${lex.formal(place ? [place] : [])}处理。${version}`;
}

function penalty(decision: Decision, party: string, meant: string | undefined, lex: Lexicon): string[] {
  const { fine } = decision;
  if (!fine) return [];
  const [weighed] = steps(decision, 'circumstances-weighed');
  const named = (found: readonly { id: string; evidence: readonly string[] }[]): string =>
    found.map((c) => `${lex.circumstance(c.id)}（${evidenceOf(c.evidence)}）`).join('、');
  const grounds = steps(decision, 'ground-met').filter(
    (s) => s.params.effect === 'shall' || s.params.effect === 'may',
  );
  const basis = grounds.map(
    (s) => `依照${lex.formal(s.source)}，${s.params.effect === 'shall' ? '应当' : '可以'}从轻或者减轻处罚`,
  );
  const absent = weighed?.params.absent ?? [];
  const circumstances = weighed
    ? [
        weighed.params.mitigating.length > 0
          ? `有从轻情节：${named(weighed.params.mitigating)}`
          : '没有认定从轻情节',
        weighed.params.aggravating.length > 0
          ? `有从重情节：${named(weighed.params.aggravating)}`
          : '没有认定从重情节',
        ...(absent.length > 0 ? [`经审查没有下列情节：${lex.circumstances(absent)}`] : []),
        ...basis,
      ]
    : basis;
  const said = [`裁量理由。${sentenceOf(circumstances)}${grade(decision, lex)}`];
  said.push(`处罚内容。${content(decision, party, meant, lex)}`);
  return said;
}

const sentenceOf = (parts: readonly string[]): string => (parts.length === 0 ? '' : `${parts.join('；')}。`);

function grade(decision: Decision, lex: Lexicon): string {
  const { fine } = decision;
  if (!fine) return '';
  const benchmark = lawsOf(decision)
    .map((id) => lex.benchmark(id))
    .find((b) => b !== undefined);
  const statutory = fine.statutory
    ? lex.range(fine.statutory)
    : `${fine.form.kind === 'one-of' ? BLANK : lex.form(fine.form)}`;
  const range = `罚款幅度为${fine.range ? lex.range(fine.range) : BLANK}`;
  const gives = fine.mode === 'none' ? `该阶次${lex.mode.none}` : range;
  const name = benchmark ? lex.title(benchmark.title) : '裁量基准';
  const title = mayHaveLapsed(decision)
    ? `作出决定之日没有已知有效的裁量基准，${fine.assurance === 'reference' ? '按规则库的参考裁量（没有任何机关制定，不得作为依据引用）' : '按有效期未经查实的文本（引用前须核对）'}`
    : fine.assurance === 'reference'
      ? `按规则库的参考裁量（不是${name}的正式内容，没有任何机关制定，引用前须换用正式文本）`
      : `参照${name}`;
  const graded =
    fine.grade === null
      ? `罚款的法定幅度为${statutory}，没有可用的裁量阶次。`
      : typeof fine.grade === 'string'
        ? `罚款的法定幅度为${statutory}；${title}，本案属于${lex.grades(fine.grade)}，${gives}。`
        : `罚款的法定幅度为${statutory}；${title}，事实尚未查全，可能属于${lex.grades(fine.grade)}，${gives}。`;
  return graded;
}

function content(decision: Decision, party: string, meant: string | undefined, lex: Lexicon): string {
  const { fine, orders } = decision;
  if (!fine) return '';
  const parts: string[] = [];
  if (decision.warning === 'required') parts.push('给予警告');
  if (orders.length > 0) parts.push(orders.map((id) => lex.term('order', id)).join('、'));
  if (fine.mode === 'none' && (meant === undefined || meant === '0')) {
    parts.push('不予罚款');
    return `对${party}${parts.join('，')}。`;
  }
  if (meant === undefined)
    parts.push(`${fine.mode === 'optional' ? '并处' : '处以'}罚款${BLANK}元（大写：${BLANK}）`);
  else if (meant === '0') parts.push('不予罚款');
  else parts.push(`${fine.mode === 'optional' ? '并处' : '处以'}罚款${fineInWords(meant)}（${meant}元）`);
  return `对${party}${parts.join('，')}。${meant === undefined ? `确定该数额的理由：${BLANK}。` : why(decision, meant)}`;
}

/** Where the figure lies in the range; what speaks for this figure only a person can say. */
function why({ fine, options }: Decision, meant: string): string {
  const amount = readYuan(meant);
  if (fine?.mode === 'none')
    return `该阶次不罚款，处以罚款的理由：${BLANK}；经${BLANK}批准（或者集体讨论决定）。`;
  if (!fine?.range || !amount) return '';
  if (amount.isZero()) {
    return fine.mode === 'optional'
      ? `条款规定“可以并处”罚款，不并处的理由：${BLANK}。`
      : `不予罚款的依据：${BLANK}。`;
  }
  if (containsAmount(readRange(fine.range), amount)) {
    const at = amount.eq(fine.range.min)
      ? '取该幅度的下限'
      : amount.eq(fine.range.max)
        ? '取该幅度的上限'
        : '在该幅度以内';
    return `该数额${at}，理由：${BLANK}。`;
  }
  const below = fine.statutory !== null && amount.lt(fine.statutory.min);
  const mitigated = options.some((o) => o.id === 'mitigated');
  if (below && mitigated) return `该数额在法定最低额以下，属于减轻处罚，理由：${BLANK}；批准：${BLANK}。`;
  if (below) return `该数额在法定最低额以下，案件中没有减轻处罚的法定事由，依据：${BLANK}。`;
  return `该数额不在上述幅度以内，理由：${BLANK}；经${BLANK}批准（或者集体讨论决定）。`;
}

function other(decision: Decision, say: (...findings: Finding[]) => string[], lex: Lexicon): string[] {
  const reasons = say(
    'not-punishable',
    'referred',
    'limitation-passed',
    'limitation-from-order',
    'ground-met',
    'order-not-made',
    'order-without-deadline',
    'order-deadline-running',
    'order-complied',
    'order-compliance-unknown',
    'limitation-unknown',
    'limitation-contested',
  );
  const ground = decision.ground ? `依照${lex.formal(decision.ground.source)}，` : '';
  return [`处理理由。${reasons.join('')}`, `处理。${ground}${lex.outcome[decision.outcome]}。`];
}
