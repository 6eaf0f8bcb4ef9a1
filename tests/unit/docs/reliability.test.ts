import { describe, expect, it } from 'vitest';
import { readProjectFile } from '../house/sources.ts';

/** Rows of the table of faults: number and file. */
const rows = [
  ...readProjectFile('docs/reliability.md').matchAll(/^\| (\d+) \| .+? \| `(tests\/faults\/named\/[\w.-]+)`/gm),
];

describe('docs/reliability.md', () => {
  it('names every fault once, in order', () => {
    expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 37 }, (_, index) => index + 1));
  });

  it.each(rows.map(([, number = '', file = '']) => [number.padStart(2, '0'), file]))(
    'finds fault %s as a test of %s',
    (number, file) => {
      expect(readProjectFile(file)).toMatch(new RegExp(`\\bit(\\.each\\(.*?\\))?\\('${number} `));
    },
  );
});
