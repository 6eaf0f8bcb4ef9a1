/**
 * Tokens that only read, for a spreadsheet or a BI tool: made, listed and revoked by leads and owners. One opens `GET /v1/export` and
 * `GET /v1/summary` and nothing else, in the header or, for tools that can send none, as `?token=` in the address.
 */
import { z } from 'zod';
import { limits } from './protocol.ts';

export const newReadingTokenSchema = z.object({
  /** What it is for, as the list shows it: "Weekly sheet of Logistics". */
  label: z.string().trim().min(1).max(limits.label),
});
/** The token is readable this once. */
export const createdReadingTokenSchema = z.looseObject({ id: z.uuid(), token: z.string(), label: z.string() });
export type CreatedReadingToken = z.infer<typeof createdReadingTokenSchema>;

export const readingTokensResponseSchema = z.looseObject({
  tokens: z.array(
    z.looseObject({
      id: z.uuid(),
      label: z.string(),
      created_at: z.string(),
      /** A day; null while nothing has used it. */
      last_used: z.string().nullable(),
      revoked_at: z.string().nullable(),
    }),
  ),
});
export type ReadingTokens = z.infer<typeof readingTokensResponseSchema>;
