import { describe, expect, it } from 'vitest';
import { projectFiles } from './sources.ts';

const sizes = projectFiles(/^(lib|components|entrypoints|endpoint|tools)\/.*\.(tsx?|mjs|css)$/)
  .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }))
  .sort((a, b) => a.lines - b.lines);
const quantile = (q: number) => sizes[Math.floor((sizes.length - 1) * q)]?.lines ?? 0;

describe('a file says one thing', () => {
  it('none is over 400 lines', () => {
    expect(sizes.filter((file) => file.lines > 400)).toEqual([]);
  });
  it('95 % are under 200 lines', () => {
    expect(quantile(0.95)).toBeLessThan(200);
  });
  it('the median stays near 60 lines', () => {
    expect(quantile(0.5)).toBeLessThanOrEqual(80);
  });
  it('file names are kebab-case, components PascalCase', () => {
    const odd = projectFiles(/^(lib|components|entrypoints|endpoint|tools|tests)\/.*\.(tsx?|mjs)$/)
      .map((file) => file.path.split('/').at(-1) ?? '')
      .filter(
        (name) =>
          !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(tsx?|mjs)$/.test(name) &&
          !/^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/.test(name),
      );
    expect(odd).toEqual([]);
  });
});
