import { randomBytes } from 'node:crypto';
import { type LiveTicket, liveTicket } from './live-ticket.ts';
import { renamed } from './rename.ts';
import { tickets } from './tickets.ts';
import type { Variant } from './variants.ts';

/** The two kinds of practice site. */
export type SiteKind = 'zendesk' | 'freshdesk';

/** How an API call goes wrong. What is left out stays as it is. */
export interface Fault {
  /** Which paths fail (query included); all of `/api/` when left out. */
  readonly path?: RegExp;
  readonly method?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent instead of the real answer, as it is. */
  readonly body?: string;
  readonly contentType?: string;
  /** Milliseconds before the answer. */
  readonly delay?: number;
  /** The answer waits for this promise: slow without a clock. */
  readonly until?: Promise<unknown>;
  /** What somebody else does in the moment after the call was answered. */
  readonly after?: () => void;
  /** The connection is cut without an answer. */
  readonly drop?: boolean;
  /** How many calls fail; every one when left out. */
  readonly times?: number;
}

/** The domain of a company that serves its Freshdesk under its own name. */
export const ownDomain = 'acme-shop.example';

/** Which site a host is, or null for a stranger. */
export function siteKind(host: string): SiteKind | null {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  if (name.endsWith('.zendesk.com')) return 'zendesk';
  return name.endsWith('.freshdesk.com') || name.endsWith(`.${ownDomain}`) ? 'freshdesk' : null;
}

/** One account: a host with its own tickets, sessions and faults. */
export class PracticeSite {
  /**
   * Most comments or conversations one API page carries; both products stop at 100. Zendesk's is small here so that a
   * thread has several pages.
   */
  pageSize: number;
  /** The layout its pages have; an address with `?variant=` has its own. */
  variant: Variant | '' = '';
  #renames: readonly string[] = [];
  #tickets = new Map<string, LiveTicket>();
  #sessions = new Set<string>();
  #faults: { fault: Fault; left: number }[] = [];
  /** The token that a write has to carry. */
  readonly csrfToken = randomBytes(24).toString('base64url');

  constructor(
    readonly host: string,
    readonly kind: SiteKind,
  ) {
    this.pageSize = 0;
    this.reset();
  }

  /** Tickets as delivered, nobody signed out, nothing failing. Sessions stay. */
  reset(): void {
    this.pageSize = this.kind === 'zendesk' ? 6 : 100;
    this.#tickets = new Map(tickets.map((ticket) => [ticket.id, liveTicket(ticket)]));
    this.#faults = [];
    this.variant = '';
    this.#renames = [];
  }

  /** From the next page on, these names of attributes, classes and ids are other ones, in scripts and styles alike. */
  rename(...names: string[]): void {
    this.#renames = names;
  }

  /** A script or style of the site as it is now called. */
  written(text: string): string {
    return renamed(text, this.#renames);
  }

  get isRenamed(): boolean {
    return this.#renames.length > 0;
  }

  get tickets(): ReadonlyMap<string, LiveTicket> {
    return this.#tickets;
  }

  ticket(id: string): LiveTicket | undefined {
    return this.#tickets.get(id);
  }

  /** Makes matching API calls fail until the returned function is called. The newest fault comes first. */
  fail(fault: Fault): () => void {
    const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
    this.#faults.unshift(entry);
    return () => {
      this.#faults = this.#faults.filter((other) => other !== entry);
    };
  }

  /** The fault that this call meets, counted. */
  takeFault(method: string, path: string): Fault | null {
    const entry = this.#faults.find(
      ({ fault, left }) =>
        left > 0 && (fault.method ?? method) === method && (fault.path?.test(path) ?? path.startsWith('/api/')),
    );
    if (entry === undefined) return null;
    entry.left -= 1;
    return entry.fault;
  }

  signIn(): string {
    const session = randomBytes(18).toString('base64url');
    this.#sessions.add(session);
    return session;
  }

  isSignedIn(session: string | undefined): boolean {
    return session !== undefined && this.#sessions.has(session);
  }

  /** Ends every session: calls get 401 until a page is loaded again. */
  signOut(): void {
    this.#sessions.clear();
  }
}

/** All accounts that were visited so far. */
export class PracticeState {
  #sites = new Map<string, PracticeSite>();

  /** The account of that host. Throws for a host of neither helpdesk. */
  site(host: string): PracticeSite {
    const name = host.replace(/:\d+$/, '').toLowerCase();
    const kind = siteKind(name);
    if (kind === null) throw new Error(`${host} is no host of a practice site.`);
    const site = this.#sites.get(name) ?? new PracticeSite(name, kind);
    this.#sites.set(name, site);
    return site;
  }

  /** Every account as delivered. */
  reset(): void {
    for (const site of this.#sites.values()) site.reset();
  }
}
