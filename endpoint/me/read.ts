/** What is stored about one agent, for that agent. */
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { MeChange, MeEvent } from '../../lib/sync/protocol-me.ts';
import type { Trx } from '../db/transaction.ts';
import { bigintText } from '../http/cursor.ts';
import { iso } from '../insights/dates.ts';
import type { Identity } from '../teams/identity.ts';

const mine = (who: Identity) => sql<boolean>`team_id = ${who.team.id}::uuid and agent_id = ${who.agent}::uuid`;
export const myInsights = (who: Identity): RawBuilder<boolean> => sql<boolean>`${mine(who)} and state = 'live'`;

/** Deeds listed in one answer; there are as many as a lead has published and exported. */
const mostDeeds = 500;

/** Everything that is stored in a few rows. */
export async function aboutMe(trx: Trx, who: Identity) {
  const [team, agent] = [who.team.id, who.agent];
  const devices = await trx
    .selectFrom('tokens')
    .select(['role', 'label', 'created_at', 'last_seen', 'expires_at', 'revoked_at'])
    .where('team_id', '=', team)
    .where('agent_id', '=', agent)
    .orderBy('created_at')
    .execute();
  const packs = await trx
    .selectFrom('packs')
    .select(['version', 'created_at'])
    .where('team_id', '=', team)
    .where('created_by', '=', agent)
    .orderBy('version', 'desc')
    .limit(mostDeeds)
    .execute();
  const deeds = await trx
    .selectFrom('audit')
    .select(['at', 'action', 'detail'])
    .where('team_id', '=', team)
    .where('actor', '=', agent)
    .orderBy('seq', 'desc')
    .limit(mostDeeds)
    .execute();
  return {
    devices: devices.map(({ created_at, expires_at, revoked_at, ...device }) => ({
      ...device,
      enrolled_at: created_at.toISOString(),
      expires_at: iso(expires_at),
      revoked_at: iso(revoked_at),
    })),
    packs: packs.map(({ version, created_at }) => ({ version, published_at: created_at.toISOString() })),
    deeds: deeds.map(({ at, action, detail }) => ({ at: at.toISOString(), action, detail })),
    rule_weeks: await ruleWeeks(trx, who),
    events: await count(trx, sql`items`, who),
    changes: await count(trx, sql`insight_changes`, who),
  };
}

/** The last row of a page. */
export const seqMarkSchema = z.object({ seq: bigintText });
export type SeqMark = z.infer<typeof seqMarkSchema>;

export interface Slice<T> {
  readonly rows: T[];
  readonly next: SeqMark | undefined;
}

interface StoredEvent extends Omit<MeEvent, 'captured_at' | 'received_at' | 'skew_ms' | 'rev'> {
  readonly captured_at: Date;
  readonly received_at: Date;
  readonly skew_ms: string;
  readonly rev: string | null;
  readonly seq: string;
}

/** Every item this agent sent, as it is kept: recordings, amendments, withdrawals and proposals, in the order they came. */
export async function myEvents(trx: Trx, who: Identity, limit: number, after?: SeqMark): Promise<Slice<MeEvent>> {
  const { rows } = await sql<StoredEvent>`
    select seq::text, id, kind, of_id as of, rev, captured_at, received_at, skew_ms, helpdesk, host,
      encode(ticket_ref, 'hex') as ticket_ref, ticket, payload
    from items where ${mine(who)} and seq > ${after?.seq ?? '0'}::bigint order by items.seq limit ${limit + 1}`.execute(
    trx,
  );
  return slice(rows, limit, ({ seq: _, captured_at, received_at, skew_ms, rev, ...event }) => ({
    ...event,
    rev: rev === null ? null : Number(rev),
    captured_at: captured_at.toISOString(),
    received_at: received_at.toISOString(),
    skew_ms: Number(skew_ms),
  }));
}

interface StoredChange extends Omit<MeChange, 'at'> {
  readonly at: Date;
  readonly seq: string;
}

/** What was decided about this agent's insights and kept for their devices, in its order. */
export async function myChanges(trx: Trx, who: Identity, limit: number, after?: SeqMark): Promise<Slice<MeChange>> {
  const { rows } = await sql<StoredChange>`
    select seq::text, insight_id as insight, kind, state, sentence, signed_by, area, at
    from insight_changes where ${mine(who)} and seq > ${after?.seq ?? '0'}::bigint
    order by insight_changes.seq limit ${limit + 1}`.execute(trx);
  return slice(rows, limit, ({ seq: _, at, ...change }) => ({ ...change, at: at.toISOString() }));
}

function slice<S extends { readonly seq: string }, T>(
  rows: readonly S[],
  limit: number,
  shape: (row: S) => T,
): Slice<T> {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page.map(shape), next: rows.length > limit && last ? { seq: last.seq } : undefined };
}

/** Weeks of which a sealed report came. What was in it cannot be told from the others'. */
async function ruleWeeks(trx: Trx, who: Identity): Promise<string[]> {
  const { rows } = await sql<{ week: string }>`select week from rule_turns where ${mine(who)} order by week`.execute(
    trx,
  );
  return rows.map(({ week }) => week);
}

async function count(trx: Trx, table: RawBuilder<unknown>, who: Identity): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${table} where ${mine(who)}`.execute(trx);
  return rows[0]?.n ?? 0;
}
