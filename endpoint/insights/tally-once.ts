/**
 * A view asks for its rows and its figures in two requests at the same moment, and both need the same counts: they are counted once.
 * What "the same" means is the database's word: two requests whose snapshots are equal see the same rows to the last one. So
 * nothing is ever answered from before; where somebody stored something in between, each counts for itself.
 */
import { sql } from 'kysely';
import type { InsightFilter } from '../../lib/sync/protocol-filter.ts';
import type { TagView } from '../../lib/team/tag-view.ts';
import type { Db, Trx } from '../db/transaction.ts';
import { counted } from './figures.ts';
import { type Tally, tally } from './summary.ts';

/** What is being counted, by team, filter and snapshot. Forgotten as soon as it is there. */
const underWay = new WeakMap<Db, Map<string, Promise<Tally>>>();

interface Ask {
  readonly team: string;
  readonly filter: InsightFilter;
  /** As the team's pack has them in the same snapshot. */
  readonly tags: TagView;
}

/** The counts of a filter. @param trx From `inSnapshot`. */
export async function tallyOnce(db: Db, trx: Trx, { team, filter, tags }: Ask): Promise<Tally> {
  const { rows } = await sql<{ now: string }>`select pg_current_snapshot()::text as now`.execute(trx);
  const place = JSON.stringify([team, rows[0]?.now, filter]);
  const running = underWay.get(db) ?? new Map<string, Promise<Tally>>();
  underWay.set(db, running);
  const there = running.get(place);
  if (there) return there;
  const counting = tally(trx, counted(team, filter, tags), tags.retired);
  running.set(place, counting);
  try {
    return await counting;
  } finally {
    running.delete(place);
  }
}
