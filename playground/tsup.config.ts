import type { Options } from 'tsup';
import { likeBesideLike } from './build/like-beside-like.js';
import { packedTables } from './build/packed-tables.js';
import { writePage } from './build/page.js';
import { uncalledMethods } from './build/uncalled-methods.js';

/** The page alone: `npm run build:page`. */
export default {
  entry: { main: 'playground/main.tsx', style: 'playground/style.css' },
  outDir: 'docs/playground',
  format: ['iife'],
  target: 'es2022',
  platform: 'browser',
  clean: true,
  minify: 'terser',
  terserOptions: {
    ecma: 2020,
    compress: { passes: 2, inline: 1, pure_getters: true, sequences: false },
    format: { ascii_only: false },
  },
  noExternal: [/./],
  outExtension: () => ({ js: '.js' }),
  esbuildPlugins: [likeBesideLike, packedTables, uncalledMethods],
  esbuildOptions(options) {
    options.jsx = 'automatic';
    options.jsxImportSource = 'preact';
    options.charset = 'utf8';
    options.legalComments = 'none';
    // The same libraries without a Buffer in each; `build/buffer.ts` is the one for both.
    options.alias = {
      'csv-parse/browser/esm/sync': 'csv-parse/sync',
      'csv-stringify/browser/esm/sync': 'csv-stringify/sync',
    };
    options.inject = ['playground/build/buffer.ts'];
    options.logOverride = { 'import-is-undefined': 'silent' };
  },
  onSuccess: () => writePage('docs/playground'),
} satisfies Options;
