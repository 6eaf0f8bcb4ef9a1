/**
 * The wire between a client and its endpoint, alike for every product: counts requests, and bytes at the client's sockets
 * with all that HTTP adds; and breaks a share of the requests, half of them before the endpoint has them, half after it has
 * done its work. It reads requests, not connections: clients that keep a connection open are broken as often as others.
 */
import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { random } from '../../../tools/seed/random.ts';

export interface Counts {
  readonly requests: number;
  readonly broken: number;
  /** Bytes from and to the client. */
  readonly up: number;
  readonly down: number;
}

export interface Wire {
  readonly port: number;
  /** Share of the requests that are broken, from now on. */
  faults: number;
  /** What went over it since the last time this was asked. */
  taken(): Counts;
  close(): Promise<void>;
}

const nothing: Counts = { requests: 0, broken: 0, up: 0, down: 0 };

export async function layWire(target: number, seed: number): Promise<Wire> {
  const chance = random(seed);
  const open = new Set<Socket>();
  const agent = new Agent({ keepAlive: true });
  let [requests, broken, up, down] = [0, 0, 0, 0];
  let before = nothing;
  const wire = { faults: 0 };
  const server = createServer((asked, answer) => {
    requests += 1;
    const breaks = chance.next() < wire.faults;
    if (breaks) broken += 1;
    if (breaks && chance.next() < 0.5) asked.socket.destroy();
    else pass(asked, answer, { agent, target, lose: breaks });
  });
  server.keepAliveTimeout = 60_000;
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => {
      open.delete(socket);
      up += socket.bytesRead;
      down += socket.bytesWritten;
    });
  });
  const sum = (key: 'bytesRead' | 'bytesWritten') => [...open].reduce((total, socket) => total + socket[key], 0);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(wire, {
    port: (server.address() as AddressInfo).port,
    taken: (): Counts => {
      const now = { requests, broken, up: up + sum('bytesRead'), down: down + sum('bytesWritten') };
      const since = {
        requests: now.requests - before.requests,
        broken: now.broken - before.broken,
        up: now.up - before.up,
        down: now.down - before.down,
      };
      before = now;
      return since;
    },
    close: () =>
      new Promise<void>((resolve) => {
        agent.destroy();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

interface Onward {
  readonly agent: Agent;
  readonly target: number;
  /** The answer ends here: the work is done, and the client does not know. */
  readonly lose: boolean;
}

function pass(asked: IncomingMessage, answer: ServerResponse, { agent, target, lose }: Onward): void {
  const { method, url: path, headers } = asked;
  const onward = send({ agent, host: '127.0.0.1', port: target, method, path, headers }, (told) => {
    if (lose) {
      told.resume();
      told.on('end', () => asked.socket.destroy());
      return;
    }
    answer.writeHead(told.statusCode ?? 502, told.headers);
    told.pipe(answer);
  });
  onward.on('error', () => asked.socket.destroy());
  asked.pipe(onward);
}
