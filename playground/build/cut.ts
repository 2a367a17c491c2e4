/** Parts of a library taken out while it is bundled. What no longer stands where it stood ends the build. */
import { readFile } from 'node:fs/promises';

export interface Loaded {
  contents: string;
  loader: 'js';
}
export interface Build {
  onLoad(at: { filter: RegExp }, load: (at: { path: string }) => Loaded | Promise<Loaded>): void;
  onResolve(at: { filter: RegExp }, resolve: (at: { path: string }) => { path: string }): void;
}

export type Cut = readonly [pattern: RegExp, instead: string | ((...found: string[]) => string)];

/** Puts something in the place of every match. */
export function cut(build: Build, filter: RegExp, cuts: readonly Cut[]): void {
  build.onLoad({ filter }, async ({ path }) => {
    let contents = (await readFile(path, 'utf8')).replaceAll('\r\n', '\n');
    for (const [pattern, instead] of cuts) {
      if (contents.search(pattern) < 0) throw new Error(`${path} no longer has ${pattern}`);
      contents = contents.replace(pattern, instead as string);
    }
    return { contents, loader: 'js' };
  });
}

/** Another module in the place of one. */
export function put(build: Build, filter: RegExp, contents: string): void {
  build.onLoad({ filter }, () => ({ contents, loader: 'js' }));
}

/** A module whose functions throw. */
export const absent = (...names: readonly string[]): string =>
  [
    "const absent = () => { throw new Error('not part of this build'); };",
    ...names.map((name) => `export const ${name} = () => absent;`),
  ].join('\n');
