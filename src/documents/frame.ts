/** What every document has: the name of the authority, the title, the number, the head of a draft, the signature. */

import { fineSentence } from '../explain/fine-sentence.js';
import { indexOf } from '../rulebook/load.js';
import { kindTable, WITHOUT_FIGURES } from './kinds.js';
import { REFERENCE_MARK } from './marks.js';
import { isOpen, type Matter } from './matter.js';
import { type Block, blank, type DraftDocument, type DraftPart, pairs, part } from './model.js';
import { hasReasons, reasonLines } from './reasoning.js';
import type { DraftKind } from './schema.js';

export const officeName = ({ options }: Matter): string => options.office ?? blank('行政机关名称');

/** The day on which the document is made, where the case or the office says it. */
export function dayOf({ decision, kind, options }: Matter): string | null {
  const { decidedOn, order } = decision.case;
  if (options.on !== undefined) return options.on;
  if (DECISIONS.includes(kind)) return decidedOn;
  return kind === 'correction-order' ? (order?.issuedOn ?? null) : null;
}

const DECISIONS: readonly DraftKind[] = ['penalty-decision', 'summary-decision', 'no-penalty-decision'];

/** The first lines: authority, title, number. */
export const opening = (matter: Matter): DraftPart =>
  part('', [
    { kind: 'office', text: officeName(matter) },
    { kind: 'title', text: kindTable(matter.kind).name.zh },
    ...(WITHOUT_NUMBER.includes(matter.kind)
      ? []
      : [{ kind: 'number' as const, text: matter.options.number ?? blank('文号') }]),
  ]);

/** Records have no number of their own; a proof of service names that of what is served. */
const WITHOUT_NUMBER: readonly DraftKind[] = [
  'hearing-record',
  'defence-record',
  'discussion-record',
  'service-proof',
];

export const addressee = ({ name }: Matter): DraftPart => part('party', to(name));

/** The line that names who is addressed. */
export const to = (name: string): Block => ({ kind: 'addressee', text: `${name}：` });

/** Authority and day, with the place of the seal. */
export function signature(matter: Matter, id = 'office'): DraftPart {
  const day = dayOf(matter);
  const lines = [`${officeName(matter)}（印章）`, day === null ? blank('日期') : matter.lex.day(day)];
  return part(id, [{ kind: 'signature', lines }]);
}

/** Name and papers of the party: what a decision has to say of it. */
export function partyPairs(matter: Matter): DraftPart {
  const { decision, options, name, person, lex } = matter;
  const { address, code, representative, guardian } = person ? {} : (options.party ?? {});
  const unit = decision.party === 'unit' && !person;
  const role = person ? lex.person(person.id) : decision.role === null ? null : lex.role[decision.role];
  const rows: [string, string][] = unit
    ? [
        ['当事人（单位）', name],
        ['统一社会信用代码', code ?? blank('统一社会信用代码')],
        ['地址', address ?? blank('地址')],
        ['法定代表人或者负责人', representative ?? blank('姓名、职务')],
      ]
    : [
        ['当事人（个人）', name],
        ['公民身份号码', code ?? blank('公民身份号码')],
        ['住址', address ?? blank('住址')],
        ...(guardian !== undefined || needsGuardian(matter)
          ? [['监护人', guardian ?? blank('监护人姓名、住址')] as [string, string]]
          : []),
      ];
  if (role !== null) rows.push(['在本案中的身份', role]);
  return part('party', pairs(...rows));
}

/** A minor, or a person without full capacity, was found (行政处罚法 30, 31). */
const needsGuardian = ({ decision, book }: Matter): boolean =>
  (decision.case.circumstances ?? []).some(
    ({ id, present }) => present && indexOf(book).circumstances.get(id)?.guardian === true,
  );

export const signed = (who: string): string => `${who}${blank('签名')}　${blank('日期')}`;

