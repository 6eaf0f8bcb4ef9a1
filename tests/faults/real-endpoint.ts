/** An endpoint process that is really killed and started again, behind a line that keeps its address. */

import { runEndpoint, type Started, stop } from '../commands/process.ts';
import { fillDataFolder } from '../ready/data-folder.ts';
import { removeFolder, temporaryFolder } from '../unit/endpoint/database.ts';
import { countsIn } from './cluster.ts';
import { startCuttingProxy } from './cutting-proxy.ts';
import { type RealDevice, realDevice } from './real-device.ts';

export const portOf = ({ line, errors }: Started): number => {
  if (!line) throw new Error(errors());
  return Number(new URL(line.url).port);
};

interface ProcessOptions {
  /** A PostgreSQL of one's own: its connection string, and the folder it lies in. Absent = embedded. */
  readonly separate?: { readonly databaseUrl: string; readonly dataDir: string };
}

export async function realEndpoint({ separate }: ProcessOptions = {}) {
  let dataDir = temporaryFolder();
  const folders = [dataDir];
  const env: Record<string, string> = separate ? { DATABASE_URL: separate.databaseUrl } : {};
  if (separate === undefined) await fillDataFolder(dataDir);
  let server = await runEndpoint(dataDir, [], env);
  const proxy = await startCuttingProxy(portOf(server));
  const invite = server.line?.invites?.agent ?? '';
  const there = () => countsIn(separate?.dataDir ?? dataDir)();

  const real = {
    proxy,
    there,
    get dataDir() {
      return dataDir;
    },
    get server() {
      return server;
    },
    device: (): Promise<RealDevice> => realDevice({ url: `http://127.0.0.1:${proxy.port}`, invite, there }),
    /** At once, as the machine's own killer does. */
    async kill(): Promise<void> {
      server.child.kill('SIGKILL');
      await server.ended();
    },
    stop: () => stop(server),
    /** Starts again, on another folder if one is given. */
    async start(folder?: string): Promise<void> {
      if (folder !== undefined) {
        folders.push(folder);
        dataDir = folder;
      }
      server = await runEndpoint(dataDir, [], env);
      proxy.target = portOf(server);
    },
    async close(): Promise<void> {
      await proxy.close();
      await stop(server);
      for (const folder of folders) removeFolder(folder);
    },
  };
  return real;
}
export type RealEndpoint = Awaited<ReturnType<typeof realEndpoint>>;
