/** Other modules in the place of those that are bundled. */
import { readFileSync } from 'node:fs';

interface Loaded {
  contents: string;
  loader: 'js' | 'json';
}
export interface Build {
  onLoad(at: { filter: RegExp }, load: (at: { path: string }) => Loaded): void;
  onResolve(at: { filter: RegExp }, resolve: (at: { path: string }) => { path: string }): void;
}

export function put(build: Build, filter: RegExp, contents: string): void {
  build.onLoad({ filter }, () => ({ contents, loader: 'js' }));
}

/** A JSON file without the properties of these names, wherever they stand in it. */
export function without(build: Build, filter: RegExp, ...names: readonly string[]): void {
  build.onLoad({ filter }, ({ path }) => ({
    contents: JSON.stringify(JSON.parse(readFileSync(path, 'utf8')), (name, value: unknown) =>
      names.includes(name) ? undefined : value,
    ),
    loader: 'json',
  }));
}
