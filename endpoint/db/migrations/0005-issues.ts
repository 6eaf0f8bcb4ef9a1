import { appRole } from '../roles.ts';

/**
 * Issues: insights that say the same thing, what was decided, and what a lead did to them.
 *
 * An insight belongs to a part (found by the machine), a part to an issue (corrected by hand): merging points parts at another
 * issue, so what comes later follows. Statement triggers on `insights` queue what is new or changed and take what is gone out of its
 * issue in the same transaction, so that no path that writes insights can forget it, and no word of what was erased stays.
 */
export const name = '0005-issues';

const tables = `
alter table insight_changes add column area text;
alter table insights add column asked text;
alter table insights add column due date;

create table issues (
  team_id uuid not null references teams,
  id uuid not null,
  tag text collate "C" not null,
  product text,
  area text,
  title text,
  owner_function text,
  state text not null default 'new' check (state in ('new', 'seen', 'accepted', 'fixed', 'declined')),
  due date,
  urgent boolean not null default false,
  size integer not null default 0,
  tickets integer not null default 0,
  first_seen timestamptz,
  last_seen timestamptz,
  sentence text,
  signed_by text,
  decided_area text,
  decided_at timestamptz,
  merged_into uuid,
  primary key (team_id, id)
);
create index issues_listed on issues (team_id, size desc, id desc) where merged_into is null;

create table issue_parts (
  team_id uuid not null,
  id uuid not null,
  issue_id uuid not null,
  key text collate "C" not null,
  wordless boolean not null default false,
  size integer not null default 0,
  primary key (team_id, id)
);
create index issue_parts_issue on issue_parts (team_id, issue_id);
create index issue_parts_wordless on issue_parts (team_id, key) where wordless;

create table issue_terms (
  team_id uuid not null,
  key text collate "C" not null,
  word text collate "C" not null,
  part_id uuid not null,
  n integer not null,
  shown text not null,
  primary key (team_id, key, word, part_id)
);
create index issue_terms_part on issue_terms (team_id, part_id);
create index issue_terms_gone on issue_terms (team_id) where n <= 0;

create table issue_words (
  team_id uuid not null,
  word text collate "C" not null,
  n integer not null,
  primary key (team_id, word)
);
create index issue_words_gone on issue_words (team_id) where n <= 0;
comment on table issue_words is 'How many insights of the team have a word; the empty word counts those with any';

create table issue_members (
  team_id uuid not null,
  insight_id uuid not null,
  issue_id uuid not null,
  part_id uuid not null,
  ticket_ref bytea,
  recorded_at timestamptz not null,
  joined_at timestamptz not null default now(),
  urgent boolean not null default false,
  by_hand boolean not null default false,
  words text[] collate "C" not null,
  primary key (team_id, insight_id)
);
create index issue_members_time on issue_members (team_id, issue_id, recorded_at);
create index issue_members_ticket on issue_members (team_id, issue_id, ticket_ref);

create table issue_queue (
  team_id uuid not null,
  insight_id uuid not null,
  primary key (team_id, insight_id)
);

create table issue_events (
  team_id uuid not null,
  seq bigint generated always as identity,
  issue_id uuid not null,
  at timestamptz not null default now(),
  kind text not null,
  state text,
  sentence text,
  signed_by text,
  area text,
  detail jsonb not null default '{}',
  primary key (team_id, seq)
);
create index issue_events_issue on issue_events (team_id, issue_id, seq);
`;

