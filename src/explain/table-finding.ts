/** Findings of a printed table in words that its author understands. */
import type { Text } from '../rulebook/schema.js';
import type { TableFinding } from '../rulebook/verify/finding.js';
import { tableProblem as enProblem } from './locales/findings-en.js';
import { tableProblem as zhProblem } from './locales/findings-zh-CN.js';

const MORE = {
  'zh-CN': {
    'unordered-at-finding':
      '较重的情形（{heavier}）可能轻于较轻的情形（{lighter}），但只发生在上述空白或者重叠之处',
    'shared-amount': '“{lighter}”和“{heavier}”都包含 {figure} 这个数额，落在该数额上的罚款同属两个阶次',
    'not-graded': '表中没有这一违法行为对{party}的裁量行',
  },
  en: {
    'unordered-at-finding':
      'the heavier case ({heavier}) may come out lighter than the lighter one ({lighter}), but only through a gap or an overlap',
    'shared-amount':
      'the grades "{lighter}" and "{heavier}" both hold the figure {figure}: a fine of it belongs to either',
    'not-graded': 'the table has no row for this violation and party: {party}',
  },
} as const;

const PARTY: Readonly<Record<string, string>> = { individual: '个人', unit: '单位' };

/** The word for a party. */
export const partyText = (party: string, locale: 'zh-CN' | 'en'): string =>
  locale === 'en' ? party : (PARTY[party] ?? party);

/** The parameters in one language. */
const inLocale = (params: object, locale: 'zh-CN' | 'en'): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(params as Record<string, string | Text>).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : value[locale === 'en' ? 'en' : 'zh'],
    ]),
  );

/** One finding: where the table prints it, and what it is. */
export function tableFindingText(finding: TableFinding, locale: 'zh-CN' | 'en'): string {
  const { code, places, name } = finding;
  const params = inLocale(finding.params, locale);
  const more = (MORE[locale] as Readonly<Record<string, string>>)[code];
  const filled = more
    ?.replace('{heavier}', params['heavier'] ?? '')
    .replace('{lighter}', params['lighter'] ?? '')
    .replace('{figure}', params['figure'] ?? '')
    .replace('{party}', partyText(params['party'] ?? '', locale));
  const text = filled ?? (locale === 'en' ? enProblem(code) : zhProblem(code));
  const where = places.length > 0 ? places.join('、') : name[locale === 'en' ? 'en' : 'zh'];
  return locale === 'en' ? `${where}: ${text}.` : `${where}：${text}。`;
}
