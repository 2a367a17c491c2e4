/**
 * Which questions a case needs under a rulebook, in the order of the law, and the case that the answers make. Nothing
 * here knows of a terminal. A question is asked only where an answer can change the result or the documents need it.
 */

import type { Draft } from '../../case/draft.js';
import type { DecideOptions } from '../../decide/decision.js';
import { indexOf, type Rulebook } from '../../rulebook/load.js';
import { openCircumstances } from '../../rulebook/open-grounds.js';
import { AMOUNT_KINDS, CRITERIA, type Party, type Provision, ROLES } from '../../rulebook/schema.js';
import { replacementOf } from '../../rulebook/yields.js';
import * as q from './definitions.js';
import { violationsOf, without } from './draft.js';
import { isMissing, isSettled, Probe } from './probe.js';
import type { Question, Said } from './question.js';

/** What is said to a question; `undefined`: it is open. */
export type Known = (question: Question) => Said | undefined;

export interface Walked {
  readonly draft: Draft;
  /** Every question up to the first that is open, in order. */
  readonly asked: readonly Question[];
  /** The first that is open; `null`: all are answered. */
  readonly next: Question | null;
  /** Where the walk stands among the circumstances; `null`: before them, or behind. */
  readonly among: Among | null;
}

/** Which circumstances count is found where their questions begin: no answer to one of them changes it. */
interface Among {
  /** That whose question, or whose proof, is open. */
  readonly id: string;
  readonly counting: ReadonlySet<string>;
  /** Those that the walk has not come to. */
  readonly left: readonly string[];
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

  walk(known: Known): Walked {
    const walk = new Walk(this.book, this.probe, known);
    walk.all();
    return walk.walked();
  }

  /** The walk after its open question was answered: among the circumstances it goes on from there. */
  onward(walked: Walked, known: Known): Walked {
    if (!walked.among || !walked.next) return this.walk(known);
    const walk = new Walk(this.book, this.probe, known, walked.draft, walked.asked.slice(0, -1));
    walk.onward(walked.next, walked.among);
    return walk.walked();
  }

  /** Everything that is known, whatever is open before it; no question is looked for. */
  collect(known: Known): Walked {
    const walk = new Walk(this.book, null, known);
    walk.all();
    const { draft, asked } = walk.walked();
    return { draft, asked: asked.filter((q) => known(q) !== undefined), next: null, among: null };
  }
}

/** The provision that is applied where the one asked for gives way to another. */
export function provisionsIn(book: Rulebook, draft: Draft): Provision[] {
  const { provisions } = indexOf(book);
  return violationsOf(draft).flatMap((id) => {
    const own = provisions.get(id);
    return own ? [provisions.get(replacementOf(own)?.violation ?? '') ?? own] : [];
  });
}

class Walk {
  private readonly asked: Question[];
  /** The question that stops the walk; nothing after it is known to be needed. */
  private open: Question | null = null;
  private among: Among | null = null;

  /** Without a probe nothing new is asked and nothing stops. */
  constructor(
    private readonly book: Rulebook,
    private readonly probe: Probe | null,
    private readonly known: Known,
    private draft: Draft = {},
    asked: readonly Question[] = [],
  ) {
    this.asked = [...asked];
  }

  walked(): Walked {
    const { draft, asked, open, among } = this;
    return { draft, asked, next: open, among: open && among };
  }

  all(): void {
    this.who();
    this.dates();
    const provisions = provisionsIn(this.book, this.draft);
    this.findings(provisions);
    this.order(provisions);
    this.criteria(provisions);
    this.amounts();
    this.circumstances();
  }

  private ask(question: Question): Said | undefined {
    if (this.open) return undefined;
    this.asked.push(question);
    const said = this.known(question);
    if (said !== undefined && said !== null) this.draft = question.write(this.draft, said);
    if (said === undefined && this.probe) this.open = question;
    return said;
  }

  /** Asked if it is needed, and if it was stated: such a fact is not dropped. */
  private askIf(needed: (probe: Probe) => boolean, question: Question): Said | undefined {
    return this.isStated(question) || this.look(needed) ? this.ask(question) : undefined;
  }

  private isStated(question: Question): boolean {
    return (this.known(question) ?? null) !== null;
  }

  /** Where a question is open already, and where nothing new is asked, there is nothing to look for. */
  private look<T>(find: (probe: Probe) => T): T | undefined {
    return this.open || !this.probe ? undefined : find(this.probe);
  }

