/**
 * Which questions a case needs under a rulebook, in the order of the law, and the case that the answers make. Nothing
 * here knows of a terminal. A question is asked only where an answer can change the result or the documents need it.
 */
import type { DecideOptions } from '../../decide/decision.js';
import { indexOf, type Rulebook } from '../../rulebook/load.js';
import { AMOUNT_KINDS, CRITERIA, type Provision, ROLES } from '../../rulebook/schema.js';
import * as q from './definitions.js';
import { type Draft, valueAt, violationsOf, without, withValue } from './draft.js';
import { Probe } from './probe.js';
import type { Question, QuestionId, Said } from './question.js';

export type Answers = ReadonlyMap<QuestionId, Said>;

export interface Walked {
  readonly draft: Draft;
  /** Every question that the case needs as far as it is known, in order. */
  readonly asked: readonly Question[];
  /** The first that has no answer; `null`: all have one. */
  readonly next: Question | null;
}

export class Flow {
  private readonly probe: Probe;

  /** `file`: a case that was begun before. What it states stays, asked for or not. */
  constructor(
    readonly book: Rulebook,
    readonly options: DecideOptions = {},
    readonly file: Draft = {},
  ) {
    this.probe = new Probe(book, options);
  }

  walk(answers: Answers): Walked {
    const walk = new Walk(this.book, this.probe, this.file, answers);
    walk.all();
    const next = walk.asked.find(({ id }) => !answers.has(id)) ?? null;
    return { draft: walk.draft, asked: walk.asked, next };
  }
}

/** The provision that is applied where the one asked for gives way to another. */
export function provisionsIn(book: Rulebook, draft: Draft): Provision[] {
  const { provisions } = indexOf(book);
  return violationsOf(draft).flatMap((id) => {
    const own = provisions.get(id);
    return own ? [provisions.get(own.yieldsTo?.violation ?? '') ?? own] : [];
  });
}

class Walk {
  draft: Draft = {};
  readonly asked: Question[] = [];
  /** A required question has no answer: what follows from it is not known yet. */
  private open = false;

  constructor(
    private readonly book: Rulebook,
    private readonly probe: Probe,
    private readonly file: Draft,
    private readonly answers: Answers,
  ) {}

  all(): void {
    this.who();
    if (this.open) return;
    this.dates();
    if (this.open) return;
    const provisions = provisionsIn(this.book, this.draft);
    this.findings(provisions);
    this.order(provisions);
    this.criteria(provisions);
    this.amounts();
    this.circumstances();
  }

  private ask(question: Question): Said | undefined {
    this.asked.push(question);
    const said = this.answers.get(question.id);
    if (said !== undefined && said !== null) this.draft = question.write(this.draft, said);
    else if (question.required) this.open = true;
    return said;
  }

  /** Stated in the file that was given, or answered before: such a fact is not dropped. */
  private stated(id: string): boolean {
    return valueAt(this.file, id.split('.')) !== undefined || (this.answers.get(id) ?? null) !== null;
  }

  private who(): void {
    this.ask(q.party);
    this.ask(q.partyName);
    const most = this.book.data.provisions.length;
    for (let n = 0; n < most; n += 1) if ((this.ask(q.violation(n)) ?? null) === null) break;
    if (this.open) return;
    const provisions = provisionsIn(this.book, this.draft);
    const cells = provisions.map((p) =>
      p.versions.map((v) => v.fines.filter((f) => f.party.includes(this.draft['party'] as never))),
    );
    const roles = cells.flat(2).flatMap((cell) => cell.roles ?? []);
    const required = cells.some((versions) => versions.some((fines) => fines.length > 1));
    if (roles.length === 0 && !this.stated('role')) return;
    this.ask(q.role(roles.length === 0 ? ROLES : ROLES.filter((role) => roles.includes(role)), required));
  }

