import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseService } from './service.mjs';

const songjiang = {
  violation: 'damaging-works',
  party: 'unit',
  act: { from: '2023-02-01', to: '2023-02-01' },
  decidedOn: '2023-04-11',
  facts: { frequency: 1, quantity: 1, consequence: 'none' },
};

test('a case is decided, kept, explained and decided again', async () => {
  const { app, save } = await caseService();
  const posted = await app.inject({ method: 'POST', url: '/cases', payload: songjiang });
  assert.equal(posted.statusCode, 201);
  // 人民防空法 49(3): 10,000 to 50,000; the lowest 30 % of the span ends at 22,000.
  assert.deepEqual(posted.json(), {
    id: 1,
    outcome: 'penalty',
    range: { min: '10000', max: '22000', minOpen: false, maxOpen: false },
  });

  const later = await caseService(save());
  const page = await later.app.inject('/cases/1/explanation');
  assert.match(page.body, /10000元/);
  assert.equal((await later.app.inject('/cases/1/replay')).json().result, 'equal');
  assert.equal((await later.app.inject('/cases/2/replay')).statusCode, 404);
});

test('a bad case is refused in words, with what would be valid', async () => {
  const { app } = await caseService();
  const refused = await app.inject({
    method: 'POST',
    url: '/cases',
    payload: { ...songjiang, violation: 'damaging-work' },
  });
  assert.equal(refused.statusCode, 400);
  assert.match(refused.json().text, /damaging-works/);
});
