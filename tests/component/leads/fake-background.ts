/** The background as a page sees it: answers from a list of rows, in pages, and counts what it was asked. */
import type {
  Ask,
  ChangeTopic,
  LeadRow,
  MessageName,
  OnChange,
  RequestOf,
  Result,
} from '../../../lib/messages/contract.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';

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
        ? { url: 'https://fairside.example', team: 'Care', role: 'lead', since: '2025-01-01T00:00:00Z' }
        : null,
    leadInsights: async (request) => {
      this.asked.push(request);
      await this.gate?.(request);
      const fitting = this.rows.filter((one) => fits(one, request.filter));
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

  readonly ask: Ask = async (name, request) => {
    const answer = this.#answers[name] as ((request: unknown) => unknown) | undefined;
    const value = await answer?.(request);
    if (name === 'leadInsights' && this.failure) return { ok: false, error: this.failure };
    return { ok: true, value: value as never };
  };
}

function fits(one: LeadRow, filter: Lead['filter']): boolean {
  if (filter.tag && one.tag !== filter.tag) return false;
  if (filter.function && !one.tag.startsWith(`${filter.function}.`)) return false;
  if (filter.helpdesk && one.helpdesk !== filter.helpdesk) return false;
  if (filter.from && one.recorded_at < filter.from) return false;
  if (filter.to && one.recorded_at > `${filter.to}U`) return false;
  return !filter.text || `${one.excerpt} ${one.note}`.includes(filter.text);
}
