/** A real PostgreSQL for one test file: a new cluster in a temporary folder, gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Opened, openDatabase } from '../../../endpoint/db/open.ts';
import { quiet } from '../../../endpoint/log.ts';

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'fairside-test-'));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Call at the top of a file; the getter works inside its tests. */
export function testDatabase(): () => Opened {
  let opened: Opened | undefined;
  const folder = temporaryFolder();
  beforeAll(async () => {
    opened = await openDatabase({ dataDir: folder, log: quiet, use: 'own', sync: false });
  });
  afterAll(async () => {
    await opened?.close();
    removeFolder(folder);
  });
  return () => {
    if (!opened) throw new Error('the database is not open yet');
    return opened;
  };
}
