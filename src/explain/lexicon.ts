/** Everything that a sentence names, by its id, in one language. Names come from the rulebook, words from the locale. */
import { convertedFrom } from '../case/units.js';
import { uniqueBy } from '../decide/lists.js';
import { rowText } from '../decide/row-text.js';
import type { YuanRange } from '../money/index.js';
import type { Index } from '../rulebook/index-book.js';
import { indexOf, type Rulebook } from '../rulebook/load.js';
import type { Amount, Condition, Leaf } from '../rulebook/schema/index.js';
import { CONSEQUENCES, CRITERIA, ORDINALS, type Text } from '../rulebook/schema.js';
import type { TermKind } from '../rulebook/schema-terms.js';
import { termKey } from '../rulebook/terms.js';
import type { Json, Step, StepSource } from '../trail/step.js';
import { amountWords } from './amount-words.js';
import { ConditionWords } from './conditions.js';
import { documentsOnce } from './documents-once.js';
import type { BookWords, Locale, Words } from './locales/texts.js';
import { assuranceWords } from './reference-lead.js';

type DocumentSource = Extract<StepSource, { document: string }>;

export interface Lexicon extends Words {
  readonly text: (text: Text) => string;
  readonly violation: (id: string) => string;
  /** What the quantity of a violation is called before its figure; where several name different things, the criterion. */
  readonly measured: (violations: readonly string[]) => string;
  readonly circumstance: (id: string) => string;
  readonly circumstances: (ids: readonly string[]) => string;
  /** What has to be found for a circumstance. */
  readonly meaning: (id: string) => string;
  /** A ground of the general part, by the facts that it needs. */
  readonly ground: (id: string) => string;
  /** A version of an instrument, or a benchmark, with its first day. */
  readonly version: (id: string) => string;
  readonly versions: (ids: readonly string[]) => string;
  readonly sources: (source: readonly StepSource[]) => string;
  /** The same with the full titles of the instruments, as a document cites them. */
  readonly formal: (source: readonly StepSource[]) => string;
  /** Source and assurance of a step, for the brackets behind its sentence. */
  readonly note: (step: Step) => string;
  /** To whom a case of this violation goes when this office may not fine it. */
  readonly referTo: (violation: string) => string;
  /** An order, another consequence, a department, or a fact on which review depends. */
  readonly term: (kind: TermKind, id: string) => string;
  readonly policy: (id: string) => string;
  /** The condition under which a provision of superior law goes first. */
  readonly scope: (from: string, to: string) => string;
  readonly group: (id: string) => string;
  readonly person: (id: string) => string;
  readonly benchmark: (id: string) => { title: string; issuer: string; note: string } | undefined;
  /** A row of finer rules by its conditions. */
  readonly refined: (named: { refinement: string; row: string }) => string;
  readonly ranges: (range: YuanRange | null) => string;
  /** A condition of a row of a table. */
  readonly leaf: (leaf: Leaf) => string;
  readonly condition: (condition: Condition) => string;
  /** A factor of a scored table, a level of a table of factors, a fact of the book. */
  readonly factor: (benchmark: string, id: string) => string;
  readonly level: (benchmark: string, id: string) => string;
  readonly declared: (id: string) => string;
  /** True for a fact of the book that is none of the three criteria. */
  readonly isDeclared: (id: string) => boolean;
  readonly declaredValue: (id: string, stated: Json) => string;
  /** An amount of the case in yuan, or that it cannot be determined. */
  readonly statedAmount: (amount: string) => string;
  /** An amount of a table: 每平方米20元，最高20000元. */
  readonly tableAmount: (amount: Amount) => string;
}

/** The words of a book by kind and id; loading proves that each id that a case can meet has one. */
function bookWords({ terms, data }: Index, name: (term: Text) => string): BookWords {
  const found = new Map<TermKind, Record<string, string>>();
  for (const term of terms.values()) {
    const ofKind = found.get(term.kind) ?? {};
    ofKind[term.id] = name(term);
    found.set(term.kind, ofKind);
  }
  const of = (kind: TermKind): Record<string, string> => found.get(kind) ?? {};
  // What a table calls its own grades goes before the words for the grades of the short form.
  const own = data.benchmarks.flatMap(({ table }) => table?.grades ?? []);
  const grades = { ...of('grade'), ...Object.fromEntries(own.map((grade) => [grade.id, name(grade.name)])) };
  const values = of('value');
  const named = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, values[id] ?? id]));
  return {
    grade: (id: string) => grades[id] ?? id,
    ordinal: named(ORDINALS),
    consequence: named(CONSEQUENCES),
    role: of('role'),
    amount: of('amount'),
    unit: of('unit'),
    fact: of('fact'),
  } as BookWords;
}

