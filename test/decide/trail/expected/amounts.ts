/** What the trail must say of the statutory range and its arithmetic. */
import { closed, upTo } from '../../../ranges.js';
import type { Rows } from '../row.js';

const doors = 'two doors, the party cooperates';
const share = { kind: 'share', of: 'contractPrice', from: '0.02', to: '0.04' } as const;

type Of = 'amount-multiplied' | 'amount-capped' | 'amount-rounded' | 'statutory-range' | 'statutory-unknown';

export const amounts: Rows<Of> = {
  'amount-multiplied': [
    {
      of: 'a share of the price, rounded inward',
      params: {
        end: 'min',
        of: 'contractPrice',
        amount: '1234567.89',
        factor: '0.02',
        product: '24691.3578',
      },
      by: 'cqr-2019:64',
      because: '质量条例 64: 2 % of 1,234,567.89',
    },
    {
      of: 'a multiple of the fee, with gains',
      params: { end: 'max', of: 'designFee', amount: '80000', factor: '2', product: '160000' },
      by: 'cqr-2019:60-p1',
      because: '质量条例 60(1): once to twice the fee',
    },
    {
      of: 'one figure: no grade',
      params: { end: 'figure', of: 'specialFund', amount: '50000', factor: '1', product: '50000' },
      by: 'sqsr-2012:61-3',
      because: '质量和安全条例 61(3): the amount of the fund, one figure',
    },
  ],
  'amount-capped': [
    {
      of: 'a rate with a cap',
      params: { end: 'max', amount: '125000', cap: '100000' },
      by: 'invented-2020:30',
      because: '2,500 ㎡ at 50 yuan are 125,000; the cap is 100,000',
    },
  ],
  'amount-rounded': [
    {
      of: 'a share of the price, rounded inward',
      params: { end: 'min', amount: '24691.3578', rounded: '24691.36' },
      by: 'cqr-2019:64',
      because: 'the lower end goes up to the next 分',
    },
    {
      of: 'a share of the price, rounded inward',
      params: { end: 'max', amount: '49382.7156', rounded: '49382.71' },
      by: 'cqr-2019:64',
      because: 'the upper end goes down to the 分 below: 4 % of 1,234,567.89 is 49,382.7156',
    },
  ],
  'statutory-range': [
    {
      of: doors,
      params: { form: { kind: 'fixed', min: '10000', max: '50000' }, range: closed('10000', '50000') },
      by: 'cadl-2009:49-3',
      sets: {
        'fine.statutory': closed('10000', '50000'),
        'fine.form': { kind: 'fixed', min: '10000', max: '50000' },
      },
      because: '人民防空法 49: a unit 10,000 to 50,000',
    },
    {
      of: 'criteria as degrees',
      params: {
        form: { kind: 'fixed', min: '0', max: '5000', minOpen: true },
        range: upTo('0', '5000'),
      },
      by: 'cadl-2009:49-3',
      sets: {
        'fine.statutory': upTo('0', '5000'),
        'fine.form': { kind: 'fixed', min: '0', max: '5000', minOpen: true },
      },
      because: '人民防空法 49: an individual up to 5,000',
    },
  ],
  'statutory-unknown': [
    {
      of: 'a share of a price that is not known',
      params: { form: share, needs: 'contractPrice' },
      by: 'cqr-2019:64',
      sets: { 'fine.statutory': null, 'fine.form': share },
      because: '质量条例 64: a share of the price, which is not stated',
    },
  ],
};
