/**
 * The columns every export has, in order, and how one row fills them. `id … language` stand first and stay; later
 * versions may add columns at the end, never between. `tag` is the tag as it was recorded; `shown_as` the one that has taken
 * its place since, empty where none has. No column says who recorded the insight.
 */
import type { LeadRow } from '../messages/contract.ts';

/** One insight as leads see and export it. Money in units of its currency, times ISO 8601. */
export type ExportRow = LeadRow;

export const exportColumns = [
  'id',
  'tag',
  'helpdesk',
  'ticket',
  'recorded_at',
  'language',
  'product',
  'area',
  'repeat',
  'urgent',
  'money_amount',
  'money_currency',
  'excerpt',
  'note',
  'shown_as',
] as const satisfies readonly (keyof ExportRow)[];
export type ExportColumn = (typeof exportColumns)[number];

/** ISO 8601 in UTC with milliseconds. What is not a time is given back as it came: an export loses nothing. */
export function utcTime(time: string): string {
  const value = Date.parse(time);
  return Number.isNaN(value) ? time : new Date(value).toISOString();
}

/** The columns of one row in order, with nothing else in it: fields of a newer endpoint do not slip into an export. */
export function exportObject(row: ExportRow): ExportRow {
  return {
    id: row.id,
    tag: row.tag,
    helpdesk: row.helpdesk,
    ticket: row.ticket,
    recorded_at: utcTime(row.recorded_at),
    language: row.language,
    product: row.product,
    area: row.area,
    repeat: row.repeat,
    urgent: row.urgent,
    money_amount: row.money_amount,
    money_currency: row.money_currency,
    excerpt: row.excerpt,
    note: row.note,
    shown_as: row.shown_as ?? null,
  };
}
