import { appRole } from '../roles.ts';

/**
 * Alarms of the taxonomy that somebody has seen, and the weekly pulse: `pulse_open` holds up to four answers of a week, sealed and padded, so
 * that a row says neither what was answered nor how often; `pulse_weeks` holds sums of five answers or more. Neither names anybody.
 * What was asked of a department counts among the words of an insight from here on, so changing it groups it anew.
 */
export const name = '0007-health-and-pulse';

const tables = {
  health_acknowledged:
    'team_id uuid not null, key text not null, at timestamptz not null default now(), primary key (team_id, key)',
  pulse_open: 'team_id uuid not null, week date not null, sealed bytea not null, primary key (team_id, week)',
  pulse_weeks: `team_id uuid not null, week date not null, yes integer not null, partly integer not null, no integer not null,
    lines text[] not null default '{}', primary key (team_id, week), check (yes + partly + no >= 5)`,
};
const grants: Record<string, string> = {
  health_acknowledged: 'select, insert',
  pulse_open: 'select, insert, update, delete',
  pulse_weeks: 'select, insert, update',
};
const ownTeam = `team_id = nullif(current_setting('app.team', true), '')::uuid`;

const asked = `
create or replace function issues_after_update() returns trigger language plpgsql set search_path from current as $$
begin
  insert into issue_queue (team_id, insight_id)
  select a.team_id, a.id from after_rows a join before_rows b on b.team_id = a.team_id and b.id = a.id
  where a.state = 'live' and (b.state, b.tag, b.product, b.area, b.language, b.excerpt, b.note, b.asked, b.urgent)
    is distinct from (a.state, a.tag, a.product, a.area, a.language, a.excerpt, a.note, a.asked, a.urgent)
  on conflict do nothing;
  perform leave_issues(team_id, array_agg(id)) from after_rows where state = 'withdrawn' group by team_id;
  return null;
end $$;`;

export const sql = `${Object.entries(tables)
  .map(
    ([table, columns]) => `
    create table ${table} (${columns});
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy own_team on ${table} using (${ownTeam}) with check (${ownTeam});
    grant ${grants[table]} on ${table} to ${appRole};`,
  )
  .join('\n')}${asked}`;
