import { type Issue, issue, nearest, type Path, raise, readAs } from '../errors/index.js';
import { Decimal, readYuan } from '../money/index.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import {
  AMOUNT_KINDS,
  type AmountKind,
  type Circumstance,
  type Consequence,
  type Criterion,
  isPersonRole,
  type Ordinal,
  type Party,
  type Provision,
  type Role,
  type Unit,
} from '../rulebook/schema.js';
import { replacementOf, scopesOf } from '../rulebook/yields.js';
import type { Day } from '../time/day.js';
import { contradictionsIn, impliedBy } from './contradictions.js';
import { isRefusal, mayGoOn } from './course.js';
import { type Declared, readDeclared, type Split, splitFacts } from './declared.js';
import type { CanonicalCase, CircumstanceFacts, DaySpan, Facts, OrderFacts, Stated } from './facts.js';
import { consequenceNames, type Names, ordinalNames, partyNames, roleNames, unitNames } from './names.js';
import { type CaseInput, caseSchema } from './schema.js';

/**
 * Reads a case file against a rulebook: resolves every name, checks every value, and reports all problems together.
 *
 * @throws CaliangError with one issue for every problem found
 */
export function parseCase(input: unknown, book: Rulebook): Facts {
  const { declared, rest } = splitFacts(input, indexOf(book));
  return new Reader(readAs(caseSchema, rest), book, declared).read();
}

type Dates = Pick<Facts, 'from' | 'end' | 'endOpen' | 'discovered' | 'filedOn' | 'decidedOn' | 'order'>;

/** No day of the first may lie after the second. With every pair that follows from two others. */
const SEQUENCE: readonly (readonly [string, string])[] = [
  ['act.from', 'act.to'],
  ['act.from', 'decidedOn'],
  ['act.to', 'decidedOn'],
  ['act.from', 'discoveredOn'],
  ['discoveredOn', 'decidedOn'],
  ['discoveredOn', 'filedOn'],
  ['filedOn', 'decidedOn'],
  ['act.from', 'filedOn'],
  ['act.from', 'order.issuedOn'],
  ['order.issuedOn', 'decidedOn'],
  ['order.issuedOn', 'order.deadline'],
  ['act.from', 'order.deadline'],
  ['order.issuedOn', 'order.compliedOn'],
  ['act.from', 'order.compliedOn'],
  ['order.compliedOn', 'decidedOn'],
];

/** A circumstance while its entries are read. */
interface Gathered {
  readonly present: boolean;
  law?: string;
  readonly evidence: Set<string>;
}

/** The roles of the persons whom a provision fines beside the unit. */
const personRolesOf = ({ versions }: Provision): Role[] => [
  ...new Set(versions.flatMap((v) => (v.personFines ?? []).flatMap((row) => row.roles ?? []))),
];

/** Reads one case; problems collect in `issues` so that all are reported at once. */
class Reader {
  private readonly issues: Issue[] = [];
  /** The violations as asked for; `provisions()` puts the provision that goes first in place of one that yields. */
  private asked: string[] = [];
  private readonly index;

  constructor(
    private readonly input: CaseInput,
    private readonly book: Rulebook,
    private readonly declared: Split['declared'],
  ) {
    this.index = indexOf(book);
  }

