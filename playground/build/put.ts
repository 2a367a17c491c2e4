/** Other modules in the place of those that are bundled. */
interface Loaded {
  contents: string;
  loader: 'js';
}
export interface Build {
  onLoad(at: { filter: RegExp }, load: (at: { path: string }) => Loaded): void;
  onResolve(at: { filter: RegExp }, resolve: (at: { path: string }) => { path: string }): void;
}

export function put(build: Build, filter: RegExp, contents: string): void {
  build.onLoad({ filter }, () => ({ contents, loader: 'js' }));
}

/** A module whose functions throw. */
export const absent = (...names: readonly string[]): string =>
  names
    .map((name) => `export const ${name} = () => { throw new Error('not part of this build'); };`)
    .join('\n');
