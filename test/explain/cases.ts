/** Twelve cases that are read aloud: three published ones, and one for each thing that a text can get wrong. */
import { publishedCases, runnable } from '../../src/cli/cases.js';
import type { CaseInput } from '../../src/index.js';

const doors: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  partyName: 'A',
  act: { from: '2023-02-01', to: '2023-02-10' },
  decidedOn: '2023-04-11',
  facts: {
    frequency: 1,
    quantity: { value: 2, unit: '樘' },
    consequence: 'remediable',
    intentToDamage: false,
  },
};
const order = { issuedOn: '2023-02-20', deadline: '2023-03-20' };
const present = (...ids: string[]) => ids.map((id) => ({ id, present: true }));

export const READ_ALOUD: Readonly<Record<string, CaseInput>> = {
  ...Object.fromEntries(publishedCases.slice(0, 3).map((one) => [one.id, runnable(one)])),
  occupying: {
    violation: 'occupying-works',
    party: 'individual',
    act: { from: '2022-01-01', ongoing: true },
    decidedOn: '2022-06-01',
    facts: { frequency: 1, quantity: 60, consequence: 'none' },
  },
  'order obeyed': {
    violation: 'refusing-to-rebuild',
    party: 'unit',
    act: { from: '2023-02-01', to: '2023-02-01' },
    decidedOn: '2023-04-11',
    order: { ...order, compliedOn: '2023-03-01' },
  },
  'order running': {
    violation: 'refusing-to-rebuild',
    party: 'unit',
    act: { from: '2023-02-01', to: '2023-02-01' },
    decidedOn: '2023-04-11',
    order: { ...order, deadline: '2023-05-01', compliedOn: null },
  },
  'order disobeyed': { ...doors, order: { ...order, compliedOn: null } },
  'several provisions': {
    ...doors,
    violation: ['damaging-works', 'cqr-69'],
    role: '建设单位',
    amounts: { unlawfulGains: '12000.5' },
    circumstances: present('repeats-after-correction'),
    facts: { ...doors.facts, frequency: 2 },
  },
  incomparable: {
    violation: 'damaging-works',
    party: 'unit',
    act: { from: '2020-06-01' },
    discoveredOn: '2020-07-01',
    decidedOn: '2021-03-01',
    facts: { frequency: 2, quantity: 3, consequence: 'remediable' },
  },
  minor: { ...doors, party: 'individual', circumstances: present('under-14') },
  'first violation spared': {
    ...doors,
    facts: { ...doors.facts, consequence: 'none' },
    circumstances: present('first-violation', 'harm-slight', 'corrected-in-time'),
  },
  share: {
    violation: 'cqr-64',
    party: 'unit',
    role: '施工单位',
    act: { from: '2023-02-01', to: '2023-02-01' },
    decidedOn: '2023-04-11',
    facts: { frequency: 1, consequence: 'none' },
    amounts: { contractPrice: '1234567.8' },
  },
  referral: { ...doors, facts: { ...doors.facts, intentToDamage: true } },
};
