/** Of nzh: amounts of money in words, without the way back. */
import { type Build, cut } from './cut.js';

export function leanNzh(build: Build): void {
  cut(build, /nzh\/src\/autoGet\.js$/, [
    [/^\t\t(?:en|de)code[SB]: function .*\n(?:\t\t\t.*\n)+\t\t\},\n/gm, ''],
  ]);
  cut(build, /nzh\/src\/index\.js$/, [
    [/^function unCL\([\s\S]*?^\}$/m, ''],
    [/^\s+unCL: unCL,$/m, ''],
  ]);
  cut(build, /nzh\/cn\.js$/, [[/^\ts: require\("\.\/src\/langs\/cn_s"\),$/m, '']]);
}
