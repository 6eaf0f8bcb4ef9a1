/** Browsers may call from extensions only. No web page gets an answer it could read. */
import type { MiddlewareHandler } from 'hono';

const extensionOrigin =
  /^(chrome-extension:\/\/[a-p]{32}|moz-extension:\/\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

const allowedHeaders = 'Authorization, Content-Type, Content-Encoding, If-None-Match, If-Match';
/** `Date` lets a device read a `Retry-After` that names a moment against the server's clock. */
const exposedHeaders = 'ETag, Retry-After, Date';
const allowedMethods = 'GET, POST, PUT, PATCH, DELETE';
/** Two hours, the longest Chromium remembers. */
const maxAge = '7200';

export const cors: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header('origin') ?? '';
  const known = extensionOrigin.test(origin);
  const preflight = c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined;
  if (preflight) {
    const headers = new Headers({ vary: 'Origin' });
    if (known) {
      headers.set('access-control-allow-origin', origin);
      headers.set('access-control-allow-methods', allowedMethods);
      headers.set('access-control-allow-headers', allowedHeaders);
      headers.set('access-control-max-age', maxAge);
      // An endpoint in the office network, called from a browser that asks before it lets anything in there.
      for (const network of ['private', 'local']) {
        if (c.req.header(`access-control-request-${network}-network`) === 'true') {
          headers.set(`access-control-allow-${network}-network`, 'true');
        }
      }
    }
    return new Response(null, { status: 204, headers });
  }
  await next();
  c.res.headers.append('vary', 'Origin');
  if (known) {
    c.res.headers.set('access-control-allow-origin', origin);
    c.res.headers.set('access-control-expose-headers', exposedHeaders);
  }
};
