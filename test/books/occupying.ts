/** A case of the example book of two grades, 人民防空法 49(1): for a unit 10,000 to 50,000 yuan; and what tables of its rows share. */
import type { CaseInput } from '../../src/index.js';

/** An act of one month, discovered on the next day, decided in time. */
export const dated = {
  act: { from: '2023-01-01', to: '2023-02-01' },
  discoveredOn: '2023-02-02',
  decidedOn: '2023-06-11',
} as const;

/** A unit without unlawful gains; the area and whatever else a table reads is not stated. */
export const occupying: CaseInput = {
  violation: 'occupying-works',
  party: 'unit',
  ...dated,
  amounts: { unlawfulGains: '0' },
};

/** Where the rows of an invented table were read. */
export const read = { source: [{ document: '测试用表' }], assurance: 'published' } as const;

/** Something that a test only names by its id. */
export const named = (id: string) => ({ id, name: { zh: id, en: id } });
