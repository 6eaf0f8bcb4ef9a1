/** Brings rows of `insights` up to date with their items. */
import { sql } from 'kysely';
import type { AmendmentPayload } from '../../lib/sync/protocol.ts';
import type { Trx } from '../db/transaction.ts';
import { recordedAt } from './clock.ts';
import { type FoldItem, fold } from './fold.ts';

interface Row {
  id: string;
  of_id: string | null;
  agent_id: string;
  kind: string;
  rev: string | null;
  payload: AmendmentPayload | null;
  captured_at: Date;
  received_at: Date;
  skew_ms: string;
  ticket_ref: string | null;
  ticket: string | null;
}

async function itemsOf(trx: Trx, team: string, ids: readonly string[]): Promise<Map<string, Row[]>> {
  const { rows } = await sql<Row>`
    select id, of_id, agent_id, kind, rev, payload, captured_at, received_at, skew_ms, encode(ticket_ref, 'hex') as ticket_ref, ticket
    from items where team_id = ${team} and (of_id = any(${ids}::uuid[]) or id = any(${ids}::uuid[]))`.execute(trx);
  const byInsight = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const row of rows) byInsight.get(row.of_id ?? row.id)?.push(row);
  return byInsight;
}

const asFoldItem = (row: Row): FoldItem => ({
  id: row.id,
  kind: row.kind,
  agent: row.agent_id,
  rev: Number(row.rev ?? 0),
  payload: row.payload ?? {},
});

function columnsOf(id: string, rows: readonly Row[]) {
  const folded = fold(id, rows.map(asFoldItem));
  const recorded = rows.find((row) => row.id === id);
  if (!folded || !recorded) return undefined;
  const received = recorded.received_at.getTime();
  const at = recordedAt(recorded.captured_at.getTime(), received - Number(recorded.skew_ms), received);
  const { ticket_ref, ticket, agent_id } = recorded;
  const base = { id, agent_id, state: folded.state, recorded_at: new Date(at).toISOString(), ticket_ref, ticket };
  const { tag, helpdesk, host, language, product, area, repeat, urgent, money, excerpt, note, asked, due } =
    folded.payload;
  const identity = { ...base, tag, helpdesk, host, language };
  // What was taken back keeps its place and no words.
  if (folded.state === 'withdrawn') return { ...identity, repeat: false, urgent: false };
  const amounts = { money_amount: money?.amount, money_currency: money?.currency };
  return { ...identity, ...amounts, product, area, repeat, urgent, excerpt, note, asked, due };
}

/**
 * Folds these insights anew and tells their authors' devices of withdrawals. The rows are locked first: another batch on
 * the same insight then folds after this one and sees its items.
 */
export async function refold(trx: Trx, team: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`select 1 from insights where team_id = ${team} and id = any(${ids}::uuid[]) order by id for update`.execute(
    trx,
  );
  const items = await itemsOf(trx, team, ids);
  const columns = ids.map((id) => columnsOf(id, items.get(id) ?? [])).filter((row) => row !== undefined);
  if (columns.length === 0) return;
  await sql`
    with folded as (
      select * from jsonb_to_recordset(${JSON.stringify(columns)}::jsonb) as f (id uuid, agent_id uuid, state text,
        recorded_at timestamptz, tag text, helpdesk text, host text, ticket_ref text, ticket text, language text, product text,
        area text, repeat boolean, urgent boolean, money_amount numeric, money_currency text, excerpt text, note text,
        asked text, due date)
    ), before as (
      select i.id, i.state from insights i join folded f using (id) where i.team_id = ${team}
    ), changed as (
      update insights i set agent_id = f.agent_id, state = f.state, recorded_at = f.recorded_at, tag = f.tag,
        helpdesk = f.helpdesk, host = f.host, ticket_ref = decode(f.ticket_ref, 'hex'), ticket = f.ticket,
        language = f.language, product = f.product, area = f.area, repeat = coalesce(f.repeat, false),
        urgent = coalesce(f.urgent, false), money_amount = f.money_amount, money_currency = f.money_currency,
        excerpt = nullif(f.excerpt, ''), note = nullif(f.note, ''),
        asked = nullif(f.asked, ''), due = f.due,
        xid = case when i.state = 'pending' then pg_current_xact_id() else i.xid end
      from folded f where i.team_id = ${team} and i.id = f.id
    )
    insert into insight_changes (team_id, agent_id, insight_id, kind, state)
    select ${team}::uuid, f.agent_id, f.id, 'insight', 'withdrawn' from folded f join before b using (id)
    where f.state = 'withdrawn' and b.state <> 'withdrawn' order by f.id`.execute(trx);
}