export function lexiconOf(book: Rulebook, locale: Pick<Locale, 'plain' | 'words'>): Lexicon {
  const index = indexOf(book);
  const { data } = index;
  const text = (t: Text): string => (locale.plain.lang === 'en' ? t.en : t.zh);
  const words = locale.words(bookWords(index, text));
  const stated: Words['stated'] = (fact) => {
    const from = fact.unit === null ? null : convertedFrom(data, fact.value, fact.unit);
    if (!from) return words.stated(fact);
    return words.about(words.stated({ ...fact, value: from.about }), words.stated(from.stated));
  };
  const term = (kind: TermKind, id: string): string => {
    const found = index.terms.get(termKey(kind, id));
    return found ? text(found) : id;
  };
  const circumstance = (id: string): string => {
    const found = index.circumstances.get(id);
    return found ? text(found.name) : id;
  };
  const ground = (id: string): string => {
    if (id === 'limitation' || id === 'order-complied' || id === 'table-row') return words.otherGrounds[id];
    const found = data.generalParts.flatMap((part) => part.grounds).find((g) => g.id === id);
    return found ? words.and(found.all.map(circumstance)) : circumstance(id);
  };
  /** In English a document has its English name if the book has one; a note without one is left out. */
  const documentIn = (source: DocumentSource): DocumentSource => {
    if (words.lang !== 'en') return source;
    const { note, ...rest } = source;
    const noted = note === undefined ? undefined : index.terms.get(termKey('note', note))?.en;
    return {
      ...rest,
      document: term('document', source.document),
      ...(noted !== undefined && { note: noted }),
    };
  };
  const cite = (source: readonly StepSource[], name: 'title' | 'short'): string => {
    const cited = source.flatMap((s) => ('document' in s ? [] : [s]));
    const edition = (c: { version: string | null }): string => {
      const named = c.version === null ? undefined : index.versions.get(c.version)?.version.name;
      return named ? text(named) : '';
    };
    // Two versions of one text stand apart.
    const texts = new Map(cited.map((c) => [`${c.instrument}|${edition(c)}`, c] as const));
    const parts = [...texts.values()].map((first) => {
      const id = first.instrument;
      const instrument = index.instruments.get(id);
      const own = cited.filter((c) => c.instrument === id && edition(c) === edition(first));
      // Documents cite down to the item; which sentence it is only the explanation says.
      const named = name === 'short' ? own : own.map(({ sentence: _, ...place }) => place);
      // A place that stands in two versions is one place.
      const places = uniqueBy(named, ({ version: _, ...place }) => JSON.stringify(place));
      return words.places(instrument ? text(instrument[name]) : id, places, edition(first));
    });
    const documents = documentsOnce(
      source.flatMap((s) => ('document' in s ? [documentIn(s)] : [])),
      words.sourceList(['', '']),
    );
    return words.sourceList([...parts, ...documents.map(words.document)]);
  };
  const conditions = new ConditionWords(
    index,
    locale.plain.lang === 'en' ? 'en' : 'zh',
    (kind) => term('amount', kind),
    words.yuan,
  );
  const isDeclared = (id: string): boolean => index.facts.has(id) && !CRITERIA.some((one) => one === id);
  const sources = (source: readonly StepSource[]): string => cite(source, 'short');
  const version = (id: string): string => {
    const found = index.versions.get(id);
    if (found) {
      const { instrument, version: dated } = found;
      return words.version(text(instrument.title), dated.from, dated.name ? text(dated.name) : '');
    }
    const benchmark = data.benchmarks.find((b) => b.id === id);
    const other = benchmark ?? data.refinements?.find((r) => r.id === id);
    return other ? words.title(text(other.title)) : id;
  };
  return {
    ...words,
    stated,
    assurance: assuranceWords(words, index),
    text,
    violation(id) {
      const found = index.provisions.get(id);
      return found ? text(found.name) : id;
    },
    measured(violations) {
      const names = violations.flatMap((id) => index.provisions.get(id)?.quantity?.name ?? []);
      const [name] = new Set(names.map(text));
      if (name === undefined || names.length > 1) return words.criterion.quantity;
      return words.lang === 'en' ? name.charAt(0).toUpperCase() + name.slice(1) : name;
    },
    fact(path) {
      const [head, ...rest] = path.split('.');
      const id = rest.join('.');
      if (head === 'circumstances' && id !== '') return circumstance(id);
      const declared = head === 'facts' ? index.facts.get(id) : undefined;
      if (!declared || index.terms.has(termKey('fact', declared.id))) return words.fact(path);
      const name = text(declared.name);
      if (declared.kind !== 'flag') return name;
      return words.lang === 'en' ? `whether ${name}` : `是否${name}`;
    },
    circumstance,
    circumstances: (ids) => words.list(ids.map(circumstance)),
    meaning(id) {
      const found = index.circumstances.get(id);
      return found ? text(found.meaning) : id;
    },
    ground,
    leaf: (leaf) => conditions.leaf(leaf),
    condition: (condition) => conditions.condition(condition),
    factor(benchmark, id) {
      const table = data.benchmarks.find((b) => b.id === benchmark)?.table;
      const found = table?.form === 'scores' ? table.factors.find((f) => f.id === id) : undefined;
      return found ? text(found.name) : id;
    },
    level(benchmark, id) {
      const table = data.benchmarks.find((b) => b.id === benchmark)?.table;
      const found = table?.form === 'factors' ? table.levels.find((l) => l.id === id) : undefined;
      return found ? text(found.name) : id;
    },
    declared(id) {
      const found = index.facts.get(id);
      return found ? text(found.name) : id;
    },
    isDeclared,
    declaredValue: (id, stated) => conditions.stated(id, stated),
    statedAmount: (amount) => conditions.amountState(amount) ?? words.yuan(amount),
    answer(path, said) {
      const [head, ...rest] = path.split('.');
      const id = rest.join('.');
      if (head === 'amounts') return conditions.amountAnswer(said) ?? words.answer(path, said);
      return head === 'facts' && isDeclared(id) ? conditions.factAnswer(id, said) : words.answer(path, said);
    },
    tableAmount: (amount) => amountWords(amount, index, words, locale.plain.lang),
    version,
    versions: (ids) => words.list(ids.map(version)),
    sources,
    formal: (source) => cite(source, 'title'),
    note: (step) =>
      step.source.length === 0 ? '' : words.noted(sources(step.source), words.assurance[step.assurance].tag),
    term,
    referTo(violation) {
      const own = index.provisions.get(violation);
      const place = own?.intentTo;
      const found = data.provisions
        .filter(({ cite }) => cite.instrument === place?.instrument && cite.article === place.article)
        .concat(own ?? [])
        .flatMap((p) => p.versions.flatMap((v) => v.referTo ?? []));
      return found[0] ? text(found[0]) : term('department', 'public-security');
    },
    scope(from, to) {
      const row = index.provisions.get(from)?.yieldsTo?.find((r) => r.violation === to);
      return row?.when ? text(row.when) : to;
    },
    policy(id) {
      const found = data.policies.find((p) => p.id === id);
      return found ? text(found.text) : id;
    },
    group(id) {
      const groups = data.benchmarks.flatMap((b) => b.grading?.groups ?? []);
      const found = groups.find((g) => g.id === id);
      return found ? text(found.note) : id;
    },
    person(id) {
      const fines = data.provisions.flatMap((p) => p.versions.flatMap((v) => v.personFines ?? []));
      const found = fines.find((f) => f.id === id);
      return found ? text(found.person) : id;
    },
    benchmark(id) {
      const found = data.benchmarks.find((b) => b.id === id);
      return (
        found && {
          title: text(found.title),
          issuer: text(found.issuer),
          note: found.note ? text(found.note) : '',
        }
      );
    },
    refined({ refinement, row: id }) {
      const found = data.refinements?.find((r) => r.id === refinement)?.rows.find((r) => r.id === id);
      if (!found) return id;
      const unit = index.provisions.get(found.violation)?.quantity?.units[0] ?? null;
      const { frequency, quantity, consequence } = found.when;
      const space = words.lang === 'en' ? ' ' : '';
      return words.list([
        ...(frequency ? [`${words.criterion.frequency}${space}${words.row(rowText(frequency, null))}`] : []),
        ...(quantity ? [`${words.criterion.quantity}${space}${words.row(rowText(quantity, unit))}`] : []),
        ...(consequence ? [words.row(rowText({ values: consequence }, null))] : []),
      ]);
    },
    ranges: (range) => (range ? words.range(range) : words.unknownRange),
  };
}
