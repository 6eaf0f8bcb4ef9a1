/** One request to the endpoint. Everything that is not the expected answer comes back as a stable code. */

import { safeParse } from 'zod/mini';
import type * as z from 'zod/v4/core';
import { retryAfter } from './backoff.ts';
import { type Problem, problemSchema } from './protocol.ts';

/** The browser's doors, replaced in tests. */
export interface Net {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Device clock, ms since 1970. */
  readonly now: () => number;
}

export interface Call {
  /** The endpoint's address without a closing slash. */
  readonly url: string;
  /** From `/v1` on. */
  readonly path: string;
  readonly token?: string | undefined;
  /** Default: POST with a body, GET without one. */
  readonly method?: 'PUT' | 'PATCH' | 'DELETE' | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Beside the usual ones, names in lower case. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly gzip?: boolean | undefined;
  /** Covers the whole answer, in ms. */
  readonly timeout?: number | undefined;
}

export interface CallError {
  /** `unreachable`, `timeout`, `bad_answer`, or `http_` and the status. */
  readonly code: string;
  readonly status: number | null;
  /** What a Fairside endpoint says of its refusal; null when the answer is not from one. */
  readonly problem: Problem | null;
  /** How long the endpoint asks to wait, in ms. */
  readonly retryAfter: number | null;
  /** Of what stands there; without its weakness mark. */
  readonly etag: string | null;
  /** For a person. */
  readonly detail?: string | undefined;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T; readonly etag: string | null }
  | { readonly ok: false; readonly error: CallError };

export const fetchTimeout = 20_000;

/** Sends one call and checks its answer. Never rejects. */
export async function call<T>(net: Net, request: Call, schema: z.$ZodType<T>): Promise<Answer<T>> {
  try {
    const response = await net.fetch(`${request.url}${request.path}`, await init(request));
    const text = await response.text();
    return response.ok ? accepted(response, text, schema) : refused(net, response, text);
  } catch (error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    const code = name === 'TimeoutError' || name === 'AbortError' ? 'timeout' : 'unreachable';
    return failure({ code, status: null, detail: new URL(request.url).host });
  }
}

async function init({ token, method, body, gzip, timeout = fetchTimeout, ...more }: Call): Promise<RequestInit> {
  const headers: Record<string, string> = { accept: 'application/json', ...more.headers };
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  const base: RequestInit = {
    method: method ?? 'GET',
    headers,
    signal: AbortSignal.timeout(timeout),
    // A login page behind a redirect is no answer, and the token goes nowhere else.
    redirect: 'error',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  };
  if (body === undefined) return base;
  headers['content-type'] = 'application/json';
  const json = JSON.stringify(body);
  if (gzip !== true || typeof CompressionStream === 'undefined')
    return { ...base, method: method ?? 'POST', body: json };
  headers['content-encoding'] = 'gzip';
  return { ...base, method: method ?? 'POST', body: await compressed(json) };
}

async function compressed(text: string): Promise<ArrayBuffer> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

function accepted<T>(response: Response, text: string, schema: z.$ZodType<T>): Answer<T> {
  const { status } = response;
  const checked = safeParse(schema, json(text));
  if (checked.success) return { ok: true, value: checked.data, etag: etagOf(response) };
  const detail = checked.error.issues[0]?.path.join('.') || 'not JSON';
  return failure({ code: 'bad_answer', status, detail });
}

function refused<T>(net: Net, response: Response, text: string): Answer<T> {
  const { status, headers } = response;
  const problem = problemSchema.safeParse(json(text));
  const wait = retryAfter(headers.get('retry-after'), headers.get('date'), net.now());
  return failure({
    code: `http_${status}`,
    status,
    problem: problem.success ? problem.data : null,
    retryAfter: wait,
    etag: etagOf(response),
    detail: `HTTP ${status}`,
  });
}

function failure(error: Partial<CallError> & Pick<CallError, 'code' | 'status'>): { ok: false; error: CallError } {
  return { ok: false, error: { problem: null, retryAfter: null, etag: null, ...error } };
}

/** `W/` says how a proxy packed the body, not that it is another pack. */
function etagOf({ headers }: Response): string | null {
  return headers.get('etag')?.replace(/^W\//, '') ?? null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
