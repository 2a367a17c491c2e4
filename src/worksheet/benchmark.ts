/** Opens the benchmark that a worksheet's document states: a copy of the newest grading, to be filled in. */
import { closedBefore, placed } from '../rulebook/build/close-before.js';
import type { Benchmark, RulebookData, Source } from '../rulebook/schema.js';
import type { Day } from '../time/day.js';

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
export function openBenchmark(
  data: RulebookData,
  made: NewBenchmark,
): { readonly data: RulebookData; readonly benchmark: Benchmark } {
  const base = data.benchmarks.at(-1)!;
  const kept = closedBefore(data.benchmarks, made);
  const benchmark: Benchmark = {
    id: freeId(kept, made.from),
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
  return { data: { ...data, benchmarks: placed(kept, benchmark) }, benchmark };
}

function freeId(benchmarks: readonly Benchmark[], from: Day): string {
  const id = `benchmark-${from}`;
  const taken = benchmarks.filter((b) => b.id === id || b.id.startsWith(`${id}-`)).length;
  return taken === 0 ? id : `${id}-${taken + 1}`;
}
