/** The endpoint as one function from request to response; `server.ts` puts it on a socket, tests call it directly. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { protocols } from '../lib/sync/protocol.ts';
import { around } from './http/around.ts';
import type { AppEnv, Deps } from './http/context.ts';
import { cors } from './http/cors.ts';
import { Metrics } from './http/metrics.ts';
import { isUnavailable, ProblemError } from './http/problem.ts';
import { defaultRates, RateLimit } from './http/rate.ts';
import { quiet } from './log.ts';
import { allRoutes } from './routes/index.ts';

export type AppOptions = Pick<Deps, 'db' | 'epoch'> & Partial<Deps>;

export function createApp(options: AppOptions): OpenAPIHono<AppEnv> {
  const rates = { token: new RateLimit(defaultRates.token), address: new RateLimit(defaultRates.address) };
  const deps: Deps = {
    log: quiet,
    metrics: new Metrics(),
    now: () => new Date(),
    rates,
    proxies: 0,
    protocol: protocols,
    ...options,
    // Asked anew for each answer: it changes when the database does.
    get epoch() {
      return options.epoch;
    },
  };
  const app = new OpenAPIHono<AppEnv>();
  app.use(around(deps.log, deps.metrics));
  app.use(cors);
  for (const add of allRoutes) add(app, deps);

  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Fairside endpoint', version: '1', description: 'Errors are RFC 9457 problems with stable codes.' },
  });

  app.notFound(() => new ProblemError('not_found').toResponse());
  app.onError((error, c) => {
    if (error instanceof ProblemError) return error.toResponse();
    const { code } = error as { code?: string };
    const id = c.get('requestId');
    if (isUnavailable(error)) {
      deps.log.warn({ id, code }, 'database not available');
      // Without a Retry-After: devices that all obeyed one would come back at once. Their own delay grows and is spread.
      return new ProblemError('unavailable').toResponse();
    }
    // The message of a database error may quote what somebody wrote; its code and the place in our code do not.
    const place = error.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 6);
    deps.log.error({ id, code, name: error.name, place }, 'unexpected error');
    return new ProblemError('internal', { detail: `Request ${id}` }).toResponse();
  });
  return app;
}
