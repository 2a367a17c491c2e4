/** What holds for the documents of every case: nothing in them that the decision, the case or the law of the day lacks. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DocketDraftOptions,
  type DraftDocument,
  type DraftKind,
  type DraftOptions,
  draft,
  draftDocket,
  draftDocument,
  draftDocx,
  draftKinds,
} from '../../src/documents/index.js';
import { partsOf } from '../../src/documents/kinds.js';
import { blocksOf } from '../../src/documents/model.js';
import { linesOf } from '../../src/documents/render/text.js';
import { KINDS } from '../../src/documents/schema.js';
import { wordsFor } from '../../src/explain/explanation.js';
import {
  builtinRulebook,
  CaliangError,
  type CaseInput,
  checkFine,
  type Decision,
  type Docket,
  decideDocket,
  safeDecide,
} from '../../src/index.js';
import { rulesOn } from '../../src/procedure/rules.js';
import { indexOf } from '../../src/rulebook/load.js';
import { docxLines } from '../documents/read-docx.js';
import { runs } from '../runs.js';
import { allCases } from './all-cases.js';
import { citedIn, known, unknownIn } from './known-in-drafts.js';

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

/** What an office may add; nothing of it is a figure, a day or an article. */
const ADDED: readonly Omit<DraftOptions, 'kind'>[] = [
  {},
  { because: 'complex-circumstances', defence: { state: 'none' } },
  {
    because: 'complex-case',
    hearing: { requested: true, held: true },
    notSpared: '理由甲',
    mitigation: '理由乙',
  },
  { suspectedCrime: '涉嫌某罪', authority: '某公安分局' },
  {
    defence: { state: 'made', statement: '请求从轻', result: 'partly', because: '查证属实' },
    reasons: '理由丙',
  },
];

/** Every document that fits, without a fine and with one, to the party and to the persons beside it. */
function documentsOf(decision: Decision): Drafted[] {
  const fine = fineOf(decision);
  const toParty = [{}, ...(fine === undefined ? [] : [{ fine }])].flatMap((one) =>
    ADDED.map((more) => ({ ...one, ...more })),
  );
  const toPersons = decision.personFines.map(({ id }) => ({ person: { id } }));
  return [...toParty, ...toPersons].flatMap((shared) =>
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

/** The order comes before they are weighed; the others say nothing of what was done, or what the officers will say. */
const WITHOUT_CIRCUMSTANCES: readonly DraftKind[] = [
  'correction-order',
  'hearing-summons',
  'hearing-record',
  'defence-record',
  'service-proof',
];

describe('the documents of every case', () => {
  it('fit without a refusal, for every kind', () => {
    const seen = forAll(({ document }) => expect(document.parts.length).toBeGreaterThan(1));
    for (const kind of KINDS) expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0);
  });

  it('hold no amount, day or article that the decision, the case or the law of the day does not', () => {
    let cited = 0;
    forAll((one) => {
      cited += citedIn(one.body).length;
      expect(unknownIn(one.body, known(one.decision, one.options.fine)), one.options.kind).toEqual([]);
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

  it('name every circumstance that was found, in each document that has facts of the case', () => {
    forAll(({ decision, document, body }) => {
      if (WITHOUT_CIRCUMSTANCES.includes(document.kind)) return;
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

describe('the documents of every docket', () => {
  /** Two acts of one party; what cannot be decided is no docket. */
  function docketOf(cases: readonly CaseInput[], withFines: boolean): Docket | null {
    const [{ party, decidedOn }] = cases as [CaseInput];
    try {
      return decideDocket({
        cases: cases.map((one) => {
          const input = { ...one, party, partyName: '某当事人', decidedOn };
          const decision = decided(input);
          const imposed = decision && withFines ? fineOf(decision) : undefined;
          return { ...input, ...(imposed !== undefined && { imposed }) };
        }),
      });
    } catch (error) {
      if (error instanceof CaliangError) return null;
      throw error;
    }
  }

  /** The papers of each kind that fits one of the cases. */
  function papersOf(docket: Docket, options: Omit<DocketDraftOptions, 'kind'>) {
    return KINDS.flatMap((kind) => {
      try {
        return draftDocket(docket, { ...options, kind }).papers.map((one) => ({ kind, ...one }));
      } catch (error) {
        if (error instanceof CaliangError && error.code === 'draft-not-fitting') return [];
        throw error;
      }
    });
  }

  it('hold no amount, day or article that none of their cases has, and every circumstance of each', () => {
    const seen = new Map<DraftKind, number>();
    let joined = 0;
    const options = ADDED.slice(1, 4).map((one) => ({ ...one, office: '某机关' }));
    fc.assert(
      fc.property(
        allCases(book),
        allCases(book),
        fc.boolean(),
        fc.boolean(),
        (one, other, together, fines) => {
          const docket = docketOf([one, other], fines);
          if (!docket) return;
          for (const { kind, cases, content } of options.flatMap((more) =>
            papersOf(docket, { ...more, together }),
          )) {
            seen.set(kind, (seen.get(kind) ?? 0) + 1);
            if (cases.length > 1) joined += 1;
            const entries = docket.entries.filter(({ id }) => cases.includes(id));
            const own = entries.map(({ decision }) => decision);
            const text = content.replace(/^〔草稿说明〕.*$/gm, '');
            const may = entries.map(({ decision, check }) => known(decision, check?.fine));
            const all = {
              amounts: new Set(may.flatMap(({ amounts }) => [...amounts])),
              days: new Set(may.flatMap(({ days }) => [...days])),
              places: new Set(may.flatMap(({ places }) => [...places])),
            };
            expect(unknownIn(text, all), kind).toEqual([]);
            expect(text, kind).not.toMatch(
              /[A-Za-z]|undefined|null|NaN|。。|，。|：。|、。|；。|，，|（）|《》|“”/,
            );
            if (WITHOUT_CIRCUMSTANCES.includes(kind)) continue;
            for (const decision of own) {
              const { lex } = wordsFor(decision, { locale: 'zh-CN' });
              for (const { id } of decision.case.circumstances ?? [])
                expect(text, kind).toContain(lex.circumstance(id));
            }
          }
        },
      ),
      { numRuns: Math.ceil(CASES / 4), seed: SEED },
    );
    expect(joined).toBeGreaterThan(10);
    // Two small cases that nobody filed are rare among drawn ones: test/documents/docket.test.ts has them.
    for (const kind of KINDS.filter((one) => one !== 'summary-decision'))
      expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(0);
  });
});