/** Officers by name and number of their papers, or two blanks (行政处罚法 42: not fewer than two). */
export function officerLines({ options: { officers = [] } }: Matter): string[] {
  const named = officers.map(
    ({ name, number }) => `执法人员：${name}（执法证号${number ?? blank('执法证号')}）${blank('签名')}`,
  );
  const missing = Math.max(0, 2 - named.length);
  const open = `执法人员：${blank('姓名')}（执法证号${blank('执法证号')}）${blank('签名')}`;
  return [...named, ...Array.from({ length: missing }, () => open)];
}

/** What a reader of a draft has to know first; it is no part of the document. */
export function headOf(matter: Matter, parts: readonly DraftPart[]): string[] {
  const { decision, kind, lex, book } = matter;
  const { id, version, digest } = decision.rulebook;
  const text = JSON.stringify(parts);
  const title = lex.text(book.data.title);
  return [
    `草稿，供承办人员核对后使用，由人作出决定。【】内的内容由承办人员填写。`,
    `规则库：${title}（${id} ${version}，摘要${digest.slice(0, 16)}）；数字的可信程度：${lex.assurance[decision.assurance].short}。`,
    ...(kindTable(kind).form === 'practice' ? ['法律没有规定本文书的格式，按通行做法拟写。'] : []),
    ...(kind === 'service-proof' ? [] : [...notes(matter, text), ...open(matter), ...others(matter)]),
  ];
}

/** What the paragraph says before itself; without one, the mark and the fine. */
function notes(matter: Matter, text: string): string[] {
  if (hasReasons(matter)) return reasonLines(matter).heads.map((line) => `${line}。`);
  const { check, decision, lex, kind } = matter;
  return [
    ...(text.includes(REFERENCE_MARK)
      ? [`标有${REFERENCE_MARK}的数字是本项目自拟的，没有任何机关制定，不得当作裁量基准引用。`]
      : []),
    ...(check?.verdict === 'warning' && !WITHOUT_FIGURES.includes(kind)
      ? [fineSentence(decision, check, lex)]
      : []),
  ];
}

function open(matter: Matter): string[] {
  const { decision, lex, check, kind } = matter;
  const { missing, law, case: known } = decision;
  const asked = hasReasons(matter) ? [] : missing.map(({ fact }) => lex.fact(fact));
  const said = check?.findings.some(({ code }) => code === 'beside-pending-transfer') ?? false;
  const intent =
    decision.warnings.some(({ code }) => code === 'intent-not-examined') &&
    (!said || WITHOUT_FIGURES.includes(kind));
  return [
    ...(asked.length > 0 ? [`尚未查明、可能改变结果的事实：${asked.join('、')}。`] : []),
    ...(isOpen(decision)
      ? [`可能的结果不止一种：${decision.possibleOutcomes.map((one) => lex.outcome[one]).join('；')}。`]
      : []),
    ...(law.chosen === 'incomparable' ? ['新旧规定互有轻重，适用哪一版规定须由本机关选定并记录理由。'] : []),
    ...(intent && known.facts?.intentToDamage === undefined
      ? ['没有查明有无损坏设施的故意；查明有的，移送公安机关。']
      : []),
  ];
}

/** What other authorities or other documents settle. */
function others({ decision, lex, person, kind }: Matter): string[] {
  const referral = kind === 'case-referral' ? [`处理的机关：${lex.referTo(decision.violation)}。`] : [];
  if (person || WITHOUT_FIGURES.includes(kind)) return referral;
  return [
    ...decision.otherConsequences.flatMap(({ id, by }) =>
      by === null ? [] : [`${lex.term('consequence', id)}由${lex.text(by)}决定，不写入本文书。`],
    ),
    ...decision.personFines.map(({ id }) => `对${lex.person(id)}的罚款另行告知、另行决定。`),
  ];
}

export const document = (matter: Matter, ...parts: readonly DraftPart[]): DraftDocument => {
  const all = [opening(matter), ...parts].filter(({ blocks }) => blocks.length > 0);
  return {
    kind: matter.kind,
    day: dayOf(matter) ?? matter.decision.case.decidedOn,
    title: kindTable(matter.kind).name.zh,
    head: [],
    parts: all,
  };
};
