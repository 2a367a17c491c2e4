import type { TimelineTexts } from './timeline-texts.js';

export const zhTimeline: TimelineTexts = {
  title: '办案程序',
  basis: (procedure, today) =>
    `适用决定时的程序规定：${procedure}${today === null ? '' : `；截至${today}`}。`,
  colon: '：',
  comma: '，',
  semicolon: '；',
  due: (day) => `最迟${day}`,
  earliest: (day) => `最早${day}`,
  person: (who, threshold) =>
    `对“${who}”的罚款，另行告知、听证和送达${threshold === null ? '' : `（听证起点${threshold}）`}：`,
  done: (day) => `已于${day}办理`,
  depends: (on) => `是否需要取决于：${on}`,
  notRecorded: '期限已过，没有办理的记录',
  contents: '应当写明：',
  total: (amount) => `罚款与加处罚款合计${amount}。`,
  actor: { office: '办案机关', party: '当事人', reviewer: '法制审核人员', leaders: '机关负责人' },
  status: {
    done: '已完成',
    due: '待办',
    late: '逾期',
    'not-yet-known': '尚不能确定',
    continuing: '贯穿全程',
    'not-needed': '不需要',
  },
  events: {
    hardship: '确有经济困难',
    'evidence-registration': '先行登记保存证据',
    'on-the-spot-collection': '当场收缴罚款',
    outcome: '处理结果',
    track: '适用普通程序还是当场处罚',
    fine: '是否罚款、罚款多少',
    confiscation: '没收的数额',
    'heavy-consequence': '是否给予其他较重的处罚',
    annulment: '公开的决定被改变或者否定',
    'social-impact': '是否有一定社会影响',
    'electronic-monitoring': '是否用电子技术监控设备取证',
    'court-fine': '法院就同一行为判处罚金',
    'suspected-crime': '是否涉嫌犯罪',
    'transfer-report': '提出移送的书面报告',
    'review-through-office': '当事人通过本机关提交复议申请',
    hearing: '听证',
  },
  notes: {
    'waits-for': (p, stage) => `期限从“${stage(p.stage)}”起算，该日期没有写明。`,
    'working-days-not-counted': (p) =>
      `期限按工作日计，节假日表只有${p.covered}年，没有${p.year}年的，没有推算。`,
    'falls-on-rest-day': (p, _stage, lex) =>
      `${lex.day(p.day)}是休息日；是否顺延，规则库没有收入规定，请核对。`,
    'request-period-first': (p, _stage, lex) =>
      `当事人有权要求听证的，作出决定前须留足提出要求的期限，最迟应当在${lex.day(p.day)}告知。`,
    'rest-day-rule': (p, _stage, lex) =>
      `${lex.day(p.day)}是休息日；${lex.text(p.text)}（${lex.sources(p.source)}）。`,
    'too-early': (p, _stage, lex) => `早于可以办理的第一天（${lex.day(p.earliest)}）。`,
    'court-fined-first': (p, _stage, lex) =>
      `法院已于${lex.day(p.day)}就同一行为判处罚金，本机关不再给予罚款。`,
    'began-under-earlier-law': (p, _stage, lex) =>
      `期限在此前的规定施行期间（${lex.day(p.from)}以前）起算，请核对。`,
    'not-held': (p, _stage, lex) => `${lex.text(p)}。`,
    'decided-before-request-period-ended': (p, _stage, lex) =>
      `决定早于要求听证的期限届满（${lex.day(p.until)}）。`,
    'hearing-waived': () =>
      '处罚属于应当告知听证权利的情形，却写明不需要听证：须已经告知权利，并有当事人放弃的书面记录；当事人放弃以后，要求听证的期限届满以前能否作出决定有争议，宜在期限届满以后决定。',
    'before-its-stage': (p, stage, lex) => `早于“${stage(p.stage)}”（${lex.day(p.day)}），先后不对。`,
    planned: (p, _stage, lex) => `${lex.day(p.day)}尚未到来，是计划的日期。`,
    'days-late': (p) => `晚了${p.days}日。`,
  },
};
