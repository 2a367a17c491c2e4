/**
 * Every figure, day and kind of penalty of the rules, read again in the article that they cite. The texts lie beside the
 * checkout (`../shared/laws`, or `CALIANG_LAWS`); without them nothing can be compared, and that is said.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtinCalendar, builtinRulebook, type RulebookData } from '../../src/index.js';
import { citationRows, figureRows, namedRows, procedureRows, type Row, rowsOf } from './figures.js';
import { hasText, LAWS, lawsThere, liabilityArticles, numberOf } from './statutes.js';

if (!lawsThere) console.warn(`figures are not compared: there are no statute texts at ${LAWS}`);

const { data } = builtinRulebook();
const wrong = (rows: readonly Row[]): string[] =>
  rows.filter((r) => !r.ok).map((r) => `${r.version} ${r.place} ${r.rule}: ${r.inText} | ${r.inRule}`);

describe.skipIf(!lawsThere)('rules and texts', () => {
  it('have the same figures, days and kinds of penalty, both ways', () => {
    const rows = figureRows(data);
    expect(rows.length).toBeGreaterThan(500);
    expect(wrong(rows)).toEqual([]);
  });

  it('have a table for every text that is held', () => {
    const seen = new Set(figureRows(data).map((row) => row.version));
    const held = data.instruments.flatMap((i) => i.versions.map((v) => v.id)).filter(hasText);
    // The figures of 1997 are those of 2009 and stand there.
    expect(held.filter((id) => !seen.has(id) && id !== 'cadl-2009' && id !== 'cadl-1997')).toEqual([]);
    expect(seen.has('cadl-1997') || seen.has('cadl-2009')).toBe(true);
  });

  it('cite places that the texts have', () => {
    expect(wrong(citationRows(data))).toEqual([]);
  });

  it('leave no penalty clause out: each article on liability is computed, or listed with the reason', () => {
    const prefixes = ['cadl', 'scdr', 'cqr', 'sdr', 'sqsr', 'csr', 'seis'];
    const left = prefixes.flatMap((id) => {
      const version = data.instruments.find((i) => i.id === id)!.versions.at(-1)!.id;
      const text = JSON.stringify(data.provisions.filter((p) => p.cite.instrument === id));
      const listed = data.unavailable.filter((u) => u.id.startsWith(`${id}-`)).map((u) => u.cite);
      const inList = (article: string): boolean =>
        listed.some((cite) => {
          const numbers = [...cite.matchAll(/第([一二三四五六七八九十百]+)条/g)].map((m) => numberOf(m[1]!));
          const [first = 0, last = first] = numbers;
          const n = Number(article);
          return cite.includes('至') ? first <= n && n <= last : numbers.includes(n);
        });
      return liabilityArticles(version)
        .filter(
          (article) => !text.includes(`"instrument":"${id}","article":"${article}"`) && !inList(article),
        )
        .map((article) => `${version} ${article}`);
    });
    expect(left).toEqual([]);
  });

  it('docs/figures.md', async () => {
    const rows = figureRows(data);
    const sections = data.instruments.flatMap((instrument) =>
      instrument.versions.flatMap((version) => {
        const own = rows.filter((r) => r.version === version.id);
        if (own.length === 0) return [];
        const cells = own.map((r) =>
          [r.place, `\`${r.rule}\``, r.inText, r.inRule, r.ok ? '一致' : '不一致'].join(' | '),
        );
        return [
          `## ${instrument.title.zh}（${version.id}）`,
          '',
          '| 条款 | 规则 | 文本 | 规则中的值 | 对照 |',
          '|---|---|---|---|---|',
          ...cells.map((c) => `| ${c} |`),
          '',
        ];
      }),
    );
    const head = [
      '# 数额对照表 Figures',
      '',
      '由 `test/law/figures.test.ts` 对照法律文本生成，勿手改；`npm run generate` 重新生成（须有法律文本）。',
      '',
    ];
    await expect([...head, ...sections].join('\n')).toMatchFileSnapshot('../../docs/figures.md');
  });

  describe('a planted wrong figure is found', () => {
    type Leaf = { path: string; plant: () => () => void };
    const other = (value: string | number): string | number =>
      typeof value === 'number' ? value + 1 : value.includes('.') ? '0.07' : String(Number(value) + 1000);
    /** Every figure under a value, by its path, with a way to change it and back. */
    function leaves(value: unknown, path: string): Leaf[] {
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([key, found]): Leaf[] => {
        const at = `${path}.${key}`;
        const figure = /^(min|max|from|to|years|days|individual|unit|ratePerDay)$/.test(key);
        if (!figure || !/^(\d+(\.\d+)?)$/.test(String(found))) {
          return key === 'source' || key === 'instruments' ? [] : leaves(found, at);
        }
        const holder = value as Record<string, unknown>;
        const plant = () => {
          holder[key] = other(found as string);
          return () => {
            holder[key] = found;
          };
        };
        return [{ path: at, plant }];
      });
    }
    const copy = (): RulebookData => structuredClone(data);

    it('in any provision', () => {
      const book = copy();
      let planted = 0;
      for (const provision of book.provisions) {
        for (const version of provision.versions.filter((v) => v.result === 'penalty')) {
          for (const { path, plant } of leaves(version, provision.violation)) {
            const restore = plant();
            expect(wrong(rowsOf(provision, version, book)), path).not.toEqual([]);
            restore();
            planted += 1;
          }
        }
      }
      expect(planted).toBeGreaterThan(250);
    });

    it('in the general parts and the procedures, the hearing thresholds among them', () => {
      const book = copy();
      const found = [...leaves(book.generalParts, 'generalParts'), ...leaves(book.procedures, 'procedures')];
      expect(found.map((l) => l.path)).toContain('procedures.0.hearingThreshold.individual');
      expect(found.length).toBeGreaterThan(20);
      for (const { path, plant } of found) {
        const restore = plant();
        expect(wrong(procedureRows(book)), path).not.toEqual([]);
        restore();
      }
    });

    it('in the article of another year that a pointer names, and in a period in months', () => {
      const book = copy();
      const hint = book.provisions.find((p) => p.violation === 'hazardous-goods-in-works')!.hints[0]!;
      hint.reason.zh = hint.reason.zh.replace('第三十六条', '第三十七条');
      expect(wrong(namedRows(book)).join()).toContain('第三十七条');
      const stage = book.procedures[1]!.stages.find((s) => s.id === 'enforcement')!;
      stage.period!.days = 2;
      stage.notBefore![0]!.unit = 'calendar';
      const found = wrong(procedureRows(book)).join();
      expect(found).toContain('stage enforcement');
      expect(found).toContain('notBefore of enforcement');
    });

    it.each([
      ['a warning left out', 'damaging-works', 'warning'],
      ['an order first that is none', 'cqr-64', 'orderFirst'],
    ])('%s', (_what, id, key) => {
      const book = copy();
      const provision = book.provisions.find((p) => p.violation === id)!;
      const version = provision.versions[0]! as Record<string, unknown>;
      version[key] = key === 'warning' ? 'none' : true;
      expect(wrong(rowsOf(provision, provision.versions[0]!, book))).not.toEqual([]);
    });

    it('a consequence left out or made optional, and a place that is not there', () => {
      const book = copy();
      const provision = book.provisions.find((p) => p.violation === 'cqr-64')!;
      const [version] = provision.versions;
      const [rework, ...rest] = version!.others;
      version!.others = rest;
      expect(wrong(rowsOf(provision, version!, book)).join()).toContain('返工、修理');
      version!.others = [{ ...rework!, mode: 'optional' }, ...rest];
      expect(wrong(rowsOf(provision, version!, book)).join()).toContain('rework');
      provision.duty.push({ instrument: 'cqr', article: '28', paragraph: 9 });
      expect(wrong(citationRows(book)).join()).toContain('28-p9');
    });
  });
});

describe.skipIf(!existsSync(join(LAWS, 'prc-holidays-2018-2026.json')))('the calendar', () => {
  const notices = () =>
    JSON.parse(readFileSync(join(LAWS, 'prc-holidays-2018-2026.json'), 'utf8')) as {
      holidays: string[];
      workdays: string[];
      _papers: Record<string, string[]>;
    };

  it('has the days of the notices, and each year their addresses', () => {
    const { holidays, workdays, _papers } = notices();
    expect(builtinCalendar()).toEqual({ holidays, workdays });
    for (const [year, addresses] of Object.entries(_papers)) {
      const file = JSON.parse(readFileSync(`rules/calendar/${year}.json`, 'utf8')) as {
        notices: { address: string }[];
      };
      expect(file.notices.map((n) => n.address)).toEqual(expect.arrayContaining(addresses));
    }
  });
});
