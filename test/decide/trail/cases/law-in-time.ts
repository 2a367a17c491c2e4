/** The law at the act and at the decision. */
import { type CaseInput, type DecideOptions, decide } from '../../../../src/index.js';
import { doors } from '../../../../src/testing/samples.js';
import { withBenchmark, withProvision, withSpan, withUnitFine } from '../../../law/books.js';
import {
  acrossTheNewLaw,
  bothFineThePerson,
  built,
  type Cases,
  inCharge,
  present,
  reportedGeneralPart,
} from '../parts.js';

/** The law of 2017 at the act, that of 2021 at the decision. */
const acrossTheGeneralPart: CaseInput = {
  ...doors,
  act: { from: '2021-03-01', to: '2021-03-01' },
  discoveredOn: '2021-03-05',
  filedOn: '2021-03-06',
  decidedOn: '2021-09-01',
};

export const lawInTime: Cases = {
  'the old law is the same': () => decide({ ...acrossTheGeneralPart, amounts: { unlawfulGains: '0' } }),
  'the old law is the same but for gains': () => decide(acrossTheGeneralPart),
  'the new law has a ground that the old one has not': () =>
    decide({ ...acrossTheGeneralPart, circumstances: present('no-fault') }),
  'the new range is lighter': () => decide(acrossTheNewLaw, { rulebook: withUnitFine('10000', '40000') }),
  'the new range is heavier': () => decide(acrossTheNewLaw, { rulebook: withUnitFine('20000', '60000') }),
  'the new range is lighter at one end and heavier at the other': () =>
    decide(acrossTheNewLaw, { rulebook: withUnitFine('20000', '40000') }),
  'a person chose between the two': () =>
    decide(acrossTheNewLaw, {
      rulebook: withUnitFine('20000', '40000'),
      lawChoice: { version: 'new', reason: '集体讨论' },
    } as DecideOptions),
  'incomparable, and each version has its own other consequences': () =>
    decide(
      { ...acrossTheNewLaw, amounts: { unlawfulGains: '700' } },
      {
        rulebook: withProvision('damaging-works', (version) => {
          version.warning = 'none';
          version.orders = ['stop-violation'];
          version.others = [{ ...version.others[0]!, id: 'rework', mode: 'optional', when: undefined }];
          version.personFines = [inCharge(version, 'only-new', '100', '200')];
          for (const fine of version.fines) {
            if (!fine.party.includes('unit')) continue;
            fine.form = { kind: 'fixed', min: '20000', max: '40000' };
            fine.mode = 'required';
          }
        }),
      },
    ),
  'incomparable, and both fine the person in charge': () =>
    decide(acrossTheNewLaw, { rulebook: bothFineThePerson() }),
  'incomparable by rank: the new law refers': () =>
    decide(acrossTheNewLaw, {
      rulebook: withProvision('damaging-works', (version) => {
        version.result = 'refer';
        version.fines = [];
      }),
    }),
  'the new law gives an order first, and it was complied with': () =>
    decide(
      {
        ...acrossTheNewLaw,
        order: { issuedOn: '2021-11-01', deadline: '2021-12-01', compliedOn: '2021-11-30' },
      },
      {
        rulebook: withProvision('damaging-works', (version) => {
          version.orderFirst = true;
        }),
      },
    ),
  'incomparable while the price is not known': () =>
    decide(
      { ...acrossTheNewLaw, facts: { ...doors.facts, frequency: undefined } },
      {
        rulebook: withProvision('damaging-works', (version) => {
          for (const fine of version.fines)
            if (fine.party.includes('unit'))
              fine.form = { kind: 'multiple', of: 'designFee', from: '1', to: '2' };
        }),
      },
    ),
  'which law applies depends on the day': () =>
    decide(
      {
        ...acrossTheNewLaw,
        act: { from: '2021-10-01', to: ['2021-12-20', '2022-01-20'] },
        discoveredOn: undefined,
        filedOn: undefined,
      },
      { rulebook: withUnitFine('10000', '40000') },
    ),
  'the new benchmark is milder': () => decide(acrossTheNewLaw, { rulebook: withSpan('0.2', '0.8') }),
  'the new benchmark counts otherwise, and the quantity is open': () =>
    decide(
      { ...acrossTheNewLaw, facts: { ...doors.facts, quantity: undefined } },
      {
        rulebook: withBenchmark(({ grading }) => {
          for (const row of grading.thresholds) {
            if (row.criterion !== 'quantity' || row.measure !== 'count') continue;
            if (row.ordinal === 'light') row.to = '4';
            else if (row.ordinal === 'medium') Object.assign(row, { from: '5', to: '9' });
            else row.from = '10';
          }
        }),
      },
    ),
  'the new law fines in another form': () =>
    decide(acrossTheNewLaw, {
      rulebook: withProvision('damaging-works', (version) => {
        for (const fine of version.fines)
          if (fine.party.includes('unit'))
            fine.form = { kind: 'share', of: 'contractPrice', from: '0.02', to: '0.04' };
      }),
    }),
  'the new benchmark counts areas and times otherwise, and both are open': () =>
    decide(
      built('occupying-works', {
        act: { from: '2021-10-01', to: '2021-10-01' },
        discoveredOn: '2021-10-05',
        facts: { consequence: 'none' },
      }),
      {
        rulebook: withBenchmark(({ grading }) => {
          for (const row of grading.thresholds) {
            if (row.criterion === 'frequency' && row.ordinal === 'medium') row.to = '4';
            if (row.criterion === 'frequency' && row.ordinal === 'heavy') row.from = '5';
            if (row.measure === 'area' && row.ordinal === 'medium') row.to = '500';
            if (row.measure === 'area' && row.ordinal === 'heavy') row.from = '500';
          }
        }),
      },
    ),
  'before there was a benchmark': () =>
    decide({
      ...doors,
      act: { from: '2020-03-01', to: '2020-03-01' },
      discoveredOn: '2020-03-05',
      filedOn: '2020-03-06',
      decidedOn: '2020-06-01',
      circumstances: present('removed-harm'),
    }),
  'before there was a benchmark, nothing mitigates': () =>
    decide({
      ...doors,
      act: { from: '2020-03-01', to: '2020-03-01' },
      discoveredOn: '2020-03-05',
      filedOn: '2020-03-06',
      decidedOn: '2020-06-01',
    }),
  'a ground of the general part below the level demanded': () =>
    decide(
      {
        ...doors,
        act: { from: '2020-12-01', to: '2020-12-01' },
        discoveredOn: '2020-12-05',
        filedOn: '2020-12-06',
        decidedOn: '2021-02-01',
        circumstances: present('removed-harm'),
      },
      { requireAssurance: 'enacted', rulebook: reportedGeneralPart() },
    ),
  'late, and the benchmark may have lapsed': () =>
    decide({
      ...doors,
      act: { from: '2025-11-01', to: '2025-11-01' },
      discoveredOn: '2025-11-02',
      filedOn: '2025-11-03',
      decidedOn: '2026-03-01',
    }),
};
