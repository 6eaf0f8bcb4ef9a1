/** The endpoint's app on a real database, and short ways to call it. */
import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { createApp } from '../../../endpoint/app.ts';
import type { Deps } from '../../../endpoint/http/context.ts';
import { createTeam, type Invites } from '../../../endpoint/teams/first-team.ts';
import type { InsightPayload, ItemResult, Problem, Role } from '../../../lib/sync/protocol.ts';
import { testDatabase } from './database.ts';

export interface Device {
  readonly token: string;
  readonly agent: string;
}

export interface CallOptions {
  readonly method?: string;
  readonly as?: Device | undefined;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly body?: BodyInit;
  readonly headers?: Record<string, string>;
}

export const json = 'application/json';

export function testEndpoint(options: Partial<Deps> = {}) {
  const database = testDatabase();
  let app: ReturnType<typeof createApp> | undefined;

  async function call(path: string, { method, as, json: value, body, headers = {} }: CallOptions = {}) {
    app ??= createApp({ db: database().db, epoch: database().epoch, ...options });
    const sent = value === undefined ? body : JSON.stringify(value);
    return app.request(path, {
      method: method ?? (sent === undefined ? 'GET' : 'POST'),
      ...(sent !== undefined && { body: sent }),
      headers: {
        ...(value !== undefined && { 'content-type': json }),
        ...(as && { authorization: `Bearer ${as.token}` }),
        ...headers,
      },
    });
  }

  async function team(ticketLinks = false): Promise<Invites & { id: string }> {
    const id = randomUUID();
    return { id, ...(await createTeam(database().db, 'Test team', id, ticketLinks)) };
  }

  async function enrol(invite: string, label?: string): Promise<Device> {
    const answer = await call('/v1/enrol', { json: { invite, label } });
    if (answer.status !== 200) throw new Error(await answer.text());
    return (await answer.json()) as Device;
  }

  /** A new team with one device per role. */
  async function staffed(ticketLinks = false): Promise<Record<Role, Device> & { id: string; invites: Invites }> {
    const { id, ...invites } = await team(ticketLinks);
    const [agent, lead, owner] = [await enrol(invites.agent), await enrol(invites.lead), await enrol(invites.owner)];
    return { id, invites, agent, lead, owner };
  }

  async function push(as: Device, items: unknown[]): Promise<ItemResult[]> {
    const answer = await call('/v1/push', { as, json: batch(items) });
    if (answer.status !== 200) throw new Error(await answer.text());
    return ((await answer.json()) as { results: ItemResult[] }).results;
  }

  return { call, team, enrol, staffed, push, database };
}

export const batch = (items: unknown[], sentAt = new Date()) => ({
  protocol: 1,
  install_id: randomUUID(),
  batch_id: randomUUID(),
  sent_at: sentAt.toISOString(),
  items,
});

/** A recording with a fresh id; `payload` and `more` replace parts of it. */
export function recorded(payload: Partial<InsightPayload> = {}, more: Record<string, unknown> = {}) {
  return {
    id: v7(),
    kind: 'insight.recorded',
    captured_at: new Date().toISOString(),
    payload: {
      tag: 'log.late',
      taxonomy: 1,
      helpdesk: 'zendesk',
      host: 'acme.zendesk.com',
      ticket: '4711',
      language: 'en',
      ...payload,
    },
    ...more,
  };
}

export const amended = (of: string, rev: number, payload: Partial<InsightPayload>, id: string = v7()) => ({
  id,
  kind: 'insight.amended',
  captured_at: new Date().toISOString(),
  of,
  rev,
  payload,
});

export const withdrawn = (of: string) => ({
  id: v7(),
  kind: 'insight.withdrawn',
  captured_at: new Date().toISOString(),
  of,
});

export async function problemOf(answer: Response): Promise<Problem> {
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) throw new Error('not a problem');
  return (await answer.json()) as Problem;
}
