/** A sentence for each finding, in Chinese. */

import type { Criterion } from '../../rulebook/schema.js';
import type { LawCompared, LawSide, TableEffect } from '../../trail/step.js';
import { byOrder } from '../by-order.js';
import { factWords } from '../fact-words.js';
import type { Lexicon } from '../lexicon.js';
import { day, figure, lawReasons, list, or, percent, range, words, yuan } from './plain-zh-CN.js';
import type { FindingTexts } from './texts.js';

/** A share in per cent, a rate in yuan, a multiple as such. */
const times = ({ of, factor }: { of: string; factor: string }): string =>
  of === 'quantity' ? yuan(factor) : Number(factor) < 1 ? percent(factor) : `${factor}倍`;

function side({ versions, outcome, ground, statutory, range: found }: LawSide, lex: Lexicon): string {
  const parts = [words.outcome[outcome]];
  if (ground !== null) parts.push(lex.ground(ground));
  if (statutory) parts.push(`法定幅度${range(statutory)}`);
  if (found) parts.push(`裁量幅度${range(found)}`);
  return `${lex.versions(versions)}：${parts.join('，')}`;
}

const compared = (p: LawCompared, lex: Lexicon): string =>
  `行为时的规定（${side(p.old, lex)}）；作出决定时的规定（${side(p.new, lex)}）`;

const names = (ids: readonly { id: string; evidence: readonly string[] }[], lex: Lexicon): string =>
  list(
    ids.map(
      ({ id, evidence }) => `${lex.circumstance(id)}${evidence.length > 0 ? `（${list(evidence)}）` : ''}`,
    ),
  );

const end = { min: '下限', max: '上限', figure: '数额' } as const;

const points = (from: number, to: number): string => (from === to ? `${from}分` : `${from}至${to}分`);

/** What is wrong with a printed table, in words that its author understands. */
export const tableProblem = (code: string): string => TABLE_PROBLEMS[code] ?? code;

const TABLE_PROBLEMS: Readonly<Record<string, string>> = {
  gap: '没有一行规定这种情形，幅度放宽为法定幅度',
  overlap: '几行同时适用，文本没有写明以哪一行为准，各行都保留',
  'shared-end': '两行共用同一个端点，文本没有写明归哪一行，两行都保留',
  'unseen-condition': '所见文本中该行的适用条件缺失，可能适用于其他各行都不适用的情形',
  'unseen-amount': '所见文本中该行的处罚标准缺失，按法定幅度计',
  'incomparable-bases': '该行与法定幅度的计算基数不同，缺少数额时不能核对是否超出法定幅度',
  departs: '该行的数额与法定幅度不一致，文本自己作了这样的规定',
  'outside-statute': '该行的数额超出法定幅度，已限于法定幅度之内',
};

function effectWords(effect: TableEffect): string {
  if ('shift' in effect) return `${effect.shift > 0 ? '加重' : '减轻'}${Math.abs(effect.shift)}档`;
  if ('points' in effect) return `${effect.points > 0 ? '加' : '减'}${Math.abs(effect.points)}分`;
  return effect.part === 'lower' ? '取幅度的下半' : '取幅度的上半';
}

