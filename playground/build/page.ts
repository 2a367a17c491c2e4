/** Puts script and style into one page that may run these two and nothing else, and may load nothing. */
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** `data:` is the empty icon; `blob:` is for a worker made from the page's own script. */
const policyFor = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** One element of the source page; it must be there once, or the built page is not what it seems. */
function put(page: string, empty: string, full: string): string {
  const parts = page.split(empty);
  if (parts.length !== 2) throw new Error(`playground/index.html must have ${empty} once`);
  return parts.join(full);
}

export async function writePage(folder: string): Promise<void> {
  const read = async (name: string): Promise<string> => (await readFile(join(folder, name), 'utf8')).trim();
  const [script, styles] = await Promise.all([read('main.js'), read('style.css')]);
  const style = (await transform(styles, { loader: 'css', minify: true })).code.trim();
  let page = await readFile('playground/index.html', 'utf8');
  page = put(page, '"default-src \'none\'"', `"${policyFor(script, style)}"`);
  page = put(page, '<style></style>', `<style>${style}</style>`);
  page = put(page, '<script></script>', `<script>${script}</script>`);
  await writeFile(join(folder, 'index.html'), page);
  await Promise.all(['main.js', 'style.css'].map((name) => rm(join(folder, name))));
}
