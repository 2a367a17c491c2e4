/** What a command needs of the process; tests give their own. */
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { CaliangError, type ErrorLocale } from '../errors/index.js';
import { InputProblem } from './input-problem.js';

/** A terminal to ask questions on. */
export interface Screen {
  readonly input: Readable;
  readonly output: Writable;
}

export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
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

/** Reads a whole file, or standard input for `-`. */
export async function readText(file: string, io: Io): Promise<string> {
  if (file !== '-') {
    try {
      return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    } catch {
      throw new InputProblem(`读不到文件“${file}”`, `cannot read the file "${file}"`);
    }
  }
  const chunks: Buffer[] = [];
  for await (const chunk of io.stdin()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}

/** The lines of a file or of standard input, one at a time. */
export function readLines(file: string, io: Io): AsyncIterable<string> {
  const input = file === '-' ? io.stdin() : createReadStream(file);
  return createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new InputProblem(`不是有效的 JSON：${detail}`, `not valid JSON: ${detail}`);
  }
}

/** The sentences of an error; anything that is not the user's doing is thrown on. */
export function problemText(error: unknown, locale: Locale): string {
  if (error instanceof CaliangError) return error.render(locale);
  if (error instanceof InputProblem) return locale === 'en' ? error.en : error.zh;
  throw error;
}

/** An error as the one line that `--jsonl` prints for it. */
export function problemJson(error: unknown, locale: Locale): unknown {
  if (error instanceof CaliangError) return { ...error.toJSON(), message: error.render(locale) };
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
