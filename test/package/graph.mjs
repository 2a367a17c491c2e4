/** Bundles every entry of the installed package as a browser would get it, and says what each needs from outside. */
import { builtinModules } from 'node:module';
import { build } from 'esbuild';

const folder = process.argv[2];
const allowed = {
  'minfang-caliang': [],
  'minfang-caliang/worksheet': [],
  'minfang-caliang/audit-report': [],
  'minfang-caliang/documents': [],
  'minfang-caliang/testing': ['fast-check'],
};

for (const [entry, wanted] of Object.entries(allowed)) {
  const { metafile } = await build({
    stdin: { contents: `export * from '${entry}'`, resolveDir: folder },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['fast-check', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
  });
  const [output] = Object.values(metafile.outputs);
  const outside = [...new Set(output.imports.map((found) => found.path))];
  if (outside.some((name) => !wanted.includes(name)) || wanted.some((name) => !outside.includes(name))) {
    throw new Error(
      `${entry} imports ${outside.join(', ') || 'nothing'}, not ${wanted.join(', ') || 'nothing'}`,
    );
  }
  console.log(`${entry}: ${outside.join(', ') || 'imports nothing from outside'}`);
}
