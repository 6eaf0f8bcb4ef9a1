/**
 * What has not been acknowledged, on its way out. Every function is one transaction; a process may end between any two of
 * them and nothing is lost or sent as something else.
 */
import { isoNow, type StoreContext } from './context.ts';
import { arrived, leaving } from './left.ts';
import { inTransaction, type SyncState } from './meta.ts';
import { fitting } from './read.ts';
import { type InsightRow, insightRowSchema, type OutboxRow, outboxRowSchema, type SetAsideRow } from './rows.ts';

/**
 * The oldest events behind `after` (an id), at most `maxItems` and `maxBytes` of JSON, at least one. From here on they may have left the
 * device, and count so until they are settled.
 */
export function takeBatch(context: StoreContext, maxItems: number, maxBytes: number, after = ''): Promise<OutboxRow[]> {
  const { database } = context;
  const { outbox, setAside, meta } = database;
  return database.work(() =>
    database.transaction('rw', outbox, setAside, meta, async () => {
      const found = await outbox.where('id').above(after).limit(maxItems).toArray();
      const rows = await fitting(database, outbox, outboxRowSchema, found, context.now);
      // Only unreadable rows were found and set aside: the next ones may be readable.
      if (rows.length === 0 && found.length > 0) return takeBatch(context, maxItems, maxBytes, after);
      const batch: OutboxRow[] = [];
      let bytes = 0;
      for (const row of rows) {
        bytes += new TextEncoder().encode(JSON.stringify(row.item)).length + 1;
        if (batch.length > 0 && bytes > maxBytes) break;
        batch.push(row);
      }
      await leaving(context, batch);
      return batch;
    }),
  );
}

/** Whether these, taken before, all wait; false for none. An erasure may have come in between. */
export async function stillWait({ database }: StoreContext, rows: readonly OutboxRow[]): Promise<boolean> {
  const between = database.outbox.where('id').between(rows[0]?.id ?? '', rows.at(-1)?.id ?? '', true, true);
  return rows.length > 0 && rows.length === (await database.work(() => between.count()));
}

/** What the endpoint said of events that were sent. */
export interface Settlement {
  /** Ids it stored, now or before. */
  readonly stored: readonly string[];
  readonly rejected: readonly { readonly id: string; readonly code: string; readonly path?: string | undefined }[];
}

/**
 * Applies an answer: what is stored leaves the outbox and is marked synced, what is rejected is set aside. `change` moves
 * the sync's own state in the same transaction, unless the device has another enrolment by now.
 */
export async function settle(
  context: StoreContext,
  token: string,
  { stored, rejected }: Settlement,
  change: Partial<SyncState>,
): Promise<void> {
  const { database } = context;
  const { insights, outbox, setAside, meta } = database;
  await database.work(() =>
    database.transaction('rw', insights, outbox, setAside, meta, async () => {
      const at = isoNow(context);
      await outbox.bulkDelete([...stored]);
      // An insight has the id of its recording; no other event has that of an insight.
      const known = (await insights.bulkGet([...stored])).filter((row) => row !== undefined);
      await insights.bulkPut(known.map(acknowledged(at)));
      for (const { id, code, path } of rejected) {
        const sent = await outbox.get(id);
        if (!sent) continue;
        const row: SetAsideRow = { id, at, code, item: sent.item, ...(path !== undefined && { path }) };
        await setAside.put(row);
        await outbox.delete(id);
        const refused = path === undefined ? code : `${code} ${path}`;
        if (sent.insight === id) await insights.where('id').equals(id).modify(refusedFor(refused));
      }
      await arrived(context);
      await patchState(context, token, change);
    }),
  );
  // What was refused is not acknowledged: its second copy stays as long as it does.
  await context.journal.remove(stored);
}

const acknowledged =
  (at: string) =>
  (row: InsightRow): InsightRow => ({ ...row, syncedAt: at, state: row.state === 'waiting' ? 'sent' : row.state });

