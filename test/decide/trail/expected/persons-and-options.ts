/** What the trail must say of fines on persons, other consequences and options. */
import { between, closed } from '../../../ranges.js';
import type { Rows } from '../row.js';

const doors = 'two doors, the party cooperates';

type Of =
  | 'person-fine'
  | 'person-not-fined'
  | 'person-hearing'
  | 'other-consequence'
  | 'option-warning-only'
  | 'option-no-fine'
  | 'option-fine-in-grade'
  | 'option-mitigated'
  | 'option-spared';

export const personsAndOptions: Rows<Of> = {
  'person-fine': [
    {
      of: 'the fine of the person responsible, from the fine imposed',
      params: { id: 'cqr-73', mode: 'required', of: 'unit-fine', range: closed('6000', '12000') },
      by: 'cqr-2019:73',
      sets: { 'personFines.0.range': closed('6000', '12000') },
      because: '质量条例 73: 5 to 10 % of 120,000',
    },
    {
      of: 'the fine of the person responsible, from the range',
      params: { id: 'cqr-73', mode: 'required', of: 'unit-range', range: closed('5000', '16000') },
      by: 'cqr-2019:73',
      sets: { 'personFines.0.range': closed('5000', '16000') },
      because: '质量条例 73: 5 % of 100,000 to 10 % of 160,000',
    },
    {
      of: 'a fixed fine of the person in charge',
      params: { id: 'sqsr-61-1-person', mode: 'optional', of: 'fixed', range: closed('10000', '30000') },
      by: 'sqsr-2012:61-1',
      sets: { 'personFines.0.range': closed('10000', '30000') },
      because: '质量和安全条例 61(1): 10,000 to 30,000',
    },
  ],
  'person-not-fined': [
    {
      of: 'two provisions, one act: the minimum of the mandatory one',
      params: { id: 'cqr-73', policy: 'persons-under-provision-applied' },
      by: 'cqr-2019:73',
      because: 'persons are fined under the provision applied, which is 49(2)',
    },
  ],
  'person-hearing': [
    {
      of: 'the fine of the person responsible, from the fine imposed',
      params: { id: 'cqr-73', hearing: 'yes', threshold: '5000' },
      by: 'apl-2021:63-1',
      sets: { 'personFines.0.hearing': 'yes', 'personFines.0.hearingThreshold': '5000' },
      because: '6,000 and more; for individuals 5,000 is large',
    },
    {
      of: 'a share of the price, rounded inward',
      params: { id: 'cqr-73', hearing: 'no', threshold: '5000' },
      by: 'apl-2021:63-1',
      sets: { 'personFines.0.hearing': 'no', 'personFines.0.hearingThreshold': '5000' },
      because: '10 % of 32,098.76 is less than 5,000',
    },
  ],
  'other-consequence': [
    {
      of: 'gains where the provision names none (行政处罚法 28)',
      params: { id: 'confiscate-gains', amount: '500' },
      by: 'apl-2021:28-p2',
      sets: { 'otherConsequences.1.amount': '500' },
      because: '行政处罚法 28(2): unlawful gains are confiscated',
    },
    {
      of: doors,
      params: { id: 'compensate-loss', amount: null },
      by: 'cadl-2009:49-3',
      because: '人民防空法 49: who caused loss compensates it',
    },
  ],
  'option-warning-only': [
    {
      of: doors,
      params: {},
      by: 'cadl-2009:49-3',
      because: '人民防空法 49: the fine may go beside the warning',
    },
  ],
  'option-no-fine': [
    {
      of: 'the person in charge, whom the provision does not warn',
      params: {},
      by: 'sqsr-2012:61-1',
      because: '质量和安全条例 61(1): 并可对单位主要负责人处罚款, and no warning',
    },
  ],
  'option-fine-in-grade': [
    {
      of: doors,
      params: { range: closed('10000', '22000') },
      by: 'cadl-2009:49-3',
      sets: { 'options.1.range': closed('10000', '22000') },
      because: 'the range of the lenient grade',
    },
  ],
  'option-mitigated': [
    {
      of: 'shall be lenient, and aggravated',
      params: { grounds: ['removed-harm'], range: between('0', '10000') },
      by: 'apl-2021:32-1',
      sets: { 'options.2.range': between('0', '10000') },
      because: '行政处罚法 32(1): below the minimum of 10,000, above nothing',
    },
  ],
  'option-spared': [
    {
      of: 'first violation, slight harm, corrected in time: may be spared',
      params: { ground: 'first-slight-corrected' },
      by: 'apl-2021:33-p1-s2',
      because: '行政处罚法 33(1), second sentence',
    },
  ],
};
