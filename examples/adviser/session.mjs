/** A Node session in which a legal adviser works in Chinese: 裁量(一案), 说理(一案), 如果(一案), 条文('damaging-works'). */
import { start } from 'node:repl';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { checkFine, decide, explain, fineInWords, render, tables, whatIf } from 'minfang-caliang';

const 一案 = {
  violation: '危害民防工程安全和使用效能',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-10' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: { value: 2, unit: '樘' }, consequence: 'remediable' },
};

export const 命令 = {
  一案,
  裁量: (案件) => explain(decide(案件), { length: 'short' }),
  说理: (案件) => explain(decide(案件)),
  如果: (案件) => render(whatIf(案件)),
  审查: (案件, 罚款) => {
    const 决定 = decide(案件);
    return render(checkFine(决定, 罚款), { decision: 决定 });
  },
  条文: tables,
  大写: fineInWords,
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const writer = (value) => (typeof value === 'string' ? value : inspect(value, { depth: 4 }));
  Object.assign(start({ prompt: '裁量> ', writer }).context, 命令);
}
