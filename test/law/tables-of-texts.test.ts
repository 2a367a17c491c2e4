/** The article beside the rule: place, meaning, address and day of comparison, of every provision, ground and stage. */
import { describe, expect, it } from 'vitest';
import { builtinRulebook, tables } from '../../src/index.js';
import { indexBook } from '../../src/rulebook/index-book.js';

const { data } = builtinRulebook();

/** One or two sentences that say something, in both languages. */
const says = ({ zh, en }: { zh: string; en: string }): boolean =>
  zh.length >= 8 && /[一-龥]/.test(zh) && en.length >= 15 && /[a-z]/.test(en) && !/[一-龥]/.test(en);

describe('meaning and place', () => {
  it('of every provision and ground', () => {
    for (const { violation, meaning, versions } of data.provisions) {
      expect(meaning && says(meaning), violation).toBe(true);
      for (const version of versions) expect(version.source.some((s) => 'instrument' in s)).toBe(true);
    }
    for (const part of data.generalParts) {
      for (const { id, meaning, source } of part.grounds) {
        expect(meaning && says(meaning), `${part.id} ${id}`).toBe(true);
        expect(
          source.some((s) => 'instrument' in s),
          `${part.id} ${id}`,
        ).toBe(true);
      }
    }
  });

  it('of every stage: its duty says what the article demands', () => {
    for (const part of data.procedures) {
      for (const { id, duty, source } of part.stages) {
        expect(says(duty), `${part.id} ${id}`).toBe(true);
        expect(
          source.some((s) => 'instrument' in s),
          `${part.id} ${id}`,
        ).toBe(true);
      }
    }
  });

  it('and the address and day of comparison of every text that was read', () => {
    for (const version of data.instruments.flatMap((i) => i.versions)) {
      if (version.assurance !== 'enacted') continue;
      expect(version.address, version.id).toMatch(/^https:\/\/\S+\.md$/);
      expect(version.lastChecked, version.id).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    const local = data.instruments.filter((i) => i.rank === 'local-regulation').flatMap((i) => i.versions);
    expect(local.map((v) => v.knownUntil)).toEqual(['2024-12-31', '2024-12-31']);
  });
});

describe('tables on demand', () => {
  it('shows the meaning, the address and the day of comparison with a provision', () => {
    const text = tables('damaging-works');
    const { meaning } = data.provisions.find((p) => p.violation === 'damaging-works')!;
    expect(text).toContain(meaning!.zh);
    expect(text).toContain('人民防空法(2009-08-27).md');
    expect(text).toContain('2026年11月25日');
    expect(tables('unfiled-peacetime-use', { locale: 'en' })).toContain('known up to 2024-12-31 only');
  });

  it('shows grounds and stages by the id of a version, each with its place', () => {
    const text = tables('apl-2021');
    expect(text).toContain('第三十二条第（五）项');
    expect(text).toContain('第四十九条');
    for (const { duty } of data.procedures.find((p) => p.of === 'apl-2021')!.stages) {
      expect(text).toContain(duty.zh);
    }
    const en = tables('apl-2017', { locale: 'en' });
    for (const { meaning } of data.generalParts.find((p) => p.of === 'apl-2017')!.grounds) {
      expect(en).toContain(meaning!.en);
    }
    expect(tables('psl-2025')).toContain('自2026年1月1日至今施行');
    expect(() => tables('apl-2022')).toThrow(/apl-2021/);
  });
});

describe('a table that points nowhere does not load', () => {
  const unknown = (book: typeof data): unknown[] =>
    indexBook(book)
      .faults.filter((fault) => fault.code === 'unknown-reference')
      .map(({ params }) => params);

  it('a policy of its own accord, and a stage to wait for', () => {
    expect(unknown(data)).toEqual([]);
    const book = structuredClone(data);
    book.generalParts[0]!.grounds.find((g) => g.ownAccord)!.ownAccord = 'no-such-policy';
    book.procedures[0]!.stages.find((s) => s.notBefore)!.notBefore![0]!.of = 'no-such-stage';
    expect(unknown(book)).toEqual([{ id: 'no-such-policy' }, { id: 'no-such-stage' }]);
  });
});
