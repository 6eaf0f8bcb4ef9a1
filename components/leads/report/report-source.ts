/** What the report is made of: figures of the filter from where this device reads, and issues from the endpoint. */
import * as z from 'zod/mini';
import { type ReportFigures, reportOf } from '../../../lib/export/report.ts';
import { reportSortOf } from '../../../lib/insights/report-sort.ts';
import type { Ask, LeadRow, Result } from '../../../lib/messages/contract.ts';
import type { TagView } from '../../../lib/team/tag-view.ts';
import type { Filter } from '../address.ts';
import { askEndpoint, withQuery } from '../ask-endpoint.ts';

const words = z.nullable(z.string());
const figuresSchema = z.looseObject({
  total: z.number(),
  tickets: z.number(),
  causes: z.array(z.looseObject({ tag: z.string(), insights: z.number(), tickets: z.number(), excerpt: words })),
  thanks: z.looseObject({ insights: z.number(), excerpt: words }),
  urgent: z.number(),
  repeat: z.number(),
  money: z.array(z.looseObject({ currency: z.string(), amount: z.number(), insights: z.number() })),
});

/** The part of an issue that is printed. */
const issueSchema = z.looseObject({
  id: z.string(),
  title: words,
  tag: z.string(),
  product: words,
  owner_function: words,
  state: z.string(),
  due: words,
  overdue: z.boolean(),
  tickets: z.number(),
  customers: z.number(),
  decision: z.nullable(z.looseObject({ sentence: words, by: words, area: words, at: z.string() })),
});
const issuesSchema = z.looseObject({ rows: z.array(issueSchema), total: z.number() });
export type ReportIssue = z.infer<typeof issueSchema>;

export interface Report {
  readonly figures: ReportFigures;
  /** Null where there are no decisions to be had: this device alone. */
  readonly issues: { readonly fixed: readonly ReportIssue[]; readonly waiting: readonly ReportIssue[] } | null;
}

/** More do not fit the page. */
export const mostIssues = 4;

async function fromEndpoint(ask: Ask, filter: Filter): Promise<Result<Report>> {
  const figures = await askEndpoint(ask, { path: withQuery('/v1/report', filter) }, figuresSchema);
  if (!figures.ok) return figures;
  const listed = (more: Record<string, string>) =>
    askEndpoint(ask, { path: withQuery('/v1/issues', { ...filter, ...more }) }, issuesSchema);
  const fixed = await listed({ state: 'fixed', sort: 'recent', limit: String(mostIssues) });
  if (!fixed.ok) return fixed;
  const open: ReportIssue[] = [];
  for (const state of ['accepted', 'seen', 'new']) {
    const some = await listed({ state, sort: state === 'new' ? 'size' : 'due', limit: String(mostIssues) });
    if (!some.ok) return some;
    open.push(...some.value.rows);
  }
  const waiting = open.slice(0, mostIssues);
  return { ok: true, value: { figures: figures.value, issues: { fixed: fixed.value.rows, waiting } } };
}

async function fromDevice(ask: Ask, filter: Filter, tags: TagView['tags']): Promise<Result<Report>> {
  const rows: LeadRow[] = [];
  let cursor: string | null = null;
  do {
    const answer: Awaited<ReturnType<typeof page>> = await page(ask, filter, cursor);
    if (!answer.ok) return answer;
    rows.push(...answer.value.rows);
    cursor = answer.value.cursor;
  } while (cursor !== null);
  return { ok: true, value: { figures: reportOf(rows, reportSortOf(tags)), issues: null } };
}
const page = (ask: Ask, filter: Filter, cursor: string | null) => ask('leadInsights', { filter, cursor });

/** @param tags As the team has them, for what this device counts itself; null where the endpoint counts. */
export const readReport = (ask: Ask, filter: Filter, tags: TagView['tags'] | null): Promise<Result<Report>> =>
  tags === null ? fromEndpoint(ask, filter) : fromDevice(ask, filter, tags);
