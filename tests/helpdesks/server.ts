import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { json, type PracticeAnswer, type PracticeRequest } from './api/exchange.ts';
import { freshdeskApi } from './api/freshdesk.ts';
import { zendeskApi } from './api/zendesk.ts';
import { makeCertificate } from './certificate.ts';
import { pageDataAnswer, pageDocument, sessionOf } from './page-document.ts';
import { type PageFile, readPageFiles } from './page-files.ts';
import { type Fault, ownDomain, PracticeState, siteKind } from './state.ts';
import { type PracticeTicket, tickets } from './tickets.ts';

export type { LiveComment, LiveTicket, NewComment } from './live-ticket.ts';
export { addComment } from './live-ticket.ts';
export type { Fault, PracticeSite, PracticeState, SiteKind } from './state.ts';

/** One request the server received. */
export interface LoggedRequest {
  readonly method: string;
  readonly host: string;
  /** Path with query. */
  readonly path: string;
  readonly body: string;
  /** Status of the answer, or 0 when the connection was cut on purpose. */
  readonly status: number;
}

/** The running practice sites. */
export interface PracticeHelpdesks {
  readonly port: number;
  readonly hosts: { readonly zendesk: string; readonly freshdesk: string; readonly own: string };
  /**
   * Chromium flags that lead every host of a practice site here and trust this run's certificate and
   * no other. The browser needs a `--user-data-dir` of its own, or it ignores the second flag.
   */
  readonly browserArgs: string[];
  /** The authority that vouches for the sites, as PEM, for clients that take one. */
  readonly certificate: string;
  readonly tickets: readonly PracticeTicket[];
  /** What each account holds now; tests look, reset and make it fail. */
  readonly state: PracticeState;
  /** Every request so far, oldest first. Empty it with `log.length = 0`. */
  readonly log: LoggedRequest[];
  close(): Promise<void>;
}

/** Where to listen: a free port of 127.0.0.1 when nothing is said. */
export interface PracticeOptions {
  readonly port?: number;
  readonly host?: string;
}

const homes = { zendesk: '/agent/dashboard', freshdesk: '/a/dashboard' } as const;
const pages = { zendesk: /^\/agent(\/|$)/, freshdesk: /^\/a(\/|$)/ } as const;

function answer(request: PracticeRequest, files: ReadonlyMap<string, PageFile>): PracticeAnswer {
  const { site, url } = request;
  const path = url.pathname;
  if (path.startsWith('/api/')) return site.kind === 'zendesk' ? zendeskApi(request) : freshdeskApi(request);
  const file = files.get(path);
  if (file !== undefined && site.isRenamed && /\.(js|css)$/.test(path) && path !== '/practice/ckeditor.js') {
    const headers = { 'Content-Type': file.type, 'Cache-Control': 'no-store' };
    return { status: 200, body: site.written(file.body.toString('utf8')), headers };
  }
  if (file !== undefined) {
    const headers = { 'Content-Type': file.type, 'Cache-Control': 'no-cache', ETag: file.tag };
    if (request.headers['if-none-match'] === file.tag) return { status: 304, body: '', headers };
    return { status: 200, body: file.body, headers };
  }
  if (path === '/practice/data.json') return pageDataAnswer(site);
  if (pages[site.kind].test(path)) return pageDocument(site, files);
  if (path === '/') return { status: 302, body: '', headers: { Location: homes[site.kind] } };
  return { status: 404, body: 'Not found', headers: { 'Content-Type': 'text/plain' } };
}

async function meet(fault: Fault, real: () => PracticeAnswer): Promise<PracticeAnswer | null> {
  if (fault.delay !== undefined) await pause(fault.delay);
  await fault.until;
  if (fault.drop === true) return null;
  if (fault.status === undefined && fault.body === undefined) {
    const whole = real();
    fault.after?.();
    return whole;
  }
  return {
    status: fault.status ?? 200,
    body: fault.body ?? '',
    headers: { 'Content-Type': fault.contentType ?? 'application/json; charset=utf-8', ...fault.headers },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Starts both practice sites on one HTTPS port; the host name of a request chooses the site and its account. */
export async function startPracticeHelpdesks(options: PracticeOptions = {}): Promise<PracticeHelpdesks> {
  const [certificate, files] = await Promise.all([makeCertificate(), readPageFiles()]);
  const state = new PracticeState();
  const log: LoggedRequest[] = [];

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const host = (incoming.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    const method = incoming.method ?? 'GET';
    const path = incoming.url ?? '/';
    const body = await bodyOf(incoming);
    const kind = siteKind(host);
    let reply: PracticeAnswer | null;
    if (kind === null) {
      reply = json({ error: `No practice site is called ${host}` }, 421);
    } else {
      const site = state.site(host);
      const request: PracticeRequest = {
        method,
        url: new URL(path, `https://${host}`),
        headers: incoming.headers as Record<string, string | undefined>,
        body,
        site,
        signedIn: site.isSignedIn(sessionOf(kind, incoming.headers.cookie)),
      };
      const fault = site.takeFault(method, path);
      reply = fault === null ? answer(request, files) : await meet(fault, () => answer(request, files));
    }
    log.push({ method, host, path, body, status: reply?.status ?? 0 });
    if (reply === null) {
      incoming.socket.destroy();
      return;
    }
    outgoing.writeHead(reply.status, reply.headers).end(method === 'HEAD' ? undefined : reply.body);
  }

  const server = createServer({ key: certificate.key, cert: certificate.cert }, (incoming, outgoing) => {
    // A browser that leaves in the middle of a request is no fault of the server.
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(options.port ?? 0, options.host ?? '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    port,
    hosts: { zendesk: 'practice.zendesk.com', freshdesk: 'practice.freshdesk.com', own: `help.${ownDomain}` },
    browserArgs: [
      `--host-resolver-rules=${['zendesk.com', 'freshdesk.com', ownDomain]
        .map((domain) => `MAP *.${domain}:443 127.0.0.1:${port}`)
        .join(', ')}`,
      `--ignore-certificate-errors-spki-list=${certificate.spki}`,
    ],
    certificate: certificate.authority,
    tickets,
    state,
    log,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
