import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** A server that looks like an endpoint but shows a certificate nobody vouches for. Resolves its address and its end. */
export async function startForeignEndpoint(): Promise<{ url: string; close(): Promise<void> }> {
  const certificate = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
  const server = https.createServer({ key: certificate.private, cert: certificate.cert }, (_request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.end('{"product":"fairside"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
