/** Every way into the package, with spoilt input: a result or a `CaliangError`, never anything else. More than 100,000 inputs in the long run. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { auditCsv, auditReportHtml, auditSheet, findingsLines } from '../../src/audit-report/index.js';
import {
  addToReport,
  audit,
  auditReport,
  auditStream,
  builtinRulebook,
  CaliangError,
  decide,
  explain,
  fineInWords,
  lateSurcharge,
  loadRulebook,
  procedureFor,
  readAuditReport,
  reasons,
  receipt,
  refineRulebook,
  replay,
  safeDecide,
  tables,
  timeline,
  verifyRulebook,
  whatIf,
  whatLeadsTo,
} from '../../src/index.js';
import { SAMPLE_NAMES, sample, validCases } from '../../src/testing/index.js';
import { exportWorksheet, importWorksheet } from '../../src/worksheet/index.js';
import overlay from '../rulebook/example-overlay.json' with { type: 'json' };
import { runs } from '../runs.js';
import { hostile, placesOf, spoil, spoiling } from './values.js';

let inputs = 0;

/** Runs what takes hostile input; only the package's own error may come out. */
function survives<T>(run: () => T): T | null {
  inputs += 1;
  try {
    return run();
  } catch (error) {
    if (error instanceof CaliangError) {
      expect(error.message).not.toBe('');
      expect(error.render('en')).not.toBe('');
      return null;
    }
    throw error;
  }
}

const cases: unknown[] = [
  ...SAMPLE_NAMES.map((name) => sample(name).case),
  ...fc.sample(validCases(), { numRuns: 60, seed: 1 }),
  ...fc.sample(validCases({ stated: 'some' }), { numRuns: 60, seed: 2 }),
];
const bases = cases.map((plain) => ({ plain, places: placesOf(plain) }));
const spoilt = (from: readonly { plain: unknown; places: ReturnType<typeof placesOf> }[]) =>
  fc.tuple(fc.nat(from.length - 1), spoiling).map(([n, how]) => spoil(from[n]!.plain, from[n]!.places, how));
const based = (...plain: unknown[]) => plain.map((one) => ({ plain: one, places: placesOf(one) }));

const numRuns = (n: number) => ({ numRuns: runs(n), seed: 20_261_125, verbose: 1 as const });

const decided = {
  id: '沪民防罚〔2023〕1号',
  case: sample('penalty').case,
  imposed: { fine: '30000', warning: true, decidedOn: '2023-04-11', law: ['apl-2021'] },
  notice: { fine: '30000', servedOn: '2023-04-01' },
  hearingOffered: true,
  reasons: '理由',
  departure: { ground: '理由', approvedBy: '集体讨论' },
};

