import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { decidedCases } from '../audit/generate.js';
import { give, onPage, settled, unfold, withBrowser } from './open.js';
import { csvOf, rowsOf } from './sheet.js';

withBrowser();

let csv: string;
beforeAll(() => {
  csv = csvOf(rowsOf([...decidedCases(60, 3)].map((planted) => planted.decided)));
});

/** What axe finds wrong; it is put into the page as an object of the debugger, which no policy of the page stops. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: found } = window as unknown as { axe: typeof import('axe-core') };
    const { violations: all } = await found.run();
    return all.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 200)).join(' | ')}`);
  });
}

/** How far the page is wider than the window. */
const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function withCase(page: Page): Promise<void> {
  await page.selectOption('.examples-menu', 'fengxian-doors');
  await settled(page);
  await unfold(page);
}

async function withAudit(page: Page): Promise<void> {
  await page.locator('#tab-audit').click();
  await give(page, '.audit input[type=file]', 'decided.csv', csv);
  await page.locator('.report-title').waitFor();
  await unfold(page);
}

describe('the page', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      it(`has no barrier that axe knows and nothing beyond the edge, ${colorScheme}, ${width} wide`, async () => {
        for (const hash of ['', '#locale=en']) {
          await onPage({ hash, colorScheme, viewport: { width, height: 900 } }, async (page) => {
            const check = async (view: string): Promise<void> => {
              expect(await violations(page), `${view} ${hash}`).toEqual([]);
              expect(await overhang(page), `${view} ${hash}`).toBeLessThanOrEqual(0);
            };
            await check('empty');
            await withCase(page);
            await check('case');
            await withAudit(page);
            await check('audit');
          });
        }
      });
    }
  }

  it('fits at 200 % zoom, which halves the window', async () => {
    await onPage({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, async (page) => {
      await withCase(page);
      expect(await overhang(page)).toBeLessThanOrEqual(0);
      await withAudit(page);
      expect(await overhang(page)).toBeLessThanOrEqual(0);
    });
  });

  it('prints the result with its assurance and without the form', async () => {
    await onPage({}, async (page) => {
      await withCase(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.form-side').isVisible()).toBe(false);
      expect(await page.locator('.tools').isVisible()).toBe(false);
      expect(await page.locator('.stamp').isVisible()).toBe(true);
      expect(await page.locator('.paper').isVisible()).toBe(true);
      expect(await overhang(page)).toBeLessThanOrEqual(0);
      const pdf = await page.pdf({ format: 'A4', printBackground: true });
      expect(pdf.length).toBeGreaterThan(20_000);
      await page.emulateMedia({ media: null });
      await withAudit(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.report .lead').isVisible()).toBe(true);
      expect(await page.locator('.audit-open').isVisible()).toBe(false);
    });
  });
});
