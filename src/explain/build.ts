/** From a decision to the sections of its explanation; every step of the trail appears in exactly one of them. */

import type { LawAlternative, Outcome } from '../decide/decision.js';
import type { Fine } from '../decide/penalty.js';
import { levelOfRange } from '../fine/range-level.js';
import { indexOf } from '../rulebook/load.js';
import { ASSURANCES, type Assurance } from '../rulebook/schema.js';
import type { Finding, Step, StepSource } from '../trail/step.js';
import { type CaseWords, factsStated, orderStated, type Pair, pairs, partyStated } from './case-blocks.js';
import type { Block, ChainRow, Document, Section } from './document.js';
import { leadOf } from './lead.js';
import type { SectionId } from './locales/texts.js';
import { neighbours } from './neighbours.js';
import { pictureOf, pictureSvg, pictureText } from './picture.js';
import { lapsedOn, lawsOf, modeWords, trust } from './said.js';
import { SECTION } from './section-of.js';
import { unexaminedBlocks } from './unexamined-blocks.js';
import { type Subject, Writer } from './writer.js';

export const buildDocument = (subject: Subject): Document => new Builder(subject).build();

/** The policy on figures outside the grade. */
const DEPARTURE = 'departure-from-grade';

class Builder extends Writer {
  build(): Document {
    const { decision, lex } = this;
    const { labels } = this.locale;
    const words: CaseWords = { decision, lex, labels };
    const sections: [SectionId, Block[]][] = [
      ['result', this.result()],
      ['party', partyStated(words)],
      ['facts', factsStated(words)],
      ['order', orderStated(words, this.chain('order'))],
      [
        'law',
        [
          ...this.chain('law'),
          ...[...this.concurrence(), ...this.beside(true)].map((text): Block => ({ kind: 'text', text })),
        ],
      ],
      ['general', this.chain('general')],
      ['benchmark', this.benchmark()],
      ['circumstances', this.circumstances()],
      ['figure', this.figure()],
      ['alternatives', decision.law.alternatives.flatMap((a) => this.alternative(a))],
      ['missing', this.missing()],
      ['departure', decision.fine ? [{ kind: 'list', items: this.departure() }] : []],
      ['options', this.options()],
      ['procedure', this.procedure()],
      ['hints', this.hints()],
      ['assurance', this.assurance()],
      ['rulebook', this.rulebook()],
    ];
    const shown = sections.filter(([, blocks]) => blocks.length > 0);
    return {
      lang: lex.lang,
      title: labels.title(lex.violation(decision.violation)),
      lead: leadOf(decision, lex, labels, this.intended?.check ?? null),
      sections: shown.map(
        ([id, blocks], i): Section => ({ id, title: labels.numbered(i + 1, labels.sections[id]), blocks }),
      ),
    };
  }

  private result(): Block[] {
    const { decision, lex } = this;
    const { labels } = this.locale;
    const { ground, fine } = decision;
    return [
      pairs([
        [labels.violation, lex.violation(decision.violation)],
        [labels.outcome, lex.outcome[decision.outcome]],
        ground && [
          labels.ground,
          `${ground.text ? lex.text(ground.text) : lex.ground(ground.id)}（${lex.sources(ground.source)}）`,
        ],
        ...(fine ? this.fineRows(fine) : []),
      ]),
    ];
  }

  /** Who has to agree to a figure outside the grade: a rule of the book, with where it was read. */
  private departure(): string[] {
    const { lex } = this;
    const rule = indexOf(this.book).policies.get(DEPARTURE);
    const source = rule && lex.sources(rule.source as StepSource[]);
    return [...this.locale.labels.departure(rule ? lex.text(rule.text) : null, source ?? null)];
  }

  private fineRows(fine: Fine): Pair[] {
    const { decision, lex } = this;
    const { labels } = this.locale;
    const amount = (range: Fine['range']): string =>
      range ? lex.range(range) : labels.formUnknown(this.form(fine));
    const rows: Pair[] = [
      [labels.warningLabel, labels.warning[decision.warning]],
      [labels.mode, modeWords(decision, fine, lex)],
      [labels.statutory, amount(fine.statutory)],
      [labels.grade, lex.grades(fine.grade)],
      [
        labels.range,
        `${fine.mode === 'none' ? lex.mode.none : amount(fine.range)}${lex.bracket(trust(levelOfRange(decision, fine), lex, labels))}`,
      ],
    ];
    if (this.intended) rows.push([labels.picture.imposed, lex.yuan(this.intended.fine)]);
    if (decision.orders.length > 0) {
      const made = lex.list(decision.orders.map((id) => lex.term('order', id)));
      const corrected = decision.steps.some((s) => s.finding === 'orders-made' && s.params.corrected);
      rows.push([labels.orders, `${made}${corrected ? lex.bracket(labels.corrected) : ''}`]);
    }
    return rows;
  }

  private form({ form }: Fine): string {
    const { lex } = this;
    return form.kind === 'one-of' ? lex.list(form.forms.map(lex.form)) : lex.form(form);
  }

  private benchmark(): Block[] {
    const { decision, lex } = this;
    const { labels } = this.locale;
    if (!decision.fine) return [];
    const day = lapsedOn(decision);
    if (day) {
      const text = labels.noKnownBenchmark(
        day,
        decision.fine.grade === null ? null : decision.fine.assurance,
      );
      return [{ kind: 'text', text }, ...this.chain('benchmark')];
    }
    const found = lawsOf(decision)
      .map((id) => lex.benchmark(id))
      .find((b) => b !== undefined);
    if (!found) return [{ kind: 'text', text: labels.noBenchmark }];
    return [
      pairs([
        [labels.benchmarkName, lex.title(found.title)],
        [labels.benchmarkIssuer, found.issuer],
        [labels.benchmarkNote, found.note],
      ]),
      ...this.chain('benchmark'),
    ];
  }

