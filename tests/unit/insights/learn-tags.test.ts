import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelWeights } from '../../../lib/insights/model/weights.ts';
import { weights } from '../../../lib/insights/model/weights.ts';
import { taxonomy } from '../../../lib/insights/taxonomy.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairside-learn-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(tool: string, ...args: string[]) {
  const command = ['--import', 'tsx', `tools/${tool}.ts`, ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { lines: stdout.split('\n').filter(Boolean), stderr, status };
}
const row = (id: string, text: string, tags: readonly string[], more: object = {}) =>
  JSON.stringify({ id, lang: 'en', text, tags, none_fits: tags.length === 0, source: 'made up', label: id, ...more });
function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

describe('learn-tags', () => {
  it('learns what several rows share, and neither what one says alone, nor a name, nor a row for non-commercial use', () => {
    file(
      'rows.jsonl',
      row('a', 'My flurbo squeaks at night, says Quentin', ['prd.defect']),
      row('b', 'The flurbo squeaks again, says Quentin', ['prd.defect']),
      row('c', 'Since today the flurbo squeaks, says Quentin. Grommelin it is.', ['prd.defect']),
      ...['d', 'e', 'f', 'g'].map((id) => row(id, 'A wozzle hums near my ear', ['prd.defect'], { licence_nc: true })),
      '{"id":"h","lang":"en","text":"Hello","label":"no tags here"}',
      row('i', 'What?', ['prd.wrong']),
    );
    const out = join(folder, 'weights.json');
    const { lines, status } = run('learn-tags', folder, '--out', out);
    const learned = JSON.parse(readFileSync(out, 'utf8')) as ModelWeights;
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      file: join(folder, 'rows.jsonl'),
      line: 9,
      error: 'tags.0: is no tag of the taxonomy',
    });
    expect(status).toBe(1);
    expect(learned.rows).toEqual({ en: 3, es: 0 });
    const words = Object.keys(learned.words.en);
    expect(learned.words.en.squeak?.['prd.defect']).toBeGreaterThan(0);
    expect(words.filter((word) => /quentin|grommelin|wozzl|hum/.test(word))).toEqual([]);
  });
  it('says what is wrong with its own call', () => {
    expect(run('learn-tags')).toMatchObject({ status: 2, lines: [] });
    expect(run('learn-tags', join(folder, 'nowhere')).status).toBe(2);
  });
});

describe('the weights of this version', () => {
  it('know every tag, and no digit, address or masked part', () => {
    expect(Object.keys(weights.bias).sort()).toEqual(taxonomy.tags.map(({ id }) => id).sort());
    for (const words of Object.values(weights.words)) {
      const names = Object.keys(words);
      expect(names.length).toBeGreaterThan(100);
      expect(names.filter((name) => /\d|http|www|[^\p{L}_^?:#<>]/u.test(name))).toEqual([]);
      for (const byTag of Object.values(words)) {
        for (const tag of Object.keys(byTag)) expect(weights.bias).toHaveProperty([tag]);
      }
    }
  });
});

describe('evaluate-tags', () => {
  it('counts right, accepted and silent answers beside its baselines, and says which line is bad', () => {
    const path = file(
      'labelled.txt',
      row('a', 'The parcel never came.', ['log.late', 'log.where']),
      row('b', 'Where is my parcel?', ['web.self', 'log.where']),
      row('c', 'Hello, good morning.', []),
      row('d', 'Hello', [], { none_fits: false }),
      '{"id":"e","lang":"en","text":"No tags"}',
      'nonsense',
    );
    const { lines, status } = run('evaluate-tags', path, '--json', '--errors');
    expect(status).toBe(1);
    const rows = lines.map((line): Record<string, unknown> => JSON.parse(line));
    expect(rows.slice(0, 2)).toEqual([
      { file: path, line: 4, error: 'none_fits: is true exactly when tags is empty' },
      { file: path, line: 6, error: expect.stringContaining('not JSON') },
    ]);
    expect(rows[2]).toMatchObject({ id: 'b', tags: ['web.self', 'log.where'], among: true });
    expect(rows.at(-1)).toMatchObject({ rows: 3, unlabelled: 1, bad: 2 });
    const { sets } = rows.at(-1) as {
      sets: { language: string; ways: Record<string, { hits: number; of: number }>[] }[];
    };
    const [set] = sets;
    expect(set?.language).toBe('en');
    expect(set?.ways.map(({ way }) => way)).toEqual([
      'suggestions',
      'most frequent tags',
      'cue words alone',
      'all cues, summed',
    ]);
    expect(set?.ways[0]).toMatchObject({
      first: { hits: 1, of: 2 },
      firstAccepted: { hits: 2, of: 2 },
      three: { hits: 2, of: 2 },
      silent: { hits: 0, of: 2 },
      silentOnNone: { hits: 1, of: 1 },
      precisionOfSilence: { hits: 1, of: 1 },
    });
  });
  it('says what is wrong with its own call', () => {
    expect(run('evaluate-tags')).toMatchObject({ status: 2, lines: [] });
    expect(run('evaluate-tags', '--nonsense')).toMatchObject({ status: 2, lines: [] });
  });
});
