import { readFileSync } from 'node:fs';
import pg from 'pg';
import { seedIssues } from './seed-issues.ts';

const pool = new pg.Pool({
  host: '127.0.0.1',
  port: 5733,
  user: 'postgres',
  password: readFileSync('/tmp/v-data/postgres/fairside-password', 'utf8').trim(),
  database: 'fairside',
  max: 2,
});
await pool.query('drop schema if exists scratch cascade');
const { rows } = await pool.query('select id from team_list');
const t = performance.now();
await seedIssues({ pool, team: rows[0].id } as never);
console.log('grouped in', (performance.now() - t) / 1000, 's');
console.log(
  (await pool.query('select state, count(*), sum(size) from issues group by 1')).rows,
  (await pool.query("select pg_relation_size('issue_members')>>20 as mib")).rows,
);
await pool.end();
