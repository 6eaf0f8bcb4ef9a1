/**
 * Stores a batch: one transaction, one result per item. Exactly once rests on the primary key of `item_ids`: whoever
 * inserts an id stores the item; everybody else learns whether it was the same item. Rows are touched in the order of
 * their ids, so two batches that share items wait for each other and never lock each other out.
 */
import { sql } from 'kysely';
import type { ItemResult } from '../../lib/sync/protocol.ts';
import { knowsTag } from '../../lib/team/knows-tag.ts';
import type { Trx } from '../db/transaction.ts';
import { currentPack } from '../packs/packs.ts';
import type { Identity } from '../teams/identity.ts';
import { type Accepted, checkItem } from './check-item.ts';
import { recordedAt, storable } from './clock.ts';
import { refold } from './refold.ts';
import { ticketRef } from './ticket.ts';

export interface Batch {
  readonly items: readonly unknown[];
  /** Device's clock when the batch left, in milliseconds. */
  readonly sent: number;
  /** Server's clock when it came. */
  readonly received: number;
}

const isAccepted = (checked: Accepted | ItemResult): checked is Accepted => 'hash' in checked;

/** Checks and stores; the results stand in the order of the items. */
export async function storeBatch(trx: Trx, who: Identity, batch: Batch): Promise<ItemResult[]> {
  const { pack } = await currentPack(trx, who.team.id);
  const checked = batch.items.map((raw) => checkItem(raw, who.team, (tag) => knowsTag(pack, tag)));
  const firsts = new Map<string, Accepted>();
  for (const one of checked) if (isAccepted(one) && !firsts.has(one.id)) firsts.set(one.id, one);

  const fresh = await claimIds(trx, who.team.id, [...firsts.values()]);
  const known = await hashesOf(
    trx,
    who.team.id,
    [...firsts.keys()].filter((id) => !fresh.has(id)),
  );
  const toStore = [...firsts.values()].filter(({ id }) => fresh.has(id));
  if (toStore.length > 0) await store(trx, who, toStore, batch);

  const answered = new Set<string>();
  return checked.map((one): ItemResult => {
    if (!isAccepted(one)) return one;
    const { id, hash } = one;
    const first = !answered.has(id);
    answered.add(id);
    if (first && fresh.has(id)) return { id: one.item.id, status: 'stored' };
    const stored = fresh.has(id) ? firsts.get(id)?.hash : known.get(id);
    // What was erased at the agent's wish keeps its id and nothing else; sending it again brings nothing back.
    const same = stored === null || stored === hash;
    return same
      ? { id: one.item.id, status: 'duplicate' }
      : { id: one.item.id, status: 'rejected', code: 'id_reuse', path: 'id' };
  });
}

async function claimIds(trx: Trx, team: string, items: readonly Accepted[]): Promise<Set<string>> {
  if (items.length === 0) return new Set();
  const rows = JSON.stringify(items.map(({ id, hash }) => ({ id, hash })));
  const { rows: claimed } = await sql<{ id: string }>`
    insert into item_ids (team_id, id, payload_hash)
    select ${team}::uuid, id, decode(hash, 'hex') from jsonb_to_recordset(${rows}::jsonb) as sent (id uuid, hash text) order by id
    on conflict do nothing returning id`.execute(trx);
  return new Set(claimed.map(({ id }) => id));
}

async function hashesOf(trx: Trx, team: string, ids: readonly string[]): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('item_ids')
    .select(['id', 'payload_hash'])
    .where('team_id', '=', team)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, payload_hash }) => [id, payload_hash?.toString('hex') ?? null]));
}

