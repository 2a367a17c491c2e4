/** The office's own table: one row for each grade, in the columns in which offices print it. */
import type { Row, RowsTable, Then } from '../../rulebook/schema/table.js';
import { isPersonRole, PARTIES, type Party, type Role, type Source } from '../../rulebook/schema.js';
import { isUnseen, readWhen, writeWhen } from '../conditions/cell.js';
import { Misread } from '../conditions/misread.js';
import { ASSURANCE_WORDS, assuranceText, type TableContext } from './context.js';
import {
  readDeparts,
  readOrders,
  readOthers,
  readPersons,
  writeDeparts,
  writeOrders,
  writeOthers,
  writePersons,
} from './follow.js';
import { readPenalty, writePenalty } from './penalty.js';
import { oneOfWords, parts, type RowCells, type SheetText } from './sheet.js';

export const ROWS_SHEET = '裁量表';

/** The headings that a table of rows has; printed columns of the office follow as `原文：…`. */
export const ROW_HEADINGS = [
  '序号',
  '违法行为',
  '法定依据',
  '裁量阶次',
  '适用条件',
  '处罚标准',
  '处罚权限',
  '责令',
  '责任人员',
  '其他处理',
  '当事人',
  '角色',
  '偏离法定幅度',
  '备注',
  '依据',
  '可信程度',
] as const;
/** Ids of the program: not to be changed. */
export const ID_HEADINGS = ['行编号', '违法行为编号', '条款编号'] as const;

const PRINTED = '原文：';
const PARTY_WORDS: ReadonlyMap<string, Party> = new Map([
  ['个人', 'individual'],
  ['单位', 'unit'],
]);
const EVERY = '全部违法行为';
/** A row that adds consequences to any other and has no grade of its own. */
const ADDED = '附加';

type Grades = RowsTable['grades'];

export function writeRows(table: RowsTable, context: TableContext): SheetText {
  const printed = [...new Set(table.rows.flatMap(({ columns = {} }) => Object.keys(columns)))];
  const head = [...ROW_HEADINGS, ...printed.map((name) => PRINTED + name), ...ID_HEADINGS];
  return {
    name: ROWS_SHEET,
    rows: [
      head,
      ...table.rows.map((row) => [
        ...cellsOf(row, table.grades, context),
        ...printed.map((name) => row.columns?.[name] ?? ''),
        row.id,
        row.violation,
        row.under ?? '',
      ]),
    ],
  };
}

function cellsOf(row: Row, grades: Grades, context: TableContext): string[] {
  const { english, index } = context;
  const provision = index.provisions.get(row.violation);
  const grade = grades.find(({ id }) => id === row.grade);
  const limb = provision?.versions.flatMap(({ limbs = [] }) => limbs).find(({ id }) => id === row.under);
  const cite = limb?.cite ?? provision?.cite;
  const then = row.then === 'unseen' ? null : row.then;
  const penalty = then && 'fine' in then ? then : undefined;
  return [
    row.place,
    row.violation === '*' ? EVERY : (provision?.name.zh ?? row.violation),
    cite ? context.source([cite]) : '',
    row.grade === null ? ADDED : (grade?.name.zh ?? row.grade),
    writeWhen(row.when, context.words),
    penaltyCell(row.then, context),
    penalty?.decidedBy ? english.note('decidedBy', penalty.decidedBy) : '',
    writeOrders(then?.orders, context),
    writePersons(penalty?.persons, context),
    writeOthers(penalty?.others, context),
    (row.party ?? []).map((party) => [...PARTY_WORDS].find(([, one]) => one === party)![0]).join('；'),
    (row.roles ?? []).join('；'),
    writeDeparts(penalty?.departs, context),
    row.note ? english.note('note', row.note) : '',
    context.source(row.source),
    assuranceText(row.assurance),
  ];
}

