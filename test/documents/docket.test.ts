/** The documents of a docket: each case's own, with the others named; or one for the acts of a party. */
import { describe, expect, it } from 'vitest';
import {
  type DocketDraftOptions,
  draft,
  draftDocket,
  draftDocketDocx,
  draftDocument,
} from '../../src/documents/index.js';
import { KINDS } from '../../src/documents/schema.js';
import { CaliangError, type DocketInput, decideDocket } from '../../src/index.js';
import { DOCKET, further, person, unit } from './docket-case.js';
import { docxLines } from './read-docx.js';

const docket = decideDocket(DOCKET);
const office = '某区民防办';

/** What was refused, by code and place. */
function refused(input: DocketInput, options: DocketDraftOptions): [string, string][] {
  try {
    draftDocket(decideDocket(input), options);
  } catch (error) {
    if (error instanceof CaliangError) return error.issues.map((one) => [one.code, one.path.join('.')]);
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a document for each case', () => {
  const { papers, left } = draftDocket(docket, { kind: '决定书', office });
  const [ofPerson, ofUnit, ofFurther] = papers.map(({ content }) => content);

  it('is that of the case alone, with its fine, and one paragraph more', () => {
    expect(papers.map(({ cases }) => cases)).toEqual([['p'], ['u'], ['o']]);
    expect(left).toEqual([]);
    const alone = draft(docket.entries[2]!.decision, { kind: '决定书', office, fine: '25000' });
    const more = ofFurther!.split('\n').filter((line) => !alone.split('\n').includes(line));
    expect(more).toEqual([
      '你单位另有“涉及建筑主体或者承重结构变动的装修工程没有设计方案擅自施工”的行为，由本机关另案分别裁量，不包括在本文书以内。',
    ]);
  });

  it('names the unit to the person and the person to the unit', () => {
    expect(ofPerson).toContain('某商业公司（建设单位）涉嫌');
    expect(ofPerson).toContain('依照《建设工程质量管理条例》第六十九条第一款、第七十三条');
    expect(ofPerson).toContain('单位的罚款数额为600000元');
    expect(ofUnit).toContain('张某（单位直接负责的主管人员）涉嫌');
    // The fine of the unit is no fact of what it did.
    expect(ofUnit).not.toContain('单位罚款数额为600000元');
    expect(ofUnit).toContain('另有“侵占民防工程”的行为');
  });

  it('leaves a case out that has no such document, and says why', () => {
    const spared = { ...further, circumstances: [{ id: 'no-fault', present: true, evidence: ['租赁合同'] }] };
    const { imposed: _, ...open } = spared;
    const mixed = draftDocket(decideDocket({ cases: [unit, open] }), { kind: '决定书' });
    expect(mixed.papers.map(({ cases }) => cases)).toEqual([['u']]);
    expect(mixed.left).toEqual([
      { case: 'o', because: expect.objectContaining({ zh: expect.stringContaining('没有要告知') }) },
    ]);
    const none = { cases: [open, { ...open, id: 'x', partyName: '乙' }] };
    expect(refused(none, { kind: '决定书' })).toEqual([
      ['draft-not-fitting', 'cases.0.kind'],
      ['draft-not-fitting', 'cases.1.kind'],
    ]);
  });

  it('takes what differs by the id of the case', () => {
    const own = draftDocket(docket, { kind: '决定书', cases: { o: { number: '某罚〔2024〕3号' } } });
    expect(own.papers.map(({ content }) => content.includes('某罚〔2024〕3号'))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('has the same lines as a Word file', async () => {
    const written = await draftDocketDocx(docket, { kind: '决定书', office });
    expect(written.papers.map(({ content }) => docxLines(content))).toEqual(
      papers.map(({ content }) => content.trimEnd().split('\n')),
    );
  });

  it('speaks of the other cases in every kind that is about an act, and in no other', () => {
    const about = KINDS.filter((kind) => {
      const options: DocketDraftOptions = { kind, because: 'complex-case', suspectedCrime: '涉嫌犯罪' };
      try {
        const [paper] = draftDocket(decideDocket({ cases: [unit, further] }), options).papers;
        return paper!.content.includes('另有“侵占民防工程”的行为');
      } catch (error) {
        if (error instanceof CaliangError && error.code === 'draft-not-fitting') return false;
        throw error;
      }
    });
    expect(about).toEqual(
      expect.arrayContaining(['correction-order', 'advance-notice', 'hearing-right', 'penalty-decision']),
    );
    expect(about).not.toContain('service-proof');
    expect(about).not.toContain('hearing-summons');
  });
});

describe('one document for the acts of a party', () => {
  const { papers } = draftDocket(docket, { kind: '决定书', office, together: true });
  const joint = papers.find(({ cases }) => cases.length > 1)!;

  it('has the facts, reasons and penalty of each, and everything else once', () => {
    expect(papers.map(({ cases }) => cases)).toEqual([['p'], ['u', 'o']]);
    const count = (text: string): number => joint.content.split(text).length - 1;
    expect(count('\n违法事实。')).toBe(2);
    expect(count('罚款陆拾万元整（600000元）')).toBe(2);
    expect(count('罚款贰万伍仟元整（25000元）')).toBe(2);
    expect(count('每日按罚款数额的3%加处罚款')).toBe(1);
    expect(count('你单位不服本决定书的')).toBe(1);
    expect(count('当事人（单位）：')).toBe(1);
    expect(count('另有“')).toBe(0);
  });

  it('adds nothing up', () => {
    expect(joint.content).not.toContain('625000');
    expect(joint.content).toContain('分别裁量');
  });

  it('has every line of each document alone, but what is said of the other', () => {
    for (const id of ['u', 'o']) {
      const { decision, check } = docket.entries.find((one) => one.id === id)!;
      const alone = draft(decision, { kind: '决定书', office, fine: check!.fine }).trimEnd().split('\n');
      const lacking = alone.filter((line) => !joint.content.includes(line));
      // The summary of the head names the weakest assurance of each.
      expect(lacking, id).toEqual([]);
    }
  });

  it('is none where each is decided on the spot', () => {
    const { filedOn: _, ...rest } = further;
    const small = { ...rest, party: 'individual', imposed: '200' } as const;
    const spot = draftDocket(decideDocket({ cases: [small, { ...small, id: 'o2', act: unit.act }] }), {
      kind: '当场行政处罚决定书',
      together: true,
    });
    expect(spot.papers.map(({ cases }) => cases)).toEqual([['o'], ['o2']]);
    for (const { content } of spot.papers) expect(content).toContain('另案分别裁量');
  });

  it('joins no two days, and says which act a right is about', () => {
    const other = { ...further, decidedOn: '2024-05-21' };
    const { papers: apart } = draftDocket(decideDocket({ cases: [unit, other] }), {
      kind: '决定书',
      together: true,
    });
    expect(apart.map(({ cases }) => cases)).toEqual([['u'], ['o']]);
    const joined = draftDocket(decideDocket({ cases: [unit, further] }), {
      kind: '事先告知书',
      together: true,
    }).papers[0]!.content;
    expect(joined).toContain('擅自施工”“侵占民防工程”一案，本机关已调查终结');
    expect(joined).toContain('关于违法行为（一）：拟作出的行政处罚属于较大数额罚款');
  });
});

describe('what cannot be drafted', () => {
  it('is told by the place of the case', () => {
    const unlawful = { cases: [unit, { ...further, imposed: '60000' }] };
    expect(refused(unlawful, { kind: '决定书' })).toEqual([['fine-unlawful', 'cases.1.imposed']]);
    expect(refused(DOCKET, { kind: '决定书', final: true })).toContainEqual([
      'draft-not-final',
      'cases.1.final',
    ]);
    expect(refused(DOCKET, { kind: '决定书', cases: { x: {} } })).toEqual([['unknown-id', 'cases.x']]);
    expect(refused(DOCKET, { kind: '决定书', cases: { p: { fine: '1' } as never } })).toEqual([
      ['unknown-key', 'cases.p'],
    ]);
    expect(refused(DOCKET, { kind: '决定书', fine: '1' } as never)).toEqual([['unknown-key', 'options']]);
    expect(refused(DOCKET, { kind: '决定' })).toEqual([['unknown-id', 'kind']]);
    expect(refused({ cases: [person] }, { kind: '决定书' })).toEqual([['unknown-id', 'cases.0.unitCase']]);
  });

  it('warns of what may be one act', () => {
    const same = { ...further, act: unit.act };
    const { papers } = draftDocket(decideDocket({ cases: [unit, same] }), { kind: '决定书' });
    for (const { content } of papers) expect(content).toContain('〔草稿说明〕核对：');
  });

  it('leaves a document alone where a docket has one case', () => {
    const { papers } = draftDocket(decideDocket({ cases: [further] }), { kind: '决定书' });
    const alone = draftDocument(docket.entries[2]!.decision, { kind: '决定书', fine: '25000' });
    expect(papers[0]!.content).toContain(alone.title);
    expect(papers[0]!.content).toBe(draft(docket.entries[2]!.decision, { kind: '决定书', fine: '25000' }));
  });
});
