import { type Issue, issue, nearest, type Path, raise, readAs } from '../errors/index.js';
import { Decimal, readYuan } from '../money/index.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import {
  AMOUNT_KINDS,
  type AmountKind,
  type Circumstance,
  type Consequence,
  type Criterion,
  type Ordinal,
  type Party,
  type Provision,
  type Role,
  type Unit,
} from '../rulebook/schema.js';
import { replacementOf, scopesOf } from '../rulebook/yields.js';
import type { Day } from '../time/day.js';
import { contradictionsIn } from './contradictions.js';
import type { CanonicalCase, CircumstanceFacts, DaySpan, Facts, OrderFacts, Stated } from './facts.js';
import { consequenceNames, type Names, ordinalNames, partyNames, roleNames, unitNames } from './names.js';
import { type CaseInput, caseSchema } from './schema.js';

/**
 * Reads a case file against a rulebook: resolves every name, checks every value, and reports all problems together.
 *
 * @throws CaliangError with one issue for every problem found
 */
export function parseCase(input: unknown, book: Rulebook): Facts {
  return new Reader(readAs(caseSchema, input), book).read();
}

/** A circumstance while its entries are read. */
interface Gathered {
  readonly present: boolean;
  readonly evidence: Set<string>;
}

/** Reads one case; problems collect in `issues` so that all are reported at once. */
class Reader {
  private readonly issues: Issue[] = [];
  /** The violations as asked for; `provisions()` puts the provision that goes first in place of one that yields. */
  private readonly asked: string[] = [];
  private readonly index;

  constructor(
    private readonly input: CaseInput,
    private readonly book: Rulebook,
  ) {
    this.index = indexOf(book);
  }

  read(): Facts {
    const { input } = this;
    const provisions = this.provisions();
    const party = this.name(['party'], 'party', input.party, partyNames);
    const role = input.role === undefined ? null : this.name(['role'], 'role', input.role, roleNames);
    if (party) this.addressed(provisions, party, role ?? null);

    const dates = this.dates();
    const frequency = this.frequency();
    const consequence = this.consequence();
    const quantity = this.quantity(provisions);
    const amounts = this.amounts();
    const circumstances = this.circumstances(party);
    const outsideScope = this.outsideScope(provisions);
    raise(this.issues);
    if (!party) throw new TypeError('a party without a name was not reported');

    const facts = {
      provisions,
      party,
      role: role ?? null,
      ...dates,
      frequency,
      quantity,
      consequence,
      endangersLifeOrHealth: input.facts?.endangersLifeOrHealth ?? null,
      endangersFinancialSafety: input.facts?.endangersFinancialSafety ?? null,
      intentToDamage: input.facts?.intentToDamage ?? null,
      outsideScope,
      amounts,
      circumstances,
    };
    raise(contradictionsIn(facts, this.book));
    return { ...facts, canonical: this.canonical(facts) };
  }

  private report(problem: Issue): undefined {
    this.issues.push(problem);
    return undefined;
  }

  private name<T extends string>(path: Path, kind: string, value: string, names: Names<T>): T | undefined {
    const id = names.ids.get(value);
    if (id !== undefined) return id;
    const close = nearest(value, [...names.ids.keys()]);
    return this.report(issue('unknown-id', path, { kind, value, valid: names.offered, nearest: close }));
  }

  private provisions(): Provision[] {
    const { violation } = this.input;
    const many = Array.isArray(violation);
    const found: Provision[] = [];
    (many ? violation : [violation]).forEach((value, i) => {
      const path: Path = many ? ['violation', i] : ['violation'];
      const id = this.index.violationNames.get(value);
      const provision = id === undefined ? undefined : this.index.provisions.get(id);
      if (!provision) {
        const names = [...this.index.violationNames.keys()];
        const valid = this.book.data.provisions.map((p) => `${p.name.zh}（${p.violation}）`);
        this.report(
          issue('unknown-id', path, { kind: 'violation', value, valid, nearest: nearest(value, names) }),
        );
        return;
      }
      const replacement = replacementOf(provision);
      const applied = replacement ? this.index.provisions.get(replacement.violation)! : provision;
      if (found.includes(applied)) {
        this.report(issue('duplicate-violation', path, { violation: applied.violation }));
      } else {
        found.push(applied);
        this.asked.push(provision.violation);
      }
    });
    return found;
  }

