/** Sources and their assurance, versions and repeals, parties and roles, lists, thresholds of the procedure. */
import type { RulebookData } from '../../../src/index.js';
import { circumstance, grading, ground, provision, source, tables, text } from './edits.js';
import type { PlantedTables } from './planted.js';

const nowhere = [{ instrument: 'nothing', article: '1' }];
const place = { zh: '甲', en: 'A' };
/** A later version of an instrument, of which no provision says anything. */
const amend = (t: RulebookData, id: string) => {
  const { versions } = t.instruments.find((one) => one.id === id)!;
  versions.at(-1)!.to = '2026-12-31';
  versions.push({ id: `${id}-2027`, from: '2027-01-01', to: null, assurance: 'reported' });
};

const planted = (
  name: string,
  code: PlantedTables['code'],
  change: (t: RulebookData) => unknown,
): PlantedTables => ({ name, code, tables: () => tables(change), shows: 'decided' });
/** What no case shows. */
const unseen = (...given: Parameters<typeof planted>): PlantedTables => {
  const { shows: _, ...one } = planted(...given);
  return one;
};

/** What makes a case impossible to decide. */
const refused = (...given: Parameters<typeof planted>): PlantedTables => ({
  ...planted(...given),
  shows: 'refused',
});

export const SOURCES: readonly PlantedTables[] = [
  planted("this project's span marked enacted", 'assurance-too-strong', (t) => {
    for (const row of grading(t).span) row.assurance = 'enacted';
  }),
  planted("this project's thresholds marked published", 'assurance-too-strong', (t) => {
    for (const row of grading(t).thresholds) row.assurance = 'published';
  }),
  planted(
    "this project's effect marked reported",
    'assurance-too-strong',
    (t) => (grading(t).effects[0]!.assurance = 'reported'),
  ),
  planted(
    "this project's combination marked enacted",
    'assurance-too-strong',
    (t) => (grading(t).combination[3]!.assurance = 'enacted'),
  ),
  planted(
    "this project's policy marked enacted",
    'assurance-too-strong',
    (t) => (t.policies[0]!.assurance = 'enacted'),
  ),
  planted(
    "this project's contradiction marked published",
    'assurance-too-strong',
    (t) => (t.contradictions.find((row) => row.assurance === 'reference')!.assurance = 'published'),
  ),
  planted(
    "this project's course of an act marked reported",
    'assurance-too-strong',
    (t) => (provision(t, 'cqr-64').course!.assurance = 'reported'),
  ),
  planted(
    'an interpretation marked published',
    'assurance-too-strong',
    (t) => (t.benchmarks[0]!.assurance = 'published'),
  ),
  planted(
    'a threshold of a hearing that is only quoted, marked enacted',
    'assurance-too-strong',
    (t) => (t.procedures[1]!.hearingThreshold!.assurance = 'enacted'),
  ),
  planted('a document that nobody declared, marked enacted', 'assurance-too-strong', (t) =>
    Object.assign(grading(t).base[0]!, { source, assurance: 'enacted' }),
  ),
  planted('what another encoded, marked published', 'assurance-too-strong', (t) => {
    t.documents!.push({ document: '测试用表', kind: 'encoded-elsewhere' });
    Object.assign(grading(t).base[0]!, { source, assurance: 'published' });
  }),
  planted(
    'a normative document marked enacted',
    'assurance-too-strong',
    (t) => (t.instruments.find((one) => one.id === 'sqsr')!.rank = 'normative-document'),
  ),
  planted('a document declared twice', 'duplicate-row', (t) => t.documents!.push({ ...t.documents![0]! })),
  planted(
    'a fine whose source names nothing',
    'unknown-reference',
    (t) => (text(t, 'damaging-works').fines[0]!.source = nowhere),
  ),
  planted('a duty of no instrument', 'unknown-reference', (t) =>
    provision(t, 'cqr-64').duty.push(nowhere[0]!),
  ),
  planted(
    'a ground whose source names nothing',
    'unknown-reference',
    (t) => (ground(t, 'coerced').source = nowhere),
  ),
  planted(
    'a stage whose source names nothing',
    'unknown-reference',
    (t) => (t.procedures[1]!.stages[0]!.source = nowhere),
  ),
  planted(
    'a threshold whose source names nothing',
    'unknown-reference',
    (t) => (grading(t).thresholds[0]!.source = nowhere),
  ),
  planted(
    'a policy whose source names nothing',
    'unknown-reference',
    (t) => (t.policies[1]!.source = nowhere),
  ),
  planted(
    'a fine on a person whose source names nothing',
    'unknown-reference',
    (t) => (text(t, 'cqr-63-4').personFines![0]!.source = nowhere),
  ),
  unseen('a limitation without a source', 'unsourced', (t) => (t.generalParts[0]!.limitation.source = [])),
];

