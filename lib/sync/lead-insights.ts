/** A page of the leads' table: the team's insights for a lead, this device's own for everybody else. */
import type { LeadRow, RequestOf, ResponseOf } from '../messages/contract.ts';
import type { Store } from '../store/store.ts';
import { call, type Net } from './call.ts';
import { failureOf } from './failure-of.ts';
import { type InsightRow, type InsightsResponse, insightsResponseSchema, limits } from './protocol.ts';

export interface LeadSeams extends Net {
  readonly store: Pick<Store, 'enrolment' | 'leadPage'>;
}

/** @throws Failure when the endpoint does not answer; it never shows the device's rows in the team's place. */
export async function leadInsights(
  seams: LeadSeams,
  { filter, cursor, within }: RequestOf<'leadInsights'>,
): Promise<ResponseOf<'leadInsights'>> {
  const enrolment = await seams.store.enrolment();
  if (enrolment === null || enrolment.role === 'agent') {
    return { source: 'device', ...(await seams.store.leadPage(filter, cursor, limits.pageSize, within)) };
  }
  const query = new URLSearchParams({ limit: String(limits.pageSize) });
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
  if (cursor !== null) query.set('cursor', cursor);
  const { url, token } = enrolment;
  const request = { url, path: `/v1/insights?${query}`, token };
  const answer = await call<InsightsResponse>(seams, request, insightsResponseSchema);
  if (!answer.ok) throw failureOf(answer.error);
  const page = answer.value;
  return { source: 'endpoint', rows: page.rows.map(columns), cursor: page.cursor, total: page.total };
}

/** The contract's columns of a row; a newer endpoint's further ones are left out. */
function columns(row: InsightRow): LeadRow {
  const { id, tag, helpdesk, ticket, recorded_at, language, product, area, repeat, urgent } = row;
  const { money_amount, money_currency, excerpt, note, shown_as, url } = row;
  const first = { id, tag, helpdesk, ticket, recorded_at, language, product, area, repeat, urgent };
  return { ...first, money_amount, money_currency, excerpt, note, shown_as: shown_as ?? null, url: url ?? null };
}
