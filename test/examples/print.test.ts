/** What the example books carry as printed or as their own words is what it says it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../rules/examples');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

describe('the example books', () => {
  it.each(files)('%s prints no figure that a computer worked out', (file) => {
    const texts = textsIn(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => /\d\.\d{7}/.test(text))).toEqual([]);
  });

  it('say of their own figures what they show: only one is a model of percentages', () => {
    const about = files.filter((file) => readFileSync(join(folder, file), 'utf8').includes('百分比式'));
    expect(about).toEqual(['percentage-model.json']);
  });
});
