/** The statute texts beside the checkout, by instrument version, article, paragraph and item. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Citation } from '../../src/rulebook/schema.js';

/** `CALIANG_LAWS`, or the folder `shared/laws` beside the repository. */
export const LAWS = resolve(process.env['CALIANG_LAWS'] ?? join(import.meta.dirname, '../../../shared/laws'));
export const lawsThere = existsSync(LAWS);

const FILES: Readonly<Record<string, string>> = {
  'apl-2017': 'prc-administrative-penalty-law-2017.md',
  'apl-2021': 'prc-administrative-penalty-law-2021.md',
  'ael-2012': 'prc-administrative-compulsion-law-2011.md',
  'ail-2017': 'prc-administrative-litigation-law-2017.md',
  'arl-2023': 'prc-administrative-reconsideration-law-2023.md',
  'arlr-2026': 'prc-administrative-reconsideration-implementing-regulations-2026.md',
  'aes-2026': 'prc-administrative-enforcement-supervision-regulations-2025.md',
  'psl-2012': 'prc-public-security-penalties-law-2012.md',
  'psl-2025': 'prc-public-security-penalties-law-2025.md',
  'tsc-2020': 'prc-transfer-of-suspected-crimes-provisions-2020.md',
  'cadl-2009': 'prc-civil-air-defence-law-2009.md',
  'scdr-2018': 'shanghai-civil-defence-regulations-2018.md',
  'cqr-2019': 'prc-construction-quality-regulations-2019.md',
  'sdr-2017': 'prc-survey-design-regulations-2017.md',
  'sqsr-2012': 'shanghai-construction-quality-safety-regulations-2011.md',
  'csr-2004': 'prc-construction-safety-regulations-2003.md',
  'seis-2021': 'prc-seismic-regulations-2021.md',
};
/** The text of 1996 was amended in 2009 without touching articles 48 and 49, as is reported. */
const SAME_TEXT: Readonly<Record<string, string>> = { 'cadl-1997': 'cadl-2009' };

export const hasText = (version: string): boolean => (SAME_TEXT[version] ?? version) in FILES;

interface Paragraph {
  readonly text: string;
  readonly items: readonly string[];
}
export type Article = readonly Paragraph[];

const DIGITS = '零一二三四五六七八九';

/** 二十三 → 23, 三千 → 3000, 五十万 → 500000. */
export function numberOf(text: string): number {
  if (/^[\d.]+$/.test(text)) return Number(text);
  const arabic = /^([\d.]+)万$/.exec(text);
  if (arabic) return Number(arabic[1]) * 10_000;
  let total = 0;
  let part = 0;
  let digit = 0;
  for (const sign of text) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (sign === '万') {
      total += (part + digit) * 10_000;
      part = 0;
      digit = 0;
    } else if (unit !== undefined) {
      part += (digit || 1) * unit;
      digit = 0;
    } else if (sign === '两') digit = 2;
    else digit = DIGITS.indexOf(sign);
  }
  return total + part + digit;
}

const TEXTS = new Map<string, ReadonlyMap<string, Article>>();

function articlesOf(version: string): ReadonlyMap<string, Article> {
  const id = SAME_TEXT[version] ?? version;
  const known = TEXTS.get(id);
  if (known) return known;
  const articles = new Map<string, { text: string; items: string[] }[]>();
  let current: { text: string; items: string[] }[] | null = null;
  for (const raw of readFileSync(join(LAWS, FILES[id]!), 'utf8').split('\n')) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith('<!--')) continue;
    const head = /^第([一二三四五六七八九十百零]+)条[\s　]+(.*)$/.exec(line);
    if (head) {
      current = [{ text: head[2]!, items: [] }];
      articles.set(String(numberOf(head[1]!)), current);
    } else if (current) {
      if (/^[（(][一二三四五六七八九十]+[）)]/.test(line)) current.at(-1)!.items.push(line);
      else current.push({ text: line, items: [] });
    }
  }
  TEXTS.set(id, articles);
  return articles;
}

/** The numbers of the articles of the chapter on liability (法律责任, 罚则). */
export function liabilityArticles(version: string): string[] {
  const found: string[] = [];
  let inside = false;
  for (const raw of readFileSync(join(LAWS, FILES[SAME_TEXT[version] ?? version]!), 'utf8').split('\n')) {
    const line = raw.trim();
    if (line.startsWith('## ')) inside = /法律责任|罚\s*则|行为和处罚/.test(line);
    const head = inside ? /^第([一二三四五六七八九十百零]+)条/.exec(line) : null;
    if (head) found.push(String(numberOf(head[1]!)));
  }
  return found;
}

export const articleOf = (version: string, article: string): Article | undefined =>
  articlesOf(version).get(article);

const sentencesOf = (text: string): string[] => {
  const full = text.split('。').filter(Boolean);
  return full.length > 1 ? full : text.split('；').filter(Boolean);
};

/** The words of a place; `undefined` if the text has no such place. An item stands behind the words above it. */
export function placeText(version: string, cite: Omit<Citation, 'instrument'>): string | undefined {
  const article = articleOf(version, cite.article);
  if (!article) return undefined;
  const whole = ({ text, items }: Paragraph): string => [text, ...items].join('');
  const { paragraph, item, sentence } = cite;
  const above =
    paragraph === undefined ? article.find((p) => !item || p.items.length > 0) : article[paragraph - 1];
  if (!above) return undefined;
  if (item !== undefined) {
    const found = above.items[Number(item) - 1];
    return found === undefined ? undefined : above.text + found;
  }
  if (sentence !== undefined) return sentencesOf(whole(above))[sentence - 1];
  return paragraph === undefined ? article.map(whole).join('') : whole(above);
}

/** The place with what another paragraph of the article says about it: 依照前款, 有前款所列行为. */
export function placeInContext(version: string, cite: Omit<Citation, 'instrument'>): string | undefined {
  const place = placeText(version, cite);
  const article = articleOf(version, cite.article);
  if (place === undefined || !article) return undefined;
  const referred = /依照前款规定|依照本条第一款规定/.test(place) ? `${article[0]!.text}` : '';
  const following =
    cite.sentence !== undefined || (cite.paragraph ?? 1) === 1
      ? article.slice(1).filter((p) => /^有前款所列行为/.test(p.text))
      : [];
  return [place, ...following.map((p) => p.text), referred && `【前款】${referred}`].filter(Boolean).join('');
}