  /** Provisions of superior law of which the office found that their scope does not reach the act. */
  private outsideScope(provisions: readonly Provision[]): string[] {
    const rows = provisions.flatMap((p) => scopesOf(p)).map((row) => row.violation);
    const valid = [...new Set(rows)];
    const found = (this.input.facts?.outsideScope ?? []).flatMap((value, i) => {
      const id = this.index.violationNames.get(value);
      if (id !== undefined && valid.includes(id)) return [id];
      const path = ['facts', 'outsideScope', i];
      this.report(
        issue('unknown-id', path, { kind: 'violation', value, valid, nearest: nearest(value, valid) }),
      );
      return [];
    });
    return [...new Set(found)].sort();
  }

  /** The provision must penalise this kind of party, in this role where the role chooses the fine. */
  private addressed(provisions: readonly Provision[], party: Party, role: Role | null): void {
    for (const provision of provisions) {
      const cells = provision.versions.flatMap((v) => v.fines);
      if (cells.length === 0) continue;
      const violation = provision.violation;
      const name = provision.name;
      const fitting = cells.filter((c) => c.party.includes(party));
      if (fitting.length === 0) {
        const valid = [...new Set(cells.flatMap((c) => c.party))];
        this.report(issue('party-not-addressed', ['party'], { violation, name, party, valid }));
        continue;
      }
      const valid = [...new Set(fitting.flatMap((c) => c.roles ?? []))];
      if (role !== null) {
        if (!fitting.some((c) => !c.roles || c.roles.includes(role))) {
          this.report(issue('role-not-addressed', ['role'], { violation, name, role, valid }));
        }
      } else if (provision.versions.some((v) => v.fines.filter((c) => c.party.includes(party)).length > 1)) {
        this.report(issue('role-required', ['role'], { violation, name, valid }));
      }
    }
  }

  private dates(): Pick<Facts, 'from' | 'end' | 'discovered' | 'filedOn' | 'decidedOn' | 'order'> {
    const { act, decidedOn, filedOn, discoveredOn, order } = this.input;
    const from = this.span(['act', 'from'], act.from);
    if (act.ongoing === true && act.to !== undefined) {
      this.report(issue('ongoing-with-end', ['act'], {}));
    }
    const end =
      act.ongoing === true ? 'ongoing' : act.to === undefined ? from : this.span(['act', 'to'], act.to);
    const discovered = discoveredOn === undefined ? null : this.span(['discoveredOn'], discoveredOn);
    if (act.to !== undefined && end !== 'ongoing') this.inOrder('act.from', from[0], 'act.to', end[1]);
    this.inOrder('act.from', from[1], 'decidedOn', decidedOn);
    if (end !== 'ongoing' && act.to !== undefined) this.inOrder('act.to', end[1], 'decidedOn', decidedOn);
    if (discovered) {
      this.inOrder('act.from', from[0], 'discoveredOn', discovered[1]);
      this.inOrder('discoveredOn', discovered[1], 'decidedOn', decidedOn);
      if (filedOn !== undefined) this.inOrder('discoveredOn', discovered[0], 'filedOn', filedOn);
    }
    if (filedOn !== undefined) {
      this.inOrder('filedOn', filedOn, 'decidedOn', decidedOn);
      this.inOrder('act.from', from[0], 'filedOn', filedOn);
    }
    return {
      from,
      end,
      discovered,
      filedOn: filedOn ?? null,
      decidedOn,
      order: order === undefined ? null : this.order(order),
    };
  }

  private order(order: NonNullable<CaseInput['order']>): OrderFacts {
    const { issuedOn, deadline, compliedOn } = order;
    const complied =
      compliedOn === undefined || compliedOn === null
        ? compliedOn
        : this.span(['order', 'compliedOn'], compliedOn);
    if (issuedOn !== undefined) {
      this.inOrder('order.issuedOn', issuedOn, 'decidedOn', this.input.decidedOn);
      if (deadline !== undefined) this.inOrder('order.issuedOn', issuedOn, 'order.deadline', deadline);
      if (complied) this.inOrder('order.issuedOn', issuedOn, 'order.compliedOn', complied[1]);
    }
    return { issuedOn: issuedOn ?? null, deadline: deadline ?? null, complied };
  }

