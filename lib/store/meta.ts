/** What the device remembers once: its enrolment, where the sync stands, its own id. */
import * as z from 'zod/mini';
import { limits } from '../sync/protocol.ts';
import type { StoreContext } from './context.ts';

export const enrolmentRowSchema = z.looseObject({
  /** The endpoint's address without a closing slash. */
  url: z.string(),
  token: z.string(),
  /** Pseudonym of the agent. */
  agent: z.string(),
  team: z.object({ id: z.string(), name: z.string() }),
  role: z.enum(['agent', 'lead', 'owner']),
  /** Device clock, ISO 8601. */
  since: z.string(),
  /** When the token is exchanged for a new one, by the device clock; absent: see `lib/sync/renew-token.ts`. */
  renewAt: z.optional(z.string()),
  /** What seals the counts of rules (`circleOf` of the invite, base64url). Absent on devices that enrolled before there were any. */
  circle: z.optional(z.string()),
});
export type EnrolmentRow = z.infer<typeof enrolmentRowSchema>;

/** Where the sync stands. All of it is here: the process that runs it may end at any moment. */
export const syncStateSchema = z.looseObject({
  /** Tries that failed since the last success. */
  failures: z.number(),
  /** Delay before the next try, in ms, counted from `decidedAt` on the device clock. */
  delay: z.number(),
  decidedAt: z.number(),
  /** The endpoint asked for this delay: nothing brings the try forward. */
  demanded: z.boolean(),
  /** Stable code of the last failure; null after a success. */
  lastError: z.nullable(z.string()),
  lastSyncAt: z.nullable(z.string()),
  /** `token`: no longer accepted, enrol again. `protocol`: the versions are too far apart. */
  paused: z.nullable(z.enum(['token', 'protocol'])),
  /** The endpoint `epoch` and `cursor` belong to. */
  home: z.nullable(z.string()),
  /** The endpoint's history this device knows; null before the first answer. */
  epoch: z.nullable(z.string()),
  /** Where the pull stands; null = from the beginning. */
  cursor: z.nullable(z.string()),
  /** The batch now, and the server's limits. */
  batchItems: z.number(),
  batchBytes: z.number(),
  maxItems: z.number(),
  maxBytes: z.number(),
  /** Batches that went well since the size last changed. */
  successes: z.number(),
  /** A batch was too much: it grows slowly again. */
  careful: z.optional(z.boolean()),
  /** False once the endpoint refused a compressed body. */
  gzip: z.boolean(),
  /** Version of the protocol this endpoint is spoken to in, once it has refused the newest. */
  protocol: z.optional(z.number()),
});
export type SyncState = z.infer<typeof syncStateSchema>;

/** A device that has not synced yet. */
export const freshSyncState: SyncState = {
  failures: 0,
  delay: 0,
  decidedAt: 0,
  demanded: false,
  lastError: null,
  lastSyncAt: null,
  paused: null,
  home: null,
  epoch: null,
  cursor: null,
  batchItems: limits.maxItems,
  batchBytes: limits.maxBytes,
  maxItems: limits.maxItems,
  maxBytes: limits.maxBytes,
  successes: 0,
  gzip: true,
};

/**
 * Reads one value, inside or outside a transaction over `meta`. A value that no longer fits is kept raw under another key:
 * it may hold the token, so it does not go where it would be shown and exported.
 */
async function read<T>({ database }: StoreContext, key: string, schema: z.ZodMiniType<T>): Promise<T | null> {
  const row = await database.meta.get(key);
  if (!row) return null;
  const checked = z.safeParse(schema, row.value);
  if (checked.success) return checked.data;
  await database.meta.put({ key: `unreadable:${key}`, value: row.value });
  return null;
}

/** Keys of what belongs to one team and never goes to another: its pack, and what was counted of rules while in it. */
export const ofTeam = ['pack', 'rules'];

/** For transactions that already cover `meta`. */
export const inTransaction = {
  enrolment: (context: StoreContext) => read(context, 'enrolment', enrolmentRowSchema),
  syncState: async (context: StoreContext) => (await read(context, 'sync', syncStateSchema)) ?? freshSyncState,
  saveSyncState: (context: StoreContext, value: SyncState) => context.database.meta.put({ key: 'sync', value }),
};

/** Null when this device is not enrolled. */
export function enrolment(context: StoreContext): Promise<EnrolmentRow | null> {
  return context.database.work(() => inTransaction.enrolment(context));
}

export function syncState(context: StoreContext): Promise<SyncState> {
  return context.database.work(() => inTransaction.syncState(context));
}

/**
 * Remembers an enrolment and lets the sync begin anew. At the same address the known history (`epoch`) stays, so that a
 * server that lost its data is noticed; elsewhere it is forgotten, so that one team's insights never go to another.
 */
export async function enrol(context: StoreContext, row: EnrolmentRow): Promise<void> {
  const { database } = context;
  await database.work(() =>
    database.transaction('rw', database.meta, async () => {
      const state = await inTransaction.syncState(context);
      const before = await inTransaction.enrolment(context);
      const known = state.home === row.url;
      const epoch = known ? state.epoch : null;
      const cursor = known && before?.agent === row.agent ? state.cursor : null;
      if (before?.url !== row.url || before.team.id !== row.team.id) await database.meta.bulkDelete(ofTeam);
      await database.meta.put({ key: 'enrolment', value: row });
      await inTransaction.saveSyncState(context, { ...freshSyncState, home: row.url, epoch, cursor });
    }),
  );
}

/** Forgets the token and what belongs to the team. What waits, and the history known of the endpoint, stay. */
export async function leave(context: StoreContext): Promise<void> {
  const { database } = context;
  await database.work(() =>
    database.transaction('rw', database.meta, async () => {
      const { home, epoch } = await inTransaction.syncState(context);
      await database.meta.bulkDelete(['enrolment', 'erasure', ...ofTeam]);
      await inTransaction.saveSyncState(context, { ...freshSyncState, home, epoch });
    }),
  );
}

/** This installation's id, made at first use. */
export async function installId(context: StoreContext): Promise<string> {
  const { database } = context;
  return database.work(() =>
    database.transaction('rw', database.meta, async () => {
      const row = await database.meta.get('install');
      if (typeof row?.value === 'string') return row.value;
      const id = context.newId();
      await database.meta.put({ key: 'install', value: id });
      return id;
    }),
  );
}
