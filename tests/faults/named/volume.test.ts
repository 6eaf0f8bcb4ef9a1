/** Faults 33 and 36: very much at once, and what is written in the notes. */
import { get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { putRawRows } from '../raw-tables.ts';
import type { RealDevice } from '../real-device.ts';
import { full, runs, told } from '../scale.ts';
import { testLine } from './line.ts';

const line = testLine();

async function fleet(count: number): Promise<RealDevice[]> {
  const devices: RealDevice[] = [];
  for (let n = 0; n < count; n += 1) devices.push(await line().device());
  return devices;
}

/** How long it took, in whole ms. */
async function took(work: Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work;
  return Math.round(performance.now() - begun);
}

/** Unsent insights put into the device's tables as they would lie there. */
async function manyUnsent(device: RealDevice, count: number): Promise<void> {
  const [id = ''] = await device.presses(1);
  const [row] = await device.rows('insights');
  const [out] = await device.rows('outbox');
  const insights: object[] = [];
  const outbox: object[] = [];
  for (let n = 1; n < count; n += 1) {
    const next = `${id.slice(0, -12)}${n.toString(16).padStart(12, '0')}`;
    const item = { ...(out?.item as object), id: next };
    insights.push({ ...row, id: next, ticketKey: `zendesk acme.zendesk.com ${n}`, item });
    outbox.push({ ...out, id: next, insight: next, item });
    device.watch.told.add(next);
  }
  await putRawRows(device.device, { insights, outbox });
}

describe('very much at once', () => {
  it('33 a file of everything is half read and charts are drawn while sixty devices push; then the readers go away', async () => {
    const { endpoint, proxy } = line();
    const devices = await fleet(runs({ short: 8, full: 60 }));
    const [first] = devices;
    if (first === undefined) throw new Error('no device');
    const much = runs({ short: 600, full: 20_000 });
    await manyUnsent(first, much);
    for (let wakes = 0; (await first.waiting()) > 0 && wakes < 60; wakes += 1) await first.sync();
    const enrolled = await fetch(`${endpoint.url}/v1/enrol`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ invite: await endpoint.createInvite('lead') }),
    });
    const { token } = (await enrolled.json()) as { token: string };
    const headers = { authorization: `Bearer ${token}` };
    // More readers than the endpoint has connections: each has begun its file and reads no further.
    const readers = Array.from({ length: 12 }, () => get(`${endpoint.url}/v1/export?format=ndjson`, { headers }));
    await Promise.all(readers.map((reader) => new Promise((resolve) => reader.once('response', resolve))));
    for (const device of devices) await device.presses(3);
    let pushing = true;
    const all = devices.map((device) => took(device.wake()));
    const pushes = Promise.all(all).finally(() => {
      pushing = false;
    });
    let charts = 0;
    const asked: number[] = [];
    while (pushing) {
      const summary = fetch(`${endpoint.url}/v1/summary`, { headers });
      asked.push(await took(fetch(`${endpoint.url}/readyz`).then(({ status }) => expect(status).toBe(200))));
      expect(((await (await summary).json()) as { total: number }).total).toBeGreaterThanOrEqual(much);
      charts += 1;
    }
    // Each wake is a push and a pull, and a request that takes 20 s is given up: one that was too slow would still wait.
    const longest = Math.max(...(await pushes));
    expect(await Promise.all(devices.map((device) => device.waiting()))).toEqual(devices.map(() => 0));
    expect(Math.max(...asked)).toBeLessThan(5_000);
    told(
      `12 files of ${much} half read, ${charts} charts: ${devices.length} syncs at once, the longest ${longest} ms; ready within ${Math.max(...asked)} ms`,
    );
    for (const reader of readers) reader.destroy();
    await Promise.all(devices.map((device) => device.presses(2).then(() => device.wake())));
    for (const device of devices) await device.settle();
    expect(proxy.cuts).toEqual([]);
  }, 1_200_000);

  it.each(full ? [10_000, 100_000] : [800])(
    '36 %i are unsent',
    async (count) => {
      const [alone] = await fleet(1);
      if (alone === undefined) throw new Error('no device');
      await manyUnsent(alone, count);
      expect(await alone.status()).toMatchObject({ waiting: count });
      for (let wakes = 0; (await alone.waiting()) > 0 && wakes < 400; wakes += 1) await alone.wake();
      await alone.settle();
      // By sets, which takes a moment: a hundred thousand would be too many to compare one by one.
      const there = new Set(
        (await line().endpointSays<{ id: string }>('select id::text from items')).map(({ id }) => id),
      );
      expect([...alone.watch.told].filter((id) => !there.has(id))).toEqual([]);
      expect(alone.watch.told.size).toBe(count);
      told(`${count} unsent: lost 0, double 0`);
    },
    1_200_000,
  );

  it('36 sixty devices come online in the same second', async () => {
    const devices = await fleet(runs({ short: 8, full: 60 }));
    for (const device of devices) await device.presses(20);
    const longest = Math.max(...(await Promise.all(devices.map((device) => took(device.wake())))));
    for (const device of devices) await device.settle();
    told(`${devices.length} devices in one second: the longest sync ${longest} ms, lost 0, double 0`);
  }, 1_200_000);

  it('36 a note is as long as it may be, of emoji, half a character, or a NUL: what can be stored is, the rest is set aside', async () => {
    const [device] = await fleet(1);
    if (device === undefined) throw new Error('no device');
    const notes = ['🙂'.repeat(70), 'half \ud83d of one', 'nul\u0000here', '=HYPERLINK("x")', 'é'.repeat(140)];
    const ids: string[] = [];
    for (const note of notes) ids.push(...(await device.presses(1, { note })));
    const [tooLong = ''] = await device.presses(1, { note: 'x'.repeat(4000) });
    await device.sync();
    expect(await device.store.setAside()).toMatchObject([{ id: `outbox:${tooLong}`, code: 'unreadable' }]);
    await device.settle();
    const stored = await line().endpointSays<{ id: string; note: string }>(
      `select id::text, note from insights where id in ('${ids.join("','")}')`,
    );
    const said = new Map(stored.map(({ id, note }) => [id, note]));
    expect(ids.map((id) => said.get(id))).toEqual([
      notes[0],
      'half \ufffd of one',
      'nul\ufffdhere',
      notes[3],
      notes[4],
    ]);
  });
});
