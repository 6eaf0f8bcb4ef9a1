/**
 * A real PostgreSQL for one test file: a migrated cluster in a temporary folder, gone afterwards. `TEST_POSTGRES=15` runs
 * the same tests on that version, if the system has it; normally it is the version of the package.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Opened, openDatabase } from '../../../endpoint/db/open.ts';
import { quiet } from '../../../endpoint/log.ts';
import { type Endpoint, startEndpoint } from '../../../endpoint/server.ts';
import { fillDataFolder } from '../../ready/data-folder.ts';

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'fairside-test-'));
export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Call at the top of a file; the getter works inside its tests. */
export function testDatabase(): () => Opened {
  let opened: Opened | undefined;
  const folder = temporaryFolder();
  beforeAll(async () => {
    await fillDataFolder(folder);
    opened = await openDatabase({ dataDir: folder, log: quiet, use: 'own' });
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

/** A whole endpoint on a port of its own, with its data. Call at the top of a file or a `describe`; the getter works inside its tests. */
export function testServer(): { readonly dataDir: string; readonly endpoint: () => Endpoint } {
  let endpoint: Endpoint | undefined;
  const dataDir = temporaryFolder();
  beforeAll(async () => {
    await fillDataFolder(dataDir);
    endpoint = await startEndpoint({ port: 0, dataDir });
  });
  afterAll(async () => {
    await endpoint?.close();
    removeFolder(dataDir);
  });
  return {
    dataDir,
    endpoint: () => {
      if (!endpoint) throw new Error('the endpoint does not run yet');
      return endpoint;
    },
  };
}
