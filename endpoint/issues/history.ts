/** What happened to an issue, kept for good; who of the leads did it stands in the audit log. */
import { sql } from 'kysely';
import type { IssueEvent } from '../../lib/sync/protocol-issues.ts';
import type { Trx } from '../db/transaction.ts';
import { decisionOf } from './read.ts';

const most = 200;

/** Writes an event other than a decision. */
export async function addEvent(
  trx: Trx,
  team: string,
  issue: string,
  kind: Exclude<IssueEvent['kind'], 'decision'>,
  detail: Record<string, unknown>,
): Promise<void> {
  await sql`
    insert into issue_events (team_id, issue_id, kind, detail)
    values (${team}::uuid, ${issue}::uuid, ${kind}, ${JSON.stringify(detail)}::jsonb)`.execute(trx);
}

interface Stored {
  at: Date;
  kind: IssueEvent['kind'];
  state: string | null;
  sentence: string | null;
  signed_by: string | null;
  area: string | null;
  detail: Record<string, unknown>;
}

/** The last events of an issue, those of what was merged into it as well, newest first. */
export async function readHistory(trx: Trx, team: string, issue: string): Promise<IssueEvent[]> {
  const { rows } = await sql<Stored>`
    with recursive own as (
      select ${issue}::uuid as id
      union select i.id from issues i join own on i.team_id = ${team}::uuid and i.merged_into = own.id
    )
    select e.at, e.kind, e.state, e.sentence, e.signed_by, e.area, e.detail from issue_events e join own on own.id = e.issue_id
    where e.team_id = ${team}::uuid order by e.seq desc limit ${most}`.execute(trx);
  return rows.map(({ at, kind, detail, ...decision }) => ({
    at: at.toISOString(),
    kind,
    decision: kind === 'decision' ? decisionOf({ ...decision, at }) : null,
    detail,
  }));
}
