/** The page's script in a worker: does what would keep the page from answering. */
import type { CaseInput } from '../../src/case/schema.js';
import { InputProblem } from '../../src/cli/input-problem.js';
import { CaliangError } from '../../src/errors/index.js';
import { builtinRulebook } from '../../src/rulebook/builtin.js';
import { loadUnverified, type Rulebook } from '../../src/rulebook/load.js';
import type { RulebookData } from '../../src/rulebook/schema.js';
import { verifyRulebook } from '../../src/rulebook/verify/verify.js';
import { whatIf } from '../../src/whatif/whatif.js';
import { audited } from '../audit/judge.js';
import type { Failure, Job, Told, Vary } from './protocol.js';

const tell = (told: Told): void => postMessage(told);

const bookOf = (data: RulebookData | null): Rulebook => (data ? loadUnverified(data) : builtinRulebook());

const varied = ({ draft, options, book }: Vary): Told => ({
  varied: whatIf(draft as CaseInput, { ...options, rulebook: bookOf(book) }),
});

async function done(job: Job): Promise<Told> {
  if ('vary' in job) return varied(job.vary);
  if ('prove' in job) return { proved: verifyRulebook(job.prove) };
  const { book, ...asked } = job.audit;
  return { audited: await audited(asked, bookOf(book), (progress) => tell({ progress })) };
}

function failureOf(error: unknown): Failure {
  if (error instanceof CaliangError) return { issues: error.issues };
  if (error instanceof InputProblem) return { zh: error.zh, en: error.en };
  return { unforeseen: String(error) };
}

export function work(): void {
  addEventListener('message', ({ data }: MessageEvent<Job>) => {
    done(data).then(tell, (error: unknown) => tell({ failure: failureOf(error) }));
  });
}
