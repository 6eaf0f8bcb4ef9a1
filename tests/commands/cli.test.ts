import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive, runningOn, stopPostmaster } from '../../endpoint/db/postmaster.ts';
import { removeFolder, temporaryFolder } from '../unit/endpoint/database.ts';
import { batch, json, recorded } from '../unit/endpoint/endpoint.ts';
import { runEndpoint, type Started, stop } from './process.ts';

const folders: string[] = [];
const newFolder = () => {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
};
const cluster = (folder: string) => `${folder}/postgres`;
afterAll(async () => {
  for (const folder of folders) {
    const left = runningOn(cluster(folder));
    if (left) await stopPostmaster(left.pid);
    removeFolder(folder);
  }
});

const post = async (url: string, value: unknown, token?: string) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': json, ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(value),
  });

async function enrol({ line }: Started, role: string): Promise<string> {
  const answer = await post(`${line?.url}/v1/enrol`, { invite: line?.invites?.[role] });
  return ((await answer.json()) as { token: string }).token;
}

const total = async (url: string, token: string) => {
  const answer = await fetch(`${url}/v1/summary`, { headers: { authorization: `Bearer ${token}` } });
  return ((await answer.json()) as { total: number }).total;
};

describe('npm run endpoint', () => {
  it('prints one line when ready, invites only the first time, and leaves no database behind', async () => {
    const folder = newFolder();
    const first = await runEndpoint(folder);
    expect(first.line).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      invites: { agent: expect.any(String), lead: expect.any(String), owner: expect.any(String) },
    });
    const running = runningOn(cluster(folder));
    expect(await stop(first)).toBe(0);
    expect(first.out().trim().split('\n')).toHaveLength(1);
    for (const invite of Object.values(first.line?.invites ?? {})) expect(first.errors()).not.toContain(invite);
    expect(isAlive(running?.pid ?? 0)).toBe(false);

    const second = await runEndpoint(folder);
    expect(Object.keys(second.line ?? {})).toEqual(['url']);
    expect(await stop(second, 'SIGINT')).toBe(0);
  });

  it('killed with its database running, loses nothing acknowledged and is taken over by the next', async () => {
    const folder = newFolder();
    const first = await runEndpoint(folder);
    const [agent, lead] = [await enrol(first, 'agent'), await enrol(first, 'lead')];
    const items = Array.from({ length: 50 }, () => recorded());
    expect((await post(`${first.line?.url}/v1/push`, batch(items), agent)).status).toBe(200);
    await stop(first, 'SIGKILL');
    const orphan = runningOn(cluster(folder));
    expect(orphan).toBeDefined();

    const second = await runEndpoint(folder);
    const url = second.line?.url ?? '';
    expect(runningOn(cluster(folder))?.pid).toBe(orphan?.pid);
    expect(await total(url, lead)).toBe(50);
    const again = (await (await post(`${url}/v1/push`, batch(items), agent)).json()) as {
      results: { status: string }[];
    };
    expect(new Set(again.results.map(({ status }) => status))).toEqual(new Set(['duplicate']));
    await stop(second);
    expect(isAlive(orphan?.pid ?? 0)).toBe(false);
  });

  it('refuses a folder another endpoint uses, which goes on; commands work beside it', async () => {
    const folder = newFolder();
    const first = await runEndpoint(folder);
    const second = await runEndpoint(folder);
    expect(await second.ended()).toBe(1);
    expect(second.line).toBeUndefined();
    expect(second.errors()).toContain('Another endpoint is using');
    expect((await fetch(`${first.line?.url}/readyz`)).status).toBe(200);

    const invite = await runEndpoint(folder, ['invite', '--role', 'lead', '--uses', '2', '--days', '1']);
    expect(await invite.ended()).toBe(0);
    const made = JSON.parse(invite.out()) as { invite: string };
    expect(made).toMatchObject({ role: 'lead', uses: 2, days: 1 });
    const statuses = [];
    for (let use = 0; use < 3; use += 1) {
      statuses.push((await post(`${first.line?.url}/v1/enrol`, { invite: made.invite })).status);
    }
    expect(statuses).toEqual([200, 200, 403]);
    await stop(first);
  });

  describe('beside a running endpoint', () => {
    const folder = newFolder();
    const items = [recorded({ ticket: '1' }), recorded({ ticket: '2', note: 'Jane Doe' }), recorded({ ticket: '3' })];
    let running: Started;
    let [url, agent, lead] = ['', '', ''];
    beforeAll(async () => {
      running = await runEndpoint(folder);
      url = running.line?.url ?? '';
      [agent, lead] = [await enrol(running, 'agent'), await enrol(running, 'lead')];
      await post(`${url}/v1/push`, batch(items), agent);
    });
    afterAll(() => stop(running));

    const run = async (dir: string, ...args: string[]) => {
      const command = await runEndpoint(dir, args);
      return { status: await command.ended(), out: command.out(), errors: command.errors() };
    };
    const lines = async (...args: string[]) => {
      const { out } = await run(folder, ...args);
      return out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, string>);
    };

    it('erases a ticket and what holds a name', async () => {
      expect(await lines('erase', '--ticket', 'zendesk:acme.zendesk.com:1')).toEqual([{ erased: 1 }]);
      expect(await lines('erase', '--requester', 'jane doe')).toEqual([{ erased: 1 }]);
      expect(await total(url, lead)).toBe(1);
    });

    it('backs up, and restores into an empty folder', async () => {
      const file = `${folder}/backup.gz`;
      expect((await run(folder, 'backup', file)).status).toBe(0);
      const other = newFolder();
      const restored = await run(other, 'restore', file);
      expect([restored.errors, restored.status]).toEqual([expect.any(String), 0]);
      const files = [await run(folder, 'export', '--tag', 'log.late'), await run(other, 'export', '--tag', 'log.late')];
      expect(files[1]?.out).toBe(files[0]?.out);
      expect(files[0]?.out).toContain(items[2]?.id);
    }, 90_000);

    it('lists tokens and revokes one, once', async () => {
      const tokens = await lines('list', 'tokens');
      expect(tokens.map(({ role }) => role).toSorted()).toEqual(['agent', 'lead']);
      expect(JSON.stringify(tokens)).not.toContain(agent);
      const mine = tokens.find(({ role }) => role === 'agent')?.id ?? '';
      expect(await lines('revoke', '--token', mine)).toEqual([{ revoked: 1 }]);
      expect((await post(`${url}/v1/push`, batch(items), agent)).status).toBe(401);
      expect((await run(folder, 'revoke', '--token', mine)).status).toBe(1);
    });
  });

  it('answers what is in flight before it stops, and nonsense in the same form as everything', async () => {
    const folder = newFolder();
    const started = await runEndpoint(folder);
    const url = new URL(started.line?.url ?? '');
    const raw = (text: string) =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(Number(url.port), url.hostname, () => socket.write(text));
        let answer = '';
        socket.on('data', (chunk) => {
          answer += chunk;
        });
        socket.on('close', () => resolve(answer));
        socket.on('error', reject);
      });
    expect(await raw('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*application\/problem\+json.*"bad_request"/s);

    const agent = await enrol(started, 'agent');
    const body = JSON.stringify(batch([recorded()]));
    const head = `POST /v1/push HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: ${json}\r\nauthorization: Bearer ${agent}\r\ncontent-length: ${body.length}\r\n\r\n`;
    const answer = new Promise<string>((resolve, reject) => {
      const socket = connect(Number(url.port), url.hostname, () => {
        socket.write(head + body.slice(0, 20));
      });
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
      // The rest follows once the endpoint has said that it is stopping.
      started.child.stderr?.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('stopping')) socket.write(body.slice(20));
      });
      void fetch(`${url.origin}/healthz`).then(() => started.child.kill('SIGTERM'));
    });
    expect(await answer).toMatch(/^HTTP\/1.1 200 .*"stored"/s);
    expect(await started.ended()).toBe(0);
  });

  it('sends a 5 MB body a clear answer over a real socket', async () => {
    const started = await runEndpoint(newFolder());
    const agent = await enrol(started, 'agent');
    for (const token of [agent, undefined]) {
      const answer = await post(`${started.line?.url}/v1/push`, { filler: 'x'.repeat(5_000_000) }, token);
      expect(answer.status).toBe(token ? 413 : 401);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }
    await stop(started);
  });

  it.each([
    ['an unknown command', ['dance'], 2, 'There is no command "dance"'],
    ['an unknown flag', ['--fast'], 1, '--fast'],
  ])('ends by what is wrong with %s', async (_, args, status, words) => {
    const started = await runEndpoint(newFolder(), args);
    expect(await started.ended()).toBe(status);
    expect(started.errors()).toContain(words);
    expect(started.out()).toBe('');
  });

  it('explains itself', async () => {
    const started = await runEndpoint(newFolder(), ['--help']);
    expect(await started.ended()).toBe(0);
    for (const word of [
      'invite',
      'revoke',
      'erase',
      'backup',
      'restore',
      'export',
      'migrate',
      'DATABASE_URL',
      'DATA_DIR',
      'PORT',
      'HOST',
    ])
      expect(started.out()).toContain(word);
  });
});
