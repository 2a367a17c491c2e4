/** Who hands over one thing in the place of another is told so in one sentence, not by every field that is missing. */
import { describe, expect, it } from 'vitest';
import {
  audit,
  builtinRulebook,
  type CaliangError,
  checkFine,
  compareDecisions,
  decide,
  decideDocket,
  explain,
  loadRulebook,
  receipt,
  replay,
  safeDecide,
  timeline,
  whatIf,
} from '../../src/index.js';
import { thrownBy } from '../thrown.js';

const input = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  decidedOn: '2023-04-11',
} as const;
const decision = decide(input);
const book = builtinRulebook();
const decided = { case: input, imposed: { fine: '10000', warning: true } };

describe('one thing in the place of another', () => {
  it.each([
    ['decide', 'a decision', () => decide(decision as never), 'case', 'decision', ''],
    ['decide', 'a docket', () => decide({ cases: [input] } as never), 'case', 'docket', ''],
    ['decide', 'a list', () => decide([input] as never), 'case', 'list', ''],
    ['decide', 'a JSON text', () => decide(JSON.stringify(input) as never), 'case', 'json-text', ''],
    ['decide', 'a decided case', () => decide(decided as never), 'case', 'decided-case', ''],
    ['decide', 'a rulebook', () => decide(input, book as never), 'options', 'rulebook', 'options'],
    ['whatIf', 'a decision', () => whatIf(decision as never), 'case', 'decision', ''],
    [
      'explain',
      'a result of safeDecide',
      () => explain(safeDecide(input) as never),
      'decision',
      'safe-result',
      'decision',
    ],
    [
      'explain',
      'a refusal of safeDecide',
      () => explain(safeDecide(0) as never),
      'decision',
      'safe-result',
      'decision',
    ],
    [
      'replay',
      'a JSON text',
      () => replay(JSON.stringify(receipt(input, decision))),
      'receipt',
      'json-text',
      '',
    ],
    ['replay', 'a case', () => replay(input), 'receipt', 'case', ''],
    ['explain', 'a case', () => explain(input as never), 'decision', 'case', 'decision'],
    ['checkFine', 'a case', () => checkFine(input as never, '1'), 'decision', 'case', 'decision'],
    [
      'compareDecisions',
      'a receipt',
      () => compareDecisions(decision, receipt(input, decision) as never),
      'decision',
      'receipt',
      'b',
    ],
    ['receipt', 'a decision', () => receipt(decision as never, decision), 'case', 'decision', 'input'],
    ['timeline', 'a decision', () => timeline(decision as never, decision), 'case', 'decision', 'input'],
    ['audit', 'a case', () => audit(input as never), 'decided-case', 'case', ''],
    ['decideDocket', 'a list', () => decideDocket([input] as never), 'docket', 'list', ''],
    ['decideDocket', 'a case', () => decideDocket(input as never), 'docket', 'case', ''],
    ['loadRulebook', 'a rulebook', () => loadRulebook(book), 'tables', 'rulebook', ''],
    ['loadRulebook', 'the result of audit', () => loadRulebook(audit(decided)), 'tables', 'audit', ''],
  ] as const)('%s, given %s', (_, __, call, expected, seen, path) => {
    const error = thrownBy(call) as CaliangError;
    expect(error.issues.map(({ code, params, path: at }) => [code, params, at.join('.')])).toEqual([
      ['other-thing', { expected, seen }, path],
    ]);
    for (const locale of ['zh-CN', 'en'] as const) expect(error.render(locale).split('\n').length).toBe(1);
  });

  it('says how a rulebook and a text are handed over', () => {
    const said = (call: () => unknown) => thrownBy(call) as CaliangError;
    expect(said(() => decide(input, book as never)).message).toContain('规则库写成 { rulebook }');
    expect(said(() => decide(input, book as never)).render('en')).toContain('write { rulebook }');
    expect(said(() => decide('{}' as never)).message).toContain('先用 JSON.parse 读取');
    expect(said(() => decide('{}' as never)).render('en')).toContain('JSON.parse');
  });

  it('is not said of what is only incomplete, or of nothing that can be told', () => {
    for (const given of [{}, { party: 'unit' }, 'text', 3, null, undefined]) {
      const { issues } = thrownBy(() => decide(given as never)) as CaliangError;
      expect(issues.map(({ code }) => code)).not.toContain('other-thing');
    }
    const half = { ...decision, steps: undefined };
    delete (half as { steps?: unknown }).steps;
    const { issues } = thrownBy(() => explain(half as never)) as CaliangError;
    expect(issues.map(({ code }) => code)).toEqual(['missing-field']);
    expect(replay(receipt(input, decision)).result).toBe('equal');
  });
});
