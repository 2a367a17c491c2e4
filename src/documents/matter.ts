/** A decision ready to be written about: its words, the procedure of its day, and what the office added. */

import { hasCorrected } from '../case/corrected.js';
import type { Decision } from '../decide/decision.js';
import { examinedOutcomes } from '../decide/examined-outcomes.js';
import { type Citing, citeOn } from '../decide/law/in-force.js';
import type { PersonFine } from '../decide/penalty.js';
import { fail, issue, nearest, readAmount } from '../errors/index.js';
import { wordsFor } from '../explain/explanation.js';
import { fineSentence } from '../explain/fine-sentence.js';
import type { Lexicon } from '../explain/lexicon.js';
import { judgedFine } from '../fine/check-fine.js';
import type { FineCheck } from '../fine/finding.js';
import { stepsFinding } from '../fine/steps.js';
import { containsAmount, readRange, writeYuan } from '../money/index.js';
import { type ProcedureForFine, procedureFor } from '../procedure/procedure-for.js';
import { bookOf, rulesOn } from '../procedure/rules.js';
import type { Index } from '../rulebook/index-book.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import type { Procedure, Source, Stage } from '../rulebook/schema.js';
import { termKey } from '../rulebook/terms.js';
import type { Step, StepSource } from '../trail/step.js';
import { placesOf } from './kinds.js';
import { blank } from './model.js';
import type { ReadOptions } from './options.js';
import type { DraftKind } from './schema.js';

export interface Matter {
  readonly decision: Decision;
  readonly kind: DraftKind;
  readonly options: ReadOptions;
  readonly book: Rulebook;
  readonly lex: Lexicon;
  readonly lexEn: Lexicon;
  /** The procedure in force on the day of the decision. */
  readonly rules: Procedure;
  readonly procedure: Pick<
    ProcedureForFine,
    'track' | 'hearing' | 'hearingBecause' | 'legalReview' | 'collectiveDiscussion' | 'reviewBeforeSuit'
  >;
  /** The fine that is meant, in canonical form; `null`: none is stated. */
  readonly fine: string | null;
  /** What can be said against it; `null` without one. */
  readonly check: FineCheck | null;
  /** The person beside the unit to whom the document goes; `null`: the party itself. */
  readonly person: PersonFine | null;
  /** The violations that the document is about; several acts of one party may stand in one. */
  readonly violations: readonly string[];
  /** Name of the addressee, or a blank. */
  readonly name: string;
  readonly you: '你' | '你单位';
  /** Places as the law of the day has them, with full titles. */
  readonly cite: (source: readonly Source[]) => string;
  readonly law: Citing;
  /** The places that ask for a part of this document. */
  readonly asks: (part: string) => string;
}

/** @throws CaliangError `unknown-id` for a person, `fine-unlawful`, `invalid-amount`, `rulebook-mismatch` */
export function matterOf(
  decision: Decision,
  kind: DraftKind,
  options: ReadOptions,
  violations: readonly string[] = [decision.case.violation].flat(),
): Matter {
  const book = bookOf(decision, options.rulebook);
  const { lex } = wordsFor(decision, { rulebook: book, locale: 'zh-CN' });
  const { lex: lexEn } = wordsFor(decision, { rulebook: book, locale: 'en' });
  const { rules, law } = rulesOn(indexOf(book), decision.case.decidedOn);
  const cite = (source: readonly Source[]): string => citedIn(lex, citeOn(law, source));
  const person = personOf(decision, options);
  const because = groundNamed(options.because, rules, indexOf(book));
  const read = because === undefined ? options : { ...options, because };
  const base = { decision, kind, options: read, book, lex, lexEn, rules, person, violations };
  const meant = person ? options.person?.fine : options.fine;
  const fine =
    meant === undefined ? null : writeYuan(readAmount(meant, person ? ['person', 'fine'] : ['fine']));
  const check = fine === null || person ? null : judgedFine(decision, readAmount(fine, ['fine']), book);
  if (person && fine !== null) checkPersonFine(decision, person, fine, [lex, lexEn]);
  if (check?.verdict === 'unlawful') {
    const source = check.findings.flatMap((one) => one.source);
    const params = {
      sentence: { zh: fineSentence(decision, check, lex), en: fineSentence(decision, check, lexEn) },
      basis: { zh: lex.sources(source), en: lexEn.sources(source) },
    };
    fail(issue('fine-unlawful', ['fine'], params));
  }
  const settled = fine === null || person ? null : procedureFor(decision, fine, { rulebook: book });
  return {
    ...base,
    fine,
    check,
    procedure: person
      ? {
          ...decision.procedure,
          track: 'ordinary',
          hearing: personHearing(person, fine),
          hearingBecause: ['fine'],
          reviewBeforeSuit: null,
        }
      : (settled ?? decision.procedure),
    name: nameOf(decision, options, person, lex),
    you: person || decision.party === 'individual' ? '你' : '你单位',
    cite,
    law,
    asks: (part) => cite(placesOf(kind, part, rules.id)),
  };
}

