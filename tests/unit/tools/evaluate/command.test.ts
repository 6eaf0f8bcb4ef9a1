import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairside-evaluate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

/** Runs the command as a user does. */
function run(...args: string[]): Promise<{ status: number; lines: string[]; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['tools/run.mjs', 'tools/evaluate.ts', ...args],
      { cwd: root },
      (error, stdout, stderr) => {
        const status = typeof error?.code === 'number' ? error.code : 0;
        resolve({ status, lines: stdout.split('\n').filter((line) => line !== ''), stderr });
      },
    );
  });
}

const row = (id: string, reply: string, more: object = {}) =>
  JSON.stringify({ id, lang: 'en', context: [], reply, labels: { vague_time: false }, ...more });
const vague = 'Your refund will arrive soon.';

describe('npm run evaluate', () => {
  it('counts what can be read, names the lines that cannot, and then ends with status 1', async () => {
    const path = file('mixed.jsonl', [
      row('hit', vague, { labels: { vague_time: true } }),
      '{not json',
      row('wrong', vague),
      row('unlabelled', vague, { labels: null }),
      row('unusable', vague, { unusable: true }),
      '{"id":"x","lang":"de"}',
      row('quiet', 'Your refund of $40 left today.'),
    ]);
    const { status, lines } = await run(path, '--json');
    expect(status).toBe(1);
    const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows.slice(0, 2)).toEqual([
      { file: path, line: 2, error: expect.stringMatching(/^not JSON/) },
      { file: path, line: 6, error: expect.stringMatching(/^lang: /) },
    ]);
    expect(rows).toHaveLength(3);
    expect(rows[2]).toMatchObject({ rows: 3, leftOut: { unusable: 1, unlabelled: 1 }, bad: 2 });
    const [set] = (rows[2]?.sets ?? []) as { labels: { labels: string[]; figures: object }[] }[];
    expect(set?.labels.find(({ labels }) => labels.includes('vague_time'))?.figures).toMatchObject({
      positives: 1,
      fired: 2,
      precision: { value: 0.5 },
      recall: { value: 1 },
    });
  });

  it('prints tables by language and together, the bounds, and with --errors what was wrong', async () => {
    const path = file('two.jsonl', [row('en1', vague), row('es1', 'Recibirá la pieza mañana.', { lang: 'es' })]);
    const { status, lines } = await run(path, '--errors');
    expect(status).toBe(0);
    expect(lines[0]).toMatch(/^en1 {2}false-alarm {2}H02 {2}vague_time {2}".*soon"$/);
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      '## Replies as they come, English: 1 replies, 1 of them clean',
      '## Replies as they come, Spanish: 1 replies, 1 of them clean',
      '## Replies as they come, together: 2 replies, 2 of them clean',
    ]);
    const noise = lines.filter((line) => line.startsWith('fix or stop findings per clean reply'));
    expect(noise.map((line) => line.split(/ {2,}/).at(-1))).toEqual(['FAIL', 'pass', 'FAIL']);
  });

  it('explains itself without a file, and ends with status 2', async () => {
    const { status, lines, stderr } = await run();
    expect({ status, lines }).toEqual({ status: 2, lines: [] });
    expect(stderr).toMatch(/Usage: npm run --silent evaluate/);
  });
});
