/**
 * One way to declare a route: who may call it, what it takes, what it answers. From the same declaration come the checks
 * at the border and the entry in `/openapi.json`. Checks run in this order: token, role, query, body.
 */
import type { OpenAPIHono, RouteConfig, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { problemSchema, type Role } from '../../lib/sync/protocol.ts';
import { type Identity, identify } from '../teams/identity.ts';
import { identifyReading, isReadingToken } from '../teams/reading-tokens.ts';
import { addressOf } from './address.ts';
import { readJson } from './body.ts';
import type { AppEnv, Deps } from './context.ts';
import type { Metrics } from './metrics.ts';
import { misfit, ProblemError } from './problem.ts';
import type { RateLimit } from './rate.ts';

/** `reader`: a token that only reads, in the header or as `?token=` in the address. */
type Caller = Role | 'reader';
type Allowed = readonly Caller[] | 'open' | 'optional';

export interface RouteDefinition<
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  For extends Allowed = Allowed,
  Params extends z.ZodType = z.ZodType,
> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Parameters stand in braces: `/v1/invites/{id}`. */
  readonly path: `/${string}`;
  readonly summary: string;
  /** Roles that may call; `open` needs no token; `optional` uses one if it is there. */
  readonly for: For;
  readonly params?: Params;
  readonly query?: Query;
  /** `shown` stands in `/openapi.json` where the border checks in two steps what is one shape. */
  readonly body?: { readonly schema: Body; readonly maxBytes: number; readonly shown?: z.ZodType };
  /** Schema of a JSON answer, or its media type where it is something else. */
  readonly answer: z.ZodType | string;
}

export interface Asked<Query, Body, For extends Allowed, Params> {
  readonly c: Context<AppEnv>;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Present unless the route is `open`, or `optional` and called without a token. */
  readonly who: For extends readonly Caller[] ? Identity : Identity | undefined;
}

type App = OpenAPIHono<AppEnv>;

function refuseWhenTooMany(limit: RateLimit, key: string | undefined, metrics: Metrics): void {
  const wait = key === undefined ? 0 : limit.take(key);
  if (wait === 0) return;
  metrics.limited();
  throw new ProblemError('rate_limited', {
    detail: `Try again in ${wait} s.`,
    headers: { 'retry-after': String(wait) },
  });
}

/** Who calls. A valid token is limited by itself, everything else by the address it comes from. */
async function caller(
  c: Context<AppEnv>,
  deps: Deps,
  { open, readable }: { open: boolean; readable: boolean },
): Promise<Identity | undefined> {
  const header = open ? undefined : c.req.header('authorization');
  const inHeader = header === undefined ? undefined : /^Bearer +([A-Za-z0-9_-]{20,200})$/i.exec(header)?.[1];
  // Only a token that only reads may stand in an address, and only where one is let in.
  const inAddress = readable && header === undefined ? c.req.query('token') : undefined;
  const token = inHeader ?? (inAddress && isReadingToken(inAddress) ? inAddress : undefined);
  const who = token ? await (isReadingToken(token) ? identifyReading : identify)(deps.db, token) : undefined;
  if (who) refuseWhenTooMany(deps.rates.token, who.tokenHash, deps.metrics);
  else refuseWhenTooMany(deps.rates.address, addressOf(c, deps.proxies), deps.metrics);
  if ((header !== undefined || inAddress !== undefined) && !who)
    throw unauthorised('The token is unknown, revoked or expired.');
  return who;
}

const unauthorised = (detail: string) =>
  new ProblemError('unauthorised', { detail, headers: { 'www-authenticate': 'Bearer' } });

function checked<T extends z.ZodType>(schema: T | undefined, value: unknown, where: string): z.output<T> {
  if (!schema) return undefined as z.output<T>;
  const result = schema.safeParse(value);
  if (!result.success) throw misfit(result.error, where);
  return result.data;
}

/** An empty parameter (`?tag=`) says the same as an absent one. */
const queryOf = (c: Context) => Object.fromEntries(Object.entries(c.req.query()).filter(([, value]) => value !== ''));

const declared = new WeakMap<App, RouteDefinition[]>();

/** Every route added to this app, in order: what tests walk so that none is forgotten. */
export const routesOf = (app: App): readonly RouteDefinition[] => declared.get(app) ?? [];

/** For balancers and monitors: they ask often, from one address, and learn nothing worth guarding. */
const monitored = new Set(['/healthz', '/readyz', '/metrics']);

/** Adds a route to the app and to its description. */
export function addRoute<
  Query extends z.ZodType,
  Body extends z.ZodType,
  const For extends Allowed,
  Params extends z.ZodType,
>(
  app: App,
  deps: Deps,
  definition: RouteDefinition<Query, Body, For, Params>,
  handle: (asked: Asked<z.output<Query>, z.output<Body>, For, z.output<Params>>) => Promise<Response> | Response,
): void {
  const { method, path, for: allowed } = definition;
  app.openAPIRegistry.registerPath(described(definition));
  declared.set(app, [...routesOf(app), definition as unknown as RouteDefinition]);
  app.on(method.toUpperCase(), path.replace(/\{(\w+)\}/g, ':$1'), async (c) => {
    c.set('route', path);
    const readable = Array.isArray(allowed) && allowed.includes('reader');
    const who = monitored.has(path) ? undefined : await caller(c, deps, { open: allowed === 'open', readable });
    if (who?.reader && !readable) throw new ProblemError('forbidden', { detail: 'This token only reads.' });
    if (Array.isArray(allowed)) {
      if (!who) throw unauthorised('Send the token as "Authorization: Bearer …".');
      if (!allowed.includes(who.reader ? 'reader' : who.role))
        throw new ProblemError('forbidden', { detail: `Only for: ${allowed.join(', ')}.` });
    }
    const params = checked(definition.params, c.req.param(), 'address');
    const query = checked(definition.query, queryOf(c), 'query');
    const limit = definition.body?.maxBytes;
    const body = limit ? checked(definition.body?.schema, await readJson(c.req.raw, limit), 'body') : undefined;
    return handle({
      c,
      params,
      query,
      body: body as z.output<Body>,
      who: who as Asked<never, never, For, never>['who'],
    });
  });
}

function described(definition: RouteDefinition): RouteConfig {
  const { method, path, summary, params, query, body, answer } = definition;
  const problem = {
    description: 'A problem (RFC 9457)',
    content: { 'application/problem+json': { schema: problemSchema } },
  };
  return {
    method,
    path,
    summary,
    ...(definition.for !== 'open' && { security: [{ token: [] }] }),
    request: {
      ...(params && { params: params as never }),
      ...(query && { query: query as never }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body.shown ?? body.schema } } } }),
    },
    responses: {
      200: {
        description: 'Done',
        content:
          typeof answer === 'string'
            ? { [answer]: { schema: { type: 'string' } } }
            : { 'application/json': { schema: answer } },
      },
      default: problem,
    },
  };
}
