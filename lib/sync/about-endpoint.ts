/** What the endpoint stores about this agent, all pages of it. */
import * as z from 'zod/mini';
import { askEnrolled, type EnrolledSeams } from './call-enrolled.ts';

/** Shown and exported as it came: whatever a newer endpoint stores is in it. */
const pageSchema = z.looseObject({ rows: z.array(z.unknown()), cursor: z.nullable(z.string()) });
const meSchema = z.looseObject({ insights: z.looseObject({ ...pageSchema.shape, total: z.number() }) });
type Page = z.infer<typeof pageSchema>;
/** Pages of 500 rows: far more than anybody presses in a life. */
const mostPages = 2000;

/** @throws Failure `not_enrolled`, or why the endpoint did not answer. */
export async function aboutEndpoint(seams: EnrolledSeams) {
  const after = (cursor: string) => `?cursor=${encodeURIComponent(cursor)}`;
  /** The rows of a page and of those after it. */
  const withRest = async ({ rows, cursor }: Page, next: (query: string) => Promise<Page>): Promise<unknown[]> => {
    const all = [...rows];
    for (let page = 0; cursor !== null && page < mostPages; page += 1) {
      const more: Page = await next(after(cursor));
      all.push(...more.rows);
      cursor = more.cursor;
    }
    return all;
  };
  const pageOfMe = (query: string) => askEnrolled(seams, { path: `/v1/me${query}` }, meSchema);
  const all = async (path: string) => {
    const page = (query: string) => askEnrolled<Page>(seams, { path: `${path}${query}` }, pageSchema);
    return withRest(await page(''), page);
  };
  const { insights, ...me } = await pageOfMe('');
  return {
    me,
    insights: await withRest(insights, async (query) => (await pageOfMe(query)).insights),
    events: await all('/v1/me/events'),
    changes: await all('/v1/me/changes'),
  };
}
