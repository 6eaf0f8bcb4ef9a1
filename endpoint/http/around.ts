/** What happens around every request: an id, safe headers, one log line, one count. */
import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { AppEnv } from './context.ts';
import type { Metrics } from './metrics.ts';

const headers = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * The log names the route's pattern, never the address asked for: filters may hold words of customers. It says nothing
 * of who asked.
 */
export function around(log: Logger, metrics: Metrics): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const id = randomUUID();
    const start = performance.now();
    c.set('requestId', id);
    await next();
    for (const [name, value] of Object.entries(headers)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    c.res.headers.set('x-request-id', id);
    const route = c.get('route') ?? 'none';
    const { status } = c.res;
    metrics.request(c.req.method, route, status);
    metrics.duration(route, (performance.now() - start) / 1000);
    const level = status >= 500 ? 'error' : route.startsWith('/v1') ? 'info' : 'debug';
    log[level]({ id, method: c.req.method, route, status, ms: Math.round(performance.now() - start) }, 'request');
  };
}
