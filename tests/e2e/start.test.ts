import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'fairside-start-'));
// The database runs as a user of its own, who must get through.
chmodSync(data, 0o755);

/** `npm start` without a display; resolves its output once it says what it says last. */
async function start(): Promise<{ child: ChildProcess; output: string }> {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn(process.execPath, ['tools/start.mjs'], { cwd: root, env: { ...env, PORT: '0', DATA_DIR: data } });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Ctrl-C ends all of it')) resolve();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}:\n${output}`)));
  });
  return { child, output };
}

async function stop(child: ChildProcess): Promise<number | null> {
  child.kill('SIGINT');
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

describe('npm start without a display', () => {
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('says so, serves everything with invites that work, ends on Ctrl-C and leaves the data', async () => {
    const { child, output } = await start();
    expect(output).toContain('There is no display here');
    const url = /Endpoint URL {2}(\S+)/.exec(output)?.[1] ?? '';
    const invite = /Invite {8}(\S+) {2}\(agent\)/.exec(output)?.[1];
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const enrolled = await fetch(`${url}/v1/enrol`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ invite }),
    });
    expect(await enrolled.json()).toMatchObject({ role: 'agent' });
    expect(await stop(child)).toBe(0);
    expect(existsSync(join(data, 'postgres'))).toBe(true);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();

    const again = await start();
    expect(await stop(again.child)).toBe(0);
  });
});
