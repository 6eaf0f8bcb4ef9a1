/** Promise clock, waits and thanks, and the alarms of the taxonomy, from rows whose figures are known. */
import { describe, expect, it } from 'vitest';
import {
  areasResponseSchema,
  type HealthResponse,
  healthResponseSchema,
  type PromisesResponse,
  promisesResponseSchema,
} from '../../../lib/sync/protocol-value.ts';
import { generate, planted, type SeedOptions, weekOf } from '../../../tools/seed/generate.ts';
import { storeSeed } from '../../../tools/seed/store.ts';
import { batch, type Device, problemOf, recorded, testEndpoint } from './endpoint.ts';

/** 23:30 on Wednesday in UTC: Thursday in Madrid, still Wednesday in New York. */
let now = new Date('2026-06-17T23:30:00Z');
const { call, staffed, database } = testEndpoint({ now: () => now });
const send = (as: Device, items: unknown[]) => call('/v1/push', { as, json: batch(items, now) });
const at = (moment: string, payload: object) => recorded(payload, { captured_at: moment });

describe('GET /v1/promises', () => {
  const ask = async (as: Device, query: string): Promise<PromisesResponse> =>
    promisesResponseSchema.parse(await (await call(`/v1/promises?${query}`, { as })).json());

  it('counts days where the team is: overdue in Madrid, not yet in New York', async () => {
    const { agent, lead } = await staffed();
    const wait = (area: string, due?: string) => ({
      tag: 'int.wait',
      area,
      asked: `The note for ${area}`,
      ...(due && { due }),
    });
    await send(agent, [
      at('2026-06-10T22:30:00Z', wait('Billing', '2026-06-17')),
      at('2026-06-15T08:00:00Z', wait('Billing')),
      at('2026-06-16T08:00:00Z', wait('Store', '2026-06-30')),
      at('2026-06-16T08:00:00Z', { tag: 'int.help', area: 'Store' }),
    ]);
    const madrid = await ask(lead, 'time_zone=Europe/Madrid');
    expect(madrid).toMatchObject({ today: '2026-06-18', total: 3 });
    expect(madrid.rows.map(({ area, days_open, days_overdue }) => [area, days_open, days_overdue])).toEqual([
      ['Billing', 7, 1],
      ['Store', 2, 0],
      ['Billing', 3, 0],
    ]);
    expect(madrid.areas).toEqual([
      { area: 'Billing', open: 2, overdue: 1, without_day: 1, oldest_days: 7, ages: [0, 1, 1, 0, 0] },
      { area: 'Store', open: 1, overdue: 0, without_day: 0, oldest_days: 2, ages: [0, 1, 0, 0, 0] },
    ]);
    const york = await ask(lead, 'time_zone=America/New_York&area=Billing');
    expect(york).toMatchObject({ today: '2026-06-17', total: 2, rows: [{ days_overdue: 0, days_open: 7 }, {}] });
    const [first, second] = [
      await ask(lead, 'limit=2'),
      await ask(lead, `limit=2&cursor=${(await ask(lead, 'limit=2')).cursor}`),
    ];
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(madrid.rows.map(({ id }) => id));
    expect(second.cursor).toBeNull();

    const json = { state: 'fixed', sentence: 'Sent.', by: 'Ana' };
    await call(`/v1/issues/${madrid.rows[0]?.issue}/decision`, { as: lead, json });
    expect((await ask(lead, 'overdue=true&time_zone=Europe/Madrid')).total).toBe(0);
    await call('/v1/pack', { method: 'PUT', as: lead, json: { schema: 1, time_zone: 'Europe/Madrid' } });
    expect((await ask(lead, '')).time_zone).toBe('Europe/Madrid');
    expect((await problemOf(await call('/v1/promises?time_zone=Nowhere', { as: lead }))).errors?.[0]?.path).toBe(
      'time_zone',
    );
  });
});

describe('GET /v1/areas', () => {
  it('counts waits, lacks and thanks by area and month of the time zone', async () => {
    const { agent, lead } = await staffed();
    await send(agent, [
      at('2026-05-31T22:30:00Z', { tag: 'int.wait', area: 'Store' }),
      at('2026-06-02T08:00:00Z', { tag: 'int.help', area: 'Store' }),
      at('2026-06-02T08:00:00Z', { tag: 'int.lack', area: 'Billing' }),
      at('2026-06-02T08:00:00Z', { tag: 'log.late' }),
    ]);
    const ask = async (zone: string) =>
      areasResponseSchema.parse(await (await call(`/v1/areas?time_zone=${zone}`, { as: lead })).json()).rows;
    const billing = { month: '2026-06', area: 'Billing', waits: 0, lacks: 1, thanks: 0 };
    expect(await ask('Europe/Madrid')).toEqual([
      billing,
      { month: '2026-06', area: 'Store', waits: 1, lacks: 0, thanks: 1 },
    ]);
    expect(await ask('UTC')).toEqual([
      { month: '2026-05', area: 'Store', waits: 1, lacks: 0, thanks: 0 },
      billing,
      { month: '2026-06', area: 'Store', waits: 0, lacks: 0, thanks: 1 },
    ]);
  });
});

describe('GET /v1/taxonomy-health', () => {
  it('finds what was planted, each alarm once', async () => {
    now = new Date('2026-07-06T00:00:00Z');
    const options: SeedOptions = { insights: 6000, weeks: 26, seed: 7, until: now.getTime() };
    const { id, agent, lead, owner } = await staffed();
    await storeSeed(database(), id, generate(options), () => undefined);
    await send(
      agent,
      Array.from({ length: 150 }, () => at('2026-07-05T12:00:00Z', { tag: 'none.fits' })),
    );
    const ask = async (query = ''): Promise<HealthResponse> =>
      healthResponseSchema.parse(await (await call(`/v1/taxonomy-health?${query}`, { as: lead })).json());
    const truths = planted(options);
    const { alarms } = await ask();
    const monday = new Date(weekOf(options, truths.jump.week)).toISOString().slice(0, 10);
    const jump = alarms.find(({ key }) => key === `jump:${truths.jump.tag}:${monday}`);
    expect(jump?.value).toBeGreaterThan(2);
    expect(alarms.filter(({ kind }) => kind === 'pair').map(({ tag, other }) => [tag, other])).toEqual([truths.pair]);
    expect(alarms.filter(({ kind }) => kind === 'unused').map(({ tag }) => tag)).toContain(truths.unused);
    expect(alarms.find(({ kind }) => kind === 'none_fits')).toMatchObject({
      key: 'none_fits:2026-07',
      since: '2026-07-01',
    });
    for (const { key } of alarms) {
      expect((await call('/v1/taxonomy-health/acknowledge', { as: lead, json: { key } })).status, key).toBe(200);
    }
    expect((await ask()).alarms).toEqual([]);
    expect((await ask('all=true')).alarms.map(({ key }) => key)).toEqual(alarms.map(({ key }) => key));
    const audit = (await (await call('/v1/audit', { as: owner })).json()) as { entries: { action: string }[] };
    expect(audit.entries.filter(({ action }) => action === 'alarm.acknowledged')).toHaveLength(alarms.length);
  });

  it('says nothing of a team that has just begun', async () => {
    const { agent, lead } = await staffed();
    await send(agent, [recorded()]);
    expect(await (await call('/v1/taxonomy-health', { as: lead })).json()).toEqual({ alarms: [] });
    const answer = await call('/v1/taxonomy-health/acknowledge', { as: lead, json: { key: 'anything' } });
    expect((await problemOf(answer)).errors?.[0]?.path).toBe('key');
  });
});
