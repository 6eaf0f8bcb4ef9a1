import { type RawBuilder, sql } from 'kysely';
import { type Retired, shownMap } from '../../lib/team/retired.ts';

/** The tag a row of `insights` is counted under. In the collation in which tags are put in order. */
export const shownTag = (retired: Retired): RawBuilder<string> =>
  sql<string>`coalesce(${JSON.stringify(shownMap(retired))}::jsonb ->> tag, tag) collate "C"`;
