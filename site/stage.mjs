/**
 * Copies what the site is made of into content/: the Markdown of docs/, the pages of the root with their links moved, and the
 * files that pages link to as they are, with the built page if there is one.
 */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LEFT_OUT = /^\.\.\/docs\/(?:api|api-report|playground|desk|drafts|site)(?:\/|$)|\.mjs$/;
const AT_ROOT = {
  'README.md': 'english.md',
  'CONTRIBUTING.md': 'contributing.md',
  'CHANGELOG.md': 'changelog.md',
};

rmSync('content', { recursive: true, force: true });
cpSync('../docs', 'content', {
  recursive: true,
  filter: (path) => !LEFT_OUT.test(path.replaceAll('\\', '/')),
});
const chinese = join('content', 'README.zh-CN.md');
writeFileSync(chinese, readFileSync(chinese, 'utf8').replaceAll('](../README.md', '](./english.md'));
for (const [from, to] of Object.entries(AT_ROOT)) {
  const text = readFileSync(join('..', from), 'utf8');
  writeFileSync(join('content', to), text.replaceAll('](docs/', '](./'));
}
for (const name of ['desk', 'repl.mjs', 'playground']) {
  if (existsSync(join('../docs', name)))
    cpSync(join('../docs', name), join('content/public', name), { recursive: true });
}
