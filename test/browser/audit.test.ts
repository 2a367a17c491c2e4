import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DecidedCase } from '../../src/index.js';
import { decidedCases } from '../audit/generate.js';
import { isShort } from '../runs.js';
import { tabTo } from './keyboard.js';
import { downloaded, give, onPage, shown, withBrowser } from './open.js';
import { auditedByCommandLine, csvOf, head, rowsOf } from './sheet.js';

withBrowser();

let cases: DecidedCase[];
let rows: string[][];
beforeAll(() => {
  cases = [...decidedCases(400, 31)].map((planted) => planted.decided);
  rows = rowsOf(cases);
});

/** Rows of a large audit: as many as an office of years has, before a landing a quarter. */
const MANY = isShort ? 24_000 : 100_000;

/** A slow machine may take its time. */
const LONG = 900_000;

const PICKER = '.audit input[type=file]';
const audited = (page: Page): Promise<void> => page.locator('.report-title').waitFor({ timeout: LONG });

async function sameAsCommandLine(page: Page, name: string, content: string | Buffer): Promise<void> {
  await give(page, PICKER, name, content);
  await audited(page);
  const expected = await auditedByCommandLine(name, content);
  expect(await downloaded(page, '保存数据（JSON）')).toBe(expected.json);
  expect(await downloaded(page, '保存问题清单（CSV）')).toBe(expected.findings);
  expect(await downloaded(page, '保存报告（网页）')).toBe(expected.report);
}