/** The slot of a policy. */
const slot = (t: RulebookData, id: string) => t.policies.find((one) => one.id === id)!;

export const SLOTS: readonly PlantedTables[] = [
  planted(
    'a slot that is not filled',
    'missing-row',
    (t) => (t.policies = t.policies.filter(({ id }) => id !== 'rounding')),
  ),
  planted('a slot without a choice', 'missing-row', (t) => {
    delete slot(t, 'outcome-ranks').choice;
  }),
  planted(
    'ranks that the code does not have',
    'unknown-choice',
    (t) => (slot(t, 'outcome-ranks').choice = 'penalty-order-first-no-penalty'),
  ),
  planted(
    'a ceiling of decisions on the spot that excludes its figure',
    'unknown-choice',
    (t) => (slot(t, 'summary-ceiling').choice = 'excluded'),
  ),
  planted(
    'a period that ends the day before',
    'unknown-choice',
    (t) => (slot(t, 'end-of-a-period-in-years').choice = 'day-before'),
  ),
  planted('rounding outward', 'unknown-choice', (t) => (slot(t, 'rounding').choice = 'outward')),
  planted(
    'a slot marked enacted by this project',
    'assurance-too-strong',
    (t) => (slot(t, 'summary-ceiling').assurance = 'enacted'),
  ),
  planted('a contradiction without a source', 'unsourced', (t) => {
    delete t.contradictions[0]!.source;
  }),
];

