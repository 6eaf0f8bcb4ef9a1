/** A seed is believable, repeatable, and holds the truths it says it holds. */
import { describe, expect, it } from 'vitest';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { insightPayloadSchema } from '../../../lib/sync/protocol.ts';
import type { IssueResponse } from '../../../lib/sync/protocol-issues.ts';
import type { ValueResponse } from '../../../lib/sync/protocol-value.ts';
import { generate, planted, type SeedOptions, week, weekOf } from '../../../tools/seed/generate.ts';
import { decidePlanted, groupAll, storeSeed } from '../../../tools/seed/store.ts';
import { testEndpoint } from '../endpoint/endpoint.ts';

const until = Date.parse('2026-07-06T00:00:00Z');
const options: SeedOptions = { insights: 6000, weeks: 26, seed: 7, until };
const { call, staffed, database } = testEndpoint({ now: () => new Date(until) });
const silent = () => undefined;

describe('a seed', () => {
  const all = [...generate(options)];

  it('is the same for the same numbers, another for another, and fits the protocol', () => {
    expect(all).toHaveLength(options.insights);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect([...generate(options)].slice(0, 50)).toEqual(all.slice(0, 50));
    expect([...generate({ ...options, seed: 8 })][0]?.id).not.toBe(all[0]?.id);
    for (const { payload, at } of all) {
      expect(insightPayloadSchema.safeParse(payload).error).toBeUndefined();
      expect(at).toBeLessThan(until);
      expect(at).toBeGreaterThanOrEqual(weekOf(options, 0));
    }
    expect(new Set(all.map(({ payload }) => payload.language))).toEqual(new Set(['en', 'es']));
  });

  it('holds its planted truths: a jump, a pair, a fall after a fix, a tag nobody uses', () => {
    const truths = planted(options);
    const inWeek = (index: number) => (one: { at: number }) =>
      Math.floor((one.at - weekOf(options, 0)) / week) === index;
    const jumped = all.filter(({ payload }) => payload.tag === truths.jump.tag);
    const usual = jumped.filter(inWeek(truths.jump.week - 1)).length;
    expect(jumped.filter(inWeek(truths.jump.week)).length).toBeGreaterThan(3 * usual);
    const tickets = (tag: string) =>
      new Set(all.filter(({ payload }) => payload.tag === tag).map(({ payload }) => payload.ticket));
    const [one, other] = truths.pair.map(tickets);
    const both = [...(one ?? [])].filter((ticket) => other?.has(ticket)).length;
    expect(both / (one?.size ?? 0)).toBeGreaterThan(0.6);
    expect(tickets(truths.unused).size).toBe(0);
    expect(truths.fix.before).toBeGreaterThan(2 * truths.fix.after);
  });

  it('stored, grouped and decided, shows the fix that worked and not the one that did nothing; twice is once', async () => {
    const { id, lead } = await staffed();
    expect(await storeSeed(database(), id, all, silent)).toBe(options.insights);
    expect(await storeSeed(database(), id, all, silent)).toBe(0);
    expect(await groupAll(database().db, id, silent)).toBe(options.insights);
    const truths = planted(options);
    const decided = await decidePlanted(database().db, id, truths, (index) => weekOf(options, index));
    const { avoided } = (await (await call('/v1/value', { as: lead })).json()) as ValueResponse;
    expect(avoided.find(({ issue }) => issue === decided.fix)?.verdict).toBe('fewer');
    expect(avoided.find(({ issue }) => issue === decided.noFix)?.verdict).not.toBe('fewer');
    const { issue } = (await (await call(`/v1/issues/${decided.fix}`, { as: lead })).json()) as IssueResponse;
    expect(issue.words).toEqual(expect.arrayContaining(['gate', 'courier']));
    const left = await inTeam(database().db, id, (trx) =>
      trx.selectFrom('insights').select('id').where('state', '<>', 'live').execute(),
    );
    expect(left).toEqual([]);
  });
});