/** Why a discussion or a review is needed, by its id: the names that the book has for it are as good. */
function groundNamed(given: string | undefined, rules: Procedure, { terms }: Index): string | undefined {
  const ids = [...rules.collectiveDiscussion.dependsOn, ...rules.legalReview.dependsOn];
  const named = ids.find((id) => {
    const term = terms.get(termKey('fact', id));
    return term !== undefined && [term.zh, ...(term.aliases ?? [])].includes(given?.trim() ?? '');
  });
  return named ?? given;
}

function personOf({ personFines }: Decision, { person }: ReadOptions): PersonFine | null {
  if (person === undefined) return null;
  const found = personFines.find(({ id }) => id === person.id);
  if (found) return found;
  const valid = personFines.map(({ id }) => id);
  const params = { kind: 'person', value: person.id, valid, nearest: nearest(person.id, valid) };
  return fail(issue('unknown-id', ['person', 'id'], params));
}

function checkPersonFine(
  decision: Decision,
  { range, id }: PersonFine,
  fine: string,
  [lex, lexEn]: readonly [Lexicon, Lexicon],
): void {
  const amount = readAmount(fine, ['person', 'fine']);
  if (range === null || containsAmount(readRange(range), amount)) return;
  const source = sourcesOf(
    stepsFinding(decision.steps, 'person-fine').filter(({ params }) => params.id === id),
  );
  const sentence = {
    zh: `${lex.person(id)}的罚款${lex.yuan(fine)}不在条款的幅度${lex.range(range)}以内。`,
    en: `The fine of ${lexEn.yuan(fine)} on ${lexEn.person(id)} is not within ${lexEn.range(range)}.`,
  };
  const basis = { zh: lex.sources(source), en: lexEn.sources(source) };
  fail(issue('fine-unlawful', ['person', 'fine'], { sentence, basis }));
}

function personHearing(
  { hearing, hearingThreshold }: PersonFine,
  fine: string | null,
): PersonFine['hearing'] {
  if (fine === null || hearingThreshold === null) return hearing;
  return readAmount(fine, []).gte(hearingThreshold) ? 'yes' : 'no';
}

function nameOf(
  { partyName, party }: Decision,
  { party: stated, person: given }: ReadOptions,
  person: PersonFine | null,
  lex: Lexicon,
): string {
  if (person) return given?.name ?? blank(`${lex.person(person.id)}的姓名`);
  return partyName ?? stated?.name ?? blank(party === 'unit' ? '当事人名称' : '当事人姓名');
}

/** Places of several instruments as one phrase of a sentence. */
export function citedIn(lex: Lexicon, source: readonly StepSource[]): string {
  const of = (one: StepSource): string => ('instrument' in one ? one.instrument : '');
  const cited = source.filter((one) => of(one) !== '');
  const instruments = [...new Set(cited.map(of))];
  const phrases = instruments.map((id) => lex.formal(cited.filter((one) => of(one) === id)));
  const last = phrases.slice(-1);
  return [phrases.slice(0, -1).join('、'), ...last].filter((one) => one !== '').join('和');
}

export const sourcesOf = (steps: readonly Step[]): StepSource[] => {
  const all = steps.flatMap(({ source }) => source);
  return all.filter((one, i) => all.findIndex((s) => JSON.stringify(s) === JSON.stringify(one)) === i);
};

export const stageOf = ({ rules }: Matter, id: string): Stage | undefined =>
  rules.stages.find((stage) => stage.id === id);

/** The period of a stage: 5个工作日, 3日; a blank where the law sets none. */
export function periodOf(matter: Matter, id: string, what: string): string {
  const { rules } = matter;
  const period = stageOf(matter, id)?.period;
  const days =
    period?.days === 'payWithinDays'
      ? rules.payWithinDays.days
      : typeof period?.days === 'number'
        ? period.days
        : null;
  if (days === null || !period) return blank(what);
  return period.unit === 'working' ? `${days}个工作日` : `${days}日`;
}

/** Whether the party is found to have put an end to the violation before the decision. */
export const isCorrected = ({ decision, book }: Pick<Matter, 'decision' | 'book'>): boolean =>
  hasCorrected(decision.case, book.data);

export const isOpen = (decision: Decision): boolean => examinedOutcomes(decision).length > 1;
