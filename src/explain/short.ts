/** The answer on one screen: what an adviser asks first, in the order in which it is asked. */
import { examinedOutcomes } from '../decide/examined-outcomes.js';
import type { Fine, OtherConsequence } from '../decide/penalty.js';
import { WHY_NONE } from '../fine/judge.js';
import { levelOfRange } from '../fine/range-level.js';
import { basisOf, stepsFinding, stepsNamed } from '../fine/steps.js';
import { readRange, sameRange } from '../money/index.js';
import type { Finding, Step, StepSource } from '../trail/step.js';
import type { Document, Section } from './document.js';
import type { Lexicon } from './lexicon.js';
import { enShort } from './locales/short-en.js';
import type { ShortTexts } from './locales/short-texts.js';
import { zhShort } from './locales/short-zh-CN.js';
import type { SectionId } from './locales/texts.js';
import { modeWords, sentence, trust, warningsOf } from './said.js';
import { unexaminedOf } from './unexamined.js';
import { type Subject, Writer } from './writer.js';

const PERIODS: readonly Finding[] = [
  'limitation-not-begun',
  'limitation-in-time',
  'limitation-passed',
  'limitation-unknown',
  'limitation-end-unknown',
  'limitation-from-order',
  'limitation-contested',
  'procedure-decide-by',
];

const BESIDE: readonly Finding[] = [
  'option-spared',
  'option-mitigated',
  'orders-made',
  'person-fine',
  'person-not-fined',
];

/** Without a penalty there is nothing to be heard on, to be reviewed, or to be discussed (57(2), 58, 63). */
const OF_PENALTY: readonly Finding[] = [
  'procedure-hearing',
  'procedure-legal-review',
  'procedure-review-hint',
  'procedure-collective-discussion',
];

export const shortDocument = (subject: Subject): Document => new Short(subject).build();

class Short extends Writer {
  private readonly texts: ShortTexts = this.lex.lang === 'en' ? enShort : zhShort;

  build(): Document {
    const { decision, lex, texts } = this;
    const procedure = this.steps
      .filter((s) => [...PERIODS, ...this.ofPenalty()].includes(s.finding))
      .map((s) => this.said(s));
    const tables = decision.steps.flatMap((step) =>
      step.finding === 'table-finding' ? [texts.problem(step.params)] : [],
    );
    const beside = [
      ...stepsFinding(decision.steps, ...BESIDE).map((s) => this.said(s)),
      ...decision.otherConsequences.map((one) => this.beneath(one)),
    ];
    const sections = [
      section('benchmark', texts.tables, tables),
      section('figure', texts.beside, [...new Set(beside)]),
      section('procedure', texts.procedure, [...new Set(procedure)]),
      section('circumstances', texts.unexamined, this.unexamined()),
    ];
    return {
      lang: lex.lang,
      title: texts.title(lex.violation(decision.violation)),
      lead: this.lead(),
      sections: sections.filter(({ blocks }) => blocks.length > 0),
      tail: [texts.rest, this.locale.labels.advice],
    };
  }

  private ofPenalty(): readonly Finding[] {
    const { outcome } = this.decision;
    if (outcome === 'penalty') return OF_PENALTY;
    const possible = examinedOutcomes(this.decision).includes('penalty');
    return possible ? OF_PENALTY.filter((finding) => finding !== 'procedure-hearing') : [];
  }

  private lead(): string[] {
    const { decision, lex, intended } = this;
    const { labels } = this.locale;
    const outcomes = examinedOutcomes(decision);
    const missing = decision.missing.map((m) => lex.fact(m.fact));
    const warnings = warningsOf(decision, lex, labels);
    return [
      ...warnings.lapse,
      ...(outcomes.length > 1 ? [labels.outcomesOpen(lex.list(outcomes.map((o) => lex.outcome[o])))] : []),
      this.result(),
      ...this.concurrence(),
      ...(missing.length > 0 ? [labels.missingLead(lex.list(missing))] : []),
      ...(intended ? [intended.check] : []),
      [labels.figuresAre(lex.assurance[decision.assurance].lead), ...this.beside(false)].join(
        lex.lang === 'en' ? ' ' : '',
      ),
      ...warnings.others,
    ];
  }