describe('hostile input', () => {
  it('of decide, one place of a good case spoilt', () => {
    fc.assert(
      fc.property(spoilt(bases), (input) => {
        const result = safeDecide(input);
        inputs += 1;
        if (!result.success) {
          expect(result.error).toBeInstanceOf(CaliangError);
          expect(result.error.message.length).toBeLessThan(40_000);
          return;
        }
        expect(JSON.parse(JSON.stringify(result.data))).toEqual(result.data);
      }),
      numRuns(65_000),
    );
  }, 300_000);

  it('of decide, anything at all', () => {
    fc.assert(
      fc.property(hostile, (input) => {
        inputs += 1;
        expect(safeDecide(input).success).toBe(false);
      }),
      numRuns(15_000),
    );
  }, 300_000);

  it('of its options', () => {
    const base = based({ requireAssurance: 'enacted', lawChoice: { version: 'old', reason: '理由' } });
    fc.assert(
      fc.property(
        spoilt(base).filter((o) => typeof o === 'object' && o !== null),
        (options) => {
          survives(() => decide(sample('penalty').case, options as object));
        },
      ),
      numRuns(5_000),
    );
  }, 300_000);

  it('of audit', () => {
    fc.assert(
      fc.property(spoilt(based(decided)), (input) => {
        survives(() => audit(input as never));
      }),
      numRuns(12_000),
    );
  }, 300_000);

  it('of the sheet of decided cases', () => {
    const headings = [
      '案号',
      '违法行为',
      '当事人种类',
      '行为开始日',
      '决定日',
      '罚款',
      '警告',
      '次数',
      '数量',
      '有的情节',
    ];
    const sheet = auditSheet(headings.slice(0, 9));
    fc.assert(
      fc.property(
        fc.array(hostile.filter((v) => typeof v === 'string').map(String), { minLength: 9, maxLength: 10 }),
        (cells) => {
          inputs += 1;
          const row = sheet.audit(2, cells);
          expect(findingsLines(row)).toMatch(/^(?:2,|$)/);
        },
      ),
      numRuns(4_000),
    );
    fc.assert(
      fc.property(
        fc.array(
          hostile.map((v) => (typeof v === 'string' ? v : '')),
          { maxLength: 8 },
        ),
        (cells) => {
          survives(() => [...auditCsv(`${cells.join(',')}\n${cells.join(',')}\n`)]);
        },
      ),
      numRuns(2_000),
    );
  }, 300_000);

  it('of everything that takes a decision, an amount, a name or a day', () => {
    const input = sample('penalty').case;
    const decision = decide(input);
    const amount = hostile as fc.Arbitrary<never>;
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        survives(() => fineInWords(a));
        survives(() => reasons(decision, { fine: a }));
        survives(() => procedureFor(decision, a));
        survives(() => lateSurcharge(a, b));
        survives(() => tables(a));
        survives(() => explain(decision, { locale: a, format: b }));
        survives(() => explain(decision, { imposed: a }));
        survives(() => timeline(input, decision, { today: a, imposedFine: b }));
      }),
      numRuns(700),
    );
    fc.assert(
      fc.property(spoilt(based({ min: '10000', max: '20000', minOpen: false, maxOpen: false })), (target) => {
        survives(() => whatLeadsTo(sample('penalty').case, target as never));
      }),
      numRuns(100),
    );
    fc.assert(
      fc.property(spoilt(bases.slice(0, 4)), (input) => {
        survives(() => whatIf(input as never));
      }),
      numRuns(300),
    );
  }, 300_000);

  it('of saved files: receipts, reports, rulebooks, overlays, worksheets', async () => {
    const { case: input } = sample('penalty');
    const saved = JSON.parse(JSON.stringify(receipt(input, decide(input))));
    fc.assert(
      fc.property(spoilt(based(saved)), (json) => {
        survives(() => replay(json as never));
      }),
      numRuns(1_500),
    );
    const report = auditReport();
    for await (const row of auditStream([decided as never, { id: 'x' } as never])) addToReport(report, row);
    fc.assert(
      fc.property(spoilt(based(JSON.parse(JSON.stringify(report)))), (json) => {
        const read = survives(() => readAuditReport(json));
        if (read) survives(() => auditReportHtml(read));
      }),
      numRuns(1_500),
    );
    fc.assert(
      fc.property(spoilt(based(overlay)), (json) => {
        survives(() => refineRulebook(builtinRulebook(), json));
      }),
      numRuns(150),
    );
    const book = based(JSON.parse(JSON.stringify(builtinRulebook().data)));
    fc.assert(
      fc.property(spoilt(book), (json) => {
        survives(() => loadRulebook(json));
        survives(() => verifyRulebook(json));
      }),
      numRuns(60),
    );
    const lines = exportWorksheet().split('\r\n');
    fc.assert(
      fc.property(fc.nat(lines.length - 1), hostile, (n, value) => {
        const text = lines.map((line, i) =>
          i === n
            ? `${line.split(',').slice(0, 8).join(',')},${typeof value === 'string' ? value : ''}`
            : line,
        );
        survives(() =>
          importWorksheet(text.join('\r\n'), { document: '测试', date: '2026-01-01', from: '2026-02-01' }),
        );
      }),
      numRuns(100),
    );
  }, 300_000);

  afterAll(() => {
    expect(inputs).toBeGreaterThanOrEqual(runs(100_000));
    console.log(`${inputs} hostile inputs`);
  });
});
