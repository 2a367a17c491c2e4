/** Runs a bundled page in headless Chromium and prints its title: the decision. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const folder = process.argv[2];
const { args } = JSON.parse(readFileSync(new URL('../chromium.json', import.meta.url), 'utf8'));
const { outputFiles } = await build({
  entryPoints: [join(folder, 'page.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args,
});
try {
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
  await page.addScriptTag({ content: outputFiles[0].text });
  const title = await page.title();
  const text = await page.textContent('body');
  const facts = await page.evaluate('globalThis.facts');
  if (problems.length > 0) throw new Error(problems.join('\n'));
  if (!text.includes('没有任何机关制定'))
    throw new Error('the page does not say that the figures are reference values');
  if (facts.faults !== 0 || !facts.worksheet) throw new Error(`the page computed ${JSON.stringify(facts)}`);
  console.log(title);
} finally {
  await browser.close();
}