  private who(): void {
    this.ask(q.party);
    this.ask(q.partyName);
    const most = this.book.data.provisions.length;
    for (let n = 0; n < most; n += 1) if ((this.ask(q.violation(n)) ?? null) === null) break;
    const party = this.draft['party'] as Party;
    const cells = provisionsIn(this.book, this.draft).map((p) =>
      p.versions.map((v) => v.fines.filter((f) => f.party.includes(party))),
    );
    const roles = cells.flat(2).flatMap((cell) => cell.roles ?? []);
    const required = cells.some((versions) => versions.some((fines) => fines.length > 1));
    const choices = roles.length === 0 ? ROLES : ROLES.filter((role) => roles.includes(role));
    this.askIf(() => roles.length > 0, q.role(choices, required));
  }

  private dates(): void {
    this.ask(q.days('dates', 'act.from', true));
    if (this.ask(q.actEnd) === 'later') this.ask(q.days('dates', 'act.to', true));
    this.ask(q.days('dates', 'discoveredOn'));
    this.ask(q.day('dates', 'filedOn'));
    this.ask(q.day('dates', 'decidedOn', true));
  }

  /** What takes the case elsewhere, and what makes the period of limitation longer. */
  private findings(provisions: readonly Provision[]): void {
    this.askIf(() => provisions.some((p) => p.intentTo), q.yesNo('dates', 'facts.intentToDamage'));
    for (const name of ['endangersLifeOrHealth', 'endangersFinancialSafety']) {
      const unknown = without(this.draft, ['facts', name]);
      const id = `facts.${name}`;
      this.askIf((probe) => isMissing(probe.decision(unknown), id), q.yesNo('dates', id));
    }
  }

  private order(provisions: readonly Provision[]): void {
    const first = provisions.some((p) => p.versions.some((v) => v.orderFirst));
    if (this.askIf((probe) => first && !isSettled(probe.decision(this.draft)), q.orderMade) !== 'made')
      return;
    this.ask(q.day('order', 'order.issuedOn'));
    const deadline = this.ask(q.day('order', 'order.deadline')) ?? null;
    // Whether an order without a deadline was obeyed changes nothing.
    if (this.askIf(() => deadline !== null, q.orderCompliance) === 'complied') this.ask(q.compliedOn);
  }

  private criteria(provisions: readonly Provision[]): void {
    const units = [...new Set(provisions.flatMap((p) => p.quantity?.units ?? []))];
    const questions = CRITERIA.filter((criterion) => criterion !== 'quantity' || units.length > 0).map(
      (criterion) => ({ criterion, question: q.criterion(criterion, units) }),
    );
    // Without the other criteria and the circumstances, so that what was answered before hides nothing.
    const bare = [...CRITERIA.map((c) => ['facts', c]), ['circumstances']].reduce(without, this.draft);
    const unstated = questions.filter(({ question }) => !this.isStated(question));
    const counting = this.look((probe) =>
      probe.criteria(
        bare,
        provisions,
        unstated.map(({ criterion }) => criterion),
      ),
    );
    for (const { criterion, question } of questions) {
      this.askIf(() => counting?.has(criterion) === true, question);
    }
    this.ask(q.deed);
    this.ask(q.place);
    this.ask(q.factsEvidence);
  }

  private amounts(): void {
    const base = this.draft;
    const decision = this.look((probe) => probe.decision(base)) ?? null;
    for (const kind of AMOUNT_KINDS) {
      const needed = (probe: Probe): boolean =>
        isMissing(decision, `amounts.${kind}`) ||
        (kind === 'unlawfulGains' && probe.matters(base, decision, ['amounts', kind], ['0', '1']));
      this.askIf(needed, q.amountOf(kind));
    }
  }

  private circumstances(): void {
    const open = openCircumstances(this.book.data);
    const ids = [...this.book.data.circumstances].sort(byOrigin).map(({ id }) => id);
    const unstated = ids.filter((id) => !open.has(id) && !this.isStated(q.circumstance(id)));
    const counting = this.look((probe) =>
      isSettled(probe.decision(this.draft)) ? null : probe.circumstances(this.draft, unstated),
    );
    this.eachOf({ counting: counting ?? new Set(), left: ids });
  }

  /** Goes on with the open question, of a circumstance or of its proof, and with those that are left. */
  onward(question: Question, among: Among): void {
    this.askCircumstance(question, among);
    this.eachOf(among);
  }

  private eachOf({ counting, left }: Omit<Among, 'id'>): void {
    let seen: Draft | null = null;
    let settled = false;
    for (const [i, id] of left.entries()) {
      if (this.open) return;
      const question = q.circumstance(id);
      if (!this.isStated(question)) {
        if (!counting.has(id) || this.included(id)) continue;
        if (seen !== this.draft)
          settled = this.look((probe) => isSettled(probe.decision(this.draft))) === true;
        seen = this.draft;
        if (settled) continue;
      }
      this.askCircumstance(question, { id, counting, left: left.slice(i + 1) });
    }
  }

  private askCircumstance(question: Question, among: Among): void {
    this.among = among;
    if (this.ask(question) === 'present' && question.kind === 'choice') this.ask(q.proof(among.id));
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