export const findings: FindingTexts = {
  'facts-stated': (p, lex) => {
    const said = factWords(p, lex);
    return said.length === 0 ? '案件没有写明各项因素和基数。' : `案件写明的事实：${said.join('；')}。`;
  },
  'law-at-act': (p, lex) =>
    `行为终了之日：${words.days(p.end)}。当时的规定：${lex.versions(p.versions)}；${p.lapsed !== undefined ? `没有已知有效的裁量基准（${lex.version(p.lapsed)}的有效期未经查实）` : p.benchmark === null ? '本规则库没有当时的裁量基准' : `裁量基准${lex.version(p.benchmark)}`}。`,
  'law-at-decision': (p, lex) =>
    `作出决定之日：${day(p.day)}。此时的规定：${lex.versions(p.versions)}；${p.lapsed !== undefined ? `没有已知有效的裁量基准（${lex.version(p.lapsed)}的有效期未经查实）` : p.benchmark === null ? '本规则库没有此时的裁量基准' : `裁量基准${lex.version(p.benchmark)}`}。`,
  'law-unchanged': () => '行为终了时和作出决定时是同一版本的规定，没有新旧之分。',
  'law-same': (p) =>
    `${p.apartFromGains === undefined ? '' : '除违法所得的没收（作出决定时的规定较重）以外，'}行为时和作出决定时的规定得出同样的结果，适用行为时的规定。`,
  'law-old': (p, lex) =>
    `从旧兼从轻：${lawReasons[p.because]}，行为时的规定较轻，适用行为时的规定。${compared(p, lex)}。`,
  'law-new': (p, lex) =>
    `从旧兼从轻：${lawReasons[p.because]}，作出决定时的规定较轻，适用作出决定时的规定。${compared(p, lex)}。`,
  'law-incomparable': (p, lex) =>
    `两个版本的规定互有轻重（${lawReasons[p.because]}），不能由规则比较，须由办案机关选定并记录理由。${compared(p, lex)}。`,
  'law-depends': (p, lex) => `适用哪个版本的规定，取决于尚未查明的事实：${list(p.on.map(lex.fact))}。`,
  'law-chosen-by-person': (p, lex) =>
    `两个版本的规定互有轻重（${lawReasons[p.because]}），经人工选定，适用${p.version === 'old' ? '行为时' : '作出决定时'}的规定，理由：${p.reason}。${compared(p, lex)}。`,
  'benchmark-policy': (p, lex) => `${lex.policy(p.policy)}。`,
  'limitation-policy': (p, lex) =>
    `本案的追责时效取决于本规则库的政策，不是法律规定：${lex.policy(p.policy)}。`,
  'hearing-policy': (p, lex) =>
    `本案的数额是否较大取决于本规则库的政策，不是法律规定：${lex.policy(p.policy)}。`,
  'mandatory-fine-elsewhere': (p, lex) =>
    `“${p.violations.map(lex.violation).join('”“')}”的条款规定应当罚款，但没有适用。这是本规则库的政策，有争议：${lex.policy(p.policy)}。`,
  'comparison-policy': (p, lex) =>
    `怎样比较轻重，法律没有写明，以下是本规则库的政策：${p.policies.map(lex.policy).join('。')}。`,
  'not-punishable': (p, lex) => `按${lex.versions(p.version.split('、'))}，没有条款处罚这一行为。`,
  referred: (p, lex) =>
    p.because === 'intent'
      ? `“${lex.violation(p.violation)}”已查明有损坏设施的故意，本机关不罚款，移送${lex.referTo(p.violation)}。`
      : `“${lex.violation(p.violation)}”依照所列条款由其他机关处罚，本机关不罚款，移送${lex.referTo(p.violation)}。`,
  'limitation-not-begun': () => '违法行为仍在持续，追责时效没有起算。',
  'limitation-in-time': (p) =>
    `${p.certain ? `违法行为于${day(p.end)}终了，追责时效${p.years}年，至${day(p.lastDay)}届满` : `违法行为终了的日期不确定；即使${day(p.end)}就已终了，追责时效${p.years}年也要到${day(p.lastDay)}才届满`}；${p.discovered === null ? '作出决定时尚未届满' : `${day(p.discovered)}被发现，没有超过时效`}。`,
  'limitation-passed': (p) =>
    `${p.certain ? `违法行为于${day(p.end)}终了，追责时效${p.years}年，至${day(p.lastDay)}届满` : `违法行为终了的日期不确定；不晚于${day(p.end)}终了的，追责时效${p.years}年，最迟至${day(p.lastDay)}届满`}；${p.discovered === null ? '此前没有被发现' : `${day(p.discovered)}才被发现`}，超过时效，不再给予行政处罚。`,
  'limitation-unknown': (p, lex) =>
    `是否超过追责时效，取决于尚未查明的事实：${list(p.facts.map(lex.fact))}。`,
  'limitation-end-unknown': (p) =>
    `没有查明行为终了的日期，追责时效${p.years}年从终了之日起计算；即使${day(p.end)}就已终了，也要到${day(p.lastDay)}才届满，${p.discovered === null ? '作出决定时尚未届满' : `${day(p.discovered)}被发现，没有超过时效`}。`,
  'limitation-from-order': (p) =>
    p.end === null || p.lastDay === null
      ? '拒不改正（补建）要在要求的期限届满后才成立，追责时效没有起算。'
      : `期限届满仍不改正的，自${day(p.end)}起计，追责时效${p.years}年，至${day(p.lastDay)}届满；${
          p.state === 'passed'
            ? `${p.discovered === null ? '此前没有被发现' : `${day(p.discovered)}才被发现`}，超过时效，不再给予行政处罚`
            : p.discovered === null
              ? '作出决定时尚未届满'
              : `${day(p.discovered)}被发现，没有超过时效`
        }。`,
  'limitation-contested': (p) =>
    `从行为本身起计，追责时效可能已经届满；从责令改正的期限（${day(p.deadline)}）届满起计，则没有。后来的责令改正是否使时效重新起算，有争议，两种结果都列出。`,
  'grounds-examined': (p, lex) =>
    p.met.length === 0
      ? '逐项对照不予处罚、从轻、减轻处罚的法定事由，没有成立的（未审查的事由见“情节”部分）。'
      : `逐项对照不予处罚、从轻、减轻处罚的法定事由，成立的有：${p.met.map(lex.ground).join('；')}。`,
  'ground-met': (p, lex) => {
    const effects = {
      'no-penalty': '不予行政处罚',
      spared: '可以不予行政处罚',
      shall: '应当从轻或者减轻处罚',
      may: '可以从轻或者减轻处罚',
      severe: '应当依法从重处罚',
    };
    const laws = p.circumstances.flatMap((c) => c.law ?? []);
    const named = laws.length > 0 ? `，所依据的规定是${laws.join('、')}` : '';
    return `认定${names(p.circumstances, lex)}${named}，${effects[p.effect]}。`;
  },
  'order-not-made': () =>
    '适用的条款以责令限期改正后逾期不改正为罚款的前提；没有责令改正的记录，应当先责令限期改正。',
  'order-without-deadline': (p) =>
    `${p.issuedOn === null ? '已责令改正' : `${day(p.issuedOn)}责令改正`}，但没有确定期限；适用的条款以逾期不改正为罚款的前提，应当先确定期限。`,
  'order-deadline-running': (p) =>
    `${day(p.decidedOn)}时改正期限尚未届满（期限至${day(p.deadline)}），现在不能罚款。`,
  'order-complied': (p) =>
    `改正期限至${day(p.deadline)}届满，${p.compliedOn === null ? '期限内' : day(p.compliedOn)}已改正，没有逾期，不予罚款。`,
  'order-not-complied': (p) =>
    `改正期限至${day(p.deadline)}届满，${p.compliedOn === null ? '没有改正' : `${day(p.compliedOn)}才改正`}，属于逾期不改正，可以依照该条款处罚。`,
  'order-compliance-unknown': (p) => `改正期限至${day(p.deadline)}届满，是否按期改正尚未查明，结果因此不同。`,
  'order-to-issue': (p, lex) =>
    p.running
      ? `所责令的内容：${list(p.orders.map((order) => lex.term('order', order)))}，期限尚未届满。`
      : `应当作出的责令：${list(p.orders.map((order) => lex.term('order', order)))}。`,
  'order-recorded': (p) => {
    const parts = [
      p.issuedOn === null ? '已责令改正' : `${day(p.issuedOn)}责令改正`,
      p.deadline === null ? '' : `期限至${day(p.deadline)}`,
      p.compliedOn === null ? '' : p.compliedOn === 'not-complied' ? '没有改正' : `${day(p.compliedOn)}改正`,
    ];
    return `${parts.filter(Boolean).join('，')}。`;
  },
  'orders-made': (p, lex) => {
    const made = byOrder(p.orders).map(({ order, violations }) =>
      violations.length === 0
        ? `${lex.term('order', order)}：条款自身没有规定，实施行政处罚时一律应当责令改正，依总则作出。`
        : `同时${lex.term('order', order)}（${violations.map((one) => `“${lex.violation(one)}”`).join('、')}的条款规定）。`,
    );
    return [...made, p.corrected ? '按案件所载，违法行为已经改正，不再责令。' : ''].join('');
  },
  'provision-yields': (p, lex) =>
    `“${lex.violation(p.from)}”的条款让位于上位法：按“${lex.violation(p.to)}”的条款处理。`,
  'scope-open': (p, lex) =>
    `${lex.text(p.when)}，先适用上位法“${lex.violation(p.to)}”的条款，不适用“${lex.violation(p.from)}”；是否如此没有查明，两个条款的结果都列出。`,
  'scope-outside': (p, lex) =>
    `上位法“${lex.violation(p.to)}”的条款以${lex.text(p.when)}为前提；查明不是这种情形，不适用。`,
  'provision-applied': (p, lex) =>
    `违法行为：${lex.violation(p.violation)}；处罚对象：${p.role === null ? words.party[p.party] : `${words.party[p.party]}（${lex.role[p.role]}）`}；罚款：${words.mode[p.mode]}。${p.competence === null ? '' : `${lex.text(p.competence)}。`}`,
  'provision-not-applied': (p, lex) =>
    `同一行为还违反“${lex.violation(p.violation)}”的条款；罚款按数额高的“${lex.violation(p.chosen)}”处罚，不重复罚款。${p.policy === null ? '' : `${lex.policy(p.policy)}。`}`,
  'fine-mandatory-by-concurrence': (p, lex) =>
    `“${p.violations.map(lex.violation).join('”“')}”的条款规定应当罚款，所以不能只警告、不罚款${p.floor === null ? '' : `；没有减轻的事由，罚款不低于${yuan(p.floor)}`}。这是本规则库的政策，有争议：${lex.policy(p.policy)}。`,
  'amount-multiplied': (p, lex) =>
    `${end[p.end]}：${lex.amount[p.of]}${p.of === 'quantity' ? lex.stated({ value: p.amount, unit: '㎡' }) : yuan(p.amount)} × ${times(p)} = ${yuan(p.product)}。`,
  'amount-floored': (p) => `${end[p.end]}：${yuan(p.amount)}低于规定的最低额，按最低额${yuan(p.floor)}计。`,
  'amount-capped': (p) => `${end[p.end]}：${yuan(p.amount)}超过规定的最高额，按最高额${yuan(p.cap)}计。`,
  'amount-unbounded': (p) =>
    `${end[p.end]}：${yuan(p.amount)}超过规定的最高额${yuan(p.cap)}，按为此写明的规则，不设下限。`,
  'amount-rounded': (p) =>
    p.end === 'figure'
      ? `${end[p.end]}：${yuan(p.amount)}四舍五入到分，且不超出法定幅度，为${yuan(p.rounded)}。`
      : `${end[p.end]}：${yuan(p.amount)}取到分，${p.end === 'min' ? '向上' : '向下'}取为${yuan(p.rounded)}（不超出法定幅度）。`,
  'statutory-range': (p, lex) =>
    `法定幅度：${lex.form(p.form)}${p.form.kind === 'fixed' ? '' : `，即${range(p.range)}`}。`,
  'statutory-unknown': (p, lex) =>
    `法定幅度：${lex.form(p.form)}；${lex.amount[p.needs]}没有写明，不能算出数额。`,
  'criterion-found': (p, lex) => {
    const row = p.row === null ? '' : `，对应“${lex.row(p.row)}”一档`;
    const raised = p.raisedBy === null ? '' : `；因${lex.circumstance(p.raisedBy)}，至少按中档计`;
    return `${lex.criterion[p.criterion]}：${lex.stated(p.stated)}${row}，程度为“${lex.ordinal[p.ordinal]}”${raised}。`;
  },
  'criterion-missing': (p, lex) =>
    `${lex.criterion[p.criterion]}：没有写明，可能为${or(p.possible.map((o) => `“${lex.ordinal[o]}”`))}，不作推定。`,
  'criterion-not-usable': (p, lex) =>
    `${lex.criterion[p.criterion]}：表中的档次达不到所要求的可信程度（${words.assurance[p.demanded].short}），没有使用。`,
  'base-grade': (p, lex) =>
    `各项因素中最重的为${or(p.ordinals.map((o) => `“${lex.ordinal[o]}”`))}，基础阶次为${or(p.grades.map((g) => lex.grade(g)))}。`,
  'circumstances-weighed': (p, lex) => {
    const lighter =
      p.mitigating.length === 0 ? '已经审查的情节中没有从轻的' : `从轻情节：${names(p.mitigating, lex)}`;
    const heavier =
      p.aggravating.length === 0 ? '已经审查的情节中没有从重的' : `从重情节：${names(p.aggravating, lex)}`;
    return `${lighter}；${heavier}。`;
  },
  'element-of-provision': (p, lex) =>
    `“${lex.circumstance(p.circumstance)}”是条款本身的构成要件，不再另作情节评价。`,
  'counted-once': (p, lex) =>
    `${list(p.counted.map((id) => lex.criterion[id as Criterion] ?? lex.circumstance(id)))}属于同一事实，只评价一次：${lex.group(p.group)}。`,
  'grade-combined': (p, lex) =>
    p.base.join() === p.grades.join()
      ? `综合情节，裁量阶次为${or(p.grades.map((g) => lex.grade(g)))}。`
      : `综合情节，由${or(p.base.map((g) => lex.grade(g)))}调整为${or(p.grades.map((g) => lex.grade(g)))}。`,
  'grades-of-range': (p, lex) =>
    `各阶次的幅度：${p.grades.map((g) => `${lex.grade(g.grade)}${range(g.range)}`).join('；')}。`,
  'range-of-grade': (p, lex) => {
    const { range: found } = p;
    if (p.from === null || p.to === null)
      return `裁量幅度：${lex.grade(p.grade)}的罚款幅度为${range(found)}。`;
    const { min, max } = p.statutory;
    const part = (share: string, result: string): string =>
      share === '0'
        ? yuan(min)
        : share === '1'
          ? yuan(max)
          : `${figure(min)} +（${figure(max)} − ${figure(min)}）× ${percent(share)} = ${yuan(result)}`;
    const rounded = p.lower === found.min && p.upper === found.max ? '' : '，取到分并不超出法定幅度';
    return `裁量幅度：${lex.grade(p.grade)}为法定幅度的${percent(p.from)}至${percent(p.to)}；下端${part(p.from, p.lower)}，上端${part(p.to, p.upper)}${rounded}；即${range(found)}。`;
  },
  'range-of-grades': (p, lex) =>
    `裁量幅度：可能的阶次为${or(p.grades.map((g) => lex.grade(g)))}，取各阶次幅度的并集，即${range(p.range)}。`,
  'range-refined': (p, lex) =>
    `裁量幅度：${or(p.grades.map((g) => lex.grade(g)))}的幅度为${range(p.before)}；按细化标准${list(p.rows.map((r) => `${lex.version(r.refinement)}“${lex.refined(r)}”项`))}收窄为${range(p.range)}。`,
  'range-raised': (p, lex) =>
    `裁量幅度：${p.grades.length === 0 ? '' : `${or(p.grades.map((g) => lex.grade(g)))}的幅度为`}${range(p.before)}；同一行为还违反“${lex.violation(p.violation)}”，没有减轻的事由不低于${yuan(p.floor)}，即${lex.ranges(p.range)}。`,
  'range-of-person': () => '裁量幅度：裁量基准没有为单位的有关人员分阶次，幅度就是法定幅度。',
  'rows-examined': (p, lex) =>
    `对照裁量基准各行：${p.rows
      .map(({ place, holds, leaves }) => {
        const found = { yes: '符合', no: '不符合', open: '尚不能确定', unseen: '条件未见' }[holds];
        const met = { yes: '是', no: '否', open: '未查明' };
        const parts = leaves.map(({ leaf, met: m }) => `${lex.leaf(leaf)}：${met[m]}`);
        return `${place}——${found}${parts.length === 0 ? '' : `（${parts.join('；')}）`}`;
      })
      .join('。')}。`,
  'table-finding': (p) =>
    `裁量基准自身的问题：${tableProblem(p.code)}${p.places.length === 0 ? '' : `（${p.places.join('、')}）`}。`,
  'points-summed': (p, lex) =>
    `计分：${p.rows.map(({ factor, from, to }) => `${lex.factor(p.benchmark, factor)}${points(from, to)}`).join('，')}${p.certain ? '' : '（有事实没有查明，此为可能之一）'}；合计${points(p.from, p.to)}。`,
  'factors-found': (p, lex) =>
    `各项因素：${p.factors.map(({ fact, levels }) => `${lex.declared(fact)}为${or(levels.map((l) => `“${lex.level(p.benchmark, l)}”`))}`).join('；')}；基础阶次为${or(p.base.map(lex.grade))}。`,
  'table-adjusted': (p, lex) => {
    const said = p.effects.map(
      ({ circumstance, effect }) => `${lex.circumstance(circumstance)}——${effectWords(effect)}`,
    );
    const both = p.half === null && p.effects.some(({ effect }) => 'part' in effect);
    return `情节的作用：${said.join('；')}${both ? '；上半、下半不能同时取，文本没有写明以哪一半为准，仍取整个幅度' : ''}。`;
  },
  'range-of-table': (p, lex) => {
    const parts = p.parts.map(({ place, grade, fine, range: own }) => {
      const name = place ?? (grade === null ? '' : lex.grade(grade));
      if (fine === null) return `${name}：不罚款`;
      const how =
        fine === 'statutory'
          ? '法定幅度'
          : fine === 'unseen'
            ? '数额未见，取法定幅度'
            : lex.tableAmount(fine);
      return `${name}：${how}${own === null || range(own) === how ? '' : `，即${range(own)}`}`;
    });
    if (p.statutory) parts.push('没有一行可以适用的，取法定幅度，不分阶次');
    const needs = p.needs.length === 0 ? '' : `；缺少${list(p.needs.map(lex.fact))}，不能算出数额`;
    return `裁量幅度：${parts.join('；')}${needs}${p.range === null || p.parts.length === 1 ? '' : `；合为${range(p.range)}`}。`;
  },
  'range-single-figure': () => '裁量幅度：法定数额是单一的数，不分阶次。',
  'range-no-benchmark': () => '裁量幅度：没有当时的裁量基准，不分阶次，幅度就是法定幅度。',
  'range-assurance': (p) =>
    `裁量幅度：要求的可信程度是“${words.assurance[p.demanded].short}”，裁量表中的数据达不到，没有使用；幅度放宽为法定幅度，不分阶次。`,
  'range-union': (p, lex) =>
    `两个版本都可能适用，幅度取并集：${lex.versions(p.versions)}；${lex.ranges(p.range)}。`,
  'range-union-of-provisions': (p, lex) =>
    `适用哪个条款没有查明，幅度取并集：${list(p.violations.map(lex.violation))}；${lex.ranges(p.range)}。`,
  'range-unknown': (p, lex) =>
    `裁量幅度：缺少${list(p.needs.map((n) => lex.amount[n]))}，不能算出数额，只能写明算法。`,
  'person-fine': (p, lex) => {
    const from = {
      'unit-fine': '按单位的罚款数额计算',
      'unit-range': '按单位的罚款幅度计算',
      fixed: '条款另定幅度',
      unknown: '单位的罚款数额未知，不能算出数额',
    };
    const { range: found } = p;
    return `${lex.person(p.id)}：${words.mode[p.mode]}罚款，${from[p.of]}${found ? `，${range(found)}` : ''}。`;
  },
  'person-not-fined': (p, lex) =>
    `${lex.person(p.id)}：罚款没有适用其所在的条款，不另罚款${p.policy === null ? '' : `（${lex.policy(p.policy)}）`}。`,
  'person-hearing': (p, lex) => {
    const needed = {
      no: '不需要告知听证权利',
      yes: '应当告知要求听证的权利',
      depends: '是否应当告知听证权利，取决于罚款数额',
    };
    return `${lex.person(p.id)}：须单独告知；${needed[p.hearing]}（个人较大数额罚款的标准${p.threshold === null ? '未收入' : `为${yuan(p.threshold)}以上`}）。`;
  },
  'other-consequence': (p, lex) =>
    `${lex.term('consequence', p.id)}${p.amount === null ? '' : `，${yuan(p.amount)}`}：另有规定，一并列出${p.amount === null ? '，不计算' : ''}。`,
  'option-warning-only': (p) =>
    p.byTable
      ? '裁量基准中有可能适用的阶次不罚款；属于该阶次的，只给予警告。'
      : '条款规定“可以并处”罚款，只给予警告、不罚款也合法。',
  'option-no-fine': (p) =>
    p.byTable
      ? '裁量基准中有可能适用的阶次不罚款。'
      : '条款规定“可以”罚款，又没有规定警告，不罚款也合法；不罚款的，不作出处罚决定。',
  'option-fine-in-grade': (p, lex) =>
    `在裁量幅度内罚款：${lex.ranges(p.range)}；幅度内的较低数额和较高数额都合法，须说明为什么取这个数额。`,
  'option-mitigated': (p, lex) =>
    `有减轻处罚的法定事由（${p.grounds.map(lex.ground).join('；')}），可以在法定最低额以下确定数额：${lex.ranges(p.range)}。`,
  'option-spared': (p, lex) => `${lex.ground(p.ground)}，可以不予行政处罚。`,
  'procedure-track': (p) => {
    const tracks = {
      ordinary: '适用普通程序',
      'summary-allowed': '可以当场作出处罚决定',
      depends: '视最后的处罚内容：可以当场处罚的，可以当场作出；否则适用普通程序',
    };
    return `程序：${tracks[p.track]}（当场处罚的罚款上限为${yuan(p.ceiling)}，或者警告）。`;
  },
  'procedure-hearing': (p) => {
    const because = {
      fine: '罚款数额',
      'heavy-consequence': '其他较重的处罚',
      confiscation: '没收的数额',
    };
    const needed = {
      no: '不需要告知听证权利',
      yes: `应当告知要求听证的权利（因${list(p.because.map((b) => because[b]))}）`,
      depends: `是否应当告知听证权利，取决于${list(p.because.map((b) => because[b]))}`,
    };
    return `听证：${needed[p.hearing]}（较大数额罚款的标准${p.threshold === null ? '未收入，由办案机关按当地规定核对' : `为${yuan(p.threshold)}以上`}${p.confiscation === null ? '' : `，较大数额没收的标准为${yuan(p.confiscation)}以上，各自计算，不相加`}${p.hearing === 'no' ? '；罚款或者没收的违法所得达到标准的，应当告知' : ''}）。`;
  },
  'procedure-review-hint': (p, lex) => `法制审核（提示）：${lex.policy(p.policy)}。`,
  'procedure-review-before-suit': (p, lex) =>
    `救济途径：${lex.text(p.text)}。不是当场作出的，可以申请行政复议，也可以直接提起行政诉讼。决定书须写明途径和期限。`,
  'procedure-legal-review': (p, lex) =>
    p.needed === 'yes'
      ? '法制审核：普通程序的处罚决定一律先经审核。'
      : `法制审核：有下列情形之一的，决定前须经法制审核——${p.dependsOn.map((id) => lex.term('fact', id)).join('；')}。`,
  'procedure-collective-discussion': (p, lex) =>
    `集体讨论：属于${or(p.dependsOn.map((id) => lex.term('fact', id)))}的，由机关负责人集体讨论决定。`,
  'procedure-decide-by': (p) =>
    p.decideBy === null
      ? p.filedOn === null
        ? `办案期限：自立案之日起${p.days}日；立案日没有写明。`
        : `办案期限：自立案之日起${p.days}日；${day(p.filedOn)}立案时没有这一期限，按此计算的末日早于规定的施行，不适用。`
      : `办案期限：${p.filedOn === null ? '' : `${day(p.filedOn)}立案，`}${p.days}日内作出决定，最迟${day(p.decideBy)}。`,
  'procedure-pay': (p) => `缴款：收到决定书之日起${p.days}日内缴纳罚款。`,
  'surcharge-days': (p) =>
    `${p.dueOn !== null && p.paidOn !== null ? `缴款期限至${day(p.dueOn)}，计算至${day(p.paidOn)}；` : ''}逾期${p.late}日${p.suspended > 0 ? `，其中复议或者诉讼期间${p.suspended}日不计` : ''}，计${p.counted}日。`,
  'surcharge-suspension-unknown': (p) =>
    `当时的规定没有写明复议期间不计加处罚款，各地做法不一，${p.suspended}日照计。`,
  'surcharge-multiplied': (p) =>
    `加处罚款：${yuan(p.fine)} × ${percent(p.ratePerDay)} × ${p.days}日 = ${yuan(p.product)}${p.product === p.amount ? '' : `，取到分为${yuan(p.amount)}`}。`,
  'surcharge-capped': (p) => `加处罚款${yuan(p.amount)}超过罚款本数，按${yuan(p.cap)}计。`,
};
