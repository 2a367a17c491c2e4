/** What is imposed or meant: warning, order, fine, confiscation, persons; and the reason for the amount. */
import { hasCorrected } from '../../case/corrected.js';
import { isUnsettled } from '../../decide/confiscation.js';
import type { Fine, OtherConsequence, PersonFine } from '../../decide/penalty.js';
import { shareIn } from '../../decide/person-range.js';
import { containsAmount, range, readRange, readYuan, writeRange } from '../../money/index.js';
import { confiscatedUnder, lawsOf } from '../said.js';
import { fineInWords } from '../words.js';
import type { Drafting } from './drafting.js';

/** @param meant the intended fine, unless it is unlawful */
export function contentOf(draft: Drafting, fine: Fine, meant: string | undefined): string {
  const { decision, party, will, options } = draft;
  if (options.spare) return `处罚内容。${spared(draft)}`;
  const parts: string[] = [];
  if (decision.warning === 'required') parts.push('给予警告');
  const done = corrected(draft);
  if (!done && decision.orders.length > 0) parts.push(ordered(draft));
  parts.push(fined(fine, decision.warning === 'required', meant));
  const certain = decision.otherConsequences.filter(
    (o) => o.mode === 'required' && o.when === null && o.by === null,
  );
  parts.push(...certain.map((one) => consequence(one, draft)));
  // What another authority decides stands in no document of this one.
  const rest = decision.otherConsequences.filter((one) => one.by === null && !certain.includes(one));
  return [
    `处罚内容。${will}对${party}${parts.join('，')}。`,
    done && decision.orders.length > 0 ? '违法行为已经改正，不再责令改正。' : '',
    reasonOf(draft, fine, meant),
    ...rest.map((one) => `${conditional(one, draft)}。`),
    ...persons(draft, meant),
  ].join('');
}

/** The order that goes with every penalty is not said again beside one that says more. */
function ordered({ decision: { orders }, lex, index }: Drafting): string {
  const general = new Set(index.generalParts.map((part) => part.value.orderToCorrect.order));
  const own = orders.filter((id) => !general.has(id));
  return (own.length > 0 ? own : orders).map((id) => lex.term('order', id)).join('、');
}

/** The order was obeyed, or the act was corrected without one. */
const corrected = ({ decision, index }: Drafting): boolean => hasCorrected(decision.case, index.data);

function fined({ mode }: Fine, warned: boolean, meant: string | undefined): string {
  if (meant === '0' || (mode === 'none' && meant === undefined)) return '不予罚款';
  const verb = mode === 'optional' && warned ? '并处' : '处以';
  return meant === undefined
    ? `${verb}罚款【    】元（大写：【    】）`
    : `${verb}罚款${fineInWords(meant)}（${meant}元）`;
}

const nameOf = ({ id, amount }: OtherConsequence, { lex }: Drafting): string =>
  `${lex.term('consequence', id)}${amount === null ? '' : lex.yuan(amount)}`;

const consequence = (one: OtherConsequence, draft: Drafting): string =>
  `依照${draft.articles(one.source)}${nameOf(one, draft)}`;

function conditional(one: OtherConsequence, draft: Drafting): string {
  const { lex } = draft;
  const version = confiscatedUnder(draft.decision, one);
  const applied = version === null ? '' : `${draft.locale.labels.whereApplied[version]}，`;
  if (one.when !== null && isUnsettled(one)) {
    const kept = draft.blank(`${lex.text(one.when)}保留，没有的删去`);
    return `${applied}${kept}依照${draft.articles(one.source)}，${nameOf(one, draft)}${draft.blank('数额')}元`;
  }
  const when = one.when === null ? '' : `${lex.text(one.when)}，`;
  const may = one.mode === 'optional' && version === null ? '可以' : '';
  return `${applied}依照${draft.articles(one.source)}，${when}${may}${nameOf(one, draft)}`;
}

/** Persons are fined beside the unit, each by a decision of their own. */
function persons(draft: Drafting, meant: string | undefined): string[] {
  const { decision, lex } = draft;
  return decision.personFines.map((fine) => {
    const source = draft.steps('person-fine').find((s) => s.params.id === fine.id)?.source ?? [];
    const how = fine.form.kind === 'fixed' ? `${ranged(fine, draft)}的罚款` : shared(fine, draft, meant);
    return `对${lex.person(fine.id)}，依照${draft.articles(source)}，${lex.mode[fine.mode]}${how}，另行告知和决定。`;
  });
}

const ranged = ({ range, assurance }: PersonFine, draft: Drafting): string =>
  range ? draft.figure(draft.lex.range(range), assurance === 'reference') : draft.blank();

