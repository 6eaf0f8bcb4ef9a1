import type { World } from '../../e2e/world.ts';
import { printRows, row } from './rows.ts';
import { type PressTimes, pressTimes } from './tasks.ts';

const many = 100_000;

/** A click's way to the disk and back, with an empty store and with a hundred thousand insights in it. */
export async function storePiece(world: World): Promise<void> {
  const rows = rowsOf('empty store', await pressTimes(world));
  const page = await world.page('welcome.html');
  const stored = await page.evaluate(fill, many);
  await page.close();
  rows.push(...rowsOf(`${stored} in store`, await pressTimes(world)));
  printRows('store', rows);
}

const rowsOf = (store: string, { durable, shown }: PressTimes): string[][] => [
  row(`click on a tag → on the disk, ${store}`, durable, 20),
  row(`click on a tag → shown pressed, ${store}`, shown),
];

/** Copies one insight of the device until the store holds `count`, as sent and acknowledged ones of other tickets. Runs in a page of the extension. */
export async function fill(count: number): Promise<number> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const [info] = await indexedDB.databases();
  const database = await done(indexedDB.open(info?.name ?? ''));
  const all = () => database.transaction('insights').objectStore('insights');
  const [sample] = await done(all().getAll(null, 1));
  for (let from = await done(all().count()); from < count; from += 5000) {
    const transaction = database.transaction('insights', 'readwrite');
    const store = transaction.objectStore('insights');
    for (let index = from; index < Math.min(count, from + 5000); index += 1) {
      const id = crypto.randomUUID();
      // One a minute up to now: none is old enough to leave the device.
      const at = new Date(Date.now() - (count - index) * 60_000).toISOString();
      const item = { ...sample.item, id, captured_at: at };
      const ticketKey = `zendesk practice.zendesk.com ${200_000 + index}`;
      store.add({ ...sample, id, ticketKey, recordedAt: at, item, state: 'sent', syncedAt: at });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  }
  const stored = await done(all().count());
  database.close();
  return stored;
}
