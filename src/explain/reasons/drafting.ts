/** What every part of the paragraph is written from: the decision, its words, and the places left to a person. */
import type { Decision } from '../../decide/decision.js';
import { type StepOf, stepsFinding } from '../../fine/steps.js';
import type { Index } from '../../rulebook/index-book.js';
import type { Provision } from '../../rulebook/schema.js';
import type { Finding, Step, StepSource } from '../../trail/step.js';
import type { Lexicon } from '../lexicon.js';
import type { Locale } from '../locales/texts.js';
import { lawsOf, sentence } from '../said.js';
import type { ReasonsOptions } from './options.js';

export class Drafting {
  /** What a person still has to deal with: places to fill in, figures that nobody enacted. */
  readonly marks: string[] = [];
  readonly party: string;
  /** 拟 in a notice, 决定 in a decision. */
  readonly will: '拟' | '决定';

  constructor(
    readonly decision: Decision,
    readonly index: Index,
    readonly lex: Lexicon,
    readonly locale: Locale,
    readonly options: ReasonsOptions,
  ) {
    this.will = options.stage === 'notice' ? '拟' : '决定';
    this.party = decision.partyName ?? `当事人${this.blank()}`;
  }

  /** A place for a person to fill in. */
  blank(what = '    '): string {
    this.marks.push(what.trim() === '' ? '空白' : what);
    return `【${what}】`;
  }

  /** What the caller wrote, or a place for it. */
  written(text: string | undefined, what?: string): string {
    return text ?? this.blank(what);
  }

  /** A figure of the grading with the mark that nobody enacted it. */
  figure(text: string, reference: boolean): string {
    return reference ? `${text}${this.blank('参考值')}` : text;
  }

  /** A line that stands before the paragraph and goes before it is signed. */
  toCheck(text: string): string {
    return `${this.blank(`核对：${text}`)}\n`;
  }

  evidence(evidence: readonly string[] | undefined): string {
    return evidence !== undefined && evidence.length > 0 ? evidence.join('、') : this.blank('证据名称和编号');
  }

  /** The steps of a finding; where two laws count, those of both. */
  steps<F extends Finding>(...findings: F[]): StepOf<F>[] {
    return stepsFinding(this.decision.steps, ...findings);
  }

  /** The sentence of a step without its full stop. */
  clause(step: Step): string {
    return sentence(step, this.lex, this.locale).replace(/。$/, '');
  }

  /** The provisions that were broken, the one that gives the fine first. */
  provisions(): Provision[] {
    const { violation, concurrence } = this.decision;
    const others = concurrence?.considered.map((one) => one.violation) ?? [];
    const ids = new Set([concurrence?.chosen ?? violation, ...others]);
    return [...ids].flatMap((id) => this.index.provisions.get(id) ?? []);
  }

  /** Places of the law with the version that was applied. */
  cited(places: readonly Provision['cite'][]): StepSource[] {
    const versions = lawsOf(this.decision).flatMap((id) => this.index.versions.get(id) ?? []);
    return places.map((place) => ({
      ...place,
      version: versions.find((v) => v.instrument.id === place.instrument)?.version.id ?? null,
    }));
  }

  /** The places of the law among the sources: documents of this project are cited nowhere. */
  articles(source: readonly StepSource[]): string {
    return this.lex.formal(source.filter((one) => !('document' in one))).replaceAll('；《', '、《');
  }

  /** Figures that nobody enacted are in the decision. */
  get reference(): boolean {
    return this.decision.fine?.assurance === 'reference';
  }
}