/** A share of the fine on the unit: of the one that is meant or was imposed, or else of its whole range. */
function shared(fine: PersonFine, draft: Drafting, meant: string | undefined): string {
  const { decision, lex } = draft;
  const { form } = fine;
  if (form.kind === 'fixed') return '';
  const unit = meant ?? decision.case.amounts?.unitFine;
  const [from, to] = [lex.percent(form.from), lex.percent(form.to)];
  const share = `单位罚款数额${unit === undefined ? '' : `（${lex.yuan(unit)}）`}的${from === to ? from : `${from}以上${to}以下`}的罚款`;
  const set = meant === undefined ? null : readYuan(meant);
  if (!set) return `${share}，即${ranged(fine, draft)}`;
  const found = shareIn(form, range(set, set));
  return found ? `${share}，即${lex.range(writeRange(found))}` : share;
}

function spared(draft: Drafting): string {
  const { decision, party, will } = draft;
  const ids = decision.options.flatMap((o) => (o.id === 'spared' ? [o.ground] : []));
  const source = draft.steps('ground-met').find((s) => ids.includes(s.params.ground))?.source ?? [];
  const also = following(draft, ids).map((what) => `；${what}`);
  return `依照${draft.articles(source)}，${will}对${party}不予行政处罚${also.join('')}。`;
}

/** What follows the grounds by the law that was applied, each by the article that says it. */
function following(draft: Drafting, grounds: readonly string[]): string[] {
  const { decision, index, lex } = draft;
  const applied = new Set(lawsOf(decision));
  const parts = index.generalParts.filter(({ version }) => applied.has(version.id));
  return parts.flatMap(({ value }) => {
    const met = value.grounds.filter(({ id }) => grounds.includes(id));
    return [...new Set(met.flatMap(({ consequences }) => consequences))].map((id) => {
      const own = value.consequences?.find((row) => row.id === id)?.source ?? [];
      const places = own.flatMap((one) => ('document' in one ? [] : [one]));
      const basis = places.length === 0 ? '' : `依照${draft.articles(draft.cited(places))}，`;
      return `${basis}${lex.term('consequence', id)}`;
    });
  });
}

/** Where the figure lies in the range; what speaks for this figure only a person can say. */
function reasonOf(draft: Drafting, { mode, range, statutory }: Fine, meant: string | undefined): string {
  const { decision, options } = draft;
  const { figure, approvedBy } = options.because ?? {};
  const why = (): string => draft.written(figure);
  const approved = (): string => `经${draft.written(approvedBy)}批准（或者集体讨论决定）`;
  if (meant === undefined) {
    if (mode === 'none') return '';
    draft.marks.push('罚款数额');
    return `确定该数额的理由：${why()}。`;
  }
  const amount = readYuan(meant);
  if (mode === 'none' && meant !== '0') return `该阶次不罚款，处以罚款的理由：${why()}；${approved()}。`;
  if (!range || !amount || mode === 'none') return '';
  if (amount.isZero()) {
    if (mode !== 'optional') return `不予罚款的依据：${why()}。`;
    return decision.warning === 'required'
      ? `条款规定“可以并处”罚款，不并处的理由：${why()}。`
      : `条款规定可以罚款，不罚款的理由：${why()}。`;
  }
  if (containsAmount(readRange(range), amount)) {
    const at = amount.eq(range.min)
      ? '取该幅度的下限'
      : amount.eq(range.max)
        ? '取该幅度的上限'
        : '在该幅度以内';
    return `该数额${at}，理由：${why()}。${lenient(draft)}`;
  }
  const below = statutory !== null && amount.lt(statutory.min);
  const grounds = decision.options.flatMap((o) => (o.id === 'mitigated' ? o.grounds : []));
  if (below) {
    const found = draft.steps('ground-met').filter((s) => grounds.includes(s.params.ground));
    const basis = found.map((s) => `依照${draft.articles(s.source)}`).join('，');
    const mitigated = draft.written(options.because?.mitigation, '为什么减轻而不是从轻');
    return `该数额在法定最低额以下，属于减轻处罚，${basis}；减轻而不是从轻的理由：${mitigated}；确定该数额的理由：${why()}；${approved()}。`;
  }
  return `该数额不在上述幅度以内，在法定幅度以内，理由：${why()}；${approved()}。${lenient(draft)}`;
}

/** A ground that allows mitigation too, and the figure is not below the minimum. */
function lenient(draft: Drafting): string {
  const open = draft.decision.options.some((o) => o.id === 'mitigated');
  if (!open) return '';
  return `从轻而不减轻的理由：${draft.written(draft.options.because?.mitigation, '为什么从轻而不是减轻')}。`;
}
