/** Sends a seed to an endpoint as a device does: batch after batch, again when it is told to wait. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { PROTOCOL, pushResponseSchema } from '../../lib/sync/protocol.ts';
import type { SeedInsight } from './generate.ts';

const perBatch = 500;
const tries = 20;

/** @returns How many are stored there now, those that were there before included. @throws When the endpoint refuses one, or does not answer. */
export async function pushTo(
  url: string,
  token: string,
  insights: Iterable<SeedInsight>,
  say: (what: string) => void,
): Promise<number> {
  let stored = 0;
  let batch: SeedInsight[] = [];
  const send = async () => {
    stored += await pushBatch(url, token, batch);
    batch = [];
    say(`${stored} sent`);
  };
  for (const insight of insights) {
    batch.push(insight);
    if (batch.length === perBatch) await send();
  }
  if (batch.length > 0) await send();
  return stored;
}

async function pushBatch(url: string, token: string, batch: readonly SeedInsight[]): Promise<number> {
  const items = batch.map(({ id, at, payload }) => {
    return { id, kind: 'insight.recorded', captured_at: new Date(at).toISOString(), payload };
  });
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const answer = await fetch(`${url.replace(/\/+$/, '')}/v1/push`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        protocol: PROTOCOL,
        install_id: randomUUID(),
        batch_id: randomUUID(),
        sent_at: new Date().toISOString(),
        items,
      }),
    });
    if (answer.status === 429 || answer.status === 503) {
      await pause(Number(answer.headers.get('retry-after') ?? '1') * 1000);
      continue;
    }
    if (!answer.ok) throw new Error(`The endpoint answered ${answer.status}: ${await answer.text()}`);
    const { results } = pushResponseSchema.parse(await answer.json());
    const refused = results.find(({ status }) => status === 'rejected');
    if (refused) throw new Error(`The endpoint refused ${refused.id}: ${refused.code} at ${refused.path}.`);
    return results.length;
  }
  throw new Error('The endpoint asked to wait twenty times in a row.');
}
