import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../lib/guidance/checks/index.ts';
import { parsePack } from '../../../lib/team/pack.ts';
import { tagsOf } from '../../../lib/team/tags.ts';

const folder = new URL('../../../docs/packs/', import.meta.url);
const files = readdirSync(folder);

describe('the packs to start from', () => {
  it('are four', () =>
    expect(files.sort()).toEqual(['banking.json', 'public-service.json', 'software.json', 'travel.json']));

  it.each(files)('%s fits, names checks there are, and speaks both languages', (file) => {
    const parsed = parsePack(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    const { taxonomy, products, areas, checks: settings } = parsed.pack;
    const ids = checks.map(({ id }) => id as string);
    for (const id of [...settings.off, ...Object.keys(settings.severity ?? {})]) expect(ids).toContain(id);
    expect(taxonomy.local.length).toBeGreaterThanOrEqual(3);
    expect(Math.min(products.length, areas.length)).toBeGreaterThanOrEqual(4);
    for (const tag of taxonomy.local) {
      expect(new Set(tag.belongs.map(({ language }) => language)), tag.id).toEqual(new Set(['en', 'es']));
      expect(tag.excludes.every(({ instead }) => instead !== undefined && !taxonomy.hidden.includes(instead))).toBe(
        true,
      );
      expect(tag.label.en).not.toBe(tag.label.es);
    }
    expect(tagsOf(parsed.pack).length).toBeLessThanOrEqual(36);
  });
});
