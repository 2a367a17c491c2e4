/** Violations as people look for them: by name, article, a word of everyday speech, the initials of pinyin. */
import { answering, fail, issue, seenType } from '../errors/index.js';
import { builtinRulebook } from '../rulebook/builtin.js';
import { checkOptions } from '../rulebook/given.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import type { Provision } from '../rulebook/schema.js';
import { plainName as plain, speaksOf } from '../rulebook/spoken.js';
import { placeIn } from './articles.js';
import { type Initials, initialsOf, standsIn } from './initials.js';

/** What the text was found in. */
export type FoundBy = 'name' | 'article' | 'keyword' | 'initials' | 'similar';

/** A violation that a search found, and by what. */
export interface FoundViolation {
  readonly violation: string;
  readonly by: FoundBy;
}

/** In which rulebook is searched. */
export interface SearchOptions {
  /** Default: the built-in rulebook, whose words are searched. */
  rulebook?: Rulebook;
}

/**
 * The violations that a text means, the best first: an exact name alone; else names, articles (49(3),
 * 第四十九条第三项), words of everyday speech (拆门, 停车), initials of pinyin (qzmfgc), and then what is similar.
 *
 * @param text what was typed; all violations for an empty text
 * @param options the rulebook, if it is not the built-in one
 * @throws CaliangError `wrong-type` for what is no text
 * @example
 * searchViolations('49(3)')[0]?.violation // 'damaging-works'
 */
export function searchViolations(text: string, options: SearchOptions = {}): FoundViolation[] {
  return answering({ text, options }, () => {
    checkOptions(options, ['rulebook']);
    if (typeof text !== 'string') fail(issue('wrong-type', [], { expected: 'string', seen: seenType(text) }));
    return found(text, options.rulebook ?? builtinRulebook());
  });
}

function found(text: string, book: Rulebook): FoundViolation[] {
  const wanted = plain(text);
  const { provisions } = book.data;
  const all = (by: FoundBy, holds: (p: Provision) => boolean): FoundViolation[] =>
    provisions.filter(holds).map(({ violation }) => ({ violation, by }));
  if (wanted === '') return all('name', () => true);
  const exact = all('name', (p) => namesOf(p).includes(wanted));
  if (exact.length > 0) return exact;
  const place = placeIn(text);
  const initials = initialsOf(indexOf(book).terms.values());
  const hits = [
    ...all('name', (p) => namesOf(p).some((name) => name.includes(wanted))),
    ...(place ? all('article', (p) => isAt(p, place, book)) : []),
    ...all('keyword', speaksOf(text)),
    ...all('initials', (p) => spelled(p, wanted, initials)),
  ];
  const ranked = unique(hits);
  return ranked.length > 0 ? ranked : similar(provisions, wanted);
}

const unique = (hits: readonly FoundViolation[]): FoundViolation[] =>
  hits.filter((one, i) => hits.findIndex(({ violation }) => violation === one.violation) === i);

const namesOf = ({ name, violation, aliases }: Provision): string[] =>
  [name.zh, name.en, violation, ...aliases].map(plain);

const keywordsOf = ({ keywords = [] }: Provision): string[] => keywords.map(plain);

function isAt(
  { cite }: Provision,
  { title, numbers }: NonNullable<ReturnType<typeof placeIn>>,
  book: Rulebook,
): boolean {
  const [article, ...inner] = numbers;
  if (cite.article !== article) return false;
  if (title !== '') {
    const instrument = indexOf(book).instruments.get(cite.instrument);
    const titles = instrument
      ? [instrument.title.zh, instrument.short.zh, instrument.title.en, instrument.short.en]
      : [];
    if (!titles.some((one) => plain(one).includes(plain(title)))) return false;
  }
  const { paragraph, item } = cite;
  const whole = [paragraph, item].flatMap((one) => (one === undefined ? [] : [String(one)]));
  // 49(3) is the item where there is no paragraph, and 43(1) the paragraph or the item.
  if (inner.length === 0) return true;
  if (inner.length === 2) return inner.join() === whole.join();
  return whole.includes(inner[0]!);
}

const spelled = ({ name, aliases, keywords = [] }: Provision, wanted: string, initials: Initials): boolean =>
  /^[a-z]{2,}$/.test(wanted) &&
  [name.zh, ...aliases, ...keywords].some((one) => standsIn(wanted, one, initials));

/** Those that share most pairs of neighbouring Chinese characters with the text; half of its pairs at least. */
function similar(provisions: readonly Provision[], wanted: string): FoundViolation[] {
  const pairs = pairsOf(wanted);
  if (pairs.length === 0) return [];
  return provisions
    .map((p) => {
      const own = new Set([...namesOf(p), ...keywordsOf(p)].flatMap(pairsOf));
      return { violation: p.violation, shared: pairs.filter((pair) => own.has(pair)).length };
    })
    .filter(({ shared }) => shared * 2 >= pairs.length)
    .sort((a, b) => b.shared - a.shared)
    .map(({ violation }) => ({ violation, by: 'similar' as const }));
}

const CHINESE = /^[\u4e00-\u9fff]+$/;

function pairsOf(text: string): string[] {
  const characters = [...text];
  const pairs = characters.slice(1).map((second, i) => `${characters[i]}${second}`);
  return pairs.filter((pair) => CHINESE.test(pair));
}
