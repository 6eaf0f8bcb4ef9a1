import { describe, expect, it } from 'vitest';
import { helpdeskHost } from '../../../lib/settings/helpdesk-host.ts';
import { createOwnHosts, type HostSeams } from '../../../lib/settings/own-hosts.ts';
import { memoryStorage } from '../store/device.ts';

describe('an address as it is typed', () => {
  it.each([
    ['help.acme.com', 'help.acme.com'],
    [' https://Help.Acme.com/a/tickets/12?x=1 ', 'help.acme.com'],
    ['help.acme.com:8443', 'help.acme.com'],
    ['https://ayuda.compañía.es/', 'ayuda.xn--compaa-7va5a.es'],
  ])('%s', (typed, host) => expect(helpdeskHost(typed)).toBe(host));

  it.each([
    ['', 'invalid_url'],
    ['help', 'invalid_url'],
    ['*.acme.com', 'invalid_url'],
    ['help acme com', 'invalid_url'],
    ['ftp://help.acme.com', 'invalid_url'],
    ['https://me:secret@help.acme.com', 'invalid_url'],
    ['https://[::1]/', 'invalid_url'],
    ['http://help.acme.com', 'insecure_url'],
    ['acme.freshdesk.com', 'known_host'],
    ['https://acme.zendesk.com/agent', 'known_host'],
  ])('%s is refused: %s', (typed, code) => {
    expect(() => helpdeskHost(typed)).toThrow(expect.objectContaining({ code }));
  });
});

/** A browser whose permissions and registrations the test sees. */
function fakeBrowserHosts(endpoint = '') {
  const permissions = new Set<string>();
  const scripts = new Map<string, string>();
  const injected: string[] = [];
  const seams: HostSeams = {
    storage: memoryStorage(),
    allowed: async (pattern) => permissions.has(pattern),
    giveBack: async (pattern) => permissions.delete(pattern),
    registered: async () => [...scripts.keys()],
    // As browsers do: what is there already, or not there, is refused.
    async register(host, pages) {
      if (scripts.has(host)) throw new Error(`Duplicate script ID '${host}'`);
      scripts.set(host, pages);
    },
    async unregister(host) {
      if (!scripts.delete(host)) throw new Error(`Nonexistent script ID '${host}'`);
    },
    inject: async (pages) => void injected.push(pages),
    isEndpoint: async (host) => host === endpoint,
  };
  return { permissions, scripts, injected, seams, hosts: createOwnHosts(seams) };
}

describe('own domains', () => {
  it('stand with their agent pages alone once the browser allows them, in open tabs too', async () => {
    const { permissions, scripts, injected, hosts } = fakeBrowserHosts();
    await expect(hosts.add('help.acme.com')).rejects.toMatchObject({ code: 'permission_missing' });
    expect(await hosts.list()).toEqual([]);
    permissions.add('https://help.acme.com/*');
    expect(await hosts.add('https://help.acme.com/a/')).toEqual([{ host: 'help.acme.com', allowed: true }]);
    await hosts.add('help.acme.com');
    expect([...scripts]).toEqual([['help.acme.com', 'https://help.acme.com/a/*']]);
    expect(injected).toContain('https://help.acme.com/a/*');
  });

  it('are registered again after an update forgot them, and never without permission', async () => {
    const { permissions, scripts, seams, hosts } = fakeBrowserHosts();
    for (const host of ['help.acme.com', 'care.acme.com']) {
      permissions.add(`https://${host}/*`);
      await hosts.add(host);
    }
    scripts.clear();
    permissions.delete('https://care.acme.com/*');
    await createOwnHosts(seams).restore();
    expect([...scripts.keys()]).toEqual(['help.acme.com']);
    expect(await hosts.list()).toContainEqual({ host: 'care.acme.com', allowed: false });
  });

  it('are changed one after the other: a start, an update and a person may come at once', async () => {
    const { permissions, scripts, hosts } = fakeBrowserHosts();
    for (const host of ['help.acme.com', 'care.acme.com']) permissions.add(`https://${host}/*`);
    await hosts.note(['help.acme.com']);
    scripts.clear();
    await Promise.all([hosts.restore(), hosts.restore(), hosts.add('care.acme.com'), hosts.note(['old.acme.com'])]);
    expect([...scripts.keys()].sort()).toEqual(['care.acme.com', 'help.acme.com']);
    expect((await hosts.list()).map(({ host }) => host)).toEqual(['care.acme.com', 'help.acme.com', 'old.acme.com']);
    await Promise.all([hosts.remove('help.acme.com'), hosts.remove('care.acme.com'), hosts.restore()]);
    expect([scripts.size, (await hosts.list()).length]).toEqual([0, 1]);
  });

  it('go on after a change that failed', async () => {
    const { permissions, hosts } = fakeBrowserHosts();
    await expect(hosts.add('help.acme.com')).rejects.toMatchObject({ code: 'permission_missing' });
    permissions.add('https://help.acme.com/*');
    expect(await hosts.add('help.acme.com')).toHaveLength(1);
  });

  it('of a policy stand in the list without permission, and come to life once it is given', async () => {
    const { permissions, scripts, hosts } = fakeBrowserHosts();
    await hosts.note(['help.acme.com']);
    expect([await hosts.list(), scripts.size]).toEqual([[{ host: 'help.acme.com', allowed: false }], 0]);
    permissions.add('https://help.acme.com/*');
    await hosts.add('help.acme.com');
    expect([...scripts.keys()]).toEqual(['help.acme.com']);
  });

  it('leave with their permission, unless the endpoint stands there as well', async () => {
    const { permissions, scripts, hosts } = fakeBrowserHosts('care.acme.com');
    for (const host of ['help.acme.com', 'care.acme.com']) {
      permissions.add(`https://${host}/*`);
      await hosts.add(host);
      await hosts.remove(host);
    }
    expect([scripts.size, await hosts.list()]).toEqual([0, []]);
    expect([...permissions]).toEqual(['https://care.acme.com/*']);
  });
});
