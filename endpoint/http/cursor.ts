/** Pages and their cursors: base64url of a small JSON document, opaque to whoever gets one. */
import { z } from '@hono/zod-openapi';
import { limits } from '../../lib/sync/protocol.ts';
import { ProblemError } from './problem.ts';

const longest = 400;

export const encodeCursor = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString('base64url');

/** What does not decode or fit is undefined, never an error. */
export function decodeCursor<T>(schema: z.ZodType<T>, cursor: string): T | undefined {
  if (cursor.length > longest || !/^[A-Za-z0-9_-]+$/.test(cursor)) return undefined;
  try {
    return schema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Where a page begins: the content of the cursor asked with, undefined without one. @throws A problem when it is none. */
export function markOf<T>(schema: z.ZodType<T>, cursor: string | undefined): T | undefined {
  if (cursor === undefined) return undefined;
  const mark = decodeCursor(schema, cursor);
  if (mark !== undefined) return mark;
  throw new ProblemError('bad_request', { errors: [{ path: 'cursor', message: 'Not a cursor of this endpoint' }] });
}

/** Query of a route that answers in pages. @param usual Rows of a page when nobody asks for another number. */
export const pageSchema = (usual: number) =>
  z.object({
    cursor: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(limits.pageSize).default(usual),
  });

/** A whole number of the database in a cursor: as text, because JavaScript's own end before PostgreSQL's. */
export const wholeNumber = (least: bigint, most: bigint) =>
  z
    .string()
    .regex(/^-?\d{1,20}$/)
    .refine((text) => BigInt(text) >= least && BigInt(text) <= most);

const int8 = 2n ** 63n;
/** What a `bigint` column holds. */
export const bigintText = wholeNumber(-int8, int8 - 1n);
