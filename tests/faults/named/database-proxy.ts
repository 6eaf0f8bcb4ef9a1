/** Before PostgreSQL: a line that can be moved to another one, and that may lose a COMMIT or the answer to one. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** `lost`: PostgreSQL never gets the COMMIT; `unanswered`: it does, and nobody hears what became of it. */
export type Commits = 'pass' | 'lost' | 'unanswered';

export interface DatabaseProxy {
  readonly port: number;
  /** Where new connections lead. */
  target: number;
  /** What happens to one COMMIT; those before and after it pass. */
  commits: Commits;
  /** How many pass before it. */
  passing: number;
  /** Ends every connection through it. */
  cut(): void;
  close(): Promise<void>;
}

export async function startDatabaseProxy(target: number): Promise<DatabaseProxy> {
  const open = new Set<Socket>();
  const state = { target, commits: 'pass' as Commits, passing: 0 };
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  const server = createServer((endpoint) => {
    const database = connect(state.target, '127.0.0.1');
    for (const socket of [endpoint, database]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket));
      socket.on('error', () => undefined);
    }
    let deaf = false;
    endpoint.on('data', (chunk: Buffer) => {
      const fault = state.commits;
      if (fault === 'pass' || !chunk.includes('commit\0')) return void database.write(chunk);
      if (state.passing > 0) {
        state.passing -= 1;
        return void database.write(chunk);
      }
      state.commits = 'pass';
      if (fault === 'lost') return void endpoint.destroy();
      deaf = true;
      database.write(chunk);
    });
    database.on('data', (chunk: Buffer) => {
      if (deaf) endpoint.destroy();
      else endpoint.write(chunk);
    });
    endpoint.on('close', () => database.destroy());
    database.on('close', () => endpoint.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(state, {
    port: (server.address() as AddressInfo).port,
    cut,
    close: () =>
      new Promise<void>((resolve) => {
        cut();
        server.close(() => resolve());
      }),
  });
}
