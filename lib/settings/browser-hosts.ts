/** The browser's part in own domains: permissions, registered scripts, and tabs that are open already. */
import { browser } from 'wxt/browser';
import { injectLoaders } from '../messages/inject.ts';
import type { HostSeams } from './own-hosts.ts';

const prefix = 'own-host:';

/** Everything but the endpoint's host, which the store knows. */
export const browserHosts: Omit<HostSeams, 'isEndpoint' | 'storage'> = {
  allowed: (pattern) => browser.permissions.contains({ origins: [pattern] }),
  giveBack: (pattern) => browser.permissions.remove({ origins: [pattern] }),
  async registered() {
    const scripts = await browser.scripting.getRegisteredContentScripts();
    return scripts.flatMap(({ id }) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));
  },
  register: (host, pages) =>
    browser.scripting.registerContentScripts([
      {
        id: prefix + host,
        matches: [pages],
        js: ['/content-scripts/helpdesk.js'],
        runAt: 'document_start',
        persistAcrossSessions: true,
      },
    ]),
  unregister: (host) => browser.scripting.unregisterContentScripts({ ids: [prefix + host] }),
  inject: (pages) => injectLoaders([pages]),
};
