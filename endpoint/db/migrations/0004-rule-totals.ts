import { appRole } from '../roles.ts';

/**
 * Totals of the guidance's rules. `rule_turns` says that an agent has sent a report of a week and nothing of what was in
 * it; `rule_sealed` holds counts nobody can read and no agent; `rule_totals` holds sums over five agents at least.
 */
export const name = '0004-rule-totals';

const tables = {
  rule_turns: `team_id uuid not null, week date not null, agent_id uuid not null, primary key (team_id, week, agent_id)`,
  rule_sealed: `team_id uuid not null, week date not null, box bytea not null, x bytea not null, y bytea not null,
    sealed bytea not null, primary key (team_id, week, box, x)`,
  rule_totals: `team_id uuid not null, week date not null, rule text not null, reports integer not null check (reports >= 5),
    shown bigint not null, used bigint not null, muted bigint not null, primary key (team_id, week, rule)`,
};
const grants: Record<string, string> = {
  rule_turns: 'select, insert, delete',
  rule_sealed: 'select, insert, delete',
  rule_totals: 'select, insert, update',
};
const ownTeam = `team_id = nullif(current_setting('app.team', true), '')::uuid`;

export const sql = Object.entries(tables)
  .map(
    ([table, columns]) => `
    create table ${table} (${columns});
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy own_team on ${table} using (${ownTeam}) with check (${ownTeam});
    grant ${grants[table]} on ${table} to ${appRole};`,
  )
  .join('\n');
