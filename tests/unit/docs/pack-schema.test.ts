import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packJsonSchema } from '../../../tools/pack-schema.ts';

it('docs/pack.schema.json says what the schema says (node tools/run.mjs tools/pack-schema-doc.ts writes it)', () => {
  const written: unknown = JSON.parse(readFileSync(new URL('../../../docs/pack.schema.json', import.meta.url), 'utf8'));
  expect(written).toEqual(JSON.parse(packJsonSchema()));
});
