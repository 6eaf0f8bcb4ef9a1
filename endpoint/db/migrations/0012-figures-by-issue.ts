import { appRole } from '../roles.ts';

/**
 * How many insights of each tag and product an issue has in each week: what a filter by where issues stand adds up, instead of looking
 * for the issue of every insight.
 *
 * Triggers keep it in the transaction that changes what it counts: who is in which issue (`issue_members`), and the tag, product and
 * moment of who is in one (`insights`). Both at once would count from what the other has not shown yet, so an insight that ends, or
 * comes under another tag or product, waits for what is being done to the team's issues: a portion of grouping, or a lead's deed.
 * On `insights` the trigger's name comes before that of `issues_update` and `issues_delete`, which take members out.
 */
export const name = '0012-figures-by-issue';

const key = ['team_id', 'issue_id', 'week', 'tag', 'product'];
const keys = key.join(', ');
/** As `lockTeam` takes it for issues. */
const issuesLock = 4_706_005;

const word = (column: string) => `coalesce(i.${column}, '') collate "C" as ${column}`;

/** @param by By how much one counts. @param members Who is in an issue. @param insights What they are, or were. */
const each = (by: 1 | -1, members: string, insights: string) => `
  select m.team_id, m.issue_id, date_bin('7 days', i.recorded_at, '0001-01-01T00:00:00Z') as week, ${word('tag')}, ${word('product')}, ${by} as n
  from ${members} m join ${insights} i on i.team_id = m.team_id and i.id = m.insight_id
  where i.state = 'live' and i.recorded_at is not null`;

/** By how much counts change. */
const changed = (rows: string) =>
  `select ${keys}, sum(n)::int as n from (${rows}) c group by ${keys} having sum(n) <> 0`;
const add = (rows: string) => `
  perform add_issue_figures(array_agg(row(${keys}, n)::issue_week_figures)) from (${changed(rows)}) changes`;
/** @param changes Named columns of the key, and n. */
const addUp = (changes: string) => `
  insert into issue_week_figures as f (${keys}, n) select ${keys}, n from ${changes} order by ${keys}
  on conflict (${keys}) do update set n = f.n + excluded.n`;

const functions = `
create function add_issue_figures(changes issue_week_figures[]) returns void language plpgsql set search_path from current as $$
begin
  if changes is null then return; end if;
  ${addUp('unnest(changes)')};
  -- A product that nobody names any more is in no count either.
  delete from issue_week_figures f using unnest(changes) c
  where c.n < 0 and f.n = 0 and (${key.map((one) => `f.${one}`).join(', ')}) = (${key.map((one) => `c.${one}`).join(', ')});
end $$;

-- Writes down by how much the counts are off. One statement, one snapshot: it locks nothing, and what others count meanwhile is added.
create function recount_issue_figures(of_team uuid) returns void language plpgsql set search_path from current as $$
begin
  ${addUp(
    `(${changed(`${each(1, 'issue_members', 'insights')} and m.team_id = of_team
    union all select ${keys}, -n from issue_week_figures where team_id = of_team`)}) changes`,
  )};
  delete from issue_week_figures where team_id = of_team and n = 0;
end $$;
`;

const trigger = (table: string, on: 'insert' | 'update' | 'delete', body: string) => {
  const tables = {
    insert: 'new table as after_rows',
    update: 'old table as before_rows new table as after_rows',
    delete: 'old table as before_rows',
  };
  const made = `issue_figures_after_${on}_of_${table}`;
  return `
create function ${made}() returns trigger language plpgsql set search_path from current as $$
begin
  if current_setting('app.restoring', true) = 'on' then return null; end if;
  ${body};
  return null;
end $$;
create trigger issue_figures_${on} after ${on} on ${table} referencing ${tables[on]} for each statement execute function ${made}();`;
};

/** Those in force that end, or come under another tag, product or week. */
const moved = `
  before_rows b left join after_rows a on a.team_id = b.team_id and a.id = b.id
  where b.state = 'live' and (a.state, a.tag, a.product, a.recorded_at) is distinct from (b.state, b.tag, b.product, b.recorded_at)`;
const lock = (from: string) => `
  perform pg_advisory_xact_lock(${issuesLock}, hashtext(team_id::text)) from (select distinct b.team_id from ${from}) moved;
  if not found then return null; end if`;

const triggers = [
  trigger(
    'insights',
    'update',
    `${lock(moved)};
  ${add(`${each(1, 'issue_members', 'after_rows')} union all ${each(-1, 'issue_members', 'before_rows')}`)}`,
  ),
  trigger(
    'insights',
    'delete',
    // Of whatever state: erasing takes the lock of the counts by day after this one, and always in that order.
    `${lock('before_rows b')};
  ${add(each(-1, 'issue_members', 'before_rows'))}`,
  ),
  trigger('issue_members', 'insert', add(each(1, 'after_rows', 'insights'))),
  trigger(
    'issue_members',
    'update',
    add(`${each(1, 'after_rows', 'insights')} union all ${each(-1, 'before_rows', 'insights')}`),
  ),
  // Whose insight has ended is not among them: that was counted above.
  trigger('issue_members', 'delete', add(each(-1, 'before_rows', 'insights'))),
];

const ownTeam = `team_id = nullif(current_setting('app.team', true), '')::uuid`;

export const sql = `
create table issue_week_figures (team_id uuid not null, issue_id uuid not null, week timestamptz not null, tag text collate "C" not null,
  product text collate "C" not null, n integer not null, primary key (${keys}));
alter table issue_week_figures enable row level security;
alter table issue_week_figures force row level security;
create policy own_team on issue_week_figures using (${ownTeam}) with check (${ownTeam});
grant select, insert, update, delete on issue_week_figures to ${appRole};
${functions}${triggers.join('\n')}`;
