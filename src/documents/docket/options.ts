/** What an office adds for the documents of a docket: to all of them, and to each case by its id. */
import { checkDecision } from '../../decide/given.js';
import type { Docket } from '../../docket/docket.js';
import { checkFields, checkKeys, checkObject, fail, issue, nearest, seenType } from '../../errors/index.js';
import { DRAFT_KEYS, type DraftOptions } from '../options.js';

/** What may differ from case to case: the fine stands in the docket, a person beside the unit in a case of its own. */
type OfCase = Omit<DraftOptions, 'kind' | 'fine' | 'person' | 'rulebook' | 'final'>;

/** What the documents of a docket need beside its cases. */
export interface DocketDraftOptions extends Omit<DraftOptions, 'fine' | 'person'> {
  /** What differs from case to case, by the id of the case. */
  cases?: Readonly<Record<string, OfCase>> | undefined;
  /** Several acts of one party that are decided on one day stand in one document. Default: a document for each case. */
  together?: boolean | undefined;
}

/** The options of one case, with its intended fine. */
export type OptionsOf = (id: string) => DraftOptions;

const DOCKET = { entries: 'array', links: 'array', groups: 'array', notes: 'array' } as const;
const SHARED = [...DRAFT_KEYS.filter((key) => key !== 'fine' && key !== 'person'), 'cases', 'together'];
const OF_CASE = SHARED.filter((key) => !['kind', 'rulebook', 'final', 'cases', 'together'].includes(key));

/** @throws CaliangError for what is no docket, for the id of a case that it has not, for options of another kind */
export function readDocketOptions(docket: Docket, given: DocketDraftOptions): OptionsOf {
  checkFields(docket, DOCKET, ['docket']);
  docket.entries.forEach((entry, i) => {
    checkObject(entry, ['docket', 'entries', i]);
    checkDecision(entry.decision, ['docket', 'entries', i, 'decision']);
  });
  checkObject(given, ['options']);
  checkKeys(given, SHARED);
  const { cases = {}, together = false, ...shared } = given;
  if (typeof together !== 'boolean')
    fail(issue('wrong-type', ['together'], { expected: 'boolean', seen: seenType(together) }));
  checkObject(cases, ['cases']);
  const valid = docket.entries.map(({ id }) => id);
  for (const [id, own] of Object.entries(cases)) {
    const path = ['cases', id];
    if (!valid.includes(id))
      fail(issue('unknown-id', path, { kind: 'case', value: id, valid, nearest: nearest(id, valid) }));
    checkKeys(own, OF_CASE, path);
  }
  return (id) => {
    const fine = docket.entries.find((one) => one.id === id)?.check?.fine;
    return { ...shared, ...cases[id], ...(fine !== undefined && { fine }) };
  };
}
