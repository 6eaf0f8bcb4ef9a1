/** Issues on a real database: how insights come together, what leads correct, what is answered, and who hears of it. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import type { InsightPayload, PullResponse } from '../../../lib/sync/protocol.ts';
import {
  type Issue,
  type IssueResponse,
  type IssuesResponse,
  issueResponseSchema,
  issuesResponseSchema,
  type SplitResponse,
  waitingResponseSchema,
} from '../../../lib/sync/protocol-issues.ts';
import { nearDuplicates, others } from '../insights/grouping/near-duplicates.ts';
import { amended, batch, type Device, problemOf, recorded, testEndpoint, withdrawn } from './endpoint.ts';

let now = new Date();
const { call, staffed, push, database, enrol } = testEndpoint({ now: () => now });

async function list(as: Device, query = ''): Promise<IssuesResponse> {
  const answer = await call(`/v1/issues?${query}`, { as });
  expect(answer.status).toBe(200);
  return issuesResponseSchema.parse(await answer.json());
}
async function read(as: Device, id: string): Promise<IssueResponse> {
  return issueResponseSchema.parse(await (await call(`/v1/issues/${id}`, { as })).json());
}
async function done<T = Issue>(as: Device, path: string, json: unknown, method = 'POST'): Promise<T> {
  const answer = await call(`/v1/issues/${path}`, { as, json, method });
  if (answer.status !== 200) throw new Error(await answer.text());
  return (await answer.json()) as T;
}
const pulled = async (as: Device) => ((await (await call('/v1/pull', { as })).json()) as PullResponse).changes;
const said = (excerpt: string, more: Partial<InsightPayload> = {}) => recorded({ excerpt, ticket: ticket(), ...more });
let tickets = 1000;
const ticket = () => String(++tickets);

const answer = { state: 'fixed', sentence: 'The gates have names now.', by: 'Ana Ruiz', area: 'Logistics' };

describe('grouping', () => {
  it('makes one issue of thirty near-duplicates, says why, and counts tickets once', async () => {
    const { agent, lead } = await staffed();
    const items = nearDuplicates.map((text, index) => said(text, { ticket: String(5000 + (index % 20)) }));
    await push(agent, [...items, ...others.map((text) => said(text))]);
    const { rows, total, ungrouped } = await list(lead);
    expect(ungrouped).toBe(0);
    expect(total).toBe(1 + others.length);
    expect(rows[0]).toMatchObject({
      insights: 30,
      tickets: 20,
      customers: 20,
      tag: 'log.late',
      state: 'new',
      owner_function: 'log',
    });
    expect(rows[0]?.words).toEqual(expect.arrayContaining(['gate', 'courier', 'wrong']));
    const { insights } = await read(lead, rows[0]?.id ?? '');
    expect(insights.total).toBe(30);
  });

  it('keeps tag, product and area of the house apart', async () => {
    const { agent, lead } = await staffed();
    const text = 'the courier left it at the wrong gate';
    await push(agent, [said(text), said(text, { product: 'Lamp' }), said(text, { tag: 'log.damage' })]);
    await push(agent, [said('', { tag: 'int.wait', area: 'Billing' }), said('', { tag: 'int.wait', area: 'Store' })]);
    const { rows } = await list(lead);
    expect(rows.map(({ insights }) => insights)).toEqual([1, 1, 1, 1, 1]);
    expect(rows.map(({ area }) => area).sort()).toEqual(['Billing', 'Store', null, null, null]);
  });

  it('follows an amendment, and leaves no word of what was withdrawn or erased', async () => {
    const { id, agent, lead } = await staffed();
    const [one, two] = [said('zebra crossing closed'), said('quetzal feathers bent')];
    await push(agent, [one, two]);
    expect((await list(lead)).total).toBe(2);
    await push(agent, [amended(two.id, 1, { excerpt: 'zebra crossing closed' })]);
    expect((await list(lead)).rows).toMatchObject([{ insights: 2 }]);
    await push(agent, [withdrawn(one.id)]);
    expect((await list(lead)).rows).toMatchObject([{ insights: 1, tickets: 1 }]);
    await call('/v1/me', { method: 'DELETE', as: agent });
    expect((await list(lead)).rows).toEqual([]);
    const left = await inTeam(database().db, id, async (trx) => {
      const tables = ['issue_terms', 'issue_members', 'issue_queue'].map(
        (name) => sql`select 1 from ${sql.table(name)}`,
      );
      const words = sql`select 1 from issue_words where n > 0`;
      return (await sql`${sql.join([...tables, words], sql` union all `)}`.execute(trx)).rows;
    });
    expect(left).toEqual([]);
  });

  it('pages without gap or overlap, and filters as insights do', async () => {
    const { agent, lead } = await staffed();
    await push(
      agent,
      [...others, 'zebra'].flatMap((text, index) => [said(text), ...(index < 2 ? [said(text)] : [])]),
    );
    await push(agent, [said('urgent and unlike the rest', { urgent: true, money: { amount: 9, currency: 'EUR' } })]);
    const all = (await list(lead)).rows.map(({ id }) => id);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: IssuesResponse = await list(lead, `limit=2&cursor=${cursor}`);
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.cursor;
    }
    expect(seen).toEqual(all);
    expect((await list(lead)).rows[0]).toMatchObject({ urgent: true, insights: 1 });
    expect((await list(lead, 'money=true')).total).toBe(1);
    expect((await list(lead, 'text=zebra')).total).toBe(1);
    expect((await list(lead, 'state=fixed')).total).toBe(0);
    expect((await list(lead, 'kind=praise')).total).toBe(0);
    expect((await list(lead, 'sort=recent')).total).toBe(7);
  });
});

describe('what a lead corrects', () => {
  it('is remembered: what is like a merged or split issue follows it', async () => {
    const { agent, lead, owner } = await staffed();
    const [a, b] = ['courier left at the wrong gate', 'depot scan missing for days'];
    await push(agent, [said(a), said(a), said(b)]);
    const [large, small] = (await list(lead)).rows;
    const merged = await done(lead, 'merge', { ids: [small?.id, large?.id] });
    expect(merged).toMatchObject({ id: small?.id, insights: 3, tickets: 3 });
    await push(agent, [said(b), said(a)]);
    expect((await list(lead)).rows).toMatchObject([{ id: small?.id, insights: 5 }]);
    expect((await read(lead, large?.id ?? '')).issue.id).toBe(small?.id);

    const { insights } = await read(lead, merged.id);
    const scans = insights.rows.filter(({ excerpt }) => excerpt === b).map(({ id }) => id);
    const { kept, made } = await done<SplitResponse>(lead, `${merged.id}/split`, { insights: scans });
    expect([kept.insights, made.insights]).toEqual([3, 2]);
    await push(agent, [said(b)]);
    expect((await list(lead)).rows.find(({ id }) => id === made.id)?.insights).toBe(3);
    await push(agent, [amended(scans[0] ?? '', 1, { excerpt: a })]);
    expect((await list(lead)).rows.find(({ id }) => id === made.id)?.insights).toBe(3);

    const { history } = await read(lead, made.id);
    expect(history).toMatchObject([{ kind: 'split', detail: { insights: 2, from: merged.id } }]);
    const audit = (await (await call('/v1/audit', { as: owner })).json()) as { entries: { action: string }[] };
    expect(audit.entries.map(({ action }) => action)).toEqual(['issue.split', 'issue.merged']);
  });

  it('is refused where it does not fit, by place and reason', async () => {
    const { agent, lead } = await staffed();
    await push(agent, [said('one'), said('other', { tag: 'log.damage' })]);
    const [one, other] = (await list(lead)).rows;
    const refused = async (path: string, json: unknown, method = 'POST') =>
      (await problemOf(await call(`/v1/issues/${path}`, { as: lead, json, method }))).errors?.map(
        (error) => error.path,
      );
    expect(await refused('merge', { ids: [one?.id] })).toEqual(['ids']);
    expect(await refused('merge', { ids: [one?.id, recorded().id] })).toEqual(['ids.1']);
    const strange = (await read(lead, other?.id ?? '')).insights.rows[0]?.id;
    expect(await refused(`${one?.id}/split`, { insights: [strange] })).toEqual(['insights.0']);
    expect(await refused(`${one?.id}`, { title: '' }, 'PATCH')).toEqual(['title']);
    expect(await refused(`${one?.id}`, { owner_function: 'nobody' }, 'PATCH')).toEqual(['owner_function']);
  });

  it('names, owners and days: overdue from the day after, until it is fixed', async () => {
    const { agent, lead } = await staffed();
    await push(agent, [said('courier left at the wrong gate')]);
    const id = (await list(lead)).rows[0]?.id ?? '';
    const today = now.toISOString().slice(0, 10);
    const changed = await done(lead, id, { title: 'Gates', owner_function: 'web', due: today }, 'PATCH');
    expect(changed).toMatchObject({ title: 'Gates', owner_function: 'web', due: today, overdue: false });
    expect((await list(lead, 'overdue=true')).total).toBe(0);
    const then = now;
    now = new Date(then.getTime() + 86_400_000);
    expect((await list(lead, 'overdue=true&sort=due')).rows).toMatchObject([{ id, overdue: true }]);
    await done(lead, `${id}/decision`, answer);
    expect((await list(lead, 'overdue=true')).total).toBe(0);
    now = then;
    expect((await done(lead, id, { title: null, due: null }, 'PATCH')).title).toBeNull();
    expect((await read(lead, id)).history.map(({ kind }) => kind)).toEqual([
      ...['due', 'renamed', 'decision', 'due', 'owner', 'renamed'],
    ]);
  });
});

describe('a decision', () => {
  it('that is fixed or declined is refused without a sentence and a name', async () => {
    const { agent, lead } = await staffed();
    await push(agent, [said('courier left at the wrong gate')]);
    const id = (await list(lead)).rows[0]?.id ?? '';
    for (const state of ['fixed', 'declined']) {
      const problem = await problemOf(
        await call(`/v1/issues/${id}/decision`, { as: lead, json: { state, sentence: ' ' } }),
      );
      expect(problem.code).toBe('bad_request');
      const bare = await problemOf(await call(`/v1/issues/${id}/decision`, { as: lead, json: { state } }));
      expect(bare.errors?.map(({ path }) => path)).toEqual(['sentence', 'by']);
    }
    expect((await done(lead, `${id}/decision`, { state: 'seen' })).state).toBe('seen');
  });

  it('reaches every agent who reported it and nobody else, newcomers and those merged in as well', async () => {
    const { agent, lead, invites } = await staffed();
    const [second, third] = [await enrol(invites.agent), await enrol(invites.agent)];
    const text = 'courier left at the wrong gate';
    const [mine, theirs, apart] = [said(text), said(text), said('depot scan missing for days')];
    await push(agent, [mine]);
    await push(second, [theirs]);
    const id = (await list(lead)).rows[0]?.id ?? '';
    await done(lead, `${id}/decision`, { state: 'accepted' });
    await done(lead, `${id}/decision`, answer);
    const told = { kind: 'decision', state: 'fixed', sentence: answer.sentence, by: answer.by, area: answer.area };
    expect((await pulled(agent)).at(-1)).toMatchObject({ ...told, id: mine.id });
    expect((await pulled(second)).at(-1)).toMatchObject({ ...told, id: theirs.id });
    expect(await pulled(third)).toEqual([]);

    now = new Date(now.getTime() + 5000);
    const late = { ...said(text), captured_at: now.toISOString() };
    // Sent by the same clock: beyond two minutes of this file's own time it would count as one that is off.
    expect((await call('/v1/push', { as: third, json: batch([late, apart], now) })).status).toBe(200);
    const { rows } = await list(lead);
    expect((await pulled(third)).map((change) => change.id)).toEqual([late.id]);
    const fixed = rows.find((issue) => issue.id === id);
    expect(fixed).toMatchObject({ insights: 3, since_decision: 1, state: 'fixed', decision: { by: 'Ana Ruiz' } });
    await done(lead, 'merge', { ids: [rows.find((issue) => issue.id !== id)?.id, id] });
    expect((await pulled(third)).at(-1)).toMatchObject({ ...told, id: apart.id });
    expect(await pulled(agent)).toHaveLength(2);
    expect((await list(lead)).rows).toMatchObject([{ insights: 4, state: 'fixed' }]);
    expect((await read(lead, id)).history.map(({ kind }) => kind)).toEqual(['merged', 'decision', 'decision']);
  });

  it('takes an urgent issue from the top, until another urgent insight comes', async () => {
    const { agent, lead } = await staffed();
    const text = 'smoke from the plug';
    await push(agent, [said(text, { urgent: true }), ...nearDuplicates.slice(0, 3).map((one) => said(one))]);
    const [first] = (await list(lead)).rows;
    expect(first).toMatchObject({ urgent: true, insights: 1 });
    await done(lead, `${first?.id}/decision`, { state: 'seen' });
    expect((await list(lead)).rows[0]).toMatchObject({ urgent: false, insights: 3 });
    await push(agent, [said(text, { urgent: true })]);
    expect((await list(lead)).rows[0]).toMatchObject({ id: first?.id, urgent: true });
  });

  it('names the tickets to tell, once each, with a link where the team opted in', async () => {
    for (const links of [false, true]) {
      const { agent, lead } = await staffed(links);
      const text = 'courier left at the wrong gate';
      await push(agent, [
        said(text, { ticket: '77' }),
        said(text, { ticket: '77' }),
        said(text, { ticket: '78', language: 'es' }),
      ]);
      const id = (await list(lead)).rows[0]?.id ?? '';
      const waiting = waitingResponseSchema.parse(
        await (await call(`/v1/issues/${id}/waiting?limit=1`, { as: lead })).json(),
      );
      expect(waiting).toMatchObject({ total: 2, customers: 2, tickets: [{ excerpt: text }] });
      const rest = waitingResponseSchema.parse(
        await (await call(`/v1/issues/${id}/waiting?cursor=${waiting.cursor}`, { as: lead })).json(),
      );
      expect(rest.cursor).toBeNull();
      const shown = [...waiting.tickets, ...rest.tickets];
      expect(shown.map(({ language }) => language).sort()).toEqual(['en', 'es']);
      const urls = shown.map(({ url }) => url).sort();
      if (links) expect(urls).toEqual([77, 78].map((n) => `https://acme.zendesk.com/agent/tickets/${n}`));
      else expect(shown.every(({ ticket: shownAs, url }) => url === null && shownAs.startsWith('#'))).toBe(true);
    }
  });
});
