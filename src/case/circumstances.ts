/** The circumstances of a case, present or absent, with their evidence. */
import { issue, nearest, type Path } from '../errors/index.js';
import type { Circumstance, Party } from '../rulebook/schema.js';
import type { CircumstanceFacts } from './facts.js';
import { type Reading, report } from './reading.js';
import type { CaseInput } from './schema.js';

/** A circumstance while its entries are read. */
interface Gathered {
  readonly present: boolean;
  law?: string;
  readonly evidence: Set<string>;
}

interface Gathering {
  readonly reading: Reading;
  readonly party: Party | undefined;
  readonly found: Map<string, Gathered>;
}

/** Each circumstance once, with all evidence for it, by id. */
export function readCircumstances(
  reading: Reading,
  party: Party | undefined,
): Map<string, CircumstanceFacts> {
  const found = new Map<string, Gathered>();
  (reading.input.circumstances ?? []).forEach((entry, i) => {
    const path: Path = ['circumstances', i];
    const id = reading.index.circumstanceNames.get(entry.id);
    const definition = id === undefined ? undefined : reading.index.circumstances.get(id);
    if (!definition) {
      const names = [...reading.index.circumstanceNames.keys()];
      report(
        reading,
        issue('unknown-id', [...path, 'id'], {
          kind: 'circumstance',
          value: entry.id,
          valid: reading.book.data.circumstances.map((c) => `${c.name.zh}（${c.id}）`),
          nearest: nearest(entry.id, names),
        }),
      );
      return;
    }
    gather({ reading, party, found }, path, definition, entry);
  });
  const listed = [...found].map(
    ([id, { present, law, evidence }]) =>
      [id, { present, ...(law !== undefined && { law }), evidence: [...evidence].sort() }] as const,
  );
  return new Map(listed.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Adds one entry to what was found. */
function gather(
  { reading, party, found }: Gathering,
  path: Path,
  { id, name, parties }: Circumstance,
  { present, law, evidence = [] }: NonNullable<CaseInput['circumstances']>[number],
): void {
  if (party && present && !parties.includes(party)) {
    report(reading, issue('not-for-party', path, { id, name, party, valid: parties }));
    return;
  }
  const before = found.get(id);
  if (before && before.present !== present) {
    report(reading, issue('present-and-absent', path, { id, name }));
    return;
  }
  const gathered: Gathered = before ?? { present, evidence: new Set() };
  if (law?.trim()) gathered.law = law.trim();
  for (const one of evidence) gathered.evidence.add(one);
  found.set(id, gathered);
}
