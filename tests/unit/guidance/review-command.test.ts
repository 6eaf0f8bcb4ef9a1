import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairside-review-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  readonly status: number;
  readonly rows: readonly Record<string, unknown>[];
  readonly stdout: string;
  readonly stderr: string;
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Runs the command as a user does. */
function run(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['tools/run.mjs', 'tools/review.ts', ...args],
      { cwd: root },
      (error, stdout, stderr) => {
        const lines = stdout.split('\n').filter((line) => line.startsWith('{'));
        const status = typeof error?.code === 'number' ? error.code : 0;
        resolve({ status, stdout, stderr, rows: lines.map((line) => JSON.parse(line) as Record<string, unknown>) });
      },
    );
  });
}

const findings = (row: Record<string, unknown> | undefined) => (row?.findings ?? []) as Record<string, unknown>[];

describe('npm run review', () => {
  it('prints one row for each, in the same order, and goes on after bad lines', async () => {
    const rows = [
      '{"id":"a","draft":"We guarantee it will arrive soon"}',
      '{not json',
      '',
      '{"id":"b","draft":"Se le reembolsará en breve","language":"es","kind":"public","requester":"Ana","thread":[{"from":"customer","text":"¿Y mi dinero?"}]}',
      '{"id":"c","draft":7,"thread":[{"from":"robot","text":""}]}',
      '{"id":4,"draft":"","kind":"internal","thread":null}',
    ];
    const { status, rows: out } = await run(file('rows.jsonl', `\uFEFF${rows.join('\r\n')}\n`));
    expect(status).toBe(1);
    expect(out.map((row) => row.id ?? row.line)).toEqual(['a', 2, 'b', 5, 4]);
    expect(out[0]).toEqual({
      id: 'a',
      language: 'en',
      findings: expect.arrayContaining([
        expect.objectContaining({ check: 'H01', severity: 'fix', start: 0, end: 12, words: 'We guarantee' }),
        expect.objectContaining({ check: 'H02', severity: 'fix', start: 28, end: 32, words: 'soon' }),
      ]),
      questions: { named: 'not-yet', answered: 'not-yet', ownerTime: 'not-yet', cost: 'not-yet', true: 'not-yet' },
      commitments: [{ owner: 'We', action: 'it will arrive', time: '' }],
    });
    expect(Object.keys(findings(out[0])[0] ?? {})).toEqual([
      'check',
      'severity',
      'start',
      'end',
      'words',
      'why',
      'rewrite',
    ]);
    expect(out[1]?.error).toMatch(/^not JSON: /);
    expect(out[2]).toMatchObject({ language: 'es', commitments: [{ owner: '', time: '' }] });
    expect(out[3]?.error).toMatch(/draft: .*thread\.0\.from: /);
  });

  it('ends well when every line is good, and keeps switched-off checks silent', async () => {
    const input = file('good.jsonl', '{"id":1,"draft":"We love our customers and will write soon."}\n');
    const pack = file('pack.json', '{"checks":{"off":["H04"]}}');
    const whole = await run(input);
    const without = await run(input, '--pack', pack);
    const ids = ({ rows }: Outcome) => findings(rows[0]).map((finding) => finding.check);
    expect([whole.status, without.status]).toEqual([0, 0]);
    expect(ids(whole)).toEqual(expect.arrayContaining(['H02', 'H04']));
    expect(ids(without)).toEqual(ids(whole).filter((id) => id !== 'H04'));
  });

  it('names the place where a pack does not fit', async () => {
    const input = file('one.jsonl', '{"id":1,"draft":"Hello"}');
    const { status, stderr } = await run(input, '--pack', file('bad.json', '{"checks":{"off":["H4"]}}'));
    expect(status).toBe(2);
    expect(stderr).toContain('bad.json: checks.off.0: ');
  });

  it('says how it is used, and what it could not read', async () => {
    const [help, none, absent] = await Promise.all([run('--help'), run(), run(join(folder, 'absent.jsonl'))]);
    expect(help).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: npm run --silent review') });
    expect(none).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage:') });
    expect(absent).toMatchObject({ status: 2, stderr: expect.stringContaining('absent.jsonl') });
  });
});