function penaltyCell(then: Row['then'], context: TableContext): string {
  if (then === 'unseen') return writePenalty('unseen', context.words);
  if ('penalty' in then) {
    const ground = context.english.note('ground', then.ground);
    return writePenalty({ penalty: false, ground }, context.words);
  }
  const { warning, fine } = then;
  return writePenalty({ ...(warning !== undefined && { warning }), fine }, context.words);
}

/** What stands behind a row whose cells name no source of their own. */
export interface RowDefaults {
  readonly source: readonly Source[];
  readonly assurance: 'published' | 'reported';
}

/** A row, and which of its cells the office left empty. */
export interface FilledRow {
  readonly row: Row;
  readonly empty: readonly string[];
}

/** Reads one row; `undefined` where a cell of it was not understood. */
export function readRow(
  cells: RowCells,
  grades: Grades,
  context: TableContext,
  defaults: RowDefaults,
): FilledRow | undefined {
  const before = context.problems.length;
  const violation = cells.read('违法行为', (text) => violationOf(text, cells.get('违法行为编号'), context));
  const under = cells.optional('条款编号', (text) => limbOf(text, violation, context));
  const place = cells.get('序号') || `第${cells.line}行`;
  const grade = cells.read('裁量阶次', (text) => (text === ADDED ? null : gradeOf(text, grades)));
  const empty = ['适用条件', '处罚标准'].filter((heading) => cells.get(heading) === '');
  const open = empty.length > 0 || isUnseen(cells.get('适用条件')) || isUnseen(cells.get('处罚标准'));
  const when = cells.optional('适用条件', (text) => readWhen(text, context.words)) ?? 'unseen';
  const then = thenOf(cells, violation, context);
  const party = cells.optional('当事人', (text) =>
    parts(text).map((one) => oneOfWords(one, PARTY_WORDS, '单位')),
  );
  const roles = cells.optional('角色', (text) => rolesOf(text, context));
  const note = cells.optional('备注', (text) => context.english.text('note', text));
  const source = cells.optional('依据', (text) => context.readSource(text));
  const assurance = cells.optional('可信程度', (text) => oneOfWords(text, ASSURANCE_WORDS, '已公布'));
  if (context.problems.length > before || violation === undefined) return undefined;
  if (then === undefined || grade === undefined) return undefined;
  const columns = printedOf(cells, then);
  const row: Row = {
    id: cells.get('行编号') || `row-${cells.line}`,
    place,
    ...(columns && { columns }),
    violation,
    ...(under !== undefined && { under }),
    ...(party && { party }),
    ...(roles && { roles }),
    grade,
    when,
    then,
    ...(note && { note }),
    source: source ?? defaults.source.map((one) => ({ ...one })),
    // A row with an empty cell rests on nothing that the document states.
    assurance:
      empty.length > 0 || (open && assurance === undefined) ? 'reference' : (assurance ?? defaults.assurance),
  };
  return { row, empty };
}

/** The printed cells; where no penalty follows, nothing else holds who decides. */
function printedOf(cells: RowCells, then?: Row['then']): Record<string, string> | null {
  const found = cells.head.flatMap((heading): [string, string][] => {
    const text = heading.startsWith(PRINTED) ? cells.get(heading) : '';
    return text === '' ? [] : [[heading.slice(PRINTED.length), text.replace(/\s*\n\s*/gu, ' ')]];
  });
  const decides = cells.get('处罚权限');
  const held = then === undefined || decides === '' || (then !== 'unseen' && 'fine' in then);
  const all = held ? found : [...new Map([['处罚权限', decides], ...found])];
  return all.length === 0 ? null : Object.fromEntries(all);
}

function violationOf(text: string, id: string, { index }: TableContext): string {
  const valid = new Map([
    ...index.violationNames,
    ...[...index.provisions.values()].map((p) => [p.name.zh, p.violation] as const),
  ]);
  if (id === '*' || text === EVERY) return '*';
  const example = [...index.provisions.values()][0]?.name.zh ?? '';
  const found = text === '' ? undefined : oneOfWords(text, valid, example);
  const own = id === '' ? undefined : oneOfWords(id, valid, example);
  if (found === undefined && own === undefined) {
    throw new Misread('ended', { at: 0, seen: '', valid: [...valid.keys()], example });
  }
  if (found !== undefined && own !== undefined && found !== own) {
    throw new Misread('not-a-value', { at: 0, seen: text, valid: [own], example: own });
  }
  return (found ?? own)!;
}

