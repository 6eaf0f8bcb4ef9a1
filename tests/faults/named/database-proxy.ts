/** Before PostgreSQL: a line that can be moved to another one, and that may lose a COMMIT or the answer to one. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** `lost`: PostgreSQL never gets the COMMIT; `unanswered`: it does, and nobody hears what became of it. */
export type Commits = 'pass' | 'lost' | 'unanswered';

export interface DatabaseProxy {
  readonly port: number;
  /** Where new connections lead. */
  target: number;
  /** What happens to the next COMMIT of a transaction that said `after`; every other passes. */
  commits: Commits;
  /** Words of a statement: the endpoint groups in the background, so the next COMMIT of all may be another's. */
  after: string;
  /** Ends every connection through it. */
  cut(): void;
  close(): Promise<void>;
}

export async function startDatabaseProxy(target: number): Promise<DatabaseProxy> {
  const open = new Set<Socket>();
  const state = { target, commits: 'pass' as Commits, after: '' };
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
    let said = false;
    endpoint.on('data', (chunk: Buffer) => {
      const fault = state.commits;
      if (fault === 'pass') {
        said = false;
        return void database.write(chunk);
      }
      said ||= chunk.includes(state.after);
      if (!said || !chunk.includes('commit\0')) return void database.write(chunk);
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
