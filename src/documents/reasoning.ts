/** The paragraph on discretion as a part of a document, and what it does not name. */
import type { PersonFine } from '../decide/penalty.js';
import { type Defence, type OfficeReasons, type ReasonsOptions, reasons } from '../explain/reasons.js';
import { basisOf } from './content.js';
import {
  circumstanceSentences,
  dutySentence,
  evidenceSentence,
  factSentence,
  orderSentence,
  responsibility,
} from './facts.js';
import type { Matter } from './matter.js';
import { type Block, blank, paragraph } from './model.js';
import type { DraftKind } from './schema.js';

/** Documents that have the paragraph; in the first of them the office decides, in the others it means to. */
const DECIDED: readonly DraftKind[] = ['penalty-decision', 'no-penalty-decision'];
const INTENDED: readonly DraftKind[] = [
  'advance-notice',
  'hearing-right',
  'discussion-record',
  'legal-review',
];

/** Documents that the party answers. */
const BEFORE: readonly DraftKind[] = ['advance-notice', 'hearing-right'];

export const hasReasons = ({ kind, person }: Matter): boolean =>
  person === null && [...DECIDED, ...INTENDED].includes(kind);

interface Lines {
  /** What a person deals with before the document is signed. */
  readonly heads: readonly string[];
  readonly lines: readonly string[];
}

const HEAD = /^【核对：(.*)】$/;

/** The paragraph line by line, without its numbers: a document has headings of its own. */
export function reasonLines(matter: Matter): Lines {
  const { decision, fine, book, kind } = matter;
  const spare = kind === 'no-penalty-decision' && decision.outcome === 'penalty';
  const defence = defenceOf(matter);
  const options: ReasonsOptions = {
    rulebook: book,
    stage: DECIDED.includes(kind) ? 'decision' : 'notice',
    because: becauseOf(matter),
    ...(fine !== null && !spare && { fine }),
    ...(defence !== undefined && { defence }),
    ...(spare && { spare }),
  };
  // The paragraph knows no name but that of the case; the document has one, or says what is to be filled in.
  const text =
    decision.partyName === null
      ? reasons(decision, options).replaceAll('当事人【    】', matter.name)
      : reasons(decision, options);
  const all = text
    .split('\n')
    .map((one) => one.replace(/^[一二三四五六七八九十]+、/, ''))
    .filter((one) => one !== '');
  return {
    heads: all.flatMap((one) => HEAD.exec(one)?.[1] ?? []),
    lines: all.filter((one) => !HEAD.test(one)),
  };
}

/** `null`: nothing was said; `undefined`: nobody told yet, or the document comes before it. */
function defenceOf({ kind, options: { defence } }: Matter): Defence | null | undefined {
  if (defence === undefined || BEFORE.includes(kind)) return undefined;
  if (defence.state !== 'made') return null;
  if (defence.result === undefined) return undefined;
  return {
    said: plain(defence.statement) ?? blank('陈述、申辩的内容'),
    answer: defence.result === 'partly' ? 'partly-accepted' : defence.result,
    why: plain(defence.because) ?? blank('复核的理由'),
  };
}

function becauseOf({
  options: { reasons: figure, duty, departure, mitigation, notSpared },
}: Matter): OfficeReasons {
  const why = plain(figure ?? departure?.ground);
  return {
    ...(why !== undefined && { figure: why }),
    ...(duty !== undefined && { duty }),
    ...(mitigation !== undefined && { mitigation }),
    ...(notSpared !== undefined && { notSpared }),
    ...(departure !== undefined && { approvedBy: departure.approvedBy }),
  };
}

/** A text on one line without its last stop: it stands in the middle of a sentence. */
const plain = (text: string | undefined): string | undefined =>
  text?.replace(/\s*\n\s*/g, '').replace(/[。；]$/, '');

/** Facts, law and discretion; for a person beside the unit the facts and the clause that reaches the person. */
export function reasoning(matter: Matter): Block[] {
  const { decision, options, person } = matter;
  if (person) return personReasoning(matter);
  const { lines } = reasonLines(matter);
  const text = lines.join('\n');
  const unnamed = (options.evidence ?? []).filter((one) => !text.includes(one));
  return paragraph(
    ...lines,
    ...(unnamed.length > 0 ? [`证明上述事实的还有：${unnamed.join('、')}。`] : []),
    ...circumstanceSentences(matter, (id) => !text.includes(matter.lex.circumstance(id))),
    ...(matter.kind === 'no-penalty-decision' || decision.outcome !== 'penalty'
      ? []
      : [responsibility(matter)]),
  );
}

function personReasoning(matter: Matter): Block[] {
  const { lex, person, you, options } = matter;
  return paragraph(
    `经查，${factSentence(matter)}${evidenceSentence(matter)}`,
    dutySentence(matter),
    orderSentence(matter),
    ...circumstanceSentences(matter),
    `${you}作为${lex.person(person!.id)}，依照${basisOf(matter)}，应当承担相应的责任。`,
    personRange(matter, person!),
    ...(options.reasons === undefined ? [] : [`确定处罚数额的理由：${options.reasons}`]),
  );
}

/** From the clause to the range: of the unit's fine, where it is a share of it. */
function personRange({ decision, lex }: Matter, { form, range }: PersonFine): string {
  if (form.kind !== 'share-of-fine')
    return `罚款的幅度为${range === null ? blank('罚款幅度') : lex.range(range)}。`;
  const { unitFine } = decision.case.amounts ?? {};
  const share = `${lex.percent(form.from)}以上${lex.percent(form.to)}以下`;
  return unitFine === undefined || range === null
    ? `罚款的幅度为单位罚款数额的${share}，单位的罚款数额为${blank('单位的罚款数额')}元。`
    : `单位的罚款数额为${lex.yuan(unitFine)}，罚款的幅度为其${share}，即${lex.range(range)}。`;
}
