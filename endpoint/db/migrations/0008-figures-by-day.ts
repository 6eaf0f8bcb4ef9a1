import { appRole } from '../roles.ts';

/**
 * How many insights of each sort were recorded on each day, so that figures of a team with a million of them add up some ten
 * thousand numbers and read no insight. `insight_figures` holds the counts; `insight_figure_changes` what came since, which is added
 * to them later. A reader adds up both, so figures are those of its own snapshot to the last insight, whenever that adding happens,
 * and no two pushes wait for each other over a number.
 *
 * Statement triggers on `insights` write the changes in the same transaction, so that no path that writes insights can forget it.
 * `recount_figures` writes down by how much the counts are off, all in one snapshot, and may be run at any time: it locks nothing.
 */
export const name = '0008-figures-by-day';

/** What the usual filters ask for. Empty stands for none; no person and no ticket is among them. */
const sorts = ['day', 'tag', 'product', 'area', 'helpdesk', 'language', 'urgent', 'money'];
const named = sorts.join(', ');
const of = (table: string) => sorts.map((sort) => `${table}.${sort}`).join(', ');

const columns = `team_id uuid not null, day timestamptz not null, tag text collate "C" not null, product text collate "C" not null,
  area text collate "C" not null, helpdesk text collate "C" not null, language text collate "C" not null, urgent boolean not null,
  money boolean not null, n integer not null`;

const tables = `
create table insight_figures (${columns}, primary key (team_id, ${named}));
create table insight_figure_changes (${columns}, seq bigint generated always as identity, primary key (team_id, seq));
`;

const word = (column: string) => `coalesce(${column}, '') collate "C" as ${column}`;
const each = (by: 1 | -1, from: string) => `
  select team_id, date_bin('1 day', recorded_at, '0001-01-01T00:00:00Z') as day, ${word('tag')}, ${word('product')}, ${word('area')},
    ${word('helpdesk')}, ${word('language')}, coalesce(urgent, false) as urgent, money_amount is not null as money, ${by} as n
  from ${from} where state = 'live' and recorded_at is not null`;

/** @param rows By how much the count of a sort changes. */
const changed = (rows: string) => `
  insert into insight_figure_changes (team_id, ${named}, n)
  select team_id, ${named}, sum(n)::int from (${rows}) c group by team_id, ${named} having sum(n) <> 0`;

const trigger = (on: string, tablesOf: string, body: string) => `
create function figures_after_${on}() returns trigger language plpgsql set search_path from current as $$
begin
  if current_setting('app.restoring', true) = 'on' then return null; end if;
  ${body};
  return null;
end $$;
create trigger figures_${on} after ${on} on insights referencing ${tablesOf} for each statement execute function figures_after_${on}();`;

const functions = `
create function recount_figures(of_team uuid) returns void language sql set search_path from current as $$
  ${changed(`${each(1, 'insights')} and team_id = of_team
    union all select team_id, ${named}, -n from insight_figures where team_id = of_team
    union all select team_id, ${named}, -n from insight_figure_changes where team_id = of_team`)}
$$;

create function settle_figures(of_team uuid, most integer) returns integer language sql set search_path from current as $$
  with taken as (
    delete from insight_figure_changes where team_id = of_team and seq in (
      select c.seq from insight_figure_changes c where c.team_id = of_team order by c.seq limit most
    ) returning *
  ), sums as (
    select ${named}, sum(n)::int as n from taken group by ${named}
  ), ended as (
    delete from insight_figures f using sums s
    where f.team_id = of_team and (${of('f')}) = (${of('s')}) and f.n + s.n = 0 returning ${of('f')}
  ), kept as (
    insert into insight_figures as f (team_id, ${named}, n)
    select of_team, ${of('s')}, s.n from sums s
    where s.n <> 0 and not exists (select 1 from ended e where (${of('e')}) = (${of('s')})) order by ${of('s')}
    on conflict (team_id, ${named}) do update set n = f.n + excluded.n
  )
  select count(*)::int from taken
$$;
${trigger('insert', 'new table as added', changed(each(1, 'added')))}
${trigger(
  'update',
  'old table as before_rows new table as after_rows',
  changed(`${each(1, 'after_rows')} union all ${each(-1, 'before_rows')}`),
)}
${trigger('delete', 'old table as removed', changed(each(-1, 'removed')))}
`;

const ownTeam = `team_id = nullif(current_setting('app.team', true), '')::uuid`;
const security = (table: string, granted: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy own_team on ${table} using (${ownTeam}) with check (${ownTeam});
  grant ${granted} on ${table} to ${appRole};`;

export const sql = `${tables}
${security('insight_figures', 'select, insert, update, delete')}
${security('insight_figure_changes', 'select, insert, delete')}
${functions}`;
