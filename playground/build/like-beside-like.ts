/** Lets `order.ts` come before all else: a file that nothing is taken from would be left out, and its order with it. */
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

export const likeBesideLike: Plugin = {
  name: 'like-beside-like',
  setup(build) {
    build.onResolve({ filter: /build\/order\.js$/ }, () => ({
      path: resolve('playground/build/order.ts'),
      sideEffects: true,
    }));
  },
};
