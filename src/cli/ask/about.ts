/** What stands behind a question: article, meaning, thresholds, each with source and assurance, all from the rulebook. */

import type { Draft } from '../../case/draft.js';
import { rowText, unitOf } from '../../decide/row-text.js';
import type { Lexicon } from '../../explain/lexicon.js';
import type { Dated } from '../../rulebook/index-book.js';
import { indexOf, type Rulebook } from '../../rulebook/load.js';
import {
  type AmountKind,
  type Assurance,
  CRITERIA,
  type Criterion,
  type FineCell,
  ORDINALS,
  type Provision,
  type Source,
} from '../../rulebook/schema.js';
import type { StepSource } from '../../trail/step.js';
import { violationsOf } from './draft.js';
import { provisionsIn } from './flow.js';
import type { AskTexts } from './locales/index.js';
import type { Question } from './question.js';

interface Cell {
  readonly source: readonly Source[];
  readonly assurance: Assurance;
}

/** One thing that is said, and the cell that it is read from. */
interface Said {
  readonly text: string;
  readonly cell: Cell | null;
}

const undated = (source: readonly Source[]): StepSource[] =>
  source.map((s) => ('instrument' in s ? { ...s, version: null } : s)) as StepSource[];

/** Sentences of the tables end already; here every line is ended. */
const unended = (text: string): string => text.replace(/[。.]$/, '');

/** The place of a provision, as a cell that its meaning is read from. */
const placed = ({ cite, versions }: Provision): Cell => ({
  source: [cite],
  assurance: versions.at(-1)!.assurance,
});

export const articleOf = (lex: Lexicon, { cite }: Provision): string => lex.sources(undated([cite]));

export class About {
  constructor(
    private readonly book: Rulebook,
    private readonly lex: Lexicon,
    private readonly texts: AskTexts,
  ) {}

  /** The lines for a question of this draft; what rests on the same cell is noted once, behind the last of it. */
  lines(question: Question, draft: Draft): string[] {
    const { lex } = this;
    const said = this.said(question, draft);
    return said.map(({ text, cell }, i) => {
      const next = said[i + 1]?.cell;
      const note = (c: Cell): string =>
        lex.noted(lex.sources(undated(c.source)), lex.assurance[c.assurance].tag);
      const again = cell && next && note(cell) === note(next);
      return cell && !again ? `${lex.sentenceEnd(text)}\n${lex.bracket(note(cell))}` : lex.sentenceEnd(text);
    });
  }

  private said(question: Question, draft: Draft): Said[] {
    const { about } = this.texts;
    const [head = '', name = '', more] = question.id.split('.');
    const general = this.on(indexOf(this.book).generalParts, draft);
    const procedure = this.on(indexOf(this.book).procedures, draft);
    const provisions = provisionsIn(this.book, draft);
    const contents = (n: number): Said[] => {
      const stage = procedure?.stages.find(({ id }) => id === 'decision');
      const text = stage?.contents[n];
      return stage && text ? [{ text: about.document(this.lex.text(text)), cell: stage }] : [];
    };
    const limitation = (): Said[] =>
      general ? [{ text: about.limitation(general.limitation.years), cell: general.limitation }] : [];
    const inTime = (): Said[] =>
      general?.lawInTime ? [{ text: about.lawInTime, cell: general.lawInTime }] : [];
    const byFiling = (): Said[] => {
      const cell = procedure?.decideWithinDays;
      return cell ? [{ text: about.decideWithin(cell.days), cell }] : [];
    };
    if (more === 'evidence') return [...this.circumstance(name, draft), ...contents(1)];
    switch (head) {
      case 'party':
        return provisions.length > 0
          ? this.fines(provisions)
          : [procedure?.summaryCeiling, procedure?.hearingThreshold].flatMap((cell, i) =>
              cell ? [{ text: (i === 0 ? about.onTheSpot : about.hearing)(this.lex, cell), cell }] : [],
            );
      case 'partyName':
        return contents(0);
      case 'violation':
        return name === ''
          ? this.violations(provisions)
          : [
              ...(general ? [{ text: about.sameAct, cell: general.sameAct }] : []),
              ...this.violations(provisions),
            ];
      case 'role':
        return this.fines(provisions);
      case 'act':
        if (name === 'words' || name === 'place') return contents(1);
        return [...limitation(), ...inTime()];
      case 'discoveredOn':
        return limitation();
      case 'filedOn':
        return byFiling();
      case 'decidedOn':
        return [...inTime(), ...byFiling()];
      case 'order':
        return this.order(provisions, general?.orderToCorrect);
      case 'amounts':
        return this.amount(name as AmountKind, provisions, general?.unlawfulGains ?? null);
      case 'circumstances':
        return this.circumstance(name, draft);
      default:
    }
    if (name === 'evidence') return contents(1);
    if (name === 'intentToDamage') {
      return provisions.flatMap((p) =>
        p.intentTo
          ? [
              {
                text: about.intent(this.lex.referTo(p.violation)),
                cell: { source: [p.intentTo], assurance: p.versions.at(-1)!.assurance },
              },
            ]
          : [],
      );
    }
    if (CRITERIA.includes(name as Criterion)) return this.criterion(name as Criterion, provisions, draft);
    const longer = general?.limitation.extended;
    return longer ? [...limitation(), { text: about.longer(longer.years), cell: longer }] : limitation();
  }

