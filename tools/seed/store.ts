/** Writes a seed straight into a team's tables: the rows a push would leave, many at a time. */
import { createHmac, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Connected } from '../../endpoint/db/pool.ts';
import { type Db, inTeam } from '../../endpoint/db/transaction.ts';
import { ticketRef } from '../../endpoint/insights/ticket.ts';
import { decide } from '../../endpoint/issues/decide.ts';
import { groupQueued } from '../../endpoint/issues/group.ts';
import { type Team, teamOf } from '../../endpoint/teams/identity.ts';
import { day, type Planted, type SeedInsight } from './generate.ts';

const perInsert = 5000;
const perGroup = 1000;

type Say = (what: string) => void;

/** @returns How many were new; a seed stored twice is there once. */
export async function storeSeed(
  { db }: Pick<Connected, 'db'>,
  id: string,
  insights: Iterable<SeedInsight>,
  say: Say,
): Promise<number> {
  const team = await inTeam(db, id, (trx) => teamOf(trx, id));
  const people = new Map<number, string>();
  let stored = 0;
  let batch: SeedInsight[] = [];
  const flush = async () => {
    stored += await storeBatch(db, team, people, batch);
    batch = [];
    say(`${stored} stored`);
  };
  for (const insight of insights) {
    batch.push(insight);
    if (batch.length === perInsert) await flush();
  }
  if (batch.length > 0) await flush();
  return stored;
}

async function storeBatch(
  db: Db,
  team: Team,
  people: Map<number, string>,
  batch: readonly SeedInsight[],
): Promise<number> {
  const strangers = [...new Set(batch.map(({ person }) => person))].filter((person) => !people.has(person));
  for (const person of strangers) people.set(person, randomUUID());
  const rows = JSON.stringify(batch.map((one) => rowOf(one, team, people)));
  return inTeam(db, team.id, async (trx) => {
    const added = strangers.map((person) => people.get(person) ?? '');
    await sql`insert into agents (team_id, id) select ${team.id}::uuid, unnest(${added}::uuid[])`.execute(trx);
    const { rows: fresh } = await sql<{ n: number }>`
      with sent as materialized (
        select * from jsonb_to_recordset(${rows}::jsonb) as s (id uuid, agent uuid, at timestamptz, hash text, ref text, number text, payload jsonb)
      ), claimed as (
        insert into item_ids (team_id, id, payload_hash) select ${team.id}::uuid, id, decode(hash, 'hex') from sent order by id
        on conflict do nothing returning id
      ), kept as (
        insert into items (team_id, id, agent_id, kind, captured_at, received_at, skew_ms, tag, helpdesk, host, ticket_ref, ticket, language, payload)
        select ${team.id}::uuid, id, agent, 'insight.recorded', at, at, 0, payload ->> 'tag', payload ->> 'helpdesk', payload ->> 'host',
          decode(ref, 'hex'), number, payload ->> 'language', payload from sent join claimed using (id)
      ), shown as (
        insert into insights (team_id, id, agent_id, state, recorded_at, tag, helpdesk, host, ticket_ref, ticket, language, product, area,
          repeat, urgent, money_amount, money_currency, excerpt, note, asked, due)
        select ${team.id}::uuid, id, agent, 'live', at, payload ->> 'tag', payload ->> 'helpdesk', payload ->> 'host', decode(ref, 'hex'), number,
          payload ->> 'language', payload ->> 'product', payload ->> 'area', coalesce((payload ->> 'repeat')::boolean, false),
          coalesce((payload ->> 'urgent')::boolean, false), (payload #>> '{money,amount}')::numeric, payload #>> '{money,currency}',
          payload ->> 'excerpt', payload ->> 'note', payload ->> 'asked', (payload ->> 'due')::date
        from sent join claimed using (id) order by at, id
      )
      select count(*)::int as n from claimed`.execute(trx);
    return fresh[0]?.n ?? 0;
  });
}

function rowOf({ id, at, person, payload }: SeedInsight, team: Team, people: ReadonlyMap<number, string>) {
  const { ticket, ...rest } = payload;
  return {
    id,
    agent: people.get(person),
    at: new Date(at).toISOString(),
    hash: createHmac('sha256', team.key).update(JSON.stringify(payload)).digest('hex'),
    ref: ticketRef(team.key, payload),
    number: team.ticketLinks ? ticket : null,
    payload: team.ticketLinks ? payload : rest,
  };
}

/** Puts everything that waits into issues. @returns How many insights. */
export async function groupAll(db: Db, team: string, say: Say): Promise<number> {
  let grouped = 0;
  for (;;) {
    const some = await inTeam(db, team, (trx) => groupQueued(trx, team, perGroup));
    grouped += some;
    if (some > 0 && grouped % 20_000 < perGroup) say(`${grouped} grouped`);
    if (some < perGroup) return grouped;
  }
}

/** The planted fix and the fix that changed nothing, decided on the first day of their weeks. @returns Their issues, the largest with those words. */
export async function decidePlanted(
  db: Db,
  team: string,
  { fix, noFix }: Planted,
  monday: (week: number) => number,
): Promise<{ readonly fix: string | null; readonly noFix: string | null }> {
  const issueWith = (tag: string, words: readonly string[]) =>
    inTeam(db, team, async (trx) => {
      const { rows } = await sql<{ id: string }>`
        select i.id from issues i join issue_parts p on p.team_id = i.team_id and p.issue_id = i.id
        join issue_terms t on t.team_id = p.team_id and t.part_id = p.id
        where i.team_id = ${team}::uuid and i.tag = ${tag} and i.state = 'new' and t.word = any(${words}::text[]) and t.n * 2 > p.size
        group by i.id, i.size order by count(*) desc, i.size desc limit 1`.execute(trx);
      return rows[0]?.id ?? null;
    });
  const decided = async (id: string | null, week: number, sentence: string) => {
    // At noon of the day before the week begins: the week itself is wholly after it.
    const at = new Date(monday(week) - day / 2);
    if (id)
      await inTeam(db, team, (trx) =>
        decide(trx, team, id, { state: 'fixed', sentence, by: 'Ana Ruiz', area: 'Logistics' }, at),
      );
    return id;
  };
  return {
    fix: await decided(
      await issueWith('log.late', ['courier', 'gate', 'wrong', 'parcel']),
      fix.week,
      'Every gate has its name on the label now.',
    ),
    noFix: await decided(
      await issueWith('log.where', ['depot', 'track', 'link']),
      noFix.week,
      'The depot scans twice a day now.',
    ),
  };
}
