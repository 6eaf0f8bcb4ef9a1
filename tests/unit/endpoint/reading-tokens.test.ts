/** A spreadsheet's token reads what it may, wherever it stands, until somebody ends it. */
import { Writable } from 'node:stream';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { createdReadingTokenSchema, readingTokensResponseSchema } from '../../../lib/sync/protocol-reading.ts';
import { type Device, problemOf, recorded, testEndpoint } from './endpoint.ts';

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
const { call, staffed, push } = testEndpoint({ log });

async function made(lead: Device, label = 'Weekly sheet') {
  const answer = await call('/v1/reading-tokens', { as: lead, json: { label } });
  expect(answer.status).toBe(200);
  return createdReadingTokenSchema.parse(await answer.json());
}
const listed = async (lead: Device) =>
  readingTokensResponseSchema.parse(await (await call('/v1/reading-tokens', { as: lead })).json()).tokens;

describe('a token that only reads', () => {
  it('opens export and summary with their filters, in the header or in the address', async () => {
    const { agent, lead } = await staffed();
    await push(agent, [recorded({ tag: 'log.late' }), recorded({ tag: 'bil.wrong', ticket: '2' })]);
    const { token } = await made(lead);
    const address = `/v1/export?format=csv&tag=bil.wrong&token=${token}`;
    const csv = await (await call(address)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(2);
    expect(csv).toContain('bil.wrong');
    expect(await (await call('/v1/export?format=csv&tag=bil.wrong', { as: { token, agent: '' } })).text()).toBe(csv);
    expect(await (await call(`/v1/summary?token=${token}`)).json()).toMatchObject({ total: 2 });
  });

  it('opens nothing else, in the address least of all', async () => {
    const { lead } = await staffed();
    const { token } = await made(lead);
    for (const path of ['/v1/insights', '/v1/reading-tokens', '/v1/me', '/v1/hello', '/v1/pull', '/v1/pack']) {
      expect((await call(path, { as: { token, agent: '' } })).status, path).toBe(403);
    }
    expect((await call(`/v1/insights?token=${token}`)).status).toBe(401);
  });

  it('is the only kind of token an address may hold', async () => {
    const { lead } = await staffed();
    const answer = await call(`/v1/export?token=${lead.token}`);
    expect(answer.status).toBe(401);
    expect(await problemOf(answer)).toMatchObject({ code: 'unauthorised' });
  });

  it('is shown once, listed without itself, and ends at once for every lead of the team', async () => {
    const { lead, owner } = await staffed();
    const { id, token } = await made(lead, 'Logistics');
    await call(`/v1/summary?token=${token}`);
    const today = new Date().toISOString().slice(0, 10);
    expect(await listed(owner)).toMatchObject([{ id, label: 'Logistics', last_used: today, revoked_at: null }]);
    expect(JSON.stringify(await listed(owner))).not.toContain(token);
    const other = await staffed();
    const end = (as: Device) => call(`/v1/reading-tokens/${id}`, { method: 'DELETE', as });
    expect(await (await end(other.lead)).json()).toEqual({ revoked: false });
    expect(await (await end(owner)).json()).toEqual({ revoked: true });
    expect((await call(`/v1/summary?token=${token}`)).status).toBe(401);
    expect(await (await end(owner)).json()).toEqual({ revoked: false });
  });

  it('stands in no log line and not in the audit log', async () => {
    const { lead, owner } = await staffed();
    const { token } = await made(lead);
    await call(`/v1/export?token=${token}`);
    await call('/v1/export?token=fsr_wrong-token-of-nobody-at-all');
    const audit = await (await call('/v1/audit', { as: owner })).text();
    expect(audit).toContain('reading.created');
    expect(lines.length).toBeGreaterThan(3);
    for (const text of [lines.join(''), audit]) expect(text).not.toMatch(/fsr_/);
  });
});
