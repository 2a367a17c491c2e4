/** A module of the package as the page has it. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { lean } from '../../playground/build/lean.js';

export async function bundled<T>(file: string): Promise<T> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'caliang-')), 'bundled.mjs');
  await build({
    entryPoints: [file],
    bundle: true,
    outfile,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    plugins: [lean],
    logOverride: { 'import-is-undefined': 'silent' },
  });
  return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as T;
}
