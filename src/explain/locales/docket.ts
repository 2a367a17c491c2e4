/** What is said of the cases of a docket together. */
import type { DocketNote } from '../../docket/docket.js';

export interface DocketTexts {
  readonly title: (cases: number) => string;
  readonly named: (id: string, party: string | null) => string;
  readonly heading: (name: string) => string;
  readonly part: (name: string, title: string) => string;
  readonly link: (unit: string, person: string, fine: string | null, ownRange: boolean) => string;
  readonly group: (party: string, cases: readonly string[]) => string;
  readonly notes: Readonly<Record<DocketNote['code'], (cases: readonly string[]) => string>>;
  readonly advice: string;
}

const pair = (cases: readonly string[], and: string): string => cases.join(and);

export const zhDocket: DocketTexts = {
  title: (cases) => `并案裁量：共${cases}件`,
  named: (id, party) => {
    const name = id.endsWith('案') ? id : `案件${id}`;
    return party === null ? name : `${name}（${party}）`;
  },
  heading: (name) => name,
  part: (name, title) => `${name}：${title}`,
  link: (unit, person, fine, ownRange) =>
    ownRange
      ? `${person}是${unit}的有关人员；罚款幅度由条款单独规定，不按单位的罚款计算。须分别告知、分别决定。`
      : fine === null
        ? `${person}是${unit}的有关人员；单位的罚款没有写明（或者不合法、没有罚款、不是同一违法行为、不是适用的条款），没有据此计算。`
        : `${person}是${unit}的有关人员；按单位的罚款${fine}计算。须分别告知、分别决定。`,
  group: (party, cases) =>
    `${party}有${cases.length}个违法行为（${cases.join('、')}）：分别裁量，分别写明；规则库收入的法律没有规定数额怎样合并，所以不相加。是否在一份决定书中一并作出，由机关决定。`,
  notes: {
    'perhaps-one-act': (cases) =>
      `核对：${pair(cases, '、')}的当事人和行为日期相同；如果是同一个行为违反几个条款，应当写成一个案件，不给予两次以上罚款（一事不再罚）。`,
    'unit-fine-unlawful': (cases) => `核对：${cases[0]}拟处的罚款不合法，没有据此计算${cases[1]}的罚款。`,
    'other-violation': (cases) => `核对：${cases[1]}与${cases[0]}不是同一违法行为，没有按单位的罚款计算。`,
    'provision-not-applied': (cases) =>
      `核对：${cases[0]}适用的是数额高的另一条款，${cases[1]}的条款没有适用；有关人员只按适用的条款处罚（本规则库的政策），${cases[1]}没有按单位的罚款计算。`,
    'other-days': (cases) => `核对：${cases[1]}与${cases[0]}填写的行为日期不同，请核对是否同一违法行为。`,
    'unit-not-fined': (cases) => `核对：${cases[0]}没有罚款，${cases[1]}以单位被罚款为前提的罚款条件不成立。`,
  },
  advice: '本说明只供参考，由办案人员和机关负责人决定。',
};

export const enDocket: DocketTexts = {
  title: (cases) => `Docket of ${cases} ${cases === 1 ? 'case' : 'cases'}`,
  named: (id, party) => (party === null ? `case ${id}` : `case ${id} (${party})`),
  heading: (name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  part: (name, title) => `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${title}`,
  link: (unit, person, fine, ownRange) =>
    ownRange
      ? `The person of ${person} answers for the unit of ${unit}; the provision has a range of its own for the person, which no fine on the unit changes. Each has a notice and a decision of their own.`
      : fine === null
        ? `The person of ${person} answers for the unit of ${unit}; no lawful fine on the unit under the same provision is stated, so nothing is computed from it.`
        : `The person of ${person} answers for the unit of ${unit}; computed from the unit's fine of ${fine}. Each has a notice and a decision of their own.`,
  group: (party, cases) =>
    `${party} committed ${cases.length} violations (${cases.join(', ')}): each has a figure and a reason of its own. No law in the rulebook says how amounts are joined, so they are not added up. Whether one document holds them is for the office to decide.`,
  notes: {
    'perhaps-one-act': (cases) =>
      `To check: ${pair(cases, ' and ')} have the same party and the same days; if it was one act that breaks several provisions, it is one case, and is not fined twice (Administrative Penalty Law, art. 29).`,
    'unit-fine-unlawful': (cases) =>
      `To check: the intended fine of ${cases[0]} is unlawful, so nothing was computed from it for ${cases[1]}.`,
    'other-violation': (cases) =>
      `To check: ${cases[1]} and ${cases[0]} are about different violations, so nothing is computed from the fine of the unit.`,
    'provision-not-applied': (cases) =>
      `To check: ${cases[0]} is fined under another provision, by the higher amount, and that of ${cases[1]} is not applied; persons are fined only under the one applied (a policy of the rulebook), so nothing in ${cases[1]} is computed from the fine of the unit.`,
    'other-days': (cases) =>
      `To check: the days of the act in ${cases[1]} and ${cases[0]} differ; is it the same act?`,
    'unit-not-fined': (cases) =>
      `To check: there is no fine in ${cases[0]}, so a fine of ${cases[1]} that presupposes a fine on the unit is not due.`,
  },
  advice: 'This explanation advises; the officer and the head of the office decide.',
};
