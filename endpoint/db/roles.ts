/**
 * Two roles. `fairside_owner` logs in, owns the tables and migrates; requests run as `fairside_app`, which owns nothing
 * and cannot pass row-level security. A database of one's own (`DATABASE_URL`) brings its own owner.
 */
import type pg from 'pg';

export const ownerRole = 'fairside_owner';
export const appRole = 'fairside_app';
export const databaseName = 'fairside';

/** Makes owner and database in the embedded cluster, once, and returns the owner's connection. */
export async function ownerConnection(
  admin: pg.Client,
  at: { host: string; port: number; password: string },
): Promise<pg.PoolConfig> {
  const exists = async (query: string, name: string) => ((await admin.query(query, [name])).rowCount ?? 0) > 0;
  for (const [role, how] of [
    [appRole, 'nologin'],
    [ownerRole, `login password ${admin.escapeLiteral(at.password)}`],
  ] as const) {
    if (!(await exists('select 1 from pg_roles where rolname = $1', role))) {
      await admin.query(`create role ${role} nosuperuser nobypassrls nocreatedb nocreaterole ${how}`);
    }
  }
  await admin.query(`grant ${appRole} to ${ownerRole}`);
  if (!(await exists('select 1 from pg_database where datname = $1', databaseName))) {
    await admin.query(`create database ${databaseName} owner ${ownerRole}`);
  }
  return { host: at.host, port: at.port, user: ownerRole, password: at.password, database: databaseName };
}

/** SQL that gives a database of one's own the role requests run as. Needs CREATEROLE, or that somebody ran it before. */
export const ensureAppRole = `
do $$
begin
  if not exists (select 1 from pg_roles where rolname = '${appRole}') then
    create role ${appRole} nologin nosuperuser nobypassrls;
  end if;
  if not pg_has_role(current_user, '${appRole}', 'member') then
    execute format('grant ${appRole} to %I', current_user);
  end if;
end $$`;
