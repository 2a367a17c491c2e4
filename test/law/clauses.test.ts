/**
 * Coverage by clause, both ways: every paragraph and item of the texts that penalises is computed, listed with the reason,
 * or out of scope with the reason; and every rule names its article. `docs/clauses.md` is written from it.
 */
import { describe, expect, it } from 'vitest';
import { builtinRulebook } from '../../src/index.js';
import type { Citation } from '../../src/rulebook/schema.js';
import { articleOf, hasText, lawsThere, liabilityArticles, numberOf } from './statutes.js';

const { data } = builtinRulebook();

/** Words by which a clause penalises somebody. */
const PENAL = /警告|罚款|没收|吊销|停业|停止执业|资质等级|取缔|处分|拘留|责令/;

interface Clause {
  readonly version: string;
  readonly instrument: string;
  readonly article: string;
  readonly paragraph: number;
  /** `null`: the paragraph has no items. */
  readonly item: string | null;
}

const placeOf = ({ article, paragraph, item }: Clause): string =>
  `${article}-p${paragraph}${item === null ? '' : `(${item})`}`;

function clausesOf(instrument: string, version: string): Clause[] {
  return liabilityArticles(version).flatMap((article) =>
    articleOf(version, article)!.flatMap(({ text, items }, i): Clause[] => {
      const found = { version, instrument, article, paragraph: i + 1 };
      if (!PENAL.test(text + items.join(''))) return [];
      return items.length === 0
        ? [{ ...found, item: null }]
        : items.map((_, k) => ({ ...found, item: String(k + 1) }));
    }),
  );
}

/** Every citation in the versions of a provision, its fines and consequences. */
function citedBy(value: unknown): Citation[] {
  if (Array.isArray(value)) return value.flatMap(citedBy);
  if (typeof value !== 'object' || value === null) return [];
  if ('instrument' in value && 'article' in value) return [value as Citation];
  return Object.values(value).flatMap(citedBy);
}
const rules = data.provisions.map((p) => ({
  id: p.violation,
  cites: [p.cite, ...citedBy(p.versions)],
}));

/** The rules that cite the clause, or the paragraph or article that it is part of. */
const computed = (clause: Clause): string[] =>
  rules
    .filter(({ cites }) =>
      cites.some(
        (c) =>
          c.instrument === clause.instrument &&
          c.article === clause.article &&
          (c.paragraph === undefined || c.paragraph === clause.paragraph) &&
          (c.item === undefined || c.item === clause.item),
      ),
    )
    .map(({ id }) => id);

/** The row of the list that names the clause: by its paragraph where the row names one, by the article otherwise. */
function listed({ instrument, article, paragraph }: Clause): string | undefined {
  const n = Number(article);
  return data.unavailable
    .filter((row) => row.id.startsWith(`${instrument}-`))
    .find(({ cite }) => {
      if (cite === '第三章') return true;
      const own = /第[一二三四五六七八九十百]+条第([一二三四五六七八九十]+)款/.exec(cite)?.[1];
      if (own !== undefined && numberOf(own) !== paragraph) return false;
      const numbers = [...cite.matchAll(/第([一二三四五六七八九十百]+)条/g)].map((m) => numberOf(m[1]!));
      const [first = 0, last = first] = numbers;
      return cite.includes('至') ? first <= n && n <= last : numbers.includes(n);
    })?.reason.zh;
}

const texts = data.instruments.flatMap(({ id, title, versions }) =>
  versions.filter((v) => hasText(v.id)).map((v) => ({ id, title: title.zh, version: v.id })),
);

describe.skipIf(!lawsThere)('clauses', () => {
  const all = lawsThere ? texts.flatMap(({ id, version }) => clausesOf(id, version)) : [];

  it('are computed, listed with the reason, or out of scope with the reason', () => {
    expect(all.length).toBeGreaterThan(250);
    const left = all.filter((clause) => computed(clause).length === 0 && listed(clause) === undefined);
    expect(left.map((clause) => `${clause.version} ${placeOf(clause)}`)).toEqual([]);
  });

  it('are found again from every rule: its article penalises', () => {
    for (const provision of data.provisions) {
      const { instrument, article } = provision.cite;
      const version = data.instruments.find((i) => i.id === instrument)!.versions.at(-1)!.id;
      expect(liabilityArticles(version), provision.violation).toContain(article);
    }
  });

  it('are looked at one by one: a rule or a reason taken away is missed', () => {
    const one = all.find((c) => c.version === 'cqr-2019' && c.article === '64')!;
    expect(computed(one)).toContain('cqr-64');
    expect(listed(one)).toBeUndefined();
    const other = all.find((c) => c.version === 'cqr-2019' && c.article === '72')!;
    expect(computed(other)).toEqual([]);
    expect(listed(other)).toContain('停止执业');
  });

  it('docs/clauses.md', async () => {
    const sections = texts.flatMap(({ id, title, version }) => {
      const rows = clausesOf(id, version).map((clause) => {
        const by = computed(clause);
        const state = by.length > 0 ? by.map((rule) => `\`${rule}\``).join('、') : listed(clause);
        return `| ${placeOf(clause)} | ${state} |`;
      });
      if (rows.length === 0) return [];
      return [`## ${title}（${version}）`, '', '| 条款 | 规则或者不计算的原因 |', '|---|---|', ...rows, ''];
    });
    const head = [
      '# 处罚条款逐款对照 Clauses',
      '',
      '由 `test/law/clauses.test.ts` 对照法律文本生成，勿手改；`npm run generate` 重新生成（须有法律文本）。法律责任各章的每一款、每一项，不是由规则计算，就是写明不计算的原因。',
      '',
    ];
    await expect([...head, ...sections].join('\n')).toMatchFileSnapshot('../../docs/clauses.md');
  });
});
