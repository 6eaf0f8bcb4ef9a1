/** Clients that push one batch after another, each over a connection of its own and with a token of its own. */
import { Agent, request } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { quantile } from '../quantile.ts';
import { body } from './items.ts';
import type { Served } from './serve.ts';

export interface Load {
  readonly rowsPerSecond: number;
  /** From the request's first byte to the answer's last, in ms. */
  readonly p50: number;
  readonly p99: number;
  /** Answers 503: the endpoint had no connection to its database within ten seconds. */
  readonly refused: number;
}

/** What a client waits after a refusal, in ms at most: far less than a device does, so that the load stays one. */
const patience = 500;

/** @returns Whether it was taken: an endpoint that cannot answer now says so, and the device tries again. */
function push(agent: Agent, { port }: Served, token: string, packed: Buffer): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'accept-encoding': 'gzip',
      'content-length': packed.length,
    };
    const sent = request({ agent, port, host: '127.0.0.1', method: 'POST', path: '/v1/push', headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        if (answer.statusCode === 503) return resolve(false);
        const bytes = Buffer.concat(chunks);
        const text = (answer.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('latin1');
        const refused = answer.statusCode !== 200 || text.includes('"rejected"');
        if (refused) reject(new Error(`${answer.statusCode} ${text.slice(0, 300)}`));
        else resolve(true);
      });
    });
    sent.on('error', reject);
    sent.end(packed);
  });
}

/** Bodies are made and packed before the clock starts, as they are on devices elsewhere. */
export async function load(served: Served, size: number, clients: number, batches: number): Promise<Load> {
  const bodies = Array.from({ length: batches }, (_, n) => gzipSync(body(n * size, size), { level: 6 }));
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  let [next, refused] = [0, 0];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      const token = served.agents[client] ?? '';
      for (let packed = bodies[next++]; packed; packed = bodies[next++]) {
        const since = performance.now();
        while (!(await push(agent, served, token, packed))) {
          refused += 1;
          await new Promise((resolve) => setTimeout(resolve, patience * Math.random()));
        }
        times.push(performance.now() - since);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
  return { rowsPerSecond: (batches * size) / seconds, p50, p99, refused };
}
