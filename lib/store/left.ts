/**
 * Which events may have left the device: one stretch of ids, from the first to the last that was taken and is not settled yet. It is
 * written in the transaction that takes them. To count it on each event would double what a sync writes.
 */
import type { StoreContext } from './context.ts';
import type { OutboxRow } from './rows.ts';

const key = 'left';

/** First and last id; undefined when nothing has left. Where it cannot be read any event may have. */
async function stretch({ database }: StoreContext): Promise<[from: string, to: string] | undefined> {
  const row = await database.meta.get(key);
  const [from, to] = typeof row?.value === 'string' ? row.value.split(' ') : [];
  return row && [from ?? '', to ?? '\uffff'];
}

/** Tells of an event whether it waits and has certainly not left. Inside a transaction over `outbox` and `meta`. */
export async function neverLeft(context: StoreContext): Promise<(row: OutboxRow | undefined) => boolean> {
  const left = await stretch(context);
  return (row) => row?.attempts === 0 && !(left && row.id >= left[0] && row.id <= left[1]);
}

/** From here on these, oldest first, may have left. Inside a transaction that writes `meta`. */
export async function leaving(context: StoreContext, rows: readonly OutboxRow[]): Promise<void> {
  const ids = [...((await stretch(context)) ?? []), ...rows.map(({ id }) => id)].sort();
  if (rows.length > 0) await context.database.meta.put({ key, value: `${ids[0]} ${ids.at(-1)}` });
}

/** Forgets the stretch when nothing of it waits any more. Inside a transaction over `outbox` that writes `meta`. */
export async function arrived(context: StoreContext): Promise<void> {
  const left = await stretch(context);
  if (!left) return;
  const { outbox, meta } = context.database;
  const [from, to] = left;
  const waiting = await outbox.where('id').between(from, to, true, true).count();
  if (waiting === 0) await meta.delete(key);
}