describe('an audit', () => {
  it('of a sheet with planted faults gives what the command line gives, byte for byte', async () => {
    await onPage({ hash: '#view=audit' }, async (page) => {
      const csv = csvOf(rows);
      await sameAsCommandLine(page, 'decided.csv', csv);
      await sameAsCommandLine(page, 'gb.csv', iconv.encode(csv.replaceAll('\n', '\r\n'), 'gb18030'));
      await sameAsCommandLine(page, 'decided.jsonl', cases.map((one) => JSON.stringify(one)).join('\n'));
      const lead = await shown(page.locator('.report .lead'));
      expect(lead).toContain('参考值，没有任何机关制定');
    });
  });

  it('says how days that are numbers were read, and which rows of sums are no cases', async () => {
    const day = head().indexOf('决定日');
    const number = rows[0]!.map((cell, i) => (i === day ? '45027' : cell));
    const sum = head().map((_, i) => (i === 0 ? '合计' : ''));
    await onPage({ hash: '#view=audit' }, async (page) => {
      await sameAsCommandLine(page, 'told.csv', csvOf([number, rows[1]!, sum]));
      const notes = await page.locator('.audit-report > .soft').allTextContents();
      expect(notes).toHaveLength(2);
      // Counted from 1900, day 45,027 is 11 April 2023.
      expect(notes[0]).toMatch(/1 处，按 1900 年.*2 决定日：45027 读作 2023-04-11/);
      expect(notes[1]).toBe('合计行，没有当作案件：第 4 行');
    });
  });

  it('names the line of a row that cannot be read, goes on, and shows a cell as text whatever it holds', async () => {
    const bad = rows[0]!.map((cell, i) => (head()[i] === '违法行为' ? '<img src=x onerror=alert(1)>' : cell));
    const split = rows[1]!.map((cell, i) => (head()[i] === '裁量说理' ? '第一行\n"第二行"' : cell));
    const named = rows[2]!.map((cell, i) =>
      head()[i] === '案号' ? '</main><script>alert(1)</script>' : cell,
    );
    const late = named.map((cell, i) => (head()[i] === '罚款' ? '999999999' : cell));
    await onPage({ hash: '#view=audit' }, async (page) => {
      await sameAsCommandLine(page, 'bad.csv', csvOf([rows[0]!, split, bad, late, rows[3]!]));
      const refusals = page.locator('.report section').last();
      expect(await refusals.locator('tbody tr').count()).toBe(1);
      expect((await shown(refusals.locator('tbody td').first())).trim()).toBe('5');
      expect(await shown(refusals)).toContain('<img src=x onerror=alert(1)>');
      expect(await shown(page.locator('#findings'))).toContain('</main><script>alert(1)</script>');
      expect(await page.locator('.report img, .report script').count()).toBe(0);
      await sameAsCommandLine(page, 'open.csv', `${csvOf([rows[0]!])}"没有结束的引号，`);
      expect(await shown(page.locator('.report section').last())).toContain('引号不对');
    });
  });

  it('refuses headings that it does not know and bytes that are of no encoding', async () => {
    await onPage({ hash: '#view=audit' }, async (page) => {
      await give(page, PICKER, 'a.csv', csvOf(rows.slice(0, 2)).replace('违法行为', '违法行'));
      const said = page.locator('.audit-status [role=alert]');
      await expect.poll(() => shown(said)).toContain('缺少必需的列：违法行为');
      const mixed = Buffer.concat([
        Buffer.from(csvOf(rows)),
        iconv.encode('错', 'gb18030'),
        Buffer.from([0xff]),
      ]);
      await give(page, PICKER, 'b.csv', mixed);
      await expect.poll(() => shown(said)).toContain('文件的文字编码不对');
      expect(await page.locator('.report').count()).toBe(0);
    });
  });

  it('filters its findings, speaks both languages, and is reached with the keyboard', async () => {
    await onPage({}, async (page) => {
      const asked = page.waitForEvent('filechooser');
      await tabTo(page, '单案试算');
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('#tab-audit').getAttribute('aria-selected')).toBe('true');
      await tabTo(page, '打开案件表');
      await page.keyboard.press('Enter');
      await (await asked).setFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(csvOf(rows)) });
      await audited(page);
      const listed = page.locator('#findings tbody tr:visible');
      const all = await listed.count();
      await page.selectOption('.filter [name=severity]', 'error');
      const errors = await listed.count();
      expect(errors).toBeGreaterThan(0);
      expect(errors).toBeLessThan(all);
      await page.fill('.filter [name=text]', '没有这样的文字');
      expect(await listed.count()).toBe(0);
      expect(await shown(page.locator('#shown'))).toBe('0');
      await page.getByRole('button', { name: 'Switch to English' }).click();
      expect(await shown(page.locator('.report-title'))).toBe('Audit of decided cases');
      expect(await shown(page.locator('.report .lead'))).toContain('reference');
    });
  });

  it(
    `of ${MANY} cases leaves the page alive, says how far it is, and can be cancelled`,
    async () => {
      const body = csvOf(rows).split('\n').slice(1).join('\n');
      const many = `${head().join(',')}\n${body.repeat(MANY / 400)}`;
      const file = join(mkdtempSync(join(tmpdir(), 'caliang-')), 'many.csv');
      writeFileSync(file, many);
      await onPage({ hash: '#view=audit' }, async (page) => {
        await page.setInputFiles(PICKER, file);
        await page.locator('.running-bar').getByText('案').waitFor();
        await page.getByRole('button', { name: '取消' }).click();
        expect(await shown(page.locator('.audit-status'))).toContain('已取消');
        expect(await page.locator('.report').count()).toBe(0);

        await page.evaluate(() => {
          const seen = { ticks: 0, longest: 0, progress: new Set<string>() };
          let last = performance.now();
          Object.assign(window, { seen });
          setInterval(() => {
            const now = performance.now();
            seen.ticks += 1;
            seen.longest = Math.max(seen.longest, now - last);
            last = now;
            const bar = document.querySelector<HTMLProgressElement>('progress');
            if (bar) seen.progress.add(bar.value.toFixed(2));
          }, 10);
        });
        const begun = Date.now();
        await page.setInputFiles(PICKER, file);
        await audited(page);
        const whole = Date.now() - begun;
        const seen = await page.evaluate(() => {
          const { ticks, longest, progress } = (
            window as unknown as { seen: { ticks: number; longest: number; progress: Set<string> } }
          ).seen;
          return { ticks, longest, steps: progress.size };
        });
        expect(seen.longest).toBeLessThan(whole / 4);
        expect(seen.ticks).toBeGreaterThan(20);
        expect(seen.steps).toBeGreaterThan(10);
        const report = JSON.parse(await downloaded(page, '保存数据（JSON）'));
        expect(report.rows).toBe(MANY);
        expect(report.lines).toBe(MANY + 1);
      });
      rmSync(dirname(file), { recursive: true });
    },
    LONG,
  );
});
