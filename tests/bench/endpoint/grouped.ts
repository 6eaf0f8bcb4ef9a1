/** The endpoint groups and counts what came once its devices are quiet: that must fall on no other measurement. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Served } from './serve.ts';

const left = `select exists (select from issue_queue where team_id = $1) or exists (select from insight_figure_changes where team_id = $1) as left`;

/** Resolves when nothing of the team waits to be grouped or counted. */
export async function grouped({ pool, team }: Pick<Served, 'pool' | 'team'>): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ left: boolean }>(left, [team]);
    if (rows[0]?.left === false) return;
    await pause(200);
  }
}
