import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { resultOf } from './result.mjs';

const fields = { from: '2023-02-01', to: '2023-02-01', decidedOn: '2023-04-11', party: 'individual' };

test('an individual may be fined up to 5,000 yuan by 人民防空法 49(1)', () => {
  assert.match(resultOf({ ...fields, frequency: '', quantity: '' }), /5000元/);
});

test('an entry that cannot be is named, and no figure stands beside it', () => {
  const said = resultOf({ ...fields, frequency: '0', quantity: '60' });
  assert.match(said, /frequency/);
  assert.doesNotMatch(said, /5000元/);
});

test('the page is one script', () => assert.ok(existsSync(new URL('form.js', import.meta.url))));
