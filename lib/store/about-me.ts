/** What this device keeps about its agent: to see, to take along, and to end, here and by a wish that goes to the endpoint. */
import * as z from 'zod/mini';
import { isoNow, type StoreContext } from './context.ts';
import { inTransaction, ofTeam } from './meta.ts';

const wishKey = 'erasure';
const wishSchema = z.object({
  /** The enrolment it was made under. */
  token: z.string(),
  /** Whether the endpoint keeps this device's access, under a new pseudonym. */
  access: z.enum(['keep', 'end']),
  /** Device clock, ISO 8601. */
  at: z.string(),
});
export type ErasureWish = z.infer<typeof wishSchema>;

/**
 * Everything stored about the agent, as it lies there. The token is left out: whoever holds it is this
 * agent; so is what seals counts of rules: with it and the endpoint's database they could be opened.
 */
export function aboutDevice(context: StoreContext) {
  const { database } = context;
  const { insights, outbox, setAside, meta } = database;
  return database.work(() =>
    database.transaction('r', insights, outbox, setAside, meta, async () => {
      const enrolled = await inTransaction.enrolment(context);
      const { token: _, circle: __, ...enrolment } = enrolled ?? { token: '', circle: '' };
      const wish = await readWish(context);
      return {
        insights: (await insights.toArray()) as unknown[],
        waiting: (await outbox.toArray()) as unknown[],
        set_aside: (await setAside.toArray()) as unknown[],
        enrolment: enrolled === null ? null : { ...enrolment },
        installation: (await meta.get('install'))?.value ?? null,
        rules: (await meta.get('rules'))?.value ?? null,
        erasure: wish === null ? null : { access: wish.access, at: wish.at },
      };
    }),
  );
}

async function readWish({ database }: StoreContext): Promise<ErasureWish | null> {
  const checked = z.safeParse(wishSchema, (await database.meta.get(wishKey))?.value);
  return checked.success ? checked.data : null;
}

/** The wish made under one token goes on under the next. Inside a transaction over `meta`. */
export async function moveWish(context: StoreContext, from: string, to: string): Promise<void> {
  const wish = await readWish(context);
  if (wish?.token === from) await context.database.meta.put({ key: wishKey, value: { ...wish, token: to } });
}

/** The wish that waits for the endpoint; null when there is none, or the device has left the team it was made in. */
export function erasureWish(context: StoreContext, token: string): Promise<ErasureWish | null> {
  return context.database.work(async () => {
    const wish = await readWish(context);
    return wish?.token === token ? wish : null;
  });
}

/**
 * Erases what was recorded here, and notes the wish that the endpoint do the same (`access`), in one transaction. Without
 * such a wish, withdrawals that wait are kept: they take back what the endpoint still shows. Answers how many insights went.
 */
export async function eraseDevice(context: StoreContext, access: ErasureWish['access'] | null): Promise<number> {
  const { database } = context;
  const { insights, outbox, setAside, meta } = database;
  const [count, gone] = await database.work(() =>
    database.transaction('rw', insights, outbox, setAside, meta, async () => {
      const enrolled = await inTransaction.enrolment(context);
      const rows = await outbox.toArray();
      const leaving = rows
        .filter(({ item }) => access !== null || item?.kind !== 'insight.withdrawn')
        .map(({ id }) => id);
      const recorded = await insights.count();
      await Promise.all([insights.clear(), outbox.bulkDelete(leaving), setAside.clear()]);
      const unreadable = (await meta.toCollection().primaryKeys()).filter((key) =>
        String(key).startsWith('unreadable:'),
      );
      await meta.bulkDelete([...unreadable, 'rules']);
      if (access !== null && enrolled !== null) {
        await meta.put({ key: wishKey, value: { token: enrolled.token, access, at: isoNow(context) } });
      }
      return [recorded, leaving] as const;
    }),
  );
  await context.journal.remove(gone);
  return count;
}

/** The endpoint has erased everything. @param agent Pseudonym this device goes on under; null: it belongs to no team any more. */
export function erasureDone(context: StoreContext, token: string, agent: string | null): Promise<void> {
  const { database } = context;
  return database.work(() =>
    database.transaction('rw', database.meta, async () => {
      await database.meta.delete(wishKey);
      const enrolled = await inTransaction.enrolment(context);
      if (enrolled?.token !== token) return;
      if (agent === null) return void (await database.meta.bulkDelete(['enrolment', ...ofTeam]));
      const state = await inTransaction.syncState(context);
      await database.meta.put({ key: 'enrolment', value: { ...enrolled, agent } });
      await inTransaction.saveSyncState(context, { ...state, cursor: null });
    }),
  );
}
