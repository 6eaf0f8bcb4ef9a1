/** A new endpoint serves one team from its first start on; further ones are made by its owner. */
import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Role } from '../../lib/sync/protocol.ts';
import { type Db, inTeam } from '../db/transaction.ts';
import { createInvite, firstInvites } from './invites.ts';

export type Invites = Readonly<Record<Role, string>>;

/** Makes a team with its invites. */
export function createTeam(db: Db, name: string, id: string = randomUUID(), ticketLinks = false): Promise<Invites> {
  return inTeam(db, id, async (trx) => {
    await trx
      .insertInto('teams')
      .values({ id, name, team_key: randomBytes(32), ticket_links: ticketLinks })
      .execute();
    return {
      agent: await createInvite(trx, id, firstInvites.agent),
      lead: await createInvite(trx, id, firstInvites.lead),
      owner: await createInvite(trx, id, firstInvites.owner),
    };
  });
}

/** The team commands act on when none is named. */
export async function firstTeam(pool: pg.Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ value: string }>("select value from meta where key = 'first_team'");
  return rows[0]?.value;
}

/** Makes the first team on a fresh database and returns its invites; undefined if there is one. One process wins. */
export async function ensureFirstTeam(pool: pg.Pool, db: Db, name: string): Promise<Invites | undefined> {
  const id = randomUUID();
  const { rowCount } = await pool.query(
    "insert into meta (key, value) values ('first_team', $1) on conflict do nothing",
    [id],
  );
  return rowCount ? createTeam(db, name, id) : undefined;
}
