/** What the trail must say of the provision applied and of those beside it. */
import type { Rows } from '../row.js';

const doors = 'two doors, the party cooperates';

type Of =
  | 'provision-yields'
  | 'scope-open'
  | 'scope-outside'
  | 'provision-applied'
  | 'provision-not-applied'
  | 'fine-mandatory-by-concurrence';

export const provisions: Rows<Of> = {
  'provision-yields': [
    {
      of: 'the regulations on survey and design yield to those on quality',
      params: { from: 'sdr-41-4', to: 'cqr-63-4' },
      by: 'sdr-2017:41-4',
      because: '建设工程勘察设计管理条例 41 sends to 建设工程质量管理条例 63',
    },
  ],
  'scope-open': [
    {
      of: 'the Shanghai regulations yield to national ones within their scope',
      params: {
        from: 'sqsr-63',
        to: 'cqr-63-4',
        when: {
          zh: '设计文件同时违反工程建设强制性标准的',
          en: 'where the design also breaks mandatory construction standards',
        },
      },
      by: 'sqsr-2012:60',
      because:
        '质量和安全条例 60: national law goes first; nobody found whether the design breaks such standards',
    },
  ],
  'scope-outside': [
    {
      of: 'outside the scope of every national provision',
      params: {
        from: 'sqsr-63',
        to: 'cqr-63-4',
        when: {
          zh: '设计文件同时违反工程建设强制性标准的',
          en: 'where the design also breaks mandatory construction standards',
        },
      },
      by: 'sqsr-2012:60',
      because: 'found not to break such standards',
    },
  ],
  'provision-applied': [
    {
      of: doors,
      params: { violation: 'damaging-works', party: 'unit', role: null, mode: 'optional', competence: null },
      by: 'cadl-2009:49-3',
      sets: { warning: 'required', 'fine.mode': 'optional' },
      because: '人民防空法 49: a warning, and a fine that may go beside it',
    },
  ],
  'provision-not-applied': [
    {
      of: 'two provisions, one act: the higher maximum',
      params: {
        violation: 'substandard-construction',
        chosen: 'cqr-64',
        policy: 'concurrence-higher-amount',
      },
      by: 'apl-2021:29',
      because: '行政处罚法 29: 4 % of 2,000,000 is 80,000, more than the 50,000 of 49(2)',
    },
  ],
  'fine-mandatory-by-concurrence': [
    {
      of: 'two provisions, one act: the minimum of the mandatory one',
      params: { violations: ['cqr-64'], floor: '20000', policy: 'concurrence-mandatory-fine' },
      by: 'shanghai-2020',
      sets: { 'fine.mode': 'required', 'fine.floor': { amount: '20000', violation: 'cqr-64' } },
      because: '4 % of 1,000,000 is 40,000, less than 50,000, so 49(2) gives the fine; 2 % of it is 20,000',
    },
  ],
};
