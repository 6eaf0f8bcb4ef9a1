import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { taxonomyPage } from '../../../tools/taxonomy-page.ts';

it('docs/taxonomy.md says what the data says (node tools/run.mjs tools/taxonomy-doc.ts writes it)', () => {
  expect(readFileSync(new URL('../../../docs/taxonomy.md', import.meta.url), 'utf8')).toBe(taxonomyPage());
});
