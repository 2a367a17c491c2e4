/** Links and files that nobody would write by hand: the page says what is wrong, and stays usable. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { zhCN as texts } from '../../playground/locales/zh-CN.js';
import { publishedCases, runnable } from '../../src/cases/published.js';
import { decide } from '../../src/index.js';
import { builtinTables } from '../../src/rulebook/builtin-tables.js';
import { downloaded, give, linkTo, onPage, settled, shown, withBrowser } from './open.js';

withBrowser();

const PICKER = '#page > input[type=file]';
const fengxian = runnable(publishedCases.find((c) => c.id === 'fengxian-doors')!);

/** Another case is opened, changed and decided as on a fresh page. */
async function stillUsable(page: Page): Promise<void> {
  await page.selectOption('.examples-menu', 'fengxian-doors');
  await settled(page);
  expect(await shown(page.locator('.headline'))).toContain('22000元以下');
  await page.getByRole('textbox', { name: '拟处罚款' }).fill('60000');
  await page.locator('.fine-unlawful').waitFor();
}

const refusal = (page: Page) => page.locator('#result .refused');

describe('a link', () => {
  it('with evidence that is no list is refused beside the field', async () => {
    const [first] = fengxian.circumstances!;
    const draft = {
      ...fengxian,
      facts: { ...fengxian.facts, evidence: '现场检查笔录' },
      circumstances: [{ ...first, evidence: '现场照片' }],
    };
    await onPage({ hash: linkTo(draft) }, async (page) => {
      const facts = page.locator('[data-field="facts.evidence"]');
      const circumstance = page.locator(`[data-field="circumstances.${first!.id}.evidence"]`);
      expect(await shown(facts.locator('.error'))).not.toBe('');
      expect(await shown(circumstance.locator('.error'))).not.toBe('');
      expect(await circumstance.locator('input').inputValue()).toBe('现场照片');
      expect(await refusal(page).locator('li').count()).toBe(2);
      expect(await page.locator('.headline').count()).toBe(0);
      await circumstance.locator('input').fill('现场照片、笔录');
      await facts.locator('input').fill('笔录');
      await page.locator('.headline').waitFor();
      await stillUsable(page);
    });
  });

  it.each([
    ['circumstances', { circumstances: Array(6000).fill({ id: 'x', present: true, evidence: 'y' }) }],
    ['violation', { violation: Array(30_000).fill('damaging') }],
    ['facts', { facts: Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, i])) }],
  ])('of 300 kB, nearly all of it %s, is not loaded, and the page says why', async (at, part) => {
    const hash = linkTo({ ...fengxian, ...part });
    expect(hash.length).toBeGreaterThan(300_000);
    await onPage({ hash }, async (page) => {
      expect(await shown(page.locator('.messages'))).toContain(`“${at}”`);
      expect(await page.locator('.headline').count()).toBe(0);
      await give(page, PICKER, 'case.json', JSON.stringify({ ...fengxian, ...part }));
      await expect.poll(() => shown(page.locator('.messages'))).toContain(`“${at}”`);
      await stillUsable(page);
    });
  });

  it('of 300 kB, nearly all of it a name, is decided as the library decides it, and written again', async () => {
    const draft = { ...fengxian, partyName: '某'.repeat(100_000) };
    await onPage({ hash: linkTo(draft) }, async (page) => {
      await settled(page);
      await page.getByRole('textbox', { name: '拟处罚款' }).fill('12000');
      await page.locator('.fine-check').waitFor();
      expect(JSON.parse(await downloaded(page, '结论文件'))).toEqual(decide(draft));
      expect(await page.evaluate(() => location.hash.length)).toBeGreaterThan(300_000);
      await stillUsable(page);
    });
  });

  it.each([
    [
      'wrong kinds',
      {
        violation: [{}, null],
        party: [],
        act: 5,
        facts: 'x',
        order: [],
        circumstances: { length: 3 },
        amounts: null,
      },
    ],
    [
      'wrong kinds within',
      {
        ...fengxian,
        act: { from: {}, to: [1, [2]] },
        circumstances: [null, { id: {} }, { id: 'first-violation', evidence: [null, {}] }],
      },
    ],
    [
      'names of the language',
      {
        ...fengxian,
        violation: '__proto__',
        role: 'constructor',
        circumstances: [{ id: 'toString', present: true }],
      },
    ],
    ['controls', { ...fengxian, partyName: '\u202e\u0000\u2028某\uFFFE' }],
  ])('with %s is refused, not drawn by halves', async (_, draft) => {
    await onPage({ hash: `${linkTo(draft)}&require=constructor&choice=e30&fine=__proto__` }, async (page) => {
      await refusal(page).waitFor();
      await stillUsable(page);
    });
  });

  it('of any bytes is called damaged', async () => {
    for (const hash of [
      `#case=${'A'.repeat(300_000)}`,
      '#case=W10',
      '#case=%00%ff',
      '#choice=e',
      `#case=${'='.repeat(9)}`,
    ]) {
      await onPage({ hash }, async (page) => {
        expect(await shown(page.locator('.messages'))).toContain('不完整');
        await stillUsable(page);
      });
    }
  });
});

