/** Twelve cases with the documents that an office would make of each: `docs/drafts` is written from them. */
import { publishedCases, runnable } from '../../src/cli/cases.js';
import type { DraftOptions } from '../../src/documents/index.js';
import type { CaseInput, DecideOptions } from '../../src/index.js';

export interface DraftCase {
  readonly id: string;
  readonly title: string;
  readonly input: CaseInput;
  readonly deciding?: DecideOptions;
  /** What the office adds to every document of the case. */
  readonly shared: Omit<DraftOptions, 'kind'>;
  readonly documents: readonly DraftOptions[];
}

const published = (id: string, more: Partial<CaseInput>): CaseInput => {
  const input = runnable(publishedCases.find((row) => row.id === id)!);
  return { ...input, ...more, act: { ...input.act, ...more.act } };
};

const office = '某区国防动员办公室（民防办公室）';

export const CASES: readonly DraftCase[] = [
  {
    id: '01-fengxian-doors',
    title: '奉贤：拆除两樘防护密闭门（公布的案例，日期等为演示用的假定）',
    input: published('fengxian-doors', {
      partyName: '某物业管理公司',
      act: { words: '擅自拆除防护密闭门两樘', place: '某路某号地下民防工程' } as CaseInput['act'],
    }),
    shared: {
      office,
      fine: '10000',
      notice: { number: '某民防告〔2023〕1号', servedOn: '2023-03-28' },
      defence: { state: 'none' },
    },
    documents: [
      { kind: '责令改正通知书' },
      { kind: '行政处罚事先告知书' },
      { kind: '行政处罚决定书', number: '某民防罚〔2023〕1号' },
      { kind: '案件讨论笔录', because: 'complex-circumstances' },
      { kind: '法制审核意见书', because: 'complex-case' },
      { kind: '送达回证', serves: '行政处罚决定书' },
    ],
  },
  {
    id: '02-songjiang-alarm',
    title: '松江：拆除防空警报控制器（公布的案例，日期为演示用的假定）',
    input: published('songjiang-alarm', { partyName: '某物业公司' }),
    shared: { office, fine: '10000' },
    documents: [
      { kind: '行政处罚事先告知书' },
      {
        kind: '陈述申辩复核记录',
        defence: {
          state: 'made',
          on: '2023-08-20',
          statement: '控制器已经装回，请求从轻处罚',
          because: '经现场核验，控制器已装回',
          result: 'accepted',
        },
      },
      {
        kind: '行政处罚决定书',
        defence: {
          state: 'made',
          on: '2023-08-20',
          statement: '控制器已经装回，请求从轻处罚',
          because: '经现场核验，控制器已装回',
          result: 'accepted',
        },
      },
    ],
  },
  {
    id: '03-jiading-penetrations',
    title: '嘉定：管道穿越顶板和防护墙，事实没有查全（公布的案例）',
    input: published('jiading-penetrations', {}),
    shared: { office, fine: '15000', notice: { servedOn: '2023-04-04' } },
    documents: [{ kind: '行政处罚事先告知书' }, { kind: '行政处罚决定书' }],
  },
  {
    id: '04-individual-60',
    title: '个人侵占民防工程60平方米，没有立案，当场可以处罚200元以下',
    input: {
      violation: 'occupying-works',
      party: 'individual',
      partyName: '李某',
      act: {
        from: '2024-03-01',
        to: '2024-03-20',
        words: '在人员掩蔽所内堆放家具占用其使用面积',
        place: '某路2号地下室',
      } as CaseInput['act'],
      discoveredOn: '2024-03-20',
      decidedOn: '2024-04-10',
      facts: {
        frequency: 1,
        quantity: 60,
        consequence: 'none',
        intentToDamage: false,
        evidence: ['现场检查笔录'],
      },
      circumstances: [{ id: 'cooperates', present: true, evidence: ['询问笔录'] }],
    },
    shared: { office },
    documents: [
      { kind: '责令改正通知书' },
      { kind: '当场行政处罚决定书', fine: '200' },
      { kind: '行政处罚事先告知书', fine: '2000' },
      { kind: '行政处罚决定书', fine: '2000' },
    ],
  },
  {
    id: '05-order-obeyed',
    title: '责令改正，在期限内改正',
    input: orderCase({ issuedOn: '2023-03-01', deadline: '2023-03-31', compliedOn: '2023-03-20' }),
    shared: { office },
    documents: [{ kind: '不予行政处罚决定书' }],
  },
  {
    id: '06-order-running',
    title: '责令改正，期限没有届满',
    input: orderCase({ issuedOn: '2023-03-01', deadline: '2023-06-30', compliedOn: null }),
    shared: { office },
    documents: [{ kind: '责令改正通知书', number: '某民防责改〔2023〕1号' }],
  },
  {
    id: '07-order-disobeyed',
    title: '责令改正，期限届满没有改正',
    input: orderCase({ issuedOn: '2023-02-01', deadline: '2023-03-01', compliedOn: null }),
    shared: { office },
    documents: [{ kind: '责令改正通知书' }, { kind: '行政处罚事先告知书' }, { kind: '行政处罚决定书' }],
  },
  {
    id: '08-several-provisions',
    title: '同一行为违反几项规定',
    input: {
      violation: ['damaging-works', 'cqr-69-p2'],
      party: 'unit',
      partyName: '某商业公司',
      act: {
        from: '2023-05-01',
        to: '2023-05-20',
        words: '装修中拆改民防工程承重墙体',
        place: '某路3号',
      } as CaseInput['act'],
      discoveredOn: '2023-05-25',
      filedOn: '2023-05-30',
      decidedOn: '2023-07-20',
      facts: {
        frequency: 2,
        quantity: { value: 2, unit: '处' },
        consequence: 'remediable',
        intentToDamage: false,
      },
    },
    shared: { office, fine: '60000' },
    documents: [
      { kind: '行政处罚事先告知书' },
      { kind: '听证告知书' },
      {
        kind: '听证通知书',
        hearing: {
          requested: true,
          on: '2023-07-10',
          time: '上午9时30分',
          place: '某区民防办二楼会议室',
          host: '王某',
        },
      },
      {
        kind: '听证笔录',
        hearing: {
          requested: true,
          on: '2023-07-10',
          time: '上午9时30分',
          place: '某区民防办二楼会议室',
          host: '王某',
        },
      },
      { kind: '行政处罚决定书', hearing: { requested: true, held: true, on: '2023-07-10' } },
    ],
  },
  {
    id: '09-both-laws',
    title: '新旧规定互有轻重，没有选定',
    input: {
      violation: 'occupying-works',
      party: 'unit',
      partyName: '某停车场公司',
      act: { from: '2021-02-01', to: '2021-05-10' },
      discoveredOn: '2021-06-01',
      filedOn: '2021-06-10',
      decidedOn: '2021-08-20',
      facts: { frequency: 1, quantity: 120, consequence: 'none' },
      amounts: { unlawfulGains: '36000' },
      circumstances: [{ id: 'confessed-unknown', present: true, evidence: ['询问笔录第2页'] }],
    },
    shared: { office, fine: '10000' },
    documents: [{ kind: '行政处罚事先告知书' }, { kind: '行政处罚决定书' }],
  },
  {
    id: '10-minor-no-fault-spared',
    title: '未成年人；没有主观过错；首次违法可以不罚（三案）',
    input: {
      violation: 'occupying-works',
      party: 'individual',
      partyName: '陈某',
      act: { from: '2024-07-01', to: '2024-07-05' },
      discoveredOn: '2024-07-05',
      filedOn: '2024-07-08',
      decidedOn: '2024-08-01',
      facts: { frequency: 1, quantity: 5, consequence: 'none' },
      circumstances: [{ id: 'under-14', present: true, evidence: ['户口簿'] }],
    },
    shared: { office, party: { guardian: '陈某某（父亲）' } },
    documents: [{ kind: '不予行政处罚决定书' }],
  },
  {
    id: '10b-no-fault',
    title: '没有主观过错',
    input: {
      violation: 'damaging-works',
      party: 'unit',
      partyName: '某科技公司',
      act: { from: '2024-02-01', to: '2024-02-02' },
      discoveredOn: '2024-02-10',
      filedOn: '2024-02-12',
      decidedOn: '2024-04-01',
      facts: {
        frequency: 1,
        quantity: { value: 1, unit: '樘' },
        consequence: 'remediable',
        intentToDamage: false,
      },
      circumstances: [{ id: 'no-fault', present: true, evidence: ['租赁合同', '交接清单'] }],
    },
    shared: { office },
    documents: [{ kind: '不予行政处罚决定书' }],
  },
  {
    id: '10c-first-violation-spared',
    title: '首次违法、危害后果轻微并及时改正，可以不罚',
    input: {
      violation: 'occupying-works',
      party: 'individual',
      partyName: '周某',
      act: { from: '2024-03-01', to: '2024-03-03' },
      discoveredOn: '2024-03-04',
      filedOn: '2024-03-05',
      decidedOn: '2024-04-10',
      facts: { frequency: 1, quantity: 8, consequence: 'none' },
      circumstances: [
        { id: 'first-violation', present: true, evidence: ['执法信息查询记录'] },
        { id: 'harm-slight', present: true, evidence: ['现场照片'] },
        { id: 'corrected-in-time', present: true, evidence: ['复查记录'] },
      ],
    },
    shared: { office },
    documents: [{ kind: '不予行政处罚决定书' }, { kind: '行政处罚决定书', fine: '0' }],
  },
  {
    id: '11-confiscation-and-persons',
    title: '没收违法所得；单位的罚款之外对责任人员罚款',
    input: {
      violation: 'cqr-64',
      party: 'unit',
      role: '施工单位',
      partyName: '某建筑公司',
      act: { from: '2023-05-01', to: '2023-06-10' },
      discoveredOn: '2023-06-15',
      filedOn: '2023-06-20',
      decidedOn: '2023-09-01',
      amounts: { contractPrice: '5000000.00', unitFine: '150000', unlawfulGains: '80000' },
      facts: { frequency: 1, consequence: 'remediable' },
    },
    shared: { office, fine: '150000' },
    documents: [
      { kind: '听证告知书' },
      { kind: '行政处罚决定书' },
      { kind: '行政处罚事先告知书', person: { id: 'cqr-73', name: '孙某', fine: '9000' } },
      { kind: '行政处罚决定书', person: { id: 'cqr-73', name: '孙某', fine: '9000' } },
    ],
  },
  {
    id: '12-referral',
    title: '故意损坏民防设施，移送',
    input: {
      violation: 'damaging-works',
      party: 'individual',
      partyName: '赵某',
      act: {
        from: '2024-02-01',
        to: '2024-02-01',
        words: '用铁锤砸毁防护门门轴',
        place: '某路5号民防工程',
      } as CaseInput['act'],
      discoveredOn: '2024-02-02',
      filedOn: '2024-02-05',
      decidedOn: '2024-03-10',
      facts: {
        frequency: 1,
        quantity: { value: 1, unit: '樘' },
        consequence: 'irremediable',
        intentToDamage: true,
        evidence: ['监控录像'],
      },
    },
    shared: { office, authority: '某区公安分局' },
    documents: [{ kind: '涉嫌犯罪案件移送书' }, { kind: '案件移送函' }],
  },
];

function orderCase(order: NonNullable<CaseInput['order']>): CaseInput {
  const { compliedOn } = order;
  return {
    violation: 'obstructing-alarm-installation',
    party: 'unit',
    partyName: '某学校',
    act: { from: '2023-01-10', ...(typeof compliedOn === 'string' ? { to: compliedOn } : { ongoing: true }) },
    discoveredOn: '2023-01-20',
    filedOn: '2023-02-01',
    decidedOn: '2023-04-11',
    order,
    facts: { frequency: 1, consequence: 'none' },
  };
}
