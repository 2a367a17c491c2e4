/** What holds for the documents of every case: nothing in them that the decision, the case or the law of the day lacks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import tables from '../../rules/documents/documents.json' with { type: 'json' };
import {
  type DraftDocument,
  type DraftKind,
  type DraftOptions,
  draft,
  draftDocument,
  draftDocx,
  draftKinds,
} from '../../src/documents/index.js';
import { partsOf } from '../../src/documents/kinds.js';
import { blocksOf } from '../../src/documents/model.js';
import { linesOf } from '../../src/documents/render/text.js';
import { wordsFor } from '../../src/explain/explanation.js';
import {
  builtinRulebook,
  CaliangError,
  type CaseInput,
  checkFine,
  type Decision,
  safeDecide,
} from '../../src/index.js';
import { rulesOn } from '../../src/procedure/rules.js';
import { indexOf } from '../../src/rulebook/load.js';
import { docxLines } from '../documents/read-docx.js';
import { runs } from '../runs.js';
import { allCases } from './all-cases.js';

const CASES = Number(process.env['CALIANG_EVERY_CASE'] ?? runs(1500));
const SEED = Number(process.env['CALIANG_EVERY_CASE_SEED'] ?? 20201110);
const book = builtinRulebook();
const index = indexOf(book);

interface Drafted {
  readonly decision: Decision;
  readonly options: DraftOptions;
  readonly document: DraftDocument;
  /** The document without the notes of a draft. */
  readonly body: string;
}

/** The lowest figure of the range, where it is one that may be imposed. */
function fineOf(decision: Decision): string | undefined {
  const range = decision.fine?.range;
  if (!range || range.minOpen) return undefined;
  return checkFine(decision, range.min).verdict === 'unlawful' ? undefined : range.min;
}

/** Every document that fits, without a fine and with one. */
function documentsOf(decision: Decision): Drafted[] {
  const fine = fineOf(decision);
  const grounds = [undefined, 'complex-circumstances', 'complex-case'];
  const given = [{}, ...(fine === undefined ? [] : [{ fine }])].flatMap((one) =>
    grounds.map((because) => ({ ...one, ...(because !== undefined && { because }) })),
  );
  return given.flatMap((shared) =>
    draftKinds(decision, shared)
      .filter(({ because }) => because === null)
      .map(({ kind }) => {
        const options = { ...shared, kind };
        const document = draftDocument(decision, options);
        return { decision, options, document, body: blocksOf(document).flatMap(linesOf).join('\n') };
      }),
  );
}

/** The properties draw the same cases: their documents are drafted once. */
const draftedOf = new Map<string, readonly Drafted[]>();

function drafted(input: CaseInput): readonly Drafted[] {
  const key = JSON.stringify(input);
  const found = draftedOf.get(key);
  if (found) return found;
  const decision = decided(input);
  const documents = decision ? documentsOf(decision) : [];
  draftedOf.set(key, documents);
  return documents;
}

const decided = (input: CaseInput): Decision | null => {
  const found = safeDecide(input);
  return found.success ? found.data : null;
};

/** Runs a check for every document of drawn cases; some cases of each kind have to be there. */
function forAll(check: (drafted: Drafted) => void): Map<DraftKind, number> {
  const seen = new Map<DraftKind, number>();
  fc.assert(
    fc.property(allCases(book), (input) => {
      for (const one of drafted(input)) {
        seen.set(one.document.kind, (seen.get(one.document.kind) ?? 0) + 1);
        check(one);
      }
    }),
    { numRuns: CASES, seed: SEED },
  );
  return seen;
}

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
const plainAmount = (text: string): string => (/^\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text);

const PLACE =
  /第[〇零一二三四五六七八九十百]+条(?:第[一二三四五六七八九十]+款)?(?:第（[一二三四五六七八九十]+）项)?/g;

/** 《title》place, one for each place that a text cites. */
const citedIn = (text: string): string[] =>
  [...text.matchAll(/(《[^》]+》)((?:第[^，。；《》和]*?[条款项]、?)+)/g)].flatMap(([, title, places = '']) =>
    (places.match(PLACE) ?? []).map((place) => `${title}${place}`),
  );

