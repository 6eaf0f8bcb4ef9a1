import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { Database } from '../../../lib/store/database.ts';
import { fc } from '../property.ts';
import { createDevice, type Device, enrolment, press, putRaw } from './device.ts';

const hour = 3_600_000;

/** What the tally should say, by looking at every row. */
async function counted(device: Device, since: string) {
  const { indexedDB } = device;
  const database = new Database({ indexedDB, IDBKeyRange });
  const sums = { since: {} as Record<string, number>, before: {} as Record<string, number> };
  for (const { recordedAt, state } of await database.insights.toArray()) {
    const side = recordedAt < since ? sums.before : sums.since;
    side[state] = (side[state] ?? 0) + 1;
  }
  database.close();
  return sums;
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('record' as const), n: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('sync' as const), n: fc.nat(3) }) },
  fc.record({ what: fc.constantFrom('withdraw' as const, 'decide' as const), n: fc.nat(40) }),
  fc.record({
    what: fc.constantFrom('refuse' as const, 'epoch' as const, 'prune' as const, 'erase' as const),
    n: fc.nat(3),
  }),
  fc.record({ what: fc.constant('wait' as const), n: fc.integer({ min: 1, max: 40 * 24 }) }),
);

describe('the tally', () => {
  it('equals a count of every row, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), fc.nat(72), async (steps, back) => {
        const device = createDevice();
        const store = device.start();
        await store.enrol(enrolment);
        await store.ownImpact(new Date(device.now).toISOString());
        const ids: string[] = [];
        let ticket = 0;
        for (const { what, n } of steps) {
          const id = ids[n % Math.max(1, ids.length)] ?? '';
          if (what === 'wait') device.now += n * hour;
          if (what === 'record') ids.push((await store.record(press({ ticket: String(++ticket) }))).row.id);
          if (what === 'withdraw' && id) await store.withdraw(id).catch(() => undefined);
          if (what === 'decide') {
            const changes = [{ kind: 'decision' as const, id, state: 'seen' as const }];
            const { cursor } = await store.syncState();
            await store.applyChanges('a-token', cursor, { changes, cursor: `${cursor}.` });
          }
          if (what === 'sync') {
            const stored = (await store.takeBatch(n + 1, 100_000)).map((row) => row.id);
            await store.settle('a-token', { stored, rejected: [] }, {});
          }
          if (what === 'refuse') {
            const rejected = (await store.takeBatch(n + 1, 100_000)).map((row) => ({
              id: row.id,
              code: 'unknown_tag',
            }));
            await store.settle('a-token', { stored: [], rejected }, {});
          }
          if (what === 'epoch') await store.adoptEpoch('a-token', `epoch ${n}`);
          if (what === 'prune') await store.prune();
          if (what === 'erase') await store.eraseDevice(null);
        }
        const since = new Date(device.now - back * hour).toISOString();
        const { since: now, before } = await store.ownImpact(since);
        const expected = await counted(device, since);
        expect({ since: now, before }).toEqual(expected);
        const total = [now, before].flatMap((counts) => Object.values(counts)).reduce((sum, n) => sum + n, 0);
        expect((await store.ownInsights(1)).total).toBe(total);
        store.close();
      }),
      { numRuns: 60 },
    );
  });

  it('is made from what an older version left, once, and kept from there', async () => {
    const device = createDevice();
    const store = device.start();
    const { row } = await store.record(press());
    await putRaw(device, 'insights', { ...row, id: '0', recordedAt: '2026-01-01T00:00:00.000Z', state: 'fixed' });
    const since = '2026-03-01T00:00:00.000Z';
    expect(await store.ownImpact(since)).toMatchObject({ since: { waiting: 1 }, before: { fixed: 1 } });
    await store.withdraw(row.id);
    expect(await store.ownImpact(since)).toMatchObject({ since: { withdrawn: 1 }, before: { fixed: 1 } });
    store.close();
  });

  it('loses what is set aside for being unreadable', async () => {
    const device = createDevice();
    const store = device.start();
    await store.ownImpact('2026-03-01T00:00:00.000Z');
    const { row } = await store.record(press());
    await putRaw(device, 'insights', { ...row, item: 'torn' });
    await store.ownInsights(10);
    expect((await store.ownInsights(10)).total).toBe(0);
    store.close();
  });

  it('counts only what was written where a part of the rows was refused', async () => {
    const device = createDevice();
    const store = device.start();
    const since = '2026-03-01T00:00:00.000Z';
    await store.ownImpact(since);
    const { row } = await store.record(press());
    const database = new Database({ indexedDB: device.indexedDB, IDBKeyRange });
    const rows = ['1', '2'].map((id) => ({ ...row, id, state: 'fixed' as const }));
    await database.transaction('rw', database.insights, async () => {
      // The first is there already.
      await database.insights.bulkAdd([{ ...row, state: 'fixed' as const }, ...rows]).catch(() => undefined);
    });
    database.close();
    const { since: now } = await store.ownImpact(since);
    expect(now).toEqual({ waiting: 1, fixed: 2 });
    expect(now).toEqual((await counted(device, since)).since);
    store.close();
  });
});
