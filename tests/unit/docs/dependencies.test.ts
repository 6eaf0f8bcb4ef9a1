import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
  read('package.json'),
);
const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
/** Lines of the form "- `name`: why". */
const lines = [...read('docs/dependencies.md').matchAll(/^- `([^`]+)`: (.+)$/gm)].map(([, name, why]) => ({
  name,
  why,
}));

describe('docs/dependencies.md', () => {
  it('says of every dependency why it is here, once', () => {
    expect(lines.map(({ name }) => name).sort()).toEqual(names.sort());
  });
  it('gives a reason, not a word', () => {
    for (const { why } of lines) expect(why?.split(' ').length).toBeGreaterThan(4);
  });
});
