/**
 * Which events may have left the device: one stretch of ids, from the first to the last that was taken and is not settled yet. It is
 * written in the transaction that takes them. To count it on each event would double what a sync writes.
 */
import * as z from 'zod/mini';
import type { StoreContext } from './context.ts';
import type { OutboxRow } from './rows.ts';

const stretchSchema = z.object({ from: z.string(), to: z.string() });
const key = 'left';
/** Where it cannot be read any event may have left. */
const all = { from: '', to: '\uffff' };

async function stretch({ database }: StoreContext): Promise<z.infer<typeof stretchSchema> | null> {
  const row = await database.meta.get(key);
  if (row === undefined) return null;
  const checked = z.safeParse(stretchSchema, row.value);
  return checked.success ? checked.data : all;
}

/** Tells of an event whether it waits and has certainly not left. Inside a transaction over `outbox` and `meta`. */
export async function neverLeft(context: StoreContext): Promise<(row: OutboxRow | undefined) => boolean> {
  const left = await stretch(context);
  return (row) => row?.attempts === 0 && (left === null || row.id < left.from || row.id > left.to);
}

/** From here on these, oldest first, may have left. Inside a transaction that writes `meta`. */
export async function leaving(context: StoreContext, rows: readonly OutboxRow[]): Promise<void> {
  const [first, last] = [rows[0]?.id, rows.at(-1)?.id];
  if (first === undefined || last === undefined) return;
  const { from, to } = (await stretch(context)) ?? { from: first, to: last };
  await context.database.meta.put({ key, value: { from: first < from ? first : from, to: last > to ? last : to } });
}

/** Forgets the stretch when nothing of it waits any more. Inside a transaction over `outbox` that writes `meta`. */
export async function arrived(context: StoreContext): Promise<void> {
  const left = await stretch(context);
  if (left === null) return;
  const { outbox, meta } = context.database;
  if ((await outbox.where('id').between(left.from, left.to, true, true).count()) === 0) await meta.delete(key);
}
