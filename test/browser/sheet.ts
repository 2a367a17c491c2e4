/** Decided cases as the sheet that an office would keep, and what the command line makes of a file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { DecidedCase } from '../../src/index.js';
import { COLUMNS, type Column } from '../../src/ledger/headings.js';
import { run } from '../cli/run.js';

const NOT_WRITTEN = ['unit', 'known', 'later-day', 'party-class', 'penalty-kinds'];
const SHEET = COLUMNS.filter((column) => !NOT_WRITTEN.includes(column.kind));

function cellOf({ path, kind }: Column, decided: DecidedCase): string {
  let value: unknown = decided;
  for (const part of path) value = (value as Record<string, unknown> | null | undefined)?.[part];
  if (kind === 'present' || kind === 'absent') {
    const found = (value ?? []) as { id: string; present: boolean }[];
    return found
      .filter((c) => c.present === (kind === 'present'))
      .map((c) => c.id)
      .join('；');
  }
  if (value === undefined) return '';
  if (value === null) return '未改正';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.join(kind === 'span' ? '至' : '；');
  return String(value);
}

export const head = (): string[] => SHEET.map((column) => column.heading);

export const rowsOf = (cases: readonly DecidedCase[]): string[][] =>
  cases.map((decided) => SHEET.map((column) => cellOf(column, decided)));

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  stringify([head(), ...rows.map((row) => [...row])]);

export interface ByCommandLine {
  /** As `--save`, `--csv` and `--report` write them. */
  readonly json: string;
  readonly findings: string;
  readonly report: string;
}

export async function auditedByCommandLine(name: string, content: string | Buffer): Promise<ByCommandLine> {
  const folder = mkdtempSync(join(tmpdir(), 'caliang-'));
  const file = (at: string): string => join(folder, at);
  try {
    writeFileSync(file(name), content);
    const flags = ['--save', file('a.json'), '--csv', file('f.csv'), '--report', file('r.html')];
    await run(['audit', file(name), ...flags]);
    const [json = '', findings = '', report = ''] = ['a.json', 'f.csv', 'r.html'].map((at) =>
      readFileSync(file(at), 'utf8'),
    );
    return { json, findings, report };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
