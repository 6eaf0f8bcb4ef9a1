import { appRole } from '../roles.ts';

/**
 * Teams, people's pseudonyms, what they recorded, what became of it. Every team table has `team_id` first in its primary
 * key (it is also the shard key of a distributed PostgreSQL) and carries row-level security that even its owner obeys.
 *
 * `items` is the append-only truth, partitioned by the month of arrival. A primary key of a partitioned table must hold
 * the partition key, so exactly-once rests on `item_ids`, which is not partitioned. `insights` is what the items of one
 * insight add up to; it is written in the same transaction and could be rebuilt from `items` at any time.
 */
export const name = '0001-foundation';

const tables = `
create table teams (
  id uuid primary key,
  name text not null,
  team_key bytea not null,
  ticket_links boolean not null default false,
  created_at timestamptz not null default now()
);

create table agents (
  team_id uuid not null references teams,
  id uuid not null,
  created_at timestamptz not null default now(),
  primary key (team_id, id)
);

create table invites (
  team_id uuid not null references teams,
  id uuid not null,
  hash bytea not null,
  role text not null check (role in ('agent', 'lead', 'owner')),
  uses_left integer not null check (uses_left >= 0),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (team_id, id)
);
create index invites_hash on invites (hash);

create table tokens (
  team_id uuid not null,
  hash bytea not null,
  agent_id uuid not null,
  role text not null check (role in ('agent', 'lead', 'owner')),
  label text,
  created_at timestamptz not null default now(),
  last_seen date,
  revoked_at timestamptz,
  expires_at timestamptz,
  primary key (team_id, hash),
  foreign key (team_id, agent_id) references agents (team_id, id)
);
create index tokens_hash on tokens (hash);

create table item_ids (
  team_id uuid not null,
  id uuid not null,
  payload_hash bytea,
  primary key (team_id, id)
);
comment on column item_ids.payload_hash is 'HMAC of the canonical item under the team key; null once its content was erased';

create table items (
  team_id uuid not null,
  id uuid not null,
  agent_id uuid not null,
  kind text not null,
  of_id uuid,
  rev bigint,
  captured_at timestamptz not null,
  received_at timestamptz not null,
  skew_ms bigint not null,
  tag text collate "C",
  helpdesk text,
  host text,
  ticket_ref bytea,
  ticket text,
  language text,
  payload jsonb,
  xid xid8 not null default pg_current_xact_id(),
  seq bigint generated always as identity,
  primary key (team_id, id, received_at)
) partition by range (received_at);
create table items_rest partition of items default;
create index items_of on items (team_id, of_id) where of_id is not null;
create index items_agent on items (team_id, agent_id);

create table insights (
  team_id uuid not null,
  id uuid not null,
  agent_id uuid,
  state text not null check (state in ('pending', 'live', 'withdrawn')),
  recorded_at timestamptz,
  tag text collate "C",
  helpdesk text,
  host text,
  ticket_ref bytea,
  ticket text,
  language text,
  product text,
  area text,
  repeat boolean,
  urgent boolean,
  money_amount numeric,
  money_currency text,
  excerpt text,
  note text,
  xid xid8 not null default pg_current_xact_id(),
  primary key (team_id, id)
);
create index insights_newest on insights (team_id, recorded_at desc, id desc) where state = 'live';
create index insights_tag on insights (team_id, tag, recorded_at) where state = 'live';
create index insights_agent on insights (team_id, agent_id, recorded_at desc, id desc);

create table insight_changes (
  team_id uuid not null,
  seq bigint generated always as identity,
  agent_id uuid not null,
  insight_id uuid not null,
  kind text not null,
  state text,
  sentence text,
  signed_by text,
  at timestamptz not null default now(),
  xid xid8 not null default pg_current_xact_id(),
  primary key (team_id, seq)
);
create index insight_changes_cursor on insight_changes (team_id, agent_id, xid, seq);

create table packs (
  team_id uuid not null references teams,
  version integer not null check (version >= 1),
  body jsonb not null,
  etag text not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (team_id, version)
);

create table audit (
  team_id uuid not null references teams,
  seq bigint generated always as identity,
  at timestamptz not null default now(),
  actor uuid,
  action text not null,
  detail jsonb not null default '{}',
  primary key (team_id, seq)
);`;

/** What a request may do to each table; nothing more is granted. */
const grants: Record<string, string> = {
  teams: 'select, insert, update (name, ticket_links)',
  agents: 'select, insert',
  invites: 'select, insert, update',
  tokens: 'select, insert, update',
  item_ids: 'select, insert, update (payload_hash)',
  items: 'select, insert, update (ticket, payload), delete',
  insights: 'select, insert, update, delete',
  insight_changes: 'select, insert, delete',
  packs: 'select, insert',
  audit: 'select, insert',
};

const ofThisTeam = (column: string) => `${column} = nullif(current_setting('app.team', true), '')::uuid`;
/** A token or an invite is looked up before its team is known: whoever brings the secret may see that one row. */
const bySecret = `hash = decode(nullif(current_setting('app.secret', true), ''), 'hex')`;

function security(table: string): string {
  const test = ofThisTeam(table === 'teams' ? 'id' : 'team_id');
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy own_team on ${table} using (${test}) with check (${test});
    grant ${grants[table]} on ${table} to ${appRole};`;
}

/** A schema other than `public` is closed to the lesser role until it is let in. */
const openSchema = `
do $$
begin
  if not has_schema_privilege('${appRole}', current_schema(), 'usage') then
    execute format('grant usage on schema %I to ${appRole}', current_schema());
  end if;
end $$;`;

export const sql = `
${openSchema}
create table meta (key text primary key, value text not null);
grant select on meta to ${appRole};
${tables}
${Object.keys(grants).map(security).join('\n')}
create policy by_secret on invites for select using (${bySecret});
create policy by_secret on tokens for select using (${bySecret});
`;
