/**
 * No view, export, log line or table counts people or joins one with a finding. The tests walk what is there, so that a
 * new table, route or column must be looked at before it passes.
 */
import { Writable } from 'node:stream';
import { sql } from 'kysely';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../endpoint/app.ts';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { Metrics } from '../../../endpoint/http/metrics.ts';
import { defaultRates, RateLimit } from '../../../endpoint/http/rate.ts';
import { addRoute, routesOf } from '../../../endpoint/http/route.ts';
import { csvHeader } from '../../../lib/export/csv.ts';
import { protocols } from '../../../lib/sync/protocol.ts';
import { recorded, testEndpoint } from './endpoint.ts';

const lines: string[] = [];
const log = pino(
  { level: 'trace' },
  new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  }),
);
const { call, staffed, push, database } = testEndpoint({ log });

/** Columns that name a person, and why they may be there. */
const mayName: Record<string, string> = {
  'agents.id': 'the pseudonym itself',
  'tokens.agent_id': 'whose device it is',
  'tokens.label': 'what the person called the device',
  'reading_tokens.label': 'what a lead called the tool that reads',
  'items.agent_id': 'author of an item: amend, withdraw and erase are theirs alone',
  'insights.agent_id': 'who is told what became of it',
  'rule_turns.agent_id': 'that a report of a week came, nothing of what was in it; gone after nine weeks',
  'insight_changes.agent_id': 'whose device learns of it',
  'packs.created_by': 'a lead, for the audit',
  'audit.actor': 'a lead or owner; never an agent',
};
/** Who signs a decision does so on purpose, with a name. */
const signs = new Set([
  'insight_changes.signed_by',
  'decisions.signed_by',
  'issues.signed_by',
  'issue_events.signed_by',
]);
const naming = /agent|author|person|user|actor|created_by|signed|label|email|name$/;
const harmless = new Set(['teams.name', 'migrations.name']);

describe('the database', () => {
  it('names a person in no column but those listed, with their reason', async () => {
    const { rows } = await database().pool.query<{ place: string }>(
      `select c.relname || '.' || a.attname as place from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and not a.attisdropped`,
    );
    const found = rows.map(({ place }) => place).filter((place) => naming.test(place.split('.')[1] ?? ''));
    const unlisted = found.filter((place) => !(place in mayName) && !signs.has(place) && !harmless.has(place));
    expect(unlisted).toEqual([]);
    expect(found).toContain('insights.agent_id');
  });

  it('has no column for a finding, a draft or a score', async () => {
    const { rows } = await database().pool.query<{ place: string }>(
      `select c.relname || '.' || a.attname as place from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
       where c.relnamespace = 'public'::regnamespace and a.attname ~ '(finding|check_id|severity|draft|score|rank|grade)'`,
    );
    expect(rows).toEqual([]);
  });
});

/** Names of all properties anywhere in a JSON schema. */
function propertiesOf(schema: unknown, found = new Set<string>()): Set<string> {
  if (typeof schema !== 'object' || schema === null) return found;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') for (const name of Object.keys(value as object)) found.add(name);
    propertiesOf(value, found);
  }
  return found;
}

describe('answers to leads', () => {
  it('have no field that names or counts a person', async () => {
    type Operation = { responses: Record<string, { content: Record<string, { schema: unknown }> }> };
    const { paths } = (await (await call('/openapi.json')).json()) as {
      paths: Record<string, Record<string, Operation>>;
    };
    const forLeads = routesOf(createApp({ db: database().db, epoch: database().epoch })).filter(
      ({ for: who, method }) => Array.isArray(who) && !who.includes('agent') && method === 'get',
    );
    expect(forLeads.length).toBeGreaterThan(3);
    const allowed: Record<string, readonly string[]> = {
      '/v1/audit': ['actor'],
      '/v1/tokens': ['label'],
      // Of a tool.
      '/v1/reading-tokens': ['label'],
      // Of a team and of a pack, not of a person.
      '/v1/team': ['name'],
      '/v1/pack/versions': ['name'],
      '/v1/pack/versions/{version}': ['name', 'label', 'labels'],
    };
    for (const { path } of forLeads) {
      const names = propertiesOf(paths[path]?.get?.responses['200']);
      const persons = [...names].filter((name) => naming.test(name) && !signs.has(`insight_changes.${name}`));
      expect(
        persons.filter((name) => !allowed[path]?.includes(name)),
        path,
      ).toEqual([]);
      expect(
        [...names].filter((name) => /finding|score|rank|grade/.test(name)),
        path,
      ).toEqual([]);
    }
    expect(csvHeader().toLowerCase()).not.toMatch(/agent|author|person|user|actor/);
  });

  it('and the log do not hold the pseudonym of whoever pressed', async () => {
    const { agent, lead, owner } = await staffed();
    // A number of few digits stands in a time of day now and then.
    const ticket = '480027193665';
    const item = recorded({ ticket, note: 'words of a customer' });
    await push(agent, [item]);
    for (const { path, method } of routesOf(createApp({ db: database().db, epoch: database().epoch }))) {
      if (method !== 'get' || path.includes('{')) continue;
      for (const who of [lead, owner]) {
        const text = await (await call(path, { as: who })).text();
        if (path !== '/openapi.json') expect(text, path).not.toContain(agent.agent);
      }
    }
    expect(lines.length).toBeGreaterThan(10);
    const logged = lines.join('');
    for (const secret of [agent.agent, agent.token, item.id, 'words of a customer', ticket]) {
      expect(logged).not.toContain(secret);
    }
  });
});

describe('a route that forgets its team', () => {
  it('still sees nothing of another, because the database refuses', async () => {
    const [one, other] = [await staffed(), await staffed()];
    await push(one.agent, [recorded({ excerpt: 'of team one' })]);
    const { db, epoch } = database();
    const app = createApp({ db, epoch });
    const rates = { token: new RateLimit(defaultRates.token), address: new RateLimit(defaultRates.address) };
    const deps = {
      db,
      epoch,
      log,
      metrics: new Metrics(),
      now: () => new Date(),
      rates,
      proxies: 0,
      protocol: protocols,
    };
    addRoute(
      app,
      deps,
      { method: 'get', path: '/v1/careless', summary: 'Test only', for: ['lead'], answer: 'application/json' },
      async ({ c, who }) => {
        const rows = await inTeam(
          db,
          who.team.id,
          async (trx) => (await sql`select * from insights`.execute(trx)).rows,
        );
        return c.json(rows as object[]);
      },
    );
    const ask = async (token: string) =>
      (await app.request('/v1/careless', { headers: { authorization: `Bearer ${token}` } })).json();
    expect(await ask(other.lead.token)).toEqual([]);
    expect(await ask(one.lead.token)).toEqual([expect.objectContaining({ excerpt: 'of team one' })]);
  });
});
