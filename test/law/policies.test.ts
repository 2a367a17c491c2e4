/** `docs/policies.zh-CN.md`: every policy of the tables with what it does, and the argument on both sides in three sentences. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtinRulebook } from '../../src/index.js';
import { alternativesOf, meaningsOf, SLOT_NAMES } from '../../src/rulebook/slots.js';

const { data } = builtinRulebook();
const ASSURANCE = { reference: '参考值', reported: '转述', published: '公布文本', enacted: '法条原文' };

interface Section {
  readonly lines: readonly string[];
  readonly argument: string;
}

const sections = new Map(
  readFileSync('docs/policies.zh-CN.md', 'utf8')
    .split('\n## ')
    .slice(1)
    .map((text): [string, Section] => {
      const [head = '', ...rest] = text.split('\n').filter(Boolean);
      const id = /（`([^`]+)`）$/.exec(head)?.[1] ?? head;
      const argument = rest.find((line) => line.startsWith('赞成：')) ?? '';
      return [id, { lines: rest.filter((line) => line.startsWith('- ')), argument }];
    }),
);

/** What the tables decide without a law that says so, beside the policies of the book. */
function slotsOfTables(): Map<string, { note: string; violations: string[] }> {
  const slots = new Map<string, { note: string; violations: string[] }>();
  const add = (id: string, violation: string, note: string): void => {
    const slot = slots.get(id) ?? { note, violations: [] };
    slot.violations.push(violation);
    slots.set(id, slot);
  };
  const noteOf = (cell: { source: readonly object[] }): string =>
    (cell.source[0] as { note?: string }).note ?? '';
  for (const { violation, course, limitationFrom, yieldsTo = [] } of data.provisions) {
    if (course?.assurance === 'reference') add(`course-${course.kind}`, violation, noteOf(course));
    if (limitationFrom?.assurance === 'reference') {
      add(`limitation-from-${limitationFrom.readings.join('-or-')}`, violation, noteOf(limitationFrom));
    }
    for (const row of yieldsTo) if (row.assurance === 'reference') add('yields-within-scope', violation, '');
  }
  return slots;
}

describe('docs/policies.zh-CN.md', () => {
  it('says of every policy of the book what it does, as the book has it', () => {
    expect(data.policies.length).toBeGreaterThan(8);
    for (const { id, text, argument, assurance } of data.policies) {
      const { lines } = sections.get(id) ?? { lines: [] };
      expect(lines, id).toContain(`- 做法：${text.zh}。`);
      const place = lines.find((line) => line.startsWith('- 位置：'));
      expect(place, id).toContain(`可信程度：${ASSURANCE[assurance]}；`);
      if (argument) expect(lines, id).toContain(`- 所据：${argument.zh}。`);
    }
  });

  it('lists for every slot what a book can choose, the choice of this book first, and why where there is one only', () => {
    for (const slot of SLOT_NAMES) {
      const lines = sections.get(slot)?.lines ?? [];
      const listed = lines.filter((line) => line.startsWith('- 可选：'));
      const known = Object.entries(meaningsOf(slot));
      expect(listed, slot).toEqual(known.map(([id, meaning]) => `- 可选：\`${id}\`，${meaning}。`));
      expect(data.policies.find(({ id }) => id === slot)?.choice, slot).toBe(alternativesOf(slot)[0]);
      const single = lines.filter((line) =>
        /^- 单一：(?:只有一种：|程序只有这一种；另一种意见见下，).{4,}。$/.test(line),
      );
      expect(single.length, slot).toBe(known.length === 1 ? 1 : 0);
    }
  });

  it('says the same of what the provisions decide by themselves, with the number of places', () => {
    const slots = slotsOfTables();
    expect([...slots.keys()].sort()).toEqual([
      'course-continuing',
      'course-either',
      'course-momentary',
      'limitation-from-act-or-order-deadline',
      'limitation-from-order-deadline',
      'yields-within-scope',
    ]);
    for (const [id, { note, violations }] of slots) {
      const { lines } = sections.get(id) ?? { lines: [] };
      expect(lines.join('\n'), id).toContain(`，${violations.length}处，`);
      if (note) expect(lines, id).toContain(`- 做法：${note}。`);
    }
  });

  it('lists every pair of facts that is refused', () => {
    const { lines } = sections.get('contradictions')!;
    for (const { circumstance, source } of data.contradictions) {
      expect(lines).toContain(`- \`${circumstance}\`：${(source![0] as { note: string }).note}。`);
    }
    expect(lines.length).toBe(data.contradictions.length + 1);
  });

  it('argues both sides in three sentences: for, against, and how to overrule it', () => {
    for (const [id, { argument }] of sections) {
      const sentences = argument.split('。').filter(Boolean);
      expect(sentences.length, `${id}: ${argument}`).toBe(3);
      const [one, two, three] = sentences;
      expect(one, id).toMatch(/^赞成：.{15,}/);
      expect(two, id).toMatch(/^反对：.{15,}/);
      expect(three, id).toMatch(/^推翻：.{12,}/);
    }
  });

  it('has no section about a policy that the tables do not have', () => {
    const own = ['contradictions', 'reference-grading'];
    const known = [...data.policies.map((p) => p.id), ...slotsOfTables().keys(), ...own];
    expect([...sections.keys()].sort()).toEqual([...known].sort());
  });
});