  private dates(): void {
    this.ask(q.days('dates', 'act.from', true));
    if (this.open) return;
    if (this.ask(q.actEnd) === 'later') this.ask(q.days('dates', 'act.to', true));
    if (this.open) return;
    this.ask(q.days('dates', 'discoveredOn'));
    this.ask(q.day('dates', 'filedOn'));
    this.ask(q.day('dates', 'decidedOn', true));
  }

  /** What takes the case elsewhere, and what makes the period of limitation longer. */
  private findings(provisions: readonly Provision[]): void {
    const intent = 'facts.intentToDamage';
    if (provisions.some((p) => p.intentTo) || this.stated(intent)) this.ask(q.yesNo('dates', intent));
    for (const name of ['endangersLifeOrHealth', 'endangersFinancialSafety']) {
      const id = `facts.${name}`;
      const unknown = without(this.draft, ['facts', name]);
      const variants = [unknown, ...[true, false].map((v) => withValue(unknown, ['facts', name], v))];
      if (this.probe.differ(variants) || this.stated(id)) this.ask(q.yesNo('dates', id));
    }
  }

  private order(provisions: readonly Provision[]): void {
    const needed =
      provisions.some((p) => p.versions.some((v) => v.orderFirst)) && !this.probe.settled(this.draft);
    const inFile = this.file['order'] !== undefined;
    if (!needed && !inFile) return;
    if (this.ask(q.orderMade) !== 'made') return;
    this.ask(q.day('order', 'order.issuedOn'));
    const deadline = this.ask(q.day('order', 'order.deadline')) ?? null;
    if (deadline === null && !inFile) return;
    if (this.ask(q.orderCompliance) === 'complied')
      this.ask({ ...q.days('order', 'order.compliedOn'), required: true });
  }

  private criteria(provisions: readonly Provision[]): void {
    const units = [...new Set(provisions.flatMap((p) => p.quantity?.units ?? []))];
    for (const criterion of CRITERIA) {
      if (criterion === 'quantity' && units.length === 0) continue;
      const needed = this.probe.criterion(this.draft, criterion, provisions);
      if (needed || this.stated(`facts.${criterion}`)) this.ask(q.criterion(criterion, units));
    }
    this.ask(q.factsEvidence);
  }

  private amounts(): void {
    const missing = this.probe.decision(this.draft)?.missing.map(({ fact }) => fact) ?? [];
    for (const kind of AMOUNT_KINDS) {
      const id = `amounts.${kind}`;
      const gains = kind === 'unlawfulGains';
      const values = ['0', '1'].map((v) => withValue(this.draft, ['amounts', kind], v));
      const needed = missing.includes(id) || (gains && this.probe.differ([this.draft, ...values]));
      if (needed || this.stated(id)) this.ask(q.amountOf(kind));
    }
  }

  private circumstances(): void {
    const { circumstances } = this.book.data;
    const party = this.draft['party'] as never;
    const base = this.draft;
    for (const { id, parties } of [...circumstances].sort(byOrigin)) {
      const stated = this.statedCircumstance(id);
      if (!parties.includes(party)) continue;
      const open = !this.included(id) && !this.probe.settled(this.draft) && this.probe.circumstance(base, id);
      if (!open && !stated) continue;
      if (this.ask(q.circumstance(id)) === 'present') this.ask(q.proof(id));
    }
  }

  private statedCircumstance(id: string): boolean {
    return (
      q.circumstance(id).read(this.file) !== undefined ||
      (this.answers.get(`circumstances.${id}`) ?? null) !== null
    );
  }

  /** A stronger fact that was found contains it. */
  private included(id: string): boolean {
    return this.book.data.circumstances.some(
      (c) => c.includes.includes(id) && q.circumstance(c.id).read(this.draft) === 'present',
    );
  }
}

const byOrigin = (a: { origin: string }, b: { origin: string }): number =>
  Number(b.origin === 'general-part') - Number(a.origin === 'general-part');
