import { appRole } from '../roles.ts';

/**
 * Tokens that only read: for a spreadsheet or a BI tool that pulls a team's exports and figures. They belong to the team and to
 * no person, and have no role: what they open is named route by route.
 */
export const name = '0006-reading-tokens';

const ownTeam = `team_id = nullif(current_setting('app.team', true), '')::uuid`;
const bySecret = `hash = decode(nullif(current_setting('app.secret', true), ''), 'hex')`;

export const sql = `
create table reading_tokens (
  team_id uuid not null references teams,
  id uuid not null,
  hash bytea not null,
  label text not null,
  created_at timestamptz not null default now(),
  last_used date,
  revoked_at timestamptz,
  primary key (team_id, id)
);
create index reading_tokens_hash on reading_tokens (hash);
alter table reading_tokens enable row level security;
alter table reading_tokens force row level security;
create policy own_team on reading_tokens using (${ownTeam}) with check (${ownTeam});
create policy by_secret on reading_tokens for select using (${bySecret});
grant select, insert, update (last_used, revoked_at) on reading_tokens to ${appRole};
`;
