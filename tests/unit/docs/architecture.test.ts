import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readProjectFile } from '../house/sources.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe.each(['docs/architecture.md', 'CONTRIBUTING.md', 'docs/contracts.md'])('%s', (page) => {
  it('names only files that are there', () => {
    const named = [
      ...readProjectFile(page).matchAll(
        /`((?:lib|components|entrypoints|endpoint|tests|tools|docs|locales)\/[\w./-]+)`/g,
      ),
    ];
    const missing = named.map((match) => match[1] ?? '').filter((path) => !existsSync(root + path));
    expect(named.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
  });
});
