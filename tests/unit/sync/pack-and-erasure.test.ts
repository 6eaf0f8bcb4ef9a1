/** The pack on its way to devices, and the wish to be erased on its way to the endpoint: both with the real endpoint. */
import { describe, expect, it } from 'vitest';
import { teamView } from '../../../lib/messages/team-view.ts';
import { aboutEndpoint } from '../../../lib/sync/about-endpoint.ts';
import { enrolDevice } from '../../../lib/sync/enrol.ts';
import { leadInsights } from '../../../lib/sync/lead-insights.ts';
import { packVersions, publishPack, readPack } from '../../../lib/sync/lead-packs.ts';
import { syncStatus } from '../../../lib/sync/status.ts';
import { testServer } from '../endpoint/database.ts';
import { createDevice, journalled, press } from '../store/device.ts';
import { plainEngine } from './world.ts';

const { endpoint } = testServer();

const now = () => Date.now();

async function enrolled(role: 'agent' | 'lead') {
  const device = createDevice();
  device.now = Date.now();
  const store = device.start();
  let reachable = true;
  const path = (url: string) => new URL(url).pathname;
  const calls: string[] = [];
  const bad = new Map<string, unknown>();
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    if (!reachable) throw new TypeError('no network');
    calls.push(`${init.method} ${path(url)}`);
    const answer = bad.get(path(url));
    if (answer === undefined) return globalThis.fetch(url, init);
    return new Response(JSON.stringify(answer), { headers: { etag: '"bad"' } });
  };
  await enrolDevice({ fetch, now, store }, { url: endpoint().url, invite: await endpoint().createInvite(role) });
  const engine = plainEngine({ store, fetch, now });
  const seams = { store, fetch, now };
  return {
    device,
    store,
    calls,
    bad,
    seams,
    cut: (off: boolean) => {
      reachable = !off;
    },
    sync: () => engine.run('asked'),
    view: async () => teamView(await store.teamPack()),
  };
}
type Enrolled = Awaited<ReturnType<typeof enrolled>>;

async function publish(lead: Enrolled, change: Record<string, unknown>) {
  const { etag } = await readPack(lead.seams, { version: null });
  return publishPack(lead.seams, { pack: { schema: 1, ...change }, etag });
}

describe('the pack', () => {
  it('reaches a device, three versions later too, and costs nothing while nothing changes', async () => {
    const [agent, lead] = [await enrolled('agent'), await enrolled('lead')];
    await agent.sync();
    await publish(lead, { products: ['Boots'] });
    await agent.sync();
    const first = await agent.view();
    expect(first.products).toEqual(['Boots']);
    for (const products of [['a'], ['b'], ['Kettle', 'Lamp']]) await publish(lead, { products, areas: ['Warehouse'] });
    await agent.sync();
    const after = await agent.view();
    expect(after).toMatchObject({ products: ['Kettle', 'Lamp'], areas: ['Warehouse'], refused: null });
    expect(after.version).toBe((first.version ?? 0) + 3);
    const before = await agent.store.teamPack();
    agent.calls.length = 0;
    await agent.sync();
    expect(agent.calls).toEqual(['GET /v1/pull']);
    expect(await agent.store.teamPack()).toEqual(before);
    expect((await packVersions(lead.seams))[0]?.version).toBe(after.version);
  });

  it('that does not fit is refused with its place, and the old one stays', async () => {
    const [agent, lead] = [await enrolled('agent'), await enrolled('lead')];
    await publish(lead, { products: ['Boots'] });
    await agent.sync();
    // Asked for only when the pull names another than the one here.
    await publish(lead, { products: ['Boots', 'Hats'] });
    agent.bad.set('/v1/pack', { schema: 1, products: ['ok', 7], checks: { off: ['P01'] } });
    await agent.sync();
    const refused = await agent.view();
    expect(refused.products).toEqual(['Boots']);
    expect(refused.refused?.errors.map(({ path, reason }) => [path, reason])).toEqual([['products.1', 'type']]);
    agent.bad.delete('/v1/pack');
    await agent.sync();
    expect(await agent.view()).toMatchObject({ products: ['Boots', 'Hats'], refused: null });
  });

  it('is asked for, and a 304 is enough, where an older endpoint does not name it', async () => {
    const agent = await enrolled('agent');
    await agent.sync();
    const { epoch, cursor } = await agent.store.syncState();
    agent.bad.set('/v1/pull', { epoch, changes: [], cursor, more: false });
    agent.calls.length = 0;
    const before = await agent.store.teamPack();
    await agent.sync();
    expect(agent.calls).toEqual(['GET /v1/pull', 'GET /v1/pack']);
    expect(await agent.store.teamPack()).toEqual(before);
  });

  it('that holds is not asked for again when the one between was refused', async () => {
    const agent = await enrolled('agent');
    await agent.sync();
    const { token = '' } = (await agent.store.enrolment()) ?? {};
    await agent.store.keepPack(token, '"between"', { schema: 1, products: [7] });
    expect((await agent.view()).refused).not.toBeNull();
    agent.calls.length = 0;
    await agent.sync();
    expect(agent.calls).toEqual(['GET /v1/pull']);
    expect((await agent.view()).refused).toBeNull();
  });

  it('is not replaced by a lead who has not seen the newest, and says so', async () => {
    const lead = await enrolled('lead');
    const { etag } = await readPack(lead.seams, { version: null });
    await publishPack(lead.seams, { pack: { schema: 1, name: 'one' }, etag });
    await expect(publishPack(lead.seams, { pack: { schema: 1 }, etag })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    });
  });

  it('leaves with the team', async () => {
    const [agent, lead] = [await enrolled('agent'), await enrolled('lead')];
    await publish(lead, { products: ['Boots'] });
    await agent.sync();
    await agent.store.leave();
    expect((await agent.view()).version).toBeNull();
  });
});

