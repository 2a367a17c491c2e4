/** Results are frozen with everything in them, as their types say; what a caller hands over never is. */
import { describe, expect, it } from 'vitest';
import {
  audit,
  type CaseInput,
  checkFine,
  compareDecisions,
  type DecidedCase,
  decide,
  decideDocket,
  lateSurcharge,
  procedureFor,
  receipt,
  replay,
  timeline,
  whatIf,
  whatLeadsTo,
} from '../../src/index.js';

/** Every object below a value, by its path, for which the question is answered with yes. */
function placesWhere(is: (part: object) => boolean, value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return [
    ...(is(value) ? [path === '' ? '(whole)' : path] : []),
    ...Object.entries(value).flatMap(([key, part]) => placesWhere(is, part, `${path}.${key}`)),
  ];
}
const unfrozen = (value: unknown) => placesWhere((part) => !Object.isFrozen(part), value);
const frozen = (value: unknown) => placesWhere(Object.isFrozen, value);

const input = (): CaseInput => ({
  violation: 'damaging-works',
  party: 'unit',
  partyName: '甲公司',
  act: { from: '2021-02-01', to: ['2021-02-10', '2021-08-10'], words: '拆除两樘' },
  discoveredOn: ['2021-09-01', '2021-09-02'],
  filedOn: '2021-09-05',
  decidedOn: '2021-11-11',
  order: { issuedOn: '2021-09-06', deadline: '2021-10-06', compliedOn: null },
  facts: { quantity: { value: 2, unit: '樘' }, evidence: ['证据1'] },
  amounts: { unlawfulGains: '100' },
  circumstances: [{ id: 'removed-harm', present: true, evidence: ['证据2'] }],
});
const decided = (): DecidedCase => ({
  case: input(),
  imposed: { fine: '60000', warning: true, law: ['apl-2021', 'cadl-2009'] },
  notice: { fine: '20000', servedOn: '2021-11-01' },
  hearingOffered: true,
  departure: { ground: '集体讨论', approvedBy: '负责人' },
});

type Entry = (...given: never[]) => unknown;
const ENTRIES: readonly (readonly [string, Entry, readonly unknown[]])[] = [
  ['decide', decide, [input(), { lawChoice: undefined }]],
  ['decideDocket', decideDocket, [{ cases: [{ id: '1', ...input(), imposed: '20000' }] }, {}]],
  ['checkFine', checkFine, [decide(input()), '20000', {}]],
  ['audit', audit, [decided(), { holidays: ['2021-10-01'] }]],
  ['compareDecisions', compareDecisions, [decide(input()), decide(input()), { a: '1', b: '2' }]],
  ['receipt', receipt, [input(), decide(input())]],
  ['replay', replay, [JSON.parse(JSON.stringify(receipt(input(), decide(input()))))]],
  ['timeline', timeline, [input(), decide(input()), { done: { notice: '2021-11-01' } }]],
  ['procedureFor', procedureFor, [decide(input()), '20000', {}]],
  ['lateSurcharge', lateSurcharge, ['10000', 10, { suspendedDays: 2 }]],
  ['whatIf', whatIf, [input(), {}]],
  ['whatLeadsTo', whatLeadsTo, [input(), { grade: 'severe' }, {}]],
];

describe('every result', () => {
  it.each(ENTRIES)('of %s is frozen, and nothing that was given to it', (_, entry, given) => {
    const before = given.map((one) => frozen(one));
    const result = entry(...(given as never[]));
    expect(unfrozen(result)).toEqual([]);
    expect(given.map((one) => frozen(one))).toEqual(before);
  });
});
