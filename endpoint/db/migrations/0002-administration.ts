/**
 * What the person who runs the endpoint needs: tokens that can be named, rotated and revoked; how long insights are kept;
 * and a list of the teams, which row-level security hides even from the owner of the tables.
 *
 * `team_list` holds ids alone and requests have no right to it; backup and retention walk it and enter one team at a time.
 */
export const name = '0002-administration';

export const sql = `
alter table tokens add column id uuid not null default gen_random_uuid();
alter table tokens add column replaces bytea;
comment on column tokens.replaces is 'hash of the token this one was exchanged for; that one ends when this is first used';
create unique index tokens_id on tokens (team_id, id);

alter table teams add column retention_days integer check (retention_days between 30 and 36500);
grant update (retention_days) on teams to fairside_app;
grant delete on tokens to fairside_app;

create table team_list (id uuid primary key);
create function list_team() returns trigger language plpgsql security definer set search_path from current as $$
begin
  insert into team_list (id) values (new.id) on conflict do nothing;
  return new;
end $$;
create trigger teams_listed after insert on teams for each row execute function list_team();
alter table teams no force row level security;
insert into team_list (id) select id from teams;
alter table teams force row level security;
`;
