import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { columnAbout } from '../../../lib/export/column-types.ts';
import { exportColumns } from '../../../lib/export/columns.ts';

it('docs/export.md says of every column what the page says of it, in order', () => {
  const doc = readFileSync(new URL('../../../docs/export.md', import.meta.url), 'utf8');
  const lines = exportColumns.map((name) => {
    const { kind, always, unit, meaning } = columnAbout[name];
    return `| \`${name}\` | ${kind} | ${always ? 'yes' : 'no'} | ${unit.en} | ${meaning.en} | ${meaning.es} |`;
  });
  expect(doc).toContain(`|---|---|---|---|---|---|\n${lines.join('\n')}\n\n`);
});
