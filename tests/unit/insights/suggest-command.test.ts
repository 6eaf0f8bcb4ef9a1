import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairside-suggest-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
function run(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/suggest.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return {
    rows: stdout
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line)),
    stderr,
    status,
  };
}

/** A list whose first suggestion has this tag and, among its words, these. */
const startingWith = ({ tag, words }: { tag: string; words: string[] }) => ({
  asymmetricMatch: (list: { tag: string; words: string[] }[]) =>
    list[0]?.tag === tag && words.every((each) => list[0]?.words.includes(each)),
});

describe('the suggest command', () => {
  it('answers every row in order, and says which line is bad', () => {
    const path = file(
      'rows.jsonl',
      [
        '{"id":"a","text":"The parcel never came.","language":"en-GB"}',
        '{"id":"b"',
        '{"id":2,"text":"Me habéis cobrado dos veces"}',
        '{"id":"c","language":"es"}',
        '{"id":"d","text":"","language":null}',
      ].join('\n'),
    );
    const { rows, status } = run(path);
    expect(rows).toEqual([
      { id: 'a', suggestions: startingWith({ tag: 'log.late', words: ['never came'] }) },
      { line: 2, error: expect.stringContaining('not JSON') },
      { id: 2, suggestions: startingWith({ tag: 'bil.wrong', words: ['Me habéis cobrado', 'dos veces'] }) },
      { line: 4, error: expect.stringContaining('text: ') },
      { id: 'd', suggestions: [] },
    ]);
    expect(status).toBe(1);
  });

  it('suggests no tag that the pack hides', () => {
    const rows = file('one.jsonl', '{"id":"a","text":"The parcel never came."}\n');
    const pack = file('pack.json', '{"schema":1,"taxonomy":{"hidden":["log.late"]}}');
    const shown = run(rows);
    expect(JSON.stringify(shown.rows)).toContain('log.late');
    const hidden = run(rows, '--pack', pack);
    expect(hidden).toMatchObject({ rows: [{ id: 'a' }], stderr: '', status: 0 });
    expect(JSON.stringify(hidden.rows)).not.toContain('log.late');
  });

  it('refuses a bad pack, naming file and place, and a missing file', () => {
    const rows = file('two.jsonl', '{"id":"a","text":""}\n');
    const pack = file('bad.json', '{"schema":1,"checks":{"off":["P01"]}}');
    const refused = run(rows, '--pack', pack);
    expect(refused).toMatchObject({ rows: [], status: 2 });
    expect(refused.stderr).toContain('bad.json: checks.off.0: P01');
    expect(run(join(folder, 'none.jsonl'))).toMatchObject({ rows: [], status: 2 });
    expect(run()).toMatchObject({ rows: [], status: 2 });
  });
});
