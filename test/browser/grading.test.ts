import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedCases, runnable } from '../../src/cases/published.js';
import { lexiconOf } from '../../src/explain/lexicon.js';
import { zhCN } from '../../src/explain/locales/zh-CN.js';
import { whatIfParts } from '../../src/explain/whatif-text.js';
import { builtinRulebook, decide, reasons, whatIf } from '../../src/index.js';
import { run } from '../cli/run.js';
import { choose, pick, tabTo, typeInto } from './keyboard.js';
import { downloaded, linkTo, onPage, settled, shown, withBrowser } from './open.js';

withBrowser();

const fengxian = runnable(publishedCases.find((c) => c.id === 'fengxian-doors')!);

async function byCommandLine(input: object): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'caliang-'));
  try {
    const file = join(folder, 'case.json');
    writeFileSync(file, JSON.stringify(input));
    return JSON.parse((await run(['decide', file, '--json'])).out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a case', () => {
  it('typed in with the keyboard alone is decided as on the command line', async () => {
    let link = '';
    let decision: unknown;
    await onPage({}, async (page) => {
      await typeInto(page, '违法行为', '49(3)');
      await page.keyboard.press('Enter');
      await choose(page, '当事人种类', '单位');
      await pick(page, '身份', '管理单位');
      await typeInto(page, '行为开始', '20230201');
      await typeInto(page, '行为结束', '2023-2-10');
      await typeInto(page, '发现', '2023年2月10日');
      await typeInto(page, '立案', '2023-02-12');
      await typeInto(page, '作出决定', '2023-04-11');
      await typeInto(page, '破坏数量', '2');
      await pick(page, '单位', '樘');
      await pick(page, '危害后果', lexiconOf(builtinRulebook(), zhCN).consequence.remediable);
      await choose(page, '主动消除或者减轻', '有');
      await settled(page);
      expect(await shown(page.locator('.stamp'))).toContain('没有任何机关制定');
      expect(await shown(page.locator('.headline'))).toContain('10000元以上22000元以下');
      await tabTo(page, '结论文件');
      const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      const text = await file.createReadStream();
      let json = '';
      for await (const chunk of text) json += chunk;
      decision = JSON.parse(json);
      link = await page.evaluate(() => location.hash);
    });
    expect(decision).toEqual(await byCommandLine(fengxian));

    await onPage({ hash: link }, async (page) => {
      await settled(page);
      expect(JSON.parse(await downloaded(page, '结论文件'))).toEqual(decision);
    });
    await onPage({ hash: `${link}&locale=en` }, async (page) => {
      expect(await shown(page.locator('.headline'))).toContain('10,000');
    });
  });

  it('that was published is decided as the package does', async () => {
    await onPage({}, async (page) => {
      for (const row of publishedCases) {
        await page.selectOption('.examples-menu', row.id);
        const decided = JSON.parse(await downloaded(page, '结论文件'));
        expect(decided, row.id).toEqual(await byCommandLine(decide(runnable(row)).case));
      }
    });
  });

  it('gives its paragraph to the clipboard, with the fine that is meant', async () => {
    await onPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.selectOption('.examples-menu', 'fengxian-doors');
      await page.getByRole('button', { name: '复制段落' }).click();
      await page.locator('.fold-reasons .said').getByText('已复制').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(reasons(decide(fengxian), { fine: '10000' }));
      await page.getByRole('button', { name: '复制链接' }).click();
      await page.locator('.keep .said').getByText('已复制').waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    });
  });

  it('shows what would change it, the row of the table behind it, and what a circumstance means', async () => {
    await onPage({}, async (page) => {
      await page.selectOption('.examples-menu', 'fengxian-doors');
      await settled(page);
      const { changes, routes, questions } = whatIfParts(whatIf(fengxian));
      const said = await shown(page.locator('.fold-whatif'));
      const items = [...changes.groups, ...routes, questions].flatMap((group) => group.items);
      expect(items.length).toBeGreaterThan(20);
      for (const { text } of items) expect(said).toContain(text);
      await page.locator('.fold-table > summary').click();
      const marked = await page.locator('tr.used').allInnerTexts();
      expect(marked.some((row) => row.includes('10000元') && row.includes('50000元'))).toBe(true);
      expect(marked.some((row) => row.includes('破坏数量') && row.includes('轻'))).toBe(true);
      const meaning = page.locator('[data-field="circumstances.removed-harm"] .meaning');
      await meaning.locator('summary').click();
      expect(await shown(meaning)).toContain('第三十二条');
      await page.getByRole('button', { name: 'Switch to English' }).click();
      await meaning.locator('summary').click();
      expect(await shown(meaning)).toMatch(/Article 32|art\. 32|32/);
    });
  });

  it('that is cleared waits for what must be stated, by the names of the fields', async () => {
    await onPage({}, async (page) => {
      await page.selectOption('.examples-menu', 'fengxian-doors');
      await settled(page);
      await page.getByRole('button', { name: '清空' }).click();
      await page.locator('.waiting').waitFor();
      const waiting = await page.locator('.waiting li').allInnerTexts();
      expect(waiting).toEqual(['违法行为', '当事人种类', '行为开始', '作出决定']);
      await page.locator('.waiting').getByRole('button', { name: '作出决定' }).click();
      await page.keyboard.type('20230411');
      expect(await page.getByRole('textbox', { name: '作出决定必填' }).inputValue()).toBe('20230411');
    });
  });

  it('tells on demand what the article means', async () => {
    const provision = builtinRulebook().data.provisions.find((p) => p.violation === fengxian.violation)!;
    expect(provision.meaning?.zh).toBeTruthy();
    await onPage({ hash: linkTo(fengxian) }, async (page) => {
      const meaning = page.locator('.part-violation .meaning');
      expect(await shown(meaning)).not.toContain(provision.meaning!.zh);
      await meaning.locator('summary').click();
      expect(await shown(meaning)).toContain(provision.meaning!.zh);
    });
  });

  it('has its answer on the first screen of a phone, and its sources folded', async () => {
    const viewport = { width: 390, height: 844 };
    await onPage({ hash: linkTo(fengxian), viewport }, async (page) => {
      await settled(page);
      const live = page.locator('#live');
      expect(await shown(live)).toContain('10000元以上22000元以下');
      const box = await live.boundingBox();
      expect(box!.y + box!.height).toBeLessThanOrEqual(viewport.height);
      expect(await page.locator('.fold-figure').evaluate((fold: HTMLDetailsElement) => fold.open)).toBe(
        false,
      );
      await page.getByRole('button', { name: '跳到结果' }).click();
      const headline = await page.locator('.headline').boundingBox();
      expect(headline!.y).toBeLessThan(viewport.height);
    });
  });

  it('says beside the field what is wrong, and a damaged link is not half a case', async () => {
    await onPage({}, async (page) => {
      await page.selectOption('.examples-menu', 'fengxian-doors');
      const day = page.getByRole('textbox', { name: '作出决定必填' });
      await day.fill('2023-02-30');
      const field = page.locator('[data-field="decidedOn"]');
      await expect.poll(() => shown(field.locator('.error'))).toContain('2023-02-30');
      expect(await page.locator('#result .refused').count()).toBe(1);
      expect(await page.locator('.headline').count()).toBe(0);
    });
    await onPage({ hash: '#case=eyJ2aW9s' }, async (page) => {
      expect(await shown(page.locator('.messages'))).toContain('不完整');
      expect(await page.locator('.headline').count()).toBe(0);
    });
  });
});
