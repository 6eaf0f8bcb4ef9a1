import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../endpoint/db/open.ts';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { quiet } from '../../../endpoint/log.ts';
import { firstTeam } from '../../../endpoint/teams/first-team.ts';
import { joined } from '../../../lib/insights/redact/pieces.ts';
import { redactAll } from '../../../lib/insights/redact/redact-all.ts';
import { enrolDevice } from '../../../lib/sync/enrol.ts';
import { limits } from '../../../lib/sync/protocol.ts';
import { testServer } from '../endpoint/database.ts';
import { plantedText } from '../insights/redact/planted.ts';
import { survivalIn } from '../insights/redact/survival.ts';
import { createBackground, ref } from '../messages/background.ts';
import { fc } from '../property.ts';
import { opened } from '../store/device.ts';
import { plainEngine } from './world.ts';

const seed = 20_260_302;
type Background = ReturnType<typeof createBackground>;

/** Several texts as one excerpt, and everything that was planted in them. */
function excerpts(texts: number) {
  const made: { text: string; planted: string[] }[] = [];
  for (const { text, planted } of fc.sample(plantedText, { numRuns: texts, seed })) {
    const last = made.at(-1);
    const both = last === undefined ? '' : `${last.text}.\n${text}`;
    if (last === undefined || both.length > limits.excerpt) made.push({ text, planted: [...planted] });
    else made[made.length - 1] = { text: both, planted: [...last.planted, ...planted] };
  }
  return made;
}

/** Records and says them the way a tab does; answers what was planted by insight. */
async function sayAll({ tab }: Background, texts: number): Promise<Map<string, readonly string[]>> {
  const said = new Map<string, readonly string[]>();
  for (const [index, { text, planted }] of excerpts(texts).entries()) {
    const ticket = { ...ref, ticket: String(index + 1) };
    const answer = await tab('record', { ref: ticket, tag: 'log.late', language: 'en' });
    const { id } = (answer as { value: { insight: { id: string } } }).value.insight;
    const excerpt = joined(redactAll(text, [])).slice(0, limits.excerpt);
    const amended = await tab('amend', { id, change: { excerpt, note: excerpt.slice(0, limits.note) } });
    expect(amended).toMatchObject({ ok: true });
    said.set(id, planted);
  }
  return said;
}

async function rowsOf({ device }: Background, table: string): Promise<Record<string, unknown>[]> {
  const database = await opened(device.indexedDB.open('fairside'));
  const rows = await opened(database.transaction(table).objectStore(table).getAll());
  database.close();
  return rows;
}

function expectNone(said: ReadonlyMap<string, readonly string[]>, rows: Iterable<readonly [string, unknown]>): number {
  let seen = 0;
  for (const [id, row] of rows) {
    const text = JSON.stringify(row);
    expect((said.get(id) ?? []).filter(survivalIn(text)), text).toEqual([]);
    seen += 1;
  }
  return seen;
}

describe('values planted in what an agent records', () => {
  const { dataDir, endpoint } = testServer();

  it('of ten thousand texts, none is in the device’s stores nor on its way out', { timeout: 240_000 }, async () => {
    const background = createBackground();
    const said = await sayAll(background, 10_000);
    expect(said.size).toBeGreaterThan(2_000);
    const stored = await rowsOf(background, 'insights');
    expect(
      expectNone(
        said,
        stored.map((row) => [String(row.id), row] as const),
      ),
    ).toBe(said.size);
    const waiting = await rowsOf(background, 'outbox');
    expect(
      expectNone(
        said,
        waiting.map((row) => [String(row.insight), row.item] as const),
      ),
    ).toBe(2 * said.size);
    const journal = Object.values(background.device.storage.entries) as { of?: string; id?: string }[];
    expect(
      expectNone(
        said,
        journal.map((item) => [item.of ?? item.id ?? '', item] as const),
      ),
    ).toBeGreaterThan(said.size);
  });

  it('of four hundred, none is in the bodies that are pushed nor in PostgreSQL', { timeout: 120_000 }, async () => {
    const background = createBackground();
    background.device.now = Date.now();
    const now = () => background.device.now;
    const bodies: string[] = [];
    const watched = async (url: string, init: RequestInit) => {
      const { body } = init;
      if (url.endsWith('/v1/push') && body !== null && body !== undefined) bodies.push(await plainBody(init));
      return fetch(url, init);
    };
    const { store } = background;
    const invite = await endpoint().createInvite('agent');
    await enrolDevice({ fetch: watched, now, store }, { url: endpoint().url, invite });
    const said = await sayAll(background, 400);
    await plainEngine({ store, fetch: watched, now }).run('asked');
    expect((await store.waiting()).count).toBe(0);

    const items = bodies.flatMap((body) => (JSON.parse(body) as { items: { id: string; of?: string }[] }).items);
    expect(
      expectNone(
        said,
        items.map((item) => [item.of ?? item.id, item] as const),
      ),
    ).toBe(2 * said.size);

    const { pool, db, close } = await openDatabase({ dataDir, log: quiet, use: 'share' });
    try {
      const rows = await inTeam(db, (await firstTeam(pool)) ?? '', async (trx) => {
        const folded = await sql<{ id: string }>`select * from insights`.execute(trx);
        const events = await sql<{ id: string }>`select coalesce(of_id, id) as id, payload from items`.execute(trx);
        return [...folded.rows, ...events.rows];
      });
      expect(rows.some((row) => JSON.stringify(row).includes('[card]'))).toBe(true);
      expect(
        expectNone(
          said,
          rows.map((row) => [row.id, row] as const),
        ),
      ).toBe(3 * said.size);
    } finally {
      await close();
    }
  });
});

async function plainBody({ body, headers }: RequestInit): Promise<string> {
  const sent = new Response(body as BodyInit).body;
  const packed = new Headers(headers).get('content-encoding') === 'gzip';
  if (sent === null) return '';
  return new Response(packed ? sent.pipeThrough(new DecompressionStream('gzip')) : sent).text();
}
