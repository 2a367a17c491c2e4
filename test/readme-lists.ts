/** The lists of the Chinese README, from the words of the rulebook. */
import { builtinRulebook } from '../src/index.js';

const { terms, circumstances } = builtinRulebook().data;

const of = (kind: string, ids?: readonly string[]): string[] =>
  terms
    .filter((term) => term.kind === kind && (ids === undefined || ids.includes(term.id)))
    .map(({ id, zh }) => (id === zh ? `\`${id}\`` : `\`${id}\`（${zh}）`));

const rows = (about: string, items: readonly string[]): string => `- **${about}**：${items.join('、')}`;

export function readmeLists(): string {
  const amounts = of('amount').filter((text) => !text.startsWith('`quantity`'));
  const table = circumstances.map(
    ({ id, name, meaning, parties }) =>
      `| ${name.zh} | \`${id}\` | ${meaning.zh}${parties.length === 1 ? `（只适用于${parties[0] === 'unit' ? '单位' : '个人'}）` : ''} |`,
  );
  return [
    '',
    '### 可以写的词',
    '',
    rows('程度', of('value', ['light', 'medium', 'heavy'])),
    rows('危害后果', of('value', ['none', 'remediable', 'irremediable'])),
    rows('数量的单位', of('unit')),
    rows('身份', of('role')),
    rows('金额', amounts),
    '',
    '| 情节 | 编号 | 要查明什么 |',
    '| ---- | ---- | ---------- |',
    ...table,
    '',
    '',
  ].join('\n');
}
