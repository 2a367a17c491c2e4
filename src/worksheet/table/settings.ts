/** The sheet 说明: the name, number and days of the document, and the rules beside the table. One setting a row. */
import { issue } from '../../errors/index.js';
import type { Assurance, Source } from '../../rulebook/schema.js';
import { Misread } from '../conditions/misread.js';
import { ASSURANCE_WORDS, assuranceText, type TableContext } from './context.js';
import { oneOfWords, type RowCells, type Sheets, type SheetText } from './sheet.js';

export const SETTINGS_SHEET = '说明';
const HEADINGS = ['项目', '内容', '依据', '可信程度', '项目编号'] as const;

/** What each setting is called; keys are not to be changed. */
export const SETTINGS = {
  title: '裁量基准的名称',
  issuer: '制定机关',
  number: '文号',
  from: '施行的第一日',
  to: '施行的最后一日',
  checkAfter: '超过此日须复核效力',
  note: '编制说明',
  document: '依据的文件',
  id: '裁量基准编号',
  form: '表的形式',
  only: '只含这些违法行为',
  refines: '细化的裁量基准编号',
  sharedEnd: '两行共用一个端点时',
  several: '几行都符合时',
  none: '没有一行符合时',
  start: '起始分',
  of: '一分是哪一数额的百分之一',
  floor: '表定最低额',
  cap: '表定最高额',
  formula: '计分公式',
  adjust: '几个情节升降并存时',
} as const;
export type SettingKey = keyof typeof SETTINGS;

export interface Setting {
  readonly key: SettingKey;
  readonly content: string;
  readonly source?: readonly Source[];
  readonly assurance?: Assurance;
}

/** What a rule must have beside it, and an example of each. */
const STATED = [
  ['依据', '某机关裁量基准适用规则'],
  ['可信程度', '已公布'],
] as const;

const HOW = '怎样填写';

/** How the sheets of a table are filled in. */
export const TABLE_HELP = [
  '“裁量表”一行写一个阶次，前七列照原表抄录；看不清或者没有的写“未见”，留空的按没有填写处理',
  '适用条件：用“且”“或”“非”和括号连接，例如：初次违法 且（面积≤50㎡ 或 没有造成危害后果）；其余情形写“其他”',
  '处罚标准：照原文写，例如：警告，每㎡20元，最高不超过2万元；1万元以上2万元以下；合同价款1%以上1.3%以下；不予处罚；警告（只警告，不罚款）',
  '条件里用到的事实、值要先在“事实”“事实的值”中写明；“词语”列出可以使用的情节、责令状态、责令和其他处理',
  '以“编号”结尾的列由程序使用，不要改动；新增的行可以留空',
  '“英文”可以不填，不填的以中文代替',
];

/** @param help how the sheets are filled in: lines of their own below the settings */
export const writeSettings = (
  settings: readonly Setting[],
  context: TableContext,
  help: readonly string[],
): SheetText => ({
  name: SETTINGS_SHEET,
  rows: [
    [...HEADINGS],
    ...settings.map(({ key, content, source, assurance }) => [
      SETTINGS[key],
      content,
      source ? context.source(source) : '',
      assurance ? assuranceText(assurance) : '',
      key,
    ]),
    ...help.map((line) => [HOW, line, '', '', '']),
  ],
});

/** The settings of a worksheet by their key. */
export class SettingsRead {
  private readonly rows: ReadonlyMap<string, RowCells>;

  constructor(
    sheets: Sheets,
    private readonly context: TableContext,
  ) {
    const rows = sheets.rows(SETTINGS_SHEET, HEADINGS, context.problems);
    const keyOf = (row: RowCells): string =>
      row.get('项目编号') ||
      (Object.entries(SETTINGS).find(([, name]) => name === row.get('项目'))?.[0] ?? '');
    this.rows = new Map(rows.map((row) => [keyOf(row), row]));
  }

  text(key: SettingKey): string | null {
    return this.rows.get(key)?.get('内容') || null;
  }

  read<T>(key: SettingKey, how: (text: string) => T): T | undefined {
    return this.rows.get(key)?.optional('内容', how);
  }

  /** Source and assurance of a setting. */
  cell(key: SettingKey): { source: Source[]; assurance: Assurance } | null {
    const row = this.rows.get(key);
    const source = row?.optional('依据', (text) => this.context.readSource(text));
    const assurance = row?.optional('可信程度', (text) => oneOfWords(text, ASSURANCE_WORDS, '已公布'));
    return source && assurance ? { source, assurance } : null;
  }

  /** A rule that must have a source. */
  ruled<T>(
    key: SettingKey,
    how: (text: string) => T,
  ): (T & { source: Source[]; assurance: Assurance }) | null {
    const found = this.read(key, how);
    if (found === undefined) return null;
    const cell = this.cell(key);
    if (cell) return { ...found, ...cell };
    this.stated(this.rows.get(key)!);
    return null;
  }

  /** Notes which of source and assurance is empty. */
  private stated(row: RowCells): void {
    for (const [heading, example] of STATED) {
      if (row.get(heading) !== '') continue;
      row.read(heading, (text) => {
        throw new Misread('ended', { at: 0, seen: text, example });
      });
    }
  }

  /** Notes that a setting is missing. */
  required(key: SettingKey): string {
    const found = this.text(key);
    if (found === null) {
      const field = `${SETTINGS_SHEET}·${SETTINGS[key]}`;
      this.context.problems.push(issue('missing-field', [], { field }));
    }
    return found ?? '';
  }
}
