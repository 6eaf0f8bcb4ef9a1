import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportColumns } from '../../../lib/export/columns.ts';
import { problemCodes, rejectionCodes } from '../../../lib/sync/protocol.ts';
import { insightFilterSchema } from '../../../lib/sync/protocol-filter.ts';
import { stopChecks } from '../../../lib/team/pack-rules.ts';

const text = readFileSync(new URL('../../../docs/contracts.md', import.meta.url), 'utf8');
/** The words in backticks of the paragraph that begins with `opening`. */
function named(opening: string): string[] {
  const paragraph = text.split('\n\n').find((part) => part.startsWith(opening)) ?? '';
  return [...paragraph.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? '');
}

describe('docs/contracts.md', () => {
  it('lists every code of a problem and of a rejected item', () => {
    expect(named('**Problems.**')).toEqual(expect.arrayContaining([...problemCodes]));
    expect(named('**Codes of a rejected item:**')).toEqual([...rejectionCodes]);
  });
  it('lists the columns of the exports in their order', () => {
    const columns = [...text.matchAll(/`([a-z_]+(?:,[a-z_]+){3,})`/g)].flatMap(([, list]) => list?.split(',') ?? []);
    expect(columns).toEqual([...exportColumns]);
  });
  it('names every filter', () => {
    expect(named('Insights, summary and export take the same filter')).toEqual(Object.keys(insightFilterSchema.shape));
  });
  it('names the checks a pack cannot switch off', () => {
    const line = text.split('\n').find((part) => part.startsWith('| `checks.off`')) ?? '';
    for (const check of stopChecks) expect(line).toContain(`\`${check}\``);
  });
});
