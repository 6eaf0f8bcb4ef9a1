/**
 * Exported rows come back as insights. Each row alone: a bad one costs the others nothing. Known by its id, so that sending a
 * batch again changes nothing. Its author is one pseudonym per import that is nobody's (decision 17).
 */
import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { asUuid } from '../../lib/export/read/import-run.ts';
import { redactNumbers } from '../../lib/insights/redact/redact.ts';
import {
  type ImportRequest,
  type ImportResponse,
  type ImportRow,
  importRowSchema,
  type Refusal,
} from '../../lib/sync/protocol-import.ts';
import { knowsTag } from '../../lib/team/knows-tag.ts';
import type { Trx } from '../db/transaction.ts';
import { plain, tooDeep } from '../json/plain.ts';
import { currentPack } from '../packs/packs.ts';
import type { Identity, Team } from '../teams/identity.ts';
import { storable } from './clock.ts';
import { ticketRef } from './ticket.ts';

/** Clocks differ; what lies further ahead of this one than that was never recorded. */
const ahead = 2 * 60_000;

interface Refused {
  readonly column: string;
  readonly reason: Refusal;
}
type Checked = ImportRow | Refused;
const isRefused = (checked: Checked): checked is Refused => 'reason' in checked;

function checkRow(raw: unknown, knows: (tag: string) => boolean, now: number): Checked {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw) || tooDeep(raw))
    return { column: '', reason: 'shape' };
  const parsed = importRowSchema.safeParse(plain(raw));
  if (!parsed.success) {
    const column = String(parsed.error.issues[0]?.path[0] ?? '');
    const given = (raw as Record<string, unknown>)[column];
    return { column, reason: given === undefined || given === null ? 'missing' : 'invalid' };
  }
  const row = parsed.data;
  const moment = Date.parse(row.recorded_at);
  if (Number.isNaN(moment) || storable(moment) !== moment) return { column: 'recorded_at', reason: 'invalid' };
  if (moment > now + ahead) return { column: 'recorded_at', reason: 'in_future' };
  if ((row.money_amount ?? null) !== null && !row.money_currency)
    return { column: 'money_currency', reason: 'money_pair' };
  if (row.money_currency && (row.money_amount ?? null) === null)
    return { column: 'money_amount', reason: 'money_pair' };
  return knows(row.tag) ? { ...row, id: row.id.toLowerCase() } : { column: 'tag', reason: 'unknown_tag' };
}

/** What is known of these ids: there, or erased for good. */
async function knownIds(trx: Trx, team: string, ids: readonly string[]): Promise<Map<string, 'there' | 'erased'>> {
  const { rows } = await sql<{ id: string; erased: boolean }>`
    select id, payload_hash is null as erased from item_ids where team_id = ${team}::uuid and id = any(${ids}::uuid[])
    union select id, false from insights where team_id = ${team}::uuid and id = any(${ids}::uuid[])`.execute(trx);
  return new Map(rows.map(({ id, erased }) => [id, erased ? 'erased' : 'there']));
}

/** Pseudonym of an import. No token, no row of `agents`, and nobody else's: nothing counts it as a person. */
export function importPseudonym(team: Team, id: string): string {
  return asUuid(createHmac('sha256', team.key).update(`import|${id.toLowerCase()}`).digest());
}

/** One batch: in the transaction of the caller, who commits before answering. */
export async function importRows(
  trx: Trx,
  who: Pick<Identity, 'team'>,
  request: ImportRequest,
  now: number,
): Promise<ImportResponse> {
  const { team } = who;
  const { pack } = await currentPack(trx, team.id);
  const checked = request.rows.map((raw) => checkRow(raw, (tag) => knowsTag(pack, tag), now));
  const refused = checked.flatMap((one, index) => (isRefused(one) ? [{ index, ...one }] : []));
  const rows = new Map<string, { index: number; row: ImportRow }>();
  let there = 0;
  for (const [index, row] of checked.entries()) {
    if (isRefused(row)) continue;
    if (rows.has(row.id)) there += 1;
    else rows.set(row.id, { index, row });
  }
  const known = await knownIds(trx, team.id, [...rows.keys()]);
  for (const [id, { index }] of rows) {
    if (!known.has(id)) continue;
    rows.delete(id);
    if (known.get(id) === 'there') there += 1;
    else refused.push({ index, column: 'id', reason: 'erased' });
  }
  const fresh = [...rows.values()].map(({ row }) => row);
  const stored = request.dry_run ? fresh.length : await store(trx, team, request.import, fresh, now);
  return { new: stored, there: there + fresh.length - stored, refused: refused.sort((a, b) => a.index - b.index) };
}

