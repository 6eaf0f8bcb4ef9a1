import { z } from 'zod';
import { packShape } from '../lib/team/pack.ts';

/** The pack's JSON Schema for editors, from the schema that checks it. Rules across fields are `npm run pack -- check`'s. */
export function packJsonSchema(): string {
  const schema = z.toJSONSchema(packShape, { io: 'input', target: 'draft-2020-12' });
  const about = {
    title: 'Fairside team pack',
    description: 'What a team settles for itself: tags, products, areas, checks. See docs/packs.md.',
  };
  return `${JSON.stringify({ ...about, ...schema }, null, 2)}\n`;
}
