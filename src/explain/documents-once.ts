/** Documents that several rows rest on, each named once with all that the rows note of it. */
import type { StepSource } from '../trail/step.js';

type DocumentSource = Extract<StepSource, { document: string }>;

const CLAUSE = /；|; /;

/** The clauses of several notes, each once; one that another clause begins with says nothing more. */
function clausesOf(notes: readonly string[]): string[] {
  const all = [...new Set(notes.flatMap((note) => note.split(CLAUSE)))];
  return all.filter((one) => !all.some((other) => other !== one && other.startsWith(one)));
}

/** @param between what stands between clauses in the language: `；` or `; ` */
export function documentsOnce(found: readonly DocumentSource[], between: string): DocumentSource[] {
  const groups = new Map<string, DocumentSource[]>();
  for (const source of found) {
    const key = JSON.stringify({ ...source, note: undefined });
    groups.set(key, [...(groups.get(key) ?? []), source]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    if (group.length === 1) return first!;
    const note = clausesOf(group.flatMap((one) => one.note ?? [])).join(between);
    return { ...first!, ...(note !== '' && { note }) };
  });
}
