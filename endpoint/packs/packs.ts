/** The team's pack: every version is kept, the newest is served. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { lostTags } from '../../lib/team/lost-tags.ts';
import { defaultPack, type TeamPack, teamPackSchema } from '../../lib/team/pack.ts';
import type { Misfit } from '../../lib/team/reasons.ts';
import type { Retired } from '../../lib/team/retired.ts';
import { type TagView, tagViewOf } from '../../lib/team/tag-view.ts';
import type { Trx } from '../db/transaction.ts';
import { canonicalJson } from '../json/canonical.ts';
import type { Identity } from '../teams/identity.ts';

/** A pack that leaves out tags of the team without saying what takes their place. */
export class Lost extends Error {
  constructor(readonly tags: readonly Misfit[]) {
    super('tags without a mapping');
  }
}

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

/** Tags of the pack that holds which are shown under another. */
export async function retiredTags(trx: Trx, team: string): Promise<Retired> {
  return (await currentPack(trx, team)).pack.taxonomy.retired ?? {};
}

/** The tags as the pack that holds has them. */
export async function teamTags(trx: Trx, team: string): Promise<TagView> {
  return tagViewOf((await currentPack(trx, team)).pack.taxonomy);
}

/** One stored version as it was published, by its number. */
export async function packVersion(trx: Trx, team: string, version: number): Promise<StoredPack | undefined> {
  const row = await trx
    .selectFrom('packs')
    .select(['body', 'etag'])
    .where('team_id', '=', team)
    .where('version', '=', version)
    .executeTakeFirst();
  const parsed = row && teamPackSchema.safeParse(row.body);
  if (row && parsed?.success) return { pack: parsed.data, etag: row.etag };
  return !row && version === defaultPack.version ? byDefault : undefined;
}

/** The newest first, the defaults a team begins with last. Who published one stands in the audit log alone. */
export async function packVersions(trx: Trx, team: string, limit: number, before?: number) {
  let query = trx
    .selectFrom('packs')
    .select(['version', 'etag', 'created_at'])
    .select(sql<string | null>`body ->> 'name'`.as('name'))
    .where('team_id', '=', team);
  if (before !== undefined) query = query.where('version', '<', before);
  const rows = await query
    .orderBy('version', 'desc')
    .limit(limit + 1)
    .execute();
  return { rows: rows.slice(0, limit), more: rows.length > limit };
}

/**
 * Stores the next version.
 * @param expected ETags the writer would replace, `*` for any; undefined to write whatever is there now.
 * @returns Undefined when somebody else wrote in the meantime. @throws Lost when tags of the team would lose their name.
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
  const lost = lostTags(now.pack, wanted);
  if (lost.length > 0) throw new Lost(lost);
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
