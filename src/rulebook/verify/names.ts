/** Every name in a table leads somewhere: facts, values, circumstances, grades, levels, limbs, violations. */
import type { FaultCode, FaultParams } from '../../errors/fault.js';
import type { Path } from '../../errors/index.js';
import { Decimal } from '../../money/index.js';
import type { Index } from '../index-book.js';
import type { Table } from '../schema/index.js';
import {
  type Adjust,
  type Amount,
  type FactDeclaration,
  type Leaf,
  leavesOf,
  type Row,
} from '../schema/index.js';
import type { Faults } from './fault.js';

/** Checks the names of a table; true if all of them are known. */
export function checkNames(index: Index, table: Table, path: Path, faults: Faults): boolean {
  const check = new Names(index, table, faults);
  check.table(path);
  return check.sound;
}

class Names {
  sound = true;
  private readonly grades: ReadonlySet<string>;

  constructor(
    private readonly index: Index,
    private readonly of: Table,
    private readonly faults: Faults,
  ) {
    this.grades = new Set(of.grades.map(({ id }) => id));
  }

  table(path: Path): void {
    const { of } = this;
    this.unique(of.grades, [...path, 'grades']);
    if (of.form === 'rows') this.rows(of.rows, path);
    if (of.form === 'rows') this.conflict(path);
    if (of.form === 'scores') {
      of.rows.forEach(({ when, factor, violation }, i) => {
        const at = [...path, 'rows', i];
        for (const leaf of leavesOf(when)) this.leaf(leaf, at);
        if (of.factors.every(({ id }) => id !== factor)) this.unknown(at, factor);
        this.violation(violation, at);
      });
    }
    if (of.form === 'factors') this.factors(path);
    if (of.adjust) this.adjust(of.adjust, [...path, 'adjust']);
  }

  private rows(rows: readonly Row[], path: Path): void {
    this.unique(rows, [...path, 'rows']);
    rows.forEach((row, i) => {
      const at = [...path, 'rows', i];
      if (row.violation !== '*') this.violation(row.violation, at);
      if (row.grade !== null) this.grade(row.grade, at);
      if (typeof row.when !== 'string') for (const leaf of leavesOf(row.when)) this.leaf(leaf, at);
      if (row.under !== undefined) this.limb(row.under, row.violation, at);
      if (row.then === 'unseen') return;
      if ('fine' in row.then && typeof row.then.fine === 'object' && row.then.fine) {
        this.amount(row.then.fine, at);
      }
    });
  }

  private conflict(path: Path): void {
    if (this.of.form !== 'rows') return;
    for (const [name, choice] of Object.entries(this.of.conflict)) {
      if (!choice || ['heaviest', 'lightest'].includes(choice.rule)) continue;
      this.grade(choice.rule, [...path, 'conflict', name]);
    }
  }

  private factors(path: Path): void {
    if (this.of.form !== 'factors') return;
    const { levels, thresholds, base, span, ranges } = this.of;
    const known = new Set(levels.map(({ id }) => id));
    thresholds.forEach(({ fact, level, values, violation }, i) => {
      const at = [...path, 'thresholds', i];
      for (const value of values ?? []) this.value(this.fact(fact, at), value, at);
      this.fact(fact, at);
      if (!known.has(level)) this.unknown(at, level);
      this.violation(violation, at);
    });
    base.forEach(({ heaviest, grade, violation }, i) => {
      this.violation(violation, [...path, 'base', i]);
      if (!known.has(heaviest)) this.unknown([...path, 'base', i], heaviest);
      this.grade(grade, [...path, 'base', i]);
    });
    span.forEach(({ grade, violation }, i) => {
      this.violation(violation, [...path, 'span', i]);
      this.grade(grade, [...path, 'span', i]);
    });
    ranges.forEach(({ violation, grade, fine }, i) => {
      const at = [...path, 'ranges', i];
      this.violation(violation, at);
      this.grade(grade, at);
      this.amount(fine, at);
    });
  }