  private circumstances(): Block[] {
    const { decision, lex } = this;
    const { labels } = this.locale;
    const stated = decision.case.circumstances ?? [];
    const items = (present: boolean): string =>
      lex.list(
        stated
          .filter((c) => c.present === present)
          .map((c) => `${lex.circumstance(c.id)}${lex.bracket(labels.evidenceFor(c.evidence ?? []))}`),
      ) || labels.nothing;
    const blocks: Block[] = [
      pairs([
        [labels.found, items(true)],
        [labels.foundAbsent, items(false)],
      ]),
      ...this.chain('circumstances'),
    ];
    return [...blocks, ...unexaminedBlocks(decision, this.book, lex, labels)];
  }

  private figure(): Block[] {
    const { decision, lex, locale } = this;
    const { labels } = locale;
    const { fine } = decision;
    const blocks: Block[] = [];
    const picture = pictureOf(decision, this.intended?.fine ?? null);
    if (picture) {
      const svg = pictureSvg(picture, lex, labels, lex.violation(decision.violation));
      blocks.push({ kind: 'picture', text: pictureText(picture, lex, labels), svg });
    }
    blocks.push(...this.chain('figure'));
    if (fine && typeof fine.grade === 'string') {
      const items = neighbours(decision.steps, fine.grade, lex, labels, lex.measured([decision.violation]));
      if (items.length > 0)
        blocks.push({ kind: 'text', text: labels.pair(labels.neighbours, '') }, { kind: 'list', items });
    }
    return blocks;
  }

  private alternative({ version, laws, outcome, fine, steps }: LawAlternative): Block[] {
    const { lex } = this;
    const { labels } = this.locale;
    const title = labels.pair(
      labels.alternative[version],
      labels.alternativeResult(lex.outcome[outcome], lex.versions(laws)),
    );
    const rows = fine ? [pairs(this.fineRows(fine).slice(2, 5))] : [];
    return [{ kind: 'text', text: title }, ...rows, { kind: 'chain', rows: steps.map((s) => this.row(s)) }];
  }

  private missing(): Block[] {
    const { lex } = this;
    const { labels } = this.locale;
    return this.decision.missing.flatMap(({ fact, answers }): Block[] => {
      const text: Block = {
        kind: 'text',
        text: labels.pair(lex.fact(fact), answers.length === 0 ? labels.missingAmount : ''),
      };
      if (answers.length === 0) return [text];
      const outcomes = (found: readonly Outcome[]): string => lex.list(found.map((o) => lex.outcome[o]));
      const items = answers.map((a) =>
        labels.missingAnswer(
          lex.answer(fact, a),
          outcomes(a.outcomes),
          lex.grades(a.grade),
          a.range && lex.range(a.range),
        ),
      );
      return [text, { kind: 'list', items }];
    });
  }

  private options(): Block[] {
    const { decision, lex } = this;
    const { labels } = this.locale;
    const blocks = this.chain('options');
    if (decision.otherConsequences.length > 0) {
      const rows = decision.otherConsequences.map(
        (one): ChainRow => ({ text: this.consequence(one), note: lex.sources(one.source) }),
      );
      blocks.push({ kind: 'text', text: labels.pair(labels.otherConsequences, '') }, { kind: 'chain', rows });
    }
    return blocks;
  }

  /** Without a penalty there is nothing to pay and no figure to be heard on. */
  private procedure(): Block[] {
    if (this.decision.outcome === 'penalty') return this.chain('procedure');
    const idle: readonly Finding[] = ['procedure-track', 'procedure-hearing', 'procedure-pay'];
    return this.chain('procedure', idle);
  }

  private hints(): Block[] {
    const { lex } = this;
    const { labels } = this.locale;
    const { hints } = this.decision;
    if (hints.length === 0) return [];
    const items = hints.map((h) => labels.hint(lex.term('department', h.department), lex.text(h.reason)));
    return [
      { kind: 'text', text: labels.hintLead },
      { kind: 'list', items },
    ];
  }

  /** Every step that sets a figure, by its level, strongest first. */
  private assurance(): Block[] {
    const { decision, lex } = this;
    const { labels } = this.locale;
    const rows = ASSURANCES.flatMap((level: Assurance): Pair[] => {
      const paths = decision.steps.filter((s) => s.assurance === level).flatMap((s) => Object.keys(s.after));
      const named = [...new Set(paths.map((path) => lex.figure(path)).filter((name) => name !== ''))];
      return named.length === 0 ? [] : [[lex.assurance[level].short, lex.list(named)]];
    });
    return [pairs([...rows, [labels.assuranceOfDecision, lex.assurance[decision.assurance].short]])];
  }

  private rulebook(): Block[] {
    const { labels } = this.locale;
    const { id, version, digest } = this.decision.rulebook;
    return [
      pairs([
        [labels.book, id],
        [labels.bookVersion, version],
        [labels.digest, digest],
      ]),
    ];
  }

  private row(step: Step): ChainRow {
    return { text: this.sentence(step), note: this.lex.note(step) };
  }

  private chain(section: SectionId, without: readonly Finding[] = []): Block[] {
    const rows = this.steps
      .filter((s) => SECTION[s.finding] === section && !without.includes(s.finding))
      .map((s) => this.row(s));
    return rows.length === 0 ? [] : [{ kind: 'chain', rows }];
  }
}
