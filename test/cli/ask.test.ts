import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCase } from '../../src/case/parse.js';
import { publishedCases, runnable } from '../../src/cases/published.js';
import { About } from '../../src/cli/ask/about.js';
import { findViolations } from '../../src/cli/ask/find.js';
import { Flow } from '../../src/cli/ask/flow.js';
import type { Question } from '../../src/cli/ask/question.js';
import { Session } from '../../src/cli/ask/session.js';
import { Wording } from '../../src/cli/ask/wording.js';
import { builtinRulebook, type CaseInput, type Decision, decide, safeDecide } from '../../src/index.js';
import { openCircumstances } from '../../src/rulebook/open-grounds.js';
import { validCases } from '../../src/testing/index.js';
import { isShort, runs, slowRuns } from '../runs.js';

const book = builtinRulebook();
const zh = new Wording(book, 'zh-CN');
const en = new Wording(book, 'en');

const flow = new Flow(book);
const start = (): Session => Session.start(flow);
const asCase = (session: Session): CaseInput => session.draft as unknown as CaseInput;

/** Answers in the order in which they are asked; what is not named is not known. */
function through(answers: Readonly<Record<string, string>>, begun = start()): Session {
  let session = begun;
  while (session.next) {
    const { id } = session.next;
    const step = session.answer(id, answers[id] ?? null);
    if (!step.session) throw new Error(`${id}: ${JSON.stringify(step.refused)}`);
    session = step.session;
  }
  return session;
}

const songjiang = {
  party: 'unit',
  violation: 'misusing-alarm-signals',
  'act.from': '2022-07-17 至 2023-07-17',
  'act.end': 'same',
  discoveredOn: '2023年7月17日',
  decidedOn: '20230901',
  'facts.quantity': '1台',
  'circumstances.no-intent': 'present',
  'circumstances.cooperates': 'present',
};

const ids = (session: Session): string[] => session.walked.asked.map(({ id }) => id);
const settled = {
  party: 'unit',
  'act.from': '2023-02-01',
  'act.end': 'same',
  discoveredOn: '2023-02-01',
  decidedOn: '2023-04-11',
};

