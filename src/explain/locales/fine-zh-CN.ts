import type { FineTexts } from './fine-texts.js';

const SIDE = { below: '低于', above: '高于', between: '不在' } as const;

const NONE = {
  'no-penalty': '本案应当不予行政处罚',
  'order-first': '须先责令限期改正，逾期不改正的才能罚款',
  refer: '本案应当移送有权机关处理',
  'not-punishable': '行为不属于应受处罚的行为',
} as const;

export const zhFine: FineTexts = {
  verdict: { lawful: '合法', unlawful: '不合法', warning: '须注意' },
  fine: (amount, lex) => (amount === '0' ? '不罚款' : `拟罚款${lex.yuan(amount)}`),
  sentence: (fine, verdict, clauses) => `${fine}：${verdict}，${clauses.join('；')}。`,
  findings: {
    'fine-where-none': ({ outcome, ground }, lex, assurance) => {
      if (outcome === 'penalty') {
        return assurance === 'reference'
          ? '本案的参考裁量没有罚款；参考值没有任何机关制定，没有约束力，罚款须写明理由'
          : '所适用的裁量行没有规定罚款';
      }
      return `${NONE[outcome]}${ground === null ? '' : `（${lex.ground(ground)}）`}，${outcome === 'refer' ? '本机关' : outcome === 'order-first' ? '现在' : ''}不得罚款`;
    },
    'above-maximum': ({ maximum }, lex) => `超过法定最高额${lex.yuan(maximum)}`,
    'below-minimum-without-ground': ({ minimum, floorOf, grounds }, lex) => {
      const needed =
        grounds.length === 0 ? '' : `（查明有下列事由之一的才可以：${grounds.map(lex.ground).join('；')}）`;
      const whose =
        floorOf === null
          ? `法定最低额${lex.yuan(minimum)}`
          : `“${lex.violation(floorOf)}”的法定最低额${lex.yuan(minimum)}（同一行为违反几个条款，不得低于该数额是本规则库的政策，有争议）`;
      return `低于${whose}，没有减轻处罚的法定事由${needed}`;
    },
    'below-minimum-with-ground': ({ minimum, grounds }, lex) =>
      `低于法定最低额${lex.yuan(minimum)}，属于减轻处罚，事由是${lex.list(grounds.map(lex.ground))}，须写明理由并经批准`,
    'zero-where-mandatory': () => '条款规定应当罚款，没有可以不罚款的事由',
    'outside-the-grade': ({ grade, side, range, rows }, lex, assurance) => {
      const named = grade === null ? '' : `“${lex.grades(grade)}”`;
      const where =
        side === 'between'
          ? `不在${named}任何一行的幅度以内（${lex.list(rows.map((row) => `${row.place}：${lex.range(row.range)}`))}）`
          : `${SIDE[side]}${named}的幅度${lex.range(range)}`;
      return assurance === 'reference'
        ? `${where}，该幅度是参考值，没有任何机关制定，没有约束力；在法定幅度以内，须写明理由，离开正式的裁量基准的还须经批准`
        : `${where}，在法定幅度以内，须写明理由，并经机关负责人批准或者集体讨论决定`;
    },
    'maximum-though-lenient': ({ maximum, grounds }, lex) =>
      `应当从轻或者减轻（${lex.list(grounds.map(lex.ground))}），却是法定最高额${lex.yuan(maximum)}`,
    'beside-pending-transfer': () =>
      '没有查明是否有损坏设施的故意，是否移送公安机关尚未确定；有故意的，应当移送，本机关不罚款',
    'not-settled': ({ missing, outcomes, within }, lex) => {
      const open =
        outcomes.length > 0
          ? `处理结果尚未确定，可能是${lex.list(outcomes.map((o) => lex.outcome[o]))}`
          : within
            ? `在法定幅度（${lex.range(within)}）以内，还不能判断属于哪一阶次`
            : '还不能判断是否合法';
      return missing.length === 0 ? open : `事实不全（缺少${lex.list(missing.map(lex.fact))}），${open}`;
    },
    'unlawful-under-version': ({ versions }) =>
      `适用新旧规定中的哪一个还没有确定，按${versions.map((v) => (v === 'old' ? '行为时' : '作出决定时')).join('、')}的规定不合法`,
  },
  lawful: {
    inRange: (statutory, range, reference) =>
      `在法定幅度（${statutory}）和本案幅度（${range}${reference ? '；参考值，没有任何机关制定' : ''}）之内`,
    noFine: {
      'warning-only': '条款规定“可以并处”罚款，可以只给予警告',
      'no-fine': '条款规定“可以”罚款，可以不罚款',
      'by-table': '裁量基准中有可能适用的阶次不罚款',
      spared: '可以不予处罚',
      'none-due': '本案可以不罚款',
    },
    none: (outcome) => `本案的处理是“${outcome}”`,
  },
};
