import { describe, expect, it } from 'vitest';
import { Failure } from '../../../lib/messages/failure.ts';
import { readPolicy } from '../../../lib/settings/policy.ts';
import { policyKey, takeUpPolicy } from '../../../lib/settings/take-up-policy.ts';
import { memoryStorage } from '../store/device.ts';

const whole = {
  endpoint: ' https://fairside.example.com/ ',
  invite: 'invite-of-many-uses',
  language: 'es',
  hosts: ['help.acme.com', 'https://Help.Acme.com/a/tickets'],
};

describe('a policy', () => {
  it('is read whole, each value as a person would have typed it', () => {
    expect(readPolicy(whole)).toEqual({
      policy: {
        endpoint: 'https://fairside.example.com',
        invite: 'invite-of-many-uses',
        language: 'es',
        hosts: ['help.acme.com'],
      },
      problems: [],
    });
    expect(readPolicy({})).toEqual({ policy: { hosts: [] }, problems: [] });
    expect(readPolicy({ endpoint: 'fairside.example.com' }).problems).toEqual([]);
  });

  it.each([
    [{ endpoint: 'http://fairside.example.com' }, 'endpoint', 'insecure_url'],
    [{ endpoint: 'not an address' }, 'endpoint', 'invalid_url'],
    [{ endpoint: 8787 }, 'endpoint', 'not_text'],
    [{ invite: 'short', endpoint: 'a.example' }, 'invite', 'invite_invalid'],
    [{ invite: 'invite-of-many-uses' }, 'endpoint', 'missing'],
    [{ language: 'fr' }, 'language', 'unknown_language'],
    [{ language: null }, 'language', 'not_text'],
    [{ hosts: 'help.acme.com' }, 'hosts', 'not_list'],
    [{ hosts: ['help.acme.com', '*.acme.com'] }, 'hosts.1', 'invalid_url'],
    [{ hosts: [7] }, 'hosts.0', 'not_text'],
    [{ hosts: ['acme.freshdesk.com'] }, 'hosts.0', 'known_host'],
    [{ endpiont: 'https://fairside.example.com' }, 'endpiont', 'unknown_name'],
    [{ constructor: 'x' }, 'constructor', 'unknown_name'],
  ])('%j: names the place and why, and keeps the rest', (raw, path, reason) => {
    expect(readPolicy(raw).problems).toEqual([{ path, reason }]);
    const { policy } = readPolicy({ language: 'es', ...raw });
    if (!('language' in raw)) expect(policy.language).toBe('es');
    if (path === 'hosts.1') expect(policy.hosts).toEqual(['help.acme.com']);
  });
});

/** A device under a policy, with an endpoint that answers what it is told. */
function managedDevice(policy: Record<string, unknown> | Error = whole) {
  const device = {
    policy,
    storage: memoryStorage(),
    now: 1_000_000,
    languages: [] as string[],
    hosts: [] as string[],
    tries: [] as unknown[],
    enrolledAt: null as string | null,
    refuse: null as Failure | null,
    takeUp: () =>
      takeUpPolicy({
        storage: device.storage,
        managed: async () => {
          if (device.policy instanceof Error) throw device.policy;
          return device.policy;
        },
        changeLanguage: async (language) => device.languages.push(language),
        noteHosts: async (hosts) => device.hosts.push(...hosts),
        enrolment: async () => (device.enrolledAt === null ? null : { url: device.enrolledAt }),
        enrol: async (request) => {
          device.tries.push(request);
          if (device.refuse !== null) throw device.refuse;
          device.enrolledAt = request.url;
        },
        now: () => device.now,
      }),
  };
  return device;
}

describe('a device under a policy', () => {
  it('enrols, takes up language and hosts, and does it once', async () => {
    const device = managedDevice();
    await device.takeUp();
    await device.takeUp();
    expect(device.tries).toEqual([{ url: 'https://fairside.example.com', invite: 'invite-of-many-uses' }]);
    expect([device.languages, device.hosts]).toEqual([['es'], ['help.acme.com']]);
  });

  it('lets the person choose another language, until the policy says something new', async () => {
    const device = managedDevice();
    await device.takeUp();
    device.policy = { ...whole, language: 'en' };
    await device.takeUp();
    expect(device.languages).toEqual(['es', 'en']);
  });

  it('follows the policy to another endpoint', async () => {
    const device = managedDevice();
    await device.takeUp();
    device.policy = { ...whole, endpoint: 'https://other.example.com' };
    await device.takeUp();
    expect(device.enrolledAt).toBe('https://other.example.com');
  });

  it('keeps why enrolling failed and tries again a minute later, a refused invite a day later', async () => {
    const device = managedDevice();
    device.refuse = new Failure('unreachable', 'fairside.example.com');
    await device.takeUp();
    await device.takeUp();
    expect(device.tries).toHaveLength(1);
    expect(device.storage.entries[policyKey]).toMatchObject({ code: 'unreachable', detail: 'fairside.example.com' });
    device.now += 60_000;
    device.refuse = new Failure('invite_invalid');
    await device.takeUp();
    device.now += 3_600_000;
    await device.takeUp();
    expect(device.tries).toHaveLength(2);
    device.now += 86_400_000;
    device.refuse = null;
    await device.takeUp();
    expect(device.enrolledAt).toBe('https://fairside.example.com');
    expect(device.storage.entries[policyKey]).not.toHaveProperty('code');
  });

  it('does nothing without a policy, without an invite, or where the browser knows of none', async () => {
    for (const policy of [{}, { endpoint: 'https://fairside.example.com' }, new Error('no managed storage')]) {
      const device = managedDevice(policy);
      await device.takeUp();
      expect([device.tries, device.languages, device.hosts]).toEqual([[], [], []]);
    }
  });
});
