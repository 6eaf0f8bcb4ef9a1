/** Faults 8 to 12: the browser's storage is full, blocked, broken, of another version, or gone. */
import { IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Database } from '../../../lib/store/database.ts';
import { createStore } from '../../../lib/store/store.ts';
import { versions } from '../../../lib/store/versions.ts';
import { createDevice, opened, press } from '../../unit/store/device.ts';
import { runs } from '../scale.ts';
import { openScene } from './scene.ts';

afterEach(() => vi.restoreAllMocks());

/** The disk is full for whatever is written next into one table. */
function fullDisk(table: string) {
  const full = vi.fn(() => {
    throw new DOMException('the disk is full', 'QuotaExceededError');
  });
  for (const name of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[name];
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...given) {
      return this.name === table ? full() : write.apply(this, given);
    });
  }
  return full;
}

describe('the storage of the browser', () => {
  it('08 is full at a press: nothing half, nothing said to be recorded, and the same press works afterwards', async () => {
    const scene = await openScene();
    await scene.presses(2);
    const full = fullDisk('outbox');
    await expect(scene.store.record(press({ ticket: '99' }))).rejects.toMatchObject({ code: 'storage_full' });
    expect(full).toHaveBeenCalled();
    await scene.watch.check();
    expect(await scene.store.pressedOn({ helpdesk: 'zendesk', host: 'acme.zendesk.com', ticket: '99' })).toEqual([]);
    vi.restoreAllMocks();
    await scene.presses(1);
    // And in the middle of a sync: what the endpoint has is not known here, so it goes again.
    fullDisk('insights');
    await expect(scene.world.engine().run('online')).rejects.toMatchObject({ code: 'storage_full' });
    vi.restoreAllMocks();
    expect(scene.endpoint.stored.size).toBe(3);
    await scene.watch.check();
    await scene.settle();
  });

  it('09 is held by an old version in another window, and changes its version during a sync', async () => {
    const device = createDevice();
    const { indexedDB } = device;
    const old = new Database({ indexedDB, IDBKeyRange, versions: versions.slice(0, 1) });
    await old.open();
    old.close();
    // A window that does not hear that it should let go.
    const window: IDBDatabase = await opened(indexedDB.open('fairside'));
    const blocked = createStore({ indexedDB, IDBKeyRange, storage: device.storage, openTimeout: 30 });
    await expect(blocked.record(press())).rejects.toMatchObject({ code: 'storage_unavailable' });
    window.close();
    expect((await device.start().record(press())).again).toBe(false);

    const scene = await openScene();
    await scene.presses(3);
    scene.endpoint.fault = ({ path }, work) => {
      if (path !== '/v1/push') return undefined;
      return work().then(async (answer) => {
        (await opened(scene.device.indexedDB.open('fairside', 9_000))).close();
        return answer;
      });
    };
    await scene.sync();
    expect(await scene.status()).toMatchObject({ waiting: 0 });
    await scene.settle();
  });

  it('10 does not open: no press is said to be recorded, nothing is deleted, and all is there when it opens again', async () => {
    const scene = await openScene();
    await scene.presses(2);
    const { indexedDB } = scene.device;
    const asked: string[] = [];
    const failing = new Proxy(indexedDB, {
      get(target, name) {
        asked.push(String(name));
        if (name === 'open') {
          return () => {
            throw new DOMException('Internal error opening backing store', 'UnknownError');
          };
        }
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const store = createStore({ indexedDB: failing, IDBKeyRange, storage: scene.device.storage });
    for (let tries = 0; tries < 3; tries += 1) {
      await expect(store.record(press({ ticket: '5' }))).rejects.toMatchObject({ code: 'storage_unavailable' });
      const engine = scene.world.engine({ store });
      await expect(engine.run('online')).rejects.toMatchObject({ code: 'storage_unavailable' });
    }
    expect(asked).not.toContain('deleteDatabase');
    await scene.restart();
    await scene.settle();
    expect(scene.endpoint.stored.size).toBe(2);
  });

  it('11 is of an older version with thousands unsent, its upgrade ends half way, then it is downgraded', async () => {
    const scene = await openScene();
    const count = runs({ short: 500, full: 10_000 });
    await scene.presses(count);
    scene.store.close();
    const { indexedDB, storage } = scene.device;
    let ends = true;
    const later = {
      version: Math.max(...versions.map(({ version }) => version)) + 1,
      tables: { outbox: 'id, insight, at' },
      upgrade: async (transaction: {
        table(name: string): { toCollection(): { modify(change: (row: object) => void): PromiseLike<unknown> } };
      }) => {
        let done = 0;
        await transaction
          .table('outbox')
          .toCollection()
          .modify((row) => {
            done += 1;
            if (ends && done > count / 2) throw new Error('the process ends here');
            Object.assign(row, { touched: true });
          });
      },
    };
    const upgraded = () =>
      createStore({
        indexedDB,
        IDBKeyRange,
        storage,
        versions: [...versions, later as never],
        now: () => scene.device.now,
      });
    await expect(upgraded().waiting()).rejects.toMatchObject({ code: 'storage_unavailable' });
    await scene.restart();
    expect((await scene.store.waiting()).count).toBe(count);
    expect((await scene.store.takeBatch(1, 1e6))[0]).not.toHaveProperty('touched');
    scene.store.close();
    ends = false;
    const next = upgraded();
    expect((await next.waiting()).count).toBe(count);
    next.close();
    // An older release on the newer tables.
    await scene.restart();
    expect((await scene.store.takeBatch(1, 1e6))[0]).toMatchObject({ touched: true });
    await scene.sync();
    await scene.settle();
    expect(scene.endpoint.stored.size).toBe(count);
  }, 600_000);

  it('12 is wiped while something waits: the journal brings it back', async () => {
    const scene = await openScene();
    await scene.presses(3);
    await scene.sync();
    await scene.presses(4);
    // Some of it had left, and its answer was lost.
    await scene.killedAt('fetch', 'after');
    await scene.presses(2);
    scene.device.loseDatabase();
    await scene.restart();
    expect(await scene.status()).toMatchObject({ mode: 'local', waiting: 6 });
    await scene.watch.step(() => scene.store.enrol(scene.enrolment));
    await scene.settle();
    expect(scene.endpoint.stored.size).toBe(9);
  });
});
