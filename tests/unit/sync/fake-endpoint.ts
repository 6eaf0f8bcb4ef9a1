import { gunzipSync } from 'node:zlib';
import type { Item, PullResponse, PushResponse } from '../../../lib/sync/protocol.ts';

export const endpointUrl = 'https://fairside.example.com';
export const token = 'a-token-of-twenty-characters';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: { items: Item[] } & Record<string, unknown>;
}

/** What happens to a request before the endpoint works as it should; undefined = it does. */
export type Fault = (seen: Seen, work: () => Promise<Response>) => Promise<Response> | undefined;

export const answerOf = (value: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' }, ...init });

export function problem(status: number, code: string, headers: Record<string, string> = {}, errors?: unknown[]) {
  const body = {
    type: `https://fairside.example/problems/${code}`,
    title: code,
    status,
    code,
    ...(errors && { errors }),
  };
  return answerOf(body, { status, headers });
}

/** An endpoint in memory that keeps the protocol to the letter, with a place to inject faults. */
export function createFakeEndpoint() {
  const endpoint = {
    stored: new Map<string, Item>(),
    /** How often each id was stored; more than once would be a double. */
    inserts: new Map<string, number>(),
    epoch: 'epoch-1',
    limits: { max_items: 500, max_bytes: 1024 * 1024 },
    changes: [] as PullResponse['changes'],
    unknownTags: new Set<string>(),
    seen: [] as Seen[],
    fault: undefined as Fault | undefined,
    running: 0,
    mostAtOnce: 0,
    sizes: () => endpoint.seen.filter(({ path }) => path === '/v1/push').map(({ body }) => body.items.length),
    async fetch(url: string, init: RequestInit): Promise<Response> {
      const seen = await seenOf(url, init);
      endpoint.seen.push(seen);
      endpoint.running += 1;
      endpoint.mostAtOnce = Math.max(endpoint.mostAtOnce, endpoint.running);
      const work = async () => route(seen);
      try {
        return await (endpoint.fault?.(seen, work) ?? work());
      } finally {
        endpoint.running -= 1;
      }
    },
  };

  function route(seen: Seen): Response {
    const { path } = seen;
    if (path === '/v1/hello') return answerOf({ product: 'fairside', protocol: { min: 1, max: 1 }, ...head() });
    if (seen.headers.get('authorization') !== `Bearer ${token}`) return problem(401, 'unauthorised');
    if (path === '/v1/push') return answerOf(push(seen.body.items));
    if (path === '/v1/pull') return pull(seen.query);
    return problem(404, 'not_found');
  }
  const head = () => ({ epoch: endpoint.epoch, server_time: '2026-03-02T09:00:00Z', limits: endpoint.limits });

  function push(items: readonly Item[]): PushResponse {
    const results = items.map((item) => {
      if (item.kind === 'insight.recorded' && endpoint.unknownTags.has(item.payload.tag)) {
        return { id: item.id, status: 'rejected' as const, code: 'unknown_tag', path: 'payload.tag' };
      }
      if (endpoint.stored.has(item.id)) return { id: item.id, status: 'duplicate' as const };
      endpoint.stored.set(item.id, item);
      endpoint.inserts.set(item.id, (endpoint.inserts.get(item.id) ?? 0) + 1);
      return { id: item.id, status: 'stored' as const };
    });
    return { ...head(), results };
  }

  /** Cursor: epoch and how many changes were read. */
  function pull(query: URLSearchParams): Response {
    const cursor = query.get('cursor');
    const [epoch, read] = cursor === null ? [endpoint.epoch, '0'] : cursor.split(':');
    if (epoch !== endpoint.epoch) return problem(409, 'cursor_reset');
    const from = Number(read);
    const changes = endpoint.changes.slice(from, from + 2);
    const to = from + changes.length;
    const page: PullResponse = {
      epoch: endpoint.epoch,
      changes,
      cursor: `${endpoint.epoch}:${to}`,
      more: to < endpoint.changes.length,
    };
    return answerOf(page);
  }
  return endpoint;
}
export type FakeEndpoint = ReturnType<typeof createFakeEndpoint>;

async function seenOf(url: string, init: RequestInit): Promise<Seen> {
  const { pathname: path, searchParams: query } = new URL(url);
  const headers = new Headers(init.headers);
  const text =
    typeof init.body === 'string'
      ? init.body
      : init.body instanceof ArrayBuffer
        ? gunzipSync(new Uint8Array(init.body)).toString()
        : '{}';
  return { method: init.method ?? 'GET', path, query, headers, body: JSON.parse(text) };
}
