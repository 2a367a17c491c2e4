import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide } from 'minfang-caliang';
import { corrected, jilin } from './book.mjs';

test('一般: 20 yuan for each of 600 ㎡ make 12,000 yuan', () => {
  const { fine } = decide(corrected, { rulebook: jilin() });
  assert.deepEqual([fine.range.min, fine.range.max], ['12000', '12000']);
});

test('not finished when the period ends: 40 yuan for each of 1,000 ㎡ make 40,000 yuan', () => {
  const unfinished = {
    ...corrected,
    facts: { ...corrected.facts, correction: 'unfinished', area: 1000 },
    order: { ...corrected.order, compliedOn: null },
  };
  const { fine } = decide(unfinished, { rulebook: jilin() });
  assert.deepEqual([fine.range.min, fine.range.max], ['40000', '40000']);
});