  /** The part in force on the day of the decision, or the last. */
  private on<T>(parts: readonly Dated<T>[], draft: Draft): T | undefined {
    const day = String(draft['decidedOn'] ?? '');
    const inForce = parts.find(
      ({ version }) => version.from <= day && (version.to === null || day <= version.to),
    );
    return (inForce ?? parts.at(-1))?.value;
  }

  private violations(provisions: readonly Provision[]): Said[] {
    const { lex, texts } = this;
    if (provisions.length === 0) {
      const cited = [...new Set(this.book.data.provisions.map((p) => p.cite.instrument))];
      const titles = cited.map((id) => lex.title(lex.text(indexOf(this.book).instruments.get(id)!.title)));
      return [
        { text: texts.about.instruments(this.book.data.provisions.length, lex.list(titles)), cell: null },
      ];
    }
    return provisions.flatMap((p): Said[] => [
      ...(p.meaning ? [{ text: unended(lex.text(p.meaning)), cell: placed(p) }] : []),
      ...(p.competence ? [{ text: lex.text(p.competence), cell: null }] : []),
      ...this.fines([p]),
    ]);
  }

  private fines(provisions: readonly Provision[]): Said[] {
    return provisions.flatMap((p): Said[] => {
      const version = p.versions.at(-1)!;
      if (version.fines.length === 0) {
        return [{ text: this.texts.about.refer(this.lex.violation(p.violation)), cell: version }];
      }
      return version.fines.map((cell) => ({ text: this.fine(p, cell), cell }));
    });
  }

  private fine({ violation }: Provision, { party, roles, form, mode }: FineCell): string {
    const { lex } = this;
    const who = lex.list(roles ? roles.map((role) => lex.role[role]) : party.map((one) => lex.party[one]));
    return this.texts.about.fine(lex.violation(violation), who, lex.mode[mode], lex.form(form));
  }

  private order(provisions: readonly Provision[], general: Cell | undefined): Said[] {
    const { about } = this.texts;
    const first = provisions.flatMap((p) => p.versions.filter((v) => v.orderFirst).slice(-1));
    return [
      ...first.map((cell) => ({ text: about.orderFirst, cell })),
      ...(general ? [{ text: about.orderToCorrect, cell: general }] : []),
    ];
  }

  private amount(kind: AmountKind, provisions: readonly Provision[], gains: Cell | null): Said[] {
    const { lex, texts } = this;
    const bases = provisions.flatMap((p) =>
      p.versions
        .slice(-1)
        .flatMap((v) => v.fines)
        .flatMap((cell) =>
          'of' in cell.form && cell.form.of === kind ? [{ text: this.fine(p, cell), cell }] : [],
        ),
    );
    const taken =
      kind === 'unlawfulGains' && gains
        ? [{ text: texts.about.gains(lex.term('consequence', 'confiscate-gains')), cell: gains }]
        : [];
    return [...bases, ...taken];
  }

  private criterion(criterion: Criterion, provisions: readonly Provision[], draft: Draft): Said[] {
    const { lex, texts } = this;
    const grading = this.grading(draft);
    return provisions.flatMap((p) => {
      if (!p.criteria.includes(criterion)) return [];
      const rows = grading?.thresholds(criterion, p) ?? [];
      return ORDINALS.flatMap((ordinal) =>
        rows
          .filter((row) => row.ordinal === ordinal)
          .map((row) => ({
            text: texts.about.threshold(lex.row(rowText(row, unitOf(criterion, p))), lex.ordinal[ordinal]),
            cell: row,
          })),
      );
    });
  }

  private circumstance(id: string, draft: Draft): Said[] {
    const { lex, texts } = this;
    const grounds =
      this.on(indexOf(this.book).generalParts, draft)?.grounds.filter((g) => g.all.includes(id)) ?? [];
    const [violation = ''] = violationsOf(draft);
    const row = this.grading(draft)?.of(violation).effects.get(id);
    return [
      { text: lex.meaning(id), cell: null },
      ...grounds.map((cell) => ({
        text: cell.meaning
          ? unended(lex.text(cell.meaning))
          : texts.about.ground(lex.ground(cell.id), texts.about.effects[cell.effect]),
        cell,
      })),
      ...(row && grounds.length === 0 ? [{ text: texts.about.weight[row.effect], cell: row }] : []),
    ];
  }

  private grading(draft: Draft) {
    const { gradings } = indexOf(this.book);
    const day = String(draft['decidedOn'] ?? '');
    const { benchmarks } = this.book.data;
    const inForce =
      benchmarks.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? benchmarks.at(-1);
    return inForce && gradings.get(inForce.id);
  }
}
