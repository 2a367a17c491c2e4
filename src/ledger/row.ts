/** One row of a ledger as a decided case; every cell that cannot be read is named by its address. */
import { amountStateNames } from '../case/names.js';
import { type Issue, issue, type Path } from '../errors/index.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import { unguardCell } from '../text/cell.js';
import { isDay } from '../time/day.js';
import {
  countOf,
  notComplied,
  type PenaltyKinds,
  partyOf,
  penaltyKindsOf,
  statesNothing,
  YES_NO_WORDS,
  yesNo,
} from './cells.js';
import { type DayCount, isDays, readDay, readDays } from './day.js';
import type { SheetColumn } from './headings.js';
import { readMoney } from './money.js';
import { namesIn } from './names.js';
import { narrow } from './narrow.js';
import { readQuantity } from './quantity.js';
import { bad, ok, type Read } from './read.js';
import type { CellKind } from './schema.js';

export type Plain = Record<string, unknown>;

export interface RowOptions {
  readonly rulebook: Rulebook;
  readonly dayCount: DayCount;
}

export interface ReadRow {
  readonly decided: Plain;
  readonly issues: readonly Issue[];
  /** How many of the circumstances are from the column of those that are present. */
  readonly present: number;
  /** The columns that have a fault or nothing in them. */
  readonly faulty: ReadonlySet<SheetColumn>;
  readonly empty: ReadonlySet<SheetColumn>;
  /** Numbers that were read as days, because they stand in a column of days. */
  readonly dayNumbers: readonly DayNumber[];
}

/** A number of a day as a spreadsheet counts them, and the day that it was read as. */
export interface DayNumber {
  /** `H17 处罚决定日期`. */
  readonly address: string;
  readonly written: string;
  readonly day: string;
}

/** The address of a cell with the heading of its column: `B7 违法行为`. */
export const addressOf = ({ letter, written }: SheetColumn, row: number): string =>
  `${letter}${row} ${written}`;

/** Characters that a cell of this kind can sensibly have. */
const MOST: Partial<Record<CellKind, number>> = {
  text: 32_767,
  names: 2_000,
  violations: 2_000,
  present: 2_000,
  absent: 2_000,
  'penalty-kinds': 2_000,
};
const MOST_OTHERS = 200;

export function put(target: Plain, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) target[key] = value;
  else {
    target[key] ??= {};
    put(target[key] as Plain, rest, value);
  }
}

/** Words for "none" where a text is asked for that nobody wrote. */
const NONE = new Set(['无', '没有']);
const sayingNone: ReadonlySet<string> = new Set(['reasons', 'departure']);

class Row {
  readonly decided: Plain = { case: {} };
  readonly issues: Issue[] = [];
  readonly faulty = new Set<SheetColumn>();
  readonly empty = new Set<SheetColumn>();
  readonly dayNumbers: DayNumber[] = [];
  private readonly circumstances: { id: string; present: boolean }[] = [];
  private kinds: { column: SheetColumn; value: PenaltyKinds } | null = null;
  private party: { column: SheetColumn; value: string } | null = null;
  private quantity: { column: SheetColumn; value: string } | null = null;
  private readonly laterDays: { column: SheetColumn; day: string }[] = [];

  constructor(
    private readonly columns: readonly (SheetColumn | null)[],
    private readonly cells: readonly string[],
    private readonly row: number,
    private readonly options: RowOptions,
  ) {}

  read(): ReadRow {
    this.beyond();
    for (const [at, column] of this.columns.entries()) {
      if (column && column.kind !== 'known') this.cell(column, at);
    }
    this.reconcile();
    this.circumstances.sort((a, b) => Number(b.present) - Number(a.present));
    if (this.circumstances.length > 0) put(this.decided, ['case', 'circumstances'], this.circumstances);
    const present = this.circumstances.filter((one) => one.present).length;
    return { ...this, present };
  }

  private beyond(): void {
    const { columns, cells } = this;
    if (!cells.slice(columns.length).some((cell) => cell.trim() !== '')) return;
    this.issues.push(
      issue('too-many-cells', [], { headings: String(columns.length), cells: String(cells.length) }),
    );
  }

  private text(at: number): string {
    // What a spreadsheet needs before a sign so that it is no formula is no part of the text.
    const cell = unguardCell((this.cells[at] ?? '').trim());
    const { words } = this.columns[at]!;
    return Object.hasOwn(words, cell) ? words[cell]! : cell;
  }

