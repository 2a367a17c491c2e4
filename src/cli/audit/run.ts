/** Judges the batches of an input, in worker threads or here; what is said comes out in the order of the input. */
import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AuditReport } from '../../audit/report.js';
import { type Coverage, joinCoverage, noCoverage } from '../../ledger/checks.js';
import { builtinRulebook } from '../../rulebook/builtin.js';
import type { Rulebook } from '../../rulebook/load.js';
import { joined, judgeWith, type Said, type Settings } from './judge.js';
import type { Batch, Rows } from './rows.js';

/** Batches that are under way for each thread: enough to keep it busy, few enough to stay small. */
const AHEAD = 4;

/**
 * A thread keeps some thirty megabytes. Without a limit the engine lets several times that lie about before it clears up,
 * more the longer it runs; with one it clears up sooner, which costs nothing that can be measured.
 */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 12 };

type Say = (said: Said) => Promise<void>;

/** What one judge has found. */
export interface Found {
  readonly report: AuditReport;
  readonly coverage: Coverage;
}

export async function judged(
  input: Pick<Rows, 'batches' | 'lines'>,
  settings: Settings,
  rulebook: Rulebook,
  threads: number,
  say: Say,
): Promise<Found> {
  const script = fileURLToPath(new URL('./audit-worker.js', import.meta.url));
  const found =
    threads > 1 && existsSync(script)
      ? await inThreads(script, input.batches, settings, rulebook, threads, say)
      : [await here(input.batches, settings, rulebook, say)];
  const coverage = noCoverage();
  for (const one of found) joinCoverage(coverage, one.coverage);
  const reports = found.map(({ report }) => report);
  return { report: joined(reports, settings.headingLine, input.lines()), coverage };
}

async function here(
  batches: AsyncIterable<Batch>,
  settings: Settings,
  rulebook: Rulebook,
  say: Say,
): Promise<Found> {
  const { judge, report, coverage } = judgeWith(settings, rulebook);
  for await (const batch of batches) {
    await say(judge(batch));
    // Whoever ends the run from outside is heard between two batches.
    await setImmediate();
  }
  return { report, coverage };
}

type Answer = { readonly said: Said } | { readonly found: Found };

/** One thread, which answers one message after the other. */
class Thread {
  private readonly worker: Worker;
  private readonly waiting: { resolve: (answer: Answer) => void; reject: (error: unknown) => void }[] = [];

  constructor(script: string, given: object) {
    this.worker = new Worker(script, { workerData: given, resourceLimits: MEMORY });
    this.worker.on('message', (answer: Answer) => this.waiting.shift()?.resolve(answer));
    this.worker.on('error', (error) => {
      for (const { reject } of this.waiting.splice(0)) reject(error);
    });
  }

  ask(message: Batch | null): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(message);
    });
  }

  stop(): Promise<number> {
    return this.worker.terminate();
  }
}

async function inThreads(
  script: string,
  batches: AsyncIterable<Batch>,
  settings: Settings,
  rulebook: Rulebook,
  count: number,
  say: Say,
): Promise<Found[]> {
  const book = rulebook.digest === builtinRulebook().digest ? null : rulebook.data;
  const threads = Array.from({ length: count }, () => new Thread(script, { settings, book }));
  try {
    const underWay: Promise<Answer>[] = [];
    const sayFirst = async (): Promise<void> => {
      const answer = await underWay.shift()!;
      if ('said' in answer) await say(answer.said);
    };
    let next = 0;
    for await (const batch of batches) {
      underWay.push(threads[next]!.ask(batch));
      next = (next + 1) % count;
      if (underWay.length >= count * AHEAD) await sayFirst();
    }
    while (underWay.length > 0) await sayFirst();
    const answers = await Promise.all(threads.map((thread) => thread.ask(null)));
    return answers.flatMap((answer) => ('found' in answer ? [answer.found] : []));
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}
