import { once } from 'node:events';
import { CommanderError } from 'commander';
import type { Io } from './io.js';
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

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program(io).parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : 2;
}
