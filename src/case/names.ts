/** Names that a case file may use for the fixed terms: the id itself and its Chinese or short forms. */
import {
  CONSEQUENCES,
  type Consequence,
  ORDINALS,
  type Ordinal,
  PARTIES,
  type Party,
  PERSON_ROLES,
  ROLES,
  type Role,
  UNITS,
  type Unit,
} from '../rulebook/schema.js';

export interface Names<T extends string> {
  /** Every accepted name → id. */
  readonly ids: ReadonlyMap<string, T>;
  /** What to offer when a name is unknown. */
  readonly offered: readonly string[];
}

function names<T extends string>(
  ids: readonly T[],
  aliases: Partial<Record<T, readonly string[]>>,
): Names<T> {
  const map = new Map<string, T>();
  for (const id of ids) {
    map.set(id, id);
    for (const alias of aliases[id] ?? []) map.set(alias, id);
  }
  return { ids: map, offered: ids.flatMap((id) => [id, ...(aliases[id] ?? []).slice(0, 1)]) };
}

export const partyNames: Names<Party> = names(PARTIES, {
  individual: ['个人', '自然人', '公民'],
  unit: ['单位', '法人', '法人或者其他组织', '公司'],
});

export const roleNames: Names<Role> = names([...ROLES, ...PERSON_ROLES], {
  建设单位: ['developer', '建设'],
  勘察单位: ['surveyor', '勘察'],
  设计单位: ['designer', '设计'],
  施工单位: ['contractor', '施工'],
  劳务分包单位: ['labour-subcontractor', '劳务分包'],
  监理单位: ['supervisor', '监理', '工程监理单位'],
  检测单位: ['tester', '检测'],
  监测单位: ['monitor', '监测'],
  审图单位: ['drawing-reviewer', '审图', '审图机构', '施工图设计文件审查机构'],
  使用单位: ['user', '使用'],
  管理单位: ['manager', '管理'],
  主要负责人: ['principal', '单位主要负责人', '负责人'],
  直接负责的主管人员: ['person-in-charge', '主管人员'],
  直接责任人员: ['person-responsible', '其他直接责任人员', '责任人员'],
});

export const ordinalNames: Names<Ordinal> = names(ORDINALS, {
  light: ['轻'],
  medium: ['中'],
  heavy: ['重'],
});

export const consequenceNames: Names<Consequence> = names(CONSEQUENCES, {
  none: ['无', '没有', '无后果', '没有造成危害后果'],
  remediable: ['可以恢复', '可恢复', '可补救', '造成的危害后果可以恢复'],
  irremediable: ['无法恢复', '不可恢复', '难以恢复', '不可补救', '造成的危害后果无法恢复'],
});

/** What a case says of an amount in place of a figure. */
export const amountStateNames: Names<'undeterminable'> = names(['undeterminable'], {
  undeterminable: ['无法计算', '无法确定', '不能确定', '无法查清'],
});

export const unitNames: Names<Unit> = names(UNITS, {
  '㎡': ['m2', 'm²', '平方米'],
  share: ['比例'],
});
