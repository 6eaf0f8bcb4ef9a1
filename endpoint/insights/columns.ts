/** A batch as columns: one array for each, which the database unnests into rows. */

import type { Team } from '../teams/identity.ts';
import type { Accepted } from './check-item.ts';
import { recordedAt, storable } from './clock.ts';
import type { Batch } from './push.ts';
import { ticketRef } from './ticket.ts';

type Cell = string | number | boolean | null | undefined;

/** One item as the columns of `items` and, for a recording, of `insights`. */
export interface Columns {
  id: string;
  kind: string;
  captured_at: string;
  recorded_at: string;
  of_id?: string;
  rev?: number;
  tag?: string | undefined;
  helpdesk?: string;
  host?: string;
  /** With the mark that makes it bytes. */
  ticket_ref?: string;
  ticket?: string | undefined;
  language?: string;
  payload?: string;
  product?: string | undefined;
  area?: string | undefined;
  repeat?: boolean | undefined;
  urgent?: boolean | undefined;
  money_amount?: number | undefined;
  money_currency?: string | undefined;
  excerpt?: string | undefined;
  note?: string | undefined;
}

export function columnsOf({ item, id }: Accepted, team: Team, { sent, received }: Batch): Columns {
  const captured = Date.parse(item.captured_at);
  const base = {
    id,
    kind: item.kind,
    captured_at: new Date(storable(captured)).toISOString(),
    recorded_at: new Date(recordedAt(captured, sent, received)).toISOString(),
  };
  if (item.kind === 'insight.withdrawn') return { ...base, of_id: item.of.toLowerCase() };
  // A proposal is kept as it came and makes no insight, so that no view, count or export holds it beside a person.
  if (item.kind === 'check.proposed') return { ...base, payload: JSON.stringify(item.payload) };
  const { ticket, ...rest } = item.payload;
  const payload = JSON.stringify(team.ticketLinks ? item.payload : rest);
  if (item.kind === 'insight.amended') {
    return { ...base, of_id: item.of.toLowerCase(), rev: item.rev, tag: item.payload.tag, payload };
  }
  const { tag, helpdesk, host, language, product, area, repeat, urgent, money, excerpt, note } = item.payload;
  return {
    ...base,
    ...{ tag, helpdesk, host, language, product, area, repeat, urgent, excerpt, note, payload },
    money_amount: money?.amount,
    money_currency: money?.currency,
    ticket_ref: `\\x${ticketRef(team.key, item.payload)}`,
    ticket: team.ticketLinks ? ticket : undefined,
  };
}

/** One column of all rows; what is absent is null. */
export const columnOf = (rows: readonly Columns[], name: keyof Columns): Cell[] => rows.map((row) => row[name] ?? null);