/** One item as columns of `items` and, for a recording, of `insights`. */
function columns({ item, id }: Accepted, who: Identity, { sent, received }: Batch) {
  const captured = Date.parse(item.captured_at);
  const base = {
    id,
    kind: item.kind,
    captured_at: new Date(storable(captured)).toISOString(),
    recorded_at: new Date(recordedAt(captured, sent, received)).toISOString(),
  };
  if (item.kind === 'insight.withdrawn') return { ...base, of_id: item.of.toLowerCase() };
  // A proposal is kept as it came and makes no insight, so that no view, count or export holds it beside a person.
  if (item.kind === 'check.proposed') return { ...base, payload: item.payload };
  const { ticket, ...rest } = item.payload;
  const payload = who.team.ticketLinks ? item.payload : rest;
  if (item.kind === 'insight.amended') {
    return { ...base, of_id: item.of.toLowerCase(), rev: item.rev, tag: item.payload.tag, payload };
  }
  const { tag, helpdesk, host, language, product, area, repeat, urgent, money, excerpt, note, asked, due } =
    item.payload;
  const ref = ticketRef(who.team.key, item.payload);
  const shown = { tag, helpdesk, host, language, product, area, repeat, urgent, excerpt, note, asked, due };
  const amounts = { money_amount: money?.amount, money_currency: money?.currency };
  return { ...base, ...shown, ...amounts, ticket_ref: ref, ticket: who.team.ticketLinks ? ticket : undefined, payload };
}

const columnTypes = sql`id uuid, kind text, captured_at timestamptz, recorded_at timestamptz, of_id uuid, rev bigint,
  tag text, helpdesk text, host text, language text, product text, area text, repeat boolean, urgent boolean,
  excerpt text, note text, money_amount numeric, money_currency text, ticket_ref text, ticket text, asked text, due date,
  payload jsonb`;

async function store(trx: Trx, who: Identity, accepted: readonly Accepted[], batch: Batch): Promise<void> {
  const team = who.team.id;
  const rows = JSON.stringify(accepted.map((one) => columns(one, who, batch)));
  const received = new Date(batch.received).toISOString();
  await sql`
    insert into items (team_id, id, agent_id, kind, of_id, rev, captured_at, received_at, skew_ms,
      tag, helpdesk, host, ticket_ref, ticket, language, payload)
    select ${team}::uuid, id, ${who.agent}::uuid, kind, of_id, rev, captured_at, ${received}::timestamptz,
      ${Math.round(batch.received - batch.sent)}::bigint, tag, helpdesk, host, decode(ticket_ref, 'hex'), ticket, language, payload
    from jsonb_to_recordset(${rows}::jsonb) as sent (${columnTypes}) order by id`.execute(trx);

  // A recording makes its insight; an amendment or withdrawal that came first makes a place for it.
  const { rows: made } = await sql<{ id: string }>`
    insert into insights (team_id, id, agent_id, state, recorded_at, tag, helpdesk, host, ticket_ref, ticket, language,
      product, area, repeat, urgent, money_amount, money_currency, excerpt, note, asked, due)
    select ${team}::uuid, id, ${who.agent}::uuid, 'live', recorded_at, tag, helpdesk, host, decode(ticket_ref, 'hex'), ticket, language,
      product, area, coalesce(repeat, false), coalesce(urgent, false), money_amount, money_currency,
      nullif(excerpt, ''), nullif(note, ''), nullif(asked, ''), due
    from jsonb_to_recordset(${rows}::jsonb) as sent (${columnTypes}) where kind = 'insight.recorded'
    union all
    select distinct ${team}::uuid, of_id, null::uuid, 'pending', null::timestamptz, null, null, null, null::bytea, null, null,
      null, null, null::boolean, null::boolean, null::numeric, null, null, null, null, null::date
    from jsonb_to_recordset(${rows}::jsonb) as sent (${columnTypes})
    where of_id is not null and of_id not in
      (select id from jsonb_to_recordset(${rows}::jsonb) as own (id uuid, kind text) where kind = 'insight.recorded')
    order by 2
    on conflict do nothing returning id`.execute(trx);

  const madeIds = new Set(made.map(({ id }) => id));
  const changed = new Set<string>();
  for (const { item, id } of accepted) {
    if (item.kind === 'insight.withdrawn' || item.kind === 'insight.amended') changed.add(item.of.toLowerCase());
    else if (item.kind === 'insight.recorded' && !madeIds.has(id)) changed.add(id);
  }
  if (changed.size > 0) await refold(trx, team, [...changed]);
}
