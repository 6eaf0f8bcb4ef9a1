/** Old insights leave the device; nothing does that the endpoint has not acknowledged. */
import type { StoreContext } from './context.ts';

/** How long an acknowledged insight stays on the device, in days. */
export const keptDays = 90;

/** Deletes insights older than `keptDays` of which nothing waits. Answers how many. */
export function prune(context: StoreContext): Promise<number> {
  const { database } = context;
  const { insights, outbox } = database;
  const before = new Date(context.now() - keptDays * 24 * 60 * 60 * 1000).toISOString();
  return database.work(() =>
    database.transaction('rw', insights, outbox, async () => {
      const old = await insights.where('recordedAt').below(before).toArray();
      const waiting = new Set(await outbox.orderBy('insight').uniqueKeys());
      const settled = old.filter((row) => !waiting.has(row.id) && (row.syncedAt !== null || row.state === 'withdrawn'));
      await insights.bulkDelete(settled.map((row) => row.id));
      return settled.length;
    }),
  );
}
