/** The documents of a docket: printed one after another, or written into a folder. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DecideOptions } from '../../decide/decision.js';
import { decideDocket } from '../../docket/decide-docket.js';
import type { Docket } from '../../docket/docket.js';
import type { DocketInput } from '../../docket/input.js';
import {
  type DocketDraftOptions,
  type DocketDrafts,
  draftDocket,
  draftDocketDocx,
  draftKinds,
  type LeftOut,
} from '../../documents/index.js';
import { kindTable, readKind } from '../../documents/kinds.js';
import { zhDocket } from '../../explain/locales/docket.js';
import { checkOutputs, statOf, writeWhole } from '../files/output.js';
import { fileProblem } from '../files/problem.js';
import { InputProblem } from '../input-problem.js';
import type { Io } from '../io.js';

export interface DocketDraftFlags {
  readonly out?: string | undefined;
  readonly force: boolean;
  readonly form: string | undefined;
  readonly list: boolean;
  /** Files that are read. */
  readonly inputs: readonly (string | undefined)[];
}

const FORMS = ['docx', 'html', 'txt'];

export async function draftDocketFile(
  input: DocketInput,
  deciding: DecideOptions,
  options: DocketDraftOptions,
  flags: DocketDraftFlags,
  io: Io,
): Promise<void> {
  const { form = 'docx', out } = flags;
  if (!FORMS.includes(form))
    throw new InputProblem(
      `“${form}”：--form 应为 ${FORMS.join('、')}`,
      `"${form}": --form is one of ${FORMS.join(', ')}`,
    );
  const { lawChoice, rulebook, requireAssurance } = deciding;
  if (lawChoice !== undefined)
    throw new InputProblem(
      '文件里有几个案件：版本的选择写在各案件里（lawChoice），不用命令的选项',
      'the file holds several cases: the choice of a version stands in each of them (lawChoice), not in an option of the command',
    );
  const docket = decideDocket(input, {
    ...(rulebook && { rulebook }),
    ...(requireAssurance && { requireAssurance }),
  });
  if (flags.list) return listKinds(docket, options, io);
  if (out === undefined) {
    const { papers, left } = draftDocket(docket, options);
    io.out(papers.map(({ content }) => content).join('\n'));
    tellLeft(docket, left, io.err);
    return;
  }
  const drafts: DocketDrafts<string | Uint8Array> =
    form === 'docx'
      ? await draftDocketDocx(docket, options)
      : draftDocket(docket, { ...options, format: form === 'txt' ? 'text' : 'html' });
  writeInto(out, docket, drafts, { ...flags, form, kind: options.kind }, io);
}

function listKinds(docket: Docket, options: DocketDraftOptions, io: Io): void {
  const { kind: _, together: __, cases, ...shared } = options;
  for (const { id, decision } of docket.entries) {
    io.out(`${zhDocket.named(id, decision.partyName)}\n`);
    for (const { name, because } of draftKinds(decision, { ...shared, ...cases?.[id] }))
      io.out(`  ${name.zh}：${because === null ? '可以起草' : because.zh}\n`);
  }
}

function tellLeft({ entries }: Docket, left: readonly LeftOut[], tell: (text: string) => void): void {
  for (const { case: id, because } of left) {
    const name = entries.find((one) => one.id === id)?.decision.partyName ?? null;
    tell(`${zhDocket.named(id, name)}没有起草：${because.zh}\n`);
  }
}

/** The last folder of a path; those above it have to be there. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    throw fileProblem(error, folder, 'write');
  }
}

/** Every file is checked before the first is written; they are named by the numbers of their cases in the docket. */
function writeInto(
  folder: string,
  docket: Docket,
  { papers, left }: DocketDrafts<string | Uint8Array>,
  { form, force, inputs, kind }: DocketDraftFlags & { readonly kind: string },
  io: Io,
): void {
  const there = statOf(folder);
  if (there && !there.isDirectory()) throw fileProblem({ code: 'ENOTDIR' }, folder, 'write');
  const name = kindTable(readKind(kind)).name.zh;
  const files = papers.map(({ cases, content }) => {
    const numbers = cases.map((id) => docket.entries.findIndex((one) => one.id === id) + 1);
    return { file: join(folder, `${numbers.join('+')}-${name}.${form}`), cases, content };
  });
  if (!there) makeFolder(folder);
  checkOutputs({ inputs, outputs: files.map(({ file }) => file), force });
  for (const { file, cases, content } of files) {
    writeWhole(file, content, force);
    const named = cases.map((id) =>
      zhDocket.named(id, docket.entries.find((one) => one.id === id)!.decision.partyName),
    );
    io.out(`${named.join('、')}：${file}\n`);
  }
  tellLeft(docket, left, io.out);
}
