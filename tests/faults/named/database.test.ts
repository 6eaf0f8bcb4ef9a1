/** Faults 29 to 31: what PostgreSQL does to the endpoint that works on it, through a line of its own. */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../endpoint/app.ts';
import { type Embedded, openEmbedded } from '../../../endpoint/db/embedded.ts';
import { type Opened, openDatabase } from '../../../endpoint/db/open.ts';
import { connect } from '../../../endpoint/db/pool.ts';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { quiet } from '../../../endpoint/log.ts';
import { createTeam } from '../../../endpoint/teams/first-team.ts';
import { createInvite } from '../../../endpoint/teams/invites.ts';
import type { PushResponse } from '../../../lib/sync/protocol.ts';
import { removeFolder, temporaryFolder } from '../../unit/endpoint/database.ts';
import { batch, recorded } from '../../unit/endpoint/endpoint.ts';
import { connectTo, countsIn, inCluster, postmasterOf, someoneWaits, startByHand } from '../cluster.ts';
import { type Fetch, type RealDevice, realDevice } from '../real-device.ts';
import { type DatabaseProxy, startDatabaseProxy } from './database-proxy.ts';
import { copyOf } from './power-cut.ts';

const team = '019cae00-0000-7000-8000-00000000000b';
const folders = [temporaryFolder()];
let dataDir = folders[0] ?? '';
let postgres: Embedded;
let proxy: DatabaseProxy;
let database: Opened;
const there = () => countsIn(dataDir)();

/** The connection through the line. */
const throughLine = (more: pg.PoolConfig = {}): pg.PoolConfig => ({
  ...postgres.connection,
  port: proxy.port,
  ...more,
});
const appOn = (opened: Pick<Opened, 'db'>) =>
  createApp({
    db: opened.db,
    get epoch() {
      return database.epoch;
    },
  });
const fetchFrom =
  (app: ReturnType<typeof createApp>): Fetch =>
  async (url, init) =>
    app.fetch(new Request(url, init));

async function device(fetch?: Fetch): Promise<RealDevice> {
  const invite = await inTeam(database.db, team, (trx) => createInvite(trx, team, { role: 'agent', uses: 1, days: 1 }));
  return realDevice({ url: 'https://fairside.example.com', invite, there, fetch: fetch ?? fetchFrom(appOn(database)) });
}

beforeAll(async () => {
  postgres = await openEmbedded({ dataDir, log: quiet, sync: false });
  proxy = await startDatabaseProxy(postgres.connection.port ?? 0);
  const { user, password, database: name } = postgres.connection;
  const databaseUrl = `postgres://${user}:${password}@127.0.0.1:${proxy.port}/${name}`;
  database = await openDatabase({ databaseUrl, dataDir, log: quiet, use: 'own' });
  await createTeam(database.db, 'Acme care', team);
});
afterAll(async () => {
  await database?.close();
  await proxy?.close();
  await postgres?.stop();
  for (const folder of folders) removeFolder(folder);
});

/** Holds a lock that every batch needs while the work is done. */
async function whileLocked(work: (watcher: pg.Client) => Promise<void>): Promise<void> {
  const [holder, watcher] = [await connectTo(dataDir), await connectTo(dataDir)];
  try {
    await holder.query('begin');
    await holder.query('lock table insights in exclusive mode');
    await work(watcher);
  } finally {
    await Promise.all([holder.end(), watcher.end()]);
  }
}

/** PostgreSQL runs again, on another port, and the line leads there. */
async function started(folder = dataDir): Promise<void> {
  dataDir = folder;
  postgres = await openEmbedded({ dataDir, log: quiet });
  proxy.target = postgres.connection.port ?? 0;
}

