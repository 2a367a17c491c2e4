/** Words come from the book's rows: no id of the book is ever shown raw, and a degree is worded from the row of its table. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtinRulebook,
  CaliangError,
  type CaseInput,
  decide,
  explain,
  loadRulebook,
  type RulebookData,
  reasons,
  render,
  safeDecide,
  whatIf,
} from '../../src/index.js';
import { fewTables } from '../books/few.js';
import { allCases } from '../properties/all-cases.js';
import { runs } from '../runs.js';

const changed = (change: (tables: RulebookData) => void): RulebookData => {
  const tables = fewTables(['occupying-works', 'damaging-works']);
  change(tables);
  return tables;
};

const faultsOf = (tables: RulebookData): unknown[] => {
  try {
    loadRulebook(tables);
    return [];
  } catch (error) {
    if (error instanceof CaliangError) return error.issues.map((i) => i.params);
    throw error;
  }
};

const doors: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 1, consequence: 'none' },
};

/** An order and a department that the built-in book does not know. */
const own = (tables: RulebookData): void => {
  for (const provision of tables.provisions) {
    provision.hints.push({ department: 'market-supervision', reason: { zh: '理由', en: 'reason' } });
    for (const version of provision.versions) version.orders = ['restore-original-state'];
  }
};

describe('the terms', () => {
  it('are demanded when loading: an id in use without a word is a fault that names it', () => {
    expect(faultsOf(changed(own))).toMatchObject([
      { fault: 'missing-word', detail: { kind: 'department', id: 'market-supervision' } },
      { fault: 'missing-word', detail: { kind: 'order', id: 'restore-original-state' } },
    ]);
  });

  it('are the words that every text uses', () => {
    const book = loadRulebook(
      changed((tables) => {
        own(tables);
        tables.terms.push(
          { id: 'market-supervision', kind: 'department', zh: '市场监督管理部门', en: 'market supervision' },
          { id: 'restore-original-state', kind: 'order', zh: '责令恢复原状', en: 'order to restore' },
        );
      }),
    );
    const decision = decide(doors, { rulebook: book });
    const text = explain(decision, { rulebook: book });
    expect(text).toContain('市场监督管理部门：理由');
    expect(text).toContain('同时作出的责令：责令恢复原状');
    expect(reasons(decision, { rulebook: book })).toContain('责令恢复原状');
    expect(explain(decision, { rulebook: book, locale: 'en' })).toContain('order to restore');
  });

  it('hold each id once for each kind', () => {
    const twice = changed((tables) => {
      tables.terms.push({ ...tables.terms[0]!, zh: '另一个名称' });
    });
    expect(faultsOf(twice)).toMatchObject([
      { fault: 'duplicate-row', detail: { row: 'order.stop-violation' } },
    ]);
  });
});

/** Light: up to twice, medium: 3 to 4 times, heavy: from 5; the book has another name for no consequence. */
const otherRows = loadRulebook(
  changed((tables) => {
    for (const row of tables.benchmarks[0]!.grading!.thresholds) {
      if (row.criterion === 'frequency') {
        if (row.ordinal === 'light') row.to = '2';
        else if (row.ordinal === 'medium') Object.assign(row, { from: '3', to: '4' });
        else row.from = '5';
      }
    }
    for (const term of tables.terms) if (term.id === 'none') term.zh = '没有后果';
  }),
);

const area: CaseInput = {
  violation: 'occupying-works',
  party: 'unit',
  act: { from: '2023-02-01' },
  decidedOn: '2023-04-11',
};

describe('a degree', () => {
  it('is worded from the row of the table where it answers a missing fact', () => {
    const options = { rulebook: otherRows };
    const text = explain(decide(area, options), options);
    for (const answer of [
      '- 第1次至第2次：',
      '- 第3次至第4次：',
      '- 第5次以上：',
      '- 50平方米以下：',
      '- 超过50平方米、200平方米以下：',
      '- 超过200平方米：',
      '- 没有后果：',
      '- 造成的危害后果无法恢复：',
    ])
      expect(text).toContain(answer);
    expect(text).not.toContain('第二次');
    const english = explain(decide(area, options), { ...options, locale: 'en' });
    for (const answer of [
      '- 1 to 2 times:',
      '- 3 to 4 times:',
      '- 5 times or more:',
      '- more than 50 ㎡ up to 200 ㎡:',
    ])
      expect(english).toContain(answer);
  });

  it('is worded from the row in what-if, with the unit of the violation', () => {
    const options = { rulebook: otherRows };
    const given: CaseInput = {
      ...area,
      facts: { frequency: 'light', quantity: 'light', consequence: 'none' },
    };
    const text = render(whatIf(given, options), options);
    expect(text).toContain('发生频次由“第1次至第2次”变为“第3次至第4次”');
    expect(text).toContain('破坏数量由“50平方米以下”变为“超过50平方米、200平方米以下”');
    expect(text).toContain('对应“超过50平方米、200平方米以下”一档');
    expect(text).not.toMatch(/\d次、\d+次|50次|200次/);
    const english = render(whatIf(given, options), { ...options, locale: 'en' });
    expect(english).toContain('"3 to 4 times" in place of "1 to 2 times"');
    expect(english).toContain('"more than 50 ㎡ up to 200 ㎡" in place of "up to 50 ㎡"');
  });
});

describe('no id of the book', () => {
  const { data } = builtinRulebook();
  const ids = new Set([
    ...data.terms.filter((t) => /^[A-Za-z]/.test(t.id)).map((t) => t.id),
    ...data.provisions.map((p) => p.violation),
    ...data.circumstances.map((c) => c.id),
    ...data.generalParts.flatMap((g) => g.grounds.map((ground) => ground.id)),
    ...data.benchmarks.flatMap((b) => b.grading!.groups.map((g) => g.id)),
    ...data.instruments.flatMap((i) => [i.id, ...i.versions.map((v) => v.id)]),
    ...data.policies.map((p) => p.id),
  ]);

  it('stands in a Chinese text, for any case of any violation', () => {
    fc.assert(
      fc.property(allCases(builtinRulebook()), (input) => {
        const found = safeDecide(input);
        if (!found.success) return;
        const texts = [explain(found.data), reasons(found.data), render(whatIf(input))];
        const words = texts.flatMap((text) => text.match(/[A-Za-z][\w-]*/g) ?? []);
        expect(words.filter((word) => ids.has(word))).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });
});
