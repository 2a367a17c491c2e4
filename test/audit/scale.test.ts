/**
 * `npm run scale`: a million decided cases with planted faults through the built command line. All are found, none is
 * invented, seven parts merge to the whole; prints time and memory at a tenth and at the full number. Not part of `npm test`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, type WriteStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decidedCases } from './generate.js';

const ROWS = Number(process.env['CALIANG_ROWS'] ?? 0);
const SEED = 20_261_124;
const HOUR = 3_600_000;
/** The input in seven parts, as an engine cuts it. */
const PARTS = Array.from({ length: 7 }, (_, i) => `part-${i}`);

let folder: string;
const at = (name: string): string => join(folder, name);

const PEAK =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+"\\n"))';

interface Run {
  readonly seconds: number;
  /** Megabytes. */
  readonly peak: number;
}

async function audit(args: readonly string[], line: (text: string) => void = () => {}): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', PEAK, 'dist/cli.js', 'audit', ...args]);
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  for await (const text of createInterface({ input: child.stdout })) line(text);
  const seconds = (performance.now() - started) / 1000;
  return { seconds, peak: Math.round(Number(/peak (\d+)/.exec(err)?.[1] ?? 0) / 1024) };
}

async function write(stream: WriteStream, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

describe.skipIf(ROWS === 0)(`${ROWS} decided cases`, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'caliang-scale-'));
    const [all, tenth, ...parts] = ['all', 'tenth', ...PARTS].map((name) =>
      createWriteStream(at(`${name}.jsonl`)),
    );
    let n = 0;
    for (const { decided } of decidedCases(ROWS, SEED)) {
      const text = `${JSON.stringify(decided)}\n`;
      await write(all!, text);
      if (n < ROWS / 10) await write(tenth!, text);
      await write(parts[Math.floor((n * PARTS.length) / ROWS)]!, text);
      n += 1;
    }
    for (const stream of [all, tenth, ...parts]) await new Promise<void>((done) => stream!.end(done));
  }, HOUR);
  afterAll(() => rmSync(folder, { recursive: true }));

  it(
    'have their planted faults found, all of them and nothing else',
    async () => {
      const cases = decidedCases(ROWS, SEED);
      let [lines, faults] = [0, 0];
      const wrong: string[] = [];
      const ran = await audit([at('all.jsonl'), '--json'], (text) => {
        lines += 1;
        const { expected, kind } = cases.next().value!;
        if (kind !== null) faults += 1;
        const { line, findings } = JSON.parse(text) as { line: number; findings?: { code: string }[] };
        const found = findings
          ? findings
              .map((f) => f.code)
              .sort()
              .join()
          : 'unreadable';
        const planted = expected ? [...expected].sort().join() : 'unreadable';
        if ((line !== lines || found !== planted) && wrong.length < 10) {
          wrong.push(`line ${lines}: ${kind} planted ${planted}, found ${found}`);
        }
      });
      console.log(
        `${lines} cases as JSON: ${ran.seconds.toFixed(1)} s, peak ${ran.peak} MB; ${faults} with a fault`,
      );
      expect(wrong).toEqual([]);
      expect(lines).toBe(ROWS);
    },
    HOUR,
  );

  it(
    'take memory that does not grow with their number, and merge exactly',
    async () => {
      const peaks: Record<string, number> = {};
      for (const name of ['tenth', 'all', ...PARTS]) {
        const ran = await audit([at(`${name}.jsonl`), '--save', at(`${name}.json`)]);
        console.log(`${name}: ${ran.seconds.toFixed(1)} s, peak ${ran.peak} MB`);
        peaks[name] = ran.peak;
      }
      // Ten times the rows: beside the noise of the measurement only the digests of the numbers of files are more.
      expect(peaks['all']! - peaks['tenth']!).toBeLessThan(peaks['tenth']! / 4 + (40 * ROWS) / 2 ** 20);
      const saved = PARTS.map((name) => at(`${name}.json`));
      const child = spawn(process.execPath, [
        'dist/cli.js',
        'audit-merge',
        ...saved,
        '--save',
        at('merged.json'),
      ]);
      await once(child, 'exit');
      expect(readFileSync(at('merged.json'), 'utf8')).toBe(readFileSync(at('all.json'), 'utf8'));
    },
    HOUR,
  );
});