  private inOrder(earlier: string, earlierDay: Day, later: string, laterDay: Day): void {
    if (earlierDay > laterDay) {
      const path = later.split('.');
      this.report(issue('date-order', path, { earlier, earlierDay, later, laterDay }));
    }
  }

  private span(path: Path, value: Day | [Day, Day]): DaySpan {
    if (typeof value === 'string') return [value, value];
    const [first, last] = value;
    if (first > last) {
      const name = path.join('.');
      this.report(
        issue('date-order', path, { earlier: name, earlierDay: first, later: name, laterDay: last }),
      );
    }
    return value;
  }

  private wholeNumber(path: Path, value: number): Decimal | undefined {
    if (Number.isSafeInteger(value) && value >= 1) return new Decimal(value);
    return this.report(issue('not-whole-number', path, { value: String(value), min: 1 }));
  }

  private frequency(): Stated | null {
    const value = this.input.facts?.frequency;
    const path = ['facts', 'frequency'];
    if (value === undefined) return null;
    if (typeof value === 'string') {
      const ordinal = this.name(path, 'ordinal', value, ordinalNames);
      return ordinal ? { kind: 'ordinal', ordinal } : null;
    }
    const count = this.wholeNumber(path, value);
    return count ? { kind: 'number', value: count, unit: null } : null;
  }

  private consequence(): Stated | null {
    const value = this.input.facts?.consequence;
    if (value === undefined) return null;
    const ordinal = ordinalNames.ids.get(value);
    if (ordinal) return { kind: 'ordinal', ordinal };
    const named = this.name(['facts', 'consequence'], 'consequence', value, consequenceNames);
    return named ? { kind: 'value', value: named } : null;
  }

  private quantity(provisions: readonly Provision[]): Stated | null {
    const value = this.input.facts?.quantity;
    const path = ['facts', 'quantity'];
    if (value === undefined || provisions.length === 0) return null;
    const measured = provisions.filter((p) => p.quantity !== null);
    if (measured.length === 0) {
      const { violation, name } = provisions[0]!;
      this.report(issue('quantity-not-applicable', path, { violation, name }));
      return null;
    }
    if (typeof value === 'string') {
      const ordinal = this.name(path, 'ordinal', value, ordinalNames);
      return ordinal ? { kind: 'ordinal', ordinal } : null;
    }
    const valid = [...new Set(measured.flatMap((p) => p.quantity?.units ?? []))];
    let unit: Unit = valid[0]!;
    let number: number;
    if (typeof value === 'number') number = value;
    else {
      number = value.value;
      const named = this.name([...path, 'unit'], 'unit', value.unit, unitNames);
      if (!named) return null;
      if (!valid.includes(named)) {
        this.report(issue('unit-mismatch', [...path, 'unit'], { unit: named, valid }));
        return null;
      }
      unit = named;
    }
    const at: Path = typeof value === 'number' ? path : [...path, 'value'];
    const amount = this.measured(at, number, unit);
    return amount ? { kind: 'number', value: amount, unit } : null;
  }

  private measured(path: Path, value: number, unit: Unit): Decimal | undefined {
    if (unit !== '㎡' && unit !== 'share') return this.wholeNumber(path, value);
    const most = unit === 'share' ? 1 : 100_000_000;
    if (value > 0 && value <= most) return new Decimal(value);
    return this.report(
      issue('out-of-range', path, { value: String(value), above: '0', atLeast: null, atMost: String(most) }),
    );
  }

  private amounts(): Map<AmountKind, Decimal> {
    const amounts = new Map<AmountKind, Decimal>();
    for (const kind of AMOUNT_KINDS) {
      const text = this.input.amounts?.[kind];
      if (text === undefined) continue;
      const value = readYuan(text);
      const path = ['amounts', kind];
      if (!value) this.report(issue('invalid-amount', path, { value: text }));
      else if (value.isZero() && kind !== 'unlawfulGains') {
        this.report(issue('amount-not-positive', path, { kind }));
      } else amounts.set(kind, value);
    }
    return amounts;
  }

