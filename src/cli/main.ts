import { once } from 'node:events';
import { CommanderError } from 'commander';
import { isSystemError, systemProblem } from './files/problem.js';
import type { Io } from './io.js';
import { plainText } from './json-text.js';
import { localeIn } from './locales/usage.js';
import { program } from './program.js';

const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  stdin: () => process.stdin,
  stdout: process.stdout,
  terminal: process.stderr.isTTY === true,
  screen:
    process.stdin.isTTY === true && process.stderr.isTTY === true
      ? { input: process.stdin, output: process.stderr }
      : null,
  drained: async () => {
    if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
  },
  fail: (status) => {
    process.exitCode = status;
  },
};

/** A reader that has seen enough is no error; a disk that is full is. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  end(error);
});
process.stderr.on('error', () => {});

/** Nobody is shown a stack who has not asked for it. */
function end(error: unknown): never {
  const known = isSystemError(error) ? systemProblem(error).zh : null;
  const detail = error instanceof Error ? error.message : String(error);
  const text = known ?? `程序出错：${detail}（设 CALIANG_DEBUG=1 再运行可看到详情）`;
  process.stderr.write(`${plainText(text)}\n`);
  if (process.env['CALIANG_DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}
process.on('uncaughtException', end);
process.on('unhandledRejection', end);

/** Node fails when it sets back a terminal that is gone; ended by the signal for that, it does not try. */
const terminalGone = (): boolean => process.stdin.isTTY === true && process.stdin.readableEnded;

try {
  await program(io, localeIn(process.argv)).parseAsync(process.argv);
  if (terminalGone()) process.kill(process.pid, 'SIGHUP');
} catch (error) {
  if (!(error instanceof CommanderError)) end(error);
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
