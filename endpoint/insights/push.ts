/**
 * Stores a batch: one transaction, one result per item. Exactly once rests on the primary key of `item_ids`: whoever
 * inserts an id stores the item; everybody else learns whether it was the same item. Rows are touched in the order of
 * their ids, so two batches that share items wait for each other and never lock each other out.
 */
import { sql } from 'kysely';
import type { ItemResult } from '../../lib/sync/protocol.ts';
import { knowsTag } from '../../lib/team/knows-tag.ts';
import { arrayText } from '../db/array-text.ts';
import type { Trx } from '../db/transaction.ts';
import { currentPack } from '../packs/packs.ts';
import type { Identity } from '../teams/identity.ts';
import { type Accepted, checkTag, isAccepted } from './check-item.ts';
import { columnsOf, columnTypes } from './columns.ts';
import { refold } from './refold.ts';

export interface Batch {
  /** Each as `checkItem` leaves it: that is done before, so that no connection is held meanwhile. */
  readonly items: readonly (Accepted | ItemResult)[];
  /** Device's clock when the batch left, in milliseconds. */
  readonly sent: number;
  /** Server's clock when it came. */
  readonly received: number;
}

/** Stores what may be stored; the results stand in the order of the items. */
export async function storeBatch(trx: Trx, who: Identity, batch: Batch): Promise<ItemResult[]> {
  const { pack } = await currentPack(trx, who.team.id);
  const checked = batch.items.map((one) => checkTag(one, (tag) => knowsTag(pack, tag)));
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

/** Ids that were not there. Of a batch that is all new, the usual one, the database answers no ids at all. */
async function claimIds(trx: Trx, team: string, items: readonly Accepted[]): Promise<Set<string>> {
  if (items.length === 0) return new Set();
  const ids = items.map(({ id }) => id);
  const hashes = arrayText(items.map(({ hash }) => `\\x${hash}`));
  const { rows } = await sql<{ n: number; some: string[] | null }>`
    with claimed as (
      insert into item_ids (team_id, id, payload_hash)
      select ${team}::uuid, id, hash from unnest(${arrayText(ids)}::uuid[], ${hashes}::bytea[]) as sent (id, hash) order by id
      on conflict do nothing returning id
    ) select count(*)::int as n, case when count(*) < ${ids.length} then array_agg(id) end as some from claimed`.execute(
    trx,
  );
  const [claimed] = rows;
  return new Set(claimed?.n === ids.length ? ids : (claimed?.some ?? []));
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

/**
 * Two statements whatever the size of the batch: ids, then everything else. Rows come as one array per column, which the
 * database reads several times as fast as it reads JSON; a column that is the same in all of them, as about half are, as one value.
 */
async function store(trx: Trx, who: Identity, accepted: readonly Accepted[], batch: Batch): Promise<void> {
  const team = who.team.id;
  const columns = columnsOf(accepted, who.team, batch);
  const mixed = columns.of_id.some((of) => of !== null);
  const differ = columnTypes.filter(
    ([name]) => name === 'id' || columns[name].some((cell) => cell !== columns[name][0]),
  );
  const alike = columnTypes.filter((column) => !differ.includes(column));
  const arrays = sql.join(differ.map(([name, type]) => sql`${arrayText(columns[name])}::${sql.raw(type)}[]`));
  const names = sql.join(differ.map(([name]) => sql.ref(name)));
  const values = alike.map(([name, type]) => sql`, ${columns[name][0]}::${sql.raw(type)} as ${sql.ref(name)}`);
  const received = new Date(batch.received).toISOString();
  // A recording makes its insight; an amendment or withdrawal that came first makes a place for it.
  const { rows } = await sql<{ n: number; some: string[] | null }>`
    with sent as materialized (
      select ${names}${sql.join(values, sql``)} from unnest(${arrays}) as sent (${names})
    ), stored as (
      insert into items (team_id, id, agent_id, kind, of_id, rev, captured_at, received_at, skew_ms,
        tag, helpdesk, host, ticket_ref, ticket, language, payload)
      select ${team}::uuid, id, ${who.agent}::uuid, kind, of_id, rev, captured_at, ${received}::timestamptz,
        ${Math.round(batch.received - batch.sent)}::bigint, tag, helpdesk, host, ticket_ref, ticket, language, payload
      from sent order by id
    ), made as (
      insert into insights (team_id, id, agent_id, state, recorded_at, tag, helpdesk, host, ticket_ref, ticket, language,
        product, area, repeat, urgent, money_amount, money_currency, excerpt, note, asked, due)
      select ${team}::uuid, id, ${who.agent}::uuid, 'live', recorded_at, tag, helpdesk, host, ticket_ref, ticket, language,
        product, area, repeat, urgent, money_amount, money_currency, excerpt, note, asked, due
      from sent where kind = 'insight.recorded'
      union all
      select distinct ${team}::uuid, of_id, null::uuid, 'pending', null::timestamptz, null, null, null, null::bytea, null, null,
        null, null, null::boolean, null::boolean, null::numeric, null, null, null, null, null::date
      from sent where of_id is not null and of_id not in (select id from sent where kind = 'insight.recorded')
      order by 2
      on conflict do nothing returning id
    ) select count(*)::int as n,
      case when ${mixed} or count(*) < ${accepted.length} then array_agg(id) end as some from made`.execute(trx);
  // As many new insights as items: each was a recording.
  if (!mixed && rows[0]?.n === accepted.length) return;
  await refold(trx, team, changedBy(accepted, new Set(rows[0]?.some)));
}

/** Insights that were there, or have a place, before what came now: they are to be folded anew. */
function changedBy(accepted: readonly Accepted[], made: ReadonlySet<string>): string[] {
  const changed = new Set<string>();
  for (const { item, id } of accepted) {
    if (item.kind === 'insight.withdrawn' || item.kind === 'insight.amended') changed.add(item.of.toLowerCase());
    else if (item.kind === 'insight.recorded' && !made.has(id)) changed.add(id);
  }
  return [...changed];
}
