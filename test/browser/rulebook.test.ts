import { describe, expect, it } from 'vitest';
import { publishedCases, runnable } from '../../src/cases/published.js';
import { decide, loadRulebook, type RulebookData, verifyRulebook } from '../../src/index.js';
import { builtinTables } from '../../src/rulebook/builtin-tables.js';
import { downloaded, give, onPage, shown, unfold, withBrowser } from './open.js';

withBrowser();

const PICKER = '#page > input[type=file]';
const fengxian = runnable(publishedCases.find((c) => c.id === 'fengxian-doors')!);

function changed(change: (book: RulebookData) => void): RulebookData {
  const book = structuredClone(builtinTables()) as RulebookData;
  change(book);
  return book;
}

/** An office's own table: the lenient grade ends lower, and the document has a name. */
const own = changed((book) => {
  (book as { id: string }).id = 'own-office';
  const [benchmark] = book.benchmarks;
  const at = benchmark!.grading!.span.find((row) => row.grade === 'lenient');
  const next = benchmark!.grading!.span.find((row) => row.grade === 'ordinary');
  Object.assign(at!, { to: '0.2' });
  Object.assign(next!, { from: '0.2' });
});

const wrong = changed((book) => {
  const [benchmark] = book.benchmarks;
  Object.assign(benchmark!.grading!.span.find((row) => row.grade === 'ordinary')!, { from: '0.5' });
});

describe('a rulebook', () => {
  it('that does not hold together is refused with its witness; the one before stays in use', async () => {
    const { faults } = verifyRulebook(wrong);
    expect(faults.length).toBeGreaterThan(0);
    await onPage({}, async (page) => {
      await page.selectOption('.examples-menu', 'fengxian-doors');
      await give(page, PICKER, 'wrong.json', JSON.stringify(wrong));
      const refused = page.locator('.book-message .refused');
      await refused.waitFor();
      expect(await shown(refused)).toContain(`“wrong.json”有 ${faults.length} 处缺陷`);
      expect(await refused.locator('.witness li').count()).toBeGreaterThan(0);
      expect(await shown(refused.locator('.witness').first())).toContain('按被拒绝的规则库');
      expect(await shown(page.locator('.book-line'))).toContain('内置');
      expect(JSON.parse(await downloaded(page, '结论文件'))).toEqual(decide(fengxian));
    });
  });

  it('of the office itself is proved and used, in the audit too, and a link says with which it was made', async () => {
    const rulebook = loadRulebook(own);
    let hash = '';
    await onPage({}, async (page) => {
      await page.selectOption('.examples-menu', 'fengxian-doors');
      await give(page, PICKER, 'own.json', JSON.stringify(own));
      await page.locator('.tag-own').waitFor();
      expect(await shown(page.locator('.proved'))).toContain('没有缺陷');
      expect(await shown(page.locator('.headline'))).toContain('18000元以下');
      expect(JSON.parse(await downloaded(page, '结论文件'))).toEqual(decide(fengxian, { rulebook }));
      hash = await page.evaluate(() => location.hash);
      const line = JSON.stringify({ case: fengxian, imposed: { fine: '20000', warning: true } });
      await give(page, PICKER, 'one.jsonl', line);
      await page.locator('.report-title').waitFor();
      expect(await shown(page.locator('.report .lead'))).toContain(rulebook.digest);
      expect(await shown(page.locator('#findings'))).toContain('18000元以下');
    });
    await onPage({ hash }, async (page) => {
      expect(await shown(page.locator('.messages'))).toContain(rulebook.digest.slice(0, 16));
    });
  });

  it('cannot bring markup or anything that runs', async () => {
    const evil = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const hostile = changed((book) => {
      for (const provision of book.provisions)
        Object.assign(provision.name, { zh: evil + provision.violation });
      for (const one of book.circumstances) Object.assign(one.name, { zh: `${evil}${one.id}` });
    });
    await onPage({}, async (page) => {
      await page.selectOption('.examples-menu', 'fengxian-doors');
      await give(page, PICKER, `${evil}.json`, JSON.stringify(hostile));
      await page.locator('.tag-own').waitFor();
      await give(page, PICKER, `${evil}.json`, '{');
      const input = { ...fengxian, partyName: evil, facts: { ...fengxian.facts, evidence: [evil] } };
      const circumstances = fengxian.circumstances!.map((c) => ({ ...c, evidence: [evil] }));
      await give(page, PICKER, 'case.json', JSON.stringify({ ...input, circumstances }));
      await expect.poll(() => shown(page.locator('.paper'))).toContain(evil);
      await unfold(page);
      expect(await shown(page.locator('#result'))).toContain(evil);
      const markup = await page.evaluate(() => ({
        scripts: document.scripts.length,
        others: document.querySelectorAll('img, iframe, object, [onerror]').length,
      }));
      expect(markup).toEqual({ scripts: 1, others: 0 });
      expect(await page.title()).not.toMatch(/^[12]$/);
    });
  });
});
