import type { Lexicon } from '../lexicon.js';
import type { AuditTexts } from './audit-texts.js';

/** From which fine on; nothing where no figure is held for the place. */
const from = (threshold: string | null, lex: Lexicon): string =>
  threshold === null ? '' : `（${lex.yuan(threshold)}以上应当告知）`;

export const zhAudit: AuditTexts = {
  severity: { error: '错误', warning: '注意', info: '提示' },
  none: '没有发现问题',
  byReference: (text) => `${text}；按参考值衡量，参考值没有约束力，不等于有错`,
  shouldBe: (range, ofGrading) => `${ofGrading ? '裁量幅度' : '合法的数额'}：${range}`,
  line: (severity, text, rest) => `［${severity}］${text}${rest === '' ? '' : `（${rest}）`}`,
  names: {
    'fine-without-basis': '不应罚款而罚款',
    'fine-above-maximum': '超过法定最高额',
    'fine-below-minimum': '低于法定最低额，没有减轻事由',
    'mitigation-not-approved': '减轻处罚没有批准记录',
    'mandatory-fine-missing': '应当罚款而没有罚款',
    'warning-missing': '应当警告而没有警告',
    'warning-without-basis': '没有依据给予警告',
    'outside-grade': '不在对照的阶次以内',
    'departure-without-ground': '离开裁量幅度没有写明理由',
    'departure-without-approval': '离开裁量幅度没有批准记录',
    'leniency-not-given': '应当从轻而没有从轻',
    'heavier-than-notice': '重于事先告知',
    'hearing-not-offered': '没有告知听证权利',
    'hearing-not-recorded': '没有告知听证权利的记录',
    'decided-before-hearing-period': '要求听证的期限未满即作出决定',
    'notice-after-decision': '作出决定之后才告知',
    'reasons-missing': '没有裁量说理',
    'decided-late': '超过办案期限',
    'dates-differ': '决定日期不一致',
    'wrong-version': '引用的版本不对',
    'cannot-be-judged': '事实不全，不能判断',
  },
  findings: {
    'fine-without-basis': (p, lex) =>
      p.outcome === 'penalty'
        ? '不应罚款而罚款：所适用的裁量行没有规定罚款'
        : `不应罚款而罚款：按规定应为${lex.outcome[p.outcome]}${p.ground === null ? '' : `，事由是${lex.ground(p.ground)}`}`,
    'fine-above-maximum': (p, lex) => `罚款超过法定最高额${lex.yuan(p.maximum)}`,
    'fine-below-minimum': (p, lex) => `罚款低于法定最低额${lex.yuan(p.minimum)}，没有减轻处罚的法定事由`,
    'mitigation-not-approved': (p, lex) => `减轻处罚（低于法定最低额${lex.yuan(p.minimum)}）没有批准记录`,
    'mandatory-fine-missing': () => '条款规定应当罚款，没有罚款',
    'warning-missing': () => '条款规定应当给予警告，没有给予',
    'warning-without-basis': (p, lex) =>
      p.outcome === 'penalty'
        ? '条款没有规定警告，却给予了警告'
        : `不应给予警告而给予警告：按规定应为${lex.outcome[p.outcome]}${p.ground === null ? '' : `，事由是${lex.ground(p.ground)}`}`,
    'outside-grade': (p, lex) =>
      `罚款${{ above: '高于', below: '低于', between: '不在任何一行' }[p.side]}“${lex.grades(p.grade)}”的幅度${p.side === 'between' ? '以内' : ''}`,
    'departure-without-ground': () => '离开裁量幅度，没有写明理由',
    'departure-without-approval': () => '离开裁量幅度，没有负责人批准或者集体讨论的记录',
    'leniency-not-given': (p, lex) => `应当从轻而没有从轻：${lex.circumstances(p.circumstances)}`,
    'heavier-than-notice': (p, lex) => `罚款重于事先告知的${lex.yuan(p.notice)}，没有重新告知`,
    'hearing-not-offered': (p, lex) => `没有告知听证权利${from(p.threshold, lex)}`,
    'hearing-not-recorded': (p, lex) => `没有告知听证权利的记录${from(p.threshold, lex)}`,
    'decided-before-hearing-period': (p, lex) =>
      `要求听证的期限未满即作出决定：${lex.day(p.servedOn)}告知，当事人至${lex.day(p.until)}可以要求听证，最早可在${lex.day(p.earliest)}作出决定，实为${lex.day(p.decidedOn)}${p.countedBy === 'weekends' ? '（没有节假日表，只除去周六、周日，未计法定节假日和调休）' : ''}`,
    'notice-after-decision': (p, lex) =>
      `作出决定（${lex.day(p.decidedOn)}）之后才告知（${lex.day(p.servedOn)}）`,
    'reasons-missing': () => '没有裁量说理',
    'decided-late': (p, lex) => `超过办案期限：最迟应在${lex.day(p.decideBy)}决定`,
    'dates-differ': (p, lex) => `决定日期不一致：案件为${lex.day(p.case)}，处罚决定为${lex.day(p.imposed)}`,
    'wrong-version': (p, lex) => `引用的版本不对：引用${lex.versions(p.cited)}，应为${lex.versions(p.right)}`,
    'cannot-be-judged': (p, lex) =>
      `事实不全，不能判断是否在本案的阶次以内：缺少${lex.list(p.missing.map(lex.fact))}`,
  },
};
