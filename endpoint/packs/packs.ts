/** The team's pack: every version is kept, the newest is served. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { defaultPack, type TeamPack, teamPackSchema } from '../../lib/team/pack.ts';
import type { Trx } from '../db/transaction.ts';
import { canonicalJson } from '../json/canonical.ts';
import type { Identity } from '../teams/identity.ts';

export interface StoredPack {
  readonly pack: TeamPack;
  /** With its quotation marks, as the header wants it. */
  readonly etag: string;
}

/** Version and content: a version number alone could return with other content after a restored backup. */
function etagOf(pack: TeamPack): string {
  const digest = createHash('sha256').update(canonicalJson(pack)).digest('hex').slice(0, 16);
  return `"${pack.version}-${digest}"`;
}

const byDefault: StoredPack = { pack: defaultPack, etag: etagOf(defaultPack) };

/** The pack a team has now. One that no longer fits the schema is not served in part: the default stands in. */
export async function currentPack(trx: Trx, team: string): Promise<StoredPack> {
  const row = await trx
    .selectFrom('packs')
    .select(['body', 'etag'])
    .where('team_id', '=', team)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return byDefault;
  const parsed = teamPackSchema.safeParse(row.body);
  return parsed.success ? { pack: parsed.data, etag: row.etag } : byDefault;
}

/**
 * Stores the next version.
 * @param expected ETags the writer would replace, `*` for any; undefined to write whatever is there now.
 * @returns Undefined when somebody else wrote in the meantime.
 */
export async function replacePack(
  trx: Trx,
  who: Identity,
  wanted: TeamPack,
  expected: readonly string[] | undefined,
): Promise<StoredPack | undefined> {
  const team = who.team.id;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`pack ${team}`}, 0))`.execute(trx);
  const now = await currentPack(trx, team);
  if (expected && !expected.includes('*') && !expected.includes(now.etag)) return undefined;
  const { last } = await trx
    .selectFrom('packs')
    .select(sql<number>`coalesce(max(version), 1)`.as('last'))
    .where('team_id', '=', team)
    .executeTakeFirstOrThrow();
  const pack: TeamPack = { ...wanted, version: last + 1 };
  const etag = etagOf(pack);
  await trx
    .insertInto('packs')
    .values({ team_id: team, version: pack.version, body: JSON.stringify(pack), etag, created_by: who.agent })
    .execute();
  await keepTickets(trx, team, pack.tickets === 'linked');
  return { pack, etag };
}

/** From here on ticket numbers are kept readable, or not; ending it erases the numbers already there. */
async function keepTickets(trx: Trx, team: string, readable: boolean): Promise<void> {
  const changed = await trx
    .updateTable('teams')
    .set({ ticket_links: readable })
    .where('id', '=', team)
    .where('ticket_links', '!=', readable)
    .executeTakeFirst();
  if (readable || changed.numUpdatedRows === 0n) return;
  await sql`update insights set ticket = null where team_id = ${team} and ticket is not null`.execute(trx);
  await sql`update items set ticket = null, payload = payload - 'ticket'
    where team_id = ${team} and (ticket is not null or payload ? 'ticket')`.execute(trx);
}