  read(): Facts {
    const { input } = this;
    const provisions = this.provisions();
    const party = this.name(['party'], 'party', input.party, partyNames);
    const role = input.role === undefined ? null : this.name(['role'], 'role', input.role, roleNames);
    if (party) this.addressed(provisions, party, role ?? null);

    const dates = this.dates(provisions);
    const frequency = this.frequency();
    const consequence = this.consequence();
    const quantity = this.quantity(provisions);
    const amounts = this.amounts();
    const circumstances = this.circumstances(party);
    const outsideScope = this.outsideScope(provisions);
    const declared = this.declaredFacts();
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
      declared,
      amounts,
      circumstances,
    };
    raise(contradictionsIn(facts, this.book));
    const known = { ...facts, ...impliedBy(facts, this.book) };
    return { ...known, canonical: this.canonical(known) };
  }

  /** In the order of the book. */
  private declaredFacts(): Map<string, Declared> {
    const found = new Map<string, Declared>();
    for (const fact of this.book.data.facts) {
      if (!this.declared.has(fact)) continue;
      const read = readDeclared(fact, this.declared.get(fact), (problem) => this.report(problem));
      if (read) found.set(fact.id, read);
    }
    return found;
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
    const found: { readonly asked: Provision; readonly applied: Provision }[] = [];
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
      if (found.some((one) => one.applied === applied)) {
        this.report(issue('duplicate-violation', path, { violation: applied.violation }));
      } else found.push({ asked: provision, applied });
    });
    // In the order of the tables, so that the order in the case file does not matter.
    const place = ({ applied }: (typeof found)[number]): number => this.book.data.provisions.indexOf(applied);
    if (found.length > 1) found.sort((a, b) => place(a) - place(b));
    this.asked = found.map(({ asked }) => asked.violation);
    return found.map(({ applied }) => applied);
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
      const persons = personRolesOf(provision);
      if (party === 'individual' && isPersonRole(role)) {
        if (!persons.includes(role)) {
          this.report(issue('role-not-addressed', ['role'], { violation, name, role, valid: persons }));
        }
        continue;
      }
      const fitting = cells.filter((c) => c.party.includes(party));
      if (fitting.length === 0) {
        const valid = [...new Set(cells.flatMap((c) => c.party))];
        const roles = party === 'individual' ? persons : [];
        this.report(issue('party-not-addressed', ['party'], { violation, name, party, valid, roles }));
        continue;
      }
      const valid = [...new Set(fitting.flatMap((c) => c.roles ?? []))];
      if (role !== null) {
        if (isPersonRole(role) || !fitting.some((c) => !c.roles || c.roles.includes(role))) {
          this.report(issue('role-not-addressed', ['role'], { violation, name, role, valid }));
        }
      } else if (provision.versions.some((v) => v.fines.filter((c) => c.party.includes(party)).length > 1)) {
        this.report(issue('role-required', ['role'], { violation, name, valid }));
      }
    }
  }

  private dates(provisions: readonly Provision[]): Dates {
    const { act, decidedOn, filedOn, discoveredOn, order } = this.input;
    if (act.ongoing === true && act.to !== undefined) {
      this.report(issue('ongoing-with-end', ['act'], {}));
    }
    const stated = (name: string, value: Day | [Day, Day] | null | undefined): [string, DaySpan][] =>
      value == null ? [] : [[name, this.span(name.split('.'), value)]];
    const days = this.possible(
      new Map([
        ...stated('act.from', act.from),
        ...stated('act.to', act.ongoing === true ? undefined : act.to),
        ...stated('discoveredOn', discoveredOn),
        ...stated('filedOn', filedOn),
        ...stated('order.issuedOn', order?.issuedOn),
        ...stated('order.deadline', order?.deadline),
        ...stated('order.compliedOn', order?.compliedOn),
        ...stated('decidedOn', decidedOn),
      ]),
    );
    const from = days.get('act.from')!;
    const orderFacts: OrderFacts | null = order
      ? {
          issuedOn: order.issuedOn ?? null,
          deadline: order.deadline ?? null,
          complied: order.compliedOn === null ? null : days.get('order.compliedOn'),
          excluded: [],
        }
      : null;
    return {
      from,
      ...this.end(provisions, from, days.get('act.to'), orderFacts),
      discovered: days.get('discoveredOn') ?? null,
      filedOn: filedOn ?? null,
      decidedOn,
      order: orderFacts,
    };
  }

  /**
   * The days on which the act can have ended. Not stated it is the first day of an act that is over at once, and not
   * known of any other; a continuing act whose order was not obeyed did not end before the decision.
   */
  private end(
    provisions: readonly Provision[],
    from: DaySpan,
    to: DaySpan | undefined,
    order: OrderFacts | null,
  ): Pick<Facts, 'end' | 'endOpen'> {
    const { act, decidedOn } = this.input;
    if (act.ongoing === true) return { end: 'ongoing', endOpen: null };
    const counted = provisions.filter((p) => !isRefusal(p));
    if (to === undefined) {
      return counted.some(mayGoOn)
        ? { end: [from[0], decidedOn], endOpen: 'not-stated' }
        : { end: from, endOpen: null };
    }
    const goesOn = order?.complied === null && counted.some((p) => p.course?.kind === 'continuing');
    return goesOn && to[1] < decidedOn
      ? { end: [to[0], decidedOn], endOpen: 'not-complied' }
      : { end: to, endOpen: null };
  }

  /** What cannot have happened is an error; of an uncertain day only what can have happened is left. */
  private possible(stated: ReadonlyMap<string, DaySpan>): Map<string, DaySpan> {
    const left = new Map(stated);
    for (const [earlier, later] of SEQUENCE) {
      const [a, b] = [stated.get(earlier), stated.get(later)];
      if (!a || !b) continue;
      if (a[0] > b[1]) {
        const params = { earlier, earlierDay: a[0], later, laterDay: b[1] };
        this.report(issue('date-order', later.split('.'), params));
        continue;
      }
      const [first, last] = [left.get(earlier)!, left.get(later)!];
      if (first[1] > b[1]) left.set(earlier, [first[0], b[1]]);
      if (last[0] < a[0]) left.set(later, [a[0], last[1]]);
    }
    return left;
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
    const bare = [...new Set(measured.flatMap((p) => p.quantity?.units[0] ?? []))];
    let unit: Unit = bare[0]!;
    let number: number;
    if (typeof value === 'number') {
      number = value;
      if (bare.length > 1) {
        this.report(issue('unit-ambiguous', path, { value: String(value), units: bare, valid }));
        return null;
      }
    } else {
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
      this.circumstance(path, definition, entry, party, found);
    });
    const listed = [...found].map(
      ([id, { present, law, evidence }]) =>
        [id, { present, ...(law !== undefined && { law }), evidence: [...evidence].sort() }] as const,
    );
    return new Map(listed.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private circumstance(
    path: Path,
    { id, name, parties }: Circumstance,
    { present, law, evidence = [] }: NonNullable<CaseInput['circumstances']>[number],
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
    const gathered: Gathered = before ?? { present, evidence: new Set() };
    if (law?.trim()) gathered.law = law.trim();
    for (const one of evidence) gathered.evidence.add(one);
    found.set(id, gathered);
  }

  private canonical(facts: Omit<Facts, 'canonical'>): CanonicalCase {
    const { input } = this;
    const day = (given: Day | [Day, Day]): Day | [Day, Day] => {
      const [first, last] = typeof given === 'string' ? [given, given] : given;
      return first === last ? first : [first, last];
    };
    const { act, discoveredOn } = input;
    const compliedOn = input.order?.compliedOn;
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
    // A count that only follows from a circumstance was not stated.
    if (input.facts?.frequency !== undefined) stated.frequency = write('frequency') as number | Ordinal;
    if (facts.quantity) stated.quantity = write('quantity') as Ordinal | { value: number; unit: Unit };
    if (facts.consequence) stated.consequence = write('consequence') as Consequence | Ordinal;
    if (facts.endangersLifeOrHealth !== null) stated.endangersLifeOrHealth = facts.endangersLifeOrHealth;
    if (facts.endangersFinancialSafety !== null) {
      stated.endangersFinancialSafety = facts.endangersFinancialSafety;
    }
    if (facts.intentToDamage !== null) stated.intentToDamage = facts.intentToDamage;
    for (const [id, one] of facts.declared) stated[id] = one.stated;
    if (facts.outsideScope.length > 0) stated.outsideScope = [...facts.outsideScope];
    if (input.facts?.evidence?.length) stated.evidence = [...new Set(input.facts.evidence)].sort();
    const circumstances = [...facts.circumstances].map(([id, { present, law, evidence }]) => ({
      id,
      present,
      ...(law !== undefined && { law }),
      ...(evidence.length > 0 && { evidence: [...evidence] }),
    }));
    return {
      violation: Array.isArray(input.violation) ? ids : ids[0]!,
      party: facts.party,
      ...(facts.role !== null && { role: facts.role }),
      ...(input.partyName !== undefined && { partyName: input.partyName }),
      act: {
        from: day(act.from),
        ...(facts.end === 'ongoing'
          ? { ongoing: true as const }
          : act.to !== undefined && { to: day(act.to) }),
      },
      ...(discoveredOn !== undefined && { discoveredOn: day(discoveredOn) }),
      ...(facts.filedOn !== null && { filedOn: facts.filedOn }),
      decidedOn: facts.decidedOn,
      ...(order && {
        order: {
          ...(order.issuedOn !== null && { issuedOn: order.issuedOn }),
          ...(order.deadline !== null && { deadline: order.deadline }),
          ...(compliedOn !== undefined && { compliedOn: compliedOn && day(compliedOn) }),
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
