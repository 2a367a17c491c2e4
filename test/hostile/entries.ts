/** Every exported function with good arguments, and where its options stand. */

import five from '../../rules/examples/five-grades.json' with { type: 'json' };
import * as auditReport from '../../src/audit-report/index.js';
import * as documents from '../../src/documents/index.js';
import * as main from '../../src/index.js';
import * as testing from '../../src/testing/index.js';
import * as worksheet from '../../src/worksheet/index.js';
import overlay from '../rulebook/example-overlay.json' with { type: 'json' };

export const ENTRY_MODULES = {
  index: main,
  worksheet,
  'audit-report': auditReport,
  documents,
  testing,
} as const;

export interface Entry {
  readonly module: keyof typeof ENTRY_MODULES;
  readonly name: string;
  /** New ones for each call: some are changed by it. */
  readonly good: () => unknown[];
  /** The argument that holds options, if any. */
  readonly options?: number;
  /** Without its options it does so much that it has a test of its own (`test/testing`). */
  readonly long: boolean;
  /** A name that is nearly one of the options, and the option. */
  readonly typo?: readonly [string, string];
  readonly run: (...given: unknown[]) => unknown;
}

const input = () => testing.sample('penalty').case;
const decision = main.decide(input());
const docket = () => main.decideDocket({ cases: [input()] });
const decided = () => ({ case: input(), imposed: { fine: '60000', warning: true }, reasons: '理由' });
const row = () => ({ line: 1, id: null, audit: main.audit(decided()), fine: '60000', error: null });
const report = () => {
  const made = main.auditReport();
  main.addToReport(made, row() as never);
  return made;
};
const saved = () => JSON.parse(JSON.stringify(main.receipt(input(), decision)));
const calendar = () => ({ holidays: ['2023-05-01'], workdays: ['2023-05-06'] });
const draft = () => main.emptyRulebook({ id: 'a', place: { zh: '某市', en: 'A city' } });
const { table: fiveTable, ...fiveDocument } = five.benchmarks[0]!;
const fiveGrades = { table: fiveTable, document: fiveDocument };
const sheet = ['违法行为', '当事人种类', '行为开始日', '决定日', '罚款', '警告'];
const document = () => ({ document: '示例', date: '2026-01-01', from: '2026-02-01' });

type Listed = readonly [
  module: Entry['module'],
  name: string,
  good: () => unknown[],
  options?: number,
  typo?: readonly [string, string],
];

const RULEBOOK = ['rulebok', 'rulebook'] as const;
const ASSURANCE = ['requiredAssurance', 'requireAssurance'] as const;
const LOCALE = ['local', 'locale'] as const;

