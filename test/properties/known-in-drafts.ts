/** What a document of a decision may name: the figures, days and articles of the decision, the case and the law of the day. */
import { Decimal } from 'decimal.js';
import tables from '../../rules/documents/documents.json' with { type: 'json' };
import { wordsFor } from '../../src/explain/explanation.js';
import { builtinRulebook, type Decision } from '../../src/index.js';
import { rulesOn } from '../../src/procedure/rules.js';
import { indexOf } from '../../src/rulebook/load.js';

const book = builtinRulebook();
const index = indexOf(book);

/** Every string in a piece of JSON. */
function stringsIn(json: unknown): string[] {
  if (typeof json === 'string' || typeof json === 'number') return [String(json)];
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(stringsIn) : [];
}

/** Every place that a piece of JSON cites. */
function placesIn(json: unknown): object[] {
  if (typeof json !== 'object' || json === null) return [];
  const own = 'instrument' in json && 'article' in json ? [json] : [];
  return [...own, ...Object.values(json).flatMap(placesIn)];
}

/** 1200.50, 1200.5 and 1200.500 are one amount. */
export const plainAmount = (text: string): string =>
  /^\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text;

const PLACE =
  /第[〇零一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+款)?(?:第（[一二三四五六七八九十]+）项)?/g;

/** 《title》place, one for each place that a text cites. */
export const citedIn = (text: string): string[] =>
  [...text.matchAll(/(《[^》]+》)((?:第[^，。；《》和]*?[条款项]、?)+)/g)].flatMap(([, title, places = '']) =>
    (places.match(PLACE) ?? []).map((place) => `${title}${place}`),
  );

export interface Known {
  readonly amounts: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

const knownOf = new WeakMap<Decision, Known>();

/**
 * What a document of the decision may name; the options of these documents name nothing else.
 *
 * @param fine the fine that the document is given: persons pay a share of it (建设工程质量管理条例 73)
 */
export function known(decision: Decision, fine?: string): Known {
  const found = knownOf.get(decision) ?? gathered(decision);
  knownOf.set(decision, found);
  if (fine === undefined) return found;
  return { ...found, amounts: new Set([...found.amounts, ...sharesOf(decision, fine)]) };
}

/** Both ends of each person's share of a fine, in whole 分 inside it. */
const sharesOf = ({ personFines }: Decision, fine: string): string[] =>
  personFines.flatMap(({ form }) =>
    form.kind === 'fixed'
      ? []
      : [
          new Decimal(fine).times(form.from).toFixed(2, Decimal.ROUND_UP),
          new Decimal(fine).times(form.to).toFixed(2, Decimal.ROUND_DOWN),
        ].map(plainAmount),
  );

function gathered(decision: Decision): Known {
  const { lex } = wordsFor(decision, { locale: 'zh-CN' });
  const { rules } = rulesOn(index, decision.case.decidedOn);
  const strings = [...stringsIn(decision), ...stringsIn(rules.summaryCeiling)];
  const versions = [...index.versions.values()].map(({ version }) => version.from);
  const ids = [decision.case.violation].flat();
  const named = ids.flatMap((id) => [
    id,
    ...(index.provisions.get(id)?.yieldsTo ?? []).map((to) => to.violation),
  ]);
  const broken = named.flatMap((id) => {
    const provision = index.provisions.get(id);
    return provision ? [provision.cite, ...provision.duty] : [];
  });
  // Several provisions, two laws, a correction: what the general part says of them.
  const general = book.data.generalParts.map(({ sameAct, lawInTime, orderToCorrect }) => [
    sameAct,
    lawInTime,
    orderToCorrect,
  ]);
  const sources = [decision, rules, tables, general, broken].flatMap(placesIn);
  const unique = [...new Map(sources.map((one) => [JSON.stringify(one), one])).values()];
  return {
    amounts: new Set(strings.map(plainAmount)),
    days: new Set([...strings, ...versions].filter((text) => /^\d{4}-\d\d-\d\d$/.test(text)).map(lex.day)),
    places: new Set(unique.flatMap((one) => citedIn(lex.formal([one as never])))),
  };
}

/** Every amount, day and article of a text, with what is not known of them. */
export function unknownIn(text: string, { amounts, days, places }: Known): string[] {
  return [
    ...[...text.matchAll(/(\d+(?:\.\d+)?)元/g)].flatMap(([, one = '']) =>
      amounts.has(plainAmount(one)) ? [] : [one],
    ),
    ...[...text.matchAll(/\d{4}年\d{1,2}月\d{1,2}日/g)].flatMap(([day]) => (days.has(day) ? [] : [day])),
    ...citedIn(text).filter((place) => !places.has(place)),
  ];
}
