/** What people type, and what they mean by it. */
import { describe, expect, it } from 'vitest';
import { builtinRulebook, nothingFoundText, searchViolations } from '../../src/index.js';
import { run } from '../cli/run.js';

const ids = (text: string): string[] => searchViolations(text).map(({ violation }) => violation);

describe('a search', () => {
  it.each([
    ['拆门', 'damaging-works'],
    ['防护门', 'damaging-works'],
    ['堆放杂物', 'occupying-works'],
    ['第四十九条第三项', 'damaging-works'],
    ['四十九条三项', 'damaging-works'],
    ['49(3)', 'damaging-works'],
    ['49（3）', 'damaging-works'],
    ['人民防空法49(3)', 'damaging-works'],
    ['art. 49 item 3', 'damaging-works'],
    ['qzmfgc', 'occupying-works'],
    ['damaging-works', 'damaging-works'],
    ['48', 'not-building-shelter'],
  ])('%s finds one', (text, violation) => {
    expect(ids(text)).toEqual([violation]);
  });

  it.each([
    ['易地建设费', ['not-building-shelter', 'underbuilding-or-unpaid-fee']],
    ['物业', ['occupying-works', 'damaging-works', 'misusing-alarm-signals', 'discharging-waste']],
    ['停车', ['occupying-works', 'damaging-works', 'unfiled-peacetime-use']],
    ['民防条例43', ['underbuilding-or-unpaid-fee', 'using-unaccepted-works', 'unfiled-peacetime-use']],
    ['某公司拆了两樘防护门改停车位', ['damaging-works']],
  ])('%s finds those that it can mean', (text, violations) => {
    const found = ids(text);
    for (const one of violations) expect(found).toContain(one);
    expect(found.length).toBeLessThan(9);
  });

  it('finds every violation by its name, its aliases, its keywords and its article', () => {
    const { provisions } = builtinRulebook().data;
    for (const { violation, name, aliases, keywords = [] } of provisions) {
      for (const text of [name.zh, ...aliases, violation]) expect(ids(text), text).toContain(violation);
      for (const text of keywords) expect(ids(text), text).toContain(violation);
    }
    expect(ids('')).toEqual(provisions.map((p) => p.violation));
  });

  it('finds nothing where nothing is meant, and says what to try', () => {
    for (const text of ['外星人', '第一百条', 'xyzzy']) expect(ids(text)).toEqual([]);
    expect(nothingFoundText('外星人')).toMatch(/49\(3\).*拼音首字母/);
  });

  it('knows the first letter of every character of its words', () => {
    const { terms, provisions } = builtinRulebook().data;
    const known = new Set(terms.flatMap(({ kind, zh }) => (kind === 'initial' ? [...zh] : [])));
    const words = provisions.flatMap(({ name, aliases, keywords = [] }) => [
      name.zh,
      ...aliases,
      ...keywords,
    ]);
    const unknown = words.flatMap((word) =>
      [...word].filter((c) => /[\u4e00-\u9fff]/.test(c) && !known.has(c)),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });
});

describe('the tables of the command line', () => {
  it('take a word, list several, and say what to try', async () => {
    expect((await run(['tables', '拆门'])).out).toContain('危害民防工程安全和使用效能');
    const several = await run(['tables', '停车']);
    expect([several.status, several.out]).toEqual([0, expect.stringContaining('occupying-works')]);
    const none = await run(['tables', '外星人']);
    expect([none.status, none.err]).toEqual([1, expect.stringContaining('拼音首字母')]);
  });
});
