import assert from 'node:assert/strict';
import { test } from 'node:test';
import { 命令 } from './session.mjs';

const { 一案, 裁量, 审查, 大写 } = 命令;

test('the fine and its words', () => {
  assert.match(裁量(一案), /10000元/);
  assert.match(审查(一案, '60000'), /五万元|50000元/);
  assert.equal(大写('10000'), '壹万元整');
});
