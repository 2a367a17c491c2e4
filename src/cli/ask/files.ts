/** Files that the questions end in. Nothing that is there already is overwritten unless the user says so. */
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { writeWhole } from '../files/output.js';
import { InputProblem } from '../input-problem.js';
import type { AskTexts } from './locales/index.js';

export type FileKind = keyof AskTexts['suffixes'];

export const fileOf = (prefix: string, kind: FileKind, texts: AskTexts): string =>
  `${prefix}.${texts.suffixes[kind]}.${kind === 'document' ? 'html' : 'json'}`;

/** What the names of the files of a saved case begin with. */
export function prefixOf(file: string, texts: AskTexts): string {
  const bare = file.replace(/\.(?:json|html)$/i, '');
  const endings = [...Object.values(texts.suffixes), texts.begun].map(
    (suffix) => new RegExp(`\\.${suffix}(?:-\\d+)?$`),
  );
  const prefix = endings.reduce((name, ending) => name.replace(ending, ''), bare);
  return basename(prefix) === '' ? bare : prefix;
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What was answered, and the name of the text to read beside it. */
export interface Kept {
  readonly value: unknown;
  /** For people, by the name of the file to go on with. */
  readonly readable: (file: string) => string;
}

/**
 * Writes what was answered as JSON, and beside it as a text to read, under the first name that is free; where the folder
 * takes no files, into the one for temporary files.
 */
export function writeFree(prefix: string, { value, readable }: Kept, texts: AskTexts): string {
  for (const start of [prefix, join(tmpdir(), basename(prefix))]) {
    for (let n = 1; ; n += 1) {
      const name = `${start}.${texts.begun}${n === 1 ? '' : `-${n}`}`;
      if (['json', 'txt'].some((ending) => existsSync(`${name}.${ending}`))) continue;
      const file = `${name}.json`;
      if (!wrote(file, json(value), 'wx')) break;
      wrote(`${name}.txt`, readable(file), 'wx');
      return file;
    }
  }
  throw new InputProblem(texts.cannotSave(json(value)), texts.cannotSave(json(value)));
}

export function wrote(file: string, text: string | Uint8Array, flag: 'w' | 'wx'): boolean {
  try {
    writeWhole(file, text, flag === 'w');
    return true;
  } catch {
    return false;
  }
}