export const LAW: readonly PlantedTables[] = [
  unseen('an effect for an unknown violation', 'unknown-reference', (t) =>
    grading(t).effects.push({ ...grading(t).effects[0]!, violation: 'no-such-thing' }),
  ),
  unseen('a base grade for an unknown violation', 'unknown-reference', (t) =>
    grading(t).base.push({ ...grading(t).base[0]!, violation: 'no-such-thing' }),
  ),
  unseen('a combination for an unknown violation', 'unknown-reference', (t) =>
    grading(t).combination.push({ ...grading(t).combination[0]!, violation: 'no-such-thing' }),
  ),
  unseen('a span for an unknown violation', 'unknown-reference', (t) =>
    grading(t).span.push({ ...grading(t).span[0]!, violation: 'no-such-thing' }),
  ),
  planted(
    'a penalty graded by nothing',
    'missing-row',
    (t) => (provision(t, 'damaging-works').criteria = []),
  ),
  planted('a criterion twice', 'duplicate-row', (t) =>
    provision(t, 'damaging-works').criteria.push('frequency'),
  ),
  planted('a unit twice', 'duplicate-row', (t) => provision(t, 'damaging-works').quantity!.units.push('处')),
  planted('an element twice', 'duplicate-row', (t) =>
    provision(t, 'damaging-works').elements.push('for-profit', 'for-profit'),
  ),
  planted('an order twice', 'duplicate-row', (t) => {
    const { orders } = text(t, 'damaging-works');
    orders.push(orders[0]!);
  }),
  planted('a consequence twice', 'duplicate-row', (t) => {
    const { others } = text(t, 'cqr-63-4');
    others.push(structuredClone(others[0]!));
  }),
  planted('a ground twice', 'duplicate-row', (t) => {
    const { grounds } = t.generalParts[1]!;
    grounds.push(structuredClone(grounds[0]!));
  }),
  planted('a ground that lists a circumstance twice', 'duplicate-row', (t) =>
    ground(t, 'coerced').all.push('coerced'),
  ),
  planted('a general part twice', 'duplicate-row', (t) =>
    t.generalParts.push(structuredClone(t.generalParts[1]!)),
  ),
  planted('a second general part of one version', 'duplicate-row', (t) =>
    t.generalParts.push({ ...structuredClone(t.generalParts[1]!), id: 'again' }),
  ),
  planted('a procedure twice', 'duplicate-row', (t) => t.procedures.push(structuredClone(t.procedures[1]!))),
  planted('a benchmark id twice', 'duplicate-row', (t) => {
    t.benchmarks[0]!.to = '2025-12-31';
    t.benchmarks.push({ ...structuredClone(t.benchmarks[0]!), from: '2026-01-01', to: null });
    delete t.benchmarks[1]!.checkAfter;
  }),
  planted('a policy twice', 'duplicate-row', (t) => t.policies.push(structuredClone(t.policies[0]!))),
  planted('an unavailable provision twice', 'duplicate-row', (t) =>
    t.unavailable.push(structuredClone(t.unavailable[0]!)),
  ),
  planted('a group twice', 'duplicate-row', (t) =>
    grading(t).groups.push({ ...structuredClone(grading(t).groups[1]!), circumstances: ['no-intent'] }),
  ),
  planted('a weaker fact twice', 'duplicate-row', (t) =>
    circumstance(t, 'no-harm').includes.push('harm-slight'),
  ),
  unseen('a fact twice', 'duplicate-row', (t) => t.facts.push(structuredClone(t.facts[0]!))),
  unseen('a word twice', 'duplicate-row', (t) => t.terms.push({ ...t.terms[0]! })),
  unseen('an order without a word', 'missing-word', (t) =>
    text(t, 'damaging-works').orders.push('no-such-order'),
  ),
  unseen(
    'a consequence without a word',
    'missing-word',
    (t) => (text(t, 'cqr-63-4').others[0]!.id = 'no-such-consequence'),
  ),
  unseen('a unit without a word', 'missing-word', (t) => (t.terms = t.terms.filter(({ id }) => id !== '樘'))),
  unseen(
    'a benchmark without the policy that it follows the lighter law',
    'missing-row',
    (t) => (t.policies = t.policies.filter(({ id }) => id !== 'benchmark-follows-lighter-law')),
  ),
  planted(
    'a provision only for an old version',
    'version-uncovered',
    (t) => (text(t, 'damaging-works').of = ['cadl-1997']),
  ),
  planted('a new version of which no provision speaks', 'version-uncovered', (t) => amend(t, 'cqr')),
  planted(
    'a repealed provision that reads on',
    'covered-after-repeal',
    (t) => (provision(t, 'damaging-works').repealed = { from: 'cadl-2009', source, assurance: 'reported' }),
  ),
  planted(
    'a repeal by no version',
    'dangling-version',
    (t) => (provision(t, 'damaging-works').repealed = { from: 'cadl-2050', source, assurance: 'reported' }),
  ),
  refused('two fines for one party', 'two-fines', (t) => {
    const { fines } = text(t, 'damaging-works');
    fines.push(structuredClone(fines[0]!));
  }),
  planted('two fines for one role', 'two-fines', (t) => {
    const { fines } = text(t, 'cqr-63-4');
    fines.push({ ...structuredClone(fines[0]!), roles: ['施工单位', '设计单位'] });
  }),
  planted('a fine for every role beside one for a role', 'two-fines', (t) => {
    const { fines } = text(t, 'cqr-63-4');
    const { roles: _, ...plain } = structuredClone(fines[0]!);
    fines.push(plain);
  }),
  planted('a party twice in one fine', 'two-fines', (t) => {
    const [fine] = text(t, 'cqr-63-4').fines;
    fine!.party = ['unit', 'unit'];
  }),
  planted('a rate per ㎡ on what is counted in pieces', 'measure-mismatch', (t) => {
    for (const fine of text(t, 'damaging-works').fines)
      fine.form = { kind: 'rate', unit: '㎡', from: '30', to: '50' };
  }),
  unseen('a rate per ㎡ on what is not measured', 'missing-row', (t) => {
    t.facts = t.facts.filter(({ id }) => id !== 'area');
    for (const fine of text(t, 'cqr-64').fines)
      fine.form = { kind: 'rate', unit: '㎡', from: '30', to: '50' };
  }),
  planted('a referral with a fine', 'refer-with-fines', (t) => (text(t, 'damaging-works').result = 'refer')),
  planted('a referral with a fine on persons', 'refer-with-fines', (t) =>
    Object.assign(text(t, 'cqr-63-4'), { result: 'refer', fines: [], referTo: place }),
  ),
  planted(
    'a check before the first day',
    'check-before-start',
    (t) => (t.benchmarks[0]!.checkAfter = '2020-11-09'),
  ),
  planted(
    'a summary ceiling lower for units',
    'threshold-below-individual',
    (t) => (t.procedures[1]!.summaryCeiling.unit = '100'),
  ),
  planted(
    'a hearing threshold lower for units',
    'threshold-below-individual',
    (t) => (t.procedures[1]!.hearingThreshold!.unit = '4999.99'),
  ),
  planted(
    'a confiscation threshold lower for units',
    'threshold-below-individual',
    (t) => (t.procedures[1]!.confiscationThreshold!.unit = '1000'),
  ),
  unseen(
    'a benchmark that ends before it begins',
    'version-inverted',
    (t) => (t.benchmarks[0]!.to = '2020-01-01'),
  ),
];
