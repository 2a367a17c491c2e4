// docs/desk.md shows the captures: the questions without the explanation that follows, and the session without the one
// at its beginning. `--write` puts them in; otherwise they must be there.
import { readFileSync, writeFileSync } from 'node:fs';

const docs = new URL('../../docs/', import.meta.url);
const read = (name) => readFileSync(new URL(name, docs), 'utf8');

const ask = read('desk/ask.txt');
const repl = read('desk/repl.txt');
const [opened, rest] = repl.split(/^行政处罚裁量说明[\s\S]*?(?=^已载入)/mu);
const shown = {
  ASK: ask.slice(0, ask.indexOf('\n', ask.indexOf('└'))),
  REPL: `${opened}（说明全文从略）\n${rest}`.trimEnd(),
};

const before = read('desk.md');
const after = Object.entries(shown).reduce(
  (page, [name, text]) =>
    page.replace(
      new RegExp(`(<!-- ${name} -->\n\`\`\`text\n)[\\s\\S]*?(\n\`\`\`)`),
      (_, head, tail) => `${head}${text}${tail}`,
    ),
  before,
);
if (process.argv.includes('--write')) writeFileSync(new URL('desk.md', docs), after);
else if (before !== after) {
  process.stderr.write('docs/desk.md does not show the captures: bash test/desk/run.sh --write\n');
  process.exit(1);
}