interface Known {
  readonly amounts: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

const knownOf = new WeakMap<Decision, Known>();

/** What a document of the decision may name; the options of these documents name nothing else. */
function known(decision: Decision): Known {
  const found = knownOf.get(decision) ?? gathered(decision);
  knownOf.set(decision, found);
  return found;
}

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

describe('the documents of every case', () => {
  it('fit without a refusal, for every kind', () => {
    const seen = forAll(({ document }) => expect(document.parts.length).toBeGreaterThan(1));
    const needed: DraftKind[] = [
      'correction-order',
      'penalty-decision',
      'no-penalty-decision',
      'hearing-right',
      'case-referral',
    ];
    for (const kind of needed) expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0);
  });

  it('hold no amount, day or article that the decision, the case or the law of the day does not', () => {
    let cited = 0;
    forAll((one) => {
      const { amounts, days, places } = known(one.decision);
      const text = one.body;
      cited += citedIn(text).length;
      for (const [, amount = ''] of text.matchAll(/(\d+(?:\.\d+)?)元/g))
        expect(amounts, amount).toContain(plainAmount(amount));
      for (const [day] of text.matchAll(/\d{4}年\d{1,2}月\d{1,2}日/g)) expect(days, day).toContain(day);
      for (const place of citedIn(text)) expect(places, place).toContain(place);
    });
    expect(cited).toBeGreaterThan(CASES);
  });

  it('have every part that an article asks for', () => {
    forAll(({ document, decision }) => {
      const asked = partsOf(document.kind, rulesOn(index, decision.case.decidedOn).rules.id);
      const there = document.parts.map(({ part }) => part);
      expect(there, document.kind).toEqual(expect.arrayContaining(asked));
    });
  });

  it('name every circumstance that was found, in the document that decides', () => {
    forAll(({ decision, document, body }) => {
      if (!['penalty-decision', 'no-penalty-decision'].includes(document.kind)) return;
      const { lex } = wordsFor(decision, { locale: 'zh-CN' });
      for (const { id } of decision.case.circumstances ?? []) expect(body).toContain(lex.circumstance(id));
    });
  });

  it('never say of a circumstance that nobody examined that it is absent', () => {
    forAll(({ decision, body }) => {
      const { lex } = wordsFor(decision, { locale: 'zh-CN' });
      const found = (decision.case.circumstances ?? []).map(({ id }) => lex.circumstance(id));
      for (const id of decision.unexamined) {
        const name = lex.circumstance(id);
        // 没有造成危害后果 is what the facts say, 拒不改正 what a provision is called.
        if (found.includes(name) || Object.values(lex.consequence).includes(name)) continue;
        expect(body).not.toMatch(new RegExp(`(?:不具有|不存在|未发现|没有下列情节|没有认定)[^。；]*${name}`));
      }
    });
  });

  it('are Chinese: no id, no hole, no doubled stop', () => {
    forAll(({ body }) => {
      expect(body).not.toMatch(/[A-Za-z]|undefined|null|NaN|。。|，。|：。|、。|；。|，，|（）|《》|“”/);
      expect(body.replace(/【[^【】]*】/g, '')).not.toMatch(/[【】]/);
    });
  });

  it('mark every reference value, and are not final with one', () => {
    forAll(({ decision, options, body }) => {
      const { fine } = decision;
      if (fine?.assurance !== 'reference') return;
      const { lex } = wordsFor(decision, { locale: 'zh-CN' });
      const statutory = fine.statutory && lex.range(fine.statutory);
      const range = fine.range && lex.range(fine.range);
      if (range && range !== statutory) {
        const bare = body.replaceAll(`${range}【参考值】`, '');
        expect(bare.match(new RegExp(`(?<![\\d.])${range}`)), range).toBeNull();
      }
      if (options.kind !== 'penalty-decision') return;
      expect(() => draft(decision, { ...options, final: true })).toThrow(CaliangError);
    });
  });

  it('are the same in the three forms', async () => {
    await fc.assert(
      fc.asyncProperty(allCases(book), async (input) => {
        const decision = decided(input);
        if (!decision) return;
        for (const { options } of documentsOf(decision).slice(0, 3)) {
          const text = draft(decision, options).trimEnd().split('\n');
          expect(docxLines(await draftDocx(decision, options))).toEqual(text);
        }
      }),
      { numRuns: runs(200), seed: SEED },
    );
  });
});
