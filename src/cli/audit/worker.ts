/** A worker thread of `caliang audit`: judges batches until it is told to hand over its report. */
import { parentPort, workerData } from 'node:worker_threads';
import { builtinRulebook } from '../../rulebook/builtin.js';
import { loadUnverified } from '../../rulebook/load.js';
import type { RulebookData } from '../../rulebook/schema.js';
import { judgeWith, type Settings } from './judge.js';
import type { Batch } from './rows.js';

interface Given {
  readonly settings: Settings;
  /** Proved by the thread that loaded it; `null`: the built-in one. */
  readonly book: RulebookData | null;
}

const { settings, book } = workerData as Given;
const judging = judgeWith(settings, book ? loadUnverified(book) : builtinRulebook());
const port = parentPort!;

port.on('message', (batch: Batch | null) => {
  if (batch) port.postMessage({ said: judging.judge(batch) });
  else {
    port.postMessage({ found: { report: judging.report, coverage: judging.coverage } });
    port.close();
  }
});
