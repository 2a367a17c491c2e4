/** The Huangpu case: what its source says, and what of it could be seen. */
import { expect, it } from 'vitest';
import { publishedCases, runnable } from '../../src/cases/published.js';
import { decide } from '../../src/index.js';

const row = publishedCases.find((c) => c.id === 'huangpu-doors-again')!;

it('states February 2023 as the time of discovery', () => {
  expect(row.case).toMatchObject({ discoveredOn: ['2023-02-01', '2023-02-28'] });
  expect(row.story.zh).toContain('2023年2月发现');
  expect(row.story.en).toContain('found in February 2023');
});

it('has a result in its source that was not visible, and invents none', () => {
  expect(row.story.zh).toContain('来源写有处理结果，但所见文本中看不到');
  expect(row.story.en).toContain('The source has a result, which was not visible');
  expect(row.imposed).toBeNull();
  expect(row.source.confidence).toContain('has a result that was not visible');
});

it('assumes no act after its discovery', () => {
  const input = runnable(row);
  const [, last] = input.act.from as [string, string];
  expect(last <= '2023-02-28').toBe(true);
  expect(decide(input).outcome).toBe('penalty');
});
