/** The team's pack on this device: the one that holds, and what was wrong with a newer one that came. */
import * as z from 'zod/mini';
import { defaultPack, parsePack, type TeamPack } from '../team/pack.ts';
import type { Misfit } from '../team/reasons.ts';
import { isoNow, type StoreContext } from './context.ts';
import { inTransaction } from './meta.ts';

const key = 'pack';

const refusedSchema = z.looseObject({
  etag: z.string(),
  at: z.string(),
  errors: z.array(
    z.looseObject({
      path: z.string(),
      message: z.string(),
      reason: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
});

/** As stored. The body is checked again whenever it is read: a newer extension may have stored it. */
const packRowSchema = z.looseObject({
  /** Of the pack that holds; null before the first that fits. */
  etag: z.nullable(z.string()),
  body: z.unknown(),
  /** Device clock, ISO 8601. */
  at: z.nullable(z.string()),
  refused: z.nullable(refusedSchema),
});
type PackRow = z.infer<typeof packRowSchema>;

export interface HeldPack {
  /** The defaults while there is none. */
  readonly pack: TeamPack;
  /** Whether it came from an endpoint. */
  readonly own: boolean;
  readonly at: string | null;
  readonly refused: z.infer<typeof refusedSchema> | null;
  /** ETags this device has seen: the pack that holds, and the one refused. */
  readonly etags: readonly string[];
}

const none: HeldPack = { pack: defaultPack, own: false, at: null, refused: null, etags: [] };

/** The pack that holds here. */
export async function teamPack(context: StoreContext): Promise<HeldPack> {
  const row = await readRow(context);
  if (row === null) return none;
  const { refused, at } = row;
  const parsed = row.etag === null ? null : parsePack(row.body);
  // A stored body this version cannot read is asked for again; until then the defaults hold.
  const etags = [parsed?.ok ? row.etag : null, refused?.etag].filter((etag) => etag !== null && etag !== undefined);
  if (!parsed?.ok) return { ...none, refused, etags };
  return { pack: parsed.pack, own: true, at, refused, etags };
}

/** A pack that came: it holds from now on if it fits, else it is remembered with its errors and the old one stays. */
export function keepPack(context: StoreContext, token: string, etag: string, body: unknown): Promise<boolean> {
  const parsed = parsePack(body);
  return change(context, token, (before) => {
    const at = isoNow(context);
    if (parsed.ok) return { etag, body, at, refused: null };
    const errors = parsed.errors.slice(0, 50) as Misfit[];
    return { ...before, refused: { etag, at, errors: errors.map((error) => ({ ...error })) } };
  });
}

/** The endpoint serves the pack that holds here: what was refused before is no longer asked for. */
export function packStands(context: StoreContext, token: string, etag: string): Promise<boolean> {
  return change(context, token, (before) =>
    before.refused !== null && before.etag === etag ? { ...before, refused: null } : null,
  );
}

async function change(
  context: StoreContext,
  token: string,
  edit: (before: PackRow) => PackRow | null,
): Promise<boolean> {
  const { database } = context;
  return database.work(() =>
    database.transaction('rw', database.meta, async () => {
      if ((await inTransaction.enrolment(context))?.token !== token) return false;
      const stored = z.safeParse(packRowSchema, (await database.meta.get(key))?.value);
      const before = stored.success ? stored.data : { etag: null, body: null, at: null, refused: null };
      const value = edit(before);
      if (value === null) return false;
      await database.meta.put({ key, value });
      return true;
    }),
  );
}

async function readRow({ database }: StoreContext): Promise<PackRow | null> {
  const row = await database.work(() => database.meta.get(key));
  const checked = z.safeParse(packRowSchema, row?.value);
  return checked.success ? checked.data : null;
}
