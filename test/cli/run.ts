/** Runs the command line in the process and keeps what it says. */
import { Readable, Writable } from 'node:stream';
import { CommanderError } from 'commander';
import type { Io } from '../../src/cli/io.js';
import { localeIn } from '../../src/cli/locales/usage.js';
import { program } from '../../src/cli/program.js';

export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly status: number;
}

export async function run(
  args: readonly string[],
  stdin: string | Buffer = '',
  screen: Io['screen'] = null,
): Promise<Ran> {
  let [out, err, status] = ['', '', 0];
  const io: Io = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    stdin: () => Readable.from([Buffer.from(stdin)]),
    stdout: new Writable({
      write(chunk, _, done) {
        out += String(chunk);
        done();
      },
    }),
    terminal: false,
    screen,
    drained: async () => {},
    fail: (code) => {
      status = code;
    },
  };
  try {
    await program(io, localeIn(args)).parseAsync(['node', 'caliang', ...args]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    status = error.exitCode === 0 ? 0 : 2;
  }
  return { out, err, status };
}
