// Writes docs/pack.schema.json from the schema of the pack: `node tools/run.mjs tools/pack-schema-doc.ts`.
import { writeFileSync } from 'node:fs';
import { packJsonSchema } from './pack-schema.ts';

writeFileSync(new URL('../docs/pack.schema.json', import.meta.url), packJsonSchema());
