/** Reads a request body within a limit, unpacked or not, and makes JSON of it. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { ProblemError } from './problem.ts';

/** What is read and thrown away of a body that is too large, so that the sender gets the answer and not a reset. */
const mostDiscarded = 16 * 1024 * 1024;

const tooLarge = (limit: number) =>
  new ProblemError('too_large', { detail: `The body may have ${limit} bytes at most, unpacked.` });

async function discard(reader: ReadableStreamDefaultReader<Uint8Array>, already: number): Promise<void> {
  let size = already;
  while (size < mostDiscarded) {
    const { done, value } = await reader.read();
    if (done) return;
    size += value.byteLength;
  }
  await reader.cancel();
}

/** The bytes as sent; a body over the limit is refused whatever its Content-Length claimed. */
async function readBytes(request: Request, limit: number): Promise<Buffer> {
  if (!request.body) return Buffer.alloc(0);
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new ProblemError('bad_request', { detail: 'The body ended too early.' });
    });
    if (done) return Buffer.concat(chunks);
    size += value.byteLength;
    if (size > limit) {
      await discard(reader, size).catch(() => undefined);
      throw tooLarge(limit);
    }
    chunks.push(value);
  }
}

const inThread = promisify(gunzip);

/** In one piece and off the main thread; it stops at the limit, however much more there would be. */
async function unpack(bytes: Buffer, limit: number): Promise<Buffer> {
  try {
    return await inThread(bytes, { maxOutputLength: limit });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit);
    throw new ProblemError('bad_request', { detail: 'The body is declared as gzip and is not, or it is cut short.' });
  }
}

/** The JSON value of a request's body. Throws a problem for every way in which it is none. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!/^application\/(json|[a-z0-9.-]+\+json)$/.test(type)) {
    throw new ProblemError('not_json', { status: 415, detail: 'The Content-Type must be application/json.' });
  }
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() || 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') {
    throw new ProblemError('unsupported_encoding', {
      detail: 'Send the body as it is, or with gzip.',
      headers: { 'accept-encoding': 'gzip' },
    });
  }
  const sent = await readBytes(request, limit);
  const bytes = encoding === 'gzip' ? await unpack(sent, limit) : sent;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('not_json', { detail: 'The body is not JSON in UTF-8.' });
  }
}