  private circumstances(party: Party | undefined): Map<string, CircumstanceFacts> {
    const found = new Map<string, Gathered>();
    (this.input.circumstances ?? []).forEach((entry, i) => {
      const path: Path = ['circumstances', i];
      const id = this.index.circumstanceNames.get(entry.id);
      const definition = id === undefined ? undefined : this.index.circumstances.get(id);
      if (!definition) {
        const names = [...this.index.circumstanceNames.keys()];
        this.report(
          issue('unknown-id', [...path, 'id'], {
            kind: 'circumstance',
            value: entry.id,
            valid: this.book.data.circumstances.map((c) => `${c.name.zh}（${c.id}）`),
            nearest: nearest(entry.id, names),
          }),
        );
        return;
      }
      this.circumstance(path, definition, entry.present, entry.evidence ?? [], party, found);
    });
    const listed = [...found].map(
      ([id, { present, evidence }]) => [id, { present, evidence: [...evidence] }] as const,
    );
    return new Map(listed);
  }

  private circumstance(
    path: Path,
    { id, name, parties }: Circumstance,
    present: boolean,
    evidence: readonly string[],
    party: Party | undefined,
    found: Map<string, Gathered>,
  ): void {
    if (party && present && !parties.includes(party)) {
      this.report(issue('not-for-party', path, { id, name, party, valid: parties }));
      return;
    }
    const before = found.get(id);
    if (before && before.present !== present) {
      this.report(issue('present-and-absent', path, { id, name }));
      return;
    }
    const gathered = before ?? { present, evidence: new Set() };
    for (const one of evidence) gathered.evidence.add(one);
    found.set(id, gathered);
  }

  private canonical(facts: Omit<Facts, 'canonical'>): CanonicalCase {
    const { input } = this;
    const day = ([first, last]: DaySpan): Day | [Day, Day] => (first === last ? first : [first, last]);
    const ids = [...this.asked];
    const { order } = facts;
    const stated: NonNullable<CanonicalCase['facts']> = {};
    const write = (criterion: Criterion): unknown => {
      const value = facts[criterion];
      if (!value) return undefined;
      if (value.kind === 'ordinal') return value.ordinal;
      if (value.kind === 'value') return value.value;
      const number = value.value.toNumber();
      return value.unit === null ? number : { value: number, unit: value.unit };
    };
    if (facts.frequency) stated.frequency = write('frequency') as number | Ordinal;
    if (facts.quantity) stated.quantity = write('quantity') as Ordinal | { value: number; unit: Unit };
    if (facts.consequence) stated.consequence = write('consequence') as Consequence | Ordinal;
    if (facts.endangersLifeOrHealth !== null) stated.endangersLifeOrHealth = facts.endangersLifeOrHealth;
    if (facts.endangersFinancialSafety !== null) {
      stated.endangersFinancialSafety = facts.endangersFinancialSafety;
    }
    if (facts.intentToDamage !== null) stated.intentToDamage = facts.intentToDamage;
    if (facts.outsideScope.length > 0) stated.outsideScope = [...facts.outsideScope];
    if (input.facts?.evidence?.length) stated.evidence = [...input.facts.evidence];
    const circumstances = [...facts.circumstances]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { present, evidence }]) => ({
        id,
        present,
        ...(evidence.length > 0 && { evidence: [...evidence].sort() }),
      }));
    return {
      violation: Array.isArray(input.violation) ? ids : ids[0]!,
      party: facts.party,
      ...(facts.role !== null && { role: facts.role }),
      ...(input.partyName !== undefined && { partyName: input.partyName }),
      act: {
        from: day(facts.from),
        ...(facts.end === 'ongoing'
          ? { ongoing: true as const }
          : input.act.to !== undefined && { to: day(facts.end) }),
      },
      ...(facts.discovered && { discoveredOn: day(facts.discovered) }),
      ...(facts.filedOn !== null && { filedOn: facts.filedOn }),
      decidedOn: facts.decidedOn,
      ...(order && {
        order: {
          ...(order.issuedOn !== null && { issuedOn: order.issuedOn }),
          ...(order.deadline !== null && { deadline: order.deadline }),
          ...(order.complied !== undefined && { compliedOn: order.complied && day(order.complied) }),
        },
      }),
      ...(Object.keys(stated).length > 0 && { facts: stated }),
      ...(facts.amounts.size > 0 && {
        amounts: Object.fromEntries([...facts.amounts].map(([kind, value]) => [kind, value.toString()])),
      }),
      ...(circumstances.length > 0 && { circumstances }),
    };
  }
}
