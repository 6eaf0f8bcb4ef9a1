/** Exports come back: into an empty endpoint as they were, into one that has them without a trace. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { importPseudonym } from '../../../endpoint/insights/import.ts';
import { teamOf } from '../../../endpoint/teams/identity.ts';
import { formatNames } from '../../../lib/export/formats.ts';
import { importIdOf, runImport } from '../../../lib/export/read/import-run.ts';
import { rowsOf } from '../../../lib/export/read/rows.ts';
import type { Source } from '../../../lib/export/read/source.ts';
import { importResponseSchema } from '../../../lib/sync/protocol-import.ts';
import { row } from '../export/rows.ts';
import { type Device, recorded, testEndpoint, withdrawn } from './endpoint.ts';

const { call, staffed, push, database } = testEndpoint();

const importId = '7a2d5a10-9c2e-4f5e-8f10-3d2f3a0f7c11';
async function post(lead: Device, rows: unknown[], more: Record<string, unknown> = {}) {
  const answer = await call('/v1/import', { as: lead, json: { import: importId, rows, ...more } });
  expect(answer.status).toBe(200);
  return importResponseSchema.parse(await answer.json());
}
const download = async (lead: Device, format: string) =>
  (await call(`/v1/export?format=${format}`, { as: lead })).arrayBuffer();
const sourceOf = (bytes: ArrayBuffer): Source => ({ size: bytes.byteLength, slice: async (a, b) => bytes.slice(a, b) });

const seed = () =>
  Array.from({ length: 57 }, (_, n) =>
    recorded(
      {
        tag: n % 3 ? 'log.late' : 'bil.wrong',
        ticket: String(4000 + (n % 20)),
        language: n % 2 ? 'es' : 'en',
        ...(n % 4 === 0 && { excerpt: `=no; “llegó”, "tarde"\n${n}`, product: 'Kettle', urgent: true }),
        ...(n % 5 === 0 && { money: { amount: n + 0.25, currency: 'EUR' }, note: `+${n}`, repeat: true }),
      },
      { captured_at: new Date(Date.UTC(2025, 1, 1, 0, 0, 0, n * 1_234_567)).toISOString() },
    ),
  );

describe('an export', () => {
  it('of every format, in an empty endpoint, gives the same counts and the same bytes again', async () => {
    const from = await staffed();
    await push(from.agent, seed());
    const summary = async (lead: Device) => (await call('/v1/summary', { as: lead })).json();
    for (const format of formatNames) {
      const bytes = await download(from.lead, format);
      const to = await staffed();
      const source = sourceOf(bytes);
      const id = await importIdOf(source);
      const run = (dry_run: boolean) =>
        runImport({
          rows: rowsOf(source),
          send: (rows) => post(to.lead, [...rows], { import: id, dry_run }),
          batch: 20,
          progress: () => {},
        });
      expect(await run(true), format).toMatchObject({ rows: 57, new: 57, there: 0, refusals: 0 });
      expect(await run(false), format).toMatchObject({ rows: 57, new: 57, there: 0, refusals: 0 });
      expect(await summary(to.lead), format).toEqual(await summary(from.lead));
      expect(Buffer.from(await download(to.lead, format)).equals(Buffer.from(bytes)), format).toBe(true);
      expect(await run(false), format).toMatchObject({ rows: 57, new: 0, there: 57, refusals: 0 });
    }
  });

  it('half imported goes on by being sent again, under the one pseudonym of its import', async () => {
    const { lead, id } = await staffed();
    const rows = Array.from({ length: 30 }, (_, n) => row({ id: crypto.randomUUID(), ticket: String(n) }));
    await post(lead, rows.slice(0, 13));
    expect(await post(lead, rows)).toEqual({ new: 17, there: 13, refused: [] });
    await inTeam(database().db, id, async (trx) => {
      const team = await teamOf(trx, id);
      const { rows: authors } = await sql<{ agent_id: string; n: number }>`
        select agent_id, count(*)::int as n from insights group by 1`.execute(trx);
      expect(authors).toEqual([{ agent_id: importPseudonym(team, importId), n: 30 }]);
      const { rows: known } = await sql`select 1 from agents where id = ${authors[0]?.agent_id}::uuid`.execute(trx);
      expect(known).toEqual([]);
      const { rows: noted } = await sql`select 1 from audit where action = 'import'`.execute(trx);
      expect(noted).toHaveLength(1);
    });
  });

  it('of the team itself changes nothing, and brings nothing back', async () => {
    const { agent, lead, id } = await staffed();
    const [kept, taken, erased] = [recorded({ note: 'mine' }), recorded({ ticket: '2' }), recorded({ ticket: '3' })];
    await push(agent, [kept, taken, erased]);
    const rows = JSON.parse(new TextDecoder().decode(await download(lead, 'json'))) as { id: string }[];
    await push(agent, [withdrawn(taken.id)]);
    await inTeam(database().db, id, async (trx) => {
      await sql`delete from insights where id = ${erased.id}::uuid`.execute(trx);
      await sql`update item_ids set payload_hash = null where id = ${erased.id}::uuid`.execute(trx);
    });
    const changed = rows.map((one) => ({ ...one, note: 'another' }));
    expect(await post(lead, changed)).toMatchObject({
      new: 0,
      there: 2,
      refused: [{ column: 'id', reason: 'erased' }],
    });
    const after = JSON.parse(new TextDecoder().decode(await download(lead, 'json')));
    expect(after).toMatchObject([{ id: kept.id, note: 'mine' }]);
  });
});

describe('a bad row', () => {
  it('is refused by itself, with column and reason, and the others are kept', async () => {
    const { lead } = await staffed();
    const fine = () => row({ id: crypto.randomUUID() });
    const bad = [
      ['', 'shape', 'no row'],
      ['tag', 'missing', { ...fine(), tag: undefined }],
      ['tag', 'unknown_tag', { ...fine(), tag: 'log.unheard-of' }],
      ['id', 'invalid', { ...fine(), id: '12' }],
      ['recorded_at', 'invalid', { ...fine(), recorded_at: '12/05/2025' }],
      ['recorded_at', 'in_future', { ...fine(), recorded_at: '2999-01-01T00:00:00Z' }],
      ['money_currency', 'money_pair', { ...fine(), money_amount: 3 }],
      ['money_amount', 'money_pair', { ...fine(), money_currency: 'EUR' }],
      ['note', 'invalid', { ...fine(), note: 'x'.repeat(141) }],
    ] as const;
    const rows = [fine(), ...bad.map(([, , one]) => one), fine()];
    const wanted = bad.map(([column, reason], index) => ({ index: index + 1, column, reason }));
    expect(await post(lead, rows, { dry_run: true })).toEqual({ new: 2, there: 0, refused: wanted });
    expect((await (await call('/v1/summary', { as: lead })).json()) as object).toMatchObject({ total: 0 });
    expect(await post(lead, rows)).toEqual({ new: 2, there: 0, refused: wanted });
    expect((await (await call('/v1/summary', { as: lead })).json()) as object).toMatchObject({ total: 2 });
  });

  it('does not carry a card number in', async () => {
    const { lead } = await staffed();
    await post(lead, [row({ id: crypto.randomUUID(), excerpt: 'card 4111 1111 1111 1111' })]);
    const text = new TextDecoder().decode(await download(lead, 'json'));
    expect(text).not.toContain('4111 1111');
  });

  it('is not the whole batch: two imports of one row at the same moment store it once', async () => {
    const { lead } = await staffed();
    const rows = Array.from({ length: 40 }, () => row({ id: crypto.randomUUID() }));
    const answers = await Promise.all([post(lead, rows), post(lead, rows), post(lead, rows)]);
    expect(answers.reduce((sum, answer) => sum + answer.new, 0)).toBe(40);
    expect(answers.reduce((sum, answer) => sum + answer.there, 0)).toBe(80);
  });
});
