// Writes docs/taxonomy.md from the taxonomy's data: `node tools/run.mjs tools/taxonomy-doc.ts`.
import { writeFileSync } from 'node:fs';
import { taxonomyPage } from './taxonomy-page.ts';

writeFileSync(new URL('../docs/taxonomy.md', import.meta.url), taxonomyPage());