  private report(column: SheetColumn, problem: Issue): void {
    this.faulty.add(column);
    this.issues.push({ ...problem, path: [addressOf(column, this.row)] });
  }

  private cell(column: SheetColumn, at: number): void {
    const text = this.text(at);
    const root = column.path[0] ?? '';
    const none =
      NONE.has(text) && (sayingNone.has(root) || column.kind === 'present' || column.kind === 'absent');
    if (statesNothing(text) || none) {
      this.empty.add(column);
      return;
    }
    const most = MOST[column.kind] ?? MOST_OTHERS;
    if (text.length > most) {
      const length = String(text.length);
      this.report(column, issue('cell-too-long', [], { length, most: String(most) }));
      return;
    }
    if (column.kind === 'unit') {
      this.unitAlone(column);
      return;
    }
    const read = this.value(column, text);
    if (!read.ok) this.report(column, read.issue);
    else if (read.value !== undefined) put(this.decided, column.path, read.value);
  }

  private value(column: SheetColumn, text: string): Read<unknown> {
    const { rulebook } = this.options;
    switch (column.kind) {
      case 'day':
        return this.day(column, text);
      case 'later-day': {
        const day = this.day(column, text);
        if (day.ok) this.laterDays.push({ column, day: day.value });
        return day.ok ? ok(undefined) : day;
      }
      case 'span':
        return this.days(column, text);
      case 'compliance':
        return notComplied(text) ? ok(null) : this.days(column, text);
      case 'yes-no': {
        const answer = yesNo(text);
        const expected = YES_NO_WORDS.join('、');
        return answer === undefined ? bad('cell-not-understood', { value: text, expected }) : ok(answer);
      }
      case 'count':
        return ok(countOf(text) ?? text);
      case 'quantity':
        return this.quantityRead(column, text);
      case 'amount':
        return column.path[1] === 'amounts' && amountStateNames.ids.has(narrow(text))
          ? ok('undeterminable')
          : readMoney(text, column.unit);
      case 'names':
        return ok(namesIn(text, () => false));
      case 'violations': {
        const { violationNames } = indexOf(rulebook);
        const all = namesIn(text, (name) => violationNames.has(name));
        return ok(all.length > 1 ? all : all[0]);
      }
      case 'party':
      case 'party-class':
        return this.partyRead(column, text);
      case 'penalty-kinds':
        this.kinds = { column, value: penaltyKindsOf(text) };
        return ok(undefined);
      case 'present':
      case 'absent': {
        const { circumstanceNames } = indexOf(rulebook);
        const ids = namesIn(text, (name) => circumstanceNames.has(name));
        this.circumstances.push(...ids.map((id) => ({ id, present: column.kind === 'present' })));
        return ok(undefined);
      }
      default:
        return ok(text);
    }
  }

  private day(column: SheetColumn, text: string): Read<string> {
    const day = readDay(text, this.options.dayCount, this.told(column));
    return isDay(day) ? ok(day) : bad('invalid-date', { value: text });
  }

  private days(column: SheetColumn, text: string): Read<string | [string, string]> {
    const days = readDays(text, this.options.dayCount, this.told(column));
    return isDays(days) ? ok(days) : bad('invalid-date', { value: text });
  }

  private told(column: SheetColumn): (written: string, day: string) => void {
    return (written, day) => this.dayNumbers.push({ address: addressOf(column, this.row), written, day });
  }

  private quantityRead(column: SheetColumn, text: string): Read<unknown> {
    const read = readQuantity(text, this.unitsFor(column), column.implied);
    if (!read.ok) return read;
    const value = JSON.stringify(read.value);
    if (this.quantity && this.quantity.value !== value) {
      const second = addressOf(this.quantity.column, this.row);
      return bad('cells-differ', { first: text, second, reason: 'quantity' });
    }
    this.quantity = { column, value };
    return read;
  }

  private unitsFor(column: SheetColumn): string[] {
    const at = this.columns.findIndex((one) => one?.kind === 'unit');
    const cell = at < 0 ? '' : this.text(at);
    return [...(column.unit === null ? [] : [column.unit]), ...(statesNothing(cell) ? [] : [cell])];
  }

