/** The page in Chromium, with everything that it asks for and complains about written down. */
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import chromiumOptions from '../chromium.json' with { type: 'json' };

export const PAGE = fileURLToPath(new URL('../../docs/playground/index.html', import.meta.url));
const ADDRESS = pathToFileURL(PAGE).href;

let browser: Browser;

/** One browser for the tests of a file. */
export function withBrowser(): void {
  beforeAll(async () => {
    if (!existsSync(PAGE)) throw new Error('no page: npm run build makes it');
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: chromiumOptions.args,
    });
  });
  afterAll(() => browser?.close());
}

export interface Opened {
  readonly page: Page;
  /** Ends the page; nothing but the document was asked for, nothing was forbidden, nothing failed. */
  readonly close: () => Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Of the address. */
  readonly hash?: string;
  readonly address?: string;
  /** What the page may complain of, because the test breaks it. */
  readonly broken?: string;
}

export async function open(given: OpenOptions = {}): Promise<Opened> {
  const { hash = '', address = ADDRESS, broken, ...options } = given;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(120_000);
  const asked: string[] = [];
  const problems: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  context.on('weberror', (error) => problems.push(String(error.error())));
  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`forbidden: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(address + hash);
  await page.locator('#tab-grading').waitFor();
  return {
    page,
    async close() {
      const elsewhere = asked.filter((url) => url.split('#')[0] !== address && !url.startsWith('blob:'));
      await context.close();
      expect(elsewhere).toEqual([]);
      expect(problems.filter((said) => broken === undefined || !said.includes(broken))).toEqual([]);
    },
  };
}

/** The part of an address that holds a case. */
export const linkTo = (draft: unknown): string =>
  `#case=${Buffer.from(JSON.stringify(draft)).toString('base64url')}`;

/** Opens the page, does something with it, and sees that it stayed at home. */
export async function onPage(options: OpenOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const { page, close } = await open(options);
  await use(page);
  await close();
}

/** The last explanation is there: what-if comes a moment after the decision. */
export const settled = (page: Page): Promise<void> =>
  page.locator('.fold-whatif:not(:has([aria-busy])) li').first().waitFor({ state: 'attached' });

/** What a button hands over as a file. */
export async function downloaded(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** The text as it is laid out: nothing that is hidden. */
// biome-ignore lint/performance/useDomNodeTextContent: what a reader sees is what is tested
export const shown = (place: Locator): Promise<string> => place.innerText();

export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });

/** Lets the page open a file as if it had been picked. */
export const give = (page: Page, selector: string, name: string, content: string | Buffer): Promise<void> =>
  page.setInputFiles(selector, { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
