/**
 * Helpdesks on a company's own domains: which they are, in `storage.local`; the loader registered on each. The browser may
 * forget a registration with an update and a person may take a permission back, so both are looked at anew each time.
 */
import '../messages/zod-setup.ts';
import * as z from 'zod/mini';
import type { OwnHost } from '../messages/browser-contract.ts';
import { Failure } from '../messages/failure.ts';
import { oneAfterAnother } from '../messages/one-after-another.ts';
import { agentPages, helpdeskHost, hostPattern } from './helpdesk-host.ts';
import type { SettingsStorage } from './settings.ts';

const key = 'own-hosts';
const schema = z.array(z.string());
/** No company has more; a list without end would slow every start. */
const most = 20;

/** What the browser does for it. */
export interface HostSeams {
  readonly storage: SettingsStorage;
  readonly allowed: (pattern: string) => Promise<boolean>;
  readonly giveBack: (pattern: string) => Promise<unknown>;
  /** Hosts with a registered loader now. */
  readonly registered: () => Promise<readonly string[]>;
  readonly register: (host: string, pages: string) => Promise<void>;
  readonly unregister: (host: string) => Promise<void>;
  /** Brings the loader into tabs that are open there already. */
  readonly inject: (pages: string) => Promise<void>;
  /** Whether the endpoint is reached on this host: its permission is then not ours alone to give back. */
  readonly isEndpoint: (host: string) => Promise<boolean>;
}

export interface OwnHosts {
  list(): Promise<OwnHost[]>;
  /** @throws Failure of `helpdeskHost`, `permission_missing`, `invalid_request` beyond twenty. */
  add(typed: string): Promise<OwnHost[]>;
  remove(host: string): Promise<OwnHost[]>;
  /** Puts hosts in the list that a person has still to allow, twenty in all at most. */
  note(hosts: readonly string[]): Promise<void>;
  /**
   * Makes the registrations what the list says. One that the browser refuses keeps none of the others from it.
   * @throws what the browser said of the first it refused.
   */
  restore(): Promise<void>;
}

export function createOwnHosts(seams: HostSeams): OwnHosts {
  const { storage } = seams;
  /** A start, an update and a person may want something at once, and a browser refuses what is registered already. */
  const inTurn = oneAfterAnother();
  const read = async (): Promise<string[]> => {
    const checked = z.safeParse(schema, (await storage.get([key]))[key]);
    return checked.success ? checked.data : [];
  };
  const list = async () =>
    Promise.all((await read()).map(async (host) => ({ host, allowed: await seams.allowed(hostPattern(host)) })));
  const restore = async () => {
    const wanted = (await list()).filter(({ allowed }) => allowed).map(({ host }) => host);
    const now = await seams.registered();
    const settled = await Promise.allSettled([
      ...now.filter((host) => !wanted.includes(host)).map((host) => seams.unregister(host)),
      ...wanted.filter((host) => !now.includes(host)).map((host) => seams.register(host, agentPages(host))),
    ]);
    const refused = settled.find(({ status }) => status === 'rejected');
    if (refused !== undefined) throw (refused as PromiseRejectedResult).reason;
  };
  return {
    list,
    restore: () => inTurn(restore),
    async add(typed) {
      const host = helpdeskHost(typed);
      await inTurn(async () => {
        if (!(await seams.allowed(hostPattern(host)))) throw new Failure('permission_missing', host);
        const hosts = await read();
        if (!hosts.includes(host)) {
          if (hosts.length >= most) throw new Failure('invalid_request', `addHost: ${most}`);
          await storage.set({ [key]: [...hosts, host].sort() });
        }
        await restore();
      });
      // A tab that is still loading is waited for, and nobody else has to.
      await seams.inject(agentPages(host));
      return list();
    },
    note: (some) =>
      inTurn(async () => {
        const hosts = [...new Set([...(await read()), ...some])].slice(0, most).sort();
        await storage.set({ [key]: hosts });
        await restore();
      }),
    remove: (host) =>
      inTurn(async () => {
        await storage.set({ [key]: (await read()).filter((one) => one !== host) });
        await restore();
        if (!(await seams.isEndpoint(host))) await seams.giveBack(hostPattern(host));
        return list();
      }),
  };
}