function limbOf(text: string, violation: string | undefined, { index }: TableContext): string {
  const limbs = (index.provisions.get(violation ?? '')?.versions ?? []).flatMap(({ limbs: own = [] }) => own);
  return oneOfWords(text, new Map(limbs.map(({ id }) => [id, id])), limbs[0]?.id ?? '');
}

function gradeOf(text: string, grades: Grades): string {
  const names = grades.flatMap(({ id, name, aliases = [] }) =>
    [name.zh, ...aliases, id].map((one): [string, string] => [one, id]),
  );
  return oneOfWords(text, new Map(names), grades[0]?.name.zh ?? '');
}

function rolesOf(text: string, context: TableContext): Role[] {
  const names = context.termNames(['role']) as ReadonlyMap<string, Role>;
  const roles = parts(text).map((one) => oneOfWords(one, names, '建设单位'));
  return roles.filter((role) => role !== undefined || isPersonRole(role));
}

function thenOf(
  cells: RowCells,
  violation: string | undefined,
  context: TableContext,
): Row['then'] | undefined {
  if (cells.get('处罚标准') === '') return 'unseen';
  const statutoryMax = maxOf(violation, cells.get('条款编号'), cells.get('当事人'), context);
  const penalty = cells.read('处罚标准', (text) => readPenalty(text, { words: context.words, statutoryMax }));
  if (penalty === undefined) return undefined;
  if (penalty === 'unseen' || 'penalty' in penalty) {
    for (const heading of ['责任人员', '其他处理', '偏离法定幅度']) cells.optional(heading, refuseBeside);
  }
  if (penalty === 'unseen') return penalty;
  const orders = cells.optional('责令', (text) => readOrders(text, context));
  if ('penalty' in penalty) {
    const ground = penalty.ground ?? printedOf(cells)?.['违法情形'] ?? cells.get('适用条件');
    const said = context.english.text('ground', ground.replace(/\s*\n\s*/gu, ' '));
    return { penalty: false, ground: said, ...(orders && { orders }) };
  }
  const persons = cells.optional('责任人员', (text) => readPersons(text, context));
  const others = cells.optional('其他处理', (text) => readOthers(text, context));
  const decidedBy = cells.optional('处罚权限', (text) => context.english.text('decidedBy', text));
  const departs = cells.optional('偏离法定幅度', (text) => readDeparts(text, context));
  return {
    ...penalty,
    ...(orders && { orders }),
    ...(departs && { departs }),
    ...(persons && { persons }),
    ...(others && { others }),
    ...(decidedBy && { decidedBy }),
  } as Then;
}

/** Persons, consequences and a departure go with a penalty only. */
function refuseBeside(text: string): never {
  throw new Misread('unexpected', { at: 0, seen: text, example: '（不予处罚、未见的行，这一列留空）' });
}

/** The upper end in yuan, where all versions, parties and roles of the provision have the same. */
function maxOf(
  violation: string | undefined,
  under: string,
  party: string,
  { index }: TableContext,
): string | null {
  const asked = parts(party).flatMap((word) => PARTY_WORDS.get(word) ?? []);
  const parties = asked.length > 0 ? asked : PARTIES;
  const fines = (index.provisions.get(violation ?? '')?.versions ?? [])
    .flatMap(
      (version) => (under === '' ? version : version.limbs?.find(({ id }) => id === under))?.fines ?? [],
    )
    .filter((fine) => fine.party.some((one) => parties.includes(one)));
  const ends = new Set(fines.map(({ form }) => (form.kind === 'fixed' ? form.max : null)));
  const [only = null] = ends;
  return ends.size === 1 ? only : null;
}
