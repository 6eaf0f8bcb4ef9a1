import { browser } from 'wxt/browser';
import type { AccessToHelpdesks } from '../../components/shared/page/HelpdeskAccess.tsx';

/** The hosts of the manifest, as the browser grants them now. */
export const accessToHelpdesks: AccessToHelpdesks = {
  async missing() {
    const hosts: string[] = browser.runtime.getManifest().host_permissions ?? [];
    const given = await Promise.all(hosts.map((host) => browser.permissions.contains({ origins: [host] })));
    return hosts.filter((_, index) => given[index] === false);
  },
  request: (patterns) => browser.permissions.request({ origins: [...patterns] }),
  onChange(listener) {
    browser.permissions.onAdded.addListener(listener);
    browser.permissions.onRemoved.addListener(listener);
    return () => {
      browser.permissions.onAdded.removeListener(listener);
      browser.permissions.onRemoved.removeListener(listener);
    };
  },
};
