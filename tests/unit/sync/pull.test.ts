import { describe, expect, it } from 'vitest';
import type { Change } from '../../../lib/sync/protocol.ts';
import { problem } from './fake-endpoint.ts';
import { createWorld } from './world.ts';

const decision = (id: string, state: Change['state'] = 'fixed'): Change => ({
  kind: 'decision',
  id,
  state,
  sentence: 'The return label is in the box now.',
  by: 'Ana Ruiz, Logistics',
  at: '2026-05-12T10:00:00Z',
});
const stranger = '019cae00-0000-7000-8000-0000000000ff';

describe('a pull', () => {
  it('brings each decision to its insight, page after page, once', async () => {
    const { engine, endpoint, presses, store, device } = await createWorld();
    const ids = await presses(3);
    await engine().run('capture');
    endpoint.changes = [decision(ids[0] ?? ''), decision(stranger), decision(ids[2] ?? '', 'declined')];
    await engine({ store: device.start() }).run('alarm');
    const { insights } = await store.ownInsights(10);
    expect(insights.find(({ id }) => id === ids[0])).toMatchObject({
      state: 'fixed',
      sentence: 'The return label is in the box now.',
      by: 'Ana Ruiz, Logistics',
      at: '2026-05-12T10:00:00Z',
    });
    expect(insights.map(({ state }) => state).sort()).toEqual(['declined', 'fixed', 'sent']);
    expect((await store.syncState()).cursor).toBe('epoch-1:3');
    const pulls = endpoint.seen.filter(({ path }) => path === '/v1/pull').length;
    await engine().run('alarm');
    expect(endpoint.seen.filter(({ path }) => path === '/v1/pull')).toHaveLength(pulls + 1);
  });

  it('saves the cursor with the changes it covers, or neither', async () => {
    const { engine, endpoint, presses, store, device } = await createWorld();
    const [id = ''] = await presses(1);
    await engine().run('capture');
    const before = (await store.syncState()).cursor;
    endpoint.changes = [decision(id)];
    const dying = { ...store, applyChanges: () => Promise.reject(new Error('killed')) };
    await expect(engine({ store: dying }).run('alarm')).rejects.toThrow('killed');
    expect((await store.syncState()).cursor).toBe(before);
    await engine({ store: device.start() }).run('alarm');
    expect((await store.ownInsights(1)).insights).toMatchObject([{ state: 'fixed' }]);
  });

  it('reads everything again when the endpoint no longer knows the cursor', async () => {
    const { engine, endpoint, presses, store, enrolment } = await createWorld();
    const [id = ''] = await presses(1);
    await engine().run('capture');
    endpoint.changes = [decision(id)];
    await store.moveState(enrolment.token, { cursor: 'a-cursor-of-long-ago:0' });
    await engine().run('alarm');
    expect((await store.ownInsights(1)).insights).toMatchObject([{ state: 'fixed' }]);
    expect((await store.syncState()).lastError).toBeNull();
  });

  it('stops when the endpoint knows no cursor at all', async () => {
    const { engine, endpoint, status } = await createWorld();
    endpoint.fault = () => Promise.resolve(problem(409, 'cursor_reset'));
    await engine().run('alarm');
    expect(endpoint.seen).toHaveLength(2);
    expect(await status()).toMatchObject({ lastError: 'http_409' });
  });

  it('stops when a page leads to itself', async () => {
    const { engine, endpoint, status } = await createWorld();
    const page = { epoch: 'epoch-1', changes: [], cursor: 'epoch-1:0', more: true };
    endpoint.fault = ({ path }) =>
      path === '/v1/pull' ? Promise.resolve(new Response(JSON.stringify(page))) : undefined;
    await engine().run('alarm');
    expect(endpoint.seen).toHaveLength(2);
    expect(await status()).toMatchObject({ lastError: 'bad_answer' });
  });

  it('never brings back what was taken back here', async () => {
    const { engine, endpoint, presses, store } = await createWorld();
    const [id = ''] = await presses(1);
    await engine().run('capture');
    endpoint.changes = [decision(id, 'seen')];
    await store.withdraw(id);
    await engine().run('capture');
    expect((await store.ownInsights(1)).insights).toMatchObject([{ state: 'withdrawn' }]);
    expect(endpoint.stored.size).toBe(2);
  });

  it('applies nothing for an enrolment that is gone', async () => {
    const { presses, store } = await createWorld();
    const [id = ''] = await presses(1);
    expect(await store.applyChanges('another token', null, { changes: [decision(id)], cursor: 'c' })).toBe(0);
    expect((await store.syncState()).cursor).toBeNull();
  });
});

describe('an endpoint that begins a new history', () => {
  it('gets everything still kept again, once, and tells everything again', async () => {
    const { engine, endpoint, presses, store, status, states } = await createWorld();
    const ids = await presses(130);
    await store.withdraw(ids[7] ?? '');
    await engine().run('capture');
    await store.withdraw(ids[8] ?? '');
    await engine().run('capture');
    expect(endpoint.stored.size).toBe(130);
    endpoint.stored.clear();
    endpoint.inserts.clear();
    endpoint.epoch = 'epoch-2';
    endpoint.changes = [decision(ids[0] ?? '', 'accepted')];
    await engine().run('alarm');
    expect(endpoint.stored.size).toBe(130);
    expect([...endpoint.inserts.values()].every((times) => times === 1)).toBe(true);
    expect(endpoint.stored.has(ids[7] ?? '')).toBe(false);
    expect(await status()).toMatchObject({ waiting: 0, lastError: null });
    expect((await states()).filter((state) => state === 'sent')).toHaveLength(127);
    expect((await states()).filter((state) => state === 'accepted')).toHaveLength(1);
  });

  it('is noticed by a push as well, and its acknowledgement of that push is not taken', async () => {
    const { engine, endpoint, presses, store } = await createWorld();
    await presses(2);
    await engine().run('capture');
    endpoint.stored.clear();
    endpoint.epoch = 'epoch-2';
    await presses(3);
    await engine().run('capture');
    expect(endpoint.stored.size).toBe(3);
    expect((await store.syncState()).epoch).toBe('epoch-2');
    expect((await store.waiting()).count).toBe(0);
  });

  it('at every answer is not believed', async () => {
    const { engine, endpoint, presses, status } = await createWorld();
    await presses(1);
    let n = 0;
    endpoint.fault = (_, work) => {
      n += 1;
      endpoint.epoch = `epoch-${n}`;
      return work();
    };
    await engine().run('capture');
    expect(endpoint.seen.length).toBeLessThan(6);
    expect(await status()).toMatchObject({ lastError: 'bad_answer' });
  });

  it('keeps what another team was told away from a new one', async () => {
    const { engine, endpoint, presses, store, enrolment } = await createWorld();
    await presses(3);
    await engine().run('capture');
    endpoint.stored.clear();
    endpoint.epoch = 'epoch-of-another';
    await store.leave();
    await store.enrol({ ...enrolment, url: 'https://another.example.com' });
    await presses(4);
    await engine().run('startup');
    expect(endpoint.stored.size).toBe(1);
  });

  it('is still noticed after a new enrolment at the same address', async () => {
    const { engine, endpoint, presses, store, enrolment } = await createWorld();
    await presses(3);
    await engine().run('capture');
    endpoint.stored.clear();
    endpoint.epoch = 'epoch-2';
    await store.leave();
    await store.enrol(enrolment);
    await engine().run('startup');
    expect(endpoint.stored.size).toBe(3);
  });
});
