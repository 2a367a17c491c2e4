/** The paragraph for the document, sentence by sentence, and what always holds of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  builtinRulebook,
  CaliangError,
  type CaseInput,
  checkFine,
  type Decision,
  decide,
  type ReasonsOptions,
  reasons,
} from '../../src/index.js';
import { fullCase } from '../arbitraries.js';
import { runs } from '../runs.js';

const doors: CaseInput = {
  violation: 'damaging-works',
  party: 'unit',
  partyName: '某物业公司',
  act: {
    from: '2023-02-01',
    to: '2023-02-10',
    words: '擅自拆除B1层3号单元防护密闭门两樘',
    place: '某路1号民防工程',
  },
  decidedOn: '2023-04-11',
  facts: {
    frequency: 1,
    quantity: { value: 2, unit: '樘' },
    consequence: 'remediable',
    intentToDamage: false,
    evidence: ['证据1'],
  },
};
const removed: NonNullable<CaseInput['circumstances']>[number] = {
  id: 'removed-harm',
  present: true,
  evidence: ['证据3'],
};
const lenient: CaseInput = { ...doors, circumstances: [removed] };

const of = (input: CaseInput, options: ReasonsOptions = {}): string => reasons(decide(input), options);
/** A section of the paragraph, without its number. */
const part = (text: string, title: string): string =>
  text
    .split('\n')
    .find((line) => line.includes(`、${title}。`))
    ?.replace(/^.*?。/, '') ?? '';

describe('what was done', () => {
  it('is one finding, in the words of the case', () => {
    expect(part(of(doors), '违法事实')).toContain(
      '经查，某物业公司于2023年2月1日至2023年2月10日，在某路1号民防工程，擅自拆除B1层3号单元防护密闭门两樘，',
    );
  });

  it('is left to a person where the provision names several acts, and never all of them at once', () => {
    const alarm: CaseInput = { ...doors, violation: 'misusing-alarm-signals', act: { from: '2023-02-01' } };
    const { facts: _, ...open } = alarm;
    const said = part(of(open), '违法事实');
    expect(said).toContain('【写明查明的具体行为');
    expect(said).not.toContain('实施了');
  });

  it('is no refusal before the deadline has passed, nor after the order was obeyed', () => {
    const rebuild: CaseInput = {
      violation: 'refusing-to-rebuild',
      party: 'unit',
      act: { from: '2023-02-01', to: '2023-02-01' },
      decidedOn: '2023-04-11',
    };
    const order = { issuedOn: '2023-02-02', deadline: '2023-05-01', compliedOn: null };
    expect(of({ ...rebuild, order })).not.toContain('实施了拆除民防工程后拒不补建');
    const obeyed = { ...order, deadline: '2023-03-01', compliedOn: '2023-02-20' };
    expect(of({ ...rebuild, order: obeyed })).not.toContain('实施了拆除民防工程后拒不补建');
    const over = { ...order, deadline: '2023-03-01' };
    expect(of({ ...rebuild, order: over })).toContain('实施了拆除民防工程后拒不补建');
  });

  it.each([
    ['occupying-works', { quantity: 60 }, '侵占面积60平方米'],
    ['substandard-construction', { quantity: 2 }, '缺陷2处'],
    ['underbuilding-or-unpaid-fee', { quantity: 0.3 }, '少建、少缴的比例30%'],
  ])('%s: measured by its own name', (violation, facts, words) => {
    const text = of({ ...doors, violation, facts });
    expect(part(text, '违法事实')).toContain(words);
    expect(text).not.toContain('破坏数量');
  });

  it('an order that still runs is not called disobeyed', () => {
    const order = { issuedOn: '2023-04-01', deadline: '2023-04-20', compliedOn: null };
    const said = part(of({ ...doors, order }), '违法事实');
    expect(said).toContain('期限至2023年4月20日，尚未届满，作出决定时没有改正');
    const over = part(of({ ...doors, order: { ...order, deadline: '2023-04-05' } }), '违法事实');
    expect(over).toContain('期限至2023年4月5日，期限届满没有改正');
  });
});

