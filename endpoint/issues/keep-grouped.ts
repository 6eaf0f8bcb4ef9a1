/**
 * When insights are grouped: soon after they came, away from the push that brought them; and before a lead looks. What they add to
 * the counts by day is settled at the same time.
 */
import type { Logger } from 'pino';
import { type Db, inTeam } from '../db/transaction.ts';
import { settleFigures } from '../insights/figures.ts';
import { groupQueued } from './group.ts';

/** Insights per transaction: short ones, so that a withdrawal never waits long. */
const portion = 300;
/** After a push: more is likely to come, and a device that catches up must not wait for it. */
const delay = 1000;
/** How long a request waits for what is queued; after a large import the rest follows. */
const patience = 1500;

const waiting = new WeakMap<Db, Set<string>>();

/** Has what a team's devices sent grouped and counted shortly. Failing costs nothing: it stays queued, and figures add it up as it lies. */
export function groupSoon(db: Db, team: string, log: Logger): void {
  const teams = waiting.get(db) ?? new Set<string>();
  waiting.set(db, teams);
  if (teams.has(team)) return;
  teams.add(team);
  const timer = setTimeout(async () => {
    try {
      for (;;) {
        // Looked at anew after each portion, so that what came in between is not left for the next push.
        if ((await inTeam(db, team, (trx) => groupQueued(trx, team, portion))) < portion) break;
      }
      await settleFigures(db, team);
    } catch (error) {
      log.warn({ code: (error as { code?: string }).code }, 'insights not grouped yet');
    } finally {
      teams.delete(team);
    }
  }, delay);
  timer.unref();
}

/** Groups what is queued before an answer is read, for a moment at most. */
export async function groupNow(db: Db, team: string): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    if ((await inTeam(db, team, (trx) => groupQueued(trx, team, portion))) < portion) return;
  }
}
