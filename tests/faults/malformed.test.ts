/**
 * Malformed requests, many: no 5xx, no crash, no row. `npm run faults` sends 100,000 in ten parts of their own seeds (one:
 * `npm run faults -- malformed --testNamePattern=part.3`), `npm test` some.
 */
import { connect } from 'node:net';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { inTeam } from '../../endpoint/db/transaction.ts';
import { RateLimit } from '../../endpoint/http/rate.ts';
import { startEndpoint } from '../../endpoint/server.ts';
import { fillDataFolder } from '../ready/data-folder.ts';
import { removeFolder, temporaryFolder } from '../unit/endpoint/database.ts';
import { type Device, testEndpoint } from '../unit/endpoint/endpoint.ts';
import { type Described, type Malformed, malformedRequests } from './malformed-requests.ts';
import { runs, seed, told } from './scale.ts';

const unlimited = { burst: 1e9, perSecond: 1e9 };
const rates = { token: new RateLimit(unlimited), address: new RateLimit(unlimited) };
const { call, staffed, database } = testEndpoint({ rates });

/** Rows of a team in every table that has some of a team, but for the audit log, which notes a file that was taken. */
async function rowsOf(team: string): Promise<Record<string, number>> {
  return inTeam(database().db, team, async (trx) => {
    const { rows: tables } = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'team_id'
      where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
        and c.relname <> 'audit' and has_table_privilege(c.oid, 'select')`.execute(trx);
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.table(name)} where team_id = ${team}`.execute(trx);
      counts[name] = rows[0]?.n ?? -1;
    }
    return counts;
  });
}

const send = ({ method, path, role, body, headers }: Malformed, people: Record<string, Device>) =>
  call(path, { method, as: people[role], headers, ...(body !== undefined && method !== 'GET' && { body }) });

/** How many are under way at once. */
const atOnce = 25;
const parts = Array.from({ length: runs({ short: 1, full: 10 }) }, (_, index) => index + 1);

describe('malformed requests', () => {
  it.each(parts)(
    "are answered with a problem that is nobody's fault here, and store nothing (part %i)",
    async (part) => {
      const { id, agent, lead, owner } = await staffed();
      const people = { agent, lead, owner };
      const before = await rowsOf(id);
      expect(Object.keys(before)).toEqual(
        expect.arrayContaining(['items', 'insights', 'issues', 'rule_turns', 'tokens']),
      );
      const description = (await (await call('/openapi.json')).json()) as Described;
      const statuses = new Map<number, number>();
      const one = async (request: Malformed): Promise<void> => {
        const answer = await send(request, people);
        const text = await answer.text();
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        expect(answer.status, `${request.method} ${request.path}: ${text}`).toBeLessThan(500);
        if (answer.status >= 400) expect(answer.headers.get('content-type')).toBe('application/problem+json');
      };
      const several = fc.array(malformedRequests(description), { minLength: atOnce, maxLength: atOnce });
      await fc.assert(
        fc.asyncProperty(several, async (requests) => {
          await Promise.all(requests.map(one));
        }),
        { numRuns: runs({ short: 1000, full: 10_000 }) / atOnce, seed: seed + part - 1, endOnFailure: true },
      );
      expect(await rowsOf(id)).toEqual(before);
      // The generator must reach past the door: a run in which everything is 401 would prove nothing.
      for (const status of [200, 400, 401, 403, 404]) expect(statuses.get(status), `${status}`).toBeGreaterThan(0);
      const sent = [...statuses.values()].reduce((sum, count) => sum + count, 0);
      told(
        `malformed, part ${part}: ${sent} requests, ${[...statuses].map((pair) => pair.join(': ')).join(', ')}; no 5xx, no row`,
      );
    },
    600_000,
  );

  it('of raw bytes leave the server answering', async () => {
    const folder = temporaryFolder();
    await fillDataFolder(folder);
    const endpoint = await startEndpoint({ dataDir: folder });
    const { port, hostname } = new URL(endpoint.url);
    const throwAt = (content: Uint8Array) =>
      new Promise<void>((resolve) => {
        const socket = connect(Number(port), hostname, () => socket.end(content));
        socket.on('data', () => undefined);
        socket.on('error', () => resolve());
        socket.on('close', () => resolve());
      });
    const heads = fc.constantFrom(
      '',
      'GET / HTTP/1.1\r\n',
      'POST /v1/push HTTP/1.1\r\nhost: x\r\ncontent-length: 99999\r\n\r\n',
      'POST /v1/push HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
    );
    const thrown = fc.tuple(heads, fc.uint8Array({ maxLength: 2000 }));
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(thrown, { minLength: 10, maxLength: 10 }), async (contents) => {
          await Promise.all(contents.map(([head, tail]) => throwAt(Buffer.concat([Buffer.from(head), tail]))));
        }),
        { numRuns: runs({ short: 15, full: 500 }), seed },
      );
      expect((await fetch(`${endpoint.url}/readyz`)).status).toBe(200);
    } finally {
      await endpoint.close();
      removeFolder(folder);
    }
  }, 900_000);
});
