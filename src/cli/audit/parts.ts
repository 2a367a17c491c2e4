/** A long audit in parts: what was judged is kept in a folder, and a run that was interrupted goes on from there. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AuditReport } from '../../audit/report.js';
import { type Coverage, joinCoverage, noCoverage } from '../../ledger/checks.js';
import { visible } from '../../text/printable.js';
import { isFile, OutputFile, sameFile, statOf, writeWhole } from '../files/output.js';
import { fileProblem } from '../files/problem.js';
import { InputProblem } from '../input-problem.js';
import { joined, type Said, type Settings } from './judge.js';
import type { Batch, Rows } from './rows.js';
import type { Found } from './run.js';

/** Batches of a part: a hundred thousand rows. */
const batchesOfPart = (): number => Number(process.env['CALIANG_PART_BATCHES'] ?? 400);

/** What the parts belong to; another input or rulebook has other parts. */
export interface Belongs {
  readonly size: number | null;
  readonly changed: number | null;
  readonly rulebook: string;
  readonly settings: Settings;
}

interface Part extends Found {
  readonly ids: Said['ids'];
}

type Judging = (input: Pick<Rows, 'batches' | 'lines'>, say: (said: Said) => Promise<void>) => Promise<Found>;

const MANIFEST = 'manifest.json';

/**
 * Refuses, before anything is read, a folder that is none, that has something else in it than parts, or that what is
 * read or written lies in: parts take names of their own there.
 *
 * @throws InputProblem
 */
export function checkFolder(folder: string, files: readonly (string | undefined)[]): void {
  const name = visible(folder);
  const there = statOf(folder);
  if (there && !there.isDirectory()) {
    throw new InputProblem(
      `“${name}”是文件，--resume 要写一个文件夹`,
      `"${name}" is a file; --resume wants a folder`,
    );
  }
  const held = there ? readdirSync(folder) : [];
  const inside = files.some(
    (file) =>
      isFile(file) &&
      (sameFile(dirname(file), folder) || held.some((one) => sameFile(join(folder, one), file))),
  );
  if (inside || (held.length > 0 && !held.includes(MANIFEST))) {
    throw new InputProblem(
      `文件夹“${name}”里有别的文件；分段的结果要存入空的文件夹，请换一个文件夹`,
      `the folder "${name}" has other files in it; parts are kept in an empty folder, use another one`,
    );
  }
}

export class Parts {
  constructor(
    private readonly folder: string,
    private readonly belongs: Belongs,
  ) {
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw fileProblem(error, folder, 'write');
    }
    this.checkManifest();
  }

  private checkManifest(): void {
    const file = join(this.folder, MANIFEST);
    const wanted = `${JSON.stringify({ format: 'minfang-caliang/parts@2', batches: batchesOfPart(), ...this.belongs })}\n`;
    if (!existsSync(file)) writeWhole(file, wanted, false);
    if (readFileSync(file, 'utf8') === wanted) return;
    throw new InputProblem(
      `文件夹“${this.folder}”里是另一次自查的分段（文件、规则库或者选项不同）；请换一个文件夹`,
      `the folder "${this.folder}" has the parts of another audit (another file, rulebook or options); use another folder`,
    );
  }

  private file(n: number, ending: string): string {
    return join(this.folder, `part-${String(n).padStart(6, '0')}.${ending}`);
  }

  /** Judges what was not judged yet; every part is on the disk before the next begins. */
  async run(
    input: Rows,
    judging: Judging,
    tick: (read: number) => void,
  ): Promise<Found & { parts: number; ids: (n: number) => Said['ids'] }> {
    const batches = input.batches[Symbol.asyncIterator]();
    const found: Found[] = [];
    let n = 0;
    for (let ended = false; !ended; ) {
      n += 1;
      const pulled = { count: 0, ended: false };
      const part = this.pull(batches, pulled);
      if (existsSync(this.file(n, 'json'))) {
        for await (const batch of part) tick(batch.rows.length);
        found.push(this.kept(n));
      } else {
        const judged = await this.judge(n, { batches: part, lines: input.lines }, judging);
        if (pulled.count > 0) found.push(judged);
      }
      ended = pulled.ended;
    }
    const coverage: Coverage = noCoverage();
    for (const one of found) joinCoverage(coverage, one.coverage);
    const reports: AuditReport[] = found.map(({ report }) => report);
    const report = joined(reports, this.belongs.settings.headingLine, input.lines());
    return { report, coverage, parts: found.length, ids: (at) => this.kept(at).ids };
  }

  private kept(n: number): Part {
    const file = this.file(n, 'json');
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Part;
    } catch {
      throw new InputProblem(
        `分段文件“${file}”读不出来；删去它再运行`,
        `the part "${file}" cannot be read; remove it and run again`,
      );
    }
  }

  private async *pull(
    batches: AsyncIterator<Batch>,
    pulled: { count: number; ended: boolean },
  ): AsyncGenerator<Batch> {
    while (pulled.count < batchesOfPart()) {
      const { value, done } = await batches.next();
      if (done) {
        pulled.ended = true;
        return;
      }
      pulled.count += 1;
      yield value;
    }
  }

  private async judge(n: number, rows: Pick<Rows, 'batches' | 'lines'>, judging: Judging): Promise<Found> {
    const sheet = new OutputFile(this.file(n, 'csv'), true);
    const ids: (readonly [number, string])[] = [];
    let any = false;
    try {
      const found = await judging(rows, async (said) => {
        any = true;
        ids.push(...said.ids);
        if (said.csv !== '') sheet.write(said.csv);
      });
      if (!any) {
        sheet.abandon();
        return found;
      }
      sheet.finish();
      writeWhole(this.file(n, 'json'), `${JSON.stringify({ ...found, ids })}\n`, true);
      return found;
    } catch (error) {
      sheet.abandon();
      throw error;
    }
  }

  /** The findings of a part, as lines of CSV. */
  findings(n: number): string {
    return readFileSync(this.file(n, 'csv'), 'utf8');
  }
}
