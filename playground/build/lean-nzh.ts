/** Of nzh: numbers and amounts of money in words, without the way back. */
import { type Build, cut } from './cut.js';

export function leanNzh(build: Build): void {
  cut(build, /nzh\/src\/autoGet\.js$/, [
    [/^\t\t(?:decode[SB]|encodeB): function .*\n(?:\t\t\t.*\n)+\t\t\},\n/gm, ''],
  ]);
  cut(build, /nzh\/src\/index\.js$/, [
    [/^function unCL\([\s\S]*?^\}$/m, ''],
    [/^\s+unCL: unCL,$/m, ''],
  ]);
}
