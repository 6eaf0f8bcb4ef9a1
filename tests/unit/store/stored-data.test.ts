import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { storageFailure } from '../../../lib/store/database.ts';
import { createStore } from '../../../lib/store/store.ts';
import { createDevice, memoryStorage, press, putRaw, refOf } from './device.ts';

describe('stored data that no longer fits', () => {
  it('is set aside raw, and the rest is answered', async () => {
    const device = createDevice();
    const store = device.start();
    const { row } = await store.record(press());
    const broken = { ...row, id: 'broken', tag: 'bil.wrong', item: 'scribble' };
    await putRaw(device, 'insights', broken);
    expect((await store.ownInsights(10)).insights.map(({ id }) => id)).toEqual([row.id]);
    expect(await store.setAside()).toMatchObject([
      { id: 'insights:broken', code: 'unreadable', path: 'insights.item', item: broken },
    ]);
    expect((await store.ownInsights(10)).total).toBe(1);
  });

  it('never stops the outbox', async () => {
    const device = createDevice();
    const store = device.start();
    await store.ownInsights(1);
    for (let n = 0; n < 3; n += 1) await putRaw(device, 'outbox', { id: `0-${n}`, item: null });
    const { row } = await store.record(press());
    const batch = await store.takeBatch(2, 1e6);
    expect(batch.map(({ id }) => id)).toEqual([row.id]);
    expect(await store.setAsideCount()).toBe(3);
  });

  it('keeps fields a newer version wrote', async () => {
    const device = createDevice();
    const store = device.start();
    const { row } = await store.record(press());
    await putRaw(device, 'insights', { ...row, later: { kept: true } });
    const withdrawn = await store.withdraw(row.id);
    expect(withdrawn).toMatchObject({ later: { kept: true }, state: 'withdrawn' });
  });

  it('keeps an enrolment it cannot read, without showing its token', async () => {
    const device = createDevice();
    const store = device.start();
    await store.syncState();
    await putRaw(device, 'meta', { key: 'enrolment', value: { token: 'secret' } });
    expect(await store.enrolment()).toBeNull();
    expect(await store.setAside()).toEqual([]);
  });
});

describe('storage that does not serve', () => {
  it('says storage_unavailable when the database cannot be opened, and works once it can', async () => {
    const device = createDevice();
    const { indexedDB } = device;
    let refuse = true;
    const moody = new Proxy(indexedDB, {
      get(target, name) {
        if (name === 'open' && refuse) {
          return () => {
            throw new DOMException('backing store', 'UnknownError');
          };
        }
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const store = createStore({ indexedDB: moody, IDBKeyRange, storage: memoryStorage() });
    await expect(store.record(press())).rejects.toMatchObject({ code: 'storage_unavailable' });
    refuse = false;
    expect((await store.record(press())).again).toBe(false);
  });

  it('gives up on an open that hangs', async () => {
    const silent = new Proxy(createDevice().indexedDB, {
      get: (target, name) => (name === 'open' ? () => new EventTarget() : Reflect.get(target, name)),
    });
    const store = createStore({ indexedDB: silent, IDBKeyRange, storage: memoryStorage(), openTimeout: 10 });
    await expect(store.pressedOn(refOf(press()))).rejects.toMatchObject({ code: 'storage_unavailable' });
  });

  it('says storage_full when the quota is used up, also inside what Dexie wraps', () => {
    const quota = new DOMException('full', 'QuotaExceededError');
    expect(storageFailure(quota)).toMatchObject({ code: 'storage_full' });
    const wrapped = Object.assign(new Error('aborted'), { name: 'AbortError', inner: quota });
    expect(storageFailure(wrapped)).toMatchObject({ code: 'storage_full' });
  });

  it('opens again after another version closed it', async () => {
    const device = createDevice();
    const store = device.start();
    await store.record(press());
    store.close();
    expect((await store.ownInsights(1)).total).toBe(1);
  });
});
