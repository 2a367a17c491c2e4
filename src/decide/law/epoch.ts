/**
 * Between two days on which some version begins, every citation resolves to the same versions. One such stretch is an
 * epoch; what cells cite and how far they can be trusted is worked out once for each.
 */
import { weaker, weakest } from '../../rulebook/assurance.js';
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

/** What a step says of the cells of a table that it names: sources, each once, and the weakest level. */
export interface Standing {
  readonly source: readonly StepSource[];
  readonly assurance: Assurance;
}

export const isCitation = (source: Source): source is Citation => 'instrument' in source;

/**
 * The citations of the tables as they read between two days. What a cell cites is worked out when it is first named and
 * kept beside the tables, for as long as they live: no case can change it.
 */
export class Epoch {
  private readonly versions = new Map<string, InstrumentVersion>();
  private readonly cited = new WeakMap<readonly Source[], readonly Cited[]>();
  private readonly levels = new WeakMap<Cell, Assurance>();
  private readonly single = new WeakMap<Cell, Standing>();
  private readonly lists = new WeakMap<readonly Cell[], Standing>();
  private readonly places = new WeakMap<Cell, string | null>();

  constructor(index: Index, day: Day) {
    for (const instrument of index.instruments.values()) {
      const version = instrument.versions.find((v) => covers(v, day));
      if (version) this.versions.set(instrument.id, version);
    }
  }

  version(instrument: string): InstrumentVersion | undefined {
    return this.versions.get(instrument);
  }

  /** The citations with the versions that apply; frozen, since every step that names the cell shares them. */
  cite(source: readonly Source[]): readonly Cited[] {
    const known = this.cited.get(source);
    if (known) return known;
    const cited = source.map((s): Cited => {
      const dated = (
        isCitation(s) ? { ...s, version: this.version(s.instrument)?.id ?? null } : { ...s }
      ) as StepSource;
      return { key: JSON.stringify(dated), source: Object.freeze(dated) };
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

  /** The place of the first text that a cell cites, with its version: `apl-2021:36-p1`; `null`: it cites none. */
  place(cell: Cell): string | null {
    const known = this.places.get(cell);
    if (known !== undefined) return known;
    const cited = cell.source.find(isCitation);
    const place = cited
      ? `${this.version(cited.instrument)?.id ?? cited.instrument}:${placeOf(cited)}`
      : null;
    this.places.set(cell, place);
    return place;
  }

  /** Sources and level of the cells of one step. A single cell, and a list that is part of the tables, is kept. */
  standing(cells: readonly Cell[]): Standing {
    const [only] = cells;
    if (only && cells.length === 1) return this.kept(this.single, only, cells);
    return Object.isFrozen(cells) ? this.kept(this.lists, cells, cells) : this.together(cells);
  }

  private kept<K extends object>(known: WeakMap<K, Standing>, key: K, cells: readonly Cell[]): Standing {
    const found = known.get(key);
    if (found) return found;
    const made = this.together(cells);
    Object.freeze(made.source);
    known.set(key, made);
    return made;
  }

  private together(cells: readonly Cell[]): Standing {
    const sources = new Map<string, StepSource>();
    let assurance: Assurance = 'enacted';
    for (const cell of cells) {
      for (const { key, source } of this.cite(cell.source)) {
        if (!sources.has(key)) sources.set(key, source);
      }
      assurance = weaker(assurance, this.level(cell));
    }
    return { source: [...sources.values()], assurance };
  }
}

/** A place as a rule id: `33-p1-s2`, `49-3`. */
function placeOf(c: Citation): string {
  const paragraph = c.paragraph === undefined || c.item !== undefined ? '' : `-p${c.paragraph}`;
  const item = c.item === undefined ? '' : `-${c.item}`;
  const sentence = c.sentence === undefined ? '' : `-s${c.sentence}`;
  return `${c.article}${paragraph}${item}${sentence}`;
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
  let number = 0;
  while (number < boundaries.length && boundaries[number]! <= day) number += 1;
  let epoch = epochs.get(number);
  if (!epoch) {
    epoch = new Epoch(index, day);
    epochs.set(number, epoch);
  }
  return epoch;
}
