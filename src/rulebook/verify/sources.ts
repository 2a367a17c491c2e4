/** Every cell that claims an assurance names where it is from, and claims no more than that allows. */
import type { Path } from '../../errors/index.js';
import { satisfies } from '../assurance.js';
import { highestOf } from '../assurance-of.js';
import { ASSURANCES, type Source } from '../schema.js';
import { caseAt } from './case-at.js';
import type { Check } from './check.js';

export function checkSources(check: Check): void {
  new Sources(check).walk(check.data, []);
  const documents = (check.data.documents ?? []).map(({ document }) => document);
  documents.forEach((row, i) => {
    if (documents.indexOf(row) === i) return;
    const path = ['documents', i];
    check.faults.add('duplicate-row', path, { row }, caseAt(check, path));
  });
}

class Sources {
  private readonly highest: ReturnType<typeof highestOf>;

  constructor(private readonly check: Check) {
    this.highest = highestOf(check.data);
  }

  walk(value: unknown, path: Path): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      value.forEach((one, i) => {
        this.walk(one, [...path, i]);
      });
      return;
    }
    const row = value as Record<string, unknown>;
    this.cited(row, path);
    this.cell(row, path);
    for (const [key, one] of Object.entries(row)) this.walk(one, [...path, key]);
  }

  /** A citation names an instrument of the book. */
  private cited({ instrument, article }: Record<string, unknown>, path: Path): void {
    if (typeof instrument !== 'string' || typeof article !== 'string') return;
    if (this.check.index.instruments.has(instrument)) return;
    this.check.faults.add('unknown-reference', path, { id: instrument }, caseAt(this.check, path));
  }

  private cell({ source, assurance }: Record<string, unknown>, path: Path): void {
    if (!Array.isArray(source)) return;
    if (source.length === 0) {
      this.check.faults.add('unsourced', path, {}, []);
      return;
    }
    const claimed = ASSURANCES.find((level) => level === assurance);
    if (claimed === undefined) return;
    const sources = source as Source[];
    const highest = this.highest(sources);
    if (satisfies(highest, claimed)) return;
    const [named] = sources.filter((one) => this.highest([one]) === highest).map(nameOf);
    const params = { assurance: claimed, highest, source: named! };
    this.check.faults.add('assurance-too-strong', path, params, caseAt(this.check, path));
  }
}

const nameOf = (source: Source): string => ('instrument' in source ? source.instrument : source.document);
