import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import type { InsightPayload, PushRequest } from '../../lib/sync/protocol.ts';
import type { World } from './world.ts';

type Some = Partial<InsightPayload> & { readonly tag: string };

const day = 86_400_000;
const kinds: readonly Some[] = [
  { tag: 'log.late', product: 'Kettle', excerpt: 'The courier never comes on Saturdays' },
  { tag: 'log.late', product: 'Desk lamp', excerpt: 'El repartidor no pasó el sábado', language: 'es' },
  { tag: 'prd.defect', product: 'Kettle', excerpt: 'The lid of the kettle cracked', urgent: true },
  { tag: 'bil.refund', money: { amount: 42.5, currency: 'EUR' }, note: 'Waits for the refund' },
  { tag: 'sal.buy', product: 'Desk lamp', excerpt: 'Is there a larger desk lamp?' },
  { tag: 'svc.praise', excerpt: 'Gracias por la rapidez', language: 'es' },
  { tag: 'web.self', excerpt: 'I could not change the address myself' },
  { tag: 'int.wait', area: 'Stores', asked: 'Where the parcel is', due: '2026-01-15' },
  { tag: 'int.help', area: 'Accounts', note: 'Answered within the hour' },
];

/** Insights of a colleague's device over the last ten weeks, pushed as a device pushes them. */
export async function pushTeamInsights(world: World, howMany = 90): Promise<void> {
  const post = async (path: string, body: unknown, token?: string) => {
    const answer = await fetch(`${world.endpointUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as { token: string; results?: { status: string }[] };
  };
  const { token } = await post('/v1/enrol', { invite: await world.endpoint.createInvite('agent') });
  const now = Date.now();
  const items: PushRequest['items'] = Array.from({ length: howMany }, (_, index) => ({
    id: v7(),
    kind: 'insight.recorded',
    captured_at: new Date(now - ((index * 70) / howMany) * day).toISOString(),
    payload: {
      taxonomy: 1,
      helpdesk: index % 3 === 0 ? 'freshdesk' : 'zendesk',
      host: index % 3 === 0 ? 'practice.freshdesk.com' : 'practice.zendesk.com',
      ticket: String(5000 + index),
      language: 'en',
      ...(kinds[index % kinds.length] ?? { tag: 'log.late' }),
    },
  }));
  const sent_at = new Date(now).toISOString();
  const request: PushRequest = { protocol: 1, install_id: randomUUID(), batch_id: randomUUID(), sent_at, items };
  const { results = [] } = await post('/v1/push', request, token);
  const refused = results.filter(({ status }) => status !== 'stored');
  if (refused.length > 0) throw new Error(JSON.stringify(refused[0]));
}
