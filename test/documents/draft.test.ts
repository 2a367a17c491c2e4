import { describe, expect, it } from 'vitest';
import { type DraftOptions, draft, draftDocument, draftDocx, draftKinds } from '../../src/documents/index.js';
import { kindTables } from '../../src/documents/kinds.js';
import { KINDS } from '../../src/documents/schema.js';
import { CaliangError, type CaseInput, decide } from '../../src/index.js';
import { CASES } from './cases.js';
import { docxLines } from './read-docx.js';

const input = (more: Partial<CaseInput> = {}): CaseInput => ({
  violation: 'occupying-works',
  party: 'unit',
  partyName: '某公司',
  act: { from: '2023-02-01', to: '2023-02-10' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 60, consequence: 'none' },
  ...more,
});
const lines = (text: string): string[] => text.trimEnd().split('\n');

function refused(run: () => unknown): CaliangError {
  try {
    run();
  } catch (error) {
    if (error instanceof CaliangError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('which documents fit', () => {
  it('takes ids and Chinese names, and names the nearest for another', () => {
    const decision = decide(input());
    const byName = draft(decision, { kind: '决定书', fine: '12000' });
    expect(draft(decision, { kind: 'penalty-decision', fine: '12000' })).toBe(byName);
    const error = refused(() => draft(decision, { kind: '处罚决定' }));
    expect([error.code, error.path]).toEqual(['unknown-id', ['kind']]);
    expect(error.render('zh-CN')).toContain('行政处罚决定书');
  });

  it('has a name for every kind, and none for two', () => {
    const names = kindTables.flatMap(({ id, name, aliases }) => [id, name.zh, ...aliases]);
    expect(kindTables.map(({ id }) => id)).toEqual(KINDS);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['an order first', { violation: 'refusing-to-rebuild' }, '决定书', ['责令改正通知书']],
    [
      'no penalty',
      { circumstances: [{ id: 'no-fault', present: true, evidence: ['证据1'] }] },
      '事先告知书',
      ['不予行政处罚决定书'],
    ],
    [
      'a referral',
      { violation: 'deliberate-damage', facts: {} },
      '决定书',
      ['案件移送函', '涉嫌犯罪案件移送书'],
    ],
    ['a penalty', {}, '不予行政处罚决定书', ['行政处罚决定书', '行政处罚事先告知书', '责令改正通知书']],
    ['no right to a hearing', { amounts: { unlawfulGains: '0' } }, '听证告知书', ['行政处罚决定书']],
  ] as const)('refuses what does not fit %s, and names what does', (_, more, kind, fitting) => {
    const decision = decide(input(more as Partial<CaseInput>));
    const error = refused(() => draft(decision, { kind }));
    if (error.issues[0].code !== 'draft-not-fitting') throw error;
    const named = error.issues[0].params.fitting.map(({ zh }) => zh);
    expect(named).toEqual(expect.arrayContaining([...fitting]));
    expect(named).toEqual(
      draftKinds(decision)
        .filter(({ because }) => !because)
        .map(({ name }) => name.zh),
    );
    for (const name of named) expect(draft(decision, { kind: name })).toContain(name);
    expect(error.render('en')).toContain('does not fit');
  });

  it('asks for the ground of a discussion and of a review', () => {
    const decision = decide(input());
    expect(refused(() => draft(decision, { kind: '案件讨论笔录' })).code).toBe('draft-not-fitting');
    expect(draft(decision, { kind: '案件讨论笔录', because: 'major-violation' })).toContain(
      '第五十七条第二款',
    );
    expect(refused(() => draft(decision, { kind: '法制审核意见书', because: 'after-hearing' })).code).toBe(
      'draft-not-fitting',
    );
    expect(draft(decision, { kind: '法制审核意见书', because: 'complex-case' })).toContain(
      '第五十八条第一款',
    );
    const before = decide(input({ act: { from: '2020-12-01', to: '2020-12-05' }, decidedOn: '2021-03-01' }));
    expect(draft(before, { kind: '法制审核意见书' })).toContain('第三十八条第三款');
  });

  it('says what is open: a fact, or the version of the law that nobody chose', () => {
    const { input: bothLaws } = CASES.find(({ id }) => id === '09-both-laws')!;
    const undecided = draft(decide(bothLaws), { kind: '决定书', fine: '10000' });
    expect(undecided).toContain('适用哪一版规定尚未选定，可能属于');
    expect(undecided).not.toContain('事实尚未查全');
    expect(draft(decide(input({ facts: { frequency: 1 } })), { kind: '决定书' })).toContain('事实尚未查全');
  });

  it('names the clause of a warning that comes from a provision that is not applied to the fine', () => {
    const { input: several } = CASES.find(({ id }) => id === '08-several-provisions')!;
    expect(draft(decide(several), { kind: '决定书', fine: '60000' })).toContain(
      '依照《建设工程质量管理条例》第六十九条第一款、《中华人民共和国人民防空法》第四十九条第（三）项和《中华人民共和国行政处罚法》第二十九条，',
    );
  });

  it('leaves out what another authority decides', () => {
    const { input: built } = CASES.find(({ id }) => id === '11-confiscation-and-persons')!;
    const body = draft(decide(built), { kind: '决定书', fine: '150000' }).replace(/^〔草稿说明〕.*$/gm, '');
    expect(body).not.toMatch(/停业整顿|资质/);
  });

  it('names the article of a decision on the spot', () => {
    const { input: small } = CASES.find(({ id }) => id === '04-individual-60')!;
    expect(draft(decide(small), { kind: '当场行政处罚决定书', fine: '200' })).toContain(
      '《中华人民共和国行政处罚法》第五十一条，当场决定',
    );
  });

  it('names the article of what goes with no penalty', () => {
    for (const id of ['10-minor-no-fault-spared', '10b-no-fault', '10c-first-violation-spared']) {
      const { input: spared } = CASES.find((one) => one.id === id)!;
      expect(draft(decide(spared), { kind: '不予行政处罚决定书' }), id).toMatch(
        /(?:第三十三条第三款，对当事人进行教育|第三十条，责令监护人加以管教)/,
      );
    }
  });

  it('leaves the order out where the violation is corrected', () => {
    const decision = decide(
      input({ circumstances: [{ id: 'corrects-before-decision', present: true, evidence: ['复查记录'] }] }),
    );
    expect(refused(() => draft(decision, { kind: '责令改正通知书' })).code).toBe('draft-not-fitting');
    expect(draft(decision, { kind: '决定书' })).toContain('违法行为已经改正，不再责令改正');
  });

  it('drafts a suspected crime only where somebody says of what', () => {
    const decision = decide(input());
    expect(refused(() => draft(decision, { kind: '涉嫌犯罪案件移送书' })).code).toBe('draft-not-fitting');
    const text = draft(decision, {
      kind: '涉嫌犯罪案件移送书',
      suspectedCrime: '涉嫌故意毁坏财物罪，损失八万元',
    });
    expect(text).toContain('涉嫌故意毁坏财物罪');
    expect(text).toContain('第二十七条第一款');
    expect(text).toContain(
      '第三十五条第二款，人民法院判处罚金时，已经给予的罚款应当折抵相应罚金；尚未给予罚款的，不再给予罚款',
    );
    // 2017, 28(2): the second half is new in 2021.
    const before = decide(input({ act: { from: '2020-12-01', to: '2020-12-05' }, decidedOn: '2021-03-01' }));
    const earlier = draft(before, { kind: '涉嫌犯罪案件移送书', suspectedCrime: '涉嫌故意毁坏财物罪' });
    expect(earlier).toContain(
      '（2017年修正）第二十八条第二款，人民法院判处罚金时，已经给予的罚款应当折抵相应罚金。',
    );
  });
});

describe('the name of the party', () => {
  it('is that of the case, or the one that the office adds, or a blank, in the paragraph too', () => {
    const { partyName: _, ...unnamed } = input();
    const decision = decide(unnamed);
    const named = draft(decision, { kind: '决定书', fine: '25000', party: { name: '某商场' } });
    expect(named).toContain('经查，某商场于');
    expect(named).toContain('决定对某商场给予警告');
    expect(named).not.toContain('当事人【');
    expect(draft(decision, { kind: '决定书', fine: '25000' })).toContain('经查，【当事人名称】于');
  });
});

describe('the fine', () => {
  it.each([
    ['60000', 'above the maximum'],
    ['9000', 'below the minimum'],
  ])('refuses %s: %s', (fine) => {
    const error = refused(() => draft(decide(input()), { kind: '决定书', fine }));
    expect([error.code, error.path]).toEqual(['fine-unlawful', ['fine']]);
    expect(error.render('zh-CN')).toContain('第四十九条第（一）项');
    expect(error.render('en')).toContain('art. 49 item 1');
  });

  it('is written in words and figures, and is a blank if nobody said it', () => {
    expect(draft(decide(input()), { kind: '决定书', fine: '12000' })).toContain(
      '2. 罚款壹万贰仟元整（12000元）',
    );
    expect(draft(decide(input()), { kind: '决定书' })).toContain('2. 罚款【罚款数额，大写】（【数额】元）');
    expect(draft(decide(input()), { kind: '决定书', fine: '0' })).not.toContain('1. 警告\n2.');
  });

  it('takes a person beside the unit by the range of that person', () => {
    const { input: built } = CASES.find(({ id }) => id === '11-confiscation-and-persons')!;
    const decision = decide(built);
    const person = { id: 'cqr-73', name: '孙某' };
    const text = draft(decision, { kind: '决定书', person: { ...person, fine: '9000' } });
    expect(text).toContain('决定对孙某作出下列行政处罚：\n1. 罚款玖仟元整（9000元）');
    expect(text).toContain('第七十三条');
    const error = refused(() => draft(decision, { kind: '决定书', person: { ...person, fine: '90000' } }));
    expect([error.code, error.path]).toEqual(['fine-unlawful', ['person', 'fine']]);
    expect(refused(() => draft(decision, { kind: '决定书', person: { id: 'x' } })).code).toBe('unknown-id');
    expect(refused(() => draft(decision, { kind: '责令改正通知书', person })).code).toBe('draft-not-fitting');
  });
});

describe('a final document', () => {
  const bare = (more: Partial<CaseInput> = {}) => decide(input(more), { requireAssurance: 'enacted' });

  it('is refused while a figure is a reference value, and its mark stays', () => {
    const decision = decide(input());
    expect(draft(decision, { kind: '决定书', fine: '12000' })).toContain('不满38000元【参考值】');
    const error = refused(() => draft(decision, { kind: '决定书', fine: '12000', final: true }));
    expect([error.code, error.path]).toEqual(['draft-not-final', ['final']]);
    expect(error.render('zh-CN')).toContain('参考值');
  });

  it('has no notes of a draft where the figures are those of the statute', () => {
    const text = draft(bare(), { kind: '决定书', fine: '12000', final: true });
    expect(text).not.toContain('草稿');
    expect(text).not.toContain('参考值');
    expect(draft(bare(), { kind: '决定书', fine: '12000' })).toContain('〔草稿说明〕');
  });

  it.each([
    ['the fine', bare(), {}],
    ['a fact', decide(input({ facts: { frequency: 1 } })), { fine: '12000' }],
    ['intent', bare({ violation: 'damaging-works', facts: {} }), { fine: '12000' }],
  ] as const)('is refused while %s is open', (_, decision, options) => {
    expect(refused(() => draft(decision, { kind: '决定书', ...options, final: true })).code).toBe(
      'draft-not-final',
    );
  });

  it('is refused while nobody chose between the versions of the law', () => {
    const { input: open } = CASES.find(({ id }) => id === '09-both-laws')!;
    const decision = decide(open, { requireAssurance: 'enacted' });
    expect(decision.law.chosen).toBe('incomparable');
    expect(
      refused(() => draft(decision, { kind: '决定书', fine: '12000', final: true })).render('en'),
    ).toContain('versions of the law');
    expect(draft(decide(input()), { kind: '送达回证', final: true })).not.toContain('草稿');
  });
});

describe('remedies by the day of the decision', () => {
  const on = (decidedOn: string, options: Partial<DraftOptions> = {}) =>
    draft(decide(input({ act: { from: '2023-02-01', to: '2023-02-10' }, decidedOn })), {
      kind: '决定书',
      ...options,
    });

  it('leaves period and body open while the law of the day is not held', () => {
    expect(on('2023-12-31')).toContain('【申请行政复议的期限】内向【行政复议机关】');
    expect(on('2024-01-01')).toContain('60日内向【本级】人民政府申请行政复议');
    expect(on('2024-01-01')).toContain('6个月内');
  });

  it('puts review before the suit for a decision on the spot from 2024 on', () => {
    const individual = (decidedOn: string) =>
      draft(decide(input({ party: 'individual', decidedOn })), { kind: '当场行政处罚决定书', fine: '200' });
    expect(individual('2024-01-01')).toContain('应当先自收到本决定书之日起60日内');
    expect(individual('2024-01-01')).not.toContain('6个月');
    expect(individual('2023-12-31')).toContain('6个月');
  });
});

describe('the three forms', () => {
  const all = CASES.flatMap(({ id, input: one, deciding, shared, documents }) =>
    documents.map((options) => ({
      name: `${id} ${options.kind}`,
      decision: decide(one, deciding),
      options: { ...shared, ...options },
    })),
  );

  it.each(all)('have the same lines: $name', async ({ decision, options }) => {
    const text = lines(draft(decision, options));
    expect(docxLines(await draftDocx(decision, options))).toEqual(text);
    const html = draft(decision, { ...options, format: 'html' });
    const body = html.slice(html.indexOf('<main>'), html.indexOf('</main>'));
    const seen = body
      .replace(/<\/(?:p|h1|h2|tr)>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .split('\n')
      .map((line) => line.replaceAll('&quot;', '"').replaceAll('&amp;', '&').trim())
      .filter((line) => line !== '');
    expect(seen).toEqual(text);
  });

  it('are the same bytes for the same document', async () => {
    const options = { kind: '决定书', fine: '12000' };
    const [one, other] = [
      await draftDocx(decide(input()), options),
      await draftDocx(decide(input()), options),
    ];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('never let a text of the office become markup', async () => {
    const options = { kind: '决定书', fine: '12000', office: '<b>某&办</b>' };
    expect(draft(decide(input()), { ...options, format: 'html' })).not.toContain('<b>');
    expect(docxLines(await draftDocx(decide(input()), options))).toContain('<b>某&办</b>');
  });
});

describe('the parts that articles ask for', () => {
  it.each(CASES)('are in every document of $id', ({ input: one, deciding, shared, documents }) => {
    const decision = decide(one, deciding);
    for (const options of documents) {
      const { kind, parts } = draftDocument(decision, { ...shared, ...options });
      const asked = kindTables
        .find(({ id }) => id === kind)!
        .parts.filter(({ by }) => by === null || by['apl-2021'] !== undefined)
        .map(({ id }) => id);
      const there = new Set(parts.map(({ part }) => part));
      expect(
        asked.filter((id) => !there.has(id)),
        kind,
      ).toEqual([]);
    }
  });
});

describe('options', () => {
  it('are refused where there is no such option, or a bad day', () => {
    expect(refused(() => draft(decide(input()), { kind: '决定书', fin: '1' } as never)).code).toBe(
      'unknown-key',
    );
    expect(refused(() => draft(decide(input()), { kind: '决定书', on: '2023-02-30' })).code).toBe(
      'invalid-date',
    );
  });
});