describe('the law', () => {
  it('has duty and penalty clause apart for each provision, and article 29 where there are several', () => {
    const text = part(
      of({ ...doors, violation: ['damaging-works', 'cqr-69'], role: '建设单位' }),
      '法律适用',
    );
    expect(text).toContain(
      '违反了《中华人民共和国人民防空法》第二十七条的规定，处罚依据为《中华人民共和国人民防空法》第四十九条第（三）项',
    );
    expect(text).toContain(
      '违反了《建设工程质量管理条例》第十五条第一款的规定，处罚依据为《建设工程质量管理条例》第六十九条第一款',
    );
    expect(text).toContain('依照《中华人民共和国行政处罚法》第二十九条，不给予两次以上罚款');
    expect(part(of(doors), '法律适用')).not.toContain('第二十九条');
  });

  it('names article 37 where the lighter law decided, and the text of 2017 where it is cited', () => {
    // Tricked (32(2)) is a ground of the 2021 text only: the new law is lighter.
    const act = { ...doors.act, from: '2020-12-01', to: '2020-12-01' };
    const newer = of({
      ...doors,
      act,
      decidedOn: '2021-09-01',
      circumstances: [{ id: 'tricked', present: true }],
      amounts: { unlawfulGains: '0' },
    });
    expect(part(newer, '法律适用')).toContain('依照《中华人民共和国行政处罚法》第三十七条，从旧兼从轻：');
    expect(part(newer, '法律适用')).toContain('（2017年修正，2018年1月1日起施行的文本）');
    const old = of({ ...doors, act, decidedOn: '2021-05-01', circumstances: [removed] });
    expect(old).toContain('《中华人民共和国行政处罚法》（2017年修正）第二十七条第一款第（一）项');
    expect(of(lenient)).not.toContain('2017年修正');
  });
});

describe('the weighing', () => {
  it('goes from the facts to the grade, and says why not the next one', () => {
    const text = part(of(doors), '裁量理由');
    expect(text).toContain('造成的危害后果可以恢复，程度为“中”');
    expect(text).toContain('本案属于一般【参考值】，罚款幅度为超过22000元、不满38000元【参考值】');
    expect(text).toContain('不是较轻的“从轻”：危害后果（造成的危害后果可以恢复）使基础阶次为一般');
    expect(text).toContain('不是较重的“从重”：没有一项因素达到更重的程度');
  });

  it('never loses a relapse after correction', () => {
    const text = of({
      ...doors,
      facts: { ...doors.facts, frequency: 2 },
      circumstances: [{ id: 'repeats-after-correction', present: true, evidence: ['证据2'] }],
    });
    expect(part(text, '裁量理由')).toContain('“整改后再犯”（证据2）：与发生频次属于同一事实，只评价一次');
    const { frequency: _, ...rest } = doors.facts!;
    const raised = of({
      ...doors,
      facts: rest,
      circumstances: [{ id: 'repeats-after-correction', present: true }],
    });
    expect(part(raised, '裁量理由')).toContain('“整改后再犯”');
  });

  it('asks why a party that may be spared is not, and spares it if asked to', () => {
    const ids = ['first-violation', 'harm-slight', 'corrected-in-time'];
    const input: CaseInput = {
      ...doors,
      facts: { ...doors.facts, consequence: 'none' },
      circumstances: ids.map((id) => ({ id, present: true })),
    };
    expect(of(input)).toContain('【为什么不适用首违不罚】');
    expect(of(input, { because: { notSpared: '两年内曾被约谈' } })).toContain(
      '本案没有适用，理由：两年内曾被约谈。',
    );
    expect(of(input, { spare: true })).toContain(
      '依照《中华人民共和国行政处罚法》第三十三条第一款，决定对某物业公司不予行政处罚；依照《中华人民共和国行政处罚法》第三十三条第三款，对当事人进行教育。',
    );
    expect(() => of(doors, { spare: true })).toThrow(/不予行政处罚|spare/);
    const failed = of({
      ...input,
      circumstances: [
        ...ids.slice(0, 2).map((id) => ({ id, present: true })),
        { id: ids[2]!, present: false },
      ],
    });
    expect(failed).toContain('其中“及时改正”经审查不成立，不适用');
  });

  it('asks why lenient and not mitigated, or mitigated and not lenient', () => {
    expect(of(lenient, { fine: '10000' })).toContain('从轻而不减轻的理由：【为什么从轻而不是减轻】');
    const below = of(lenient, { fine: '8000' });
    expect(below).toContain(
      '属于减轻处罚，依照《中华人民共和国行政处罚法》第三十二条第（一）项；减轻而不是从轻的理由：【',
    );
    expect(of(doors, { fine: '30000' })).not.toContain('减轻');
  });
});