describe('the questions', () => {
  it('lead to the published case of Songjiang', () => {
    const published = publishedCases.find(({ id }) => id === 'songjiang-alarm')!;
    const decision = decide(asCase(through(songjiang)));
    expect(decision.fine).toEqual(decide(runnable(published)).fine);
    expect(decision.fine?.range).toEqual(published.expected.range);
    expect(decision.missing.map(({ fact }) => fact)).toEqual(published.expected.missing);
  });

  it('ask only what the violation needs', () => {
    const of = (answers: Readonly<Record<string, string>>): string[] =>
      ids(through({ ...settled, ...answers }));
    expect(of({ violation: 'deliberate-damage' })).toEqual([
      'party',
      'partyName',
      'violation',
      'violation.1',
      'act.from',
      'act.end',
      'discoveredOn',
      'filedOn',
      'decidedOn',
      'act.words',
      'act.place',
      'facts.evidence',
    ]);
    const doors = of({ violation: 'damaging-works' });
    expect(doors).toContain('facts.intentToDamage');
    expect(doors).not.toContain('role');
    expect(doors).not.toContain('order');
    expect(doors).not.toContain('circumstances.under-14');
    expect(doors.filter((id) => id.startsWith('amounts.'))).toEqual(['amounts.unlawfulGains']);
    const intent = of({ violation: 'damaging-works', 'facts.intentToDamage': 'true' });
    expect(intent.slice(intent.indexOf('facts.intentToDamage'))).toEqual([
      'facts.intentToDamage',
      'act.words',
      'act.place',
      'facts.evidence',
    ]);
    const standards = of({ violation: 'cqr-60', role: '设计单位' });
    expect(standards.filter((id) => id.startsWith('amounts.'))).toContain('amounts.designFee');
    expect(standards).not.toContain('facts.quantity');
    expect(of({ violation: 'cqr-60', role: '施工单位' })).toContain('amounts.contractPrice');
    const rebuilding = { violation: 'refusing-to-rebuild' };
    expect(of(rebuilding)).not.toContain('circumstances.refuses-to-correct');
    expect(of(rebuilding)).not.toContain('facts.quantity');
    const refused = { order: 'made', 'order.deadline': '2023-03-01', 'order.compliance': 'not-complied' };
    expect(of({ ...rebuilding, ...refused })).toContain('facts.quantity');
    expect(of({ violation: 'damaging-works', 'facts.consequence': 'remediable' })).not.toContain(
      'circumstances.no-harm',
    );
    // Discovered more than two years after the end: what the act endangered now decides on the limitation.
    const late = { 'act.from': '2021-08-01', discoveredOn: '2023-11-01', decidedOn: '2023-12-01' };
    expect(of({ violation: 'damaging-works', ...late })).toContain('facts.endangersLifeOrHealth');
    // A weaker fact is contained in a stronger one that was found.
    expect(of({ violation: 'damaging-works', 'circumstances.corrected-in-time': 'present' })).not.toContain(
      'circumstances.corrects-before-decision',
    );
  });

  it('stop where no further fact can lead to a penalty', () => {
    const young = ids(
      through({
        ...settled,
        party: 'individual',
        violation: 'damaging-works',
        'circumstances.under-14': 'present',
      }),
    );
    expect(young.at(-1)).toBe('circumstances.under-14.evidence');
  });

  it('ask no criterion where the level that is demanded leaves no grades', () => {
    const flow = new Flow(book, { requireAssurance: 'enacted' });
    const asked = ids(through({ ...settled, violation: 'damaging-works' }, Session.start(flow)));
    expect(asked).not.toContain('facts.frequency');
    expect(asked).not.toContain('circumstances.cooperates');
    expect(asked).toContain('circumstances.removed-harm');
  });

  it('take an uncertain day, a unit, a weight, a percentage as people write them', () => {
    const facts = (answers: Readonly<Record<string, string>>): unknown =>
      asCase(through({ ...settled, ...answers })).facts;
    expect(
      facts({ violation: 'damaging-works', 'facts.quantity': '２樘', 'facts.frequency': '第3次' }),
    ).toEqual({
      frequency: 3,
      quantity: { value: 2, unit: '樘' },
    });
    expect(facts({ violation: 'occupying-works', 'facts.quantity': '60.5㎡' })).toEqual({
      quantity: { value: 60.5, unit: '㎡' },
    });
    expect(facts({ violation: 'occupying-works', 'facts.quantity': '60平方米' })).toEqual({
      quantity: { value: 60, unit: '㎡' },
    });
    expect(facts({ violation: 'occupying-works', 'facts.quantity': '重' })).toEqual({ quantity: 'heavy' });
    expect(facts({ violation: 'underbuilding-or-unpaid-fee', 'facts.quantity': '57.3%' })).toEqual({
      quantity: { value: 0.573, unit: 'share' },
    });
  });

  it('find a violation by name, article and word', () => {
    const found = (text: string): string[] => findViolations(text, book, zh.lex).map(({ id }) => id);
    expect(found('49(3)')).toEqual(['damaging-works']);
    expect(found('侵占民防工程')).toEqual(['occupying-works']);
    expect(found('警报')).toEqual(['misusing-alarm-signals', 'obstructing-alarm-installation']);
    expect(found('')).toHaveLength(book.data.provisions.length);
    expect(found('没有这种')).toEqual([]);
  });
});

