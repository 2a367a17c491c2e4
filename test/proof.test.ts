/** The counts in docs/proof.md, from the books, the catalogues and the properties themselves. `npm run generate` writes them. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtinRulebook, verifyRulebook } from '../src/index.js';
import { PLANTS } from './audit/generate.js';
import { EARLIER, PLANTED } from './rulebook/catalogue/all.js';
import { SOUND } from './rulebook/catalogue/sound.js';
import { WORKSHEET_FAULTS } from './rulebook/catalogue/worksheets.js';

const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

function proofs(): string[] {
  const examples = readdirSync('rules/examples').filter((name) => name.endsWith('.json'));
  const books: [string, unknown][] = [
    ['Shanghai (built in)', builtinRulebook()],
    ...examples.map((name): [string, unknown] => [
      `\`${name}\``,
      JSON.parse(readFileSync(`rules/examples/${name}`, 'utf8')),
    ]),
  ];
  return books.map(([name, book]) => {
    const { cells, comparisons, findings, notProved, concurrence, faults } = verifyRulebook(book);
    expect([name, faults]).toEqual([name, []]);
    return row(name, cells, comparisons, concurrence.pairs, findings.length, notProved.length);
  });
}

/** The cases that properties ask for, by the folder of the test; `runs` draws a twentieth of them before a landing. */
function drawn(): string[] {
  const asked = new Map<string, number>();
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.test.ts'),
  );
  for (const file of files) {
    const [folder = ''] = file.split('/');
    const text = readFileSync(`test/${file}`, 'utf8');
    for (const [, most = ''] of text.matchAll(/(?<!\()\b(?:runs|numRuns|slowRuns)\((\d[\d_]*)(?:, \d+)?\)/g))
      asked.set(folder, (asked.get(folder) ?? 0) + Number(most.replaceAll('_', '')));
  }
  return [...asked]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, most]) => row(`\`test/${folder}\``, most));
}

it('docs/proof.md tells the counts of the books, the planted faults and the properties', async () => {
  const written = [
    '| book | cells | comparisons | pairs of provisions | findings | sheets too large |',
    '|---|--:|--:|--:|--:|--:|',
    ...proofs(),
    '',
    '| planted | kinds |',
    '|---|--:|',
    row(
      'faults of tables, overlays and worksheets, each refused by its rule',
      PLANTED.length + EARLIER.length + WORKSHEET_FAULTS.length,
    ),
    row('sound changes of a book, each loads', SOUND.length),
    row('errors in decided cases, each found and no other', Object.keys(PLANTS).length),
    '',
    '| properties in | cases asked for in the long run, at least |',
    '|---|--:|',
    ...drawn(),
    '',
    'Before a landing a twentieth of these cases is drawn, at least ten for each property; some properties draw a fixed number beside them.',
  ].join('\n');
  const text = readFileSync('docs/proof.md', 'utf8');
  const block = /(<!-- counts:.*?-->\n)[\s\S]*?(<!-- end of counts -->)/;
  expect(text).toMatch(block);
  const whole = text.replace(block, (_, start: string, end: string) => `${start}\n${written}\n\n${end}`);
  await expect(whole).toMatchFileSnapshot('../docs/proof.md');
});