describe('the content', () => {
  it('means in a notice and decides in a decision', () => {
    expect(part(of(doors, { stage: 'notice' }), '处罚内容')).toMatch(/^拟对某物业公司给予警告/);
    expect(part(of(doors, { stage: 'decision' }), '处罚内容')).toMatch(/^决定对某物业公司给予警告/);
    expect(of(doors, { stage: 'notice' })).not.toContain('陈述和申辩');
  });

  it('has the defence and what became of it', () => {
    const defence = {
      said: '门体由开发商拆除',
      answer: 'partly-accepted',
      why: '管理责任仍由当事人承担',
    } as const;
    expect(of(doors, { defence })).toContain(
      '当事人提出：门体由开发商拆除。本机关复核后部分采纳，理由：管理责任仍由当事人承担。',
    );
    expect(of(doors, { defence: null })).toContain('当事人没有提出陈述、申辩');
    expect(part(of(doors), '陈述和申辩')).toMatch(/^【写明当事人是否陈述、申辩/);
  });

  it('confiscates, and fines persons by the unit’s fine', () => {
    const text = part(
      of({
        ...doors,
        violation: 'cqr-69',
        role: '建设单位',
        facts: { frequency: 1, consequence: 'none' },
        amounts: { unlawfulGains: '12000.5' },
      }),
      '处罚内容',
    );
    expect(text).toContain('依照《中华人民共和国行政处罚法》第二十八条第二款没收违法所得12000.50元');
    // 质量条例 73: 5 to 10 % of the unit's fine; 500,000 to 650,000 is the lowest 30 % of 500,000 to 1,000,000.
    expect(text).toContain(
      '依照《建设工程质量管理条例》第七十三条，应当处以单位罚款数额的5%以上10%以下的罚款，即25000元以上65000元以下',
    );
  });

  it('fines persons by the fine that is meant for the unit, not by its whole range', () => {
    const input = {
      ...doors,
      violation: 'cqr-69',
      role: '建设单位',
      facts: { frequency: 1, consequence: 'none' },
    };
    const meant = (fine: string): string => part(of(input, { fine }), '处罚内容');
    // 质量条例 73: 5 to 10 % of 600,000 are 30,000 to 60,000.
    expect(meant('600000')).toContain(
      '应当处以单位罚款数额（600000元）的5%以上10%以下的罚款，即30000元以上60000元以下，另行告知',
    );
    // 5 to 10 % of 600,000.01 are 30,000.0005 to 60,000.001: in whole 分 inside.
    expect(meant('600000.01')).toContain('即30000.01元以上60000元以下，另行告知');
  });

  it('has guardians and education where nobody is penalised', () => {
    const text = of({ ...doors, party: 'individual', circumstances: [{ id: 'under-14', present: true }] });
    expect(part(text, '处理')).toContain(
      '决定对某物业公司不予行政处罚。依照《中华人民共和国行政处罚法》第三十条，责令监护人加以管教。依照《中华人民共和国行政处罚法》第三十三条第三款，对当事人进行教育。',
    );
    const referred = of({ ...doors, facts: { ...doors.facts, intentToDamage: true } });
    expect(referred).not.toContain('教育');
  });

  it('orders no correction of what is corrected', () => {
    const order = { issuedOn: '2023-03-01', deadline: '2023-04-01', compliedOn: '2023-03-20' };
    const text = part(of({ ...doors, order }), '处罚内容');
    expect(text).not.toContain('责令限期改正');
    expect(text).toContain('违法行为已经改正，不再责令改正');
    expect(part(of(doors), '处罚内容')).toContain('责令限期改正');
  });
});

describe('an intended fine', () => {
  it('that is unlawful stays blank, and a line before the paragraph agrees with checkFine', () => {
    const decision = decide(doors);
    expect(checkFine(decision, '60000').verdict).toBe('unlawful');
    const text = reasons(decision, { fine: '60000' });
    expect(text).toContain('【核对：拟罚款60000元：不合法，超过法定最高额50000元');
    expect(part(text, '处罚内容')).toContain('并处罚款【    】元（大写：【    】）');
    const none = decide({
      ...doors,
      circumstances: [{ id: 'no-fault', present: true, evidence: ['证据3'] }],
    });
    expect(reasons(none, { fine: '10000' })).toContain('【核对：拟罚款10000元：不合法');
  });
});

describe('what people write into it', () => {
  const codes = (options: unknown): string[] => {
    try {
      of(doors, options as ReasonsOptions);
      return [];
    } catch (error) {
      return error instanceof CaliangError ? error.issues.map((i) => `${i.code} ${i.path.join('.')}`) : ['?'];
    }
  };

  it('is text without characters that nobody sees, under keys that there are', () => {
    const defence = { said: '甲', answer: 'rejected', why: '乙' };
    expect(codes({ defence, because: { figure: '丙' } })).toEqual([]);
    expect(codes({ because: { figure: '丙\u202e' } })).toEqual(['invisible-character because.figure']);
    expect(codes({ defence: { ...defence, why: '乙\u200b' } })).toEqual(['invisible-character defence.why']);
    expect(codes({ because: { figure: 1 } })).toEqual(['wrong-type because.figure']);
    expect(codes({ because: { figures: '丙' } })).toEqual(['unknown-key because']);
    expect(codes({ defence: { ...defence, answer: 'maybe' } })).toEqual(['unknown-id defence.answer']);
    expect(codes({ stage: 'draft' })).toEqual(['unknown-id stage']);
  });
});