describe('a file', () => {
  const deep = `{"provisions":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
  const named = (zh: string): string => {
    const book = structuredClone(builtinTables()) as { provisions: { name: { zh: string } }[] };
    for (const [i, { name }] of book.provisions.entries()) name.zh = `${zh}${i}`;
    return JSON.stringify(book);
  };

  it.each([
    ['nothing in it', '{"provisions":null,"benchmarks":5}'],
    ['a list of nothing', '{"provisions":[null],"facts":[{}],"terms":{}}'],
    [
      'names of the language',
      '{"provisions":[{"violation":"__proto__"}],"__proto__":{"id":"x"},"constructor":{}}',
    ],
    ['a depth that no program follows', deep],
    ['letters that turn the line round', named('\u202e甲')],
    ['lines in its names', named('甲\n乙')],
  ])('that calls itself a rulebook, with %s, is refused and the one before stays', async (_, content) => {
    await onPage({}, async (page) => {
      await give(page, PICKER, 'book.json', content);
      await page.locator('.book-message .refused').waitFor();
      expect(await shown(page.locator('.book-line'))).toContain('内置');
      await stillUsable(page);
    });
  });

  it('with words of 20,000 letters, or that look like code, is used and breaks nothing', async () => {
    await onPage({}, async (page) => {
      for (const word of ['长'.repeat(20_000), '`);alert(1)//{{x}}</script><!--']) {
        await give(page, PICKER, 'book.json', named(word));
        await expect.poll(() => shown(page.locator('#result'))).toContain(texts.waiting);
        await page.locator('.tag-own').waitFor();
        await stillUsable(page);
        await page.getByRole('button', { name: texts.backToBuiltIn }).click();
        await page.getByRole('button', { name: texts.clear }).click();
      }
    });
  });

  it('with a sentence in place of JSON, or with JSON of something else, is named', async () => {
    await onPage({}, async (page) => {
      for (const content of ['没有', '[]', 'null', '"x"', '{"a":1}']) {
        await give(page, PICKER, 'any.json', content);
        await expect.poll(() => shown(page.locator('.messages'))).toContain('any.json');
      }
      await stillUsable(page);
    });
  });
});

describe('an error of the page itself', () => {
  it('takes the result away, and the next change brings one again', async () => {
    await onPage({ broken: 'broken on purpose' }, async (page) => {
      await page.selectOption('.examples-menu', 'fengxian-doors');
      await settled(page);
      const fine = page.getByRole('textbox', { name: '拟处罚款' });
      await page.evaluate(() => {
        const { parseFromString } = DOMParser.prototype;
        DOMParser.prototype.parseFromString = () => {
          DOMParser.prototype.parseFromString = parseFromString;
          throw new Error('broken on purpose');
        };
      });
      await fine.fill('20000');
      await expect.poll(() => shown(page.locator('#result'))).toContain('本页出错');
      expect(await page.locator('.headline').count()).toBe(0);
      await fine.fill('21000');
      await page.locator('.headline').waitFor();
      expect(await shown(page.locator('.fine-check'))).toContain('21000');
    });
  });
});