describe('PostgreSQL', () => {
  it('29 is restarted under the endpoint, which goes on by itself', async () => {
    const one = await device();
    await one.presses(3);
    await one.sync();
    await postgres.stop();
    await one.presses(2);
    await one.wake();
    expect(await one.status()).toMatchObject({ waiting: 2, lastError: 'http_503' });
    await started();
    await one.settle();
  });

  it.each([
    ['lost', 'who calls', 'from "tokens"'],
    ['unanswered', 'who calls', 'from "tokens"'],
    ['lost', 'the batch', 'insert into item_ids'],
    ['unanswered', 'the batch', 'insert into item_ids'],
  ] as const)('29 resets the connection in a commit that is %s, that of %s', async (commits, of, after) => {
    let requests = 0;
    const app = appOn(database);
    const one = await device(async (url, init) => {
      if (url.endsWith('/v1/push') && ++requests === 1) Object.assign(proxy, { commits, after });
      return app.fetch(new Request(url, init));
    });
    const ids = await one.presses(4);
    await one.sync();
    expect(await one.status()).toMatchObject({ waiting: 4, lastError: 'http_503' });
    const stored = async () => [...(await there()).keys()].filter((id) => ids.includes(id)).length;
    if (commits === 'unanswered' && of === 'the batch') await expect.poll(stored).toBe(4);
    else expect(await stored()).toBe(0);
    await one.sync();
    expect(await stored()).toBe(4);
    await one.settle();
  });

  it('29 has no connection left, and no lock to give: 503, and every batch once afterwards', async () => {
    const few = connect(throughLine({ max: 2, connectionTimeoutMillis: 300 }), quiet);
    const hasty = connect(throughLine({ options: '-c lock_timeout=200' }), quiet);
    const fleet = [];
    for (let n = 0; n < 4; n += 1) fleet.push(await device(fetchFrom(appOn(n < 3 ? few : hasty))));
    for (const one of fleet) await one.presses(2);
    const [first, second, third, fourth] = fleet;
    let waking: Promise<unknown> = Promise.resolve();
    await whileLocked(async (watcher) => {
      waking = Promise.all([first?.wake(), second?.wake()]);
      await someoneWaits(watcher, 2);
      for (const refused of [third, fourth]) {
        await refused?.wake();
        expect(await refused?.status()).toMatchObject({ waiting: 2, lastError: 'http_503' });
      }
    });
    await waking;
    for (const one of fleet) await one.settle();
    await few.close();
    await hasty.close();
  });

  it('29 could not serialize: tried again at once, and answered as unavailable when it goes on', async () => {
    await inCluster(dataDir, async (client) => {
      await client.query(`create sequence faults;
        create function fail() returns trigger language plpgsql security definer as
        $$ begin if nextval('faults') <= 5 then raise exception 'conflict' using errcode = '40001'; end if; return null; end $$;
        create trigger fail before insert on items for each statement execute function fail();`);
    });
    const one = await device();
    await one.presses(2);
    await one.sync();
    expect(await one.status()).toMatchObject({ waiting: 2, lastError: 'http_503' });
    // Twice more, then it goes through in the same request.
    await one.sync();
    expect(await one.status()).toMatchObject({ waiting: 0, lastError: null });
    await inCluster(dataDir, (client) =>
      client.query('drop trigger fail on items; drop function fail; drop sequence faults'),
    );
    await one.settle();
  });

  it('30 has two endpoints, which get the same batch at the same moment, in opposite order', async () => {
    const other = connect(throughLine(), quiet);
    const one = await device();
    const token = (await one.store.enrolment())?.token;
    const items = Array.from({ length: 60 }, () => recorded());
    const push = async (app: ReturnType<typeof createApp>, some: unknown[]) => {
      const body = JSON.stringify(batch(some));
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const answer = await app.request('/v1/push', { method: 'POST', body, headers });
      return ((await answer.json()) as PushResponse).results.map(({ status }) => status);
    };
    const [here, elsewhere] = [appOn(database), appOn(other)];
    const answers = await Promise.all([
      push(here, items),
      push(elsewhere, items.toReversed()),
      push(here, items.toReversed()),
      push(elsewhere, items),
    ]);
    const all = answers.flat();
    expect(all.filter((status) => status === 'stored')).toHaveLength(60);
    expect(all.filter((status) => status === 'duplicate')).toHaveLength(180);
    await one.settle();
    await other.close();
  });

  it('31 has a writer that stays open while devices pull: nothing is skipped once it is done', async () => {
    const one = await device();
    const [early = '', late = ''] = await one.presses(2);
    await one.sync();
    const agent = (await one.store.enrolment())?.agent;
    const insert = `insert into insight_changes (team_id, agent_id, insight_id, kind, state) values ($1, $2, $3, 'decision', 'seen')`;
    const [slow, quick] = [await connectTo(dataDir), await connectTo(dataDir)];
    await slow.query('begin');
    await slow.query(insert, [team, agent, early]);
    await quick.query(insert, [team, agent, late]);
    const states = async () => (await one.store.ownInsights(2)).insights.map(({ state }) => state);
    for (let pulls = 0; pulls < 3; pulls += 1) await one.sync();
    expect(await states()).toEqual(['sent', 'sent']);
    await slow.query('commit');
    await one.sync();
    expect(await states()).toEqual(['seen', 'seen']);
    await Promise.all([slow.end(), quick.end()]);
    await one.settle();
  });

  it('29 fails over to a copy that is behind: devices send again what it never had', async () => {
    const one = await device();
    await one.presses(3);
    await one.sync();
    await postgres.stop();
    const standby = copyOf(dataDir);
    folders.push(standby);
    await started();
    await one.presses(5);
    await one.sync();
    expect(await one.waiting()).toBe(0);
    const epoch = database.epoch;
    await postgres.stop();
    writeFileSync(join(standby, 'postgres/standby.signal'), '');
    appendFileSync(join(standby, 'postgres/postgresql.auto.conf'), "restore_command = '/bin/false'\n");
    await startByHand(standby);
    dataDir = standby;
    proxy.target = postmasterOf(standby).port;
    one.watch.endpointBehind = true;
    await one.presses(1);
    await one.sync();
    // It follows and was not promoted: nothing is taken there.
    expect(await one.status()).toMatchObject({ waiting: 1, lastError: 'http_503' });
    await inCluster(standby, (client) => client.query('select pg_promote()'));
    await started(standby);
    await one.sync();
    expect(database.epoch).not.toBe(epoch);
    await one.settle();
    expect((await there()).size).toBeGreaterThanOrEqual(8);
  });
});
