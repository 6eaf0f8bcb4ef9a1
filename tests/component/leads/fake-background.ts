/** The background as a page sees it: answers from a list of rows, in pages, and counts what it was asked. */

import { figuresOf } from '../../../lib/export/figures.ts';
import type {
  Ask,
  ChangeTopic,
  LeadRow,
  MessageName,
  OnChange,
  RequestOf,
  Result,
} from '../../../lib/messages/contract.ts';
import { defaultTeam, type TeamView } from '../../../lib/messages/team-contract.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';
import { matches } from '../../../lib/store/lead-rows.ts';
import { builtInView, idsOfSort } from '../../../lib/team/tag-view.ts';

type Failure = Extract<Result<unknown>, { ok: false }>['error'];
type Lead = RequestOf<'leadInsights'>;

export function row(index: number, fields: Partial<LeadRow> = {}): LeadRow {
  return {
    id: `01890000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    tag: 'log.late',
    helpdesk: 'zendesk',
    ticket: String(1000 + index),
    recorded_at: new Date(Date.UTC(2025, 4, 12, 12) - index * 3_600_000).toISOString(),
    language: 'en',
    product: null,
    area: null,
    repeat: false,
    urgent: false,
    money_amount: null,
    money_currency: null,
    excerpt: null,
    note: null,
    ...fields,
  };
}

export class FakeBackground {
  rows: LeadRow[];
  pageSize = 500;
  source: 'endpoint' | 'device' = 'device';
  language: 'auto' | 'en' | 'es' = 'en';
  failure: Failure | null = null;
  role: 'agent' | 'lead' | 'owner' = 'lead';
  team: TeamView = defaultTeam;
  pack: unknown = { schema: 1 };
  etag = '"1"';
  /** Publishes a pack, or throws the failure a message would carry. */
  publish: (request: RequestOf<'publishPack'>) => { version: number } = ({ pack }) => {
    this.pack = pack;
    this.etag = `${this.etag}x`;
    return { version: 2 };
  };
  /** Answers of the endpoint by method and path; one may throw the failure a message would carry. */
  routes: Record<string, (query: URLSearchParams, body: unknown) => unknown> = {};
  /** Every call of the page to the endpoint, in order. */
  readonly called: RequestOf<'callEndpoint'>[] = [];
  /** Every request for rows, in order. */
  readonly asked: Lead[] = [];
  /** When set, an answer waits until it resolves. */
  gate: ((request: Lead) => Promise<void>) | null = null;
  readonly #listeners = new Set<(topics: readonly ChangeTopic[]) => void>();

  constructor(rows: LeadRow[]) {
    this.rows = rows;
  }

  readonly onChange: OnChange = (listener) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  changed(...topics: ChangeTopic[]): void {
    for (const listener of [...this.#listeners]) listener(topics);
  }

  readonly #answers: Partial<{ [N in MessageName]: (request: RequestOf<N>) => unknown }> = {
    settings: () => ({ ...defaultSettings, language: this.language }),
    enrolment: () =>
      this.source === 'endpoint'
        ? { url: 'https://fairside.example', team: 'Care', role: this.role, since: '2025-01-01T00:00:00Z' }
        : null,
    team: () => this.team,
    readPack: () => ({ pack: this.pack, etag: this.etag }),
    publishPack: (request) => this.publish(request),
    callEndpoint: async (request) => {
      this.called.push(request);
      const [path = '', query = ''] = request.path.split('?');
      const method = request.method ?? (request.body === undefined ? 'GET' : 'POST');
      const route = this.routes[`${method} ${path}`];
      if (route) return { value: await route(new URLSearchParams(query), request.body) };
      if (path === '/v1/summary') return { value: this.summary(Object.fromEntries(new URLSearchParams(query))) };
      throw { code: 'not_found', detail: path };
    },
    leadInsights: async (request) => {
      this.asked.push(request);
      await this.gate?.(request);
      const fitting = this.rows.filter((one) => fits(one, request));
      const from = Number(request.cursor ?? 0);
      const end = from + this.pageSize;
      return {
        source: this.source,
        rows: fitting.slice(from, end),
        cursor: end < fitting.length ? String(end) : null,
        total: fitting.length,
      };
    },
  };

  /** The rows of a filter, as an export would have them. */
  fitting(filter: Lead['filter']): LeadRow[] {
    const within = idsOfSort(builtInView, filter);
    return this.rows.filter((one) => fits(one, { filter, cursor: null, ...(within && { within }) }));
  }

  /** What the endpoint would count, by the same functions that count a device's own rows. */
  summary(filter: Lead['filter']) {
    const { total, tags, pairs, weeks } = figuresOf(this.fitting(filter));
    return { total, by_tag: tags, by_product: pairs, by_week: weeks };
  }

  readonly ask: Ask = async (name, request) => {
    const answer = this.#answers[name] as ((request: unknown) => unknown) | undefined;
    try {
      const value = await answer?.(request);
      if (name === 'leadInsights' && this.failure) return { ok: false, error: this.failure };
      return { ok: true, value: value as never };
    } catch (error) {
      return { ok: false, error: error as Failure };
    }
  };
}

/** As the device filters its own rows; the days beside it. */
function fits(one: LeadRow, { filter, within }: Lead): boolean {
  if (filter.from && one.recorded_at < filter.from) return false;
  if (filter.to && one.recorded_at > `${filter.to}U`) return false;
  return matches(one, filter, {}, within);
}
