import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Where this run keeps what several of its files need and one of them makes; gone after it. Made empty, because most runs
 * need nothing in it. `FAIRSIDE_READY` names it to the processes that run the files.
 */
export default function makeFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'fairside-ready-'));
  // The database runs as a user of its own, who must get through.
  chmodSync(folder, 0o755);
  process.env.FAIRSIDE_READY = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
