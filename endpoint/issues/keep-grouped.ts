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
/** A team is quiet when nothing came from it for so long: a device that catches up must not wait for what nobody looks at yet. In ms. */
const quiet = 1000;
/** However much comes, by then it is begun and gone through with. In ms. */
const longest = 30_000;
/** How long a request waits for what is queued; after a large import the rest follows. */
const patience = 1500;

/** Teams with something queued, and when they were last heard of. */
const waiting = new WeakMap<Db, Map<string, number>>();

/**
 * Has what a team's devices sent grouped and counted once they are quiet. Failing costs nothing: it stays queued, and figures add it up as
 * it lies.
 */
export function groupSoon(db: Db, team: string, log: Logger): void {
  const teams = waiting.get(db) ?? new Map<string, number>();
  waiting.set(db, teams);
  const begun = teams.has(team);
  teams.set(team, performance.now());
  if (begun) return;
  const latest = performance.now() + longest;
  const left = () => Math.min((teams.get(team) ?? 0) + quiet, latest) - performance.now();
  const later = (delay: number) => setTimeout(work, delay).unref();
  const work = async () => {
    let heard: number | undefined;
    try {
      for (;;) {
        // Looked at anew before each portion, so that what came in between is not left for the next push.
        const delay = left();
        if (delay > 0) return void later(delay);
        heard = teams.get(team);
        if ((await inTeam(db, team, (trx) => groupQueued(trx, team, portion))) < portion) break;
      }
      await settleFigures(db, team);
    } catch (error) {
      heard = teams.get(team);
      log.warn({ code: (error as { code?: string }).code }, 'insights not grouped yet');
    }
    const more = teams.get(team) !== heard;
    teams.delete(team);
    if (more) groupSoon(db, team, log);
  };
  later(quiet);
}

/** Groups what is queued before an answer is read, for a moment at most. */
export async function groupNow(db: Db, team: string): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    if ((await inTeam(db, team, (trx) => groupQueued(trx, team, portion))) < portion) return;
  }
}