  private adjust({ rows, combination, groups }: Adjust, path: Path): void {
    rows.forEach((row, i) => {
      const at = [...path, 'rows', i];
      this.circumstance(row.circumstance, at);
      this.violation(row.violation, at);
      if (typeof row.effect === 'object' && 'raises' in row.effect) {
        this.fact(row.effect.raises, at);
        this.level(row.effect.to, at);
      }
    });
    combination.forEach(({ to, violation }, i) => {
      this.violation(violation, [...path, 'combination', i]);
      for (const grade of Object.entries(to).flat()) this.grade(grade, [...path, 'combination', i]);
    });
    groups.forEach(({ circumstances, fact }, i) => {
      for (const id of circumstances) this.circumstance(id, [...path, 'groups', i]);
      if (fact !== undefined) this.fact(fact, [...path, 'groups', i]);
    });
  }

  private leaf(leaf: Leaf, at: Path): void {
    if ('circumstance' in leaf) this.circumstance(leaf.circumstance, at);
    if (!('fact' in leaf)) return;
    const fact = this.fact(leaf.fact, at);
    if (!fact) return;
    if ('in' in leaf) for (const value of leaf.in) this.value(fact, value, at);
    else if ('is' in leaf) this.value(fact, leaf.is, at);
    else if (!measured(fact)) this.unknown(at, `${leaf.fact} ${leaf.from ?? ''}–${leaf.to ?? ''}`);
  }

  /** A value of a fact that has values; an answer of one that has not. */
  private value(fact: FactDeclaration | undefined, value: string | boolean, at: Path): void {
    if (!fact) return;
    const fits =
      typeof value === 'boolean'
        ? !fact.values && !measured(fact)
        : fact.values?.some(({ id }) => id === value) === true;
    if (!fits) this.unknown(at, `${fact.id} ${value}`);
  }

  private amount(amount: Amount, at: Path): void {
    const { of, from, to } = amount;
    const [min, max] = [new Decimal(from), new Decimal(to)];
    if (min.gt(max)) this.refused('range-inverted', at, { min: from, max: to });
    else if (min.eq(max) && (amount.fromOpen || amount.toOpen)) {
      this.refused('range-empty', at, { min: from, max: to });
    }
    if (typeof of !== 'object' || !('fact' in of)) return;
    const fact = this.fact(of.fact, at);
    if (fact && !measured(fact)) this.unknown(at, of.fact);
  }

  private fact(id: string, at: Path): FactDeclaration | undefined {
    const fact = this.index.facts.get(id);
    if (!fact) this.unknown(at, id);
    return fact;
  }

  private circumstance(id: string, at: Path): void {
    if (!this.index.circumstances.has(id)) this.unknown(at, id);
  }

  private grade(id: string, at: Path): void {
    if (!this.grades.has(id)) this.unknown(at, id);
  }

  private level(id: string, at: Path): void {
    if (this.of.form !== 'factors' || this.of.levels.every((level) => level.id !== id)) this.unknown(at, id);
  }

  private violation(id: string | undefined, at: Path): void {
    if (id !== undefined && !this.index.provisions.has(id)) this.unknown(at, id);
  }

  private limb(id: string, violation: string, at: Path): void {
    const provision = this.index.provisions.get(violation);
    const limbs = provision?.versions.flatMap((version) => version.limbs ?? []) ?? [];
    if (limbs.every((limb) => limb.id !== id)) this.unknown(at, id);
  }

  private unknown(at: Path, id: string): void {
    this.refused('unknown-reference', at, { id });
  }

  private refused<C extends FaultCode>(code: C, at: Path, params: FaultParams[C]): void {
    this.sound = false;
    this.faults.add(code, at, params, []);
  }

  private unique(rows: readonly { id: string }[], path: Path): void {
    rows.forEach(({ id }, i) => {
      if (rows.findIndex((row) => row.id === id) === i) return;
      this.refused('duplicate-row', [...path, i], { row: id });
    });
  }
}

const measured = ({ kind }: FactDeclaration): boolean => kind === 'number' || kind === 'count';
