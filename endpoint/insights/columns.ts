/** A batch as columns: one array for each, which the database unnests into rows. */
import type { Item } from '../../lib/sync/protocol.ts';
import type { Cell } from '../db/array-text.ts';
import type { Team } from '../teams/identity.ts';
import type { Accepted } from './check-item.ts';
import { recordedAt, storable } from './clock.ts';
import type { Batch } from './push.ts';
import { ticketRef } from './ticket.ts';

/** The columns of `items` and, for recordings, of `insights`, in the order in which they are unnested, with their types. */
const types = {
  id: 'uuid',
  kind: 'text',
  captured_at: 'timestamptz',
  recorded_at: 'timestamptz',
  of_id: 'uuid',
  rev: 'bigint',
  tag: 'text',
  helpdesk: 'text',
  host: 'text',
  ticket_ref: 'bytea',
  ticket: 'text',
  language: 'text',
  payload: 'jsonb',
  product: 'text',
  area: 'text',
  repeat: 'boolean',
  urgent: 'boolean',
  money_amount: 'numeric',
  money_currency: 'text',
  excerpt: 'text',
  note: 'text',
  asked: 'text',
  due: 'date',
} as const;
export type Column = keyof typeof types;
export const columnTypes = Object.entries(types) as [Column, string][];

export type Columns = Record<Column, Cell[]>;

/** A time in UTC as PostgreSQL and JavaScript both read it: such a one, already checked, is kept as the device wrote it. */
const asIs = /^[1-8]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const iso = (moment: number) => new Date(storable(moment)).toISOString();

/** All columns of a batch; what an item does not have is null. */
export function columnsOf(accepted: readonly Accepted[], team: Team, batch: Batch): Columns {
  const columns = Object.fromEntries(
    columnTypes.map(([name]) => [name, new Array<Cell>(accepted.length).fill(null)]),
  ) as Columns;
  for (const [at, { item, id }] of accepted.entries()) {
    const captured = Date.parse(item.captured_at);
    const recorded = recordedAt(captured, batch.sent, batch.received);
    columns.id[at] = id;
    columns.kind[at] = item.kind;
    columns.captured_at[at] = asIs.test(item.captured_at) ? item.captured_at : iso(captured);
    columns.recorded_at[at] = recorded === captured ? (columns.captured_at[at] ?? null) : iso(recorded);
    fill(columns, at, item, team);
  }
  return columns;
}

function fill(columns: Columns, at: number, item: Item, team: Team): void {
  if (item.kind !== 'insight.recorded' && item.kind !== 'check.proposed') columns.of_id[at] = item.of.toLowerCase();
  if (item.kind === 'insight.withdrawn') return;
  // A proposal is kept as it came and makes no insight, so that no view, count or export holds it beside a person.
  if (item.kind === 'check.proposed') {
    columns.payload[at] = JSON.stringify(item.payload);
    return;
  }
  const { ticket, ...rest } = item.payload;
  columns.payload[at] = JSON.stringify(team.ticketLinks ? item.payload : rest);
  columns.tag[at] = item.payload.tag ?? null;
  if (item.kind === 'insight.amended') {
    columns.rev[at] = item.rev;
    return;
  }
  const { payload } = item;
  columns.helpdesk[at] = payload.helpdesk;
  columns.host[at] = payload.host;
  columns.ticket_ref[at] = `\\x${ticketRef(team.key, payload)}`;
  if (team.ticketLinks) columns.ticket[at] = ticket ?? null;
  columns.language[at] = payload.language;
  columns.product[at] = payload.product ?? null;
  columns.area[at] = payload.area ?? null;
  columns.repeat[at] = payload.repeat ?? false;
  columns.urgent[at] = payload.urgent ?? false;
  columns.money_amount[at] = payload.money?.amount ?? null;
  columns.money_currency[at] = payload.money?.currency ?? null;
  columns.excerpt[at] = payload.excerpt || null;
  columns.note[at] = payload.note || null;
  columns.asked[at] = payload.asked || null;
  columns.due[at] = payload.due ?? null;
}
