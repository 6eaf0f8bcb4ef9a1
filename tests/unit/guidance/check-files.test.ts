import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../lib/guidance/checks/index.ts';
import { severities } from '../../../lib/guidance/types.ts';

const files = readdirSync(new URL('../../../lib/guidance/checks/', import.meta.url));

describe('the list of checks', () => {
  it('names each check once, each with its file and its examples', () => {
    const ids = checks.map((check) => check.id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = files.filter((file) => /^[a-z]\d\d-/.test(file));
    const own = (ending: RegExp) =>
      named.filter((file) => ending.test(file)).map((file) => file.slice(0, 3).toUpperCase());
    expect(own(/\.examples\.ts$/).sort()).toEqual([...ids].sort());
    expect(own(/(?<!\.examples)\.ts$/).sort()).toEqual([...ids].sort());
  });

  it.each(checks.map((check) => [check.id, check] as const))('%s is complete in both languages', (id, check) => {
    expect(check.group).toBe(id.charAt(0));
    expect(severities).toContain(check.severity);
    expect(check.kinds).toContain('public');
    expect(check.source.research.length).toBeGreaterThan(0);
    for (const text of [check.title, check.message, check.rewrite, check.source.principle]) {
      expect(text.en.trim()).not.toBe('');
      expect(text.es.trim()).not.toBe('');
      expect(text.es).not.toBe(text.en);
      expect(`${text.en}${text.es}`).not.toMatch(/[!¡]/);
    }
    expect(check.message.en).not.toContain('\n');
  });
});
