/** The address a request came from. */
import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

/**
 * @param proxies How many proxies of one's own stand before the endpoint; that many entries at the end of
 *   `X-Forwarded-For` are theirs and true, whatever stands before them anybody can write.
 * @returns Undefined where there is no socket (tests that call the app directly).
 */
export function addressOf(c: Context, proxies: number): string | undefined {
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
  const direct = incoming?.socket?.remoteAddress;
  if (proxies === 0) return direct;
  const claimed = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  return claimed.at(-proxies) ?? claimed[0] ?? direct;
}
