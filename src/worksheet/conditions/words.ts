/** The words of a book that a condition or an amount can name, and what each of them means. */
import type { Index } from '../../rulebook/index-book.js';
import { ORDER_STATES, type OrderState } from '../../rulebook/schema/condition.js';
import type { FactDeclaration } from '../../rulebook/schema/index.js';
import { AMOUNT_KINDS, type AmountKind } from '../../rulebook/schema.js';
import { termKey } from '../../rulebook/terms.js';
import { fold } from './fold.js';

export type Meaning =
  | { readonly kind: 'fact'; readonly fact: FactDeclaration }
  | { readonly kind: 'value'; readonly fact: FactDeclaration; readonly value: string }
  | { readonly kind: 'circumstance'; readonly id: string }
  | { readonly kind: 'order'; readonly state: OrderState }
  | { readonly kind: 'amount'; readonly amount: AmountKind };

/** States of an order to correct; the first name is the one that is printed. */
export const ORDER_WORDS: Readonly<Record<OrderState, readonly [string, ...string[]]>> = {
  'not-made': ['没有责令改正', '未责令改正'],
  'no-deadline': ['责令改正没有期限', '责令改正未定期限'],
  running: ['责令改正的期限尚未届满', '责令改正期限未满'],
  complied: ['按期完成责令的改正', '按期完成责令改正'],
  'not-complied': ['期限届满没有完成责令的改正', '逾期没有完成责令的改正', '逾期未完成责令改正'],
};

/** Every name of a book, folded, with all that it can mean. */
export class BookWords {
  private readonly meanings = new Map<string, Meaning[]>();
  /** Names by their first character, longest first. */
  private readonly byFirst = new Map<string, string[]>();
  private readonly written = new Map<string, string>();
  readonly facts: readonly FactDeclaration[];

  constructor(
    private readonly index: Index,
    facts: readonly FactDeclaration[] = index.data.facts,
  ) {
    this.facts = facts;
    for (const fact of facts) this.addFact(fact);
    for (const { id, name, aliases } of index.circumstances.values()) {
      this.add([name.zh, ...(aliases ?? []), id], { kind: 'circumstance', id });
    }
    for (const state of ORDER_STATES) this.add([...ORDER_WORDS[state], state], { kind: 'order', state });
    for (const amount of AMOUNT_KINDS) this.add(this.amountNames(amount), { kind: 'amount', amount });
    for (const names of this.byFirst.values()) names.sort((a, b) => b.length - a.length);
  }

  /** All that a name means; the name may be of any width. */
  meaningsOf(name: string): readonly Meaning[] {
    return this.meanings.get(fold(name)) ?? [];
  }

  /** The longest name that begins here in a folded text. */
  longestAt(folded: string, at: number): string | null {
    const names = this.byFirst.get(folded[at]!) ?? [];
    return names.find((name) => folded.startsWith(name, at)) ?? null;
  }

  /** Every name as the book writes it, for the nearest one. */
  get names(): readonly string[] {
    return [...this.written.values()];
  }

  circumstance(id: string): string {
    return this.index.circumstances.get(id)?.name.zh ?? id;
  }

  amount(kind: AmountKind): string {
    return this.amountNames(kind)[0]!;
  }

  fact(id: string): FactDeclaration | undefined {
    return this.facts.find((one) => one.id === id);
  }

  private amountNames(kind: AmountKind): string[] {
    const term = this.index.terms.get(termKey('amount', kind));
    return [...(term ? [term.zh, ...(term.aliases ?? [])] : []), kind];
  }

  private addFact(fact: FactDeclaration): void {
    this.add([fact.name.zh, ...(fact.aliases ?? []), fact.id], { kind: 'fact', fact });
    for (const { id, name, aliases = [] } of fact.values ?? []) {
      this.add([name.zh, ...aliases, id], { kind: 'value', fact, value: id });
    }
  }

  private add(names: readonly string[], meaning: Meaning): void {
    for (const name of new Set(names)) {
      const folded = fold(name);
      const known = this.meanings.get(folded);
      if (known) {
        if (!known.some((one) => same(one, meaning))) known.push(meaning);
        continue;
      }
      this.meanings.set(folded, [meaning]);
      this.written.set(folded, name);
      const first = folded[0]!;
      this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), folded]);
    }
  }
}

const same = (a: Meaning, b: Meaning): boolean => {
  if (a.kind === 'fact') return b.kind === 'fact' && a.fact.id === b.fact.id;
  if (a.kind === 'value') return b.kind === 'value' && a.fact.id === b.fact.id && a.value === b.value;
  return JSON.stringify(a) === JSON.stringify(b);
};
