/** What the cases of the trail are made of. */
import type { CaseInput, Decision, RulebookData } from '../../../src/index.js';
import { loadUnverified } from '../../../src/rulebook/load.js';
import { doors } from '../../../src/testing/samples.js';
import { fewTables } from '../../books/few.js';
import { withUnitFine } from '../../law/books.js';

/** Decisions by what is said of their case. */
export type Cases = Readonly<Record<string, () => Decision>>;

export const built = (violation: string, rest: Partial<CaseInput> = {}): CaseInput => ({
  violation,
  party: 'unit',
  act: { from: '2022-03-01', to: '2022-03-01' },
  discoveredOn: '2022-03-10',
  decidedOn: '2022-06-01',
  facts: { frequency: 1, consequence: 'none' },
  ...rest,
});
export const acrossTheNewLaw: CaseInput = {
  ...doors,
  act: { from: '2021-10-01', to: '2021-10-01' },
  discoveredOn: '2021-10-05',
  filedOn: '2021-10-06',
  decidedOn: '2022-06-01',
};
export const refusing = (order?: CaseInput['order']): CaseInput =>
  built('refusing-to-rebuild', {
    facts: { frequency: 2, quantity: { value: 120.5, unit: '㎡' }, consequence: 'remediable' },
    circumstances: [{ id: 'refuses-to-correct', present: true, evidence: ['证据9'] }],
    ...(order && { order }),
  });
export const present = (...ids: string[]): CaseInput['circumstances'] =>
  ids.map((id, i) => ({ id, present: true, evidence: [`证据${i + 1}`] }));

/** Everything but the benchmark's own circumstances is published. */
export const partlyPublished = () => {
  const tables = fewTables();
  const grading = tables.benchmarks[0]!.grading!;
  for (const row of [...grading.thresholds, ...grading.base, ...grading.combination, ...grading.span])
    row.assurance = 'published';
  return loadUnverified(tables);
};

/** A general part of which only reports are known. */
export const reportedGeneralPart = () => {
  const tables = fewTables();
  for (const ground of tables.generalParts[0]!.grounds) ground.assurance = 'reported';
  return loadUnverified(tables);
};

type Version = RulebookData['provisions'][number]['versions'][number];
type PersonFine = NonNullable<Version['personFines']>[number];

export const inCharge = (version: Version, id: string, min: string, max: string): PersonFine => ({
  id,
  person: { zh: '主要负责人', en: 'the person in charge' },
  mode: 'optional',
  form: { kind: 'fixed', min, max },
  source: version.source,
  assurance: 'reference',
});

/** The unit's range is lighter at one end and heavier at the other, that of the person only lower. */
export function bothFineThePerson() {
  const tables = structuredClone(withUnitFine('20000', '40000').data) as RulebookData;
  for (const version of tables.provisions.find((p) => p.violation === 'damaging-works')!.versions) {
    const isNew = version.of.includes('cadl-2022');
    version.personFines = [
      inCharge(version, 'person', isNew ? '500' : '1000', '2000'),
      inCharge(version, isNew ? 'other-new' : 'other-old', '10', '20'),
    ];
  }
  return loadUnverified(tables);
}
