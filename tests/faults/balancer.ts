/** A round-robin proxy: each connection goes to the next endpoint, dead or not, as a simple balancer does. */
import { EventEmitter, once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Balancer {
  readonly port: number;
  /** Where connections lead, in turn. A port nobody listens on refuses. */
  targets: number[];
  /** Connections so far. */
  readonly connections: number;
  /** Resolves with so many more. */
  after(more: number): Promise<void>;
  close(): Promise<void>;
}

export async function startBalancer(targets: number[]): Promise<Balancer> {
  const open = new Set<Socket>();
  const state = { targets, connections: 0 };
  const arrivals = new EventEmitter();
  const server = createServer((device) => {
    const target = state.targets[state.connections % state.targets.length] ?? 0;
    state.connections += 1;
    arrivals.emit('connection');
    const endpoint = connect(target, '127.0.0.1');
    for (const [socket, other] of [
      [device, endpoint],
      [endpoint, device],
    ] as const) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    device.pipe(endpoint);
    endpoint.pipe(device);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    port: (server.address() as AddressInfo).port,
    async after(more: number) {
      for (const until = state.connections + more; state.connections < until; ) await once(arrivals, 'connection');
    },
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  });
}
