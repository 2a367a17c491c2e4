/** The sheets of a worksheet as a workbook: frozen heading, drop-down lists, columns of ids that refuse typing. */
import { writeXlsx, type XlsxFeature } from '../../files/xlsx-out.js';
import type { SheetText } from './sheet.js';

/** Which column of which sheet chooses from which column of 词语, or from words of its own. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> = {
  裁量表: {
    裁量阶次: '阶次',
    当事人: ['个人', '单位', '个人；单位'],
    可信程度: ['已公布', '转引', '参考值'],
    责令: '责令',
  },
  计分表: { 可信程度: ['已公布', '转引', '参考值'] },
  界限表: { 可信程度: ['已公布', '转引', '参考值'] },
  事实: {
    种类: ['量', '次数', '有轻重的值', '是否', '不分轻重的值', '认定'],
    更重的一方: ['越往后、越大越重', '越往前、越小越重', '是', '否', '不分'],
    单位: '单位',
  },
  推得的事实: { 可信程度: ['已公布', '转引', '参考值'] },
  情节: { 情节: '情节' },
};
const LISTS = '词语';
/** The lists are help, not a fence: a cell may hold several words. */
const FENCED = ['裁量阶次', '种类', '更重的一方', '可信程度'];

const LAST_ROW = 2000;

const columnName = (at: number): string =>
  (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : '') + String.fromCharCode(65 + (at % 26));

const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

export const worksheetWorkbook = (sheets: readonly SheetText[]): Promise<Uint8Array> =>
  writeXlsx(sheets, [validations(sheets)]);

function validations(sheets: readonly SheetText[]): XlsxFeature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _, { sheetIndex }) => withRules(content, rulesOf(sheets[sheetIndex]!, sheets)),
        },
      },
    },
  };
}

/** In the order of the elements of a sheet the rules come before the margins of the page. */
function withRules(content: string, rules: readonly string[]): string {
  if (rules.length === 0) return content;
  const element = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
  const next =
    /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing)\b|<\/worksheet>/.exec(
      content,
    );
  return next ? content.slice(0, next.index) + element + content.slice(next.index) : content;
}

function rulesOf({ name, rows }: SheetText, sheets: readonly SheetText[]): string[] {
  const [head = []] = rows;
  return head.flatMap((heading, at) => {
    const range = `${columnName(at)}2:${columnName(at)}${LAST_ROW}`;
    if (heading.endsWith('编号') && name !== '说明') return [fixed(range, rows.length)];
    const choice = CHOICES[name]?.[heading];
    if (choice === undefined) return [];
    const formula = typeof choice === 'string' ? listRange(choice, sheets) : `"${choice.join(',')}"`;
    return formula === null ? [] : [chosen(range, formula, FENCED.includes(heading))];
  });
}

function listRange(heading: string, sheets: readonly SheetText[]): string | null {
  const lists = sheets.find(({ name }) => name === LISTS);
  const at = lists?.rows[0]?.indexOf(heading) ?? -1;
  const count = lists?.rows.slice(1).filter((cells) => (cells[at] ?? '') !== '').length ?? 0;
  return at < 0 || count === 0 ? null : `'${LISTS}'!$${columnName(at)}$2:$${columnName(at)}$${count + 1}`;
}

const chosen = (range: string, formula: string, fenced: boolean): string =>
  `<dataValidation type="list" allowBlank="1" ${fenced ? 'showErrorMessage="1" ' : ''}errorTitle="请从列表中选择" sqref="${range}"><formula1>${xml(formula)}</formula1></dataValidation>`;

/** Ids that exist cannot be typed over; new rows below are free. */
function fixed(range: string, rows: number): string {
  const own = range.replace(String(LAST_ROW), String(Math.max(2, rows)));
  return `<dataValidation type="custom" allowBlank="1" showErrorMessage="1" errorTitle="编号" error="编号由程序使用，不要改动" sqref="${own}"><formula1>FALSE</formula1></dataValidation>`;
}
