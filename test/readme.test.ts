/**
 * The Chinese README: its case is decided, its fields are those of the schema, its lists are those of the rulebook. The
 * list of documents is whole.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CaseInput, caseSchema, decide } from '../src/index.js';
import { readmeLists } from './readme-lists.js';

const text = readFileSync('docs/README.zh-CN.md', 'utf8');

describe('docs/README.zh-CN.md', () => {
  it('has a complete case that is decided, and every field of it is explained', () => {
    const [, json = ''] = /```json\n([\s\S]*?)```/.exec(text) ?? [];
    const input = JSON.parse(json) as CaseInput;
    const decision = decide(input);
    expect([decision.outcome, decision.missing]).toEqual(['penalty', []]);
    const fields = Object.keys(caseSchema.def.shape).filter((key) => key !== '$schema');
    for (const field of fields) expect(text, field).toMatch(new RegExp(`\`${field}[\`.]`));
    const inner = [...Object.keys(input.act), ...Object.keys(input.order!), ...Object.keys(input.facts!)];
    for (const key of inner) expect(text, key).toMatch(new RegExp(`\`(act|order|facts)\\.${key}\``));
  });

  it('lists words, units, roles and circumstances as the rulebook has them', async () => {
    const lists = /(<!-- lists:.*?-->\n)[\s\S]*?(<!-- end of lists -->)/;
    expect(text).toMatch(lists);
    // `npm run generate` writes the lists anew.
    const written = text.replace(lists, (_, start: string, end: string) => start + readmeLists() + end);
    await expect(written).toMatchFileSnapshot('../docs/README.zh-CN.md');
  });

  it('leads with the page, before any command', () => {
    const page = text.indexOf('docs/playground/index.html');
    expect(page).toBeGreaterThan(0);
    expect(page).toBeLessThan(text.indexOf('npm '));
  });
});

describe('llms.txt', () => {
  const listed = [...readFileSync('llms.txt', 'utf8').matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to);

  it('names documents that exist, each once', () => {
    for (const to of listed) expect(existsSync(to), to).toBe(true);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('leaves out no document for people', () => {
    const documents = readdirSync('docs').filter((name) => name.endsWith('.md'));
    expect(documents.filter((name) => !listed.includes(`docs/${name}`))).toEqual([]);
  });
});
