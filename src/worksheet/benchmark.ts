/** Adds the benchmark that a document states to a rulebook, with its own name and days; the one before is closed. */
import { fail, issue, nearest } from '../errors/index.js';
import type { Benchmark, RulebookData, Source } from '../rulebook/schema.js';
import { addDays, type Day } from '../time/day.js';

export interface NewBenchmark {
  readonly title: string;
  readonly number: string | null;
  /** First and last day in force, both included; `null`: open. */
  readonly from: Day;
  readonly to: Day | null;
  /** Id of the benchmark that it follows or replaces. */
  readonly supersedes: string | null;
  readonly source: Source[];
}

/**
 * The new benchmark begins with a copy of the grading of the newest one, each cell with its own source and assurance:
 * what the document does not state stays what it was. Earlier days keep the benchmark that they had.
 */
export function openBenchmark(data: RulebookData, made: NewBenchmark): Benchmark {
  const base = data.benchmarks.at(-1)!;
  closeBefore(data, made);
  const taken = data.benchmarks.find(({ title }) => title.zh === made.title || title.en === made.title);
  if (taken) fail(issue('benchmark-name-taken', ['title'], { title: made.title, id: taken.id }));
  const benchmark: Benchmark = {
    id: freeId(data, made.from),
    title: { zh: made.title, en: made.title },
    issuer: { zh: '未写明', en: 'not stated' },
    ...(made.number !== null && { number: made.number }),
    from: made.from,
    to: made.to,
    note: {
      zh: '由工作表导入：填写了正式内容的项目以该文件为依据；没有填写的项目沿用原来的内容、依据和可信程度，并非该文件所定',
      en: 'imported from a worksheet: what was filled in rests on the document; the rest keeps its former content, source and assurance and is not stated by the document',
    },
    source: structuredClone(made.source),
    assurance: 'published',
    grading: structuredClone(base.grading),
  };
  data.benchmarks.push(benchmark);
  data.benchmarks.sort((a, b) => (a.from < b.from ? -1 : 1));
  return benchmark;
}

function closeBefore(data: RulebookData, { from, to, supersedes }: NewBenchmark): void {
  const before = data.benchmarks.find((b) => b.from <= from && (b.to === null || b.to >= from));
  if (supersedes === null) {
    if (before?.from === from) fail(issue('missing-field', ['supersedes'], { field: 'supersedes' }));
    if (before) before.to = addDays(from, -1);
    return;
  }
  const valid = data.benchmarks.map(({ id }) => id);
  const named = data.benchmarks.find(({ id }) => id === supersedes);
  if (!named) {
    const params = { kind: 'benchmark', value: supersedes, valid, nearest: nearest(supersedes, valid) };
    fail(issue('unknown-id', ['supersedes'], params));
    return;
  }
  const replaced = named.from >= from && (to === null || (named.to !== null && named.to <= to));
  if (replaced) data.benchmarks.splice(data.benchmarks.indexOf(named), 1);
  else if (named === before) named.to = addDays(from, -1);
  else {
    const params = { id: supersedes, day: from, inForce: before?.id ?? null };
    fail(issue('supersedes-not-in-force', ['supersedes'], params));
  }
}

function freeId({ benchmarks }: RulebookData, from: Day): string {
  const id = `benchmark-${from}`;
  const taken = benchmarks.filter((b) => b.id === id || b.id.startsWith(`${id}-`)).length;
  return taken === 0 ? id : `${id}-${taken + 1}`;
}
