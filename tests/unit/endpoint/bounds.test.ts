/** Values that fit a pattern and no column: they are answered or refused like any other, and stop nothing. */
import { describe, expect, it } from 'vitest';
import { encodeCursor } from '../../../endpoint/http/cursor.ts';
import { amended, recorded, testEndpoint } from './endpoint.ts';

const { call, staffed, push } = testEndpoint();

const id = '7a2d5a10-9c2e-4f5e-8f10-3d2f3a0f7c11';
const huge = '9'.repeat(19);

describe('a cursor that somebody made up', () => {
  it.each([
    ['/v1/tokens', { at: huge, id }],
    ['/v1/tokens', { at: ':::', id }],
    ['/v1/audit', { before: huge }],
    ['/v1/me/events', { seq: huge }],
    ['/v1/me/changes', { seq: huge }],
    ['/v1/issues', { urgent: 0, rank: huge, id }],
    ['/v1/promises', { rank: 2 ** 40, id }],
    [`/v1/issues/${id}/waiting`, { ref: 'abc' }],
  ])('is refused as none: %s, %o', async (path, content) => {
    const { owner } = await staffed();
    const answer = await call(`${path}?cursor=${encodeCursor(content)}`, { as: owner });
    expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ path: 'cursor' }] }]);
  });
});

describe('a day of the year 0, which no calendar has', () => {
  it('in one item costs the others of its batch nothing', async () => {
    const { agent } = await staffed();
    const [bad, good] = [recorded({ tag: 'int.wait', due: '0000-01-01' }), recorded()];
    expect(await push(agent, [bad, good, amended(good.id, 1, { due: '0000-12-31' })])).toMatchObject([
      { status: 'rejected', code: 'invalid', path: 'payload.due' },
      { status: 'stored' },
      { status: 'rejected', code: 'invalid', path: 'payload.due' },
    ]);
  });

  it('is as far back as anybody can ask', async () => {
    const { owner } = await staffed();
    for (const path of ['/v1/value', '/v1/areas', '/v1/rule-totals', '/v1/summary']) {
      for (const query of ['from=0000-01-01&to=9999-12-31', 'to=0000-02-01']) {
        expect((await call(`${path}?${query}`, { as: owner })).status, `${path} ${query}`).toBe(200);
      }
    }
  });

  it('is no day an issue can be due', async () => {
    const { owner } = await staffed();
    const answer = await call(`/v1/issues/${id}`, { method: 'PATCH', as: owner, json: { due: '0000-01-01' } });
    expect([answer.status, await answer.json()]).toMatchObject([400, { errors: [{ path: 'due' }] }]);
  });
});

it('takes a NUL in the name of a reading token and of a department for what it is: no character', async () => {
  const { lead } = await staffed();
  const made = await call('/v1/reading-tokens', { as: lead, json: { label: 'Sheet\u0000' } });
  expect([made.status, await made.json()]).toMatchObject([200, { label: 'Sheet\uFFFD' }]);
  expect((await call('/v1/promises?area=a%00', { as: lead })).status).toBe(200);
});