describe('a final paragraph', () => {
  const because = { figure: '案值与同类案件相当' };
  const defence = null;
  const refused = (input: CaseInput, options: ReasonsOptions): readonly string[] => {
    try {
      of(input, options);
    } catch (error) {
      if (error instanceof CaliangError)
        return error.issues.flatMap((one) => (one.code === 'marks-left' ? one.params.marks : []));
    }
    return [];
  };

  it('refuses to drop the mark of a reference value', () => {
    expect(refused(doors, { fine: '30000', because, defence, final: true })).toContain('参考值');
  });

  it('refuses blanks, and is given where none is left', () => {
    const settled = { ...doors, amounts: { unlawfulGains: '0' } };
    const decision = decide(settled, { requireAssurance: 'enacted' });
    const done = reasons(decision, { fine: '30000', because, defence, final: true });
    expect(done).not.toContain('【');
    expect(() => reasons(decision, { because, defence, final: true })).toThrow(/罚款数额/);
    expect(() => reasons(decision, { fine: '30000', defence, final: true })).toThrow(/空白/);
    // Whether there are gains to confiscate (28(2)) has to be found before the paragraph is final.
    const unsettled = decide(doors, { requireAssurance: 'enacted' });
    expect(() => reasons(unsettled, { fine: '30000', because, defence, final: true })).toThrow(
      /有违法所得的保留/,
    );
  });
});

const { circumstances } = builtinRulebook().data;
const nameOf = new Map(circumstances.map((c) => [c.id, c.name.zh]));

describe('always', () => {
  it('names every circumstance that was found, and says of no other that it is absent', () => {
    fc.assert(
      fc.property(fullCase(), (input) => {
        const decision = decide(input);
        const text = reasons(decision);
        const stated = decision.case.circumstances ?? [];
        for (const { id, present } of stated)
          if (present || decision.outcome !== 'refer') expect(text).toContain(`“${nameOf.get(id)}”`);
        const absent = /经审查，下列情节不成立：(.*?)。/.exec(text)?.[1] ?? '';
        for (const id of decision.unexamined) expect(absent).not.toContain(`“${nameOf.get(id)}”`);
        expect(text).not.toMatch(/没有认定(从轻|从重)|没有(从轻|从重)情节/);
      }),
      { numRuns: runs(200) },
    );
  });

  it('has every stated amount, day and figure of the result', () => {
    fc.assert(
      fc.property(fullCase(), (input) => {
        const decision: Decision = decide(input);
        const text = reasons(decision);
        const yuan = (amount: string): string => `${amount.replace(/^(\d+\.\d)$/, '$10')}元`;
        // The unit's fine is no fact of the act: it stands where something is computed from it.
        const { unitFine, ...found } = decision.case.amounts ?? {};
        for (const amount of Object.values(found)) expect(text).toContain(yuan(amount));
        const form = decision.fine?.form;
        const counts =
          decision.personFines.some((p) => p.form.kind === 'share-of-fine') ||
          (form?.kind === 'share' && form.of === 'unitFine');
        if (unitFine !== undefined && counts) expect(text).toContain(yuan(unitFine));
        if (unitFine !== undefined) expect(text).not.toContain(`单位罚款数额为`);
        const ranges = [decision.fine?.range, ...decision.personFines.map((p) => p.range)];
        for (const range of ranges) if (range) expect(text).toContain(yuan(range.max));
        for (const other of decision.otherConsequences)
          if (other.amount !== null) expect(text).toContain(yuan(other.amount));
        const { order, decidedOn } = decision.case;
        for (const day of [order?.issuedOn, order?.deadline])
          if (day !== undefined) {
            const [y, m, d] = day.split('-').map(Number);
            expect(text).toContain(`${y}年${m}月${d}日`);
          }
        expect(decidedOn).toBeTruthy();
      }),
      { numRuns: runs(200) },
    );
  });

  it('marks each grade and range that nobody enacted', () => {
    fc.assert(
      fc.property(fullCase(), (input) => {
        const decision = decide(input);
        if (decision.fine?.assurance !== 'reference') return;
        const text = reasons(decision);
        const [heads] = text.split('一、');
        expect(heads).toContain('没有任何机关制定');
        expect(text).toContain('【参考值】');
        expect(() => reasons(decision, { final: true })).toThrow(/参考值/);
      }),
      { numRuns: runs(100) },
    );
  });
});