const masked = (text: string | null | undefined) => (text ? redactNumbers(text) : null);

/** A row as columns. An export without links knows a ticket by the head of its hash: that is what is kept of it. */
function columns(row: ImportRow, team: Team, importId: string) {
  const { id, tag, helpdesk, language, repeat, urgent, money_amount, money_currency } = row;
  const number = row.ticket.startsWith('#') ? null : row.ticket;
  const ref = number === null ? row.ticket.slice(1) : ticketRef(team.key, { helpdesk, host: '', ticket: number });
  const words = {
    product: masked(row.product),
    area: masked(row.area),
    excerpt: masked(row.excerpt),
    note: masked(row.note),
  };
  const payload = { tag, helpdesk, language, repeat, urgent, ...words, imported: importId };
  const money = money_currency ? { money: { amount: money_amount, currency: money_currency } } : {};
  return {
    ...{ id, tag, helpdesk, language, repeat, urgent, money_amount, money_currency, ...words },
    recorded_at: new Date(row.recorded_at).toISOString(),
    ticket_ref: ref,
    ticket: team.ticketLinks ? number : null,
    payload: { ...payload, ...money, ...(team.ticketLinks && number !== null && { ticket: number }) },
  };
}

const types = sql`id uuid, tag text, helpdesk text, language text, repeat boolean, urgent boolean, money_amount numeric,
  money_currency text, product text, area text, excerpt text, note text, recorded_at timestamptz, ticket_ref text, ticket text, payload jsonb`;

/** @returns How many were stored: another import may have been first with some. */
async function store(trx: Trx, team: Team, importId: string, rows: readonly ImportRow[], now: number): Promise<number> {
  if (rows.length === 0) return 0;
  const hash = (row: ImportRow) =>
    createHmac('sha256', team.key)
      .update(`import|${JSON.stringify(row)}`)
      .digest('hex');
  const claims = JSON.stringify(rows.map((row) => ({ id: row.id, hash: hash(row) })));
  const { rows: claimed } = await sql<{ id: string }>`
    insert into item_ids (team_id, id, payload_hash)
    select ${team.id}::uuid, id, decode(hash, 'hex') from jsonb_to_recordset(${claims}::jsonb) as sent (id uuid, hash text) order by id
    on conflict do nothing returning id`.execute(trx);
  const mine = new Set(claimed.map(({ id }) => id));
  const own = rows.filter(({ id }) => mine.has(id)).map((row) => columns(row, team, importId));
  const author = importPseudonym(team, importId);
  const sent = sql`jsonb_to_recordset(${JSON.stringify(own)}::jsonb) as sent (${types})`;
  const received = new Date(now).toISOString();
  await sql`
    insert into items (team_id, id, agent_id, kind, captured_at, received_at, skew_ms, tag, helpdesk, ticket_ref, ticket, language, payload)
    select ${team.id}::uuid, id, ${author}::uuid, 'insight.recorded', recorded_at, ${received}::timestamptz, 0, tag, helpdesk,
      decode(ticket_ref, 'hex'), ticket, language, payload from ${sent} order by id`.execute(trx);
  await sql`
    insert into insights (team_id, id, agent_id, state, recorded_at, tag, helpdesk, ticket_ref, ticket, language, product, area, repeat,
      urgent, money_amount, money_currency, excerpt, note)
    select ${team.id}::uuid, id, ${author}::uuid, 'live', recorded_at, tag, helpdesk, decode(ticket_ref, 'hex'), ticket, language,
      product, area, coalesce(repeat, false), coalesce(urgent, false), money_amount, money_currency, excerpt, note
    from ${sent} order by id`.execute(trx);
  return own.length;
}
