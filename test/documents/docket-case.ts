/** A docket with a unit, a person who answers for it, and another act of the unit. */
import type { DocketCase } from '../../src/index.js';

const decidedOn = '2024-05-20';

/** 质量条例 69(1): 500,000 to 1,000,000 on the unit; 73: 5 to 10 % of its fine on the persons. */
export const unit: DocketCase = {
  id: 'u',
  violation: 'cqr-69',
  party: 'unit',
  role: '建设单位',
  partyName: '某商业公司',
  act: {
    from: '2024-02-01',
    to: '2024-02-20',
    words: '未委托设计即拆改地下室承重墙体',
    place: '某路3号',
  },
  filedOn: '2024-03-15',
  decidedOn,
  facts: { frequency: 1, consequence: 'none' },
  imposed: '600000',
};

export const person: DocketCase = {
  id: 'p',
  unitCase: 'u',
  violation: 'cqr-69',
  party: 'individual',
  role: '直接负责的主管人员',
  partyName: '张某',
  act: {
    from: '2024-02-01',
    to: '2024-02-20',
    words: '决定未经设计拆改地下室承重墙体',
    place: '某路3号',
  },
  filedOn: '2024-03-15',
  decidedOn,
  imposed: '40000',
};

export const further: DocketCase = {
  id: 'o',
  violation: 'occupying-works',
  party: 'unit',
  partyName: '某商业公司',
  act: { from: '2024-01-10', to: '2024-03-01', words: '堆放货架侵占人员掩蔽所', place: '某路3号地下一层' },
  filedOn: '2024-03-15',
  decidedOn,
  facts: { frequency: 1, quantity: 60, consequence: 'none', intentToDamage: false },
  imposed: '25000',
};

export const DOCKET = { cases: [person, unit, further] };
