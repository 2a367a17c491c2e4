/** What a command needs of the process; tests give their own. */
import { createReadStream, readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { CaliangError, type ErrorLocale, fail, issue } from '../errors/index.js';
import { containerOf } from '../files/container.js';
import { decoded, decodeText } from '../files/encoding.js';
import { readJson } from '../files/json.js';
import { linesOf } from '../files/lines.js';
import { withFieldsNamed } from './chinese-keys.js';
import { fileProblem, isSystemError, systemProblem } from './files/problem.js';
import { InputProblem } from './input-problem.js';

/** A terminal to ask questions on. */
export interface Screen {
  readonly input: Readable;
  readonly output: Writable;
}

export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** A line on the terminal that is written over; standard error if it is not there. */
  readonly status?: (text: string) => void;
  readonly stdin: () => Readable;
  /** Where a session writes. */
  readonly stdout: Writable;
  /** Whether standard error is a terminal. */
  readonly terminal: boolean;
  /** `null` if nobody sits at a terminal. */
  readonly screen: Screen | null;
  /** Waits until standard output has taken what was written, so that a slow reader does not fill the memory. */
  readonly drained: () => Promise<void>;
  /** 0 done, 1 the input was bad or the intended fine is unlawful, 2 usage. */
  fail: (status: 1 | 2) => void;
}

export type Locale = ErrorLocale;

/** The bytes of a whole file, or of standard input for `-`. */
export async function readBytes(file: string, io: Io): Promise<Uint8Array> {
  if (file !== '-') {
    try {
      return readFileSync(file);
    } catch (error) {
      throw fileProblem(error, file, 'read');
    }
  }
  const chunks: Buffer[] = [];
  for await (const chunk of io.stdin()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The text of a whole file, in whatever encoding. @throws CaliangError `not-text`, `file-kind` */
export async function readText(file: string, io: Io): Promise<string> {
  const bytes = await readBytes(file, io);
  if (containerOf(bytes) === 'workbook') fail(issue('file-kind', [], { kind: 'workbook' }));
  return decodeText(bytes);
}

/** The lines of a file or of standard input, one at a time; `null` for one that is too long. */
export async function* readLines(file: string, io: Io): AsyncGenerator<string | null> {
  const input = file === '-' ? io.stdin() : createReadStream(file);
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of input) yield Buffer.from(chunk);
    } catch (error) {
      throw fileProblem(error, file, 'read');
    }
  }
  yield* linesOf(decoded(pieces()));
}

/** @throws CaliangError `not-json`, `duplicate-key` */
export const parseJson = readJson;

/** The sentences of an error; anything that is not the user's doing is thrown on. */
export function problemText(error: unknown, locale: Locale): string {
  if (error instanceof CaliangError) return withFieldsNamed(error).render(locale);
  const problem = isSystemError(error) ? systemProblem(error) : error;
  if (problem instanceof InputProblem) return locale === 'en' ? problem.en : problem.zh;
  throw error;
}

/** An error as the one line that `--jsonl` prints for it. */
export function problemJson(error: unknown, locale: Locale): unknown {
  if (error instanceof CaliangError) {
    const named = withFieldsNamed(error);
    return { ...named.toJSON(), message: named.render(locale) };
  }
  return { code: 'bad-input', path: [], params: {}, message: problemText(error, locale) };
}

/** Runs a command; a bad input ends in a sentence on standard error and status 1. */
export async function guarded(io: Io, locale: Locale, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const text = problemText(error, locale);
    io.err(`${text}\n`);
    io.fail(1);
  }
}
