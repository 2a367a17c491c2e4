/**
 * Between two days on which some version begins, every citation resolves to the same versions. One such stretch is an
 * epoch; what cells cite and how far they can be trusted is worked out once for each.
 */
import { weakest } from '../../rulebook/assurance.js';
import type { Index } from '../../rulebook/index-book.js';
import type { Assurance, Citation, InstrumentVersion, Source } from '../../rulebook/schema.js';
import { addDays, type Day } from '../../time/day.js';
import type { StepSource } from '../../trail/step.js';

export interface Dates {
  readonly from: Day;
  readonly to: Day | null;
}

export const covers = (dates: Dates, day: Day): boolean =>
  dates.from <= day && (dates.to === null || day <= dates.to);

/** A cell of any table: what it rests on and how far it can be trusted. */
export interface Cell {
  readonly source: readonly Source[];
  readonly assurance: Assurance;
}

/** A citation as a step carries it, with a key under which equal ones fall together. */
export interface Cited {
  readonly key: string;
  readonly source: StepSource;
}

export const isCitation = (source: Source): source is Citation => 'instrument' in source;

export class Epoch {
  private readonly versions = new Map<string, InstrumentVersion>();
  private readonly cited = new WeakMap<readonly Source[], readonly Cited[]>();
  private readonly levels = new WeakMap<Cell, Assurance>();

  constructor(index: Index, day: Day) {
    for (const instrument of index.instruments.values()) {
      const version = instrument.versions.find((v) => covers(v, day));
      if (version) this.versions.set(instrument.id, version);
    }
  }

  version(instrument: string): InstrumentVersion | undefined {
    return this.versions.get(instrument);
  }

  cite(source: readonly Source[]): readonly Cited[] {
    const known = this.cited.get(source);
    if (known) return known;
    const cited = source.map((s): Cited => {
      const dated = (
        isCitation(s) ? { ...s, version: this.version(s.instrument)?.id ?? null } : s
      ) as StepSource;
      return { key: JSON.stringify(dated), source: dated };
    });
    this.cited.set(source, cited);
    return cited;
  }

  /** The level of a cell: its own, or that of the text it was read from if that is weaker. */
  level(cell: Cell): Assurance {
    const known = this.levels.get(cell);
    if (known) return known;
    const texts = cell.source.filter(isCitation).flatMap((s) => this.version(s.instrument)?.assurance ?? []);
    const level = weakest(cell.assurance, ...texts);
    this.levels.set(cell, level);
    return level;
  }
}

interface Calendar {
  /** Days on which a version of any table begins, or the day after one ends; in order. */
  readonly boundaries: readonly Day[];
  readonly epochs: Map<number, Epoch>;
}

const CALENDARS = new WeakMap<Index, Calendar>();

function calendarOf(index: Index): Calendar {
  const known = CALENDARS.get(index);
  if (known) return known;
  const { instruments, benchmarks, refinements = [] } = index.data;
  const spans: Dates[] = [...instruments.flatMap((i) => i.versions), ...benchmarks, ...refinements];
  const days = spans.flatMap((s) => [s.from, ...(s.to === null ? [] : [addDays(s.to, 1)])]);
  const calendar = { boundaries: [...new Set(days)].sort(), epochs: new Map<number, Epoch>() };
  CALENDARS.set(index, calendar);
  return calendar;
}

export const boundariesOf = (index: Index): readonly Day[] => calendarOf(index).boundaries;

export function epochOf(index: Index, day: Day): Epoch {
  const { boundaries, epochs } = calendarOf(index);
  const number = boundaries.filter((boundary) => boundary <= day).length;
  let epoch = epochs.get(number);
  if (!epoch) {
    epoch = new Epoch(index, day);
    epochs.set(number, epoch);
  }
  return epoch;
}
