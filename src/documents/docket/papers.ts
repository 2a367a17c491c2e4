/** The documents of a docket as blocks: one for each case, or one for the acts of a party. */
import { grouped } from '../../decide/lists.js';
import type { Docket, DocketEntry } from '../../docket/docket.js';
import { CaliangError, type Issue, raise } from '../../errors/index.js';
import type { Named } from '../../errors/issue.js';
import { documentOf } from '../drafted.js';
import { unfit } from '../fits.js';
import { quotedNames } from '../forms/hearing.js';
import { readKind } from '../kinds.js';
import { type Matter, matterOf } from '../matter.js';
import { type DraftDocument, paragraph, part } from '../model.js';
import { readOptions } from '../options.js';
import type { DraftKind } from '../schema.js';
import { type DocketDraftOptions, type OptionsOf, readDocketOptions } from './options.js';
import { docketNotes, relationLines } from './relations.js';
import { together } from './together.js';

export interface Paper {
  /** The ids of the cases that it is about. */
  readonly cases: readonly string[];
  readonly document: DraftDocument;
}

/** A case for which there is no such document, and why. */
export interface LeftOut {
  readonly case: string;
  readonly because: Named;
}

export interface Papers {
  readonly papers: readonly Paper[];
  readonly left: readonly LeftOut[];
}

/** Documents that are made on the spot or for another authority: one for each act. */
const ALONE: readonly DraftKind[] = ['summary-decision', 'crime-transfer', 'case-referral'];

/** @throws CaliangError with every problem of every case, by its place in the docket */
export function papersOf(docket: Docket, given: DocketDraftOptions): Papers {
  const optionsOf = readDocketOptions(docket, given);
  const kind = readKind(given.kind);
  const issues: Issue[] = [];
  const attempt = <T>(ids: readonly string[], run: () => T): T[] => {
    try {
      return [run()];
    } catch (error) {
      if (!(error instanceof CaliangError)) throw error;
      issues.push(...error.issues.map((one) => placed(one, docket, ids[0]!)));
      return [];
    }
  };
  const matters = docket.entries.flatMap((entry) =>
    attempt([entry.id], () => ({ entry, matter: matterIn(entry, kind, optionsOf) })),
  );
  const left = matters.flatMap(({ entry, matter }) => {
    const because = unfit(matter, kind);
    return because ? [{ case: entry.id, because }] : [];
  });
  const fitting = matters.filter(({ entry }) => !left.some((one) => one.case === entry.id));
  // None fits: the refusal says why, case by case.
  const wanted = fitting.length > 0 ? fitting : matters;
  const joined = given.together === true && !ALONE.includes(kind);
  const papers = groupsOf(
    docket,
    wanted.map(({ entry }) => entry),
    joined,
  ).flatMap((ids) => attempt(ids, () => paper(docket, ids, kind, optionsOf)));
  raise(issues);
  return { papers, left };
}

/** An error of a document, told at the place of its case in the docket. */
function placed(one: Issue, { entries }: Docket, id: string): Issue {
  const [key, ...rest] = one.path;
  const path = [
    'cases',
    entries.findIndex((entry) => entry.id === id),
    key === 'fine' ? 'imposed' : key,
    ...rest,
  ];
  return { ...one, path: path.filter((step) => step !== undefined) } as Issue;
}

function matterIn(
  entry: DocketEntry,
  kind: DraftKind,
  optionsOf: OptionsOf,
  violations?: readonly string[],
): Matter {
  return matterOf(entry.decision, kind, readOptions(optionsOf(entry.id)), violations);
}

/** Which cases share a document: acts of one party that are decided on one day. */
function groupsOf({ groups }: Docket, entries: readonly DocketEntry[], joined: boolean): string[][] {
  const shared = grouped(entries, ({ id, decision }) => {
    const group = joined ? groups.findIndex(({ cases }) => cases.includes(id)) : -1;
    return group < 0 ? `case ${id}` : `group ${group} ${decision.case.decidedOn}`;
  });
  return [...shared.values()].map((one) => one.map(({ id }) => id));
}

function paper(docket: Docket, ids: readonly string[], kind: DraftKind, optionsOf: OptionsOf): Paper {
  const entries = ids.map((id) => docket.entries.find((one) => one.id === id)!);
  const all = entries.flatMap(({ decision }) => [decision.case.violation].flat());
  const matters = entries.map((entry) => matterIn(entry, kind, optionsOf, [...new Set(all)]));
  const documents = matters.map(documentOf);
  const [matter] = matters;
  const acts = entries.map(
    ({ decision }) => `${quotedNames([decision.case.violation].flat(), matter!.lex)}的行为`,
  );
  const document = documents.length === 1 ? documents[0]! : together(documents, acts);
  const lines = [...(documents.length > 1 ? [eachAct(matter!)] : []), ...relationLines(docket, ids, matter!)];
  const head = document.head.length === 0 ? [] : [...document.head, ...docketNotes(docket, ids)];
  return { cases: ids, document: { ...withLines(document, lines), head } };
}

const eachAct = ({ you }: Matter): string =>
  `${you}的上述几个违法行为，分别裁量，在同一份文书中一并处理；各项罚款分别计算。`;

/** Parts behind which a document can speak of other cases; one without any of them is about no act. */
const BEHIND = ['content', 'options', 'order', 'reasons', 'case-for', 'facts'];

function withLines(document: DraftDocument, lines: readonly string[]): DraftDocument {
  const id = BEHIND.find((one) => document.parts.some(({ part }) => part === one));
  if (id === undefined || lines.length === 0) return document;
  const at = document.parts.map((one) => one.part).lastIndexOf(id) + 1;
  const { parts } = document;
  return {
    ...document,
    parts: [...parts.slice(0, at), part('', paragraph(...lines)), ...parts.slice(at)],
  };
}
