/** The columns of the sheet of decided cases: heading, place in the decided case, and how a cell is written. */
import { AMOUNT_KINDS, type AmountKind } from '../rulebook/schema.js';

export type CellKind =
  | 'text'
  | 'day'
  | 'span'
  | 'compliance'
  | 'yes-no'
  | 'number'
  | 'quantity'
  | 'unit'
  | 'amount'
  | 'names'
  | 'violations'
  | 'present'
  | 'absent';

export interface Column {
  readonly heading: string;
  /** Its place in the decided case, which is also accepted as the heading: `case.act.from`, `act.from`. */
  readonly path: readonly string[];
  readonly kind: CellKind;
  readonly required?: true;
  /** One cell as it may be written. */
  readonly example: string;
  readonly note: string;
}

/** Headings of the file, not words of a book: a sheet filled in once is read with every book. */
const AMOUNT_HEADINGS: Readonly<Record<AmountKind, string>> = {
  contractPrice: '合同价款',
  surveyFee: '勘察费',
  designFee: '设计费',
  supervisionFee: '监理酬金',
  constructionCost: '工程造价',
  unlawfulGains: '违法所得',
  specialFund: '专项资金',
  unitFine: '单位罚款数额',
};

const DAY = '日期：2023-02-10、2023/2/10 或 2023年2月10日';
const SPAN = '日期；不能确定时写首尾两日：2021-05-01至2021-08-31';
const YES_NO = '是 或 否；没有记录就留空';