describe('a wish to be erased', () => {
  const total = async (lead: Enrolled) => (await leadInsights(lead.seams, { filter: {}, cursor: null })).total;

  it('made offline is kept, goes before anything newer, and leaves what was pressed since', async () => {
    const [agent, lead] = [await enrolled('agent'), await enrolled('lead')];
    const others = await total(lead);
    for (const ticket of ['1', '2']) await agent.store.record(press({ ticket }));
    await agent.sync();
    await agent.store.record(press({ ticket: '3' }));
    expect(await total(lead)).toBe(others + 2);
    expect(await aboutEndpoint(agent.seams)).toMatchObject({ me: { role: 'agent' }, events: { length: 2 } });

    agent.cut(true);
    expect(await agent.store.eraseDevice('keep')).toBe(3);
    expect(journalled(agent.device)).toEqual([]);
    const { row } = await agent.store.record(press({ ticket: '4' }));
    await agent.sync();
    expect((await agent.store.aboutDevice()).erasure).toMatchObject({ access: 'keep' });
    expect(await syncStatus(agent.store, now())).toMatchObject({ waiting: 1, lastError: 'unreachable' });

    agent.cut(false);
    agent.calls.length = 0;
    await agent.sync();
    expect(agent.calls[0]).toBe('DELETE /v1/me');
    expect((await agent.store.aboutDevice()).erasure).toBeNull();
    expect(await total(lead)).toBe(others + 1);
    expect((await aboutEndpoint(agent.seams)).insights).toMatchObject([{ id: row.id }]);
  });

  it('with its access ends the enrolment, also when the answer is lost', async () => {
    const agent = await enrolled('agent');
    await agent.store.record(press({ ticket: '9' }));
    await agent.sync();
    const token = (await agent.store.enrolment())?.token ?? '';
    await agent.store.eraseDevice('end');
    await fetch(`${endpoint().url}/v1/me?access=end`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    });
    await agent.sync();
    expect(await agent.store.enrolment()).toBeNull();
    expect(await agent.store.ownInsights(10)).toEqual({ insights: [], total: 0 });
  });

  it('on this device alone keeps a withdrawal that waits', async () => {
    const [agent, lead] = [await enrolled('agent'), await enrolled('lead')];
    const { row } = await agent.store.record(press({ ticket: '10' }));
    await agent.sync();
    const before = await total(lead);
    await agent.store.withdraw(row.id);
    await agent.store.eraseDevice(null);
    await agent.sync();
    expect(await total(lead)).toBe(before - 1);
  });
});