const refusedFor = (refused: string) => (row: InsightRow) => {
  row.refused = refused;
  if (row.state !== 'withdrawn') row.state = 'set-aside';
};

/** Moves the sync's own state, unless the device has another enrolment by now. */
export async function moveState(context: StoreContext, token: string, change: Partial<SyncState>): Promise<void> {
  const { meta } = context.database;
  await context.database.work(() =>
    context.database.transaction('rw', meta, async () => patchState(context, token, change)),
  );
}

async function patchState(context: StoreContext, token: string, change: Partial<SyncState>): Promise<boolean> {
  const enrolment = await inTransaction.enrolment(context);
  if (enrolment?.token !== token) return false;
  const state = await inTransaction.syncState(context);
  await inTransaction.saveSyncState(context, { ...state, ...change });
  return true;
}

/**
 * The endpoint speaks of another history: it was restored or begun anew. Everything still kept goes out again (its ids make
 * that harmless) and the pull begins from the start.
 */
export async function adoptEpoch(context: StoreContext, token: string, epoch: string): Promise<void> {
  const { database } = context;
  const { insights, outbox, setAside, meta } = database;
  await database.work(() =>
    database.transaction('rw', insights, outbox, setAside, meta, async () => {
      const { epoch: before } = await inTransaction.syncState(context);
      if (before === epoch || !(await patchState(context, token, { epoch, cursor: null }))) return;
      if (before === null) return;
      const found = await insights.toArray();
      const rows = await fitting(database, insights, insightRowSchema, found, context.now);
      const isHeardOf = (row: InsightRow) => row.syncedAt !== null || row.withdrawal !== undefined;
      const heardOf = rows.filter(isHeardOf);
      const still = new Set(await outbox.toCollection().primaryKeys());
      const aside = new Set(await setAside.toCollection().primaryKeys());
      // Of an insight that waits itself, what was said of it may have been taken before: that endpoint is gone too.
      const said = rows
        .filter((row) => !isHeardOf(row) && row.state !== 'withdrawn' && row.amendments !== undefined)
        .flatMap(eventsOf)
        .filter(({ id, insight }) => id !== insight && !still.has(id) && !aside.has(id));
      await outbox.bulkPut([...heardOf.flatMap(eventsOf), ...said]);
      const waiting = heardOf.map((row) => ({
        ...row,
        syncedAt: null,
        state: row.state === 'sent' ? 'waiting' : row.state,
      }));
      await insights.bulkPut(waiting as InsightRow[]);
    }),
  );
}

/** An insight's events as outbox rows that count as sent before: an older backup may know them. */
function eventsOf({ id, recordedAt, item, amendments = [], withdrawal }: InsightRow): OutboxRow[] {
  const events: OutboxRow[] = [{ id: item.id, insight: id, attempts: 1, at: recordedAt, item }];
  for (const one of amendments) events.push({ id: one.id, insight: id, attempts: 1, at: one.captured_at, item: one });
  if (withdrawal) {
    events.push({ id: withdrawal.id, insight: id, attempts: 1, at: withdrawal.captured_at, item: withdrawal });
  }
  return events as OutboxRow[];
}

/** How much waits, and since when. */
export async function waiting(context: StoreContext): Promise<{ count: number; oldest: string | null }> {
  const { outbox } = context.database;
  return context.database.work(async () => {
    const first = await outbox.orderBy('id').first();
    return { count: await outbox.count(), oldest: typeof first?.at === 'string' ? first.at : null };
  });
}

/** Everything that goes no further by itself, oldest first. */
export async function setAside(context: StoreContext): Promise<SetAsideRow[]> {
  const { database } = context;
  return database.work(() => database.setAside.orderBy('id').toArray());
}

export function setAsideCount(context: StoreContext): Promise<number> {
  return context.database.work(() => context.database.setAside.count());
}
