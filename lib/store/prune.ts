/** Old insights leave the device; nothing does that the endpoint has not acknowledged. */
import type { StoreContext } from './context.ts';

/** How long an acknowledged insight stays on the device, in days. */
export const keptDays = 90;
/** Insights looked at in one transaction, so that a press never waits for a whole store to be gone through. */
const bite = 500;

/** Deletes insights older than `keptDays` of which nothing waits. Answers how many. */
export async function prune(context: StoreContext): Promise<number> {
  const { database } = context;
  const { insights, outbox } = database;
  const before = new Date(context.now() - keptDays * 24 * 60 * 60 * 1000).toISOString();
  const old = await database.work(() => insights.where('recordedAt').below(before).primaryKeys());
  let gone = 0;
  for (let from = 0; from < old.length; from += bite) {
    gone += await database.work(() =>
      database.transaction('rw', insights, outbox, async () => {
        const rows = await insights.bulkGet(old.slice(from, from + bite));
        const waiting = new Set(await outbox.orderBy('insight').uniqueKeys());
        const settled = rows.flatMap((row) =>
          row && !waiting.has(row.id) && (row.syncedAt !== null || row.state === 'withdrawn') ? [row.id] : [],
        );
        await insights.bulkDelete(settled);
        return settled.length;
      }),
    );
  }
  return gone;
}
