/** Opaque cursors: base64url of a small JSON document. What does not decode or fit is undefined, never an error. */
import type { z } from 'zod';

const longest = 400;

export const encodeCursor = (content: unknown): string => Buffer.from(JSON.stringify(content)).toString('base64url');

export function decodeCursor<T>(schema: z.ZodType<T>, cursor: string): T | undefined {
  if (cursor.length > longest || !/^[A-Za-z0-9_-]+$/.test(cursor)) return undefined;
  try {
    return schema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
