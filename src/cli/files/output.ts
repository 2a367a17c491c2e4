/**
 * Files that are written: never over what is read, never half, never over what is there unless that was asked for.
 * Everything is written beside its place and put there when it is whole.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { visible } from '../../text/printable.js';
import { InputProblem } from '../input-problem.js';
import { fileProblem } from './problem.js';

export const statOf = (file: string): Stats | null => {
  try {
    return statSync(file);
  } catch {
    return null;
  }
};

/** Where a path leads, also if the file is not there yet. */
function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    try {
      return join(realpathSync(dirname(resolve(file))), basename(file));
    } catch {
      return resolve(file);
    }
  }
}

/** The same file by whatever name: path, `./`, symbolic link, hard link. */
export function sameFile(a: string, b: string): boolean {
  if (realOf(a) === realOf(b)) return true;
  const [one, other] = [statOf(a), statOf(b)];
  return one !== null && other !== null && one.ino !== 0 && one.ino === other.ino && one.dev === other.dev;
}

/** What must never be replaced, and why. */
export type Keep = (file: string) => { zh: string; en: string } | null;

export interface Writing {
  /** Files that are read, `-` aside. */
  readonly inputs: readonly (string | undefined)[];
  readonly outputs: readonly (string | undefined)[];
  /** Whether what is there may be replaced. */
  readonly force: boolean;
  readonly keep?: Keep;
}

export const isFile = (file: string | undefined): file is string => file !== undefined && file !== '-';

/** Refuses before anything is opened. @throws InputProblem */
export function checkOutputs({ inputs, outputs, force, keep }: Writing): void {
  const written = outputs.filter(isFile);
  for (const [at, file] of written.entries()) {
    const name = visible(file);
    const read = inputs.filter(isFile).find((input) => sameFile(input, file));
    if (read !== undefined) {
      throw new InputProblem(
        `“${name}”是要读的文件，不能同时写入；请换一个文件名`,
        `"${name}" is the file that is read, so it cannot be written; use another name`,
      );
    }
    if (written.slice(0, at).some((other) => sameFile(other, file))) {
      throw new InputProblem(`两项输出写的是同一个文件“${name}”`, `two outputs name the same file "${name}"`);
    }
    checkPlace(file, force, keep);
  }
}

function checkPlace(file: string, force: boolean, keep: Keep | undefined): void {
  const name = visible(file);
  const there = statOf(file);
  if (!there) {
    const folder = statOf(dirname(resolve(file)));
    if (!folder) throw fileProblem({ code: 'ENOENT' }, file, 'write');
    if (!folder.isDirectory()) throw fileProblem({ code: 'ENOTDIR' }, file, 'write');
    return;
  }
  if (there.isDirectory()) throw fileProblem({ code: 'EISDIR' }, file, 'write');
  if (!there.isFile()) return;
  const kept = keep?.(file);
  if (kept) {
    throw new InputProblem(
      `“${name}”${kept.zh}，不会覆盖；请换一个文件名`,
      `"${name}" ${kept.en} and is not replaced; use another name`,
    );
  }
  if (!force) {
    throw new InputProblem(
      `文件“${name}”已经存在；要替换它请加 --force，或者换一个文件名`,
      `the file "${name}" exists; add --force to replace it, or use another name`,
    );
  }
}

/** Files that are being written, to be taken away if the run is ended from outside. */
const underWay = new Set<OutputFile>();

const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function takeAway(): void {
  for (const file of underWay) file.abandon();
}

const onSignal = (signal: NodeJS.Signals): void => {
  takeAway();
  for (const one of ENDINGS) process.removeListener(one, onSignal);
  process.kill(process.pid, signal);
};

function watch(file: OutputFile): void {
  if (underWay.size === 0) {
    for (const one of ENDINGS) process.on(one, onSignal);
    process.on('exit', takeAway);
  }
  underWay.add(file);
}

function unwatch(file: OutputFile): void {
  underWay.delete(file);
  if (underWay.size > 0) return;
  for (const one of ENDINGS) process.removeListener(one, onSignal);
  process.removeListener('exit', takeAway);
}

/** A file that appears under its name when it is whole. */
export class OutputFile {
  private readonly beside: string | null;
  private readonly fd: number;
  private open = true;

  /** @throws InputProblem */
  constructor(
    readonly file: string,
    private readonly force: boolean,
  ) {
    const there = statOf(file);
    // A pipe or a device has no place beside it.
    const direct = there !== null && !there.isFile();
    const target = there === null ? file : realOf(file);
    this.beside = direct
      ? null
      : join(dirname(target), `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`);
    try {
      this.fd = openSync(this.beside ?? file, direct ? 'w' : 'wx');
    } catch (error) {
      throw fileProblem(error, file, 'write');
    }
    watch(this);
  }

  write(content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.fd, bytes, at);
    } catch (error) {
      this.abandon();
      throw fileProblem(error, this.file, 'write');
    }
  }

  /** Puts the file in its place. */
  finish(): void {
    try {
      if (this.beside !== null) fsyncSync(this.fd);
      this.close();
      if (this.beside !== null) this.place(this.beside);
    } catch (error) {
      this.abandon();
      throw fileProblem(error, this.file, 'write');
    }
    unwatch(this);
  }

  private place(beside: string): void {
    const target = statOf(this.file) === null ? this.file : realOf(this.file);
    if (this.force) {
      renameSync(beside, target);
      return;
    }
    // A link fails where a file has come to be meanwhile; a rename would replace it.
    try {
      linkSync(beside, target);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS' && code !== 'EXDEV') throw error;
      renameSync(beside, target);
      return;
    }
    unlinkSync(beside);
  }

  private close(): void {
    if (!this.open) return;
    this.open = false;
    closeSync(this.fd);
  }

  /** Takes away what was written. */
  abandon(): void {
    try {
      this.close();
      if (this.beside !== null) unlinkSync(this.beside);
    } catch {}
    unwatch(this);
  }
}

/** Writes a whole file. @throws InputProblem */
export function writeWhole(file: string, content: string | Uint8Array, force: boolean): void {
  const output = new OutputFile(file, force);
  output.write(content);
  output.finish();
}