export const COLUMNS: readonly Column[] = [
  {
    heading: '案号',
    path: ['id'],
    kind: 'text',
    example: '沪民防罚〔2023〕1号',
    note: '用来在报告里找到这一案',
  },
  {
    heading: '违法行为',
    path: ['case', 'violation'],
    kind: 'violations',
    required: true,
    example: 'damaging-works',
    note: '名称或编号；一个行为违反几项规定的，用“；”隔开',
  },
  {
    heading: '当事人种类',
    path: ['case', 'party'],
    kind: 'text',
    required: true,
    example: '单位',
    note: '单位 或 个人',
  },
  {
    heading: '单位角色',
    path: ['case', 'role'],
    kind: 'text',
    example: '使用单位',
    note: '条款因角色而不同时必填',
  },
  {
    heading: '行为开始日',
    path: ['case', 'act', 'from'],
    kind: 'span',
    required: true,
    example: '2023-02-01',
    note: SPAN,
  },
  {
    heading: '行为结束日',
    path: ['case', 'act', 'to'],
    kind: 'span',
    example: '2023-02-10',
    note: `${SPAN}；不清楚就留空，当天结束的填同一天`,
  },
  {
    heading: '仍在持续',
    path: ['case', 'act', 'ongoing'],
    kind: 'yes-no',
    example: '否',
    note: '决定时违法行为是否仍在持续：是 或 否',
  },
  { heading: '发现日', path: ['case', 'discoveredOn'], kind: 'span', example: '2023-02-10', note: SPAN },
  { heading: '立案日', path: ['case', 'filedOn'], kind: 'day', example: '2023-02-12', note: DAY },
  {
    heading: '决定日',
    path: ['case', 'decidedOn'],
    kind: 'day',
    required: true,
    example: '2023-04-11',
    note: DAY,
  },
  {
    heading: '责令改正日',
    path: ['case', 'order', 'issuedOn'],
    kind: 'day',
    example: '2023-02-11',
    note: DAY,
  },
  { heading: '改正期限', path: ['case', 'order', 'deadline'], kind: 'day', example: '2023-03-11', note: DAY },
  {
    heading: '改正完成日',
    path: ['case', 'order', 'compliedOn'],
    kind: 'compliance',
    example: '2023-03-01',
    note: '日期；没有改正写“未改正”；不清楚就留空',
  },
  {
    heading: '次数',
    path: ['case', 'facts', 'frequency'],
    kind: 'number',
    example: '1',
    note: '第几次违法；或者 轻、中、重',
  },
  {
    heading: '数量',
    path: ['case', 'facts', 'quantity'],
    kind: 'quantity',
    example: '2',
    note: '数字，可带单位：60㎡；或者 轻、中、重',
  },
  {
    heading: '计量单位',
    path: ['case', 'facts', 'quantity', 'unit'],
    kind: 'unit',
    example: '樘',
    note: '数量的单位；不写则用条款的第一个单位',
  },
  {
    heading: '危害后果',
    path: ['case', 'facts', 'consequence'],
    kind: 'text',
    example: '可恢复',
    note: '无、可恢复、不可恢复；或者 轻、中、重',
  },
  {
    heading: '涉及生命健康安全',
    path: ['case', 'facts', 'endangersLifeOrHealth'],
    kind: 'yes-no',
    example: '否',
    note: YES_NO,
  },
  {
    heading: '涉及金融安全',
    path: ['case', 'facts', 'endangersFinancialSafety'],
    kind: 'yes-no',
    example: '否',
    note: YES_NO,
  },
  {
    heading: '故意破坏',
    path: ['case', 'facts', 'intentToDamage'],
    kind: 'yes-no',
    example: '否',
    note: YES_NO,
  },
  ...AMOUNT_KINDS.map(
    (kind): Column => ({
      heading: AMOUNT_HEADINGS[kind],
      path: ['case', 'amounts', kind],
      kind: 'amount',
      example: '1200000.00',
      note: '元；罚款按这一数额的比例或者倍数计算时填写',
    }),
  ),
  {
    heading: '有的情节',
    path: ['case', 'circumstances'],
    kind: 'present',
    example: '主动消除或者减轻危害后果',
    note: '名称或编号，用“；”隔开',
  },
  {
    heading: '没有的情节',
    path: ['case', 'circumstances'],
    kind: 'absent',
    example: '拒不改正',
    note: '查明没有的情节，用“；”隔开；没有查的不写',
  },
  {
    heading: '罚款',
    path: ['imposed', 'fine'],
    kind: 'amount',
    required: true,
    example: '12000',
    note: '元；没有罚款写 0',
  },
  {
    heading: '警告',
    path: ['imposed', 'warning'],
    kind: 'yes-no',
    required: true,
    example: '是',
    note: '是 或 否',
  },
  {
    heading: '决定书日期',
    path: ['imposed', 'decidedOn'],
    kind: 'day',
    example: '2023-04-11',
    note: DAY,
  },
  {
    heading: '引用的版本',
    path: ['imposed', 'law'],
    kind: 'names',
    example: 'apl-2021；cadl-2009',
    note: '规则库中的版本编号，用“；”隔开',
  },
  {
    heading: '告知的罚款',
    path: ['notice', 'fine'],
    kind: 'amount',
    example: '12000',
    note: '元；事先告知书所写',
  },
  { heading: '告知日', path: ['notice', 'servedOn'], kind: 'day', example: '2023-04-01', note: DAY },
  { heading: '告知听证权利', path: ['hearingOffered'], kind: 'yes-no', example: '否', note: YES_NO },
  {
    heading: '裁量说理',
    path: ['reasons'],
    kind: 'text',
    example: '初次违法，已恢复原状，从轻。',
    note: '决定书中的裁量说理',
  },
  {
    heading: '偏离理由',
    path: ['departure', 'ground'],
    kind: 'text',
    example: '',
    note: '离开裁量幅度或者减轻处罚的理由',
  },
  {
    heading: '偏离批准',
    path: ['departure', 'approvedBy'],
    kind: 'text',
    example: '',
    note: '批准人或者集体讨论的记录',
  },
];

/** Every accepted heading → its column: the Chinese one, and the path in the decided case with or without `case.`. */
export const columnNames: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column): [string, Column][] => {
    const path = column.kind === 'absent' ? 'case.circumstances.absent' : column.path.join('.');
    return [
      [column.heading, column],
      [path, column],
      [path.replace(/^case\./, ''), column],
    ];
  }),
);
