/** Answers that repeat themselves a hundred times, packed for whoever can unpack them. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { AppEnv } from './context.ts';

/** Shorter ones fit into one packet of the network as they are, in bytes. */
const worthPacking = 1_200;
/** The quickest: ids are all that is left of such an answer, and no level makes them smaller. */
const level = 1;
const inThread = promisify(gzip);

const acceptsGzip = (header: string | undefined) =>
  /(?:^|,)\s*gzip\s*(?:$|[,;])(?!\s*q=0(?:\.0*)?\s*(?:$|,))/i.test(header ?? '');

/** JSON, in gzip where it is long and the caller asked for that. */
export async function packedJson(c: Context<AppEnv>, value: unknown): Promise<Response> {
  const text = JSON.stringify(value);
  const headers = { 'content-type': 'application/json', vary: 'accept-encoding' };
  if (text.length < worthPacking || !acceptsGzip(c.req.header('accept-encoding'))) return c.body(text, 200, headers);
  const packed = await inThread(text, { level });
  return c.body(new Uint8Array(packed), 200, { ...headers, 'content-encoding': 'gzip' });
}
