/** The page without a mouse. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The accessible name of what has the focus, and of the group that it stands in. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement | null;
    if (!at) return '';
    const label = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent;
    return [at.closest('fieldset')?.querySelector('legend')?.textContent, label].filter(Boolean).join(' › ');
  });

/** Presses Tab until something with the name has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let n = 0; n < 200; n += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (typeof name === 'string' ? at.startsWith(name) : name.test(at)) return;
  }
  expect.fail(`Tab never comes to ${name}`);
}

export async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

/** Picks an option of a list by moving down to it. */
export async function pick(page: Page, name: string, option: string): Promise<void> {
  await tabTo(page, name);
  const chosen = (): Promise<string> =>
    page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.label ?? '');
  for (let n = 0; (await chosen()) !== option; n += 1) {
    if (n > 50) expect.fail(`no option ${option} in ${name}`);
    await page.keyboard.press('ArrowDown');
  }
}

/** Picks one of a few that are all in sight. */
export async function choose(page: Page, group: string, option: string): Promise<void> {
  await tabTo(page, group);
  await page.keyboard.press('Space');
  for (let n = 0; !(await focused(page)).endsWith(option); n += 1) {
    if (n > 10) expect.fail(`no ${option} in ${group}`);
    await page.keyboard.press('ArrowRight');
  }
}
