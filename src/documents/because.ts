/** Why a document does not fit a decision, or why it cannot be final yet; in both languages, for an error to carry. */
import type { Named } from '../errors/issue.js';
import type { Matter } from './matter.js';

const said = (zh: string, en: string): Named => ({ zh, en });

export const noPenalty = ({ decision, lex, lexEn }: Matter): Named =>
  said(
    `本案的结果是“${lex.outcome[decision.outcome]}”，没有要告知或者决定的行政处罚`,
    `the outcome is "${lexEn.outcome[decision.outcome]}": there is no penalty to announce or to impose`,
  );

export const nothingImposed = (): Named =>
  said(
    '罚款为0，条款又没有规定警告或者其他处罚，没有要告知或者决定的行政处罚',
    'there is no fine, and the provision has no warning or other penalty: there is nothing to announce or to impose',
  );

export const penalty = (): Named =>
  said(
    '本案应当给予行政处罚，也没有可以不予处罚的事由',
    'the case is to be penalised, and no ground allows to spare the party',
  );

export const notSettled = (): Named =>
  said(
    '处理结果还没有确定，可能给予行政处罚，也可能不予行政处罚；查清尚缺的事实以后再起草',
    'the outcome is not settled: a penalty and no penalty are both possible; establish the missing facts first',
  );

export const notFinished = (): Named =>
  said(
    '须先责令改正，期限届满仍没有改正才能处罚；现在不能作出处罚或者不予处罚的决定',
    'an order has to be disobeyed first: now there is nothing to decide about a penalty',
  );

export const otherAuthority = (): Named =>
  said('本案移送有权机关处理，本机关不作处罚决定', 'another authority decides the case');

export const nothingToOrder = (): Named =>
  said('本案没有要责令改正的内容', 'there is nothing to order in this case');

export const corrected = (): Named =>
  said('违法行为已经改正，不再责令改正', 'the violation is corrected already: nothing is left to order');

export const noHearing = (): Named =>
  said(
    '拟作出的处罚不属于应当告知听证权利的情形（罚款数额、没收数额和处罚种类都没有达到标准）',
    'the intended penalty gives no right to a hearing: neither amount nor kind reaches the threshold',
  );

export const hearingNotRequested = (): Named =>
  said('当事人没有要求听证', 'the party did not ask for a hearing');

export const aboveSummary = ({ decision, lex, lexEn }: Matter): Named => {
  const { summaryCeiling } = decision.procedure;
  return said(
    `处罚超出当场处罚的限度（罚款${lex.yuan(summaryCeiling)}以下或者警告）`,
    `the penalty goes beyond a decision on the spot (a fine of up to ${lexEn.yuan(summaryCeiling)}, or a warning)`,
  );
};

export const filed = (): Named =>
  said('本案已经立案，按普通程序办理', 'the case was filed, so that the ordinary procedure applies');

const terms = (ids: readonly string[], { lex, lexEn }: Matter): Named =>
  said(
    ids.map((id) => `${lex.term('fact', id)}（${id}）`).join('、'),
    ids.map((id) => `${lexEn.term('fact', id)} (${id})`).join(', '),
  );

export function groundNotStated(what: Named, dependsOn: readonly string[], matter: Matter): Named {
  const listed = terms(dependsOn, matter);
  const seen = matter.options.because;
  return said(
    `只有下列情形之一才${what.zh}，请用 because（命令行用 --because）写明是哪一种${seen === undefined ? '' : `，“${seen}”不是其中之一`}：${listed.zh}`,
    `${what.en} is asked for only in one of these cases; name it as "because" (--because)${seen === undefined ? '' : `, of which "${seen}" is none`}: ${listed.en}`,
  );
}

export const DISCUSSION = said('需要集体讨论', 'a collective discussion');
export const REVIEW = said('需要法制审核', 'a legal review');

export const noHearingHeld = (): Named =>
  said(
    '没有举行听证；“经过听证程序”以举行过听证为准（hearing.held）',
    'no hearing was held, which this ground needs (hearing.held)',
  );

export const noCrime = (): Named =>
  said(
    '没有写明涉嫌何罪、有何事实；本案查明涉嫌犯罪的，请用 suspectedCrime 写明',
    'no crime is suspected so far; state it as "suspectedCrime"',
  );

export const notReferred = (): Named =>
  said('本案由本机关处理，不移送其他机关', 'this office decides the case itself');

export const notToPerson = (): Named =>
  said('这种文书不单独发给有关人员', 'this document is not addressed to a person beside the unit');

export const FINAL = {
  figures: said(
    '罚款幅度是参考值，没有任何机关制定，不能去掉标记；请载入正式的裁量基准，或者用 requireAssurance 只按法定幅度计算',
    'the range is a reference value that nobody enacted, and its mark stays; load the official benchmark, or decide with requireAssurance',
  ),
  facts: said('还有可能改变结果的事实没有查明', 'facts that could change the result are open'),
  law: said('适用新旧哪一版规定还没有选定', 'nobody chose between the versions of the law yet'),
  fine: said('没有写明罚款数额（fine）', 'the fine is not stated (fine)'),
  departure: said(
    '罚款不在裁量幅度以内，须写明理由和批准（departure）',
    'the fine lies outside the grade: state ground and approval (departure)',
  ),
  intent: said(
    '没有查明有无损坏设施的故意，是否移送公安机关未定（facts.intentToDamage）',
    'intent to damage was not examined, so a transfer is open (facts.intentToDamage)',
  ),
} as const;
