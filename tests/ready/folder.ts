import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run keeps what several of its files need and one of them makes. */
    readonly readyFolder: string;
  }
}

/** One folder for a whole run, gone after it. Made empty: most runs need nothing in it. */
export default function provideFolder(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'fairside-ready-'));
  // The database runs as a user of its own, who must get through.
  chmodSync(folder, 0o755);
  project.provide('readyFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