  private result(): string {
    const { decision, lex, texts } = this;
    const { outcome, fine, ground, steps, warning } = decision;
    const says = (contents: readonly string[], source: readonly StepSource[]): string =>
      texts.result(
        lex.outcome[outcome],
        contents,
        source.length === 0 ? '' : texts.under(this.cited(source)),
      );
    if (ground) return says([ground.text ? lex.text(ground.text) : lex.ground(ground.id)], ground.source);
    if (!fine) {
      const why = stepsFinding(steps, ...WHY_NONE);
      const source = why.length > 0 ? basisOf(why).source : basisOf(stepsNamed(steps, 'law.choice')).source;
      return says(
        why.map((s) => sentence(s, lex, this.locale).replace(/[。.]$/, '')),
        source,
      );
    }
    const contents = [...(warning === 'required' ? [texts.warned] : []), this.fined(fine)];
    return says(contents, basisOf(stepsNamed(steps, 'provision')).source.slice(0, 1));
  }

  private fined(fine: Fine): string {
    const { lex, texts } = this;
    const { labels } = this.locale;
    const { form, grade, range, statutory, mode } = fine;
    const whole =
      Array.isArray(grade) && range && statutory && sameRange(readRange(range), readRange(statutory));
    const notes = [
      ...(whole ? [texts.whole] : []),
      ...this.graded(grade, fine.kept ?? []),
      ...(whole ? [] : [trust(levelOfRange(this.decision, fine), lex, labels)]),
      ...(statutory && !whole ? [texts.statutory(lex.range(statutory))] : []),
    ];
    const unknown = form.kind === 'one-of' ? lex.list(form.forms.map(lex.form)) : lex.form(form);
    return mode === 'none'
      ? texts.noFine(lex.mode[mode], notes)
      : texts.fine(
          modeWords(this.decision, fine, lex),
          range ? lex.range(range) : labels.formUnknown(unknown),
          notes,
        );
  }

  /** The grade; where the table keeps several rows, what each of them gives. */
  private graded(grade: Fine['grade'], kept: NonNullable<Fine['kept']>): string[] {
    const { lex, texts } = this;
    const parts = stepsFinding(this.decision.steps, 'range-of-table').flatMap(({ params }) => params.parts);
    const free = parts.flatMap((part) => (part.fine === null ? [part.row] : []));
    const rows = kept.map(({ row, place, grade: own, range }) =>
      texts.row(
        own === null ? place : lex.grade(own),
        free.includes(row) ? lex.mode.none : range && lex.range(range),
      ),
    );
    if (new Set(rows).size > 1) return [...new Set(rows)];
    return grade === null ? [] : [lex.grades(grade)];
  }

  /** What else follows, and when: 造成损失的，依法赔偿损失. */
  private beneath(one: OtherConsequence): string {
    const { lex, texts } = this;
    return capital(lex.sentenceEnd(`${texts.under(this.cited(one.source))}${this.consequence(one)}`), lex);
  }

  /** Places of several instruments stand in one phrase. */
  private cited(source: readonly StepSource[]): string {
    const { lex } = this;
    return lex.lang === 'en' ? lex.sources(source) : lex.sources(source).replaceAll('；《', '、《');
  }

  /** The sentence of a step with its articles. */
  private said(step: Step): string {
    const { lex, texts } = this;
    const articles = step.source.filter((one) => !('document' in one));
    const basis = articles.length === 0 ? '' : texts.under(this.cited(articles));
    const said = `${basis}${this.sentence(step)}`;
    return capital(said, lex);
  }

  private unexamined(): string[] {
    const { lex, texts } = this;
    const { changing, others } = unexaminedOf(this.decision, this.book);
    return [
      ...(changing.length > 0 ? [texts.changing(lex.circumstances(changing))] : []),
      ...(others.length > 0 ? [texts.others(lex.circumstances(others))] : []),
    ];
  }
}

const capital = (text: string, { lang }: Lexicon): string =>
  lang === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;

const section = (id: SectionId, title: string, items: readonly string[]): Section => ({
  id,
  title,
  blocks: items.length === 0 ? [] : [{ kind: 'list', items }],
});
