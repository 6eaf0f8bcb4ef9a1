import { readdirSync } from 'node:fs';
import type { Example } from '../lib/guidance/checks/check.ts';
import type { CheckId } from '../lib/guidance/types.ts';

const folder = new URL('../lib/guidance/checks/', import.meta.url);

/** The examples that stand in a file beside each check; a check without a file has none here. */
export async function checkExamples(): Promise<ReadonlyMap<CheckId, readonly Example[]>> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.examples.ts'));
  const loaded = await Promise.all(
    files.map(async (file) => {
      const { examples } = (await import(new URL(file, folder).href)) as { examples: readonly Example[] };
      return [file.slice(0, 3).toUpperCase() as CheckId, examples] as const;
    }),
  );
  return new Map(loaded);
}
