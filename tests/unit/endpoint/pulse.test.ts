/** The weekly pulse: no id, nothing readable below five, and never two readings that differ by fewer than five. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import type { HelloResponse } from '../../../lib/sync/protocol.ts';
import {
  type PulseKey,
  type PulseResponse,
  pulseKeySchema,
  pulseResponseSchema,
} from '../../../lib/sync/protocol-pulse.ts';
import { type Device, testEndpoint } from './endpoint.ts';

let now = new Date('2026-06-17T12:00:00Z');
const { call, staffed, enrol, database } = testEndpoint({ now: () => now });
const keyFor = async (as: Device): Promise<PulseKey> =>
  pulseKeySchema.parse(((await (await call('/v1/hello', { as })).json()) as HelloResponse).pulse);
const answer = async (key: object, more: object) => (await call('/v1/pulse', { json: { ...key, ...more } })).status;
const read = async (as: Device): Promise<PulseResponse['weeks']> =>
  pulseResponseSchema.parse(await (await call('/v1/pulse', { as })).json()).weeks;
const stored = (team: string) =>
  inTeam(database().db, team, async (trx) => {
    const open = await sql<{ sealed: Buffer }>`select sealed from pulse_open`.execute(trx);
    const weeks = await sql`select week, yes, partly, no, lines from pulse_weeks`.execute(trx);
    return { open: open.rows, weeks: weeks.rows };
  });

describe('the pulse', () => {
  it('hands everybody in a team the same key, another team and another week another', async () => {
    const { agent, lead, invites } = await staffed();
    const [one, two] = [await keyFor(agent), await keyFor(await enrol(invites.agent))];
    expect(one).toEqual(two);
    expect(one.week).toBe('2026-06-15');
    expect((await keyFor(lead)).key).toBe(one.key);
    expect((await keyFor((await staffed()).agent)).key).not.toBe(one.key);
    expect(((await (await call('/v1/hello')).json()) as HelloResponse).pulse).toBeUndefined();
    expect(one.key).not.toContain(agent.agent);
  });

  it('stores nothing readable below five, then the sum; what comes later waits for five more', async () => {
    const { id, agent, lead } = await staffed();
    const key = await keyFor(agent);
    const lengths = new Set<number>();
    for (const [index, said] of (['yes', 'yes', 'partly', 'no'] as const).entries()) {
      expect(await answer(key, { answer: said, line: `line ${4 - index}` })).toBe(200);
      const { open, weeks } = await stored(id);
      expect(weeks).toEqual([]);
      expect(open).toHaveLength(1);
      expect(open[0]?.sealed.toString('latin1')).not.toContain('line');
      lengths.add(open[0]?.sealed.length ?? 0);
    }
    expect(lengths.size).toBe(1);
    expect(await read(lead)).toEqual([]);
    expect(await answer(key, { answer: 'yes' })).toBe(200);
    const sum = { week: key.week, answers: 5, yes: 3, partly: 1, no: 1, lines: [] };
    expect(await read(lead)).toEqual([sum]);
    expect(await read(agent)).toEqual([sum]);
    for (let n = 0; n < 4; n += 1) {
      expect(await answer(key, { answer: 'no', line: n === 0 ? 'line 0' : '' })).toBe(200);
      expect(await read(lead)).toEqual([sum]);
    }
    await answer(key, { answer: 'no' });
    const lines = ['line 0', 'line 1', 'line 2', 'line 3', 'line 4'];
    expect(await read(lead)).toEqual([{ ...sum, answers: 10, no: 6, lines }]);
  });

  it('loses no answer when many come at once', async () => {
    const { agent } = await staffed();
    const key = await keyFor(agent);
    await Promise.all(Array.from({ length: 20 }, () => answer(key, { answer: 'partly' })));
    expect(await read(agent)).toMatchObject([{ answers: 20, partly: 20 }]);
  });

  it('takes last week still, then throws away unread what never found five', async () => {
    const { id, agent, lead } = await staffed();
    const key = await keyFor(agent);
    now = new Date(now.getTime() + 7 * 86_400_000);
    expect(await answer(key, { answer: 'yes' })).toBe(200);
    now = new Date(now.getTime() + 7 * 86_400_000);
    expect(await answer(key, { answer: 'yes' })).toBe(403);
    expect(await read(lead)).toEqual([]);
    expect((await stored(id)).open).toEqual([]);
    now = new Date('2026-06-17T12:00:00Z');
  });

  it('refuses a key that is not this week’s, and looks at no token', async () => {
    const { agent } = await staffed();
    const key = await keyFor(agent);
    expect(await answer({ ...key, week: '2026-06-08' }, { answer: 'yes' })).toBe(403);
    expect(await answer({ ...key, key: `${key.key.slice(0, -1)}x` }, { answer: 'yes' })).toBe(403);
    expect(await answer({ ...key, key: 'A'.repeat(80) }, { answer: 'yes' })).toBe(403);
    expect(await answer(key, { answer: 'perhaps' })).toBe(400);
    const foreign = { token: 'A'.repeat(43), agent: '' };
    expect((await call('/v1/pulse', { as: foreign, json: { ...key, answer: 'yes' } })).status).toBe(200);
  });
});
