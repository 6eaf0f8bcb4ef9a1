import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { siteKind } from './state.ts';

/** A running proxy. `refused` holds every other place the browser asked for, as `host:port`, oldest first. */
export interface PracticeProxy {
  readonly port: number;
  readonly refused: readonly string[];
  close(): Promise<void>;
}

/**
 * An HTTP proxy on loopback that leads every host of the two helpdesks to the practice sites and refuses all else: for a
 * browser that cannot be told on its command line where a name leads (Firefox).
 * @param target port of the practice sites.
 */
export async function startPracticeProxy(target: number): Promise<PracticeProxy> {
  const refused: string[] = [];
  const open = new Set<net.Socket>();
  const server = http.createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket: net.Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
    const wanted = request.url ?? '';
    if (siteKind(wanted.replace(/:443$/, '')) === null) {
      refused.push(wanted);
      return socket.end('HTTP/1.1 502 Not a practice site\r\n\r\n');
    }
    const site = net.connect(target, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      site.pipe(socket).pipe(site);
    });
    site.on('error', () => socket.destroy());
    socket.on('close', () => site.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    async close() {
      server.close();
      for (const socket of open) socket.destroy();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
