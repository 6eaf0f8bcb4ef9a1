/** What the endpoint stores about this agent, all pages of it. */
import * as z from 'zod/mini';
import { Failure } from '../messages/failure.ts';
import type { Store } from '../store/store.ts';
import { call, type Net } from './call.ts';
import { failureOf } from './failure-of.ts';

export interface AboutSeams extends Net {
  readonly store: Pick<Store, 'enrolment'>;
}

/** Shown and exported as it came: whatever a newer endpoint stores is in it. */
const pageSchema = z.looseObject({ rows: z.array(z.unknown()), cursor: z.nullable(z.string()) });
const meSchema = z.looseObject({ insights: z.looseObject({ ...pageSchema.shape, total: z.number() }) });
/** Pages of 500 rows: far more than anybody presses in a life. */
const mostPages = 2000;

/** @throws Failure `not_enrolled`, or why the endpoint did not answer. */
export async function aboutEndpoint(seams: AboutSeams) {
  const enrolment = await seams.store.enrolment();
  if (enrolment === null) throw new Failure('not_enrolled');
  const { url, token } = enrolment;
  const get = async <T>(path: string, schema: z.ZodMiniType<T>): Promise<T> => {
    const answer = await call<T>(seams, { url, path, token }, schema);
    if (!answer.ok) throw failureOf(answer.error);
    return answer.value;
  };
  const rest = async (path: string, cursor: string | null, rows: unknown[]) => {
    for (let page = 0; cursor !== null && page < mostPages; page += 1) {
      const next: z.infer<typeof pageSchema> = await get(`${path}?cursor=${encodeURIComponent(cursor)}`, pageSchema);
      rows.push(...next.rows);
      cursor = next.cursor;
    }
    return rows;
  };
  const all = async (path: string) => {
    const first = await get(path, pageSchema);
    return rest(path, first.cursor, [...first.rows]);
  };
  const { insights, ...me } = await get('/v1/me', meSchema);
  const rows = [...insights.rows];
  for (let cursor = insights.cursor; cursor !== null; ) {
    const next = await get(`/v1/me?cursor=${encodeURIComponent(cursor)}`, meSchema);
    rows.push(...next.insights.rows);
    cursor = next.insights.cursor;
  }
  return { me, insights: rows, events: await all('/v1/me/events'), changes: await all('/v1/me/changes') };
}
