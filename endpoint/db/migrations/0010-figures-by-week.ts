import { appRole } from '../roles.ts';

/**
 * The same counts by week, tag and product alone: what a first view asks for. Where a team's days have nearly as many sorts as insights,
 * these are some hundredths of the others. `settle_figures` adds what came since to both at once.
 */
export const name = '0010-figures-by-week';

const sorts = ['day', 'tag', 'product', 'area', 'helpdesk', 'language', 'urgent', 'money'];
const weekly = ['week', 'tag', 'product'];
const names = (of: readonly string[], table?: string) => of.map((one) => (table ? `${table}.${one}` : one)).join(', ');

/** Adds sums to counts; a count that comes to nothing goes. The names of what it makes begin with the table's. */
const addTo = (table: string, key: readonly string[], sums: string) => `
  ${table}_ended as (
    delete from ${table} f using ${sums} s
    where f.team_id = of_team and (${names(key, 'f')}) = (${names(key, 's')}) and f.n + s.n = 0 returning ${names(key, 'f')}
  ), ${table}_kept as (
    insert into ${table} as f (team_id, ${names(key)}, n)
    select of_team, ${names(key, 's')}, s.n from ${sums} s
    where s.n <> 0 and not exists (select 1 from ${table}_ended e where (${names(key, 'e')}) = (${names(key, 's')}))
    order by ${names(key, 's')}
    on conflict (team_id, ${names(key)}) do update set n = f.n + excluded.n
  )`;

const weekOf = `date_bin('7 days', day, '0001-01-01T00:00:00Z')`;
const ownTeam = `team_id = nullif(current_setting('app.team', true), '')::uuid`;

export const sql = `
create table insight_week_figures (team_id uuid not null, week timestamptz not null, tag text collate "C" not null,
  product text collate "C" not null, n integer not null, primary key (team_id, week, tag, product));
alter table insight_week_figures enable row level security;
alter table insight_week_figures force row level security;
create policy own_team on insight_week_figures using (${ownTeam}) with check (${ownTeam});
grant select, insert, update, delete on insight_week_figures to ${appRole};

create or replace function settle_figures(of_team uuid, most integer) returns integer language sql set search_path from current as $$
  with taken as (
    delete from insight_figure_changes where team_id = of_team and seq in (
      select c.seq from insight_figure_changes c where c.team_id = of_team order by c.seq limit most
    ) returning *
  ), days as (
    select ${names(sorts)}, sum(n)::int as n from taken group by ${names(sorts)}
  ), weeks as (
    select ${weekOf} as week, tag, product, sum(n)::int as n from taken group by 1, 2, 3
  ), ${addTo('insight_figures', sorts, 'days')}, ${addTo('insight_week_figures', weekly, 'weeks')}
  select count(*)::int from taken
$$;

do $$
declare team uuid;
begin
  for team in select id from team_list loop
    -- What settling takes first: nobody settles between the old counts and these.
    perform pg_advisory_xact_lock(4706006, hashtext(team::text));
    perform set_config('app.team', team::text, true);
    insert into insight_week_figures (team_id, week, tag, product, n)
    select team, ${weekOf}, tag, product, sum(n)::int from insight_figures where team_id = team group by 2, 3, 4 having sum(n) <> 0;
  end loop;
  perform set_config('app.team', '', true);
end $$;
`;