const LISTED: readonly Listed[] = [
  ['index', 'audit', () => [decided(), {}], 1, ['holiday', 'holidays']],
  ['index', 'auditReport', () => [0]],
  ['index', 'addToReport', () => [main.auditReport(), row()]],
  ['index', 'mergeReports', () => [report(), report()]],
  ['index', 'readAuditReport', () => [JSON.parse(JSON.stringify(report()))]],
  ['index', 'auditStream', () => [[decided()], {}], 1, ASSURANCE],
  ['index', 'decide', () => [input(), {}], 1, ASSURANCE],
  ['index', 'searchViolations', () => ['拆门', {}], 1, RULEBOOK],
  ['index', 'nothingFoundText', () => ['外星人', {}], 1, LOCALE],
  ['index', 'decideDocket', () => [{ cases: [input()] }, {}], 1, ASSURANCE],
  ['index', 'explainDocket', () => [main.decideDocket({ cases: [input()] }), {}], 1, LOCALE],
  ['index', 'safeDecide', () => [input(), {}]],
  ['index', 'explain', () => [decision, {}], 1, ['formats', 'format']],
  ['index', 'isCaliangError', () => [new Error('x')]],
  ['index', 'checkFine', () => [decision, '60000', {}], 2, RULEBOOK],
  ['index', 'rangePicture', () => [decision, {}], 1, ['widht', 'width']],
  ['index', 'reasons', () => [decision, {}], 1, ['fines', 'fine']],
  ['index', 'render', () => [decision, {}], 1, LOCALE],
  ['index', 'render', () => [main.decideDocket({ cases: [input()] }), {}], 1, LOCALE],
  ['index', 'render', () => [main.audit(decided()), {}], 1, LOCALE],
  ['index', 'render', () => [main.checkFine(decision, '60000'), { decision }], 1, LOCALE],
  ['index', 'render', () => [main.replay(saved()), {}], 1, LOCALE],
  ['index', 'render', () => [main.lateSurcharge('10000', 10), {}], 1, LOCALE],
  ['index', 'render', () => [main.timeline(input(), decision), {}], 1, LOCALE],
  ['index', 'render', () => [main.whatIf(input()), {}], 1, LOCALE],
  ['index', 'fineInWords', () => ['10000']],
  ['index', 'procedureFor', () => [decision, '50000', {}], 2, RULEBOOK],
  ['index', 'lateSurcharge', () => ['10000', 10, {}], 2, ['suspended', 'suspendedDays']],
  ['index', 'timeline', () => [input(), decision, {}], 2, ['holiday', 'holidays']],
  ['index', 'addWorkingDays', () => ['2023-04-28', 1, calendar()], 2, ['workday', 'workdays']],
  ['index', 'compareDecisions', () => [decision, decision, {}], 2],
  ['index', 'receipt', () => [input(), decision, {}], 2, RULEBOOK],
  ['index', 'replay', () => [saved(), []]],
  ['index', 'builtinCalendar', () => []],
  ['index', 'builtinRulebook', () => []],
  ['index', 'loadRulebook', () => [structuredClone(main.builtinRulebook().data)]],
  ['index', 'emptyRulebook', () => [{ id: 'a', place: { zh: '某市', en: 'A city' } }], 0, ['plaec', 'place']],
  [
    'index',
    'addInstrumentVersion',
    () => [draft(), 'cadl', { id: 'cadl-x', from: '2030-01-01', to: null, assurance: 'reference' }],
  ],
  ['index', 'addProvision', () => [draft(), structuredClone(main.builtinRulebook().data.provisions[0])]],
  [
    'index',
    'addBenchmark',
    () => [draft(), fiveGrades.table, { ...fiveGrades.document }],
    2,
    ['titel', 'title'],
  ],
  ['index', 'refineRulebook', () => [main.builtinRulebook(), overlay]],
  ['index', 'verifyRulebook', () => [main.builtinRulebook().data]],
  ['index', 'tables', () => ['damaging-works', {}], 1, ['formats', 'format']],
  ['index', 'circumstanceStates', () => [decision, {}], 1, RULEBOOK],
  ['index', 'questions', () => [input(), {}], 1, ASSURANCE],
  ['index', 'whatIf', () => [input(), {}], 1, ASSURANCE],
  ['index', 'whatLeadsTo', () => [input(), { grade: 'severe' }, {}], 2, ASSURANCE],
  ['worksheet', 'exportWorksheet', () => [main.builtinRulebook(), ['damaging-works']]],
  ['worksheet', 'importWorksheet', () => [worksheet.exportWorksheet(), document()], 1, ['dates', 'date']],
  ['audit-report', 'auditCsv', () => [`${sheet.join()}\n`, {}], 1, ASSURANCE],
  ['audit-report', 'auditFile', () => [new TextEncoder().encode(`${sheet.join()}\n`), {}], 1, ASSURANCE],
  ['audit-report', 'auditSheetTemplate', () => []],
  ['audit-report', 'publicityHeadings', () => []],
  ['audit-report', 'publicityRow', () => [decided(), {}, {}], 2, ASSURANCE],
  ['audit-report', 'readMapping', () => [{ format: 'minfang-caliang/mapping@1', columns: {} }]],
  ['audit-report', 'suggestMapping', () => [sheet, [sheet]]],
  ['audit-report', 'findingsHead', () => ['en']],
  ['audit-report', 'findingsLines', () => [row(), {}], 1, LOCALE],
  ['audit-report', 'auditReportHtml', () => [report(), {}], 1, LOCALE],
  ['audit-report', 'auditReportText', () => [report(), {}], 1, LOCALE],
  ['audit-report', 'auditSheet', () => [sheet, {}], 1, ASSURANCE],
  ['audit-report', 'auditSheetHeadings', () => []],
  ['documents', 'draft', () => [decision, { kind: '送达回证' }], 1, ['fines', 'fine']],
  ['documents', 'draftDocx', () => [decision, { kind: '送达回证' }], 1, ['fines', 'fine']],
  ['documents', 'draftDocument', () => [decision, { kind: '送达回证' }], 1, ['fines', 'fine']],
  ['documents', 'draftDocket', () => [docket(), { kind: '送达回证' }], 1, ['togethr', 'together']],
  ['documents', 'draftDocketDocx', () => [docket(), { kind: '送达回证' }], 1, ['togethr', 'together']],
  ['documents', 'draftKinds', () => [decision, {}], 1, ['fines', 'fine']],
  ['testing', 'validCases', () => [{}], 0, ['violation', 'violations']],
  [
    'testing',
    'checkProperties',
    () => [() => decision, { numRuns: 1, properties: ['contained'] }],
    1,
    ['numRun', 'numRuns'],
  ],
  [
    'testing',
    'assertProperties',
    () => [main.decide, { numRuns: 1, properties: ['contained'] }],
    1,
    ['numRun', 'numRuns'],
  ],
  ['testing', 'unexplainedFigures', () => [decision]],
  ['testing', 'invalidCases', () => ['unknown-id', {}], 1, RULEBOOK],
  ['testing', 'sample', () => ['penalty']],
  ['testing', 'sampleDecision', () => ['penalty']],
];

/** An answer that comes bit by bit is taken whole. */
async function whole(answer: unknown): Promise<unknown> {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return answer;
  const all: unknown[] = [];
  if (Symbol.asyncIterator in answer) for await (const one of answer as AsyncIterable<unknown>) all.push(one);
  else if (Symbol.iterator in answer) for (const one of answer as Iterable<unknown>) all.push(one);
  else return answer;
  return all;
}

export const ENTRIES: readonly Entry[] = LISTED.map(([module, name, good, options, typo]) => ({
  module,
  name,
  good,
  long: name === 'assertProperties' || name === 'checkProperties',
  ...(options !== undefined && { options }),
  ...(typo && { typo }),
  run: async (...given) => {
    const called = (ENTRY_MODULES[module] as unknown as Record<string, (...args: unknown[]) => unknown>)[
      name
    ]!;
    return whole(called(...given));
  },
}));

/** Not called with data: schemas, lists of names, the class of the error, the matchers of a test. */
export const NO_FUNCTIONS = [
  'CaliangError',
  'OUTCOMES',
  'caseSchema',
  'decidedSchema',
  'INVALID_CASE_CODES',
  'PROPERTY_NAMES',
  'SAMPLE_NAMES',
  'matchers',
];
