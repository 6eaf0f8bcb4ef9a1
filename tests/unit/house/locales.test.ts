import { describe, expect, it } from 'vitest';
import { projectFiles } from './sources.ts';

type Messages = Record<string, string | { one: string; other: string }>;
const files = projectFiles(/^(locales\/(en|es)\/[a-z]+\.json|public\/_locales\/(en|es)\/messages\.json)$/);
const english = files.filter((file) => /\/en\//.test(file.path));
const spanishOf = (path: string) => files.find((file) => file.path === path.replace('/en/', '/es/'));
const placeholders = (message: Messages[string] | undefined) =>
  [...new Set(JSON.stringify(message ?? '').match(/\{\w+\}/g) ?? [])].sort();

describe('every string stands in English and Spanish', () => {
  it('finds the message files', () => {
    expect(english.length).toBeGreaterThanOrEqual(5);
  });
  for (const file of english) {
    it(file.path, () => {
      const spanish = spanishOf(file.path);
      expect(spanish, 'no Spanish file').toBeDefined();
      const en = JSON.parse(file.text) as Messages;
      const es = JSON.parse(spanish?.text ?? '{}') as Messages;
      expect(Object.keys(es).sort()).toEqual(Object.keys(en).sort());
      for (const key of Object.keys(en)) {
        expect(JSON.stringify(es[key]), key).not.toBe('""');
        expect(typeof es[key], key).toBe(typeof en[key]);
        if (!file.path.startsWith('public/')) expect(placeholders(es[key]), key).toEqual(placeholders(en[key]));
      }
    });
  }
});
