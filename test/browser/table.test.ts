/** A table as an office printed it: loaded, asked for, and shown with the row that holds. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type CaseInput, checkFine, decide, loadRulebook } from '../../src/index.js';
import { downloaded, give, onPage, settled, shown, withBrowser } from './open.js';

withBrowser();

const PICKER = '#page > input[type=file]';
const text = readFileSync(new URL('../../rules/examples/jilin.json', import.meta.url), 'utf8');
const rulebook = loadRulebook(JSON.parse(text));

/** Item 1, row 较重: not finished when the ordered period ended. */
const input = {
  violation: 'not-building-shelter',
  party: 'unit',
  act: { from: '2023-01-01' },
  discoveredOn: '2023-02-01',
  decidedOn: '2023-06-01',
  order: { issuedOn: '2023-02-02', deadline: '2023-03-01', compliedOn: null },
  facts: { correction: 'unfinished', area: 200 },
  amounts: { constructionCost: '1000000' },
} as CaseInput;

async function withTable(page: Page): Promise<void> {
  await give(page, PICKER, 'jilin.json', text);
  await page.locator('.tag-own').waitFor();
}

describe('a printed table', () => {
  it('is shown row by row, with the one that holds marked and its findings in sight', async () => {
    await onPage({}, async (page) => {
      await withTable(page);
      await give(page, PICKER, 'case.json', JSON.stringify(input));
      await settled(page);
      const rows = page.locator('.printed tbody tr');
      expect(await rows.count()).toBe(4);
      const marked = page.locator('.printed tr.used');
      expect(await marked.count()).toBe(1);
      expect(await shown(marked)).toContain('每平方米40元，最高不超过7万元');
      expect(await shown(page.locator('.fold-printed .notices'))).toContain('序号1 · 较重');
      expect(JSON.parse(await downloaded(page, '结论文件'))).toEqual(decide(input, { rulebook }));
      await page.locator('.fold-table > summary').click();
      expect(await shown(page.locator('.fold-table tr.used').last())).toContain('期限届满仍未完成');
    });
  });

  it('has its own facts asked in its own words, and another answer marks another row', async () => {
    await onPage({}, async (page) => {
      await withTable(page);
      const { facts: _, ...without } = input;
      const complied = { ...without, order: { ...input.order, compliedOn: '2023-02-20' } };
      await give(page, PICKER, 'case.json', JSON.stringify(complied));
      await settled(page);
      expect(await page.locator('.printed tr.used').count()).toBe(0);
      await page.getByRole('combobox', { name: '改正情况' }).last().selectOption('after-order');
      await page.getByRole('combobox', { name: '不良影响' }).selectOption('true');
      await page.getByRole('textbox', { name: '应建面积' }).fill('200');
      await expect.poll(() => shown(page.locator('.printed tr.used'))).toContain('每平方米20元');
      const facts = { correction: 'after-order', 'bad-influence': true, area: 200 };
      const decided = decide({ ...complied, facts } as CaseInput, { rulebook });
      expect(JSON.parse(await downloaded(page, '结论文件'))).toEqual(decided);
      await page.getByRole('button', { name: 'Switch to English' }).click();
      await page.getByRole('combobox', { name: 'course of correction' }).waitFor();
    });
  });
});

describe('the fine that is meant', () => {
  it('is judged as the library judges it', async () => {
    const decision = decide(input, { rulebook });
    await onPage({}, async (page) => {
      await withTable(page);
      await give(page, PICKER, 'case.json', JSON.stringify(input));
      for (const fine of ['0', '49999.99', '50000', '50000.01', '8000']) {
        const { verdict } = checkFine(decision, fine, { rulebook });
        await page.getByRole('textbox', { name: '拟处罚款' }).fill(fine);
        await page.locator(`.fine-check.fine-${verdict}`).waitFor();
      }
    });
  });
});
