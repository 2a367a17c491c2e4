/** `caliang reasons`: the document, what only a person can say, and a final text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'caliang-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const json = JSON.stringify({
  violation: 'occupying-works',
  party: 'unit',
  partyName: '某公司',
  act: { from: '2023-02-01', to: '2023-02-01', words: '堆放杂物', place: '某路1号民防工程' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 60, consequence: 'none', evidence: ['证据1'] },
  amounts: { unlawfulGains: '0' },
});

describe('caliang reasons', () => {
  it('writes for a notice or for a decision', async () => {
    expect((await run(['reasons', '-', '--stage', 'notice'], json)).out).toContain('拟对某公司给予警告');
    expect((await run(['reasons', '-'], json)).out).toContain('决定对某公司给予警告');
    expect((await run(['reasons', '-', '--stage', 'x'], json)).status).toBe(2);
  });

  it('takes what only a person can say from a file, and is final when nothing is left', async () => {
    const notes = join(folder, '理由.json');
    writeFileSync(notes, JSON.stringify({ defence: null, because: { figure: '面积较小，已经清空' } }));
    const final = ['reasons', '-', '--fine', '12000', '--notes', notes, '--final'];
    const done = await run([...final, '--require-assurance', 'enacted'], json);
    expect([done.status, done.out.includes('【')]).toEqual([0, false]);
    expect(done.out).toContain('面积较小，已经清空');
    const marked = await run(final, json);
    expect([marked.status, marked.out]).toEqual([1, '']);
    expect(marked.err).toContain('【参考值】');
    writeFileSync(notes, JSON.stringify({ reasons: '面积较小' }));
    expect((await run(['reasons', '-', '--notes', notes], json)).status).toBe(1);
  });
});
