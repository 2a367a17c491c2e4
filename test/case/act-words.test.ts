/** What was done and where, in the words of the office: kept as stated, without effect on the result. */
import { describe, expect, it } from 'vitest';
import { type CaseInput, decide, explain, safeDecide, whatIf } from '../../src/index.js';

const plain: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  decidedOn: '2023-04-11',
};
const words = '擅自拆除B1层3号单元防护密闭门两樘';
const place = '某路某号民防工程';

describe('the words and the place of an act', () => {
  it('stand in the case of the decision and change nothing else', () => {
    const told = decide({ ...plain, act: { ...plain.act, words, place } });
    expect(told.case.act).toEqual({ from: '2023-02-01', to: '2023-02-10', words, place });
    expect({ ...told, case: null }).toEqual({ ...decide(plain), case: null });
    expect(decide(told.case)).toEqual(told);
  });

  it('stand among the facts of the explanation', () => {
    const text = explain(decide({ ...plain, act: { ...plain.act, words, place } }));
    expect(text).toContain(`做了什么：${words}`);
    expect(text).toContain(`地点：${place}`);
    expect(explain(decide(plain))).not.toContain('做了什么');
  });

  it('stay in a case whose days are changed', () => {
    const told = { ...plain, act: { ...plain.act, words, place }, discoveredOn: '2023-03-01' };
    const changed = whatIf(told).changes.map((change) => change.case.act);
    expect(changed.length).toBeGreaterThan(0);
    for (const act of changed) expect(act).toMatchObject({ words, place });
  });

  it('have no character that a reader does not see', () => {
    const found = safeDecide({ ...plain, act: { ...plain.act, words: '拆除\u202e两樘' } });
    expect(found.success ? [] : found.error.issues.map((i) => i.path.join('.'))).toEqual(['act.words']);
  });
});