  /** A unit without a quantity is a quantity that was forgotten. */
  private unitAlone(column: SheetColumn): void {
    const stated = this.columns.some((one, at) => one?.kind === 'quantity' && !statesNothing(this.text(at)));
    if (!stated) this.report(column, issue('missing-field', [], { field: '数量' }));
  }

  /** 个体工商户 is penalised as one or the other: that is stated in the column of the kind of party, or asked for. */
  private partyRead(column: SheetColumn, text: string): Read<unknown> {
    const party = partyOf(text);
    const stated = column.kind === 'party' ? undefined : this.statedParty();
    if (party === 'to-state') {
      if (stated !== undefined) return ok(undefined);
      return bad('party-to-state', { value: text, column: '当事人种类' });
    }
    const value = party ?? text;
    if (this.party && this.party.value !== value) {
      const { column: first } = this.party;
      const params = { first: text, second: addressOf(first, this.row), reason: 'party' as const };
      return bad('cells-differ', params);
    }
    this.party = { column, value };
    return ok(value);
  }

  private statedParty(): string | undefined {
    const at = this.columns.findIndex((one) => one?.kind === 'party');
    const cell = at < 0 ? '' : this.text(at);
    const party = partyOf(cell);
    return party === 'unit' || party === 'individual' ? party : undefined;
  }

  /** What one cell says about another, and what of the required is not there. */
  private reconcile(): void {
    const { kinds, decided } = this;
    decided['imposed'] ??= {};
    const imposed = decided['imposed'] as Plain;
    if (kinds) this.kindsAgree(kinds, imposed);
    const { decidedOn } = decided['case'] as Plain;
    for (const { column, day } of this.laterDays) {
      if (typeof decidedOn !== 'string' || day >= decidedOn) continue;
      const second = this.addressAt(['case', 'decidedOn']);
      this.report(column, issue('cells-differ', [], { first: day, second, reason: 'day-before-decision' }));
    }
    const asked = this.columns.filter((one) => one?.required) as SheetColumn[];
    for (const column of asked) {
      if (!this.empty.has(column) || this.has(column.path)) continue;
      const instead = this.columns.some(
        (one) => one && column.or.includes(one.heading) && this.faulty.has(one),
      );
      if (!instead) this.report(column, issue('missing-field', [], { field: column.written }));
    }
    this.insteadMissing();
  }

  /** A required value whose only column is the one that stands in for it. */
  private insteadMissing(): void {
    for (const column of this.columns) {
      if (column?.kind !== 'party-class' && column?.kind !== 'penalty-kinds') continue;
      const main = this.columns.some((one) => one?.required && one.or.includes(column.heading));
      if (main || !this.empty.has(column) || this.has(column.path)) continue;
      this.report(column, issue('missing-field', [], { field: column.written }));
    }
  }

  private has(path: Path): boolean {
    let at: unknown = this.decided;
    for (const key of path) at = typeof at === 'object' && at !== null ? (at as Plain)[key] : undefined;
    return at !== undefined;
  }

  private addressAt(path: readonly string[]): string {
    const column = this.columns.find((one) => one?.path.join('.') === path.join('.'));
    return column ? addressOf(column, this.row) : path.join('.');
  }

  private kindsAgree({ column, value }: { column: SheetColumn; value: PenaltyKinds }, imposed: Plain): void {
    const differ = (reason: 'warning' | 'fine-without-kind' | 'kind-without-fine', path: string[]): void => {
      const first = this.text(this.columns.indexOf(column));
      const second = this.addressAt(path);
      this.report(column, issue('cells-differ', [], { first, second, reason }));
    };
    if (imposed['warning'] === undefined) imposed['warning'] = value.warning;
    else if (imposed['warning'] !== value.warning) differ('warning', ['imposed', 'warning']);
    const fineColumn = this.columns.find((one) => one?.path.join('.') === 'imposed.fine');
    if (!fineColumn || this.faulty.has(fineColumn)) return;
    const fine = imposed['fine'] as string | undefined;
    const fined = fine !== undefined && Number(fine) > 0;
    if (fined && !value.fine) differ('fine-without-kind', ['imposed', 'fine']);
    else if (!fined && value.fine) differ('kind-without-fine', ['imposed', 'fine']);
    else if (fine === undefined) imposed['fine'] = '0';
  }
}

export const readRow = (
  columns: readonly (SheetColumn | null)[],
  cells: readonly string[],
  row: number,
  options: RowOptions,
): ReadRow => new Row(columns, cells, row, options).read();
