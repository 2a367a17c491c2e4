// 在 Node 里直接试算：node docs/repl.mjs（装好本软件包的任何文件夹都可以）
import { start } from 'node:repl';
import { inspect } from 'node:util';
import * as caliang from 'minfang-caliang';

const { audit, decide, explain, render, tables, whatIf } = caliang;
const writer = (value) => (typeof value === 'string' ? value : inspect(value, { depth: 4 }));
const 中文 = { 裁量: decide, 说理: (一案) => explain(decide(一案)), 如果: (一案) => render(whatIf(一案)) };
const 其余 = { 条文: tables, 自查: (已决) => render(audit(已决)), 大写: caliang.fineInWords };
Object.assign(start({ prompt: '裁量> ', writer }).context, caliang, 中文, 其余);