describe('an answer', () => {
  const at = (id: string, answers: Readonly<Record<string, string>>): Session => {
    let session = start();
    while (session.next!.id !== id)
      session = session.answer(session.next!.id, answers[session.next!.id] ?? null).session!;
    return session;
  };
  const refusal = (id: string, said: string | null, answers: Readonly<Record<string, string>>) => {
    const { refused } = at(id, { ...settled, violation: 'damaging-works', ...answers }).answer(id, said);
    return {
      text: refused?.problems.map((problem) => zh.texts.problem(problem, zh.lex)).join('\n'),
      codes: refused?.problems.map(({ code }) => code),
      others: refused?.others.map(({ id: other }) => other),
    };
  };

  it('that contradicts another is refused at once, with what could be changed instead', () => {
    expect(
      refusal('circumstances.obstructs-inquiry', 'present', { 'circumstances.cooperates': 'present' }),
    ).toEqual({
      text: '“阻碍执法、毁灭证据”与“配合调查”不能同时成立。',
      codes: ['contradiction'],
      others: ['circumstances.cooperates'],
    });
    const early = refusal('decidedOn', '2023-01-01', {});
    expect(early.codes).toContain('date-order');
    expect(early.others).toEqual(
      ['act.from', 'act.end', 'discoveredOn'].filter((id) => early.others?.includes(id)),
    );
    expect(early.others).toContain('act.from');
    expect(
      refusal('decidedOn', '2000-01-01', { 'act.from': '1999-01-01', discoveredOn: '1999-01-01' }).codes,
    ).toEqual(['date-not-covered']);
  });

  it('that cannot be read is refused with the way to write it', () => {
    expect(refusal('facts.quantity', '2', {}).text).toBe('请写明单位：处、樘、台、套。');
    expect(refusal('facts.quantity', '两樘', {}).codes).toEqual(['not-a-quantity']);
    expect(refusal('facts.quantity', '3㎡', {}).codes).toEqual(['not-a-quantity']);
    expect(refusal('facts.frequency', '0', {}).codes).toEqual(['not-whole-number']);
    expect(refusal('facts.frequency', '多次', {}).codes).toEqual(['not-a-count']);
    expect(refusal('amounts.unlawfulGains', '约120万', {}).codes).toEqual(['invalid-amount']);
    expect(refusal('decidedOn', '2023-02-30', {}).codes).toEqual(['invalid-date']);
    expect(refusal('decidedOn', null, {}).codes).toEqual(['answer-required']);
    expect(refusal('party', '公司', {}).codes).toEqual(['not-a-choice']);
  });

  it('is kept when a later change does not go with it, and the change is refused', () => {
    const done = through({
      ...settled,
      violation: 'damaging-works',
      'facts.consequence': 'remediable',
      'circumstances.harm-slight': 'present',
    });
    const { refused } = done.change('facts.consequence').answer('facts.consequence', 'irremediable');
    expect(refused?.others.map(({ id }) => id)).toEqual(['circumstances.harm-slight']);
  });
});

// ------------------------------------------------------------------ properties

const WORDS: Readonly<Record<Question['kind'], readonly string[]>> = {
  choice: ['', 'x'],
  violation: ['危害民防工程', '没有这种', ...book.data.provisions.map((p) => p.violation)],
  day: ['2023-03-01', '20230410', '2023年5月6日', '2019-01-01', '2023-02-30', '昨天'],
  days: ['2022-02-01', '2022-01-01 至 2023-01-31', '2023-02-01至2023-01-01', '2020-12-24', '去年'],
  count: ['1', '2', '第3次', '重', '0', '1.5', '多'],
  quantity: ['1', '2樘', '60㎡', '12%', '轻', '0处', '3台', '?'],
  amount: ['0', '1200000.00', '1,200,000元', '-1', '1e3'],
  name: ['某公司'],
  list: ['证据1、证据2', '、'],
};

const anyAnswer = (question: Question, pick: number): string | null => {
  const words = [...question.choices, ...WORDS[question.kind]];
  const n = pick % (words.length + 1);
  return words[n] ?? null;
};

const picks = fc.array(fc.nat({ max: 9_999 }), { minLength: 60, maxLength: 120 });

