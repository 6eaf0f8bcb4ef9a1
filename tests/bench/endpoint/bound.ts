/**
 * What the database itself allows: the rows a push makes (an id, an item, an insight), in the same three tables with the
 * same indexes, brought there by the bare driver. Everything is laid out before the clock starts; no policy is checked.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { copyIn } from './copy.ts';
import { insight } from './items.ts';

const tables = {
  item_ids: ['team_id', 'id', 'payload_hash'],
  items: [
    ...['team_id', 'id', 'agent_id', 'kind', 'captured_at', 'received_at', 'skew_ms', 'tag', 'helpdesk', 'host'],
    ...['ticket_ref', 'language', 'payload'],
  ],
  insights: [
    ...['team_id', 'id', 'agent_id', 'state', 'recorded_at', 'tag', 'helpdesk', 'host', 'ticket_ref', 'language'],
    ...['product', 'repeat', 'urgent', 'money_amount', 'money_currency', 'excerpt', 'note'],
  ],
} as const;
type Cell = string | number | boolean | Buffer | null;
type Rows = Record<keyof typeof tables, Cell[][]>;

function rowsOf(team: string, agent: string, first: number, count: number): Rows {
  const rows: Rows = { item_ids: [], items: [], insights: [] };
  const now = new Date().toISOString();
  for (let n = first; n < first + count; n += 1) {
    const { id, kind, captured_at: at, payload } = insight(n);
    const { tag, helpdesk, host, language, product, excerpt, note, money } = payload;
    const ref = randomBytes(32);
    const { ticket: _, ...kept } = payload;
    rows.item_ids.push([team, id, randomBytes(32)]);
    rows.items.push([team, id, agent, kind, at, now, 3, tag, helpdesk, host, ref, language, JSON.stringify(kept)]);
    const rest = [product ?? null, false, false, money?.amount ?? null, money?.currency ?? null];
    const said = [excerpt ?? null, note ?? null];
    rows.insights.push([team, id, agent, 'live', at, tag, helpdesk, host, ref, language, ...rest, ...said]);
  }
  return rows;
}

const names = Object.keys(tables) as (keyof typeof tables)[];

function insertText(name: keyof typeof tables, count: number): string {
  const width = tables[name].length;
  const row = (n: number) => `(${tables[name].map((_, at) => `$${n * width + at + 1}`).join(',')})`;
  return `insert into ${name} (${tables[name].join(',')}) values ${Array.from({ length: count }, (_, n) => row(n)).join(',')}`;
}

function copyText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`;
  return String(cell).replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n');
}

/** One batch, ready to go. */
type Job = (client: pg.PoolClient) => Promise<void>;

async function inOneTransaction(client: pg.PoolClient, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  await work();
  await client.query('commit');
}

function insertJob(rows: Rows, count: number): Job {
  const statements = names.map((name) => ({ text: insertText(name, count), values: rows[name].flat() }));
  return (client) =>
    inOneTransaction(client, async () => {
      for (const statement of statements) await client.query(statement);
    });
}

function copyJob(rows: Rows): Job {
  const inputs = names.map((name) => ({
    into: `${name} (${tables[name].join(',')})`,
    rows: Buffer.from(`${rows[name].map((row) => row.map(copyText).join('\t')).join('\n')}\n`),
  }));
  return (client) =>
    inOneTransaction(client, async () => {
      for (const { into, rows: text } of inputs) await copyIn(client, into, text);
    });
}

/** Rows per second over as many connections as the endpoint's pool would use. */
export async function boundRate(
  pool: pg.Pool,
  how: 'insert' | 'copy',
  size: number,
  clients: number,
  batches: number,
): Promise<number> {
  const [team, agent] = [randomUUID(), randomUUID()];
  const jobs = Array.from({ length: batches }, (_, n) => {
    const rows = rowsOf(team, agent, n * size, size);
    return how === 'insert' ? insertJob(rows, size) : copyJob(rows);
  });
  const connections = await Promise.all(Array.from({ length: Math.min(clients, 10) }, () => pool.connect()));
  let next = 0;
  const start = performance.now();
  await Promise.all(
    connections.map(async (client) => {
      for (let job = jobs[next++]; job; job = jobs[next++]) await job(client);
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  for (const client of connections) client.release();
  return (batches * size) / seconds;
}
