/** Which rulebook is used, loading another, and why one was refused. */
import { safeDecide } from '../src/decide/decide.js';
import { FAULT_RULE_NAMES } from '../src/errors/fault-rules.js';
import { renderIssue } from '../src/errors/index.js';
import { writePath } from '../src/errors/render.js';
import type { Lexicon } from '../src/explain/lexicon.js';
import { loadRulebook, loadUnverified, type Rulebook } from '../src/rulebook/load.js';
import { type Fault, issueOf, type WitnessCase } from '../src/rulebook/verify/fault.js';
import { type Verification, verifyRulebook } from '../src/rulebook/verify/verify.js';
import { button, fill, h } from './dom.js';
import { lexicon } from './form/names.js';
import { isBuiltIn } from './state.js';
import { type Locale, type PageTexts, TEXTS } from './texts.js';

interface Refusal {
  readonly name: string;
  readonly json: unknown;
  readonly verified: Verification;
}

/** Many faults have one cause; the first few are what a person reads. */
const MOST = 20;

function witnessLine(one: WitnessCase, lex: Lexicon, texts: PageTexts, book: Rulebook | null): HTMLElement {
  const { party, role, act, decidedOn, order, facts = {}, amounts = {}, circumstances = [] } = one;
  const quantity = facts.quantity;
  const said = [
    lex.list([one.violation].flat().map(lex.violation)),
    `${party === 'unit' || party === 'individual' ? lex.party[party] : party}${role === undefined ? '' : lex.bracket(role)}`,
    `${texts.actFrom} ${act.from}`,
    `${texts.decidedOn} ${decidedOn}`,
    order && `${texts.deadline} ${order.deadline}`,
    facts.frequency !== undefined && `${lex.criterion.frequency} ${facts.frequency}`,
    quantity !== undefined &&
      `${lex.criterion.quantity} ${typeof quantity === 'object' ? `${quantity.value} ${lex.unit(quantity.unit)}` : quantity}`,
    facts.consequence !== undefined && `${lex.criterion.consequence} ${facts.consequence}`,
    ...Object.entries(amounts).map(
      ([kind, v]) => `${lex.amount[kind as keyof Lexicon['amount']]} ${lex.yuan(String(v))}`,
    ),
    ...circumstances.map((c) => lex.circumstance(c.id)),
  ].filter((part): part is string => typeof part === 'string');
  return h('li', {}, lex.list(said), book && h('small', {}, givenBy(one, book, lex, texts)));
}

/** What the refused tables would have given. */
function givenBy(one: WitnessCase, book: Rulebook, lex: Lexicon, texts: PageTexts): string {
  const result = safeDecide(one, { rulebook: book });
  const fine = result.success ? result.data.fine : null;
  const said = result.success
    ? [lex.outcome[result.data.outcome], ...(fine ? [lex.grades(fine.grade), lex.ranges(fine.range)] : [])]
    : result.error.issues.map((i) => renderIssue(i, lex.lang));
  return `${texts.givesWith}${lex.lang === 'en' ? ': ' : '：'}${lex.list(said)}`;
}

/** The tables as they stand, to name what is in them; `null` where their shape is wrong. */
function asTheyStand(json: unknown): Rulebook | null {
  try {
    return loadUnverified(json);
  } catch {
    return null;
  }
}

export class RulebookPanel {
  readonly root = h('section', { class: 'book', 'aria-labelledby': 'book-title' });
  private refusal: Refusal | null = null;
  private proof: Verification | null = null;
  private readonly message = h('div', { class: 'book-message', role: 'alert' });

  constructor(
    private readonly use: (book: Rulebook | null) => void,
    private readonly pick: () => void,
  ) {}

  draw(book: Rulebook, locale: Locale): void {
    const texts = TEXTS[locale];
    const lex = lexicon(book, locale);
    const builtIn = isBuiltIn(book);
    fill(
      this.root,
      h('h2', { id: 'book-title', class: 'off-screen' }, texts.book),
      h(
        'p',
        { class: 'book-line' },
        h('span', { class: 'label' }, texts.book),
        h('strong', {}, lex.text(book.data.title)),
        h('span', { class: `tag ${builtIn ? '' : 'tag-own'}` }, builtIn ? texts.builtIn : texts.own),
        h(
          'span',
          { class: 'soft' },
          `${texts.version} ${book.version} · ${texts.digest} ${book.digest.slice(0, 12)}`,
        ),
        button(texts.loadBook, this.pick, { class: 'quiet' }),
        !builtIn && button(texts.backToBuiltIn, () => this.use(null), { class: 'quiet' }),
      ),
      this.message,
    );
    fill(
      this.message,
      this.proof &&
        !builtIn &&
        h('p', { class: 'proved' }, texts.proved(this.proof.cells, this.proof.comparisons)),
      this.refusal && this.refused(this.refusal, locale),
    );
  }

  /** Proves a rulebook and uses it, or shows why not; the one in use stays. */
  load(name: string, json: unknown, locale: Locale): void {
    fill(this.message, h('p', {}, TEXTS[locale].checking));
    setTimeout(() => {
      const verified = verifyRulebook(json);
      if (verified.faults.length > 0) {
        this.refusal = { name, json, verified };
        fill(this.message, this.refused(this.refusal, locale));
        return;
      }
      this.refusal = null;
      this.proof = verified;
      this.use(loadRulebook(json));
    }, 20);
  }

  clear(): void {
    this.refusal = null;
    this.proof = null;
  }

  private refused({ name, json, verified: { faults } }: Refusal, locale: Locale): HTMLElement {
    const texts = TEXTS[locale];
    const book = asTheyStand(json);
    const lex = book && lexicon(book, locale);
    return h(
      'div',
      { class: 'refused' },
      h('h3', {}, texts.bookRefused(name, faults.length)),
      h('p', {}, texts.stillUsed),
      h('ol', {}, ...faults.slice(0, MOST).map((fault) => faultItem(fault, texts, locale, lex, book))),
      faults.length > MOST && h('p', {}, `… ${faults.length - MOST}`),
      button(texts.close, () => {
        this.refusal = null;
        fill(this.message);
      }),
    );
  }
}

function faultItem(
  fault: Fault,
  texts: PageTexts,
  locale: Locale,
  lex: Lexicon | null,
  book: Rulebook | null,
): HTMLElement {
  const { witness, path, rule } = fault;
  const name = FAULT_RULE_NAMES[rule][locale === 'en' ? 'en' : 'zh'];
  return h(
    'li',
    {},
    renderIssue({ ...issueOf(fault), path: [] }, locale),
    h('small', {}, `${texts.rule} · ${name} — ${texts.place} · `, h('code', {}, writePath(path))),
    witness.length > 0 &&
      lex &&
      h(
        'div',
        { class: 'witness' },
        h('p', {}, texts.witness),
        h('ul', {}, ...witness.map((one) => witnessLine(one, lex, texts, book))),
      ),
  );
}