describe('for any sequence of answers', () => {
  it('every answer is taken or refused with a typed problem, and the end is a case that is decided', () => {
    let ended = 0;
    fc.assert(
      fc.property(picks, (sequence) => {
        let session = start();
        for (const pick of sequence) {
          const question = session.next;
          if (!question) break;
          const step = session.answer(question.id, anyAnswer(question, pick));
          if (step.session) session = step.session;
          else {
            expect(step.refused.problems.length).toBeGreaterThan(0);
            for (const problem of step.refused.problems) {
              expect(zh.texts.problem(problem, zh.lex)).toMatch(/[。]$/);
              expect(en.texts.problem(problem, en.lex)).toMatch(/\.$/);
            }
          }
        }
        if (session.next) return;
        ended += 1;
        expect(safeDecide(asCase(session)).success).toBe(true);
      }),
      { numRuns: runs(240), seed: 7 },
    );
    expect(ended).toBeGreaterThan(runs(240) / 8);
  }, 300_000);

  it('back and the same answer again gives the same draft; a change and the old answer too', () => {
    fc.assert(
      fc.property(picks, fc.nat(), (sequence, which) => {
        let session = start();
        for (const pick of sequence) {
          const question = session.next;
          if (!question) break;
          session = session.answer(question.id, anyAnswer(question, pick)).session ?? session;
        }
        const back = session.back();
        if (back) {
          expect(back.answer(back.next!.id, back.remembered(back.next!)!).session!.draft).toEqual(
            session.draft,
          );
        }
        const { answered } = session;
        if (answered.length === 0) return;
        const { question, said } = answered[which % answered.length]!;
        const again = session.change(question.id).answer(question.id, said);
        expect(again.session!.draft).toEqual(session.draft);
      }),
      { numRuns: slowRuns(25, 4), seed: 7 },
    );
  }, 300_000);

  it('a saved case is read back: nothing of it is asked again, and nothing of it is lost', () => {
    fc.assert(
      fc.property(validCases({ stated: 'some' }), (input) => {
        const { session, faults } = Session.resume(input, new Flow(book));
        expect(faults).toEqual([]);
        const { canonical } = parseCase(input, book);
        expect(parseCase(session.known, book).canonical).toEqual(canonical);
        const given = Object.keys(canonical.circumstances ?? {}).length;
        expect(session.answered.length).toBeGreaterThanOrEqual(4 + given);
        if (session.next) expect(session.remembered(session.next)).toBeUndefined();
      }),
      { numRuns: runs(150), seed: 7 },
    );
  });
});

/** What an officer would act on, written without the probe that chooses the questions. */
const resultOf = (d: Decision): string =>
  JSON.stringify([
    d.possibleOutcomes,
    d.ground?.id,
    d.fine?.grade,
    d.fine?.range,
    d.fine?.statutory,
    d.options,
    d.otherConsequences.map((c) => [c.id, c.amount]),
    d.personFines.map((p) => p.range),
  ]);

