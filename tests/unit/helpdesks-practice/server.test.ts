import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeHelpdesks, startPracticeHelpdesks } from '../../helpdesks/server.ts';
import { clientOf } from './client.ts';

let sites: PracticeHelpdesks;
beforeAll(async () => {
  sites = await startPracticeHelpdesks();
});
afterAll(() => sites.close());
beforeEach(() => {
  sites.state.reset();
  sites.log.length = 0;
});

describe('one server, many accounts', () => {
  it('chooses the site by host', async () => {
    expect((await clientOf(sites, sites.hosts.zendesk).call('/agent/tickets/1001')).text).toContain('practice-zendesk');
    expect((await clientOf(sites, sites.hosts.freshdesk).call('/a/tickets/1001')).text).toContain('practice-freshdesk');
    expect((await clientOf(sites, sites.hosts.freshdesk).call('/agent/tickets/1001')).status).toBe(404);
  });

  it('keeps accounts apart', async () => {
    sites.state.site('other.zendesk.com').ticket('1001')?.tags.push('theirs');
    expect(sites.state.site(sites.hosts.zendesk).ticket('1001')?.tags).not.toContain('theirs');
    const session = clientOf(sites, 'other.zendesk.com');
    await session.signIn('/agent/tickets/1001');
    expect((await session.call('/api/v2/tickets/1001/tags')).json().tags).toContain('theirs');
  });

  it('refuses a host of neither helpdesk', async () => {
    const answer = await clientOf(sites, sites.hosts.zendesk).call('/', { headers: { Host: 'example.com' } });
    expect(answer.status).toBe(421);
  });

  it('sends a strict content policy with every page', async () => {
    for (const [host, page] of [
      [sites.hosts.zendesk, '/agent/tickets/1001'],
      [sites.hosts.freshdesk, '/a/tickets/1001'],
    ] as const) {
      const policy = String((await clientOf(sites, host).call(page)).headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain("script-src 'self' '");
    }
  });

  it('writes down every request', async () => {
    await clientOf(sites, sites.hosts.zendesk).call('/api/v2/users/me.json?x=1');
    expect(sites.log).toEqual([
      { method: 'GET', host: sites.hosts.zendesk, path: '/api/v2/users/me.json?x=1', body: '', status: 401 },
    ]);
  });
});

describe('calls that go wrong on purpose', () => {
  const path = '/api/v2/tickets/1001.json';
  const session = async () => {
    const client = clientOf(sites, sites.hosts.zendesk);
    await client.signIn('/agent/tickets/1001');
    return client;
  };

  it('fails with a status as often as asked', async () => {
    const client = await session();
    sites.state.site(sites.hosts.zendesk).fail({ status: 429, headers: { 'Retry-After': '1' }, times: 1 });
    const failed = await client.call(path);
    expect([failed.status, failed.headers['retry-after']]).toEqual([429, '1']);
    expect((await client.call(path)).status).toBe(200);
  });

  it('sends garbage on matching paths until it is healed', async () => {
    const client = await session();
    const heal = sites.state.site(sites.hosts.zendesk).fail({ path: /comments/, body: '<!doctype html>' });
    expect((await client.call('/api/v2/tickets/1001/comments.json')).text).toBe('<!doctype html>');
    expect((await client.call(path)).status).toBe(200);
    heal();
    expect((await client.call('/api/v2/tickets/1001/comments.json')).json().count).toBe(4);
  });

  it('holds an answer back until a promise settles', async () => {
    const client = await session();
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    sites.state.site(sites.hosts.zendesk).fail({ until: gate });
    const answers: string[] = [];
    const held = client.call(path).then(() => answers.push('held'));
    await client.call('/agent/tickets/1001').then(() => answers.push('page'));
    open();
    await held;
    expect(answers).toEqual(['page', 'held']);
  });

  it('cuts the connection', async () => {
    const client = await session();
    sites.state.site(sites.hosts.zendesk).fail({ drop: true });
    await expect(client.call(path)).rejects.toThrow();
    expect(sites.log.at(-1)?.status).toBe(0);
  });
});

it('gives the browser the flags for host names and certificate', () => {
  expect(sites.browserArgs[0]).toContain(`MAP *.zendesk.com:443 127.0.0.1:${sites.port}`);
  expect(sites.browserArgs[1]).toMatch(/^--ignore-certificate-errors-spki-list=[A-Za-z0-9+/]{43}=$/);
});
