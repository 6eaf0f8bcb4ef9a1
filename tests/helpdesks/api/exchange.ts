import { z } from 'zod';
import type { PracticeSite } from '../state.ts';

/** A request as the sites' handlers see it. */
export interface PracticeRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  readonly site: PracticeSite;
  readonly signedIn: boolean;
}

/** What goes back. */
export interface PracticeAnswer {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string | string[]>>;
}

/** A JSON answer. */
export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): PracticeAnswer => ({
  status,
  body: JSON.stringify(value),
  headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
});

/** A whole number of at least one from the query, or the value that stands for "not said". */
export function countIn(url: URL, name: string, otherwise: number): number {
  const given = Number(url.searchParams.get(name));
  return Number.isInteger(given) && given >= 1 ? given : otherwise;
}

/** True when a write carries the site's token. */
export const hasToken = ({ headers, site }: PracticeRequest): boolean => headers['x-csrf-token'] === site.csrfToken;

/** The JSON body, or null when it is not what the schema says. */
export function read<T>(schema: z.ZodType<T>, body: string): T | null {
  try {
    return schema.parse(JSON.parse(body));
  } catch {
    return null;
  }
}

export const tagList = z.object({ tags: z.array(z.string().min(1)) });