describe('every question', () => {
  const parties = book.data.provisions.flatMap((p) => {
    const cells = p.versions.flatMap((v) => v.fines);
    const named = [...new Set(cells.flatMap((c) => c.party))];
    const role = cells.find((c) => c.roles)?.roles?.[0];
    const order = p.versions.some((v) => v.orderFirst);
    return (named.length > 0 ? named : (['unit'] as const)).map((party) => ({
      ...settled,
      ...(order && { order: 'made', 'order.deadline': '2023-03-01', 'order.compliance': 'not-complied' }),
      ...(role && { role }),
      party,
      violation: p.violation,
    }));
  });

  it('has its words in both languages, and its article from the rulebook', () => {
    const seen = new Set<string>();
    for (const answers of parties.filter((_, i) => !isShort || i % 6 === 0)) {
      const { asked, draft } = through(answers).walked;
      for (const question of asked) {
        for (const words of [zh, en]) {
          const about = new About(book, words.lex, words.texts).lines(question, draft);
          const said = [words.ask(question), words.label(question), words.said(question, null)];
          const choices = question.choices.map((choice) => words.said(question, choice));
          expect(about.length, `${answers.violation} ${question.id}`).toBeGreaterThan(0);
          for (const line of [...about, ...said, ...choices]) expect(line).not.toMatch(/undefined|^$/);
          for (const line of about) expect(line).not.toMatch(/。。|\.\.$/m);
          if (words === en) continue;
          for (const line of [...about, ...said, ...choices, words.hint(question)]) {
            expect(line.replace(/minfang-caliang|Ctrl/g, ''), question.id).not.toMatch(/[a-z]{3,}/);
          }
        }
        seen.add(question.id.replace(/circumstances\.[a-z0-9-]+/, 'circumstances.*'));
      }
    }
    for (const id of ['role', 'order.compliance', 'amounts.surveyFee', 'facts.quantity'])
      expect(seen).toContain(id);
    expect(seen).toContain('circumstances.*');
  }, 300_000);

  it('about a criterion, an amount or a circumstance can change the result', () => {
    for (const answers of parties.filter((_, i) => i % 6 === 0)) {
      const { walked } = through(answers);
      const base = walked.draft as unknown as CaseInput;
      const stated = [
        {},
        { circumstances: ['cooperates', 'for-profit', 'removed-harm', 'no-harm', 'first-violation'] },
      ];
      for (const { id } of walked.asked) {
        const [head, name = ''] = id.split('.');
        if (head !== 'circumstances' && head !== 'amounts') continue;
        const results = new Set<string>();
        if (head === 'amounts') {
          for (const value of [undefined, '0', '1000000']) {
            const amounts = value === undefined ? {} : { amounts: { [name]: value } };
            const decided = safeDecide({ ...base, ...amounts });
            if (decided.success) results.add(resultOf(decided.data));
          }
          expect(results.size, `${answers.violation} ${id}`).toBeGreaterThan(1);
          continue;
        }
        const needed = book.data.generalParts
          .flatMap((g) => g.grounds.map((x) => x.all))
          .filter((all) => all.includes(name));
        const beside = [
          [],
          ...needed.map((all) => all.filter((x) => x !== name)),
          ...stated.flatMap((s) => (s.circumstances ?? []).map((x) => [x])),
        ];
        const changes = beside.some((others) => {
          if (others.includes(name)) return false;
          const with_ = (list: readonly string[]) =>
            safeDecide({ ...base, circumstances: list.map((x) => ({ id: x, present: true })) });
          const [a, b] = [with_(others), with_([...others, name])];
          return a.success && b.success && resultOf(a.data) !== resultOf(b.data);
        });
        expect(changes, `${answers.violation} ${answers.party} ${id}`).toBe(true);
      }
    }
  }, 300_000);

  it('that is not asked could not have changed the result', () => {
    // What only the open end of a list names is counted where a case states it, and asked of nobody.
    const open = openCircumstances(book.data);
    const all = book.data.circumstances.filter(({ id }) => !open.has(id));
    fc.assert(
      fc.property(
        fc.constantFrom(...parties),
        fc.subarray(all.map(({ id }) => id)),
        fc.constantFrom('none', 'remediable', 'irremediable', null),
        fc.constantFrom('1', '2', '3', null),
        (answers, present, consequence, frequency) => {
          const walked = through({
            ...answers,
            ...(consequence && { 'facts.consequence': consequence }),
            ...(frequency && { 'facts.frequency': frequency }),
          }).walked;
          const base = walked.draft as unknown as CaseInput;
          const asked = new Set(walked.asked.map(({ id }) => id.split('.')[1]));
          const found = (list: readonly string[]) =>
            safeDecide({ ...base, circumstances: list.map((id) => ({ id, present: true })) });
          for (const { id } of all) {
            if (asked.has(id)) continue;
            const [a, b] = [
              found(present.filter((x) => x !== id)),
              found([...present.filter((x) => x !== id), id]),
            ];
            if (a.success && b.success) expect(resultOf(b.data), id).toBe(resultOf(a.data));
          }
        },
      ),
      { numRuns: runs(40), seed: 7 },
    );
  }, 300_000);
});
