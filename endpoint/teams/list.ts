import type pg from 'pg';

/** Ids of all teams on this endpoint, for the work of its owner; requests cannot read them. */
export async function listTeams(client: pg.Pool | pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>('select id from team_list order by id');
  return rows.map(({ id }) => id);
}
