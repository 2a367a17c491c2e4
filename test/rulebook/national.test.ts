/** The national base: no place in it, no code that knows one, and what a book adds to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtinRulebook, CaliangError, emptyRulebook, loadRulebook } from '../../src/index.js';
import { nationalTables } from '../../src/rulebook/national-tables.js';

const { data } = builtinRulebook();
const base = nationalTables();
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|ts)$/.test(name))
    .map((name) => join(folder, name));

const { provisions } = data;
const written = (change: object) => ({
  ...emptyRulebook({ id: 'a', place: { zh: '某市', en: 'A City' } }),
  provisions: provisions.filter(({ violation }) => violation === 'not-building-shelter'),
  facts: data.facts,
  ...change,
});
const codeOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    if (error instanceof CaliangError) return [error.issues[0]!.code, error.issues[0]!.path];
    throw error;
  }
};

describe('rules/national', () => {
  it('names no place', () => {
    const files = filesUnder('rules/national');
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) expect(readFileSync(file, 'utf8'), file).not.toMatch(/上海|Shanghai/i);
  });

  it('states no threshold of a hearing: each place sets its own', () => {
    for (const procedure of base.procedures) {
      expect(procedure.hearingThreshold).toBeNull();
      expect(procedure).not.toHaveProperty('confiscationThreshold');
    }
  });

  it('is under every row of the built-in book but two circumstances, which there include those of its table', () => {
    for (const part of [
      'facts',
      'terms',
      'instruments',
      'contradictions',
      'generalParts',
      'policies',
    ] as const) {
      expect(data[part]).toEqual(expect.arrayContaining([...base[part]]));
    }
    const own = base.circumstances.filter(
      (row) => JSON.stringify(data.circumstances.find(({ id }) => id === row.id)) !== JSON.stringify(row),
    );
    expect(own.map(({ id }) => id)).toEqual(['breaches-emergency-measures', 'corrected-in-time']);
    for (const row of own) {
      const { includes, ...same } = data.circumstances.find(({ id }) => id === row.id)!;
      expect({ ...same, includes: row.includes }).toEqual(row);
      const place = (id: string) => data.circumstances.find((one) => one.id === id)?.origin;
      expect(includes.map(place)).toEqual(['benchmark']);
    }
  });

  it('is what no code of the rulebook writes down by place', () => {
    for (const file of filesUnder('src/rulebook').filter((name) => !name.endsWith('builtin-tables.ts'))) {
      const code = readFileSync(file, 'utf8').replace(/\/\*\*[\s\S]*?\*\//g, '');
      expect(code, file).not.toMatch(/上海|shanghai/i);
    }
  });
});

describe('thresholds of a place', () => {
  const source = [{ document: '某市行政处罚听证程序规定' }];
  const threshold = {
    procedure: 'apl-2021',
    individual: '3000',
    unit: '40000',
    source,
    assurance: 'reported',
  };

  it('go into the procedure that they name, for fines and for confiscation', () => {
    const book = loadRulebook(
      written({ hearingThresholds: [threshold], confiscationThresholds: [{ ...threshold, unit: '60000' }] }),
    );
    const [before, now] = book.data.procedures;
    expect(before!.hearingThreshold).toBeNull();
    expect(now!.hearingThreshold).toMatchObject({ individual: '3000', unit: '40000' });
    expect(now!.confiscationThreshold).toMatchObject({ individual: '3000', unit: '60000' });
  });

  it('of a procedure that there is not are refused', () => {
    for (const part of ['hearingThresholds', 'confiscationThresholds']) {
      const wrong = written({ [part]: [{ ...threshold, procedure: 'apl-2020' }] });
      expect(codeOf(() => loadRulebook(wrong))).toEqual(['unknown-id', [part, 0, 'procedure']]);
    }
  });
});
