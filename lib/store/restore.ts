/** At start: brings back from the journal what IndexedDB lost, and forgets in the journal what was acknowledged. */
import type { Item } from '../sync/protocol.ts';
import { isoNow, type StoreContext } from './context.ts';
import { type InsightRow, insightOf, ticketKey } from './rows.ts';

/** Answers how many events came back. Safe to run at any time, any number of times. */
export async function restoreFromJournal(context: StoreContext): Promise<number> {
  const noted = await context.journal.all();
  if (noted.length === 0) return 0;
  // Recordings first, so that a withdrawal finds its insight.
  const recordings = noted.filter((item) => item.kind === 'insight.recorded');
  const others = noted.filter((item) => item.kind !== 'insight.recorded').sort(byRevision);
  let restored = 0;
  const done: string[] = [];
  for (const item of [...recordings, ...others]) {
    const outcome = await restore(context, item);
    if (outcome === 'restored') restored += 1;
    if (outcome === 'done') done.push(item.id);
  }
  await context.journal.remove(done);
  return restored;
}

function restore(context: StoreContext, item: Item): Promise<'restored' | 'waiting' | 'done'> {
  const { database } = context;
  const { insights, outbox, setAside } = database;
  return database.work(() =>
    database.transaction('rw', insights, outbox, setAside, async () => {
      if ((await outbox.get(item.id)) !== undefined) return 'waiting';
      const row = await insights.get(insightOf(item));
      const aside = (await setAside.get(item.id)) ?? (await setAside.get(`insights:${insightOf(item)}`));
      if (aside !== undefined) return 'waiting';
      if (row !== undefined && known(row, item)) return 'done';
      const at = isoNow(context);
      await outbox.add({ id: item.id, insight: insightOf(item), attempts: 1, at: item.captured_at || at, item });
      const next = rowAfter(row, item);
      if (next) await insights.put(next);
      return 'restored';
    }),
  );
}

const byRevision = (a: Item, b: Item) =>
  (a.kind === 'insight.amended' ? a.rev : 0) - (b.kind === 'insight.amended' ? b.rev : 0);

/** Whether the insight's row already carries the event: then the outbox has settled it. */
function known(row: InsightRow, item: Item): boolean {
  if (item.kind === 'insight.withdrawn') return row.withdrawal?.id === item.id;
  if (item.kind === 'insight.amended') return row.amendments?.some(({ id }) => id === item.id) === true;
  return row.item.id === insightOf(item);
}

function rowAfter(row: InsightRow | undefined, item: Item): InsightRow | null {
  if (item.kind === 'insight.withdrawn') return row ? { ...row, state: 'withdrawn', withdrawal: item } : null;
  if (item.kind === 'insight.amended') return row ? { ...row, amendments: [...(row.amendments ?? []), item] } : null;
  if (item.kind !== 'insight.recorded') return null;
  const { id, payload, captured_at: recordedAt } = item;
  return { id, ticketKey: ticketKey(payload), tag: payload.tag, recordedAt, state: 'waiting', item, syncedAt: null };
}
