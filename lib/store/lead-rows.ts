/** The leads' table without an endpoint: this device's own insights, filtered and paged the way the endpoint does. */
import { ticketUrl } from '../insights/ticket-url.ts';
import type { LeadRow, RequestOf } from '../messages/contract.ts';
import { Failure } from '../messages/failure.ts';
import { type Retired, shownAs } from '../team/retired.ts';
import type { StoreContext } from './context.ts';
import { readable } from './own.ts';
import { type InsightRow, payloadOf } from './rows.ts';
import { teamPack } from './team-pack.ts';

type Filter = RequestOf<'leadInsights'>['filter'];

export interface LeadPage {
  readonly rows: LeadRow[];
  /** Where the next page begins; null at the end. */
  readonly cursor: string | null;
  /** How many rows the filter matches in all. */
  readonly total: number;
}

/** A page of standing insights, newest first. The cursor is the last row's time and id. @throws Failure on a bad cursor. */
export async function leadPage(
  context: StoreContext,
  filter: Filter,
  cursor: string | null,
  limit: number,
  within?: readonly string[],
): Promise<LeadPage> {
  const from = filter.from ?? '';
  // Every time of the last day sorts before the letter after the "T" of ISO 8601.
  const to = filter.to === undefined ? '￿' : `${filter.to}U`;
  const { insights } = context.database;
  const found = await context.database.work(() => insights.where('recordedAt').between(from, to).toArray());
  const { retired = {} } = (await teamPack(context)).pack.taxonomy;
  const standing = (await readable(context, found)).filter((row) => row.state !== 'withdrawn');
  const rows = standing.filter((row) => inState(row, filter.state)).map((row) => toLeadRow(row, retired));
  const matching = rows.filter((row) => matches(row, filter, retired, within)).sort(newestFirst);
  const after = cursor === null ? 0 : matching.findIndex((row) => newestFirst(row, position(cursor)) > 0);
  const page = after < 0 ? [] : matching.slice(after, after + limit);
  const last = page.at(-1);
  const more = last !== undefined && matching.at(-1) !== last;
  return { rows: page, cursor: more ? `${last.recorded_at} ${last.id}` : null, total: matching.length };
}

/**
 * Whether a row passes every filter but days and state. Tag: as it is shown. Text: each word somewhere in excerpt, note,
 * product, area or tag.
 * @param within Tags that function, kind and quadrant mean; without it a function is the first part of an id.
 */
export function matches(row: LeadRow, filter: Filter, retired: Retired = {}, within?: readonly string[]): boolean {
  // Only an endpoint groups insights into issues.
  if (filter.issue !== undefined) return false;
  const shown = row.shown_as ?? row.tag;
  if (within ? !within.includes(shown) : !shown.startsWith(filter.function ? `${filter.function}.` : '')) return false;
  if (filter.tag !== undefined && shown !== shownAs(retired, filter.tag)) return false;
  if (!named(row.product, filter.product) || !named(row.area, filter.area)) return false;
  if (filter.helpdesk !== undefined && row.helpdesk !== filter.helpdesk) return false;
  if (filter.language !== undefined && row.language !== filter.language) return false;
  if (filter.urgent !== undefined && row.urgent !== (filter.urgent === 'true')) return false;
  if (filter.money !== undefined && (row.money_amount !== null) !== (filter.money === 'true')) return false;
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const searched = [row.excerpt, row.note, row.product, row.area, row.tag].join('\n').toLowerCase();
  return words.every((word) => searched.includes(word));
}

/** The whole name, in any case; `-` for none. */
function named(name: string | null, wanted: string | undefined): boolean {
  return wanted === undefined || (name || '-').toLowerCase() === wanted.toLowerCase();
}

/** What no decision has reached yet is new, wherever it is on its way. */
function inState({ state }: InsightRow, wanted: string | undefined): boolean {
  const decided = ['seen', 'accepted', 'fixed', 'declined'].includes(state);
  return wanted === undefined || wanted === (decided ? state : 'new');
}

function newestFirst(a: Pick<LeadRow, 'recorded_at' | 'id'>, b: Pick<LeadRow, 'recorded_at' | 'id'>): number {
  if (a.recorded_at !== b.recorded_at) return a.recorded_at < b.recorded_at ? 1 : -1;
  return a.id === b.id ? 0 : a.id < b.id ? 1 : -1;
}

function position(cursor: string): Pick<LeadRow, 'recorded_at' | 'id'> {
  const [recorded_at, id] = cursor.split(' ');
  if (recorded_at === undefined || id === undefined) throw new Failure('invalid_request', 'leadInsights.cursor');
  return { recorded_at, id };
}

function toLeadRow(row: InsightRow, retired: Retired): LeadRow {
  const shown = shownAs(retired, row.tag);
  const payload = payloadOf(row);
  return {
    id: row.id,
    tag: row.tag,
    helpdesk: payload.helpdesk,
    ticket: payload.ticket,
    recorded_at: row.recordedAt,
    language: payload.language,
    product: payload.product ?? null,
    area: payload.area ?? null,
    repeat: payload.repeat ?? false,
    urgent: payload.urgent ?? false,
    money_amount: payload.money?.amount ?? null,
    money_currency: payload.money?.currency ?? null,
    excerpt: payload.excerpt ?? null,
    note: payload.note ?? null,
    shown_as: shown === row.tag ? null : shown,
    url: ticketUrl(payload.helpdesk, payload.host, payload.ticket),
  };
}