const functions = `
create function recount_issues(of_team uuid, ids uuid[]) returns void language sql set search_path from current as $$
  update issues i set size = coalesce(c.n, 0), tickets = coalesce(c.tickets, 0), urgent = coalesce(c.urgent, false),
    first_seen = coalesce(c.first, i.first_seen), last_seen = coalesce(c.last, i.last_seen)
  from unnest(ids) wanted (id) left join lateral (
    select count(*)::int as n, count(distinct m.ticket_ref)::int as tickets, min(m.recorded_at) as first, max(m.recorded_at) as last,
      bool_or(m.urgent and (d.decided_at is null or m.joined_at > d.decided_at)) as urgent
    from issue_members m join issues d on d.team_id = m.team_id and d.id = m.issue_id
    where m.team_id = of_team and m.issue_id = wanted.id
  ) c on true
  where i.team_id = of_team and i.id = wanted.id
$$;

create function leave_issues(of_team uuid, ids uuid[]) returns void language plpgsql set search_path from current as $$
declare touched uuid[];
begin
  with gone as (
    delete from issue_members where team_id = of_team and insight_id = any(ids) returning issue_id, part_id, words
  ), lost as (
    select part_id, word, count(*)::int as n from gone, unnest(words) word group by 1, 2
  ), terms as (
    update issue_terms t set n = t.n - l.n from lost l, issue_parts p
    where p.team_id = of_team and p.id = l.part_id and t.team_id = of_team and t.key = p.key and t.word = l.word and t.part_id = l.part_id
  ), frequencies as (
    update issue_words w set n = w.n - l.n
    from (select word, sum(n)::int as n from lost group by 1
      union all select '', count(*)::int from gone where cardinality(words) > 0) l
    where w.team_id = of_team and w.word = l.word
  ), parts as (
    update issue_parts p set size = p.size - l.n from (select part_id, count(*)::int as n from gone group by 1) l
    where p.team_id = of_team and p.id = l.part_id
  )
  select array_agg(distinct issue_id) into touched from gone;
  if touched is null then return; end if;
  delete from issue_terms where team_id = of_team and n <= 0;
  delete from issue_words where team_id = of_team and n <= 0;
  perform recount_issues(of_team, touched);
end $$;

create function issues_after_insert() returns trigger language plpgsql set search_path from current as $$
begin
  if current_setting('app.restoring', true) = 'on' then return null; end if;
  insert into issue_queue (team_id, insight_id) select team_id, id from added where state = 'live' on conflict do nothing;
  return null;
end $$;

create function issues_after_update() returns trigger language plpgsql set search_path from current as $$
begin
  insert into issue_queue (team_id, insight_id)
  select a.team_id, a.id from after_rows a join before_rows b on b.team_id = a.team_id and b.id = a.id
  where a.state = 'live' and (b.state, b.tag, b.product, b.area, b.language, b.excerpt, b.note, b.urgent)
    is distinct from (a.state, a.tag, a.product, a.area, a.language, a.excerpt, a.note, a.urgent)
  on conflict do nothing;
  perform leave_issues(team_id, array_agg(id)) from after_rows where state = 'withdrawn' group by team_id;
  return null;
end $$;

create function issues_after_delete() returns trigger language plpgsql set search_path from current as $$
begin
  delete from issue_queue q using removed r where q.team_id = r.team_id and q.insight_id = r.id;
  perform leave_issues(team_id, array_agg(id)) from removed group by team_id;
  return null;
end $$;

create trigger issues_insert after insert on insights referencing new table as added
  for each statement execute function issues_after_insert();
create trigger issues_update after update on insights referencing old table as before_rows new table as after_rows
  for each statement execute function issues_after_update();
create trigger issues_delete after delete on insights referencing old table as removed
  for each statement execute function issues_after_delete();
`;

const grants: Record<string, string> = {
  issues: 'select, insert, update',
  issue_parts: 'select, insert, update',
  issue_terms: 'select, insert, update, delete',
  issue_words: 'select, insert, update, delete',
  issue_members: 'select, insert, update, delete',
  issue_queue: 'select, insert, delete',
  issue_events: 'select, insert',
};

const ofThisTeam = `team_id = nullif(current_setting('app.team', true), '')::uuid`;
const security = (table: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy own_team on ${table} using (${ofThisTeam}) with check (${ofThisTeam});
  grant ${grants[table]} on ${table} to ${appRole};`;

/**
 * What was stored before is queued: grouped at the first look, as if it came now. Row-level security is lifted for that one statement,
 * and the questions asked of departments are read from the items, which hold them already.
 */
const before = `
alter table insights no force row level security;
alter table items no force row level security;
update insights i set asked = nullif(f.asked, ''), due = f.due from (
  select distinct on (coalesce(of_id, id), team_id) team_id, coalesce(of_id, id) as id, payload ->> 'asked' as asked,
    case when payload ->> 'due' ~ '^\\d{4}-\\d\\d-\\d\\d$' then (payload ->> 'due')::date end as due
  from items where payload ? 'asked' or payload ? 'due' order by coalesce(of_id, id), team_id, rev desc nulls last
) f where i.team_id = f.team_id and i.id = f.id and i.state = 'live';
alter table issue_queue no force row level security;
insert into issue_queue (team_id, insight_id) select team_id, id from insights where state = 'live' on conflict do nothing;
alter table issue_queue force row level security;
alter table items force row level security;
alter table insights force row level security;
`;

export const sql = `${tables}${Object.keys(grants).map(security).join('\n')}${before}${functions}`;
