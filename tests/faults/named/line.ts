/** A real endpoint on its PostgreSQL, a line before it that can be cut, and devices at its other end; one per test file. */
import { afterAll, beforeAll } from 'vitest';
import { type Endpoint, startEndpoint } from '../../../endpoint/server.ts';
import { fillDataFolder } from '../../ready/data-folder.ts';
import { removeFolder, temporaryFolder } from '../../unit/endpoint/database.ts';
import { countsIn, inCluster } from '../cluster.ts';
import { type CuttingProxy, startCuttingProxy } from '../cutting-proxy.ts';
import { type Fetch, type RealDevice, realDevice } from '../real-device.ts';

export interface Line {
  readonly dataDir: string;
  readonly endpoint: Endpoint;
  readonly proxy: CuttingProxy;
  /** Asks its PostgreSQL. */
  endpointSays<T extends object>(query: string): Promise<T[]>;
  /** Enrols a new device at the other end of the line. */
  device(fetch?: Fetch, clockOff?: number): Promise<RealDevice>;
}

/** Call at the top of a file; the getter works inside its tests. */
export function testLine(): () => Line {
  const dataDir = temporaryFolder();
  let line: Line | undefined;
  beforeAll(async () => {
    await fillDataFolder(dataDir);
    const endpoint = await startEndpoint({ port: 0, dataDir });
    const proxy = await startCuttingProxy(Number(new URL(endpoint.url).port));
    const url = `http://127.0.0.1:${proxy.port}`;
    line = {
      dataDir,
      endpoint,
      proxy,
      endpointSays: (query) => inCluster(dataDir, async (client) => (await client.query(query)).rows),
      device: async (fetch, clockOff = 0) => {
        const invite = await endpoint.createInvite('agent');
        return realDevice({ url, invite, there: countsIn(dataDir), clockOff, ...(fetch && { fetch }) });
      },
    };
  });
  afterAll(async () => {
    await line?.proxy.close();
    await line?.endpoint.close();
    removeFolder(dataDir);
  });
  return () => {
    if (line === undefined) throw new Error('the line is not up yet');
    return line;
  };
}
