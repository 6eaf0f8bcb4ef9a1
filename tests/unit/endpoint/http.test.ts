import { describe, expect, it } from 'vitest';
import { createApp } from '../../../endpoint/app.ts';
import { freePort } from '../../../endpoint/db/cluster.ts';
import { connect } from '../../../endpoint/db/pool.ts';
import { routesOf } from '../../../endpoint/http/route.ts';
import { quiet } from '../../../endpoint/log.ts';
import { problemCodes, problemSchema } from '../../../lib/sync/protocol.ts';
import { problemOf, testEndpoint } from './endpoint.ts';

const { call, database } = testEndpoint();

const chromium = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const firefox = 'moz-extension://0a1b2c3d-0a1b-4c3d-8e9f-0a1b2c3d4e5f';

describe('CORS', () => {
  const preflight = (origin: string, more: Record<string, string> = {}) =>
    call('/v1/push', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', ...more } });

  it.each([chromium, firefox])('lets %s call with what the protocol needs', async (origin) => {
    const { status, headers } = await preflight(origin, { 'access-control-request-private-network': 'true' });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-methods')).toContain('PUT');
    const allowed = headers.get('access-control-allow-headers')?.toLowerCase().split(', ');
    expect(allowed).toEqual(['authorization', 'content-type', 'content-encoding', 'if-none-match', 'if-match']);
    expect(headers.get('access-control-allow-private-network')).toBe('true');
    const answer = await call('/v1/hello', { headers: { origin } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-expose-headers')).toBe('ETag, Retry-After, Date');
  });

  it('lets an extension read problems too', async () => {
    const answer = await call('/v1/pull', { headers: { origin: chromium } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('access-control-allow-origin')).toBe(chromium);
  });

  it.each([
    'https://evil.example',
    'null',
    `${chromium}.evil.example`,
    `https://${chromium}`,
    'chrome-extension://ABCDEFGHIJKLMNOPABCDEFGHIJKLMNOP',
    'chrome-extension://abc',
    'moz-extension://evil',
  ])('says nothing to %s', async (origin) => {
    for (const answer of [await preflight(origin), await call('/v1/hello', { headers: { origin } })]) {
      const names = [...answer.headers.keys()].filter((name) => name.startsWith('access-control-'));
      expect(names).toEqual([]);
      expect(answer.headers.get('vary')).toContain('Origin');
    }
  });
});

describe('every answer', () => {
  it.each(['/healthz', '/v1/hello', '/v1/pull', '/nowhere', '/openapi.json'])(
    '%s has the safe headers and an id',
    async (path) => {
      const { headers } = await call(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});

describe('problems', () => {
  it.each([
    ['GET', '/nowhere'],
    ['POST', '/v1/hello'],
    ['PATCH', '/v1/pack'],
    ['GET', '/v1/%00'],
    ['GET', '/v1/..%2f..%2fetc'],
  ])('%s %s is not found, in the form of RFC 9457', async (method, path) => {
    const answer = await call(path, { method });
    expect(answer.status).toBe(404);
    const problem = problemSchema.parse(await problemOf(answer));
    expect(problem).toMatchObject({
      status: 404,
      code: 'not_found',
      type: 'https://fairside.example/problems/not_found',
    });
    expect(problemCodes).toContain(problem.code);
  });

  it('say that the database is away, and only to a balancer when to come back', async () => {
    const dead = connect({ host: '127.0.0.1', port: await freePort(), connectionTimeoutMillis: 2000 }, quiet);
    const app = createApp({ db: dead.db, epoch: 'e' });
    const authorization = `Bearer ${'a'.repeat(43)}`;
    for (const path of ['/readyz', '/v1/pull']) {
      const answer = await app.request(path, { headers: { authorization } });
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe(path === '/readyz' ? '5' : null);
      expect((await problemOf(answer)).code).toBe('unavailable');
    }
    expect((await app.request('/healthz')).status).toBe(200);
    await dead.close();
  });

  it('tell nothing of the inside when something is wrong there', async () => {
    const app = createApp({ db: undefined as never, epoch: 'e' });
    const answer = await app.request('/v1/me', { headers: { authorization: `Bearer ${'a'.repeat(43)}` } });
    expect(answer.status).toBe(500);
    const text = JSON.stringify(await problemOf(answer));
    expect(text).toContain('"internal"');
    expect(text).not.toMatch(/undefined|TypeError|transaction|\.ts/);
  });
});

describe('for machines', () => {
  it('/healthz and /readyz answer', async () => {
    expect((await call('/healthz')).status).toBe(200);
    expect((await call('/readyz')).status).toBe(200);
  });

  it('/metrics counts requests by route and speaks of nobody', async () => {
    await call('/v1/hello');
    await call('/v1/secret-words-of-a-customer?text=secret');
    const text = await (await call('/metrics')).text();
    expect(text).toMatch(/^fairside_requests_total\{method="GET",route="\/v1\/hello",status="200"\} \d+$/m);
    expect(text).not.toMatch(/secret|agent|team/);
  });

  it('/openapi.json describes every route, its roles and its problems', async () => {
    const document = (await (await call('/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { security?: unknown; responses: Record<string, unknown> }>>;
    };
    expect(document.openapi).toBe('3.1.0');
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const declared = routesOf(createApp({ db: database().db, epoch: database().epoch }));
    expect(routes.toSorted()).toEqual(declared.map(({ method, path }) => `${method} ${path}`).toSorted());
    expect(routes.length).toBeGreaterThan(20);
    const push = document.paths['/v1/push']?.post;
    expect(push?.security).toEqual([{ token: [] }]);
    expect(JSON.stringify(push)).toContain('insight.withdrawn');
    expect(push?.responses.default).toHaveProperty(['content', 'application/problem+json']);
  });
});
