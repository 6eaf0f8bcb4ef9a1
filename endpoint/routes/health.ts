import { sql } from 'kysely';
import type { Metrics } from '../http/metrics.ts';
import { isUnavailable, ProblemError } from '../http/problem.ts';
import { addRoute } from '../http/route.ts';
import type { AddRoutes } from './index.ts';

const prometheus = 'text/plain; version=0.0.4; charset=utf-8';
const page = (metrics: Metrics) => new Response(metrics.text(), { headers: { 'content-type': prometheus } });

/** For balancers and monitors: is the process alive, is the database there, how much was done. */
export const health: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    { method: 'get', path: '/healthz', summary: 'Whether the process answers', for: 'open', answer: 'text/plain' },
    ({ c }) => c.text('ok'),
  );
  addRoute(
    app,
    deps,
    { method: 'get', path: '/readyz', summary: 'Whether the database answers too', for: 'open', answer: 'text/plain' },
    async ({ c }) => {
      try {
        await sql`select 1`.execute(deps.db);
      } catch (error) {
        if (!isUnavailable(error)) throw error;
        throw new ProblemError('unavailable', {
          detail: 'The database does not answer.',
          headers: { 'retry-after': '5' },
        });
      }
      return c.text('ready');
    },
  );
  addRoute(
    app,
    deps,
    { method: 'get', path: '/metrics', summary: 'Counts for Prometheus', for: 'open', answer: 'text/plain' },
    () => page(deps.metrics),
  );
};
