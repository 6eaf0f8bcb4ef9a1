/** Which tables hold a team's data, read from the database itself so that a new table cannot be forgotten. */
import type pg from 'pg';

export interface TeamTable {
  readonly name: string;
  /** `team_id`, or `id` of `teams` itself. */
  readonly teamColumn: string;
  /** Without transaction numbers and generated columns. */
  readonly columns: readonly string[];
  readonly primaryKey: readonly string[];
  /** Columns the database numbers by itself. */
  readonly identity: readonly string[];
}

const query = `
select c.relname as name,
  array_agg(a.attname::text order by a.attnum) filter (where a.atttypid <> 'xid8'::regtype and a.attgenerated = '') as columns,
  coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.attidentity <> ''), '{}') as identity,
  (select array_agg(k.attname::text order by x.n) from pg_index i, unnest(i.indkey) with ordinality x (attnum, n), pg_attribute k
   where i.indrelid = c.oid and i.indisprimary and k.attrelid = c.oid and k.attnum = x.attnum) as primary_key,
  coalesce((select array_agg(distinct f.relname::text) from pg_constraint o join pg_class f on f.oid = o.confrelid
   where o.conrelid = c.oid and o.contype = 'f' and f.oid <> c.oid), '{}') as needs
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
group by c.oid, c.relname
having c.relname = 'teams' or bool_or(a.attname = 'team_id')
order by c.relname`;

interface Row {
  name: string;
  columns: string[];
  identity: string[];
  primary_key: string[];
  needs: string[];
}

/** In an order in which every row finds the rows it refers to. */
export async function teamTables(client: pg.PoolClient): Promise<TeamTable[]> {
  const left = (await client.query<Row>(query)).rows;
  const names = new Set(left.map(({ name }) => name));
  const done = new Set<string>();
  const ordered: TeamTable[] = [];
  while (left.length > 0) {
    const next = left.findIndex(({ needs }) => needs.every((need) => done.has(need) || !names.has(need)));
    const [row] = left.splice(Math.max(next, 0), 1);
    if (row === undefined) break;
    done.add(row.name);
    ordered.push({
      name: row.name,
      teamColumn: row.name === 'teams' ? 'id' : 'team_id',
      columns: row.columns,
      primaryKey: row.primary_key,
      identity: row.identity,
    });
  }
  return ordered;
}

/** First days of the months that have a partition of `items`, oldest first. */
export async function itemMonths(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relispartition and relkind = 'r'
     and relnamespace = current_schema()::regnamespace and relname ~ '^items_\\d{4}_\\d\\d$' order by 1`,
  );
  return rows.map(({ name }) => `${name.slice(6, 10)}-${name.slice(11, 13)}-01`);
}
